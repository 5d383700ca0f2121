"""Words divided at a line end."""

from __future__ import annotations

import pytest

from extractor.cleaning import clean


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Dagens samman-\nträde öppnades.", "Dagens sammanträde öppnades."),
        ("Dagens samman-\n    träde öppnades.", "Dagens sammanträde öppnades."),
        ("Valt ombud är Anna-\nKarin Ek.", "Valt ombud är Anna-Karin Ek."),
        ("Behovet av SFI-\nundervisning ökar.", "Behovet av SFI-undervisning ökar."),
        ("Mötet hålls 2024-\n05-17 på torget.", "Mötet hålls 2024-05-17 på torget."),
        ("Ove Näs, rösträknare §§ 25-\n26", "Ove Näs, rösträknare §§ 25-26"),
        ("Möte i Sala-Heby. Ombud från Sala-\nHeby kom.", "Möte i Sala-Heby. Ombud från Sala-Heby kom."),
        ("Nytt it-system. Det här it-\nsystemet är bra.", "Nytt it-system. Det här it-systemet är bra."),
        ("Regler för e-post. Skicka e-\npost.", "Regler för e-post. Skicka e-post."),
    ],
)
def test_divided_words(raw: str, text: str) -> None:
    assert clean(raw).text == text


@pytest.mark.parametrize("conjunction", ["och", "eller", "samt"])
def test_hyphen_before_a_conjunction_stays(conjunction: str) -> None:
    raw = f"Kassören redovisade alla in-\n{conjunction} utgående poster i kassan för året."
    assert clean(raw).text == f"Kassören redovisade alla in- {conjunction} utgående poster i kassan för året."


def test_dash_before_a_line_break_is_no_hyphen() -> None:
    assert clean("Ove Näs -\nordförande").text == "Ove Näs -\nordförande"
