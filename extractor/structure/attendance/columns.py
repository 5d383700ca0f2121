"""Attendance in columns that text extraction has woven together: set one below the other again.

A stretch of lines is looked at as a whole. Where its cells begin tells the columns; labels in one line, or people at
the head of several columns, tell that these are lists of their own and not fields of one row. A margin of labels
(`Beslutande`, `Övriga närvarande`) stands over all that is beside it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.patterns import attendance as patterns
from extractor.structure.attendance.chunks import opens_with_home
from extractor.structure.attendance.labels import match_labels
from extractor.structure.attendance.panels import (
    NEAR,
    find_columns,
    is_label_cell,
    is_label_row,
    part_panels,
    rows_of,
)
from extractor.structure.attendance.sentences import read_sentences
from extractor.structure.attendance.sheet import Sheet, Strip, pieces_of
from extractor.structure.attendance.stacks import part_stacks
from extractor.structure.attendance.tables import is_header
from extractor.structure.attendance.wraps import Piece, join_rows, opens_with_person, piece_of
from extractor.structure.lines import Cell, strip_tabbed_bullet

_HOME_AWAY = re.compile(patterns.HOME_AWAY)
_PLAIN = ("|", "\t")


def set_plain(strips: list[Strip], sheet: Sheet) -> list[Strip]:
    """Set a stretch of attendance as one column of whole rows."""
    found: list[Strip] = []
    strips = [replace(strip, line=strip_tabbed_bullet(strip.line)) for strip in strips]
    strips = [*strips[:1], *(_correct(strip) for strip in strips[1:])]
    for part, is_stack in part_stacks(strips, sheet):
        found += part if is_stack else _set_bands(part, sheet)
    return found


def _set_bands(strips: list[Strip], sheet: Sheet) -> list[Strip]:
    """Set what is no stack of cells: tables with a head row as they stand, all else by its columns."""
    found: list[Strip] = []
    for band in _split_bands(strips):
        if is_header(band[0].line):
            found += [
                Strip(
                    sheet.add(
                        pieces_of(one.line), indent=one.line.indent, blank_before=one.line.blank_before
                    ),
                    one.is_label,
                )
                for one in band
            ]
            continue
        streams = _part_margin(band)
        for stream in streams:
            found += join_rows(stream, sheet)
    return found


def _correct(strip: Strip) -> Strip:
    """A person alone on a line opens no list, whatever its label; nor does a role in small letters."""
    line = strip.line
    is_row = ":" not in line.text and (
        line.text[0].islower() if " " not in line.text else opens_with_person(line.text)
    )
    is_row = (
        (is_row or opens_with_home(line.text) or _HOME_AWAY.fullmatch(line.text) is not None)
        and not match_labels(line, allow_weak=False)[0]
        and not read_sentences(line.text)
    )
    return replace(strip, is_label=False) if strip.is_label and is_row else strip


def _is_plain(strip: Strip) -> bool:
    return any(mark in strip.line.text for mark in _PLAIN) or is_header(strip.line)


def _split_bands(strips: list[Strip]) -> list[list[Strip]]:
    """Cut where a label stands alone at the left, and around tables; columns that go on are kept together."""
    bands: list[list[Strip]] = []
    in_table = False
    for strip in strips:
        is_alone = strip.is_label and len(strip.line.cells) == 1
        if is_header(strip.line):
            in_table = True
            bands.append([strip])
            continue
        if strip.is_label or (strip.line.blank_before and len(strip.line.cells) == 1):
            in_table = in_table and not strip.is_label
        indent = min((one.line.indent for one in bands[-1]), default=0) if bands else 0
        is_left = strip.line.indent <= indent + NEAR
        begins = (
            (is_alone and is_left)
            or (strip.is_label and strip.line.blank_before)
            or is_label_row(strip.line)
            or (bool(bands) and is_left and _ends_columns(bands[-1], strip))
        )
        previous = bands[-1][-1] if bands else None
        if (
            previous is not None
            and is_alone
            and previous.is_label
            and len(bands[-1]) == 1
            and not strip.line.blank_before
        ):
            begins = False  # a label broken over two lines
        if not bands or begins or (in_table and len(bands[-1]) == 0):
            bands.append([strip])
        else:
            bands[-1].append(strip)
    return bands


def _ends_columns(band: list[Strip], strip: Strip) -> bool:
    """Whether a label with a list beside it stands below columns that have people at the left margin."""
    cells = strip.line.cells
    return (
        len(cells) > 1
        and is_label_row(band[0].line)
        and is_label_cell(cells[0].text)
        and not is_label_cell(cells[1].text)
        and any(
            one.line.indent <= band[0].line.indent + NEAR and opens_with_person(one.line.text)
            for one in band[1:]
        )
    )


def _part_margin(band: list[Strip]) -> list[list[Piece]]:
    """Streams of rows: where a margin of labels stands at the left, what is beside each label by itself."""
    whole = [piece_of(strip.line, is_label=strip.is_label) for strip in band]
    if any(_is_plain(strip) for strip in band) or all(len(strip.line.cells) == 1 for strip in band):
        return [whole]
    columns = find_columns(band)
    if len(columns) < 2 or _are_label_rows(band):
        return [whole]
    rows = rows_of(band, columns)
    if homes := _read_homes(band, rows):
        return [homes]
    margin = [row[0] for row in rows]
    filled = [cells for cells in margin if cells]
    rest_lines = [position for position, cells in enumerate(margin) if not cells]
    is_margin = (
        (bool(rest_lines) or any(taken > 1 for taken in _margin_starts([row[0] for row in rows]).values()))
        and all(len(cells) == 1 for cells in filled)
        and all(
            band[position].is_label
            or is_label_cell(cells[0].text)
            or (cells[0].text[0].islower() and position > 0 and bool(margin[position - 1]))
            for position, cells in enumerate(margin)
            if cells
        )
        and not any(opens_with_person(cells[0].text) for cells in filled)
    )
    if is_margin and not (
        is_label_row(band[0].line) and band[0].line.cells[0].text.casefold() not in patterns.MARGIN
    ):
        return _read_margin(band, rows, columns)
    return part_panels(band, rows, columns, None)


def _are_label_rows(band: list[Strip]) -> bool:
    """Whether all that has columns here is a label with a list beside it, which goes on at the left margin."""
    base = band[0].line.indent
    labelled = [strip for strip in band if len(strip.line.cells) > 1]
    return (
        bool(labelled)
        and all(
            is_label_cell(strip.line.cells[0].text)
            and not opens_with_person(strip.line.cells[0].text)
            and not any(is_label_cell(cell.text) for cell in strip.line.cells[1:])
            for strip in labelled
        )
        and all(strip.line.indent <= base + NEAR for strip in band)
    )


def _read_homes(band: list[Strip], rows: list[list[list[Cell]]]) -> list[Piece]:
    """Rows beside a margin of homes (`Alvesta:`), each with its home before it; empty where there is no such margin."""
    pieces: list[Piece] = []
    homes: list[Cell] = []
    people = 0
    for strip, row in zip(band, rows, strict=True):
        others = [cell for cells in row[1:] for cell in cells]
        if not others and strip.is_label:
            pieces.append(piece_of(strip.line, is_label=True))
            continue
        if row[0]:
            if len(row[0]) > 1 or not row[0][0].text.endswith(":") or is_label_cell(row[0][0].text):
                return []
            homes.append(row[0][0])
        if not homes or not others:
            return []
        people += opens_with_person(others[0].text)
        cells = [("", homes[-1]), *(("   ", cell) for cell in others)]
        pieces.append(Piece(cells, False, strip.line.indent, strip.line.blank_before))
    return pieces if len(homes) > 1 and len(homes) < people else []


def _read_margin(band: list[Strip], rows: list[list[list[Cell]]], columns: list[int]) -> list[list[Piece]]:
    """One label with its fragments at a time, then the panels beside it."""
    streams: list[list[Piece]] = []
    starts = _margin_starts([row[0] for row in rows])
    for begin, stop in zip(starts, [*list(starts)[1:], len(band)], strict=True):
        pieces = [row[0][0] for row in rows[begin : begin + starts[begin]] if row[0]]
        label = _label_piece(pieces, band[begin])
        inner = [[[], *row[1:]] for row in rows[begin:stop]]
        part = [replace(strip, is_label=False) for strip in band[begin:stop]]
        streams += part_panels(part, inner, columns, label)
    return streams


def _margin_starts(cells: list[list[Cell]]) -> dict[int, int]:
    """Lines that open a label of the margin, with the number of lines that it takes."""
    starts: dict[int, int] = {}
    position = 0
    while position < len(cells):
        if not cells[position]:
            position += 1
            if not starts:
                starts[0] = 0
            continue
        taken = 1
        for count in range(patterns.MARGIN_PIECES, 1, -1):
            part = cells[position : position + count]
            if (
                len(part) == count
                and all(part)
                and _join(part).casefold().strip(" :") in patterns.BROKEN_LABELS
            ):
                taken = count
                break
        else:
            while (
                position + taken < len(cells)
                and cells[position + taken]
                and (
                    cells[position + taken - 1][0].text.endswith("-")
                    or (
                        cells[position + taken][0].text[0].islower()
                        and not cells[position + taken - 1][0].text.endswith(":")
                    )
                )
            ):
                taken += 1
        starts[position] = taken
        position += taken
    return starts


def _join(part: list[list[Cell]]) -> str:
    text = ""
    for cell in (cell for cells in part for cell in cells):
        text = text[:-1] + cell.text if text.endswith("-") else f"{text} {cell.text}".strip()
    return text


def _label_piece(cells: list[Cell], strip: Strip) -> Piece | None:
    if not cells:
        return None
    pieces: list[tuple[str, Cell]] = []
    for cell in cells:
        if pieces and pieces[-1][1].text.endswith("-"):
            between, last = pieces[-1]
            pieces[-1] = (between, Cell(last.text[:-1], last.start, last.end - 1))
            pieces.append(("", cell))
        else:
            pieces.append((" " if pieces else "", cell))
    return Piece(pieces, True, strip.line.indent, strip.line.blank_before)
