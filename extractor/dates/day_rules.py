"""Rules for days: `den 18 juni 2021`, `18/6-21`, `2021-06-18`, `midsommarafton`."""

from __future__ import annotations

import re

from extractor.dates.lexicon import (
    ALL_MONTHS,
    ALL_WEEKDAYS,
    DASH,
    DAY_START,
    FOUR_DIGIT_YEAR,
    FULL_WEEKDAY,
    GAP,
    LEAD,
    LEAD_SEPARATOR,
    MAYBE_GAP,
    MONTH,
    NO_DIGITS,
    ORDINAL,
    SPACE,
    SUFFIX,
    THE,
    YEAR_AFTER,
    either,
    short_year,
)
from extractor.dates.rules import Needs, RuleBook, key, plain, weekday_before, year_behind
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
    if days != sorted(set(days)):
        return []  # the numbers before the day are something else; the day is found by itself
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
    needs=Needs.DIGITS | Needs.WORDS,
)
def _read_day_month(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`torsdagen den 3:e december`, `9, 16 och 23 maj 2023`, `3. november`."""
    if match[0][match.start("month") - match.start() - 2] == "." and match["month"][0].isupper():
        return []  # a numbered heading that begins with a month
    return _days(match, rule, ALL_MONTHS[key(match["month"])], year_behind(match, anchor_year))


_NTH = rf"(?P<ordinal>{ORDINAL}|{either(words.LAST)})"


@RULES.add(
    "day-month",
    rf"{DAY_START}(?:(?P<lead>{ORDINAL}){LEAD_SEPARATOR}{THE}?)?{_NTH}{GAP}(?:(?:{either(words.DAY_NOUNS)}{GAP})?{words.IN}{GAP})?"
    rf"(?P<month>{MONTH}){YEAR_AFTER}",
    needs=Needs.WORDS,
    begins_with_word=True,
)
def _read_ordinal_month(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`första december`, `sista april`, `den tredje och fjärde juni`."""
    day = words.ORDINALS.get(match["ordinal"].lower(), -1)
    month, year = ALL_MONTHS[key(match["month"])], year_behind(match, anchor_year)
    if not match["lead"]:
        return [_day(match.start(), match.end(), rule, month, day, year, weekday_before(match))]
    first = words.ORDINALS[match["lead"].lower()]
    return [
        _day(match.start(), match.end("lead"), rule, month, first, year, weekday_before(match)),
        _day(match.start("ordinal"), match.end(), rule, month, day, year, None),
    ]


@RULES.add(
    "weekday-of-month",
    rf"(?<!\w){THE}?(?:{_NTH}|(?P<digit>[1-5]){SUFFIX}){GAP}(?P<weekday>{FULL_WEEKDAY}){GAP}(?:{words.IN}{GAP})?(?P<month>{MONTH}){YEAR_AFTER}",
    needs=Needs.WORDS,
)
def _read_weekday_of_month(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`andra torsdagen i mars`, `sista fredagen i maj 2024`."""
    which = int(match["digit"]) if match["digit"] else words.ORDINALS.get(match["ordinal"].lower(), -1)
    if which > 5:
        return []
    return [
        Point(
            start=match.start(),
            end=match.end(),
            rule=rule,
            unit="weekday-of-month",
            number=ALL_MONTHS[key(match["month"])],
            day=which,
            year=year_behind(match, anchor_year),
            weekday=ALL_WEEKDAYS[key(match["weekday"])],
        )
    ]


@RULES.add(
    "day-slash-month",
    rf"{DAY_START}{LEAD}(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?![\w/%]|[.,:]\d)"
    rf"(?:(?:,?{GAP}|{MAYBE_GAP}{DASH})(?P<year>{FOUR_DIGIT_YEAR}){NO_DIGITS}"
    rf"|{MAYBE_GAP}[-–'’](?P<short>\d\d)(?!{SUFFIX}(?:\d|[.,:/]\d|{MAYBE_GAP}(?:{MONTH}|{DASH}{MAYBE_GAP}\d))))?",
    rf"{DAY_START}(?P<lead>)(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/(?:(?P<year>{FOUR_DIGIT_YEAR})|(?P<short>\d\d))(?![\w/])",
    needs=Needs.DIGITS,
)
def _read_day_slash_month(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`18/6-21`, `18/6 2021`, `5-7/10`."""
    return _days(match, rule, int(match["month"]), year_behind(match, anchor_year))


_DOTTED = r"(?P<lead>)(?P<day>\d{1,2})(?P<sep>[.-])(?P<month>\d{1,2})(?P=sep)"


@RULES.add(
    "day-dot-month",
    rf"{DAY_START}{_DOTTED}(?P<year>{FOUR_DIGIT_YEAR}){NO_DIGITS}(?![\w-])",
    rf"{DAY_START}(?P<lead>)(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<short>\d\d){NO_DIGITS}(?!\w)",
    rf"(?<![\w-]){THE}(?P<lead>)(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})(?:\.(?!\d)|(?![\w.,:/]))(?!{GAP}\w*:)",
    rf"(?<![\w-])(?P<weekday>{FULL_WEEKDAY}){GAP}(?P<lead>)(?P<day>\d{{1,2}})\.(?P<month>[1-9])(?![\w.,:/-])",
    needs=Needs.DIGITS,
)
def _read_day_dot_month(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`18.6.2021`, `18-06-2021`, `18.06.21`; with no year after `den` or a weekday alone, since times have points."""
    year = year_behind(match, anchor_year)
    if match.groupdict().get("short") and not _is_near(year, anchor_year):
        return []
    return _days(match, rule, int(match["month"]), year)


@RULES.add(
    "iso",
    rf"{DAY_START}(?P<year>{FOUR_DIGIT_YEAR})(?P<sep>[-‐‑–/.])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})"
    rf"(?P<lead>)(?![\d/]|:\d|[.,-]\d\d?(?!\d))",
    rf"{DAY_START}(?P<year>{FOUR_DIGIT_YEAR}){SPACE}?-{SPACE}?(?P<month>[01]\d){SPACE}?-{SPACE}?(?P<day>[0-3]\d)(?P<lead>)(?![\w/-]|:\w|[.,]\d)",
    rf"{DAY_START}(?P<short>\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?P<lead>)(?![\w/-]|:\w|[.,]\d)",
    rf"{DAY_START}(?P<year>{FOUR_DIGIT_YEAR})(?P<month>\d\d)(?P<day>\d\d)(?P<lead>)(?![\w/]|:\w|[-+]\d{{4}}(?!\d)|[.,]\d)",
    needs=Needs.DIGITS,
)
def _read_iso(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`2021-06-18`, `21-06-18`, `20210618`."""
    return _days(match, rule, int(match["month"]), year_behind(match, anchor_year))


@RULES.add(
    "iso",
    rf"{DAY_START}(?P<year>{FOUR_DIGIT_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?:--|–|—)(?:(?P<last_month>\d\d)-)?(?P<last>\d\d)(?![\w/-]|:\w|[.,]\d)",
    rf"{DAY_START}(?P<year>{FOUR_DIGIT_YEAR})-(?P<month>\d\d)-(?P<day>\d\d){SPACE}{DASH}{SPACE}(?P<last_month>0[1-9]|1[0-2])-(?P<last>\d\d)(?![\w/-]|:\w|[.,]\d)",
    needs=Needs.DIGITS,
)
def _read_short_iso_range(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`2021-06-18--20`, `2021-06-18 – 07-02`."""
    year, month = int(match["year"]), int(match["month"])
    start = match.start("last_month") if match["last_month"] else match.start("last")
    last_month = int(match["last_month"] or month)
    if not (1 <= month <= 12 and 1 <= last_month <= 12):
        return []
    return [
        _day(match.start(), match.end("day"), rule, month, int(match["day"]), year, weekday_before(match)),
        _day(start, match.end(), rule, last_month, int(match["last"]), year, None),
    ]


@RULES.add(
    "day-of-month",
    rf"(?<![\w-]){THE}(?P<day>\d{{1,2}}){SUFFIX}{GAP}(?:{words.IN}{GAP})?(?P<step>{either(words.STEPS)}){GAP}{either(words.MONTH_UNITS)}\b",
    needs=Needs.DIGITS | Needs.WORDS,
)
def _read_day_of_month(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`den 15:e nästa månad`."""
    step, day = key(match["step"]), int(match["day"])
    if step in words.STEPS_THAT_REFER or not 1 <= day <= 31:
        return []
    return [plain(match, rule, "shift", words.STEPS[step], day=day, name="day-of-month")]


def _is_near(year: int | None, anchor_year: int | None) -> bool:
    """Whether a year of two digits lies so near the anchor's that the number before it is likely a date."""
    if year is None:
        return False
    return abs(year - anchor_year) <= 15 if anchor_year is not None else 1990 <= year <= 2040


@RULES.add(
    "compact",
    rf"{DAY_START}(?P<short>\d\d)(?P<month>\d\d)(?P<day>\d\d)(?P<lead>)"
    rf"(?![\w/]|:\w|[-+]\d{{4}}(?!\d)|[.,]\d|[ \u00a0]\d)",
    needs=Needs.DIGITS,
)
def _read_compact(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`210521`; a number that gives a year far from the anchor's is some other number."""
    year = short_year(match["short"], anchor_year)
    return _days(match, rule, int(match["month"]), year) if _is_near(year, anchor_year) else []


@RULES.add(
    "named-day",
    rf"(?<![\w-])(?P<name>{either(words.FIXED_DAYS | words.MOVABLE_DAYS)})(?![\w-]){YEAR_AFTER}",
    needs=Needs.WORDS,
)
def _read_named_day(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`midsommar`, `Kristi himmelsfärdsdag`, `nyårsafton 2022`."""
    return [plain(match, rule, "named", 0, year_behind(match, anchor_year), name=key(match["name"]))]
