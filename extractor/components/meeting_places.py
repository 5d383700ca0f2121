"""The place of a coming meeting, in the words behind its date."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from extractor.clock import ClockTime
from extractor.patterns import next_meetings as patterns

_FLAGS = re.IGNORECASE
_SAME_TIME = re.compile(patterns.SAME_TIME, _FLAGS)
_PREPOSITION = re.compile(patterns.PLACE_PREPOSITION, _FLAGS)
_PLACE_END = re.compile(patterns.PLACE_END, _FLAGS)
_NOT_PLACE = re.compile(patterns.NOT_PLACE)
_NO_PLACE_THERE = re.compile(patterns.NOT_PLACE_AFTER_PREPOSITION, _FLAGS)
_PLACE_WORD = re.compile(rf"[^\W\d]{{0,30}}{patterns.PLACE_ENDINGS}$", _FLAGS)
_PLACE_LABEL = re.compile(patterns.PLACE_LABEL, _FLAGS)
_NOT_IN_PLACE = re.compile(patterns.NOT_IN_PLACE)
_ROOM = re.compile(patterns.ROOM)
_BRACKET = re.compile(r"\(([^()\n]{1,60})\)")
_MARKS = " \t,.;:–-*|"


def find_place(
    window: str, clocks: Sequence[ClockTime], names: Collection[str] = ()
) -> tuple[str, int] | None:
    """Find the place in the words behind a date: `i Falun, Folkets hus`, `(församlingshemmet)`, `Borlänge`.

    Args:
        window: what stands behind the date, up to the next date or the end of the sentence.
        clocks: the times in it, which part the words into pieces.
        names: names of people; one in brackets behind a place is no part of the place.

    Returns:
        The place as written and the offset in `window` where it ends, or None.
    """
    times = sorted(
        [(clock.start, clock.end) for clock in clocks] + [m.span() for m in _SAME_TIME.finditer(window)]
    )
    edges = [0, *(edge for span in times for edge in span), len(window)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        piece = window[start:end]
        if "?" in piece or _NOT_PLACE.match(piece.lstrip(_MARKS)):
            continue
        place = _read_piece(piece, 0, names)
        if place:
            return place[0], start + place[1]
    return None


def _read_piece(piece: str, start: int, names: Collection[str]) -> tuple[str, int] | None:
    """The place in `piece` from `start` on: behind a preposition, a capitalised stretch, or a kind of building."""
    start += len(piece[start:]) - len(piece[start:].lstrip(_MARKS))
    label = _PLACE_LABEL.search(piece, max(0, start - 1))
    if label:
        return _cut(piece, label.end(), names)
    bracket = _BRACKET.match(piece, start)
    if bracket:
        return _read_bracket(bracket, names) or _read_piece(piece, bracket.end(), names)
    preposition = _PREPOSITION.search(piece, max(0, start - 1))
    if preposition and not _NO_PLACE_THERE.match(piece, preposition.end()):
        is_home = preposition[1].lower() == patterns.AT_SOMEONE
        return _cut(piece, preposition.start(1) if is_home else preposition.end(), names)
    first = re.split(r"[,(]", piece[start:], maxsplit=1)[0].strip(" .")
    if piece[start : start + 1].isupper() or _PLACE_WORD.match(first) or _ROOM.match(first):
        return _cut(piece, start, names)
    return None


def _read_bracket(bracket: re.Match[str], names: Collection[str]) -> tuple[str, int] | None:
    """The place that a bracket holds."""
    inside = bracket[1].strip()
    preposition = _PREPOSITION.match(inside)
    place = inside[preposition.end() :] if preposition else inside
    if _PLACE_WORD.match(place) or preposition or (place[:1].isupper() and place not in names):
        return place, bracket.end()
    return None


def _cut(piece: str, start: int, names: Collection[str]) -> tuple[str, int] | None:
    """The place that begins at `start`, up to where the sentence goes on to something else."""
    stop = _PLACE_END.search(piece, start)
    end = stop.start() if stop else len(piece)
    place = piece[start:end].strip(" ,.:–-")
    if not place or _NOT_IN_PLACE.search(place):
        return None
    bracket = _BRACKET.match(piece, end) or _BRACKET.match(piece, end + 1)
    if bracket and bracket[1][0].isupper() and bracket[1] not in names and "," not in place:
        return f"{place} ({bracket[1]})", bracket.end()
    return place, start + piece[start:].find(place) + len(place)
