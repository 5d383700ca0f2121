"""Bytes to text: the only place where bytes are decoded."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from extractor.errors import SourceError
from extractor.readers.encoding_evidence import choose_encoding

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF; export it to text first, for example with pdftotext -layout"),
    (b"PK\x03\x04", "a ZIP archive, as .docx and .odt files are; save the document as plain text first"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc); save the document as plain text first"),
    (b"{\\rtf", "an RTF file; save the document as plain text first"),
    (b"\x89PNG\r\n", "a PNG image; run text recognition on it first"),
    (b"\xff\xd8\xff", "a JPEG image; run text recognition on it first"),
    (b"GIF8", "a GIF image; run text recognition on it first"),
    (b"II*\x00", "a TIFF image; run text recognition on it first"),
    (b"MM\x00*", "a TIFF image; run text recognition on it first"),
    (b"\x1f\x8b\x08", "a gzip archive; unpack it first"),
)
_NAMES = {
    "utf-16-le": "utf-16",
    "utf-16-be": "utf-16",
    "cp1252": "windows-1252",
    "iso8859-1": "iso-8859-1",
    "mac-roman": "macroman",
}
_LEADING_BYTES = bytes(range(0xC2, 0x100))
_SAMPLE = 65_536
_MAX_CONTROL_SHARE = 0.05
_TEXT_CONTROLS = b"\t\n\v\f\r\x1a\x1b"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text out of bytes, and how sure its encoding is.

    Attributes:
        text: the text, without a byte order mark; line breaks as they were.
        encoding: `utf-8`, `utf-8-sig`, `utf-16`, `windows-1252`, `iso-8859-1`, `macroman`, `cp850`, `ascii`,
            or the name of another one that was asked for or detected.
        is_guessed: whether the bytes alone do not settle the encoding.
        replaced: how many undecodable places became U+FFFD.
    """

    text: str
    encoding: str
    is_guessed: bool = False
    replaced: int = 0


def decode(data: bytes, encoding: str | None = None, *, name: str = "The input") -> Decoded:
    """Decode bytes whose encoding is unknown, or in the one that is given.

    Args:
        data: the whole content of a file.
        encoding: name of an encoding, when it is known.
        name: what to call the input in messages.

    Returns:
        The text with its encoding.

    Raises:
        SourceError: the bytes are no text, or `encoding` does not exist.
    """
    if encoding is not None:
        return _decode_as(data, encoding, name)
    for mark, label, codec in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], codec, label)
    _refuse_binary(data, name)
    if b"\0" in data[:_SAMPLE] or b"\0" in data:
        return _decode_utf16(data, name)
    _refuse_control(data, name)
    if data.isascii():
        return Decoded(data.decode("ascii"), "ascii")
    return _decode_utf8(data) or _decode_single_bytes(data)


def _decode_as(data: bytes, encoding: str, name: str) -> Decoded:
    try:
        codec = codecs.lookup(encoding)
        b"ab".decode(encoding, errors="replace")
    except (LookupError, ValueError):
        message = f"{name}: there is no encoding {encoding!r}; try utf-8, windows-1252, macroman or cp850."
        raise SourceError(message) from None
    label = _NAMES.get(codec.name, codec.name)
    for mark, bom_label, _ in _BOMS:
        if label == "utf-8" and bom_label == "utf-8-sig" and data.startswith(mark):
            return _decoded(data[len(mark) :], "utf-8", bom_label)
    try:
        decoded = _decoded(data, encoding, label)
    except (ValueError, TypeError):
        message = f"{name} cannot be decoded as {encoding}; leave the encoding out to have it detected."
        raise SourceError(message) from None
    return Decoded(decoded.text.removeprefix("\ufeff"), label, replaced=decoded.replaced)


def _decoded(data: bytes, codec: str, label: str, *, is_guessed: bool = False) -> Decoded:
    try:
        return Decoded(data.decode(codec), label, is_guessed)
    except UnicodeDecodeError:
        text = data.decode(codec, errors="replace")
        known = data.decode(codec, errors="ignore").count("\ufffd")
        return Decoded(text, label, is_guessed, text.count("\ufffd") - known)


def _refuse_binary(data: bytes, name: str) -> None:
    for magic, advice in _MAGIC:
        if data.startswith(magic):
            raise SourceError(f"{name} is {advice}.")


def _refuse_control(data: bytes, name: str) -> None:
    sample = data[:_SAMPLE]
    kept = sample.translate(None, bytes(code for code in range(32) if code not in _TEXT_CONTROLS))
    if len(sample) - len(kept) > _MAX_CONTROL_SHARE * len(sample) + 2:
        raise SourceError(f"{name} is no text: it is full of control characters; give a plain text file.")


def _decode_utf16(data: bytes, name: str) -> Decoded:
    """NUL bytes are text only as the high halves of UTF-16: nearly all on the odd or on the even places."""
    sample = data[:_SAMPLE]
    half = max(1, len(sample) // 2)
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    for codec, filled, empty in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if filled > 0.6 and empty < 0.1:
            return _decoded(data, codec, "utf-16", is_guessed=True)
    raise SourceError(f"{name} is a binary file, not text; export it to plain text first.")


def _decode_utf8(data: bytes) -> Decoded | None:
    """UTF-8, also with a few broken places; None when the bytes are another encoding."""
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        decoded = _decoded(data, "utf-8", "utf-8", is_guessed=True)
    leading = len(data) - len(data.translate(None, _LEADING_BYTES))
    good = leading - decoded.replaced
    return decoded if good > 2 * decoded.replaced else None


def _decode_single_bytes(data: bytes) -> Decoded:
    codec, label = choose_encoding(data)
    return _decoded(data, codec, label, is_guessed=True)
