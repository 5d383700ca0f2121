"""People of a single name who are listed nowhere, but speak at the meeting: `Vera från Ekskolan visade bilder`."""

from __future__ import annotations

import re
from collections import Counter

from extractor.patterns import attendance
from extractor.patterns import standings as patterns
from extractor.patterns.places import MUNICIPALITIES
from extractor.structure.roles.identities import is_new
from extractor.structure.roles.standing import (
    Standing,
    base_role,
    find_full_names,
    find_short_sentences,
    may_be_single,
)

_SPEAKER = re.compile(
    r"\s*(?:[-–•*]\s)?(?P<role>[A-ZÅÄÖ]?[a-zåäö]+,?\s)?(?P<name>[A-ZÅÄÖ][a-zß-öø-ÿ]+(?:-[A-ZÅÄÖ][a-zß-öø-ÿ]+)?)"
    + patterns.SPEAKS
)
_WORD = re.compile(r"[\w-]+")
_OPENING = re.compile(r"(?<![\w-])[A-ZÅÄÖ][\w-]+(?= [A-ZÅÄÖ])")
_IN_WRITING = re.compile(patterns.IN_WRITING, re.IGNORECASE)
_SHORTEST = 3
_REACH = 60


def find_speakers(text: str, known: list[str]) -> list[Standing]:
    """Who opens a sentence by a single name that no one known can go by, and does what only those present do.

    Args:
        text: the document.
        known: the names of those who are listed already.
    """
    found: dict[str, Standing] = {}
    words = Counter(_WORD.findall(text))
    full_names = _find_openings(text)
    for sentence, offset in find_short_sentences(text):
        match = _SPEAKER.match(sentence)
        if match is None or match["name"] in found or _IN_WRITING.search(sentence):
            continue
        name, role = match["name"], base_role(match["role"].strip()) if match["role"] else None
        if match["role"] and role is None:
            continue
        if _is_name(name, words, is_introduced=bool(role or match["home"])) and is_new(name, known):
            start, end = offset + match.start("name"), offset + match.end("name")
            home = match["home"].split(" ", 2)[-1].strip() if match["home"] else None
            full, start, end = _in_full(name, text, full_names.get(name, [])) or (name, start, end)
            found[name] = Standing(full, role, start, end, "attendance.speaks", affiliation=home)
    return list(found.values())


def _find_openings(text: str) -> dict[str, list[int]]:
    """Where each capitalised word stands before another one."""
    found: dict[str, list[int]] = {}
    for match in _OPENING.finditer(text):
        found.setdefault(match.group(), []).append(match.start())
    return found


def _in_full(first: str, text: str, places: list[int]) -> tuple[str, int, int] | None:
    """The full name that the text gives somewhere to a first name; None where it gives none or several."""
    full = {
        name: (name, place + start, place + end)
        for place in places
        for name, start, end in find_full_names(text[place : place + _REACH].split("\n", 1)[0])[:1]
        if name.split()[0] == first
    }
    return next(iter(full.values())) if len(full) == 1 else None


def _is_name(word: str, words: Counter[str], *, is_introduced: bool) -> bool:
    """Whether the capital that opens a sentence is that of a first name, not of a noun or an authority."""
    folded = word.casefold()
    if folded in attendance.GIVEN_NAMES:
        return True
    if (
        len(word) < _SHORTEST
        or folded in MUNICIPALITIES
        or not may_be_single(word)
        or base_role(word) is not None
    ):
        return False
    if folded.endswith(patterns.NOUN_ENDINGS) or words[folded]:
        return False
    return is_introduced or words[word] > 1
