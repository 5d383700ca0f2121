"""The component that stores what the layout says."""

from __future__ import annotations

from spacy.language import Language

from extractor.components.structure import SectionsComponent
from extractor.docstore import load
from extractor.records import AgendaItemRecord, AttendeeRecord, BlockRecord, FieldRecord
from tests.builders import make_doc, with_head


def test_all_groups_are_stored(blank_nlp: Language) -> None:
    text = with_head("Plats: Teams", "", "Närvarande: Anna Berg", "Förhinder: Bo Ek")
    doc = SectionsComponent()(make_doc(blank_nlp, text))
    assert [one.number for one in load(doc, "agenda_items", AgendaItemRecord)] == ["1", "2", "3"]
    assert [one.kind for one in load(doc, "blocks", BlockRecord)] == ["head"]
    assert {one.field: one.value for one in load(doc, "meeting", FieldRecord)}["date"] == "2024-03-05"
    people = load(doc, "attendees", AttendeeRecord)
    assert [(one.name, one.status, one.mode) for one in people] == [
        ("Anna Berg", "present", "digital"),
        ("Bo Ek", "absent", None),
    ]


def test_the_place_of_the_attendance_is_the_meetings(blank_nlp: Language) -> None:
    text = with_head("Närvarande i Luleå: Anna Berg", "Närvarande via Teams: Bo Ek")
    doc = SectionsComponent()(make_doc(blank_nlp, text))
    assert {one.field: one.value for one in load(doc, "meeting", FieldRecord)}.get("place") == "Luleå"


def test_an_empty_text(blank_nlp: Language) -> None:
    doc = SectionsComponent()(make_doc(blank_nlp, ""))
    assert load(doc, "agenda_items", AgendaItemRecord) == []
    assert load(doc, "attendees", AttendeeRecord) == []
    assert load(doc, "meeting", FieldRecord) == []
