"""Labels of a task with the names beside or below them: read by where things stand on their lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.names import is_person_name, is_role
from extractor.patterns import attendance
from extractor.patterns import standings as patterns
from extractor.structure.attendance.remarks import Entry, normalise_role
from extractor.structure.attendance.roster import parse_row
from extractor.structure.labelling import LineLabel
from extractor.structure.lines import Cell, Line
from extractor.structure.roles.standing import Standing
from extractor.structure.sections import Sections

TASK_ROLES = {**dict(attendance.ROLE_LABELS), **dict(patterns.TASK_LABELS)}
_PHRASES = "|".join(sorted(map(re.escape, TASK_ROLES), key=len, reverse=True))
_LABEL = re.compile(
    rf"[*_#>•–-]{{0,3}}\s?(?P<label>{_PHRASES})(?:er|or|erna|s)?(?: av)?[*_]{{0,2}}"
    r"(?P<end>\s?:[*_]{0,2}|$|(?=\s?(?:\.\.|…|__)))",
    re.IGNORECASE,
)
_FILLER = re.compile(r"[._…·\-–—=]{3,}|…+")
NOTHING = re.compile(r"[\W_]*$")
_MARKS = " \t.,;:*_/"
# How far left of its label a name may begin, and how many lines below it still belong to it.
_SLACK = 6
_MAX_GAP = 3
_LONG = 60
# No row of names beside a label is longer.
_LONGEST = 400
BY_LABEL = "attendance.role-label"
BY_SIGNATURE = "attendance.signature"


@dataclass(frozen=True, slots=True)
class _Label:
    """A label that names a task; `rest` is what stands behind it in its column."""

    phrase: str
    role: str
    column: int
    rest: Cell | None
    has_colon: bool
    has_names: bool = False

    @property
    def is_shared(self) -> bool:
        return self.role in patterns.SHARED_ROLES

    @property
    def is_office(self) -> bool:
        return self.phrase in patterns.OFFICE_LABELS


def match_label(cell: Cell, line: Line) -> _Label | None:
    """The label that opens a column, or None."""
    match = _LABEL.match(cell.text)
    if match is None:
        return None
    phrase = match["label"].casefold()
    behind = _FILLER.sub(lambda filler: " " * len(filler.group()), cell.text[match.end() :])
    text = behind.strip(_MARKS)
    rest = None
    if text:
        start = cell.start + match.end() + behind.index(text[0])
        rest = Cell(text, start, start + len(text))
    return _Label(phrase, TASK_ROLES[phrase], find_column(cell, line), rest, ":" in match["end"])


def find_column(cell: Cell, line: Line) -> int:
    """Where a column begins on its line, with the indent."""
    return line.indent + cell.start - line.start


def find_labelled(sections: Sections, officers: Sequence[tuple[int, int]] = ()) -> list[Standing]:
    """`Sekreterare: Anna Berg`, or labels over names, in the head, the first item, the signatures and elections.

    Args:
        sections: the document's partition.
        officers: where items elect the officers of the meeting, as offsets; a label there means the meeting's own.
    """
    found: list[Standing] = []
    lines = [line for line in sections.lines if not NOTHING.match(line.text)]
    listing = _listing_lines(sections)
    first = sections.items[0].body_end if sections.items else None
    tail = sections.signatures_start
    above: list[_Label] = []
    gap = 0
    before: Line | None = None
    for line in lines:
        is_item = first is not None and first <= line.start and (tail is None or line.start < tail)
        is_free = not is_item or any(start <= line.start < end for start, end in officers)
        labels = [one for one in _find_labels(line) if is_free or _may_stand(one, line)]
        is_signed = before is not None and tail is not None and tail <= before.start
        if labels and before is not None and is_signed and _is_under(line, before, labels):
            above, before = [], None
            continue
        if labels:
            before = None
            found += _read_beside(line, labels)
            above, gap = [one for one in labels if not _is_filled(one, line)], 0
            above = above if is_free else [one for one in above if one.role == "föredragande"]
            continue
        if tail is not None and line.start >= tail and line.index in listing:
            above = []
        below = _read_below(line, above) if above and gap < _MAX_GAP else []
        found += below
        before = None if below else line
        above = _still_open(above, below, line, is_signed=tail is not None and line.start >= tail)
        gap = 0 if below else gap + 1
    return found


def _is_under(line: Line, before: Line, labels: list[_Label]) -> bool:
    """Whether roles stand under the names of the line before, which no label above has taken."""
    if before.index + 1 != line.index or any(one.rest or one.has_colon for one in labels):
        return False
    return len(before.cells) == len(line.cells) and all(read_entries(before, cell) for cell in before.cells)


def _find_labels(line: Line) -> list[_Label]:
    """The labels of a line; a role right behind a name, `Anna Berg    ordförande`, is that person's, and no label."""
    labels: list[_Label] = []
    is_name = False
    for cell in line.cells:
        label = match_label(cell, line)
        if label is not None and not (is_name and label.rest is None and not label.has_colon):
            labels.append(label)
        is_name = label is None and (is_name or bool(read_entries(line, cell)))
    return labels


def _listing_lines(sections: Sections) -> frozenset[int]:
    """The lines of attendance, which may stand behind the signatures."""
    labels = {LineLabel.ATTENDANCE_LABEL, LineLabel.ATTENDANCE_ROW}
    labelled = zip(sections.labelling.lines, sections.labelling.labels, strict=True)
    return frozenset(line.index for line, label in labelled if label in labels)


def _may_stand(label: _Label, line: Line) -> bool:
    """Whether a label inside an item tells of this meeting, not of whom it elects to an office."""
    if label.role == "föredragande":
        return label.rest is not None or line.text.rstrip(" :").casefold() == label.phrase
    return label.has_colon and label.rest is not None and not label.is_office


def _read_beside(line: Line, labels: list[_Label]) -> list[Standing]:
    """The names behind each label: in its own column, or in the columns up to the next label."""
    found: list[Standing] = []
    for number, label in enumerate(labels):
        until = labels[number + 1].column if number + 1 < len(labels) else None
        cells = [label.rest] if label.rest else []
        cells += [
            cell
            for cell in line.cells
            if find_column(cell, line) > label.column and (until is None or find_column(cell, line) < until)
        ]
        for cell in cells if label.is_shared or label.rest else cells[:1]:
            found += [make_standing(one, label.role, BY_LABEL) for one in read_entries(line, cell)]
    return found


def _is_filled(label: _Label, line: Line) -> bool:
    """Whether what stands behind a label leaves no name to look for below it."""
    behind = [cell for cell in line.cells if find_column(cell, line) > label.column]
    own = label.rest or (behind[0] if behind and match_label(behind[0], line) is None else None)
    return own is not None and NOTHING.match(_FILLER.sub("", own.text)) is None


def _read_below(line: Line, above: list[_Label]) -> list[Standing]:
    """The names of a line, each with the label over it: the last that begins no further right."""
    found: list[Standing] = []
    for cell in line.cells:
        column = find_column(cell, line)
        over = [one for one in above if one.column <= column + _SLACK] or above[:1]
        entries = read_entries(line, cell)
        if len(above) > 1 and len(line.cells) == len(above):
            over = [above[line.cells.index(cell)]]
        if not entries:
            continue
        label = over[-1]
        found += [
            make_standing(one, label.role, BY_SIGNATURE)
            for one in (entries if label.is_shared else entries[:1])
        ]
    return found


def _still_open(above: list[_Label], below: list[Standing], line: Line, *, is_signed: bool) -> list[_Label]:
    """The labels that may take names from further lines: in signatures, those of tasks that several have."""
    if below:
        return [replace(one, has_names=True) for one in above if one.is_shared and is_signed]
    if all(is_role(cell.text) for cell in line.cells) or NOTHING.match(_FILLER.sub("", line.text)):
        return above
    return [one for one in above if is_signed and len(line.text) < _LONG and not one.has_names]


def read_entries(line: Line, cell: Cell) -> list[Entry]:
    """The people in a column, without dotted lines; `Anna Berg / Bo Ek` are two."""
    text = _FILLER.sub(lambda filler: " " * len(filler.group()), cell.text)
    stripped = text.strip(_MARKS)
    if not stripped or len(stripped) > _LONGEST:
        return []
    start = cell.start + text.index(stripped[0])
    part = Cell(stripped, start, start + len(stripped))
    row = parse_row(replace(line, text=part.text, start=part.start, end=part.end), (part,))
    if row.entries:
        return list(row.entries)
    if is_person_name(stripped, allow_single=True):
        return [Entry(stripped, start, start + len(stripped))]
    return []


def make_standing(one: Entry, role: str | None, by: str) -> Standing:
    """The standing of someone in a row: a role beside the name counts more than that of the label."""
    own = normalise_role(one.role) if one.role else role
    home = one.affiliation if one.has_own_affiliation and by == BY_SIGNATURE else None
    return Standing(one.name, own, one.start, one.end, by, affiliation=home)
