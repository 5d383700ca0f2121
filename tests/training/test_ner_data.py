from __future__ import annotations

import os
from pathlib import Path

import pytest

from extractor.errors import ModelError
from extractor.evaluation.entity_gold import Sentence, read_news
from extractor.training.ner_data import LEAKED, mark_unclear, read_minutes, read_training_data

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("EXTRACTOR_DATA", ROOT.parent / "shared" / "data"))
MINUTES = ROOT / "corpus" / "entities"


def show(sentence: Sentence) -> list[tuple[str, str]]:
    return [(sentence.text[start:end], kind) for start, end, kind in sentence.entities]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Norrstyrelsen", True),
        ("Umeå tingsrätts", True),
        ("Havsmyndighetens", True),
        ("Älvbron", True),
        ("Norrsken", False),
    ],
)
def test_bodies_and_buildings_under_misc_are_marked(name, expected):
    sentence = Sentence(f"Elsa ringde {name}.", ((0, 4, "PER"), (12, 12 + len(name), "MISC")))
    assert show(mark_unclear(sentence)) == [("Elsa", "PER"), (name, "UNCLEAR" if expected else "MISC")]


def test_missing_file_is_named(tmp_path):
    with pytest.raises(ModelError, match="webbnyheter-train"):
        read_training_data(tmp_path, MINUTES)


def test_missing_minutes_are_named(tmp_path):
    with pytest.raises(ModelError, match="no marked sentences"):
        read_minutes(tmp_path)


def test_there_are_enough_marked_sentences_of_every_kind():
    train = read_minutes(MINUTES / "train")
    test = read_minutes(MINUTES / "test")
    assert len(train) >= 600
    for label in ("PER", "ORG", "LOC", "PRJ"):
        assert sum(kind == label for sentence in test for _start, _end, kind in sentence.entities) >= 60


def test_no_marked_sentence_stands_in_two_splits():
    train, dev, test = (
        {sentence.text for sentence in read_minutes(MINUTES / split) if len(sentence.text) > 40}
        for split in ("train", "dev", "test")
    )
    assert not train & dev
    assert not train & test
    assert not dev & test


@pytest.mark.shared
def test_no_training_sentence_stands_in_a_test_file():
    held_out = {sentence.text.lower() for sentence in read_news(DATA / "ner" / "webbnyheter-test.txt")}
    data = read_training_data(DATA, MINUTES)
    assert not held_out & {
        sentence.text.lower()
        for sentence in read_news(DATA / "ner" / "webbnyheter-train.txt", without=LEAKED)
    }
    assert len(data.train) > 10_000


@pytest.mark.shared
def test_training_opens_no_test_file(monkeypatch):
    opened = []
    read_text = Path.read_text

    def note(path, *args, **kwargs):
        opened.append(path.name if path.suffix != ".md" else f"{path.parent.name}/{path.name}")
        return read_text(path, *args, **kwargs)

    monkeypatch.setattr(Path, "read_text", note)
    read_training_data(DATA, MINUTES)
    assert {"webbnyheter-train.txt", "uner_talbanken-train.iob2", "uner_talbanken-dev.iob2"} < set(opened)
    assert not [name for name in opened if "test" in name]
