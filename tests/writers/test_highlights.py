from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.schema import Decision
from extractor.writers.highlights import KIND_LABELS, Highlight, join_times, list_highlights, split_segments
from tests.example import TEXT, make_empty_minutes, make_minutes

LENGTH = 40


@st.composite
def highlights(draw: st.DrawFn) -> Highlight:
    start = draw(st.integers(0, LENGTH - 1))
    end = draw(st.integers(start + 1, LENGTH))
    return Highlight(start, end, draw(st.sampled_from(sorted(KIND_LABELS))), draw(st.sampled_from("ab")))


@given(st.lists(highlights(), max_size=12))
def test_segments_partition_the_text(found: list[Highlight]) -> None:
    segments = split_segments(found, LENGTH)
    assert [segment.start for segment in segments] == [0, *(segment.end for segment in segments[:-1])]
    assert segments[-1].end == LENGTH


@given(st.lists(highlights(), max_size=12))
def test_segments_know_what_covers_them(found: list[Highlight]) -> None:
    for segment in split_segments(found, LENGTH):
        covering = [entry for entry in found if entry.start < segment.end and segment.start < entry.end]
        assert sorted(segment.highlights, key=repr) == sorted(covering, key=repr)
        lengths = [entry.end - entry.start for entry in segment.highlights]
        assert lengths == sorted(lengths, reverse=True)


def test_no_text_no_segments() -> None:
    assert split_segments([], 0) == []


def test_every_kind_is_found_where_it_stands() -> None:
    found = list_highlights(make_minutes(), TEXT)
    assert {entry.kind for entry in found} == set(KIND_LABELS)
    words = {(entry.kind, TEXT[entry.start : entry.end]) for entry in found}
    assert ("agenda", "2.1 Tidplan") in words
    assert ("organisation", "Regionen") in words
    assert ("next-meeting", "Torsdag 18 april kl 13.00 i Furudal") in words


@pytest.mark.parametrize(
    ("kind", "note"),
    [
        ("person", "Tora Kvist"),
        ("organisation", "Region Älvdal (region)"),
        ("date", "2024-03-20 · day · resolved from 2024-03-05"),
        ("attendee", "Nils Öhrn, present, digitally, from 09:30"),
        ("action", "Nils Öhrn, gruppen · due 2024-03-20 · confidence 80%"),
        ("agenda", "Item 2.1: Tidplan"),
        ("reference", "diarienummer KS 2024/117"),
    ],
)
def test_notes_say_what_was_read(kind: str, note: str) -> None:
    assert note in {entry.note for entry in list_highlights(make_minutes(), TEXT) if entry.kind == kind}


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(3, 5, "t"), (0, 900, "ett\r\n två"), (2, 2, None), (9, 4, None), (800, 900, None)],
)
def test_spans_are_cut_to_the_text(start: int, end: int, words: str | None) -> None:
    raw = "\tett\r\n två"
    decision = Decision(id="d", text="x", agenda_item=None, confidence=1, by="x", start=start, end=end)
    found = list_highlights(make_empty_minutes().model_copy(update={"decisions": [decision]}), raw)
    assert [raw[entry.start : entry.end] for entry in found] == ([] if words is None else [words])


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("09:00", "10:00", "09:00–10:00"),
        ("09:00", None, "from 09:00"),
        (None, "10:00", "until 10:00"),
        (None, None, None),
    ],
)
def test_join_times(start: str | None, end: str | None, text: str | None) -> None:
    assert join_times(start, end) == text
