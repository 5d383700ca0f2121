"""Clean-up of single characters: line breaks, spaces, invisible characters, entities, garbled letters."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import ftfy.bad_codecs  # noqa: F401  (registers the codec sloppy-windows-1252)

from extractor.document import Edit

_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});")
_ODD = re.compile(
    r"(?P<join>\u00ad[ \t]*\r?\n[ \t]*(?=[^\W\d_]))"
    r"|(?P<newline>\r\n?|[\x0b\x85\u2028\u2029])"
    r"|(?P<page>\n?\f(?:\r?\n)?)"
    r"|(?P<space>[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])"
    r"|(?P<hyphen>[\u2010\u2011])"
    r"|(?P<bullet>[\uf0b7\uf0a7\uf0d8\uf076\uf0fc])"
    r"|(?P<gone>[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+)"
    r"|(?P<ligature>[\ufb00-\ufb06])"
    r"|(?P<marks>[\u0300-\u036f]{1,8})"
)
_FIXED = {
    "newline": "\n",
    "page": "\n\f\n",
    "space": " ",
    "hyphen": "-",
    "bullet": "•",
    "gone": "",
    "join": "",
}

_HIGH = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_GARBLED = re.compile(rf"(?:[\u00c2-\u00f4][{_HIGH}]{{1,3}})+")
_OTHER_GARBLED = re.compile("(?:√[•§∂ÖÑñ©¢]|├[ÑñÂàäûª®]|‚Ä[ìîùôò¢¶])")
_OTHER_REPAIRS = {
    "√•": "å", "√§": "ä", "√∂": "ö", "√Ö": "Å", "√Ñ": "Ä", "√ñ": "Ö", "√©": "é", "√¢": "â",
    "├Ñ": "å", "├ñ": "ä", "├Â": "ö", "├à": "Å", "├ä": "Ä", "├û": "Ö", "├ª": "ê", "├®": "é",
    "‚Äì": "–", "‚Äî": "—", "‚Äù": "”", "‚Äô": "’", "‚Äò": "‘", "‚Ä¢": "•", "‚Ä¶": "…",
}  # fmt: skip
_PLAUSIBLE = re.compile("[\u00a0-\u00ff–—‘’‚“”„•…€™›‹\ufeff\u2028ﬁﬂ]+")
# These pairs can also be a capital before a quote or dots (`NÄ”`); only a garbled neighbour tells.
_PLAUSIBLE_AMONG_GARBLED = re.compile("[\u00a0-\u017f\u0218-\u021b–—‘’‚“”„•…€™›‹\ufeff]+")


def find_entities(text: str) -> Iterator[Edit]:
    """Edits that put the characters of HTML entities (`&auml;`) in their place; unknown names stay."""
    for match in _ENTITY.finditer(text):
        replacement = html.unescape(match.group())
        if replacement != match.group() and len(replacement) == 1 and replacement not in "\r\f":
            yield Edit(match.start(), match.end(), replacement)


def find_garbled(text: str) -> Iterator[Edit]:
    """Edits that repair UTF-8 read as Windows-1252, Latin-1, MacRoman or cp850, even twice over."""
    has_sure = False
    for match in _GARBLED.finditer(text):
        repaired = _repair(match.group())
        if repaired is not None and _PLAUSIBLE.fullmatch(repaired):
            has_sure = True
            break
    pattern = _PLAUSIBLE_AMONG_GARBLED if has_sure else _PLAUSIBLE
    found = [(match, _repair(match.group())) for match in _GARBLED.finditer(text)] if has_sure else []
    edits = [
        Edit(match.start(), match.end(), repaired)
        for match, repaired in found
        if repaired is not None and pattern.fullmatch(repaired)
    ]
    taken = {edit.start for edit in edits}
    edits += [
        Edit(match.start(), match.end(), _OTHER_REPAIRS[match.group()])
        for match in _OTHER_GARBLED.finditer(text)
        if match.group() in _OTHER_REPAIRS and match.start() not in taken
    ]
    yield from sorted(edits, key=lambda edit: edit.start)


@lru_cache(maxsize=4096)
def _repair(run: str) -> str | None:
    """The run read as the UTF-8 that it was, at most twice; None when it was none."""
    repaired = _reread(run)
    if repaired is None:
        return None
    if _GARBLED.fullmatch(repaired):
        return _reread(repaired) or repaired
    return repaired


def _reread(run: str) -> str | None:
    data = bytearray()
    for character in run:
        try:
            data += character.encode("sloppy-windows-1252")
        except UnicodeEncodeError:
            if ord(character) > 0xFF:
                return None
            data.append(ord(character))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def find_odd_characters(text: str) -> Iterator[Edit]:
    r"""Edits to plain line breaks and spaces and composed letters; what cannot be seen goes.

    A form feed becomes a line of its own (`\f`), which later steps read as a page boundary.
    """
    position = 0
    for match in _ODD.finditer(text):
        kind, start = match.lastgroup or "", match.start()
        if kind == "marks":
            if start <= position or not text[start - 1].isalpha():
                continue
            start -= 1
            replacement = unicodedata.normalize("NFC", text[start : match.end()])
        elif kind == "ligature":
            replacement = unicodedata.normalize("NFKC", match.group())
        else:
            replacement = _FIXED[kind]
        position = match.end()
        if replacement != text[start : match.end()]:
            yield Edit(start, match.end(), replacement)
