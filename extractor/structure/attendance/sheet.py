"""Attendance set anew as plain lines: columns parted, wrapped rows joined, with the way back to the clean text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.records import AttendeeRecord
from extractor.structure.lines import Cell, Line

# A record that spans more than its name and this belongs to a column and is cut at the end of the line.
_SLACK = 6


@dataclass(frozen=True, slots=True)
class Strip:
    """A line of attendance and whether it is labelled as one that opens a list."""

    line: Line
    is_label: bool


class Sheet:
    """Lines that are made of pieces of the clean text.

    The offsets of a sheet's lines count from the start of the sheet; :meth:`restore` turns those of a record back.
    """

    def __init__(self) -> None:
        self._origins: list[int] = []
        self._count = 0

    def add(self, pieces: Sequence[tuple[str, Cell]], *, indent: int = 0, blank_before: bool = False) -> Line:
        """Set one line: each piece is a cell with what stands before it (nothing, a space, a gap)."""
        start = len(self._origins)
        text: list[str] = []
        for between, cell in pieces:
            last = self._origins[-1] if len(self._origins) > start else cell.start
            self._origins += [last] * len(between)
            self._origins += range(cell.start, cell.start + len(cell.text))
            text += [between, cell.text]
        written = "".join(text)
        self._origins.append(self._origins[-1] if len(self._origins) > start else 0)
        self._count += 1
        return Line(
            self._count,
            written,
            start,
            start + len(written),
            indent,
            blank_before=blank_before,
            blank_after=False,
        )

    def restore(self, record: AttendeeRecord) -> AttendeeRecord:
        """`record` with offsets in the clean text; a name that goes on in another line of a column is cut there."""
        start, last = self._origins[record.text_start], self._origins[record.text_end - 1]
        if not 0 <= last - start <= len(record.name) + _SLACK:
            position = record.text_start
            while (
                position + 1 < record.text_end
                and 0 <= self._origins[position + 1] - self._origins[position] <= 1
            ):
                position += 1
            last = max(start, self._origins[position])
        return replace(record, text_start=start, text_end=last + 1)


def pieces_of(line: Line) -> list[tuple[str, Cell]]:
    """A line as pieces for a sheet: itself, as it stands."""
    return [("", Cell(line.text, line.start, line.end))]
