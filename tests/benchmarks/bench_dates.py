"""Time expressions beside dateparser, in one run: F1 against the corpus' gold, characters a second, and growth.

dateparser is asked for Swedish only and given the meeting's date as base, which is the most help it takes. Both read the
same text; what is compared is a ratio, so that it holds on any machine.
"""

from __future__ import annotations

import json
import time
import warnings
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from dateparser.search import search_dates

from extractor.dates import bounds, find
from extractor.evaluation.comparison import ComparedMinutes
from extractor.evaluation.measures import measure_dates
from extractor.evaluation.scoring import Score
from extractor.source import read_source

CORPUS = Path(__file__).parents[2] / "corpus"
FOLDERS = ("dev", "test", "dates/dev", "dates/test")
F1_RATIO = 2.5
SPEED_RATIO = 5
SHARED = CORPUS.parents[1] / "shared" / "eval" / "dev"

Reader = Callable[[str, str | None], list[dict[str, Any]]]


def read_with_dateparser(text: str, anchor: str | None) -> list[dict[str, Any]]:
    """Expressions and values as dateparser finds them; it knows days only."""
    first = bounds(anchor)[0] if anchor else None
    base = (
        {"RELATIVE_BASE": datetime.combine(date.fromisoformat(first), datetime.min.time())} if first else {}
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = search_dates(text, languages=["sv"], settings=base) or []
    return [{"text": written, "value": moment.date().isoformat()} for written, moment in found]


def read_with_ours(text: str, anchor: str | None) -> list[dict[str, Any]]:
    """Expressions and values by the public function, without the rest of the pipeline."""
    return [
        {"text": text[one.text_start : one.text_end], "value": one.value, "deictic": one.deictic}
        for one in find(text, anchor)
    ]


def documents(folder: Path) -> list[tuple[str, dict[str, Any]]]:
    """(text, gold) of each document whose gold lists dates."""
    found = []
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if "dates" in gold:
            found.append((read_source(path.with_name(path.name.replace(".gold.json", ".txt"))).raw, gold))
    return found


def anchor_of(gold: dict[str, Any]) -> str | None:
    """The meeting's date as the gold has it, which both readers are told."""
    stated = gold["meeting"]["date"]
    return stated[0] if isinstance(stated, list) else stated


class Tally:
    """What one reader reached over documents: F1 by measure, and characters a second."""

    def __init__(self) -> None:
        self.scores = {"dates.value": Score(), "dates.text": Score()}
        self.characters, self.seconds = 0, 0.0

    def add(self, reader: Reader, text: str, gold: dict[str, Any]) -> None:
        start = time.perf_counter()
        found = reader(text, anchor_of(gold))
        self.seconds += time.perf_counter() - start
        self.characters += len(text)
        compared = ComparedMinutes.model_validate({"dates": found})
        for outcome in measure_dates(ComparedMinutes.model_validate(gold), compared):
            self.scores[outcome.measure] += outcome

    @property
    def speed(self) -> float:
        return self.characters / self.seconds

    def describe(self) -> str:
        return f"{self.scores['dates.value'].f1:11.3f}{self.scores['dates.text'].f1:11.3f}{self.speed:23,.0f}"


def test_beside_dateparser(capsys: pytest.CaptureFixture[str]) -> None:
    readers = {"extractor": read_with_ours, "dateparser": read_with_dateparser}
    totals = {name: Tally() for name in readers}
    lines = [f"{'':36}{'values F1':>11}{'spans F1':>11}{'characters a second':>23}"]
    for reader in readers.values():
        reader("den 3 maj, midsommar", "2021-04-01")  # what is read once is not timed
    for folder in (*(CORPUS / name for name in FOLDERS), SHARED):
        sample = documents(folder)
        for name, reader in readers.items():
            tally = Tally()
            for text, gold in sample:
                tally.add(reader, text, gold)
                totals[name].add(reader, text, gold)
            if sample:
                lines.append(
                    f"{name:11}{folder.parent.name + '/' + folder.name:15}{len(sample):10}{tally.describe()}"
                )
    ours, theirs = totals.values()
    lines += [f"{name:36}{tally.describe()}" for name, tally in totals.items()]
    with capsys.disabled():
        print("\n" + "\n".join(lines))
    assert ours.scores["dates.value"].f1 >= F1_RATIO * theirs.scores["dates.value"].f1
    assert ours.speed >= SPEED_RATIO * theirs.speed


UNITS = (
    "den 3 maj och ", "1, ", "1-", "v. 3, ", " ", "har en ", "ab:\n", "a@", "3/4 ", "2021-", "den ", "i ", "1 och ",
    "mån-", "första ", "jul och ", "l8 ", "Nästa möte ", "9, 16 och 23 maj\n", "2021\t", "(2019–", "kl. 9-12 ", ".", "§ 5 ",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_growth(unit: str) -> None:
    def measure(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        start = time.process_time()
        find(text, "2021-06-18")
        return time.process_time() - start

    # ten times the text takes about ten times as long; a quadratic pattern would take a hundred
    assert measure(100_000) < 30 * max(min(measure(10_000) for _ in range(3)), 5e-3)
