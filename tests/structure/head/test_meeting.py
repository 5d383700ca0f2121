"""The meeting's own facts, off the head, the opening and the closing."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from extractor.structure.head.meeting import find_meeting, refine_meeting
from extractor.structure.labelling import Labelling, LineLabel
from extractor.structure.lines import split_lines
from extractor.structure.sections import Sections, split_sections
from tests.builders import AGENDA, make_attendee


def read_fields(head: str) -> dict[str, str]:
    """What the rules make of a head whose lines are labelled as they should be: none of it is attendance or item."""
    lines = split_lines(head)
    kinds = ("protokoll", "p r o t o", "anteckningar", "möte")
    labels = [
        LineLabel.TITLE if any(line.text.casefold().startswith(kind) for kind in kinds) else LineLabel.FIELD
        for line in lines
    ]
    labelling = cast(Labelling, SimpleNamespace(lines=lines, labels=labels))
    fields = find_meeting(Sections(labelling, [], []), head)
    assert all(0 <= one.text_start < one.text_end <= len(head) for one in fields)
    return {one.field: one.value for one in fields}


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


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Lövsta kommun          PROTOKOLL nr 3\n\nProtokoll från bildningsnämndens möte", "Protokoll från bildningsnämndens möte"),
        ("P R O T O K O L L\n\nfört vid årsmöte med Sävens båtklubb", "P R O T O K O L L fört vid årsmöte med Sävens båtklubb"),
        ("Protokoll fört vid årsmöte med\nSävens båtklubb\nDatum: 2024-03-05", "Protokoll fört vid årsmöte med Sävens båtklubb"),
        ("Protokoll årsmöte Säven\n=======================\nDatum: 2024-03-05", "Protokoll årsmöte Säven"),
        ("[[Start]] > [[Möten]] > 2024\nProtokoll styrelsemöte 2024-03-05", "Protokoll styrelsemöte 2024-03-05"),
    ],
)  # fmt: skip
def test_title_among_other_lines(head: str, title: str) -> None:
    assert read_fields(head)["title"] == title


def test_the_subject_of_a_mail_is_no_title_where_the_text_has_one() -> None:
    head = (
        "Från: Eva Ek\nSkickat: den 9 mars 2024 21:14\nTill: styrelsen\nÄmne: VB: anteckningar från igår\n\n"
        "Protokoll från styrelsemöte i Säven\n5 mars 2024 kl. 18.00\nKlubbhuset"
    )
    fields = read_fields(head)
    assert fields["title"] == "Protokoll från styrelsemöte i Säven"
    assert (fields["date"], fields["start_time"], fields["place"]) == ("2024-03-05", "18:00", "Klubbhuset")


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Protokoll\nTid: den l2 mars 2024", "2024-03-12"),
        ("Protokoll\nSammanträdesdatum 2024-03-2l", "2024-03-21"),
        ("Protokoll styrelsen\n5/3 -24 18.00-19.30", "2024-03-05"),
        ("Protokoll\nDatum: 240305", "2024-03-05"),
        ("Protokoll\nDatum: den 5:e mars 2024", "2024-03-05"),
        ("Protokoll\nDatum: 5 sept 2024", "2024-09-05"),
        ("Byrån                    2024-03-12\n\nProtokoll styrelsemöte\ntisdag 5 mars 2024 kl. 9–12", "2024-03-05"),
        ("Senast ändrad av eva 2024-03-12 00:10\nProtokoll styrelsemöte\n5 mars 2024", "2024-03-05"),
        ("Protokoll\nDatum: 2024-03-05\nJusteras: 2024-03-12 kl. 8.00", "2024-03-05"),
        ("Protokoll 2024\nonsdag 6 mars", "2024-03-06"),
        ("Protokoll\nDatum    Tid    Lokal\n2024-03-05    18.00    Ljusa salen", "2024-03-05"),
    ],
)  # fmt: skip
def test_date_in_many_forms(head: str, date: str) -> None:
    assert read_fields(head)["date"] == date


@pytest.mark.parametrize(
    ("head", "start", "end"),
    [
        ("Protokoll\nMötesdatum\t2024-03-05\tStarttid\t13:00\nMötesplats\tTeams\tSluttid\t15:25", "13:00", "15:25"),
        ("Protokoll 2024-03-05\nLokal:     Eken                Kl. 13:10–15:30", "13:10", "15:30"),
        ("Protokoll\n* När: 2024-03-05, 18:30", "18:30", None),
        ("Protokoll\nTid: 2024-03-05 kl l3.00 - 16.20", "13:00", "16:20"),
        ("Protokoll\nonsdag 6 mars 2024, 13.15 till 15.00", "13:15", "15:00"),
        ("Protokoll\nonsdag 6 mars 2024, vi började 18.30", "18:30", None),
        ("Protokoll\nTid: 2024-03-05 kl. 13.15–16.40 (ajournering 14.50–15.10)", "13:15", "16:40"),
        ("Protokoll\nTid: 2024-03-05, ajournering 14.50–15.10", None, None),
        ("Protokoll 2024-03-05\nMötet pågick mellan klockan tio och halv ett.", "10:00", "12:30"),
        ("Protokoll\nDatum\nTid\nLokal\n2024-03-05\n13.30-15.00\nPersonalrummet", "13:30", "15:00"),
        ("Protokoll 2024-03-05\nPlats: Loftet, rum 2:14", None, None),
    ],
)  # fmt: skip
def test_times_in_many_forms(head: str, start: str | None, end: str | None) -> None:
    fields = read_fields(head)
    assert (fields.get("start_time"), fields.get("end_time")) == (start, end)


@pytest.mark.parametrize(
    ("opening", "closing", "start", "end"),
    [
        ("Mötet öppnades av Eva Ek som hälsade alla\nvälkomna. Klockan var då 19.05.", "Mötet avslutades\nkl 20.40.", "19:05", "20:40"),
        ("Eva slog klubban i bordet kl 18.32.", "Eva släckte ljuset 20.10.", "18:32", "20:10"),
        ("Mötet öppnades kl 18.45.", "Mötet avslutades. Klockan var då kvart över nio.", "18:45", "21:15"),
        ("Mötet öppnades. Bo Ek kom kl. 18.20.", "Mötet avslutades. Nästa möte börjar kl. 17.", None, None),
    ],
)  # fmt: skip
def test_times_that_the_first_and_last_items_tell(
    opening: str, closing: str, start: str | None, end: str | None
) -> None:
    agenda = AGENDA.replace("Mötet förklarades öppnat.", opening).replace(
        "Mötet förklarades avslutat.", closing
    )
    fields = read("Protokoll 2024-03-05", agenda)
    assert (fields.get("start_time"), fields.get("end_time")) == (start, end)


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Protokoll 2024-03-05\n* Var: Folkets hus", "Folkets hus"),
        ("Protokoll 2024-03-05\nLokal:     Eken                Kl. 13:10–15:30", "Eken"),
        ("Protokoll\nMötesdatum\t2024-03-05\tStarttid\t13:00\nMötesplats\tTeams\tSluttid\t15:25", "Teams"),
        ("Protokoll\nDatum\nTid\nLokal\n2024-03-05\n13.30-15.00\nPersonalrummet", "Personalrummet"),
        ("Protokoll\nPlats och tid\nRådhuset, lilla salen\n2024-03-05 kl. 9–12", "Rådhuset, lilla salen"),
        ("Protokoll\nPlats och tid    Rådhuset, rum Eken, kl. 9–12. Ajournering kl. 10–10.15\nJusteringens\nplats och tid    Kansliet 2024-03-12", "Rådhuset, rum Eken"),
        ("Protokoll\nPlats och tid för\nsammanträde       Rådhuset 2024-03-05 kl. 9–12", "Rådhuset"),
        ("Protokoll styrelsen\ntisdag 5 mars 2024\nGläntan", "Gläntan"),
        ("Protokoll styrelsen\ntisdag 5 mars 2024\ni Folkets hus, Säven", "Folkets hus, Säven"),
        ("Protokoll styrelsen\nStadsbiblioteket, Läsrummet, tisdag 5 mars kl. 13.30 - ca 15.45", "Stadsbiblioteket, Läsrummet"),
        ("Protokoll styrelsen\ntisdag 5 mars 2024 i Säby skola, vi började 18.30", "Säby skola"),
        ("Protokoll från årsmöte tisdagen den 5 mars 2024 kl. 18.30 i församlingshemmet, Säby", "församlingshemmet, Säby"),
        ("Protokoll styrelsen\nonsdag 6 mars 2024 kl. 9–12\nZoom (länk i kallelsen)", "Zoom"),
        ("Protokoll 2024-03-05\nMötet ägde rum i konferensrummet, Ågatan 3, och pågick en timme.", "konferensrummet, Ågatan 3"),
        ("Protokoll 2024-03-05\nPlats: hemma hos Bo (uppgång C)", "hemma hos Bo (uppgång C)"),
        ("Säby kommun\nProtokoll styrelsemöte\n2024-03-05\nJustering: Kommunhuset 2024-03-12", None),
        ("Säby skolförvaltning\nProtokoll styrelsemöte\n2024-03-05 kl. 9–12", None),
    ],
)  # fmt: skip
def test_place_in_many_forms(head: str, place: str | None) -> None:
    assert read_fields(head).get("place") == place


def test_the_place_that_only_the_opening_states() -> None:
    agenda = AGENDA.replace("Mötet förklarades öppnat.", "Ordföranden öppnade mötet i Folkets hus.")
    assert read("Protokoll 2024-03-05", agenda)["place"] == "Folkets hus"


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
