"""Attendance in tables with a head row: columns by their heads, cells that are broken over lines put together."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractor.names import is_person_name
from extractor.patterns import attendance as patterns
from extractor.records import AttendeeRecord
from extractor.structure.attendance.labels import Group, match_labels
from extractor.structure.attendance.remarks import make_record
from extractor.structure.attendance.table_cells import Field, is_mark, is_present_mark, read_cells
from extractor.structure.lines import Line

_HEADS = {word: kind for kind, words in patterns.TABLE_HEADS.items() for word in words}
_RULE = re.compile(r"[\s|:=+_-]+$")
_BRACKET = re.compile(r"\(([^()]*)\)")
# A cell may begin this much left of its head.
_SLACK = 3
# The mark of a table whose cells follow each other with no column to stand in.
_LOOSE = "  "
_WORDS = re.compile(r"[,;(]")


@dataclass(frozen=True, slots=True)
class Table:
    """The columns that a head row sets: what each holds, and where it begins."""

    kinds: tuple[str | None, ...]
    places: tuple[int, ...]
    mark: str
    role: str | None = None


def kind_of_head(text: str) -> str | None:
    """What a column with the head `text` holds."""
    plain = _BRACKET.sub("", text).casefold().strip(" :.")
    if plain in _HEADS:
        return _HEADS[plain]
    if _head_role(plain):
        return "name"
    for part in re.split(r"\s*/\s*", plain):
        if part.strip(" :.") in _HEADS:
            return _HEADS[part.strip(" :.")]
    return None


def _head_role(text: str) -> str | None:
    """The role of those under a head that is a label: `Tjänstgörande ersättare`, `Ordinarie ledamöter`."""
    plain = text.casefold().strip(" :.")
    groups, rest = match_labels(_as_line(plain), allow_weak=True) if plain else ([], ())
    role = groups[0].role if len(groups) == 1 and not rest and groups[0].status == "present" else None
    return patterns.HEAD_ROLES.get(plain) or (role if role in patterns.HEAD_ROLES else None)


def is_head_word(text: str) -> bool:
    """Whether `text` is the head of a column: `Organisation`, `Roll`."""
    return text.casefold().strip(" :.") in _HEADS


def is_header(line: Line) -> bool:
    """Whether `line` is the head row of an attendance table: `Namn | Organisation | Närvarande`."""
    texts = [text for text, _ in _split_row(line)]
    kinds = [kind_of_head(text) for text in texts]
    return (
        len(kinds) > 1
        and "name" in kinds
        and sum(kind is not None and kind != "name" for kind in kinds) > 0
        and sum(kind is None for kind in kinds) * 2 <= len(kinds)
        and not any(is_person_name(text) and kind_of_head(text) is None for text in texts)
        and not all(match_labels(_as_line(text), allow_weak=True)[0] for text in texts)
    )


def read_header(line: Line) -> tuple[Table, ...]:
    """The table, or the tables side by side, that a head row sets."""
    cells = _split_row(line)
    kinds = [kind_of_head(text) for text, _ in cells]
    mark = "|" if "|" in line.text else "\t" if "\t" in line.text else " "
    starts = [0]
    for number in range(1, len(kinds)):
        if kinds[number] == kinds[0] and "name" in kinds[number:] and "name" in kinds[starts[-1] : number]:
            starts.append(number)
    tables: list[Table] = []
    for start, stop in zip(starts, [*starts[1:], len(kinds)], strict=True):
        names = [
            cells[number][0].casefold().strip(" :.")
            for number in range(start, stop)
            if kinds[number] == "name"
        ]
        places = tuple(line.indent + at - line.start for _, at in cells[start:stop])
        tables.append(
            Table(
                tuple(_only_first(kinds[start:stop])),
                places,
                mark,
                _head_role(names[0]) if names else None,
            )
        )
    return tuple(tables)


def _only_first(kinds: list[str | None]) -> list[str | None]:
    """A kind holds for its first column; a second one of names or marks is something else."""
    seen: set[str | None] = set()
    found: list[str | None] = []
    if kinds.count("present") > 1 and kinds[0] == "present":
        kinds = ["other", *kinds[1:]]  # `Plats` before the names numbers the seats
    for kind in kinds:
        found.append(
            kind
            if kind not in seen or kind in {None, "other", "remark"}
            else "remark"
            if kind == "present"
            else "other"
        )
        seen.add(kind)
    return found


_Cells = dict[int, Field]


def fits_table(tables: tuple[Table, ...], lines: list[Line]) -> bool:
    """Whether lines under another label go on with the table above: most have its mark and several cells."""
    rows = [
        line
        for line in lines
        if len(_split_row(line)) > 1 and (tables[0].mark == " " or tables[0].mark in line.text)
    ]
    return bool(lines) and len(rows) * 2 > len(lines)


def read_table(group: Group, tables: tuple[Table, ...], lines: list[Line]) -> list[AttendeeRecord]:
    """Read the rows under a head row; `group` is the label over it."""
    if _is_loose(tables, lines):
        tables = (replace(tables[0], mark=_LOOSE),)
    records: list[AttendeeRecord] = []
    rows: list[tuple[Table, _Cells]] = []
    for line in lines:
        if not _RULE.match(line.text):
            _add_row(rows, tables, line)
    has_marks = any(
        kind == "present" and is_present_mark(row.get(number, ("", 0))[0])
        for table, row in rows
        for number, kind in enumerate(table.kinds)
    )
    for table, row in rows:
        named = [number for number, kind in enumerate(table.kinds) if kind == "name"]
        fields = {kind: row.get(number, ("", 0)) for number, kind in reversed(list(enumerate(table.kinds)))}
        remarks = [
            row[number][0] for number, kind in enumerate(table.kinds) if kind == "remark" and number in row
        ]
        if not named or not fields["name"][0]:
            continue
        own = replace(group, role=table.role) if table.role and group.role is None else group
        entries = read_cells(fields, remarks, own, has_marks=has_marks)
        records += [make_record(entry, own, None) for entry in entries]
    return records


def _add_row(rows: list[tuple[Table, _Cells]], tables: tuple[Table, ...], line: Line) -> None:
    """Add the row of a line, or what it goes on with to the row above."""
    cells = _split_row(line)
    if tables[0].mark == _LOOSE:
        _add_loose(rows, tables[0], cells)
        return
    for table, row in _place_cells(tables, line, cells):
        name = next((number for number, kind in enumerate(table.kinds) if kind == "name"), 0)
        above = next((one for owner, one in reversed(rows) if owner is table), None)
        if above is None or not _goes_on(above, row, name, line):
            rows.append((table, row))
        elif table.mark == "\t" and name in row:
            shift = 0 if len(above) == 1 and opens_short(row[name][0]) else max(above) - name
            for number, cell in row.items():
                _append(above, number + shift, cell)
        else:
            for number, cell in row.items():
                _append(above, number, cell)


def _is_loose(tables: tuple[Table, ...], lines: list[Line]) -> bool:
    """Whether cells follow each other with a gap and stand in no columns, as a conversion that keeps no places does."""
    if len(tables) > 1 or tables[0].mark != " ":
        return False
    full = [line for line in lines if len(line.cells) == len(tables[0].kinds)]
    places = [tuple(line.indent + cell.start - line.start for cell in line.cells[1:]) for line in full]
    gaps = [line.cells[1].start - line.cells[0].end for line in full]
    return len(full) > 2 and len(set(places)) * 2 > len(places) and max(gaps) <= _SLACK


def _add_loose(rows: list[tuple[Table, _Cells]], table: Table, cells: list[Field]) -> None:
    """Add a row by the order of its cells; one that opens with no person goes on with the row above."""
    first = table.kinds.index("name") if "name" in table.kinds else 0
    is_row = len(cells) == len(table.kinds) or (
        len(cells) > 1 and is_person_name(_WORDS.split(cells[0][0])[0])
    )
    if is_row or not rows:
        rows.append((table, dict(enumerate(cells[: len(table.kinds)]))))
        return
    above = rows[-1][1]
    for cell in cells:
        marked = table.kinds.index("present") if "present" in table.kinds and is_mark(cell[0]) else None
        last = max((number for number in above if number != first), default=first)
        _append(above, last if marked is None else marked, cell)


def opens_short(text: str) -> bool:
    """Whether a cell is the second half of a name: one capitalised word."""
    return text[:1].isupper() and " " not in text


def _append(row: _Cells, number: int, cell: Field) -> None:
    text, start = row.get(number, ("", cell[1]))
    if text.endswith("-") and cell[0][:1].islower():
        row[number] = (text[:-1] + cell[0], start)
    else:
        row[number] = (f"{text} {cell[0]}".strip(), start)


def _goes_on(above: _Cells, row: _Cells, name: int, line: Line) -> bool:
    """Whether a row fills only what the row above leaves off: no name, or the rest of one."""
    if "|" in line.text:
        return False
    if name not in row:
        return True
    text = row[name][0]
    if text[0].islower() or text[0] in "(§":
        return True
    if above.get(name, ("",))[0].endswith(("-", "&", " och")):
        return True
    return len(above) == 1 and name in above and opens_short(text) and len(row) > 1


def _place_cells(tables: tuple[Table, ...], line: Line, cells: list[Field]) -> list[tuple[Table, _Cells]]:
    """The cells of a line by column of each table."""
    first = tables[0]
    if first.mark != " " or "\t" in line.text:
        shift = line.indent if first.mark == "\t" else 0
        found: list[tuple[Table, _Cells]] = []
        offset = 0
        for table in tables:
            part = cells[max(0, offset - shift) : max(0, offset - shift) + len(table.kinds)]
            row = {
                number + (shift if offset == 0 else 0): cell for number, cell in enumerate(part) if cell[0]
            }
            if row:
                found.append((table, row))
            offset += len(table.kinds)
        return found
    placed: dict[int, _Cells] = {}
    starts = [
        (place, owner, number)
        for owner, table in enumerate(tables)
        for number, place in enumerate(table.places)
    ]
    for text, at in cells:
        place = line.indent + at - line.start
        _, owner, number = max((one for one in starts if one[0] <= place + _SLACK), default=starts[0])
        _append(placed.setdefault(owner, {}), number, (text, at))
    return [(tables[owner], row) for owner, row in sorted(placed.items())]


def _split_row(line: Line) -> list[Field]:
    """Cells of a row with their offsets; between bars, and between tabs, empty cells count."""
    mark = "|" if "|" in line.text else "\t" if "\t" in line.text else None
    if mark is None:
        return [(cell.text, cell.start) for cell in line.cells]
    cells: list[Field] = []
    position = 0
    for part in line.text.split(mark):
        stripped = part.strip()
        cells.append((stripped, line.start + position + (part.index(stripped) if stripped else 0)))
        position += len(part) + 1
    if mark == "\t":
        return cells
    first = 1 if cells and not cells[0][0] else 0
    last = -1 if len(cells) > 1 and not cells[-1][0] else None
    return cells[first:last]


def _as_line(text: str) -> Line:
    return Line(0, text, 0, len(text), 0, blank_before=False, blank_after=False)
