"""The grammar of Swedish time expressions: rules that read text into :class:`~extractor.dates.values.Point` lists.

A rule is a pattern and a reader. Each pattern is run over the text once; where matches overlap, the one that
starts first, and of those the longest, stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from extractor.dates.lexicon import (
    ALL_MONTHS,
    ALL_WEEKDAYS,
    DASH,
    DAY_START,
    FOUR_DIGIT_YEAR,
    FULL_MONTH,
    FULL_WEEKDAY,
    GAP,
    LEAD,
    MAYBE_GAP,
    MONTH,
    NO_DIGITS,
    NUMBER_START,
    ORDINAL,
    SUFFIX,
    WEEKDAY,
    YEAR_AFTER,
    either,
    short_year,
)
from extractor.dates.values import Point
from extractor.patterns import dates as words

Reader = Callable[[re.Match[str], str, int | None], list[Point]]


class Rule(NamedTuple):
    """A named pattern and the function that makes points of its matches; no points means no date after all."""

    name: str
    pattern: re.Pattern[str]
    read: Reader


RULES: list[Rule] = []
_SPACES = re.compile(r"\s+")
_LEAD_DAY = re.compile(rf"\d{{1,2}}{SUFFIX}", re.IGNORECASE)


def _rule(name: str, *patterns: str) -> Callable[[Reader], Reader]:
    """Register the decorated reader under `name` for each of `patterns`."""

    def register(read: Reader) -> Reader:
        RULES.extend(Rule(name, re.compile(pattern, re.IGNORECASE), read) for pattern in patterns)
        return read

    return register


def read_points(text: str, anchor_year: int | None) -> Iterator[list[Point]]:
    """Yield the points of each match that stands, in text order; one list holds the days of one written list."""
    matches = [
        (match.start(), -match.end(), order, rule, match)
        for order, rule in enumerate(RULES)
        for match in rule.pattern.finditer(text)
    ]
    position = 0
    for start, _, _, rule, match in sorted(matches, key=lambda entry: entry[:3]):
        if start >= position and (points := rule.read(match, rule.name, anchor_year)):
            position = match.end()
            yield points


def _key(written: str) -> str:
    """A word as the word lists have it: lower case, single spaces, no final point."""
    return _SPACES.sub(" ", written.lower()).rstrip(".")


def _year(match: re.Match[str], anchor_year: int | None) -> int | None:
    """The year behind a date, in four digits or two."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    return short_year(groups["short"], anchor_year) if groups.get("short") else None


def _weekday(match: re.Match[str]) -> int | None:
    """The weekday before a date."""
    written = match.groupdict().get("weekday")
    return ALL_WEEKDAYS[_key(written)] if written else None


def _days(match: re.Match[str], rule: str, month: int, year: int | None) -> list[Point]:
    """The points of a day with the days listed before it, which share its month and year."""
    last = int(match["day"])
    leads = [lead for lead in _LEAD_DAY.finditer(match.string, *match.span("lead"))]
    days = [int(re.match(r"\d+", lead[0])[0]) for lead in leads] + [last]  # type: ignore[index]
    if not 1 <= month <= 12 or not all(1 <= day <= 31 for day in days):
        return []
    if not leads:
        return [_day(match.start(), match.end(), rule, month, last, year, _weekday(match))]
    first = _day(match.start(), leads[0].end(), rule, month, days[0], year, _weekday(match))
    middle = [_day(lead.start(), lead.end(), rule, month, int(day), year, None)
              for lead, day in zip(leads[1:], days[1:], strict=False)]
    return [first, *middle, _day(match.start("day"), match.end(), rule, month, last, year, None)]


def _day(
    start: int, end: int, rule: str, month: int, day: int, year: int | None, weekday: int | None
) -> Point:
    """One day."""
    return Point(start=start, end=end, rule=rule, unit="day", number=month, day=day, year=year, weekday=weekday)


@_rule("day-month", rf"{DAY_START}{LEAD}(?P<day>\d{{1,2}}){SUFFIX}{MAYBE_GAP}(?P<month>{MONTH}){YEAR_AFTER}")
def _read_day_month(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`torsdagen den 3:e december`, `9, 16 och 23 maj 2023`."""
    return _days(match, rule, ALL_MONTHS[_key(match["month"])], _year(match, anchor_year))


@_rule(
    "day-month",
    rf"{DAY_START}(?P<ordinal>{ORDINAL}|{either(words.LAST)}){GAP}(?:(?:dag(?:en)?{GAP})?i{GAP})?"
    rf"(?P<month>{MONTH}){YEAR_AFTER}",
)
def _read_ordinal_month(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`första december`, `sista april`."""
    day = words.ORDINALS.get(match["ordinal"].lower(), -1)
    month = ALL_MONTHS[_key(match["month"])]
    return [_day(match.start(), match.end(), rule, month, day, _year(match, anchor_year), _weekday(match))]


@_rule(
    "day-slash-month",
    rf"{DAY_START}{LEAD}(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?![\w/%]|[.,:]\d)"
    rf"(?:(?:,?{GAP}|{MAYBE_GAP}{DASH})(?P<year>{FOUR_DIGIT_YEAR}){NO_DIGITS}"
    rf"|{MAYBE_GAP}[-–'’](?P<short>\d\d)(?!{SUFFIX}{MAYBE_GAP}(?:\d|[.,:/]\d|{MONTH}|{DASH})))?",
    rf"{DAY_START}(?P<lead>)(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/(?:(?P<year>{FOUR_DIGIT_YEAR})|(?P<short>\d\d))(?![\w/])",
)
def _read_day_slash_month(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`18/6-21`, `18/6 2021`, `5-7/10`."""
    return _days(match, rule, int(match["month"]), _year(match, anchor_year))


@_rule("day-dot-month", rf"{DAY_START}(?P<lead>)(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.(?P<year>{FOUR_DIGIT_YEAR}){NO_DIGITS}")
def _read_day_dot_month(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`18.6.2021`."""
    return _days(match, rule, int(match["month"]), _year(match, anchor_year))


@_rule(
    "iso",
    rf"{DAY_START}(?P<year>{FOUR_DIGIT_YEAR})(?P<sep>[-‐‑–/.])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})"
    rf"(?P<lead>)(?![\d:/]|[.,-]\d\d?(?!\d))",
    rf"{DAY_START}(?P<short>\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?P<lead>)(?![\w:/-]|[.,]\d)",
    rf"{DAY_START}(?P<year>{FOUR_DIGIT_YEAR})(?P<month>\d\d)(?P<day>\d\d)(?P<lead>)(?![\w:/]|[-+]\d{{4}}(?!\d)|[.,]\d)",
)
def _read_iso(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`2021-06-18`, `21-06-18`, `20210618`."""
    return _days(match, rule, int(match["month"]), _year(match, anchor_year))


@_rule("compact", rf"{DAY_START}(?P<short>\d\d)(?P<month>\d\d)(?P<day>\d\d)(?P<lead>)(?![\w:/]|[-+]\d{{4}}(?!\d)|[.,]\d|{GAP}\d)")
def _read_compact(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`210521`; a number that gives a year far from the anchor's is some other number."""
    year = short_year(match["short"], anchor_year)
    near = abs(year - anchor_year) <= 15 if anchor_year is not None else 1990 <= year <= 2040
    return _days(match, rule, int(match["month"]), year) if near else []


@_rule("month", rf"{NUMBER_START}(?P<year>{FOUR_DIGIT_YEAR})-(?P<number>0[1-9]|1[0-2])(?![\w:/-]|[.,]\d)")
def _read_iso_month(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`2021-06`."""
    return [_plain(match, rule, "month", int(match["number"]), int(match["year"]))]


@_rule("month", rf"(?<!\w)(?<!(?-i:[A-ZÅÄÖ])-)(?P<month>{MONTH})(?:{GAP}(?:månads?)\b)?{YEAR_AFTER}")
def _read_month(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`oktober`, `augusti månad`, `okt-21`."""
    return [_plain(match, rule, "month", ALL_MONTHS[_key(match["month"])], _year(match, anchor_year))]


@_rule("month-turn", rf"\b{words.MONTH_TURN}{GAP}(?P<month>{MONTH}){MAYBE_GAP}(?:/|{DASH}){MAYBE_GAP}{MONTH}{YEAR_AFTER}")
def _read_month_turn(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`månadsskiftet maj/juni`."""
    return [_plain(match, rule, "turn", ALL_MONTHS[_key(match["month"])], _year(match, anchor_year))]


@_rule("turn", rf"\b(?P<name>{either(words.TURNS)})\b(?:{YEAR_AFTER}|{GAP}(?P<two>\d\d)/\d\d\b)")
def _read_turn(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`årsskiftet`, `halvårsskiftet 2022`, `årsskiftet 22/23`."""
    name = match["name"].lower()
    year = short_year(match["two"], anchor_year) if match["two"] else _year(match, anchor_year)
    if year is not None and words.TURNS[name][1] == (1, 1) and not match["two"] and not match["span"]:
        year -= 1  # the turn of 2022 alone is mostly the one that begins it
    return [_plain(match, rule, "turn", 0, year, name=name)]


_STEP = rf"(?P<step>{either(words.STEPS)})"


@_rule(
    "season",
    rf"\b(?:{_STEP}{GAP})?(?P<form>{either(words.SEASON_FORMS)})\b{YEAR_AFTER}",
    rf"\b(?P<step>i){GAP}(?P<form>{either(words.SEASONS)})\b(?!-){YEAR_AFTER}",
    rf"\bi{GAP}(?P<form>{either(words.PAST_SEASONS)})\b(?!-){YEAR_AFTER}",
    rf"\b{_STEP}{GAP}(?P<form>{either(words.SEASONS)})\b(?!-){YEAR_AFTER}",
    rf"\b(?P<form>{either(words.SEASONS)}){GAP}(?P<year>{FOUR_DIGIT_YEAR}){NO_DIGITS}",
    rf"(?<![\w-])(?P<form>{either(words.TERMS)})\.?{MAYBE_GAP}[-–'’]?(?:(?P<year>{FOUR_DIGIT_YEAR})|(?P<short>\d\d)){NO_DIGITS}(?!\w)",
)
def _read_season(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`hösten`, `i höst`, `i våras`, `förra våren`, `hösten 2021`, `vt-23`."""
    form = _key(match["form"])
    number = (words.SEASON_FORMS | words.SEASONS | words.PAST_SEASONS | words.TERMS)[form]
    step, year, lean = match.groupdict().get("step"), _year(match, anchor_year), ""
    if step and step.lower() == "i":
        if form == "vår" and year is None and not _means_spring(match):
            return []
        step = None
    steps = words.STEPS[_key(step)] if step else None
    if form in words.PAST_SEASONS:
        lean = "past!"
    elif step and _key(step) in words.STEPS_THAT_DESCRIBE:
        steps, lean = None, "future" if steps == 1 else "past"
    return [_plain(match, rule, "season", number, year, step=None if year is not None else steps, lean=lean)]


def _means_spring(match: re.Match[str]) -> bool:
    """Whether `i vår` is this spring and not `in our …`, judged by the next word."""
    after = re.compile(rf"{MAYBE_GAP}([^\W\d]+)").match(match.string, match.end())
    return after is None or after[1].lower() in words.AFTER_THIS_SPRING


@_rule(
    "quarter",
    rf"(?<![\w-])Q(?P<number>[1-4])\b(?!\.\d){YEAR_AFTER}",
    rf"\b{either(words.QUARTER_NAMES)}{GAP}(?P<number>[1-4])(?!\w|[.,:/]\d){YEAR_AFTER}",
    rf"(?<!\w)(?P<ordinal>{ORDINAL}|[1-4]{SUFFIX}){GAP}kvartal(?:et)?\b{YEAR_AFTER}",
    rf"\b{either(words.QUARTER_ABBREVIATIONS)}\.?{MAYBE_GAP}(?P<number>[1-4]){GAP}(?P<year>{FOUR_DIGIT_YEAR}){NO_DIGITS}",
)
def _read_quarter(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`Q1`, `kvartal 3`, `första kvartalet av 2022`."""
    number = _ordinal(match)
    if not 1 <= number <= 4:
        return []
    return [_plain(match, rule, "season", 32 + number, _year(match, anchor_year))]


@_rule(
    "tertial",
    rf"\btertial{GAP}(?P<number>[1-3])(?!\w|[.,:/]\d){YEAR_AFTER}",
    rf"(?<!\w)(?P<ordinal>{ORDINAL}|[1-3]{SUFFIX}){GAP}{either(words.TERTIAL_NAMES)}\b{YEAR_AFTER}",
)
def _read_tertial(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`tertial 2`, `andra tertialet 2022`."""
    number = _ordinal(match)
    return [_plain(match, rule, "season", 36 + number, _year(match, anchor_year))] if 1 <= number <= 3 else []


@_rule(
    "half",
    rf"\bhalvår{GAP}(?P<number>[12])(?!\w|[.,:/]\d){YEAR_AFTER}",
    rf"(?<!\w)(?P<ordinal>{ORDINAL}|[12]{SUFFIX}){GAP}{either(words.HALF_NAMES)}\b{YEAR_AFTER}",
)
def _read_half(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`första halvåret 2022`."""
    number = _ordinal(match)
    return [_plain(match, rule, "half", number, _year(match, anchor_year))] if 1 <= number <= 2 else []


def _ordinal(match: re.Match[str]) -> int:
    """The number of a quarter, tertial or half, written as a digit or a word."""
    written = match.groupdict().get("ordinal") or match["number"]
    digit = re.match(r"\d", written)
    return int(digit[0]) if digit else words.ORDINALS[written.lower()]


_WEEK_WORD = r"(?:v\.?|vecka|veckan|veckorna|veckor)"
_MORE_WEEKS = (
    rf"(?P<more>(?:{MAYBE_GAP}(?:{DASH}|/|,|(?:och|samt|till|t\.o\.m\.)(?=\s)){MAYBE_GAP}(?:{_WEEK_WORD}{MAYBE_GAP})?"
    rf"\d{{1,2}}(?!\d|[.:/]\d|{SUFFIX}{MAYBE_GAP}{MONTH})){{0,12}})"
)


@_rule(
    "week",
    rf"(?<![\w-])(?:(?P<weekday>{FULL_WEEKDAY}|{WEEKDAY}),?{GAP}(?:i{GAP})?)?(?P<word>{_WEEK_WORD}){MAYBE_GAP}"
    rf"(?P<number>\d{{1,2}})(?![\w%]|[.:/]\d|{MAYBE_GAP}{MONTH}){_MORE_WEEKS}(?!\w)(?:,?{GAP}(?:år{GAP})?(?P<year>{FOUR_DIGIT_YEAR}){NO_DIGITS})?",
)
def _read_week(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`v. 34`, `v.7-8`, `fredag v. 34`, `veckorna 7 och 9`."""
    glued = match["word"] == "V" and match.end("word") == match.start("number")
    weeks = [(match.start(), match.end("number"), int(match["number"]))]
    more = match["more"]
    if "," in more and not re.search(r"\b(?:och|samt)\b", more):
        more = ""
    for week in re.finditer(rf"(?:{_WEEK_WORD}{MAYBE_GAP})?(\d{{1,2}})", more, re.IGNORECASE):
        weeks.append((match.start("more") + week.start(), match.start("more") + week.end(), int(week[1])))
    if glued or not all(1 <= number <= 53 for _, _, number in weeks):
        return []
    year = int(match["year"]) if match["year"] else None
    if year is not None:
        weeks[-1] = (weeks[-1][0], match.end(), weeks[-1][2])
    weekday = _weekday(match)
    unit = "week" if weekday is None or len(weeks) > 1 else "weekday"
    return [
        Point(start=start, end=end, rule=rule, unit=unit, number=number, day=weekday or 0, year=year)
        for start, end, number in weeks
    ]


@_rule("named-day", rf"(?<![\w-])(?P<name>{either(words.FIXED_DAYS | words.MOVABLE_DAYS)})(?![\w-]){YEAR_AFTER}")
def _read_named_day(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`midsommar`, `Kristi himmelsfärdsdag`, `nyårsafton 2022`."""
    return [_plain(match, rule, "named", 0, _year(match, anchor_year), name=_key(match["name"]))]


@_rule("years", rf"{NUMBER_START}(?P<year>{FOUR_DIGIT_YEAR})(?P<sep>[-‐‑–—/])(?P<last>{FOUR_DIGIT_YEAR}|\d\d)(?![\w:/-]|[.,]\d)")
def _read_years(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`2021–2023`, `2021/22`."""
    year, last = int(match["year"]), int(match["last"])
    last += year // 100 * 100 if last < 100 else 0
    limit = 1 if match["sep"] == "/" else 40
    return [_plain(match, rule, "years", last, year)] if 0 < last - year <= limit else []


@_rule("years", rf"(?:{either(words.YEAR_NOUNS)}){GAP}(?P<short>\d\d)/(?P<last>\d\d)(?![\w:/-]|[.,]\d)")
def _read_short_years(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`läsåret 21/22`."""
    year = short_year(match["short"], anchor_year)
    if (year + 1) % 100 != int(match["last"]):
        return []
    return [Point(start=match.start("short"), end=match.end(), rule=rule, unit="years", number=year + 1, year=year)]


@_rule("decade", rf"{NUMBER_START}(?P<number>(?:19|20)?\d)0-talets?\b")
def _read_decade(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`1990-talet`, `90-talet`."""
    number = int(match["number"])
    return [_plain(match, rule, "decade", number if number > 9 else number + (190 if number > 2 else 200))]


@_rule("year", rf"(?:{NUMBER_START}|(?<=\d\d\d\d-))(?P<year>{FOUR_DIGIT_YEAR})(?![\w:/%]|[.,]\d|{DASH}\w)")
def _read_year(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`2024`, of 1950 to 2060."""
    year = int(match["year"])
    return [_plain(match, rule, "year", 0, year)] if 1950 <= year <= 2060 else []


@_rule("relative-year", rf"(?<![\w-])(?P<word>{either(words.YEAR_WORDS)})(?![\w-])")
def _read_year_word(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`i år`, `fjolåret`."""
    return [_plain(match, rule, "year", step=words.YEAR_WORDS[_key(match["word"])])]


@_rule("relative", rf"\b{_STEP}{GAP}(?P<unit>{either(words.UNITS)})\b(?!-)")
def _read_relative(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`förra året`, `nästa vecka`, `föregående månad`."""
    step, unit = _key(match["step"]), words.UNITS[match["unit"].lower()]
    if step in ("samma", "följande") or unit == "day" or match["unit"].lower() in ("veckor", "månader"):
        return []
    if unit == "year":
        return [_plain(match, "relative-year", "year", step=words.STEPS[step])]
    if step in words.STEPS_THAT_DESCRIBE:
        return []
    return [_plain(match, rule, "shift", words.STEPS[step], name=unit, deictic=unit == "week")]


@_rule(
    "deictic",
    rf"(?<![\w-])om{GAP}(?P<count>{either(words.NUMERALS)}|\d{{1,2}}){GAP}(?P<unit>dag|dagar|vecka|veckor|månad|månader|år)\b",
    rf"(?<![\w-])(?P<past>för){GAP}(?P<count>{either(words.NUMERALS)}|\d{{1,2}}){GAP}(?P<unit>dag|dagar|vecka|veckor|månad|månader|år)"
    rf"{GAP}sedan\b",
)
def _read_distance(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`om två veckor`, `för en månad sedan`."""
    count = words.NUMERALS.get(match["count"].lower()) or int(match["count"])
    unit = words.UNITS[match["unit"].lower()]
    sign = -1 if match.groupdict().get("past") else 1
    return [_plain(match, rule, "shift", sign * count, name=unit, deictic=True)]


@_rule("deictic", rf"(?<![\w-])(?P<word>{either(words.DAY_WORDS)})(?![\w-])")
def _read_day_word(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`idag`, `i morgon`."""
    return [_plain(match, rule, "shift", words.DAY_WORDS[_key(match["word"])], name="day", deictic=True)]


@_rule("deictic", rf"\b(?:i|till){GAP}{either(words.WEEKEND_WORDS)}\b(?!{GAP}(?:den{GAP})?\d|-)")
def _read_weekend(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`i helgen`."""
    return [_plain(match, rule, "shift", 0, name="weekend", deictic=True)]


@_rule(
    "deictic",
    rf"\bi{GAP}(?P<past>{either(words.WEEKDAYS_PAST)})\b",
    rf"\b{either(words.WEEKDAY_CUES)}{GAP}(?P<day>{either(words.WEEKDAYS)})\b(?!-|,?{GAP}(?:den{GAP})?(?:\d|v\.?{MAYBE_GAP}\d|vecka|{FULL_MONTH}))",
)
def _read_weekday(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`i onsdags`, `på torsdag`."""
    groups = match.groupdict()
    if groups.get("past"):
        day, sign = words.WEEKDAYS_PAST[groups["past"].lower()], -1
    else:
        day, sign = words.WEEKDAYS[groups["day"].lower()], 1
    return [_plain(match, rule, "shift", sign, day=day, name="weekday", deictic=True)]


def _plain(
    match: re.Match[str], rule: str, unit: str, number: int = 0, year: int | None = None, *, day: int = 0,
    name: str = "", step: int | None = None, lean: str = "", deictic: bool = False,
) -> Point:  # fmt: skip
    """A point that spans the whole match."""
    return Point(
        start=match.start(), end=match.end(), rule=rule, unit=unit, number=number, year=year, day=day, name=name,
        step=step, lean=lean, deictic=deictic,
    )  # fmt: skip
