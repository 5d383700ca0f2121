"""Records on a `Doc` to findings with their place in the source."""

from __future__ import annotations

from spacy.language import Language

from extractor.cleaning import clean
from extractor.collect import collect
from extractor.document import Document
from extractor.records import AgendaItemRecord, FieldRecord
from tests.builders import find_span, make_attendee, make_doc, make_name


def make_items(text: str, *headings: str) -> list[AgendaItemRecord]:
    starts = [text.index(heading) for heading in headings]
    return [
        AgendaItemRecord(
            text_start=start,
            text_end=end,
            by="sections.numbered",
            number=str(number),
            title=heading,
            level=1,
            body_start=start + len(heading),
            body_end=end,
        )
        for number, (heading, start, end) in enumerate(
            zip(headings, starts, [*starts[1:], len(text)], strict=True), start=1
        )
    ]


def test_findings_stand_in_their_item_and_in_the_source(blank_nlp: Language) -> None:
    raw = (
        "Anna Berg\r\n\r\n1. Öppnande\r\n\r\nBo Ek be-\r\nrättade.\r\n\r\n2. Avslut\r\n\r\nSiv Lund tackade."
    )
    document = clean(raw)
    people = [make_name(document.text, name) for name in ("Anna Berg", "Bo Ek berättade", "Siv Lund")]
    doc = make_doc(
        blank_nlp,
        document.text,
        agenda_items=make_items(document.text, "1. Öppnande", "2. Avslut"),
        people=people,
    )
    findings = collect(doc, document)
    assert [(one.text, one.item) for one in findings.people] == [
        ("Anna Berg", None),
        ("Bo Ek berättade", 0),
        ("Siv Lund", 1),
    ]
    assert [raw[one.start : one.end] for one in findings.people] == [
        "Anna Berg",
        "Bo Ek be-\r\nrättade",
        "Siv Lund",
    ]
    assert [one.record.number for one in findings.items] == ["1", "2"]


def test_the_first_record_of_a_field_counts(blank_nlp: Language) -> None:
    text = "Protokoll 2024-03-05, 2024-04-05"
    fields = [
        FieldRecord(
            text_start=start, text_end=end, by="meeting.date-head", field="date", value=text[start:end]
        )
        for start, end in (find_span(text, "2024-04-05"), find_span(text, "2024-03-05"))
    ]
    findings = collect(make_doc(blank_nlp, text, meeting=fields), Document.from_raw(text))
    assert findings.fields["date"].record.value == "2024-03-05"


def test_gaps_of_columns_are_single_spaces_in_the_text(blank_nlp: Language) -> None:
    text = "Anna   Berg"
    findings = collect(
        make_doc(blank_nlp, text, people=[make_name(text, text, "Anna Berg")]), Document.from_raw(text)
    )
    (one,) = findings.people
    assert (one.text, one.start, one.end) == ("Anna Berg", 0, 11)


def test_a_doc_without_records(blank_nlp: Language) -> None:
    findings = collect(make_doc(blank_nlp, "Hej"), Document.from_raw("Hej"))
    assert findings.fields == {}
    assert findings.items == []
    assert findings.attendees == []


def test_records_come_in_text_order(blank_nlp: Language) -> None:
    text = "Anna Berg, Bo Ek"
    attendees = [make_attendee(text, "Bo Ek"), make_attendee(text, "Anna Berg")]
    findings = collect(make_doc(blank_nlp, text, attendees=attendees), Document.from_raw(text))
    assert [one.record.name for one in findings.attendees] == ["Anna Berg", "Bo Ek"]
