"""From lines labelled as headings to headings: number, title and level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.patterns import sections as patterns
from extractor.structure.labelling import Labelling, LineLabel
from extractor.structure.lines import Line, strip_bullet
from extractor.structure.numbering import NumberedLine

# A title shorter than this was not broken for want of room.
_NEARLY_FULL = 48
_LABELLED = re.compile(r"([^:]{3,60}):\s+(?=\d|[A-ZÅÄÖ][^:]*[.!?]$)")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that opens an item; `start` and `body_start` are offsets in the clean text.

    Attributes:
        confidence: the probability that its line is a heading, from 0 to 1.
    """

    start: int
    body_start: int
    number: str | None
    title: str
    level: int
    confidence: float


def find_headings(labelling: Labelling) -> list[Heading]:
    """The headings of the agenda, in order."""
    headings: list[Heading] = []
    done = -1
    for position, label in enumerate(labelling.labels):
        if label is not LineLabel.HEADING or position <= done:
            continue
        numbered = labelling.table.numbered.get(position)
        first = labelling.lines[position]
        title, done = (numbered.title, numbered.title_line.index) if numbered else (_title(first), position)
        for below in _rest_of_title(labelling, done, title):
            title, done = f"{title} {below.text}", below.index
        headings.append(
            _make_heading(first, labelling.lines[done], numbered, title, labelling.confidences[position])
        )
    return headings


def _rest_of_title(labelling: Labelling, position: int, title: str) -> Iterator[Line]:
    """The lines below that go on with a title which did not fit on its own."""
    width = len(title)
    for below in labelling.lines[position + 1 :]:
        is_rest = labelling.labels[below.index] is LineLabel.HEADING and not below.blank_before
        if not is_rest or below.index in labelling.table.numbered:
            return
        if width < _NEARLY_FULL and not below.text[0].islower():
            return
        width = len(below.text)
        yield below


def _title(line: Line) -> str:
    text = strip_bullet(line.cells[0]).text if line.is_bullet else line.text
    return _SPACE.sub(" ", text).strip("*_# ").rstrip(" :")


def _make_heading(
    first: Line, last: Line, numbered: NumberedLine | None, title: str, confidence: float
) -> Heading:
    body_start = last.end
    labelled = _LABELLED.match(title)
    if labelled is not None and title.casefold().startswith(patterns.HEADING_CUES):
        # `5. Kommande möten: 23 september` is a heading with its body on the same line.
        body_start = last.end - len(title) + labelled.end()
        title = labelled[1]
    number = numbered.number if numbered else None
    level = max(1, len(numbered.key)) if numbered else 1
    return Heading(first.start, max(body_start, first.start), number, title.rstrip(" :"), level, confidence)
