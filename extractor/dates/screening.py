"""What is no date although it looks like one: amounts, registers, shares, phone numbers, names, addresses."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter

from extractor.dates.lexicon import (
    ALL_MONTHS,
    DASH,
    FOUR_DIGIT_YEAR,
    FULL_MONTH,
    GAP,
    MAYBE_GAP,
    NUMERALS,
    RANGE_BETWEEN,
    THE,
    UNIT_AFTER,
    either,
    is_about,
)
from extractor.dates.values import Point
from extractor.patterns import date_cues as cues
from extractor.patterns import dates as words

_STARTS_WITH_THE = re.compile(THE, re.IGNORECASE)
_LINE_END = re.compile("\n")
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
    r"(?<!\d)(?:19|20)?\d{6}[-+]\d{4}(?!\d)|(?<![\d/-])0\d{1,3}[-/ ] ?\d{2,3}(?: ?\d{2}){1,3}(?!\d)|\+46[\d ()-]{7,14}",
)
_CLOCK = re.compile(
    rf"(?<!\w){either(words.CLOCK_WORDS)}{MAYBE_GAP}\d{{1,2}}(?:[.:]\d\d)?(?:{MAYBE_GAP}{DASH}{MAYBE_GAP}\d{{1,2}}(?:[.:]\d\d)?)?(?![\d/])",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"([\w.§/]+)[:.]?[ \t\u00a0]*$")
_WORD_AFTER = re.compile(r"[ \t\u00a0]{1,3}([^\W\d]+)")
_AFTER_HOLIDAY = re.compile(
    rf"(?<!\w){either(cues.NEED_PREPOSITION)}{GAP}{either(words.LIST_WORDS)}{GAP}$", re.IGNORECASE
)
_WINDOW = 32
_FAR_AHEAD = 9
"""Years from the meeting's: a later year behind a capitalised word belongs to a name (`Linköping 2040`)."""
_NOW = 2026
"""Stands for the year of a meeting that is not known, where a later year is told from a goal."""
EARLIEST_YEAR = 1950
"""Before it a bare number is a year only behind a word that says so."""


class Screen:
    """Judges the points of one text by what stands round them.

    Args:
        text: the text that is searched.
        anchor_year: the year of the meeting, where it is known.
    """

    def __init__(self, text: str, anchor_year: int | None = None) -> None:
        self._text = text
        self._anchor_year = anchor_year
        self._lines = [0, *(match.end() for match in _LINE_END.finditer(text)), len(text) + 1]
        self._barred: dict[int, list[tuple[int, int]]] = {}

    def is_barred(self, start: int, end: int) -> bool:
        """Whether a stretch lies in an address, a register number or the like."""
        line = bisect_right(self._lines, start)
        if line not in self._barred:
            self._barred[line] = self._find_barred(self._lines[line - 1], self._lines[line] - 1)
        barred = self._barred[line]
        index = bisect_right(barred, start, key=itemgetter(1))
        return index < len(barred) and barred[index][0] < end

    def _find_barred(self, start: int, end: int) -> list[tuple[int, int]]:
        """Stretches of a line that hold no dates, merged and sorted."""
        spans = sorted(
            match.span()
            for pattern in (_URL_OR_FILE, _REGISTER, _NUMBERS, _CLOCK)
            for match in pattern.finditer(self._text, start, end)
        )
        merged: list[tuple[int, int]] = []
        for first, last in spans:
            if merged and first < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
            else:
                merged.append((first, last))
        return merged

    def is_date(self, point: Point) -> bool:
        """Whether the surroundings allow that `point` is a date."""
        if self.is_barred(point.start, point.end):
            return False
        before = _WORD_BEFORE.search(self._text[max(0, point.start - _WINDOW) : point.start])
        if before is not None and before[1].isdigit() and ":" in before[0]:
            before = None  # the number of a point, which says nothing of what it lists
        word = before[1].lower().strip(".") if before else ""
        written = self._text[point.start : point.end]
        if point.rule == "year":
            return point.end - point.start != 4 or self._is_year(point, before)
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

    def _is_in_name(self, point: Point, before: str) -> bool:
        """Whether a year belongs to the name before it: a report of a court's, or a goal far ahead."""
        if before in cues.REPORTS:
            return True
        is_far = point.year is not None and point.year >= (self._anchor_year or _NOW) + _FAR_AHEAD
        return is_far and before[:1].isupper() and before[1:].islower()

    def _is_year(self, point: Point, before: re.Match[str] | None) -> bool:
        """A bare year is none as an amount, a number of something, in a column of numbers or a known name."""
        word = before[1].lower().strip(".") if before else ""
        if word in cues.YEAR_REGISTER_CUES or word in cues.NAMES_WITH_YEAR:
            return False
        if (word in cues.AMOUNT_CUES or is_about(self._text, point.start)) and not self._ends_as_year(
            point.end
        ):
            return False
        if before is not None and self._is_in_name(point, before[1]):
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
        if is_slashed and word in cues.AMOUNT_CUES and not is_about(self._text, point.start):
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
