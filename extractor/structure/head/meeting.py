"""The meeting's own facts: title, kind, body, date, times and place, off the head, the opening and the closing."""

from __future__ import annotations

import re

from extractor.patterns import meeting as patterns
from extractor.records import AttendeeRecord, FieldRecord
from extractor.structure.head.body import find_body
from extractor.structure.head.moments import find_clock, find_date
from extractor.structure.head.places import find_place
from extractor.structure.head.reading import Head, read_head
from extractor.structure.head.titles import find_title
from extractor.structure.sections import Sections

_PROTOCOL = re.compile(patterns.PROTOCOL_SIGNS, re.IGNORECASE)
_DIGITAL = re.compile(patterns.DIGITAL_PLACES, re.IGNORECASE)
_DIGITAL_FILLERS = re.compile(patterns.DIGITAL_FILLERS, re.IGNORECASE)
_IN_PLACE = re.compile(r"\bi ([A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)?)")


def find_meeting(sections: Sections, text: str) -> list[FieldRecord]:
    """The facts of the meeting that the document states, one record a field.

    Args:
        sections: the document's partition.
        text: its clean text; offsets of the records are in it.

    Returns:
        Records of the fields `title`, `kind`, `body`, `date` (EDTF), `start_time`, `end_time` (`HH:MM`), `place` and
        `digital` (`true` or `false`). A field that the document does not state is left out.
    """
    head = read_head(sections, text)
    title = find_title(head)
    date = find_date(head, title, sections.lines)
    fields = [title, *_find_kind(head, title, text), *find_body(head.lines, title, head.text), date]
    fields += find_clock(head, date, sections.items, text)
    place = find_place(head, title, date, sections.items)
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


def _find_kind(head: Head, title: FieldRecord | None, text: str) -> list[FieldRecord]:
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
