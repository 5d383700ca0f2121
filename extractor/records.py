"""What the stages find, before anything is linked: frozen dataclasses over the clean text.

Every record carries `text_start` and `text_end`, half-open offsets in code points into
:attr:`extractor.document.Document.text`, and `by`, the id of the rule or model component that made it. Fields are
plain values (str, int, float, bool, None and tuples of them), so that a record survives spaCy's serialisation.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A stretch of clean text and the rule or component that marked it."""

    text_start: int
    text_end: int
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItemRecord(Record):
    """A heading with its body; `body_start` to `body_end` is the body without the heading."""

    number: str | None
    title: str
    level: int
    body_start: int
    body_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockRecord(Record):
    """A stretch of the document with one job: `head`, `attendance` or `signatures`."""

    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutRecord(Record):
    """How sure the reading of the layout is: the expected errors for each heading, and for each line of attendance."""

    agenda_doubt: float
    attendance_doubt: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRecord(Record):
    """One fact of the meeting's head: `field` names it (`title`, `kind`, `body`, `date`, `start_time`, …)."""

    field: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendeeRecord(Record):
    """One entry of the attendance, or one person who is seen to act at the meeting.

    `from_number`, `to_number` and `absent_numbers` are agenda numbers as written; `substitute_for` is the name of
    the member served for, `substitute_affiliation` that member's affiliation.
    """

    name: str
    status: str = "present"
    mode: str | None = None
    role: str | None = None
    affiliation: str | None = None
    group: str | None = None
    substitute_for: str | None = None
    substitute_affiliation: str | None = None
    from_number: str | None = None
    to_number: str | None = None
    absent_numbers: tuple[str, ...] = ()
    from_time: str | None = None
    to_time: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRecord(Record):
    """A mention of a named thing. `label` is PER, ORG, LOC or PRJ; `name` its base form, without genitive."""

    label: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRecord(Record):
    """A time expression with its value in EDTF.

    `kind` is day, week, month, season, quarter, year or range. `deictic` expressions only point (`idag`, `nästa
    vecka`). `anchor` is the ISO day that it was resolved against, `inferred` tells that a part of the value (most
    often the year) is not in the expression itself. `earliest` and `latest` are the ISO days that bound the
    value, null where the year is unknown.
    """

    value: str
    kind: str
    deictic: bool = False
    anchor: str | None = None
    inferred: bool = False
    earliest: str | None = None
    latest: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NextMeetingRecord(Record):
    """A coming meeting: EDTF `value`, times as `HH:MM`, place as written."""

    value: str
    start_time: str | None = None
    end_time: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRecord(Record):
    """One decision, the stretch that states it, with a confidence from 0 to 1."""

    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRecord(Record):
    """Something to do after the meeting.

    `assignees` are names as written in the text; `due_start` and `due_end` bound the time expression that sets
    the deadline, in clean text, or are null.
    """

    assignees: tuple[str, ...] = ()
    due_start: int | None = None
    due_end: int | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceRecord(Record):
    """A diarienummer, statute, attachment or url; `value` is its normal form."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DroppedEntityRecord(Record):
    """A name that a model found and that is not among the document's entities; `reason` completes "the name …"."""

    label: str
    reason: str
