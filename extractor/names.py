"""Which words are a person's name, a role or an organisation: judged by shape and the word lists alone."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.patterns import attendance, names, organisations

_PART = re.compile(rf"{names.PART}$")
_NICKNAME = re.compile(names.NICKNAME)
_CONTACT = re.compile(names.CONTACT, re.IGNORECASE)
_ORG_WORDS = frozenset(
    {word.casefold() for word, _ in organisations.OPENERS}
    | {word.casefold() for word, _ in organisations.NAMES}
    | {long.casefold() for _, long, _ in organisations.KNOWN if long}
    | {word.casefold() for word in organisations.COMPANY_ENDINGS}
)
_ORG_SUFFIXES = tuple(suffix for suffix, _ in organisations.SUFFIXES if suffix not in {"stad", "kår"})
_MAX_PARTS = 5
_MAX_ROLE = 8


def strip_contact(text: str) -> str:
    """`text` without e-mail addresses, telephone numbers and user names."""
    return _NICKNAME.sub("", _CONTACT.sub("", text)).strip(" ,;–-\t")


def is_person_name(text: str, *, allow_single: bool = False) -> bool:
    """Whether `text` has the shape of a full name (`Anna Berg`, `Sofia B`, `Eva af Ek`), and no word that forbids it.

    Args:
        text: the candidate, without title, brackets or punctuation around.
        allow_single: accept a single name (`Anna`).
    """
    parts = text.split()
    if not (1 if allow_single else 2) <= len(parts) <= _MAX_PARTS:
        return False
    if not _PART.match(parts[0]) or not _PART.match(parts[-1]):
        return False
    for part in parts:
        folded = part.casefold()
        if folded in names.PARTICLES:
            continue
        if not _PART.match(part) or folded in names.NOT_NAMES or is_organisation_word(part):
            return False
    if is_role(text):
        return False
    return not (len(parts) == 1 and (parts[0].isupper() or len(parts[0]) < 2)) and not _is_acronymic(parts)


def _is_acronymic(parts: list[str]) -> bool:
    """`LED Skylt` and `AME Syd` are no names, `ANNA BERG` and `Sofia B` are."""
    shouting = [part for part in parts if len(part) > 2 and part.isupper()]
    return bool(shouting) and len(shouting) < len([part for part in parts if len(part) > 2])


def is_organisation_word(word: str) -> bool:
    """Whether a single word marks an organisation: `Region`, `Arbetsförmedlingen`, `kommun`, `AB`."""
    folded = word.casefold().strip(".,")
    return folded in _ORG_WORDS or folded.removesuffix("s") in _ORG_WORDS or folded.endswith(_ORG_SUFFIXES)


def is_organisation(text: str) -> bool:
    """Whether any word of `text` marks an organisation, or it is an abbreviation in capitals."""
    return any(is_organisation_word(word) for word in text.split()) or (
        text.isupper() and 2 <= len(text) <= 6 and text.isalpha()
    )


def is_role(text: str) -> bool:
    """Whether `text` is a role: a phrase whose head word ends as roles do, `biträdande förbundschef`."""
    words = [word for word in re.split(r"[\s/]+", text.casefold()) if word]
    if not words or len(words) > _MAX_ROLE:
        return False
    first = next((position for position, word in enumerate(words) if _ends_as_role(word)), None)
    if first is None:
        return False
    return text[0].islower() or all(word in attendance.ROLE_MODIFIERS for word in words[:first])


def _ends_as_role(word: str) -> bool:
    plain = word.strip(".,()")
    single = plain.removesuffix("na") + "e" if plain.endswith("arna") else plain.removesuffix("erna")
    return {plain, single} & attendance.ROLE_WORDS != set() or single.endswith(attendance.ROLE_ENDINGS)


def split_role(text: str) -> tuple[str | None, str]:
    """Take a role off the front or the end of `text`: `Ordförande Eva Ek` gives ("Ordförande", "Eva Ek").

    Returns:
        (role or None, the rest). The rest is a person's name whenever a role was taken off.
    """
    parts = text.split()
    if len(parts) > _MAX_PARTS + _MAX_ROLE:
        return None, text
    # The shortest role first: in `Student Anna af Ek`, the rest is the name.
    for cut in range(1, len(parts)):
        before, after = " ".join(parts[:cut]).strip(" ,–-:"), " ".join(parts[cut:]).strip(" ,–-:")
        if is_role(before) and is_person_name(after):
            return before, after
        if is_person_name(before) and is_role(after):
            return after, before
    return None, text


_TOKEN = re.compile(r"\S+")
_INITIAL = re.compile(r"[^\W\d_]\.$")


def find_names(text: str) -> list[tuple[str, int, int]]:
    """Full names in running text by shape alone: (name, start, end) in offsets of `text`.

    A name ends at punctuation; nick names in quotes or angle brackets are passed over. Linear in the text.
    """
    plain = _NICKNAME.sub(lambda match: " " * len(match.group()), text)
    found: list[tuple[str, int, int]] = []
    run: list[tuple[str, int, int]] = []
    for match in (*_TOKEN.finditer(plain), None):
        raw = match.group() if match else ""
        word = raw.strip('()[]"”“:;,!?')
        word = word if _INITIAL.match(word) else word.rstrip(".")
        folded = word.casefold()
        fits = match is not None and (
            (
                _PART.match(word) is not None
                and folded not in names.NOT_NAMES
                and not is_organisation_word(word)
                and not is_role(word)
            )
            or (bool(run) and folded in names.PARTICLES)
        )
        if fits and match is not None:
            opens = raw[0] in '(["”“'
            if opens:
                _close(run, found)
            start = match.start() + raw.index(word)
            run.append((word, start, start + len(word)))
            if raw[-1] in ")],.;:!?" and not _INITIAL.match(raw):
                _close(run, found)
        else:
            _close(run, found)
    return found


def _close(run: list[tuple[str, int, int]], found: list[tuple[str, int, int]]) -> None:
    while run and run[-1][0].casefold() in names.PARTICLES:
        run.pop()
    name = " ".join(word for word, _, _ in run)
    if is_person_name(name):
        found.append((name, run[0][1], run[-1][2]))
    run.clear()


_WORDS = re.compile(r"[\w&-]+")


@lru_cache(maxsize=4)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(text))


def stands_alone(name: str, text: str) -> bool:
    """Whether `name` occurs in `text` as whole words; the words of a text are gathered once."""
    last = name.rpartition(" ")[2]
    return last in _words_of(text) and (last == name or name in text)
