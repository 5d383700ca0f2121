"""Reading files, bytes and strings into a `Source`."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from extractor.errors import SourceError
from extractor.source import read_source

TEXT = "Protokoll\r\nNärvarande: Åsa Ek\r\n"


def test_file_below_the_root_is_named_by_its_relative_path(tmp_path: Path) -> None:
    path = tmp_path / "2024" / "maj.txt"
    path.parent.mkdir()
    path.write_bytes(TEXT.encode())
    source = read_source(path, root=tmp_path)
    assert source.path == "2024/maj.txt"
    assert source.raw == TEXT
    assert source.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (source.encoding, source.is_guessed, source.replaced) == ("utf-8", False, 0)
    assert (source.size_bytes, source.characters) == (len(TEXT.encode()), len(TEXT))


def test_file_outside_the_root_keeps_only_its_name(tmp_path: Path) -> None:
    path = tmp_path / "maj.txt"
    path.write_bytes(b"Protokoll")
    assert read_source(path, root=tmp_path / "annan").path == "maj.txt"
    assert read_source(path).path == "maj.txt"
    assert read_source(path, root=path).path == "maj.txt"


def test_relative_path_below_an_absolute_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "maj.txt").write_bytes(b"Protokoll")
    monkeypatch.chdir(tmp_path)
    assert read_source(Path("maj.txt"), root=tmp_path).path == "maj.txt"


def test_string_is_hashed_as_utf8_and_loses_its_byte_order_mark() -> None:
    source = read_source("\ufeff" + TEXT, name="klistrat")
    assert source.raw == TEXT
    assert source.path == "klistrat"
    assert source.sha256 == hashlib.sha256(("\ufeff" + TEXT).encode()).hexdigest()
    assert source.encoding == "utf-8"


def test_byte_order_mark_is_no_part_of_raw() -> None:
    source = read_source(TEXT.encode("utf-8-sig"))
    assert (source.raw, source.encoding, source.path) == (TEXT, "utf-8-sig", None)


def test_encoding_can_be_given() -> None:
    source = read_source("Åre".encode("cp850"), encoding="cp850")
    assert (source.raw, source.encoding, source.is_guessed) == ("Åre", "cp850", False)


def test_empty_file_is_a_source(tmp_path: Path) -> None:
    path = tmp_path / "tom.txt"
    path.touch()
    assert read_source(path).raw == ""


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="does not exist"):
        read_source(tmp_path / "saknas.txt")


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="is a folder"):
        read_source(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "hemligt.txt"
    path.write_bytes(b"x")
    path.chmod(0)
    with pytest.raises(SourceError, match="permissions"):
        read_source(path)


def test_path_through_a_file(tmp_path: Path) -> None:
    path = tmp_path / "fil.txt"
    path.write_bytes(b"x")
    with pytest.raises(SourceError, match="check the path"):
        read_source(path / "under.txt")


@pytest.mark.parametrize("name", ["a\0b.txt", "x" * 5000])
def test_impossible_path(name: str) -> None:
    with pytest.raises(SourceError):
        read_source(Path(name))


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "stor.txt"
    path.write_bytes(b"x" * 11)
    for data in (path, b"x" * 11, "x" * 11):
        with pytest.raises(SourceError, match="11 bytes, more than the 10 allowed"):
            read_source(data, max_bytes=10)


def test_message_names_the_file_and_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "kallelse.pdf"
    path.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    with pytest.raises(SourceError, match=r"kallelse\.pdf is a PDF; .* pdftotext -layout"):
        read_source(path)
