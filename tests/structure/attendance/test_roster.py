"""One row of an attendance list, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.structure.attendance.labels import Group
from extractor.structure.attendance.remarks import make_record, normalise_role
from extractor.structure.attendance.roster import Row, parse_row
from extractor.structure.lines import Line, split_lines


def as_line(text: str) -> Line:
    (line,) = split_lines(text)
    return line


def parse(text: str) -> Row:
    return parse_row(as_line(text))


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("Anna Berg", ["Anna Berg"]),
        ("Anna Berg, Bo Ek, Siv Lund", ["Anna Berg", "Bo Ek", "Siv Lund"]),
        ("Anna Berg, Bo Ek och Siv Lund", ["Anna Berg", "Bo Ek", "Siv Lund"]),
        ("Anna Berg samt Bo Ek", ["Anna Berg", "Bo Ek"]),
        ("Anna Berg & Bo Ek", ["Anna Berg", "Bo Ek"]),
        ("Anna Berg; Bo Ek", ["Anna Berg", "Bo Ek"]),
        ("Anna Berg / Bo Ek", ["Anna Berg", "Bo Ek"]),
        ("Anna Berg (S) Bo Ek (M)", ["Anna Berg", "Bo Ek"]),
        ("Anna Berg (S), Bo Ek (M)", ["Anna Berg", "Bo Ek"]),
        ("Anna Berg (kassör, ledamot), Bo Ek", ["Anna Berg", "Bo Ek"]),
        ("- Anna Berg", ["Anna Berg"]),
        ("• Anna Berg, Bo Ek", ["Anna Berg", "Bo Ek"]),
        ("Anna Berg    Bo Ek", ["Anna Berg", "Bo Ek"]),
        ("Prof. Anna Berg", ["Anna Berg"]),
        ("Anna Berg, anna@exempel.se, Bo Ek, bo@exempel.se", ["Anna Berg", "Bo Ek"]),
        ("Anna ”Ann” Berg", ["Anna ”Ann” Berg"]),
        ("Anna Berg ”Ann”", ["Anna Berg"]),
        ("Anna ‹ann› Berg", ["Anna Berg"]),
        ("Region Norr", []),
        ("ordförande", []),
        ("Mötet öppnades kl. 9", []),
        ("vakant", []),
        ("–", []),
    ],
)
def test_names(row: str, names: list[str]) -> None:
    assert [one.name for one in parse(row).entries] == names


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("Ordförande Anna Berg (S)", "Anna Berg"),
        ("- Region Norr: Anna Berg, kassör", "Anna Berg"),
        ("   Anna Berg   X", "Anna Berg"),
        ("Dr. Anna Berg", "Anna Berg"),
    ],
)
def test_offsets_bound_the_name(row: str, name: str) -> None:
    (entry,) = parse(row).entries
    assert row[entry.start : entry.end] == name


@pytest.mark.parametrize(
    ("row", "role"),
    [
        ("Anna Berg, ordförande", "ordförande"),
        ("Anna Berg, kassör och ledamot", "kassör och ledamot"),
        ("Anna Berg (v. ordf.)", "vice ordförande"),
        ("Anna Berg, sekr", "sekreterare"),
        ("Biträdande rektor Anna Berg", "biträdande rektor"),
        ("Sekreterare: Anna Berg", "sekreterare"),
        ("Justerare: Anna Berg", "justerare"),
        ("Anna Berg", None),
        ("Anna Berg (S)", None),
    ],
)
def test_roles(row: str, role: str | None) -> None:
    (entry,) = parse(row).entries
    record = make_record(entry, Group("Närvarande", "present"), None)
    assert record.role == role


@pytest.mark.parametrize(
    ("row", "affiliation"),
    [
        ("Anna Berg (S)", "S"),
        ("Anna Berg (Luleå kommun)", "Luleå kommun"),
        ("Från kommunen: Anna Berg", "kommunen"),
        ("Kompetensrådet (Region Norr): Anna Berg", "Region Norr"),
        ("Anna Berg från Luleå kommun", "Luleå kommun"),
        ("Anna Berg, kassör (S)", "S"),
        ("Anna Berg, kassör", None),
    ],
)
def test_affiliations(row: str, affiliation: str | None) -> None:
    (entry,) = parse(row).entries
    assert entry.affiliation == affiliation


def test_each_takes_what_stands_behind_it() -> None:
    first, second = parse("Anna Berg (S), ordförande, Bo Ek (M), kassör").entries
    assert (first.affiliation, first.role) == ("S", "ordförande")
    assert (second.affiliation, second.role) == ("M", "kassör")


@pytest.mark.parametrize(
    ("row", "mode", "status"),
    [
        ("Anna Berg (Teams)", "digital", None),
        ("Anna Berg, på distans", "digital", None),
        ("Anna Berg (på plats)", "in_person", None),
        ("Anna Berg (förhinder)", None, "absent"),
        ("Anna Berg, sjuk", None, "absent"),
        ("Anna Berg    Ja", None, "present"),
        ("Anna Berg    Nej", None, "absent"),
    ],
)
def test_marks(row: str, mode: str | None, status: str | None) -> None:
    (entry,) = parse(row).entries
    assert (entry.mode, entry.status) == (mode, status)


def test_a_lone_role_or_body_is_loose() -> None:
    assert parse("Region Norr") == Row((), None, "Region Norr")
    assert parse("vice ordförande").loose == "vice ordförande"
    assert parse("Anna Berg, Region Norr").loose is None


def test_single_names_only_where_allowed() -> None:
    assert parse("Anna, Bo").entries == ()
    assert [one.name for one in parse_row(as_line("Anna, Bo"), allow_single=True).entries] == ["Anna", "Bo"]


def test_some_columns_only() -> None:
    line = as_line("Anna Berg    Bo Ek")
    assert [one.name for one in parse_row(line, line.cells[1:]).entries] == ["Bo Ek"]


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("Ordf.", "ordförande"),
        ("v. ordf.", "vice ordförande"),
        ("2:e vice ordf", "2:e vice ordförande"),
        ("Sekr", "sekreterare"),
        ("Kassör", "kassör"),
        ("Ekonomi  chef", "ekonomi chef"),
    ],
)
def test_normalise_role(role: str, expected: str) -> None:
    assert normalise_role(role) == expected


def test_the_group_gives_what_the_row_leaves_open() -> None:
    (entry,) = parse("Anna Berg").entries
    group = Group("Tjänstgörande ersättare", "present", role="ersättare", mode="digital", from_number="5")
    record = make_record(entry, group, "Region Norr")
    assert (record.role, record.mode, record.affiliation, record.from_number, record.group) == (
        "ersättare",
        "digital",
        "Region Norr",
        "5",
        "Tjänstgörande ersättare",
    )


def test_the_row_wins_over_the_group() -> None:
    (entry,) = parse("Anna Berg (S), ordförande, på plats").entries
    record = make_record(entry, Group("Digitalt", "present", role="ledamot", mode="digital"), "Region Norr")
    assert (record.role, record.mode, record.affiliation) == ("ordförande", "in_person", "S")


_PIECES = [
    "Anna Berg",
    "Bo Ek",
    "(S)",
    ",",
    ":",
    "och",
    "ordförande",
    "§ 5",
    "fr.o.m.",
    "X",
    "  ",
    "-",
    "(",
    ")",
    "ersätter",
    "kl. 9",
    "AF",
]


@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=14).map(" ".join))
def test_any_row_is_read_in_order_inside_the_line(row: str) -> None:
    for line in split_lines(row):
        starts = [one.start for one in parse_row(line).entries]
        assert starts == sorted(starts)
        for one in parse_row(line).entries:
            assert line.start <= one.start < one.end <= line.end
            assert one.name
