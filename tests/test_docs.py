"""What the README shows is what the program does."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

import extractor
from extractor.cli import app
from extractor.training.card import make_summary

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = {
    language: [match[1] for match in re.finditer(rf"```{language}\n(.*?)```", README, re.DOTALL)]
    for language in ("python", "json", "text", "sh")
}


@pytest.mark.model
def test_python_examples_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each comment behind an expression holds its value."""
    for block in BLOCKS["python"]:
        names: dict[str, object] = {}
        monkeypatch.chdir(ROOT)
        exec(compile(block, "README.md", "exec"), names)
        for expression, value in re.findall(r"^(minutes\S+)  # (.+)$", block, re.MULTILINE):
            assert repr(eval(expression, names)) == value


@pytest.mark.model
def test_the_first_example_gives_what_stands_beside_it() -> None:
    record = extractor.extract(BLOCKS["text"][0]).model_dump()
    for key, shown in json.loads(BLOCKS["json"][0]).items():
        part = record[key] if isinstance(shown, list) else [record[key]]
        for entry, found in zip(shown if isinstance(shown, list) else [shown], part, strict=False):
            assert _holds(found, entry), f"{key}: the README shows {entry}, the program gives {found}"


def _holds(found: object, shown: object) -> bool:
    """Whether `found` has all that `shown` has."""
    if isinstance(shown, dict):
        return isinstance(found, dict) and all(_holds(found[key], value) for key, value in shown.items())
    if isinstance(shown, list):
        return isinstance(found, list) and all(map(_holds, found, shown))
    return found == shown


def test_every_command_of_the_readme_exists() -> None:
    commands = {
        line.split()[1]
        for block in BLOCKS["sh"]
        for line in block.splitlines()
        if line.startswith("extractor ")
    }
    for command in commands:
        assert CliRunner().invoke(app, [command, "--help"]).exit_code == 0


@pytest.mark.model
def test_the_models_have_the_scores_that_are_shown() -> None:
    folders = sorted((ROOT / "models").iterdir())
    scores = {
        folder.name: json.loads((folder / "minutes_entities" / "scores.json").read_text(encoding="utf-8"))
        for folder in folders
        if (folder / "minutes_entities").is_dir()
    }
    assert "\n".join(make_summary(scores)) in README


def test_every_public_name_is_documented() -> None:
    for name in extractor.__all__:
        assert name == "__version__" or name in README
