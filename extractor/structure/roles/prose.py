"""Attendance told in sentences: `Vid mötet deltog programansvarig Eva Ek (ordförande) och lektorerna Bo Berg …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.names import is_role
from extractor.patterns import attendance
from extractor.patterns import standings as patterns
from extractor.records import AttendeeRecord
from extractor.structure.attendance.labels import Group
from extractor.structure.attendance.remarks import Entry, make_record, normalise_role
from extractor.structure.roles.standing import (
    base_role,
    find_full_names,
    find_sentences,
    role_before,
)

_VERB = re.compile(attendance.PROSE_VERB, re.IGNORECASE)
_MISSING = re.compile(attendance.PROSE_MISSING, re.IGNORECASE)
_DIGITAL = re.compile(attendance.DIGITAL, re.IGNORECASE)
_BRACKET = re.compile(
    r"\s?\((?P<role>[^)]{1,40})\)"
    r"|, (?P<after>[a-zåäö]\S+)(?! [A-ZÅÄÖ])(?: (?:vid|på|hos|från) (?P<home>[A-ZÅÄÖ][^,.]+))?"
    r"|\s(?P<plain>[a-zåäö]+\.?)(?=[,.;]|\s(?:och|samt)\b|$)"
)
_HOME = re.compile(patterns.HOME_BEHIND)
_BRACKETED_HOME = re.compile(patterns.BRACKETED_HOME)
_PLURALS = ("na", "ter")
_JOINTS = frozenset(("och", "samt", ",", "&", ", och", ", samt"))
_MIN_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Person:
    """A person in a sentence, with what the words around say; offsets are in the sentence."""

    name: str
    start: int
    end: int
    role: str | None
    home: str | None


def is_prose(text: str) -> bool:
    """Whether the text beside a label is a sentence rather than a list."""
    return len(text) > _MIN_LENGTH and _VERB.search(text) is not None and text.rstrip().endswith(".")


def read_prose(group: Group, text: str, start: int) -> list[AttendeeRecord]:
    """Read the people whom the sentences of `text` name.

    Args:
        group: what the label says of them.
        text: the sentences.
        start: where `text` begins in the clean text.
    """
    records: list[AttendeeRecord] = []
    for body, offset in find_sentences(text.replace("\n", " ")):
        status = "absent" if _MISSING.search(body) else "present" if _VERB.search(body) else None
        mode = "digital" if _DIGITAL.search(body) else None
        for one in read_people(body, find_full_names(body)):
            at = start + offset
            entry = Entry(
                one.name,
                at + one.start,
                at + one.end,
                role=one.role,
                affiliation=one.home,
                status=status,
                mode=mode,
            )
            records.append(make_record(entry, group, None))
    return records


def read_people(body: str, names: list[tuple[str, int, int]]) -> Iterator[Person]:
    """The people of a sentence with role and affiliation; a role in the plural holds for the whole row."""
    shared: str | None = None
    position = 0
    for name, begin, end in names:
        before = body[position:begin]
        word = before.split()[-1] if before.split() else ""
        if before.strip() not in _JOINTS:
            shared = base_role(word) if word.endswith(_PLURALS) else None
        role, home, position = _behind(body, end)
        yield Person(name, begin, end, role or role_before(before) or shared, home)


def _behind(body: str, end: int) -> tuple[str | None, str | None, int]:
    """Role and affiliation that stand behind a name, and where they end: `, chef vid Eks bibliotek`, `från fritids`."""
    match = _BRACKET.match(body, end)
    written = (match["role"] or match["after"] or match["plain"]).strip(" .,") if match else ""
    if match and written and (is_role(written) or written.casefold() in attendance.ROLE_FORMS):
        return normalise_role(written), match["home"], match.end()
    if match and match["role"] and _BRACKETED_HOME.match(written) and not _DIGITAL.search(written):
        return None, written, match.end()
    position = match.end() if match and match["role"] else end
    home = _HOME.match(body, position)
    return None, home["home"] if home else None, home.end() if home else position
