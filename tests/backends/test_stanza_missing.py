"""What is said where Stanza, or a model of it, is not there; these need neither."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from extractor.backends.stanza_model import find_stanza_model
from extractor.errors import ModelError


def test_without_the_package_the_install_line_is_given(tmp_path: Path) -> None:
    """In a fresh interpreter in which neither stanza nor torch can be imported."""
    program = (
        "import sys\nsys.modules['stanza'] = sys.modules['torch'] = None\n"
        "from extractor.backends.stanza_backend import make_pipeline\n"
        "from extractor.config import Settings\nfrom extractor.errors import ConfigError\n"
        f"try:\n    make_pipeline(Settings(backend='stanza', model={str(tmp_path)!r}))\n"
        "except ConfigError as error:\n    print(error)\n"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert "needs a package" in result.stdout
    assert "pip install 'extractor[stanza]'" in result.stdout


def test_without_the_model_the_command_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with pytest.raises(ModelError, match="extractor models fetch stanza-sv") as caught:
        find_stanza_model("sv_saknas")
    assert str(caught.value).startswith("sv_saknas: ")


@pytest.mark.parametrize("marker", ["meta.json", "resources.json"])
def test_a_model_in_the_cache_is_found_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, marker: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    folder = tmp_path / "extractor" / "models" / "stanza-sv"
    folder.mkdir(parents=True)
    (folder / marker).write_text("{}", encoding="utf-8")
    assert find_stanza_model("stanza-sv").folder == folder
