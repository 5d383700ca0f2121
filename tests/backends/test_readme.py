"""The example of `extractor/backends/README.md` is a backend, as it stands there."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import extractor
from extractor.registry import backends, list_names

PAGE = (Path(extractor.__file__).parent / "backends" / "README.md").read_text(encoding="utf-8")
TEXT = "Protokoll 2024-03-05\n\n1. Öppnande\nAnna Berg  tackade Luleå kommun.\n"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The example, as if it were installed."""
    (module,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    (declaration,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    info = tmp_path / "my_backend-1.0.dist-info"
    info.mkdir()
    (tmp_path / "my_backend.py").write_text(module, encoding="utf-8")
    (info / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: my-backend\nVersion: 1.0\n", encoding="utf-8"
    )
    points = declaration.replace("project.entry-points.", "").replace('"', "")
    (info / "entry_points.txt").write_text(points, encoding="utf-8")
    return tmp_path


@pytest.mark.model
def test_the_example_converts(package: Path) -> None:
    (package / "note.txt").write_text(TEXT, encoding="utf-8")
    root = str(Path(extractor.__file__).parents[1])
    paths = [str(package), root, os.environ.get("PYTHONPATH", "")]
    command = ["convert", "note.txt", "--backend", "words", "--out", "records"]
    subprocess.run(
        [sys.executable, "-m", "extractor", *command],
        cwd=package,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
        check=True,
    )
    record = json.loads((package / "records" / "note.json").read_text(encoding="utf-8"))
    assert record["extractor"]["backend"] == "words"
    assert record["extractor"]["model"] == "sv_words 1.0.0"
    assert [one["name"] for one in record["persons"]] == ["Anna Berg"]
    assert [one["name"] for one in record["organisations"]] == ["Luleå kommun"]


def test_the_page_lists_every_backend_of_ours() -> None:
    for name in list_names(backends):
        assert f"| `{name}` |" in PAGE
