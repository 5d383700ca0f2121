"""Warnings: where the extractor guessed or found nothing."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from spacy.language import Language

from extractor.cleaning import clean
from extractor.collect import collect
from extractor.errors import WARNING_TEXTS, WarningCode
from extractor.notices import Warnings, note_warnings
from extractor.records import AttendeeRecord, DroppedEntityRecord, LayoutRecord
from extractor.schema import AgendaItem, WarningNote
from extractor.source import Source, read_source
from tests.builders import make_doc

SWEDISH = "Mötet öppnades och ordföranden hälsade alla välkomna till årets första möte."


def make_items(*numbers: str | None) -> list[AgendaItem]:
    span = {"start": 0, "end": 1, "body_start": 1, "body_end": 1, "text": "", "level": 1, "parent": None}
    return [
        AgendaItem.model_validate({"id": f"item-{place}", "number": number, "title": "Punkt", **span})
        for place, number in enumerate(numbers, start=1)
    ]


def make_attendees(*by: str) -> list[AttendeeRecord]:
    return [AttendeeRecord(text_start=0, text_end=5, by=rule, name="Bo Ek") for rule in by]


def notes(
    blank_nlp: Language,
    text: str = SWEDISH,
    source: Source | None = None,
    items: Sequence[AgendaItem] = (),
    attendees: Sequence[AttendeeRecord] = (),
    layout: Sequence[LayoutRecord] = (),
) -> list[WarningNote]:
    document = clean(text)
    findings = collect(make_doc(blank_nlp, document.text, attendees=attendees, layout=layout), document)
    warnings = Warnings()
    note_warnings(warnings, findings, document, source or read_source(text), items)
    return warnings.notes


def test_each_dropped_entity_is_a_warning(blank_nlp: Language) -> None:
    text = "Anna   Berg ringer Bo Ek."
    document = clean(text)
    facts = {"by": "test", "label": "PRS", "reason": "overlaps another one"}
    dropped = [
        DroppedEntityRecord(text_start=document.text.index(name), text_end=len(document.text) - 1, **facts)
        for name in ("ringer", "Bo")
    ]
    findings = collect(make_doc(blank_nlp, document.text, dropped_entities=dropped), document)
    warnings = Warnings()
    note_warnings(warnings, findings, document, read_source(text), [])
    messages = [note.message for note in warnings.notes if note.code == "entity-dropped"]
    assert messages == [
        "The name 'ringer Bo Ek' (PRS) at 12 that the model found overlaps another one; it was left out.",
        "The name 'Bo Ek' (PRS) at 19 that the model found overlaps another one; it was left out.",
    ]


def codes(blank_nlp: Language, **values: object) -> set[str]:
    return {note.code for note in notes(blank_nlp, **values)}  # type: ignore[arg-type]


@pytest.mark.parametrize("code", WarningCode)
def test_every_code_has_a_text(code: WarningCode) -> None:
    assert WARNING_TEXTS[code].endswith(".")


def test_all_is_well(blank_nlp: Language) -> None:
    assert (
        codes(blank_nlp, items=make_items("1", "2"), attendees=make_attendees("attendance.label-list"))
        == set()
    )


@pytest.mark.parametrize("text", ["", "\n\n  \n"])
def test_an_empty_document_is_only_that(blank_nlp: Language, text: str) -> None:
    assert codes(blank_nlp, text=text) == {"empty-document"}


def test_nothing_found(blank_nlp: Language) -> None:
    assert codes(blank_nlp) == {"no-attendees", "no-agenda"}


def test_people_who_were_only_seen_acting_are_a_guess(blank_nlp: Language) -> None:
    found = codes(blank_nlp, items=make_items("1", "2"), attendees=make_attendees("attendance.acts"))
    assert found == {"attendance-guessed"}


@pytest.mark.parametrize(
    ("agenda", "attendance", "expected"),
    [
        (0.0, 0.0, set()),
        (0.4, 0.0, {"agenda-guessed"}),
        (0.0, 0.5, {"attendance-guessed"}),
        (0.4, 0.5, {"agenda-guessed", "attendance-guessed"}),
    ],
)
def test_doubt_of_the_labels_is_told(
    blank_nlp: Language, agenda: float, attendance: float, expected: set[str]
) -> None:
    layout = LayoutRecord(text_start=0, text_end=1, by="x", agenda_doubt=agenda, attendance_doubt=attendance)
    people = make_attendees("attendance.label-list")
    assert codes(blank_nlp, items=make_items(None, None), attendees=people, layout=[layout]) == expected


def test_one_listed_attendee_is_a_list(blank_nlp: Language) -> None:
    listed = make_attendees("attendance.acts", "attendance.body")
    assert "attendance-guessed" not in codes(blank_nlp, attendees=listed)


@pytest.mark.parametrize(
    ("numbers", "gaps"),
    [
        (("1", "2", "3"), []),
        (("1", "2", "2.1", "2.2", "3"), []),
        (("56", "57"), []),
        (("1", "2", "5"), [("2", "5")]),
        (("1", "3", "3.1", "6"), [("1", "3"), ("3", "6")]),
        (("14", "15", "15a", "16"), []),
        ((None, None), []),
    ],
)
def test_gaps_in_the_numbering(
    blank_nlp: Language, numbers: Sequence[str | None], gaps: list[tuple[str, str]]
) -> None:
    found = [
        note.message for note in notes(blank_nlp, items=make_items(*numbers)) if note.code == "numbering-gap"
    ]
    assert found == [f"The agenda numbering leaps from {before} to {after}." for before, after in gaps]


def test_not_swedish(blank_nlp: Language) -> None:
    text = "The meeting was opened by the chair and the minutes of the last meeting were read. " * 3
    assert "not-swedish" in codes(blank_nlp, text=text)


def test_how_the_source_was_read(blank_nlp: Language) -> None:
    source = Source(SWEDISH, None, "0" * 64, "macroman", 80, is_guessed=True, replaced=2)
    messages = {note.code: note.message for note in notes(blank_nlp, source=source)}
    assert "macroman" in messages["encoding-guessed"]
    assert messages["characters-replaced"].startswith("2 ")


def test_repairs(blank_nlp: Language) -> None:
    messages = {
        note.code: note.message for note in notes(blank_nlp, text="NÃ¤rvarande: Åsa och Bo deltog på mötet.")
    }
    assert "NÃ¤" in messages["mojibake-repaired"] or "Ã¤" in messages["mojibake-repaired"]
