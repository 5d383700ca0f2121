from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli import app
from extractor.schema import Decision
from extractor.writers.json_writer import to_json
from tests.example import TEXT, make_empty_minutes, make_minutes

runner = CliRunner()


@pytest.fixture
def record(tmp_path: Path) -> Path:
    (tmp_path / "möte 3.txt").write_text(TEXT, encoding="utf-8", newline="")
    path = tmp_path / "möte 3.json"
    path.write_text(to_json(make_minutes()), encoding="utf-8")
    return path


def test_record_is_shown(record: Path) -> None:
    result = runner.invoke(app, ["show", str(record)])
    assert result.exit_code == 0, result.stderr
    for words in (
        "Minnesanteckningar Nätverket Älvdal <norr>",
        "09:00–10:30",
        "Tora Kvist  ordförande, Region Älvdal",
        "Absent (1)",
        "│   └── 2.1  Tidplan",
        "→ Nils Öhrn, gruppen · due 2024-03-20",
        "utse Tora Kvist till kontaktperson",
        "2024-04-18, from 13:00, Furudal",
        "numbering-gap",
    ):
        assert words in result.stdout


def test_empty_record_is_shown(tmp_path: Path) -> None:
    (tmp_path / "tom.json").write_text(to_json(make_empty_minutes()), encoding="utf-8")
    result = runner.invoke(app, ["show", str(tmp_path / "tom.json")])
    assert result.exit_code == 0, result.stderr
    assert "Meeting without a title" in result.stdout
    assert "Agenda" not in result.stdout


def test_brackets_and_control_characters_are_only_text(tmp_path: Path) -> None:
    text = "köpa [bold]in[/nix] \x1b[31mfärg\x07"
    decision = Decision(id="decision-1", text=text, agenda_item=None, confidence=1, by="x", start=0, end=4)
    path = tmp_path / "a.json"
    path.write_text(to_json(make_minutes(decisions=[decision])), encoding="utf-8")
    result = runner.invoke(app, ["show", str(path)])
    assert result.exit_code == 0, result.stderr
    assert "köpa [bold]in[/nix] [31mfärg" in result.stdout
    assert "\x1b" not in result.stdout


def test_page_goes_to_the_current_folder(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (record.parent / "here").mkdir()
    monkeypatch.chdir(record.parent / "here")
    result = runner.invoke(app, ["show", str(record), "--html"])
    assert result.exit_code == 0, result.stderr
    assert result.stdout == ""
    assert "möte 3.html" in result.stderr
    assert "Tora hälsade" not in Path("möte 3.html").read_text(encoding="utf-8")
    assert " hälsade välkommen." in Path("möte 3.html").read_text(encoding="utf-8")


def test_page_to_a_path_or_stdout(record: Path, tmp_path: Path) -> None:
    path = tmp_path / "ut/sida.html"
    assert runner.invoke(app, ["show", str(record), "--to", str(path)]).exit_code == 0
    result = runner.invoke(app, ["show", str(record), "--to", "-"])
    assert result.stdout_bytes == path.read_bytes()


def test_text_elsewhere_is_named(record: Path, tmp_path: Path) -> None:
    (tmp_path / "källa.txt").write_bytes(record.with_suffix(".txt").read_bytes())
    record.with_suffix(".txt").unlink()
    target = str(tmp_path / "a.html")
    result = runner.invoke(app, ["show", str(record), "--to", target])
    assert result.exit_code == 1
    assert "name it with --source TEXT" in result.stderr
    result = runner.invoke(
        app, ["show", str(record), "--to", target, "--source", str(tmp_path / "källa.txt")]
    )
    assert result.exit_code == 0, result.stderr


def test_text_that_was_changed_is_refused(record: Path, tmp_path: Path) -> None:
    record.with_suffix(".txt").write_text("annat")
    result = runner.invoke(app, ["show", str(record), "--to", str(tmp_path / "a.html")])
    assert result.exit_code == 1
    assert "not the text that the record was made from" in result.stderr
    assert not (tmp_path / "a.html").exists()


def test_missing_record_ends_with_a_message(tmp_path: Path) -> None:
    result = runner.invoke(app, ["show", str(tmp_path / "borta.json")])
    assert result.exit_code == 1
    assert "borta.json: the record cannot be read" in result.stderr


def test_missing_text_ends_with_a_message(tmp_path: Path) -> None:
    result = runner.invoke(app, ["show", str(tmp_path / "borta.txt")])
    assert result.exit_code == 1
    assert "borta.txt does not exist" in result.stderr


@pytest.mark.model
def test_text_is_shown(record: Path, tmp_path: Path) -> None:
    result = runner.invoke(app, ["show", str(record.with_suffix(".txt"))])
    assert result.exit_code == 0, result.stderr
    assert "2024-03-05" in result.stdout
    assert "Agenda" in result.stdout
    page = tmp_path / "a.html"
    result = runner.invoke(app, ["show", str(record.with_suffix(".txt")), "--to", str(page)])
    assert result.exit_code == 0, result.stderr
    assert 'class="k-agenda' in page.read_text(encoding="utf-8")


NOTE = "Minnesanteckningar\n\nNärvarande: Anna Berg,\nBo Ek\n\n1. Budget\nGruppen godkände den.\n\n                Sida 1 (2)\n\n2. Övrigt\nInget.\n"


def test_lines_come_with_label_probability_and_reasons(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text(NOTE, encoding="utf-8")
    result = runner.invoke(app, ["show", "--lines", str(path)])
    assert result.exit_code == 0, result.stderr
    lines = result.stdout.splitlines()
    (heading,) = (number for number, line in enumerate(lines) if line.endswith("1. Budget"))
    assert lines[heading].split()[:2] == ["6", "heading"]
    assert 0.5 < float(lines[heading].split()[2]) <= 1
    assert "chain=0" in lines[heading + 1] or "cue=heading" in lines[heading + 1]
    assert any(line.split()[1:2] == ["furniture"] and line.endswith("Sida 1 (2)") for line in lines)


def test_lines_of_a_record_cannot_be_shown(record: Path) -> None:
    result = runner.invoke(app, ["show", "--lines", str(record)])
    assert result.exit_code == 1
    assert "name the text that it was made from" in result.stderr
