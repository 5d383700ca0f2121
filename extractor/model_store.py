"""Where models lie: shipped with the package, or in the user's cache after `extractor models fetch`.

A model is a folder whose `meta.json` says what it is (`lang`, `name`, `version`, `description`, `license`), or one that
Stanza itself has downloaded, with a `resources.json`. Models are found by looking, so that a new one needs no entry
anywhere.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.resources import shipped_folders

META_FILE = "meta.json"
RESOURCES_FILE = "resources.json"
_UNKNOWN_VERSION = "0.0.0"


@dataclass(frozen=True, slots=True)
class Stored:
    """A model in a folder.

    Attributes:
        key: what `--model` takes: the name of the folder.
        folder: where it is.
        place: `shipped`, `cache` or `folder`.
        meta: the content of its `meta.json`; empty where that is missing or broken.
    """

    key: str
    folder: Path
    place: str
    meta: dict[str, Any]

    @property
    def name(self) -> str:
        """The model's own name, without the language in front."""
        return str(self.meta.get("name") or self.key).removeprefix(f"{self.meta.get('lang', 'sv')}_")

    @property
    def version(self) -> str:
        """The model's version; 0.0.0 where it states none."""
        return str(self.meta.get("version") or _UNKNOWN_VERSION)

    @property
    def size(self) -> int:
        """Bytes of all its files."""
        return sum(file.stat().st_size for file in self.folder.rglob("*") if file.is_file())


def cache_folder() -> Path:
    """The user's cache for models: `$XDG_CACHE_HOME/extractor/models` where that is set, else the platform's place."""
    if base := os.environ.get("XDG_CACHE_HOME"):
        return Path(base) / "extractor" / "models"
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "extractor" / "models"
    caches = home / "Library" / "Caches" if sys.platform == "darwin" else home / ".cache"
    return caches / "extractor" / "models"


def list_stored() -> list[Stored]:
    """All models that are there, sorted by name; a shipped one hides a fetched one of the same name."""
    found: dict[str, Stored] = {}
    for stored in _scan():
        found.setdefault(stored.key, stored)
    return sorted(found.values(), key=lambda stored: stored.key)


def find_stored(key: str) -> Stored | None:
    """The shipped or fetched model called `key`, or None."""
    return next((stored for stored in _scan() if stored.key == key), None)


def describe_folder(folder: Path, place: str = "folder") -> Stored | None:
    """The model in `folder`, or None where that is no folder."""
    if not folder.is_dir():
        return None
    return Stored(folder.resolve().name, folder, place, _read_meta(folder / META_FILE))


def _scan() -> Iterator[Stored]:
    places = [*((folder, "shipped") for folder in shipped_folders()), (cache_folder(), "cache")]
    for base, place in places:
        for folder in sorted(base.iterdir()) if base.is_dir() else ():
            is_model = any((folder / name).is_file() for name in (META_FILE, RESOURCES_FILE))
            # A hidden folder is a download under way.
            if is_model and not folder.name.startswith(".") and (stored := describe_folder(folder, place)):
                yield stored


def _read_meta(file: Path) -> dict[str, Any]:
    try:
        meta = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return meta if isinstance(meta, dict) else {}
