"""Coming meetings: which dates they are, with their times and places."""

from __future__ import annotations

import time

import pytest

from extractor.clock import find_times
from extractor.components.meeting_places import find_place
from extractor.components.next_meetings import find_next_meetings
from extractor.dates import find
from extractor.records import AgendaItemRecord

ANCHOR = "2024-04-10"


def read(text: str, items: list[AgendaItemRecord] | None = None, **options: object) -> list[str]:
    """Meetings as `value start-end place`, `-` for what is unknown."""
    records = find_next_meetings(text, find(text, ANCHOR), items or [], meeting_date=ANCHOR, **options)  # type: ignore[arg-type]
    return [f"{r.value} {r.start_time or '-'} {r.end_time or '-'} {r.place or '-'}" for r in records]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5. Kommande möten: 17 september 13.15-15.45", ["2024-09-17 13:15 15:45 -"]),
        ("Nästa möte blir den 7 maj kl. 18.30 i föreningsstugan.", ["2024-05-07 18:30 - föreningsstugan"]),
        ("Nästa möte: tisdag 7/5 kl 9-11, Teams", ["2024-05-07 09:00 11:00 Teams"]),
        ("Nästa styrelsemöte hålls den 7 maj.", ["2024-05-07 - - -"]),
        ("Kommande sammanträden: 7 maj kl. 18 och 11 juni kl. 17.", ["2024-05-07 18:00 - -", "2024-06-11 17:00 - -"]),
        ("Nästa gång ses vi 7 maj.", ["2024-05-07 - - -"]),
        ("Nästa gång 7 maj kl 8.15, Åsas rum.", ["2024-05-07 08:15 - Åsas rum"]),
        ("Mötestider\n7 maj\n11 juni\n", ["2024-05-07 - - -", "2024-06-11 - - -"]),
        ("Planerade möten:\n\n9 maj i Falun, Folkets hus 13:00-16:00\n\n16 augusti 9:00 -12:00 Borlänge\n\nVid pennan",
         ["2024-05-09 13:00 16:00 Falun, Folkets hus", "2024-08-16 09:00 12:00 Borlänge"]),
        ("Nästa möte\nInternat 30-31 augusti på Bryggan & Kajen i Mora",
         ["2024-08-30/2024-08-31 - - Bryggan & Kajen i Mora"]),
        ("Kommande möten\nJanuari 2025 Falun (Eva)", ["2025-01 - - Falun (Eva)"]),
        ("Styrelsen bestämmer att 28 maj och 25 november blir dagar för vår- och höstmöte.",
         ["2024-05-28 - - -", "2024-11-25 - - -"]),
        ("Nämnden sammanträder 2025 enligt följande, kl. 13.30:\n8 februari, 22 mars.",
         ["2025-02-08 13:30 - -", "2025-03-22 13:30 - -"]),
        ("Rådet ska ha två möten till. Tiderna är:\n\n| 14 maj | 9.30-12 | Teams |\n| 9 juni | 9.30-12 | Kajen 3 |",
         ["2024-05-14 09:30 12:00 Teams", "2024-06-09 09:30 12:00 Kajen 3"]),
        ("Nästa möte bestämdes till torsdag 16 maj kl 19 hemma hos Eva.", ["2024-05-16 19:00 - hos Eva"]),
        ("Nästa möte: 16/5 18.00 på Café Linden", ["2024-05-16 18:00 - Café Linden"]),
        ("Datum för nästa möte: 2024-05-14, 13:00–15:00, via Zoom", ["2024-05-14 13:00 15:00 Zoom"]),
        ("Mötesdatum hösten 2024: 5 september, 3 oktober.", ["2024-09-05 - - -", "2024-10-03 - - -"]),
        ("Mötestider våren 2024\n- 14/5 kl 9-12 (digitalt)\n- 11/6 kl 9-12 (Karlstad)",
         ["2024-05-14 09:00 12:00 -", "2024-06-11 09:00 12:00 Karlstad"]),
        ("Nästa möte blir i september, datum meddelas senare.", ["2024-09 - - -"]),
        ("Nästa träff: v. 20, Doodle skickas ut.", ["2024-05-13/2024-05-19 - - -"]),
        ("Nästa möte 21/5. Handlingar ska vara inne senast 10/5. Därefter möte 18/6.",
         ["2024-05-21 - - -", "2024-06-18 - - -"]),
        ("11. Nästa möte. Måndag den 20 maj kl 18.30.", ["2024-05-20 18:30 - -"]),
        ("Punkten bordläggs till nästa möte den 14 maj.", ["2024-05-14 - - -"]),
        ("Nästa möte: den 14 maj kl. 13–15. Plats: Rådhuset, Falun.", ["2024-05-14 13:00 15:00 Rådhuset, Falun"]),
        ("Nästa ordinarie styrelsemöte är planerat till den 14 maj.", ["2024-05-14 - - -"]),
        ("Nästa APT 2 maj", ["2024-05-02 - - -"]),
        ("Ett extra möte hålls fredagen den 3 maj kl. 9.00-11.00 via Zoom.", ["2024-05-03 09:00 11:00 Zoom"]),
    ],
)  # fmt: skip
def test_meetings(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nästa möte: Handlingar skickas senast 3 maj.",
        "Förslaget tas upp på nästa möte. Utbildningen är den 3 maj.",
        "Tora tar med frågan till nästa möte som rektor kallade till den 3 april.",
        "Föregående möte var den 3 april.",
        "Datum för våren 2025 tas på mötet i december.",
        "Nästa möte: 3 april 2024",
        "Frukostseminarium 12 maj 08:00 – 09:30",
        "Inför nästa möte ska Olle senast 3 maj skicka underlag.",
        "Nästa möte: Datum meddelas senare. Konferensen är 3 juni.",
        "Kommande aktiviteter: Vårfest 25 maj, städdag 1 juni.",
        "Kulturskolecheferna i länet träffas 24–25 november.",
    ],
)
def test_no_meetings(text: str) -> None:
    assert read(text) == []


def test_same_time_as_this_meeting() -> None:
    text = "Nästa avstämning\n\n28 maj samma tid, Teams. 11 juni ses vi i Alvesta, Folkets hus, kl 10–14."
    assert read(text, times=("08:30", "09:15")) == [
        "2024-05-28 08:30 09:15 Teams",
        "2024-06-11 10:00 14:00 Alvesta, Folkets hus",
    ]


def test_an_item_bounds_its_meetings() -> None:
    text = "7 Nästa möte\nOnsdag 12 juni kl 18.30. Årsmöte söndag 8 september.\n8 Avslutning\nFesten är den 20 juni."
    end = text.index("8 Avslut")
    item = AgendaItemRecord(
        text_start=0,
        text_end=end,
        by="test",
        number="7",
        title="Nästa möte",
        level=1,
        body_start=13,
        body_end=end,
    )
    assert read(text, [item]) == ["2024-06-12 18:30 - -"]


def test_names_in_brackets_are_no_places() -> None:
    assert read("Nästa möte: 7 maj Falun (Eva)", names={"Eva"}) == ["2024-05-07 - - Falun"]


def test_time_is_linear() -> None:
    def measure(length: int) -> float:
        text = ("Nästa möte blir den 3 maj, " * length)[: 27 * length]
        dates = find(text, ANCHOR)
        start = time.process_time()
        find_next_meetings(text, dates, meeting_date=ANCHOR)
        return time.process_time() - start

    # ten times the text takes about ten times as long; a quadratic search would take a hundred
    assert measure(500) < 40 * max(min(measure(50), measure(50)), 1e-2)


def test_nothing_in_nothing() -> None:
    assert read("") == []


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        (" i Falun, Folkets hus 13:00-16:00", "Falun, Folkets hus"),
        (" 9:00 -12:00 Falun (Länshuset)", "Falun (Länshuset)"),
        (" kl. 18.00 (församlingshemmet) och", "församlingshemmet"),
        (" kl. 09.00–15.00 (heldag m middag), Kristianstad, gården Solvik", "Kristianstad, gården Solvik"),
        (" (via Zoom)", "Zoom"),
        (" kl. 10:15-12, rum E417", "rum E417"),
        (" kl. 17.00 med jultallrik", None),
        (" gemensam heldag med styrelsen", None),
        (" 9:00 OBS! Krockar det?", None),
        ("", None),
    ],
)
def test_place(window: str, expected: str | None) -> None:
    place = find_place(window, find_times(window))
    assert (place[0] if place else None) == expected
