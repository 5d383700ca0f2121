"""Names, roles and organisations by their shape."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.names import (
    find_names,
    is_organisation,
    is_organisation_word,
    is_person_name,
    is_role,
    split_role,
    strip_contact,
)


@pytest.mark.parametrize(
    "name",
    [
        "Anna Berg", "Ewa-Marianne Ek", "Åsa Öberg", "Eva af Ek", "Carl von Lind", "Sofia B", "Sofia B.", "Anna M Berg",
        "Karin Ek-Lund", "ANNA BERG", "Amir Al-Hadi", "Lena O'Brien", "Zoë Dvořák", "Per Olof Bo Ek",
    ],
)  # fmt: skip
def test_full_names(name: str) -> None:
    assert is_person_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "", "Anna", "anna berg", "Region Norr", "Luleå kommun", "Övriga frågor", "Nästa möte", "Anmält förhinder", "AME Syd",
        "Arbetsförmedlingen Norr", "Vid protokollet", "Sala Bygg AB", "Vice ordförande", "5 mars", "Anna Berg 5",
        "Måndag Morgon",
    ],
)  # fmt: skip
def test_no_full_names(text: str) -> None:
    assert not is_person_name(text)


@pytest.mark.parametrize(
    ("text", "expected"), [("Anna", True), ("AF", False), ("A", False), ("Ekonomi", False)]
)
def test_single_names(text: str, expected: bool) -> None:
    assert is_person_name(text, allow_single=True) is expected
    assert not is_person_name(text)


@pytest.mark.parametrize(
    "role",
    [
        "ordförande", "Ordförande", "vice ordförande", "1:e vice ordförande", "kassör", "biträdande förbundschef",
        "Kommunstrateg", "sekr.", "mötessekreterare", "ekonomiansvarig", "tf rektor", "adjungerad",
    ],
)  # fmt: skip
def test_roles(role: str) -> None:
    assert is_role(role)


@pytest.mark.parametrize("text", ["", "Anna Berg", "Luleå", "mötet", "Anna Berg ordförande", "frågan"])
def test_no_roles(text: str) -> None:
    assert not is_role(text)


@pytest.mark.parametrize(
    ("text", "role", "rest"),
    [
        ("Ordförande Eva Ek", "Ordförande", "Eva Ek"),
        ("Eva Ek ordförande", "ordförande", "Eva Ek"),
        ("vice ordförande Bo Berg", "vice ordförande", "Bo Berg"),
        ("Bo Berg, kassör", "kassör", "Bo Berg"),
        ("Eva Ek", None, "Eva Ek"),
        ("ordförande", None, "ordförande"),
    ],
)
def test_split_role(text: str, role: str | None, rest: str) -> None:
    assert split_role(text) == (role, rest)


@pytest.mark.parametrize(
    "text",
    ["Region Norr", "Luleå kommun", "AF", "SKR", "Sala Bygg AB", "Socialnämnden", "Försäkringskassans"],
)
def test_organisations(text: str) -> None:
    assert is_organisation(text)


@pytest.mark.parametrize("text", ["Anna Berg", "mötet", "A", "Ek", "Ekonomi"])
def test_no_organisations(text: str) -> None:
    assert not is_organisation(text)


def test_genitive_and_punctuation_do_not_hide_an_organisation_word() -> None:
    assert is_organisation_word("Arbetsförmedlingens,")
    assert is_organisation_word("AB.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg, anna.berg@exempel.se", "Anna Berg"),
        ("Anna Berg 070-123 45 67", "Anna Berg"),
        ("Anna Berg, tfn 0920-12 34 56", "Anna Berg"),
        ("Anna Berg", "Anna Berg"),
    ],
)
def test_strip_contact(text: str, expected: str) -> None:
    assert strip_contact(text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mötet öppnades av Anna Berg.", ["Anna Berg"]),
        ("Anna Berg, Bo Ek och Eva af Lind deltog.", ["Anna Berg", "Bo Ek", "Eva af Lind"]),
        ("Till justerare valdes Anna Berg (Luleå) och Bo Ek.", ["Anna Berg", "Bo Ek"]),
        ("Ordförande Anna Berg hälsade välkommen.", ["Anna Berg"]),
        ("Region Norr och Luleå kommun svarar.", []),
        ("Sofia B. Berg talade.", ["Sofia B. Berg"]),
        ("Anna berättade.", []),
        ("Anna ”Ann” Berg deltog.", ["Anna ”Ann” Berg"]),
    ],
)
def test_find_names(text: str, names: list[str]) -> None:
    assert [name for name, _, _ in find_names(text)] == names


@given(
    st.lists(
        st.sampled_from(
            ["Anna", "Berg,", "af", "mötet", "(Bo", "Ek)", "Region", " ", "ordförande", "§", "B."]
        )
    )
)
def test_found_names_lie_in_the_text_in_order(words: list[str]) -> None:
    text = " ".join(words)
    position = 0
    for name, start, end in find_names(text):
        assert position <= start < end <= len(text)
        assert text[start:end].replace(".", "").split() == name.replace(".", "").split()
        assert is_person_name(name)
        position = end
