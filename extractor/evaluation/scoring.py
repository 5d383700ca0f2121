"""Scoring a folder of records against a folder of gold files.

Every measure is micro-averaged: the matches, gold entries and predicted entries of all documents are summed
first, and precision, recall and F1 are taken of the sums. A document without a record counts as all missed.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from extractor.errors import SchemaError, SourceError
from extractor.evaluation.comparison import ComparedMinutes
from extractor.evaluation.measures import MEASURES, Outcome

GOLD_SUFFIX = ".gold.json"


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one measure over documents, and the rates that follow from them."""

    hits: int = 0
    gold: int = 0
    predicted: int = 0

    def __add__(self, outcome: Outcome) -> Score:
        return Score(self.hits + outcome.hits, self.gold + outcome.gold, self.predicted + outcome.predicted)

    @property
    def precision(self) -> float:
        """The share of the predicted entries that are right, 0 where nothing is predicted."""
        return self.hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold entries that are found, 0 where the gold has none."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 where both are."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class DocumentErrors:
    """What a record lacks and what it has too much, with the measure that says so."""

    document: str
    missed: tuple[tuple[str, str], ...]
    spurious: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The result over all documents.

    Attributes:
        documents: names of the gold documents, sorted.
        missing: those among them that have no record.
        scores: the score of each measure, in the order of the measures.
        errors: missed and spurious entries, document by document.
    """

    documents: tuple[str, ...]
    missing: tuple[str, ...]
    scores: dict[str, Score]
    errors: tuple[DocumentErrors, ...] = field(default=())

    def summary(self) -> dict[str, Any]:
        """The result as plain values for JSON; rates are rounded to four decimals."""
        measures = {
            name: {
                "precision": round(score.precision, 4),
                "recall": round(score.recall, 4),
                "f1": round(score.f1, 4),
                "gold": score.gold,
                "pred": score.predicted,
            }
            for name, score in self.scores.items()
        }
        return {"documents": len(self.documents), "missing": list(self.missing), "measures": measures}


def evaluate_folders(gold: Path, predictions: Path) -> Evaluation:
    """Score the records in `predictions` against the gold files in `gold`.

    Args:
        gold: folder with `NAME.gold.json` files, searched with its subfolders.
        predictions: folder with `NAME.json` at the same place for each of them.

    Raises:
        SourceError: a folder does not exist or holds no gold files.
        SchemaError: a file is no JSON, or does not have the form of gold or of a record.
    """
    for folder, content in ((gold, "gold files"), (predictions, "JSON records")):
        if not folder.is_dir():
            raise SourceError(f"{folder}: this is no folder; name the folder of the {content}")
    names = sorted(_list_gold(gold))
    if not names:
        raise SourceError(f"{gold}: no gold files here; they are called NAME{GOLD_SUFFIX}")
    scores: defaultdict[str, Score] = defaultdict(Score)
    missing, errors = [], []
    for name in names:
        path = predictions / f"{name}.json"
        if not path.is_file():
            missing.append(name)
        record = _read(path) if path.is_file() else ComparedMinutes()
        outcomes = list(compare(_read(gold / f"{name}{GOLD_SUFFIX}"), record))
        for outcome in outcomes:
            scores[outcome.measure] += outcome
        missed = tuple((outcome.measure, entry) for outcome in outcomes for entry in outcome.missed)
        spurious = tuple((outcome.measure, entry) for outcome in outcomes for entry in outcome.spurious)
        errors.append(DocumentErrors(name, missed, spurious))
    return Evaluation(tuple(names), tuple(missing), dict(scores), tuple(errors))


def compare(gold: ComparedMinutes, record: ComparedMinutes) -> Iterator[Outcome]:
    """What every measure counts in one document; what the gold has no key for is not annotated, and not scored."""
    for measure in MEASURES:
        for outcome in measure(gold, record):
            key, _, field = outcome.measure.partition(".")
            if key in gold.model_fields_set and (key != "meeting" or field in gold.meeting.model_fields_set):
                yield outcome


def _list_gold(folder: Path) -> Iterator[str]:
    """Names of the gold documents relative to `folder`, `/`-separated and without suffix."""
    for place, _, files in os.walk(folder):
        for file in files:
            if file.endswith(GOLD_SUFFIX):
                yield (Path(place) / file).relative_to(folder).as_posix().removesuffix(GOLD_SUFFIX)


def _read(path: Path) -> ComparedMinutes:
    """A gold file or a record.

    Raises:
        SchemaError: it cannot be read, or is not of that form.
    """
    try:
        return ComparedMinutes.from_json(path.read_bytes())
    except OSError as error:
        raise SchemaError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise SchemaError(f"{path}: not in UTF-8") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise SchemaError(
            f"{path}: neither gold nor a record{f', {where}' if where else ''}: {first['msg']}"
        ) from error
