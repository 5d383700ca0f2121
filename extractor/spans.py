"""Sets of spans that do not overlap."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable


class SpanSet:
    """Half-open spans, none of which overlap, with a test for overlap in logarithmic time."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._spans: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            self.add(start, end)

    def overlaps(self, start: int, end: int) -> bool:
        """Whether `start` to `end` shares a character with a span of the set."""
        position = bisect_left(self._spans, (end, end))
        return position > 0 and self._spans[position - 1][1] > start

    def add(self, start: int, end: int) -> bool:
        """Add a span unless it overlaps one; tells whether it was added."""
        if self.overlaps(start, end):
            return False
        insort(self._spans, (start, end))
        return True
