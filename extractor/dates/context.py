"""What stands round a date: the sentence it is in, words of tense, headings, and numbers that are no dates."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extractor.dates.lexicon import (
    ABOUT_BEFORE,
    ALL_MONTHS,
    FOUR_DIGIT_YEAR,
    FULL_MONTH,
    GAP,
    NUMERALS,
    RANGE_BETWEEN,
    THE,
    UNIT_AFTER,
    either,
)
from extractor.dates.values import Point
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
_STARTS_WITH_THE = re.compile(THE, re.IGNORECASE)
_FUTURE_HEADING = re.compile(rf"\b{either(cues.FUTURE_HEADINGS)}\b", re.IGNORECASE)
_URL_OR_FILE = re.compile(
    r"(?:https?://|www\.)\S+|(?<!\S)\S{1,80}@\S+|(?<!\S)[^\s(]{1,120}\.(?:pdf|docx?|xlsx?|pptx?|odt|txt|jpe?g|png)\b"
    r"|(?<!\S)(?:[\w-]{1,60}\.){1,4}(?:se|nu|com|org|net|eu)/\S*",
    re.IGNORECASE,
)
_REGISTER = re.compile(
    rf"(?<!\w){either(cues.REGISTER_WORDS)}[.:]{{0,2}}{GAP}?(?:(?-i:[A-ZÅÄÖ]{{1,8}})[ /-])?[\w/:.-]*\d[\w/:.-]*"
    rf"|(?<!\w)(?!{either(words.TERMS)}\b)(?-i:[A-ZÅÄÖ])[^\W\d]{{0,5}}[ /-]?(?:19|20)\d\d[/:-]"
    rf"(?!(?:0[1-9]|1[0-2])[-/](?:[0-2]\d|3[01])\b|(?:19|20)\d\d(?!\d))\d{{1,6}}(?![\d-])",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"(?<!\d)(?:19|20)?\d{6}[-+]\d{4}(?!\d)|(?<![\d-])0\d{1,3}[-/ ] ?\d{2,3}(?: ?\d{2}){1,3}(?!\d)|\+46[\d ()-]{7,14}",
)
_WORD_BEFORE = re.compile(r"([\w.§/]+)[:.]?[ \t\u00a0]*$")
_WORD_AFTER = re.compile(r"[ \t\u00a0]{1,3}([^\W\d]+)")
_AFTER_HOLIDAY = re.compile(
    rf"(?<!\w){either(cues.NEED_PREPOSITION)}{GAP}{either(words.LIST_WORDS)}{GAP}$", re.IGNORECASE
)
_WINDOW = 32
_LONGEST_ROW = 250
_NEAR = 60
"""Characters within which a word of tense is sure."""
_BESIDE = 9
"""The same for a word of which only the ending tells the tense."""
_FAR_AHEAD = 9
"""Years from the meeting's: a later year behind a capitalised word belongs to a name (`Linköping 2040`)."""
_NOW = 2026
"""Stands for the year of a meeting that is not known, where a later year is told from a goal."""
EARLIEST_YEAR = 1950
"""Before it a bare number is a year only behind a word that says so."""
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
        self._text = text
        self._breaks = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text) + 1]
        self._cues = [
            (match.start(), match.end(), match.lastgroup or "")
            for match in _CUES.finditer(text)
            if match[0].lower() not in cues.REPORTING
            or (match[0].lower() in cues.REPORTING_OF and _DATE_BESIDE.match(text, match.end()))
        ]
        self._cue_starts = [start for start, _, _ in self._cues]
        leads = [match.span() for match in _LEAD_LINE.finditer(text)]
        self._headings = sorted({*headings, *leads})
        self._heading_starts = [start for start, _ in self._headings]
        self._barred = self._find_barred()
        self._barred_ends = [end for _, end in self._barred]
        self._years: list[YearMention] = []
        self._year_starts: list[int] = []

    def _find_barred(self) -> list[tuple[int, int]]:
        """Stretches that hold no dates, merged and sorted."""
        spans = sorted(
            match.span()
            for pattern in (_URL_OR_FILE, _REGISTER, _NUMBERS)
            for match in pattern.finditer(self._text)
        )
        merged: list[tuple[int, int]] = []
        for start, end in spans:
            if merged and start < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return merged

    def set_years(self, mentions: Sequence[YearMention]) -> None:
        """Tell the years that the text states, in order, before :meth:`year_near` is asked."""
        self._years = list(mentions)
        self._year_starts = [mention.start for mention in mentions]

    def sentence(self, position: int) -> tuple[int, int]:
        """The half-open span of the sentence, line or table cell at `position`."""
        index = bisect_right(self._breaks, position)
        return self._breaks[index - 1], min(self._breaks[index], len(self._text))

    def heading(self, position: int) -> tuple[int, int] | None:
        """The span of the heading, or line that ends in a colon, which `position` stands under or in."""
        index = bisect_right(self._heading_starts, position)
        return self._headings[index - 1] if index else None

    def lean(self, start: int, end: int) -> Lean:
        """Whether the words near a date place it before or after the meeting."""
        before = _WORD_BEFORE.search(self._text[max(0, start - _WINDOW) : start])
        word = before[1].lower().strip(".") if before else ""
        if word in cues.FUTURE_PREPOSITIONS or word in cues.PAST_PREPOSITIONS:
            return Lean("future" if word in cues.FUTURE_PREPOSITIONS else "past", True)
        if _AIM_BEFORE.search(self._text, max(0, start - _LONGEST_LABEL), start):
            return Lean("future", False)
        first, last = self.sentence(start)
        label = self._text[first : min(start, first + _LONGEST_LABEL)]
        if ":" in label and _FUTURE_HEADING.search(label[: label.index(":")]):
            return Lean("future", True)
        index = bisect_left(self._cue_starts, start)
        choices: list[tuple[float, str]] = []
        if index and self._cues[index - 1][0] >= first:
            choices.append((start - self._cues[index - 1][1], self._cues[index - 1][2]))
        after = bisect_left(self._cue_starts, end)
        if (
            after < len(self._cues)
            and self._cues[after][0] < last
            and self._is_one_clause(end, self._cues[after][0])
        ):
            choices.append(((self._cues[after][0] - end) * 1.5 + 5, self._cues[after][2]))
        if choices:
            distance, cue = min(choices)
            return Lean(
                cue.removeprefix("maybe_"), distance <= (_BESIDE if cue.startswith("maybe_") else _NEAR)
            )
        heading = self.heading(start)
        is_future = heading is not None and _FUTURE_HEADING.search(self._text, *heading) is not None
        return Lean("future" if is_future else "", True)

    def _is_one_clause(self, start: int, end: int) -> bool:
        """Whether no comma or the like stands in a stretch, which would begin another clause."""
        return end - start <= _NEAR and not set(self._text[start:end]) & set(",;:–")

    def says_which_plan(self, start: int) -> bool:
        """Whether a year belongs to the plan or account named before it (`budget 2025`)."""
        return _PLAN_BEFORE.search(self._text, max(0, start - _LONGEST_LABEL), start) is not None

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
        between = self._text[first:second] if second - first < _LONGEST_ROW else ""
        lines = between.split("\n")
        starts = [self._text.rfind("\n", max(0, position - 8), position) for position in (first, second)]
        opens = all(
            position - start <= 8
            and (start >= 0 or position < 8)
            and not self._text[start + 1 : position].strip(" \t-•*|")
            for start, position in zip(starts, (first, second), strict=True)
        )
        return opens and len([line for line in lines[1:-1] if line.strip()]) == 0 and len(lines) > 1

    def are_cells(self, first: int, second: int) -> bool:
        """Whether two positions stand in cells of one table, parted by tabs."""
        between = self._text[first:second] if second - first < _LONGEST_ROW else ""
        return "\t" in between and not _SENTENCE_MARK.search(between)

    def is_about(self, start: int) -> bool:
        """Whether a word before the date says that it is approximate."""
        return ABOUT_BEFORE.search(self._text[max(0, start - _WINDOW) : start]) is not None

    def is_date(self, point: Point, anchor_year: int | None = None) -> bool:
        """Whether the surroundings allow that `point` is a date."""
        index = bisect_right(self._barred_ends, point.start)
        if index < len(self._barred) and self._barred[index][0] < point.end:
            return False
        before = _WORD_BEFORE.search(self._text[max(0, point.start - _WINDOW) : point.start])
        word = before[1].lower().strip(".") if before else ""
        written = self._text[point.start : point.end]
        if point.rule == "year":
            return point.end - point.start != 4 or self._is_year(point, before, anchor_year)
        if point.rule in ("compact", "day-slash-month", "iso"):
            return self._is_numeric(point, written, word)
        if point.rule == "month" and point.year is None:
            return self._is_month(point, written, word)
        if point.unit == "named" and point.year is None and written.lower() in cues.NEED_PREPOSITION:
            before_it = self._text[max(0, point.start - _WINDOW) : point.start]
            return word in cues.HOLIDAY_PREPOSITIONS or _AFTER_HOLIDAY.search(before_it) is not None
        if point.rule == "relative-year":
            return word not in NUMERALS and word not in cues.PLURAL_BEFORE and not word.isdigit()
        return point.rule != "week" or point.year is not None or not UNIT_AFTER.match(self._text, point.end)

    def _ends_as_year(self, end: int) -> bool:
        """Whether what follows a number behind `omkring` shows that it is a year and no amount."""
        after = _WORD_AFTER.match(self._text, end)
        return after is None or after[1].lower() in cues.YEAR_FOLLOWERS

    @staticmethod
    def _is_in_name(point: Point, before: str, anchor_year: int | None) -> bool:
        """Whether a year belongs to the name before it: a report of a court's, or a goal far ahead."""
        if before in cues.REPORTS:
            return True
        is_far = point.year is not None and point.year >= (anchor_year or _NOW) + _FAR_AHEAD
        return is_far and before[:1].isupper() and before[1:].islower()

    def _is_year(self, point: Point, before: re.Match[str] | None, anchor_year: int | None) -> bool:
        """A bare year is none as an amount, a number of something, in a column of numbers or a known name."""
        word = before[1].lower().strip(".") if before else ""
        if word in cues.YEAR_REGISTER_CUES or word in cues.NAMES_WITH_YEAR:
            return False
        if (word in cues.AMOUNT_CUES or self.is_about(point.start)) and not self._ends_as_year(point.end):
            return False
        if before is not None and self._is_in_name(point, before[1], anchor_year):
            return False
        if point.year is not None and point.year < EARLIEST_YEAR and word not in cues.EARLY_YEAR_CUES:
            return False
        after_year = re.fullmatch(FOUR_DIGIT_YEAR, word) is not None
        if word.isdigit() and not after_year:
            return False
        after = self._text[point.end : point.end + 8]
        if UNIT_AFTER.match(self._text, point.end) or re.match(r"[ \u00a0]\d{3}(?!\d)", after):
            return False
        in_column = re.search(r"\S(?:[ ]{2,}|\t)$", self._text[max(0, point.start - 40) : point.start])
        return after_year or not (in_column and re.match(r"[ \t]*(?:\n|$|\d)", after))

    def _is_numeric(self, point: Point, written: str, word: str) -> bool:
        """`1/2` may be a half, `8/10` a share, and any number with a word before it a number of something."""
        if point.weekday is not None or _STARTS_WITH_THE.match(written):
            return True
        if point.rule == "iso" and not written.isdigit():
            return True
        is_slashed = point.rule == "day-slash-month"
        if is_slashed and word in cues.AMOUNT_CUES and not self.is_about(point.start):
            return False
        registers = cues.SLASH_REGISTER_CUES if is_slashed else cues.REGISTER_CUES
        if (
            word in registers
            or word.endswith(cues.REGISTER_ENDINGS)
            or UNIT_AFTER.match(self._text, point.end)
        ):
            return False
        if written not in cues.FRACTIONS or word in cues.DAY_CUES or word in cues.PREPOSITIONS_OF_DAY:
            return True
        dash = RANGE_BETWEEN.match(self._text, point.end)
        return (
            dash is not None and re.match(r"\d{1,2}/\d", self._text[dash.end() : dash.end() + 4]) is not None
        )

    def _is_month(self, point: Point, written: str, word: str) -> bool:
        """A bare month may be a name (`Maj Lund`); a bare abbreviation needs a preposition or another month."""
        after = _WORD_AFTER.match(self._text, point.end)
        if (word.isdigit() and len(word) <= 2) or (
            written[:1].isupper() and self._text[point.start - 1 : point.start] == "-"
        ):
            return False
        if written[:1].isupper() and after and after[1][:1].isupper() and word not in words.PREPOSITIONS:
            return False
        if re.match(FULL_MONTH + r"\b", written, re.IGNORECASE):
            compound = re.match(r"-[^\W\d]", self._text[point.end : point.end + 2])
            return compound is None or self._month_beside(point)
        if written[:1].isupper() and written.lower() in cues.MONTHS_LIKE_NAMES:
            return bool(self._month_beside(point))
        return (
            word in words.PREPOSITIONS and written.rstrip(".").lower() not in words.MONTHS_LIKE_DAYS
        ) or self._month_beside(point)

    def _month_beside(self, point: Point) -> bool:
        """Whether another month is joined to this one with a dash or stroke."""
        around = self._text[max(0, point.start - 14) : point.start], self._text[point.end : point.end + 14]
        before, after = re.search(r"(\w+)\.? ?[-–/] ?$", around[0]), re.match(r" ?[-–/] ?(\w+)", around[1])
        return any(match is not None and match[1].lower() in ALL_MONTHS for match in (before, after))
