"""The meeting's own facts: title, kind, body, date, times and place, off the head, the opening and the closing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extractor.clock import ClockTime, find_times
from extractor.dates import find as find_dates
from extractor.patterns import meeting as patterns
from extractor.records import AttendeeRecord, DateRecord, FieldRecord
from extractor.structure.body import BY_TITLE, find_body
from extractor.structure.fields import ATTENDANCE, DATE_LABEL, OTHER_LABEL, PLACE_LABEL, is_labelled
from extractor.structure.labelling import LineLabel
from extractor.structure.lines import Cell, Line
from extractor.structure.sections import Sections

_PROTOCOL = re.compile(patterns.PROTOCOL_SIGNS, re.IGNORECASE)
_DIGITAL = re.compile(patterns.DIGITAL_PLACES, re.IGNORECASE)
_OPENED = re.compile(patterns.OPENED, re.IGNORECASE)
_CLOSED = re.compile(patterns.CLOSED, re.IGNORECASE)
_ROOM = re.compile(patterns.ROOM_WORDS, re.IGNORECASE)
_MEETING = re.compile(rf"(?:{'|'.join(patterns.MEETINGS)})", re.IGNORECASE)
_KIND = re.compile("|".join(word for word, _ in patterns.KINDS), re.IGNORECASE)
_PAGE = re.compile(r"\s*\(?\d{1,3}\s?\(\d{1,3}\)\s*$")
_CLOCK_WORDS = re.compile(patterns.CLOCK_WORDS, re.IGNORECASE)
_IN_PLACE = re.compile(r"\bi ([A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)?)")
_ABOUT_MEETING = re.compile(patterns.ABOUT_MEETING, re.IGNORECASE)
_LED_PLACE = re.compile(r"[a-zåäö ]{3,20} (?:i|på|hos) (?P<place>[A-ZÅÄÖ].*)")
_TITLE_PLACE = re.compile(r"\s*(?:i|på|hos) (?=[A-ZÅÄÖ])")
_SIGNED = re.compile(r"[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)?,? (?:den |i )?(?=\d)")
_TITLE_LABEL = re.compile(patterns.TITLE_LABEL, re.IGNORECASE)
_DIGITAL_FILLERS = re.compile(patterns.DIGITAL_FILLERS, re.IGNORECASE)
_NEXT = re.compile(patterns.NEXT_MEETING, re.IGNORECASE)
_HEAD_LINES = 40
_NOTICE = re.compile(patterns.NOTICE, re.IGNORECASE)
_BROKEN_LABEL = re.compile(patterns.BROKEN_LABEL, re.IGNORECASE)
_MAYBE_FIELDS = (LineLabel.FURNITURE, LineLabel.BODY, LineLabel.SUBHEADING, LineLabel.LIST)
_LONG_PLACE = 100
# The lines at the end in which a closing need not name the meeting, and how far its time stands from the verb.
_LAST_LINES = 10
_NEAR = 60
_MIN_TITLE = 1.0
_LONG_TITLE = 140


@dataclass(frozen=True, slots=True)
class _Head:
    """The lines of the head, those of the title, and those that tell of something else than this meeting."""

    lines: list[Line]
    title: list[Line]
    elsewhere: frozenset[int]
    text: str


@lru_cache(maxsize=256)
def _dates_in(line: str) -> tuple[DateRecord, ...]:
    """The dates of a line of the head, which several fields look at."""
    return tuple(find_dates(line, None))


def find_meeting(sections: Sections, text: str) -> list[FieldRecord]:
    """The facts of the meeting that the document states, one record a field.

    Args:
        sections: the document's partition.
        text: its clean text; offsets of the records are in it.

    Returns:
        Records of the fields `title`, `kind`, `body`, `date` (EDTF), `start_time`, `end_time` (`HH:MM`), `place` and
        `digital` (`true` or `false`). A field that the document does not state is left out.
    """
    end = sections.items[0].text_start if sections.items else len(text)
    head = _read_head(sections, end, text)
    title = _find_title(head)
    date = _find_date(head, title) or _find_signed_date(sections.lines)
    fields = [title, *_find_kind(head, title, text), *find_body(head.lines, title, head.text), date]
    fields += _find_clock(head, text)
    place = _find_place(head, title)
    fields += [place, _digital(place)]
    return [one for one in fields if one is not None]


def refine_meeting(fields: list[FieldRecord], attendees: list[AttendeeRecord]) -> list[FieldRecord]:
    """Add the place that only the attendance states: `Närvarande i Åmål`."""
    if any(one.field == "place" for one in fields):
        return fields
    for one in attendees:
        match = _IN_PLACE.search(one.group or "")
        if match and one.mode == "in_person":
            return [
                *fields,
                _field("place", match[1], one.text_start, one.text_end, "meeting.place-attendance"),
            ]
    return fields


def _field(name: str, value: str, start: int, end: int, by: str) -> FieldRecord:
    return FieldRecord(text_start=start, text_end=end, by=by, field=name, value=value)


def _read_head(sections: Sections, end: int, text: str) -> _Head:
    labelled = zip(sections.labelling.lines, sections.labelling.labels, strict=True)
    before = [(line, label) for line, label in labelled if line.start < end]
    fields = [line for line, label in before if label is LineLabel.FIELD or label is LineLabel.TITLE]
    rest = [line for line, label in before if label in _MAYBE_FIELDS]
    lines = sorted({*fields[:_HEAD_LINES], *rest[:_HEAD_LINES]}, key=lambda line: line.start)
    title = [line for line, label in before if label is LineLabel.TITLE]
    return _Head(lines, title, _find_elsewhere(lines), text)


def _find_elsewhere(lines: list[Line]) -> frozenset[int]:
    """Lines on the adjustment, on the notice board, on the next meeting, and the head of a mail."""
    found: set[int] = set()
    is_notice = False
    for above, line in zip([None, *lines], lines, strict=False):
        is_notice = is_notice or _NOTICE.match(line.text) is not None
        is_below = above is not None and _BROKEN_LABEL.fullmatch(above.text) is not None
        if is_notice or is_below or OTHER_LABEL.match(line.text) or _NEXT.search(line.text):
            found.add(line.index)
    return frozenset(found)


def _find_title(head: _Head) -> FieldRecord | None:
    """The lines labelled as title, joined where they follow each other; of several such runs, the likeliest."""
    runs: list[list[Line]] = []
    for line in head.title:
        if runs and runs[-1][-1].index == line.index - 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    if not runs:
        return _guess_title(head)
    run = max(runs, key=lambda one: max(_score_title(_whole(line), line, 0) for line in one))
    cells = [max(_title_cells(line), key=lambda cell: _score_title(cell, line, 0)) for line in run]
    return _title_field(cells, BY_TITLE)


def _guess_title(head: _Head) -> FieldRecord | None:
    """The title of a text in which no line is labelled so: the line that looks most like one."""
    scored = [
        (_score_title(cell, line, position), -line.index, cell)
        for position, line in enumerate(head.lines)
        for cell in _title_cells(line)
    ]
    if not scored:
        return None
    score, _, cell = max(scored, key=lambda entry: entry[:2])
    if score >= _MIN_TITLE:
        return _title_field([cell], BY_TITLE)
    first = head.lines[0]
    if len(first.text) > _LONG_TITLE or is_labelled(first.text):
        return None
    return _title_field([_whole(first)], "meeting.first-line")


def _title_field(cells: list[Cell], by: str) -> FieldRecord:
    start = cells[0].start
    text = " ".join(cell.text for cell in cells)
    if labelled := _TITLE_LABEL.match(text):
        text, start = text[labelled.end() :], start + labelled.end()
    value = _PAGE.sub("", re.sub(r"\s+", " ", text)).strip(" *#_").removesuffix(":")
    return _field("title", value, start, cells[-1].end, by)


def _whole(line: Line) -> Cell:
    return Cell(line.text, line.start, line.end)


def _title_cells(line: Line) -> tuple[Cell, ...]:
    cells = line.cells
    if len(cells) > 1 and any(_KIND.search(cell.text) for cell in cells):
        return cells
    return (_whole(line),)


def _score_title(cell: Cell, line: Line, position: int) -> float:
    text = cell.text
    score = 2.0 if _KIND.search(text) else 1.2 if _MEETING.search(text) else 0.0
    score += max(0.0, 0.6 - 0.1 * position) + 0.06 * min(len(text.split()), 8)
    score -= 3.0 if is_labelled(text) else 0.0
    score -= 1.5 if text.endswith((".", ",", "!")) else 0.0
    score -= 1.5 if len(text) > _LONG_TITLE or line.is_bullet else 0.0
    score -= 0.8 if text[0].islower() else 0.0
    return score - (2.0 if re.search(patterns.NOT_TITLES, text, re.IGNORECASE) else 0.0)


def _find_kind(head: _Head, title: FieldRecord | None, text: str) -> list[FieldRecord]:
    if title is not None:
        start, end = title.text_start, title.text_end
        for word, kind in patterns.KINDS:
            if word in text[start:end].casefold():
                return [_field("kind", kind, start, end, "meeting.kind-title")]
    for line in head.lines:
        for word, kind in patterns.KINDS:
            if line.text.casefold().startswith(word):
                return [_field("kind", kind, line.start, line.end, "meeting.kind-head")]
    sign = _PROTOCOL.search(text)
    return [_field("kind", "protokoll", sign.start(), sign.end(), "meeting.kind-signs")] if sign else []


def _find_date(head: _Head, title: FieldRecord | None) -> FieldRecord | None:
    labelled = [line for position, line in enumerate(head.lines) if _labelled_date(head.lines, position)]
    title_line = [line for line in head.lines if title and line.start <= title.text_start < line.end]
    rest = [line for line in head.lines if line.index not in head.elsewhere]
    months: FieldRecord | None = None
    for by, lines in (
        ("meeting.date-label", labelled),
        ("meeting.date-title", title_line),
        ("meeting.date-head", rest),
    ):
        for line in lines:
            for date in _dates_in(line.text):
                if date.deictic or date.kind not in {"day", "range", "month"}:
                    continue
                value = _with_year(date, head)
                record = _field("date", value, line.start + date.text_start, line.start + date.text_end, by)
                if date.kind == "month":
                    months = months or record
                else:
                    return record
    return months


def _find_signed_date(lines: list[Line]) -> FieldRecord | None:
    """The day beside the place in which a protocol is signed, `Luleå den 12 maj 2023`, where the head states none."""
    for line in reversed(lines[-_LAST_LINES:]):
        place = _SIGNED.match(line.text)
        found = [date for date in _dates_in(line.text) if date.kind == "day"] if place else []
        if (
            place
            and found
            and place.end() >= found[0].text_start
            and found[0].text_end == len(line.text.rstrip("."))
        ):
            start = line.start + found[0].text_start
            return _field(
                "date", found[0].value, start, line.start + found[0].text_end, "meeting.date-signed"
            )
    return None


def _labelled_date(lines: list[Line], position: int) -> bool:
    """Whether the line carries a date label, or stands right under a label that has its line to itself."""
    if DATE_LABEL.match(lines[position].text) and not OTHER_LABEL.match(lines[position].text):
        return True
    above = DATE_LABEL.match(lines[position - 1].text) if position else None
    return above is not None and above.end() == len(lines[position - 1].text)


def _with_year(date: DateRecord, head: _Head) -> str:
    """Complete a day without a year from the one year that the head states."""
    if not date.value.startswith("XXXX"):
        return date.value
    years = {
        found.value[:4]
        for line in head.lines
        for found in _dates_in(line.text)
        if not found.deictic and found.value[:4].isdigit()
    }
    return date.value.replace("XXXX", years.pop()) if len(years) == 1 else date.value


def _find_clock(head: _Head, text: str) -> list[FieldRecord]:
    """Start and end: from the head's label, else its date line, else where the meeting is opened and closed."""
    found: dict[str, FieldRecord] = {}
    labelled = [line for position, line in enumerate(head.lines) if _labelled_date(head.lines, position)]
    dated = [line for line in head.lines if _dates_in(line.text)]
    for line in (*labelled, *dated):
        if line.index in head.elsewhere:
            continue
        for time in find_times(line.text, bare=line in labelled):
            _take(found, time, line.start, "meeting.time-head")
            break
    return list({**_told_times(text), **found}.values())


def _told_times(text: str) -> dict[str, FieldRecord]:
    """The first time at which the text opens the meeting and the last at which it closes it."""
    told: dict[str, FieldRecord] = {}
    last_lines = text.rstrip().count("\n") - _LAST_LINES
    position = 0
    for number, line in enumerate(text.split("\n")):
        is_about_meeting = _ABOUT_MEETING.search(line) is not None
        if number >= last_lines or is_about_meeting:
            for name, time in _opened_and_closed(line):
                if name == "start_time" and not is_about_meeting:
                    continue
                start, end = position + time.start, position + time.end
                if name == "end_time" or name not in told:
                    told[name] = _field(name, time.start_time, start, end, "meeting.time-text")
        position += len(line) + 1
    return told


def _opened_and_closed(line: str) -> list[tuple[str, ClockTime]]:
    """Times in a line that tells when the meeting was opened or closed, by the verb that stands nearest before."""
    verbs = [(match.end(), "start_time") for match in _OPENED.finditer(line)]
    verbs += [(match.end(), "end_time") for match in _CLOSED.finditer(line)]
    told: list[tuple[str, ClockTime]] = []
    for time in find_times(line, bare=True) if verbs else ():
        before = [verb for verb in verbs if 0 <= time.start - verb[0] < _NEAR]
        after = [verb for verb in verbs if 0 <= verb[0] - time.end < 2 * _NEAR]
        if before or after:
            told.append(((max(before) if before else min(after))[1], time))
    return told


def _take(found: dict[str, FieldRecord], time: ClockTime, offset: int, by: str) -> None:
    start, end = offset + time.start, offset + time.end
    found.setdefault("start_time", _field("start_time", time.start_time, start, end, by))
    if time.end_time is not None:
        found.setdefault("end_time", _field("end_time", time.end_time, start, end, by))


def _find_place(head: _Head, title: FieldRecord | None) -> FieldRecord | None:
    for position, line in enumerate(head.lines):
        match = PLACE_LABEL.match(line.text)
        if match is None or "justering" in line.text[: match.end() + 15].casefold():
            continue
        target, offset = line, match.end()
        if offset >= len(line.text) and position + 1 < len(head.lines):
            target, offset = head.lines[position + 1], 0
        if place := _place_in(target, offset, "meeting.place-label"):
            return place
    for line in head.lines:
        times = find_times(line.text)
        dates = [date for date in _dates_in(line.text) if date.kind in {"day", "range"}]
        if not (times or dates) or line.index in head.elsewhere or ATTENDANCE.match(line.text):
            continue
        is_title = title is not None and line.start <= title.text_start < line.end
        last = max([time.end for time in times] or [len(line.text) if is_title else 0])
        if not times and dates and _TITLE_PLACE.match(line.text, dates[-1].text_end):
            last = dates[-1].text_end
        if is_title or _KIND.search(line.text) or _MEETING.search(line.text):
            offset = last
        else:
            label = DATE_LABEL.match(line.text)
            offset = label.end() if label else 0
        if place := _place_in(line, offset, "meeting.place-date-line"):
            return place
    for line in head.lines[:8]:
        if (
            _ROOM.search(line.text)
            and len(line.text) < 80
            and not is_labelled(line.text)
            and not _KIND.search(line.text)
            and line.text[-1] not in ".:!?"
        ):
            return _field("place", line.text, line.start, line.end, "meeting.place-line")
    return None


def _place_in(line: Line, offset: int, by: str) -> FieldRecord | None:
    """What is left of a head line when its label, dates, times and the words between are taken off."""
    rest = line.text[offset:]
    spans = [(time.start, time.end) for time in find_times(rest, bare=True)]
    spans += [
        (date.text_start, date.text_end) for date in find_dates(rest, None) if date.kind in {"day", "range"}
    ]
    kept = list(rest)
    for start, end in spans:
        kept[start:end] = [" "] * (end - start)
    value = _CLOCK_WORDS.sub(" ", "".join(kept))
    value = re.sub(r"\s+", " ", value)
    value = re.sub(r"^(?:[\s,.;:()–—-]|\b(?:i|på|vid|hos|den|och)\b)+", "", value)
    value = re.sub(r"\(\s*\)|[\s,.;:–—-]+$", "", value).strip(" ,")
    value = re.sub(r"\s+,", ",", value)
    if led := _LED_PLACE.match(value):
        value = led["place"]
    if (
        not 2 <= len(value) <= _LONG_PLACE
        or ". " in value
        or not any(character.isalpha() for character in value)
    ):
        return None
    begin = line.text.find(value.split()[0], offset)
    return _field("place", value, line.start + max(begin, offset), line.end, by)


def _digital(place: FieldRecord | None) -> FieldRecord | None:
    if place is None:
        return None
    match = _DIGITAL.search(place.value)
    rest = _DIGITAL_FILLERS.sub("", _DIGITAL.sub("", place.value))
    if match and len(rest) > 3:
        return None
    return _field(
        "digital", "true" if match else "false", place.text_start, place.text_end, "meeting.digital"
    )
