"""Coming meetings that the minutes announce, with times and places, from the dates already found.

A date counts where it stands under a heading such as `Nästa möte` or `Mötestider`, in a line with such a label, or in
a sentence that says when the next meeting is; and where it is no deadline or another body's meeting.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.clock import ClockTime, find_times
from extractor.components.meeting_places import find_place
from extractor.patterns import next_meetings as patterns
from extractor.records import AgendaItemRecord, DateRecord, NextMeetingRecord

_FLAGS = re.IGNORECASE
_TITLE = re.compile(rf"{patterns.TITLE}\b", _FLAGS)
_LABEL_LINE = re.compile(
    rf"^[ \t]{{0,8}}(?:[-*•–]+[ \t]?|§?[ \t]?\d[\d.]{{0,5}}[.)]?[ \t§]{{0,3}})?"
    rf"(?P<label>{patterns.TITLE}\b{patterns.QUALIFIER})[ \t]*"
    rf"(?P<rest>[:–-].*|$|\W{{0,3}}(?=\d|{patterns.VERBS}\b|{patterns.DATE_START}).*|.{{0,30}}:[ \t]*$)",
    _FLAGS | re.MULTILINE,
)
_PLACE_FOLLOWS = re.compile(rf"\s{{0,2}}{patterns.PLACE_LABEL}", _FLAGS)
_SUBJECT = re.compile(rf"\b{patterns.COMING}\s{patterns.NOUN}\b", _FLAGS)
_STATEMENT = re.compile(rf"{patterns.SITTING}|{patterns.SUITABLE}", _FLAGS)
_NOT_SUBJECT = re.compile(rf"\b{patterns.NOT_SUBJECT}", _FLAGS)
_SOON = re.compile(r"[\s,:(–-]{0,4}(?:den\s)?$")
_DEADLINE_BEFORE = re.compile(patterns.DEADLINE_BEFORE, _FLAGS)
_DEADLINE_AFTER = re.compile(patterns.DEADLINE_AFTER, _FLAGS)
_OTHER_MEETINGS = re.compile(patterns.OTHER_MEETINGS, _FLAGS)
_SAME_TIME = re.compile(patterns.SAME_TIME, _FLAGS)
_OPENING = 150
_LONGEST_SENTENCE = 1500
_MOST_IN_SENTENCE = 15
_DIGIT = re.compile(r"\d")
_LIST_LINE = re.compile(rf"^.{{0,250}}\b{patterns.LIST_OF_MEETINGS}.{{0,80}}:[ \t*]*$", _FLAGS | re.MULTILINE)
_NEXT_LINE = re.compile(r"\n[^\n]*")
_ROW = re.compile(r"\n[^\n]{0,40}\d|\n\s*[-*•|]")
_HEADING = re.compile(r"\n[ \t#]*(?:§[ \t]?)?\d[\d.]*[.)§]?\s+(?=[A-ZÅÄÖ])|\n\s*#")
_SENTENCE_END = re.compile(r"[.!?][)”\"]?\s+(?=[^\W\d_a-zåäö])|\n")


@dataclass(frozen=True, slots=True)
class _Zone:
    """A stretch that announces meetings: by a heading or label (`is_list`), or in one sentence."""

    start: int
    end: int
    label: str
    rule: str
    is_list: bool


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
    for zone in _find_zones(text, items):
        first, last = bisect_left(starts, zone.start), bisect_left(starts, zone.end)
        inside = dates[first : last if zone.is_list else min(last, first + _MOST_IN_SENTENCE)]
        chosen = [
            index for index in range(len(inside)) if _is_meeting(text, zone, inside, index, meeting_date)
        ]
        opening = inside[chosen[0]].text_start if chosen else zone.start
        shared = find_times(text[max(zone.start, opening - _OPENING) : opening])
        for index in chosen:
            record = _read_meeting(text, inside, index, previous, names)
            if record.start_time is None and shared:
                record = replace(record, start_time=shared[-1].start_time, end_time=shared[-1].end_time)
            previous = (record.start_time, record.end_time) if record.start_time else previous
            found.setdefault(record.value, replace(record, by=zone.rule))
    return sorted(found.values(), key=lambda record: record.text_start)


def _find_zones(text: str, items: Sequence[AgendaItemRecord]) -> list[_Zone]:
    """Where meetings are announced; a date in two zones counts by the first of them in this order."""
    zones = [
        _Zone(item.text_start, item.text_end, item.title, "next-meetings.heading", True)
        for item in items
        if _TITLE.match(item.title)
    ]
    zones += (
        zone for zone in _find_label_zones(text) if not any(z.start <= zone.start < z.end for z in zones)
    )
    zones += _find_sentences(text)
    return zones


def _find_label_zones(text: str) -> Iterator[_Zone]:
    """A line that begins with a label or announces a list, with the rows below where it holds no date itself."""
    for match in _LABEL_LINE.finditer(text):
        end = match.end() if _DIGIT.search(match["rest"]) else _end_of_rows(text, match.end())
        yield _Zone(match.start(), end, match["label"], "next-meetings.label", True)
    for match in _LIST_LINE.finditer(text):
        yield _Zone(match.start(), _end_of_rows(text, match.end()), match[0], "next-meetings.list", True)


def _end_of_rows(text: str, position: int) -> int:
    """Where the rows of a list end that begins on the line after `position`: at the first line with no number."""
    end = position
    for line in _NEXT_LINE.finditer(text, position):
        if _HEADING.match(line[0]) or (line[0].strip() and not _ROW.match(line[0])):
            break
        end = line.end()
    return end


def _find_sentences(text: str) -> Iterator[_Zone]:
    """Sentences that say when the next meeting is, or on what days the group meets."""
    for match in _SUBJECT.finditer(text):
        start, end = _sentence(text, match.start())
        yield _Zone(match.start(), end, text[start:end], "next-meetings.sentence", False)
    for match in _STATEMENT.finditer(text):
        start, end = _sentence(text, match.start())
        if text[end - 1 : end] == ":" or text[start:end].rstrip().endswith(":"):
            end = _sentence(text, min(end + 1, len(text)))[1]
        yield _Zone(start, end, text[start:end], "next-meetings.statement", False)


def _sentence(text: str, position: int) -> tuple[int, int]:
    """The half-open span of the sentence at `position`; lines end sentences."""
    line_start = max(text.rfind("\n", 0, position) + 1, position - _LONGEST_SENTENCE)
    start = line_start
    for end in _SENTENCE_END.finditer(text, line_start, position + _LONGEST_SENTENCE):
        if end.start() >= position:
            return start, end.start() + (end[0] != "\n")
        start = end.end()
    return start, min(len(text), position + _LONGEST_SENTENCE)


def _is_meeting(
    text: str, zone: _Zone, dates: Sequence[DateRecord], index: int, meeting_date: str | None
) -> bool:
    """Whether a date inside a zone is that of a meeting."""
    date = dates[index]
    start, _ = _sentence(text, date.text_start)
    opening = max(start, zone.start if not zone.is_list else start, dates[index - 1].text_end if index else 0)
    before = text[opening : date.text_start]
    if date.kind in ("season", "quarter", "year") or (date.deictic and date.kind != "day"):
        return False
    if meeting_date is not None and date.latest is not None and date.latest <= meeting_date:
        return False
    if _DEADLINE_BEFORE.search(before) or _DEADLINE_AFTER.match(text, date.text_end):
        return False
    if zone.is_list:
        is_row = not before.strip(" \t-*•.:–,|") or _TITLE.search(before) is not None
        is_other = _OTHER_MEETINGS.search(before) is not None and not _OTHER_MEETINGS.search(zone.label)
        return not is_other and (is_row or date.kind != "month")
    return _says_when(text, zone, dates, index)


def _says_when(text: str, zone: _Zone, dates: Sequence[DateRecord], index: int) -> bool:
    """Whether the sentence of `zone` tells that a meeting is on this date."""
    date = dates[index]
    if zone.rule == "next-meetings.statement":
        return (
            date.kind != "month"
            and re.search(patterns.NOUN + "|" + patterns.SITTING, zone.label, _FLAGS) is not None
        )
    subject = _SUBJECT.match(text, zone.start)
    assert subject is not None
    between = text[subject.end() : dates[0].text_start]
    if _SOON.fullmatch(between):
        return True
    if _NOT_SUBJECT.search(text[max(0, zone.start - 10) : zone.start]):
        return False
    return re.search(rf"\b{patterns.VERBS}\b|:", between, _FLAGS) is not None


def _is_sure(window: str, clock: ClockTime) -> bool:
    """Whether a time behind a date is more than a bare number."""
    written = window[clock.start : clock.end]
    return clock.end_time is not None or not written.isdigit()


def _read_meeting(
    text: str,
    dates: Sequence[DateRecord],
    index: int,
    previous: tuple[str | None, str | None],
    names: Collection[str],
) -> NextMeetingRecord:
    """The record of one meeting: the time and place are looked for up to the next date or the sentence's end."""
    date = dates[index]
    end = _sentence(text, date.text_end)[1]
    place_label = _PLACE_FOLLOWS.match(text, end)
    if place_label:
        end = _sentence(text, place_label.end())[1]
    if index + 1 < len(dates):
        end = min(end, dates[index + 1].text_start)
    window = text[date.text_end : end]
    clocks = [clock for clock in find_times(window, bare=True) if _is_sure(window, clock)]
    start_time, end_time = (clocks[0].start_time, clocks[0].end_time) if clocks else (None, None)
    if not clocks:
        opening = max(_sentence(text, date.text_start)[0], dates[index - 1].text_end if index else 0)
        before = find_times(text[opening : date.text_start])
        if before:
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
