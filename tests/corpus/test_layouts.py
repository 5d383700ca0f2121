"""The generator of fictional minutes: each document's labels and gold fit its text."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from functools import cache
from pathlib import Path
from random import Random

import pytest

from corpus.layouts import Generated, generate, write_documents
from corpus.layouts.content import read_topics
from corpus.layouts.layout import TRAITS, Layout, draw_layout
from corpus.layouts.words import GIVEN_NAMES
from extractor.patterns.name_origins import GIVEN, ORIGINS

SEED = 7
SPLITS = ("train", "held-out")
LETTERS = set("_FTHLPCASBIRG")


@cache
def documents(split: str) -> tuple[Generated, ...]:
    return tuple(generate(SEED, number, split) for number in range(250))


@cache
def layouts(split: str) -> tuple[Layout, ...]:
    return tuple(draw_layout(Random(f"{SEED}-{number}"), split) for number in range(3000))


def lines_of(document: Generated) -> list[tuple[str, str]]:
    lines = document.text.removesuffix("\n").split("\n")
    return list(zip(document.labels, lines, strict=True))


def squeeze(text: str) -> str:
    """Without white space, hyphens and markup, which line ends and pages may change."""
    return re.sub(r"[\s*_#`-]", "", text)


def without_furniture(document: Generated) -> str:
    return squeeze("\n".join(line for letter, line in lines_of(document) if letter != "F"))


@pytest.mark.parametrize("split", SPLITS)
def test_same_seed_same_document(split: str) -> None:
    first, second = (generate(SEED, 3, split) for _ in range(2))
    assert (first.text, first.labels, first.gold) == (second.text, second.labels, second.gold)


def test_another_seed_another_document() -> None:
    assert generate(1, 0, "train").text != generate(2, 0, "train").text


@pytest.mark.parametrize("split", SPLITS)
def test_each_line_has_a_letter_and_blank_lines_have_theirs(split: str) -> None:
    for document in documents(split):
        for letter, line in lines_of(document):
            assert letter in LETTERS
            assert (letter == "_") == (not line.strip()), line


@pytest.mark.parametrize("split", SPLITS)
def test_gold_stands_in_the_text(split: str) -> None:
    for document in documents(split):
        text = without_furniture(document)
        meeting = document.gold.meeting
        stated = [meeting.title, meeting.place, *(one.name for one in document.gold.attendees)]
        stated += [one.affiliation for one in document.gold.attendees]
        stated += [one.place for one in document.gold.next_meetings]
        for words in filter(None, stated):
            assert squeeze(words) in text, words


@pytest.mark.parametrize("split", SPLITS)
def test_heading_lines_hold_the_agenda_in_order(split: str) -> None:
    for document in documents(split):
        headings = squeeze("\n".join(line for letter, line in lines_of(document) if letter == "A"))
        position = 0
        for item in document.gold.agenda_items:
            assert item.number is None or item.number in headings
            position = headings.index(squeeze(item.title), position) + 1


@pytest.mark.parametrize("split", SPLITS)
def test_attendees_are_listed_once(split: str) -> None:
    for document in documents(split):
        names = [one.name.casefold() for one in document.gold.attendees]
        assert len(names) == len(set(names))


def test_held_out_layouts_are_never_trained_on() -> None:
    train, held_out = ({layout.triple for layout in layouts(split)} for split in SPLITS)
    assert not train & held_out


@pytest.mark.parametrize("trait", [trait.name for trait in fields(Layout)])
def test_all_values_of_a_trait_occur(trait: str) -> None:
    drawn = {getattr(layout, trait) for layout in layouts("train")}
    assert drawn == set(TRAITS[trait])


def test_a_document_with_no_year_tells_none_anywhere() -> None:
    yearless = [one for one in documents("train") if one.layout.dates == "no-year"]
    assert yearless
    for document in yearless:
        assert str(document.gold.meeting.date).startswith("XXXX-")
        assert not re.search(r"\b20[0-2]\d\b", document.text)


def test_names_kept_for_measuring_stay_out() -> None:
    assert not set(GIVEN_NAMES) & {name for origin in ORIGINS.values() for name in origin[GIVEN]}


def test_there_is_much_to_say() -> None:
    topics = read_topics()
    assert len(topics) >= 60
    assert len({sentence for topic in topics for sentence in topic.sentences}) >= 250


def test_documents_are_written_with_labels_and_gold(tmp_path: Path) -> None:
    write_documents(2, SEED, "train", tmp_path)
    texts = sorted(tmp_path.glob("*.txt"))
    assert len(texts) == 2
    for path in texts:
        labels = path.with_suffix(".labels").read_text(encoding="utf-8")
        assert labels.endswith("\n")
        assert len(labels) - 1 == path.read_text(encoding="utf-8").count("\n")
        gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
        assert gold["document"] == path.name
        assert {"meeting", "attendees", "agenda_items", "next_meetings"} <= set(gold)
