"""Rules for days: `den 18 juni 2021`, `18/6-21`, `2021-06-18`, `midsommarafton`."""

from __future__ import annotations

import re

from extractor.dates.lexicon import (
    ALL_MONTHS,
    DASH,
    DAY_START,
    FOUR_DIGIT_YEAR,
    GAP,
    LEAD,
    MAYBE_GAP,
    MONTH,
    NO_DIGITS,
    ORDINAL,
    SUFFIX,
    YEAR_AFTER,
    either,
    short_year,
)
from extractor.dates.rules import RuleBook, key, plain, weekday_before, year_behind
from extractor.dates.values import Point
from extractor.patterns import dates as words

RULES = RuleBook()
_LEAD_DAY = re.compile(rf"\d{{1,2}}{SUFFIX}", re.IGNORECASE)


def _days(match: re.Match[str], rule: str, month: int, year: int | None) -> list[Point]:
    """The points of a day with the days listed before it, which share its month and year."""
    last = int(match["day"])
    leads = list(_LEAD_DAY.finditer(match.string, *match.span("lead")))
    days = [int(re.match(r"\d+", lead[0])[0]) for lead in leads] + [last]  # type: ignore[index]
    if not 1 <= month <= 12 or not all(1 <= day <= 31 for day in days):
        return []
    if days != sorted(days):
        start = match.start("day")
        return [_day(start, match.end(), rule, month, last, year, None)]
    if not leads:
        return [_day(match.start(), match.end(), rule, month, last, year, weekday_before(match))]
    first = _day(match.start(), leads[0].end(), rule, month, days[0], year, weekday_before(match))
    middle = [
        _day(lead.start(), lead.end(), rule, month, int(day), year, None)
        for lead, day in zip(leads[1:], days[1:], strict=False)
    ]
    return [first, *middle, _day(match.start("day"), match.end(), rule, month, last, year, None)]


def _day(
    start: int, end: int, rule: str, month: int, day: int, year: int | None, weekday: int | None
) -> Point:
    """One day."""
    return Point(
        start=start, end=end, rule=rule, unit="day", number=month, day=day, year=year, weekday=weekday
    )


@RULES.add(
    "day-month",
    rf"{DAY_START}{LEAD}(?P<day>\d{{1,2}})(?:{SUFFIX}{MAYBE_GAP}|\.{GAP})(?P<month>{MONTH}){YEAR_AFTER}",
)
def _read_day_month(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`torsdagen den 3:e december`, `9, 16 och 23 maj 2023`, `3. november`."""
    if match[0][match.start("month") - match.start() - 2] == "." and match["month"][0].isupper():
        return []  # a numbered heading that begins with a month
    return _days(match, rule, ALL_MONTHS[key(match["month"])], year_behind(match, anchor_year))


@RULES.add(
    "day-month",
    rf"{DAY_START}(?P<ordinal>{ORDINAL}|{either(words.LAST)}){GAP}(?:(?:{either(words.DAY_NOUNS)}{GAP})?{words.IN}{GAP})?"
    rf"(?P<month>{MONTH}){YEAR_AFTER}",
)
def _read_ordinal_month(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`första december`, `sista april`."""
    day = words.ORDINALS.get(match["ordinal"].lower(), -1)
    month = ALL_MONTHS[key(match["month"])]
    return [
        _day(
            match.start(),
            match.end(),
            rule,
            month,
            day,
            year_behind(match, anchor_year),
            weekday_before(match),
        )
    ]


@RULES.add(
    "day-slash-month",
    rf"{DAY_START}{LEAD}(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?![\w/%]|[.,:]\d)"
    rf"(?:(?:,?{GAP}|{MAYBE_GAP}{DASH})(?P<year>{FOUR_DIGIT_YEAR}){NO_DIGITS}"
    rf"|{MAYBE_GAP}[-–'’](?P<short>\d\d)(?!{SUFFIX}{MAYBE_GAP}(?:\d|[.,:/]\d|{MONTH}|{DASH})))?",
    rf"{DAY_START}(?P<lead>)(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/(?:(?P<year>{FOUR_DIGIT_YEAR})|(?P<short>\d\d))(?![\w/])",
)
def _read_day_slash_month(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`18/6-21`, `18/6 2021`, `5-7/10`."""
    return _days(match, rule, int(match["month"]), year_behind(match, anchor_year))


@RULES.add(
    "day-dot-month",
    rf"{DAY_START}(?P<lead>)(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.(?P<year>{FOUR_DIGIT_YEAR}){NO_DIGITS}",
)
def _read_day_dot_month(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`18.6.2021`."""
    return _days(match, rule, int(match["month"]), year_behind(match, anchor_year))


@RULES.add(
    "iso",
    rf"{DAY_START}(?P<year>{FOUR_DIGIT_YEAR})(?P<sep>[-‐‑–/.])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})"
    rf"(?P<lead>)(?![\d:/]|[.,-]\d\d?(?!\d))",
    rf"{DAY_START}(?P<short>\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?P<lead>)(?![\w:/-]|[.,]\d)",
    rf"{DAY_START}(?P<year>{FOUR_DIGIT_YEAR})(?P<month>\d\d)(?P<day>\d\d)(?P<lead>)(?![\w:/]|[-+]\d{{4}}(?!\d)|[.,]\d)",
)
def _read_iso(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`2021-06-18`, `21-06-18`, `20210618`."""
    return _days(match, rule, int(match["month"]), year_behind(match, anchor_year))


@RULES.add(
    "compact",
    rf"{DAY_START}(?P<short>\d\d)(?P<month>\d\d)(?P<day>\d\d)(?P<lead>)(?![\w:/]|[-+]\d{{4}}(?!\d)|[.,]\d|{GAP}\d)",
)
def _read_compact(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`210521`; a number that gives a year far from the anchor's is some other number."""
    year = short_year(match["short"], anchor_year)
    near = abs(year - anchor_year) <= 15 if anchor_year is not None else 1990 <= year <= 2040
    return _days(match, rule, int(match["month"]), year) if near else []


@RULES.add(
    "named-day", rf"(?<![\w-])(?P<name>{either(words.FIXED_DAYS | words.MOVABLE_DAYS)})(?![\w-]){YEAR_AFTER}"
)
def _read_named_day(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`midsommar`, `Kristi himmelsfärdsdag`, `nyårsafton 2022`."""
    return [plain(match, rule, "named", 0, year_behind(match, anchor_year), name=key(match["name"]))]
