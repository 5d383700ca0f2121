"""The tables of a model card, made from `scores.json`; what stands between the two marks of a card is replaced."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from extractor.components.entities import SCORES_FILE
from extractor.evaluation.entity_gold import LABELS

START, END = "<!-- scores -->\n", "<!-- /scores -->"

TITLES = {
    "uner_talbanken-test": "UNER Talbanken, test",
    "uner_pud-test": "UNER PUD",
    "webbnyheter-test": "Webbnyheter 2012, test",
    "minutes-test": "our minutes, test",
}


def write_card(pipeline: Path) -> None:
    """Put the tables of the pipeline's scores into its `README.md`, where it has the marks for them.

    Raises:
        OSError: A file cannot be read or written.
    """
    scores = json.loads((pipeline / "minutes_entities" / SCORES_FILE).read_text(encoding="utf-8"))
    replace_table(pipeline / "README.md", make_tables(scores))


def replace_table(card: Path, lines: Iterable[str]) -> None:
    """Put `lines` between the marks of a card; a card that is not there, or has no marks, is left as it is."""
    if not card.is_file():
        return
    before, _, rest = card.read_text(encoding="utf-8").partition(START)
    _, _, after = rest.partition(END)
    if rest:
        card.write_text(before + START + "\n".join(lines) + "\n" + END + after, encoding="utf-8")


def make_tables(scores: Mapping[str, Any]) -> Iterator[str]:
    """Lines of the tables in Markdown: F1 by label and corpus, its spread over seeds, and the variations."""
    yield f"| test set | {' | '.join(LABELS)} | precision | recall | F1 | single seeds |"
    yield "| --- |" + " --- |" * (len(LABELS) + 4)
    for corpus, title in TITLES.items():
        labels = scores["test"][corpus]
        cells = [
            f"{labels[label]['f1']} ({labels[label]['gold']})" if label in labels else "" for label in LABELS
        ]
        whole = labels["all"]
        single = [member["test"][corpus] for member in scores["members"]]
        yield (
            f"| {title} | {' | '.join(cells)} | {whole['precision']} | {whole['recall']} | **{whole['f1']}** "
            f"| {describe_spread(single)} |"
        )
    yield ""
    yield "| the sentences that name people | recall of people | F1, all labels |"
    yield "| --- | --- | --- |"
    first = scores["variations"]["as they are"]
    for name, variation in scores["variations"].items():
        recall, f1 = (
            f"{variation[label][share]} ({variation[label][share] - first[label][share]:+.1f})"
            for label, share in (("PER", "recall"), ("all", "f1"))
        )
        yield f"| {name} | {recall} | {f1} |"


def make_summary(scores: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """Lines of one table in Markdown that compares models; `scores` holds what their `scores.json` do, by model."""
    heads = [f"{title}: F1" for corpus, title in TITLES.items() if corpus != "minutes-test"]
    yield f"| model | {' | '.join(heads)} | our minutes, test: PER / ORG / LOC / PRJ | UPOS |"
    yield "| --- |" + " --- |" * (len(heads) + 2)
    for model, report in scores.items():
        test = report["test"]
        cells = [f"{test[corpus]['all']['f1']}" for corpus in TITLES if corpus != "minutes-test"]
        minutes = " / ".join(f"{test['minutes-test'][label]['f1']}" for label in LABELS)
        link = f"[{model}](models/{model}/README.md)"
        yield f"| {link} | {' | '.join(cells)} | {minutes} | {report['upos']['accuracy']} |"


def describe_spread(values: list[float]) -> str:
    """Mean and standard deviation of several values, or the one value."""
    if len(values) < 2:
        return " ".join(f"{value:.1f}" for value in values)
    return f"{statistics.mean(values):.1f} ± {statistics.stdev(values):.1f}"
