"""Running heads and feet, page numbers and signature fields: which lines they are.

A line is furniture for one of three reasons: its form says so (`Sida 2 (5)`, `Justerandes signatur`); it
repeats and stands where pages meet; or it repeats and cuts a sentence in two. Lines next to furniture that
repeat with it belong to the same head. The first head of a document stays: it is the document's own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractor.cleaning.continuation import LineBreak, continues_across
from extractor.cleaning.lines import Line, has_letters, is_list_point, is_numbered, is_recurring_heading
from extractor.cleaning.wrapping import Wrap
from extractor.document import Edit
from extractor.patterns import furniture as patterns

_MAX_LENGTH = 130
_MAX_FIGURES = 30
_TOP_ROWS = 12
_GROWTH_ROUNDS = 8
_MIN_PAGE_ROWS, _MIN_NUMBERS = 18, 3
_NUMBER_AT_END = re.compile(rf"(?:{patterns.PAGE_NUMBER_WITHIN.pattern})\s*$", re.IGNORECASE)
_FIRST_PAGE = re.compile(r"\s{2,}(?:sida |sid )?1 ?\(\d{1,3}\)\s*$", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_FIGURES = re.compile(r"\d+")
_BARE_NUMBER = re.compile(r"\d{1,3}")


@dataclass(slots=True)
class Rows:
    """The lines of a document that hold text, and what is known of each."""

    lines: list[Line]
    keys: list[str]
    is_after_break: list[bool]
    is_after_blank: list[bool]
    is_furniture: list[bool] = field(default_factory=list)
    is_formal: list[bool] = field(default_factory=list)

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Rows:
        """Collect the filled lines; `is_after_*` tell what stood between a row and the one before."""
        rows = cls([], [], [], [])
        after_break, after_blank = False, True
        for line in lines:
            if line.is_blank:
                after_break = after_break or line.is_page_break
                after_blank = after_blank or not line.is_page_break
                continue
            rows.lines.append(line)
            rows.keys.append(_key(line.stripped))
            rows.is_after_break.append(after_break)
            rows.is_after_blank.append(after_blank)
            after_break, after_blank = False, False
        rows.is_formal = [_is_formal(line.stripped) for line in rows.lines]
        rows.is_furniture = list(rows.is_formal)
        return rows

    def __len__(self) -> int:
        return len(self.lines)

    def is_edge(self, index: int) -> bool:
        """Whether a row is the first or the last of the document."""
        return index in (0, len(self) - 1)

    def is_at_boundary(self, index: int) -> bool:
        """Whether a page break or furniture stands directly before or after the row."""
        before = self.is_after_break[index] or (index > 0 and self.is_furniture[index - 1])
        last = index + 1 >= len(self)
        return before or (not last and (self.is_after_break[index + 1] or self.is_furniture[index + 1]))

    def is_isolated(self, index: int) -> bool:
        """Whether blank lines, furniture or the ends of the document stand on both sides of the row."""
        before = index == 0 or self.is_after_blank[index] or self.is_after_break[index]
        before = before or self.is_furniture[index - 1]
        last = index + 1 >= len(self)
        return before and (
            last
            or self.is_after_blank[index + 1]
            or self.is_after_break[index + 1]
            or self.is_furniture[index + 1]
        )


def _key(text: str) -> str:
    """What a running line has in common from page to page: its text without the page number."""
    if len(text) > _MAX_LENGTH:
        return text
    return _SPACE.sub(" ", patterns.PAGE_NUMBER_WITHIN.sub("#", text)).strip().casefold()


def _is_formal(text: str) -> bool:
    if len(text) > _MAX_LENGTH + 40:
        return False
    if patterns.PAGE_NUMBER_LINE.fullmatch(text):
        return _is_page_of(text)
    return any(pattern.fullmatch(text) for pattern in patterns.SIGNATURE_FEET)


def _is_page_of(text: str) -> bool:
    """Whether the page that a page number names is not beyond the last one."""
    numbers = [int(figures) for figures in _FIGURES.findall(text)]
    return len(numbers) == 1 or numbers[0] <= numbers[-1]


def find_furniture(lines: Sequence[Line], wrap: Wrap) -> list[Line]:
    """Pick the lines that are page furniture, in order.

    Args:
        lines: all lines of the text, page breaks among them.
        wrap: how the lines are broken; helps to see where a sentence was cut.
    """
    rows = Rows.of(lines)
    _mark_page_numbers(rows)
    _mark_fractions(rows, wrap)
    groups = _repeated(rows)
    _mark_numbered_heads(rows, groups)
    _grow(rows, groups)
    _mark_interrupting(rows, groups, wrap)
    _mark_title_heads(rows, groups)
    _grow(rows, groups)
    _keep_first_head(rows)
    return [line for line, is_furniture in zip(rows.lines, rows.is_furniture, strict=True) if is_furniture]


def _repeated(rows: Rows) -> dict[str, list[int]]:
    """Row indices by key, for keys that occur at least twice and may be furniture by their form."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(rows.keys):
        groups[key].append(index)
    return {
        key: indices
        for key, indices in groups.items()
        if len(indices) >= 2 and not rows.is_formal[indices[0]] and _may_run(rows.lines[indices[0]].stripped)
    }


def _may_run(text: str) -> bool:
    is_short = len(text) <= (_MAX_LENGTH if has_letters(text) else _MAX_FIGURES)
    is_unit = is_list_point(text) or is_numbered(text) or is_recurring_heading(text)
    return is_short and not is_unit and not text.endswith((".", "!", "?", ";", ","))


def _mark_page_numbers(rows: Rows) -> None:
    """Mark bare numbers that count pages: at the feet or the heads of pages, or far and evenly apart."""
    indices = [i for i, line in enumerate(rows.lines) if _BARE_NUMBER.fullmatch(line.stripped)]
    feet = [i for i in indices if i + 1 == len(rows) or rows.is_after_break[i + 1]]
    heads = [i for i in indices if i + 1 < len(rows) and rows.is_after_blank[i + 1] and _opens_page(rows, i)]
    for chosen in (feet, heads):
        if _counts_up(rows, chosen) and any(rows.is_at_boundary(i) for i in chosen):
            break
    else:
        chosen = indices
        if len(indices) < _MIN_NUMBERS or not _counts_up(rows, indices) or not _is_regular(indices):
            return
    for index in chosen:
        rows.is_furniture[index] = rows.is_formal[index] = True


def _mark_fractions(rows: Rows, wrap: Wrap) -> None:
    """Mark lines like `3/7` that count up to one total, or that cut a sentence; else they may be dates."""
    indices = [i for i, line in enumerate(rows.lines) if patterns.PAGE_FRACTION.fullmatch(line.stripped)]
    indices = [i for i in indices if _is_page_of(rows.lines[i].stripped)]
    totals = {rows.lines[i].stripped.rpartition("/")[2].strip() for i in indices}
    is_count = len(totals) == 1 and _counts_up(rows, indices)
    for index in indices:
        if is_count or (len(totals) == 1 and _interrupts(rows, index, wrap)):
            rows.is_furniture[index] = rows.is_formal[index] = True


def _opens_page(rows: Rows, index: int) -> bool:
    return index == 0 or rows.is_after_break[index]


def _counts_up(rows: Rows, indices: Sequence[int]) -> bool:
    numbers = [_page_number(rows.lines[i].stripped) for i in indices]
    return len(numbers) >= 2 and all(before < after <= before + 2 for before, after in pairwise(numbers))


def _page_number(text: str) -> int:
    """The first figure of a page number, alone on its line or within a running head; -1 without one."""
    match = patterns.PAGE_NUMBER_WITHIN.search(text)
    figures = _FIGURES.search(match.group() if match else text)
    return int(figures.group()) if figures else -1


def _is_regular(indices: Sequence[int]) -> bool:
    distances = [b - a for a, b in pairwise(indices)]
    return min(distances) >= _MIN_PAGE_ROWS and max(distances) <= 3 * min(distances)


def _mark_numbered_heads(rows: Rows, groups: dict[str, list[int]]) -> None:
    """Mark repeated lines that carry a page number within."""
    for key, indices in groups.items():
        if "#" in key and has_letters(key) and _counts_up(rows, indices):
            for index in indices:
                rows.is_furniture[index] = True


def _grow(rows: Rows, groups: dict[str, list[int]]) -> None:
    """Mark repeated lines at page boundaries, round by round, so that heads of many lines fill up."""
    for _ in range(_GROWTH_ROUNDS):
        found: list[int] = []
        for indices in groups.values():
            at_boundary = [i for i in indices if rows.is_at_boundary(i)]
            placed = at_boundary + [i for i in indices if rows.is_edge(i) and not rows.is_at_boundary(i)]
            if at_boundary and len(placed) >= 2 and 2 * len(placed) > len(indices):
                found += [i for i in placed if not rows.is_furniture[i]]
        if not found:
            return
        for index in found:
            rows.is_furniture[index] = True


def _mark_interrupting(rows: Rows, groups: dict[str, list[int]], wrap: Wrap) -> None:
    """Mark repeated lines that stand alone and at least once cut a sentence in two."""
    for indices in groups.values():
        if rows.is_furniture[indices[0]] or not all(rows.is_isolated(i) for i in indices):
            continue
        if _is_sub_heading(rows, indices):
            continue
        is_at_end = indices[0] < _TOP_ROWS or rows.is_edge(indices[-1])
        if (len(indices) >= 3 or is_at_end) and any(_interrupts(rows, i, wrap) for i in indices):
            for index in indices:
                rows.is_furniture[index] = True


def _is_sub_heading(rows: Rows, indices: Sequence[int]) -> bool:
    """Whether a line mostly stands right below numbered ones, as the parts of an item do."""
    below = sum(index > 0 and is_numbered(rows.lines[index - 1].stripped) for index in indices)
    return 2 * below >= len(indices)


def _interrupts(rows: Rows, index: int, wrap: Wrap) -> bool:
    if not 0 < index < len(rows) - 1:
        return False
    before, after = rows.lines[index - 1], rows.lines[index + 1]
    return continues_across(LineBreak(before, after, wrap, was_interrupted=True))


def _mark_title_heads(rows: Rows, groups: dict[str, list[int]]) -> None:
    """Mark a line that opens the document and comes back at least twice, each time alone."""
    for indices in groups.values():
        if indices[0] != 0 or len(indices) < 3 or rows.is_furniture[0]:
            continue
        if all(rows.is_isolated(i) for i in indices[1:]):
            for index in indices:
                rows.is_furniture[index] = True


def _keep_first_head(rows: Rows) -> None:
    """Take the first occurrence of each running line at the top of the document back into the text."""
    seen: set[str] = set()
    for index in range(min(_TOP_ROWS, len(rows))):
        if not rows.is_furniture[index] or rows.is_formal[index] or rows.keys[index] in seen:
            continue
        rows.is_furniture[index] = False
        seen.add(rows.keys[index])


def find_page_numbers_in_head(lines: Sequence[Line], found: Sequence[Line]) -> list[Edit]:
    """Edits that take the page number off the first head, which stays where the later ones went.

    Args:
        lines: all lines of the text.
        found: the lines that are furniture.
    """
    running = {_key(line.stripped) for line in found if not _is_formal(line.stripped)}
    removed = {line.start for line in found}
    edits: list[Edit] = []
    for line in [line for line in lines if not line.is_blank][:_TOP_ROWS]:
        match = _NUMBER_AT_END.search(line.text)
        if match is None or line.start in removed:
            continue
        if _key(line.stripped) in running or _FIRST_PAGE.search(line.text):
            edits.append(Edit(line.start + match.start(), line.start + match.end()))
    return edits
