"""The folder of a pipeline round its trained components."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from extractor.backends.spacy_backend import COMPONENTS
from extractor.training.packaging import write_pipeline

MODEL = Path(__file__).parents[2] / "models" / "sv_minutes"


@pytest.fixture
def written(tmp_path: Path) -> Path:
    folder = tmp_path / "sv_trial"
    shutil.copytree(MODEL / "minutes_entities", folder / "minutes_entities")
    write_pipeline(folder)
    return folder


def test_spacy_loads_what_was_written(written: Path, minutes_nlp: Language) -> None:
    text = "Anna Berg talade om Luleå kommun."
    nlp = spacy.load(written)
    assert tuple(nlp.pipe_names) == COMPONENTS
    assert (nlp.meta["lang"], nlp.meta["name"]) == ("sv", "trial")
    assert [(span.text, span.label_) for span in nlp(text).ents] == [
        (span.text, span.label_) for span in minutes_nlp(text).ents
    ]


def test_metadata_tells_licence_sources_and_scores(written: Path) -> None:
    meta = json.loads((written / "meta.json").read_text(encoding="utf-8"))
    scores = json.loads((MODEL / "minutes_entities" / "scores.json").read_text(encoding="utf-8"))
    assert "CC BY-SA" in meta["license"]
    assert meta["sources"]
    assert meta["performance"] == {**scores["test"], "upos": scores["upos"]}
    assert meta["labels"]["minutes_entities"] == ["PER", "ORG", "LOC", "PRJ"]


def test_the_trained_component_is_left_alone(written: Path) -> None:
    names = {path.name for path in (MODEL / "minutes_entities").iterdir()}
    assert {path.name for path in (written / "minutes_entities").iterdir()} == names
    for name in names:
        assert (written / "minutes_entities" / name).read_bytes() == (
            MODEL / "minutes_entities" / name
        ).read_bytes()


def test_written_twice_it_is_the_same(written: Path) -> None:
    before = {path.name: path.read_bytes() for path in written.iterdir() if path.is_file()}
    write_pipeline(written)
    assert {path.name: path.read_bytes() for path in written.iterdir() if path.is_file()} == before


def test_the_shipped_pipeline_is_what_packaging_writes(written: Path) -> None:
    assert (written / "config.cfg").read_text(encoding="utf-8") == (MODEL / "config.cfg").read_text(
        encoding="utf-8"
    )


def test_a_folder_without_language_in_its_name_can_be_loaded(written: Path) -> None:
    other = written.rename(written.parent / "teacher")
    write_pipeline(other)
    assert spacy.load(other).meta["name"] == "teacher"
