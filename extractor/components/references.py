"""References: register numbers, statutes, attachments and web addresses, each with its normal form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from extractor.docstore import store
from extractor.patterns import references as patterns
from extractor.records import ReferenceRecord

_REGISTERS = (re.compile(patterns.REGISTER_LABELLED), re.compile(patterns.REGISTER_BARE))
_STATUTE = re.compile(patterns.STATUTE)
_NO_STATUTE = re.compile(patterns.NO_STATUTE, re.IGNORECASE)
_ATTACHMENT = re.compile(patterns.ATTACHMENT)
_URL = re.compile(patterns.URL)
_SPACE = re.compile(r"\s+")
_DASH = re.compile(r"\s?[-–]\s?")
_SHORT_NUMBER = 2
_WINDOW = 16


def find_references(text: str) -> list[ReferenceRecord]:
    """Find the references in a clean text.

    Args:
        text: clean text.

    Returns:
        Records in text order, none overlapping another. `value` is the normal form: `KS 2025-1539`, `SFS 2005:837`,
        `Bilaga 2` (`Bilaga` where it has no number), a web address with its scheme.
    """
    kept: list[ReferenceRecord] = []
    taken: set[int] = set()
    for record in (
        *_find_urls(text),
        *_find_registers(text),
        *_find_statutes(text),
        *_find_attachments(text),
    ):
        span = range(record.text_start, record.text_end)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(record)
    return sorted(kept, key=lambda record: record.text_start)


def _find_urls(text: str) -> Iterator[ReferenceRecord]:
    for match in _URL.finditer(text):
        address = match.group().rstrip(".,;:!?*_")
        if address.endswith(")") and "(" not in address:
            address = address.rstrip(").,")
        value = address if "://" in address else patterns.URL_SCHEME + address
        yield _record("url", value, match.start(), match.start() + len(address))


def _find_registers(text: str) -> Iterator[ReferenceRecord]:
    for pattern in _REGISTERS:
        for match in pattern.finditer(text):
            value = _SPACE.sub(" ", match["value"])
            if not value.upper().startswith(patterns.NO_REGISTER):
                yield _record("diarienummer", value, match.start(), match.end())


def _find_statutes(text: str) -> Iterator[ReferenceRecord]:
    for match in _STATUTE.finditer(text):
        number = match["number"]
        is_named = match["law"] or match["series"]
        if not is_named and len(number.partition(":")[2]) < _SHORT_NUMBER:
            continue
        if _NO_STATUTE.search(text[max(0, match.start() - _WINDOW) : match.start("number")]):
            continue
        start, end = match.start(), match.end()
        if "(" not in match.group():
            end = match.end("number")
        elif not match.group().endswith(")") or not is_named:
            start, end = (
                match.start("series") if match["series"] else match.start("number"),
                match.end("number"),
            )
        yield _record("statute", f"{match['series'] or 'SFS'} {number}", start, end)


def _find_attachments(text: str) -> Iterator[ReferenceRecord]:
    for match in _ATTACHMENT.finditer(text):
        label = match["label"]
        value = f"{patterns.ATTACHMENT_NAME} {_DASH.sub('-', label)}" if label else patterns.ATTACHMENT_NAME
        yield _record("attachment", value, match.start(), match.end())


def _record(kind: str, value: str, start: int, end: int) -> ReferenceRecord:
    return ReferenceRecord(text_start=start, text_end=end, by=f"references.{kind}", kind=kind, value=value)


class ReferencesComponent:
    """Stores the group "references" of a `Doc`."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the references of `doc`, store them and return it."""
        store(doc, "references", find_references(doc.text))
        return doc


@Language.factory("minutes_references")
def make_references(nlp: Language, name: str) -> ReferencesComponent:  # noqa: ARG001
    """Make the component; it has no settings."""
    return ReferencesComponent()
