"""Holders: the attendee whom a task names by a role (`kassören`) or by a short form (`Abbe`, `P-O`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractor.patterns import actions as patterns
from extractor.records import AttendeeRecord

_JOINT = re.compile(patterns.ROLE_JOINTS, re.IGNORECASE)
_ABSENT = "absent"
# A short form has this many letters and lacks this many, so that `Per` is not Pernilla and `Johan` not Johanna.
_MIN_SHORT, _MIN_LACK = 4, 4


def split_roles(role: str | None) -> list[str]:
    """The single roles in `prefekt, tillika ordförande`, lower case."""
    return [part for part in _JOINT.split((role or "").casefold()) if part]


def make_definite_forms(role: str) -> tuple[str, ...]:
    """How a text speaks of the one who has `role`: `kassör` and `kassören`, `ordförande` and `ordföranden`."""
    endings = patterns.AFTER_VOWEL if role[-1:] in patterns.VOWELS else patterns.AFTER_CONSONANT
    return (role, *(f"{role}{ending}" for ending in endings))


def find_holder(words: str, attendees: Iterable[AttendeeRecord]) -> str | None:
    """The attendee that an assignee's words mean, where they can mean one only.

    Args:
        words: the assignee as written: a role with or without its article's ending, or part of a first name.
        attendees: who is listed; those that are present come before those that are absent.

    Returns:
        The attendee's name as listed; None where nobody or several fit.
    """
    key = words.casefold()
    listed = list(attendees)
    exact = [one for one in listed if any(key in make_definite_forms(role) for role in split_roles(one.role))]
    if exact:
        return _only(exact)
    compound = [one for one in listed if any(_ends_in(role, key) for role in split_roles(one.role))]
    if compound:
        return _only(compound)
    return _only([one for one in listed if _shortens(words, one.name)])


def _ends_in(role: str, key: str) -> bool:
    """Whether `sekreteraren` can be who is listed as `nämndsekreterare`."""
    ends = (form for form in make_definite_forms(role) if form.endswith(key))
    return key.endswith(patterns.HEAD_ROLES) and not role.startswith(patterns.OTHER_ROLES) and any(ends)


def _shortens(words: str, name: str) -> bool:
    """Whether `words` are the front of the first name (`Maxi` for Maximilian) or its initials (`P-O`)."""
    first = name.split()[0] if name else ""
    if "-" in words:
        return words.casefold() == "-".join(part[:1] for part in first.split("-")).casefold()
    is_short = len(words) >= _MIN_SHORT and len(first) - len(words) >= _MIN_LACK
    return is_short and words[0].isupper() and first.startswith(words)


def _only(found: Sequence[AttendeeRecord]) -> str | None:
    """The one name, of those present if any is; None for several."""
    present = [one for one in found if one.status != _ABSENT]
    names = {one.name for one in present or found}
    return names.pop() if len(names) == 1 else None
