"""What stands round a date: the sentence it is in, words of tense, headings and years stated near by."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from extractor.dates.lexicon import (
    GAP,
    either,
)
from extractor.patterns import date_cues as cues
from extractor.patterns import dates as words

_SENTENCE_END = re.compile(r"[.!?][)”\"’]?\s+(?=[^\W\d_a-zåäö]|[-•*])|\n(?![a-zåäö])|[ \t]{3,}")
_LEAD_LINE = re.compile(r"^.{0,300}:[ \t*]*$", re.MULTILINE)
_CUES = re.compile(
    rf"(?<![\w-])(?:(?P<modal>{either(cues.MODALS)})|(?P<future>{either(cues.FUTURE_CUES)})|(?P<past>{either(cues.PAST_CUES)}"
    rf"|{cues.HAVE}{GAP}(?:[^\W\d]{{1,20}}{GAP}){{0,2}}[^\W\d]{{2,20}}{either(cues.SUPINE_ENDINGS)})"
    rf"|(?P<maybe_future>{either(cues.PRESENT_CUES)}|[^\W\d]{{3,20}}{either(cues.PRESENT_ENDINGS)})"
    rf"|(?P<maybe_past>[^\W\d]{{2,20}}{either(cues.PAST_ENDINGS)}))(?![\w-])",
    re.IGNORECASE,
)
_SIDES = {
    "modal": "future",
    "future": "future",
    "maybe_future": "future",
    "past": "past",
    "maybe_past": "past",
}
_PLAN_BEFORE = re.compile(
    rf"(?<!\w){either(cues.PLANS)}{GAP}(?:{either(cues.PLAN_LINKS)}{GAP})?$", re.IGNORECASE
)
_PAST_BEFORE = re.compile(
    rf"(?<!\w){either(cues.PAST_BEFORE)}{GAP}(?:[^\W\d]{{2,25}}(?:en|et|n){GAP})?(?:(?:{words.IN}|{words.DAY_WORD}){GAP})?$",
    re.IGNORECASE,
)
_AIM_BEFORE = re.compile(cues.AIM_BEFORE, re.IGNORECASE)
_DATE_BESIDE = re.compile(rf"{GAP}(?:(?:{words.IN}|{words.DAY_WORD}){GAP})?(?=\d)")
_FUTURE_HEADING = re.compile(rf"\b{either(cues.FUTURE_HEADINGS)}\b", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"([\w.§/]+)[:.]?[ \t\u00a0]*$")
_WINDOW = 32
_LONGEST_ROW = 250
_NEAR = 60
"""Characters within which a word of tense is sure."""
_DIRECT = 25
"""Characters within which the date belongs to the word of tense."""
_BESIDE = 14
"""The same for a word of which only the ending tells the tense."""
_LONGEST_LABEL = 80
_SENTENCE_MARK = re.compile(r"[.!?:]\s")


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year that the text states on its own (`is_bare`) or as part of a date."""

    start: int
    year: int
    is_bare: bool


class Weight(IntEnum):
    """How much a sign of tense tells of a date."""

    HINT = 1
    """It stands somewhere in the sentence, or only its ending tells the tense."""
    SURE = 2
    """It stands in the same clause."""
    DIRECT = 3
    """The date belongs to it."""
    CERTAIN = 4
    """Nothing can speak against it."""


class Lean(NamedTuple):
    """The side of the meeting that words place a date on: `past`, `future` or neither."""

    side: str
    weight: Weight


class _Tense(NamedTuple):
    """A word of tense: how far from the date, and what it says."""

    distance: float
    lean: Lean


class Context:
    """The surroundings of the dates of one text. Built once; every question is answered by bisection.

    Args:
        text: the text that is searched.
        headings: half-open spans of its headings, in order.
    """

    def __init__(self, text: str, headings: Sequence[tuple[int, int]] = ()) -> None:
        self.text = text
        self._breaks = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text) + 1]
        self._cues: dict[int, list[tuple[int, int, str]]] = {}
        leads = [match.span() for match in _LEAD_LINE.finditer(text)]
        self._headings = sorted({*headings, *leads})
        self._heading_starts = [start for start, _ in self._headings]
        self._years: list[YearMention] = []
        self._year_starts: list[int] = []

    def set_years(self, mentions: Sequence[YearMention]) -> None:
        """Tell the years that the text states, in order, before :meth:`year_near` is asked."""
        self._years = list(mentions)
        self._year_starts = [mention.start for mention in mentions]

    def sentence(self, position: int) -> tuple[int, int]:
        """The half-open span of the sentence, line or table cell at `position`."""
        index = bisect_right(self._breaks, position)
        return self._breaks[index - 1], min(self._breaks[index], len(self.text))

    def heading(self, position: int) -> tuple[int, int] | None:
        """The span of the heading, or line that ends in a colon, which `position` stands under or in."""
        index = bisect_right(self._heading_starts, position)
        return self._headings[index - 1] if index else None

    def lean(self, start: int, end: int) -> Lean:
        """Whether the words near a date place it before or after the meeting."""
        before = _WORD_BEFORE.search(self.text[max(0, start - _WINDOW) : start])
        word = before[1].lower().strip(".") if before else ""
        if _PAST_BEFORE.search(self.text, max(0, start - _WINDOW), start):
            return Lean("past", Weight.CERTAIN)
        if word in cues.PAST_PREPOSITIONS:
            return Lean("past", Weight.SURE)
        first, last = self.sentence(start)
        tense = min(self._nearest_cues(self._cues_in(first, last), start, end), default=None)
        if word in cues.FUTURE_PREPOSITIONS and not (tense and tense.lean == Lean("past", Weight.DIRECT)):
            return Lean("future", Weight.SURE)
        if _AIM_BEFORE.search(self.text, max(0, start - _LONGEST_LABEL), start):
            return Lean("future", Weight.HINT)
        label = self.text[first : min(start, first + _LONGEST_LABEL)]
        if ":" in label and _FUTURE_HEADING.search(label[: label.index(":")]):
            return Lean("future", Weight.SURE)
        if tense is not None:
            return tense.lean
        heading = self.heading(start)
        is_future = heading is not None and _FUTURE_HEADING.search(self.text, *heading) is not None
        return Lean("future" if is_future else "", Weight.SURE)

    def _cues_in(self, first: int, last: int) -> list[tuple[int, int, str]]:
        """Start, end and tense of the words of tense in a sentence, which is searched once."""
        found = self._cues.get(first)
        if found is None:
            found = self._cues[first] = [
                (match.start(), match.end(), match.lastgroup or "")
                for match in _CUES.finditer(self.text, first, last)
                if match[0].lower() not in cues.REPORTING
                or (match[0].lower() in cues.REPORTING_OF and _DATE_BESIDE.match(self.text, match.end()))
            ]
        return found

    def _nearest_cues(self, found: Sequence[tuple[int, int, str]], start: int, end: int) -> Iterator[_Tense]:
        """The nearest word of tense before a date, and the one behind it in its clause."""
        before = bisect_left(found, (start,))
        after = bisect_left(found, (end,))
        modal = next((cue for cue in reversed(found[max(0, before - 3) : before]) if cue[2] == "modal"), None)
        if modal and start - modal[1] <= _NEAR and self._is_one_clause(modal[1], start):
            yield _Tense(0, Lean("future", Weight.DIRECT))
        elif before:
            _, cue_end, tense = found[before - 1]
            distance = start - cue_end
            is_clear = not tense.startswith("maybe_")
            weight = Weight.SURE if is_clear and distance <= _NEAR else Weight.HINT
            if distance <= (_DIRECT if is_clear else _BESIDE) and self._is_one_clause(cue_end, start):
                weight = Weight.DIRECT
            yield _Tense(distance, Lean(_SIDES[tense], weight))
        if after < len(found) and self._is_one_clause(end, found[after][0]):
            distance = found[after][0] - end
            tense = found[after][2]
            weight = Weight.HINT if tense.startswith("maybe_") and distance > _BESIDE else Weight.SURE
            yield _Tense(distance * 1.5 + 5, Lean(_SIDES[tense], weight))

    def _is_one_clause(self, start: int, end: int) -> bool:
        """Whether no comma or the like stands in a stretch, which would begin another clause."""
        return end - start <= _NEAR and not set(self.text[start:end]) & set(",;:–")

    def says_which_plan(self, start: int) -> bool:
        """Whether a year belongs to the plan or account named before it (`budget 2025`)."""
        return _PLAN_BEFORE.search(self.text, max(0, start - _LONGEST_LABEL), start) is not None

    def year_near(self, start: int) -> YearMention | None:
        """The year stated nearest the date in its own sentence; one that stands alone goes first."""
        first, last = self.sentence(start)
        index = bisect_left(self._year_starts, start)
        near = self._years[max(0, index - 3) : index + 4]
        inside = [mention for mention in near if first <= mention.start < last]
        return min(inside, key=lambda m: (not m.is_bare, abs(m.start - start), m.start), default=None)

    def year_above(self, start: int) -> int | None:
        """The year that stands alone in the heading over the date."""
        heading = self.heading(start)
        if heading is None:
            return None
        first = bisect_left(self._year_starts, heading[0])
        years = {m.year for m in self._years[first : first + 4] if m.is_bare and m.start < heading[1]}
        return years.pop() if len(years) == 1 else None

    def are_rows(self, first: int, second: int) -> bool:
        """Whether two positions open two lines with no line of other text between them."""
        between = self.text[first:second] if second - first < _LONGEST_ROW else ""
        lines = between.split("\n")
        starts = [self.text.rfind("\n", max(0, position - 8), position) for position in (first, second)]
        opens = all(
            position - start <= 8
            and (start >= 0 or position < 8)
            and not self.text[start + 1 : position].strip(" \t-•*|")
            for start, position in zip(starts, (first, second), strict=True)
        )
        return opens and len([line for line in lines[1:-1] if line.strip()]) == 0 and len(lines) > 1

    def are_cells(self, first: int, second: int) -> bool:
        """Whether two positions stand in cells of one table, parted by tabs."""
        between = self.text[first:second] if second - first < _LONGEST_ROW else ""
        return "\t" in between and not _SENTENCE_MARK.search(between)
