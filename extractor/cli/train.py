"""`extractor train`: new models from annotated data."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.messages import exit_on_error, say
from extractor.errors import ConfigError, SourceError

NEEDED = ("torch", "transformers", "onnx")

train_app = typer.Typer(no_args_is_help=True, help="Train models; needs the extra `train`.")


@train_app.callback()
def train() -> None:
    """Train models; needs the extra `train`."""


@train_app.command()
def entities(
    data: Annotated[Path, typer.Option(metavar="DIR", help="Folder of annotated texts (ner/*.iob2).")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the trained model.")],
    work: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Folder for intermediate files.", show_default="OUT/work"),
    ] = None,
    seed: Annotated[int, typer.Option(help="Seed of everything random.")] = 0,
) -> None:
    """Train the model that finds persons, organisations and places."""
    with exit_on_error():
        check_needed()
        if not data.is_dir():
            raise SourceError(f"{data}: there is no such folder; name the folder of the training data")
        from extractor.training import train_entities

        train_entities(data, out, work or out / "work", seed)
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
