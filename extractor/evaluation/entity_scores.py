"""Strict entity scores: a found entity counts if its start, end and kind are those of a gold one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor.evaluation.entity_gold import IGNORED, LABELS, Sentence

USUAL = ("PER", "ORG", "LOC")


@dataclass(frozen=True, slots=True)
class Counts:
    """How many entities are gold, found, and both."""

    gold: int = 0
    found: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """Share of the found ones that are right; 0 if none was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold ones that were found; 0 if there are none."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 0.0

    def describe(self) -> dict[str, float]:
        """Counts, and shares in percent with one decimal."""
        shares = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        rounded = {name: round(100 * share, 1) for name, share in shares.items()}
        return {"gold": self.gold, "found": self.found, "right": self.right, **rounded}


def count_matches(
    sentences: Sequence[Sentence],
    found: Iterable[Sequence[tuple[int, int, str]]],
    *,
    forgive_ignored: bool = True,
) -> dict[str, Counts]:
    """Count matches by kind over sentences and what was found in each.

    A kind beyond the usual three is counted only where the gold has it: a corpus without `PRJ` says nothing of a
    project that is found.
    Gold entities of the kind that is not scored (`MISC`) are left out. A found entity that overlaps one is
    left out as well with `forgive_ignored`, and counts as wrong without.
    """
    known = {kind for sentence in sentences for _start, _end, kind in sentence.entities}
    totals = {kind: (0, 0, 0) for kind in LABELS if kind in USUAL or kind in known}
    for sentence, entities in zip(sentences, found, strict=True):
        ignored = [(start, end) for start, end, kind in sentence.entities if kind == IGNORED]
        gold = {entity for entity in sentence.entities if entity[2] != IGNORED}
        kept = {
            (start, end, kind)
            for start, end, kind in entities
            if not (forgive_ignored and any(start < last and first < end for first, last in ignored))
        }
        for kind in totals:
            a, b, c = totals[kind]
            golds = {entity for entity in gold if entity[2] == kind}
            finds = {entity for entity in kept if entity[2] == kind}
            totals[kind] = (a + len(golds), b + len(finds), c + len(golds & finds))
    return {kind: Counts(*total) for kind, total in totals.items()}


def sum_counts(counts: Iterable[Counts]) -> Counts:
    """Counts of several kinds or corpora taken together."""
    parts = list(counts)
    return Counts(sum(c.gold for c in parts), sum(c.found for c in parts), sum(c.right for c in parts))
