"""Hard-wrapped lines: what is joined and what is left alone."""

from __future__ import annotations

import textwrap

import pytest

from extractor.cleaning import clean

PROSE = (
    "Föreningen har under året haft tolv möten och två arbetsdagar vid hamnen. På den första arbetsdagen lagades"
    " bryggan av Åsa Ek, Ove Näs och Kim Alm. På den andra röjdes stigen mellan Solgårdens Förskola och badplatsen,"
    " något som kommunen har bett om sedan länge."
)


@pytest.mark.parametrize("width", [45, 60, 72, 90])
def test_wrapped_paragraph_becomes_one_line(width: int) -> None:
    raw = f"1. Verksamhet\n{textwrap.fill(PROSE, width, break_on_hyphens=False)}\n\n2. Avslut\nSlut."
    assert clean(raw).text == f"1. Verksamhet\n{PROSE}\n\n2. Avslut\nSlut."


@pytest.mark.parametrize("width", [50, 72])
def test_wrapped_list_points(width: int) -> None:
    points = [f"- {PROSE[:107]}", f"- {PROSE[108:]}"]
    wrapped = [
        textwrap.fill(point, width, subsequent_indent="  ", break_on_hyphens=False) for point in points
    ]
    assert clean("\n".join(wrapped)).text == "\n".join(points)


def test_names_wrapped_over_lines() -> None:
    raw = "Närvarande: Åsa Ek, Ove Näs, Kim Alm, Maja Åkesson, Örjan Älv, Torsten\nLagerberg, Britt Ö\n\n" + (
        textwrap.fill(PROSE, 72)
    )
    first = clean(raw).text.split("\n")[0]
    assert (
        first == "Närvarande: Åsa Ek, Ove Näs, Kim Alm, Maja Åkesson, Örjan Älv, Torsten Lagerberg, Britt Ö"
    )


@pytest.mark.parametrize("rest", ["Ove Näs, Kim Alm", "ordförande, och Ove Näs"])
def test_list_that_ends_in_a_comma_goes_on(rest: str) -> None:
    assert clean(f"Närvarande: Åsa Ek,\n{rest}").text == f"Närvarande: Åsa Ek, {rest}"


def test_word_divided_in_one_of_two_columns_is_left_to_the_columns() -> None:
    raw = "Annika Bruun, sekr.           Slavica Ek, huvudskyddsom-\nKjell Dyrke                   bud"
    assert clean(raw).text == raw


def test_empty_line_inside_a_sentence() -> None:
    lines = textwrap.fill(PROSE, 72).split("\n")
    raw = "\n".join(lines[:2]) + "\n\n" + "\n".join(lines[2:])
    if lines[2][0].islower():
        assert clean(raw).text == PROSE


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Kim Alm, ersättare §§\n3-4", "Kim Alm, ersättare §§ 3-4"),
        ("Britt Ö ej del av § 6 klockan\n8.45-9.50", "Britt Ö ej del av § 6 klockan 8.45-9.50"),
        ("Det kostar 60\n000 kr per år.", "Det kostar 60 000 kr per år."),
    ],
)
def test_broken_references_and_times(raw: str, text: str) -> None:
    assert clean(raw).text == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (
            "5 Diskussion om samarbetet med Nordkustens Seglarförbund\nÖst och Väst",
            "5 Diskussion om samarbetet med Nordkustens Seglarförbund Öst och Väst",
        ),
        (
            "6 Rapport från tävlingen i Hallby (Bohusläns Långa\nMästerskap)",
            "6 Rapport från tävlingen i Hallby (Bohusläns Långa Mästerskap)",
        ),
        (
            "7. Utvärdering av arbetsdagen som hölls i hamnen med\nförslag på nästa",
            "7. Utvärdering av arbetsdagen som hölls i hamnen med förslag på nästa",
        ),
    ],
)
def test_headings_over_two_lines(raw: str, text: str) -> None:
    prose = textwrap.fill(PROSE, 58, break_on_hyphens=False)
    assert clean(f"{raw}\n\n{prose}").text == f"{text}\n\n{PROSE}"


@pytest.mark.parametrize(
    "text",
    [
        "Mötets öppnande\n\nÅsa öppnade mötet.",
        "Styrelsen beslutar\natt köpa in en båt\natt sälja kanoten",
        "Plats: Hamnen\nTid: 18.30\nNärvarande: Åsa Ek",
        "Närvarande\nÅsa Ek, ordförande\nOve Näs, kassör\nKim Alm",
        "1. Öppnande\n2. Val\n3. Avslut",
        "Namn            Roll\nÅsa Ek          ordförande\nOve Näs         kassör",
        "Telefon\t1800\nPorto\t400",
        "Att göra:\nringa banken\nboka lokal\nköpa fika",
        "10 oktober heldag med styrelsen\n24 oktober kl 9.00",
        "Styrelsen beslutar\natt uppdra åt Ove Näs att till hösten ta fram ett förslag\natt Åsa Ek kallar",
        "Hej alla,\nHär kommer anteckningarna.",
        "Hej på er alla,\nhär kommer anteckningarna.",
        "Plats: Hamnen, Storgatan 1,\nDatum 3 maj",
        "Med vänlig hälsning,\nÅsa",
        "a) Staketet har rasat.\nb) Röken från lott 30.",
        "Frågor ställdes om\n    i.   hur mycket värmen har ökat\n    ii.  varför koderna inte har bytts",
    ],
)
def test_lines_of_their_own_stay(text: str) -> None:
    assert clean(text).text == text


def test_lists_stay_in_a_wrapped_document() -> None:
    lists = (
        "Handlingar\nTjänsteskrivelse om hamnen, daterad den 24 augusti 2022\nKommunfullmäktiges beslut om taxor\n"
        "Riksförbundets nyhetsbrev nummer tre\n\nNämnden beslutar\natt lägga informationen om hamnen till"
        " handlingarna\natt skicka yttrandet"
    )
    raw = f"{textwrap.fill(PROSE, 72)}\n\n{lists}"
    assert clean(raw).text == f"{PROSE}\n\n{lists}"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a\n\n\n\nb", "a\n\nb"),
        ("\n\n  a  \nb\t\n\n", "  a\nb"),
        ("  - indrag\n    kvar", "  - indrag\n    kvar"),
        ("Åsa   Ek\tkassör", "Åsa   Ek\tkassör"),
    ],
)
def test_white_space(raw: str, text: str) -> None:
    assert clean(raw).text == text


def test_a_sentence_over_two_short_lines_of_a_note() -> None:
    """A note shows no width, but a sentence that ends in a full stop on the second line is one."""
    text = "Nätverk Norr\n\n1. Projekt\nOlle återkommer med en tidplan\nsenast 20 mars.\n\n2. Vägen\nbeslutades det om."
    assert "Olle återkommer med en tidplan senast 20 mars." in clean(text).text
    assert "2. Vägen\nbeslutades" in clean(text).text
