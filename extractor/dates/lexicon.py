"""Regular expression parts built from the Swedish word lists, shared by the grammar's rules."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.patterns import dates as words


def either(alternatives: Iterable[str]) -> str:
    """A non-capturing group of literal `alternatives`, longest first, with any white space between their words."""
    ordered = sorted(set(alternatives), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", f"{SPACE}{{1,2}}") for word in ordered) + ")"


_DIGITS_IN_WORDS = {word: number for word, number in words.NUMERALS.items() if number < 10}
NUMERALS = (
    words.NUMERALS
    | words.TENS
    | {
        f"{ten}{digit}": tens + number
        for ten, tens in words.TENS.items()
        for digit, number in _DIGITS_IN_WORDS.items()
    }
)
"""Numbers in words up to 99."""
YEARS_IN_WORDS = {
    f"{century}{word}": start + number
    for century, start in words.CENTURIES.items()
    for word, number in NUMERALS.items()
}
SPACE = r"[ \t\u00a0]"
GAP = rf"{SPACE}{{1,3}}"
MAYBE_GAP = rf"{SPACE}{{0,3}}"
DASH = r"[-‐‑‒–—−]"

THE = rf"(?:{either(words.THE)}(?:{GAP}|(?<={words.DAY_WORD})(?=\d)))"
"""`den ` or its abbreviation before a day."""
ALL_MONTHS = words.MONTHS | words.MONTH_ABBREVIATIONS | words.MISREAD_MONTHS
FULL_MONTH = either(words.MONTHS)
MONTH = rf"(?:{either(words.MONTHS)}|{either(words.MONTH_ABBREVIATIONS)}\b\.?|{either(words.MISREAD_MONTHS)})(?!\w)"
ALL_WEEKDAYS = {
    **words.WEEKDAYS,
    **{f"{name}en": number for name, number in words.WEEKDAYS.items()},
    **{f"{name}ens": number for name, number in words.WEEKDAYS.items()},
    **words.WEEKDAY_ABBREVIATIONS,
    **words.WEEKDAY_LETTERS,
}
FULL_WEEKDAY = rf"{either(words.WEEKDAYS)}(?:ens?)?"
WEEKDAY = rf"(?:{FULL_WEEKDAY}|{either(words.WEEKDAY_ABBREVIATIONS)}\b\.?)"
SUFFIX = rf"(?:{SPACE}?:?{either(words.ORDINAL_SUFFIXES)}(?!\w))?"
ORDINAL = either(words.ORDINALS)
FOUR_DIGIT_YEAR = r"(?:19|20)\d\d"
NO_DIGITS = r"(?!\d|[.,:/]\d)"
"""The number ends here: it is no part of a longer one, a time or an amount."""

YEAR_AFTER = (
    rf"(?:(?:,?{GAP}(?:{either(words.YEAR_LINKS)}{GAP})?|{MAYBE_GAP}{DASH}|{MAYBE_GAP}/)(?P<year>{FOUR_DIGIT_YEAR})"
    rf"(?:/(?P<span>\d\d(?:\d\d)?))?{NO_DIGITS}|{GAP}(?P<worded>{either(YEARS_IN_WORDS)})\b"
    rf"|{MAYBE_GAP}[-–'’](?P<short>\d\d){NO_DIGITS}(?!{SUFFIX}{MAYBE_GAP}(?:{MONTH}|{DASH}{MAYBE_GAP}\d)))?"
)
"""An optional year behind a date, month or season: ` 2021`, `-21`, ` -21`, `’21`, `/2021`, ` av 2022`."""

LEAD_SEPARATOR = (
    rf"{MAYBE_GAP}(?:,|{DASH}|(?:{either(words.LIST_WORDS)}|{either(words.RANGE_WORDS)})(?=\s)){MAYBE_GAP}"
)
LEAD = rf"(?P<lead>(?:\d{{1,2}}{SUFFIX}{LEAD_SEPARATOR}(?:{WEEKDAY}{GAP})?{THE}?){{0,12}}?)"
"""The days of a list or range before its last one: the `9, 16 och ` of `9, 16 och 23 maj`."""

NUMBER_START = r"(?<![\w/§+])(?<!\d[.,:])(?<!(?-i:[A-ZÅÄÖ])-)"
NOT_CLOCK = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in words.CLOCK_WORDS) + r"(?<!§\s)"
DAY_START = (
    rf"{NUMBER_START}{NOT_CLOCK}(?:(?:{WEEKDAY}{MAYBE_GAP}{DASH}{MAYBE_GAP})?(?P<weekday>{WEEKDAY})[.,]?{GAP}"
    rf"|(?P<letters>{either(words.WEEKDAY_LETTERS)})\.?{GAP}(?=\d{{1,2}}(?:/\d|{SUFFIX}{GAP}{MONTH})))?{THE}?"
)

OPEN = re.compile(
    rf",?{GAP}(?:{either(words.OPEN_ENDS)}|(?P<start>{either(words.OPEN_STARTS)}))(?!\w)|{MAYBE_GAP}(?P<dash>{DASH})(?=\))",
    re.IGNORECASE,
)
"""Words behind a date that leave one end of the time open; a dash does before a closing bracket."""
ABOUT_BEFORE = re.compile(rf"(?<![\w.:]){either(words.ABOUT)}{SPACE}{{0,2}}$", re.IGNORECASE)


def is_about(text: str, start: int) -> bool:
    """Whether a word before the date at `start` says that it is approximate."""
    return ABOUT_BEFORE.search(text, max(0, start - 20), start) is not None


UNIT_AFTER = re.compile(rf"{MAYBE_GAP}(?:{either(words.UNITS_AFTER)}(?!\w)|:-)", re.IGNORECASE)
RANGE_BETWEEN = re.compile(
    rf"(?:{MAYBE_GAP}{DASH}{{1,2}}{MAYBE_GAP}|,?{GAP}{either(words.RANGE_WORDS)}{GAP})(?:{WEEKDAY}{GAP})?{THE}?",
    re.IGNORECASE,
)
BETWEEN_ENDS = re.compile(
    rf"{GAP}{either(words.LIST_WORDS[:2])}{GAP}(?:{WEEKDAY}{GAP})?{THE}?", re.IGNORECASE
)
"""What joins the two ends of a range after `mellan`."""
LIST_BETWEEN = re.compile(
    rf"(?:{GAP}\([^()\n]{{0,40}}\))?{MAYBE_GAP}(?:,|/|&|,?{MAYBE_GAP}{either(words.LIST_WORDS)}){MAYBE_GAP}(?:{either(words.PREPOSITIONS)}{GAP})?",
    re.IGNORECASE,
)


def short_year(digits: str, anchor_year: int | None) -> int:
    """The year that two digits mean: the one nearest the anchor's, or of 1961 to 2060 without an anchor."""
    pivot = (anchor_year if anchor_year is not None else 2010) - 49
    return pivot + (int(digits) - pivot) % 100
