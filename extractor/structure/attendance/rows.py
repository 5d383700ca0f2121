"""Attendance in rows: `RowReader` reads the lines under a label, one person, many, or a body each."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.names import is_organisation, is_person_name, is_role
from extractor.patterns import attendance as patterns
from extractor.patterns.places import MUNICIPALITIES
from extractor.records import AttendeeRecord
from extractor.structure.attendance.habits import find_habits
from extractor.structure.attendance.kinds import is_unit, is_vacant
from extractor.structure.attendance.labels import Group
from extractor.structure.attendance.remarks import Entry, describe, make_record
from extractor.structure.attendance.roster import Row, parse_row
from extractor.structure.attendance.table_cells import is_absent_mark, is_mark
from extractor.structure.attendance.wraps import opens_with_person
from extractor.structure.lines import Cell, Line, strip_bullet

_MAX_MISSES = 2
_PROSE = 90
_MAX_BODY = 70
_MIN_PARAGRAPHS = 3
_MIN_BODIES = 3
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_FROM_LINE = re.compile(patterns.FROM_LINE, re.IGNORECASE)
_ALL_BUT = re.compile(patterns.ALL_BUT, re.IGNORECASE)
_CLASS = re.compile(rf"\w (?:{patterns.CLASS})(?!\w)")
_NOBODY = re.compile(patterns.NOBODY, re.IGNORECASE)
_HOME_AWAY = re.compile(patterns.HOME_AWAY)
_AWAY = re.compile(patterns.AWAY, re.IGNORECASE)
_LISTS = re.compile(r"[^;\s][^;]*")
_HOME = re.compile(r"[A-ZÅÄÖ][^:;,]{1,50}: \S")
_JOINT = re.compile(r"\s(?:och|samt|&)\s")
_COMMA = re.compile(r",(?![^(]*\))")


def _is_at_home(entry: Entry) -> bool:
    """Whether a row states a body or municipality of its own for someone."""
    home = entry.affiliation or ""
    return entry.has_own_affiliation and (is_organisation(home) or home.casefold() in MUNICIPALITIES)


class RowReader:
    """Reads rows until they stop being attendance; `finish` gives the records.

    A line that names a body alone waits: people below it belong to it, otherwise it took part itself.
    """

    def __init__(self, group: Group, lines: list[Line], beside: str = "") -> None:
        self.group = group
        self.records: list[AttendeeRecord] = []
        self._habits = find_habits(lines, beside)
        self._heads = _find_heads(lines)
        self._affiliation: str | None = None
        self._pending: Cell | None = None
        self._is_body = False
        self._has_inline_list = False
        self._misses = 0

    def read_label_row(self, label: Line, rest: tuple[Cell, ...]) -> None:
        """Read what stands beside the label."""
        beside = " ".join(cell.text for cell in rest)
        if _NOBODY.match(beside):
            if self.group.affiliation and self.group.affiliation == self.group.label:
                # `Mellerud: ingen representant`
                self.group = replace(self.group, status="absent", affiliation=None)
                self._add_body(self.group.label, label.start)
            return
        if exception := _ALL_BUT.search(beside):
            group = replace(self.group, status="absent", mode=None)
            tail = replace(label, text=beside[exception.end() :], start=rest[0].start + exception.end())
            entries = parse_row(tail, tail.cells, allow_single=True).entries
            self.records += [make_record(entry, group, None) for entry in entries]
            self._has_inline_list = True
            return
        self._read_cells(label, rest)
        self._has_inline_list = len(self.records) > 1

    def read(self, line: Line) -> None:
        """Read one line."""
        if self._misses > _MAX_MISSES or _NOBODY.match(line.text):
            return
        if len(line.text) > _PROSE and line.text.endswith(".") and not parse_row(line).entries:
            return
        away = _AWAY.fullmatch(line.text)
        if away and (is_organisation(away["home"]) or away["home"].casefold() in MUNICIPALITIES):
            self._flush()
            body = make_record(_away_entry(away["home"], line), self.group, None)
            self.records.append(body)
            return
        if home := _FROM_LINE.match(line.text):
            self._flush()
            self._affiliation, self._misses = home["home"], 0
            return
        if line.start in self._heads:
            self._flush()
            self._pending, self._is_body = strip_bullet(line.cells[0]), True
            return
        if self._read_cells(line, line.cells):
            self._misses = 0
            return
        if line.text[0].islower() or line.text[0].isdigit() or is_vacant(line.text):
            return
        self._misses += 1
        if self._misses > _MAX_MISSES:
            self._pending = None

    def finish(self) -> list[AttendeeRecord]:
        """All records; a body still waiting for its people took part itself."""
        self._flush()
        return self.records

    def _flush(self) -> None:
        if self._pending is not None and self._is_body:
            self._add_body(self._pending.text, self._pending.start)
        self._pending = None

    def _add_body(self, name: str, start: int) -> None:
        away = _HOME_AWAY.fullmatch(name)
        bare = _BRACKET.sub("", away["home"] if away else name).strip(" .:")
        if is_vacant(bare) or not bare:
            return
        entry = Entry(bare, start, start + len(bare), is_person=False, status="absent" if away else None)
        described = [entry]
        for inner in _BRACKET.findall(name):
            describe(described, inner, is_bracket=True)
        self.records.append(make_record(described[0], self.group, None))

    def _read_cells(self, line: Line, cells: tuple[Cell, ...]) -> bool:
        if self._read_bodies(cells):
            return True
        whole = strip_bullet(cells[0])
        if len(cells) == 1 and _HOME_AWAY.fullmatch(whole.text):
            self._flush()
            self._add_body(whole.text, whole.start)
            return True
        if len(cells) > 1 and is_mark(cells[0].text) and opens_with_person(cells[1].text):
            return self._read_marked(line, cells)
        if homes := _part_homes(cells):
            first, *others = [self._read_cells(line, (home,)) for home in homes]
            return first or any(others)
        row = parse_row(line, cells, habits=self._habits)
        if (
            not row.entries
            and ("," in line.text or row.affiliation or "(" in line.text or _CLASS.search(line.text))
            and not self._are_bodies(cells)
        ):
            row = parse_row(line, cells, allow_single=True, habits=self._habits)
        if row.entries:
            self._add_entries(line, row)
            return True
        if self._has_inline_list and line.blank_before:
            return False
        if self._read_single(line, cells):
            return True
        return row.loose is not None and self._read_loose(cells, row.loose)

    def _read_marked(self, line: Line, cells: tuple[Cell, ...]) -> bool:
        """Read a row whose mark stands before the name: `X   Anna Berg`."""
        count = len(self.records)
        is_read = self._read_cells(line, cells[1:])
        status = "absent" if is_absent_mark(cells[0].text) else "present"
        self.records[count:] = [replace(one, status=status) for one in self.records[count:]]
        return is_read

    def _read_bodies(self, cells: tuple[Cell, ...]) -> bool:
        """Read a list of bodies between commas, of which one or the other may look like a person's name."""
        whole = strip_bullet(cells[0]) if cells else None
        parts = _split_bodies(whole.text) if whole is not None and len(cells) == 1 else []
        bodies = [_BRACKET.sub("", part).strip(" .") for part in parts]
        known = sum(is_organisation(body) for body in bodies)
        if (
            len(bodies)
            < (_MIN_BODIES if known < len(bodies) or not _JOINT.search(whole.text if whole else "") else 2)
            or known * 2 < len(bodies)
            or not is_organisation(bodies[0])
            or ":" in parts[0]
        ):
            return False
        position = 0
        for part in parts:
            name = part.strip(" .")
            position = whole.text.index(name, position) if whole is not None else 0
            self._add_body(name, (whole.start if whole is not None else 0) + position)
        return True

    def _are_bodies(self, cells: tuple[Cell, ...]) -> bool:
        """Whether what stands between commas begins with a body."""
        first = _BRACKET.sub("", _COMMA.split(strip_bullet(cells[0]).text)[0]).strip() if cells else ""
        return is_organisation(first) or is_unit(first)

    def _read_single(self, line: Line, cells: tuple[Cell, ...]) -> bool:
        """A single capitalised word: the body of the people below, or a first name."""
        word = strip_bullet(cells[0]) if cells else None
        if word is None or len(line.text.split()) > 2 or not is_person_name(word.text, allow_single=True):
            return False
        if is_organisation(word.text):
            return False
        self._flush()
        self._pending, self._is_body = word, True
        return True

    def _add_entries(self, line: Line, row: Row) -> None:
        pending, self._pending = self._pending, None
        if pending is not None and self._is_body and all(map(_is_at_home, row.entries)):
            # The row has a home of its own, so the body above it took part itself.
            self._add_body(pending.text, pending.start)
            self._affiliation = None
        elif pending is not None:
            self._affiliation = pending.text.strip(" :")
        elif line.blank_before and row.affiliation is None and not line.is_bullet:
            self._affiliation = None
        shared = self._affiliation
        if row.affiliation is not None:
            is_shared = is_organisation(row.affiliation) or not any(
                one.has_own_affiliation for one in row.entries
            )
            shared = self._affiliation = row.affiliation if is_shared else None
        for entry in row.entries:
            is_prefix_only = row.affiliation is not None and not entry.has_own_affiliation
            own = replace(entry, affiliation=None) if is_prefix_only and shared is None else entry
            self.records.append(make_record(own, self.group, shared))

    def _read_loose(self, cells: tuple[Cell, ...], loose: str) -> bool:
        """A row without a name: a role broken off the row above, bodies that take part, or the heading of a body."""
        if is_role(loose) and self.records:
            if self.records[-1].role in {None, self.group.role}:
                self.records[-1] = replace(self.records[-1], role=loose.lower())
            return True
        whole = strip_bullet(cells[0])
        bodies = [part.strip(" .") for part in _split_bodies(whole.text)]
        if len(bodies) > 1 and all(body[:1].isupper() and len(body) < _MAX_BODY for body in bodies):
            position = 0
            for body in bodies:
                position = whole.text.index(body, position)
                self._add_body(body, whole.start + position)
            return True
        if len(loose) > _MAX_BODY or (self._has_inline_list and whole.text.isupper()):
            return False
        is_body = is_organisation(loose) or loose.casefold() in MUNICIPALITIES
        if is_body or (whole is cells[0] and whole.text[0].isupper()):
            self._flush()
            self._pending, self._is_body = whole, is_body
        return is_body


def _split_bodies(text: str) -> list[str]:
    """Bodies between commas, the last two joined by `och` or `samt` where each by itself names a body."""
    *parts, last = _COMMA.split(text)
    before, *after = _JOINT.split(last, maxsplit=1)
    is_pair = bool(after) and all(
        is_organisation(one.strip(" .")) and one.strip()[:1].isupper() for one in (before, *after)
    )
    return [*parts, before, *after] if is_pair else [*parts, last]


def _part_homes(cells: tuple[Cell, ...]) -> list[Cell]:
    """The lists of a row that has several, each with its home before it: `Luleå: A, B; Piteå: C`."""
    if len(cells) != 1 or cells[0].text.count(";") < 1:
        return []
    parts = [*_LISTS.finditer(cells[0].text)]
    if len(parts) < 2 or not all(_HOME.match(part.group()) for part in parts):
        return []
    start = cells[0].start
    return [Cell(part.group(), start + part.start(), start + part.end()) for part in parts]


def _away_entry(home: str, line: Line) -> Entry:
    start = line.start + line.text.index(home)
    return Entry(home, start, start + len(home), is_person=False, status="absent")


def _find_heads(lines: list[Line]) -> frozenset[int]:
    """Lines at the top of a paragraph that name the body of the people below, where most paragraphs have one."""
    paragraphs: list[list[Line]] = []
    for line in lines:
        if not paragraphs or line.blank_before:
            paragraphs.append([])
        paragraphs[-1].append(line)
    heads = [part[0] for part in paragraphs if len(part) > 1 and len(part[0].cells) == 1]
    if len(paragraphs) < _MIN_PARAGRAPHS or len(heads) * 4 < len(paragraphs) * 3:
        return frozenset()
    bare = [head for head in heads if not is_person_name(head.text) and "," not in head.text]
    return (
        frozenset(head.start for head in heads if "," not in head.text)
        if len(bare) * 3 >= len(heads) * 2
        else frozenset()
    )
