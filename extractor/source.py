"""Where a document comes from: a file, bytes or a string, read into a `Source`."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from extractor.errors import SourceError
from extractor.readers import text_reader

MAX_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """A document as it was found.

    Attributes:
        raw: the decoded text without a byte order mark; every raw offset points into it.
        path: relative to the input root, parted by `/`; None for text without a name.
        sha256: hex digest of the bytes (of the UTF-8 form, for text that was given as `str`).
        encoding: name of the encoding, see `text_reader.Decoded`.
        size_bytes: length of the bytes.
        is_guessed: whether the encoding is a guess.
        replaced: how many undecodable places became U+FFFD.
    """

    raw: str
    path: str | None
    sha256: str
    encoding: str
    size_bytes: int
    is_guessed: bool = False
    replaced: int = 0

    @property
    def characters(self) -> int:
        """Length of `raw` in code points."""
        return len(self.raw)


def read_source(
    data: Path | bytes | str,
    *,
    root: Path | None = None,
    name: str | None = None,
    encoding: str | None = None,
    max_bytes: int = MAX_BYTES,
) -> Source:
    """Read a document.

    Args:
        data: a path, the bytes of a file, or text that is decoded already.
        root: folder that paths are given relative to; without it only the file name is kept.
        name: name of the document instead of the one that follows from the path.
        encoding: encoding of the bytes when it is known; detected otherwise.
        max_bytes: larger inputs are refused.

    Returns:
        The source with its text.

    Raises:
        SourceError: the file is missing, a folder, not readable, too large or no text.
    """
    if isinstance(data, str):
        content = data.encode("utf-8", "surrogatepass")
        _check_size(len(content), max_bytes, name or "The text")
        raw = data.removeprefix("\ufeff")
        decoded = text_reader.Decoded(raw, "utf-8")
        return _source(decoded, name, content)
    if isinstance(data, Path):
        path = name or _relative_path(data, root)
        content = _read_bytes(data, max_bytes)
        return _source(text_reader.decode(content, encoding, name=str(data)), path, content)
    _check_size(len(data), max_bytes, name or "The input")
    return _source(text_reader.decode(data, encoding, name=name or "The input"), name, data)


def _source(decoded: text_reader.Decoded, path: str | None, content: bytes) -> Source:
    digest = hashlib.sha256(content).hexdigest()
    return Source(
        decoded.text, path, digest, decoded.encoding, len(content), decoded.is_guessed, decoded.replaced
    )


def _relative_path(path: Path, root: Path | None) -> str:
    if root is None:
        return path.name
    try:
        relative = path.relative_to(root)
    except ValueError:
        try:
            relative = path.resolve().relative_to(root.resolve())
        except (ValueError, OSError):
            return path.name
    return relative.as_posix() if relative.parts else path.name


def _read_bytes(path: Path, max_bytes: int) -> bytes:
    try:
        if path.is_dir():
            raise SourceError(f"{path} is a folder; give its files, or convert the folder as a whole.")
        _check_size(path.stat().st_size, max_bytes, str(path))
        with path.open("rb") as stream:
            content = stream.read(max_bytes + 1)
    except FileNotFoundError:
        raise SourceError(f"{path} does not exist; check the path.") from None
    except PermissionError:
        raise SourceError(f"{path} may not be read; check its permissions.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise SourceError(f"{path} cannot be read: {reason}; check the path.") from None
    _check_size(len(content), max_bytes, str(path))
    return content


def _check_size(size: int, max_bytes: int, name: str) -> None:
    if size > max_bytes:
        message = f"{name} has {size:,} bytes, more than the {max_bytes:,} allowed; split it into meetings."
        raise SourceError(message)
