"""Raw text to the clean text of a `Document`: the steps in their order, each a list of edits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from extractor.cleaning.characters import find_entities, find_garbled, find_odd_characters
from extractor.cleaning.continuation import LineBreak, continues_across
from extractor.cleaning.furniture import find_furniture, find_page_numbers_in_head
from extractor.cleaning.lines import Line, split_lines
from extractor.cleaning.linewrap import find_empty_lines, find_spare_space, find_wrapped_lines
from extractor.cleaning.markup import (
    find_inline_markup,
    find_line_markup,
    find_marked_lines,
    find_quote_marks,
)
from extractor.cleaning.wrapping import Wrap, find_wrap
from extractor.document import Document, Edit, Furniture, Mark

_BEFORE_MARKUP: tuple[Callable[[str], Iterable[Edit]], ...] = (find_odd_characters, find_quote_marks)
_BEFORE_PAGES: tuple[Callable[[str], Iterable[Edit]], ...] = (
    find_line_markup,
    find_inline_markup,
    find_spare_space,
)
_AFTER_PAGES: tuple[Callable[[str], Iterable[Edit]], ...] = (
    find_empty_lines,
    find_wrapped_lines,
    find_spare_space,
    find_empty_lines,
)


def clean(raw: str) -> Document:
    """Bring a decoded text into the form that all later stages read.

    Garbled letters are repaired, invisible characters, markup and page furniture go, divided words and
    wrapped lines are put together. Never raises, whatever the text; linear in its length.

    Args:
        raw: the decoded source text, untouched.

    Returns:
        The document with its clean text and the offset map back to `raw`.
    """
    document = Document.from_raw(raw)
    document = document.edited(find_entities(document.text))
    document = _repair_garbled(document)
    for step in _BEFORE_MARKUP:
        document = document.edited(step(document.text))
    marks = (
        Mark(kind, *document.offsets.raw_span(start, end))
        for start, end, kind in find_marked_lines(document.text)
    )
    document = replace(document, marks=tuple(marks))
    for step in _BEFORE_PAGES:
        document = document.edited(step(document.text))
    document = _remove_furniture(document)
    for step in _AFTER_PAGES:
        document = document.edited(step(document.text))
    return document


def _repair_garbled(document: Document) -> Document:
    edits = tuple(find_garbled(document.text))
    repairs = tuple((document.text[edit.start : edit.end], edit.replacement) for edit in edits)
    return replace(document.edited(edits), repairs=repairs)


def _remove_furniture(document: Document) -> Document:
    """Take page furniture and page breaks out; a sentence that they cut comes out whole."""
    lines = split_lines(document.text)
    wrap = find_wrap(lines)
    found = find_furniture(lines, wrap)
    numbers = find_page_numbers_in_head(lines, found)
    edits = [*_gap_edits(lines, {line.start for line in found}, wrap), *numbers]
    spans = [(line.start + line.indent, line.start + len(line.text.rstrip())) for line in found]
    spans += [(edit.start, edit.end) for edit in numbers]
    records = tuple(
        Furniture(document.text[start:end].strip(), *document.offsets.raw_span(start, end))
        for start, end in sorted(spans)
    )
    edits.sort(key=lambda edit: edit.start)
    return replace(document.edited(edits), furniture=records)


def _gap_edits(lines: list[Line], removed: set[int], wrap: Wrap) -> Iterator[Edit]:
    """For each gap between lines of text that holds furniture or a page break: what stands in its place."""
    last: Line | None = None
    is_gap, is_parted = False, False
    for line in lines:
        if line.is_page_break or line.start in removed:
            is_gap = True
        elif line.is_blank:
            is_parted = True
        else:
            if is_gap:
                yield _gap_edit(last, line, wrap, is_parted=is_parted)
            last, is_gap, is_parted = line, False, False
    if is_gap and lines:
        yield Edit(last.end if last else 0, lines[-1].end)


def _gap_edit(last: Line | None, line: Line, wrap: Wrap, *, is_parted: bool) -> Edit:
    if last is None:
        return Edit(0, line.start)
    start = last.start + len(last.text.rstrip())
    if last.text.rstrip().endswith("-"):
        return Edit(start, line.start, "\n")
    if continues_across(LineBreak(last, line, wrap, was_interrupted=True)):
        return Edit(start, line.start + line.indent, " ")
    return Edit(start, line.start, "\n\n" if is_parted else "\n")
