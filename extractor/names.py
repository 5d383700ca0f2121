"""Which words are a person's name, a role or an organisation: judged by shape and the word lists alone."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.patterns import attendance, names, organisations

_PART = re.compile(rf"{names.PART}$")
_ANGLED = re.compile(names.ANGLED)
_LAST_NICKNAME = re.compile(names.LAST_NICKNAME)
_QUOTED = re.compile(names.QUOTED)
_INITIALS = re.compile(r"[^\W\d_](?:-[^\W\d_])+$")
_CONTACT = re.compile(names.CONTACT, re.IGNORECASE)
_ORG_WORDS = frozenset(
    {word.casefold() for word, _ in organisations.OPENERS}
    | {word.casefold() for word, _ in organisations.NAMES}
    | {long.casefold() for _, long, _ in organisations.KNOWN if long}
    | {word.casefold() for word in organisations.COMPANY_ENDINGS}
)
_ORG_SUFFIXES = tuple(suffix for suffix, _ in organisations.SUFFIXES if suffix not in {"stad", "kår"})
# The same words are judged again and again, by several stages: so many answers are kept.
_KEPT = 8192
_MAX_PARTS = 5
_MAX_ROLE = 8
_MIN_SHOUTED = 4
_MIN_ACRONYM = 2


@lru_cache(maxsize=_KEPT)
def strip_contact(text: str) -> str:
    """`text` without e-mail addresses, telephone numbers and user names in angle brackets."""
    return strip_last_nickname(_ANGLED.sub("", _CONTACT.sub("", text)).strip(" ,;–-\t"))


def strip_last_nickname(text: str) -> str:
    """`text` without a nick name behind the whole name: `Anna Berg "Ann"`."""
    match = _LAST_NICKNAME.search(text)
    return text[: match.start()] if match and " " in text[: match.start()] else text


@lru_cache(maxsize=_KEPT)
def is_person_name(text: str, *, allow_single: bool = False) -> bool:
    """Whether `text` has the shape of a full name (`Anna Berg`, `Sofia B`, `Eva af Ek`), and no word that forbids it.

    A nick name in quotes may stand inside (`Mats "Matte" Ek`) or for the first name.

    Args:
        text: the candidate, without title, brackets or punctuation around.
        allow_single: accept a single name (`Anna`).
    """
    plain = _QUOTED.sub(" ", text) if not text.isalpha() else text
    parts = plain.split()
    has_nickname = plain != text and len(parts) == 1
    if not (1 if allow_single or has_nickname else 2) <= len(parts) <= _MAX_PARTS:
        return False
    if not _PART.match(parts[0]) or not _PART.match(parts[-1]):
        return False
    for part in parts:
        folded = part.casefold()
        if folded in names.PARTICLES or (part in names.MONTH_NAMES and part is parts[0] is not parts[-1]):
            continue
        if not _PART.match(part) or folded in names.NOT_NAMES or _is_no_name_part(part):
            return False
    if is_role(plain):
        return False
    return not (len(parts) == 1 and (parts[0].isupper() or len(parts[0]) < 2)) and not _is_acronymic(parts)


def _is_acronymic(parts: list[str]) -> bool:
    """`LED Skylt` and `AME Syd` are no names, `ANNA BERG` and `Sofia B` are."""
    long = [part for part in parts if len(part) > 2 and not _INITIALS.match(part)]
    shouting = [part for part in long if part.isupper()]
    if not parts[0].isalpha() or not parts[0].isupper() or len(parts[0]) < _MIN_ACRONYM:
        # `Anna BERG` writes the surname large.
        is_surname = parts[-1].isupper() and len(parts[-1]) >= _MIN_SHOUTED
        return bool(shouting) and len(shouting) < len(long) and not is_surname
    return any(not part.isupper() for part in long)


@lru_cache(maxsize=_KEPT)
def is_organisation_word(word: str) -> bool:
    """Whether a single word marks an organisation: `Region`, `Arbetsförmedlingen`, `kommun`, `AB`."""
    folded = word.casefold().strip(".,")
    return folded in _ORG_WORDS or folded.removesuffix("s") in _ORG_WORDS or folded.endswith(_ORG_SUFFIXES)


def _is_no_name_part(word: str) -> bool:
    """Whether a word is a body's or ends as names of bodies do and people's do not: `Storkyrkans`."""
    return is_organisation_word(word) or word.casefold().strip(".,").endswith(names.ORG_ENDINGS)


@lru_cache(maxsize=_KEPT)
def is_organisation(text: str) -> bool:
    """Whether any word of `text` marks an organisation, or it is an abbreviation in capitals."""
    return any(_is_no_name_part(word) for word in text.split()) or (
        text.isupper() and 2 <= len(text) <= 6 and text.isalpha()
    )


@lru_cache(maxsize=_KEPT)
def is_body_name(text: str) -> bool:
    """Whether capitalised words that could be a name are rather those of a body: `Eks Gårdsbutik`, `Thor & Wik El`."""
    words = text.split()
    return (
        "&" in words
        or words[-1].casefold() in names.BODY_WORDS
        or words[-1].casefold().endswith(names.BODY_ENDINGS)
        or is_organisation(text)
    )


@lru_cache(maxsize=_KEPT)
def is_role(text: str) -> bool:
    """Whether `text` is a role: a phrase whose head word ends as roles do, `biträdande förbundschef`."""
    words = [word for word in re.split(r"[\s/]+", text.casefold()) if word]
    if text.casefold() in attendance.NO_ROLES:
        return False
    if not words or len(words) > _MAX_ROLE:
        return False
    first = next((position for position, word in enumerate(words) if _ends_as_role(word)), None)
    if first is None:
        return False
    return text[0].islower() or all(word in attendance.ROLE_MODIFIERS for word in words[:first])


def _ends_as_role(word: str) -> bool:
    plain = word.strip(".,()")
    single = plain.removesuffix("na") + "e" if plain.endswith("arna") else plain.removesuffix("erna")
    bare = definite_role(plain)
    return {plain, single, bare} & attendance.ROLE_WORDS != set() or (
        single.endswith(attendance.ROLE_ENDINGS) or bare.endswith(attendance.ROLE_ENDINGS)
    )


def definite_role(word: str) -> str:
    """A role without the Swedish definite article: `prästen` is `präst`, `skolsköterskan` is `skolsköterska`."""
    for ending, kept in attendance.DEFINITE:
        if word.endswith(ending) and word.removesuffix(ending).endswith(kept):
            return word.removesuffix(ending)
    return word


def is_title(text: str) -> bool:
    """Whether a word is a post only where a name follows it: `Lantråd`, `1Q`."""
    return text.casefold().endswith(attendance.TITLE_ENDINGS) or _YEAR_POST.match(text) is not None


@lru_cache(maxsize=_KEPT)
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
        if (is_role(before) or is_title(before)) and is_person_name(after):
            return before, after
        if is_person_name(before) and is_role(after):
            return after, before
    return None, text


# The curators of student nations: first, second and third.
_YEAR_POST = re.compile(r"\d[QK]$")
_TOKEN = re.compile(r"\S+")
_INITIAL = re.compile(r"[^\W\d_]\.$")


def find_names(text: str) -> list[tuple[str, int, int]]:
    """Full names in running text by shape alone: (name, start, end) in offsets of `text`.

    A name ends at punctuation; nick names in quotes stay in it, those in angle brackets are passed over. Linear in
    the text.
    """
    plain = _ANGLED.sub(lambda match: " " * len(match.group()), text)
    plain = _QUOTED.sub(lambda match: " " * len(match.group()), plain)
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
                and not _is_no_name_part(word)
                and not is_role(word)
            )
            or (bool(run) and folded in names.PARTICLES)
        )
        if fits and match is not None:
            opens = raw[0] in '(["”“'
            if opens:
                _close(run, found, text)
            start = match.start() + raw.index(word)
            run.append((word, start, start + len(word)))
            if raw[-1] in ")],.;:!?" and not _INITIAL.match(raw):
                _close(run, found, text)
        else:
            _close(run, found, text)
    return found


def _close(run: list[tuple[str, int, int]], found: list[tuple[str, int, int]], text: str) -> None:
    while run and run[-1][0].casefold() in names.PARTICLES:
        run.pop()
    name = " ".join(word for word, _, _ in run)
    if is_person_name(name):
        written = " ".join(_ANGLED.sub(" ", text[run[0][1] : run[-1][2]]).split())
        found.append((written if _QUOTED.search(written) else name, run[0][1], run[-1][2]))
    run.clear()


_WORDS = re.compile(r"[\w&-]+")


@lru_cache(maxsize=4)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(text))


def stands_alone(name: str, text: str) -> bool:
    """Whether `name` occurs in `text` as whole words; the words of a text are gathered once."""
    last = name.rpartition(" ")[2]
    return last in _words_of(text) and (last == name or name in text)
