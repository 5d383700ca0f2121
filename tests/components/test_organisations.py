"""Mentions of organisations and places."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Span

from extractor.components.organisations import (
    OrganisationsComponent,
    base_form,
    find_organisations,
    is_abbreviation,
)
from extractor.docstore import load
from extractor.records import FieldRecord, NameRecord
from tests.builders import find_span, make_attendee, make_doc, make_name


def names(text: str, **proposed: str) -> list[str]:
    """Base forms of the organisations; `proposed` are words by the label that the model gives them."""
    entities = [(*find_span(text, words), label, 0.9) for label, words in proposed.items()]
    return [one.name for one in find_organisations(text, entities)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Luleå kommun betalar.", ["Luleå kommun"]),
        ("Vi möter Åre kommuns jurist.", ["Åre kommun"]),
        ("Region Norr och Region Skåne svarar.", ["Region Norr", "Region Skåne"]),
        ("Länsstyrelsen i Norrbotten svarar.", ["Länsstyrelsen i Norrbotten"]),
        ("Avtalet med Ek Bygg AB löper ut.", ["Ek Bygg AB"]),
        ("Arbetsförmedlingen och SKR svarar.", ["Arbetsförmedlingen", "SKR"]),
        ("Socialnämnden avslår.", ["Socialnämnden"]),
        ("Enligt Skolverkets råd", ["Skolverket"]),
        ("Vi frågar AF:s chef.", ["AF"]),
        ("Miljö- och byggnadsnämnden avslår.", ["Miljö- och byggnadsnämnden"]),
        ("Storkyrkans församling bjuder in.", ["Storkyrkans församling"]),
    ],
)
def test_names_that_only_organisations_carry(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Styrelsen beslutar.",
        "Kommunen betalar och nämnden säger nej.",
        "Gruppen träffas i skolan.",
        "Anna Berg ringer.",
        "Skafferiet är tomt.",
        "AFS är en bok.",
        "",
    ],
)
def test_no_names(text: str) -> None:
    assert names(text) == []


def test_what_the_model_proposes() -> None:
    assert names("Tänk Nytt bjuder in.", ORG="Tänk Nytt") == ["Tänk Nytt"]


@pytest.mark.parametrize(
    "words", ["Teams", "Facebook", "styrelsen", "Sommarfesten", "BN 2024-117", "Stora salen"]
)
def test_what_the_model_must_not_propose(words: str) -> None:
    assert names(f"Vi ses {words} sedan.", ORG=words) == []


def test_a_name_of_an_attendee_is_no_organisation() -> None:
    text = "Berg frågade. Närvarande: Anna Berg"
    start, end = find_span(text, "Berg")
    assert find_organisations(text, [(start, end, "ORG", 0.9)], [make_attendee(text, "Anna Berg")])[0] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Delegationen för unga (Dfu) svarar. Dfu återkommer.", ["Delegationen för unga", "Dfu"]),
        ("Samordningsförbundet Norra Dalen (SND)", ["Samordningsförbundet Norra Dalen", "SND"]),
    ],
)
def test_abbreviation_in_brackets(text: str, expected: list[str]) -> None:
    long = expected[0]
    found = find_organisations(text, [(*find_span(text, long), "ORG", 0.9)])[0]
    assert [one.name for one in found][:2] == expected


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("SKR", "Sveriges Kommuner och Regioner", True),
        ("Dua", "Delegationen för unga till arbete", True),
        ("AF", "Arbetsförmedlingen", True),
        ("FK", "Arbetsförmedlingen", False),
        ("RKS", "Sveriges Kommuner och Regioner", False),
    ],
)
def test_is_abbreviation(short: str, long: str, expected: bool) -> None:
    assert is_abbreviation(short, long) is expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Valmyndighetens", "Valmyndighetens beslut", "Valmyndigheten"),
        ("AF:s", "AF:s chef", "AF"),
        ("Brons", "Brons och silver", "Brons"),
        ("Kompassens", "Kompassens lokal. Kompassen hyr.", "Kompassen"),
        ("Tänk  Nytt", "Tänk  Nytt", "Tänk Nytt"),
        ("Hjälmaren", "Hjälmaren", "Hjälmaren"),
    ],
)
def test_base_form(name: str, text: str, expected: str) -> None:
    assert base_form(name, text) == expected


def test_affiliations_of_the_attendance_at_the_nearest_place() -> None:
    text = "Kompassen skrev. Närvarande: Anna Berg (Kompassen)"
    found, _ = find_organisations(text, [], [make_attendee(text, "Anna Berg", affiliation="Kompassen")])
    assert [(one.text_start, one.name, one.by) for one in found] == [
        (text.rindex("Kompassen"), "Kompassen", "organisations.affiliation")
    ]


@pytest.mark.parametrize("party", ["S", "KD", "Mp"])
def test_a_party_letter_is_no_organisation(party: str) -> None:
    text = f"Närvarande: Anna Berg ({party})"
    assert find_organisations(text, [], [make_attendee(text, "Anna Berg", affiliation=party)])[0] == []


def test_bodies_of_the_attendance_and_whose_meeting_it_is() -> None:
    text = "Protokoll Kompassen\nNärvarande: Vägvisarna"
    body = FieldRecord(text_start=10, text_end=19, by="meeting.body-title", field="body", value="Kompassen")
    attendee = make_attendee(text, "Vägvisarna", by="attendance.body")
    found, _ = find_organisations(text, [], [attendee], body=body)
    assert [one.name for one in found] == ["Kompassen", "Vägvisarna"]


def test_towns_that_act_are_municipalities() -> None:
    text = "Hjo, Skara och Tibro är med. Vi ses i Skara på torsdag."
    found, _ = find_organisations(text, [], sentences=[(0, 28), (29, len(text))])
    assert [one.name for one in found] == ["Hjo", "Skara", "Tibro"]
    assert found[1].text_start == text.index("Skara")


def test_places_stand_apart_from_organisations() -> None:
    text = "Vi ses i Sälen med Region Sälen."
    entities = [(*find_span(text, "Sälen"), "LOC", 0.9), (*find_span(text, "Sälen", 2), "LOC", 0.9)]
    organisations, places = find_organisations(text, entities)
    assert [one.name for one in organisations] == ["Region Sälen"]
    assert [(one.text_start, one.name) for one in places] == [(9, "Sälen")]


def test_people_and_projects_are_neither() -> None:
    text = "Kommun Ek talade om Region Grön Väg."
    people, projects = [make_name(text, "Kommun Ek")], [make_name(text, "Region Grön Väg")]
    entities = [(*find_span(text, "Kommun Ek"), "LOC", 0.9), (*find_span(text, "Grön Väg"), "ORG", 0.9)]
    assert find_organisations(text, entities, people=people, projects=projects) == ([], [])


def test_component_stores_both(blank_nlp: Language) -> None:
    doc = make_doc(blank_nlp, "Region Norr möts i Sälen.")
    doc.ents = [Span(doc, 4, 5, label="LOC")]
    for token in doc:
        token.is_sent_start = token.i == 0
    OrganisationsComponent()(doc)
    assert [one.name for one in load(doc, "organisations", NameRecord)] == ["Region Norr"]
    assert [one.name for one in load(doc, "places", NameRecord)] == ["Sälen"]


def test_two_bodies_with_a_conjunction_are_two() -> None:
    text = "Enligt Arbetsförmedlingens och Försäkringskassans beslut"
    assert names(text, ORG="Arbetsförmedlingens och Försäkringskassans") == [
        "Arbetsförmedlingen",
        "Försäkringskassan",
    ]


@pytest.mark.parametrize(("scores", "expected"), [((0.5, 0.4), 0), ((0.5, 0.9), 2)])
def test_the_model_must_be_certain_of_a_name_once(scores: tuple[float, float], expected: int) -> None:
    text = "Kvarnen bjuder in. Kvarnens lokal är ledig."
    spans = [find_span(text, "Kvarnen"), find_span(text, "Kvarnens")]
    entities = [(*span, "ORG", score) for span, score in zip(spans, scores, strict=True)]
    assert len(find_organisations(text, entities)[0]) == expected
