from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

from extractor.cli import app
from extractor.writers.json_writer import to_json
from extractor.writers.table_writer import TABLES
from tests.example import make_empty_minutes, make_minutes

runner = CliRunner()


@pytest.fixture
def records(tmp_path: Path) -> Path:
    folder = tmp_path / "records"
    (folder / "sub").mkdir(parents=True)
    (folder / "sub/möte 3.json").write_text(to_json(make_minutes()), encoding="utf-8")
    (folder / "tom.json").write_text(to_json(make_empty_minutes()), encoding="utf-8")
    (folder / "möte 3.gold.json").write_text("{}", encoding="utf-8")
    return folder


def test_one_csv_a_record_kind(records: Path, tmp_path: Path) -> None:
    result = runner.invoke(app, ["tables", str(records), "--to", str(tmp_path / "csv")])
    assert result.exit_code == 0, result.stderr
    assert {path.stem for path in (tmp_path / "csv").iterdir()} == set(TABLES)
    documents = pd.read_csv(tmp_path / "csv/documents.csv")
    assert list(documents["document"]) == ["norr/möte 3.txt", "tom.txt"]
    assert "3 rows" in result.stderr
    assert result.stdout == ""


def test_broken_record_is_reported_and_left_out(records: Path, tmp_path: Path) -> None:
    (records / "a.json").write_text('{"schema_version": "1.0"}', encoding="utf-8")
    (records / "b.json").write_text("{", encoding="utf-8")
    result = runner.invoke(app, ["tables", str(records), "--to", str(tmp_path / "csv")])
    assert result.exit_code == 1
    assert "a.json: not a record of minutes, source: Field required" in result.stderr
    assert "b.json: not a record of minutes" in result.stderr
    assert len(pd.read_csv(tmp_path / "csv/documents.csv")) == 2


@pytest.mark.parametrize(
    ("folder", "message"),
    [("borta", "this is no folder"), ("tom", "no .json file"), ("fel", "could be read")],
)
def test_no_records_end_with_a_message(tmp_path: Path, folder: str, message: str) -> None:
    (tmp_path / "tom").mkdir()
    (tmp_path / "fel").mkdir()
    (tmp_path / "fel/a.json").write_text("[]")
    result = runner.invoke(app, ["tables", str(tmp_path / folder), "--to", str(tmp_path / "csv")])
    assert result.exit_code == 1
    assert message in result.stderr
    assert not (tmp_path / "csv").exists()


def test_unwritable_target_ends_with_a_message(records: Path, tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("kvar")
    result = runner.invoke(app, ["tables", str(records), "--to", str(tmp_path / "fil")])
    assert result.exit_code == 1
    assert "this is a file" in result.stderr
    assert (tmp_path / "fil").read_text() == "kvar"


def test_excel_option(records: Path, tmp_path: Path) -> None:
    result = runner.invoke(app, ["tables", str(records), "--to", str(tmp_path / "csv"), "--excel"])
    assert result.exit_code == 0, result.stderr
    assert (tmp_path / "csv/persons.csv").read_bytes().startswith(b"\xef\xbb\xbfdocument;id;name;")
