"""Runs of known words: every expression begins in one of them."""

from __future__ import annotations

import pytest

from extractor.dates import find
from extractor.dates.regions import find_regions
from tests.dates.test_find import ROWS


def runs(text: str) -> list[str]:
    """The first and last word of each run."""
    return [text[region.starts[0] : region.starts[-1]] for region in find_regions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna läste protokollet.", []),
        ("Punkt 12 togs upp.", []),
        ("Vi ses den 3 maj hos Anna.", ["den 3 maj "]),
        ("Klart 2021 eller i höst, sade hon", ["2021 eller i "]),
        ("den 3\nmaj", [""]),
    ],
)
def test_runs(text: str, expected: list[str]) -> None:
    assert runs(text) == expected


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row["expected"]][::7], ids=lambda row: row["text"][:40]
)
def test_expressions_begin_in_runs(row: dict[str, str]) -> None:
    starts = {start for region in find_regions(row["text"]) for start in region.starts}
    first = min(record.text_start for record in find(row["text"], row["anchor"] or None))
    assert first in starts or row["kind"] in ("ocr", "year")
