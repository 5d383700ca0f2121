"""Whose meeting it is: the body that a line of the head names, or that the title holds beside its kind."""

from __future__ import annotations

import re
from itertools import takewhile

from extractor.dates import find as find_dates
from extractor.names import find_names, is_organisation
from extractor.patterns import meeting as patterns
from extractor.records import FieldRecord
from extractor.structure.attendance.tables import is_header
from extractor.structure.fields import ATTENDANCE, is_labelled
from extractor.structure.lines import Line

# The rule of a title that was recognised, not taken for want of a better line.
BY_TITLE = "meeting.title"
_LEAD = re.compile(rf"[\s,.:;–—-]*{patterns.TITLE_LEADS}[\s,.:;–—-]*", re.IGNORECASE)
_TAIL = re.compile(rf"[\s,.:;–—-]+(?:{patterns.TITLE_LEADS})?[\s,.:;–—-]*$", re.IGNORECASE)
_KIND = re.compile("|".join(word for word, _ in patterns.KINDS), re.IGNORECASE)
_DASH = re.compile(r"\s[–—-]\s")
_LONG = 70
# No name of a body, not even with the words round it; the patterns at its ends take more than linear time.
_TOO_LONG = 300
_LINES = 8


def find_body(lines: list[Line], title: FieldRecord | None, text: str) -> list[FieldRecord]:
    """The body that met.

    Args:
        lines: the lines of the head.
        title: the title, where one was found.
        text: the clean text, for offsets.

    Returns:
        One record of the field `body`, or none.
    """
    for line in takewhile(lambda one: not (ATTENDANCE.match(one.text) or is_header(one)), lines[:_LINES]):
        for cell in line.cells:
            name = _strip_kind(_DASH.split(cell.text)[0])
            offset = cell.text.find(name)
            is_body = (
                bool(name) and is_organisation(name) and len(name) < _LONG and not is_labelled(cell.text)
            )
            if is_body and offset >= 0 and not _KIND.search(name) and "|" not in name:
                return [_record(name, cell.start + offset, "meeting.body-line")]
    if title is None or title.by != BY_TITLE:
        return []
    rest = title.value
    for date in find_dates(rest, None):
        rest = rest.replace(rest[date.text_start : date.text_end], " ")
    rest = _strip_kind(rest)
    is_name = len(rest) > 2 and rest[0].isalpha() and any(character.isupper() for character in rest)
    start = text.find(rest, title.text_start, title.text_end)
    return (
        [_record(rest, start, "meeting.body-title")]
        if is_name and start >= 0 and len(find_names(rest)) < 2
        else []
    )


def _strip_kind(text: str) -> str:
    """`text` without words such as `Minnesanteckningar från` at its ends."""
    text = " ".join(text.split())
    if len(text) > _TOO_LONG:
        return ""
    while lead := _LEAD.match(text):
        text = text[lead.end() :]
    return _TAIL.sub("", text).strip(" -–—,.:;")


def _record(name: str, start: int, by: str) -> FieldRecord:
    return FieldRecord(text_start=start, text_end=start + len(name), by=by, field="body", value=name)
