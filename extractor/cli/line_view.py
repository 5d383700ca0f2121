"""`extractor show --lines`: every line of a document with its label, and why it has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

if TYPE_CHECKING:
    from extractor.document import Document

_CLEANED = "taken out by clean-up"
_JOINED = "goes on with the line above"
_MARGIN = 28


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of the source.

    Attributes:
        number: counted from 1.
        text: the line as it stands.
        label: what it is; empty for a blank line.
        confidence: the probability of the label, null where clean-up decided.
        reasons: what spoke for the label, most telling first.
    """

    number: int
    text: str
    label: str
    confidence: float | None
    reasons: tuple[str, ...]


def view_lines(document: Document) -> Iterator[LineView]:
    """Label the lines of a document, those that clean-up took out or joined among them, in order."""
    from extractor.structure.labelling import label_lines

    labelling = label_lines(document.text, document.marks_by_line())
    starts = [document.offsets.starts[line.start] for line in labelling.lines]
    position, start = 0, 0
    label = ""
    for number, text in enumerate(document.raw.split("\n"), start=1):
        end = start + len(text) + 1
        if position < len(starts) and starts[position] < end:
            label = labelling.labels[position].value
            reasons = tuple(f"{one.feature} {one.weight:+.1f}" for one in labelling.explain(position))
            yield LineView(number, text, label, labelling.confidences[position], reasons)
            while position < len(starts) and starts[position] < end:
                position += 1
        elif not text.strip():
            yield LineView(number, text, "", None, ())
        elif any(one.start < end and start < one.end for one in document.furniture):
            yield LineView(number, text, "furniture", None, (_CLEANED,))
        else:
            yield LineView(number, text, label, None, (_JOINED,))
        start = end


def format_lines(document: Document) -> Iterator[Text]:
    """The view for the terminal: number, label, probability and text, and the reasons in a line below."""
    for one in view_lines(document):
        confidence = f"{one.confidence:.2f}" if one.confidence is not None else ""
        visible = "".join(letter if letter.isprintable() else " " for letter in one.text)
        yield Text.assemble(
            (f"{one.number:>4} ", "dim"), (f"{one.label:<17}{confidence:>4}  ", "bold"), visible
        )
        if one.reasons:
            yield Text(" " * _MARGIN + ", ".join(one.reasons), "dim")
