"""One row of an attendance table: its cells, each by what its column holds, make an entry."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.names import is_organisation, is_person_name, is_role
from extractor.patterns import attendance as patterns
from extractor.structure.attendance.kinds import is_role_text, is_vacant, read_seat
from extractor.structure.attendance.labels import Group
from extractor.structure.attendance.remarks import Entry, describe
from extractor.structure.attendance.roster import parse_row
from extractor.structure.lines import Line

_BRACKET = re.compile(r"\(([^()]*)\)")
_STRUCK = re.compile(r"~~[^~]*~~\s*")
_WORDS = re.compile(r"[,;(]")
_ABSENT_MARKS = frozenset(patterns.ABSENT_MARKS)
_PRESENT_MARKS = frozenset(patterns.PRESENT_MARKS)
_PLACE_MARKS = frozenset(patterns.PLACE_MARKS)
# A longer cell is more than a mark.
_MAX_MARK = 30

Field = tuple[str, int]


def is_present_mark(text: str) -> bool:
    """Whether a cell is a cross or a yes, maybe with a remark behind it."""
    return _first_word(text) in _PRESENT_MARKS


def is_mark(text: str) -> bool:
    """Whether a cell says that someone is there, or is not, and nothing else."""
    first = _first_word(text)
    return len(text) < _MAX_MARK and (
        first in _PRESENT_MARKS or first in _ABSENT_MARKS or text.casefold() in _PLACE_MARKS
    )


def is_absent_mark(text: str) -> bool:
    """Whether a mark says that someone is not there."""
    return _first_word(text) in _ABSENT_MARKS


def _first_word(text: str) -> str:
    return text.casefold().replace(",", " ").split(" ")[0].strip(" .;()") if text else ""


def read_cells(
    fields: dict[str | None, Field], remarks: list[str], group: Group, *, has_marks: bool
) -> list[Entry]:
    """The entries of a row: most often one; two people of a home share its other cells.

    Args:
        fields: what stands in the columns that the table knows.
        remarks: what stands in columns of remarks.
        group: what the label over the table says.
        has_marks: whether the table crosses who is there, so that an empty cell means absence.
    """
    entries = _read_names(*fields["name"])
    found: list[Entry] = []
    for entry in entries:
        one = entry
        if entry.is_person:
            one = _read_affiliation(one, fields.get("affiliation", ("", 0))[0])
        one = _read_role(one, fields.get("role", ("", 0))[0], group)
        if "present" in fields:
            one = _read_mark(one, fields["present"][0], is_presence=True, has_marks=has_marks)
        if "absent" in fields:
            one = _read_mark(one, fields["absent"][0], is_presence=False, has_marks=has_marks)
        for remark in remarks:
            one = _read_remark(one, remark)
        replaced = fields.get("substitute", ("", 0))[0]
        if is_person_name(_BRACKET.sub("", replaced).strip()):
            party = _BRACKET.search(replaced)
            one = replace(
                one,
                substitute_for=_BRACKET.sub("", replaced).strip(),
                substitute_affiliation=party[1] if party and party[1].isupper() else None,
            )
        found.append(one)
    return found


def _read_names(text: str, start: int) -> list[Entry]:
    struck = _STRUCK.match(text)
    if struck:
        text, start = text[struck.end() :], start + struck.end()
    if not text or is_vacant(text):
        return []
    line = Line(0, text, start, start + len(text), 0, blank_before=False, blank_after=False)
    entries = list(parse_row(line, allow_single=True).entries)
    if not entries and text[0].isupper():
        entries = [Entry(text, start, start + len(text), is_person=False)]
    return entries


def _read_affiliation(entry: Entry, text: str) -> Entry:
    """`Eks Bygg AB, arbetsledare` holds a role too; `student MAT20` begins with one."""
    described = [entry]
    for inner in _BRACKET.findall(text):
        if is_role_text(inner.strip()):
            describe(described, inner, is_bracket=True)
            text = text.replace(f"({inner})", " ")
    entry = described[0]
    parts = [
        " ".join(part.split()) for part in text.split(",") if any(character.isalpha() for character in part)
    ]
    seats = {part: seat for part in parts if (seat := read_seat(part)) and seat[1]}
    parts = [seats[part][1] or part if part in seats else part for part in parts]
    roles = [seat[0] for seat in seats.values()]
    roles += [part for part in parts if is_role(part) and (not is_organisation(part) or part.islower())]
    bodies = [part for part in parts if part not in roles]
    if bodies and not roles and bodies[0][0].islower():
        first, _, rest = bodies[0].partition(" ")
        if rest and is_role(first):
            roles, bodies[0] = [first], rest
    role = ", ".join(role.lower() for role in roles) or None
    return replace(entry, affiliation=entry.affiliation or ", ".join(bodies) or None, role=entry.role or role)


def _read_role(entry: Entry, text: str, group: Group) -> Entry:
    text = text.strip(" .")
    if not any(character.isalpha() for character in text):
        return entry
    if (
        not is_role(text)
        and (is_organisation(text) or group.role)
        and text[0].isupper()
        and entry.affiliation is None
    ):
        return replace(entry, affiliation=text)
    return replace(entry, role=text.lower() if entry.role is None else entry.role)


def _read_mark(entry: Entry, mark: str, *, is_presence: bool, has_marks: bool) -> Entry:
    """What a column of presence (or of absence) says: a cross, a stroke, a place, a word."""
    kind, otherwise = ("present", "absent") if is_presence else ("absent", "present")
    first = _first_word(mark)
    if not mark:
        return (
            replace(entry, status=otherwise) if has_marks and is_presence and entry.status is None else entry
        )
    described = [entry]
    if first in _ABSENT_MARKS:
        described = [replace(entry, status=otherwise)]
    elif first in _PRESENT_MARKS:
        described = [replace(entry, status=kind)]
    elif mark.casefold() in _PLACE_MARKS:
        return replace(entry, status="present", mode="in_person")
    else:
        describe(described, mark, is_bracket=True)
        return described[0]
    for part in _WORDS.split(mark)[1:]:
        describe(described, part.strip(" )"), is_bracket=True)
    return replace(described[0], role=entry.role, affiliation=entry.affiliation)


def _read_remark(entry: Entry, text: str) -> Entry:
    """A remark may say that someone is away, serves for another or came late; it names no body."""
    if not text:
        return entry
    described = [entry]
    row = parse_row(_line(f"Anna Ek, {text}"))
    if len(row.entries) == 1:
        told = row.entries[0]
        role = told.role if told.role and is_role(told.role) else None
        return replace(
            entry,
            status=told.status or entry.status,
            mode=entry.mode or told.mode,
            role=entry.role or role,
            substitute_for=entry.substitute_for or told.substitute_for,
            from_number=entry.from_number or told.from_number,
            to_number=entry.to_number or told.to_number,
            absent_numbers=entry.absent_numbers or told.absent_numbers,
        )
    return described[0]


def _line(text: str) -> Line:
    return Line(0, text, 0, len(text), 0, blank_before=False, blank_after=False)
