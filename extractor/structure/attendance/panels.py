"""Panels of attendance: columns of a band of lines that are lists of their own, each read from top to bottom."""

from __future__ import annotations

from collections import Counter

from extractor.names import is_organisation
from extractor.patterns import attendance as patterns
from extractor.structure.attendance.labels import match_labels
from extractor.structure.attendance.sheet import Strip
from extractor.structure.attendance.wraps import Piece, is_value, opens_with_person, piece_of
from extractor.structure.lines import Cell, Line

# A column of its own is at least this far from the one at its left.
_APART = 8
# Cells that begin this near to each other stand in one column.
NEAR = 4


def _place(line: Line, cell: Cell) -> int:
    """How far from the left margin the cell begins."""
    return line.indent + cell.start - line.start


def is_label_cell(text: str) -> bool:
    """Whether a cell is a label and nothing else."""
    line = Line(0, text, 0, len(text), 0, blank_before=False, blank_after=False)
    groups, rest = match_labels(line, allow_weak=True)
    return bool(groups) and not rest


def is_label_row(line: Line) -> bool:
    """Whether a line holds the labels of several columns and nothing else."""
    return len(line.cells) > 1 and all(
        is_label_cell(cell.text) and not opens_with_person(cell.text) for cell in line.cells
    )


def find_columns(band: list[Strip]) -> list[int]:
    """Where the columns of a band begin: places where several lines have a cell."""
    places = Counter(_place(one.line, cell) for one in band for cell in one.line.cells)
    columns: list[tuple[int, int]] = []
    for place in sorted(places):
        if columns and place - columns[-1][0] <= NEAR:
            columns[-1] = (columns[-1][0], columns[-1][1] + places[place])
        else:
            columns.append((place, places[place]))
    labels = {
        _place(one.line, cell)
        for one in band
        for cell in one.line.cells
        if one.is_label and is_label_cell(cell.text)
    }
    rows = [one for one in band if not one.is_label]
    people = (
        {
            _place(one.line, cell)
            for one in rows
            for cell in one.line.cells[1:]
            if opens_with_person(cell.text)
        }
        if len(rows) == 1
        else set()
    )
    kept = [
        place
        for position, (place, count) in enumerate(columns)
        if position == 0
        or count > 1
        or place in people
        or any(0 <= label - place <= NEAR for label in labels)
    ]
    return [
        place for position, place in enumerate(kept) if position == 0 or place - kept[position - 1] >= _APART
    ]


def _column_of(place: int, columns: list[int]) -> int:
    return max((number for number, start in enumerate(columns) if start <= place + 2), default=0)


def rows_of(band: list[Strip], columns: list[int]) -> list[list[list[Cell]]]:
    """The cells of each line by column."""
    rows: list[list[list[Cell]]] = []
    for strip in band:
        row: list[list[Cell]] = [[] for _ in columns]
        for cell in strip.line.cells:
            row[_column_of(_place(strip.line, cell), columns)].append(cell)
        rows.append(row)
    return rows


def part_panels(
    band: list[Strip], rows: list[list[list[Cell]]], columns: list[int], label: Piece | None
) -> list[list[Piece]]:
    """One stream a panel; each begins with the label that stands over all of them."""
    if label is None and is_label_row(band[0].line) and (ordered := _part_by_order(band)):
        return ordered
    panels = _find_panels(band, rows, columns)
    head = label
    if head is None and len(panels) > 1 and band[0].is_label and len(band[0].line.cells) == 1:
        head = piece_of(band[0].line, is_label=True)
        band, rows = band[1:], rows[1:]
    if len(panels) == 1 and label is None:
        return [[piece_of(strip.line, is_label=strip.is_label) for strip in band]]
    streams: list[list[Piece]] = []
    for number, begin in enumerate(panels):
        stop = panels[number + 1] if number + 1 < len(panels) else len(columns)
        stream = _stream(band, rows, range(begin, stop))
        if not stream:
            continue
        if head is not None:
            stream.insert(0, Piece(list(head.cells), True, head.indent, head.blank_before))
        streams.append(stream)
    return streams or ([[head]] if head is not None else [])


def _part_by_order(band: list[Strip]) -> list[list[Piece]]:
    """Panels under labels that do not stand over them: the first label is that of the first panel, and so on."""
    labels = list(band[0].line.cells)
    content = band[1:]
    if not content:
        return []
    first = next((one for one in content if len(one.line.cells) > 1), content[0])
    filled = [_place(first.line, cell) for cell in first.line.cells]
    if all(any(abs(_place(band[0].line, cell) - place) <= 1 for place in filled) for cell in labels):
        return []
    columns = find_columns(content)
    rows = rows_of(content, columns)
    panels = _find_panels(content, rows, columns)
    starts = [columns[number] for number in panels]
    places = [_place(band[0].line, cell) for cell in labels]
    if labels[0].text.casefold() in patterns.MARGIN and len(labels) > len(panels):
        labels, is_shifted = labels[1:], places[1] - starts[0] > _APART
    else:
        is_shifted = len(panels) == len(labels) and any(
            abs(place - start) > _APART for place, start in zip(places, starts, strict=True)
        )
    if not is_shifted:
        return []
    streams: list[list[Piece]] = []
    for number, begin in enumerate(panels):
        stop = panels[number + 1] if number + 1 < len(panels) else len(columns)
        stream = _stream(content, rows, range(begin, stop))
        if number < len(labels):
            stream.insert(
                0, Piece([("", labels[number])], True, band[0].line.indent, band[0].line.blank_before)
            )
        streams.append(stream)
    return streams


def _stream(band: list[Strip], rows: list[list[list[Cell]]], panel: range) -> list[Piece]:
    """The rows of one panel; a line that it has nothing on parts its neighbours like a blank line."""
    stream: list[Piece] = []
    is_parted = False
    for strip, row in zip(band, rows, strict=True):
        cells = [cell for column in panel for cell in row[column]]
        if not cells:
            is_parted = True
            continue
        pieces = [("   " if position else "", cell) for position, cell in enumerate(cells)]
        is_label = all(is_label_cell(cell.text) for cell in cells) and not any(
            opens_with_person(cell.text) for cell in cells
        )
        blank = strip.line.blank_before or (is_parted and bool(stream) and is_organisation(cells[0].text))
        stream.append(
            Piece(
                pieces,
                is_label and (strip.is_label or cells[0].text[0].isupper()),
                _place(strip.line, cells[0]),
                blank,
            )
        )
        is_parted = False
    return stream


def _find_panels(band: list[Strip], rows: list[list[list[Cell]]], columns: list[int]) -> list[int]:
    """The columns that lists of their own begin in."""
    first = next((number for number in range(len(columns)) if any(row[number] for row in rows)), 0)
    for strip, row in zip(band, rows, strict=True):
        filled = [number for number, cells in enumerate(row) if cells]
        if (
            len(filled) > 1
            and all(
                is_label_cell(cell.text) and not opens_with_person(cell.text)
                for number in filled
                for cell in row[number]
            )
            and (strip.is_label or filled[0] == first)
        ):
            return sorted({first, *filled})
    panels = [first]
    for number in range(first + 1, len(columns)):
        cells = [row[number][0].text for row in rows if row[number]]
        people = sum(opens_with_person(cell) for cell in cells)
        openers = sum(cell[0].isupper() and not is_value(cell) for cell in cells)
        has_label = any(is_label_cell(cell) and not opens_with_person(cell) for cell in cells) and people > 0
        is_filled = people * 3 >= len(cells)  # each person has a line or two of remarks
        if (people * 2 >= openers and people and is_filled and _is_list(cells)) or has_label:
            panels.append(number)
    return panels


def _is_list(cells: list[str]) -> bool:
    """Whether a column holds people rather than the bodies of the people at its left."""
    people = [cell for cell in cells if opens_with_person(cell)]
    if len(set(people)) < len(people):
        return False  # nobody is listed twice, a body has several people
    marked = sum(any(mark in cell for mark in ',("”') or cell[0] in "-–•*" for cell in people)
    named = sum(
        cell.lstrip("-–•* ").split()[0].casefold().split("-")[0] in patterns.GIVEN_NAMES for cell in people
    )
    told = sum(is_value(cell) or cell[0].islower() for cell in cells)
    return (marked + told) * 2 >= len(people) or named * 3 >= len(people)
