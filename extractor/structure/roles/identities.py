"""Which listed person a name means: a first name, a nick name, `Fatuma W`, or the name with a title before it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_QUOTED = re.compile(r"\s*[\"”“'‘’‹<(]([^\"”“'‘’‹›<>()]{1,30})[\"”“'‘’›>)]")
_SPLIT = re.compile(r"[^\w]+")
# Short forms and nick names begin like the name.
_ALIKE = 2
_SPACES = re.compile(r"\s+")


def find_person(known: list[str], name: str, written: str = "") -> str | None:
    """The one of `known` whom `name` means.

    Args:
        known: names of listed people, casefolded.
        name: the name to look for.
        written: the words of the text, in which a nick name may stand in quotes.

    Returns:
        The only one that fits, by the strictest rule that fits any; None where nobody or several do.
    """
    key = name.casefold()
    if key in known:
        return key
    nicks = {nick.casefold() for nick in _QUOTED.findall(written)}
    words = _bare(key)
    rules = (
        [one for one in known if _bare(one) == words],
        [one for one in known if one in nicks],
        [one for one in known if words in _nicknamed(one) or _bare(one) in _nicknamed(written.casefold())],
        [one for one in known if _is_same(_parts(one), _parts(key))],
        [one for one in known if len(words) == 1 and key in _single_names(one)],
        [one for one in known if " " not in one and len(words) > 1 and one == words[0]],
    )
    for fitting in rules:
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


@lru_cache(maxsize=4096)
def _bare(name: str) -> list[str]:
    return _SPACES.split(_QUOTED.sub(" ", name).strip())


@lru_cache(maxsize=4096)
def _nicknamed(name: str) -> list[list[str]]:
    """The name with each nick name for the first: `Anders "Adde" Ek` is also `Adde Ek`."""
    return [[*_SPACES.split(nick.strip()), *_bare(name)[1:]] for nick in _QUOTED.findall(name)]


@lru_cache(maxsize=4096)
def _parts(name: str) -> list[str]:
    """The words of a name; `Eva-Lena` is also written `Eva Lena`."""
    return [part for word in _bare(name) for part in word.split("-") if part]


@lru_cache(maxsize=4096)
def _single_names(name: str) -> set[str]:
    """First name, nick name and surname."""
    words = _bare(name)
    return {words[0], words[-1], *(nick.casefold() for nick in _QUOTED.findall(name))}


def _is_same(one: list[str], other: list[str]) -> bool:
    """Whether two names of several words are one person's, the one written with more parts than the other."""
    short, long = sorted((one, other), key=len)
    if len(short) < 2:
        return False
    if short == long[-len(short) :]:
        return True
    if not _fits(short[0], long[0]):
        return False
    if all(len(word.strip(".")) == 1 for word in short):
        return False
    rest = iter(long[1:])
    return all(any(_fits(word, candidate) for candidate in rest) for word in short[1:])


def _fits(one: str, other: str) -> bool:
    """The same word, or an initial beside the word that it stands for."""
    first, second = one.rstrip("."), other.rstrip(".")
    return first == second or (min(len(first), len(second)) == 1 and first[:1] == second[:1])


def is_new(name: str, known: Iterable[str]) -> bool:
    """Whether a single name cannot be a short form of a known one: `Jocke` may be Joakim, so it is not new."""
    opening = name[:_ALIKE].casefold()
    given = (word for one in known for word in (_SPLIT.split(one.casefold())[:-1] or [one.casefold()]))
    return not any(word.startswith(opening) for word in given)
