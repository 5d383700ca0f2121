"""Clock times, and numbers that are none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.clock import find_spoken_times, find_times, parse_clock


def show(text: str, *, bare: bool = False) -> list[str]:
    """Each time as `written=HH:MM–HH:MM`."""
    return [f"{text[t.start : t.end]}={t.start_time}–{t.end_time or ''}" for t in find_times(text, bare=bare)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("08.15-09.30", "08.15-09.30=08:15–09:30"),
        ("Tid: kl 18:00–20.15", "kl 18:00–20.15=18:00–20:15"),
        ("kl. 9-12", "kl. 9-12=09:00–12:00"),
        ("klockan 19 i sal 3", "klockan 19=19:00–"),
        ("2021-03-11, 17:05 - 19:20", "17:05 - 19:20=17:05–19:20"),
        ("kl 09.00", "kl 09.00=09:00–"),
        ("13:00 – 16:00", "13:00 – 16:00=13:00–16:00"),
        ("16 augusti 9:00 -12:00 Sala", "9:00 -12:00=09:00–12:00"),
        ("klockan 18:00-∞ den 7:e", "klockan 18:00-∞=18:00–"),
        ("kl 9.30-12 i Sala", "kl 9.30-12=09:30–12:00"),
        ("9–12.30", "9–12.30=09:00–12:30"),
        ("från kl. 18.00 till kl. 20.15", "kl. 18.00 till kl. 20.15=18:00–20:15"),
        ("kl. 18.00-ca 20", "kl. 18.00-ca 20=18:00–20:00"),
        ("mellan kl 9 och 12", "kl 9 och 12=09:00–12:00"),
        ("kl. 0900-1200", "kl. 0900-1200=09:00–12:00"),
        ("kl. 24.00", "kl. 24.00=24:00–"),
        ("Mötet avslutades 16.30.", "16.30=16:30–"),
        ("förklarade mötet öppnat 19:15 (enligt uret)", "19:15=19:15–"),
        ("Folkets hus 13:00-16:00", "13:00-16:00=13:00–16:00"),
        ("Onsdag 18:00", "18:00=18:00–"),
        ("kl.18.00", "kl.18.00=18:00–"),
    ],
)
def test_times(text: str, expected: str) -> None:
    assert show(text) == [expected]


def test_several_times() -> None:
    text = "kl. 18.00–20.25, ajournering 19.10–19.25"
    assert show(text) == ["kl. 18.00–20.25=18:00–20:25", "19.10–19.25=19:10–19:25"]


@pytest.mark.parametrize(
    "text",
    [
        "punkt 3.1 och 12.50 kr", "16.11.2023", "fastigheten Berga 12:34", "Joh 3:16", "vallagen (2005:837)",
        "1-2 personer", "§§ 25-26", "9-12", "08-123 45 67", "3,5 mkr", "17:725", "kl 25", "2024-06-12",
        "version 2.10", "kvoten 3.14", "bilaga 2.15", "Dnr KS 2024/117", "11.30 kronor",
    ],
)  # fmt: skip
def test_no_times(text: str) -> None:
    assert show(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9-12", ["9-12=09:00–12:00"]),
        ("18", ["18=18:00–"]),
        ("19.00", ["19.00=19:00–"]),
        ("0830-1200", ["0830-1200=08:30–12:00"]),
        ("9-12, Teams", ["9-12=09:00–12:00"]),
        ("2024-06-12 18.00", ["18.00=18:00–"]),
        ("1-2 personer", []),
    ],
)
def test_bare_hours_count_where_a_label_says_time(text: str, expected: list[str]) -> None:
    assert show(text, bare=True) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("9", "09:00"),
        ("9.15", "09:15"),
        ("09:15", "09:15"),
        ("0915", "09:15"),
        ("25", None),
        ("9.75", None),
        ("x", None),
    ],
)
def test_parse_clock(written: str, expected: str | None) -> None:
    assert parse_clock(written) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pågick mellan klockan nio och halv tolv", [("09:00", "11:30")]),
        ("Klockan var då kvart över åtta.", [("08:15", None)]),
        ("klockan fem", [("17:00", None)]),
        ("kl. åtta på kvällen", [("20:00", None)]),
        ("halv ett till kvart i tre", [("12:30", "14:45")]),
        ("klockan 3 till kvart över 4", [("15:00", "16:15")]),
        ("klockan 18.00 till 19.30", []),
        ("tre till fyra personer", []),
        ("halv fem", []),
        ("kvart över 25", []),
    ],
)
def test_times_in_words(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(time.start_time, time.end_time) for time in find_spoken_times(text)] == expected


@given(
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from([".", ":"]),
    st.sampled_from(["kl ", "kl. ", "klockan "]),
)
def test_any_time_is_found(hour: int, minute: int, mark: str, word: str) -> None:
    text = f"Mötet börjar {word}{hour}{mark}{minute:02} i Sala."
    assert [(t.start_time, t.end_time) for t in find_times(text)] == [(f"{hour:02}:{minute:02}", None)]


@given(st.text(alphabet="0123456789.:- klockan§∞\n", max_size=60))
def test_spans_are_ordered_and_inside(text: str) -> None:
    found = find_times(text)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
