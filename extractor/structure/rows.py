"""Attendance in rows: `RowReader` reads the lines under a label, one person, many, or a body each."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.names import is_organisation, is_person_name, is_role
from extractor.patterns import attendance as patterns
from extractor.records import AttendeeRecord
from extractor.structure.labels import Group
from extractor.structure.lines import Cell, Line, strip_bullet
from extractor.structure.remarks import Entry, describe, make_record
from extractor.structure.roster import Row, parse_row

_MAX_MISSES = 2
_PROSE = 90
_MAX_BODY = 60
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_FROM_LINE = re.compile(patterns.FROM_LINE, re.IGNORECASE)
_ALL_BUT = re.compile(patterns.ALL_BUT, re.IGNORECASE)


class RowReader:
    """Reads rows until they stop being attendance; `finish` gives the records.

    A line that names a body alone waits: people below it belong to it, otherwise it took part itself.
    """

    def __init__(self, group: Group) -> None:
        self.group = group
        self.records: list[AttendeeRecord] = []
        self._affiliation: str | None = None
        self._pending: Cell | None = None
        self._is_body = False
        self._has_inline_list = False
        self._misses = 0

    def read_label_row(self, label: Line, rest: tuple[Cell, ...]) -> None:
        """Read what stands beside the label."""
        beside = " ".join(cell.text for cell in rest)
        if exception := _ALL_BUT.search(beside):
            group = replace(self.group, status="absent", mode=None)
            tail = replace(label, text=beside[exception.end() :], start=rest[0].start + exception.end())
            entries = parse_row(tail, tail.cells, allow_single=True).entries
            self.records += [make_record(entry, group, None) for entry in entries]
            self._has_inline_list = True
            return
        self._read_cells(label, rest)
        self._has_inline_list = len(self.records) > 1

    def read(self, line: Line) -> bool:
        """Read one line; tells whether the block may go on after it."""
        if len(line.text) > _PROSE and line.text.endswith(".") and not parse_row(line).entries:
            return self.group.is_lenient
        if self.group.is_lenient and line.text.endswith("."):
            return True
        if home := _FROM_LINE.match(line.text):
            self._flush()
            self._affiliation, self._misses = home["home"], 0
            return True
        if self._read_cells(line, line.cells):
            self._misses = 0
            return True
        if line.text[0].islower() or line.text[0].isdigit() or self.group.is_lenient:
            return True
        self._misses += 1
        if self._misses > _MAX_MISSES:
            self._pending = None
        return self._misses <= _MAX_MISSES

    def finish(self) -> list[AttendeeRecord]:
        """All records; a body still waiting for its people took part itself."""
        self._flush()
        return self.records

    def _flush(self) -> None:
        if self._pending is not None and self._is_body and not self.group.is_lenient:
            self._add_body(self._pending.text, self._pending.start)
        self._pending = None

    def _add_body(self, name: str, start: int) -> None:
        bare = _BRACKET.sub("", name).strip(" .:")
        entry = Entry(bare, start, start + len(bare), is_person=False)
        described = [entry]
        for inner in _BRACKET.findall(name):
            describe(described, inner, is_bracket=True)
        self.records.append(make_record(described[0], self.group, None))

    def _read_cells(self, line: Line, cells: tuple[Cell, ...]) -> bool:
        row = parse_row(line, cells)
        if not row.entries and ("," in line.text or row.affiliation):
            row = parse_row(line, cells, allow_single=True)
        if row.entries:
            self._add_entries(line, row)
            return True
        if self._has_inline_list and line.blank_before:
            return False
        if self._read_single(line, cells):
            return True
        return row.loose is not None and self._read_loose(cells, row.loose)

    def _read_single(self, line: Line, cells: tuple[Cell, ...]) -> bool:
        """A single capitalised word: a first name, or the body of the people below."""
        word = strip_bullet(cells[0]) if cells else None
        if word is None or len(line.text.split()) > 2 or not is_person_name(word.text, allow_single=True):
            return False
        if is_organisation(word.text) or self.group.is_lenient:
            return False
        self._flush()
        self._pending, self._is_body = word, True
        return True

    def _add_entries(self, line: Line, row: Row) -> None:
        pending, self._pending = self._pending, None
        if pending is not None and (self._is_body or line.is_bullet):
            self._affiliation = pending.text.strip(" :")
        elif line.blank_before and row.affiliation is None and not line.is_bullet:
            self._affiliation = None
        if row.affiliation is not None:
            is_shared = is_organisation(row.affiliation) or not any(
                one.has_own_affiliation for one in row.entries
            )
            self._affiliation = row.affiliation if is_shared else None
        for entry in row.entries:
            is_prefix_only = row.affiliation is not None and not entry.has_own_affiliation
            own = replace(entry, affiliation=None) if is_prefix_only and self._affiliation is None else entry
            self.records.append(make_record(own, self.group, self._affiliation))

    def _read_loose(self, cells: tuple[Cell, ...], loose: str) -> bool:
        """A row without a name: a role broken off the row above, bodies that take part, or the heading of a body."""
        if is_role(loose) and self.records:
            if self.records[-1].role in {None, self.group.role}:
                self.records[-1] = replace(self.records[-1], role=loose.lower())
            return True
        whole = strip_bullet(cells[0])
        bodies = [part.strip() for part in whole.text.split(",")]
        if len(bodies) > 1 and all(body[:1].isupper() and len(body) < _MAX_BODY for body in bodies):
            position = 0
            for body in bodies:
                position = whole.text.index(body, position)
                self._add_body(body, whole.start + position)
            return True
        if len(loose) > _MAX_BODY or (self._has_inline_list and whole.text.isupper()):
            return False
        is_body = is_organisation(loose)
        if is_body or (whole is cells[0] and whole.text[0].isupper()):
            self._flush()
            self._pending, self._is_body = whole, is_body
        return is_body
