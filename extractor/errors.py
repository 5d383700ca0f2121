"""The exception tree, and the codes of the warnings that a record can carry.

Bad input raises a subclass of :class:`ExtractorError`; the message names the file, what is wrong and what
to do. What the reader of a finished record should know is a :class:`WarningCode` instead.
"""

from __future__ import annotations

from enum import StrEnum


class ExtractorError(Exception):
    """Base of every error that a caller is expected to catch."""


class SourceError(ExtractorError):
    """A file cannot be read as text: missing, a directory, binary, or too large."""


class OutputError(ExtractorError):
    """A result cannot be written where it was asked for."""


class ConfigError(ExtractorError):
    """A setting, a name of a model, reader, writer or backend that does not exist."""


class ModelError(ExtractorError):
    """A trained pipeline is missing, broken, or used with parts that do not fit."""


class DownloadError(ExtractorError):
    """A file cannot be fetched, or is not the one that was promised."""


class SchemaError(ExtractorError):
    """A JSON file that should hold minutes does not follow the contract."""


class InternalError(ExtractorError):
    """A fault of the program itself, kept from stopping a batch."""


class WarningCode(StrEnum):
    """Codes of `warnings` in a record; :data:`WARNING_TEXTS` holds what they say."""

    AGENDA_GUESSED = "agenda-guessed"
    ATTENDANCE_GUESSED = "attendance-guessed"
    CHARACTERS_REPLACED = "characters-replaced"
    DATE_FROM_FILE_NAME = "date-from-file-name"
    EMPTY_DOCUMENT = "empty-document"
    ENCODING_GUESSED = "encoding-guessed"
    ENTITY_DROPPED = "entity-dropped"
    MOJIBAKE_REPAIRED = "mojibake-repaired"
    NO_AGENDA = "no-agenda"
    NO_ATTENDEES = "no-attendees"
    NO_MEETING_DATE = "no-meeting-date"
    NOT_SWEDISH = "not-swedish"
    NUMBERING_GAP = "numbering-gap"


WARNING_TEXTS: dict[WarningCode, str] = {
    WarningCode.AGENDA_GUESSED: "The layout of the agenda is unusual; headings may be missing or wrong.",
    WarningCode.ATTENDANCE_GUESSED: (
        "The layout of the attendance is unusual, or people were only seen acting; some may be missing or wrong."
    ),
    WarningCode.CHARACTERS_REPLACED: "{count} bytes could not be decoded and were replaced by U+FFFD.",
    WarningCode.DATE_FROM_FILE_NAME: "The text states no meeting date; {date} was read from the file name.",
    WarningCode.EMPTY_DOCUMENT: "The document holds no text.",
    WarningCode.ENCODING_GUESSED: "The encoding was guessed as {encoding}; check å, ä and ö.",
    WarningCode.ENTITY_DROPPED: (
        "The name {text!r} ({label}) at {start} that the model found {reason}; it was left out."
    ),
    WarningCode.MOJIBAKE_REPAIRED: "{count} garbled sequences such as {example!r} were repaired.",
    WarningCode.NO_AGENDA: "No agenda items were found.",
    WarningCode.NO_ATTENDEES: "No attendees were found.",
    WarningCode.NO_MEETING_DATE: "The document does not state the date of the meeting.",
    WarningCode.NOT_SWEDISH: "The text does not look like Swedish; little can be expected of this record.",
    WarningCode.NUMBERING_GAP: "The agenda numbering leaps from {before} to {after}.",
}
