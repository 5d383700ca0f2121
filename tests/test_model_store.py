"""Models are found by looking: shipped, in the cache, or in a folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.model_store import cache_folder, describe_folder, find_stored, list_stored


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return cache_folder()


def put(folder: Path, name: str, **files: str) -> Path:
    (folder / name).mkdir(parents=True)
    for file, content in files.items():
        (folder / name / f"{file}.json").write_text(content, encoding="utf-8")
    return folder / name


def test_the_cache_is_where_the_platform_has_it(cache: Path, tmp_path: Path) -> None:
    assert cache == tmp_path / "extractor" / "models"


@pytest.mark.parametrize(
    ("platform", "variable", "place"),
    [
        ("linux", None, ".cache/extractor/models"),
        ("darwin", None, "Library/Caches/extractor/models"),
        ("win32", None, "AppData/Local/extractor/models"),
        ("win32", "lokal", "lokal/extractor/models"),
    ],
)
def test_each_platform_has_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, variable: str | None, place: str
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr("pathlib.Path.home", lambda: tmp_path)
    monkeypatch.setattr("sys.platform", platform)
    if variable:
        monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / variable))
    assert cache_folder() == tmp_path / place


def test_shipped_models_are_listed_with_their_versions(cache: Path) -> None:
    found = {stored.key: stored for stored in list_stored()}
    assert {"sv_minutes", "sv_minutes_fast", "sv_lines"} <= set(found)
    assert found["sv_minutes"].place == "shipped"
    assert (
        found["sv_minutes"].version
        == json.loads((found["sv_minutes"].folder / "meta.json").read_text(encoding="utf-8"))["version"]
    )
    assert found["sv_minutes"].size > 1e6


def test_fetched_models_are_listed_too(cache: Path) -> None:
    put(cache, "sv_ny", meta='{"name": "ny", "version": "1.2.0"}')
    put(cache, "stanza-sv", resources="{}")
    put(cache, ".half", meta="{}")
    put(cache, "annat", other="{}")
    found = {stored.key: (stored.name, stored.version) for stored in list_stored() if stored.place == "cache"}
    assert found == {"sv_ny": ("ny", "1.2.0"), "stanza-sv": ("stanza-sv", "0.0.0")}


def test_a_shipped_model_hides_one_of_the_cache(cache: Path) -> None:
    put(cache, "sv_minutes", meta="{}")
    assert [stored.place for stored in list_stored() if stored.key == "sv_minutes"] == ["shipped"]
    stored = find_stored("sv_minutes")
    assert stored is not None
    assert stored.place == "shipped"


@pytest.mark.parametrize("meta", ["", "[]", "{"])
def test_a_broken_meta_file_is_an_empty_one(tmp_path: Path, meta: str) -> None:
    stored = describe_folder(put(tmp_path, "sv_trasig", meta=meta))
    assert stored is not None
    assert (stored.name, stored.version, stored.meta) == ("trasig", "0.0.0", {})


def test_what_is_not_there(cache: Path, tmp_path: Path) -> None:
    assert find_stored("sv_saknas") is None
    assert describe_folder(tmp_path / "borta") is None
