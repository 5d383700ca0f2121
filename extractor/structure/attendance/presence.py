"""When someone was there: `fr.o.m. § 5`, `ej §§ 91-97`, `kl. 13-14`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractor.patterns import attendance as patterns

_NUMBERS = re.compile(r"\d+(?:[.:]\d+)*[a-z]?(?![\d.]*\d)")
_RANGE = re.compile(r"(\d+)\s?[-–]\s?(\d+)")
_SINCE = re.compile(rf"(?:{patterns.FROM_WORDS})\D{{0,12}}(\d+(?:[.:]\d+)*[a-z]?)", re.IGNORECASE)
_TO = re.compile(rf"(?:{patterns.TO_WORDS})\D{{0,12}}(\d+(?:[.:]\d+)*[a-z]?)", re.IGNORECASE)
_NOT = re.compile(patterns.NOT_WORDS, re.IGNORECASE)
_LEAVING = re.compile(rf"\b(?:{patterns.TO_WORDS})", re.IGNORECASE)
_CLOCK = re.compile(
    r"\bkl(?:ockan)?\.? ?(?P<h>\d{1,2})(?:[.:](?P<m>\d{2}))?(?: ?[-–] ?(?P<h2>\d{1,2})(?:[.:](?P<m2>\d{2}))?)?"
)


@dataclass(frozen=True, slots=True)
class Presence:
    """The items and times that a remark names."""

    from_number: str | None = None
    to_number: str | None = None
    absent_numbers: tuple[str, ...] = ()
    from_time: str | None = None
    to_time: str | None = None


def read_presence(text: str) -> Presence:
    """Read `fr.o.m. § 5`, `ej §§ 91-97`, `§§ 56-59, 62`, `kl. 13-14` off a row's tail."""
    found = Presence()
    clock = _CLOCK.search(text)
    if clock:
        found = _read_clock(text, clock)
        text = text[: clock.start()] if "§" not in text[clock.end() :] else text[clock.end() :]
        if not _NUMBERS.search(text):
            return found
    if _NOT.search(text):
        return replace(found, absent_numbers=_expand(text))
    since, until = _SINCE.search(text), _TO.search(text)
    if since or until:
        return replace(found, from_number=since[1] if since else None, to_number=until[1] if until else None)
    span = _RANGE.search(text)
    numbers = _NUMBERS.findall(text)
    if not numbers:
        return found
    return replace(found, from_number=span[1] if span else numbers[0], to_number=numbers[-1])


def _read_clock(text: str, clock: re.Match[str]) -> Presence:
    """`kl 13-14` is a span, `lämnade kl. 15.30` an end, any other time a beginning."""
    time = f"{int(clock['h']):02}:{clock['m'] or '00'}"
    if clock["h2"]:
        return Presence(from_time=time, to_time=f"{int(clock['h2']):02}:{clock['m2'] or '00'}")
    if _LEAVING.search(text[: clock.start()]):
        return Presence(to_time=time)
    return Presence(from_time=time)


def _expand(text: str) -> tuple[str, ...]:
    numbers: list[str] = []
    for part in re.split(r"[,&]| och ", text):
        if span := _RANGE.search(part):
            low, high = int(span[1]), int(span[2])
            numbers += [str(number) for number in range(low, min(high, low + 200) + 1)]
        else:
            numbers += _NUMBERS.findall(part)
    return tuple(numbers)
