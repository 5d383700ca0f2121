"""Attendance of people who go by user names and nicks in small letters: `Här: tobbe, m_lundgren (sjuk), @malte.ask`."""

from __future__ import annotations

import re

from extractor.names import is_person_name, is_role
from extractor.patterns import attendance as patterns
from extractor.records import AttendeeRecord
from extractor.structure.attendance.kinds import is_unit
from extractor.structure.attendance.labels import Group
from extractor.structure.attendance.remarks import Entry, describe, make_record
from extractor.structure.lines import Cell

_CHUNK = re.compile(r"\([^()]*\)|[^,;()]+")
_HANDLE_GAP = re.compile(r"(?<=[^,;\s])\s+(?=@)")
_NICK = re.compile(r"@?(?P<nick>[a-zåäö][\w.]*)")
_QUOTED = re.compile(r"[\"”“](?P<nick>[^\"”“]{2,30})[\"”“]")
_MIN_NICKS = 2


def read_nicks(group: Group, rest: tuple[Cell, ...]) -> list[AttendeeRecord]:
    """The people of a list in which most go by a nick in small letters.

    Args:
        group: what the label before the list says.
        rest: what stands beside the label.

    Returns:
        Their records; empty where the list is not of this kind.
    """
    entries: list[Entry] = []
    nicks = others = 0
    for start, text in _chunks_of(rest):
        if text.startswith("("):
            if is_person_name(text.strip("() ").split(",")[0]):
                return []  # `tobbe (Tor Ek)` is read as a row
            if entries:
                describe(entries, text.strip("() "), is_bracket=True)
            continue
        match = _NICK.fullmatch(text) or _QUOTED.fullmatch(text)
        if match is None or is_role(text) or is_unit(text) or text in patterns.NO_NICKS:
            if entries and is_person_name(text, allow_single=True):
                entries.append(Entry(text, start, start + len(text)))
                continue
            others += text[:1].islower()
            if entries:
                describe(entries, text)
            if text[:1].isupper() and not entries:
                return []
            continue
        nicks += 1
        begin = start + match.start("nick")
        entries.append(Entry(match["nick"], begin, begin + len(match["nick"])))
    is_handle = any(text.startswith("@") for _, text in _chunks_of(rest))
    if not (is_handle or len(entries) >= _MIN_NICKS) or others > nicks or nicks * 2 < len(entries):
        return []
    return [make_record(entry, group, None) for entry in entries]


def _chunks_of(rest: tuple[Cell, ...]) -> list[tuple[int, str]]:
    """What commas and brackets part, and what stands before the sign of a user name, with its place."""
    found: list[tuple[int, str]] = []
    for cell in rest:
        text = _HANDLE_GAP.sub(lambda gap: "," * len(gap.group()), cell.text)
        for match in _CHUNK.finditer(text):
            chunk = match.group().strip(" .*")
            if chunk:
                found.append((cell.start + match.start() + match.group().index(chunk[0]), chunk))
    return found
