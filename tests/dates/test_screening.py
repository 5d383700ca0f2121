"""What looks like a date and is none."""

from __future__ import annotations

import pytest

from extractor.dates.screening import Screen


@pytest.mark.parametrize(
    ("text", "barred"),
    [
        ("se https://exempel.se/2021/05/03 här", "2021/05/03"),
        ("tel. 0221-555 01 går", "555"),
        ("kl. 9-12, den 13 maj", "12"),
        ("dnr KS 2024/117 avslås", "2024"),
        ("orgnr 802001-2025", "802001"),
    ],
)
def test_barred(text: str, barred: str) -> None:
    start = text.index(barred)
    assert Screen(text).is_barred(start, start + len(barred))


@pytest.mark.parametrize("text", ["den 13 maj kl. 9-12", "2021-05-03: möte", "KS beslutade 2024 att"])
def test_not_barred(text: str) -> None:
    digits = next(index for index, letter in enumerate(text) if letter.isdigit())
    assert not Screen(text).is_barred(digits, digits + 2)
