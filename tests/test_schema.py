from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from extractor.schema import Minutes, json_schema
from extractor.writers.json_writer import to_json
from tests.example import make_empty_minutes, make_minutes

VALIDATOR = Draft202012Validator(json_schema())
RECORD: dict[str, Any] = json.loads(to_json(make_minutes()))


def test_schema_is_valid_itself() -> None:
    Draft202012Validator.check_schema(json_schema())
    assert json_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("minutes", [make_minutes(), make_empty_minutes(), make_empty_minutes(path=None)])
def test_record_is_valid(minutes: Minutes) -> None:
    VALIDATOR.validate(json.loads(to_json(minutes)))


def set_value(*path: str | int, value: object) -> Callable[[dict[str, Any]], None]:
    def change(record: Any) -> None:
        for step in path[:-1]:
            record = record[step]
        record[path[-1]] = value

    return change


def drop(*path: str | int) -> Callable[[dict[str, Any]], None]:
    def change(record: Any) -> None:
        for step in path[:-1]:
            record = record[step]
        del record[path[-1]]

    return change


@pytest.mark.parametrize(
    "change",
    [
        set_value("schema_version", value="1"),
        set_value("extra", value=None),
        set_value("meeting", "kind", value="kallelse"),
        set_value("meeting", "start_time", value="9:00"),
        set_value("meeting", "start_time", value="25:00"),
        set_value("attendees", 0, "status", value="late"),
        set_value("attendees", 0, "start", value=-1),
        set_value("attendees", 0, "absent_items", value=None),
        set_value("agenda_items", 0, "level", value=0),
        set_value("organisations", 0, "kind", value="bank"),
        set_value("dates", 0, "earliest", value="2024-3-5"),
        set_value("dates", 0, "value", value=""),
        set_value("action_items", 0, "confidence", value=1.5),
        set_value("references", 0, "kind", value="isbn"),
        drop("warnings"),
        drop("meeting", "title"),
        drop("meeting", "digital"),
        drop("action_items", 0, "assignees", 0, "id"),
        drop("persons", 0, "mentions", 0, "agenda_item"),
    ],
)
def test_models_and_json_schema_refuse_the_same(change: Callable[[dict[str, Any]], None]) -> None:
    record = copy.deepcopy(RECORD)
    change(record)
    assert not VALIDATOR.is_valid(record)
    with pytest.raises(ValidationError):
        Minutes.model_validate_json(json.dumps(record))


def test_every_key_is_required_and_no_other_allowed() -> None:
    for part in (json_schema(), *json_schema()["$defs"].values()):
        assert set(part["required"]) == set(part["properties"])
        assert part["additionalProperties"] is False
