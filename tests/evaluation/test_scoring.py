from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from extractor.evaluation import Score, evaluate_folders
from extractor.evaluation.measures import Outcome

SHARED = Path(os.environ.get("EXTRACTOR_SHARED", Path(__file__).parents[3] / "shared"))


@pytest.mark.parametrize(
    ("score", "rates"),
    [
        (Score(2, 4, 3), (2 / 3, 0.5, 4 / 7)),
        (Score(), (0, 0, 0)),
        (Score(0, 3, 0), (0, 0, 0)),
        (Score(3, 3, 3), (1, 1, 1)),
    ],
)
def test_rates(score: Score, rates: tuple[float, float, float]) -> None:
    assert (score.precision, score.recall, score.f1) == pytest.approx(rates)


def test_scores_add_up() -> None:
    outcome = Outcome(measure="x", hits=1, gold=2, predicted=3)
    assert Score(1, 1, 1) + outcome + outcome == Score(3, 5, 7)


def write(path: Path, content: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def test_counts_are_summed_over_documents(tmp_path: Path) -> None:
    items = [{"number": str(number), "title": "Fråga"} for number in range(4)]
    write(tmp_path / "gold/a.gold.json", {"agenda_items": items})
    write(tmp_path / "gold/sub/b.gold.json", {"agenda_items": items[:1]})
    write(tmp_path / "pred/a.json", {"agenda_items": items[:1]})
    write(tmp_path / "pred/sub/b.json", {"agenda_items": items[:1]})
    evaluation = evaluate_folders(tmp_path / "gold", tmp_path / "pred")
    assert evaluation.documents == ("a", "sub/b")
    assert evaluation.scores["agenda_items"] == Score(2, 5, 2)


def test_document_without_record_is_all_missed(tmp_path: Path) -> None:
    write(tmp_path / "gold/a.gold.json", {"projects": [{"surface": ["Grön Väg"]}]})
    (tmp_path / "pred").mkdir()
    evaluation = evaluate_folders(tmp_path / "gold", tmp_path / "pred")
    assert evaluation.missing == ("a",)
    assert evaluation.scores["projects"] == Score(0, 1, 0)
    assert evaluation.errors[0].missed == (("projects", "Grön Väg"),)


def spoil(gold: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """A prediction with the faults of a poor extractor: entries lost, doubled and cut short."""
    for entries in (value for value in gold.values() if isinstance(value, list)):
        entries[:] = [entry for entry in entries if chance.random() < 0.85]
        if entries and chance.random() < 0.5:
            entries.append(dict(chance.choice(entries)))
        for entry in entries:
            for key in ("text", "quote", "name", "title", "status", "role"):
                if isinstance(entry.get(key), str) and chance.random() < 0.4:
                    entry[key] = entry[key][: max(2, int(len(entry[key]) * chance.uniform(0.3, 1)))]
    for key, value in gold["meeting"].items():
        if isinstance(value, list):
            gold["meeting"][key] = chance.choice(value)
    return gold


@pytest.mark.shared
@pytest.mark.parametrize("seed", range(5))
def test_agrees_with_the_reference_scorer(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    for path in sorted((SHARED / "eval/dev").glob("*.gold.json")):
        if chance.random() < 0.9:
            name = path.name.removesuffix(".gold.json")
            write(tmp_path / f"{name}.json", spoil(json.loads(path.read_text(encoding="utf-8")), chance))
    command = [
        sys.executable,
        str(SHARED / "eval/score.py"),
        str(SHARED / "eval/dev"),
        str(tmp_path),
        "--json",
    ]
    expected = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    ours = evaluate_folders(SHARED / "eval/dev", tmp_path).summary()
    del ours["measures"]["next_meetings.times"]  # which only we measure
    assert ours == expected
