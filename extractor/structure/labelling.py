"""One label for every line, decided for the whole document at once.

A conditional random field (python-crfsuite; Okazaki 2007, http://www.chokkan.org/software/crfsuite/) weighs the
features of :mod:`extractor.structure.features` and what label follows what. It is trained on `corpus/` by
`extractor train lines`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.resources import find_shipped
from extractor.structure.features import LineFeatures, describe_lines
from extractor.structure.lines import Line, split_lines

if TYPE_CHECKING:
    from pycrfsuite import Tagger

WEIGHTS = "lines.crfsuite"
_SHIPPED = "sv_lines"


class LineLabel(StrEnum):
    """What a line is in the document."""

    FURNITURE = "furniture"
    TITLE = "title"
    FIELD = "field"
    ATTENDANCE_LABEL = "attendance-label"
    ATTENDANCE_ROW = "attendance-row"
    CONTENTS = "contents"
    HEADING = "heading"
    SUBHEADING = "subheading"
    BODY = "body"
    LIST = "list"
    TABLE = "table"
    SIGNATURE = "signature"


ATTENDANCE = frozenset((LineLabel.ATTENDANCE_LABEL, LineLabel.ATTENDANCE_ROW))
AGENDA = frozenset((LineLabel.HEADING,))


@dataclass(frozen=True, slots=True)
class Reason:
    """A feature that spoke for the label, or against the next best one, with its weight (natural logarithm)."""

    feature: str
    weight: float


class Labelling:
    """The labels of a document's lines.

    Attributes:
        table: the lines with their features.
        labels: one label a line.
        confidences: for each line the probability of its label, between 0 and 1.
        doubts: for :data:`AGENDA` and :data:`ATTENDANCE` the expected number of lines wrongly taken for one of their
            labels or wrongly not, for each line that is one; 0 is certain.
    """

    def __init__(self, table: LineFeatures, tagger: Tagger) -> None:
        self.table = table
        self._tagger = tagger
        if not table.rows:
            self.labels, self.confidences, self.doubts = [], [], {AGENDA: 0.0, ATTENDANCE: 0.0}
            return
        names = tagger.tag(table.rows)
        self.labels = [LineLabel(name) for name in names]
        self.confidences = [tagger.marginal(name, position) for position, name in enumerate(names)]
        self.doubts = {group: self._expect_errors(group) for group in (AGENDA, ATTENDANCE)}

    def _expect_errors(self, group: frozenset[LineLabel]) -> float:
        known = [label for label in group if label.value in self._tagger.labels()]
        errors = 0.0
        for position, label in enumerate(self.labels):
            inside = sum(self._tagger.marginal(one.value, position) for one in known)
            errors += 1.0 - inside if label in group else inside
        return errors / max(1, sum(label in group for label in self.labels))

    @property
    def lines(self) -> list[Line]:
        """The lines that the labels belong to."""
        return self.table.lines

    def explain(self, position: int, count: int = 4) -> list[Reason]:
        """Why the line at `position` has its label: the features that tell most between it and the runner-up."""
        chosen = self.labels[position].value
        weights = _state_weights(self._tagger)
        row = self.table.rows[position]
        totals: dict[str, float] = defaultdict(float)
        for feature in row:
            for label, weight in weights.get(feature, {}).items():
                totals[label] += weight
        rival = max((label for label in totals if label != chosen), key=totals.__getitem__, default=chosen)
        reasons = [
            Reason(
                feature,
                weights.get(feature, {}).get(chosen, 0.0) - weights.get(feature, {}).get(rival, 0.0),
            )
            for feature in row
        ]
        reasons.sort(key=lambda reason: (-reason.weight, reason.feature))
        return [reason for reason in reasons[:count] if reason.weight > 0]


def label_lines(
    text: str, marks: Mapping[int, str] | None = None, *, weights: Path | None = None
) -> Labelling:
    """Label the lines of a clean text.

    Args:
        text: the clean text.
        marks: markup that clean-up took off, as in :func:`extractor.structure.features.describe_lines`.
        weights: another file of trained weights than the one that is shipped.

    Raises:
        ModelError: the weights are missing.
    """
    path = weights or find_shipped(_SHIPPED) / WEIGHTS
    return Labelling(describe_lines(split_lines(text), marks), _load(path))


@lru_cache(maxsize=4)
def _load(path: Path) -> Tagger:
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


@lru_cache(maxsize=4)
def _state_weights(tagger: Tagger) -> dict[str, dict[str, float]]:
    """The weights of features by label."""
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for (feature, label), weight in tagger.info().state_features.items():
        weights[feature][label] = weight
    return weights
