"""Someone seen in a task or in an act at the meeting, outside the attendance list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.names import find_names, is_organisation_word, is_person_name, is_role
from extractor.patterns import attendance
from extractor.patterns import standings as patterns
from extractor.structure.attendance.remarks import normalise_role

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:[A-ZÅÄÖ]|ordf|sekr|v|kl|bitr|tf|nr|tel|ev|bl\.a|t\.o\.m|fr\.o\.m|t\.ex|p|ca)$"
)
_SINGLE = re.compile(r"(?<![\w@-])@?(?P<name>[A-ZÅÄÖ][a-zß-öø-ÿ]+(?:-[A-ZÅÄÖ][a-zß-öø-ÿ]+)?)(?![\w-])")

# No sentence is longer; a line of many thousand letters is a table or a list.
_LONGEST = 3000
_HONORIFIC = re.compile(patterns.HONORIFIC)
_NO_PERSON = re.compile(patterns.NO_PERSON, re.IGNORECASE)
_NEXT_WORD = re.compile(r" [\w-]+")


@dataclass(frozen=True, slots=True)
class Standing:
    """Someone seen in a task: `is_listing` tells that it makes an unlisted person an attendee."""

    name: str
    role: str | None
    start: int
    end: int
    by: str
    mode: str | None = None
    affiliation: str | None = None
    is_listing: bool = True
    status: str = "present"


def find_short_sentences(text: str) -> Iterator[tuple[str, int]]:
    """Sentences as :func:`find_sentences` gives them, without what is too long for one: time stays linear."""
    return ((sentence, start) for sentence, start in find_sentences(text) if len(sentence) <= _LONGEST)


def find_sentences(text: str) -> Iterator[tuple[str, int]]:
    """Sentences of `text` with where they begin; a full stop behind an initial or an abbreviated role ends none."""
    start: int | None = None
    end = 0
    for match in _SENTENCE.finditer(text):
        if start is not None and not (
            text[end : match.start()] == "." and _ABBREVIATED.search(text[max(start, end - 8) : end])
        ):
            yield text[start:end], start
            start = None
        start = match.start() if start is None else start
        end = match.end()
    if start is not None:
        yield text[start:end], start


def find_full_names(text: str) -> list[tuple[str, int, int]]:
    """Full names as :func:`find_names` sees them, without what a capital alone makes look like a part of one.

    `Kassören Anna Berg` is Anna Berg, `Även Bo Ek` is Bo Ek, and in `Fors Bruk AB` nobody is named.
    """
    found: list[tuple[str, int, int]] = []
    for name, start, end in find_names(text):
        behind = _NEXT_WORD.match(text, end)
        if behind and is_organisation_word(behind.group().strip()):
            continue
        if _HONORIFIC.search(name) or _NO_PERSON.search(name):
            continue
        if text[:start].endswith(patterns.MONTH_NAME):
            start -= len(patterns.MONTH_NAME)
            name = patterns.MONTH_NAME + name
        first, _, rest = name.partition(" ")
        if first.casefold() not in patterns.OPENERS and base_role(first) is None:
            found.append((name, start, end))
        elif " " in rest:
            found.append((rest, start + text[start:end].index(rest.split()[0], len(first)), end))
    return found


def find_people(text: str) -> list[tuple[str, int, int]]:
    """Full names, and single names that a listed person may go by, in order."""
    full = find_full_names(text)
    taken = {position for _, start, end in full for position in range(start, end)}
    single = [
        (match["name"], match.start("name"), match.end("name"))
        for match in _SINGLE.finditer(text)
        if match.start("name") not in taken and may_be_single(match["name"])
    ]
    return sorted([*full, *single], key=lambda one: one[1])


def may_be_single(word: str) -> bool:
    """Whether a capitalised word may be a first name or a surname that stands alone."""
    return is_person_name(word, allow_single=True) and word.casefold() not in patterns.OPENERS


def is_full(name: str) -> bool:
    """Whether a name has more than one part; a single one means a listed person, or nobody."""
    return " " in name


def role_before(before: str) -> str | None:
    """The role that stands right before a name: `ordföranden`, `tf. överdirektör`, `biträdande rektor`."""
    words = before.split()
    if not words or words[-1][-1] in ",;:)":
        return None
    role = base_role(words[-1])
    if role is None or len(words) == 1:
        return role
    modifier = words[-2].casefold()
    if modifier in attendance.FORMER:
        return None
    return normalise_role(f"{words[-2]} {role}") if modifier in patterns.MODIFIERS else role


def base_role(word: str) -> str | None:
    """The role that a word names, in its base form: `ordföranden` and `ordf.` are `ordförande`; None for others."""
    plain = word.strip(".,;:()").casefold()
    if not plain.replace("-", "").isalpha():
        return None
    normal = normalise_role(patterns.PLURALS.get(plain, plain))
    candidates = [
        normal,
        *(
            plain.removesuffix(ending) + base
            for ending, base in patterns.DEFINITE_ENDINGS
            if plain.endswith(ending)
        ),
    ]
    return next(
        (normalise_role(one) for one in candidates if is_role(one) or one in patterns.MORE_ROLES), None
    )
