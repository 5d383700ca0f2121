"""From a processed `Doc` to findings: every record gets its place in the source and the agenda item it stands in.

This is the one place where offsets of the clean text become offsets of the source.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Generic, TypeVar

from spacy.tokens import Doc

from extractor.docstore import load
from extractor.document import Document
from extractor.records import (
    ActionRecord,
    AgendaItemRecord,
    AttendeeRecord,
    DateRecord,
    DecisionRecord,
    DroppedEntityRecord,
    FieldRecord,
    LayoutRecord,
    NameRecord,
    NextMeetingRecord,
    Record,
    ReferenceRecord,
)

R_co = TypeVar("R_co", bound=Record, covariant=True)
R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Located(Generic[R_co]):
    """A record with its source offsets, its clean text, and the position of its agenda item (None in the head)."""

    record: R_co
    start: int
    end: int
    text: str
    item: int | None


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the pipeline found in one document, each list in text order."""

    layout: LayoutRecord | None
    fields: dict[str, Located[FieldRecord]]
    items: list[Located[AgendaItemRecord]]
    attendees: list[Located[AttendeeRecord]]
    people: list[Located[NameRecord]]
    organisations: list[Located[NameRecord]]
    places: list[Located[NameRecord]]
    projects: list[Located[NameRecord]]
    dates: list[Located[DateRecord]]
    next_meetings: list[Located[NextMeetingRecord]]
    actions: list[Located[ActionRecord]]
    decisions: list[Located[DecisionRecord]]
    references: list[Located[ReferenceRecord]]
    dropped_entities: list[Located[DroppedEntityRecord]]


class Locator:
    """Takes what stands in the clean text to its place in the source and in the agenda."""

    def __init__(self, doc: Doc, document: Document) -> None:
        self.doc = doc
        self.document = document
        self.starts = [item.text_start for item in load(doc, "agenda_items", AgendaItemRecord)]

    def place(self, text_start: int, text_end: int) -> tuple[int, int, int | None]:
        """Source offsets of a span of the clean text, and the position of its agenda item (None in the head)."""
        start, end = self.document.offsets.raw_span(text_start, text_end)
        item = bisect_right(self.starts, text_start) - 1
        return start, end, item if item >= 0 else None

    def locate(self, group: str, kind: type[R]) -> list[Located[R]]:
        """The records of `group`, each with its place."""
        return [self._locate(record) for record in load(self.doc, group, kind)]

    def _locate(self, record: R) -> Located[R]:
        start, end, item = self.place(record.text_start, record.text_end)
        text = " ".join(self.document.text[record.text_start : record.text_end].split())
        return Located(record, start, end, text, item)


def name_item(position: int) -> str:
    """The id of the agenda item at `position`, counted from 0 in text order."""
    return f"item-{position + 1}"


def collect(doc: Doc, document: Document) -> Findings:
    """Gather the records that the components put on `doc`.

    Args:
        doc: made from `document.text`.
        document: the clean text with its offset map.

    Returns:
        Findings with offsets into `document.raw`.
    """
    locator = Locator(doc, document)
    fields: dict[str, Located[FieldRecord]] = {}
    for one in locator.locate("meeting", FieldRecord):
        fields.setdefault(one.record.field, one)
    return Findings(
        layout=next(iter(load(doc, "layout", LayoutRecord)), None),
        fields=fields,
        items=locator.locate("agenda_items", AgendaItemRecord),
        attendees=locator.locate("attendees", AttendeeRecord),
        people=locator.locate("people", NameRecord),
        organisations=locator.locate("organisations", NameRecord),
        places=locator.locate("places", NameRecord),
        projects=locator.locate("projects", NameRecord),
        dates=locator.locate("dates", DateRecord),
        next_meetings=locator.locate("next_meetings", NextMeetingRecord),
        actions=locator.locate("actions", ActionRecord),
        decisions=locator.locate("decisions", DecisionRecord),
        references=locator.locate("references", ReferenceRecord),
        dropped_entities=locator.locate("dropped_entities", DroppedEntityRecord),
    )
