"""Signatures and single lines of the head that put a role beside, before or under a name."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.names import is_role, split_role, strip_contact
from extractor.structure.attendance.remarks import normalise_role
from extractor.structure.attendance.roster import parse_row
from extractor.structure.labelling import LineLabel
from extractor.structure.lines import Line
from extractor.structure.roles.role_labels import (
    BY_LABEL,
    BY_SIGNATURE,
    NOTHING,
    TASK_ROLES,
    find_column,
    make_standing,
    match_label,
    read_entries,
)
from extractor.structure.roles.standing import Standing
from extractor.structure.sections import Sections

_BRACKETS = re.compile(r"\s*\([^)]*\)")


def find_signed(sections: Sections) -> list[Standing]:
    """`Anna Berg, mötessekreterare`, `Sekreterare Bo Ek`, or a row of names over a row of roles, in the signatures."""
    start = sections.signatures_start
    if start is None:
        return []
    lines = [line for line in sections.lines if line.start >= start and not NOTHING.match(line.text)]
    found: list[Standing] = []
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        for number, cell in enumerate(line.cells):
            entries = read_entries(line, cell) if match_label(cell, line) is None else []
            if len(entries) != 1:
                continue
            role = entries[0].role or _role_under(line, number, below)
            found.append(replace(make_standing(entries[0], role, BY_SIGNATURE), is_listing=role is not None))
    return found


def _role_under(line: Line, number: int, below: Line | None) -> str | None:
    """The role in the column under a name, where the line below holds roles alone."""
    cells = below.cells if below is not None else ()
    if below is None or not all(is_role(cell.text) or cell.text.casefold() in TASK_ROLES for cell in cells):
        return None
    if len(cells) == len(line.cells):
        return normalise_role(cells[number].text)
    name = line.cells[number]
    left, right = find_column(name, line), find_column(name, line) + len(name.text)
    under = [
        cell
        for cell in cells
        if find_column(cell, below) < right and find_column(cell, below) + len(cell.text) > left
    ]
    return normalise_role(under[0].text) if under else None


def find_told_roles(sections: Sections) -> list[Standing]:
    """`Sekreterare Anna Berg` in the head, the first item or the signatures, without a colon between."""
    first, tail = sections.items[:1], sections.signatures_start
    found: list[Standing] = []
    for line in sections.lines:
        if first and first[0].body_end < line.start and (tail is None or line.start < tail):
            continue
        for cell in line.cells:
            role, name = split_role(strip_contact(_BRACKETS.sub("", cell.text)))
            if role and role.casefold() in TASK_ROLES and cell.text.startswith(role):
                start = cell.start + max(0, cell.text.find(name.split()[0]))
                found.append(Standing(name, TASK_ROLES[role.casefold()], start, start + len(name), BY_LABEL))
    return found


def find_in_head(sections: Sections) -> list[Standing]:
    """`Anna Berg, processledare` on a line of its own in the head: a role of an attendee, no listing."""
    found: list[Standing] = []
    for line, label in zip(sections.labelling.lines, sections.labelling.labels, strict=True):
        if line.start >= sections.head_end or len(line.text) >= 80 or label is LineLabel.ATTENDANCE_LABEL:
            continue
        row = parse_row(line)
        if len(row.entries) == 1 and row.entries[0].role:
            found.append(replace(make_standing(row.entries[0], None, "attendance.head"), is_listing=False))
    return found
