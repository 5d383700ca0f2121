from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli import app

runner = CliRunner()


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "extractor" / "models"


def test_list_shows_shipped_and_fetched_models(cache: Path) -> None:
    (cache / "stanza-sv").mkdir(parents=True)
    (cache / "stanza-sv" / "meta.json").write_text('{"version": "1.15.0"}', encoding="utf-8")
    result = runner.invoke(app, ["models", "list"])
    assert result.exit_code == 0
    rows = {line.split()[0]: line.split()[1:5] for line in result.stdout.splitlines()}
    assert rows["stanza-sv"] == ["1.15.0", "0.0", "MB", "cache"]
    assert rows["sv_minutes"][-1] == "shipped"
    assert result.stderr == ""


def test_list_says_how_to_get_the_official_models() -> None:
    assert "extractor models fetch stanza-sv" in runner.invoke(app, ["models", "list"]).stderr


@pytest.mark.parametrize("by_folder", [True, False])
def test_info_prints_what_the_model_says_of_itself(by_folder: bool) -> None:
    folder = Path(__file__).parents[2] / "models" / "sv_minutes"
    result = runner.invoke(app, ["models", "info", str(folder) if by_folder else "sv_minutes"])
    assert result.exit_code == 0
    shown = json.loads(result.stdout)
    assert shown["license"] == json.loads((folder / "meta.json").read_text(encoding="utf-8"))["license"]
    assert Path(shown["folder"]).resolve() == folder.resolve()


@pytest.mark.parametrize("command", ["info", "fetch"])
def test_an_unknown_model_names_those_that_exist(command: str) -> None:
    result = runner.invoke(app, ["models", command, "sv_saknas"])
    assert result.exit_code == 1
    assert "sv_saknas" in result.stderr
    assert ("sv_minutes" if command == "info" else "stanza-sv") in result.stderr
