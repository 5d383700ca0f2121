"""The component `minutes_dates` in a pipeline."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from extractor.components.dates import DatesComponent
from extractor.docstore import load, store
from extractor.records import AgendaItemRecord, DateRecord, FieldRecord, NextMeetingRecord

TEXT = "Tid: 18 november 2024\n\n1. Ekonomi\nTora visar budgeten i januari.\n2. Nästa möte\n16 december kl. 18 i Sala"


@pytest.fixture
def nlp() -> Language:
    """A blank Swedish pipeline with the component."""
    nlp = spacy.blank("sv")
    nlp.add_pipe("minutes_dates")
    return nlp


def test_without_other_components_years_stay_open(nlp: Language) -> None:
    doc = nlp("Styrelsen träffas i oktober.")
    assert [record.value for record in load(doc, "dates", DateRecord)] == ["XXXX-10"]
    assert doc.text == "Styrelsen träffas i oktober."


def test_reads_the_meeting_and_the_items() -> None:
    doc = spacy.blank("sv").make_doc(TEXT)
    heading = TEXT.index("2. Nästa")
    body = TEXT.index("16 december")
    item = AgendaItemRecord(
        text_start=heading, text_end=len(TEXT), by="test", number="2", title="Nästa möte", level=1, body_start=body,
        body_end=len(TEXT),
    )  # fmt: skip
    store(doc, "agenda_items", [item])
    store(
        doc, "meeting", [FieldRecord(text_start=5, text_end=21, by="test", field="date", value="2024-11-18")]
    )
    DatesComponent()(doc)
    assert [record.value for record in load(doc, "dates", DateRecord)] == [
        "2024-11-18",
        "2025-01",
        "2024-12-16",
    ]
    (meeting,) = load(doc, "next_meetings", NextMeetingRecord)
    assert (meeting.value, meeting.start_time, meeting.place) == ("2024-12-16", "18:00", "Sala")
    assert TEXT[meeting.text_start : meeting.text_end] == "16 december kl. 18 i Sala"


def test_records_survive_serialisation(nlp: Language) -> None:
    doc = nlp("Nästa möte är den 3 maj 2024.")
    copy = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert load(copy, "next_meetings", NextMeetingRecord) == load(doc, "next_meetings", NextMeetingRecord)


def test_empty_text(nlp: Language) -> None:
    assert load(nlp(""), "dates", DateRecord) == []
