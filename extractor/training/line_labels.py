"""Training the decoder of line labels on documents whose every line is labelled."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor import __version__
from extractor.cleaning import clean
from extractor.document import Document
from extractor.errors import SourceError
from extractor.source import read_source
from extractor.structure.features import describe_lines
from extractor.structure.labelling import WEIGHTS, LineLabel
from extractor.structure.lines import Line, split_lines
from extractor.training.card import replace_table

# One letter a raw line in `NAME.labels`; `_` is a blank line.
LETTERS = {
    "F": LineLabel.FURNITURE,
    "T": LineLabel.TITLE,
    "H": LineLabel.FIELD,
    "L": LineLabel.ATTENDANCE_LABEL,
    "P": LineLabel.ATTENDANCE_ROW,
    "C": LineLabel.CONTENTS,
    "A": LineLabel.HEADING,
    "S": LineLabel.SUBHEADING,
    "B": LineLabel.BODY,
    "I": LineLabel.LIST,
    "R": LineLabel.TABLE,
    "G": LineLabel.SIGNATURE,
}
# The strength of the L1 and L2 penalties; chosen on `corpus/dev` among 0, 0.01, 0.1 and 1 for each.
_L1, _L2 = 0.05, 0.05
_ITERATIONS = 150
# A feature that is rarer in the whole of the training data is left out.
_RAREST = 2
# How many times a document that someone wrote counts beside a generated one.
WRITTEN_WEIGHT = 2


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A document of the training corpus: its features and the gold label of each clean line."""

    name: str
    rows: list[list[str]]
    labels: list[str]


def read_labelled(folder: Path) -> Iterator[LabelledText]:
    """Read every `NAME.txt` in `folder` (and below) that has a `NAME.labels` beside it.

    Raises:
        SourceError: the labels do not fit the lines of the text, or there are none.
    """
    paths = sorted(folder.rglob("*.labels"))
    if not paths:
        raise SourceError(f"{folder}: no labelled text here; beside each NAME.txt stands a NAME.labels")
    for path in paths:
        source = read_source(path.with_suffix(".txt"))
        letters = "".join(path.read_text(encoding="utf-8").split())
        raw = source.raw.removesuffix("\n").split("\n")
        if len(letters) != len(raw):
            raise SourceError(
                f"{path}: {len(letters)} labels for {len(raw)} lines; write one letter a line of the text"
            )
        document = clean(source.raw)
        lines = split_lines(document.text)
        labels = [LETTERS[_letter_of(line, document, letters)].value for line in lines]
        yield LabelledText(path.stem, describe_lines(lines, document.marks_by_line()).rows, labels)


def _letter_of(line: Line, document: Document, letters: str) -> str:
    """The letter of the raw line in which a clean line begins."""
    start, _ = document.offsets.raw_span(line.start, line.start + 1)
    letter = letters[document.raw.count("\n", 0, start)]
    return "B" if letter == "_" else letter


def train_lines(
    written: Sequence[Path], generated: Sequence[Path], test: Path | None, out: Path
) -> dict[str, Any]:
    """Train the decoder and write it, with what it reaches, to the folder `out`.

    Args:
        written: folders of documents that people wrote; each document counts several times.
        generated: folders of generated documents.
        test: a folder of documents that the finished decoder is measured on, or None.
        out: where `lines.crfsuite`, `meta.json` and the table in `README.md` go.

    Returns:
        What `meta.json` holds.

    Raises:
        SourceError: labels do not fit their text, or a folder holds none.
    """
    by_hand = [one for folder in written for one in read_labelled(folder)]
    by_rule = [one for folder in generated for one in read_labelled(folder)]
    fit_weights([*by_hand] * WRITTEN_WEIGHT + by_rule, out / WEIGHTS)
    meta: dict[str, Any] = {
        "name": "sv_lines",
        "version": __version__,
        "license": "CC0-1.0",
        "written_documents": len(by_hand),
        "generated_documents": len(by_rule),
        "lines": sum(len(one.labels) for one in (*by_hand, *by_rule)),
        "l1": _L1,
        "l2": _L2,
        "iterations": _ITERATIONS,
        "test": measure_labels(out / WEIGHTS, list(read_labelled(test))) if test else None,
    }
    (out / "meta.json").write_text(json.dumps(meta, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    if meta["test"]:
        replace_table(out / "README.md", make_label_table(meta["test"]))
    return meta


def make_label_table(test: Mapping[str, Any]) -> Iterator[str]:
    """Lines of the card's table in Markdown: precision, recall and F1 of each label."""
    yield f"{test['documents']} documents, {test['lines']} lines, accuracy {100 * test['accuracy']:.1f} %"
    yield ""
    yield "| label | precision | recall | F1 | lines |"
    yield "| --- | --- | --- | --- | --- |"
    for label, one in test["labels"].items():
        rates = " | ".join(f"{100 * one[rate]:.1f}" for rate in ("precision", "recall", "f1"))
        yield f"| {label} | {rates} | {one['gold']} |"


def fit_weights(documents: Iterable[LabelledText], out: Path) -> None:
    """Fit the weights to labelled documents and write them to the file `out`; the same input gives the same bytes."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    for document in documents:
        trainer.append(document.rows, document.labels)
    trainer.set_params({"c1": _L1, "c2": _L2, "max_iterations": _ITERATIONS, "feature.minfreq": _RAREST})
    out.parent.mkdir(parents=True, exist_ok=True)
    trainer.train(str(out))


def measure_labels(weights: Path, documents: Sequence[LabelledText]) -> dict[str, Any]:
    """How well trained weights label other documents.

    Returns:
        `documents`, `lines`, `accuracy` and, for each label, `precision`, `recall`, `f1` and `gold` (lines).
    """
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(weights))
    gold = [label for one in documents for label in one.labels]
    found = [label for one in documents for label in tagger.tag(one.rows)]
    hits = Counter(one for one, other in zip(gold, found, strict=True) if one == other)
    stated, guessed = Counter(gold), Counter(found)
    labels = {}
    for label in LineLabel:
        precision = hits[label] / guessed[label] if guessed[label] else 0.0
        recall = hits[label] / stated[label] if stated[label] else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        labels[label.value] = {
            "precision": round(precision, 3),
            "recall": round(recall, 3),
            "f1": round(f1, 3),
            "gold": stated[label],
        }
    return {
        "documents": len(documents),
        "lines": len(gold),
        "accuracy": round(hits.total() / max(1, len(gold)), 4),
        "labels": labels,
    }
