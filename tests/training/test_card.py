from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.training.card import describe_spread, make_summary, make_tables, write_card

ROOT = Path(__file__).parents[2]
COUNTS = {"gold": 4, "found": 4, "right": 3, "precision": 75.0, "recall": 75.0, "f1": 75.0}
CORPORA = ("uner_talbanken-test", "uner_pud-test", "webbnyheter-test", "minutes-test")
SCORES = {
    "test": {corpus: {"PER": COUNTS, "all": COUNTS} for corpus in CORPORA},
    "members": [{"test": dict.fromkeys(CORPORA, f1)} for f1 in (70.0, 74.0)],
    "variations": {
        "as they are": {"PER": COUNTS, "all": COUNTS},
        "in capitals": {"PER": {**COUNTS, "recall": 70.0}, "all": {**COUNTS, "f1": 71.5}},
    },
}


def test_tables_show_labels_spread_and_changes() -> None:
    lines = list(make_tables(SCORES))
    assert "| UNER PUD | 75.0 (4) |  |  |  | 75.0 | 75.0 | **75.0** | 72.0 ± 2.8 |" in lines
    assert "| in capitals | 70.0 (-5.0) | 71.5 (-3.5) |" in lines


def test_models_are_compared_in_one_table() -> None:
    minutes = dict.fromkeys(("PER", "ORG", "LOC", "PRJ", "all"), COUNTS)
    report = {"test": {**SCORES["test"], "minutes-test": minutes}, "upos": {"accuracy": 95.1}}
    *_heads, row = make_summary({"sv_trial": report})
    assert row == (
        "| [sv_trial](models/sv_trial/README.md) | 75.0 | 75.0 | 75.0 | 75.0 / 75.0 / 75.0 / 75.0 | 95.1 |"
    )


@pytest.mark.parametrize(("values", "text"), [([], ""), ([71.25], "71.2"), ([70.0, 72.0], "71.0 ± 1.4")])
def test_spread(values: list[float], text: str) -> None:
    assert describe_spread(values) == text


def test_only_what_stands_between_the_marks_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "minutes_entities").mkdir()
    (tmp_path / "minutes_entities" / "scores.json").write_text(json.dumps(SCORES), encoding="utf-8")
    card = tmp_path / "README.md"
    card.write_text("# kort\n<!-- scores -->\ngammalt\n<!-- /scores -->\nslut\n", encoding="utf-8")
    write_card(tmp_path)
    text = card.read_text(encoding="utf-8")
    assert text.startswith("# kort\n<!-- scores -->\n| test set |")
    assert text.endswith("<!-- /scores -->\nslut\n")
    assert "gammalt" not in text
    write_card(tmp_path)
    assert card.read_text(encoding="utf-8") == text


@pytest.mark.model
@pytest.mark.parametrize("model", ["sv_minutes", "sv_minutes_fast"])
def test_the_shipped_cards_show_the_shipped_scores(model: str) -> None:
    folder = ROOT / "models" / model
    scores = json.loads((folder / "minutes_entities" / "scores.json").read_text(encoding="utf-8"))
    assert "\n".join(make_tables(scores)) in (folder / "README.md").read_text(encoding="utf-8")
