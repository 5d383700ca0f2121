"""The tokens of one document as JSON, and back."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from pydantic import ValidationError

from extractor.annotation import AnnotatedDocument
from extractor.errors import SchemaError
from extractor.writers.json_writer import describe_first


def write_annotation(annotated: AnnotatedDocument, stream: TextIO) -> None:
    """Write `annotated` to `stream`: the model's key order, two spaces of indent, a newline at the end."""
    stream.write(annotated.model_dump_json(indent=2) + "\n")


def read_annotation(path: Path) -> AnnotatedDocument:
    """The annotation in a JSON file.

    Raises:
        SchemaError: the file cannot be read, or holds something else; the message names the first wrong field.
    """
    try:
        return AnnotatedDocument.model_validate_json(path.read_bytes())
    except OSError as error:
        raise SchemaError(
            f"{path}: the annotation cannot be read ({error.strerror}); check the path"
        ) from error
    except ValidationError as error:
        message = describe_first(error)
        raise SchemaError(
            f"{path}: not made by `extractor annotate --format json`, {message}; make it again"
        ) from error
