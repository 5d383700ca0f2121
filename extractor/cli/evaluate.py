"""`extractor evaluate`: records against gold."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from extractor.cli.messages import exit_on_error, say, say_error
from extractor.errors import ConfigError

if TYPE_CHECKING:
    from extractor.evaluation import Evaluation


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Folder of NAME.gold.json files.")],
    pred: Annotated[
        Path, typer.Argument(metavar="PRED", help="Folder of NAME.json records with the same tree.")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    errors: Annotated[
        bool, typer.Option("--errors", help="List what is missed and what is spurious.")
    ] = False,
    floors: Annotated[
        list[str] | None,
        typer.Option(
            "--floor", metavar="MEASURE=F1", help="Exit with 1 where this F1 is not reached; repeatable."
        ),
    ] = None,
) -> None:
    """Score records against gold files: precision, recall and F1 of each measure.

    The counts of all documents are summed (micro-average). A document without a record counts as all missed.
    """
    with exit_on_error():
        from extractor.evaluation import evaluate_folders

        wanted = dict(read_floor(floor) for floor in floors or [])
        evaluation = evaluate_folders(gold, pred)
        unmet = list(list_unmet(evaluation, wanted))
    if as_json:
        typer.echo(json.dumps(evaluation.summary(), ensure_ascii=False, indent=2))
    else:
        if errors:
            for line in list_errors(evaluation):
                typer.echo(line)
        _print_table(evaluation)
    for name in evaluation.missing:
        say(f"warning: {name} has no record in {pred} and counts as all missed")
    for line in unmet:
        say_error(line)
    if unmet:
        raise typer.Exit(1)


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


def list_unmet(evaluation: Evaluation, floors: dict[str, float]) -> Iterator[str]:
    """A line for each measure whose F1 is below its floor.

    Raises:
        ConfigError: there is no measure of that name.
    """
    for measure, floor in floors.items():
        if measure not in evaluation.scores:
            raise ConfigError(f"--floor {measure}: no such measure; there are {', '.join(evaluation.scores)}")
        if (f1 := evaluation.scores[measure].f1) < floor:
            yield f"{measure}: F1 {f1:.4f} is below the floor of {floor}"


def list_errors(evaluation: Evaluation) -> Iterator[str]:
    """Lines that name what each record lacks and what it has too much."""
    for document in evaluation.errors:
        if document.missed or document.spurious:
            yield document.document
        for label, entries in (("missed", document.missed), ("spurious", document.spurious)):
            for measure, entry in entries:
                yield f"  {label:8} {measure}: {' '.join(entry.split())}"


def _print_table(evaluation: Evaluation) -> None:
    """The scores as a table on a terminal, as aligned plain lines elsewhere."""
    heads = ("Measure", "Precision", "Recall", "F1", "Gold", "Predicted")
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
    console = Console()
    if console.is_terminal:
        table = Table(title=f"{len(evaluation.documents)} documents")
        for head in heads:
            table.add_column(
                head, justify="left" if head == "Measure" else "right", style="bold" if head == "F1" else ""
            )
        for row in rows:
            table.add_row(*row)
        console.print(table)
    else:
        typer.echo(f"{len(evaluation.documents)} documents, {len(evaluation.missing)} without a record")
        for row in (heads, *rows):
            typer.echo(_align_row(row))


def _align_row(row: Sequence[str]) -> str:
    return f"{row[0]:24}" + "".join(f"{cell:>10}" for cell in row[1:])
