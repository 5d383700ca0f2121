"""Mentions of people, linked to the fullest form of the name."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Span

from extractor.components.people import Directory, PeopleComponent, find_people, normalise_name
from extractor.docstore import load
from extractor.records import AttendeeRecord, NameRecord
from tests.builders import find_span, make_attendee, make_doc


def link(text: str, *attendees: str, entities: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """(words in the text, name) of each mention; `entities` are words that the model labels PER."""
    listed = [
        AttendeeRecord(text_start=0, text_end=1, by="attendance.label-list", name=name) for name in attendees
    ]
    people = find_people(text, listed, [find_span(text, words) for words in entities])
    return [(text[one.text_start : one.text_end], one.name) for one in people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg ringer.", [("Anna Berg", "Anna Berg")]),
        ("Anna ringer.", [("Anna", "Anna Berg")]),
        ("Sofia L ringer.", [("Sofia L", "Sofia Lund")]),
        ("Ewa-Marianne ringer Bo.", [("Ewa-Marianne", "Ewa-Marianne Ek"), ("Bo", "Bo Näs")]),
        ("Enligt Annas förslag", [("Annas", "Anna Berg")]),
        ("Anna Bergs förslag", [("Anna Bergs", "Anna Berg")]),
        ("annan tid, Annandag", []),
        ("Vi ringer dem.", []),
    ],
)
def test_attendees_are_found_without_a_model(text: str, expected: list[tuple[str, str]]) -> None:
    assert link(text, "Anna Berg", "Sofia Lund", "Ewa-Marianne Ek", "Bo Näs") == expected


def test_every_mention_of_one_person() -> None:
    text = "Anna Berg öppnade. Anna berättade. Frågan går till Anna."
    assert [name for _, name in link(text, "Anna Berg")] == ["Anna Berg"] * 3


def test_two_of_one_first_name_are_told_apart_by_the_initial_only() -> None:
    text = "Sofia B ringer, Sofia L skriver, Sofia vilar."
    found = link(text, "Sofia Björk", "Sofia Lund", entities=("Sofia B", "Sofia L"))
    assert found[:2] == [("Sofia B", "Sofia Björk"), ("Sofia L", "Sofia Lund")]
    assert all(name not in {"Sofia Björk", "Sofia Lund"} for _, name in found[2:])


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Tor Näs ringer.", "Tor Näs", "Tor Näs"),
        ("Ordförande Tor Näs ringer.", "Ordförande Tor Näs", "Tor Näs"),
        ("Tor Näs nya bil. Tor Näs kör.", "Tor Näs", "Tor Näs"),
    ],
)
def test_people_that_the_model_proposes(text: str, words: str, name: str) -> None:
    assert (name, name) in link(text, entities=(words,))


def test_a_genitive_from_the_model_is_the_base_form() -> None:
    assert link("Kim Falks brev kom. Kim Falk läste.", entities=("Kim Falks", "Kim Falk")) in (
        [("Kim Falks", "Kim Falk"), ("Kim Falk", "Kim Falk")],
        [("Kim Falks", "Kim Falk")],
    )


@pytest.mark.parametrize(
    "words", ["Region Norr", "Arbetsförmedlingen", "Ordförande", "Övriga frågor", "Luleå kommun"]
)
def test_proposals_that_are_no_names_are_dropped(words: str) -> None:
    assert link(f"{words} tas upp.", entities=(words,)) == []


def test_bodies_of_the_attendance_are_no_people() -> None:
    text = "Region Norr deltog."
    body = make_attendee(text, "Region Norr", by="attendance.body")
    assert find_people(text, [body], []) == []


def test_mentions_do_not_overlap() -> None:
    text = "Anna Berg Lund och Anna Berg"
    people = find_people(
        text,
        [make_attendee(text, "Anna Berg"), make_attendee(text, "Anna Berg Lund")],
        [(0, 14), (0, 9), (5, 14)],
    )
    ends = [one.text_end for one in people]
    assert all(end <= one.text_start for end, one in zip(ends, people[1:], strict=False))
    assert [text[one.text_start : one.text_end] for one in people] == ["Anna Berg Lund", "Anna Berg"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Lise-Lotte Ek", "LiseLotte Ek"), ("Lise – Lotte Ek", "Lise-Lotte Ek"), ("ANNA BERG", "Anna Berg")],
)
def test_normalise_name(one: str, other: str) -> None:
    assert normalise_name(one) == normalise_name(other)


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Anna Berg", "Anna Berg"),
        ("anna berg", "Anna Berg"),
        ("Anna", "Anna Berg"),
        ("Annas", "Anna Berg"),
        ("Anna B", "Anna Berg"),
        ("Anna B.", "Anna Berg"),
        ("Berg", "Anna Berg"),
        ("Ewa Marianne", "Ewa-Marianne Ek"),
        ("EwaMarianne Ek", "Ewa-Marianne Ek"),
        ("Christofer", "Christoffer Ås"),
        ("Sofia", None),
        ("Sofia L", "Sofia Lund"),
        ("Karin", None),
        ("Anna Karlsson", None),
        ("", None),
        ("s", None),
    ],
)
def test_directory(mention: str, name: str | None) -> None:
    directory = Directory()
    for full in ("Anna Berg", "Ewa-Marianne Ek", "Christoffer Ås", "Sofia Lund", "Sofia Näs"):
        directory.add(full)
    assert directory.find(mention) == name


def test_component_stores_what_it_finds(blank_nlp: Language) -> None:
    text = "Anna Berg och Tor Näs deltog. Anna skriver."
    doc = make_doc(blank_nlp, text, attendees=[make_attendee(text, "Anna Berg")])
    doc.ents = [Span(doc, 3, 5, label="PER")]
    people = load(PeopleComponent()(doc), "people", NameRecord)
    assert [(one.name, one.by) for one in people] == [
        ("Anna Berg", "people.attendance"),
        ("Tor Näs", "ner"),
        ("Anna Berg", "people.first-name"),
    ]
