"""Labels over attendance: `Närvarande`, `Anmält förhinder`, `Tjänstgörande ersättare`, and what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractor.names import is_organisation
from extractor.patterns import attendance as patterns
from extractor.structure.lines import Cell, Line

_PHRASES = {phrase: ("present", role) for phrase, role in patterns.PRESENT}
_PHRASES.update(dict.fromkeys(patterns.ABSENT, ("absent", None)))
_PHRASES.update({phrase: ("absent", role) for phrase, role in patterns.ABSENT_ROLES})
# Weak labels (`Ordförande`, `Ersättare`, `Gäster`) mean attendance only in the head or inside an attendance block.
_WEAK = frozenset(phrase for phrase, _ in patterns.PRESENT) - patterns.STRONG
_LABEL = re.compile(
    rf"(?P<phrase>{'|'.join(sorted(map(re.escape, _PHRASES), key=len, reverse=True))})(?![\w-])"
    r"(?P<extra>(?: ?\([^)]{1,40}\)| [^:;.\t\n,]{1,60}?)?)(?P<end> ?[:;?]|\s{2,}|\t|$)",
    re.IGNORECASE,
)
_INNER_LABEL = re.compile(
    rf"[.;)]\s+(?P<phrase>{'|'.join(sorted(map(re.escape, _PHRASES), key=len, reverse=True))})\s?:",
    re.IGNORECASE,
)
_MAX_HOME = 4
_PROSE_LABEL = re.compile(r"[^.:]{10,140}:$")
_PROSE_PRESENT = re.compile(patterns.PROSE_PRESENT, re.IGNORECASE)
_PROSE_ABSENT = re.compile(patterns.PROSE_ABSENT, re.IGNORECASE)
_DIGITAL = re.compile(patterns.DIGITAL, re.IGNORECASE)
_IN_PERSON = re.compile(rf"{patterns.IN_PERSON}|\bi [A-ZÅÄÖ]", re.IGNORECASE)
_POINT = re.compile(r"\b(?:från|fr\.? ?o\.? ?m\.?) (?:punkt|§) ?(\d+(?:\.\d+)*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Group:
    """What a label says of each row under it; a lenient group passes over lines that are no rows."""

    label: str
    status: str
    role: str | None = None
    mode: str | None = None
    from_number: str | None = None
    is_lenient: bool = False
    affiliation: str | None = None


def match_labels(line: Line, *, allow_weak: bool) -> tuple[list[Group], tuple[Cell, ...]]:
    """Read the label, or the labels of several columns, that open a line.

    Returns:
        The groups that they open and the rest of the line; no groups where the line opens with no label.
    """
    text = line.text.lstrip("*_ ")
    offset = len(line.text) - len(text)
    match = _LABEL.match(text)
    if match is None or (match["phrase"].casefold() in _WEAK and not allow_weak):
        return _match_prose(line)
    second = _LABEL.match(match["extra"].strip())
    if second is None and not match["end"].strip(" ") and not _is_label_extra(match["extra"]):
        return [], ()
    group = _make_group(match["phrase"], match["extra"])
    if second is not None:
        inner = _make_group(second["phrase"], second["extra"])
        group = replace(group, role=inner.role or group.role, mode=inner.mode or group.mode)
    end = offset + match.end()
    rest = _cells_from(line, end)
    columns = [_LABEL.fullmatch(cell.text) for cell in rest]
    if rest and all(columns):
        is_margin = second is None and match["phrase"].casefold() in patterns.MARGIN
        own = [] if is_margin else [group]
        return own + [_make_group(column["phrase"], column["extra"]) for column in columns if column], ()
    if columns and columns[0]:
        return [_make_group(columns[0]["phrase"], columns[0]["extra"])], rest[1:]
    return [group], rest


def _is_label_extra(extra: str) -> bool:
    words = extra.casefold().split()
    return not words or words[0].startswith("(") or words[0] in patterns.LABEL_TAILS or _is_home(extra)


def _is_home(extra: str) -> bool:
    """Whether a label goes on with the name of a body: `Närvarande Trafikverket`."""
    plain = extra.strip()
    return plain[:1].isupper() and is_organisation(plain) and len(plain.split()) < _MAX_HOME


def _match_prose(line: Line) -> tuple[list[Group], tuple[Cell, ...]]:
    prose = _PROSE_LABEL.search(line.text)
    if prose:
        label = prose.group().strip(" :")
        if _PROSE_ABSENT.search(label):
            return [Group(label, "absent")], ()
        if _PROSE_PRESENT.search(label):
            point = _POINT.search(label)
            mode = "digital" if _DIGITAL.search(label) else None
            seats = {seat for word, seat in patterns.SEAT_WORDS if word in label.casefold().split()}
            role = seats.pop() if len(seats) == 1 else None
            return [Group(label, "present", role, mode=mode, from_number=point[1] if point else None)], ()
    return [], ()


def _make_group(phrase: str, extra: str) -> Group:
    status, role = _PHRASES[phrase.casefold()]
    label = f"{phrase}{extra}".strip()
    if _PROSE_ABSENT.search(extra):
        status = "absent"
    mode = mode_of(label)
    home = extra.strip() if _is_home(extra) else None
    return Group(label, status, role, mode if status == "present" else None, affiliation=home)


def mode_of(label: str) -> str | None:
    """How those under a label took part: `Via länk`, `På plats`; `i Borås` too."""
    return "digital" if _DIGITAL.search(label) else "in_person" if _IN_PERSON.search(label) else None


def _cells_from(line: Line, offset: int) -> tuple[Cell, ...]:
    """The columns of `line` right of `offset` (an offset in its text)."""
    cells: list[Cell] = []
    for cell in line.cells:
        start = max(cell.start, line.start + offset)
        if start < cell.end and (text := cell.text[start - cell.start :].strip()):
            begin = start + cell.text[start - cell.start :].index(text[0])
            cells.append(Cell(text, begin, begin + len(text)))
    return tuple(cells)


def split_at_labels(line: Line) -> list[Line]:
    """Part `Närvarande: A, B. Ej med: C` into one line a label."""
    match = _LABEL.match(line.text)
    inner = _INNER_LABEL.search(line.text, match.end()) if match and match["end"].strip() else None
    if inner is None:
        return [line]
    cut = inner.start("phrase")
    first = replace(line, text=line.text[:cut].rstrip(" .;,"))
    return [
        first,
        *split_at_labels(replace(line, text=line.text[cut:], start=line.start + cut, blank_before=False)),
    ]
