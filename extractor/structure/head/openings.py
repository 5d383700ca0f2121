"""When the text itself opens and closes the meeting: `Mötet öppnades kl. 19.05`, `Mötet avslutades 20.47`."""

from __future__ import annotations

import re

from extractor.clock import ClockTime
from extractor.patterns import meeting as patterns
from extractor.records import AgendaItemRecord, FieldRecord
from extractor.structure.head.times import days_in, times_in

_OPENED = re.compile(patterns.OPENED, re.IGNORECASE)
_CLOSED = re.compile(patterns.CLOSED, re.IGNORECASE)
_ABOUT_MEETING = re.compile(patterns.ABOUT_MEETING, re.IGNORECASE)
_OPENING_ITEM = re.compile(patterns.OPENING_ITEMS, re.IGNORECASE)
_CLOSING_ITEM = re.compile(patterns.CLOSING_ITEMS, re.IGNORECASE)
_CLOCK_IS = re.compile(patterns.CLOCK_IS, re.IGNORECASE)
_COMING = re.compile(patterns.COMING_AND_GOING, re.IGNORECASE)
_NEXT = re.compile(patterns.NEXT_MEETING, re.IGNORECASE)
_NUMBERED = re.compile(r"\s*(?:\d+[.)]|§)")
# The lines at the end in which a closing need not name the meeting.
_LAST_LINES = 10
# How far a time stands from the verb that opens or closes the meeting.
_NEAR = 60


def find_told_times(items: list[AgendaItemRecord], text: str) -> dict[str, FieldRecord]:
    """Start and end by the sentences that open and close the meeting, else by the items named after that.

    Args:
        items: the agenda items.
        text: the clean text.

    Returns:
        Records by their fields, `start_time` and `end_time`.
    """
    return {**_item_times(items, text), **_told_times(text)}


def _told_times(text: str) -> dict[str, FieldRecord]:
    """The first time at which the text opens the meeting and the last at which it closes it."""
    told: dict[str, FieldRecord] = {}
    lines = text.split("\n")
    last_lines = len(text.rstrip().split("\n")) - 1 - _LAST_LINES
    position = 0
    for number, line in enumerate(lines):
        is_about_meeting = _ABOUT_MEETING.search(line) is not None
        if number >= last_lines or is_about_meeting:
            following = "\n".join(lines[number + 1 : number + 3])
            for name, time in _opened_and_closed(line, following):
                if name == "start_time" and not is_about_meeting:
                    continue
                if name == "end_time" or name not in told:
                    told[name] = _record(name, time, position, "meeting.time-text")
        position += len(line) + 1
    return told


def _opened_and_closed(line: str, following: str) -> list[tuple[str, ClockTime]]:
    """Times in a line that tells when the meeting was opened or closed, by the verb that stands nearest before.

    Where the line has no time, the sentence may go on in the line below it.
    """
    verbs = [(match.end(), "start_time") for match in _OPENED.finditer(line)]
    verbs += [(match.end(), "end_time") for match in _CLOSED.finditer(line)]
    if not verbs:
        return []
    # A bare number is an item's.
    coming = _NEXT.search(line)
    limit = coming.start() if coming else len(line)
    times = [
        time
        for time in times_in(line, bare=True)
        if not line[time.start : time.end].isdigit() and time.start < limit
    ]
    if not times and coming is None:
        return _told_below(line, following, max(verbs))
    told: list[tuple[str, ClockTime]] = []
    for time in times:
        far = 2 * _NEAR if _CLOCK_IS.search(line[max(0, time.start - _NEAR) : time.start]) else _NEAR
        before = [
            verb
            for verb in verbs
            if 0 <= time.start - verb[0] < far and not _COMING.search(line[verb[0] : time.start])
        ]
        after = [verb for verb in verbs if 0 <= verb[0] - time.end < 2 * _NEAR]
        if before or after:
            told.append(((max(before) if before else min(after))[1], time))
    return told


def _told_below(line: str, following: str, verb: tuple[int, str]) -> list[tuple[str, ClockTime]]:
    """The time with which the line below goes on: `Mötet avslutades` / `kl. 20.40`."""
    # Another meeting's time, or an item's, has its own verb or number before it.
    if _NUMBERED.match(following) or _ABOUT_MEETING.search(following):
        return []
    below = f"{line}\n{following}"
    # A line with nothing but a time counts in itself.
    is_lone = len(following.strip()) <= len("kl. 00.00.")
    for time in times_in(below, bare=True):
        if time.start > len(line) and (is_lone or _is_marked(below, time)):
            return [(verb[1], time)] if time.start - verb[0] < 2 * _NEAR else []
    return []


def _is_marked(text: str, time: ClockTime) -> bool:
    """Whether `kl`, or `klockan var då`, stands before a time."""
    has_word = not text[time.start].isdigit()
    return has_word or _CLOCK_IS.search(text[max(0, time.start - _NEAR) : time.start]) is not None


def _item_times(items: list[AgendaItemRecord], text: str) -> dict[str, FieldRecord]:
    """The only time that the item named after the opening, or after the closing, states."""
    told: dict[str, FieldRecord] = {}
    sides = (("start_time", items[:2], _OPENING_ITEM), ("end_time", items[-2:], _CLOSING_ITEM))
    for name, some, pattern in sides:
        for item in some:
            body = text[item.body_start : item.body_end]
            if not pattern.match(item.title) or len(body) > 10 * _NEAR or _COMING.search(body):
                continue
            times = times_in(body, bare=name == "end_time")
            if len(times) == 1 and not times[0].end_time and not days_in(body):
                told[name] = _record(name, times[0], item.body_start, "meeting.time-item")
    return told


def _record(name: str, time: ClockTime, offset: int, by: str) -> FieldRecord:
    start, end = offset + time.start, offset + time.end
    return FieldRecord(text_start=start, text_end=end, by=by, field=name, value=time.start_time)
