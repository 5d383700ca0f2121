"""Named projects, programmes, methods and funds."""

from __future__ import annotations

import pytest
from spacy.language import Language

from extractor.components.projects import ProjectsComponent, find_projects
from extractor.docstore import load
from extractor.records import NameRecord
from tests.builders import find_span, make_doc, make_name


def names(text: str) -> list[str]:
    return [one.name for one in find_projects(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Projekt Grön Väg startar i höst.", ["Grön Väg"]),
        ("Projektet Grön Väg startar i höst.", ["Grön Väg"]),
        ("Lägesrapport från projektet ”Grön väg” i Norr.", ["Grön väg"]),
        ("Vi söker pengar till ESF-projektet Ny Kraft.", ["Ny Kraft"]),
        ("Förstudien Ny start är klar.", ["Ny start"]),
        ("Metoden Sjustegsmodellen används.", ["Sjustegsmodellen"]),
        ("Lyft-metoden används i Luleå.", ["Lyft"]),
        ("Brobyggarna projektet går vidare.", ["Brobyggarna"]),
        ("Ny Kraft är ett treårigt projekt i länet.", ["Ny Kraft"]),
        ("Vi deltar i Spring 2.0 och i Kompass+ i höst.", ["Spring 2.0", "Kompass+"]),
        ("Projektet Kultur i Norr drivs av Bo Ek.", ["Kultur i Norr"]),
        ("Pengar söks ur Jordbrukets utvecklingsfond.", ["Jordbrukets utvecklingsfond"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Projektet startar i höst.",
        "Ett projekt pågår.",
        "Projekt och ekonomi",
        "Projektet har fått pengar.",
        "Pågående projekt: inga.",
        "Nya projektet är klart.",
        "Vi satsar på metoden i år.",
        "",
    ],
)
def test_no_names(text: str) -> None:
    assert names(text) == []


def test_a_name_is_found_wherever_it_stands_again() -> None:
    text = "Projektet Grön Väg växer. Grön Väg får en ny ledare. Om Grön Väg skrev tidningen."
    found = find_projects(text)
    assert [text[one.text_start : one.text_end] for one in found] == ["Grön Väg"] * 3
    assert {one.name for one in found} == {"Grön Väg"}


def test_form_with_and_without_a_hyphen_is_one_name() -> None:
    text = "Ny-Kraft-projektet avslutas. Projektet Ny-Kraft har gått bra."
    assert {one.name for one in find_projects(text)} == {"Ny-Kraft"}


def test_taken_spans_are_no_projects() -> None:
    text = "Projektet Anna Berg"
    assert find_projects(text, [find_span(text, "Anna Berg")]) == []


def test_mentions_come_in_order_without_overlap() -> None:
    text = "Projektet Grön Väg Norr och projektet Grön Väg. Grön Väg Norr växer, Grön Väg också."
    found = find_projects(text)
    assert [text[one.text_start : one.text_end] for one in found] == [
        "Grön Väg Norr",
        "Grön Väg",
        "Grön Väg Norr",
        "Grön Väg",
    ]


def test_component_reads_the_people(blank_nlp: Language) -> None:
    text = "Projekt Grön Väg leds i projektet Anna Berg."
    doc = make_doc(blank_nlp, text, people=[make_name(text, "Anna Berg")])
    assert [one.name for one in load(ProjectsComponent()(doc), "projects", NameRecord)] == ["Grön Väg"]


def find_with(text: str, *marks: tuple[str, str]) -> list[NameRecord]:
    entities = [(*find_span(text, name), label, 0.9) for name, label in marks]
    return find_projects(text, (), (), entities)


def test_a_bare_name_that_the_model_marks_is_found_wherever_it_stands() -> None:
    text = "Norrspåret rullar på. Frågan är vem som tar över Norrspåret."
    found = find_with(text, ("Norrspåret", "PRJ"))
    assert [(one.name, one.by) for one in found] == [("Norrspåret", "ner")] * 2


@pytest.mark.parametrize(
    ("text", "marked", "name"),
    [
        ("Projektet Grön Väg och dess budget.", "Projektet Grön Väg", "Grön Väg"),
        ("Vi talade om Lyft-metoden i dag.", "Lyft-metoden", "Lyft"),
        ("Norrspåret växer, Norrspårets budget också.", "Norrspårets", "Norrspåret"),
    ],
)
def test_words_round_a_marked_name_are_left_out(text: str, marked: str, name: str) -> None:
    assert {one.name for one in find_with(text, (marked, "PRJ"))} == {name}


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        (
            "Kvarnen kom. Sedan gick Kvarnen hem.",
            [("Kvarnen", "PRJ"), ("Kvarnen", "ORG"), ("Kvarnen", "ORG")],
        ),
        ("vi söker nytt projekt", [("projekt", "PRJ")]),
    ],
)
def test_what_is_more_often_something_else_or_no_name_is_left_out(
    text: str, marks: list[tuple[str, str]]
) -> None:
    assert find_with(text, *marks) == []


def test_a_name_must_be_certain_once() -> None:
    text = "Norrspåret växer. Frågan är vem som tar över Norrspåret."
    spans = [find_span(text, "Norrspåret", nth) for nth in (1, 2)]
    for scores, expected in (((0.5, 0.6), 0), ((0.5, 0.9), 2)):
        entities = [(*span, "PRJ", score) for span, score in zip(spans, scores, strict=True)]
        assert len(find_projects(text, (), (), entities)) == expected
