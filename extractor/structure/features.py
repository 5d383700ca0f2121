"""What the layout says of each line: one table of features, the only thing that the decoder of line labels sees.

A feature is a short string, `blank=before`, `number=paragraph`, `cue=heading`. Those of the lines around are seen
too, under `-1:` and `+1:`. Word lists come from :mod:`extractor.patterns`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extractor.names import (
    find_names,
    is_organisation_word,
    is_person_name,
    is_role,
    split_role,
    strip_contact,
)
from extractor.patterns import meeting
from extractor.patterns import sections as patterns
from extractor.patterns.lines import CLOCK, DATE, FINITE_VERB, MARKS, PARTY, REPORTED
from extractor.structure.cues import find_cues
from extractor.structure.lines import Line
from extractor.structure.numbering import Chain, NumberedLine, find_chains

_KIND = re.compile("|".join(word for word, _ in meeting.KINDS), re.IGNORECASE)
_DATE = re.compile(DATE, re.IGNORECASE)
_CLOCK = re.compile(CLOCK, re.IGNORECASE)
_VERB = re.compile(FINITE_VERB, re.IGNORECASE)
_REPORTED = re.compile(REPORTED, re.IGNORECASE)
_PARTY = re.compile(PARTY)
_LEADERS = re.compile(patterns.DOT_LEADERS)
_FIELD_LINE = re.compile(r"_{4,}|\.{8,}|…{3,}")
_COLON = re.compile(r"[*-]?\s?[^\W\d_][^:.!?]{1,38}:(?:\s|$)(?P<value>\S?)")
_BARE = re.compile(r"[\d\W_]+")
_WORD = re.compile(r"[^\W\d_]+")

_BRACKETED = re.compile(r"\([^()]*\)")
_MARKS = frozenset(MARKS)
_CUES = patterns.HEADING_CUES

# Upper bounds of the classes into which counts fall.
_LENGTHS = (12, 25, 45, 70, 100, 160)
_PLACES = (0, 1, 2, 4, 8, 15, 30)
_ENDS = (0, 2, 6, 14)
_DISTANCES = (1, 3, 8, 20)
_INDENTS = (0, 3, 8, 20)
# So many lines above and below count as the surroundings.
_WINDOW = 3
# Features that say nothing of the neighbours.
_OWN_ONLY = ("word", "part", "end=", "place", "since", "style", "shape")
# Longer lines are prose; their words are not looked at one by one.
_LONG = 240
_SHORT = 8
_NEARLY_FULL = 60
# A title stands among the first lines.
_TOP = 25


@dataclass(frozen=True, slots=True)
class LineFeatures:
    """The lines of a document with what is known of each.

    Attributes:
        lines: the lines themselves.
        rows: for each line its features, those of its neighbours among them.
        chains: sequences of numbers, the most convincing first.
        numbered: the lines that open with a number, by their index.
    """

    lines: list[Line]
    rows: list[list[str]]
    chains: list[Chain]
    numbered: dict[int, NumberedLine]


def describe_lines(lines: list[Line], marks: Mapping[int, str] | None = None) -> LineFeatures:
    """Build the table of features.

    Args:
        lines: the document's lines.
        marks: markup that clean-up took off, by the clean offset of the line's start: `hash-2`, `underline`, `bold`.
    """
    chains, numbered = find_chains(lines)
    context = _Context(lines, marks or {}, chains, numbered)
    own = [[*context.describe(line)] for line in lines]
    shared = [[one for one in features if not one.startswith(_OWN_ONLY)] for features in own]
    crowds = [*_describe_surroundings(own)]
    rows = []
    for position, features in enumerate(own):
        row = [*features, *crowds[position]]
        for distance in (-1, 1):
            if 0 <= position + distance < len(lines):
                row += [f"{distance:+}:{one}" for one in shared[position + distance]]
            else:
                row.append(f"{distance:+}:none")
        for distance in (-2, 2):
            if 0 <= position + distance < len(lines):
                row += [
                    f"{distance:+}:{one}"
                    for one in shared[position + distance]
                    if one.startswith(("cue", "number", "chain", "names"))
                ]
        rows.append(row)
    return LineFeatures(lines, rows, chains, numbered)


def _describe_surroundings(own: list[list[str]]) -> Iterator[list[str]]:
    """For each line how many of the lines around it hold names, are points, or have columns as it has."""
    named = [any(one.startswith("names=") and one != "names=0" for one in features) for features in own]
    sentences = ["ends=." in features and "verb" in features for features in own]
    cells = [next(one for one in features if one.startswith("cells=")) for features in own]
    for position, features in enumerate(own):
        low, high = max(0, position - _WINDOW), position + _WINDOW + 1
        above, below = slice(low, position), slice(position + 1, high)
        yield [
            f"named-above={sum(named[above])}",
            f"named-below={sum(named[below])}",
            f"sentences-above={sum(sentences[above])}",
            f"sentences-below={sum(sentences[below])}",
            f"columns-around={sum(one == cells[position] for one in (*cells[above], *cells[below]))}"
            if cells[position] != "cells=1"
            else "columns-around=none",
            f"row-like={'names=1' in features and 'length=70' not in features}",
        ]


def _class_of(value: float, bounds: tuple[int, ...]) -> str:
    """`value` as the class that it falls in: `2` for at most 2, `9+` for more than the last bound."""
    return next((str(bound) for bound in bounds if value <= bound), f"{bounds[-1]}+")


def plain_key(text: str) -> str:
    """What a heading and its announcement have in common: the letters, without case, numbers or dot leaders."""
    return _BARE.sub(" ", text.casefold()).strip()


class _Context:
    """What has to be known of the whole document to describe one line."""

    def __init__(
        self,
        lines: list[Line],
        marks: Mapping[int, str],
        chains: list[Chain],
        numbered: dict[int, NumberedLine],
    ) -> None:
        self.lines = lines
        self.marks = marks
        self.chains = chains
        self.numbered = numbered
        self.on_chain = {
            one.line.index: rank
            for rank in (1, 0)
            for chain in chains[rank : rank + 1]
            for one in chain.lines
        }
        starts = [one.line.index for chain in chains[:1] for one in chain.lines]
        self.first = starts[0] if starts else None
        self.last = starts[-1] if starts else None
        self.keys = [plain_key(line.text) for line in lines]
        self.counts = Counter(self.keys)
        self.seen: Counter[str] = Counter()
        self.last_cue: dict[str, int] = {}
        self.margin = min((line.indent for line in lines), default=0)
        self.has_marks = bool(marks)
        self.kinds = {
            line.index: rank
            for rank, line in enumerate(line for line in lines[:_TOP] if _KIND.search(line.text))
        }
        self.seen_numbers: set[tuple[int, ...]] = set()

    def describe(self, line: Line) -> Iterator[str]:
        """The line's own features; lines must be described in order."""
        yield from self._describe_place(line)
        yield from self._describe_shape(line)
        yield from self._describe_number(line)
        cues = [*self._find_cues(line)]
        for cue in cues:
            yield f"cue={cue}"
        yield from self._describe_cue_distance(line, cues)
        yield from self._describe_content(line)
        yield from self._describe_repetition(line)
        yield from self._describe_document(line)

    def _describe_place(self, line: Line) -> Iterator[str]:
        yield f"place={_class_of(line.index, _PLACES)}"
        yield f"end={_class_of(len(self.lines) - 1 - line.index, _ENDS)}"
        yield f"part={10 * line.start // max(1, self.lines[-1].end)}"
        yield f"blank={'b' * line.blank_before}{'a' * line.blank_after}"
        yield f"indent={_class_of(line.indent - self.margin, _INDENTS)}"
        yield f"agenda={self._place_in_agenda(line)}"

    def _place_in_agenda(self, line: Line) -> str:
        """Where the line stands beside the best chain of numbers."""
        if self.first is None or self.last is None:
            return "none"
        return "before" if line.index < self.first else "after" if line.index > self.last else "within"

    def _describe_shape(self, line: Line) -> Iterator[str]:
        text = line.text
        yield f"length={_class_of(len(text), _LENGTHS)}"
        yield f"ends={text[-1] if text[-1] in '.:?!,;-)' else 'word' if text[-1].isalpha() else 'figure'}"
        first = text.lstrip("\"'”“»(")[:1]
        if line.is_bullet:
            yield "opens=bullet"
        elif first.isalpha():
            yield f"opens={'upper' if first.isupper() else 'lower'}"
        else:
            yield f"opens={'figure' if first.isdigit() else first}"
        if text.isupper() and len(text) > 3:
            yield "capitals"
        cells = len(line.cells)
        yield f"cells={min(cells, 4)}"
        if "|" in text:
            yield "bar"
        if colon := _COLON.match(text):
            yield "colon=value" if colon["value"] else "colon=alone"
        if not any(character.isalpha() for character in text):
            yield "no-letters"
        if _LEADERS.search(text):
            yield "leaders"
        if _FIELD_LINE.search(text):
            yield "dotted"
        if mark := self.marks.get(line.start):
            yield f"mark={mark}"
        elif self.has_marks:
            yield "mark=not"

    def _describe_number(self, line: Line) -> Iterator[str]:
        numbered = self.numbered.get(line.index)
        if numbered is None:
            yield "number=none"
            return
        yield "number=any"
        yield f"number={numbered.style}"
        yield f"depth={len(numbered.key)}"
        if self._stands_alone(numbered):
            yield "number=alone"
        rank = self.on_chain.get(line.index)
        yield f"chain={rank if rank is not None else 'off'}"
        if rank == 0:
            yield f"chain0={_class_of(self.chains[0].score, (2, 4, 8, 15, 30))}"
        if rank is None and self.chains and self.chains[0].style == numbered.style:
            yield "chain=off-same"
        if numbered.key in self.seen_numbers:
            yield "number=again"
        self.seen_numbers.add(numbered.key)
        yield f"heading={_class_of(numbered.score, (0, 1))}" if numbered.score < 1 else "heading=likely"

    @staticmethod
    def _stands_alone(numbered: NumberedLine) -> bool:
        """Whether a number has its line to itself, or shares it with a register number."""
        return numbered.title_line.index > numbered.line.index and not numbered.title.startswith(
            numbered.line.text[-10:]
        )

    def _find_cues(self, line: Line) -> Iterator[str]:
        numbered = self.numbered.get(line.index)
        yield from find_cues(line.text, numbered.title if numbered else line.text)
        if numbered and self._stands_alone(numbered):
            yield "alone"

    def _describe_cue_distance(self, line: Line, cues: list[str]) -> Iterator[str]:
        """How many lines above the last label of attendance, field or signature stands."""
        for name in ("present", "absent", "date", "sign", "register", "alone"):
            if name in cues:
                self.last_cue[name] = line.index
            elif name in self.last_cue:
                yield f"since-{name}={_class_of(line.index - self.last_cue[name], _DISTANCES)}"

    def _describe_document(self, line: Line) -> Iterator[str]:
        """What holds for the whole document, so that it can weigh with the line's own features."""
        numbered = self.numbered.get(line.index)
        style = self.chains[0].style if self.chains else "none"
        many = _class_of(len(self.chains[0].lines), (2, 5, 10)) if self.chains else "0"
        kind = numbered.style if numbered else "bullet" if line.is_bullet else "plain"
        yield f"style={style}/{kind}"
        yield f"style={style}/{many}/{kind}"
        place = self._place_in_agenda(line)
        cue = "cue" if (numbered.title if numbered else line.text).casefold().startswith(_CUES) else "plain"
        yield f"style-place={place}/{many}/{kind}"
        yield f"style-place={place}/{many}/{kind}/{cue}/{'b' * line.blank_before}{'a' * line.blank_after}"
        blank = f"{'b' * line.blank_before}{'a' * line.blank_after}"
        short = "short" if len(line.text) < _NEARLY_FULL else "long"
        yield f"shape={blank}/{short}/{line.text[-1] in '.,;:'}/{style != 'none'}"
        if line.index in self.kinds:
            yield f"kind-rank={min(self.kinds[line.index], 2)}"

    def _describe_content(self, line: Line) -> Iterator[str]:
        text = line.text[:_LONG]
        if _DATE.search(text):
            yield "date"
        if _CLOCK.search(text):
            yield "clock"
        if _VERB.search(text):
            yield "verb"
        if _REPORTED.search(text):
            yield "reported"
        if _PARTY.search(text):
            yield "party"
        if "@" in text:
            yield "mail"
        found = find_names(text)
        covered = sum(end - start for _, start, end in found)
        yield f"names={min(len(found), 3)}"
        if found:
            yield f"named={4 * covered // len(text)}"
            yield f"names-first={found[0][1] < 4}"
        yield from self._describe_row(line)
        words = text.split()
        if any(is_role(word.strip("(),.")) for word in words[:12]):
            yield "role"
        if any(is_organisation_word(word.strip("(),.")) for word in words[:12]):
            yield "org"
        yield f"upper={4 * sum(word[0].isupper() for word in words) // len(words)}"
        tokens = _WORD.findall(text.casefold())
        if tokens and len(words) <= _SHORT:
            yield f"word0={tokens[0]}"
            yield f"word-1={tokens[-1]}"
        if len(tokens) > 1:
            yield f"word01={tokens[0]} {tokens[1]}"

    def _describe_row(self, line: Line) -> Iterator[str]:
        """Whether the line reads as a row of a list of people: what its first column or comma part is."""
        parts = [cell.text for cell in line.cells] if len(line.cells) > 1 else line.text.split("|")
        parts = parts if len(parts) > 1 else re.split(r"[,;:(]| [–-] ", line.text[:_LONG])
        first = strip_contact(_BRACKETED.sub("", parts[0])).strip(" *_|•-–·[]xX\t")
        if is_person_name(first):
            yield "row=name"
        elif split_role(first)[0]:
            yield "row=role-name"
        elif is_role(first) if first else False:
            yield "row=role"
        elif is_person_name(first, allow_single=True):
            yield "row=single"
        if len(parts) > 1:
            last = parts[-1].strip(" .)|").casefold()
            if last in _MARKS:
                yield "row-end=mark"
            elif is_role(last) if last else False:
                yield "row-end=role"
        others = sum(is_person_name(part.strip(" .")) for part in parts[1:6])
        yield f"row-names={min(others, 3)}"

    def _describe_repetition(self, line: Line) -> Iterator[str]:
        key = self.keys[line.index]
        if len(key) > 3 and self.counts[key] > 1:
            yield f"again={min(self.counts[key], 3)}"
            yield "said" if self.seen[key] else "first"
        self.seen[key] += 1
