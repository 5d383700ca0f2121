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
from extractor.patterns import meeting
from extractor.records import AgendaItemRecord, AttendeeRecord
from extractor.structure.labels import Group, match_labels, split_at_labels
from extractor.structure.lines import Cell, Line
from extractor.structure.prose import is_prose, read_prose
from extractor.structure.roles import add_standings, find_standings
from extractor.structure.rows import RowReader
from extractor.structure.sections import Sections
from extractor.structure.tables import is_head_word, is_header, read_columns, read_table

_FIELD = re.compile(
    rf"(?:{meeting.FIELD_LABEL}|{patterns.AFTER_ATTENDANCE})(?: [^:]{{0,30}}:|\s*:|\s{{2,}}|\t|$)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:(?:§|Punkt) ?)?\d{1,3}(?:\.\d+)*[.:)]?(?:\s*[-–]\s+|\s+)", re.IGNORECASE)
_LISTING = re.compile(patterns.LISTING_TITLE, re.IGNORECASE)
_STOP = re.compile(patterns.STOP)
_SPOKEN = re.compile(patterns.SPOKEN, re.IGNORECASE)
# Lines of the head in which a weak label counts, where no agenda follows.
_HEAD_LINES = 40


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
    """Labels with the lines that may belong to them: up to the next label, heading or field of the head."""
    headings = {item.text_start: item for item in sections.items}
    zone_end = _weak_zone_end(sections)
    end = sections.signatures_start
    blocks: list[_Block] = []
    is_open = False
    for line in (part for whole in sections.lines for part in split_at_labels(whole)):
        if end is not None and line.start >= end:
            break
        heading = headings.get(line.start)
        probe = _without_number(line) if heading else line
        if line.start < zone_end and (spoken := _spoken_block(line)):
            blocks.append(spoken)
            continue
        if not is_open and line.start < zone_end and is_header(line):
            blocks.append(_Block([Group(line.text, "present")], line, (), [line]))
            is_open = True
            continue
        groups, rest = match_labels(probe, allow_weak=line.start < zone_end or is_open)
        if groups:
            blocks.append(_Block(groups, probe, rest))
            is_open = True
        elif heading and _LISTING.search(heading.title):
            blocks.append(_Block([Group(heading.title, "present", is_lenient=True)], probe, ()))
            is_open = True
        elif heading or (is_open and _FIELD.match(line.text)):
            is_open = False
        elif is_open:
            blocks[-1].lines.append(line)
    return blocks


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
        if not reader.read(line):
            break
    return reader.finish()


def _weak_zone_end(sections: Sections) -> int:
    """Where labels such as `Ledamöter` stop meaning attendance: after the head, or a first item on attendance."""
    if not sections.items:
        return sections.lines[min(_HEAD_LINES, len(sections.lines)) - 1].end if sections.lines else 0
    first: AgendaItemRecord = sections.items[0]
    is_opening = any(cue in first.title.casefold() for cue in patterns.OPENING_TITLES)
    return first.body_end if first.number in {"1", None} and is_opening else first.text_start


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
