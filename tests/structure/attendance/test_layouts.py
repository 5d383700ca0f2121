"""Attendance as text extraction leaves it: woven columns, margins, broken rows, lists one below the other, tables.

The blocks are read without the line labels, so that these tests hold whatever labels the shipped model gives.
"""

from __future__ import annotations

import pytest

from extractor.records import AttendeeRecord
from extractor.structure.attendance.attendees import _merge, _read_blocks
from extractor.structure.attendance.blocks import Block, _add_strip, _hand_out
from extractor.structure.attendance.columns import set_plain
from extractor.structure.attendance.sheet import Sheet, Strip
from extractor.structure.lines import split_lines


def read(text: str) -> list[AttendeeRecord]:
    """The attendance that `text` holds; lines that begin with `>` are labelled as labels."""
    labels = [line.startswith(">") for line in text.split("\n") if line.strip()]
    plain = "\n".join(line.removeprefix(">") for line in text.split("\n"))
    sheet = Sheet()
    blocks: list[Block] = []
    strips = [Strip(line, label) for line, label in zip(split_lines(plain), labels, strict=True)]
    for strip in set_plain(strips, sheet):
        _add_strip(blocks, strip, is_first=not blocks)
    found = [sheet.restore(record) for record in _read_blocks(_hand_out(blocks))]
    for one in found:
        start = plain[one.text_start : one.text_end]
        assert start.split()[0].strip('"”') in one.name
    return found


def rows(text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(one.name, one.status, one.role, one.affiliation) for one in read(text)]


def test_a_post_before_a_name_in_a_list() -> None:
    assert rows(">Närvarande:\nOrdförande: Anna Berg\nBo Ek\n") == [
        ("Anna Berg", "present", "ordförande", None),
        ("Bo Ek", "present", None, None),
    ]


def test_a_body_with_its_people_in_brackets() -> None:
    assert rows(">Deltagande organisationer\nFUB Luleå (Anna Berg och Bo Ek)\nDHR\n") == [
        ("Anna Berg", "present", None, "FUB Luleå"),
        ("Bo Ek", "present", None, "FUB Luleå"),
        ("DHR", "present", None, None),
    ]


def test_columns_of_people_under_one_label_each() -> None:
    assert rows(
        ">Ledamöter                     Frånvarande\n"
        "Tove Ekman (S), ordförande    Åke Ros (M)\n"
        "Nils Hag (M)                  Pia Malm (V), sjuk\n"
    ) == [
        ("Tove Ekman", "present", "ordförande", "S"),
        ("Nils Hag", "present", "ledamot", "M"),
        ("Åke Ros", "absent", None, "M"),
        ("Pia Malm", "absent", None, "V"),
    ]


def test_rows_broken_inside_a_column() -> None:
    assert rows(
        ">Närvarande                    Övriga närvarande\n"
        "Tove Ekman (S),               Rut Sjö, fastighets-\n"
        "ordförande                    chef\n"
        "Nils Hag (M), ersätter        Ingrid Hallberg\n"
        "Pia Malm (M)                  Sundin, sekr.\n"
    ) == [
        ("Tove Ekman", "present", "ordförande", "S"),
        ("Nils Hag", "present", None, "M"),
        ("Rut Sjö", "present", "fastighetschef", None),
        ("Ingrid Hallberg Sundin", "present", "sekreterare", None),
    ]


def test_columns_by_organisation() -> None:
    assert rows(
        ">Deltagare\n"
        "Polisen                       Åby kommun\n"
        "Tove Ekman, kommunpolis       Nils Hag, rektor\n"
        "Åke Ros                       Pia Malm, fritidschef\n"
    ) == [
        ("Tove Ekman", "present", "kommunpolis", "Polisen"),
        ("Åke Ros", "present", None, "Polisen"),
        ("Nils Hag", "present", "rektor", "Åby kommun"),
        ("Pia Malm", "present", "fritidschef", "Åby kommun"),
    ]


def test_a_margin_of_labels_broken_over_lines() -> None:
    assert rows(
        ">Beslutande:     Tove Ekman, ordf\n"
        "                Nils Hag\n"
        "\n"
        ">Övriga          Rut Sjö, ekonom\n"
        ">närvarande:     Åke Ros, kock,\n"
        "                § 24\n"
    ) == [
        ("Tove Ekman", "present", "ordförande", None),
        ("Nils Hag", "present", None, None),
        ("Rut Sjö", "present", "ekonom", None),
        ("Åke Ros", "present", "kock", None),
    ]


def test_labels_that_do_not_stand_over_their_columns() -> None:
    assert rows(
        ">Beslutande         Ledamöter                       Tjänstgörande ersättare\n"
        "Tove Ekman (S), ordförande    Rut Sjö (S) ersätter Åke Ros (S)\n"
        "Nils Hag (M)                  Pia Malm (M) ersätter Sten By (M)\n"
    ) == [
        ("Tove Ekman", "present", "ordförande", "S"),
        ("Nils Hag", "present", "ledamot", "M"),
        ("Rut Sjö", "present", "ersättare", "S"),
        ("Pia Malm", "present", "ersättare", "M"),
    ]


@pytest.mark.parametrize("blank", ["", "\n"])
def test_all_names_then_all_roles_then_all_parties(blank: str) -> None:
    assert rows(
        f">Ledamöter\nTove Ekman\nNils Hag\nRut Sjö\n{blank}ordförande\nvice ordförande\nledamot, § 3\n{blank}S\nM\nC\n"
    ) == [
        ("Tove Ekman", "present", "ordförande", "S"),
        ("Nils Hag", "present", "vice ordförande", "M"),
        ("Rut Sjö", "present", "ledamot", "C"),
    ]


def test_empty_labels_take_the_paragraphs_that_follow() -> None:
    sheet = Sheet()
    blocks: list[Block] = []
    for text, is_label in (("Närvarande:\n\nFrånvarande:", True), ("Tove Ekman\nNils Hag\n\nRut Sjö", False)):
        strips = [Strip(line, is_label) for line in split_lines(text)]
        for position, strip in enumerate(set_plain(strips, sheet)):
            _add_strip(blocks, strip, is_first=position == 0)
    assert [(one.name, one.status) for one in _read_blocks(_hand_out(blocks))] == [
        ("Tove Ekman", "present"),
        ("Nils Hag", "present"),
        ("Rut Sjö", "absent"),
    ]


def test_a_comma_list_broken_inside_a_name() -> None:
    found = rows(
        ">Närvarande: Tove Ekman (S), ordförande, Nils Hag (M), vice ordförande, Ingrid\n"
        "Hallberg (V), Åke Ros (C), Pia Malm (L)\n"
    )
    assert [name for name, *_ in found] == [
        "Tove Ekman",
        "Nils Hag",
        "Ingrid Hallberg",
        "Åke Ros",
        "Pia Malm",
    ]
    assert [home for *_, home in found] == ["S", "M", "V", "C", "L"]


@pytest.mark.parametrize(
    "table",
    [
        ">Namn\tInstitution\tKommit (x)\tKommentar\nTove Ekman\tSociologi\tx\nNils Hag\tStatistik\t\tsjuk\nÅke Ros\tGeologi\t-\n",
        ">| Namn | Org. | På plats |\n|---|---|---|\n| Tove Ekman | Sociologi | X |\n| Nils Hag | Statistik | |\n| Åke Ros | Geologi | nej |\n",
        ">Namn            Enhet         Närv.\nTove Ekman      Sociologi     X\nNils Hag        Statistik\nÅke Ros         Geologi       –\n",
    ],
    ids=["tabs", "bars", "gaps"],
)
def test_tables_whose_cells_are_homes_and_marks(table: str) -> None:
    assert rows(table) == [
        ("Tove Ekman", "present", None, "Sociologi"),
        ("Nils Hag", "absent", None, "Statistik"),
        ("Åke Ros", "absent", None, "Geologi"),
    ]


def test_table_cells_broken_over_lines() -> None:
    assert rows(
        ">Namn\tFöretag\tRoll\tNärv.\n"
        "Tove Ekman\tMyndigheten för\n"
        "\ttak\t\tX\n"
        "Ingrid Hallberg\n"
        "Sundin\tEks Bygg\tExpert\t–\n"
    ) == [
        ("Tove Ekman", "present", None, "Myndigheten för tak"),
        ("Ingrid Hallberg Sundin", "absent", "expert", "Eks Bygg"),
    ]


def test_two_tables_side_by_side() -> None:
    assert [
        (name, status)
        for name, status, *_ in rows(
            ">Nr  Namn            Närv     Nr  Namn           Närv\n"
            "1   Tove Ekman       X       3   Rut Sjö          -\n"
            "2   Nils Hag         -       4   Åke Ros          X\n"
        )
    ] == [("Tove Ekman", "present"), ("Rut Sjö", "absent"), ("Nils Hag", "absent"), ("Åke Ros", "present")]


def test_table_modes_and_who_serves_for_whom() -> None:
    first, second = read(
        ">Ersättare       Parti   Plats/Zoom   Tjg för\n"
        "Tove Ekman      S       zoom         Nils Hag\n"
        "Rut Sjö         M       plats        -\n"
    )
    assert (first.role, first.mode, first.substitute_for) == ("ersättare", "digital", "Nils Hag")
    assert (second.role, second.mode, second.substitute_for) == ("ersättare", "in_person", None)


@pytest.mark.parametrize(
    "text",
    [
        ">Närvaro\nAnna Berg    X\nBo Ek    -\nSiv Lund    X\n",
        ">Närvaro\nAnna Berg    X\nBo Ek\nSiv Lund    X\n",
        ">Närvaro\nAnna Berg (X)\nBo Ek (-)\nSiv Lund (X)\n",
        ">Närvaro\nX  Anna Berg\n-  Bo Ek\nX  Siv Lund\n",
        ">Närvarande\n- [x] Anna Berg\n- [ ] Bo Ek\n- [x] Siv Lund\n",
        ">Kallade\nAnna Berg\nBo Ek\nSiv Lund\n>Ej närvarande\nBo Ek\n",
        ">Närvarande\nAnna Berg\nBo Ek (deltog ej)\nSiv Lund\n",
    ],
)
def test_marks_tell_who_was_there(text: str) -> None:
    found = {one.name: one.status for one in _merge(read(text))}
    assert found == {"Anna Berg": "present", "Bo Ek": "absent", "Siv Lund": "present"}


def test_a_body_that_sent_nobody_is_absent() -> None:
    assert rows(">Deltagare\nLuleå kommun – Anna Berg\nPiteå kommun – frånvarande\n") == [
        ("Anna Berg", "present", None, "Luleå kommun"),
        ("Piteå kommun", "absent", None, None),
    ]


def test_a_role_in_the_plural_goes_for_the_names_behind_it() -> None:
    found = rows(
        ">Närvarande: ordf. Anna Berg, ledamöterna Bo Ek, Siv Lund och Tor Näs samt kamrer Per Hed\n"
    )
    assert [(name, role) for name, _, role, _ in found] == [
        ("Anna Berg", "ordförande"),
        ("Bo Ek", "ledamot"),
        ("Siv Lund", "ledamot"),
        ("Tor Näs", "ledamot"),
        ("Per Hed", "kamrer"),
    ]


def test_a_home_behind_a_slash() -> None:
    found = rows(">Närvarande: Anna Berg/Luleå, Bo Ek/Piteå\n")
    assert [(name, home) for name, _, _, home in found] == [("Anna Berg", "Luleå"), ("Bo Ek", "Piteå")]
