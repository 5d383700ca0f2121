from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli import app, train
from extractor.errors import ConfigError

runner = CliRunner()


@pytest.mark.parametrize("extra", ["train", "stanza"])
def test_missing_packages_are_named_with_the_line_that_installs_them(extra: str) -> None:
    message = f"needs no_such_package: run `pip install -e '.[{extra}]'`"
    with pytest.raises(ConfigError, match=re.escape(message)):
        train.check_needed(("json", "no_such_package"), extra)


@pytest.mark.parametrize(
    ("command", "needed", "option"), [("entities", "NEEDED", ["--data"]), ("stanza", "NEEDED_FOR_STANZA", [])]
)
def test_missing_data_end_with_a_message(
    command: str, needed: str, option: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(train, needed, ())
    arguments = [*option, str(tmp_path / "borta"), "--out", str(tmp_path / "ut")]
    result = runner.invoke(app, ["train", command, *arguments])
    assert result.exit_code == 1
    assert "borta: there is no such folder" in result.stderr


def test_only_a_trained_pipeline_is_measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(train, "NEEDED_FOR_STANZA", ())
    result = runner.invoke(app, ["train", "stanza", str(tmp_path), "--out", str(tmp_path), "--evaluate"])
    assert result.exit_code == 1
    assert "meta.json does not exist; train the pipeline first" in result.stderr


def test_lines_are_trained_from_labelled_texts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Protokoll\n\n1. Budget\nText.\n", encoding="utf-8")
    (tmp_path / "a.labels").write_text("T_AB\n", encoding="utf-8")
    out = tmp_path / "model"
    result = runner.invoke(app, ["train", "lines", str(tmp_path), "--out", str(out)])
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout)["written_documents"] == 1
    assert (out / "lines.crfsuite").is_file()


def test_lines_need_labels(tmp_path: Path) -> None:
    result = runner.invoke(app, ["train", "lines", str(tmp_path), "--out", str(tmp_path / "model")])
    assert result.exit_code == 1
    assert "no labelled text" in result.stderr
