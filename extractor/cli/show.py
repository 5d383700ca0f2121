"""`extractor show`: one document to read, in the terminal or as a page."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from extractor.cli.convert import Backend, Config, Encoding, Model
from extractor.cli.inputs import read_input
from extractor.cli.messages import exit_on_error, say
from extractor.errors import SourceError

if TYPE_CHECKING:
    from extractor.config import Settings
    from extractor.schema import Minutes


def show(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A text, or a JSON record made from one.")],
    html: Annotated[
        bool, typer.Option("--html", help="Write a page with the marked text: NAME.html.")
    ] = False,
    to: Annotated[
        Path | None, typer.Option("--to", metavar="PATH", help="Write the page here instead.")
    ] = None,
    lines: Annotated[
        bool, typer.Option("--lines", help="Show how each line was read, and why, instead of the record.")
    ] = False,
    source: Annotated[
        Path | None, typer.Option("--source", metavar="TEXT", help="The text of a record, if not beside it.")
    ] = None,
    model: Model = None,
    backend: Backend = None,
    encoding: Encoding = None,
    config: Config = None,
) -> None:
    """Show what a document holds: meeting, attendance, agenda, actions, decisions, next meetings.

    With --html it becomes a page with the source text, in which everything found is marked by kind. The page
    is written to the current folder, needs no network, and can be printed or mailed. With --lines each line of a
    text comes with its label (heading, attendance-row, body ...), the probability of the label and the features of
    the layout that spoke for it.
    """
    with exit_on_error():
        is_record = file.suffix == ".json"
        if lines:
            _print_lines(file, encoding, config)
            return
        if is_record:
            from extractor.writers.json_writer import read_json

            minutes = read_json(file)
        else:
            from extractor.config import read_settings

            minutes, raw = _extract(
                file, read_settings(config, model=model, backend=backend, encoding=encoding)
            )
        if not html and to is None:
            _print_summary(minutes)
            return
        if is_record:
            raw = read_raw(minutes, source or file.with_suffix(".txt"))
        target = to or Path(f"{file.stem}.html")
        _write_page(minutes, raw, target)
        say(f"the page is in {target}")


def _print_lines(file: Path, encoding: str | None, config: Path | None) -> None:
    """Print the lines of a text with their labels to stdout."""
    from extractor.cleaning import clean
    from extractor.cli.line_view import format_lines
    from extractor.config import read_settings

    if file.suffix == ".json":
        raise SourceError(f"{file}: a record has no lines; name the text that it was made from")
    source = read_input(file, read_settings(config, encoding=encoding))
    console = Console(highlight=False)
    for line in format_lines(clean(source.raw)):
        console.print(line, soft_wrap=True)


def read_raw(minutes: Minutes, path: Path) -> str:
    """The text that `minutes` was made from.

    Raises:
        SourceError: it is not at `path`, or the file there is another one.
    """
    from extractor.source import read_source

    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(
            f"{path}: the text of the record is not here; name it with --source TEXT"
        ) from error
    if hashlib.sha256(data).hexdigest() != minutes.source.sha256:
        raise SourceError(f"{path}: not the text that the record was made from; name that with --source TEXT")
    found = read_source(data, name=str(path))
    if found.encoding != minutes.source.encoding:
        found = read_source(data, name=str(path), encoding=minutes.source.encoding)
    return found.raw


def _extract(file: Path, settings: Settings) -> tuple[Minutes, str]:
    """The record of a text, and the text."""
    source = read_input(file, settings)
    from extractor.cli.loading import load_extractor

    return load_extractor(settings)(source), source.raw


def _print_summary(minutes: Minutes) -> None:
    """Print the view to stdout."""
    from extractor.cli.summary import build_summary

    console = Console(highlight=False)
    for part in build_summary(minutes):
        console.print(part)


def _write_page(minutes: Minutes, raw: str, target: Path) -> None:
    """Write the page to `target`, or to stdout where that is `-`."""
    from extractor.writers.files import write_atomically
    from extractor.writers.html_writer import to_html

    data = to_html(minutes, raw).encode("utf-8", "backslashreplace")
    if target == Path("-"):
        typer.get_binary_stream("stdout").write(data)
    else:
        write_atomically(target, data)
