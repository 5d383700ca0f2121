"""Agenda items, head and signatures: `split_sections` reads the structure off the clean text.

No line is judged alone: :mod:`extractor.structure.labelling` labels all lines of the document at once, and this
module cuts the text where the labels say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from extractor.records import AgendaItemRecord, BlockRecord, LayoutRecord
from extractor.structure.headings import Heading, find_headings
from extractor.structure.labelling import AGENDA, ATTENDANCE, Labelling, LineLabel, label_lines
from extractor.structure.lines import Line


@dataclass(frozen=True, slots=True)
class Sections:
    """The document as a partition: head, then items, of which the last may end in signatures.

    Attributes:
        labelling: the lines of the clean text with their labels.
        items: agenda items in order; offsets are in the clean text.
        blocks: the head and, where there are any, the signatures.
    """

    labelling: Labelling
    items: list[AgendaItemRecord]
    blocks: list[BlockRecord]

    @property
    def lines(self) -> list[Line]:
        """The lines of the clean text that hold more than white space."""
        return self.labelling.lines

    @property
    def layout(self) -> LayoutRecord:
        """How sure the labels are."""
        end = self.lines[-1].end if self.lines else 0
        agenda, attendance = (self.labelling.doubts[group] for group in (AGENDA, ATTENDANCE))
        return LayoutRecord(
            text_start=0,
            text_end=end,
            by="sections.labels",
            agenda_doubt=agenda,
            attendance_doubt=attendance,
        )

    @property
    def head_end(self) -> int:
        """Where the head ends: at the first item, or at the end of a text without items."""
        return self.blocks[0].text_end

    @property
    def signatures_start(self) -> int | None:
        """Where the signatures begin, or None."""
        return next((block.text_start for block in self.blocks if block.kind == "signatures"), None)


def split_sections(text: str, marks: Mapping[int, str] | None = None) -> Sections:
    """Part the clean text into head, agenda items and signatures.

    Args:
        text: the clean text.
        marks: markup that clean-up took off: the kind by the offset of a line's first letter.

    Returns:
        Sections whose level 1 items cover the text from the first heading to its end without gap or overlap.
    """
    labelling = label_lines(text, marks)
    headings = find_headings(labelling)
    signatures = _find_signatures(labelling, headings)
    first = headings[0].start if headings else len(text)
    blocks = [BlockRecord(text_start=0, text_end=first, by="sections.head", kind="head")]
    if signatures is not None:
        blocks.append(
            BlockRecord(
                text_start=signatures,
                text_end=len(text.rstrip()),
                by="sections.signatures",
                kind="signatures",
            )
        )
    by = "sections.numbered" if any(one.number for one in headings) else "sections.unnumbered"
    return Sections(labelling, _make_items(headings, len(text), signatures, by), blocks)


def _make_items(
    headings: list[Heading], length: int, signatures: int | None, by: str
) -> list[AgendaItemRecord]:
    """Turn headings into items: an item ends where the next of its own or a higher level begins."""
    items: list[AgendaItemRecord] = []
    levels = _find_levels(headings)
    starts = [heading.start for heading in headings]
    for position, heading in enumerate(headings):
        later = range(position + 1, len(headings))
        end = next((starts[other] for other in later if levels[other] <= levels[position]), length)
        body_end = starts[position + 1] if later else length
        if signatures is not None and heading.body_start <= signatures < body_end:
            body_end = signatures
        items.append(
            AgendaItemRecord(
                text_start=heading.start,
                text_end=end,
                by=by,
                number=heading.number,
                title=heading.title,
                level=levels[position],
                body_start=min(heading.body_start, body_end),
                body_end=body_end,
            )
        )
    return items


def _find_levels(headings: list[Heading]) -> list[int]:
    """Levels from 1: an item is below the last one whose number its own goes on, `3.1` below `3` but not below 2."""
    levels: list[int] = []
    above: list[tuple[int, ...]] = []
    for heading in headings:
        while above and not (
            heading.key[: len(above[-1])] == above[-1] and len(heading.key) > len(above[-1])
        ):
            above.pop()
        levels.append(len(above) + 1)
        if heading.key:
            above.append(heading.key)
    return levels


def _find_signatures(labelling: Labelling, headings: list[Heading]) -> int | None:
    """Where the block of signatures begins, as an offset in the clean text, or None."""
    last_heading = headings[-1].body_start if headings else 0
    return next(
        (
            line.start
            for line, label in zip(labelling.lines, labelling.labels, strict=True)
            if label is LineLabel.SIGNATURE and line.start >= last_heading
        ),
        None,
    )
