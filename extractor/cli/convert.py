"""`extractor convert`: texts to JSON records."""

from __future__ import annotations

import io
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO, TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from extractor.cli.inputs import RECORD_SUFFIX, InputFile, check_collisions, list_inputs, read_input
from extractor.cli.messages import exit_on_error, say, say_error
from extractor.errors import ExtractorError, InternalError

if TYPE_CHECKING:
    from extractor.config import Settings
    from extractor.schema import Minutes
    from extractor.source import Source

STDIN = Path("-")

R = TypeVar("R")
# What makes a record of a source, and what writes it.
Stages = tuple[Callable[["Source"], R], Callable[[R, TextIO], None]]

Model = Annotated[
    str | None,
    typer.Option(
        help="Name or folder of the trained pipeline.", show_default="sv_minutes, or the backend's own"
    ),
]
Backend = Annotated[
    str | None,
    typer.Option(
        help="What parses the text: spacy, stanza, or one of another package.", show_default="spacy"
    ),
]
Encoding = Annotated[
    str | None, typer.Option(help="Encoding of the texts.", show_default="detected file by file")
]
Config = Annotated[Path | None, typer.Option(help="TOML file with settings; options win over it.")]


@dataclass(frozen=True, slots=True)
class Conversion:
    """What became of one file; `error` is None where its record was written."""

    path: Path
    error: ExtractorError | None


def convert(
    inputs: Annotated[
        list[Path],
        typer.Argument(metavar="INPUT", help="Texts, folders of texts (*.txt), or - for stdin."),
    ],
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder for the records; made if need be.")
    ] = None,
    model: Model = None,
    backend: Backend = None,
    encoding: Encoding = None,
    config: Config = None,
) -> None:
    """Convert texts to JSON records, one NAME.json for each NAME.txt.

    A folder is read with its subfolders, and --out gets the same tree. With - the text comes from stdin and
    the record goes to stdout. A file that cannot be converted is reported and the rest goes on; the exit code
    is 1 then.
    """
    with exit_on_error():
        from extractor.config import read_settings

        settings = read_settings(config, model=model, backend=backend, encoding=encoding)
        if STDIN in inputs:
            if len(inputs) > 1 or out is not None:
                raise typer.BadParameter("- stands alone: it takes no other input and no --out")
            _convert_stdin(settings)
            return
        if out is None:
            raise typer.BadParameter("name the folder for the records: --out DIR")
        failed = convert_all(inputs, out, settings, lambda: _prepare(settings))
    if failed:
        raise typer.Exit(1)


def convert_files(
    files: Iterable[InputFile],
    out: Path,
    extract: Callable[[Source], R],
    write: Callable[[R, TextIO], None],
    settings: Settings,
) -> Iterator[Conversion]:
    """Convert each file and put its record at its target in `out`.

    Each file is opened when its turn comes, and its record is in place when its outcome is yielded.
    """
    from extractor.writers.files import write_atomically

    for file in files:
        try:
            source = read_input(file.path, settings, file.root)
            write_atomically(out / file.target, render(extract(source), write))
        except ExtractorError as error:
            yield Conversion(file.path, error)
        except Exception as error:  # noqa: BLE001 - one document must not cost the others their records
            yield Conversion(file.path, _describe_fault(file.path, error))
        else:
            yield Conversion(file.path, None)


def _describe_fault(path: Path, error: Exception) -> InternalError:
    """What to say of a fault of our own, with the place where it arose."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}:{place.lineno}"
    return InternalError(
        f"{path}: a fault of the extractor itself ({type(error).__name__} at {where}: {error}); the other files go on. "
        "Please report it with the file, or a part of it that shows the same"
    )


def _convert_stdin(settings: Settings) -> None:
    """Convert stdin to stdout."""
    source = read_input(typer.get_binary_stream("stdin").read(), settings)
    extract, write = _prepare(settings)
    typer.get_binary_stream("stdout").write(render(extract(source), write))


def convert_all(
    inputs: Sequence[Path],
    out: Path,
    settings: Settings,
    prepare: Callable[[], Stages[R]],
    suffix: str = RECORD_SUFFIX,
) -> int:
    """Convert everything behind `inputs` to files in `out`, and say what failed.

    Args:
        inputs: files and folders.
        out: folder for the results; made if need be.
        settings: how the files are read.
        prepare: loads what makes a record of a source and what writes it; called when there is a file to convert.
        suffix: ending of the results, in place of `.txt`.

    Returns:
        How many of the files failed.
    """
    from extractor.writers.files import make_folder

    listed = list(list_inputs(inputs, suffix))
    files = [entry for entry in listed if isinstance(entry, InputFile)]
    problems = [entry for entry in listed if isinstance(entry, ExtractorError)]
    check_collisions(files)
    for problem in problems:
        say_error(problem)
    if not files:
        return len(problems)
    make_folder(out)
    extract, write = prepare()
    failed = _report(convert_files(files, out, extract, write, settings), len(files))
    if sys.stderr.isatty():
        say(f"{len(files) - failed} of {len(files)} files converted to {out}")
    return failed + len(problems)


def _prepare(settings: Settings) -> Stages[Minutes]:
    """The extractor and the writer of records."""
    from extractor.cli.loading import load_extractor
    from extractor.registry import find_writer

    write = find_writer("json")
    return load_extractor(settings), write


def _report(conversions: Iterable[Conversion], total: int) -> int:
    """Show progress on a terminal, say what failed, and return how many did."""
    console = Console(stderr=True)
    columns = (TextColumn("converting"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    failed = 0
    with Progress(*columns, console=console, transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("converting", total=total)
        for conversion in conversions:
            progress.advance(task)
            if conversion.error:
                failed += 1
                say_error(conversion.error)
    return failed


def render(record: R, write: Callable[[R, TextIO], None]) -> bytes:
    """What `write` makes of `record`, as UTF-8."""
    stream = io.StringIO(newline="")
    write(record, stream)
    return stream.getvalue().encode("utf-8")
