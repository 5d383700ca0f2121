"""`extractor tables`: JSON records to CSV files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.messages import exit_on_error, say, say_error
from extractor.errors import SchemaError, SourceError

if TYPE_CHECKING:
    from extractor.schema import Minutes

# Other JSON files that may lie beside records.
_NO_RECORDS = (".gold.json", ".annotation.json")


def tables(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="Folder of JSON records, as convert makes it.")],
    to: Annotated[
        Path, typer.Option("--to", metavar="DIR", help="Folder for the CSV files; made if need be.")
    ],
    excel: Annotated[
        bool, typer.Option("--excel", help="Write what a Swedish Excel opens by double click.")
    ] = False,
) -> None:
    """Make one CSV file a record kind: documents, attendees, action_items and so on.

    Each row starts with the path of its document. Several values in one cell are joined by "; "; unknown is
    empty. A record that breaks the contract is reported and left out; the exit code is 1 then.
    """
    with exit_on_error():
        from extractor.writers.table_writer import write_tables

        read = list(read_records(out))
        broken = [entry for entry in read if isinstance(entry, SchemaError)]
        for error in broken:
            say_error(error)
        if len(broken) == len(read):
            raise SourceError(
                f"{out}: no record in this folder could be read; make them with `extractor convert`"
            )
        counts = write_tables(
            (entry for entry in read if not isinstance(entry, SchemaError)), to, excel=excel
        )
        for name, count in counts.items():
            say(f"{count:6} {'row ' if count == 1 else 'rows'} {to / name}.csv")
    if broken:
        raise typer.Exit(1)


def read_records(folder: Path) -> Iterator[Minutes | SchemaError]:
    """The records of all `*.json` in `folder` and below, sorted by path; gold and annotation are passed over.

    A file that holds no valid record gives the error that says so.

    Raises:
        SourceError: `folder` is no folder, or holds no JSON file.
    """
    from extractor.writers.json_writer import read_json

    if not folder.is_dir():
        raise SourceError(f"{folder}: this is no folder; name the folder that `extractor convert` wrote to")
    found = (Path(place) / name for place, _, names in os.walk(folder) for name in names)
    paths = [path for path in found if path.suffix == ".json" and not path.name.endswith(_NO_RECORDS)]
    if not paths:
        raise SourceError(f"{folder}: no .json file in this folder; make records with `extractor convert`")
    for path in sorted(paths, key=lambda path: path.parts):
        try:
            yield read_json(path)
        except SchemaError as error:
            yield error
