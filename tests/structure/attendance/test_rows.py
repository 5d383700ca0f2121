"""Rows and labels of attendance that go beyond a name and a role."""

from __future__ import annotations

import pytest

from tests.structure.attendance.test_layouts import read, rows


@pytest.mark.parametrize(
    ("row", "name", "role", "affiliation"),
    [
        ("Lantråd Tove Ekman", "Tove Ekman", "lantråd", None),
        ("* 1Q Tove Ekman", "Tove Ekman", "1q", None),
        ("Biskop Tove Ekman", "Tove Ekman", "biskop", None),
        ("prästen Tove Ekman", "Tove Ekman", "präst", None),
        ("J-O Ekman", "J-O Ekman", None, None),
        ("Tove Q. Ekman", "Tove Q. Ekman", None, None),
        ("Tove Å Ekman", "Tove Å Ekman", None, None),
        ('Tove "Tussan" Ekman', 'Tove "Tussan" Ekman', None, None),
        ("Tove EKMAN", "Tove EKMAN", None, None),
        ("Tove Ekman, kassör (TE)", "Tove Ekman", "kassör", None),
        ("Tove Ekman, ordf. i elevkåren", "Tove Ekman", "ordförande", "elevkåren"),
        ("Tove Ekman, Eks Gårdsbutik", "Tove Ekman", None, "Eks Gårdsbutik"),
        ("Tove Ekman, socialtjänsten", "Tove Ekman", None, "socialtjänsten"),
        ("Tove Ekman (S), Åby kommun", "Tove Ekman", None, "Åby kommun"),
        ("Tove Ekman (ordf, 2A)", "Tove Ekman", "ordförande", "2A"),
        ("Tove Ekman 7B", "Tove Ekman", None, "7B"),
        ("Tove Ekman, adj. punkt 6", "Tove Ekman", "adjungerad", None),
        ("Tove Ekman, gick efter punkt 4", "Tove Ekman", None, None),
        ("Tove Ekman, anlände kl 17.45", "Tove Ekman", None, None),
        ("Tove Ekman, kassör (punkt III–IV)", "Tove Ekman", "kassör", None),
        ("Kassör:    Tove Ekman", "Tove Ekman", "kassör", None),
        ("Vision    Tove Ekman", "Tove Ekman", None, "Vision"),
    ],
)
def test_rows(row: str, name: str, role: str | None, affiliation: str | None) -> None:
    assert rows(f">Närvarande:\nÅke Ros\n{row}\nNils Hag\n")[1] == (name, "present", role, affiliation)


def test_times_of_presence() -> None:
    first, second, third = read(
        ">Närvarande:\nTove Ekman, anlände kl 17.45\nNils Hag, kl 13-14\nÅke Ros, lämnade kl. 15.30\n"
    )
    assert (first.from_time, first.to_time) == ("17:45", None)
    assert (second.from_time, second.to_time) == ("13:00", "14:00")
    assert (third.from_time, third.to_time) == (None, "15:30")


def test_a_title_that_no_list_has_is_known_by_its_repetition() -> None:
    assert [one[:3] for one in rows(">Närvarande:\nFogdar Tove Ekman\nFogdar Nils Hag\n")] == [
        ("Tove Ekman", "present", "fogdar"),
        ("Nils Hag", "present", "fogdar"),
    ]


def test_people_by_organisation_in_paragraphs() -> None:
    assert [
        (name, home)
        for name, _, _, home in rows(
            ">Närvarande\n\nPolisen\nTove Ekman\n\nKost & Dryck\nNils Hag\n\nSvensk Handel\nÅke Ros\nRut Sjö\n"
        )
    ] == [
        ("Tove Ekman", "Polisen"),
        ("Nils Hag", "Kost & Dryck"),
        ("Åke Ros", "Svensk Handel"),
        ("Rut Sjö", "Svensk Handel"),
    ]


def test_two_people_share_the_home_behind_the_second() -> None:
    assert rows(">Närvarande:\nTove Ekman och Nils Hag, PRO\n") == [
        ("Tove Ekman", "present", None, "PRO"),
        ("Nils Hag", "present", None, "PRO"),
    ]


def test_first_names_with_their_classes() -> None:
    assert [(name, home) for name, _, _, home in rows(">Här: Tove och Nils 7A, Åke 7B, Rut 8A (sekr)\n")] == [
        ("Tove", "7A"),
        ("Nils", "7A"),
        ("Åke", "7B"),
        ("Rut", "8A"),
    ]


@pytest.mark.parametrize(
    "label", ["Inte här", "Kunde inte", "Frånv", "Skickat återbud", "Ej anmäld frånvaro"]
)
def test_more_labels_of_absence(label: str) -> None:
    assert [one[:2] for one in rows(f">{label}: Tove Ekman, Nils Hag\n")] == [
        ("Tove Ekman", "absent"),
        ("Nils Hag", "absent"),
    ]


@pytest.mark.parametrize(
    ("label", "role", "affiliation"),
    [
        ("Lekmannarevisor", "lekmannarevisor", None),
        ("Studenter", "student", None),
        ("Närvarande Skatteverket", None, "Skatteverket"),
        ("Från Skatteverket", None, "Skatteverket"),
        ("Från kansliet", None, None),
    ],
)
def test_labels_that_tell_a_role_or_a_home(label: str, role: str | None, affiliation: str | None) -> None:
    assert rows(f">{label}: Tove Ekman\n") == [("Tove Ekman", "present", role, affiliation)]


def test_a_label_that_a_sentence_opens() -> None:
    assert [
        (name, status, home)
        for name, status, _, home in rows(
            ">Från Skatteverket deltog Tove Ekman och Nils Hag. Förhinder hade Åke Ros. Rut Sjö hade lämnat återbud.\n"
        )
    ] == [
        ("Tove Ekman", "present", "Skatteverket"),
        ("Nils Hag", "present", "Skatteverket"),
        ("Åke Ros", "absent", None),
        ("Rut Sjö", "absent", None),
    ]


@pytest.mark.parametrize("rest", ["Se närvarolista, bilaga 1", "11 medlemmar", "Ingen"])
def test_labels_that_list_nobody(rest: str) -> None:
    assert rows(f">Närvarande: {rest}\n") == []


def test_bodies_of_which_one_looks_like_a_name() -> None:
    assert [name for name, *_ in rows(">Närvarande: Skatteverket, Region Norr, Jourlinjen Ljus\n")] == [
        "Skatteverket",
        "Region Norr",
        "Jourlinjen Ljus",
    ]


def test_what_follows_attendance_is_nobody() -> None:
    assert [name for name, *_ in rows(">Närvarande:\nTove Ekman\nNils Hag\nFör kännedom: Åke Ros\n")] == [
        "Tove Ekman",
        "Nils Hag",
    ]
