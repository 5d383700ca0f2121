from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.errors import ConfigError, SourceError
from extractor.training import lemma_training
from extractor.training.lemma_training import SOURCES, TEST, make_lemma_table, read_fixed_names, train_lemmas

MODEL = Path(__file__).parents[2] / "models" / "sv_lemmas"
ROW = "1\tBilar\tbil\tNOUN\t_\t_\t0\troot\t_\t_\n\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "ud").mkdir()
    for name in (*SOURCES, TEST):
        (tmp_path / "ud" / name).write_text(ROW, encoding="utf-8")
    names = tmp_path / "gazetteers"
    names.mkdir()
    (names / "places.csv").write_text("city\nBorås\n", encoding="utf-8")
    (names / "given_names-man.csv").write_text("name,persons\nBo,90\nBos,8\nMats,70\n", encoding="utf-8")
    return tmp_path


def test_training_gives_the_same_bytes_and_says_what_it_reaches(data: Path) -> None:
    folders = [data / "one", data / "two"]
    for out in folders:
        meta = train_lemmas(data, out, {"stolar": "stol"}, named="a list")
    first, second = ((out / "lemmas.json").read_bytes() for out in folders)
    assert first == second
    assert json.loads((folders[0] / "meta.json").read_text(encoding="utf-8")) == meta
    assert meta["test"] == {"words": 1, "accuracy": 1.0, "tags": {"NOUN": {"words": 1, "accuracy": 1.0}}}
    assert meta["sources"][:-1] == [*SOURCES, "a list"]


def test_names_that_end_in_s_are_no_genitives(data: Path) -> None:
    assert read_fixed_names(data) == ["Bo", "Borås", "Mats"]


def test_the_test_part_is_not_needed(data: Path) -> None:
    (data / "ud" / TEST).unlink()
    assert train_lemmas(data, data / "out", {})["test"] is None


def test_a_missing_corpus_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"sv_talbanken-ud-dev\.conllu"):
        train_lemmas(tmp_path, tmp_path / "out", {})


def test_the_test_part_is_none_of_the_sources() -> None:
    assert TEST not in SOURCES


def test_card_shows_the_scores_of_meta() -> None:
    meta = json.loads((MODEL / "meta.json").read_text(encoding="utf-8"))
    assert "\n".join(make_lemma_table(meta["test"])) in (MODEL / "README.md").read_text(encoding="utf-8")
    assert meta["test"]["accuracy"] >= 0.94


def test_a_missing_word_list_tells_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lemma_training, "MODULE", "no_such_package_at_all")
    with pytest.raises(ConfigError, match="pip install spacy-lookups-data"):
        lemma_training.read_word_list()
