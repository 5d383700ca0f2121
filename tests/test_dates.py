"""The grammar of dates: a table that anyone can extend (`tests/data/dates.tsv`), and what holds for all dates."""

from __future__ import annotations

import csv
import gc
import time
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from edtf_validate.valid_edtf import is_valid
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.dates import bounds, find
from extractor.records import DateRecord

TABLE = Path(__file__).parent / "data" / "dates.tsv"
MONTHS = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]
SHORT_MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
WEEKDAYS = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]


def read_table() -> list[dict[str, str]]:
    """The rows of the table; `\\n` and `\\t` in a text stand for a line break and a tab."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [row | {"text": row["text"].replace("\\n", "\n").replace("\\t", "\t")} for row in rows]


ROWS = read_table()


def show(text: str, records: list[DateRecord]) -> str:
    """Records in the notation of the table."""
    return "; ".join(f"{text[record.text_start : record.text_end]}={record.value}" for record in records)


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['kind']}: {row['text']}"[:60] for row in ROWS])
def test_table(row: dict[str, str]) -> None:
    found = find(row["text"], row["anchor"] or None)
    assert show(row["text"], found) == row["expected"]


def test_table_is_large_enough() -> None:
    negatives = sum(row["kind"] == "none" for row in ROWS)
    assert negatives >= 60
    assert sum(row["expected"].count("=") for row in ROWS) >= 150


@pytest.mark.parametrize("row", [row for row in ROWS if row["expected"]], ids=lambda row: row["text"][:50])
def test_values_are_edtf_and_bounded(row: dict[str, str]) -> None:
    for record in find(row["text"], row["anchor"] or None):
        # the validator knows no season of an unknown year, though ISO 8601-2 allows any digit to be unspecified
        value = record.value.replace("XXXX", "2000") if record.kind in ("season", "quarter") else record.value
        assert is_valid(value), record.value
        assert (record.earliest, record.latest) == bounds(record.value)
        if record.earliest and record.latest:
            assert date.fromisoformat(record.earliest) <= date.fromisoformat(record.latest)


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021-21", "2021-03-01", "2021-05-31"),
        ("2021-24", "2021-12-01", "2022-02-28"),
        ("2022-33", "2022-01-01", "2022-03-31"),
        ("2022-39", "2022-09-01", "2022-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("2022-08-30/2022-08-31", "2022-08-30", "2022-08-31"),
        ("2021/2023", "2021-01-01", "2023-12-31"),
        ("2021-06/..", "2021-06-01", None),
        ("XXXX-05-17", None, None),
        ("XXXX", None, None),
    ],
)
def test_bounds(value: str, earliest: str | None, latest: str | None) -> None:
    assert bounds(value) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "anchor", "kind", "deictic", "inferred", "by"),
    [
        ("den 3 maj 2021", "2021-04-01", "day", False, False, "dates.day-month"),
        ("den 3 maj", "2021-04-01", "day", False, True, "dates.day-month"),
        ("den 3 maj", None, "day", False, False, "dates.day-month"),
        ("3-5 maj", "2021-04-01", "range", False, True, "dates.range"),
        ("v. 12", "2021-04-01", "week", False, True, "dates.week"),
        ("i oktober", "2021-04-01", "month", False, True, "dates.month"),
        ("i höst", "2021-04-01", "season", False, True, "dates.season"),
        ("tredje kvartalet", "2021-04-01", "quarter", False, True, "dates.quarter"),
        ("förra året", "2021-04-01", "year", False, True, "dates.relative-year"),
        ("nästa vecka", "2021-04-01", "week", True, True, "dates.relative"),
        ("idag", "2021-04-01", "day", True, True, "dates.deictic"),
    ],
)
def test_fields(text: str, anchor: str | None, kind: str, deictic: bool, inferred: bool, by: str) -> None:
    (record,) = find(text, anchor)
    assert (record.kind, record.deictic, record.inferred, record.by) == (kind, deictic, inferred, by)
    assert record.anchor == (anchor if inferred else None)


def test_heading_states_the_year() -> None:
    text = "Sammanträdestider 2026\nStyrelsen träffas den 4 februari."
    assert find(text, "2024-10-01", headings=[(0, 22)])[1].value == "2026-02-04"


def test_heading_makes_dates_coming() -> None:
    text = "7. Nästa möte\nTorsdag 9 januari, kanslihuset"
    assert [record.value for record in find(text, "2024-11-28", headings=[(0, 13)])] == ["2025-01-09"]


@pytest.mark.parametrize(
    "anchor", ["9999-12-31", "0001-01-01", "2021-13", "2021-02-30", "i fjol", "", "1923-05-01"]
)
def test_odd_anchors_do_no_harm(anchor: str) -> None:
    text = "idag, nästa vecka, 3 maj, påsk, nästa år, v. 53, om tre månader, årsskiftet"
    assert len(find(text, anchor)) == 7


FORMS = (
    lambda d: f"den {d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day}:e {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day} {SHORT_MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]}en den {d.day} {MONTHS[d.month - 1]}",
    lambda d: f"den {d.day} {MONTHS[d.month - 1]}",
    lambda d: f"{d.day} {MONTHS[d.month - 1]} -{d.year % 100:02}",
    lambda d: f"den {d.day}/{d.month}",
    lambda d: f"{d.day}/{d.month} {d.year}",
    lambda d: f"{d.day}/{d.month}-{d.year % 100:02}",
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: d.isoformat(),
    lambda d: d.strftime("%Y/%m/%d"),
    lambda d: d.strftime("%Y%m%d"),
    lambda d: d.strftime("%y%m%d"),
)
HARMLESS = st.sampled_from(
    [
        "",
        "Styrelsen",
        "Anna Berg meddelar att",
        "(",
        "”",
        "enligt § 15",
        "kl. 9-12",
        "lokalen kostar 3,5 mkr",
        "- ",
        "•",
    ]
)
AFTER = st.sampled_from(
    ["", ".", ",", ")", " i Sala", " kl. 18.00", "\nAnna", ";", " (preliminärt)", " enligt Nils", "!"]
)


@given(
    day=st.dates(date(1990, 1, 1), date(2040, 12, 31)),
    form=st.sampled_from(FORMS),
    before=HARMLESS,
    after=AFTER,
    offset=st.integers(-20, 20),
)
@settings(max_examples=400, deadline=None)
def test_any_day_is_found(day: date, form, before: str, after: str, offset: int) -> None:  # type: ignore[no-untyped-def]
    written = form(day)
    text = f"{before} {written}{after}"
    found = find(text, (day + timedelta(days=offset)).isoformat())
    assert f"{written}={day.isoformat()}" in show(text, found)


@given(
    first=st.dates(date(1990, 1, 1), date(2040, 6, 30)),
    length=st.integers(1, 60),
    dash=st.sampled_from(["-", " – ", " till ", "–"]),
)
@settings(max_examples=200, deadline=None)
def test_any_range_is_found(first: date, length: int, dash: str) -> None:
    last = first + timedelta(days=length)
    written = f"{first.day} {MONTHS[first.month - 1]}{dash}{last.day} {MONTHS[last.month - 1]} {last.year}"
    assert show(written, find(written)) == f"{written}={first}/{last}"


@given(
    st.text(alphabet="0123456789 ./-–:,§abcdenvkhmaj\n", max_size=80),
    st.sampled_from([None, "2021-06-18", "2021", "XXXX-05"]),
)
@settings(max_examples=300, deadline=None)
def test_never_fails_and_records_are_in_order(text: str, anchor: str | None) -> None:
    found = find(text, anchor)
    assert found == find(text, anchor)
    for record in found:
        assert 0 <= record.text_start < record.text_end <= len(text)
        assert text[record.text_start : record.text_end].strip() == text[record.text_start : record.text_end]
    assert all(a.text_end <= b.text_start for a, b in pairwise(found))


@pytest.mark.parametrize("unit", ["den 3 maj och ", "1, ", "1-", "v. 3, ", " ", "har en ", "ab:\n", "a@"])
def test_time_is_linear(unit: str) -> None:
    def measure(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        gc.collect()
        start = time.process_time()
        find(text, "2021-06-18")
        return time.process_time() - start

    # ten times the text takes about ten times as long; a quadratic pattern would take a hundred
    assert measure(100_000) < 40 * max(min(measure(10_000), measure(10_000)), 1e-2)
