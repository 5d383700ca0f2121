from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import catalogue
import pytest

from extractor import registry
from extractor.errors import ConfigError
from extractor.writers.json_writer import write_json

GROUPS = {
    "extractor_backends": registry.find_backend,
    "extractor_writers": registry.find_writer,
}


def list_declared() -> list[tuple[str, str]]:
    """Our own parts as pyproject.toml declares them."""
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))[
        "project"
    ]
    return [(group, name) for group in GROUPS for name in project["entry-points"].get(group, {})]


@pytest.mark.parametrize(("group", "name"), list_declared())
def test_own_parts_come_through_their_entry_points(group: str, name: str) -> None:
    assert callable(GROUPS[group](name))


def test_json_writer_is_found_by_name() -> None:
    assert registry.find_writer("json") is write_json


def test_unknown_name_lists_the_known() -> None:
    with pytest.raises(ConfigError, match=r"there is no writer called 'yaml'; known: .*json"):
        registry.find_writer("yaml")


def test_part_can_be_registered_at_run_time() -> None:
    registry.writers.register("test_only", func=write_json)
    try:
        assert "test_only" in registry.list_names(registry.writers)
        assert registry.find_writer("test_only") is write_json
    finally:
        del catalogue.REGISTRY["extractor", "writers", "test_only"]


def test_part_of_another_package(tmp_path: Path) -> None:
    """Another package brings a writer that works and one whose module is missing."""
    info = tmp_path / "other-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: other\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[extractor_writers]\nother = json:dump\nbroken = no_such_module:x\n"
    )
    program = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "import json\nfrom extractor import registry\nfrom extractor.errors import ConfigError\n"
        "assert registry.find_writer('other') is json.dump\n"
        "assert {'other', 'broken'} <= set(registry.list_names(registry.writers))\n"
        "try:\n    registry.find_writer('broken')\n"
        "except ConfigError as error:\n    print(error)\n"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert "the writer 'broken' cannot be imported (No module named 'no_such_module')" in result.stdout


def test_listing_names_imports_nothing() -> None:
    program = (
        "import sys\nfrom extractor import registry\nregistry.list_names(registry.writers)\n"
        "print(sorted({'extractor.writers.json_writer', 'spacy', 'pandas'} & set(sys.modules)))\n"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert result.stdout.strip() == "[]"
