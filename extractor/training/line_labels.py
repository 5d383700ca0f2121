"""Training the decoder of line labels on documents whose every line is labelled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor.cleaning import clean
from extractor.document import Document
from extractor.errors import SourceError
from extractor.source import read_source
from extractor.structure.features import describe_lines
from extractor.structure.labelling import LineLabel
from extractor.structure.lines import Line, split_lines

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


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A document of the training corpus: its features and the gold label of each clean line."""

    name: str
    rows: list[list[str]]
    labels: list[str]


def read_labelled(folder: Path) -> Iterator[LabelledText]:
    """Read every `NAME.txt` in `folder` (and below) that has a `NAME.labels` beside it.

    Raises:
        SourceError: the labels do not fit the lines of the text.
    """
    for path in sorted(folder.rglob("*.labels")):
        source = read_source(path.with_suffix(".txt"))
        letters = "".join(path.read_text(encoding="utf-8").split())
        raw = source.raw.removesuffix("\n").split("\n")
        if len(letters) != len(raw):
            raise SourceError(f"{path}: {len(letters)} labels for {len(raw)} lines; write one letter a line of the text")
        document = clean(source.raw)
        lines = split_lines(document.text)
        labels = [LETTERS[_letter_of(line, document, letters)].value for line in lines]
        yield LabelledText(path.stem, describe_lines(lines, document.marks_by_line()).rows, labels)


def _letter_of(line: Line, document: Document, letters: str) -> str:
    """The letter of the raw line in which a clean line begins."""
    start, _ = document.offsets.raw_span(line.start, line.start + 1)
    letter = letters[document.raw.count("\n", 0, start)]
    return "B" if letter == "_" else letter


def train_line_labels(documents: Iterable[LabelledText], out: Path, *, weights: Sequence[int] = ()) -> None:
    """Train the weights and write them.

    Args:
        documents: what to learn from.
        out: the file to write.
        weights: how many times each document counts; once where it is left out.
    """
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    for position, document in enumerate(documents):
        for _ in range(weights[position] if weights else 1):
            trainer.append(document.rows, document.labels)
    trainer.set_params({"c1": _L1, "c2": _L2, "max_iterations": _ITERATIONS, "feature.possible_transitions": False, "feature.minfreq": 2})
    out.parent.mkdir(parents=True, exist_ok=True)
    trainer.train(str(out))
