"""`extractor schema`: the form of the records."""

from __future__ import annotations

import json

import typer


def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of the records."""
    from extractor.schema import json_schema

    data = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    typer.get_binary_stream("stdout").write(data.encode("utf-8"))
