from __future__ import annotations

from pathlib import Path

import pytest

from extractor.training.stanza_data import Prepared
from extractor.training.stanza_pipeline import (
    SETTINGS,
    TRAINERS,
    describe_resources,
    list_arguments,
    make_score_tables,
    pack_weights,
    strip_folder,
    train_processor,
)
from extractor.training.stanza_scores import ANALYSIS_TEST, ENTITY_TESTS, MEASURES

FILES = Prepared(Path("data"))


@pytest.mark.parametrize("processor", TRAINERS)
def test_arguments_name_data_seed_and_place(processor):
    arguments = list_arguments(processor, FILES, Path("out") / "part.pt", seed=7)
    assert arguments[arguments.index("--seed") + 1] == "7"
    assert arguments[arguments.index("--save_dir") + 1] == "out"
    assert arguments[arguments.index("--save_name") + 1] == "part.pt"
    named = {Path(one) for one in arguments if one.startswith("data")}
    known = {FILES.words, FILES.text, FILES.breaks, FILES.entities}
    assert named - {FILES.expansions} <= {file(part) for file in known for part in ("train", "dev")}
    assert len(named) >= 2


def test_switches_have_no_value():
    arguments = list_arguments("depparse", FILES, Path("part.pt"), seed=1)
    assert arguments[arguments.index("--no_xpos") + 1].startswith("--")


def test_a_finished_processor_is_kept(tmp_path):
    finished = tmp_path / "pos.pt"
    finished.write_bytes(b"weights")
    assert train_processor("pos", FILES, tmp_path, seed=1) == finished


@pytest.mark.parametrize(
    ("value", "expected"),
    [("/home/elsa/data/words.conllu", "words.conllu"), ("sv_small", "sv_small"), (3, 3), (None, None)],
)
def test_folders_of_the_machine_are_dropped(value, expected):
    assert strip_folder(value) == expected


def test_resources_name_a_default_for_every_processor():
    resources = describe_resources()["sv"]
    for processor, package in resources["packages"]["default"].items():
        assert package in resources[processor]


def test_tables_show_every_measure():
    labels = {"gold": 2, "found": 2, "right": 1, "precision": 50.0, "recall": 50.0, "f1": 50.0}
    entities = {Path(name).stem: dict.fromkeys(("PER", "ORG", "LOC", "all"), labels) for name in ENTITY_TESTS}
    analysis = {ANALYSIS_TEST: dict.fromkeys(MEASURES, 91.5)}
    lines = list(make_score_tables({"scores": analysis | entities, "sizes": {"pos": 1_000_000}}))
    assert sum("91.5" in line for line in lines) == len(MEASURES)
    assert sum("50.0 (2)" in line for line in lines) == len(ENTITY_TESTS)
    assert lines[-1] == "Megabytes: pos 1.0; 1.0 together."


def test_a_trained_processor_is_packed_without_folders(tmp_path, monkeypatch):
    torch = pytest.importorskip("torch")
    pytest.importorskip("stanza")
    # Only the dictionary of the lemmatiser: a trainer that ends at once.
    monkeypatch.setitem(SETTINGS, "lemma", {"dict_only": True})
    files = Prepared(tmp_path)
    for part in ("train", "dev"):
        files.words(part).write_text("1\tkom\tkomma\tVERB\t_\t_\t0\troot\t_\t_\n\n", encoding="utf-8")
    trained = train_processor("lemma", files, tmp_path, seed=1)
    pack_weights(trained, tmp_path / "out" / "small.pt")
    config = torch.load(tmp_path / "out" / "small.pt", weights_only=True)["config"]
    assert config["train_file"] == "words-train.conllu"
    assert str(tmp_path) not in str(config)
