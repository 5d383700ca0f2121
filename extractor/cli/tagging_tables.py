"""The table of `extractor evaluate --ud`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.cli.messages import say
from extractor.config import read_settings
from extractor.registry import find_backend

if TYPE_CHECKING:
    from extractor.evaluation.tagging_scores import TaggingReport

HEADS = ("Corpus", "UPOS", "Lemma", "Sentences", "Words")


def evaluate_tagging(paths: Sequence[Path], model: str) -> list[TaggingReport]:
    """Score the pipeline called `model` on each file of CoNLL-U.

    Raises:
        SourceError: A path is no CoNLL-U.
        ModelError: There is no such pipeline.
    """
    from extractor.evaluation.tagging_scores import read_conllu, score_tagging

    corpora = [(path.stem, read_conllu(path)) for path in paths]
    settings = read_settings(model=model)
    nlp = find_backend(settings.backend)(settings)
    reports = []
    for name, sentences in corpora:
        say(f"{name}: {len(sentences)} sentences")
        reports.append(score_tagging(nlp, name, sentences))
    return reports


def collect_accuracies(reports: Sequence[TaggingReport]) -> dict[str, float]:
    """Every figure that can have a floor: `upos` and `lemma` of all files together, and `CORPUS.upos` of each."""
    from extractor.evaluation.tagging_scores import sum_shares

    whole = {name: share.accuracy for name, share in sum_shares(reports).items()}
    single = {
        f"{report.corpus}.{name}": share.accuracy
        for report in reports
        for name, share in report.shares.items()
    }
    return {**whole, **single}


def list_rows(reports: Sequence[TaggingReport]) -> Iterator[tuple[str, ...]]:
    """One row a corpus, as :data:`HEADS` names them; shares in percent."""
    for report in reports:
        shares = (f"{100 * share.accuracy:.1f}" for share in report.shares.values())
        yield (report.corpus, *shares, str(report.sentences), str(report.words))


def summarise(reports: Sequence[TaggingReport]) -> dict[str, Any]:
    """The same as JSON: accuracy from 0 to 1 with four decimals, and counts."""
    return {
        report.corpus: {
            "sentences": report.sentences,
            "words": report.words,
            **{name: round(share.accuracy, 4) for name, share in report.shares.items()},
        }
        for report in reports
    }
