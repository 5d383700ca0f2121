"""Where the found things stand in the source text, cut up so that overlapping ones can be shown together.

All offsets are half-open and count code points of the source text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.schema import ActionItem, Attendee, DateMention, Minutes, NextMeeting

KIND_LABELS: dict[str, str] = {
    "agenda": "Agenda heading",
    "attendee": "Attendance",
    "person": "Person",
    "organisation": "Organisation",
    "place": "Place",
    "project": "Project",
    "date": "Date",
    "next-meeting": "Next meeting",
    "action": "Action item",
    "decision": "Decision",
    "reference": "Reference",
}


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of the source, the kind of thing it is (:data:`KIND_LABELS`), and what it was read as."""

    start: int
    end: int
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch inside which nothing starts or ends; `highlights` cover all of it, the longest first."""

    start: int
    end: int
    highlights: tuple[Highlight, ...]


def list_highlights(minutes: Minutes, raw: str) -> list[Highlight]:
    """Everything in `minutes` that stands somewhere in `raw`, its source text, in text order.

    Spans are cut to the text, without white space at their ends; empty ones are left out.
    """
    found = (*_list_structure(minutes), *_list_names(minutes), *_list_facts(minutes))
    trimmed = (_trim(highlight, raw) for highlight in found)
    kept = {highlight for highlight in trimmed if highlight.start < highlight.end}
    return sorted(kept, key=lambda entry: (entry.start, -entry.end, entry.kind, entry.note))


def split_segments(highlights: Iterable[Highlight], length: int) -> list[Segment]:
    """Part the text at every start and end.

    Args:
        highlights: non-empty spans inside the text.
        length: characters of the text.

    Returns:
        Segments that cover `0` to `length` without gap or overlap.
    """
    ordered = sorted(highlights, key=lambda entry: (entry.start, -entry.end, entry.kind, entry.note))
    cuts = sorted({0, length, *(entry.start for entry in ordered), *(entry.end for entry in ordered)})
    segments = []
    active: list[Highlight] = []
    waiting = 0
    for start, end in pairwise(cuts):
        active = [entry for entry in active if entry.end > start]
        while waiting < len(ordered) and ordered[waiting].start == start:
            active.append(ordered[waiting])
            waiting += 1
        segments.append(Segment(start, end, tuple(sorted(active, key=lambda entry: entry.start - entry.end))))
    return segments


def describe_attendee(attendee: Attendee) -> str:
    """What the record says of an attendee beyond the name, for reading."""
    mode = {"digital": "digitally", "in_person": "in person", None: None}[attendee.mode]
    facts = [attendee.role, attendee.affiliation, mode]
    if attendee.from_time or attendee.to_time:
        facts.append(join_times(attendee.from_time, attendee.to_time))
    return _join(facts)


def describe_next_meeting(meeting: NextMeeting) -> str:
    """Day, times and place of a coming meeting."""
    return _join([meeting.value, join_times(meeting.start_time, meeting.end_time), meeting.place])


def describe_action(action: ActionItem) -> str:
    """Who is to do it until when."""
    names = _join([assignee.name for assignee in action.assignees])
    due = action.due or action.due_text
    return " · ".join(part for part in (names or "nobody named", f"due {due}" if due else "") if part)


def join_times(start: str | None, end: str | None) -> str | None:
    """`09:00–10:30`, `from 09:00`, `until 10:30` or None."""
    if start and end:
        return f"{start}–{end}"
    if start:
        return f"from {start}"
    return f"until {end}" if end else None


def _list_structure(minutes: Minutes) -> Iterator[Highlight]:
    """Headings of agenda items and entries of the attendance."""
    for item in minutes.agenda_items:
        note = f"Item {item.number}" if item.number else "Item without number"
        yield Highlight(item.start, min(item.body_start, item.end), "agenda", f"{note}: {item.title}")
    for attendee in minutes.attendees:
        note = _join([attendee.name, attendee.status, describe_attendee(attendee)])
        yield Highlight(attendee.start, attendee.end, "attendee", note)


def _list_names(minutes: Minutes) -> Iterator[Highlight]:
    """Mentions of named things."""
    named = [
        *(("person", thing.name, thing.mentions) for thing in minutes.persons),
        *(
            ("organisation", f"{thing.name} ({thing.kind})", thing.mentions)
            for thing in minutes.organisations
        ),
        *(("place", thing.name, thing.mentions) for thing in minutes.places),
        *(("project", thing.name, thing.mentions) for thing in minutes.projects),
    ]
    for kind, note, mentions in named:
        for mention in mentions:
            yield Highlight(mention.start, mention.end, kind, note)


def _list_facts(minutes: Minutes) -> Iterator[Highlight]:
    """Dates, coming meetings, actions, decisions and references."""
    for date in minutes.dates:
        yield Highlight(date.start, date.end, "date", _describe_date(date))
    for meeting in minutes.next_meetings:
        yield Highlight(meeting.start, meeting.end, "next-meeting", describe_next_meeting(meeting))
    for action in minutes.action_items:
        note = f"{describe_action(action)} · confidence {action.confidence:.0%}"
        yield Highlight(action.start, action.end, "action", note)
    for decision in minutes.decisions:
        yield Highlight(decision.start, decision.end, "decision", f"confidence {decision.confidence:.0%}")
    for reference in minutes.references:
        yield Highlight(reference.start, reference.end, "reference", f"{reference.kind} {reference.value}")


def _describe_date(date: DateMention) -> str:
    bounds = f"{date.earliest} to {date.latest}" if date.earliest != date.latest else None
    anchor = f"resolved from {date.anchor}" if date.inferred and date.anchor else None
    return " · ".join(part for part in (date.value, date.kind, bounds, anchor) if part)


def _trim(highlight: Highlight, raw: str) -> Highlight:
    """`highlight` cut to the text and freed of outer white space."""
    start = min(highlight.start, len(raw))
    text = raw[start : max(start, highlight.end)]
    lead = len(text) - len(text.lstrip())
    return Highlight(start + lead, start + lead + len(text.strip()), highlight.kind, highlight.note)


def _join(facts: Sequence[str | None]) -> str:
    return ", ".join(fact for fact in facts if fact)
