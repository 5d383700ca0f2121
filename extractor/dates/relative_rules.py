"""Rules for words that point from the day of the meeting: `förra året`, `i morgon`, `om två veckor`."""

from __future__ import annotations

import re

from extractor.dates.lexicon import FULL_MONTH, GAP, MAYBE_GAP, either
from extractor.dates.rules import RuleBook, key, plain
from extractor.dates.values import Point
from extractor.patterns import dates as words

RULES = RuleBook()

_STEP = rf"(?P<step>{either(words.STEPS)})"


@RULES.add("relative-year", rf"(?<![\w-])(?P<word>{either(words.YEAR_WORDS)})(?![\w-])")
def _read_year_word(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`i år`, `fjolåret`."""
    return [plain(match, rule, "year", step=words.YEAR_WORDS[key(match["word"])])]


@RULES.add("relative", rf"\b{_STEP}{GAP}(?P<unit>{either(words.UNITS)})\b(?!-)")
def _read_relative(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`förra året`, `nästa vecka`, `föregående månad`."""
    step, unit = key(match["step"]), words.UNITS[match["unit"].lower()]
    if step in words.STEPS_THAT_REFER or unit == "day" or match["unit"].lower() in words.PLURAL_UNITS:
        return []
    if unit == "year":
        return [plain(match, "relative-year", "year", step=words.STEPS[step])]
    if step in words.STEPS_THAT_DESCRIBE:
        return []
    return [plain(match, rule, "shift", words.STEPS[step], name=unit, deictic=unit == "week")]


@RULES.add(
    "deictic",
    rf"(?<![\w-]){words.AHEAD}{GAP}(?P<count>{either(words.NUMERALS)}|\d{{1,2}}){GAP}(?P<unit>{either(words.COUNTED_UNITS)})\b",
    rf"(?<![\w-])(?P<past>{words.AGO[0]}){GAP}(?P<count>{either(words.NUMERALS)}|\d{{1,2}}){GAP}(?P<unit>{either(words.COUNTED_UNITS)})"
    rf"{GAP}{words.AGO[1]}\b",
)
def _read_distance(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`om två veckor`, `för en månad sedan`."""
    count = words.NUMERALS.get(match["count"].lower()) or int(match["count"])
    unit = words.UNITS[match["unit"].lower()]
    sign = -1 if match.groupdict().get("past") else 1
    return [plain(match, rule, "shift", sign * count, name=unit, deictic=True)]


@RULES.add("deictic", rf"(?<![\w-])(?P<word>{either(words.DAY_WORDS)})(?![\w-])")
def _read_day_word(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`idag`, `i morgon`."""
    return [plain(match, rule, "shift", words.DAY_WORDS[key(match["word"])], name="day", deictic=True)]


@RULES.add(
    "deictic",
    rf"\b{either(words.WEEKEND_CUES)}{GAP}{either(words.WEEKEND_WORDS)}\b(?!{GAP}(?:{words.THE}{GAP})?\d|-)",
)
def _read_weekend(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`i helgen`."""
    return [plain(match, rule, "shift", 0, name="weekend", deictic=True)]


@RULES.add(
    "deictic",
    rf"\b{words.IN}{GAP}(?P<past>{either(words.WEEKDAYS_PAST)})\b",
    rf"\b{either(words.WEEKDAY_CUES)}{GAP}(?P<day>{either(words.WEEKDAYS)})\b(?!-|,?{GAP}(?:{words.THE}{GAP})?(?:\d|{either(words.WEEK_WORDS)}{MAYBE_GAP}\d|{FULL_MONTH}))",
)
def _read_weekday(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`i onsdags`, `på torsdag`."""
    groups = match.groupdict()
    if groups.get("past"):
        day, sign = words.WEEKDAYS_PAST[groups["past"].lower()], -1
    else:
        day, sign = words.WEEKDAYS[groups["day"].lower()], 1
    return [plain(match, rule, "shift", sign, day=day, name="weekday", deictic=True)]
