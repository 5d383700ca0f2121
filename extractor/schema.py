"""The output contract, version 1.0, as pydantic models: the only definition of the output.

`start` and `end` are half-open offsets in code points into the decoded source text.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1.0"

Clock = Annotated[str, Field(pattern=r"^([01]\d|2[0-4]):[0-5]\d$")]
Edtf = Annotated[str, Field(min_length=4)]
IsoDay = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]
Confidence = Annotated[float, Field(ge=0, le=1)]


class _Part(BaseModel):
    """Base of all parts: keys are fixed, values are never changed after validation."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class _Spanned(_Part):
    """A part that stands at `start` to `end` of the source text."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class SourceInfo(_Part):
    """The file that the record was made from."""

    path: str | None
    sha256: str
    encoding: str
    size_bytes: int
    characters: int


class ExtractorInfo(_Part):
    """The program and model that made the record."""

    version: str
    backend: str
    model: str


class Meeting(_Part):
    """The meeting as a whole."""

    title: str | None
    kind: Literal["minnesanteckningar", "mötesanteckningar", "protokoll", "dagordning", "other"]
    body: str | None
    date: Edtf | None
    start_time: Clock | None
    end_time: Clock | None
    place: str | None
    digital: bool | None


class Mention(_Spanned):
    """One place where a named thing is named; `agenda_item` is null in the head."""

    text: str
    agenda_item: str | None


class Attendee(_Spanned):
    """A person or body of the attendance."""

    id: str
    name: str
    status: Literal["present", "absent"]
    mode: Literal["in_person", "digital"] | None
    role: str | None
    affiliation: str | None
    group: str | None
    substitute_for: str | None
    from_item: str | None
    to_item: str | None
    absent_items: list[str]
    from_time: Clock | None
    to_time: Clock | None
    by: str


class AgendaItem(_Spanned):
    """An item of the agenda; `start` to `end` holds heading and body."""

    id: str
    number: str | None
    title: str
    level: int = Field(ge=1)
    parent: str | None
    body_start: int = Field(ge=0)
    body_end: int = Field(ge=0)
    text: str


class Person(_Part):
    """Someone named in the document; `name` is the fullest form."""

    id: str
    name: str
    aliases: list[str]
    attendee: bool
    mentions: list[Mention]


class Organisation(_Part):
    """An organisation; `name` is its base form, abbreviations stand in `aliases`."""

    id: str
    name: str
    aliases: list[str]
    kind: Literal["authority", "municipality", "region", "company", "association", "unit", "other"]
    mentions: list[Mention]
    by: str


class Place(_Part):
    """A place."""

    id: str
    name: str
    mentions: list[Mention]


class Project(_Part):
    """A project, programme, fund or scheme."""

    id: str
    name: str
    aliases: list[str]
    mentions: list[Mention]
    by: str


class DateMention(_Spanned):
    """A time expression and its value in EDTF."""

    text: str
    value: Edtf
    kind: Literal["day", "week", "month", "season", "quarter", "year", "range"]
    deictic: bool
    agenda_item: str | None
    by: str
    anchor: Edtf | None
    inferred: bool
    earliest: IsoDay | None
    latest: IsoDay | None


class NextMeeting(_Spanned):
    """A coming meeting that the document announces."""

    value: Edtf
    start_time: Clock | None
    end_time: Clock | None
    place: str | None
    text: str
    by: str


class Assignee(_Part):
    """Who shall do it: the name as far as the document tells it, and the id of a person or organisation."""

    name: str
    id: str | None


class ActionItem(_Spanned):
    """Something that someone shall do after the meeting."""

    id: str
    text: str
    assignees: list[Assignee]
    due: Edtf | None
    due_text: str | None
    agenda_item: str | None
    decision: str | None
    confidence: Confidence
    by: str


class Decision(_Spanned):
    """Something that the meeting decided."""

    id: str
    text: str
    agenda_item: str | None
    confidence: Confidence
    by: str


class Reference(_Spanned):
    """A pointer to a register, a statute, an attachment or a web page."""

    kind: Literal["diarienummer", "statute", "attachment", "url"]
    text: str
    value: str
    agenda_item: str | None


class WarningNote(_Part):
    """Something that the reader of this record should know."""

    code: str
    message: str


class Minutes(_Part):
    """One document's record: what `extractor` gives for one input file."""

    model_config = ConfigDict(title="Minutes", extra="forbid", frozen=True)

    schema_version: Literal["1.0"]
    source: SourceInfo
    extractor: ExtractorInfo
    meeting: Meeting
    attendees: list[Attendee]
    agenda_items: list[AgendaItem]
    persons: list[Person]
    organisations: list[Organisation]
    places: list[Place]
    projects: list[Project]
    dates: list[DateMention]
    next_meetings: list[NextMeeting]
    action_items: list[ActionItem]
    decisions: list[Decision]
    references: list[Reference]
    warnings: list[WarningNote]


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of :class:`Minutes`."""
    schema = Minutes.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
