"""One record as JSON, and back."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from extractor.errors import SchemaError
from extractor.schema import Minutes


def to_json(minutes: Minutes) -> str:
    """`minutes` as JSON: the schema's key order, two spaces of indent, a newline at the end.

    The same record always gives the same characters.

    Raises:
        SchemaError: the record breaks the contract, or holds text that is not valid Unicode.
    """
    name = minutes.source.path or "the record"
    try:
        checked = Minutes.model_validate(minutes.model_dump(warnings=False))
        return checked.model_dump_json(indent=2) + "\n"
    except ValidationError as error:
        raise SchemaError(f"{_printable(name)}: not written, {describe_first(error)}") from error
    except PydanticSerializationError as error:
        raise SchemaError(f"{_printable(name)}: not written, the text cannot be encoded as UTF-8") from error


def write_json(minutes: Minutes, stream: TextIO) -> None:
    """Write `minutes` to `stream` as :func:`to_json` has it.

    Raises:
        SchemaError: as :func:`to_json`; nothing is written then.
    """
    stream.write(to_json(minutes))


def read_json(path: Path) -> Minutes:
    """The record in a JSON file.

    Raises:
        SchemaError: the file cannot be read, is no JSON, or breaks the contract; the message names the first
            wrong field.
    """
    try:
        return Minutes.model_validate_json(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise SchemaError(f"{path}: the record cannot be read ({error.strerror}); check the path") from error
    except UnicodeDecodeError as error:
        raise SchemaError(
            f"{path}: the record is not in UTF-8; make it again with `extractor convert`"
        ) from error
    except ValidationError as error:
        raise SchemaError(f"{path}: not a record of minutes, {describe_first(error)}") from error


def describe_first(error: ValidationError) -> str:
    """The first wrong field with what is wrong about it, for a message."""
    first = error.errors(include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    return f"{where}: {first['msg']}" if where else first["msg"]


def _printable(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
