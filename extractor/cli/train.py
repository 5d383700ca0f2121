"""`extractor train`: new models from annotated data."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.messages import exit_on_error, say
from extractor.errors import ConfigError, SourceError

NEEDED = ("torch", "transformers", "onnx", "wordfreq")

train_app = typer.Typer(no_args_is_help=True, help="Train models; needs the extra `train`.")


@train_app.callback()
def train() -> None:
    """Train models; needs the extra `train`."""


@train_app.command()
def entities(
    data: Annotated[Path, typer.Option(metavar="DIR", help="Folder with ner/ and gazetteers/.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder of the pipeline, as models/sv_minutes.")],
    work: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder for downloads and checkpoints, about 900 MB.")
    ] = Path("build/training"),
    seed: Annotated[int, typer.Option(help="Seed of everything random.")] = 1,
) -> None:
    """Train the model that finds persons, organisations and places, and print its scores as JSON.

    Run again after a stop, it goes on where it was.
    """
    with exit_on_error():
        check_needed()
        if not data.is_dir():
            raise SourceError(f"{data}: there is no such folder; name the folder of the training data")
        from extractor.training import train_entities

        scores = train_entities(data, out, work, seed)
    typer.echo(json.dumps(scores, ensure_ascii=False, indent=2))
    say(f"the model is in {out}")


def check_needed() -> None:
    """Make sure that the packages for training are there.

    Raises:
        ConfigError: one is missing; the message has the line that installs them.
    """
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise ConfigError(
            f"training needs {', '.join(missing)}: run `pip install -e '.[train]'` in the project's folder"
        )
