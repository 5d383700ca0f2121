from __future__ import annotations

from typing import Any

import pytest

from extractor.evaluation import compare
from extractor.evaluation.comparison import ComparedMinutes


def count(measure: str, gold: dict[str, Any], record: dict[str, Any]) -> tuple[int, int, int]:
    outcomes = compare(ComparedMinutes.model_validate(gold), ComparedMinutes.model_validate(record))
    [outcome] = [outcome for outcome in outcomes if outcome.measure == measure]
    return outcome.hits, outcome.gold, outcome.predicted


@pytest.mark.parametrize(
    ("measure", "gold", "record", "expected"),
    [
        ("meeting.date", {"date": ["2024-03", "2024-04"]}, {"date": "2024-04"}, (1, 1, 1)),
        ("meeting.date", {"date": None}, {"date": "2024-04"}, (0, 0, 1)),
        ("meeting.date", {"date": "2024-03-05"}, {}, (0, 1, 0)),
        ("meeting.title", {"title": "Möte med nätverket"}, {"title": "**Möte med nätverket:**"}, (1, 1, 1)),
        ("meeting.place", {"place": "Stora salen"}, {"place": "Lilla rummet"}, (0, 1, 1)),
    ],
)
def test_meeting(
    measure: str, gold: dict[str, Any], record: dict[str, Any], expected: tuple[int, int, int]
) -> None:
    assert count(measure, {"meeting": gold}, {"meeting": record}) == expected


@pytest.mark.parametrize(
    ("gold", "record", "hits"),
    [
        ({"number": "3", "title": "Val av justerare"}, {"number": "3.", "title": "Val av justerare:"}, 1),
        ({"number": "3", "title": "Val av justerare"}, {"number": "4", "title": "Val av justerare"}, 0),
        ({"number": "3", "title": "Val av justerare"}, {"number": "3", "title": "Val"}, 0),
        ({"number": None, "title": "Övrigt"}, {"number": None, "title": "övrigt"}, 1),
    ],
)
def test_agenda(gold: dict[str, Any], record: dict[str, Any], hits: int) -> None:
    assert count("agenda_items", {"agenda_items": [gold]}, {"agenda_items": [record]}) == (hits, 1, 1)


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("attendees.name", (2, 2, 3)),
        ("attendees.name+status", (1, 2, 3)),
        ("attendees.role", (1, 2, 1)),
        ("attendees.affiliation", (0, 0, 0)),
    ],
)
def test_attendees(measure: str, expected: tuple[int, int, int]) -> None:
    gold = [
        {"name": "Eva-Lis Ek", "status": "present", "role": "ordförande"},
        {"name": "Tor Al", "status": "absent", "role": "ledamot"},
    ]
    record = [
        {"name": "Eva Lis Ek", "status": "present", "role": "Ordförande"},
        {"name": "Tor Al", "status": "present"},
        {"name": "Siv Bo", "status": "present", "role": "sekreterare", "affiliation": "AF"},
    ]
    assert count(measure, {"attendees": gold}, {"attendees": record}) == expected


def test_organisations_match_by_any_form() -> None:
    gold = {"organisations": [{"surface": ["Norra verket", "NV"]}, {"surface": ["Täby"]}]}
    record = {
        "organisations": [{"name": "Täbys"}, {"name": "NV", "aliases": ["norra verket"]}, {"name": "Syd"}]
    }
    assert count("organisations", gold, record) == (2, 2, 3)


def test_dates_count_once_and_pointing_ones_never() -> None:
    gold = {
        "dates": [{"text": "hösten", "value": ["2021-23"]}] * 2
        + [{"text": "18 juni", "value": ["2021-06-18"]}]
    }
    record = {
        "dates": [
            {"text": "hösten", "value": "2021-23"},
            {"text": "den 18 juni", "value": "2022-06-18"},
            {"text": "idag", "value": "2021-06-18", "deictic": True},
        ]
    }
    assert count("dates.value", gold, record) == (1, 2, 2)
    assert count("dates.text", gold, record) == (2, 2, 2)


@pytest.mark.parametrize(
    ("gold", "record", "hits"),
    [
        ("skickar ut listan", "Tor skickar ut listan.", 1),
        ("skickar ut listan", "Tor skickar ut listan till alla som har anmält sig till kursen", 0),
        ("Tor skickar listan till alla", "Tor skickar en lista till alla", 1),
        ("", "", 0),
    ],
)
def test_quotes(gold: str, record: str, hits: int) -> None:
    assert count("decisions", {"decisions": [{"quote": gold}]}, {"decisions": [{"text": record}]}) == (
        hits,
        1,
        1,
    )


def test_assignees_of_matched_actions() -> None:
    gold = {
        "action_items": [
            {"quote": "skickar listan", "assignees": ["Tor Al", "Eva Ek"]},
            {"quote": "bokar lokal"},
        ]
    }
    record = {
        "action_items": [{"text": "skickar listan", "assignees": [{"name": "Tor Al"}, {"name": "Siv"}]}]
    }
    assert count("action_items.assignee", gold, record) == (1, 2, 2)
    assert count("action_items", gold, record) == (1, 2, 1)
