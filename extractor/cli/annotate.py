"""`extractor annotate`: texts to their tokens, as CoNLL-U or JSON."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.convert import STDIN, Backend, Config, Encoding, Model, Stages, convert_all, render
from extractor.cli.inputs import read_input
from extractor.cli.messages import exit_on_error

if TYPE_CHECKING:
    from extractor.annotation import AnnotatedDocument
    from extractor.config import Settings

STDOUT = Path("-")


class Form(StrEnum):
    """What `--format` takes."""

    CONLLU = "conllu"
    JSON = "json"


# Not `.json` alone: that is the record of the same text, which may lie in the same folder.
_SUFFIXES = {Form.CONLLU: ".conllu", Form.JSON: ".annotation.json"}


def annotate(
    inputs: Annotated[
        list[Path],
        typer.Argument(metavar="INPUT", help="Texts, folders of texts (*.txt), or - for stdin."),
    ],
    form: Annotated[
        Form, typer.Option("--format", help="CoNLL-U, or JSON with the same content.")
    ] = Form.CONLLU,
    to: Annotated[
        Path | None, typer.Option("--to", metavar="FILE", help="Write the one text here, not to stdout.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder for the results; made if need be.")
    ] = None,
    model: Model = None,
    backend: Backend = None,
    encoding: Encoding = None,
    config: Config = None,
) -> None:
    """Write the tokens of texts with lemma, part of speech, features, head, entity and agenda item.

    One text goes to stdout or to the file of --to. Several, or a folder, go to the folder of --out: NAME.conllu or
    NAME.annotation.json for each NAME.txt. A file that cannot be read is reported and the rest goes on; the exit
    code is 1 then. CoNLL-U passes the format checks of Universal Dependencies; a sentence without a parse says so.
    """
    with exit_on_error():
        from extractor.config import read_settings

        settings = read_settings(config, model=model, backend=backend, encoding=encoding)
        _check_use(inputs, to, out)
        if out is None:
            _annotate_one(inputs[0], to or STDOUT, form, settings)
            return
        failed = convert_all(inputs, out, settings, lambda: _prepare(settings, form), _SUFFIXES[form])
    if failed:
        raise typer.Exit(1)


def _check_use(inputs: Sequence[Path], to: Path | None, out: Path | None) -> None:
    """Refuse inputs and targets that do not fit together."""
    if to is not None and out is not None:
        raise typer.BadParameter("--to takes one text and --out many; give one of them")
    if STDIN in inputs and (len(inputs) > 1 or out is not None):
        raise typer.BadParameter("- stands alone: it takes no other input and no --out")
    if out is None and (len(inputs) > 1 or inputs[0].is_dir()):
        raise typer.BadParameter("name the folder for the annotation of several texts: --out DIR")


def _annotate_one(path: Path, target: Path, form: Form, settings: Settings) -> None:
    """Annotate a file, or stdin, and write it to `target`, or to stdout."""
    from extractor.writers.files import write_atomically

    source = read_input(typer.get_binary_stream("stdin").read() if path == STDIN else path, settings)
    extract, write = _prepare(settings, form)
    data = render(extract(source), write)
    if target == STDOUT:
        typer.get_binary_stream("stdout").write(data)
    else:
        write_atomically(target, data)


def _prepare(settings: Settings, form: Form) -> Stages[AnnotatedDocument]:
    """What annotates a source, and the writer of `form`."""
    from extractor.cli.loading import load_extractor
    from extractor.writers.annotation_writer import write_annotation
    from extractor.writers.conllu_writer import write_conllu

    write = write_conllu if form is Form.CONLLU else write_annotation
    return load_extractor(settings).annotate, write
