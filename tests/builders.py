"""Small builders: records at the place of their words, and texts laid out as minutes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from extractor.docstore import store
from extractor.records import AttendeeRecord, NameRecord, Record

AGENDA = """\
1. Mötets öppnande

Mötet förklarades öppnat.

2. Ekonomi

Ekonomin är i balans.

3. Mötets avslutande

Mötet förklarades avslutat.
"""


def find_span(text: str, words: str, occurrence: int = 1) -> tuple[int, int]:
    """Where `words` stand in `text` for the nth time."""
    start = -1
    for _ in range(occurrence):
        start = text.index(words, start + 1)
    return start, start + len(words)


def make_attendee(text: str, name: str, **facts: Any) -> AttendeeRecord:
    """An attendee at the first place of the name in `text`."""
    start, end = find_span(text, name)
    return AttendeeRecord(
        **{"text_start": start, "text_end": end, "by": "attendance.label-list", "name": name, **facts}
    )


def make_name(text: str, words: str, name: str | None = None, label: str = "PER", nth: int = 1) -> NameRecord:
    """A mention of `name` at the nth place of `words` in `text`."""
    start, end = find_span(text, words, nth)
    return NameRecord(text_start=start, text_end=end, by="test", label=label, name=name or words)


def make_doc(nlp: Language, text: str, **groups: Sequence[Record]) -> Doc:
    """A document with records, as components leave it."""
    doc = nlp.make_doc(text)
    for group, records in groups.items():
        store(doc, group, records)
    return doc


def with_head(*lines: str) -> str:
    """A protocol with `lines` in its head, before an agenda of three items."""
    return "\n".join(["Protokoll styrelsemöte 2024-03-05", "", *lines, "", AGENDA])
