"""Labels of lines, by the shipped weights."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import ModelError
from extractor.resources import find_shipped
from extractor.structure.labelling import AGENDA, ATTENDANCE, LineLabel, label_lines

TEXT = """\
Minnesanteckningar från nätverksmötet

Datum: 2023-05-11
Plats: Rådhuset, Ekbacka

Närvarande: Anna Berg, Ekbacka kommun, Bo Ek, Region Ek
Frånvarande: Siv Lund

1. Inledning
Anna Berg hälsade alla välkomna till årets andra möte.

2. Ekonomi
Beslut
Gruppen beslutade att godkänna rapporten.

3. Nästa möte
Nästa möte är den 9 september.

Vid protokollet

Bo Ek
"""


def test_every_kind_of_line_is_told() -> None:
    labelling = label_lines(TEXT)
    labels = {
        line.text.split(" ")[0]: label for line, label in zip(labelling.lines, labelling.labels, strict=True)
    }
    assert labels["Minnesanteckningar"] is LineLabel.TITLE
    assert labels["Datum:"] is LineLabel.FIELD
    assert labels["Närvarande:"] is LineLabel.ATTENDANCE_LABEL
    assert labels["Frånvarande:"] is LineLabel.ATTENDANCE_LABEL
    assert labels["2."] is LineLabel.HEADING
    assert labels["Beslut"] is LineLabel.SUBHEADING
    assert labels["Gruppen"] is LineLabel.BODY
    assert labels["Vid"] is LineLabel.SIGNATURE


def test_reasons_are_features_of_the_line() -> None:
    labelling = label_lines(TEXT)
    heading = labelling.labels.index(LineLabel.HEADING)
    reasons = labelling.explain(heading)
    assert reasons
    assert all(reason.weight > 0 and reason.feature in labelling.table.rows[heading] for reason in reasons)


def test_doubt_is_small_where_all_is_plain_and_larger_where_little_is() -> None:
    plain = label_lines(TEXT).doubts
    muddled = label_lines("Träff\nAnna Bo Ceve\nBudget nya saker\nhos oss\nLokaler och annat\n").doubts
    assert plain[AGENDA] < 0.05
    assert plain[ATTENDANCE] < 0.1
    assert muddled[AGENDA] + muddled[ATTENDANCE] > plain[AGENDA] + plain[ATTENDANCE]


@given(st.text(max_size=300))
def test_one_label_a_line_whatever_the_text(text: str) -> None:
    labelling = label_lines(text)
    assert len(labelling.labels) == len(labelling.confidences) == len(labelling.lines)
    assert all(0 <= one <= 1 + 1e-9 for one in labelling.confidences)


def test_missing_weights_are_named() -> None:
    with pytest.raises(ModelError, match="sv_nothing"):
        find_shipped("sv_nothing")


def test_other_weights_can_be_used() -> None:
    path = find_shipped("sv_lines") / "lines.crfsuite"
    assert label_lines(TEXT, weights=Path(path)).labels == label_lines(TEXT).labels
