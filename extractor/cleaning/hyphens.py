"""Words that were divided at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.document import Edit
from extractor.patterns import layout

_DIVIDED = re.compile(r"(?<![^\W\d_-])(?P<head>[^\W_]{1,40})-[ \t]*\n[ \t]*(?P<tail>[^\W_]{1,40})")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CONJUNCTIONS = frozenset(
    ("och", "eller", "samt", "resp", "respektive", "till", "men", "och/eller", "som", "ej")
)


@dataclass(frozen=True, slots=True)
class Division:
    """A divided word: the edit that joins it, and where its line break stands in the text."""

    edit: Edit
    break_at: int


def find_divided_words(text: str) -> Iterator[Division]:
    """Find the words divided at a line end, to be put together with their hyphen or without.

    A hyphen before a conjunction (`in-` / `och utgående`) stays, and so does the line break, which the next
    step judges.
    """
    matches = list(_DIVIDED.finditer(text))
    if not matches:
        return
    words = {match.group().casefold() for match in _WORD.finditer(text)}
    for match in matches:
        head, tail = match["head"], match["tail"]
        if tail.casefold() in _CONJUNCTIONS:
            continue
        if head[-1].isdigit() != tail[0].isdigit() and not head.isalpha():
            continue
        keeps = _keeps_hyphen(head, tail, words)
        start = match.end("head") + (1 if keeps else 0)
        yield Division(Edit(start, match.start("tail")), text.index("\n", match.end("head")))


def _keeps_hyphen(head: str, tail: str, words: set[str]) -> bool:
    if not head.isalpha() or not tail.isalpha():
        return True
    joined, hyphenated = (head + tail).casefold() in words, f"{head}-{tail}".casefold() in words
    if joined != hyphenated:
        return hyphenated
    return tail[0].isupper() or (head.isupper() and len(head) > 1) or head.casefold() in layout.HYPHEN_HEADS
