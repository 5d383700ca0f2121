from __future__ import annotations

from pathlib import Path

import pytest

from extractor.config import Settings, read_settings
from extractor.errors import ConfigError


def write(folder: Path, text: str) -> Path:
    path = folder / "settings.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_defaults() -> None:
    assert read_settings() == Settings()
    assert Settings().model is None
    assert Settings().encoding is None


def test_file_wins_over_defaults_and_keywords_over_file(tmp_path: Path) -> None:
    path = write(tmp_path, '\ufeffthreads = 3\nmodel = "mitt"\n')
    settings = read_settings(path, model="ditt", encoding=None)
    assert (settings.threads, settings.model, settings.backend) == (3, "ditt", "spacy")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "thread = 3",
            "unknown setting 'thread'; the settings are model, backend, threads, max_bytes, encoding",
        ),
        ("threads = 0", "setting 'threads' is wrong: Input should be greater than or equal to 1"),
        ('encoding = "klingon"', "setting 'encoding' is wrong: 'klingon' is no encoding"),
        ("threads = ", "this is no TOML file"),
    ],
)
def test_wrong_file_is_named_with_what_is_wrong(tmp_path: Path, text: str, message: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        read_settings(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert message in str(caught.value)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read_settings(tmp_path / "borta.toml")


def test_unknown_keyword() -> None:
    with pytest.raises(ConfigError, match="unknown setting 'modell'"):
        read_settings(modell="x")
