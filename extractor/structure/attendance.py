"""Who took part, who was excused, and who had which task: `find_attendees` reads it off the sections.

Labels (`Närvarande`, `Anmält förhinder`, `Gäster` …) open a block, which is read by its form: rows
(:mod:`extractor.structure.rows`), columns and tables (:mod:`extractor.structure.tables`) or prose
(:mod:`extractor.structure.prose`). Roles stated elsewhere, and people who act at the meeting without being listed,
are added by :mod:`extractor.structure.roles`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from extractor.names import is_person_name
from extractor.patterns import attendance as patterns
from extractor.records import AttendeeRecord
from extractor.structure.labelling import LineLabel
from extractor.structure.labels import Group, match_labels, split_at_labels
from extractor.structure.lines import Cell, Line
from extractor.structure.prose import is_prose, read_prose
from extractor.structure.roles import add_standings, find_standings
from extractor.structure.rows import RowReader
from extractor.structure.sections import Sections
from extractor.structure.tables import is_head_word, is_header, read_columns, read_table

_NUMBER = re.compile(r"(?:(?:§|Punkt) ?)?\d{1,3}(?:\.\d+)*[.:)]?(?:\s*[-–]\s+|\s+)", re.IGNORECASE)
_LISTING = re.compile(patterns.LISTING_TITLE, re.IGNORECASE)
_STOP = re.compile(patterns.STOP)
_SPOKEN = re.compile(patterns.SPOKEN, re.IGNORECASE)
_ABSENT = re.compile(patterns.PROSE_ABSENT, re.IGNORECASE)


@dataclass(slots=True)
class _Block:
    """A label with the lines under it; `rest` is what stands beside the label."""

    groups: list[Group]
    label: Line
    rest: tuple[Cell, ...]
    lines: list[Line] = field(default_factory=list)


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
    listed = _merge([record for block in _find_blocks(sections) for record in _read_block(block)])
    attendees = _mark_replaced(add_standings(listed, find_standings(sections, text), text))
    if is_digital:
        attendees = [
            replace(one, mode="digital") if one.mode is None and one.status == "present" else one
            for one in attendees
        ]
    return attendees


def _find_blocks(sections: Sections) -> list[_Block]:
    """The lines labelled as attendance, one block a label; headings of items that list people open one too."""
    headings = {item.text_start: item for item in sections.items}
    blocks: list[_Block] = []
    is_open = False
    for whole, label in zip(sections.labelling.lines, sections.labelling.labels, strict=True):
        heading = headings.get(whole.start)
        if label is LineLabel.ATTENDANCE_LABEL:
            for line in split_at_labels(whole):
                blocks.append(_open_block(line))
            is_open = True
        elif heading is not None:
            probe = _without_number(whole)
            groups, rest = match_labels(probe, allow_weak=True)
            if groups or _LISTING.search(heading.title):
                blocks.append(_Block(groups or [Group(heading.title, "present")], probe, rest))
            is_open = bool(groups) or _LISTING.search(heading.title) is not None
        elif label is LineLabel.ATTENDANCE_ROW:
            groups, rest = match_labels(whole, allow_weak=True)
            if groups and not rest and not is_header(whole):
                blocks.append(_Block(groups, whole, ()))
            elif is_open:
                blocks[-1].lines.append(whole)
            else:
                groups = blocks[-1].groups if blocks else [Group("", "present")]
                blocks.append(_Block(groups, whole, (), [whole]))
            is_open = True
        else:
            is_open = False
    return blocks


def _open_block(line: Line) -> _Block:
    """The block that a line opens: a label, a sentence, the head row of a table, or words that no list has."""
    if spoken := _spoken_block(line):
        return spoken
    if is_header(line):
        return _Block([Group(line.text, "present")], line, (), [line])
    probe = _without_number(line)
    groups, rest = match_labels(probe, allow_weak=True)
    return _Block(groups, probe, rest) if groups else _unknown_label(line)


def _unknown_label(line: Line) -> _Block:
    """A block under a label that no list has: what stands behind its colon is beside it."""
    phrase, colon, _ = line.text.partition(":")
    status = "absent" if _ABSENT.search(phrase) else "present"
    if not colon:
        cells = line.cells if is_prose(line.text) else ()
        return _Block([Group(line.text, status)], line, cells)
    rest = tuple(cell for cell in line.cells if cell.start > line.start + len(phrase))
    return _Block([Group(phrase, status)], line, rest)


def _spoken_block(line: Line) -> _Block | None:
    """Attendance in a sentence without a label: `Vi var Anna, Bo Ek och Kim från kansliet`."""
    match = _SPOKEN.search(line.text)
    if match is None:
        return None
    names = _STOP.split(line.text[match.end() :])[0].rstrip(".")
    start = line.start + match.end()
    label = replace(line, text=names, start=start, end=start + len(names))
    return _Block([Group(match.group().strip(), "present")], label, (Cell(names, start, start + len(names)),))


def _read_block(block: _Block) -> list[AttendeeRecord]:
    if len(block.groups) > 1:
        return read_columns(block.groups, block.lines)
    group = block.groups[0]
    rest = () if all(is_head_word(cell.text) for cell in block.rest) else block.rest
    beside = " ".join(cell.text for cell in rest)
    if is_prose(beside):
        return read_prose(group, beside, rest[0].start)
    for position, line in enumerate(block.lines[:4]):
        if is_header(line):
            return read_table(group, line, block.lines[position + 1 :])
    reader = RowReader(group)
    if rest:
        reader.read_label_row(block.label, rest)
    for line in block.lines:
        reader.read(line)
    return reader.finish()


def _without_number(line: Line) -> Line:
    match = _NUMBER.match(line.text)
    if match is None:
        return line
    return replace(line, text=line.text[match.end() :], start=line.start + match.end())


def _merge(records: list[AttendeeRecord]) -> list[AttendeeRecord]:
    """One record a name: the first wins, later ones fill what it leaves open."""
    merged: dict[str, AttendeeRecord] = {}
    for record in records:
        key = record.name.casefold()
        known = merged.get(key)
        if known is None:
            merged[key] = record
            continue
        merged[key] = replace(
            known,
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
