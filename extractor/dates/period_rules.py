"""Rules for weeks, months, seasons, quarters and years: `v. 34`, `hösten 2021`, `första kvartalet`."""

from __future__ import annotations

import re

from extractor.dates.lexicon import (
    ALL_MONTHS,
    DASH,
    FOUR_DIGIT_YEAR,
    FULL_WEEKDAY,
    GAP,
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
from extractor.dates.rules import RuleBook, key, plain, weekday_before, year_behind
from extractor.dates.values import Point
from extractor.patterns import dates as words

RULES = RuleBook()
_LAST_QUARTER = 4


@RULES.add(
    "month", rf"{NUMBER_START}(?P<year>{FOUR_DIGIT_YEAR})-(?P<number>0[1-9]|1[0-2])(?![\w:/]|-[^-\s]|[.,]\d)"
)
def _read_iso_month(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`2021-06`."""
    return [plain(match, rule, "month", int(match["number"]), int(match["year"]))]


@RULES.add(
    "month",
    rf"(?<!\w)(?<!(?-i:[A-ZÅÄÖ])-)(?P<month>{MONTH})(?:{GAP}{either(words.MONTH_NOUNS)}\b)?{YEAR_AFTER}",
)
def _read_month(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`oktober`, `augusti månad`, `okt-21`."""
    return [plain(match, rule, "month", ALL_MONTHS[key(match["month"])], year_behind(match, anchor_year))]


@RULES.add(
    "month-turn",
    rf"\b{words.MONTH_TURN}{GAP}(?P<month>{MONTH}){MAYBE_GAP}(?:/|{DASH}){MAYBE_GAP}{MONTH}{YEAR_AFTER}",
)
def _read_month_turn(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`månadsskiftet maj/juni`."""
    return [plain(match, rule, "turn", ALL_MONTHS[key(match["month"])], year_behind(match, anchor_year))]


@RULES.add("turn", rf"\b(?P<name>{either(words.TURNS)})\b(?:{GAP}(?P<two>\d\d)/\d\d\b|{YEAR_AFTER})")
def _read_turn(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`årsskiftet`, `halvårsskiftet 2022`, `årsskiftet 22/23`."""
    name = match["name"].lower()
    year = short_year(match["two"], anchor_year) if match["two"] else year_behind(match, anchor_year)
    if year is not None and words.TURNS[name][1] == (1, 1) and not match["two"] and not match["span"]:
        year -= 1  # the turn of 2022 alone is mostly the one that begins it
    return [plain(match, rule, "turn", 0, year, name=name)]


_STEP = rf"(?P<step>{either(words.STEPS)})"


@RULES.add(
    "season",
    rf"\b(?:{_STEP}{GAP})?(?P<form>{either(words.SEASON_FORMS)})\b{YEAR_AFTER}",
    rf"\b(?P<step>{words.IN}){GAP}(?P<form>{either(words.SEASONS)})\b(?!-){YEAR_AFTER}",
    rf"\b{words.IN}{GAP}(?P<form>{either(words.PAST_SEASONS)})\b(?!-){YEAR_AFTER}",
    rf"\b{_STEP}{GAP}(?P<form>{either(words.SEASONS)})\b(?!-){YEAR_AFTER}",
    rf"\b(?P<form>{either(words.SEASONS)})(?:{GAP}(?P<year>{FOUR_DIGIT_YEAR})|{MAYBE_GAP}[-–'’](?P<short>\d\d)){NO_DIGITS}",
    rf"(?<![\w-])(?P<form>{either(words.TERMS)})\.?{MAYBE_GAP}[-–'’]?(?:(?P<year>{FOUR_DIGIT_YEAR})|(?P<short>\d\d)){NO_DIGITS}(?!\w)",
)
def _read_season(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`hösten`, `i höst`, `i våras`, `förra våren`, `hösten 2021`, `vt-23`."""
    form = key(match["form"])
    number = (words.SEASON_FORMS | words.SEASONS | words.PAST_SEASONS | words.TERMS)[form]
    step, year, lean = match.groupdict().get("step"), year_behind(match, anchor_year), ""
    if step and step.lower() == words.IN:
        if form == words.AMBIGUOUS_SEASON and year is None and not _means_spring(match):
            return []
        # Of a season gone by one says `i höstas`.
        step, lean = None, "future"
    steps = words.STEPS[key(step)] if step else None
    if form in words.PAST_SEASONS:
        lean = "past!"
    elif step and key(step) in words.STEPS_THAT_DESCRIBE:
        steps, lean = None, "future" if steps == 1 else "past"
    return [plain(match, rule, "season", number, year, step=None if year is not None else steps, lean=lean)]


def _means_spring(match: re.Match[str]) -> bool:
    """Whether `i vår` is this spring and not `in our …`, judged by the next word."""
    after = re.compile(rf"{MAYBE_GAP}([^\W\d]+)").match(match.string, match.end())
    return after is None or after[1].lower() in words.AFTER_THIS_SPRING


@RULES.add(
    "quarter",
    rf"(?<![\w-])Q(?P<number>[1-4])\b(?!\.\d){YEAR_AFTER}",
    rf"\b{either(words.QUARTER_NAMES)}{GAP}(?P<number>[1-4])(?!\w|[.,:/]\d){YEAR_AFTER}",
    rf"(?<!\w)(?P<ordinal>{ORDINAL}|{either(words.LAST)}|[1-4]{SUFFIX}){GAP}{either(words.QUARTER_NAMES)}\b{YEAR_AFTER}",
    rf"\b{either(words.QUARTER_ABBREVIATIONS)}\.?{MAYBE_GAP}(?P<number>[1-4]){GAP}(?P<year>{FOUR_DIGIT_YEAR}){NO_DIGITS}",
)
def _read_quarter(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`Q1`, `kvartal 3`, `första kvartalet av 2022`."""
    number = _ordinal(match)
    if not 1 <= number <= 4:
        return []
    return [plain(match, rule, "season", 32 + number, year_behind(match, anchor_year))]


@RULES.add(
    "tertial",
    rf"\b{either(words.TERTIAL_NAMES)}{GAP}(?P<number>[1-3])(?!\w|[.,:/]\d){YEAR_AFTER}",
    rf"(?<!\w)(?P<ordinal>{ORDINAL}|[1-3]{SUFFIX}){GAP}{either(words.TERTIAL_NAMES)}\b{YEAR_AFTER}",
)
def _read_tertial(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`tertial 2`, `andra tertialet 2022`."""
    number = _ordinal(match)
    return (
        [plain(match, rule, "season", 36 + number, year_behind(match, anchor_year))]
        if 1 <= number <= 3
        else []
    )


@RULES.add(
    "half",
    rf"\b{either(words.HALF_NAMES)}{GAP}(?P<number>[12])(?!\w|[.,:/]\d){YEAR_AFTER}",
    rf"(?<!\w)(?P<ordinal>{ORDINAL}|[12]{SUFFIX}){GAP}{either(words.HALF_NAMES)}\b{YEAR_AFTER}",
)
def _read_half(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`första halvåret 2022`."""
    number = _ordinal(match)
    return [plain(match, rule, "half", number, year_behind(match, anchor_year))] if 1 <= number <= 2 else []


def _ordinal(match: re.Match[str]) -> int:
    """The number of a quarter, tertial or half, written as a digit or a word."""
    written = match.groupdict().get("ordinal") or match["number"]
    digit = re.match(r"\d", written)
    if written.lower() in words.LAST:
        return _LAST_QUARTER
    return int(digit[0]) if digit else words.ORDINALS[written.lower()]


_WEEK_WORD = either(words.WEEK_WORDS)
_MORE_WEEKS = (
    rf"(?P<more>(?:{MAYBE_GAP}(?:{DASH}|/|,|{either((*words.LIST_WORDS, *words.RANGE_WORDS))}(?=\s)){MAYBE_GAP}"
    rf"(?:{_WEEK_WORD}{MAYBE_GAP})?\d{{1,2}}(?!\d|[.:/]\d|{SUFFIX}{MAYBE_GAP}{MONTH})){{0,12}})"
)


@RULES.add(
    "week",
    rf"(?<![\w-])(?:(?P<weekday>{FULL_WEEKDAY}|{WEEKDAY}),?{GAP}(?:{words.IN}{GAP})?)?(?P<word>{_WEEK_WORD}){MAYBE_GAP}"
    rf"(?P<number>\d{{1,2}})(?![\w%]|[.:/]\d|{MAYBE_GAP}{MONTH}){_MORE_WEEKS}(?!\w)(?:,?{GAP}(?:{either(words.YEAR_LINKS)}{GAP})?(?P<year>{FOUR_DIGIT_YEAR}){NO_DIGITS})?",
)
def _read_week(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`v. 34`, `v.7-8`, `fredag v. 34`, `veckorna 7 och 9`."""
    glued = match["word"] == "V" and match.end("word") == match.start("number")
    weeks = [(match.start(), match.end("number"), int(match["number"]))]
    more = match["more"]
    if "," in more and not re.search(rf"\b{either(words.LIST_WORDS)}", more):
        more = ""
    weeks += [
        (match.start("more") + week.start(), match.start("more") + week.end(), int(week[1]))
        for week in re.finditer(rf"(?:{_WEEK_WORD}{MAYBE_GAP})?(\d{{1,2}})", more, re.IGNORECASE)
    ]
    if glued or not all(1 <= number <= 53 for _, _, number in weeks):
        return []
    year = int(match["year"]) if match["year"] else None
    if year is not None:
        weeks[-1] = (weeks[-1][0], match.end(), weeks[-1][2])
    weekday = weekday_before(match)
    unit = "week" if weekday is None or len(weeks) > 1 else "weekday"
    return [
        Point(start=start, end=end, rule=rule, unit=unit, number=number, day=weekday or 0, year=year)
        for start, end, number in weeks
    ]


@RULES.add(
    "years",
    rf"{NUMBER_START}(?P<year>{FOUR_DIGIT_YEAR})(?P<sep>[-‐‑–—/])(?P<last>{FOUR_DIGIT_YEAR}|\d\d)(?![\w:/-]|[.,]\d)",
)
def _read_years(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`2021–2023`, `2021/22`."""
    year, last = int(match["year"]), int(match["last"])
    last += year // 100 * 100 if last < 100 else 0
    limit = 1 if match["sep"] == "/" else 40
    return [plain(match, rule, "years", last, year)] if 0 < last - year <= limit else []


@RULES.add(
    "years",
    rf"\b(?P<noun>{either(words.YEAR_NOUNS)}){GAP}(?P<short>\d\d)/(?P<last>\d\d)(?![\w:/-]|[.,]\d)",
    rf"{NUMBER_START}(?P<short>1[3-9]|[2-9]\d)/(?P<last>\d\d)(?![\w:/%-]|[.,]\d)",
)
def _read_short_years(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`läsåret 21/22`."""
    year = short_year(match["short"], anchor_year)
    alone = "noun" not in match.re.groupindex
    if (year + 1) % 100 != int(match["last"]) or (
        alone and (anchor_year is None or abs(year - anchor_year) > 1)
    ):
        return []
    return [
        Point(
            start=match.start("short"), end=match.end(), rule=rule, unit="years", number=year + 1, year=year
        )
    ]


@RULES.add("decade", rf"{NUMBER_START}(?P<number>(?:19|20)?\d)0-talets?\b")
def _read_decade(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`1990-talet`, `90-talet`."""
    number = int(match["number"])
    return [plain(match, rule, "decade", number if number > 9 else number + (190 if number > 2 else 200))]


@RULES.add(
    "year", rf"(?:{NUMBER_START}|(?<=\d\d\d\d-))(?P<year>{FOUR_DIGIT_YEAR})(?![\w/%]|[.,:]\d|:-|{DASH}\w)"
)
def _read_year(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`2024`, up to 2060."""
    year = int(match["year"])
    return [plain(match, rule, "year", 0, year)] if year <= 2060 else []
