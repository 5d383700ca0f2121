"""Misread characters are put right, and the text keeps its length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.dates.misreads import mend


@pytest.mark.parametrize(
    ("misread", "mended"),
    [
        ("den l8 juni", "den 18 juni"),
        ("den ll maj", "den 11 maj"),
        ("den l maj", "den 1 maj"),
        ("I6:e augusti", "16:e augusti"),
        ("Hösten 2O22", "Hösten 2022"),
        ("2O21-O6-l8", "2021-06-18"),
        ("l8/6 2021", "18/6 2021"),
        ("v. l2", "v. 12"),
        ("vid ârsskiftet", "vid årsskiftet"),
    ],
)
def test_dates_are_mended(misread: str, mended: str) -> None:
    assert mend(misread) == mended


@pytest.mark.parametrize(
    "text",
    [
        "I juni 2021",
        "Ol i juni",
        "Il Forno",
        "OOO-anläggning",
        "100 l/8 h",
        "rum O2",
        "5 l mjölk",
        "2l glögg i december",
    ],
)
def test_other_letters_stay(text: str) -> None:
    assert mend(text) == text


@given(st.text(alphabet="den lIO0128/6-. majuni v|âô", max_size=60))
def test_length_is_kept(text: str) -> None:
    assert len(mend(text)) == len(text)
