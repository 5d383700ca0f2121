"""Attendance whose cells stand below each other, and lists of people by first name or nick."""

from __future__ import annotations

import pytest

from extractor.names import is_person_name
from extractor.structure.attendance.attendees import _read_list
from extractor.structure.attendance.blocks import Block
from extractor.structure.attendance.columns import set_plain
from extractor.structure.attendance.kinds import is_party, is_role_text
from extractor.structure.attendance.labels import Group
from extractor.structure.attendance.nicks import read_nicks
from extractor.structure.attendance.sheet import Sheet, Strip
from extractor.structure.attendance.tables import is_header
from extractor.structure.lines import Cell, split_lines

PRESENT = Group("Närvarande", "present")


def set_rows(text: str) -> list[str]:
    strips = [Strip(line, is_label=False) for line in split_lines(text)]
    return [strip.line.text for strip in set_plain(strips, Sheet())]


def test_columns_below_each_other_are_rows() -> None:
    text = "Namn\nAnna Berg\nBo Ek\n\nOrganisation\nÅmåls kommun\nRegion Norr"
    assert set_rows(text) == ["Namn\tOrganisation", "Anna Berg\tÅmåls kommun", "Bo Ek\tRegion Norr"]


def test_cells_below_each_other_are_rows() -> None:
    text = "Namn\n\nOrganisation\n\nNärvarande\n\nAnna Berg\n\nRegion Norr\n\nX\n\nBo Ek\n\nÅmåls kommun"
    assert set_rows(text)[1:] == ["Anna Berg\tRegion Norr\tX", "Bo Ek\tÅmåls kommun"]


def test_roles_before_names_are_set_behind_them() -> None:
    text = "Ordförande\nKassör\n\nAnna Berg\nBo Ek"
    assert [row.split("   ") for row in set_rows(text)] == [["Anna Berg", "Ordförande"], ["Bo Ek", "Kassör"]]


@pytest.mark.parametrize("head", ["Ordinarie ledamöter", "Tjänstgörande ersättare", "Namn"])
def test_a_label_may_head_a_table(head: str) -> None:
    assert is_header(split_lines(f"{head}      Parti      Närvaro")[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ella (ordf), tobbe, m_lindroth", ["ella", "tobbe", "m_lindroth"]),
        ("@mo.ask @jenna.k (sjuk)", ["mo.ask", "jenna.k"]),
        ("Anna Berg, Bo Ek", []),
        ("alla, ja, nej", []),
    ],
)
def test_nicks(text: str, expected: list[str]) -> None:
    assert [one.name for one in read_nicks(PRESENT, (Cell(text, 0, len(text)),))] == expected


@pytest.mark.parametrize(
    ("row", "role", "expected"),
    [
        ("Docent Anna Berg", "ledamot", "ledamot"),
        ("Univ.lekt. Anna Berg", "suppleant", "suppleant"),
        ("Juristen Anna Berg", "expert", "expert"),
        ("Rektor Anna Berg", None, "rektor"),
        ("Prof. Anna Berg, ordförande", "ledamot", "ordförande"),
    ],
)
def test_a_title_yields_to_the_seat(row: str, role: str | None, expected: str) -> None:
    line = split_lines(row)[0]
    records = _read_list(Block(Group("Label", "present", role), line, (), [line]))
    assert [(one.name, one.role) for one in records] == [("Anna Berg", expected)]


def test_inga_is_somebody() -> None:
    lines = split_lines("Inga Ek\nInga-Lill Ask\nInga gäster")
    records = _read_list(Block(PRESENT, lines[0], (), lines))
    assert [one.name for one in records] == ["Inga Ek", "Inga-Lill Ask"]


def test_words_beside_names() -> None:
    assert is_party("NoP")
    assert not is_role_text("Fastighetsägarna")
    assert is_person_name("Johan Ax:son Berg")
