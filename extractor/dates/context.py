"""What stands round a date: the sentence it is in, words of tense, headings, and numbers that are no dates."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
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
    rf"(?<![\w-])(?:(?P<future>{either(cues.FUTURE_CUES)})|(?P<past>{either(cues.PAST_CUES)}"
    rf"|{cues.HAVE}{GAP}(?:[^\W\d]{{1,20}}{GAP}){{0,2}}[^\W\d]{{2,20}}{either(cues.SUPINE_ENDINGS)})"
    rf"|(?P<maybe_future>{either(cues.PRESENT_CUES)}|[^\W\d]{{3,20}}{either(cues.PRESENT_ENDINGS)})"
    rf"|(?P<maybe_past>[^\W\d]{{2,20}}{either(cues.PAST_ENDINGS)}))(?![\w-])",
    re.IGNORECASE,
)
_PLAN_BEFORE = re.compile(
    rf"(?<!\w){either(cues.PLANS)}{GAP}(?:{either(cues.PLAN_LINKS)}{GAP})?$", re.IGNORECASE
)
_AIM_BEFORE = re.compile(cues.AIM_BEFORE, re.IGNORECASE)
_DATE_BESIDE = re.compile(rf"{GAP}(?:(?:{words.IN}|{words.DAY_WORD}){GAP})?(?=\d)")
_FUTURE_HEADING = re.compile(rf"\b{either(cues.FUTURE_HEADINGS)}\b", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"([\w.§/]+)[:.]?[ \t\u00a0]*$")
_WINDOW = 32
_LONGEST_ROW = 250
_NEAR = 60
"""Characters within which a word of tense is sure."""
_BESIDE = 9
"""The same for a word of which only the ending tells the tense."""
_LONGEST_LABEL = 80
_SENTENCE_MARK = re.compile(r"[.!?:]\s")


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year that the text states on its own (`is_bare`) or as part of a date."""

    start: int
    year: int
    is_bare: bool


class Lean(NamedTuple):
    """The side of the meeting that words place a date on: `past`, `future` or neither; sure or a mere hint."""

    side: str
    is_sure: bool


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
        if word in cues.FUTURE_PREPOSITIONS or word in cues.PAST_PREPOSITIONS:
            return Lean("future" if word in cues.FUTURE_PREPOSITIONS else "past", True)
        if _AIM_BEFORE.search(self.text, max(0, start - _LONGEST_LABEL), start):
            return Lean("future", False)
        first, last = self.sentence(start)
        label = self.text[first : min(start, first + _LONGEST_LABEL)]
        if ":" in label and _FUTURE_HEADING.search(label[: label.index(":")]):
            return Lean("future", True)
        choices = self._nearest_cues(self._cues_in(first, last), start, end)
        if choices:
            distance, cue = min(choices)
            return Lean(
                cue.removeprefix("maybe_"), distance <= (_BESIDE if cue.startswith("maybe_") else _NEAR)
            )
        heading = self.heading(start)
        is_future = heading is not None and _FUTURE_HEADING.search(self.text, *heading) is not None
        return Lean("future" if is_future else "", True)

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

    def _nearest_cues(
        self, found: Sequence[tuple[int, int, str]], start: int, end: int
    ) -> list[tuple[float, str]]:
        """Distance and tense of the nearest word of tense before a date, and of the one behind it in its clause."""
        before = bisect_left(found, (start,))
        after = bisect_left(found, (end,))
        choices: list[tuple[float, str]] = []
        if before:
            choices.append((start - found[before - 1][1], found[before - 1][2]))
        if after < len(found) and self._is_one_clause(end, found[after][0]):
            choices.append(((found[after][0] - end) * 1.5 + 5, found[after][2]))
        return choices

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
