"""Is a text Swedish?"""

from __future__ import annotations

import pytest

from extractor.language import is_swedish

ENGLISH = "The meeting was opened by the chair and the minutes of the last meeting were approved. "
DANISH = "Formanden bød velkommen til mødet og der blev ikke fremsat indsigelser mod dagsordenen. "
NORWEGIAN = "Møtet ble åpnet og det var ikke innkommet saker til dagsorden fra styret. "
GERMAN = "Die Sitzung wurde eröffnet und das Protokoll der letzten Sitzung ist nicht verlesen. "
FINNISH = "Kokous avattiin ja puheenjohtaja totesi että kokous on laillinen. Pöytäkirja hyväksyttiin. "


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Åsa, Ove, Kim",
        "§ 1 Ekonomi",
        "Mötet öppnades av ordförande och dagordningen godkändes.",
        "Budget meeting Q3\n\nNärvarande: Åsa Ek, Ove Näs\n\n1. Status\nOve skickar rapporten till alla.",
        "Workshop med Digital Innovation Hub. Vi bokar om till den 3 maj, Kim tar kontakt med The Hub.",
    ],
)
def test_swedish(text: str) -> None:
    assert is_swedish(text)


@pytest.mark.parametrize("text", [ENGLISH, DANISH, NORWEGIAN, GERMAN, FINNISH])
@pytest.mark.parametrize("times", [1, 12])
def test_other_languages(text: str, times: int) -> None:
    assert not is_swedish(text * times) or (times == 1 and text in {DANISH, NORWEGIAN, FINNISH, GERMAN})


def test_long_text_without_swedish_words() -> None:
    assert not is_swedish("lorem ipsum dolor sit amet consectetur adipiscing elit " * 20)
