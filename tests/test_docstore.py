"""Records on a `Doc`: exact, in text order, and still there after serialisation."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from extractor.docstore import load, load_entities, store
from extractor.records import ActionRecord, AttendeeRecord, DateRecord, NameRecord, Record

TEXT = "Åsa Öberg och Bo Ek möts 5 mars."

RECORDS: list[Record] = [
    AttendeeRecord(
        text_start=0,
        text_end=9,
        by="attendance.label-list",
        name="Åsa Öberg",
        role="ordförande",
        absent_numbers=("4", "5.1"),
        from_time="09:30",
    ),
    NameRecord(text_start=14, text_end=19, by="ner", label="PER", name="Bo Ek"),
    DateRecord(
        text_start=25,
        text_end=31,
        by="dates.day-month",
        value="2024-03-05",
        kind="day",
        anchor="2024-01-01",
        inferred=True,
        earliest="2024-03-05",
        latest="2024-03-05",
    ),
    ActionRecord(
        text_start=0,
        text_end=31,
        by="actions.x",
        assignees=("Åsa Öberg", "Bo Ek"),
        due_start=25,
        due_end=31,
        confidence=0.8,
    ),
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_records_survive_bytes(blank_nlp: Language, record: Record) -> None:
    doc = blank_nlp.make_doc(TEXT)
    store(doc, "some", [record])
    copy = Doc(blank_nlp.vocab).from_bytes(doc.to_bytes())
    assert load(doc, "some", type(record)) == [record]
    assert load(copy, "some", type(record)) == [record]
    assert copy.user_data == doc.user_data
    assert [span.text for span in copy.spans["minutes_some"]] == [
        span.text for span in doc.spans["minutes_some"]
    ]


def test_records_come_in_text_order_and_replace_the_old(blank_nlp: Language) -> None:
    doc = blank_nlp.make_doc(TEXT)
    late = NameRecord(text_start=14, text_end=19, by="ner", label="PER", name="Bo Ek")
    early = NameRecord(text_start=0, text_end=9, by="ner", label="PER", name="Åsa Öberg")
    store(doc, "people", [late])
    store(doc, "people", [late, early])
    assert load(doc, "people", NameRecord) == [early, late]


def test_token_spans_grow_to_whole_tokens_and_records_do_not(blank_nlp: Language) -> None:
    doc = blank_nlp.make_doc(TEXT)
    inside = NameRecord(text_start=1, text_end=5, by="rule", label="PER", name="sa Ö")
    store(doc, "people", [inside])
    (span,) = doc.spans["minutes_people"]
    assert (span.text, span.label_) == ("Åsa Öberg", "rule")
    assert load(doc, "people", NameRecord) == [inside]


def test_groups_are_apart_and_a_missing_one_is_empty(blank_nlp: Language) -> None:
    doc = blank_nlp.make_doc(TEXT)
    store(doc, "people", [])
    assert load(doc, "people", NameRecord) == []
    assert load(doc, "dates", DateRecord) == []


def test_entities_come_with_their_scores(blank_nlp: Language) -> None:
    doc = blank_nlp.make_doc(TEXT)
    doc.set_ents([Span(doc, 0, 2, label="PER")])
    assert load_entities(doc) == [(0, 9, "PER", 1.0)]
    doc.spans["minutes_entities"] = SpanGroup(doc, spans=list(doc.ents), attrs={"scores": [0.5]})
    assert load_entities(doc) == [(0, 9, "PER", 0.5)]
    assert load_entities(Doc(blank_nlp.vocab).from_bytes(doc.to_bytes())) == [(0, 9, "PER", 0.5)]
