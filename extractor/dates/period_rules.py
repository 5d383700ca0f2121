"""Rules for weeks, months, seasons, quarters and years: `v. 34`, `hösten 2021`, `första kvartalet`."""

from __future__ import annotations

import re

from extractor.dates.lexicon import (
    ALL_MONTHS,
    DASH,
    FOUR_DIGIT_YEAR,
    GAP,
    LEAD_SEPARATOR,
    MAYBE_GAP,
    MONTH,
    NO_DIGITS,
    NUMBER_START,
    ORDINAL,
    SUFFIX,
    YEAR_AFTER,
    YEARS_IN_WORDS,
    either,
    short_year,
)
from extractor.dates.rules import Needs, RuleBook, key, plain, word_before, year_behind
from extractor.dates.values import Point
from extractor.patterns import dates as words

RULES = RuleBook()
_MONTHS = 12
_STEP = rf"(?P<step>{either(words.STEPS)})"


@RULES.add(
    "month",
    rf"{NUMBER_START}(?P<year>{FOUR_DIGIT_YEAR})-(?P<number>0[1-9]|1[0-2])(?![\w/]|:\w|-[^-\s]|[.,]\d)",
    needs=Needs.DIGITS,
)
def _read_iso_month(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`2021-06`."""
    return [plain(match, rule, "month", int(match["number"]), int(match["year"]))]


@RULES.add(
    "month",
    rf"(?<!\w)(?<!(?-i:[A-ZÅÄÖ])-)(?!{either(words.MONTHS_LIKE_DAYS)}\b(?!\.?{MAYBE_GAP}(?:{DASH}|/){MAYBE_GAP}(?:{MONTH}|\d\d\b)))(?P<month>{MONTH})(?:{GAP}{either(words.MONTH_NOUNS)}\b)?{YEAR_AFTER}",
    needs=Needs.WORDS,
    begins_with_word=True,
)
def _read_month(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`oktober`, `augusti månad`, `okt-21`."""
    return [plain(match, rule, "month", ALL_MONTHS[key(match["month"])], year_behind(match, anchor_year))]


@RULES.add(
    "month-turn",
    rf"\b{words.MONTH_TURN}{GAP}(?P<month>{MONTH}){MAYBE_GAP}(?:/|{DASH}){MAYBE_GAP}{MONTH}{YEAR_AFTER}",
    needs=Needs.WORDS,
    begins_with_word=True,
)
def _read_month_turn(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`månadsskiftet maj/juni`."""
    return [plain(match, rule, "turn", ALL_MONTHS[key(match["month"])], year_behind(match, anchor_year))]


@RULES.add(
    "turn",
    rf"\b(?:{_STEP}{GAP})?(?P<name>{either(words.TURNS)})\b(?:{GAP}(?P<two>\d\d)/\d\d\b|{YEAR_AFTER})",
    needs=Needs.WORDS,
    begins_with_word=True,
)
def _read_turn(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`årsskiftet`, `halvårsskiftet 2022`, `årsskiftet 22/23`."""
    name = match["name"].lower()
    year = short_year(match["two"], anchor_year) if match["two"] else year_behind(match, anchor_year)
    if year is not None and words.TURNS[name][1] == (1, 1) and not match["two"] and not match["span"]:
        year -= 1  # the turn of 2022 alone is mostly the one that begins it
    step = words.STEPS[key(match["step"])] if match["step"] else 0
    lean = {-1: "past!", 1: "future!"}.get(step, "")
    return [
        Point(
            start=match.start("name"),
            end=match.end(),
            rule=rule,
            unit="turn",
            year=year,
            name=name,
            lean=lean,
        )
    ]


@RULES.add(
    "season",
    rf"\b(?:{_STEP}{GAP})?(?P<form>{either(words.SEASON_FORMS)})\b{YEAR_AFTER}",
    rf"\b(?P<step>{words.IN}){GAP}(?P<form>{either(words.SEASONS)})\b(?!-){YEAR_AFTER}",
    rf"\b{words.IN}{GAP}(?P<form>{either(words.PAST_SEASONS)})\b(?!-){YEAR_AFTER}",
    rf"\b{_STEP}{GAP}(?P<form>{either(words.SEASONS)})\b(?!-){YEAR_AFTER}",
    rf"\b(?P<form>{either(words.WINTERS)}){GAP}(?P<two>\d\d)/\d\d\b",
    rf"\b(?P<form>{either(words.SEASONS)})"
    rf"(?=/{either((*words.SEASONS, *words.SEASON_FORMS))}{GAP}(?:{FOUR_DIGIT_YEAR}|-\d\d\b))",
    rf"\b(?P<form>{either(words.SEASONS)})"
    rf"(?:{GAP}(?P<year>{FOUR_DIGIT_YEAR})|{MAYBE_GAP}[-–'’](?P<short>\d\d)){NO_DIGITS}",
    rf"(?<![\w-])(?P<form>{either(words.TERMS)})\.?"
    rf"{MAYBE_GAP}[-–'’]?(?:(?P<year>{FOUR_DIGIT_YEAR})|(?P<short>\d\d)){NO_DIGITS}(?!\w)",
    needs=Needs.WORDS,
    begins_with_word=True,
)
def _read_season(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`hösten`, `i höst`, `i våras`, `förra våren`, `hösten 2021`, `vt-23`."""
    form = key(match["form"])
    number = (words.SEASON_FORMS | words.SEASONS | words.PAST_SEASONS | words.TERMS)[form]
    step, year, lean = match.groupdict().get("step"), year_behind(match, anchor_year), ""
    if match.groupdict().get("two"):
        year = short_year(match["two"], anchor_year)
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


_SUFFIX_NEEDED = SUFFIX.removesuffix("?")
_SEVERAL = (
    rf"(?P<more>(?:{MAYBE_GAP}(?:{DASH}|/|,|(?:{either((*words.LIST_WORDS, *words.RANGE_WORDS))})(?=\s))"
    rf"{MAYBE_GAP}[1-4](?![\w.]|[,:]\d|/\d\d|{DASH}\d\d)){{0,3}})"
)
"""More numbers behind the first: the ` och 2` of `tertial 1 och 2`."""


def _period_patterns(names: tuple[str, ...], last: int) -> tuple[str, ...]:
    """Patterns for `kvartal 1 och 2 2022`, `första och andra kvartalet` and `2:a kvartalet`, given the names."""
    name, digit = either(names), f"[1-{last}]"
    one = rf"(?:{ORDINAL}|{digit}{_SUFFIX_NEEDED})"
    return (
        rf"\b{name}{GAP}(?P<number>{digit})(?!\w|[.,:]\d|/\d\d){_SEVERAL}{YEAR_AFTER}",
        rf"(?<!\w)(?:(?P<lead>{one}){LEAD_SEPARATOR})?(?P<ordinal>{one}|{either(words.LAST)}|{digit}(?={GAP}\w+et\b)){GAP}{name}\b{YEAR_AFTER}",
    )


def _periods(
    match: re.Match[str], rule: str, unit: str, base: int, last: int, anchor_year: int | None
) -> list[Point]:
    """The points of a list of numbered quarters, tertials or halves, which share the year behind the last."""
    groups = match.groupdict()
    main = "ordinal" if groups.get("ordinal") else "number"
    spans = [(match.start(), match.end(main), _ordinal(match[main], last))]
    if groups.get("lead"):
        spans = [
            (match.start(), match.end("lead"), _ordinal(match["lead"], last)),
            (match.start(main), match.end(), _ordinal(match[main], last)),
        ]
    for digit in re.finditer(r"\d", groups.get("more") or ""):
        start = match.start("more") + digit.start()
        spans.append((start, start + 1, int(digit[0])))
    if not all(1 <= number <= last for _, _, number in spans):
        return []
    year = year_behind(match, anchor_year)
    spans[-1] = (spans[-1][0], match.end(), spans[-1][2])
    return [
        Point(start=start, end=end, rule=rule, unit=unit, number=base + number, year=year)
        for start, end, number in spans
    ]


def _ordinal(written: str, last: int) -> int:
    """The number of a quarter, tertial or half, written as a digit or a word; `sista` is the `last`."""
    digit = re.match(r"\d", written)
    if written.lower() in words.LAST:
        return last
    return int(digit[0]) if digit else words.ORDINALS[written.lower()]


@RULES.add(
    "quarter",
    rf"(?<![\w-]){words.QUARTER_LETTER}(?P<number>[1-4])\b(?!\.\d){YEAR_AFTER}",
    rf"{NUMBER_START}(?P<year>{FOUR_DIGIT_YEAR}){MAYBE_GAP}-?{words.QUARTER_LETTER}(?P<number>[1-4])\b",
    *_period_patterns(words.QUARTER_NAMES, 4),
    rf"\b{either(words.QUARTER_ABBREVIATIONS)}\.?{MAYBE_GAP}(?P<number>[1-4])(?![\w.:,/-]|{GAP}\w*\d){YEAR_AFTER}",
    rf"\b{either(words.QUARTER_ABBREVIATIONS)}\.?{MAYBE_GAP}(?P<number>[1-4]){GAP}(?P<year>{FOUR_DIGIT_YEAR}){NO_DIGITS}",
)
def _read_quarter(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`Q1`, `kvartal 3`, `första kvartalet av 2022`, `kv. 1–2 2022`."""
    return _periods(match, rule, "season", 32, 4, anchor_year)


def _is_period_letter(match: re.Match[str]) -> bool:
    """Whether `T1` or `H2` is a period: with a year, behind a preposition, or spelt out."""
    is_letter = bool(match.groupdict().get("number")) and match.end("number") - match.start() == 2
    return not is_letter or year_behind(match, None) is not None or word_before(match) in words.PERIOD_CUES


@RULES.add(
    "tertial",
    *_period_patterns(words.TERTIAL_NAMES, 3),
    rf"(?<![\w-])(?-i:{words.TERTIAL_LETTER})(?P<number>[1-3])\b{YEAR_AFTER}",
)
def _read_tertial(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`tertial 2`, `andra tertialet 2022`, `T1 2022`, `under T2`."""
    if not _is_period_letter(match):
        return []
    return _periods(match, rule, "season", 36, 3, anchor_year)


@RULES.add(
    "half",
    *_period_patterns(words.HALF_NAMES, 2),
    rf"(?<![\w-])(?-i:{words.HALF_LETTER})(?P<number>[12])\b{YEAR_AFTER}",
    rf"(?<!\w)(?P<ordinal>{either(words.HALF_ORDINALS)})"
    rf"{GAP}{either(words.HALVES)}{GAP}(?P<year>{FOUR_DIGIT_YEAR}){NO_DIGITS}",
)
def _read_half(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`första halvåret 2022`, `andra halvan av 2022`, `H1 2022`."""
    if not _is_period_letter(match):
        return []
    return _periods(match, rule, "half", 0, 2, anchor_year)


@RULES.add(
    "years",
    rf"{NUMBER_START}(?P<year>{FOUR_DIGIT_YEAR})(?P<sep>[-‐‑–—/])(?P<last>{FOUR_DIGIT_YEAR}|\d\d)(?![\w/-]|:\w|[.,]\d)",
    needs=Needs.DIGITS,
)
def _read_years(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`2021–2023`, `2021/22`."""
    year, last = int(match["year"]), int(match["last"])
    last += year // 100 * 100 if last < 100 else 0
    limit = 1 if match["sep"] == "/" else 40
    return [plain(match, rule, "years", last, year)] if 0 < last - year <= limit else []


@RULES.add(
    "years",
    rf"\b(?P<noun>{either(words.YEAR_NOUNS)}){GAP}(?P<short>\d\d)/(?P<last>\d\d)(?![\w/-]|:\w|[.,]\d|{GAP}{FOUR_DIGIT_YEAR})",
    rf"{NUMBER_START}(?P<short>1[3-9]|[2-9]\d)/(?P<last>\d\d)(?![\w:/%-]|[.,]\d)",
    needs=Needs.DIGITS,
)
def _read_short_years(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`läsåret 21/22`."""
    year = short_year(match["short"], anchor_year)
    alone = "noun" not in match.re.groupindex or int(match["last"]) <= _MONTHS
    if (year + 1) % 100 != int(match["last"]) or (
        alone and (anchor_year is None or abs(year - anchor_year) > 1)
    ):
        return []
    return [
        Point(
            start=match.start("short"), end=match.end(), rule=rule, unit="years", number=year + 1, year=year
        )
    ]


@RULES.add(
    "decade",
    rf"{NUMBER_START}(?P<number>(?:19|20)?\d)0-{either(words.DECADE_ENDINGS)}\b",
    rf"{NUMBER_START}(?P<number>(?:19|20)?\d)0(?=-{GAP}{either(words.LIST_WORDS)}{GAP}(?:19|20)?\d0-{either(words.DECADE_ENDINGS)}\b)",
    rf"\b(?P<name>{either(words.DECADES)})s?\b",
)
def _read_decade(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`1990-talet`, `90-talet`, `60- och 70-talen`, `nittiotalet`; `1800-talet` is a century."""
    if match.groupdict().get("name"):
        return [plain(match, rule, "decade", words.DECADES[key(match["name"])])]
    number = int(match["number"])
    if number in (190, 200):
        return [plain(match, rule, "century", number // 10)]
    return [plain(match, rule, "decade", number if number > 9 else number + (190 if number > 2 else 200))]


@RULES.add("decade", rf"{NUMBER_START}(?P<number>1\d)00-{either(words.DECADE_ENDINGS)}\b", needs=Needs.DIGITS)
def _read_century(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`1800-talet`."""
    return [plain(match, rule, "century", int(match["number"]))]


@RULES.add(
    "year",
    rf"\b(?:{either(words.SHORT_YEAR_CUES)}){GAP}(?P<written>[-–'’](?P<short>\d\d))"
    rf"(?![\w/:]|[-.,]\d|{GAP}{either(words.UNITS_AFTER)})",
    needs=Needs.DIGITS,
    begins_with_word=True,
)
def _read_short_year(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """The `-21` of `under -21`."""
    year = short_year(match["short"], anchor_year)
    return [Point(start=match.start("written"), end=match.end(), rule=rule, unit="year", year=year)]


@RULES.add(
    "year",
    rf"(?:{NUMBER_START}|(?<=\d\d\d\d-))(?P<year>{FOUR_DIGIT_YEAR})(?![\w/%]|[.,:]\d|:-|{DASH}\w)",
    needs=Needs.DIGITS,
)
def _read_year(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`2024`, up to 2060."""
    year = int(match["year"])
    return [plain(match, rule, "year", 0, year)] if year <= 2060 else []


@RULES.add("year", rf"\b(?P<worded>{either(YEARS_IN_WORDS)})\b", needs=Needs.WORDS, begins_with_word=True)
def _read_year_in_words(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`tvåtusennitton`."""
    return [plain(match, rule, "year", 0, year_behind(match, None))]
