from __future__ import annotations

import pytest

from extractor.evaluation.entity_gold import Sentence
from extractor.evaluation.entity_scores import Counts, count_matches, sum_counts

SENTENCE = Sentence("Elsa i Umeå såg Norrcupen.", ((0, 4, "PER"), (7, 11, "LOC"), (16, 25, "MISC")))


def test_only_exact_matches_are_right():
    counts = count_matches([SENTENCE], [[(0, 4, "PER"), (5, 11, "LOC")]])
    assert counts["PER"] == Counts(1, 1, 1)
    assert counts["LOC"] == Counts(1, 1, 0)
    assert counts["ORG"] == Counts(0, 0, 0)


@pytest.mark.parametrize(("forgive", "found"), [(True, 0), (False, 1)])
def test_what_stands_on_misc_is_left_aside_or_wrong(forgive, found):
    counts = count_matches([SENTENCE], [[(16, 25, "ORG")]], forgive_ignored=forgive)
    assert counts["ORG"] == Counts(0, found, 0)


def test_scores_of_sums():
    total = sum_counts([Counts(4, 2, 2), Counts(0, 2, 0)])
    assert (total.precision, total.recall, total.f1) == (0.5, 0.5, 0.5)


def test_no_entities_give_zero():
    assert (Counts().precision, Counts().recall, Counts().f1) == (0.0, 0.0, 0.0)
