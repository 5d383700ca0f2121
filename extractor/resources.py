"""Trained parts that are shipped with the package."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from extractor.errors import ModelError


def shipped_folders() -> list[Path]:
    """Where trained parts lie: inside the installed package, or beside it in a checkout."""
    package = Path(str(files("extractor")))
    return [package / "_models", package.parent / "models"]


def find_shipped(name: str) -> Path:
    """The folder of the trained part called `name`.

    Raises:
        ModelError: it is not there.
    """
    for folder in shipped_folders():
        if (folder / name).is_dir():
            return folder / name
    raise ModelError(f"{name}: this trained part is missing from the package; install the package again")
