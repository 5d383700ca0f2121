"""Running heads and feet, page numbers, signature fields; sentences that they cut come out whole."""

from __future__ import annotations

import pytest

from extractor.cleaning import clean

HEAD = (
    "BJÖRKVIKS KOMMUN          SAMMANTRÄDESPROTOKOLL          {} (4)\nTekniska nämnden\nDatum\n2023-05-04\n"
)
PAGES = (
    "Plats: Kommunhuset\nBeslutande: Åsa Ek (S)\n",
    "§ 1   Dnr TN 2023/11\nVal av justerare\n\nBeslut\nOve Näs väljs.\n",
    "§ 2   Dnr TN 2023/12\nCykelbana\n\nBeslut\nNämnden uppdrar åt förvaltningen att\n",
    "utreda en cykelbana längs ån.\n\nBeslutet skickas till\nTekniska förvaltningen\n",
)


def test_head_of_many_lines_goes_but_for_the_first() -> None:
    raw = "\n".join(HEAD.format(number) + "\n" + page for number, page in enumerate(PAGES, 1))
    document = clean(raw)
    assert document.text == (
        "BJÖRKVIKS KOMMUN          SAMMANTRÄDESPROTOKOLL\nTekniska nämnden\nDatum\n2023-05-04\n\n"
        "Plats: Kommunhuset\nBeslutande: Åsa Ek (S)\n\n"
        "§ 1   Dnr TN 2023/11\nVal av justerare\n\nBeslut\nOve Näs väljs.\n\n"
        "§ 2   Dnr TN 2023/12\nCykelbana\n\nBeslut\n"
        "Nämnden uppdrar åt förvaltningen att utreda en cykelbana längs ån.\n\n"
        "Beslutet skickas till\nTekniska förvaltningen"
    )
    assert len(document.furniture) == 1 + 3 * 4
    for piece in document.furniture:
        assert raw[piece.start : piece.end].strip() == piece.text


@pytest.mark.parametrize("break_", ["\f", "\n\f", "\n\f\n", "\r\n\f\r\n"])
def test_head_after_a_form_feed(break_: str) -> None:
    head = "Tallbackens IF - årsmöte\n"
    raw = f"{head}\n1 Öppnande\nMötet öppnades.{break_}{head}\n2 Val\nÅsa Ek valdes.{break_}{head}\n3 Avslut\nSlut."
    text = clean(raw).text
    assert text.count("Tallbackens IF") == 1
    assert text.startswith("Tallbackens IF - årsmöte\n\n1 Öppnande\nMötet öppnades.")
    assert "\n2 Val\nÅsa Ek valdes.\n" in text


@pytest.mark.parametrize(
    "number",
    [
        "Sida 2 (5)",
        "2(5)",
        "2 (10)",
        "Sida 2 av 5",
        "- 3 -",
        "Sid 3/7",
        "sid. 4",
        "Sidan 2",
        "3/7",
        "Sida: 2",
    ],
)
def test_page_number_within_a_sentence(number: str) -> None:
    raw = f"Föreningen har under våren fått in tre\n\n{number}\n\nnya medlemmar från byn."
    document = clean(raw)
    assert document.text == "Föreningen har under våren fått in tre nya medlemmar från byn."
    assert [piece.text for piece in document.furniture] == [number]


def test_bare_numbers_that_count_pages() -> None:
    raw = "Första sidan.\n\n1\n\fAndra sidan.\n\n2\n\fTredje sidan.\n\n3\n"
    assert clean(raw).text == "Första sidan.\n\nAndra sidan.\n\nTredje sidan."


def test_page_numbers_beside_the_numbers_of_an_agenda() -> None:
    raw = "1\nÖppnande\n\nÅsa öppnade.\n\n1\n\f2\nVal\n\nOve valdes.\n\n2\n\f3\nSlut\n\nSlut.\n\n3"
    assert clean(raw).text == "1\nÖppnande\n\nÅsa öppnade.\n\n2\nVal\n\nOve valdes.\n\n3\nSlut\n\nSlut."


def test_bare_numbers_far_and_evenly_apart() -> None:
    page = "\n\n".join(f"Mening nummer {word} är slut." for word in "abcdefghijklmnopqrstu")
    raw = f"{page}\n\n1\n\n{page}\n\n2\n\n{page}\n\n3"
    assert clean(raw).text == f"{page}\n\n{page}\n\n{page}"


def test_bare_numbers_of_an_agenda_stay() -> None:
    raw = "Dagordning\n\n1\n\nÖppnande\n\n2\n\nVal\n\n3\n\nAvslut"
    assert clean(raw).text == raw


def test_running_line_that_cuts_a_sentence() -> None:
    name = "Åsa Ek, samordnare"
    raw = (
        f"{name}\n\nMinnesanteckningar\n\nVi talade länge om hur nätverket ska växa och vilka som bör bjudas in till"
        f" den\n\n{name}\n\nÖppna träffen i maj. Alla är välkomna.\n\n{name}\n\nNästa möte är i juni.\n\n{name}"
    )
    assert clean(raw).text == (
        f"{name}\n\nMinnesanteckningar\n\nVi talade länge om hur nätverket ska växa och vilka som bör bjudas in till"
        " den Öppna träffen i maj. Alla är välkomna.\n\nNästa möte är i juni."
    )


@pytest.mark.parametrize(
    "line",
    [
        "Justerandes signatur",
        "Justerandes sign                    Utdragsbestyrkande",
        "Ordförandes signatur: ______   Justerarens signatur: ______",
        "Det här dokumentet är digitalt signerat",
        "Detta dokument är elektroniskt undertecknat",
        "Transaktionsidentitet: 5B52AA28006D332FB691",
        "Transaktion 09222115557512345678     Signerat ÅE, ON",
        "Penneo dokumentnyckel: A1B2C-D3E4F-G5H6I",
        "Comfact Signature Referensnummer: 12345SE",
        "Signerat av: Åsa Ek, 2023-05-04 12:00",
    ],
)
def test_signature_feet(line: str) -> None:
    document = clean(f"§ 1 Val\nOve Näs valdes.\n\n{line}\n\n§ 2 Budget\nBudgeten antogs.")
    assert document.text == "§ 1 Val\nOve Näs valdes.\n\n§ 2 Budget\nBudgeten antogs."
    assert len(document.furniture) == 1


def test_divided_word_across_pages() -> None:
    assert clean("Ove tog upp att med-\n\nSida 2 (3)\n\nlemmarna vill ha en bastu.").text == (
        "Ove tog upp att medlemmarna vill ha en bastu."
    )


def test_complete_paragraph_keeps_its_break() -> None:
    assert clean("Mötet öppnades.\n\nSida 1 (2)\n\noch sedan fikade alla.").text == (
        "Mötet öppnades.\n\noch sedan fikade alla."
    )


@pytest.mark.parametrize(
    "text",
    [
        "1. Fest\n\nLäge\n\nAllt rullar.\n\n2. Resa\n\nLäge\n\nInget nytt\n\n3. Bad\n\nLäge\n\nVi väntar på bud från",
        "Beslut\n\nJa.\n\nBakgrund\n\nEn gång.\n\nBeslut\n\nNej.\n\nBakgrund\n\nTvå gånger.\n\nBeslut\n\nTja.",
        "Närvarande:\nÅsa Ek\nOve Näs\n\nJusterare:\nÅsa Ek\nOve Näs",
        "- Inget nytt\n\n- Inget nytt\n\n- Inget nytt",
        "Sponsring\n    Åsa Ek\n\nProgram\n    Ove Näs\n\nMat\n    Åsa Ek",
        "§ 4 (5) i stadgarna gäller.",
        "Porto     400\n\nBudget nästa år\n\nPorto     500",
        "Datum\n3/7\n\nÅsa öppnade mötet.",
        "Omröstning\n\n15 (9)",
    ],
)
def test_what_repeats_by_nature_stays(text: str) -> None:
    document = clean(text)
    assert document.text == text
    assert document.furniture == ()
