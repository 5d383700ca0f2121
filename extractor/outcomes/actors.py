"""Who can be the subject of a task: people known to the document, roles and bodies, and words that look like names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from extractor.patterns import actions as patterns
from extractor.patterns.names import NOT_NAMES

_CAPITALISED = r"[A-ZÅÄÖÉ][\wåäöéü]*[a-zåäöéü]"
_NAME_LIKE = (
    rf"(?:{_CAPITALISED}|[A-ZÅÄÖ]-[A-ZÅÄÖ]\b|[A-ZÅÄÖ]{{2,5}}\b)(?:(?:\s?[-–]\s?|\s){_CAPITALISED}){{0,2}}"
)
_BETWEEN = r"(?:\s?,\s|\s(?:och|&|samt|eller)\s|/|,?\s(?:och|samt)\s)"
_SPLIT = re.compile(r"\s?,\s|\s(?:och|&|samt|eller)\s|/")
_ROLE = re.compile(patterns.ROLES, re.IGNORECASE)
_FOREIGN = re.compile(patterns.FOREIGN_ROLES, re.IGNORECASE)
_SINGULAR = re.compile(r"(?:hon|han|hen)", re.IGNORECASE)
_WRITER = re.compile(patterns.WRITER, re.IGNORECASE)
_PRONOUN = re.compile(patterns.PRONOUNS, re.IGNORECASE)
_NOTHING = "(?!)"


class Kind(StrEnum):
    """How sure it is that a subject is somebody who can be asked for the result."""

    PERSON = "person"
    ROLE = "role"
    BODY = "body"
    NAME = "name"
    SINGULAR = "singular"
    PLURAL = "plural"


class Actors:
    """The subjects of one document.

    Args:
        people: names of people as they occur in the text: full names, first names.
        bodies: names of organisations as they occur in the text.
        roles: how the text may speak of attendees by their roles (`prefekten`), lower case.
    """

    def __init__(self, people: Sequence[str], bodies: Sequence[str], roles: Sequence[str] = ()) -> None:
        self.people = frozenset(people)
        self.bodies = frozenset(bodies)
        self.roles = frozenset(roles)
        role = rf"(?i:{_alternatives(roles)}|{patterns.ROLES})"
        #: A person's role, as a pattern without groups.
        self.person_role = rf"(?<![\w-])(?i:{_alternatives(roles)}|{patterns.PERSON_ROLES})(?![\w-])"
        self.person = re.compile(rf"(?<![\w-])(?:{_alternatives(people)})(?![\w-])")
        #: A known person's name in the genitive.
        self.people_with_genitive = re.compile(rf"(?<![\w-])(?P<name>{_alternatives(people)})s?(?![\w-])")
        #: One known person or several in a row, as a pattern without groups.
        self.people_group = rf"{self.person.pattern}(?:{_BETWEEN}{self.person.pattern}){{0,3}}"
        single = (
            rf"(?:{_alternatives(people)}|{_alternatives(bodies)}|{role}|(?i:{patterns.PRONOUNS})"
            rf"|{_NAME_LIKE})(?:\s\([^()]{{1,30}}\))?"
        )
        #: One subject or several in a row, as one pattern without groups.
        self.group = rf"(?<![\w-])(?:{single})(?:{_BETWEEN}(?:{single})){{0,5}}(?![\w-])"

    def classify(self, group: str) -> Kind | None:
        """The surest kind among the subjects in `group`; None where no part of it can act."""
        kinds = {self._classify_one(part) for part in split_group(group)}
        return next((kind for kind in Kind if kind in kinds), None)

    def _classify_one(self, part: str) -> Kind | None:
        if part in self.people:
            return Kind.PERSON
        if _WRITER.fullmatch(part):
            return Kind.ROLE
        if _PRONOUN.fullmatch(part):
            return Kind.SINGULAR if _SINGULAR.fullmatch(part) else Kind.PLURAL
        if part.casefold() in self.roles:
            return Kind.ROLE
        if _ROLE.fullmatch(part) and not _FOREIGN.fullmatch(part):
            return Kind.ROLE
        if part in self.bodies or _FOREIGN.fullmatch(part):
            return Kind.BODY
        words = part.casefold().split()
        if words[0] in NOT_NAMES or words[0] in patterns.NO_SUBJECTS:
            return None
        if len(words) == 1 and words[0].endswith(patterns.THING_ENDINGS):
            return None
        return Kind.BODY if part.isupper() and "-" not in part else Kind.NAME

    def read_names(self, group: str) -> tuple[str, ...]:
        """The subjects of `group` that have a name of their own; `vi` and `hon` have none."""
        return tuple(part for part in split_group(group) if not _PRONOUN.fullmatch(part))

    def find_people(self, text: str, start: int, end: int) -> list[re.Match[str]]:
        """Names of known people in `text[start:end]`, in order."""
        return list(self.person.finditer(text, start, end))


def split_group(group: str) -> list[str]:
    """The members of a coordinated subject, without what stands in brackets."""
    bare = re.sub(r"\s\([^()]*\)", "", group)
    return [part.strip() for part in _SPLIT.split(bare) if part.strip()]


def _alternatives(names: Sequence[str]) -> str:
    chosen = sorted({name for name in names if len(name) > 1}, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name) for name in chosen) or _NOTHING
