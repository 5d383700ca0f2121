"""Findings to `Minutes`: links by id, numbers in order of appearance, and what the source alone states."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from spacy.language import Language

from extractor.collect import collect
from extractor.document import Document
from extractor.records import (
    ActionRecord,
    AgendaItemRecord,
    DateRecord,
    DecisionRecord,
    FieldRecord,
    NameRecord,
    NextMeetingRecord,
    Record,
    ReferenceRecord,
)
from extractor.resolve import resolve
from extractor.schema import ExtractorInfo, Minutes
from extractor.source import read_source
from tests.builders import find_span, make_attendee, make_doc, make_name

INFO = ExtractorInfo(version="0.1.0", backend="spacy", model="test 1.0")
TEXT = """\
Protokoll Kompassen
Närvarande: Bo Ek, Anna Berg, Region Norr

1. Öppnande
Anna hälsade välkommen.
2. Ekonomi
2.1 Budget
Anna skickar budgeten till Region Norr senast 20 mars.
3. Avslut
Bo tackade."""


def run(blank_nlp: Language, text: str, name: str | None = None, **groups: Sequence[Record]) -> Minutes:
    document = Document.from_raw(text)
    return resolve(
        collect(make_doc(blank_nlp, text, **groups), document), document, read_source(text, name=name), INFO
    )


def make_item(
    text: str, heading: str, until: str | None, level: int = 1, body_until: str | None = None
) -> AgendaItemRecord:
    start, body_start = find_span(text, heading)
    end = text.index(until) if until else len(text)
    number, title = heading.split(" ", 1)
    return AgendaItemRecord(
        text_start=start,
        text_end=end,
        by="sections.numbered",
        number=number.rstrip("."),
        title=title,
        level=level,
        body_start=body_start,
        body_end=text.index(body_until) if body_until else end,
    )


@pytest.fixture
def items() -> list[AgendaItemRecord]:
    return [
        make_item(TEXT, "1. Öppnande", "2. Ekonomi"),
        make_item(TEXT, "2. Ekonomi", "3. Avslut", body_until="2.1 Budget"),
        make_item(TEXT, "2.1 Budget", "3. Avslut", level=2),
        make_item(TEXT, "3. Avslut", None),
    ]


def test_agenda_has_parents_and_text(blank_nlp: Language, items: list[AgendaItemRecord]) -> None:
    minutes = run(blank_nlp, TEXT, agenda_items=items)
    assert [(one.id, one.number, one.title, one.level, one.parent) for one in minutes.agenda_items] == [
        ("item-1", "1", "Öppnande", 1, None),
        ("item-2", "2", "Ekonomi", 1, None),
        ("item-3", "2.1", "Budget", 2, "item-2"),
        ("item-4", "3", "Avslut", 1, None),
    ]
    assert [one.text for one in minutes.agenda_items] == [
        "Anna hälsade välkommen.",
        "",
        "Anna skickar budgeten till Region Norr senast 20 mars.",
        "Bo tackade.",
    ]


def test_people_are_numbered_by_their_first_mention(
    blank_nlp: Language, items: list[AgendaItemRecord]
) -> None:
    people = [
        make_name(TEXT, "Bo Ek"),
        make_name(TEXT, "Anna Berg"),
        make_name(TEXT, "Anna", "Anna Berg", nth=2),
        make_name(TEXT, "Bo", "Bo Ek", nth=2),
    ]
    attendees = [make_attendee(TEXT, "Bo Ek", role="ordförande"), make_attendee(TEXT, "Anna Berg")]
    minutes = run(blank_nlp, TEXT, agenda_items=items, people=people, attendees=attendees)
    assert [(one.id, one.name, one.aliases, one.attendee) for one in minutes.persons] == [
        ("person-1", "Bo Ek", ["Bo"], True),
        ("person-2", "Anna Berg", ["Anna"], True),
    ]
    assert [(one.id, one.role) for one in minutes.attendees] == [
        ("person-1", "ordförande"),
        ("person-2", None),
    ]
    assert [one.agenda_item for one in minutes.persons[0].mentions] == [None, "item-4"]


def test_an_attendee_without_a_mention_is_a_person_still(blank_nlp: Language) -> None:
    minutes = run(blank_nlp, TEXT, attendees=[make_attendee(TEXT, "Anna Berg")])
    (person,) = minutes.persons
    assert (person.id, person.attendee, [one.text for one in person.mentions]) == (
        "person-1",
        True,
        ["Anna Berg"],
    )
    assert minutes.attendees[0].id == "person-1"


def test_a_person_who_only_is_named_does_not_attend(blank_nlp: Language) -> None:
    minutes = run(blank_nlp, TEXT, people=[make_name(TEXT, "Anna Berg")])
    assert [one.attendee for one in minutes.persons] == [False]
    assert minutes.attendees == []


def test_a_body_that_attends_has_the_id_of_the_organisation(blank_nlp: Language) -> None:
    minutes = run(
        blank_nlp,
        TEXT,
        attendees=[make_attendee(TEXT, "Region Norr", by="attendance.body")],
        organisations=[make_name(TEXT, "Region Norr", label="ORG")],
    )
    assert minutes.persons == []
    assert [one.id for one in minutes.attendees] == [minutes.organisations[0].id] == ["org-1"]
    assert minutes.organisations[0].kind == "region"


def test_presence_by_number_becomes_ids(blank_nlp: Language, items: list[AgendaItemRecord]) -> None:
    attendee = make_attendee(
        TEXT,
        "Bo Ek",
        from_number="2",
        to_number="2.1",
        absent_numbers=("1", "99"),
        substitute_for="Anna Berg",
    )
    minutes = run(blank_nlp, TEXT, agenda_items=items, attendees=[attendee, make_attendee(TEXT, "Anna Berg")])
    (one, other) = minutes.attendees
    assert (one.from_item, one.to_item, one.absent_items) == ("item-2", "item-3", ["item-1"])
    assert one.substitute_for == other.id == "person-2"


def test_numbers_that_the_agenda_lacks_are_null(blank_nlp: Language, items: list[AgendaItemRecord]) -> None:
    attendee = make_attendee(TEXT, "Bo Ek", from_number="77", substitute_for="Siv Lund")
    (one,) = run(blank_nlp, TEXT, agenda_items=items, attendees=[attendee]).attendees
    assert (one.from_item, one.to_item, one.substitute_for) == (None, None, None)


def test_action_with_assignee_due_date_and_decision(
    blank_nlp: Language, items: list[AgendaItemRecord]
) -> None:
    start, end = find_span(TEXT, "Anna skickar budgeten till Region Norr senast 20 mars")
    due_start, due_end = find_span(TEXT, "20 mars")
    action = ActionRecord(
        text_start=start,
        text_end=end,
        by="actions.sends",
        assignees=("Anna", "Region Norr", "alla"),
        due_start=due_start,
        due_end=due_end,
        confidence=0.8,
    )
    date = DateRecord(
        text_start=due_start,
        text_end=due_end,
        by="dates.day-month",
        value="2024-03-20",
        kind="day",
        anchor="2024-03-05",
    )
    minutes = run(
        blank_nlp,
        TEXT,
        agenda_items=items,
        actions=[action],
        dates=[date],
        people=[make_name(TEXT, "Anna Berg")],
        organisations=[make_name(TEXT, "Region Norr", label="ORG")],
        decisions=[DecisionRecord(text_start=start, text_end=end, by="decisions.x")],
    )
    (one,) = minutes.action_items
    assert [(who.name, who.id) for who in one.assignees] == [
        ("Anna Berg", "person-1"),
        ("Region Norr", "org-1"),
        ("alla", None),
    ]
    assert (one.due, one.due_text, one.agenda_item, one.decision) == (
        "2024-03-20",
        "20 mars",
        "item-3",
        "decision-1",
    )
    assert one.text == TEXT[one.start : one.end]


def test_an_ambiguous_first_name_is_nobody(blank_nlp: Language) -> None:
    text = "Anna Berg och Anna Lund deltog. Anna skriver."
    start, end = find_span(text, "Anna skriver")
    minutes = run(
        blank_nlp,
        text,
        people=[make_name(text, "Anna Berg"), make_name(text, "Anna Lund")],
        actions=[ActionRecord(text_start=start, text_end=end, by="actions.x", assignees=("Anna",))],
    )
    assert [(one.name, one.id) for one in minutes.action_items[0].assignees] == [("Anna", None)]


@pytest.mark.parametrize(
    ("assignee", "name", "person"),
    [
        ("kassören", "Anna Berg", "person-1"),
        ("Anna", "Anna Berg", "person-1"),
        ("kamreren", "kamreren", None),
    ],
)
def test_a_role_is_the_attendee_who_holds_it(
    blank_nlp: Language, assignee: str, name: str, person: str | None
) -> None:
    text = "Närvarande: Anna Berg, kassör. Det skickas ut."
    start, end = find_span(text, "Det skickas ut")
    minutes = run(
        blank_nlp,
        text,
        attendees=[make_attendee(text, "Anna Berg", role="kassör")],
        actions=[ActionRecord(text_start=start, text_end=end, by="actions.x", assignees=(assignee,))],
    )
    assert [(one.name, one.id) for one in minutes.action_items[0].assignees] == [(name, person)]


def test_projects_in_two_spellings_are_one(blank_nlp: Language) -> None:
    text = "Ny-Kraft växer. Om Ny Kraft skrev tidningen."
    minutes = run(
        blank_nlp,
        text,
        projects=[make_name(text, "Ny-Kraft", label="PRJ"), make_name(text, "Ny Kraft", label="PRJ")],
    )
    assert [(one.id, one.name, one.aliases, len(one.mentions)) for one in minutes.projects] == [
        ("project-1", "Ny-Kraft", ["Ny Kraft"], 2)
    ]


def test_places_next_meetings_and_references(blank_nlp: Language) -> None:
    text = "Nästa möte 18 april i Boden, dnr KS 2024/117."
    start, end = find_span(text, "18 april")
    minutes = run(
        blank_nlp,
        text,
        places=[NameRecord(text_start=22, text_end=27, by="ner", label="LOC", name="Boden")],
        next_meetings=[
            NextMeetingRecord(
                text_start=start, text_end=end, by="dates.next", value="2024-04-18", start_time="13:00"
            )
        ],
        references=[
            ReferenceRecord(
                text_start=29, text_end=44, by="references.dnr", kind="diarienummer", value="KS 2024/117"
            )
        ],
    )
    assert [(one.id, one.name) for one in minutes.places] == [("place-1", "Boden")]
    assert [(one.value, one.start_time, one.end_time, one.text) for one in minutes.next_meetings] == [
        ("2024-04-18", "13:00", None, "18 april")
    ]
    assert [(one.value, one.text) for one in minutes.references] == [("KS 2024/117", "dnr KS 2024/117")]


def test_fields_of_the_meeting(blank_nlp: Language) -> None:
    fields = [
        FieldRecord(text_start=0, text_end=9, by="meeting.x", field=field, value=value)
        for field, value in (
            ("title", "Protokoll Kompassen"),
            ("kind", "protokoll"),
            ("date", "2024-03-05"),
            ("digital", "true"),
        )
    ]
    meeting = run(blank_nlp, TEXT, meeting=fields).meeting
    assert meeting.model_dump() == {
        "title": "Protokoll Kompassen",
        "kind": "protokoll",
        "body": None,
        "date": "2024-03-05",
        "start_time": None,
        "end_time": None,
        "place": None,
        "digital": True,
    }


@pytest.mark.parametrize(
    ("name", "date", "codes"),
    [
        ("styrelsen/2024-03-05 protokoll.txt", "2024-03-05", ["date-from-file-name"]),
        ("protokoll_20240305.txt", "2024-03-05", ["date-from-file-name"]),
        ("2024-03-05/protokoll.txt", None, ["no-meeting-date"]),
        ("protokoll 2024-13-05.txt", None, ["no-meeting-date"]),
        ("protokoll.txt", None, ["no-meeting-date"]),
        (None, None, ["no-meeting-date"]),
    ],
)
def test_date_from_the_file_name_is_the_last_resort(
    blank_nlp: Language, name: str | None, date: str | None, codes: list[str]
) -> None:
    minutes = run(blank_nlp, TEXT, name=name)
    assert minutes.meeting.date == date
    assert [one.code for one in minutes.warnings if "date" in one.code] == codes


def test_a_date_in_the_text_wins_over_the_file_name(blank_nlp: Language) -> None:
    field = FieldRecord(text_start=0, text_end=9, by="meeting.x", field="date", value="2024-04-06")
    minutes = run(blank_nlp, TEXT, name="2024-03-05.txt", meeting=[field])
    assert minutes.meeting.date == "2024-04-06"
    assert not [one for one in minutes.warnings if "date" in one.code]


def test_source_and_program_are_told(blank_nlp: Language) -> None:
    minutes = run(blank_nlp, TEXT, name="a/b.txt")
    assert (minutes.source.path, minutes.source.encoding, minutes.source.characters) == (
        "a/b.txt",
        "utf-8",
        len(TEXT),
    )
    assert minutes.extractor == INFO
