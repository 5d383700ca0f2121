from __future__ import annotations

import pytest

from extractor.components.holders import find_holder, make_definite_forms, split_roles
from extractor.records import AttendeeRecord


def _attendee(name: str, role: str | None, status: str = "present") -> AttendeeRecord:
    return AttendeeRecord(text_start=0, text_end=1, by="test", name=name, role=role, status=status)


BOARD = (
    _attendee("Lovisa Ekmark", "förbundschef, tillika ordförande"),
    _attendee("Tage Brolin", "vice ordförande"),
    _attendee("Maximilian Rask", "kassör"),
    _attendee("Per-Olof Hjelte", "nämndsekreterare"),
    _attendee("Pernilla Ask", "ledamot"),
    _attendee("Ivar Storm", "ledamot"),
    _attendee("Greta Alm", "vaktmästare", "absent"),
    _attendee("Nils Fors", "vaktmästare"),
)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("kassören", "Maximilian Rask"),
        ("Kassör", "Maximilian Rask"),
        ("Ordföranden", "Lovisa Ekmark"),
        ("förbundschefen", "Lovisa Ekmark"),
        ("vice ordföranden", "Tage Brolin"),
        ("sekreteraren", "Per-Olof Hjelte"),
        ("vaktmästaren", "Nils Fors"),
        ("ledamoten", None),
        ("kamreren", None),
        ("alla", None),
        ("Maxi", "Maximilian Rask"),
        ("P-O", "Per-Olof Hjelte"),
        ("Per", None),
        ("", None),
    ],
)
def test_finds_the_one_attendee_that_is_meant(words: str, name: str | None) -> None:
    assert find_holder(words, BOARD) == name


def test_reads_several_roles_of_one_person() -> None:
    assert split_roles("Prefekt, ordförande") == ["prefekt", "ordförande"]
    assert split_roles("förbundschef, tillika sekreterare") == ["förbundschef", "sekreterare"]
    assert split_roles(None) == []


def test_the_ending_follows_the_last_letter() -> None:
    assert make_definite_forms("ordförande") == ("ordförande", "ordföranden")
    assert make_definite_forms("kamrer") == ("kamrer", "kamreren", "kamrern")
