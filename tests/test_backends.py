"""Pipelines by name or folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language

from extractor.backends.spacy_backend import COMPONENTS, assemble, find_model, make_pipeline
from extractor.config import Settings
from extractor.errors import ModelError
from extractor.registry import find_backend

MODEL = Path(__file__).parents[1] / "models" / "sv_minutes"


def test_the_shipped_pipeline_by_name_and_by_folder() -> None:
    assert find_model("sv_minutes").resolve() == MODEL.resolve()
    assert find_model(str(MODEL)) == MODEL


def test_an_unknown_pipeline_names_those_that_exist() -> None:
    with pytest.raises(ModelError, match=r"sv_saknas: no such pipeline.*sv_minutes"):
        find_model("sv_saknas")


def test_a_folder_without_a_config_is_no_pipeline(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"config\.cfg"):
        find_model(str(tmp_path))


@pytest.mark.parametrize("config", ["", "[nlp]\nlang = xx-saknas\n", "[nlp", "[components]\n"])
def test_a_broken_pipeline_is_a_model_error(tmp_path: Path, config: str) -> None:
    (tmp_path / "config.cfg").write_text(config, encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be loaded"):
        make_pipeline(Settings(model=str(tmp_path)))


def test_components_run_in_order(minutes_nlp: Language) -> None:
    assert tuple(minutes_nlp.pipe_names) == COMPONENTS
    assert minutes_nlp.lang == "sv"


def test_an_assembled_pipeline_has_the_same_parts() -> None:
    assert tuple(assemble().pipe_names) == COMPONENTS


def test_threads_of_the_settings_do_not_change_the_result(minutes_nlp: Language) -> None:
    text = "Anna Berg talade om Luleå kommun och om Storsjön."
    nlp = make_pipeline(Settings(threads=2))
    assert [(span.text, span.label_) for span in nlp(text).ents] == [
        (span.text, span.label_) for span in minutes_nlp(text).ents
    ]


def test_the_backend_is_registered() -> None:
    assert find_backend("spacy") is make_pipeline
