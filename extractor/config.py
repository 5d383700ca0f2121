"""The settings of a run: defaults, overridden by a TOML file, overridden by keywords."""

from __future__ import annotations

import codecs
import tomllib
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from extractor.errors import ConfigError


class Settings(BaseModel):
    """What a user can set. The values here are the defaults."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: str | None = Field(
        None,
        min_length=1,
        description="Name or folder of the trained pipeline; the backend's own where null.",
    )
    backend: str = Field("spacy", min_length=1, description="What parses the text: a registered backend.")
    threads: int = Field(1, ge=1, description="Threads of the models; the result is the same for any.")
    max_bytes: int = Field(5_000_000, ge=1, description="Larger files are refused.")
    encoding: str | None = Field(None, description="Encoding of the input; detected file by file where null.")

    @field_validator("encoding")
    @classmethod
    def _check_encoding(cls, value: str | None) -> str | None:
        if value is not None:
            try:
                codecs.lookup(value)
            except LookupError:
                raise ValueError(f"{value!r} is no encoding that Python knows; try utf-8 or cp1252") from None
        return value


def read_settings(file: Path | None = None, **keywords: Any) -> Settings:
    """Settings from the defaults, `file` and `keywords`; the later wins.

    Args:
        file: a TOML file with keys of :class:`Settings` at its top level, or None.
        **keywords: single settings; a value of None means "not given".

    Raises:
        ConfigError: the file cannot be read, or a key or value is not allowed.
    """
    given = {key: value for key, value in keywords.items() if value is not None}
    values = {**(_read_toml(file) if file else {}), **given}
    where = f"{file}: " if file else ""
    if unknown := sorted(set(values) - set(Settings.model_fields)):
        allowed = ", ".join(Settings.model_fields)
        raise ConfigError(f"{where}unknown setting {unknown[0]!r}; the settings are {allowed}")
    try:
        return Settings(**values)
    except ValidationError as error:
        first = error.errors()[0]
        message = first["msg"].removeprefix("Value error, ")
        raise ConfigError(f"{where}setting {first['loc'][0]!r} is wrong: {message}") from error


def _read_toml(file: Path) -> dict[str, Any]:
    """The keys and values of a TOML file."""
    try:
        return tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(
            f"{file}: the settings cannot be read ({error.strerror}); check the path"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: this is no TOML file in UTF-8 ({error})") from error
