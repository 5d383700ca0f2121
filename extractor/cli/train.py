"""`extractor train`: new models from annotated data."""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.messages import exit_on_error, say
from extractor.errors import ConfigError, SourceError

NEEDED = ("torch", "transformers", "onnx", "wordfreq")
NEEDED_FOR_STANZA = ("stanza", "torch")


class SizeOption(StrEnum):
    """The sizes of model that can be trained."""

    STANDARD = "standard"
    FAST = "fast"


train_app = typer.Typer(no_args_is_help=True, help="Train models; each command says which extra it needs.")


@train_app.callback()
def train() -> None:
    """Train models; each command says which extra it needs."""


@train_app.command()
def entities(
    data: Annotated[Path, typer.Option(metavar="DIR", help="Folder with ner/, ud/ and gazetteers/.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder of the pipeline, as models/sv_minutes.")],
    minutes: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder of marked sentences, with train/, dev/ and test/.")
    ] = Path("corpus/entities"),
    work: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder for downloads and checkpoints, about 2 GB.")
    ] = Path("build/training"),
    size: Annotated[SizeOption, typer.Option(help="Twelve layers or six.")] = SizeOption.STANDARD,
    seeds: Annotated[
        list[int] | None,
        typer.Option("--seed", help="Seed of everything random; repeatable; by default 1, 2 and 3."),
    ] = None,
    teacher: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="A trained pipeline that the new model also learns from."),
    ] = None,
    threads: Annotated[int, typer.Option(min=1, help="Threads.")] = 1,
) -> None:
    """Train the model that finds persons, organisations, places and projects, and print its scores as JSON.

    One model a seed is trained, and the one that is best on held-out data is kept. Run again after a stop, it goes on
    where it was.
    """
    with exit_on_error():
        check_needed(NEEDED, "train")
        for folder in (data, minutes, *([teacher] if teacher else [])):
            if not folder.is_dir():
                raise SourceError(f"{folder}: there is no such folder; name the folder of the training data")
        from extractor.training import Plan, train_entities

        chosen = tuple(seeds) if seeds else (1, 2, 3)
        scores = train_entities(Plan(data, minutes, out, work, size.value, chosen, teacher, threads=threads))
    typer.echo(json.dumps(scores, ensure_ascii=False, indent=2))
    say(f"the model is in {out}")


@train_app.command()
def lines(
    written: Annotated[
        list[Path], typer.Argument(metavar="DIR...", help="Folders of texts with NAME.labels, as corpus/dev.")
    ],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder of the weights, as models/sv_lines.")],
    generated: Annotated[
        list[Path] | None,
        typer.Option(metavar="DIR", help="Folder of generated texts with labels; repeatable."),
    ] = None,
    test: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder of labelled texts to measure the result on.")
    ] = None,
) -> None:
    """Train the decoder of line labels, and print what it reaches as JSON; takes minutes and no extra packages."""
    from extractor.training.line_labels import train_lines

    with exit_on_error():
        scores = train_lines(written, generated or (), test, out)
    typer.echo(json.dumps(scores, ensure_ascii=False, indent=2))
    say(f"the weights are in {out}")


@train_app.command()
def lemmas(
    data: Annotated[Path, typer.Argument(metavar="DATA", help="Folder with ud/.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder of the table, as models/sv_lemmas.")],
) -> None:
    """Learn the table of lemmas, and print what it reaches as JSON; takes a minute, and spacy-lookups-data."""
    from extractor.training.lemma_training import read_word_list, train_lemmas

    with exit_on_error():
        words, named = read_word_list()
        scores = train_lemmas(data, out, words, named=named)
    typer.echo(json.dumps(scores, ensure_ascii=False, indent=2))
    say(f"the table is in {out}")


@train_app.command()
def stanza(
    data: Annotated[Path, typer.Argument(metavar="DATA", help="Folder with ud/ and ner/.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder of the pipeline, as models/sv_stanza.")],
    work: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder for prepared files and finished parts, about 50 MB.")
    ] = Path("build/stanza"),
    seed: Annotated[int, typer.Option(help="Seed of everything random.")] = 1,
    threads: Annotated[int, typer.Option(min=1, help="Threads.")] = 1,
    evaluate: Annotated[
        bool, typer.Option("--evaluate", help="Train nothing: measure the pipeline in OUT again.")
    ] = False,
) -> None:
    """Train a small pipeline for the backend `stanza`, and print its scores as JSON; needs the extra `stanza`.

    It takes about 40 minutes on one core. Run again after a stop, it goes on with the part where it was.
    """
    with exit_on_error():
        check_needed(NEEDED_FOR_STANZA, "stanza")
        if not data.is_dir():
            raise SourceError(f"{data}: there is no such folder; name the folder of the training data")
        from extractor.training.stanza_pipeline import StanzaPlan, measure_stanza, train_stanza

        meta = (
            measure_stanza(data, out)
            if evaluate
            else train_stanza(StanzaPlan(data, out, work, seed, threads))
        )
    typer.echo(json.dumps(meta["scores"], ensure_ascii=False, indent=2))
    say(f"the pipeline is in {out}")


def check_needed(needed: Sequence[str], extra: str) -> None:
    """Make sure that the packages for training are there.

    Args:
        needed: names of packages.
        extra: the extra of ours that brings them.

    Raises:
        ConfigError: one is missing; the message has the line that installs them.
    """
    missing = [name for name in needed if find_spec(name) is None]
    if missing:
        raise ConfigError(
            f"training needs {', '.join(missing)}: run `pip install -e '.[{extra}]'` in the project's folder"
        )
