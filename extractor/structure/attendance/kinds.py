"""What a word or two beside a name are: a role, a seat in a body, a unit, a party, an empty seat."""

from __future__ import annotations

import re

from extractor.names import is_organisation, is_person_name, is_role
from extractor.patterns import attendance as patterns
from extractor.patterns.organisations import PARTIES
from extractor.patterns.places import MUNICIPALITIES

_SEAT_WORDS = frozenset(("vid", "på", "hos", "från", "för", "i", "inom"))
_VACANT = re.compile(patterns.VACANT, re.IGNORECASE)
# The letters of a local party: `NoP`, `SjvP`.
_LOCAL_PARTY = re.compile(r"(?=.{3,6}$)[A-ZÅÄÖ][a-zåäö]{1,3}[A-ZÅÄÖ]")
_NO_ROLE = re.compile(r"\d|ade\b|\boch\b")
_MAX_SHORT = 5
_CLASS = re.compile(patterns.CLASS)


def read_seat(text: str) -> tuple[str, str | None] | None:
    """`ordf. i elevkåren`, `samordnare Region Norr`: a role and the body that it is held in."""
    words = text.split()
    for cut in range(1, min(len(words), 5)):
        role, rest = " ".join(words[:cut]), words[cut:]
        if not is_role_text(role) or not (rest[0][0].isupper() or rest[0] in _SEAT_WORDS):
            continue
        is_joined = rest[0] in _SEAT_WORDS
        home = " ".join(rest[1:] if is_joined else rest)
        if (
            home
            and (is_organisation(home) or is_unit(home))
            and not is_role(home)
            and not role.casefold().endswith("arna")
        ):
            return role, home
        if home and not is_joined and role.casefold() in patterns.PROJECT_ROLES and home[0].isupper():
            return role, home
        if home and not role.casefold().endswith("na"):
            is_body = not is_joined and (
                home[0].isupper() and (len(home.split()) > 1 or _CLASS.fullmatch(home) is not None)
            )
            return (role, home) if is_body or (is_joined and home[0].isupper()) else (text, None)
        return None
    return None


def is_unit(text: str) -> bool:
    """Whether small letters name a unit: `socialtjänsten`, `elevhälsan`."""
    return text.casefold() in patterns.UNIT_WORDS or text.casefold().endswith(patterns.UNIT_ENDINGS)


def is_vacant(text: str) -> bool:
    """Whether a seat is empty."""
    return _VACANT.match(text) is not None


def is_role_text(text: str) -> bool:
    """Whether `text` is a role, an abbreviated one too."""
    if " " not in text and text[:1].isupper() and text.endswith(patterns.BODY_PLURALS):
        return False  # `Fastighetsägarna` is the association
    if is_role(text) or text.casefold().rstrip(".") in patterns.ROLE_FORMS:
        return not (is_organisation(text) and text[0].isupper() and " " in text)
    # `Studiesocialt ansvarig`: capitalised, but its last word is a role.
    return (
        len(text.split()) in {2, 3}
        and is_role(text.split()[-1])
        and not is_organisation(text)
        and not is_person_name(text)
    )


def is_post(role: str) -> bool:
    """Whether a role is one at the meeting or in its board (`vice ordförande`), not an occupation or a title."""
    last = role.casefold().split()[-1].strip(".")
    return last in patterns.POSTS or patterns.ROLE_FORMS.get(last, "") in patterns.POSTS


def is_town(text: str) -> bool:
    """Whether a word is the name of a municipality and not just as well a surname, as `Lund` is."""
    folded = text.casefold()
    return (
        folded in MUNICIPALITIES
        and len(folded) > _MAX_SHORT
        and not folded.endswith(patterns.SURNAME_ENDINGS)
    )


def is_unknown_role(text: str) -> bool:
    """A word or two in small letters beside a name are a role that no list has: `webbansvarig`, `sexmästare`."""
    return text.islower() and len(text.split()) <= 4 and not _NO_ROLE.search(text)


def is_party(text: str) -> bool:
    """Whether `text` is a party or a nomination group."""
    return (
        text.upper() in PARTIES
        or _LOCAL_PARTY.fullmatch(text) is not None
        or text.casefold() in patterns.NOMINATION_GROUPS
    )


def is_affiliation(text: str) -> bool:
    """Whether `text` is known to be someone's home: a body, a municipality, a party, a unit."""
    return (
        text.isupper()
        or is_organisation(text)
        or text.casefold() in MUNICIPALITIES
        or is_party(text)
        or is_unit(text)
    )
