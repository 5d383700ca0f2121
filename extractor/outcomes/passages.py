"""Passages: the lines of the minutes as decisions and actions read them.

A passage is a line or list point without its mark, cut into sentences, and knows the label it stands under: the
same words are a decision below `Beslut` and none below `Förslag till beslut`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from extractor.patterns import passages as patterns
from extractor.records import AgendaItemRecord, BlockRecord
from extractor.structure.lines import Line, split_lines

_MARK = re.compile(
    r"(?:(?:[-–—•·*▪◦●○+>→⇒➔]|[-=]>)\s+|\(?\d{1,2}[.)]\s+|\(?[a-zåäö]\)\s+|[a-h]\.\s+)?"
    r"(?:\[[ xX]?\]\s*)?(?:\*{1,2}(?=\S))?"
)
_ITEM_MARK = re.compile(r"(?:[-–•*]\s+)?(?:§+\s*)?\d[\d.]*\s*[a-z]?\s*(?:§|[.):])?\s*")
_ATT = re.compile(r"att\b", re.IGNORECASE)
_INLINE = re.compile(r"([^:.\n]{2,45}?)(?::\**|\s[–-])\s+(?=\S)")
_MAX_LABEL = 90


class Section(StrEnum):
    """What a passage's label makes of it."""

    FREE = "free"
    DECISION = "decision"
    PROPOSAL = "proposal"
    BACKGROUND = "background"
    TASK = "task"


_LABELS = tuple(
    (section, re.compile(pattern))
    for section, pattern in (
        (Section.TASK, patterns.TASK_LABEL),
        (Section.BACKGROUND, patterns.BACKGROUND_LABEL),
        (Section.PROPOSAL, patterns.PROPOSAL_LABEL),
        (Section.DECISION, patterns.DECISION_LABEL),
        (Section.FREE, patterns.FREE_LABEL),
    )
)
_LEADS = (
    (Section.PROPOSAL, re.compile(patterns.PROPOSAL_LEAD)),
    (Section.DECISION, re.compile(patterns.DECISION_LEAD)),
)
_INLINE_LABELS = tuple(
    (section, re.compile(pattern))
    for section, pattern in (
        (Section.DECISION, patterns.INLINE_DECISION),
        (Section.PROPOSAL, patterns.INLINE_PROPOSAL),
        (Section.TASK, patterns.INLINE_TASK),
        (Section.BACKGROUND, patterns.INLINE_BACKGROUND),
    )
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A line without its list mark and label; all offsets are in the clean text.

    Attributes:
        start: first character.
        end: one past the last character.
        sentences: half-open spans inside the passage, in order; the first begins at `start`.
        section: what the label above it, or at its front, makes of it.
        order: how many passages stand between it and that label.
        is_point: it is a list point or opens with `att`.
        is_heading: it is an item's heading.
        item: index of the innermost agenda item, -1 before the first.
        is_first_paragraph: neither a blank line nor a list point stands between it and the label.
        is_list: the label reaches only as far as its list (`Beslut: …`, `Styrelsen beslutar att`).
        lead: the label's words; empty where there is none.
        opens_list: its last sentence only announces what follows (`Styrelsen beslutade att`).
    """

    start: int
    end: int
    sentences: tuple[tuple[int, int], ...]
    section: Section
    order: int
    is_point: bool
    is_heading: bool
    item: int
    is_first_paragraph: bool
    is_list: bool
    lead: str
    opens_list: bool = False


@dataclass(slots=True)
class _State:
    """The label in force while the lines are read in order."""

    section: Section = Section.FREE
    lead: str = ""
    order: int = 0
    is_list: bool = False
    is_first_paragraph: bool = True
    item: int = -1

    def open(self, section: Section, lead: str, *, is_list: bool) -> None:
        self.section, self.lead, self.order, self.is_list = section, lead, 0, is_list
        self.is_first_paragraph = True


def read_passages(
    text: str,
    sentences: Sequence[tuple[int, int]],
    items: Sequence[AgendaItemRecord],
    blocks: Sequence[BlockRecord],
) -> list[Passage]:
    """Cut the clean text into passages; lines inside `blocks` are left out.

    Args:
        text: clean text.
        sentences: half-open spans of `text` in order, none with a line break in it.
        items: agenda items in order.
        blocks: head, attendance and signatures, which hold no discussion.

    Returns:
        Passages in order, without overlap. Lines that are only labels give none.
    """
    reader = _Reader(text, sentences, items)
    # Without an agenda all of a short note is its head.
    kept = [block for block in blocks if items or block.kind != "head"]
    hidden = sorted((block.text_start, block.text_end) for block in kept)
    passages: list[Passage] = []
    for line in split_lines(text):
        while hidden and hidden[0][1] <= line.start:
            hidden.pop(0)
        if not (hidden and hidden[0][0] <= line.start):
            passages += reader.read_line(line)
    return passages


class _Reader:
    """Reads lines in order and keeps the label in force."""

    def __init__(
        self, text: str, sentences: Sequence[tuple[int, int]], items: Sequence[AgendaItemRecord]
    ) -> None:
        self.text = text
        self.sentences = sentences
        self.starts = [start for start, _ in sentences]
        self.items = items
        self.state = _State()

    def read_line(self, line: Line) -> list[Passage]:
        """The passages of one line: none for a label, two where a heading's body begins on its line."""
        while (
            self.state.item + 1 < len(self.items) and self.items[self.state.item + 1].text_start <= line.start
        ):
            self.state = _State(item=self.state.item + 1)
        if line.blank_before and self.state.order:
            self.state.is_first_paragraph = False
            if not self.items:  # without an agenda nothing else ends what stands under a label
                self.state.open(Section.FREE, "", is_list=False)
        start = line.start
        if self.state.item >= 0 and start < (body := self.items[self.state.item].body_start):
            mark = _ITEM_MARK.match(self.text, start, min(body, line.end))
            start = mark.end() if mark else start
            heading = self._make(start, min(body, line.end), is_point=False, is_heading=True)
            return [*heading, *(self._read(body, line.end) if body < line.end else [])]
        return self._read(start, line.end)

    def _read(self, start: int, end: int) -> list[Passage]:
        mark = _MARK.match(self.text, start, end)
        content = mark.end() if mark else start
        is_point = content > start and self.text[content - 1] != "*"
        if self._open_label(content, end):
            return []
        inline = _INLINE.match(self.text, content, end)
        section = _match_label(_INLINE_LABELS, inline[1]) if inline else None
        if inline and section:
            self.state.open(section, _bare(inline[1]), is_list=True)
            content = inline.end()
        opens_att = _ATT.match(self.text, content, end) is not None
        if self.state.is_list and self.state.order and not is_point and not opens_att:
            self.state.open(Section.FREE, "", is_list=False)
        if is_point or opens_att:
            self.state.is_first_paragraph = False
        passages = self._make(content, end, is_point=is_point or opens_att, is_heading=False)
        self.state.order += 1
        return [replace(one, opens_list=self._open_lead(*one.sentences[-1])) for one in passages]

    def _open_label(self, start: int, end: int) -> bool:
        """Whether the whole line is a label; it is then in force."""
        line = self.text[start:end]
        section = _match_label(_LABELS, line) if len(line) <= _MAX_LABEL else None
        if section is None or (section is not Section.TASK and _ATT.match(line)):
            return False
        self.state.open(section, _bare(line), is_list=section is Section.TASK or _bare(line).endswith(" att"))
        return True

    def _open_lead(self, start: int, end: int) -> bool:
        """Whether the sentence announces what follows; the label is then in force."""
        section = _match_label(_LEADS, self.text[start:end])
        if section is None or self.text[end - 1] == "." or _ATT.match(self.text, start, end):
            return False
        if self.state.section is Section.DECISION and not self.state.is_list:
            section = Section.DECISION  # what a board proposes to the next one is its own decision
        self.state.open(section, _bare(self.text[start:end]), is_list=True)
        return True

    def _make(self, start: int, end: int, *, is_point: bool, is_heading: bool) -> list[Passage]:
        spans = self._sentences_within(start, end)
        if not spans:
            return []
        state = self.state
        section = Section.FREE if is_heading else state.section
        lead = "" if is_heading else state.lead
        return [
            Passage(
                start=spans[0][0],
                end=end,
                sentences=spans,
                section=section,
                order=state.order,
                is_point=is_point,
                is_heading=is_heading,
                item=state.item,
                is_first_paragraph=state.is_first_paragraph,
                is_list=state.is_list,
                lead=lead,
            )
        ]

    def _sentences_within(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        first = max(0, bisect_left(self.starts, start) - 1)
        spans: list[tuple[int, int]] = []
        for index in range(first, len(self.sentences)):
            low, high = max(start, self.sentences[index][0]), min(end, self.sentences[index][1])
            if low >= end:
                break
            while low < high and self.text[low].isspace():
                low += 1
            if low < high:
                spans.append((low, high))
        return tuple(spans)


def _bare(label: str) -> str:
    return label.strip(" \t*_#:")


def _match_label(labels: Sequence[tuple[Section, re.Pattern[str]]], text: str) -> Section | None:
    bare = _bare(text).casefold()
    return next((section for section, pattern in labels if pattern.fullmatch(bare)), None)
