"""Who took part, who was excused, and who had which task: `find_attendees` reads it off the sections.

Labels (`Närvarande`, `Anmält förhinder`, `Gäster` …) open a block; each row under one is taken apart by
:mod:`extractor.structure.roster`. Roles stated elsewhere, and people who act at the meeting without being listed, are added by
:mod:`extractor.structure.roles`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from extractor.structure.lines import Cell, Line
from extractor.names import is_organisation, is_person_name, is_role
from extractor.patterns import attendance as patterns
from extractor.patterns import meeting
from extractor.records import AttendeeRecord
from extractor.structure.roles import add_standings, find_standings
from extractor.structure.roster import Entry, parse_row
from extractor.structure.sections import Sections

_PHRASES = {phrase: ("present", role) for phrase, role in patterns.PRESENT}
_PHRASES.update({phrase: ("absent", None) for phrase in patterns.ABSENT})
_WEAK = frozenset(phrase for phrase, _ in patterns.PRESENT) - frozenset(
    "närvarande närvaro närvarolista deltagare deltagande deltog medverkande beslutande tjänstgörande".split()
) - {"närvarande ledamöter", "närvarande ersättare", "närvarande medlemmar", "övriga närvarande", "digitalt närvarande", "övriga deltagare", "beslutande ledamöter"}
_LABEL = re.compile(
    rf"(?P<phrase>{'|'.join(sorted(map(re.escape, _PHRASES), key=len, reverse=True))})(?![\w-])"
    r"(?P<extra>(?: ?\([^)]{1,40}\)| [^:;.\t\n,]{1,60}?)?)(?P<end> ?[:;]|\s{2,}|\t|$)",
    re.IGNORECASE,
)
_INNER_LABEL = re.compile(
    rf"[.;)]\s+(?P<phrase>{'|'.join(sorted(map(re.escape, _PHRASES), key=len, reverse=True))})\s?:", re.IGNORECASE
)
_FROM_LABEL = re.compile(r"(?P<phrase>från|för) (?P<extra>[^:,.]{2,50}?) ?(?P<end>:)", re.IGNORECASE)
_PROSE_LABEL = re.compile(r"[^.:]{10,140}:$")
_PROSE_PRESENT = re.compile(patterns.PROSE_PRESENT, re.IGNORECASE)
_PROSE_ABSENT = re.compile(patterns.PROSE_ABSENT, re.IGNORECASE)
_FIELD = re.compile(rf"(?:{meeting.FIELD_LABEL})(?: [^:]{{0,30}}:|\s*:|\s{{2,}}|\t|$)", re.IGNORECASE)
_DIGITAL = re.compile(patterns.DIGITAL, re.IGNORECASE)
_IN_PERSON = re.compile(rf"{patterns.IN_PERSON}|\bi [A-ZÅÄÖ]", re.IGNORECASE)
_POINT = re.compile(r"\b(?:från|fr\.? ?o\.? ?m\.?) (?:punkt|§) ?(\d+(?:\.\d+)*)", re.IGNORECASE)
_NUMBER = re.compile(r"(?:§ ?)?\d{1,3}[.)]?\s+|§ ?\d+\s*")
_MAX_MISSES = 2
_PROSE = 90


@dataclass(frozen=True, slots=True)
class _Group:
    """What a label says of each row under it."""

    label: str
    status: str
    role: str | None = None
    mode: str | None = None
    from_number: str | None = None


@dataclass(slots=True)
class _Reader:
    """The state of reading one document's attendance."""

    attendees: list[AttendeeRecord] = field(default_factory=list)
    groups: list[_Group] = field(default_factory=list)
    affiliation: str | None = None
    pending: Cell | None = None
    has_inline_list: bool = False
    misses: int = 0
    last_in_column: dict[int, int] = field(default_factory=dict)

    def close(self) -> None:
        """End the block: a body still waiting for its people took part itself."""
        self.flush()
        self.groups, self.affiliation, self.misses, self.has_inline_list = [], None, 0, False

    def flush(self) -> None:
        """List the waiting line as a body that takes part."""
        if self.pending is not None and self.groups:
            cell, group = self.pending, self.groups[0]
            self.attendees.append(_record(Entry(cell.text.strip(" .:"), cell.start, cell.end, is_person=False), group, None))
        self.pending = None


def find_attendees(sections: Sections, text: str, *, is_digital: bool | None = None) -> list[AttendeeRecord]:
    """The attendance of the meeting.

    Args:
        sections: the document's partition.
        text: its clean text.
        is_digital: whether the whole meeting is known to be digital.

    Returns:
        One record a person or body. Records that `attendance.label-list` or `attendance.body` made stood in a list;
        all others were seen elsewhere.
    """
    listed = _merge(_read_blocks(sections))
    standings = find_standings(sections, text)
    attendees = add_standings(listed, standings, text)
    attendees = _mark_replaced(attendees)
    if is_digital:
        attendees = [replace(one, mode="digital") if one.mode is None and one.status == "present" else one for one in attendees]
    return attendees


def _read_blocks(sections: Sections) -> list[AttendeeRecord]:
    headings = {item.text_start: item for item in sections.items}
    zone_end = _weak_zone_end(sections)
    signatures = min((block.text_start for block in sections.blocks if block.kind == "signatures"), default=10**12)
    reader = _Reader()
    for line in (part for whole in sections.lines for part in _split_at_labels(whole)):
        if line.start >= signatures:
            break
        heading = headings.get(line.start)
        probe = _without_number(line) if heading else line
        groups, rest = _match_labels(probe, allow_weak=line.start < zone_end or bool(reader.groups))
        if groups:
            reader.close()
            reader.groups = groups
            if rest:
                before = len(reader.attendees)
                _read_row(reader, probe, rest)
                reader.has_inline_list = len(reader.attendees) > before + 1
            continue
        if not reader.groups:
            continue
        if heading or _FIELD.match(line.text) or (len(line.text) > _PROSE and line.text.endswith(".") and not parse_row(line).entries):
            reader.close()
            continue
        _read_row(reader, line, line.cells)
    reader.close()
    return reader.attendees


def _split_at_labels(line: Line) -> list[Line]:
    """Part `Närvarande: A, B. Ej med: C` into one line a label."""
    match = _LABEL.match(line.text)
    inner = _INNER_LABEL.search(line.text, match.end()) if match and match["end"].strip() else None
    if inner is None:
        return [line]
    cut = inner.start("phrase")
    first = replace(line, text=line.text[:cut].rstrip(" .;,"))
    return [first, *_split_at_labels(replace(line, text=line.text[cut:], start=line.start + cut, blank_before=False))]


def _weak_zone_end(sections: Sections) -> int:
    """Where labels such as `Ledamöter` stop meaning attendance: after the first item, or one on attendance."""
    if not sections.items:
        return 10**12 if len(sections.lines) < 40 else sections.lines[39].end
    first = sections.items[0]
    opening = first.title.casefold()
    if first.number in {"1", None} and any(cue in opening for cue in ("närvar", "upprop", "öppn", "välkom", "deltag", "inled")):
        return first.body_end
    return first.text_start


def _without_number(line: Line) -> Line:
    match = _NUMBER.match(line.text)
    if match is None:
        return line
    return replace(line, text=line.text[match.end() :], start=line.start + match.end())


def _match_labels(line: Line, *, allow_weak: bool) -> tuple[list[_Group], tuple[Cell, ...]]:
    """Read the label, or the labels of several columns, that open a line.

    Returns:
        The groups that they open and the rest of the line; no groups where the line opens with no label.
    """
    text = line.text.lstrip("*_ ")
    offset = len(line.text) - len(text)
    match = _LABEL.match(text)
    if match is None or (match["phrase"].casefold() in _WEAK and not allow_weak):
        return _match_other(line, allow_weak=allow_weak)
    second = _LABEL.match(match["extra"].strip())
    if second is None and not match["end"].strip(" ") and not _is_label_extra(match["extra"]):
        return [], ()
    group = _make_group(match["phrase"], match["extra"])
    if second is not None:
        group = _make_group(second["phrase"], second["extra"])
    end = offset + match.end()
    rest = tuple(Cell(cell.text, cell.start, cell.end) for cell in _cells_from(line, end))
    columns = [_LABEL.fullmatch(cell.text) for cell in rest]
    if rest and all(columns):
        own = [group] if second is not None else []
        return own + [_make_group(column["phrase"], column["extra"]) for column in columns if column], ()
    if columns and columns[0]:
        return [_make_group(columns[0]["phrase"], columns[0]["extra"])], rest[1:]
    return [group], rest


def _is_label_extra(extra: str) -> bool:
    words = extra.casefold().split()
    return not words or words[0].startswith("(") or words[0] in patterns.LABEL_TAILS


def _match_other(line: Line, *, allow_weak: bool) -> tuple[list[_Group], tuple[Cell, ...]]:
    if allow_weak and (match := _FROM_LABEL.match(line.text)):
        return [], ()
    prose = _PROSE_LABEL.search(line.text)
    if prose:
        label = prose.group().strip(" :")
        if _PROSE_ABSENT.search(label):
            return [_Group(label, "absent")], ()
        if _PROSE_PRESENT.search(label):
            point = _POINT.search(label)
            mode = "digital" if _DIGITAL.search(label) else None
            return [_Group(label, "present", mode=mode, from_number=point[1] if point else None)], ()
    return [], ()


def _make_group(phrase: str, extra: str) -> _Group:
    status, role = _PHRASES[phrase.casefold()]
    label = f"{phrase}{extra}".strip()
    if _PROSE_ABSENT.search(extra):
        status = "absent"
    mode = "digital" if _DIGITAL.search(label) else "in_person" if _IN_PERSON.search(label) else None
    return _Group(label, status, role, mode if status == "present" else None)


def _cells_from(line: Line, offset: int) -> tuple[Cell, ...]:
    """The columns of `line` right of `offset` (an offset in its text)."""
    cells: list[Cell] = []
    for cell in line.cells:
        start = max(cell.start, line.start + offset)
        if start < cell.end and (text := cell.text[start - cell.start :].strip()):
            begin = start + cell.text[start - cell.start :].index(text[0])
            cells.append(Cell(text, begin, begin + len(text)))
    return tuple(cells)


def _read_row(reader: _Reader, line: Line, cells: tuple[Cell, ...]) -> None:
    """Add what one row holds to the reader, column by column where the label opened several columns."""
    columns: list[tuple[int, tuple[Cell, ...]]]
    if len(reader.groups) > 1:
        columns = [(min(number, len(reader.groups) - 1), (cell,)) for number, cell in enumerate(cells)]
    else:
        columns = [(0, cells)]
    found = False
    for column, part in columns:
        found = _read_cells(reader, line, part, column) or found
    if found:
        reader.misses = 0
        return
    if line.text[0].islower() or line.text[0].isdigit():
        return
    reader.misses += 1
    if reader.misses > _MAX_MISSES:
        reader.pending = None
        reader.close()


def _read_cells(reader: _Reader, line: Line, cells: tuple[Cell, ...], column: int) -> bool:
    group = reader.groups[column]
    row = parse_row(line, cells)
    if not row.entries and "," in line.text or (not row.entries and row.affiliation):
        row = parse_row(line, cells, allow_single=True)
    if reader.has_inline_list and line.blank_before and not row.entries:
        return False
    if not row.entries and len(line.text.split()) == 1 and is_person_name(line.text.strip(" -*•"), allow_single=True) and not is_organisation(line.text):
        reader.flush()
        reader.pending = cells[0]
        return True
    if row.entries:
        if reader.pending is not None:
            reader.affiliation, reader.pending = reader.pending.text.strip(" :"), None
        elif line.blank_before and row.affiliation is None and reader.affiliation is not None and not line.is_bullet:
            reader.affiliation = None
        if row.affiliation is not None:
            reader.affiliation = row.affiliation if is_organisation(row.affiliation) or not any(one.has_own_affiliation for one in row.entries) else None
        for entry in row.entries:
            prefix_only = row.affiliation is not None and not entry.has_own_affiliation
            own = replace(entry, affiliation=None) if prefix_only and reader.affiliation is None else entry
            reader.attendees.append(_record(own, group, reader.affiliation))
        reader.last_in_column[column] = len(reader.attendees) - 1
        return True
    return _read_loose(reader, cells, column, row.loose)


def _read_loose(reader: _Reader, cells: tuple[Cell, ...], column: int, loose: str | None) -> bool:
    """A row without a name: a role broken off the row above, bodies that take part, or the heading of a body."""
    if loose is None:
        return False
    last = reader.last_in_column.get(column)
    if is_role(loose) and last is not None:
        if reader.attendees[last].role in {None, reader.groups[column].role}:
            reader.attendees[last] = replace(reader.attendees[last], role=loose.lower())
        return True
    bodies = [part.strip() for part in cells[0].text.split(",")] if cells else []
    if len(bodies) > 1 and all(body[:1].isupper() and len(body) < 50 for body in bodies):
        position = cells[0].start
        for body in bodies:
            start = position + cells[0].text[position - cells[0].start :].index(body)
            position = start + len(body)
            reader.attendees.append(_record(Entry(body.rstrip("."), start, position, is_person=False), reader.groups[column], None))
        return True
    if cells and is_organisation(loose) and len(loose) < 60 and not (reader.has_inline_list and cells[0].text.isupper()):
        reader.flush()
        reader.pending = cells[0]
        return True
    return False


def _record(entry: Entry, group: _Group, affiliation: str | None) -> AttendeeRecord:
    return AttendeeRecord(
        text_start=entry.start,
        text_end=entry.end,
        by="attendance.label-list" if entry.is_person else "attendance.body",
        name=" ".join(entry.name.split()),
        status=entry.status or group.status,
        mode=entry.mode or group.mode,
        role=entry.role or group.role,
        affiliation=entry.affiliation or affiliation,
        group=group.label,
        substitute_for=entry.substitute_for,
        from_number=entry.from_number or group.from_number,
        to_number=entry.to_number,
        absent_numbers=entry.absent_numbers,
    )


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
                AttendeeRecord(text_start=one.text_start, text_end=one.text_end, by="attendance.substitute", name=name, status="absent", group=one.group)
            )
    return [*attendees, *added]
