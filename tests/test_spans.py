"""Sets of spans that do not overlap."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.spans import SpanSet

_SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 8)).map(lambda pair: (pair[0], sum(pair))))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 5, False), (5, 6, True), (9, 10, True), (10, 12, False), (0, 6, True), (0, 40, True), (7, 8, True)],
)
def test_half_open_spans_that_touch_do_not_overlap(start: int, end: int, expected: bool) -> None:
    assert SpanSet([(5, 10), (20, 30)]).overlaps(start, end) is expected


def test_empty_set_overlaps_nothing() -> None:
    assert not SpanSet().overlaps(0, 100)


def test_add_tells_whether_the_span_was_free() -> None:
    spans = SpanSet()
    assert spans.add(3, 6)
    assert not spans.add(5, 8)
    assert spans.add(6, 8)


@given(_SPANS)
def test_what_was_added_never_overlaps(spans: list[tuple[int, int]]) -> None:
    held = SpanSet()
    kept = [span for span in spans if held.add(*span)]
    taken = [position for start, end in kept for position in range(start, end)]
    assert len(taken) == len(set(taken))


@given(_SPANS, st.integers(0, 40), st.integers(1, 8))
def test_overlap_is_a_shared_character(spans: list[tuple[int, int]], start: int, length: int) -> None:
    held = SpanSet()
    kept = [span for span in spans if held.add(*span)]
    taken = {position for first, last in kept for position in range(first, last)}
    assert held.overlaps(start, start + length) is bool(taken & set(range(start, start + length)))
