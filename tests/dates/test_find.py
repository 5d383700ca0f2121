"""The grammar of dates: a table that anyone can extend (`tests/data/dates.tsv`), and what holds for all dates."""

from __future__ import annotations

import csv
import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from edtf_validate.valid_edtf import is_valid
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.dates import bounds, find
from extractor.records import DateRecord

TABLES = Path(__file__).parents[1] / "data"


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of a table; `\\n` and `\\t` in a text stand for a line break and a tab."""
    with (TABLES / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [row | {"text": row["text"].replace("\\n", "\n").replace("\\t", "\t")} for row in rows]


ROWS = read_table("dates.tsv")
UNSEEN = read_table("dates_unseen.tsv")


def is_edtf(value: str) -> bool:
    """Whether a value is EDTF level 2, asked of the library `edtf-validate`.

    It knows no season of an unknown year, though ISO 8601-2 allows any digit to be unspecified.
    """
    return bool(is_valid(re.sub(r"XXXX(?=-(?:2[1-4]|3[3-9]))", "2000", value)))


def show(text: str, records: list[DateRecord]) -> str:
    """Records in the notation of the table."""
    return "; ".join(f"{text[record.text_start : record.text_end]}={record.value}" for record in records)


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['kind']}: {row['text']}"[:60] for row in ROWS])
def test_table(row: dict[str, str]) -> None:
    found = find(row["text"], row["anchor"] or None)
    assert show(row["text"], found) == row["expected"]


def test_table_is_large_enough() -> None:
    negatives = sum(row["kind"] == "none" for row in ROWS)
    assert negatives >= 300
    assert len(ROWS) - negatives >= 800


def test_unseen_expressions() -> None:
    """Rows that others wrote and no rule was made by; the share that comes out whole is what a new text can expect."""
    right = sum(
        show(row["text"], find(row["text"], row["anchor"] or None)) == row["expected"] for row in UNSEEN
    )
    assert right / len(UNSEEN) >= 0.96


@pytest.mark.parametrize("row", [row for row in ROWS if row["expected"]], ids=lambda row: row["text"][:50])
def test_values_are_edtf_and_bounded(row: dict[str, str]) -> None:
    for record in find(row["text"], row["anchor"] or None):
        assert is_edtf(record.value), record.value
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
        ("../2021-06", None, "2021-06-30"),
        ("2021-06-15~", "2021-06-15", "2021-06-15"),
        ("18XX", "1800-01-01", "1899-12-31"),
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


PIECES = (
    "den ", "3", "17", "2021", "-", "–", "/", ".", " ", "\n", "maj", " juni ", "och ", "till ", "v. ", "höst", "i ", "första ",
    "kvartalet ", "tertial ", "Q1", "T2 ", "nästa ", "vecka ", "året ", "ca ", "tills vidare", "jul ", "nyår", "torsdag ",
    "l8 ", "2O22", "(", ")", "mellan ", "års", "-talet", "förra ", ":e ", "kl. 9", "månad ",
)  # fmt: skip


@given(
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
    | st.text(alphabet="0123456789 ./-–:,§abcdenvkhmajOlIQT\n", max_size=80),
    st.sampled_from([None, "2021-06-18", "2021", "XXXX-05"]),
)
@settings(max_examples=300, deadline=None)
def test_never_fails_and_records_are_in_order(text: str, anchor: str | None) -> None:
    found = find(text, anchor)
    assert found == find(text, anchor)
    for record in found:
        assert 0 <= record.text_start < record.text_end <= len(text)
        assert is_edtf(record.value)
        assert text[record.text_start : record.text_end].strip() == text[record.text_start : record.text_end]
    assert all(a.text_end <= b.text_start for a, b in pairwise(found))
