"""Records as tidy tables: one row an observation, one table a record kind.

Every row starts with `document`, the path of the source. A field that holds several values becomes one cell
with the values joined by `; ` (:data:`SEPARATOR`): `aliases`, `absent_items`, and the names and ids of the
`assignees`, which stand in two columns of the same order. Mentions are no cells but rows of the table
`mentions`, where `record_kind` and `id` say what is mentioned; the tables of the named things count them.
Unknown is an empty cell.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd
from pydantic import BaseModel

from extractor.schema import (
    ActionItem,
    AgendaItem,
    Attendee,
    DateMention,
    Decision,
    ExtractorInfo,
    Meeting,
    Minutes,
    NextMeeting,
    Organisation,
    Person,
    Place,
    Project,
    Reference,
    SourceInfo,
    WarningNote,
)
from extractor.writers.files import make_folder, write_atomically

SEPARATOR = "; "
Row = dict[str, Any]

_KINDS: dict[str, type[BaseModel]] = {
    "attendees": Attendee,
    "agenda_items": AgendaItem,
    "persons": Person,
    "organisations": Organisation,
    "places": Place,
    "projects": Project,
    "dates": DateMention,
    "next_meetings": NextMeeting,
    "action_items": ActionItem,
    "decisions": Decision,
    "references": Reference,
    "warnings": WarningNote,
}
_NAMED = ("persons", "organisations", "places", "projects")
_RENAMED = {"assignees": ["assignees", "assignee_ids"], "mentions": ["mention_count"]}
# The parts of a record that fill the table of documents; `version` and the like need to say whose they are.
_DOCUMENT_PARTS: dict[str, tuple[str, type[BaseModel]]] = {
    "source": ("", SourceInfo),
    "meeting": ("", Meeting),
    "extractor": ("extractor_", ExtractorInfo),
}
# Excel and its kin run a cell that starts with one of these as a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def build_tables(records: Iterable[Minutes]) -> dict[str, pd.DataFrame]:
    """All tables of `records` by name; a kind without entries gives a table with columns and no rows.

    Rows stand in the order of `records` and, inside one, of its lists.
    """
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    for minutes in records:
        for name, list_rows in TABLES.items():
            document = {"document": minutes.source.path}
            rows[name].extend({**document, **row} for row in list_rows(minutes))
    return {name: pd.DataFrame(rows[name], columns=_columns(name), dtype="object") for name in TABLES}


def write_tables(records: Iterable[Minutes], folder: Path, *, excel: bool = False) -> dict[str, int]:
    """Write one CSV file a table to `folder`.

    Args:
        records: the records to tabulate.
        folder: where `NAME.csv` is put for each name of :data:`TABLES`; made if need be.
        excel: write what a Swedish Excel opens by double click: a byte order mark, semicolons between cells,
            and an apostrophe before a text that would run as a formula. Otherwise plain UTF-8 and commas.

    Returns:
        The number of rows by table.

    Raises:
        OutputError: the folder cannot be written to.
    """
    make_folder(folder)
    tables = build_tables(records)
    for name, table in tables.items():
        stream = io.StringIO(newline="")
        frame = table.map(_disarm) if excel else table
        frame.to_csv(stream, index=False, sep=";" if excel else ",", lineterminator="\n")
        encoding = "utf-8-sig" if excel else "utf-8"
        write_atomically(folder / f"{name}.csv", stream.getvalue().encode(encoding, "backslashreplace"))
    return {name: len(table) for name, table in tables.items()}


def _rows_of(name: str) -> Callable[[Minutes], Iterator[Row]]:
    """A function that lists the rows of the record kind `name`."""

    def list_rows(minutes: Minutes) -> Iterator[Row]:
        for part in getattr(minutes, name):
            yield _flatten(part.model_dump())

    return list_rows


def _flatten(values: Row) -> Row:
    """One record's fields as cells."""
    row: Row = {}
    for key, value in values.items():
        if key == "mentions":
            row["mention_count"] = len(value)
        elif key == "assignees":
            row["assignees"] = SEPARATOR.join(assignee["name"] for assignee in value)
            row["assignee_ids"] = SEPARATOR.join(assignee["id"] or "" for assignee in value)
        elif isinstance(value, list):
            row[key] = SEPARATOR.join(value)
        else:
            row[key] = value
    return row


def _document_rows(minutes: Minutes) -> Iterator[Row]:
    """The one row that describes the document itself."""
    row: Row = {}
    for part, (prefix, _) in _DOCUMENT_PARTS.items():
        values = getattr(minutes, part).model_dump(exclude={"path"})
        row |= {f"{prefix}{key}": value for key, value in values.items()}
    counts = {f"{name}_count": len(getattr(minutes, name)) for name in _KINDS}
    yield {**row, "schema_version": minutes.schema_version, **counts}


def _mention_rows(minutes: Minutes) -> Iterator[Row]:
    """One row a mention of a person, organisation, place or project."""
    for kind in _NAMED:
        for thing in getattr(minutes, kind):
            for mention in thing.mentions:
                yield {"record_kind": kind, "id": thing.id, "name": thing.name, **mention.model_dump()}


def _columns(name: str) -> list[str]:
    """The columns of a table, in order."""
    if name == "documents":
        parts = [
            f"{prefix}{key}"
            for prefix, model in _DOCUMENT_PARTS.values()
            for key in model.model_fields
            if key != "path"
        ]
        return ["document", *parts, "schema_version", *(f"{kind}_count" for kind in _KINDS)]
    if name == "mentions":
        return ["document", "record_kind", "id", "name", "text", "agenda_item", "start", "end"]
    keys = sorted(_KINDS[name].model_fields, key=lambda key: key in ("start", "end"))
    return ["document", *(column for key in keys for column in _RENAMED.get(key, [key]))]


def _disarm(cell: object) -> object:
    """The cell with an apostrophe before a text that a spreadsheet would run."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell


TABLES: dict[str, Callable[[Minutes], Iterator[Row]]] = {
    "documents": _document_rows,
    **{name: _rows_of(name) for name in _KINDS},
    "mentions": _mention_rows,
}
