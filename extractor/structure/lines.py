"""Lines of the clean text with the layout that the structure stages look at."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_GAP = re.compile(r" {2,}|\t+")
_BULLET = re.compile(r"[-–—•·*▪◦●○]\s+")
_MARK = re.compile(r"(?:[-–—•·*▪◦●○]|\d{1,3}[.)])\s+")
_TABBED = re.compile(r"(?:[-–—•·*▪◦●○o]|\d{1,3}[.)])\t+")


@dataclass(frozen=True, slots=True)
class Cell:
    """One column of a line; offsets are in the clean text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank. `start` and `end` bound `text` (no outer white space) in the clean text."""

    index: int
    text: str
    start: int
    end: int
    indent: int
    blank_before: bool
    blank_after: bool

    @property
    def is_bullet(self) -> bool:
        """Whether the line is a list point."""
        return _BULLET.match(self.text) is not None

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The line's columns: what gaps of two or more spaces, or tabs, part."""
        cells: list[Cell] = []
        position = 0
        for gap in (*_GAP.finditer(self.text), None):
            end = gap.start() if gap else len(self.text)
            if end > position:
                cells.append(Cell(self.text[position:end], self.start + position, self.start + end))
            position = gap.end() if gap else end
        return tuple(cells)


def split_lines(text: str) -> list[Line]:
    """Lines of `text` that hold more than white space, in order."""
    rows: list[tuple[str, int, int, int]] = []
    blanks = [False]
    position = 0
    for row in text.split("\n"):
        stripped = row.strip()
        if stripped:
            start = position + row.index(stripped[0])
            rows.append((stripped, start, start + len(stripped), start - position))
            blanks.append(False)
        else:
            blanks[-1] = True
        position += len(row) + 1
    return [
        Line(
            number,
            row,
            start,
            end,
            indent,
            blanks[number] or number == 0,
            blanks[number + 1] or number == len(rows) - 1,
        )
        for number, (row, start, end, indent) in enumerate(rows)
    ]


def strip_bullet(cell: Cell) -> Cell:
    """`cell` without a leading list mark, a dash or a number."""
    match = _MARK.match(cell.text)
    if match is None:
        return cell
    return Cell(cell.text[match.end() :], cell.start + match.end(), cell.end)


def strip_tabbed_bullet(line: Line) -> Line:
    """`line` without a list mark that a tab parts from its text, as word processors write it."""
    match = _TABBED.match(line.text)
    if match is None:
        return line
    return replace(line, text=line.text[match.end() :], start=line.start + match.end())
