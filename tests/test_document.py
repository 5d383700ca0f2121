"""The offset map, kept exact through any edits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Document, Edit, OffsetMap, apply_edits


@st.composite
def texts_and_edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text("abåö \n", max_size=40))
    points = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    pairs = zip(points[::2], points[1::2], strict=False)
    return text, [Edit(start, end, draw(st.text("xy ", max_size=3))) for start, end in pairs]


def test_untouched_text_maps_to_itself() -> None:
    document = Document.from_raw("Åsa")
    assert document.text == "Åsa"
    assert document.offsets.raw_span(1, 3) == (1, 3)
    assert document.offsets.raw_span(3, 3) == (3, 3)


def test_span_over_a_removed_stretch_runs_from_first_to_last_character() -> None:
    document = Document.from_raw("sam-\nman").edited([Edit(3, 5)])
    assert document.text == "samman"
    assert document.offsets.raw_span(0, 6) == (0, 8)
    assert document.offsets.raw_span(0, 3) == (0, 3)
    assert document.offsets.raw_span(3, 6) == (5, 8)


def test_replacement_stands_for_what_it_replaced() -> None:
    document = Document.from_raw("NÃ¤r").edited([Edit(1, 3, "ä")])
    assert document.text == "När"
    assert document.offsets.raw_span(1, 2) == (1, 3)


def test_edits_of_a_second_step_are_taken_back_to_the_source() -> None:
    document = Document.from_raw("a\r\n\r\nb").edited([Edit(1, 3, "\n"), Edit(3, 5, "\n")])
    document = document.edited([Edit(1, 3, " ")])
    assert document.text == "a b"
    assert document.offsets.raw_span(1, 2) == (1, 5)
    assert document.offsets.raw_span(2, 3) == (5, 6)


@pytest.mark.parametrize(
    "edits", [[Edit(2, 1)], [Edit(0, 2), Edit(1, 3)], [Edit(0, 9)], [Edit(2, 3), Edit(0, 1)]]
)
def test_impossible_edits_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps"):
        apply_edits("abc", edits)


@pytest.mark.parametrize("span", [(-1, 1), (2, 1), (0, 4)])
def test_span_outside_the_text(span: tuple[int, int]) -> None:
    with pytest.raises(IndexError):
        OffsetMap.identity(3).raw_span(*span)


@given(texts_and_edits())
def test_every_character_comes_from_its_place(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    document = Document.from_raw(text).edited(edits)
    assert len(document.offsets) == len(document.text)
    replaced = {(edit.start, edit.end) for edit in edits}
    for index, character in enumerate(document.text):
        start, end = document.offsets.raw_span(index, index + 1)
        assert (start, end) in replaced or text[start:end] == character


@given(texts_and_edits())
def test_map_grows_monotonically(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    offsets = Document.from_raw(text).edited(edits).offsets
    assert list(offsets.starts) == sorted(offsets.starts)
    assert list(offsets.ends) == sorted(offsets.ends)
