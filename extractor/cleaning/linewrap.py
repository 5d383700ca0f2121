"""Hard-wrapped lines made into logical ones, and the empty lines between paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.cleaning.continuation import LineBreak, continues, continues_across, introduces_clauses
from extractor.cleaning.hyphens import find_divided_words
from extractor.cleaning.lines import (
    Line,
    has_columns,
    has_final_punctuation,
    is_clause,
    split_lines,
    starts_lower,
)
from extractor.cleaning.wrapping import find_wrap
from extractor.document import Edit

_SENTENCE_BREAK = re.compile(r"[a-zåäö]{3}[.!?] [A-ZÅÄÖ]")
_TRAILING = re.compile(r"[ \t]+(?=\n)|[ \t]+\Z")
_EMPTY_LINES = re.compile(r"\n{3,}")


def find_wrapped_lines(text: str) -> Iterator[Edit]:
    """Edits that take line breaks inside a sentence, a list or a divided word out.

    An empty line is taken for such a break only where the sentence plainly runs on below it.
    """
    lines = split_lines(text)
    wrap = find_wrap(lines)
    divided = {edit.break_at: edit.edit for edit in find_divided_words(text)}
    paragraphs = _find_paragraphs(lines)
    filled = [index for index, line in enumerate(lines) if not line.is_blank]
    for here, there in pairwise(filled):
        line, following = lines[here], lines[there]
        if line.end in divided:
            # Between woven columns the rest of the word stands in the second column, not where the line begins.
            if not has_columns(following.stripped):
                yield divided[line.end]
            continue
        is_last = there + 1 == len(lines) or lines[there + 1].is_blank
        in_prose, in_clauses = paragraphs[here]
        point = LineBreak(line, following, wrap, in_prose, in_clauses, is_last)
        is_joined = continues(point) if there == here + 1 else there == here + 2 and continues_across(point)
        if is_joined:
            yield _joint(line, following)


def _find_paragraphs(lines: Sequence[Line]) -> list[tuple[bool, bool]]:
    """For each line: is its paragraph running text, and is it a list of `att` clauses?"""
    flags = [(False, False)] * len(lines)
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and not lines[index].is_blank:
            continue
        block = [line.stripped for line in lines[start:index]]
        flags[start:index] = [(_is_prose(block), _is_clause_list(block))] * len(block)
        start = index + 1
    return flags


def _is_prose(block: Sequence[str]) -> bool:
    """Full stops within the lines tell, or a line that begins in lower case."""
    if any(starts_lower(text) and not is_clause(text) for text in block[1:]):
        return True
    if any(_SENTENCE_BREAK.search(text) for text in block):
        return True
    return len(block) == 2 and has_final_punctuation(block[1]) and not has_final_punctuation(block[0])


def _is_clause_list(block: Sequence[str]) -> bool:
    if not block or not any(is_clause(text) for text in block):
        return False
    introduced = (is_clause(after) and _announces(before) for before, after in pairwise(block))
    return is_clause(block[0]) or any(introduced)


def _announces(text: str) -> bool:
    return text.endswith(":") or introduces_clauses(text)


def _joint(line: Line, following: Line) -> Edit:
    start = line.start + len(line.text.rstrip())
    return Edit(start, following.start + following.indent, _glue(line, following))


def _glue(line: Line, following: Line) -> str:
    """What takes the place of the line break: nothing inside a range of numbers, else a space."""
    before = line.text.rstrip()
    is_range = before.endswith("-") and before[-2:-1].isdigit() and following.stripped[:1].isdigit()
    return "" if is_range else " "


def find_spare_space(text: str) -> Iterator[Edit]:
    """Edits that take off white space at line ends."""
    for match in _TRAILING.finditer(text):
        yield Edit(match.start(), match.end())


def find_empty_lines(text: str) -> Iterator[Edit]:
    """Edits that leave at most one empty line, and none at the ends of the text."""
    head = len(text) - len(text.lstrip("\n"))
    tail = len(text.rstrip("\n"))
    if head:
        yield Edit(0, head)
    for match in _EMPTY_LINES.finditer(text, head, max(head, tail)):
        yield Edit(match.start(), match.end(), "\n\n")
    if head < tail < len(text):
        yield Edit(tail, len(text))
