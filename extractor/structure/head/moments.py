"""Day and clock of the meeting, off the labels and lines of the head, the opening and the closing."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from extractor.clock import ClockTime
from extractor.patterns import meeting as patterns
from extractor.records import AgendaItemRecord, DateRecord, FieldRecord
from extractor.structure.head.labels import FieldKind
from extractor.structure.head.openings import find_told_times
from extractor.structure.head.reading import Head
from extractor.structure.head.times import dates_in, days_in, mend, times_in
from extractor.structure.head.titles import is_within
from extractor.structure.lines import Line

_OPENED = re.compile(patterns.OPENED, re.IGNORECASE)
_ABOUT_MEETING = re.compile(patterns.ABOUT_MEETING, re.IGNORECASE)
_TIME_LEFT = re.compile(r"[\s,(–-]{1,3}\d{1,2}[.:]\d\d\)?\.?$")
_WEEKDAY = re.compile(patterns.WEEKDAYS, re.IGNORECASE)
_SHORT_YEAR = re.compile(r"\s?[-–’']\s?(\d\d)(?![\d.:])")
_SIGNED = re.compile(r"[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)?,? (?:den |i )?(?=\d)")
_DATED_FIELDS = {
    FieldKind.DATE: 4.0,
    FieldKind.WHEN: 5.0,
    FieldKind.BOTH: 5.0,
    FieldKind.START: 3.5,
    FieldKind.WHERE: 2.0,
}
# What tells that a line without a label states the day of the meeting, in points.
_BARE, _ONE_SIGN, _TWO_SIGNS, _IN_TITLE = 1.0, 3.0, 4.5, 3.7
_TOLD = re.compile(patterns.TOLD_OF, re.IGNORECASE)
_NEXT = re.compile(patterns.NEXT_MEETING, re.IGNORECASE)
_FIRST_LINES = 12
_LAST_LINES = 10
_NOON = 12


def find_date(head: Head, title: FieldRecord | None, lines: list[Line]) -> FieldRecord | None:
    """The day of the meeting: the likeliest of the days that the head states.

    A label of the meeting's own day counts most, then a line with a weekday and a clock time, then the title; a bare
    date in a letterhead is the document's.

    Args:
        head: the head.
        title: the title, where one was found.
        lines: all lines of the document; the last may tell where and when a protocol was signed.
    """
    found = [*_dates_of_fields(head, title), *_dates_of_lines(head, title)]
    days = [one for one in found if one[2].kind != "month"]
    if not found:
        return _find_told_date(lines) or _find_signed_date(lines)
    _, start, date, text, by = max(days or found, key=lambda one: one[0])
    value = _with_year(date, text, head, title)
    return _record("date", value, start + date.text_start, start + date.text_end, by)


_Found = tuple[float, int, DateRecord, str, str]


def _dates_of_fields(head: Head, title: FieldRecord | None) -> Iterator[_Found]:
    for field in head.fields:
        points = _DATED_FIELDS.get(field.kind, 0.0)
        # `Datum` in a letterhead is the document's.
        if field.kind is FieldKind.DATE and title is not None and field.line.end <= title.text_start:
            points -= 0.2
        for text, start in field.values if points else ():
            for date in _stated(text):
                yield points, start, date, text, "meeting.date-label"
                break


def _dates_of_lines(head: Head, title: FieldRecord | None) -> Iterator[_Found]:
    titled = [line for line in head.every if is_within(line, title)]
    for line in (*titled, *(line for line in head.free if line not in titled)):
        for date in _stated(line.text):
            signs = (_WEEKDAY.search(line.text) is not None) + bool(times_in(line.text))
            points = (_BARE, _ONE_SIGN, _TWO_SIGNS)[signs]
            by = "meeting.date-head"
            if line in titled:
                points, by = max(points, _IN_TITLE), "meeting.date-title"
            elif title is not None and line.end <= title.text_start:
                points -= 0.5
            yield points, line.start, date, line.text, by
            break


def _stated(text: str) -> list[DateRecord]:
    """Days, ranges and months of `text`, days first."""
    dates = [date for date in dates_in(text) if date.kind in {"day", "range", "month"} and not date.deictic]
    return sorted(dates, key=lambda date: date.kind == "month")


def _with_year(date: DateRecord, text: str, head: Head, title: FieldRecord | None) -> str:
    """Complete a day without a year: by the figures behind it, else by the one year that the head states."""
    if not date.value.startswith("XXXX"):
        return date.value
    if short := _SHORT_YEAR.match(mend(text), date.text_end):
        return date.value.replace("XXXX", f"20{short[1]}")
    weekday = _WEEKDAY.search(text)
    titled = [line for line in head.every if is_within(line, title)]
    own = [line for line in head.every if line.index not in head.used or line in head.free]
    for lines in (titled, own, head.every):
        years = {
            found.value[:4]
            for line in lines
            for found in dates_in(line.text)
            if not found.deictic and found.value[:4].isdigit()
        }
        fitting = {year for year in years if weekday and _falls_on(date.value, year, weekday[0])}
        for chosen in (years, fitting):
            if len(chosen) == 1:
                return date.value.replace("XXXX", chosen.pop())
    return date.value


def _falls_on(value: str, year: str, weekday: str) -> bool:
    """Whether a day without a year is that weekday in `year`."""
    try:
        day = datetime.date.fromisoformat(value[:10].replace("XXXX", year))
    except ValueError:
        return False
    return day.weekday() < len(patterns.WEEKDAY_STEMS) and weekday.casefold().startswith(
        patterns.WEEKDAY_STEMS[day.weekday()]
    )


def _find_told_date(lines: list[Line]) -> FieldRecord | None:
    """The first full day that the opening lines name behind a word for the meeting: `från styrelsemötet den 16 …`."""
    for line in lines[:_FIRST_LINES]:
        for date in dates_in(line.text):
            before = line.text[: date.text_start]
            is_full = date.kind == "day" and not date.deictic and not date.inferred and "X" not in date.value
            if is_full and _TOLD.search(before) and not _NEXT.search(before):
                start, end = line.start + date.text_start, line.start + date.text_end
                return _record("date", date.value, start, end, "meeting.date-told")
    return None


def _find_signed_date(lines: list[Line]) -> FieldRecord | None:
    """The day beside the place in which a protocol is signed, `Luleå den 12 maj 2023`, where the head states none."""
    for line in reversed(lines[-_LAST_LINES:]):
        place = _SIGNED.match(line.text)
        found = [date for date in dates_in(line.text) if date.kind == "day"] if place else []
        if (
            place
            and found
            and place.end() >= found[0].text_start
            and found[0].text_end == len(line.text.rstrip("."))
        ):
            start = line.start + found[0].text_start
            return _record(
                "date", found[0].value, start, line.start + found[0].text_end, "meeting.date-signed"
            )
    return None


def find_clock(
    head: Head, date: FieldRecord | None, items: list[AgendaItemRecord], text: str
) -> list[FieldRecord]:
    """Start and end: from the head's labels, else the line of its date, else where the text opens and closes.

    Args:
        head: the head.
        date: the day of the meeting, where one was found.
        items: the agenda items.
        text: the clean text.
    """
    found: dict[str, FieldRecord] = {}
    for field in head.fields:
        for value, start in field.values:
            times = times_in(value, bare=field.kind is not FieldKind.WHERE)
            if field.kind is FieldKind.WHERE:
                # A room can have a number like a time, `rum 2:14`.
                times = tuple(time for time in times if time.end_time or not value[time.start].isdigit())
            if field.kind is FieldKind.OTHER or not times:
                continue
            if field.kind is FieldKind.END:
                _set(found, "end_time", times[0].start_time, start, times[0])
            else:
                _take(found, times[0], start)
    for line in _dated_lines(head, date):
        for time in times_in(line.text, bare=_tells_time(line.text)):
            _take(found, time, line.start)
            break
    told = find_told_times(items, text)
    fields = {**told, **found}
    return [_after_start(one, fields.get("start_time")) for one in fields.values()]


def _dated_lines(head: Head, date: FieldRecord | None) -> list[Line]:
    """The lines that can state the clock without a label: that of the date, those round it, others with a date."""
    own = [line for line in head.every if is_within(line, date)]
    near = [
        line
        for line in head.free
        if own and abs(line.index - own[0].index) == 1 and times_in(line.text) and not line.text.endswith(":")
    ]
    about = [
        line
        for line in head.free
        if _ABOUT_MEETING.search(line.text) and any(time.end_time for time in times_in(line.text))
    ]
    return [*own, *near, *(line for line in head.free if days_in(line.text)), *about]


def _tells_time(text: str) -> bool:
    """Whether a bare time in a dated line is the clock: where the text opens the meeting, or right behind the day."""
    if _OPENED.search(text):
        return True
    days = days_in(text)
    return bool(days) and _TIME_LEFT.match(text, days[-1].text_end) is not None


def _after_start(one: FieldRecord, start: FieldRecord | None) -> FieldRecord:
    """An end in words, `kvart över nio`, is in the evening where the meeting began later than that."""
    if one.field != "end_time" or start is None or one.by == "meeting.time-head" or one.value >= start.value:
        return one
    hour = int(one.value[:2]) + _NOON
    is_evening = one.text_end - one.text_start > len("kl. 00.00") and hour < 2 * _NOON
    later = f"{hour:02}{one.value[2:]}"
    return (
        _record(one.field, later, one.text_start, one.text_end, one.by)
        if is_evening and later > start.value
        else one
    )


def _take(found: dict[str, FieldRecord], time: ClockTime, offset: int) -> None:
    _set(found, "start_time", time.start_time, offset, time)
    if time.end_time is not None:
        _set(found, "end_time", time.end_time, offset, time)


def _set(found: dict[str, FieldRecord], name: str, value: str, offset: int, time: ClockTime) -> None:
    record = _record(name, value, offset + time.start, offset + time.end, "meeting.time-head")
    found.setdefault(name, record)


def _record(name: str, value: str, start: int, end: int, by: str) -> FieldRecord:
    return FieldRecord(text_start=start, text_end=end, by=by, field=name, value=value)
