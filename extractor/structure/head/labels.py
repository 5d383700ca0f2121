"""Labels in the head of minutes and what stands behind them: `Datum: …  Tid: …`, or a label over its value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from extractor.patterns import meeting as patterns
from extractor.structure.fields import ATTENDANCE
from extractor.structure.lines import Line


class FieldKind(StrEnum):
    """What the value of a label tells of."""

    DATE = "date"
    WHEN = "when"
    START = "start"
    END = "end"
    WHERE = "where"
    BOTH = "both"
    OTHER = "other"


@dataclass(slots=True)
class Field:
    """A label of the head with the stretches of text that are its value; a stretch is its text and its offset."""

    kind: FieldKind
    label: str
    line: Line
    column: int
    values: list[tuple[str, int]]


_KINDS = {
    label: kind
    for kind, labels in (
        (FieldKind.OTHER, patterns.UNRELATED_LABELS),
        (FieldKind.DATE, patterns.PLAIN_DATE_LABELS),
        (FieldKind.WHEN, patterns.MEETING_DAY_LABELS),
        (FieldKind.START, patterns.START_LABELS),
        (FieldKind.END, patterns.END_LABELS),
        (FieldKind.WHERE, patterns.WHERE_LABELS),
        (FieldKind.BOTH, patterns.WHEN_AND_WHERE_LABELS),
    )
    for label in labels
}
_PHRASES = "|".join(re.escape(label) for label in sorted(_KINDS, key=len, reverse=True))
# A typed or scanned `l` is often a capital `I`.
_LABEL = re.compile(
    rf"(?<![\w-])(?P<label>{_PHRASES.replace('pl', 'p[lI1]')})(?P<suffix> för(?: (?:sammanträdet?|mötet?))?)?\.?"
    r"(?P<after>\s{0,3}[:;][ \t]*|\s*\|\s*|\s*$|\s{2,}|\t|[ ](?=(?-i:[A-ZÅÄÖ\d])))",
    re.IGNORECASE,
)
_NEEDS_MARK = frozenset(patterns.LABELS_WITH_MARK)
_CELL_START = re.compile(r"(?:^|[ ]{2,}|\t[ ]*|\|[ ]*)$")
_LEAD = re.compile(r"[\s|*•·▪◦●○>–—-]*")
_NEAR = 12
_GAP = re.compile(r" {2,}|\t+|\s*\|\s*")
_ADJUSTMENT = re.compile(patterns.ADJUSTMENT, re.IGNORECASE)
_DIGITAL_MEETING = re.compile(patterns.DIGITAL_MEETING, re.IGNORECASE)
_PAGE = re.compile(r"(?:sida|sid|blad)\.?\s*[\dlI]", re.IGNORECASE)


def label_fields(line: Line) -> list[Field]:
    """The labels of `line` with what stands behind each.

    Args:
        line: a line of the head.

    Returns:
        Fields in order; one with no values has its label to itself, and its value elsewhere. A line that opens with
        a label of attendance or of adjustment is one field of the kind `other`.
    """
    lead = _LEAD.match(line.text)
    start = lead.end() if lead else 0
    if _ADJUSTMENT.match(line.text, start) or opens_attendance(line.text[start:]):
        rest = _GAP.search(line.text, start)
        whole = rest is None and not line.text.rstrip().endswith(":")
        values = [(line.text, line.start)] if rest or whole else []
        return [Field(FieldKind.OTHER, line.text[start:].split(":")[0], line, line.indent + start, values)]
    found = [match for match in _LABEL.finditer(line.text) if _is_label(line.text, match, start)]
    if not found:
        return []
    ends = [*(match.start() for match in found[1:]), len(line.text)]
    return [_make_field(line, match, end) for match, end in zip(found, ends, strict=True)]


def opens_attendance(text: str) -> bool:
    """Whether `text` opens with a label of attendance, and is no digital place."""
    return ATTENDANCE.match(text) is not None and _DIGITAL_MEETING.match(text) is None


def _is_label(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a phrase is a label: at the start of a cell, or before a colon behind punctuation or white space."""
    mark = match["after"]
    at_start = (
        match.start() == start
        or _CELL_START.search(text[max(0, match.start() - _NEAR) : match.start()]) is not None
    )
    has_colon = mark.strip() in {":", ";", "|"}
    if not at_start:
        return has_colon and mark.strip() != "|" and _KINDS.get(match["label"].lower()) is not FieldKind.OTHER
    if match["label"].lower() in _NEEDS_MARK and mark == " ":
        return False
    return has_colon or match.start() == start or mark != " " or match["label"].lower() in {"kl", "klockan"}


def _make_field(line: Line, match: re.Match[str], end: int) -> Field:
    label = re.sub(r"p[I1]", "pl", match["label"]).lower().replace("pi", "pl")
    kind = _KINDS.get(label) or _KINDS.get(match["label"].lower(), FieldKind.OTHER)
    values = split_cells(line, match.end(), end)
    if kind in {FieldKind.WHERE, FieldKind.START, FieldKind.END}:
        values = values[:1]
    return Field(kind, label, line, line.indent + match.start(), values)


def split_cells(line: Line, start: int, end: int) -> list[tuple[str, int]]:
    """The stretches of `line` between two offsets in it that gaps part, without page numbers."""
    cells: list[tuple[str, int]] = []
    position = start
    for gap in (*_GAP.finditer(line.text, start, end), None):
        stop = gap.start() if gap else end
        text = line.text[position:stop]
        if text.strip() and not _PAGE.match(text):
            lead = len(text) - len(text.lstrip())
            cells.append((text.strip(), line.start + position + lead))
        position = gap.end() if gap else end
    return cells
