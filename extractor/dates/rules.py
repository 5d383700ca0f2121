"""What a rule of the grammar is, and what its readers share."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Flag, auto
from typing import NamedTuple

from extractor.dates.lexicon import ALL_WEEKDAYS, YEARS_IN_WORDS, short_year
from extractor.dates.values import Point

Reader = Callable[[re.Match[str], str, int | None], list[Point]]
"""Takes a match, the rule's name and the anchor's year; gives no points where the match is no date after all."""

_WORD_BEFORE = re.compile(r"([\w.]+)[ \t\u00a0]*$")
_SPACES = re.compile(r"\s+")


class Needs(Flag):
    """What a stretch of text must hold for a rule to be tried on it."""

    NOTHING = 0
    DIGITS = auto()
    WORDS = auto()


class Rule(NamedTuple):
    """A named pattern, the function that makes points of its matches, and what they hold and begin with."""

    name: str
    pattern: re.Pattern[str]
    read: Reader
    needs: Needs
    begins_with_word: bool


class RuleBook(list[Rule]):
    """The rules of one module, in order of precedence."""

    def add(
        self, name: str, *patterns: str, needs: Needs = Needs.NOTHING, begins_with_word: bool = False
    ) -> Callable[[Reader], Reader]:
        """Register the decorated reader under `name` for each of `patterns`.

        Each match holds what it `needs`, and where `begins_with_word` says so, it never begins with a digit; this
        spares trying the patterns where they cannot match.
        """

        def register(read: Reader) -> Reader:
            self.extend(
                Rule(name, re.compile(pattern, re.IGNORECASE), read, needs, begins_with_word)
                for pattern in patterns
            )
            return read

        return register


def key(written: str) -> str:
    """A word as the word lists have it: lower case, single spaces, no final point."""
    return _SPACES.sub(" ", written.lower()).rstrip(".")


def year_behind(match: re.Match[str], anchor_year: int | None) -> int | None:
    """The year behind a date, in four digits or two."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if groups.get("worded"):
        return YEARS_IN_WORDS[key(groups["worded"])]
    return short_year(groups["short"], anchor_year) if groups.get("short") else None


def weekday_before(match: re.Match[str]) -> int | None:
    """The weekday before a date."""
    groups = match.groupdict()
    written = groups.get("weekday") or groups.get("letters")
    return ALL_WEEKDAYS[key(written)] if written else None


def word_before(match: re.Match[str]) -> str:
    """The word right before a match, in lower case; empty where there is none on the line."""
    before = _WORD_BEFORE.search(match.string[max(0, match.start() - 20) : match.start()])
    return before[1].lower() if before else ""


def plain(
    match: re.Match[str], rule: str, unit: str, number: int = 0, year: int | None = None, *, day: int = 0,
    name: str = "", step: int | None = None, lean: str = "", deictic: bool = False,
) -> Point:  # fmt: skip
    """A point that spans the whole match."""
    return Point(
        start=match.start(), end=match.end(), rule=rule, unit=unit, number=number, year=year, day=day, name=name,
        step=step, lean=lean, deictic=deictic,
    )  # fmt: skip
