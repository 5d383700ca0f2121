"""`extractor evaluate`: records against gold."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from extractor.cli.messages import exit_on_error, say, say_error
from extractor.errors import ConfigError

if TYPE_CHECKING:
    from extractor.evaluation import Evaluation

# How the names of measures end that are no F1.
NO_F1 = ("recall", "upos", "lemma")


def evaluate(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="GOLD PRED",
            help="Folder of NAME.gold.json files, and folder of NAME.json records with the same tree. "
            "With --ner: corpora with marked entities. With --ud: files of CoNLL-U.",
        ),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    errors: Annotated[
        bool, typer.Option("--errors", help="List what is missed and what is spurious.")
    ] = False,
    floors: Annotated[
        list[str] | None,
        typer.Option(
            "--floor",
            metavar="MEASURE=F1",
            help="Exit with 1 where this F1 (with --ud: accuracy of upos or lemma) is not reached; repeatable.",
        ),
    ] = None,
    ner: Annotated[
        bool,
        typer.Option(
            "--ner", help="Score the entity model on corpora: IOB2, or our own marked sentences (.md)."
        ),
    ] = False,
    ud: Annotated[
        bool,
        typer.Option("--ud", help="Score parts of speech (UPOS) and lemmas on CoNLL-U with gold tokens."),
    ] = False,
    model: Annotated[
        str, typer.Option(help="With --ner or --ud: name or folder of the pipeline.")
    ] = "sv_minutes",
    robustness: Annotated[
        bool, typer.Option("--robustness", help="With --ner: also with other names, other case, misread.")
    ] = False,
) -> None:
    """Score records against gold files: precision, recall and F1 of each measure.

    The counts of all documents are summed (micro-average). A document without a record counts as all missed.
    """
    with exit_on_error():
        if ner and ud:
            raise ConfigError("--ner and --ud read different corpora; give one of them")
        wanted = dict(read_floor(floor) for floor in floors or [])
        if ud:
            unmet = _evaluate_tagging(paths, model, wanted, as_json=as_json)
        elif ner:
            unmet = _evaluate_entities(paths, model, wanted, robustness=robustness, as_json=as_json)
        else:
            unmet = _evaluate_records(paths, wanted, errors=errors, as_json=as_json)
    for line in unmet:
        say_error(line)
    if unmet:
        raise typer.Exit(1)


def _evaluate_records(
    paths: Sequence[Path], floors: dict[str, float], *, errors: bool, as_json: bool
) -> list[str]:
    """Print the scores of records, and give what is under its floor."""
    from extractor.evaluation import evaluate_folders

    if len(paths) != 2:
        raise ConfigError("evaluate takes two folders, GOLD and PRED; for corpora add --ner or --ud")
    gold, pred = paths
    evaluation = evaluate_folders(gold, pred)
    unmet = list(list_unmet({name: score.f1 for name, score in evaluation.scores.items()}, floors))
    if as_json:
        typer.echo(json.dumps(evaluation.summary(), ensure_ascii=False, indent=2))
    else:
        if errors:
            for line in list_errors(evaluation):
                typer.echo(line)
        _print_evaluation(evaluation)
    for name in evaluation.missing:
        say(f"warning: {name} has no record in {pred} and counts as all missed")
    return unmet


def _evaluate_entities(
    paths: Sequence[Path], model: str, floors: dict[str, float], *, robustness: bool, as_json: bool
) -> list[str]:
    """Print the scores of the entity model, and give what is under its floor."""
    from extractor.cli import entity_tables as tables

    reports, variations = tables.evaluate_entities(paths, model, robustness=robustness)
    unmet = list(list_unmet(tables.collect_measures(reports, variations), floors))
    if as_json:
        typer.echo(json.dumps(tables.summarise(reports, variations), ensure_ascii=False, indent=2))
        return unmet
    _print_table(f"Entities found by {model}", tables.CORPUS_HEADS, list(tables.list_corpus_rows(reports)))
    if variations:
        typer.echo()
        rows = list(tables.list_variation_rows(variations))
        _print_table("The sentences that name people, varied", tables.VARIATION_HEADS, rows)
    return unmet


def _evaluate_tagging(
    paths: Sequence[Path], model: str, floors: dict[str, float], *, as_json: bool
) -> list[str]:
    """Print the scores of parts of speech and lemmas, and give what is under its floor."""
    from extractor.cli import tagging_tables as tables

    reports = tables.evaluate_tagging(paths, model)
    unmet = list(list_unmet(tables.collect_accuracies(reports), floors))
    if as_json:
        typer.echo(json.dumps(tables.summarise(reports), ensure_ascii=False, indent=2))
    else:
        title = f"Parts of speech and lemmas by {model}, gold tokens, accuracy in percent"
        _print_table(title, tables.HEADS, list(tables.list_rows(reports)))
    return unmet


def read_floor(option: str) -> tuple[str, float]:
    """The measure and the F1 of a `--floor` option.

    Raises:
        ConfigError: it is not of the form `MEASURE=F1`, with an F1 from 0 to 1.
    """
    measure, _, value = option.partition("=")
    try:
        floor = float(value)
    except ValueError:
        floor = -1.0
    if not 0 <= floor <= 1:
        raise ConfigError(f"--floor {option}: write it as MEASURE=F1, for example agenda_items=0.90")
    return measure, floor


def list_unmet(measures: Mapping[str, float], floors: dict[str, float]) -> Iterator[str]:
    """A line for each of `measures` that is below its floor.

    Raises:
        ConfigError: there is no measure of that name.
    """
    for measure, floor in floors.items():
        if measure not in measures:
            raise ConfigError(f"--floor {measure}: no such measure; there are {', '.join(measures)}")
        if measures[measure] < floor:
            share = "" if measure.endswith(NO_F1) else "F1 "
            yield f"{measure}: {share}{measures[measure]:.4f} is below the floor of {floor}"


def list_errors(evaluation: Evaluation) -> Iterator[str]:
    """Lines that name what each record lacks and what it has too much."""
    for document in evaluation.errors:
        if document.missed or document.spurious:
            yield document.document
        for label, entries in (("missed", document.missed), ("spurious", document.spurious)):
            for measure, entry in entries:
                yield f"  {label:8} {measure}: {' '.join(entry.split())}"


def _print_evaluation(evaluation: Evaluation) -> None:
    rows = [
        (
            name,
            f"{score.precision:.3f}",
            f"{score.recall:.3f}",
            f"{score.f1:.3f}",
            str(score.gold),
            str(score.predicted),
        )
        for name, score in evaluation.scores.items()
    ]
    title = f"{len(evaluation.documents)} documents, {len(evaluation.missing)} without a record"
    _print_table(title, ("Measure", "Precision", "Recall", "F1", "Gold", "Predicted"), rows)


def _print_table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table on a terminal, aligned plain lines elsewhere; text is set left, figures right."""
    console = Console()
    is_text = [any(character.isalpha() for character in cell) for cell in rows[0]] if rows else []
    if console.is_terminal:
        table = Table(title=title)
        for head, left in zip(heads, is_text, strict=False):
            table.add_column(head, justify="left" if left else "right", style="bold" if head == "F1" else "")
        for row in rows:
            table.add_row(*row)
        console.print(table)
        return
    typer.echo(title)
    for row in (heads, *rows):
        cells = zip(row, is_text, strict=False)
        typer.echo("".join(f"{cell:24}" if left else f"{cell:>10}" for cell, left in cells).rstrip())
