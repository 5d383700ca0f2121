from __future__ import annotations

from pathlib import Path

import pytest

from extractor.errors import OutputError
from extractor.writers.files import make_folder, write_atomically


def test_write_makes_folders_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "a/b/c.txt"
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


def test_long_name(tmp_path: Path) -> None:
    path = tmp_path / f"{'å' * 125}.json"
    write_atomically(path, b"{}")
    assert path.read_bytes() == b"{}"


def test_too_long_name_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        write_atomically(tmp_path / ("a" * 300), b"{}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["fil", "fil/under"])
def test_a_file_is_no_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "fil").write_text("kvar")
    with pytest.raises(OutputError, match=name):
        make_folder(tmp_path / name)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="Is a directory"):
        write_atomically(tmp_path, b"")
