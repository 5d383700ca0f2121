"""The clean text of a document and its exact way back to the source.

`OffsetMap` is kept while the text is edited and holds two raw offsets for each clean character; nothing is
ever recovered by searching or comparing texts. All offsets count code points and are half-open.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `text[start:end]` of the text being edited by `replacement`.

    An insertion has `start == end`. Edits of one step are sorted and do not overlap.
    """

    start: int
    end: int
    replacement: str = ""


class OffsetMap:
    """For each clean character, the raw stretch `[starts[i], ends[i])` that it stands for.

    Both columns grow monotonically, so a clean span maps to one raw span that runs from its first to its last
    character, across whatever clean-up removed in between.
    """

    __slots__ = ("ends", "starts")

    def __init__(self, starts: array[int], ends: array[int]) -> None:
        self.starts = starts
        self.ends = ends

    @classmethod
    def identity(cls, length: int) -> OffsetMap:
        """The map of a text of `length` characters to itself."""
        return cls(array("i", range(length)), array("i", range(1, length + 1)))

    def __len__(self) -> int:
        return len(self.starts)

    def raw_span(self, text_start: int, text_end: int) -> tuple[int, int]:
        """Take a half-open span of the clean text to the source.

        Args:
            text_start: first clean character, `0 <= text_start <= text_end <= len(self)`.
            text_end: one past the last clean character.

        Returns:
            Raw `(start, end)`. An empty span maps to an empty span at the same place.

        Raises:
            IndexError: the span does not lie inside the text.
        """
        if not 0 <= text_start <= text_end <= len(self):
            raise IndexError(f"span {text_start}:{text_end} is outside a text of {len(self)} characters")
        if text_start == text_end:
            following = self.starts[text_start : text_start + 1] or self.ends[-1:]
            point = following[0] if following else 0
            return point, point
        return self.starts[text_start], self.ends[text_end - 1]

    def edited(self, edits: Sequence[Edit]) -> OffsetMap:
        """The map after `edits`: what an edit puts in stands for the whole stretch that it replaces."""
        starts, ends = array("i"), array("i")
        position = 0
        for edit in edits:
            starts.extend(self.starts[position : edit.start])
            ends.extend(self.ends[position : edit.start])
            raw_start, raw_end = self.raw_span(edit.start, edit.end)
            starts.extend([raw_start] * len(edit.replacement))
            ends.extend([raw_end] * len(edit.replacement))
            position = edit.end
        starts.extend(self.starts[position:])
        ends.extend(self.ends[position:])
        return OffsetMap(starts, ends)


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """Return `text` with sorted, non-overlapping `edits` carried out.

    Raises:
        ValueError: edits are unsorted, overlap or reach outside the text.
    """
    parts: list[str] = []
    position = 0
    for edit in edits:
        if not position <= edit.start <= edit.end <= len(text):
            raise ValueError(f"edit {edit.start}:{edit.end} overlaps another or leaves the text")
        parts += (text[position : edit.start], edit.replacement)
        position = edit.end
    parts.append(text[position:])
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class Furniture:
    """A running head, foot or page number that was taken out: its text, and where it stood in the source."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Markup that set a line off: `hash-1` … `hash-6`, `underline` or `bold`, and the line's place in the source."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A document after clean-up.

    Attributes:
        raw: the decoded source text, untouched.
        text: the clean text that all later stages read. One logical line a line: wrapped prose is joined,
            blank lines part paragraphs, the columns of a line keep their gaps of spaces.
        offsets: maps spans of `text` to spans of `raw`.
        furniture: what was removed as page furniture, in order.
        repairs: pairs of (garbled, repaired) for each mojibake sequence that was repaired, in order.
        marks: the lines that markup set off before it was removed, in order.
    """

    raw: str
    text: str
    offsets: OffsetMap
    furniture: tuple[Furniture, ...] = ()
    repairs: tuple[tuple[str, str], ...] = ()
    marks: tuple[Mark, ...] = ()

    @classmethod
    def from_raw(cls, raw: str) -> Document:
        """A document whose clean text is the source text itself."""
        return cls(raw, raw, OffsetMap.identity(len(raw)))

    def edited(self, edits: Iterable[Edit]) -> Document:
        """A copy with `edits` (in offsets of `text`) carried out and the offset map kept in step."""
        ordered = tuple(edits)
        if not ordered:
            return self
        return replace(self, text=apply_edits(self.text, ordered), offsets=self.offsets.edited(ordered))

    def marks_by_line(self) -> dict[int, str]:
        """The kind of mark of each clean line that was set off, by the offset of its first letter in `text`."""
        found: dict[int, str] = {}
        starts = [mark.start for mark in self.marks]
        position = 0
        for line in self.text.split("\n") if starts else ():
            if line.strip():
                start = position + len(line) - len(line.lstrip())
                raw = self.offsets.starts[start]
                number = bisect_right(starts, raw) - 1
                if number >= 0 and raw < self.marks[number].end:
                    found[start] = self.marks[number].kind
            position += len(line) + 1
        return found
