"""The tables of `extractor evaluate --ner`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.cli.messages import say
from extractor.config import read_settings
from extractor.registry import find_backend

if TYPE_CHECKING:
    from extractor.evaluation.entity_report import CorpusReport, VariationReport

CORPUS_HEADS = ("Corpus", "Label", "Precision", "Recall", "F1", "Gold", "Found")
VARIATION_HEADS = ("Variation", "PER recall", "Change", "All F1", "Change")


def evaluate_entities(
    paths: Sequence[Path], model: str, *, robustness: bool
) -> tuple[list[CorpusReport], list[VariationReport]]:
    """Score the pipeline called `model` on each corpus, and on all of them in variations.

    Raises:
        SourceError: A path is no corpus.
        ModelError: There is no such pipeline, or a corpus is broken.
    """
    from extractor.evaluation.entity_report import name_corpus, read_corpus, score_corpus, score_variations

    corpora = {name_corpus(path): read_corpus(path) for path in paths}
    settings = read_settings(model=model)
    nlp = find_backend(settings.backend)(settings)
    reports = []
    for name, sentences in corpora.items():
        say(f"{name}: {len(sentences)} sentences")
        reports.append(score_corpus(nlp, name, sentences))
    everything = [sentence for sentences in corpora.values() for sentence in sentences]
    variations = []
    for variation in score_variations(nlp, everything) if robustness else ():
        say(f"variation: {variation.variation}")
        variations.append(variation)
    return reports, variations


def collect_measures(
    reports: Sequence[CorpusReport], variations: Sequence[VariationReport]
) -> dict[str, float]:
    """Every figure that can have a floor: F1 as `CORPUS` and `CORPUS.LABEL`, recall of people as `VARIATION.recall`."""
    measures = {
        report.corpus if label == "all" else f"{report.corpus}.{label}": counts.f1
        for report in reports
        for label, counts in report.counts.items()
    }
    return {**measures, **{f"{one.variation}.recall": one.people.recall for one in variations}}


def list_corpus_rows(reports: Sequence[CorpusReport]) -> Iterator[tuple[str, ...]]:
    """One row a corpus and label, as :data:`CORPUS_HEADS` names them; shares in percent."""
    for report in reports:
        for label, counts in report.counts.items():
            shares = (counts.precision, counts.recall, counts.f1)
            yield (
                *(report.corpus, label),
                *(f"{100 * share:.1f}" for share in shares),
                *(str(counts.gold), str(counts.found)),
            )


def list_variation_rows(variations: Sequence[VariationReport]) -> Iterator[tuple[str, ...]]:
    """One row a variation, as :data:`VARIATION_HEADS` names them; the changes are in points, from the first row."""
    for one in variations:
        recall, f1 = 100 * one.people.recall, 100 * one.all.f1
        first = variations[0]
        changes = recall - 100 * first.people.recall, f1 - 100 * first.all.f1
        yield (one.variation, f"{recall:.1f}", f"{changes[0]:+.1f}", f"{f1:.1f}", f"{changes[1]:+.1f}")


def summarise(reports: Sequence[CorpusReport], variations: Sequence[VariationReport]) -> dict[str, Any]:
    """The same as JSON: shares in percent with one decimal, and counts."""
    return {
        "corpora": {
            report.corpus: {label: counts.describe() for label, counts in report.counts.items()}
            for report in reports
        },
        "variations": {
            one.variation: {"PER": one.people.describe(), "all": one.all.describe()} for one in variations
        },
    }
