"""Hard-wrapped lines made into logical ones, and the empty lines between paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.continuation import continues, continues_across, find_wrap, is_clause
from extractor.document import Edit
from extractor.hyphens import find_divided_words
from extractor.lines import Line, split_lines, starts_lower

_TRAILING = re.compile(r"[ \t]+(?=\n)|[ \t]+\Z")
_EMPTY_LINES = re.compile(r"\n{3,}")


def find_wrapped_lines(text: str) -> Iterator[Edit]:
    """Edits that take line breaks inside a sentence, a list or a divided word out.

    An empty line is taken for such a break only where the sentence plainly runs on below it.
    """
    lines = split_lines(text)
    wrap = find_wrap(lines)
    divided = {edit.break_at: edit.edit for edit in find_divided_words(text)}
    prose = _find_prose(lines)
    filled = [index for index, line in enumerate(lines) if not line.is_blank]
    for here, there in pairwise(filled):
        line, following = lines[here], lines[there]
        if line.end in divided:
            yield divided[line.end]
        elif (there == here + 1 and continues(line, following, wrap, in_prose=prose[here])) or (
            there == here + 2 and continues_across(line, following, wrap, was_interrupted=False)
        ):
            yield _joint(line, following)


def _find_prose(lines: Sequence[Line]) -> list[bool]:
    """For each line: does its paragraph hold a line that begins in lower case, or two lines at most?"""
    flags = [False] * len(lines)
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and not lines[index].is_blank:
            continue
        block = lines[start:index]
        if len(block) <= 2 or any(
            starts_lower(line.stripped) and not is_clause(line.stripped) for line in block[1:]
        ):
            flags[start:index] = [True] * len(block)
        start = index + 1
    return flags


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
