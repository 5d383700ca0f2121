"""Attendance in tables with a head row, and in the columns of a PDF that text extraction has woven together."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractor.names import is_person_name
from extractor.patterns import attendance as patterns
from extractor.records import AttendeeRecord
from extractor.structure.labels import Group
from extractor.structure.lines import Cell, Line
from extractor.structure.remarks import Entry, describe, make_record
from extractor.structure.roster import parse_row

_HEADS = {word: kind for kind, words in patterns.TABLE_HEADS.items() for word in words}
_RULE = re.compile(r"[\s|:=+_-]+$")
_BROKEN = re.compile(r"(?:-|,|\b(?:ersätter|för|och)(?: \S+)?|§§? ?\d+-)$")
_CONTINUES = re.compile(r"[a-zåäö(§$]|\d+(?!\d*[.)] )")
_ABSENT_MARKS = frozenset(patterns.ABSENT_MARKS)
# A cell this much left of the second column's usual place still belongs to it.
_SLACK = 6


def is_head_word(text: str) -> bool:
    """Whether `text` is the head of a column: `Organisation`, `Roll`."""
    return text.casefold().strip(" :.") in _HEADS


def is_header(line: Line) -> bool:
    """Whether `line` is the head row of an attendance table: `Namn | Organisation | Närvarande`."""
    kinds = [_HEADS.get(text.casefold().strip(" :.")) for text, _ in _split_row(line)]
    return len(kinds) > 1 and "name" in kinds and sum(kind is not None for kind in kinds) > 1


def read_table(group: Group, header: Line, lines: list[Line]) -> list[AttendeeRecord]:
    """Read the rows under the head row `header`, up to the first line that is no row of the table."""
    kinds = [_HEADS.get(text.casefold().strip(" :.")) for text, _ in _split_row(header)]
    records: list[AttendeeRecord] = []
    for line in lines:
        cells = _split_row(line)
        if _RULE.match(line.text):
            continue
        if len(cells) < 2 or ("|" in header.text) != ("|" in line.text):
            break
        entry = _read_cells(dict(zip(kinds, cells, strict=False)))
        if entry is not None:
            records.append(make_record(entry, group, None))
    return records


def _split_row(line: Line) -> list[tuple[str, int]]:
    """Cells of a row with their offsets; between bars, empty cells count."""
    if "|" not in line.text:
        return [(cell.text, cell.start) for cell in line.cells]
    cells: list[tuple[str, int]] = []
    position = 0
    for part in line.text.split("|"):
        stripped = part.strip()
        cells.append((stripped, line.start + position + (part.index(stripped) if stripped else 0)))
        position += len(part) + 1
    first = 1 if cells and not cells[0][0] else 0
    last = -1 if len(cells) > 1 and not cells[-1][0] else None
    return cells[first:last]


def _read_cells(row: dict[str | None, tuple[str, int]]) -> Entry | None:
    name, start = row.get("name", ("", 0))
    entries: list[Entry] = []
    line = Line(0, name, start, start + len(name), 0, blank_before=False, blank_after=False)
    entries += parse_row(line).entries[:1] if name else ()
    if not entries and is_person_name(name, allow_single=True):
        entries.append(Entry(name, start, start + len(name)))
    if not entries and name and name[0].isupper():
        entries.append(Entry(name, start, start + len(name), is_person=False))
    if not entries:
        return None
    entry = entries[0]
    if (affiliation := row.get("affiliation", ("", 0))[0]) and entry.is_person:
        entry = replace(entry, affiliation=affiliation)
    if role := row.get("role", ("", 0))[0]:
        entry = replace(entry, role=role.lower())
    for kind, otherwise in (("present", "absent"), ("absent", "present")):
        if kind in row:
            entry = _read_mark(entry, row[kind][0], kind, otherwise)
    return entry


def _read_mark(entry: Entry, mark: str, kind: str, otherwise: str) -> Entry:
    folded = mark.casefold().strip(" .")
    if not folded or folded in _ABSENT_MARKS:
        return entry if kind == "absent" and not folded else replace(entry, status=otherwise)
    described = [replace(entry, status=kind)]
    for inner in re.findall(r"\(([^)]*)\)", mark):
        describe(described, inner, is_bracket=True)
    return described[0]


@dataclass(slots=True)
class _Column:
    """Cells of one column, with what wrapped over lines put together again."""

    cells: list[Cell]

    def add(self, cell: Cell) -> None:
        """Add a cell, or join it to the one above that it goes on."""
        above = self.cells[-1] if self.cells else None
        if above is not None and (_BROKEN.search(above.text) or _CONTINUES.match(cell.text)):
            is_hyphenated = above.text.endswith("-") and cell.text[0].islower()
            text = above.text[:-1] + cell.text if is_hyphenated else f"{above.text} {cell.text}"
            self.cells[-1] = Cell(text, above.start, cell.end)
        else:
            self.cells.append(cell)


def read_columns(groups: list[Group], lines: list[Line]) -> list[AttendeeRecord]:
    """Read rows whose columns stand under one label each: `Ledamöter    Tjänstgörande ersättare`.

    A line with one cell belongs to the column that it stands in, told by where the second cells of other lines
    begin.
    """
    places = sorted(_place(line, line.cells[1]) for line in lines if len(line.cells) > 1)
    second = places[len(places) // 2] if places else None
    columns = [_Column([]) for _ in groups]
    for line in lines:
        cells = line.cells
        if len(cells) == 1 and second is not None and _place(line, cells[0]) >= second - _SLACK:
            columns[1].add(cells[0])
            continue
        for number, cell in enumerate(cells):
            columns[min(number, len(groups) - 1)].add(cell)
    records: list[AttendeeRecord] = []
    for group, column in zip(groups, columns, strict=True):
        for cell in column.cells:
            row = parse_row(_as_line(cell), (cell,))
            records += [make_record(entry, group, row.affiliation) for entry in row.entries]
            if not row.entries and row.loose and records and records[-1].role in {None, group.role}:
                records[-1] = replace(records[-1], role=row.loose.lower())
    return records


def _place(line: Line, cell: Cell) -> int:
    """How far from the left margin the cell begins."""
    return line.indent + cell.start - line.start


def _as_line(cell: Cell) -> Line:
    return Line(0, cell.text, cell.start, cell.end, 0, blank_before=False, blank_after=False)
