"""The table of layout features."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.structure.features import describe_lines, plain_key
from extractor.structure.lines import split_lines

TEXT = "PROTOKOLL\n\nNärvarande: Anna Berg (S)\n  Bo Ek\n\n§ 1 Budget\nMötet beslutar\natt avvakta."


def features(line: int, text: str = TEXT, marks: dict[int, str] | None = None) -> list[str]:
    return describe_lines(split_lines(text), marks).rows[line]


@pytest.mark.parametrize(
    ("line", "feature"),
    [
        (0, "capitals"),
        (0, "cue=kind"),
        (0, "blank=ba"),
        (1, "cue=present"),
        (1, "cue=strong"),
        (1, "party"),
        (1, "names=1"),
        (2, "indent=3"),
        (2, "row=name"),
        (2, "-1:cue=present"),
        (2, "since-present=1"),
        (3, "number=paragraph"),
        (3, "cue=heading"),
        (3, "chain=0"),
        (4, "verb"),
        (5, "cue=clause"),
        (5, "ends=."),
    ],
)
def test_what_is_seen(line: int, feature: str) -> None:
    assert feature in features(line)


def test_marks_of_markup_are_seen() -> None:
    assert "mark=hash-2" in features(5 - 2, marks={TEXT.index("§"): "hash-2"})
    assert "mark=not" in features(0, marks={TEXT.index("§"): "hash-2"})


def test_repetition_is_seen() -> None:
    text = "Innehåll\n1. Budget ........ 3\n\n1. Budget\nText."
    assert {"again=2", "first", "leaders"} <= set(features(1, text))
    assert {"again=2", "said"} <= set(features(2, text))


@pytest.mark.parametrize("text", ["1. Budget ..... 4", "budget", "§ 7  BUDGET"])
def test_key_of_a_heading(text: str) -> None:
    assert plain_key(text) == "budget"


@given(st.text(alphabet="aÅ §1.:\n-|\t", max_size=200))
def test_any_text_has_one_row_a_line(text: str) -> None:
    lines = split_lines(text)
    assert len(describe_lines(lines).rows) == len(lines)
