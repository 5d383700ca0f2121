"""The command line: one module a command; each parses, calls the library, prints and sets the exit code.

Data goes to stdout and messages to stderr. Only :class:`extractor.errors.ExtractorError` is caught, so that a
bug keeps its traceback. Heavy modules are imported inside the commands, which keeps `extractor --help`
instant.
"""

from __future__ import annotations

from typing import Annotated

import typer

from extractor import __version__
from extractor.cli.annotate import annotate
from extractor.cli.convert import convert
from extractor.cli.evaluate import evaluate
from extractor.cli.model_commands import models_app
from extractor.cli.schema import schema
from extractor.cli.show import show
from extractor.cli.tables import tables
from extractor.cli.train import train_app

app = typer.Typer(
    name="extractor",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"extractor {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop."),
    ] = False,
) -> None:
    """Swedish meeting minutes in, validated structured data out."""


app.command()(convert)
app.command()(show)
app.command()(tables)
app.command()(annotate)
app.command()(schema)
app.command()(evaluate)
app.add_typer(models_app, name="models")
app.add_typer(train_app, name="train")
