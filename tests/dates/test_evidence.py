"""When a text was written, proved by its own dates or left open."""

from __future__ import annotations

import pytest

from extractor.dates import find
from tests.dates.test_find import show


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        # the full date at the top is the text's own
        (
            "Minnesanteckningar 2022-03-08\nNästa träff blir 5 april.",
            None,
            "2022-03-08=2022-03-08; 5 april=2022-04-05",
        ),
        # two weekdays agree with one year only beside the one that is stated
        (
            "Verksamhetsplan 2024\nNästa möten: tisdag 14 januari och onsdag 12 februari. Rapport i mars.",
            None,
            "2024=2024; tisdag 14 januari=2025-01-14; onsdag 12 februari=2025-02-12; mars=2025-03",
        ),
        # full dates near each other
        (
            "Mötet den 17 maj. Beslut togs 2022-04-28 och 2022-05-02. Klart i juni.",
            "XXXX-05-17",
            "den 17 maj=2022-05-17; 2022-04-28=2022-04-28; 2022-05-02=2022-05-02; juni=2022-06",
        ),
    ],
)
def test_conclusive(text: str, anchor: str | None, expected: str) -> None:
    found = find(text, anchor)
    assert show(text, found) == expected
    assert all(record.inferred for record in found if record.anchor)


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Vi träffas den 17 maj.", "XXXX-04-12"),
        ("Årsmöte 2022. Vi träffas den 17 maj. Kansliet flyttar i juni.", "XXXX-04-12"),
        ("Avtalet tecknades 2019-05-03 och 2012-01-09.\nVi träffas den 17 maj.", "XXXX-04-12"),
        ("Sedan 2014 och 2022 träffas vi. Tisdag 14 januari ses vi.", None),
    ],
)
def test_not_conclusive(text: str, anchor: str | None) -> None:
    values = {
        record.value for record in find(text, anchor) if "maj" in text[record.text_start : record.text_end]
    }
    assert values <= {"XXXX-05-17"}
    assert not any(record.inferred for record in find(text, anchor))
