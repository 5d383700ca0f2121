"""Files from the network: resumed where they broke off, checked, and whole or not there at all."""

from __future__ import annotations

import hashlib
import http.client
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from extractor.errors import DownloadError

_TIMEOUT = 30.0
_CHUNK = 1 << 18
_IS_PART, _IS_COMPLETE = 206, 416

Report = Callable[[int], None]


def read_url(url: str) -> bytes:
    """The content of a small file.

    Raises:
        DownloadError: it cannot be fetched.
    """
    try:
        with _open(url, {}) as response:
            content: bytes = response.read()
            return content
    except (OSError, http.client.HTTPException) as error:
        raise DownloadError(_explain(url, error)) from error


def download(url: str, target: Path, *, md5: str, report: Report) -> None:
    """Fetch a file, unless it is there with the right content.

    What arrives goes to `TARGET.part`, with which the next call goes on, should this one break off.

    Args:
        url: of the file.
        target: where it goes; its folder is made.
        md5: the MD5 that its publisher states, in hexadecimal.
        report: called with the number of bytes of each step, for a progress bar.

    Raises:
        DownloadError: it cannot be fetched, or its content is another.
    """
    if target.is_file() and compute_digest(target, "md5") == md5:
        report(target.stat().st_size)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    try:
        _fetch(url, part, report)
    except (OSError, http.client.HTTPException) as error:
        raise DownloadError(_explain(url, error)) from error
    found = compute_digest(part, "md5")
    if found != md5:
        part.unlink()
        raise DownloadError(
            f"{url}: the file has the MD5 {found} and should have {md5}; it was thrown away. Try again, and if it "
            "happens twice, tell the publisher"
        )
    part.replace(target)


def _fetch(url: str, part: Path, report: Report) -> None:
    """Append what `part` lacks; a server that knows no parts sends all of it."""
    done = part.stat().st_size if part.is_file() else 0
    try:
        response = _open(url, {"Range": f"bytes={done}-"} if done else {})
    except urllib.error.HTTPError as error:
        if error.code == _IS_COMPLETE and done:
            return
        raise
    with response, part.open("ab" if response.status == _IS_PART else "wb") as file:
        if response.status == _IS_PART:
            report(done)
        while chunk := response.read(_CHUNK):
            file.write(chunk)
            report(len(chunk))
        # A connection that breaks off can look like the end of the file.
        left = response.length
    if left:
        raise http.client.IncompleteRead(b"", left)


def _open(url: str, headers: dict[str, str]) -> http.client.HTTPResponse:
    if not url.startswith(("https://", "http://")):
        raise DownloadError(f"{url}: this is no address of the web; it begins with https://")
    request = urllib.request.Request(url, headers={"User-Agent": "extractor", **headers})  # noqa: S310
    response: http.client.HTTPResponse = urllib.request.urlopen(request, timeout=_TIMEOUT)  # noqa: S310
    return response


def _explain(url: str, error: Exception) -> str:
    reason = getattr(error, "reason", None) or error
    return f"{url}: the file cannot be fetched ({reason})"


def compute_digest(file: Path, kind: str) -> str:
    """The digest of a file in hexadecimal; `kind` is `md5` or `sha256`."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, kind).hexdigest()
