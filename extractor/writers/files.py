"""Writing a file so that a reader sees the old content or the new, and never a half."""

from __future__ import annotations

import os
from pathlib import Path

from extractor.errors import OutputError


def make_folder(folder: Path) -> None:
    """Create `folder` with its parents and check that files can be put into it.

    Raises:
        OutputError: it is a file, or cannot be created or written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise OutputError(f"{folder}: this is a file; name a folder to write to") from error
    except OSError as error:
        raise OutputError(
            f"{folder}: the folder cannot be created ({error.strerror}); choose another"
        ) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OutputError(f"{folder}: the folder is not writable; choose another or change its permissions")


def write_atomically(path: Path, data: bytes) -> None:
    """Write `data` to `path` through a temporary file in the same folder; the folder is made if need be.

    Raises:
        OutputError: the file cannot be written; what stood at `path` before is untouched.
    """
    make_folder(path.parent)
    part = path.parent / f".extractor-{os.getpid()}.tmp"
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        raise OutputError(f"{path}: the file cannot be written ({error.strerror}); choose another") from error
    finally:
        part.unlink(missing_ok=True)
