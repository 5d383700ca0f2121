from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from extractor.errors import SchemaError
from extractor.schema import Minutes
from extractor.writers.json_writer import read_json, to_json, write_json
from tests.example import make_empty_minutes, make_minutes


@pytest.mark.parametrize("minutes", [make_minutes(), make_empty_minutes(), make_empty_minutes(path=None)])
def test_round_trip(tmp_path: Path, minutes: Minutes) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(to_json(minutes).encode("utf-8"))
    assert read_json(path) == minutes
    assert to_json(read_json(path)) == to_json(minutes)


def test_form() -> None:
    text = to_json(make_minutes())
    assert text.startswith('{\n  "schema_version": "1.0",\n  "source": {\n    "path": "norr/möte 3.txt"')
    assert text.endswith("\n}\n")
    assert list(json.loads(text)) == list(Minutes.model_fields)


def test_no_key_is_left_out() -> None:
    meeting = json.loads(to_json(make_empty_minutes()))["meeting"]
    assert meeting["title"] is None
    assert meeting["digital"] is None


def test_broken_record_is_not_written() -> None:
    stream = io.StringIO()
    broken = make_minutes(decisions=[make_minutes().decisions[0].model_copy(update={"confidence": 2})])
    with pytest.raises(SchemaError, match=r"norr/möte 3\.txt: not written, decisions\.0\.confidence"):
        write_json(broken, stream)
    assert stream.getvalue() == ""


def test_text_that_is_no_unicode_is_not_written() -> None:
    decision = make_minutes().decisions[0].model_copy(update={"text": "halv \ud83d"})
    with pytest.raises(SchemaError, match="cannot be encoded"):
        to_json(make_minutes(decisions=[decision]))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "Invalid JSON"),
        (b"{}", "schema_version: Field required"),
        (
            to_json(make_minutes()).replace('"1.0"', '"2.0"', 1).encode(),
            "schema_version: Input should be '1.0'",
        ),
        (
            to_json(make_minutes()).replace('"text"', '"txt"', 1).encode(),
            "agenda_items.0.text: Field required",
        ),
        ("{'möte'}".encode("cp1252"), "not in UTF-8"),
    ],
)
def test_broken_file_is_named_with_its_first_wrong_field(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "fel.json"
    path.write_bytes(data)
    with pytest.raises(SchemaError) as caught:
        read_json(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert message in str(caught.value)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match="cannot be read"):
        read_json(tmp_path / "borta.json")
