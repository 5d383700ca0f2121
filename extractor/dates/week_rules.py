"""Rules for weeks and their days: `v. 34`, `v.7-8`, `fredag v. 34`, `2021-W34`."""

from __future__ import annotations

import re

from extractor.dates.lexicon import (
    DASH,
    FOUR_DIGIT_YEAR,
    FULL_WEEKDAY,
    GAP,
    MAYBE_GAP,
    MONTH,
    NO_DIGITS,
    NUMBER_START,
    NUMERALS,
    SUFFIX,
    WEEKDAY,
    either,
    short_year,
)
from extractor.dates.rules import Needs, RuleBook, key, plain, weekday_before
from extractor.dates.values import Point
from extractor.patterns import dates as words

RULES = RuleBook()
_WEEK_WORD = either(words.WEEK_WORDS)
_MORE_WEEKS = (
    rf"(?P<more>(?:{MAYBE_GAP}(?:{DASH}|/|,|{either((*words.LIST_WORDS, *words.RANGE_WORDS))}(?=\s)){MAYBE_GAP}"
    rf"(?:{_WEEK_WORD}{MAYBE_GAP})?\d{{1,2}}(?!\d|[.:/]\d|{SUFFIX}{MAYBE_GAP}{MONTH})){{0,12}})"
)


@RULES.add(
    "week",
    rf"(?<![\w-])(?:(?P<weekdays>{WEEKDAY}{MAYBE_GAP}{DASH}{MAYBE_GAP})?(?P<weekday>{FULL_WEEKDAY}|{WEEKDAY}),?{GAP}(?:{words.IN}{GAP})?)?"
    rf"(?P<word>{_WEEK_WORD}){MAYBE_GAP}(?P<number>\d{{1,2}})(?![\w%]|[.:]\d|{MAYBE_GAP}{MONTH}){_MORE_WEEKS}(?!\w)"
    rf"(?:(?:,?{GAP}(?:{either(words.YEAR_LINKS)}{GAP})?|{MAYBE_GAP}{DASH}|/)(?P<year>{FOUR_DIGIT_YEAR}){NO_DIGITS})?",
    needs=Needs.DIGITS,
    begins_with_word=True,
)
def _read_week(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`v. 34`, `v.7-8`, `fredag v. 34`, `veckorna 7 och 9`, `v. 34/2021`, `v 34 -21`."""
    glued = match["word"] == "V" and match.end("word") == match.start("number")
    weeks = [(match.start(), match.end("number"), int(match["number"]))]
    more = match["more"]
    if "," in more and not re.search(rf"\b{either(words.LIST_WORDS)}", more):
        more = ""
    weeks += [
        (match.start("more") + week.start(), match.start("more") + week.end(), int(week[1]))
        for week in re.finditer(rf"(?:{_WEEK_WORD}{MAYBE_GAP})?(\d{{1,2}})", more, re.IGNORECASE)
    ]
    year = int(match["year"]) if match["year"] else None
    if len(weeks) == 2 and year is None and _is_short_year(more, weeks[0][2], weeks[1][2]):
        year = short_year(str(weeks[1][2]), anchor_year)
        weeks = [(match.start(), weeks[1][1], weeks[0][2])]
    if glued or not all(1 <= number <= 53 for _, _, number in weeks):
        return []
    if match["year"]:
        weeks[-1] = (weeks[-1][0], match.end(), weeks[-1][2])
    weekday = weekday_before(match) if not match["weekdays"] else None
    if match["weekdays"]:
        weeks[0] = (match.start("word"), *weeks[0][1:])
    unit = "week" if weekday is None or len(weeks) > 1 else "weekday"
    return [
        Point(start=start, end=end, rule=rule, unit=unit, number=number, day=weekday or 0, year=year)
        for start, end, number in weeks
    ]


def _is_short_year(between: str, week: int, number: int) -> bool:
    """Whether the number behind a week is a year: ` -21`, or a week so far back that no range would reach it."""
    dashed = re.match(rf"{MAYBE_GAP}(?:{DASH}|/)\d\d", between) is not None
    return (
        dashed
        and (between.startswith((" -", " –")) or number < week)
        and (number - week) % 53 > _LONGEST_WEEKS
    )


_LONGEST_WEEKS = 22
"""No range of weeks is longer."""


@RULES.add(
    "week",
    rf"(?<![\w-]){either(words.WEEK_WORDS)}{MAYBE_GAP}(?P<two>\d\d)(?P<number>[0-5]\d)(?!\w|[.,:/]\d)",
    rf"{NUMBER_START}(?P<year>{FOUR_DIGIT_YEAR})-?(?:{words.ISO_WEEK}|v\.?){MAYBE_GAP}(?P<number>\d\d?)(?!\w|[.,:/]\d)",
    rf"(?<![\w-]){either(words.WEEK_WORDS)}{GAP}(?P<written>{either(NUMERALS)})(?!\w)",
)
def _read_odd_week(match: re.Match[str], rule: str, anchor_year: int | None) -> list[Point]:
    """`v.2134` and `2021-W34`, the year first; `vecka fyrtiotvå`."""
    groups = match.groupdict()
    if groups.get("written"):
        return [plain(match, rule, "week", NUMERALS[key(groups["written"])])]
    year = short_year(groups["two"], anchor_year) if groups.get("two") else int(match["year"])
    number = int(match["number"])
    is_far = anchor_year is None or abs(year - anchor_year) > 3
    return (
        []
        if not 1 <= number <= 53 or (groups.get("two") and is_far)
        else [plain(match, rule, "week", number, year)]
    )
