"""Which files a command reads, and where the result of each goes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.errors import ExtractorError, OutputError, SourceError

if TYPE_CHECKING:
    from extractor.config import Settings
    from extractor.source import Source

TEXT_SUFFIX = ".txt"
RECORD_SUFFIX = ".json"


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to convert.

    Attributes:
        path: where it is.
        root: the input folder that it was found in; of a file that was named itself, its own folder.
        target: where its record goes, relative to the output folder.
    """

    path: Path
    root: Path
    target: Path


def list_inputs(inputs: Iterable[Path], suffix: str = RECORD_SUFFIX) -> Iterator[InputFile | ExtractorError]:
    """The files behind `inputs` in order: a file as it is, of a folder all `*.txt` in it and below, sorted.

    Targets end in `suffix`, see :func:`name_record`. Hidden files and folders are passed over. What cannot be read is
    yielded as an error in its place, so that the caller can report it and go on.
    """
    for place in inputs:
        try:
            mode = place.stat().st_mode
        except OSError as error:
            yield SourceError(f"{place}: the input cannot be read ({error.strerror}); check the path")
            continue
        if stat.S_ISDIR(mode):
            yield from _list_folder(place, suffix)
        else:
            yield InputFile(place, place.parent, Path(name_record(place.name, suffix)))


def check_collisions(files: Iterable[InputFile]) -> None:
    """Make sure that no two files share a target.

    Raises:
        OutputError: two do; the message names both.
    """
    owners: dict[Path, Path] = {}
    for file in files:
        owner = owners.setdefault(file.target, file.path)
        if owner != file.path:
            raise OutputError(
                f"{owner} and {file.path} would both become {file.target}; "
                "rename one, convert them to different folders, or name their common folder as the input"
            )


def name_record(name: str, suffix: str = RECORD_SUFFIX) -> str:
    """The file name of a record: `NAME.txt` becomes `NAME.json`, any other name gets `.json` (`suffix`) added."""
    stem = name[: -len(TEXT_SUFFIX)] if name.casefold().endswith(TEXT_SUFFIX) else name
    return f"{stem}{suffix}"


def read_input(data: Path | bytes, settings: Settings, root: Path | None = None) -> Source:
    """Read a file, or bytes from stdin, as `settings` say.

    A file name that is not valid Unicode, as old archives have them, is given in the record with escapes.

    Raises:
        SourceError: it is missing, too large, or no text.
    """
    from extractor.source import read_source

    name = None
    if isinstance(data, Path):
        path = data.relative_to(root) if root else Path(data.name)
        name = path.as_posix().encode("utf-8", "backslashreplace").decode("utf-8")
    return read_source(data, name=name, encoding=settings.encoding, max_bytes=settings.max_bytes)


def _list_folder(folder: Path, suffix: str) -> Iterator[InputFile | ExtractorError]:
    """All text files in `folder` and below, sorted by their path."""
    unreadable: list[OSError] = []
    found: list[Path] = []
    for place, subfolders, names in os.walk(folder, onerror=unreadable.append):
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        texts = (name for name in names if name.casefold().endswith(TEXT_SUFFIX) and not name.startswith("."))
        found.extend((Path(place) / name).relative_to(folder) for name in texts)
    for error in unreadable:
        yield SourceError(f"{error.filename}: the folder cannot be read ({error.strerror})")
    if not found and not unreadable:
        yield SourceError(
            f"{folder}: no {TEXT_SUFFIX} file in this folder or below it; name the files themselves"
        )
    for path in sorted(found, key=lambda path: path.parts):
        yield InputFile(folder / path, folder, path.parent / name_record(path.name, suffix))
