"""Remains of Markdown, HTML and mail."""

from __future__ import annotations

import pytest

from extractor.cleaning import clean


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("**Beslut:** Vi köper in.", "Beslut: Vi köper in."),
        ("__Närvarande:__ Åsa", "Närvarande: Åsa"),
        ("- 1. Mötet öppnas**", "1. Mötet öppnas"),
        ("- **2. Ekonomi**", "2. Ekonomi"),
        ("* § 4 Val", "§ 4 Val"),
        ("*Ove tar detta* och _Åsa_ det.", "Ove tar detta och Åsa det."),
        ("1\\. Öppnande\\*", "1. Öppnande*"),
        ("Första raden<br>Andra <b>raden</b>", "Första raden\nAndra raden"),
        ("Årsmöte\n=======\n\nText", "Årsmöte\n\nText"),
        ("Text\n\n---\n\nMer text", "Text\n\nMer text"),
        ("Text\n\n***\n\nMer text", "Text\n\nMer text"),
        ("> Hej alla!\n> Vi ses.\n>\n> Hälsningar", "Hej alla!\nVi ses.\n\nHälsningar"),
    ],
)
def test_markup_goes(raw: str, text: str) -> None:
    assert clean(raw).text == text


def test_heading_keeps_a_blank_line_on_either_side() -> None:
    raw = "Text före.\n## Ekonomi ##\nkassören berättar.\n**Beslut**\natt köpa in"
    assert clean(raw).text == "Text före.\n\nEkonomi\n\nkassören berättar.\n\nBeslut\n\natt köpa in"


def test_headings_in_a_row() -> None:
    assert clean("# Möte\n## Öppnande\nText").text == "Möte\n\nÖppnande\n\nText"


@pytest.mark.parametrize(
    "text",
    [
        "* Åsa Ek\n* Ove Näs",
        "- Köpa in\n- Sälja",
        "Filen budget_2024_ny.xlsx",
        "ledamot* och 2 * 3 = 6",
        "#hashtag",
        "- 3 maj kl. 9",
        "- 3. maj",
        "> 50 personer kom",
        "Åsa <asa@exempel.se>",
        "____________        ____________\nÅsa Ek              Ove Näs",
        "Kod: a\\b",
    ],
)
def test_text_stays(text: str) -> None:
    assert clean(text).text == text
