"""Attendance told in sentences: `Vid mötet deltog programansvarig Eva Ek (ordförande) och lektorerna Bo Berg …`."""

from __future__ import annotations

import re

from extractor.names import find_names, is_role
from extractor.patterns import attendance as patterns
from extractor.records import AttendeeRecord
from extractor.structure.labels import Group
from extractor.structure.remarks import Entry, make_record, normalise_role

_SENTENCE = re.compile(r"[^.!?]+(?:\.(?!\s)[^.!?]*)*[.!?]?")
_VERB = re.compile(patterns.PROSE_VERB, re.IGNORECASE)
_ABSENT = re.compile(patterns.PROSE_MISSING, re.IGNORECASE)
_DIGITAL = re.compile(patterns.DIGITAL, re.IGNORECASE)
_BRACKET = re.compile(
    r"\s?\((?P<role>[^)]{2,40})\)"
    r"|, (?P<after>[a-zåäö]\S+)(?! [A-ZÅÄÖ])(?: (?:vid|på|hos|från) (?P<home>[A-ZÅÄÖ][^,.]+))?"
)
_MIN_LENGTH = 60


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
    for sentence in _SENTENCE.finditer(text):
        body = sentence.group()
        status = "absent" if _ABSENT.search(body) else None
        mode = "digital" if _DIGITAL.search(body) else None
        role: str | None = None
        position = 0
        for name, begin, end in find_names(body):
            before = body[position:begin]
            joint = before.strip() in {"och", "samt", ",", "&"}
            own, home = _own_role(body, end)
            role = own or (role if joint else _role_before(before))
            at = start + sentence.start()
            entry = Entry(name, at + begin, at + end, role=role, affiliation=home, status=status, mode=mode)
            records.append(make_record(entry, group, None))
            position = end
    return records


def _role_before(before: str) -> str | None:
    words = before.split()
    return normalise_role(words[-1]) if words and is_role(normalise_role(words[-1])) else None


def _own_role(body: str, end: int) -> tuple[str | None, str | None]:
    """Role and affiliation that stand behind a name: `(ordförande)`, `, chef vid Eks bibliotek`."""
    match = _BRACKET.match(body, end)
    written = (match["role"] or match["after"]).rstrip(".,") if match else ""
    if match is None or not is_role(written):
        return None, None
    return normalise_role(written), match["home"]
