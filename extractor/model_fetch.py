"""The official Stanza models for Swedish, fetched for those who have a network.

Stanza publishes a list of its models (`resources_VERSION.json`) with an MD5 for each file; the files themselves are on
the Hugging Face Hub, where the same version is a tag. The list's version is pinned here to that of the Stanza which
the models are tested with, and every file is held against the list. The SHA-256 of what was fetched is kept in the
model's `meta.json`.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from extractor.downloads import compute_digest, download, read_url
from extractor.errors import DownloadError, ModelError
from extractor.model_store import META_FILE, RESOURCES_FILE, Stored, describe_folder

STANZA_SV = "stanza-sv"
VERSION = "1.15.0"
LIST_URL = "https://raw.githubusercontent.com/stanfordnlp/stanza-resources/main"
FILES_URL = f"https://huggingface.co/stanfordnlp/stanza-sv/resolve/v{VERSION}/models"

_LANGUAGE = "sv"
_PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")
_PATH = re.compile(r"[\w-]+/[\w-][\w.-]*")

Report = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model: its place below `sv/`, and the MD5 that Stanza states for it."""

    path: str
    md5: str


def fetch_stanza(folder: Path, *, report: Report, mirror: str | None = None, force: bool = False) -> Stored:
    """Fetch the default Swedish pipeline of Stanza into `folder/stanza-sv`.

    The model is put in its place when all of it is there; what was fetched before a break is used by the next call.

    Args:
        folder: the cache, or any other folder; made if need be.
        report: called with the name of a file and the number of bytes that arrived.
        mirror: address of a copy, with `resources_VERSION.json` and `models/`, instead of the official places.
        force: fetch again what is there.

    Raises:
        DownloadError: there is no network, or a file is missing or another than promised; the message says how to get
            the model by hand.
        ModelError: the folder cannot be written.
    """
    target = folder / STANZA_SV
    if not force and (stored := describe_folder(target, "cache")) and _is_complete(stored):
        return stored
    part = folder / f".{STANZA_SV}-{VERSION}.part"
    base = mirror.rstrip("/") if mirror else None
    try:
        part.mkdir(parents=True, exist_ok=True)
        _fetch_files(part, base, report)
        _put_in_place(part, target)
    except DownloadError as error:
        raise DownloadError(f"{error}\n{explain_by_hand(target)}") from error
    except OSError as error:
        raise ModelError(
            f"{error.filename or folder}: cannot be written ({error.strerror}); choose another --dir"
        ) from error
    stored = describe_folder(target, "cache")
    assert stored is not None
    return stored


def explain_by_hand(target: Path) -> str:
    """How to get the model without this program."""
    return (
        "What has arrived is kept; with a network, run the command again and it goes on from there. Without one, on a "
        f"computer that has a network:\n  pip install stanza=={VERSION}\n"
        f"  python -c \"import stanza; stanza.download('sv', model_dir='{STANZA_SV}')\"\n"
        f"and copy the folder {STANZA_SV} to {target}. A copy of the files elsewhere is named with --mirror."
    )


def list_files(resources: Any) -> list[ModelFile]:
    """The files of the default Swedish pipeline.

    Args:
        resources: the content of Stanza's list, as parsed from JSON.

    Raises:
        DownloadError: it is no such list.
    """
    try:
        swedish = resources[_LANGUAGE]
        packages = swedish["packages"]["default"]
        wanted = [(name, packages[name]) for name in _PROCESSORS if name in packages]
        for name, package in list(wanted):
            needed = swedish[name][package].get("dependencies", ())
            wanted += [(one["model"], one["package"]) for one in needed]
        files = [
            ModelFile(f"{name}/{package}.pt", str(swedish[name][package]["md5"]))
            for name, package in dict.fromkeys(wanted)
        ]
    except (KeyError, TypeError, AttributeError) as error:
        raise DownloadError(
            f"Stanza's list of models is not built as expected ({type(error).__name__}: {error})"
        ) from error
    for file in files:
        # The list comes from outside: no name in it may lead out of the folder.
        if not _PATH.fullmatch(file.path):
            raise DownloadError(f"Stanza's list of models names a file {file.path!r}, which is no plain name")
    return files


def _fetch_files(part: Path, mirror: str | None, report: Report) -> None:
    source = f"{mirror or LIST_URL}/resources_{VERSION}.json"
    try:
        resources = json.loads(read_url(source))
    except ValueError as error:
        raise DownloadError(f"{source}: this is no JSON ({error})") from error
    files = list_files(resources)
    digests = {}
    for file in files:
        place = part / _LANGUAGE / file.path
        url = f"{mirror}/models/{file.path}" if mirror else f"{FILES_URL}/{file.path}"
        download(url, place, md5=file.md5, report=partial(report, file.path))
        digests[file.path] = {"md5": file.md5, "sha256": compute_digest(place, "sha256")}
    kept = {_LANGUAGE: resources[_LANGUAGE], "url": resources.get("url", "")}
    _write_json(part / RESOURCES_FILE, kept)
    meta = {
        "lang": _LANGUAGE,
        "name": STANZA_SV,
        "version": VERSION,
        "description": "Stanza's official pipeline for Swedish, trained on Talbanken and SUC 3",
        "license": "see https://huggingface.co/stanfordnlp/stanza-sv",
        "url": mirror or "https://huggingface.co/stanfordnlp/stanza-sv",
        "files": digests,
    }
    _write_json(part / META_FILE, meta)


def _write_json(file: Path, content: Any) -> None:
    file.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _is_complete(stored: Stored) -> bool:
    """Whether a model is of the wanted version and has all its files with their content."""
    files = stored.meta.get("files")
    if stored.version != VERSION or not isinstance(files, dict):
        return False
    places = {stored.folder / _LANGUAGE / path: digests["sha256"] for path, digests in files.items()}
    return all(place.is_file() and compute_digest(place, "sha256") == one for place, one in places.items())


def _put_in_place(part: Path, target: Path) -> None:
    """Move the finished model to its place; an older one makes room only then."""
    old = target.with_name(f".{target.name}.old")
    if old.exists():
        shutil.rmtree(old)
    if target.exists():
        target.rename(old)
    part.rename(target)
    if old.exists():
        shutil.rmtree(old)
