"""The head of minutes: its labelled fields, its other lines, and what is about something else than the meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractor.names import is_person_name
from extractor.patterns import meeting as patterns
from extractor.structure.head.labels import Field, FieldKind, label_fields, split_cells
from extractor.structure.head.times import days_in, times_in
from extractor.structure.labelling import LineLabel
from extractor.structure.lines import Line
from extractor.structure.sections import Sections

_IGNORE = re.IGNORECASE
_NOTICE = re.compile(patterns.NOTICE, _IGNORE)
_NEXT = re.compile(patterns.NEXT_MEETING, _IGNORE)
_MAIL = re.compile(patterns.MAIL_LABELS, _IGNORE)
_MAIL_DATE = re.compile(patterns.MAIL_DATE, _IGNORE)
_REST = re.compile(patterns.LABEL_RESTS, _IGNORE)
_REST_BOTH = re.compile(patterns.LABEL_REST_BOTH, _IGNORE)
_BREADCRUMB = re.compile(patterns.BREADCRUMB, _IGNORE)
_PEOPLE = re.compile(patterns.PARTICIPANTS, _IGNORE)
_PLACE_FIRST = re.compile(rf"(?:{patterns.PLACE_TOOLS})\W{{1,3}}(?:kl|\d)", _IGNORE)
_WEEKDAY = re.compile(patterns.WEEKDAYS, _IGNORE)
_LONG_VALUE = 60
_HEAD_LINES = 40
_VALUE_LINES = 3
_ATTENDANCE = (LineLabel.ATTENDANCE_LABEL, LineLabel.ATTENDANCE_ROW)
_MAYBE_FIELDS = (LineLabel.FURNITURE, LineLabel.BODY, LineLabel.SUBHEADING, LineLabel.LIST)
_TIMED = (FieldKind.DATE, FieldKind.WHEN, FieldKind.START, FieldKind.END)


@dataclass(slots=True)
class Head:
    """The head of a document.

    Attributes:
        lines: its lines, without attendance and contents.
        title: the lines labelled as title.
        every: all lines before the first item.
        fields: its labelled fields.
        free: lines of `lines` that have no label and tell of nothing else.
        used: indices of the lines that hold a label or its value.
        text: the clean text.
    """

    lines: list[Line]
    title: list[Line]
    every: list[Line]
    text: str
    fields: list[Field] = field(default_factory=list)
    free: list[Line] = field(default_factory=list)
    used: set[int] = field(default_factory=set)


def read_head(sections: Sections, text: str) -> Head:
    """Read the head of a document.

    Args:
        sections: the document's partition.
        text: its clean text; all offsets are in it.

    Returns:
        The head. A first item that is only a value of the head (`10.00–15.20`) does not end it.
    """
    end = next(
        (
            item.text_start
            for item in sections.items
            if not _is_value(text[item.text_start : item.text_end].partition("\n")[0])
        ),
        len(text),
    )
    labelled = zip(sections.labelling.lines, sections.labelling.labels, strict=True)
    before = [(line, label) for line, label in labelled if line.start < end]
    fields = [
        line
        for line, label in before
        if label in {LineLabel.FIELD, LineLabel.TITLE}
        or (label is LineLabel.HEADING and _is_value(line.text))
    ]
    rest = [line for line, label in before if label in _MAYBE_FIELDS]
    lines = sorted({*fields[:_HEAD_LINES], *rest[:_HEAD_LINES]}, key=lambda line: line.start)
    title = [line for line, label in before if label is LineLabel.TITLE]
    kept = {line.index for line in lines}
    attending = {line.index for line, label in before if label in _ATTENDANCE}
    every = [
        line
        for line, _ in before
        if line.index in kept or line.index in attending or (line.index < _HEAD_LINES and _states_field(line))
    ]
    head = Head(lines, title, every, text)
    _Reader(head, attending).read()
    return head


def _states_field(line: Line) -> bool:
    """Whether a line opens with a label of time or place and its value, whatever it was taken for."""
    fields = label_fields(line)
    return bool(fields) and fields[0].kind is not FieldKind.OTHER and bool(fields[0].values)


def _is_value(text: str) -> bool:
    """Whether a supposed heading is the head's: only a label, a day or a time, or `Skype, 9-11.30`."""
    times = times_in(text, bare=True)
    if len(text) > _LONG_VALUE:
        return False
    fields = label_fields(Line(0, text, 0, len(text), 0, False, False))
    if any(
        one.kind is not FieldKind.OTHER and not one.values and len(one.label) > len(text) - 2
        for one in fields
    ):
        return True
    rest = text
    for day in reversed(days_in(text)):
        rest = rest[: day.text_start] + rest[day.text_end :]
    if rest != text and not any(map(str.isalnum, _WEEKDAY.sub("", rest))):
        return True
    if _PLACE_FIRST.match(text) and times and times[0].end_time and len(text) - times[0].end < 2:
        return True
    return any(len(text) - (time.end - time.start) < 5 and time.end_time for time in times)


class _Reader:
    """Goes down the head and gives each label its value."""

    def __init__(self, head: Head, attending: set[int]) -> None:
        self._head = head
        self._attending = attending
        self._waiting: list[Field] = []
        self._last: Field | None = None
        self._is_table = False
        self._recent = -_VALUE_LINES

    def read(self) -> None:
        """Fill the fields and the free lines of the head."""
        lines = self._head.every
        mail = _find_mail(lines)
        for line in lines:
            if _NOTICE.match(line.text):
                break
            is_other = line.index in mail or _NEXT.search(line.text) or _BREADCRUMB.search(line.text)
            if is_other and not self._is_title(line):
                self._last = None
                self._head.used.add(line.index)
                continue
            self._read_line(line)

    def _is_title(self, line: Line) -> bool:
        return line in self._head.title and not _BREADCRUMB.search(line.text)

    def _read_line(self, line: Line) -> None:
        if self._goes_on(line):
            return
        fields = label_fields(line)
        attends = line.index in self._attending
        if attends and all(one.kind is FieldKind.OTHER for one in fields) and not self._wants(line):
            self._last = None
            return
        if fields and not (line in self._head.title and fields[0].column > line.indent + 2):
            self._head.used.add(line.index)
            self._head.fields += fields
            empty = [one for one in fields if not one.values]
            self._is_table = len(empty) > 1 and len(empty) == len(fields)
            self._waiting += empty
            self._last = fields[-1]
            self._recent = line.index
        elif self._waiting and self._give(line):
            self._head.used.add(line.index)
            self._recent = line.index
        elif not attends:
            self._last = None
            self._head.free.append(line)

    def _wants(self, line: Line) -> bool:
        """Whether a line that looks like attendance can be the value of a label that waits right above it."""
        is_near = line.index - self._recent < _VALUE_LINES
        kinds = {one.kind for one in self._waiting}
        is_person = _PEOPLE.search(line.text) is not None or is_person_name(line.text)
        return is_near and bool(kinds - {FieldKind.OTHER}) and not is_person and not label_fields(line)

    def _goes_on(self, line: Line) -> bool:
        """Whether `line` goes on with the label or the value of the line above it; takes what it holds."""
        last = self._last
        if last is None or last.line.index + _VALUE_LINES < line.index:
            return False
        rest = _REST.match(line.text)
        if rest and (last.line.index == line.index - 1) and self._is_broken(last, line):
            if _REST_BOTH.match(line.text) and last.kind in {FieldKind.WHERE, *_TIMED}:
                last.kind = FieldKind.BOTH
            last.values += split_cells(
                line, rest.end() + (line.text[rest.end() :][:1] == ":"), len(line.text)
            )
            if last.values and last in self._waiting:
                self._waiting.remove(last)
            self._head.used.add(line.index)
            return True
        if last.kind is FieldKind.OTHER or not last.values or label_fields(line) or line in self._head.title:
            return False
        if line.index in self._attending or not self._is_below(last, line):
            return False
        last.values += split_cells(line, 0, len(line.text))
        self._head.used.add(line.index)
        return True

    def _is_broken(self, last: Field, line: Line) -> bool:
        """Whether the label above can be the first half of a label that ends on `line`."""
        if line.text[:1].islower():
            return True
        return last.kind is FieldKind.OTHER and not last.values

    def _is_below(self, last: Field, line: Line) -> bool:
        """Whether an unlabelled line stands in the column of the value above, or brings what that value lacks."""
        gap = last.values[0][1] - last.line.start + last.line.indent - last.column
        value = " ".join(text for text, _ in last.values)
        is_timed = bool(times_in(line.text, bare=False) or days_in(line.text))
        if last.line.index == line.index - 1 and gap > 0:
            column = last.column + gap
            if line.indent > last.column + 6 and abs(line.indent - column) < 4:
                return last.kind is not FieldKind.WHERE or not is_timed
        if last.kind is not FieldKind.BOTH or line.blank_before or len(last.values) > _VALUE_LINES:
            return False
        return is_timed != bool(times_in(value, bare=True) or days_in(value))

    def _give(self, line: Line) -> bool:
        """Give a line without a label to the labels that wait for a value, in their order."""
        cells = split_cells(line, 0, len(line.text))
        if self._is_table and len(cells) == len(self._waiting) > 1:
            for one, cell in zip(self._waiting, cells, strict=True):
                one.values = [cell]
            self._waiting.clear()
            return True
        first = self._waiting[0]
        if len(self._waiting) > 1:
            first = self._fitting(line)
        is_timed = bool(times_in(line.text, bare=True) or days_in(line.text))
        if (line in self._head.title and first.kind is FieldKind.OTHER) or (
            is_timed is not (first.kind in _TIMED) and first.kind not in {FieldKind.OTHER, FieldKind.BOTH}
        ):
            return False
        if first.line.index + _VALUE_LINES < line.index and first.kind is FieldKind.OTHER:
            self._waiting.remove(first)
            return bool(self._waiting) and self._give(line)
        first.values += cells
        self._waiting.remove(first)
        self._last = first
        return True

    def _fitting(self, line: Line) -> Field:
        """The first waiting label that a line can be the value of: no time for a place, a time for a day."""
        is_timed = bool(times_in(line.text, bare=True) or days_in(line.text))
        for one in self._waiting:
            if one.kind is FieldKind.BOTH or (one.kind in _TIMED) == is_timed:
                return one
        return self._waiting[0]


def _find_mail(lines: list[Line]) -> set[int]:
    """Indices of the lines of a mail's head, with its date."""
    found = {line.index for line in lines if _MAIL.match(line.text)}
    if len(found) < 2:
        return set()
    near = {index + step for index in found for step in (-1, 1)}
    return found | {line.index for line in lines if line.index in near and _MAIL_DATE.match(line.text)}
