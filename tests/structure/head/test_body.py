"""Whose meeting it is."""

from __future__ import annotations

import pytest

from extractor.structure.head.meeting import find_meeting
from extractor.structure.sections import split_sections


def read_body(text: str) -> str | None:
    fields = find_meeting(split_sections(text), text)
    for one in fields:
        if one.field == "body":
            assert text[one.text_start : one.text_end] == one.value
            return one.value
    return None


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("LUNDBY KOMMUN      SAMMANTRÄDESPROTOKOLL\nMiljönämnden", "LUNDBY KOMMUN"),
        (
            "Möte med Samverkansgruppen för psykisk hälsa\nDatum: 2021-09-14",
            "Samverkansgruppen för psykisk hälsa",
        ),
        ("Brf Linden – styrelsemöte 4\n2021-09-14", "Brf Linden"),
        ("Minnesanteckningar från Nätverk Norr 5 maj 2021", "Nätverk Norr"),
        ("Styrelsemöte - Odlarna i Söder\n2021-09-14", "Odlarna i Söder"),
        ("Protokoll 2021-09-14", None),
        ("Anteckningar med Anna Berg, Bo Ek\n2021-09-14", None),
        ("Protokoll\nNärvarande: Anna Berg, Region Norr", None),
        ("Protokoll\n| Namn | Organisation |\n| Anna Berg | Region Norr |", None),
    ],
)
def test_body(head: str, body: str | None) -> None:
    assert read_body(f"{head}\n\n1. Öppnande\nMötet öppnades.\n\n2. Avslutning\nMötet avslutades.") == body
