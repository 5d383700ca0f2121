"""Numbered lines and their chains."""

from __future__ import annotations

import pytest

from extractor.structure.lines import split_lines
from extractor.structure.numbering import find_chains


def number_of(line: str) -> tuple[str, str] | None:
    """The number and title of a line that stands alone, or None."""
    _, numbered = find_chains(split_lines(line))
    return (numbered[0].number, numbered[0].title) if 0 in numbered else None


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("§ 12 Budget", "12", "Budget"),
        ("§1. Mötets öppnande", "1", "Mötets öppnande"),
        ("$ 12 Budget", "12", "Budget"),
        ("§ l0. Fiskekort", "10", "Fiskekort"),
        ("§ 5:01 Upprop", "5:01", "Upprop"),
        ("§ 5.2 Lokaler", "5.2", "Lokaler"),
        ("§ 15a Orgeln", "15a", "Orgeln"),
        ("§ 12 b Kursplaner", "12 b", "Kursplaner"),
        ("Ks § 14/23 Taxor", "14/23", "Taxor"),
        ("45 § Remisser", "45", "Remisser"),
        ("48-51 §§ Individärenden", "48-51", "Individärenden"),
        ("§ 9 Dnr KS 2025-1539 Detaljplan", "9", "Detaljplan"),
        ("§ 9 JN/2020/0004/231 Bygglov", "9", "Bygglov"),
        ("§ 9 Information enligt MBL § 19", "9", "Information enligt MBL § 19"),
        ("Punkt 3: Ekonomi", "3", "Ekonomi"),
        ("Ärende 5. Taxor", "5", "Taxor"),
        ("#4 Servrar", "4", "Servrar"),
        ("3. Ekonomi", "3", "Ekonomi"),
        ("3) Ekonomi", "3", "Ekonomi"),
        ("3: Ekonomi", "3", "Ekonomi"),
        ("3.1 Kassan", "3.1", "Kassan"),
        ("IV. Motioner", "IV", "Motioner"),
        ("VII  Noter", "VII", "Noter"),
        ("b) Lokaler", "b", "Lokaler"),
        ("B2 Inköp", "B2", "Inköp"),
        ("Taxa för torghandel                  § 61", "61", "Taxa för torghandel"),
    ],
)
def test_styles_of_numbers(line: str, number: str, title: str) -> None:
    assert number_of(line) == (number, title)


@pytest.mark.parametrize(
    "line", ["09.30 Välkomna", "2021-06-18 Möte", "12 000 kronor", "Budget 2022", "kl. 9.00 Kaffe", "§§ 1–9"]
)
def test_no_numbers(line: str) -> None:
    assert number_of(line) is None


def test_number_above_its_title() -> None:
    _, numbered = find_chains(split_lines("§ 31\nDnr KS 2024/17\nNy taxa\n\nText."))
    assert (numbered[0].number, numbered[0].title, numbered[0].title_line.index) == ("31", "Ny taxa", 2)


def test_agenda_beats_the_list_inside_an_item() -> None:
    text = "1. Öppnande\n\nText.\n\n2. Frågor\n1. en sak\n2. en annan\n3. en tredje\n\n3. Beslut\n\nText."
    chains, _ = find_chains(split_lines(text))
    assert [one.title for one in chains[0].lines] == ["Öppnande", "Frågor", "Beslut"]


@pytest.mark.parametrize(
    ("numbers", "kept"),
    [
        (["1", "2", "4"], ["1", "2", "4"]),
        (["7", "8", "8", "9"], ["7", "8", "8", "9"]),
        (["1", "1.1", "1.2", "2"], ["1", "1.1", "1.2", "2"]),
    ],
    ids=["gap", "twice", "levels"],
)
def test_faults_do_not_break_a_chain(numbers: list[str], kept: list[str]) -> None:
    text = "\n\n".join(f"§ {number} Ärende {place}\nText." for place, number in enumerate(numbers))
    chains, _ = find_chains(split_lines(text))
    assert [one.number for one in chains[0].lines] == kept
