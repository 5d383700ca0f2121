"""Attendance told in sentences."""

from __future__ import annotations

import pytest

from extractor.structure.attendance.labels import Group
from extractor.structure.roles.prose import is_prose, read_prose
from extractor.structure.roles.told import find_told
from extractor.structure.sections import split_sections
from tests.builders import AGENDA

GROUP = Group("Närvarande", "present")


def told(*lines: str) -> dict[str, tuple[str, str | None, str | None]]:
    """What sentences of a head say of each person: status, role and affiliation."""
    head = "\n".join(lines)
    text = f"Minnesanteckningar 2024-03-05\n\n{head}\n\n{AGENDA}"
    found = find_told(split_sections(text), text)
    assert all(text[one.start : one.end] == one.name for one in found)
    return {one.name: (one.status, one.role, one.affiliation) for one in found}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Med på mötet var rektor Siv Lund, Anna Berg från fritids och skolsköterskan Eva Ek.",
            {
                "Siv Lund": ("present", "rektor", None),
                "Anna Berg": ("present", None, "fritids"),
                "Eva Ek": ("present", "skolsköterska", None),
            },
        ),
        (
            "Från Ekskolan kom Anna Berg och Bo Ek, från föräldrarna Eva Al Lund.",
            {
                "Anna Berg": ("present", None, "Ekskolan"),
                "Bo Ek": ("present", None, "Ekskolan"),
                "Eva Al Lund": ("present", None, "föräldrarna"),
            },
        ),
        (
            "Vi som var där: Kim, Anna Berg och Bo Ek (WSP).",
            {
                "Kim": ("present", None, None),
                "Anna Berg": ("present", None, None),
                "Bo Ek": ("present", None, "WSP"),
            },
        ),
        (
            "Dessutom medverkade Eva Ek, chef vid Eks bibliotek.",
            {"Eva Ek": ("present", "chef", "Eks bibliotek")},
        ),
        ("Anmält förhinder hade Siv Lund.", {"Siv Lund": ("absent", None, None)}),
        ("Siv Lund kunde tyvärr inte komma.", {"Siv Lund": ("absent", None, None)}),
        ("Siv Lund hade meddelat att hon var förhindrad.", {"Siv Lund": ("absent", None, None)}),
        (
            "Närvarande var Anna Berg och Bo Ek, medan Siv Lund hade anmält förhinder.",
            {
                "Anna Berg": ("present", None, None),
                "Bo Ek": ("present", None, None),
                "Siv Lund": ("absent", None, None),
            },
        ),
        (
            "Ersättare på plats Anna Berg, som gick in för Siv Lund.",
            {"Anna Berg": ("present", "ersättare", None)},
        ),
        (
            "Siv var sjuk och Kim på utbildning.",
            {"Siv": ("absent", None, None), "Kim": ("absent", None, None)},
        ),
        ("I hennes ställe tjänstgjorde Anna Berg.", {"Anna Berg": ("present", None, None)}),
        (
            "Runt bordet: Kim, Anna Berg och Bo Ek.",
            dict.fromkeys(("Kim", "Anna Berg", "Bo Ek"), ("present", None, None)),
        ),
        ("Anna Berg kommer att bjudas in till nästa möte.", {}),
        ("Mötet gällde Anna Berg och Bo Ek.", {}),
    ],
)
def test_sentences(sentence: str, expected: dict[str, tuple[str, str | None, str | None]]) -> None:
    assert told(sentence) == expected


def test_a_label_inside_the_paragraph_goes_on() -> None:
    assert told("Med på mötet var rektor Siv Lund. Föräldrar: Anna Berg (2A) och Bo Ek (3B).") == {
        "Siv Lund": ("present", "rektor", None),
        "Anna Berg": ("present", None, "2A"),
        "Bo Ek": ("present", None, "3B"),
    }


def test_a_bracket_says_how_one_person_took_part() -> None:
    text = (
        f"Minnesanteckningar\n\nVi var jag, Anna Berg (på Zoom från Visby), Bo Ek och Siv Lund.\n\n{AGENDA}"
    )
    modes = {one.name: one.mode for one in find_told(split_sections(text), text)}
    assert modes == {"Anna Berg": "digital", "Bo Ek": None, "Siv Lund": None}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Vid mötet deltog programansvarig Eva Ek (ordförande) och lektorerna Bo Berg och Siv Lund.",
            {"Eva Ek": "ordförande", "Bo Berg": "lektor", "Siv Lund": "lektor"},
        ),
        (
            "Vid mötet deltog rektor Eva Ek, Bo Berg och biträdande rektor Siv Lund på plats i aulan.",
            {"Eva Ek": "rektor", "Bo Berg": None, "Siv Lund": "biträdande rektor"},
        ),
    ],
)
def test_read_prose(text: str, roles: dict[str, str | None]) -> None:
    assert is_prose(text)
    records = read_prose(GROUP, text, 0)
    assert {one.name: one.role for one in records} == roles
    assert {one.status for one in records} == {"present"}
