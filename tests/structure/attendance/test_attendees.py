"""Attendance lists in every form: labels, rows, groups, tables, columns and prose."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.cleaning import clean
from extractor.records import AttendeeRecord
from extractor.structure.attendance.attendees import find_attendees
from extractor.structure.sections import split_sections
from tests.builders import with_head


def read(*lines: str) -> list[AttendeeRecord]:
    """The attendance of a protocol that has `lines` in its head."""
    text = clean(with_head(*lines)).text
    return find_attendees(split_sections(text), text)


def describe(*lines: str) -> list[tuple[str, str]]:
    return [(one.name, one.status) for one in read(*lines)]


@pytest.mark.parametrize(
    ("label", "status", "role", "mode"),
    [
        ("Närvarande", "present", None, None),
        ("NÄRVARANDE", "present", None, None),
        ("Närvaro", "present", None, None),
        ("Närvarolista", "present", None, None),
        ("Deltagare", "present", None, None),
        ("Deltagande", "present", None, None),
        ("Medverkande", "present", None, None),
        ("Övriga närvarande", "present", None, None),
        ("Övriga deltagare", "present", None, None),
        ("Beslutande", "present", None, None),
        ("Ledamöter", "present", "ledamot", None),
        ("Närvarande ledamöter", "present", "ledamot", None),
        ("Ersättare", "present", "ersättare", None),
        ("Tjänstgörande ersättare", "present", "ersättare", None),
        ("Ej tjänstgörande ersättare", "present", "ersättare", None),
        ("Suppleanter", "present", "suppleant", None),
        ("Adjungerade", "present", "adjungerad", None),
        ("Gäster", "present", None, None),
        ("Inbjudna", "present", None, None),
        ("Tjänstepersoner", "present", None, None),
        ("Närvarande digitalt", "present", None, "digital"),
        ("Närvarande via Teams", "present", None, "digital"),
        ("Digitalt närvarande", "present", None, "digital"),
        ("Närvarande på plats", "present", None, "in_person"),
        ("Frånvarande", "absent", None, None),
        ("Ej närvarande", "absent", None, None),
        ("Frånvaro", "absent", None, None),
        ("Förhinder", "absent", None, None),
        ("Anmält förhinder", "absent", None, None),
        ("Anmälda förhinder", "absent", None, None),
        ("Återbud", "absent", None, None),
        ("Frånvarande ledamöter", "absent", "ledamot", None),
    ],
)
@pytest.mark.parametrize(
    "form",
    ["{}: Anna Berg, Bo Ek", "{}:\nAnna Berg\nBo Ek", "{}\nAnna Berg\nBo Ek", "{}:\n\n- Anna Berg\n- Bo Ek"],
)
def test_labels(label: str, status: str, role: str | None, mode: str | None, form: str) -> None:
    people = read(*form.format(label).split("\n"))
    assert [(one.name, one.status, one.role, one.mode) for one in people] == [
        (name, status, role, mode) for name in ("Anna Berg", "Bo Ek")
    ]
    assert {one.group for one in people} == {label}
    assert {one.by for one in people} == {"attendance.label-list"}


@pytest.mark.parametrize(
    "lines",
    [
        ["**Närvarande:** Anna Berg, Bo Ek och Siv Lund"],
        ["Närvarande: Anna Berg, Bo Ek,", "Siv Lund"],
        ["Närvarande: Anna Berg; Bo Ek; Siv Lund"],
        ["Närvarande: Anna Berg, Bo Ek samt Siv Lund."],
        ["Närvarande", "==========", "Anna Berg", "Bo Ek", "Siv Lund"],
        ["Närvarande:", "* Anna Berg", "* Bo Ek", "* Siv Lund"],
        ["Närvarande:", "1. Anna Berg", "2. Bo Ek", "3. Siv Lund"],
        ["Närvarande:", "Anna Berg, Bo Ek", "Siv Lund"],
        ["Närvarande    Anna Berg", "              Bo Ek", "              Siv Lund"],
        ["Närvarande\tAnna Berg", "\tBo Ek", "\tSiv Lund"],
        ["Närvarande:", "Anna Berg    Bo Ek", "Siv Lund"],
    ],
)
def test_layouts_of_a_list(lines: list[str]) -> None:
    assert describe(*lines) == [("Anna Berg", "present"), ("Bo Ek", "present"), ("Siv Lund", "present")]


def test_several_labels_one_after_the_other() -> None:
    people = read(
        "Närvarande: Anna Berg, Bo Ek", "Närvarande digitalt: Siv Lund", "Anmält förhinder: Tor Näs"
    )
    assert [(one.name, one.status, one.mode, one.group) for one in people] == [
        ("Anna Berg", "present", None, "Närvarande"),
        ("Bo Ek", "present", None, "Närvarande"),
        ("Siv Lund", "present", "digital", "Närvarande digitalt"),
        ("Tor Näs", "absent", None, "Anmält förhinder"),
    ]


def test_two_labels_on_one_line() -> None:
    assert describe("Närvarande: Anna Berg, Bo Ek. Förhinder: Siv Lund") == [
        ("Anna Berg", "present"),
        ("Bo Ek", "present"),
        ("Siv Lund", "absent"),
    ]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        # name, role, affiliation, mode, status
        ("Anna Berg", ("Anna Berg", None, None, None, "present")),
        ("Anna Berg, ordförande", ("Anna Berg", "ordförande", None, None, "present")),
        ("Anna Berg ordförande", ("Anna Berg", "ordförande", None, None, "present")),
        ("Anna Berg – kassör", ("Anna Berg", "kassör", None, None, "present")),
        ("Anna Berg (sekreterare)", ("Anna Berg", "sekreterare", None, None, "present")),
        ("Anna Berg, ordf.", ("Anna Berg", "ordförande", None, None, "present")),
        ("Ordförande Anna Berg", ("Anna Berg", "ordförande", None, None, "present")),
        ("Anna Berg, vice ordförande", ("Anna Berg", "vice ordförande", None, None, "present")),
        ("Anna Berg, 1:e vice ordförande", ("Anna Berg", "1:e vice ordförande", None, None, "present")),
        ("Anna Berg (S)", ("Anna Berg", None, "S", None, "present")),
        ("Anna Berg (S), ordförande", ("Anna Berg", "ordförande", "S", None, "present")),
        ("Anna Berg, ordförande (KD)", ("Anna Berg", "ordförande", "KD", None, "present")),
        ("Anna Berg (Luleå)", ("Anna Berg", None, "Luleå", None, "present")),
        ("Anna Berg, Luleå", ("Anna Berg", None, "Luleå", None, "present")),
        ("Anna Berg (Region Norr)", ("Anna Berg", None, "Region Norr", None, "present")),
        ("Anna Berg, Region Norr", ("Anna Berg", None, "Region Norr", None, "present")),
        ("Anna Berg, AF", ("Anna Berg", None, "AF", None, "present")),
        ("Anna Berg – Arbetsförmedlingen", ("Anna Berg", None, "Arbetsförmedlingen", None, "present")),
        (
            "Anna Berg, Arbetsförmedlingen, kassör",
            ("Anna Berg", "kassör", "Arbetsförmedlingen", None, "present"),
        ),
        ("Anna Berg, kassör, Region Norr", ("Anna Berg", "kassör", "Region Norr", None, "present")),
        ("Anna Berg (digitalt)", ("Anna Berg", None, None, "digital", "present")),
        ("Anna Berg, via Teams", ("Anna Berg", None, None, "digital", "present")),
        ("Anna Berg (på plats)", ("Anna Berg", None, None, "in_person", "present")),
        ("Anna Berg, adjungerad", ("Anna Berg", "adjungerad", None, None, "present")),
        ("Anna Berg, ej närvarande", ("Anna Berg", None, None, None, "absent")),
        ("Anna Berg (anmält förhinder)", ("Anna Berg", None, None, None, "absent")),
        ("Anna Berg, anna.berg@exempel.se", ("Anna Berg", None, None, None, "present")),
        ("Anna Berg, 070-123 45 67", ("Anna Berg", None, None, None, "present")),
        ("Anna Berg    ordförande", ("Anna Berg", "ordförande", None, None, "present")),
        ("Anna Berg    Region Norr    kassör", ("Anna Berg", "kassör", "Region Norr", None, "present")),
        ("Anna Berg    X", ("Anna Berg", None, None, None, "present")),
        ("Ewa-Marianne Ek", ("Ewa-Marianne Ek", None, None, None, "present")),
        ("Sofia B", ("Sofia B", None, None, None, "present")),
        ("Carl von Lind", ("Carl von Lind", None, None, None, "present")),
        ("ANNA BERG", ("ANNA BERG", None, None, None, "present")),
    ],
)
def test_rows(row: str, expected: tuple[str | None, ...]) -> None:
    first, second = read("Närvarande:", row, "Bo Ek")
    assert (first.name, first.role, first.affiliation, first.mode, first.status) == expected
    assert (second.name, second.role, second.affiliation, second.mode) == ("Bo Ek", None, None, None)


@pytest.mark.parametrize(
    ("row", "names", "affiliation"),
    [
        ("Region Norr: Anna Berg", ["Anna Berg"], "Region Norr"),
        ("Falkenberg: Anna Berg", ["Anna Berg"], "Falkenberg"),
        ("Region Norr: Anna Berg, Bo Ek", ["Anna Berg", "Bo Ek"], "Region Norr"),
        ("Falkenberg: Anna Berg och Bo Ek", ["Anna Berg", "Bo Ek"], "Falkenberg"),
        ("Luleå kommun – Anna Berg, Bo Ek", ["Anna Berg", "Bo Ek"], "Luleå kommun"),
    ],
)
def test_body_before_its_people(row: str, names: list[str], affiliation: str) -> None:
    assert [(one.name, one.affiliation) for one in read("Närvarande:", row)] == [
        (one, affiliation) for one in names
    ]


def test_groups_by_organisation() -> None:
    people = read("Närvarande:", "", "Region Norr", "Anna Berg", "Bo Ek", "", "Luleå kommun", "Siv Lund")
    assert [(one.name, one.affiliation) for one in people] == [
        ("Anna Berg", "Region Norr"),
        ("Bo Ek", "Region Norr"),
        ("Siv Lund", "Luleå kommun"),
    ]


@pytest.mark.parametrize(
    ("row", "since", "until", "absent"),
    [
        ("Anna Berg fr.o.m. § 5", "5", None, ()),
        ("Anna Berg, från och med § 5", "5", None, ()),
        ("Anna Berg t.o.m. § 4", None, "4", ()),
        ("Anna Berg (t.o.m. punkt 4)", None, "4", ()),
        ("Anna Berg, §§ 2-3", "2", "3", ()),
        ("Anna Berg (ej § 2)", None, None, ("2",)),
        ("Anna Berg, ej §§ 2-4", None, None, ("2", "3", "4")),
        ("Anna Berg (S), pga jäv ej § 3", None, None, ("3",)),
    ],
)
def test_presence_by_item(row: str, since: str | None, until: str | None, absent: tuple[str, ...]) -> None:
    first, second = read("Närvarande:", row, "Bo Ek")
    assert (first.name, first.from_number, first.to_number, first.absent_numbers) == (
        "Anna Berg",
        since,
        until,
        absent,
    )
    assert (second.from_number, second.to_number, second.absent_numbers) == (None, None, ())


@pytest.mark.parametrize(
    "row",
    [
        "Anna Berg (S) ersätter Siv Lund (M)",
        "Anna Berg (S), ersättare för Siv Lund (M)",
        "Anna Berg (S) tjg. för Siv Lund (M)",
    ],
)
def test_substitutes_and_those_they_replace(row: str) -> None:
    people = {one.name: one for one in read("Närvarande:", row, "Bo Ek (M)")}
    assert people["Anna Berg"].substitute_for == "Siv Lund"
    assert people["Anna Berg"].affiliation == "S"
    assert people["Siv Lund"].status == "absent"
    assert people["Bo Ek"].substitute_for is None


@pytest.mark.parametrize("row", ["Vakant", "vakant (M)", "N.N.", "–", "Ingen"])
def test_vacant_seats_are_nobody(row: str) -> None:
    assert describe("Närvarande:", "Anna Berg", row, "Bo Ek") == [
        ("Anna Berg", "present"),
        ("Bo Ek", "present"),
    ]


@pytest.mark.parametrize("form", ["Förhinder: –", "Frånvarande: Ingen", "Anmält förhinder: Inga"])
def test_nobody_is_absent(form: str) -> None:
    assert describe("Närvarande: Anna Berg", form) == [("Anna Berg", "present")]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "| Namn | Organisation | Närvarande |",
            "|---|---|---|",
            "| Anna Berg | Region Norr | X |",
            "| Bo Ek | Luleå | - |",
        ],
        ["Namn\tOrganisation\tNärvarande", "Anna Berg\tRegion Norr\tJa", "Bo Ek\tLuleå\tNej"],
        [
            "Namn          Organisation    Närvarande",
            "Anna Berg     Region Norr     X",
            "Bo Ek         Luleå           -",
        ],
    ],
    ids=["markdown", "tabs", "columns"],
)
def test_tables_with_marks(lines: list[str]) -> None:
    people = read("Närvarande", "", *lines)
    assert [(one.name, one.affiliation, one.status) for one in people] == [
        ("Anna Berg", "Region Norr", "present"),
        ("Bo Ek", "Luleå", "absent"),
    ]


def test_table_with_roles() -> None:
    people = read(
        "Deltagare",
        "",
        "| Namn | Roll |",
        "| --- | --- |",
        "| Anna Berg | Ordförande |",
        "| Bo Ek | Kassör |",
    )
    assert [(one.name, one.role) for one in people] == [("Anna Berg", "ordförande"), ("Bo Ek", "kassör")]


def test_columns_under_one_label_each() -> None:
    people = read(
        "Ledamöter                Ersättare",
        "Anna Berg (S)            Tor Näs (S)",
        "Bo Ek (M)                Siv Lund (M)",
        "Ida Ås (C)",
    )
    assert {(one.name, one.affiliation, one.role) for one in people} == {
        ("Anna Berg", "S", "ledamot"),
        ("Bo Ek", "M", "ledamot"),
        ("Ida Ås", "C", "ledamot"),
        ("Tor Näs", "S", "ersättare"),
        ("Siv Lund", "M", "ersättare"),
    }


def test_prose() -> None:
    people = read(
        "Närvarande: Vid mötet deltog programansvarig Eva Ek (ordförande) och lektor Bo Berg. Siv Lund hade anmält förhinder."
    )
    assert [(one.name, one.role, one.status) for one in people] == [
        ("Eva Ek", "ordförande", "present"),
        ("Bo Berg", "lektor", "present"),
        ("Siv Lund", None, "absent"),
    ]


@pytest.mark.parametrize("heading", ["1. Närvarande", "1. Upprop och närvaro", "§ 1 Närvarande"])
def test_attendance_in_the_first_item(heading: str) -> None:
    second, third = ("§ 2 Ekonomi", "§ 3 Avslutning") if "§" in heading else ("2. Ekonomi", "3. Avslutning")
    body = "Ekonomin är i balans."
    text = (
        f"Protokoll\n\n{heading}\n\nAnna Berg\nBo Ek\n\n{second}\n\n{body}\n\n{third}\n\nMötet avslutades.\n"
    )
    people = find_attendees(split_sections(text), text)
    assert [(one.name, one.status) for one in people] == [("Anna Berg", "present"), ("Bo Ek", "present")]


@pytest.mark.parametrize(
    "field",
    ["Plats: Folkets hus", "Datum: 2024-03-05", "Dagordning", "Kopia till: Tor Näs", "Bilagor: Tor Näs"],
)
def test_other_fields_of_the_head_end_a_list(field: str) -> None:
    assert describe("Närvarande:", "Anna Berg", "Bo Ek", field) == [
        ("Anna Berg", "present"),
        ("Bo Ek", "present"),
    ]


def test_bodies_take_part() -> None:
    people = read("Närvarande: Arbetsförmedlingen, Försäkringskassan, Region Norr")
    assert [(one.name, one.by) for one in people] == [
        ("Arbetsförmedlingen", "attendance.body"),
        ("Försäkringskassan", "attendance.body"),
        ("Region Norr", "attendance.body"),
    ]


def test_first_names_alone() -> None:
    assert describe("Närvarande: Anna, Bo, Siv") == [
        ("Anna", "present"),
        ("Bo", "present"),
        ("Siv", "present"),
    ]


def test_a_name_in_two_lists_is_one_attendee() -> None:
    people = read("Närvarande: Anna Berg, Bo Ek", "Ersättare: Bo Ek")
    assert [(one.name, one.role) for one in people] == [("Anna Berg", None), ("Bo Ek", "ersättare")]


def test_digital_meeting_makes_those_present_digital() -> None:
    text = with_head("Närvarande: Anna Berg", "Förhinder: Bo Ek")
    people = find_attendees(split_sections(text), text, is_digital=True)
    assert [(one.name, one.mode) for one in people] == [("Anna Berg", "digital"), ("Bo Ek", None)]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Ordförande", "ordförande"),
        ("Sekreterare", "sekreterare"),
        ("Mötesordförande", "mötesordförande"),
        ("Justerare", "justerare"),
        ("Protokollförare", "protokollförare"),
    ],
)
def test_role_labels_in_the_head_reach_the_attendee(label: str, role: str) -> None:
    people = {one.name: one.role for one in read(f"{label}: Anna Berg", "Närvarande: Anna Berg, Bo Ek")}
    assert people == {"Anna Berg": role, "Bo Ek": None}


def test_without_attendance() -> None:
    assert read() == []


_NAMES = st.lists(
    st.sampled_from(["Anna Berg", "Bo Ek", "Siv Lund", "Åsa Öberg", "Carl von Lind", "Ewa-Marianne Näs"]),
    min_size=1,
    unique=True,
)
_TAILS = st.sampled_from(
    ["", " (S)", ", kassör", " (Luleå)", ", Region Norr", " (digitalt)", " – sekreterare"]
)


@given(_NAMES, _NAMES, st.data())
@settings(deadline=None)
def test_every_name_of_a_list_is_found_in_its_place(
    present: list[str], absent: list[str], data: st.DataObject
) -> None:
    absent = [name for name in absent if name not in present]
    rows = [f"{name}{data.draw(_TAILS)}" for name in present]
    bullet = data.draw(st.sampled_from(["", "- "]))
    lines = ["Närvarande:", *(f"{bullet}{row}" for row in rows)]
    if absent:
        lines += ["", f"Anmält förhinder: {', '.join(absent)}"]
    text = with_head(*lines)
    people = find_attendees(split_sections(text), text)
    assert [(one.name, one.status) for one in people] == [
        *((name, "present") for name in present),
        *((name, "absent") for name in absent),
    ]
    assert [text[one.text_start : one.text_end] for one in people] == present + absent


def _seconds(text: str) -> float:
    sections = split_sections(text)
    start = time.process_time()
    find_attendees(sections, text)
    return time.process_time() - start


@pytest.mark.parametrize("row", ["Närvarande: {}", "Mötet öppnades av {}"], ids=["list", "sentence"])
def test_long_lines_take_linear_time(row: str) -> None:
    """Fourfold length takes about four times as long; a quadratic reading would take sixteen times."""
    short, long = (row.format(" och ".join(["Anna Berg"] * count)) for count in (400, 1600))
    _seconds(short)
    assert min(_seconds(long) for _ in range(2)) < 9 * min(_seconds(short) for _ in range(3)) + 0.01


def test_a_list_that_mixes_full_and_first_names() -> None:
    assert [one.name for one in read("Närvarande: Karin, Per Ask, Lotta Ny")] == [
        "Karin",
        "Per Ask",
        "Lotta Ny",
    ]


def test_a_table_without_a_label() -> None:
    people = read(
        "| Namn | Organisation | Närvarande |",
        "|---|---|---|",
        "| Anna Berg | Skatteverket | X |",
        "| Bo Ek | CSN | - |",
    )
    assert [(one.name, one.affiliation, one.status) for one in people] == [
        ("Anna Berg", "Skatteverket", "present"),
        ("Bo Ek", "CSN", "absent"),
    ]


def test_signatures_under_their_labels() -> None:
    closing = (
        "\n\nLuleå den 12 maj 2023\nVid protokollet      Justeras\nAnna Berg            Bo Ek      Siv Lund"
    )
    text = clean(with_head("Datum: 2023-05-12") + closing).text
    people = find_attendees(split_sections(text), text)
    assert {(one.name, one.role) for one in people} >= {
        ("Anna Berg", "sekreterare"),
        ("Bo Ek", "justerare"),
        ("Siv Lund", "justerare"),
    }
