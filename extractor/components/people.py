"""`minutes_people`: every mention of a person, linked to the fullest form of the name.

People are the attendees and what the entity model labels PER. A mention by first name, by first name and initial, or
by a spelling variant is linked where it can mean one person only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from spacy.language import Language
from spacy.tokens import Doc

from extractor.docstore import load, store
from extractor.names import is_organisation, is_person_name, is_role, split_role, stands_alone
from extractor.records import AttendeeRecord, NameRecord

_WORD = re.compile(r"[^\W\d_](?:[\w'’]|[-–](?=\w)| – (?=[A-ZÅÄÖ]))*")
_INITIAL = re.compile(r" [A-ZÅÄÖ]\b\.?")
_VARIANT = 0.84
_MIN_VARIANT_LENGTH = 5


def normalise_name(name: str) -> str:
    """`Lise-Lotte Ek`, `LiseLotte Ek` and `Lise – Lotte Ek` are one name: parts joined, casefolded."""
    return re.sub(r"\s?[-–]\s?", "", name).casefold()


@dataclass(slots=True)
class Directory:
    """The people of a document, by full name, and the way from a mention to one of them.

    Full names are kept as written. `add` returns the name that a mention belongs to, the mention's own name where it
    is new.
    """

    names: dict[str, str] = field(default_factory=dict)
    _by_first: dict[str, set[str]] = field(default_factory=dict)
    _by_last: dict[str, set[str]] = field(default_factory=dict)

    def add(self, name: str) -> None:
        """Know `name` from now on."""
        key = normalise_name(name)
        if key in self.names:
            return
        self.names[key] = name
        parts = key.split()
        self._by_first.setdefault(parts[0], set()).add(key)
        if len(parts) > 1:
            self._by_last.setdefault(parts[-1], set()).add(key)

    def find(self, mention: str) -> str | None:
        """The full name that `mention` stands for, with or without a genitive -s; None where none or several fit."""
        key = normalise_name(mention)
        return self._find(key) or (self._find(key.removesuffix("s")) if key.endswith("s") else None)

    def _find(self, key: str) -> str | None:
        if key in self.names:
            return self.names[key]
        parts = key.split()
        if not parts:
            return None
        candidates = self._by_first.get(parts[0], set())
        if len(parts) > 1:
            candidates = {
                one
                for one in candidates
                if one.split()[1:] and one.split()[1].startswith(parts[1].rstrip("."))
            }
        if not candidates:
            # `Ewa Marianne` for Ewa-Marianne Ek: the parts of a double name written apart.
            joined = "".join(parts)
            candidates = self._by_first.get(joined, set())
        if not candidates and len(parts) == 1:
            candidates = self._by_last.get(key, set()) or self._variants(key)
        return self.names[next(iter(candidates))] if len(candidates) == 1 else None

    def _variants(self, key: str) -> set[str]:
        if len(key) < _MIN_VARIANT_LENGTH:
            return set()
        close = [first for first in self._by_first if first[0] == key[0] and abs(len(first) - len(key)) <= 1]
        return {
            one
            for first in sorted(close)
            if SequenceMatcher(None, first, key).ratio() >= _VARIANT
            for one in self._by_first[first]
        }


def find_people(
    text: str, attendees: Iterable[AttendeeRecord], entities: Iterable[tuple[int, int]]
) -> list[NameRecord]:
    """Mentions of people in `text`.

    Args:
        text: the clean text.
        attendees: the attendance; bodies among them are passed over.
        entities: spans that the entity model labels PER, in clean text.

    Returns:
        Mentions in text order without overlap; `name` is the fullest form known.
    """
    directory = Directory()
    people = [one for one in attendees if one.by != "attendance.body"]
    for one in people:
        directory.add(one.name)
    spans = [_trim(text, start, end) for start, end in entities]
    spans = [span for span in spans if _is_name(text[span[0] : span[1]])]
    for start, end in spans:
        name = text[start:end]
        if is_person_name(name) and directory.find(name) is None:
            directory.add(_without_genitive(name, text))
    found: dict[tuple[int, int], NameRecord] = {}
    for start, end in _listed_spans(text, people):
        if known := directory.find(text[start:end]):
            found[start, end] = _record(start, end, known, "people.attendance")
    for start, end in spans:
        name = directory.find(text[start:end]) or _without_genitive(text[start:end], text)
        found.setdefault((start, end), _record(start, end, name, "ner"))
    firsts = {normalise_name(one.name.split()[0]) for one in people}
    for match in _WORD.finditer(text):
        key = normalise_name(match.group())
        is_first = match.group()[0].isupper() and (key in firsts or key.removesuffix("s") in firsts)
        if not is_first:
            continue
        start, end = match.span()
        initial = _INITIAL.match(text, end)
        if initial and (known := directory.find(text[start : initial.end()])):
            found.setdefault((start, initial.end()), _record(start, initial.end(), known, "people.initial"))
        elif known := directory.find(match.group()):
            found.setdefault((start, end), _record(start, end, known, "people.first-name"))
    return _without_overlap(found.values())


def _record(start: int, end: int, name: str, by: str) -> NameRecord:
    return NameRecord(text_start=start, text_end=end, by=by, label="PER", name=name)


def _is_name(text: str) -> bool:
    return is_person_name(text, allow_single=True) and not is_organisation(text) and not is_role(text)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out a role before or after the name."""
    role, name = split_role(text[start:end])
    if role is None:
        return start, end
    begin = start + text[start:end].index(name.split()[0])
    return begin, begin + len(name)


def _without_genitive(name: str, text: str) -> str:
    """`Annas` is Anna where Anna stands in the text too."""
    base = name.removesuffix("s")
    return base if base != name and stands_alone(base, text) else name


def _listed_spans(text: str, people: list[AttendeeRecord]) -> list[tuple[int, int]]:
    names = sorted({one.name for one in people}, key=len, reverse=True)
    if not names:
        return []
    pattern = re.compile(
        rf"\b(?:{'|'.join(re.escape(name).replace(chr(92) + ' ', r'[ ]+') for name in names)})(?:s\b)?(?!\w)"
    )
    return [match.span() for match in pattern.finditer(text)]


def _without_overlap(records: Iterable[NameRecord]) -> list[NameRecord]:
    kept: list[NameRecord] = []
    for record in sorted(records, key=lambda one: (one.text_start, -one.text_end)):
        if not kept or record.text_start >= kept[-1].text_end:
            kept.append(record)
    return kept


class PeopleComponent:
    """Stores the group `people`; reads `attendees` and the entities labelled PER."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark every mention of a person on `doc`."""
        entities = [(span.start_char, span.end_char) for span in doc.ents if span.label_ == "PER"]
        store(doc, "people", find_people(doc.text, load(doc, "attendees", AttendeeRecord), entities))
        return doc


@Language.factory("minutes_people")
def make_people(nlp: Language, name: str) -> PeopleComponent:  # noqa: ARG001
    """Build the component; `nlp` and `name` are what spaCy passes to every factory."""
    return PeopleComponent()
