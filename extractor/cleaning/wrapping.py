"""The width at which the lines of a document are broken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.cleaning.lines import (
    Line,
    has_final_punctuation,
    is_clause,
    is_closed,
    is_table_row,
    starts_lower,
)

# Shares of the wrap width that a line with its next word has to reach, for weak and for strong other evidence.
SLACK, LOOSE, TIGHT, FULL = 0.65, 0.78, 0.9, 0.97
_MIN_WIDTH, _MAX_WIDTH = 30, 140
_AGREEMENT, _OVERFULL = 0.7, 1.25
_SURE = 3


@dataclass(frozen=True, slots=True)
class Wrap:
    """How the lines of a document are broken.

    Attributes:
        width: in characters; 0 when lines are not wrapped.
        is_sure: whether more than one or two lines bear the width out.
    """

    width: int = 0
    is_sure: bool = False

    def is_filled(self, before: str, after: str, share: float = LOOSE) -> bool:
        """Whether the first word of `after`, set on `before`, would reach past `share` of the width."""
        if not self.width:
            return False
        first_word = after.split(maxsplit=1)[0]
        return len(before) + 1 + len(first_word) > self.width * share

    def ends_paragraph(self, after: str) -> bool:
        """Whether a line can be part of running text: it is long, or ends as sentences do."""
        return self.is_sure and (has_final_punctuation(after) or len(after) > self.width * SLACK)


def find_wrap(lines: Sequence[Line]) -> Wrap:
    """The wrap width that the lines of running prose agree on.

    Evidence is a line that ends inside a sentence with a lower-case line right below. Such lines must mostly
    be full, else they are short rows of a list that happen to begin in lower case.
    """
    pairs: list[tuple[str, str]] = []
    for line, following in pairwise(lines):
        before, after = line.text.rstrip(), following.stripped
        if not _MIN_WIDTH <= len(before) <= _MAX_WIDTH or not after or is_table_row(line.stripped):
            continue
        if is_closed(before) or not starts_lower(after) or after[0].isdigit():
            continue
        if not is_table_row(after) and not is_clause(after):
            pairs.append((before, after))
    if not pairs:
        return Wrap()
    lengths = sorted(len(before) for before, _ in pairs)
    wrap = Wrap(lengths[int(0.9 * (len(lengths) - 1) + 0.5)], is_sure=len(pairs) >= _SURE)
    full = sum(wrap.is_filled(before, after) for before, after in pairs)
    unwrapped = sum(len(line.text) > _OVERFULL * wrap.width for line in lines)
    is_wrapped = full >= max(_AGREEMENT * len(pairs), unwrapped) and (len(pairs) >= 2 or wrap.width >= 50)
    return wrap if is_wrapped else Wrap()
