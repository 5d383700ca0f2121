"""Rules for words that point from the day of the meeting: `förra året`, `i morgon`, `om två veckor`."""

from __future__ import annotations

import re

from extractor.dates.lexicon import (
    ALL_WEEKDAYS,
    FULL_MONTH,
    FULL_WEEKDAY,
    GAP,
    MAYBE_GAP,
    NUMERALS,
    THE,
    either,
)
from extractor.dates.rules import Needs, RuleBook, key, plain
from extractor.dates.values import Point
from extractor.patterns import dates as words

RULES = RuleBook()

_STEP = rf"(?P<step>{either(words.STEPS)})"
_NO_DATE = rf"(?!-|,?{GAP}{THE}?(?:\d|{either(words.WEEK_WORDS)}{MAYBE_GAP}\d|{FULL_MONTH}))"
"""No date follows, which would say more than the weekday."""


@RULES.add(
    "relative-year",
    rf"(?<![\w-])(?P<word>{either(words.YEAR_WORDS)})(?![\w-])",
    needs=Needs.WORDS,
    begins_with_word=True,
)
def _read_year_word(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`i år`, `fjolåret`."""
    return [plain(match, rule, "year", step=words.YEAR_WORDS[key(match["word"])])]


@RULES.add(
    "relative",
    rf"\b{_STEP}{GAP}(?P<unit>{either(words.UNITS)})\b(?!-)",
    needs=Needs.WORDS,
    begins_with_word=True,
)
def _read_relative(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`förra året`, `nästa vecka`, `föregående månad`."""
    step, unit = key(match["step"]), words.UNITS[match["unit"].lower()]
    if step in words.STEPS_THAT_REFER or unit == "day" or match["unit"].lower() in words.PLURAL_UNITS:
        return []
    if unit == "year":
        return [plain(match, "relative-year", "year", step=words.STEPS[step])]
    if step in words.STEPS_THAT_DESCRIBE and (step, unit) not in words.STEPS_TO_NEXT:
        return []
    return [plain(match, rule, "shift", words.STEPS[step], name=unit, deictic=unit == "week")]


@RULES.add(
    "deictic",
    rf"(?<![\w-]){words.AHEAD}{GAP}(?P<count>{either(NUMERALS)}|\d{{1,2}}){GAP}(?P<unit>{either(words.COUNTED_UNITS)})\b",
    rf"(?<![\w-])(?P<past>{words.AGO[0]}){GAP}(?P<count>{either(NUMERALS)}|\d{{1,2}}){GAP}(?P<unit>{either(words.COUNTED_UNITS)})"
    rf"{GAP}{words.AGO[1]}\b",
    needs=Needs.WORDS,
    begins_with_word=True,
)
def _read_distance(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`om två veckor`, `för en månad sedan`."""
    count = NUMERALS.get(key(match["count"])) or int(match["count"])
    unit = words.UNITS[match["unit"].lower()]
    if unit in words.MONTHS_OF:
        unit, count = "month", count * words.MONTHS_OF[unit]
    sign = -1 if match.groupdict().get("past") else 1
    return [plain(match, rule, "shift", sign * count, name=unit, deictic=True)]


@RULES.add(
    "deictic",
    rf"(?<![\w-])(?P<word>{either(words.DAY_WORDS)})(?![\w-])",
    needs=Needs.WORDS,
    begins_with_word=True,
)
def _read_day_word(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`idag`, `i morgon`."""
    return [plain(match, rule, "shift", words.DAY_WORDS[key(match["word"])], name="day", deictic=True)]


@RULES.add(
    "deictic",
    rf"\b(?P<cue>{either(words.WEEKEND_CUES)}){GAP}{either(words.WEEKEND_WORDS)}\b(?!{GAP}{THE}?\d|-|{GAP}{either(words.WEEK_WORDS)}{MAYBE_GAP}\d)",
    needs=Needs.WORDS,
    begins_with_word=True,
)
def _read_weekend(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`i helgen`, `nästa helg`."""
    return [plain(match, rule, "shift", words.WEEKEND_CUES[key(match["cue"])], name="weekend", deictic=True)]


@RULES.add(
    "deictic", rf"(?<![\w-])(?:{either(words.THIS_WEEK)})(?![\w-])", needs=Needs.WORDS, begins_with_word=True
)
def _read_this_week(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`i veckan`, where it does not say how often."""
    before = re.search(r"(\w+)\s*$", match.string[max(0, match.start() - 20) : match.start()])
    if before and (before[1].lower() in words.NOT_THIS_WEEK_AFTER or before[1].isdigit()):
        return []
    return [plain(match, rule, "shift", 0, name="week", deictic=True)]


@RULES.add(
    "deictic",
    rf"(?<![\w-])(?:{either(words.WEEKDAY_CUES)}{GAP})?(?P<day>{FULL_WEEKDAY}),?{GAP}(?:{words.IN}{GAP})?{_STEP}{GAP}{either(words.WEEK_UNITS)}\b",
    needs=Needs.WORDS,
    begins_with_word=True,
)
def _read_weekday_of_week(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`torsdag nästa vecka`, `på fredag denna vecka`."""
    step = key(match["step"])
    if step in words.STEPS_THAT_REFER:
        return []
    day = ALL_WEEKDAYS[key(match["day"])]
    return [plain(match, rule, "shift", words.STEPS[step], day=day, name="weekday-of-week", deictic=True)]


@RULES.add(
    "deictic",
    rf"\b{words.IN}{GAP}(?P<past>{either(words.WEEKDAYS_PAST)})\b",
    rf"\b{either(words.WEEKDAY_CUES)}{GAP}(?P<day>{either(words.WEEKDAYS)})\b{_NO_DATE}",
    rf"\b{either(words.PAST_WEEKDAY_CUES)}{GAP}(?P<last>{FULL_WEEKDAY})\b{_NO_DATE}",
    needs=Needs.WORDS,
    begins_with_word=True,
)
def _read_weekday(match: re.Match[str], rule: str, _: int | None) -> list[Point]:
    """`i onsdags`, `på torsdag`."""
    groups = match.groupdict()
    if groups.get("past"):
        day, sign = words.WEEKDAYS_PAST[groups["past"].lower()], -1
    elif groups.get("last"):
        day, sign = ALL_WEEKDAYS[key(groups["last"])], -1
    else:
        day, sign = words.WEEKDAYS[groups["day"].lower()], 1
    return [plain(match, rule, "shift", sign, day=day, name="weekday", deictic=True)]
