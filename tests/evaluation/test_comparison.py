from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.evaluation.comparison import (
    ComparedMinutes,
    align,
    normalise,
    normalise_name,
    similarity,
    strip_genitive,
    word_overlap,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" **Val av\n justerare**: ", "val av justerare"),
        ("9\u201310", "9-10"),
        ("A\u030angermanland", "ångermanland"),
        ("sam\u00adverkan", "samverkan"),
        ("• punkt;", "punkt"),
        (None, ""),
    ],
)
def test_normalise(text: str | None, expected: str) -> None:
    assert normalise(text) == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("Ewa-Marianne Ek", "ewa marianne ek"), ("Ewa - Marianne  Ek", "ewa marianne ek")]
)
def test_normalise_name(name: str, expected: str) -> None:
    assert normalise_name(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("Täbys", "täby"), ("AF:s", "af"), ("AMS", "ams"), ("Täby", "täby")]
)
def test_strip_genitive(name: str, expected: str) -> None:
    assert strip_genitive(name) == expected


def test_likeness() -> None:
    assert similarity("Inledning", "**inledning**") == 1
    assert word_overlap("köpa två stolar", "köpa tre stolar") == pytest.approx(2 / 3)
    assert word_overlap("", "") == 0


SCORES = st.lists(st.lists(st.sampled_from([0.0, 0.5, 0.5, 1.0]), min_size=3, max_size=3), max_size=5)


@given(SCORES)
def test_align_pairs_each_once_and_leaves_no_match_over(table: list[list[float]]) -> None:
    gold, predicted = list(range(len(table))), [0, 1, 2]
    pairs = align(gold, predicted, lambda i, j: table[i][j])
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(table[i][j] > 0 for i, j in pairs)
    free = [
        (i, j) for i in gold for j in predicted if i not in dict(pairs) and j not in {k for _, k in pairs}
    ]
    assert not any(table[i][j] for i, j in free)


def test_gold_and_record_are_read_alike() -> None:
    gold = ComparedMinutes.model_validate(
        {
            "organisations": [{"surface": ["Norra verket", "NV"]}],
            "dates": [{"text": "x", "value": ["2024", "2025"]}],
            "action_items": [{"quote": "ring", "assignees": ["Tor Ek"]}],
            "decisions": None,
            "meeting": None,
        }
    )
    record = ComparedMinutes.model_validate(
        {
            "organisations": [
                {"name": "Norra verket", "aliases": [], "mentions": [{"text": "NV", "start": 0}]}
            ],
            "dates": [{"text": "x", "value": "2024"}],
            "action_items": [{"text": "ring", "assignees": [{"name": "Tor Ek", "id": "person-1"}]}],
        }
    )
    assert gold.organisations[0].forms == record.organisations[0].forms == {"norra verket", "nv"}
    assert gold.action_items[0].words == record.action_items[0].words
    assert gold.action_items[0].assignees == record.action_items[0].assignees
    assert (gold.dates[0].value, record.dates[0].value) == (["2024", "2025"], ["2024"])
    assert gold.decisions == record.decisions == []
