"""Coming meetings that the minutes announce, with times and places, from the dates already found.

A date counts where it stands under a heading such as `Nästa möte` or `Mötestider`, in a line with such a label, or in
a sentence that says when the group meets; and where it is no deadline, no other body's meeting and no day from which
a meeting was moved.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from extractor.clock import ClockTime, find_times
from extractor.components.meeting_places import find_place
from extractor.components.meeting_zones import Zone, find_zones, sentence_at
from extractor.patterns import next_meetings as patterns
from extractor.records import AgendaItemRecord, DateRecord, NextMeetingRecord

_FLAGS = re.IGNORECASE
_TITLE = re.compile(rf"{patterns.TITLE}\b", _FLAGS)
_PLACE_FOLLOWS = re.compile(rf"\s{{0,2}}{patterns.PLACE_LABEL}", _FLAGS)
_NOT_SUBJECT = re.compile(rf"\b{patterns.NOT_SUBJECT}", _FLAGS)
_SOON = re.compile(r"[\s,:(–-]{0,4}(?:den\s)?$")
_SAYS_WHEN = re.compile(rf"\b{patterns.VERBS}\b|:|\b{patterns.SITTING}", _FLAGS)
_MEETING = re.compile(rf"{patterns.NOUN}|{patterns.SITTING}", _FLAGS)
_DEADLINE_BEFORE = re.compile(patterns.DEADLINE_BEFORE, _FLAGS)
_DEADLINE_AFTER = re.compile(patterns.DEADLINE_AFTER, _FLAGS)
_OTHER_MEETINGS = re.compile(patterns.OTHER_MEETINGS, _FLAGS)
_OTHER_EVENT_BEFORE = re.compile(patterns.OTHER_EVENT_BEFORE, _FLAGS)
_OTHER_DAY = re.compile(patterns.OTHER_DAY, _FLAGS)
_INSTEAD_BEFORE = re.compile(patterns.INSTEAD_BEFORE, _FLAGS)
_SAME_TIME = re.compile(patterns.SAME_TIME, _FLAGS)
_FOR_ALL = re.compile(patterns.FOR_ALL, _FLAGS)
_BETWEEN_MEMBERS = re.compile(
    r"[\s,;&]{1,3}(?:och|samt|eller|respektive)?\s{0,2}(?:prel\.|preliminärt)?\s?(?:den\s)?", _FLAGS
)
_BESIDE = re.compile(r"[\s,]{1,3}(?:(?:på|den)\s)?", _FLAGS)
_OPENING = 150
_MOST_IN_SENTENCE = 15
_LONGEST_MEETING = 10
"""Days that one meeting lasts at most; a longer range is a time with meetings in it."""
_MORE_LINE = re.compile(r"\n(?P<line>[ \t]*\S[^\n]{0,70})")
_PLACE_LINE = re.compile(r"[ \t]*[A-ZÅÄÖ][^.!?:]*$")


class _Shared(NamedTuple):
    """A time and a place that a list states once for all its meetings."""

    start_time: str | None = None
    end_time: str | None = None
    place: str | None = None


def find_next_meetings(
    text: str,
    dates: Sequence[DateRecord],
    items: Sequence[AgendaItemRecord] = (),
    *,
    meeting_date: str | None = None,
    times: tuple[str | None, str | None] = (None, None),
    names: Collection[str] = (),
) -> list[NextMeetingRecord]:
    """Find the coming meetings of the group.

    Args:
        text: the clean text.
        dates: its time expressions, in order, as :func:`extractor.dates.find` gives them.
        items: its agenda items.
        meeting_date: EDTF date of this meeting; what lies before it is no coming meeting.
        times: when this meeting began and ended, for `samma tid`.
        names: names of people; a name in brackets behind a place is no part of it.

    Returns:
        One record a meeting and value, in text order.
    """
    found: dict[str, NextMeetingRecord] = {}
    starts = [date.text_start for date in dates]
    previous = times
    for zone in find_zones(text, items):
        first, last = bisect_left(starts, zone.start), bisect_left(starts, zone.end)
        inside = dates[first : last if zone.is_list else min(last, first + _MOST_IN_SENTENCE)]
        chosen = [
            index for index in range(len(inside)) if _is_meeting(text, zone, inside, index, meeting_date)
        ]
        shared = _find_shared(text, zone, inside, chosen, names) if chosen else _Shared()
        for index in chosen:
            record = _read_meeting(text, zone, inside, index, previous, names)
            if inside[index].kind != "range":
                record = _fill(record, shared)
            previous = (record.start_time, record.end_time) if record.start_time else previous
            found.setdefault(record.value, replace(record, by=zone.rule))
    return sorted(found.values(), key=lambda record: record.text_start)


def _fill(record: NextMeetingRecord, shared: _Shared) -> NextMeetingRecord:
    """The record with what its list states for all, where it has no time or place of its own."""
    if record.start_time is None and shared.start_time is not None:
        record = replace(record, start_time=shared.start_time, end_time=shared.end_time)
    return record if record.place is not None else replace(record, place=shared.place)


def _find_shared(
    text: str, zone: Zone, dates: Sequence[DateRecord], chosen: Sequence[int], names: Collection[str]
) -> _Shared:
    """What a list states for all its meetings.

    It stands in the words before the list, behind its last member, or in a sentence there that says `samtliga`.
    """
    opening = dates[chosen[0]].text_start
    intro = text[max(zone.start, opening - _OPENING) : opening]
    first, last = sentence_at(text, opening)
    is_list = sum(first <= dates[index].text_start < last for index in chosen) > 1
    if times := find_times(intro):
        after = intro[times[-1].end :]
        is_apart = "\n" in after or ":" in after
        if is_list or is_apart:
            return _share(times[-1], after.replace(":", " ") if is_apart else "", names)
    if len(chosen) < 2:
        return _Shared()
    start = dates[chosen[-1]].text_end
    last = sentence_at(text, start)[1]
    between = [text[dates[one].text_end : dates[other].text_start] for one, other in pairwise(chosen)]
    behind = text[start:last]
    times = find_times(behind, bare=True) if all(map(_BETWEEN_MEMBERS.fullmatch, between)) else []
    if times and _is_sure(behind, times[0]):
        return _share(times[0], behind[times[0].end :], names)
    behind = text[start : min(max(zone.end, last), start + _OPENING)]
    if cue := _FOR_ALL.search(behind):
        told = behind[cue.start() :]
        if times := find_times(told, bare=True):
            return _share(times[0], told[times[0].end :].split("\n")[0], names)
    return _Shared()


def _share(time: ClockTime, place_in: str, names: Collection[str]) -> _Shared:
    """A time for all, with the place in the words behind it."""
    place = find_place(place_in, [], names)
    return _Shared(time.start_time, time.end_time, place[0] if place else None)


def _is_meeting(
    text: str, zone: Zone, dates: Sequence[DateRecord], index: int, meeting_date: str | None
) -> bool:
    """Whether a date inside a zone is that of a meeting."""
    date = dates[index]
    start, _ = sentence_at(text, date.text_start)
    opening = max(start, zone.start if not zone.is_list else start, dates[index - 1].text_end if index else 0)
    before = text[opening : date.text_start]
    if date.kind in ("season", "quarter", "year") or (date.deictic and date.kind != "day"):
        return False
    if meeting_date is not None and date.latest is not None and date.latest <= meeting_date:
        return False
    if date.kind == "range" and _is_long(date):
        return False
    if date.kind == "week" and _repeats_day(before, dates, index):
        return False
    if _DEADLINE_BEFORE.search(before) or _DEADLINE_AFTER.match(text, date.text_end):
        return False
    if _OTHER_DAY.match(text, date.text_end) or _INSTEAD_BEFORE.search(before):
        return False
    if zone.is_list:
        is_row = not before.strip(" \t-*•.:–,|") or _TITLE.search(before) is not None
        if _OTHER_EVENT_BEFORE.search(before):
            return False
        is_other = _OTHER_MEETINGS.search(before) is not None and not _OTHER_MEETINGS.search(zone.label)
        return not is_other and (is_row or date.kind != "month")
    return _says_when(text, zone, dates, index)


def _is_long(date: DateRecord) -> bool:
    """Whether a range is open or too long for one meeting."""
    if date.earliest is None or date.latest is None:
        return "XXXX" not in date.value
    first, last = (datetime.date.fromisoformat(day) for day in (date.earliest, date.latest))
    return (last - first).days > _LONGEST_MEETING


def _repeats_day(before: str, dates: Sequence[DateRecord], index: int) -> bool:
    """Whether a week only says once more when the day before it is: `24/9 (v. 38)`."""
    day, week = dates[index - 1] if index else None, dates[index]
    if day is None or day.earliest is None or week.earliest is None or week.latest is None:
        return False
    return "\n" not in before and week.earliest <= day.earliest <= week.latest


def _says_when(text: str, zone: Zone, dates: Sequence[DateRecord], index: int) -> bool:
    """Whether the sentence of `zone` tells that a meeting is on this date."""
    date = dates[index]
    if zone.rule in ("next-meetings.named", "next-meetings.annual"):
        is_beside = index == 0 and date.text_start - zone.head <= 1
        return is_beside and date.latest is not None and date.kind in ("day", "range", "month")
    if zone.rule == "next-meetings.statement":
        return date.kind != "month" and _MEETING.search(zone.label) is not None
    between = text[zone.head : dates[0].text_start]
    if _SOON.fullmatch(between):
        return True
    if _NOT_SUBJECT.search(text[max(0, zone.start - 10) : zone.start]):
        return False
    return _SAYS_WHEN.search(between) is not None


def _is_sure(window: str, clock: ClockTime) -> bool:
    """Whether a time behind a date is more than a bare number."""
    written = window[clock.start : clock.end]
    return clock.end_time is not None or not written.isdigit()


def _end_of_meeting(text: str, zone: Zone, dates: Sequence[DateRecord], index: int) -> int:
    """Where the words about one meeting end: with its sentence, or with lines below that give a time or a place."""
    end = sentence_at(text, dates[index].text_end)[1]
    place_label = _PLACE_FOLLOWS.match(text, end)
    if place_label:
        end = sentence_at(text, place_label.end())[1]
    limit = dates[index + 1].text_start if index + 1 < len(dates) else max(zone.end, end)
    has_time = bool(find_times(text[dates[index].text_end : end], bare=True))
    while zone.is_list and (line := _MORE_LINE.match(text, end)) and line.end() <= limit:
        opens_with_time = any(clock.start <= 5 for clock in find_times(line["line"], bare=True))
        if not (opens_with_time or (has_time and _PLACE_LINE.match(line["line"]))):
            break
        has_time, end = opens_with_time, line.end()
    return min(end, limit)


def _read_meeting(
    text: str,
    zone: Zone,
    dates: Sequence[DateRecord],
    index: int,
    previous: tuple[str | None, str | None],
    names: Collection[str],
) -> NextMeetingRecord:
    """The record of one meeting: the time and place are looked for up to the next date or the meeting's last line."""
    date = dates[index]
    window = text[date.text_end : _end_of_meeting(text, zone, dates, index)]
    clocks = [clock for clock in find_times(window, bare=True) if _is_sure(window, clock)]
    start_time, end_time = (clocks[0].start_time, clocks[0].end_time) if clocks else (None, None)
    if not clocks:
        opening = max(sentence_at(text, date.text_start)[0], dates[index - 1].text_end if index else 0)
        lead = text[opening : date.text_start]
        before = find_times(lead)
        is_own = opening != (dates[index - 1].text_end if index else -1)
        if before and (is_own or _BESIDE.fullmatch(lead, before[-1].end)):
            start_time, end_time = before[-1].start_time, before[-1].end_time
        elif _SAME_TIME.search(window):
            start_time, end_time = previous
    place = find_place(window, clocks, names)
    last = max([0, *(clock.end for clock in clocks[:1]), *([place[1]] if place else [])])
    return NextMeetingRecord(
        text_start=date.text_start,
        text_end=date.text_end + last,
        by="next-meetings",
        value=date.value,
        start_time=start_time,
        end_time=end_time,
        place=place[0] if place else None,
    )
