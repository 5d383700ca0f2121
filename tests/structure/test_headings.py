"""Headings: numbers, titles over several lines, and texts that begin on the heading's own line."""

from __future__ import annotations

import pytest

from extractor.structure.features import describe_lines
from extractor.structure.headings import Heading, find_headings
from extractor.structure.labelling import Labelling, LineLabel, label_lines
from extractor.structure.lines import split_lines


def headings(text: str, *heading_lines: int) -> list[Heading]:
    """The headings of `text`, of which the lines with these numbers are labelled as headings."""
    labelling: Labelling = label_lines(text)
    labelling.table = describe_lines(split_lines(text))
    labelling.labels = [
        LineLabel.HEADING if number in heading_lines else LineLabel.BODY
        for number in range(len(labelling.lines))
    ]
    return find_headings(labelling)


def titles(text: str, *heading_lines: int) -> list[tuple[str | None, str]]:
    return [(one.number, one.title) for one in headings(text, *heading_lines)]


@pytest.mark.parametrize(
    ("text", "lines", "found"),
    [
        ("§ 43 EKONOMISK RAPPORT\nPER DEN 31 OKTOBER\nText.", (0, 1), [("43", "EKONOMISK RAPPORT PER DEN 31 OKTOBER")]),
        ("1. Lokaler för fordons- och\ntransportprogrammet\nText.", (0, 1), [("1", "Lokaler för fordons- och transportprogrammet")]),
        ("1. Upphandling av förbruk-\nningsvaror\nText.", (0, 1), [("1", "Upphandling av förbrukningsvaror")]),
        ("§ 5\n\nTaxor\nText.", (0, 1), [("5", "Taxor")]),
        ("Budget\nLokaler\nPersonal", (0, 1, 2), [(None, "Budget"), (None, "Lokaler"), (None, "Personal")]),
        ("•\tSommarschema\nText.", (0,), [(None, "Sommarschema")]),
        ("Formalia [redigera]\nText.", (0,), [(None, "Formalia")]),
        ("5. [Årsmöte](https://exempel.se/a)\nText.", (0,), [("5", "Årsmöte")]),
        ("Laddstolpar – fortfarande inget bygglov från nämnden.", (0,), [(None, "Laddstolpar")]),
        ("Nära vård – vad händer?", (0,), [(None, "Nära vård – vad händer?")]),
        ("§ 5 Ekonomi. Inga-Lill rapporterade att kontot är i balans.", (0,), [("5", "Ekonomi")]),
        ("§ 1 Mötet öppnades. Alla hälsades välkomna av Elof.", (0,), [("1", "Mötet öppnades. Alla hälsades välkomna av Elof.")]),
        ("§ 7 Taxor och avgifter\nKS 21/261\nText.", (0, 1), [("7", "Taxor och avgifter")]),
        ("4. Kommande möten: 23 september", (0,), [("4", "Kommande möten")]),
        ("3. Remiss: ny examensordning", (0,), [("3", "Remiss: ny examensordning")]),
    ],
)  # fmt: skip
def test_titles(text: str, lines: tuple[int, ...], found: list[tuple[str | None, str]]) -> None:
    assert titles(text, *lines) == found


@pytest.mark.parametrize("line", ["____________", "forts. § 45", "§ 45 forts."])
def test_what_can_open_no_item(line: str) -> None:
    assert titles(f"§ 1 Upprop\n\n{line}\nText.", 0, 1) == [("1", "Upprop")]


def test_body_begins_behind_a_run_in_heading() -> None:
    text = "Laddstolpar – fortfarande inget bygglov från nämnden."
    assert text[headings(text, 0)[0].body_start :] == "fortfarande inget bygglov från nämnden."
