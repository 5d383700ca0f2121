"""Attendance tables that text extraction has laid down cell by cell, or column after column: rows again.

Each cell is a line of its own. The heads (`Namn`, `Organisation`, `Närvarande`) stand together before the cells of the
first row, or each stands over the cells of its column. The rows are set with tabs, as a table with a head row.
"""

from __future__ import annotations

from dataclasses import replace

from extractor.names import is_organisation, is_role
from extractor.patterns.attendance import GIVEN_NAMES
from extractor.structure.attendance.sheet import Sheet, Strip
from extractor.structure.attendance.table_cells import is_mark
from extractor.structure.attendance.tables import kind_of_head
from extractor.structure.attendance.wraps import opens_with_person
from extractor.structure.lines import Cell, Line

_MIN_HEADS = 2
_MIN_ROWS = 2

Row = dict[int, list[Line]]


def part_stacks(strips: list[Strip], sheet: Sheet) -> list[tuple[list[Strip], bool]]:
    """Cut a stretch into parts: stacks, set as rows with tabs on `sheet` (True), and what is none (False)."""
    parts: list[tuple[list[Strip], bool]] = []
    position = start = 0
    while position < len(strips):
        heads = _heads_at(strips, position)
        stack = _read_stack(strips, position, heads) if heads else None
        if stack is None:
            position += 1
            continue
        rows, stop = stack
        parts += [(strips[start:position], False)] if position > start else []
        parts.append((_set_rows([*heads.values()], rows, strips[position].line, sheet), True))
        position = start = stop
    return [*parts, (strips[start:], False)] if start < len(strips) else parts


def _heads_at(strips: list[Strip], position: int) -> dict[str, Line]:
    """The heads by their kind that a stack beginning at `position` has; empty where none begins there."""
    if _kind_of(strips[position]) != "name":
        return {}
    heads: dict[str, Line] = {}
    for strip in strips[position:]:
        kind = _kind_of(strip)
        if kind is not None and kind not in heads:
            heads[kind] = strip.line
        elif kind is not None or len(strip.line.cells) > 1 or (strip.is_label and _is_label(strip.line)):
            break
    # `Deltagare` over `Namn` is the label of the table, not a head.
    is_table = len(heads) >= _MIN_HEADS and not (
        position + 1 < len(strips) and _kind_of(strips[position + 1]) == "name"
    )
    return heads if is_table else {}


def _kind_of(strip: Strip) -> str | None:
    return (
        kind_of_head(strip.line.text) if len(strip.line.cells) == 1 and ":" not in strip.line.text else None
    )


def _is_label(line: Line) -> bool:
    text = line.text
    return not (is_mark(text) or opens_with_person(text) or is_organisation(text))


def _read_stack(
    strips: list[Strip], position: int, heads: dict[str, Line]
) -> tuple[list[Row | Strip], int] | None:
    """The rows (and labels between them) of a stack and where it ends."""
    is_together = all(_kind_of(strip) is not None for strip in strips[position : position + len(heads)])
    if is_together:
        return _read_cells(strips, position + len(heads), [*heads])
    return _read_columns(strips, position, [*heads])


def _read_columns(
    strips: list[Strip], position: int, kinds: list[str]
) -> tuple[list[Row | Strip], int] | None:
    """Columns below each other: each head has as many cells under it as there are names."""
    columns: list[list[Line]] = []
    stop = position
    while stop < len(strips) and len(columns) <= len(kinds):
        strip = strips[stop]
        if _kind_of(strip) is not None and (not columns or len(columns) < len(kinds)):
            columns.append([])
        elif (
            len(strip.line.cells) > 1
            or strip.is_label
            or len(columns[-1]) == len(columns[0]) > 0 < len(columns) - 1
        ):
            break
        else:
            columns[-1].append(strip.line)
        stop += 1
    count = len(columns[0])
    others = [line for column in columns[1:] for line in column]
    if (
        count < _MIN_ROWS
        or len(columns) != len(kinds)
        or any(len(column) != count for column in columns)
        or sum(opens_with_person(line.text) for line in columns[0]) * 2 < count
        or sum(opens_with_person(line.text) for line in others) * 2 > len(others)
        or _lists_no_marks(kinds, columns)
    ):
        return None
    rows: list[Row | Strip] = [
        {number: [column[place]] for number, column in enumerate(columns)} for place in range(count)
    ]
    return rows, stop


def _lists_no_marks(kinds: list[str], columns: list[list[Line]]) -> bool:
    """Whether the column of presence holds other things than marks: its head is a label over more people."""
    return any(
        kind in {"present", "absent"} and sum(is_mark(line.text) for line in column) * 2 < len(column)
        for kind, column in zip(kinds, columns, strict=False)
    )


def _read_cells(strips: list[Strip], position: int, kinds: list[str]) -> tuple[list[Row | Strip], int] | None:
    """One row after the other, cell by cell; an empty cell has left no trace."""
    rows: list[Row | Strip] = []
    stop = position
    people = 0
    while stop < len(strips) and len(strips[stop].line.cells) == 1:
        strip = strips[stop]
        if strip.is_label and _is_label(strip.line):
            rows.append(strip)
        else:
            row = rows[-1] if rows and isinstance(rows[-1], dict) else None
            people += opens_with_person(strip.line.text)
            _add_cell(rows, row, strip.line, kinds)
        stop += 1
    while rows and isinstance(rows[-1], Strip):
        # A label with no cell under it opens what follows the stack.
        rows.pop()
        stop -= 1
    return (rows, stop) if people >= _MIN_ROWS else None


def _add_cell(rows: list[Row | Strip], row: Row | None, line: Line, kinds: list[str]) -> None:
    """Put a cell in its column of the row, or begin a row with it."""
    number = _column_of(line.text, kinds)
    if (
        number == 0
        and row is not None
        and len(row) == 1
        and "affiliation" in kinds
        and not _is_given(line.text)
    ):
        # Behind a bare name, words that only look like a name are a body: `Hjärnkraft Eslöv`.
        number = kinds.index("affiliation")
    if row is not None and number in row and number != 0 and not line.blank_before:
        row[number].append(line)
    elif row is None or number == 0 or number in row:
        # A body with nobody named stands in the place of the person.
        rows.append({0: [line]})
    else:
        row[number] = [line]


def _is_given(text: str) -> bool:
    return text.split()[0].casefold().split("-")[0] in GIVEN_NAMES


def _column_of(text: str, kinds: list[str]) -> int:
    if opens_with_person(text):
        return kinds.index("name")
    if "present" in kinds and is_mark(text):
        return kinds.index("present")
    if "role" in kinds and (is_role(text) or "affiliation" not in kinds):
        return kinds.index("role")
    return next((number for number, kind in enumerate(kinds) if kind not in {"name", "present", "role"}), 0)


def _set_rows(heads: list[Line], rows: list[Row | Strip], first: Line, sheet: Sheet) -> list[Strip]:
    """The head row and the rows, their cells parted by tabs."""
    head = sheet.add(
        _pieces([[line] for line in heads]), indent=first.indent, blank_before=first.blank_before
    )
    found = [Strip(head, is_label=True)]
    for row in rows:
        if isinstance(row, Strip):
            line = row.line
            pieces = [("", Cell(line.text, line.start, line.end))]
            found.append(replace(row, line=sheet.add(pieces, indent=line.indent, blank_before=True)))
        else:
            cells = [row.get(number, []) for number in range(max(row) + 1)]
            found.append(Strip(sheet.add(_pieces(cells), indent=0), is_label=False))
    return found


def _pieces(cells: list[list[Line]]) -> list[tuple[str, Cell]]:
    """Cells, each of one line or of several, with tabs between."""
    pieces: list[tuple[str, Cell]] = []
    between = ""
    for number, lines in enumerate(cells):
        between += "\t" if number else ""
        for line in lines:
            text = line.text
            pieces.append((between, Cell(text, line.start, line.end)))
            between = "" if text.endswith("-") else " "
        between = "" if lines else between
    return pieces
