"""`extractor models`: which models are there, what they are, and the official ones of Stanza."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import DownloadColumn, Progress, TextColumn, TransferSpeedColumn

from extractor.cli.messages import exit_on_error, say
from extractor.errors import ConfigError

models_app = typer.Typer(no_args_is_help=True, help="List the models that are there, and fetch Stanza's.")


@models_app.callback()
def models() -> None:
    """List the models that are there, and fetch Stanza's."""


@models_app.command("list")
def list_command() -> None:
    """List the models shipped with the package and those in the cache: name, version, size, place."""
    from extractor.model_fetch import STANZA_SV
    from extractor.model_store import cache_folder, list_stored

    found = list_stored()
    for stored in found:
        size = f"{stored.size / 1e6:.1f} MB"
        typer.echo(f"{stored.key:18} {stored.version:8} {size:>10}  {stored.place:8} {stored.folder}")
    if all(stored.key != STANZA_SV for stored in found):
        say(f"not in {cache_folder()}: {STANZA_SV}; get it with `extractor models fetch {STANZA_SV}`")


@models_app.command()
def info(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name or folder of a model.")],
) -> None:
    """Print what a model says of itself, its meta.json, with its place and size."""
    from extractor.model_store import describe_folder, find_stored, list_stored

    with exit_on_error():
        stored = find_stored(name) or describe_folder(Path(name))
        if stored is None:
            known = ", ".join(one.key for one in list_stored()) or "none"
            raise ConfigError(f"{name}: there is no such model; give a folder, or one of: {known}")
        place = {"folder": str(stored.folder), "place": stored.place, "size_bytes": stored.size}
        typer.echo(json.dumps({**place, **stored.meta}, ensure_ascii=False, indent=2))


@models_app.command()
def fetch(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="`stanza-sv`: Stanza's own models for Swedish.")
    ],
    folder: Annotated[
        Path | None,
        typer.Option("--dir", metavar="DIR", help="Folder for the model.", show_default="the user's cache"),
    ] = None,
    mirror: Annotated[
        str | None, typer.Option(metavar="URL", help="Copy of the files on another server.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Fetch again what is there.")] = False,
) -> None:
    """Fetch a model, checked against the digests of its publisher; a download that broke off goes on."""
    from extractor.model_fetch import STANZA_SV, fetch_stanza
    from extractor.model_store import cache_folder

    with exit_on_error():
        if name != STANZA_SV:
            raise ConfigError(f"{name}: nothing to fetch by that name; there is {STANZA_SV}")
        columns = (TextColumn("{task.description}"), DownloadColumn(), TransferSpeedColumn())
        hidden = not sys.stderr.isatty()
        with Progress(*columns, console=Console(stderr=True), transient=True, disable=hidden) as progress:
            tasks = {}

            def report(file: str, count: int) -> None:
                if file not in tasks:
                    tasks[file] = progress.add_task(file, total=None)
                progress.advance(tasks[file], count)

            stored = fetch_stanza(folder or cache_folder(), report=report, mirror=mirror, force=force)
        choice = str(stored.folder) if folder else STANZA_SV
        say(
            f"{STANZA_SV} {stored.version} is in {stored.folder}; use it with --backend stanza --model {choice}"
        )
