"""Attendance told in short sentences, each of which is a list: `Från Skolverket deltog A och B`, `Förhinder hade C`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.names import is_role
from extractor.patterns import attendance as patterns
from extractor.structure.attendance.labels import Group

_STOP = re.compile(patterns.STOP)
_FORMS = tuple(
    (re.compile(pattern, re.IGNORECASE), status, role) for pattern, status, role in patterns.SENTENCES
)
_BEHIND = re.compile(patterns.SENTENCE_TAIL, re.IGNORECASE)
_MISSED = re.compile(patterns.MISSED_SENTENCE, re.IGNORECASE)
_JOINED = re.compile(patterns.PRESENT_SENTENCE)
_LABEL = re.compile(r"(?P<label>[A-ZÅÄÖ][a-zåäö]+): ")


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence says: a group, and the list of its people with its place in the line."""

    group: Group
    names: str
    start: int


def read_sentences(text: str) -> list[Told]:
    """The lists that the sentences of `text` hold; empty where it does not begin as such a sentence."""
    found: list[Told] = []
    position = 0
    for stop in (*_STOP.finditer(text), None):
        end = stop.start() if stop else len(text)
        if end > position:
            told = _read_sentence(text[position:end], position)
            if told is None and not found:
                return []
            if told is not None:
                found.append(told)
            position = stop.end() if stop else end
    return found


def _read_sentence(sentence: str, offset: int) -> Told | None:
    for pattern, status, role in _FORMS:
        if match := pattern.match(sentence):
            home = match.groupdict().get("home")
            return _tell(
                Group(match.group().strip(), status, role, affiliation=home), sentence, match.end(), offset
            )
    if missed := _MISSED.search(sentence):
        return Told(Group(missed.group(), "absent"), sentence[: missed.start()].rstrip(" ,"), offset)
    if offset and (joined := _JOINED.search(sentence)):
        return Told(Group(joined.group().strip(), "present"), sentence[: joined.start()], offset)
    if (label := _LABEL.match(sentence)) and offset:
        role = label["label"].casefold() if is_role(label["label"]) else None
        return _tell(Group(label["label"], "present", role), sentence, label.end(), offset)
    return None


def _tell(group: Group, sentence: str, start: int, offset: int) -> Told:
    names = _BEHIND.sub("", sentence[start:])
    return Told(group, names.rstrip(" ,."), offset + start)
