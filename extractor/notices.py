"""What the reader of a record should know: `note_warnings` says where the extractor guessed or found nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.collect import Findings
from extractor.document import Document
from extractor.errors import WARNING_TEXTS, WarningCode
from extractor.language import is_swedish
from extractor.schema import AgendaItem, WarningNote
from extractor.source import Source

# Rules whose attendees stood in a list; all others were seen acting in the text.
_LISTED = frozenset({"attendance.label-list", "attendance.body"})
# Expected errors a heading, and a line of attendance, from which on the record says that it was guessed. Where the
# decoder has not seen a document's writer (95 minutes of `corpus/train`, left out two writers at a time), agendas above
# this reach F1 0.78 on average and the others 0.97, attendance 0.76 and 0.92.
_AGENDA_DOUBT, _ATTENDANCE_DOUBT = 0.07, 0.05


class Warnings:
    """Warnings of one record, in the order in which they were noticed."""

    def __init__(self) -> None:
        self.notes: list[WarningNote] = []

    def add(self, code: WarningCode, **values: object) -> None:
        """Note `code`, its text filled with `values`."""
        self.notes.append(WarningNote(code=code.value, message=WARNING_TEXTS[code].format(**values)))


def note_warnings(
    warnings: Warnings, findings: Findings, document: Document, source: Source, items: Sequence[AgendaItem]
) -> None:
    """Add the warnings of one document to `warnings`.

    Args:
        warnings: where they go.
        findings: what the pipeline found.
        document: the clean text.
        source: how it was read.
        items: the agenda as the record has it.
    """
    if source.is_guessed:
        warnings.add(WarningCode.ENCODING_GUESSED, encoding=source.encoding)
    if source.replaced:
        warnings.add(WarningCode.CHARACTERS_REPLACED, count=source.replaced)
    if document.repairs:
        warnings.add(
            WarningCode.MOJIBAKE_REPAIRED, count=len(document.repairs), example=document.repairs[0][0]
        )
    if not document.text.strip():
        warnings.add(WarningCode.EMPTY_DOCUMENT)
        return
    if not is_swedish(document.text):
        warnings.add(WarningCode.NOT_SWEDISH)
    layout = findings.layout
    if not findings.attendees:
        warnings.add(WarningCode.NO_ATTENDEES)
    elif not any(one.record.by in _LISTED for one in findings.attendees) or (
        layout is not None and layout.attendance_doubt > _ATTENDANCE_DOUBT
    ):
        warnings.add(WarningCode.ATTENDANCE_GUESSED)
    if not items:
        warnings.add(WarningCode.NO_AGENDA)
    elif layout is not None and layout.agenda_doubt > _AGENDA_DOUBT:
        warnings.add(WarningCode.AGENDA_GUESSED)
    for before, after in _gaps(items):
        warnings.add(WarningCode.NUMBERING_GAP, before=before, after=after)
    for one in findings.dropped_entities:
        warnings.add(
            WarningCode.ENTITY_DROPPED,
            text=one.text,
            label=one.record.label,
            start=one.start,
            reason=one.record.reason,
        )


def _gaps(items: Sequence[AgendaItem]) -> list[tuple[int, int]]:
    """Neighbouring whole numbers of the agenda between which one is missing."""
    numbers = [int(item.number) for item in items if item.number is not None and item.number.isdigit()]
    return [(before, after) for before, after in pairwise(numbers) if after - before > 1]
