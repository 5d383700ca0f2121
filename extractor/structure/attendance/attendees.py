"""Who took part, who was excused, and who had which task: `find_attendees` reads it off the sections.

Columns are parted and broken rows joined first (`columns`, `stacks`, `wraps`). Labels (`Närvarande`, `Gäster` …) open
a block (`blocks`), which is read by its form: rows (`rows`), tables (`tables`) or prose
(:mod:`extractor.structure.roles.prose`). Roles stated elsewhere, and people who act at the meeting without being
listed, are added by :mod:`extractor.structure.roles.standings`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.names import is_person_name
from extractor.patterns import attendance as patterns
from extractor.records import AttendeeRecord
from extractor.structure.attendance.blocks import Block, find_blocks
from extractor.structure.attendance.nicks import read_nicks
from extractor.structure.attendance.rows import RowReader
from extractor.structure.attendance.sheet import Sheet
from extractor.structure.attendance.tables import (
    Table,
    fits_table,
    is_head_word,
    is_header,
    read_header,
    read_table,
)
from extractor.structure.roles.prose import is_prose, read_prose
from extractor.structure.roles.standings import add_standings, find_standings
from extractor.structure.sections import Sections

_WAS_THERE = re.compile(patterns.WAS_THERE, re.IGNORECASE)
# A head row stands among the first lines under its label.
_HEAD_LINES = 4
# A list of nicks is no longer than this.
_NICK_LINES = 3


def find_attendees(sections: Sections, text: str, *, is_digital: bool = False) -> list[AttendeeRecord]:
    """The attendance of the meeting.

    Args:
        sections: the document's partition.
        text: its clean text.
        is_digital: whether the whole meeting is known to be digital.

    Returns:
        One record a person or body. Records that `attendance.label-list` or `attendance.body` made stood in a list;
        all others were seen elsewhere.
    """
    sheet = Sheet()
    records = [sheet.restore(record) for record in _read_blocks(find_blocks(sections, sheet))]
    listed = _merge([_trim(record, text) for record in records])
    attendees = _mark_replaced(add_standings(listed, find_standings(sections, text), text))
    if is_digital:
        attendees = [
            replace(one, mode="digital") if one.mode is None and one.status == "present" else one
            for one in attendees
        ]
    return attendees


def _trim(record: AttendeeRecord, text: str) -> AttendeeRecord:
    """`record` without the gap that a cell put together with the next may end in."""
    end = record.text_start + len(text[record.text_start : record.text_end].rstrip())
    return record if end in {record.text_start, record.text_end} else replace(record, text_end=end)


def _read_blocks(blocks: list[Block]) -> list[AttendeeRecord]:
    """All records; a table may go on under the next label."""
    found: list[AttendeeRecord] = []
    tables: tuple[Table, ...] = ()
    for block in blocks:
        position = next(
            (number for number, line in enumerate(block.lines[:_HEAD_LINES]) if is_header(line)), None
        )
        if position is not None:
            tables = read_header(block.lines[position])
            block.lines = block.lines[position + 1 :]
        elif not (tables and not block.rest and block.is_next and fits_table(tables, block.lines)):
            tables = ()
        found += read_table(block.group, tables, block.lines) if tables else _read_list(block)
    return found


def _read_list(block: Block) -> list[AttendeeRecord]:
    group = block.group
    rest = () if all(is_head_word(cell.text) for cell in block.rest) else block.rest
    beside = " ".join(cell.text for cell in rest)
    beneath = tuple(cell for line in block.lines[:_NICK_LINES] for cell in line.cells)
    if nicks := read_nicks(group, rest or beneath):
        return nicks
    if is_prose(beside):
        return read_prose(group, beside, rest[0].start)
    reader = RowReader(group, block.lines, beside)
    if rest:
        reader.read_label_row(block.label, rest)
    for line in block.lines:
        reader.read(line)
    return reader.finish()


def _merge(records: list[AttendeeRecord]) -> list[AttendeeRecord]:
    """One record a name: the first wins, later ones fill what it leaves open.

    Who was called, or is a member, and then listed as absent, is absent.
    """
    merged: dict[str, AttendeeRecord] = {}
    for record in records:
        key = record.name.casefold()
        known = merged.get(key)
        if known is None:
            merged[key] = record
            continue
        is_called = known.status == "present" and not _WAS_THERE.search(known.group or "")
        merged[key] = replace(
            known,
            status="absent" if is_called and record.status == "absent" else known.status,
            role=known.role or record.role,
            affiliation=known.affiliation or record.affiliation,
            mode=known.mode or record.mode,
            substitute_for=known.substitute_for or record.substitute_for,
        )
    return list(merged.values())


def _mark_replaced(attendees: list[AttendeeRecord]) -> list[AttendeeRecord]:
    """List as absent whoever a substitute serves for and who is not listed."""
    known = {one.name.casefold() for one in attendees}
    added: list[AttendeeRecord] = []
    for one in attendees:
        name = one.substitute_for
        if name and is_person_name(name) and name.casefold() not in known:
            known.add(name.casefold())
            added.append(
                AttendeeRecord(
                    text_start=one.text_start,
                    text_end=one.text_end,
                    by="attendance.substitute",
                    name=name,
                    status="absent",
                    affiliation=one.substitute_affiliation,
                    group=one.group,
                )
            )
    return [*attendees, *added]
