"""The meeting's own facts, off the head, the opening and the closing."""

from __future__ import annotations

import pytest

from extractor.structure.meeting import find_meeting, refine_meeting
from extractor.structure.sections import split_sections
from tests.builders import AGENDA, make_attendee


def read(head: str, agenda: str = AGENDA) -> dict[str, str]:
    text = f"{head}\n\n{agenda}"
    fields = find_meeting(split_sections(text), text)
    assert len({one.field for one in fields}) == len(fields)
    assert all(0 <= one.text_start < one.text_end <= len(text) for one in fields)
    return {one.field: one.value for one in fields}


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Minnesanteckningar Nätverk Norr\n2024-03-05", "Minnesanteckningar Nätverk Norr"),
        (
            "Protokoll fört vid styrelsemöte 2024-03-05\n\nPlats: Folkets hus",
            "Protokoll fört vid styrelsemöte 2024-03-05",
        ),
        ("Luleå koloniförening\n\nProtokoll från årsmöte\n\nDatum: 2024-03-05", "Protokoll från årsmöte"),
        (
            "Datum: 2024-03-05\nPlats: Folkets hus\n\nMötesanteckningar Projekt Bro",
            "Mötesanteckningar Projekt Bro",
        ),
        ("PROTOKOLL\nNärvarande: Anna Berg", "PROTOKOLL"),
        ("Styrelsemöte 5 mars 2024", "Styrelsemöte 5 mars 2024"),
        ("SAMMANTRÄDESPROTOKOLL          1(4)\n2024-03-05", "SAMMANTRÄDESPROTOKOLL"),
    ],
)
def test_title(head: str, title: str) -> None:
    assert read(head)["title"] == title


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Minnesanteckningar styrgruppen", "minnesanteckningar"),
        ("Mötesanteckningar styrgruppen", "mötesanteckningar"),
        ("Anteckningar från mötet", "mötesanteckningar"),
        ("Protokoll styrelsemöte", "protokoll"),
        ("SAMMANTRÄDESPROTOKOLL", "protokoll"),
        ("Dagordning för styrelsemöte", "dagordning"),
        ("Kallelse till årsmöte", "dagordning"),
    ],
)
def test_kind(title: str, kind: str) -> None:
    assert read(f"{title}\n2024-03-05")["kind"] == kind


def test_kind_by_the_signs_of_a_protocol() -> None:
    agenda = AGENDA + "\nJusteras\n\nAnna Berg\n"
    assert read("Styrelsemöte 2024-03-05", agenda)["kind"] == "protokoll"


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Protokoll 2024-03-05", "2024-03-05"),
        ("Protokoll\nDatum: 2024-03-05", "2024-03-05"),
        ("Protokoll\nDatum: 5 mars 2024", "2024-03-05"),
        ("Protokoll\nTid: tisdagen den 5 mars 2024 kl. 9–12", "2024-03-05"),
        ("Protokoll\nTid och plats: Folkets hus, 5 mars 2024 kl. 18.00", "2024-03-05"),
        ("Protokoll\nMötesdatum\n2024-03-05", "2024-03-05"),
        ("Protokoll\nSammanträdesdatum    2024-03-05", "2024-03-05"),
        ("Styrelsemöte den 5:e mars 2024", "2024-03-05"),
        ("Protokoll 240305", "2024-03-05"),
        ("Styrelsemöte 5/3 2024", "2024-03-05"),
        ("Protokoll\nDnr KS 2023-118\nSammanträdesdatum 2024-03-05", "2024-03-05"),
        ("Protokoll\nDatum: 30–31 augusti 2024", "2024-08-30/2024-08-31"),
        ("Minnesanteckningar styrelsemöte mars 2024", "2024-03"),
        ("Protokoll årsmöte 2024\nDatum: 5 mars", "2024-03-05"),
        ("Protokoll\nDatum: 2024-03-05\nNästa möte: 2024-04-18", "2024-03-05"),
    ],
)
def test_date(head: str, date: str) -> None:
    assert read(head)["date"] == date


def test_the_label_wins_over_other_dates_of_the_head() -> None:
    assert read("Protokoll\nUtskrivet 2024-03-12\nMötesdatum: 2024-03-05")["date"] == "2024-03-05"


@pytest.mark.parametrize(
    ("head", "start", "end"),
    [
        ("Protokoll 2024-03-05 kl 09.00–10.30", "09:00", "10:30"),
        ("Protokoll\nTid: 2024-03-05 kl. 18:00-20.15", "18:00", "20:15"),
        ("Protokoll\nDatum: 5 mars 2024\nTid: 08.15-09.30", "08:15", "09:30"),
        ("Protokoll\nTid: tisdagen den 5 mars 2024 kl. 9–12", "09:00", "12:00"),
        ("Protokoll\nDatum och tid: 2024-03-05, klockan 13.00", "13:00", None),
        ("Protokoll 2024-03-05", None, None),
    ],
)
def test_times_of_the_head(head: str, start: str | None, end: str | None) -> None:
    fields = read(head)
    assert (fields.get("start_time"), fields.get("end_time")) == (start, end)


@pytest.mark.parametrize(
    ("opening", "closing", "start", "end"),
    [
        ("Mötet öppnades kl. 18.03.", "Mötet avslutades 20:47.", "18:03", "20:47"),
        (
            "Ordföranden öppnade mötet klockan 18.",
            "Ordföranden förklarade mötet avslutat kl 19.30.",
            "18:00",
            "19:30",
        ),
        ("Mötet öppnades.", "Mötet avslutades.", None, None),
    ],
)
def test_times_of_opening_and_closing(opening: str, closing: str, start: str | None, end: str | None) -> None:
    agenda = AGENDA.replace("Mötet förklarades öppnat.", opening).replace(
        "Mötet förklarades avslutat.", closing
    )
    fields = read("Protokoll 2024-03-05", agenda)
    assert (fields.get("start_time"), fields.get("end_time")) == (start, end)


def test_a_time_inside_an_item_is_not_the_meetings() -> None:
    fields = read(
        "Protokoll 2024-03-05",
        AGENDA.replace("Ekonomin är i balans.", "Städdagen börjar kl. 10.00 på lördag."),
    )
    assert "start_time" not in fields


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Protokoll 2024-03-05\nPlats: Folkets hus", "Folkets hus"),
        ("Protokoll 2024-03-05\nPlats    Folkets hus, Luleå", "Folkets hus, Luleå"),
        ("Protokoll 2024-03-05\nPlats\nFolkets hus", "Folkets hus"),
        ("Protokoll 2024-03-05\nLokal: Stora salen", "Stora salen"),
        ("Protokoll\nTid och plats: 2024-03-05 kl. 18.00, Folkets hus", "Folkets hus"),
        ("Protokoll\nPlats och tid: Folkets hus, tisdagen den 5 mars 2024 kl. 9–12", "Folkets hus"),
        ("Minnesanteckningar Nätverk Norr\n2024-03-05 kl 09.00–10.30, Teams", "Teams"),
        ("Protokoll\n5 mars 2024 i Folkets hus", "Folkets hus"),
        ("Protokoll\nPlats: Teams", "Teams"),
        ("Protokoll 2024-03-05", None),
    ],
)
def test_place(head: str, place: str | None) -> None:
    assert read(head).get("place") == place


@pytest.mark.parametrize(
    ("place", "digital"),
    [
        ("Teams", "true"),
        ("Digitalt via Zoom", "true"),
        ("Digitalt möte", "true"),
        ("Folkets hus", "false"),
        ("Folkets hus och Teams", None),
    ],
)
def test_digital(place: str, digital: str | None) -> None:
    assert read(f"Protokoll 2024-03-05\nPlats: {place}").get("digital") == digital


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Minnesanteckningar Nätverk Norr\n2024-03-05", "Nätverk Norr"),
        ("Luleå koloniförening\nProtokoll 2024-03-05", "Luleå koloniförening"),
        ("SOCIALNÄMNDEN\n\nProtokoll 2024-03-05", "SOCIALNÄMNDEN"),
        ("Protokoll", None),
    ],
)
def test_body(head: str, body: str | None) -> None:
    assert read(head).get("body") == body


def test_without_a_head() -> None:
    assert read("").get("date") is None
    assert find_meeting(split_sections(""), "") == []


def test_the_place_that_only_the_attendance_states() -> None:
    text = "Närvarande i Luleå: Anna Berg"
    present = make_attendee(text, "Anna Berg", group="Närvarande i Luleå", mode="in_person")
    (place,) = refine_meeting([], [present])
    assert (place.field, place.value) == ("place", "Luleå")
    assert refine_meeting([place], [make_attendee(text, "Anna Berg", group="I Boden", mode="in_person")]) == [
        place
    ]
    assert refine_meeting([], [make_attendee(text, "Anna Berg", group="Närvarande i Luleå")]) == []
