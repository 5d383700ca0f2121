"""Single characters: line breaks, spaces, invisible ones, entities, garbled letters."""

from __future__ import annotations

import pytest

from extractor.cleaning import clean


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("rad\r\nrad två", "rad\nrad två"),
        ("rad\rrad två", "rad\nrad två"),
        ("rad\u2028rad två", "rad\nrad två"),
        ("kl.\u00a09", "kl. 9"),
        ("1\u202f500 kr", "1 500 kr"),
        ("Kyrko\u00adrådet", "Kyrkorådet"),
        ("samman\u00ad\nträdet", "sammanträdet"),
        ("Å\u200bsa\ufeff Ek", "Åsa Ek"),
        ("a\x00b\x07c", "abc"),
        ("A\u030asa O\u0308man Re\u0301ne", "Åsa Öman Réne"),
        ("Pär\u030a", "Pär\u030a"),
        ("ﬁnansiering och inﬂation", "finansiering och inflation"),
        ("Maria\u2011Lena", "Maria-Lena"),
        ("\uf0b7 Öppnande", "• Öppnande"),
        ("”Citat” och ’apostrof’", "”Citat” och ’apostrof’"),
        ("M&ouml;te &amp; fika", "Möte & fika"),
        ("M&#246;te&nbsp;1", "Möte 1"),
        ("Fika & prat; AT&T; &finns;", "Fika & prat; AT&T; &finns;"),
    ],
)
def test_characters(raw: str, text: str) -> None:
    assert clean(raw).text == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("NÃ¤rvarande: Ã\u0085sa Ã–man", "Närvarande: Åsa Öman"),
        ("Ã…rsmÃ¶te â€“ Â§ 4", "Årsmöte – § 4"),
        ("â€œGrÃ¶n gÃ¥rdâ€\x9d", "“Grön gård”"),
        ("MÃƒÂ¶te", "Möte"),
        ("RenÃ© pÃ¥ kafÃ©", "René på kafé"),
        ("IvanoviÄ‡ kom fÃ¶rst", "Ivanović kom först"),
        ("N√§rvarande: √Ösa", "Närvarande: Åsa"),
        ("N├ñrvarande", "Närvarande"),
    ],
)
def test_garbled_letters_are_repaired(raw: str, text: str) -> None:
    document = clean(raw)
    assert document.text == text
    assert document.repairs


def test_repairs_are_recorded_pair_by_pair() -> None:
    assert clean("MÃ¶te pÃ¥ Ã–n").repairs == (("Ã¶", "ö"), ("Ã¥", "å"), ("Ã–", "Ö"))


@pytest.mark.parametrize(
    "text",
    [
        "CAFÉ”",
        "”KAFÉ” – bokat",
        "JOÃO SILVA",
        "§ 12 och 20°",
        "Hon sa ”NÄ”, han sa ”SÅ”…",
        "SÅ… och Ä–Ö",
        "naïve façade à 500 kr",
        "Â",
        "kvadratroten √9 är 3",
    ],
)
def test_correct_text_is_not_repaired(text: str) -> None:
    document = clean(text)
    assert document.text == text
    assert document.repairs == ()
