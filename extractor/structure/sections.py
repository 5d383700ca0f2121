"""Agenda items, head and signatures: `split_sections` reads the structure off the clean text.

A line is never judged alone. Every numbered line is a candidate, and the agenda is the chain of candidates, in
one numbering style, that scores best over the whole document (:mod:`extractor.structure.numbering`). Where no
such chain stands, unnumbered headings are recognised by layout and wording (:mod:`extractor.structure.headings`).
"""

from __future__ import annotations

from dataclasses import dataclass

from extractor.patterns.sections import SIGNATURE_CUES
from extractor.records import AgendaItemRecord, BlockRecord
from extractor.structure.headings import find_headings
from extractor.structure.lines import Line, split_lines
from extractor.structure.numbering import Heading, find_agenda

# A signature block is looked for in this many of the last lines.
_SIGNATURE_LINES = 14
_FEW = 7


@dataclass(frozen=True, slots=True)
class Sections:
    """The document as a partition: head, then items, of which the last may end in signatures.

    Attributes:
        lines: the lines of the clean text.
        items: agenda items in order; offsets are in the clean text.
        blocks: the head and, where there are any, the signatures.
    """

    lines: list[Line]
    items: list[AgendaItemRecord]
    blocks: list[BlockRecord]

    @property
    def head_end(self) -> int:
        """Where the head ends: at the first item, or at the end of a text without items."""
        return self.blocks[0].text_end

    @property
    def signatures_start(self) -> int | None:
        """Where the signatures begin, or None."""
        return next((block.text_start for block in self.blocks if block.kind == "signatures"), None)


def split_sections(text: str) -> Sections:
    """Part the clean text into head, agenda items and signatures.

    Returns:
        Sections whose level 1 items cover the text from the first heading to its end without gap or overlap.
    """
    lines = split_lines(text)
    headings = find_agenda(lines)
    by = "sections.numbered"
    if not headings or _is_short_list(headings, len(text)):
        unnumbered = find_headings(lines)
        if len(unnumbered) > len(headings):
            headings, by = unnumbered, "sections.unnumbered"
    signatures = _find_signatures(lines, headings)
    first = headings[0].start if headings else len(text)
    blocks = [BlockRecord(text_start=0, text_end=first, by=by, kind="head")]
    if signatures is not None:
        blocks.append(
            BlockRecord(
                text_start=signatures,
                text_end=len(text.rstrip()),
                by="sections.signatures",
                kind="signatures",
            )
        )
    items = _make_items(headings, len(text), signatures, by)
    return Sections(lines, items, blocks)


def _is_short_list(headings: list[Heading], length: int) -> bool:
    """Whether few numbered lines stand close together: perhaps a list in one item of an unnumbered agenda."""
    return len(headings) < _FEW and headings[-1].start - headings[0].start < length / 4


def _make_items(
    headings: list[Heading], length: int, signatures: int | None, by: str
) -> list[AgendaItemRecord]:
    """Turn headings into items: an item ends where the next of its own or a higher level begins."""
    items: list[AgendaItemRecord] = []
    for position, heading in enumerate(headings):
        later = headings[position + 1 :]
        end = next((other.start for other in later if other.level <= heading.level), length)
        body_end = later[0].start if later else length
        if signatures is not None and heading.body_start <= signatures < body_end:
            body_end = signatures
        items.append(
            AgendaItemRecord(
                text_start=heading.start,
                text_end=end,
                by=by,
                number=heading.number,
                title=heading.title,
                level=heading.level,
                body_start=min(heading.body_start, body_end),
                body_end=body_end,
            )
        )
    return items


def _find_signatures(lines: list[Line], headings: list[Heading]) -> int | None:
    """Where the block of signatures begins, as an offset in the clean text, or None."""
    last_heading = headings[-1].body_start if headings else 0
    for line in lines[-_SIGNATURE_LINES:]:
        if line.start < last_heading:
            continue
        opening = line.text.casefold().rstrip(" .:_")
        if opening in SIGNATURE_CUES or any(opening.startswith(f"{cue}:") for cue in SIGNATURE_CUES):
            return line.start
        cells = [cell.text.casefold() for cell in line.cells]
        if all(cell.rpartition(", ")[2].rstrip(" .") in SIGNATURE_CUES for cell in cells):
            return line.start
    return None
