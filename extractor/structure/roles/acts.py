"""Who is seen to act at the meeting: opens it, presents, joins it, is welcomed to it, or does a task there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractor.names import is_role
from extractor.patterns import attendance
from extractor.patterns import standings as patterns
from extractor.records import AttendeeRecord
from extractor.structure.roles.standing import (
    Standing,
    base_role,
    find_full_names,
    find_people,
    find_short_sentences,
    is_full,
    role_before,
)
from extractor.structure.sections import Sections

_ACTS = re.compile(patterns.ACTS, re.IGNORECASE)
_ACTED_BY = re.compile(patterns.ACTED_BY, re.IGNORECASE)
_READ_BY = re.compile(patterns.READ_BY, re.IGNORECASE)
_ARRIVES = re.compile(patterns.ARRIVES)
_HOME = re.compile(patterns.HOME_FROM)
_IN_WRITING = re.compile(patterns.IN_WRITING, re.IGNORECASE)
_WELCOMED = re.compile(patterns.WELCOMED, re.IGNORECASE)
_WELCOME = re.compile(patterns.WELCOME, re.IGNORECASE)
_NOT_WELCOMED = re.compile(patterns.NOT_WELCOMED, re.IGNORECASE)
_PRESENTS = re.compile(patterns.PRESENTS)
_JOINED = re.compile(patterns.JOINED, re.IGNORECASE)
_JOINED_AFTER = re.compile(patterns.JOINED_AFTER, re.IGNORECASE)
_AT_MEETING = re.compile(patterns.AT_MEETING, re.IGNORECASE)
_NOT_HERE = re.compile(patterns.NOT_HERE, re.IGNORECASE)
_DIGITAL = re.compile(attendance.DIGITAL, re.IGNORECASE)
_PRESENTER = re.compile(patterns.PRESENTER)
_ADJOINED_TITLE = re.compile(patterns.ADJOINED_TITLE, re.IGNORECASE)
_ADJOINED = re.compile(patterns.ADJOINED, re.IGNORECASE)
_NOBODY = re.compile(patterns.NOBODY, re.IGNORECASE)
_DUTIES = tuple((re.compile(pattern, re.IGNORECASE), role) for pattern, role in patterns.DUTIES)
_APPOSITION = re.compile(r",? (?:som är )?(?!och |samt |ny )(?P<role>[a-zåäö]\S*(?: [a-zåäö]\S*)?)")
_STAND_IN = re.compile(patterns.STAND_IN, re.IGNORECASE)
_REACH = 60

_Name = tuple[str, int, int]


def find_acts(text: str) -> list[Standing]:
    """People whom the sentences show acting at the meeting; offsets are in `text`."""
    return [
        replace(one, start=one.start + offset, end=one.end + offset)
        for sentence, offset in find_short_sentences(text)
        for one in _read_sentence(sentence)
    ]


def _read_sentence(sentence: str) -> Iterator[Standing]:
    lead = len(sentence) - len(sentence.lstrip())
    if presenter := _PRESENTER.match(sentence, lead):
        for name in _names_from(sentence, presenter.end(), len(sentence)):
            yield _make(name, "attendance.presenter", role="föredragande")
        return
    yield from _read_duties(sentence)
    if joined := _JOINED_AFTER.match(sentence, lead):
        end = sentence.find(",", joined.end())
        names = _names_from(sentence, joined.end(), end if end >= 0 else len(sentence))
        yield from (_make(name, "attendance.acts", mode=_mode(sentence)) for name in names[-1:])
        return
    if by := _ACTED_BY.search(sentence):
        for name in _names_from(sentence, by.end(), len(sentence))[:1]:
            yield _make(name, "attendance.acts")
    elif act := _ACTS.search(sentence):
        for name in find_full_names(sentence[: act.start()])[-1:]:
            yield _make(name, "attendance.acts")
    elif (joins := _JOINED.search(sentence)) and _is_here(sentence):
        before = find_full_names(sentence[: joins.start()])[-1:]
        for name in before:
            yield _make(name, "attendance.acts", mode=_mode(sentence))
        if not before:
            yield from _read_officer(sentence, joins.end())
    yield from _read_welcome(sentence)
    if _IN_WRITING.search(sentence) is None:
        yield from _read_presenter(sentence)
        yield from _read_reader(sentence)


def _read_officer(sentence: str, start: int) -> Iterator[Standing]:
    """`Därefter deltog förbundschef Anna från Täby via Teams`: with the office, a first name is enough."""
    for name, a, b in find_people(sentence[start : start + 2 * _REACH])[:1]:
        role = role_before(sentence[: start + a])
        if role is not None:
            home = _HOME.match(sentence, start + b)
            body = home["home"] if home else None
            yield Standing(name, role, start + a, start + b, "attendance.told", _mode(sentence), body)


def _is_here(sentence: str) -> bool:
    is_said = _DIGITAL.search(sentence) or _AT_MEETING.search(sentence)
    return is_said is not None and _NOT_HERE.search(sentence) is None


def _mode(sentence: str) -> str | None:
    return "digital" if _DIGITAL.search(sentence) else None


def _make(name: _Name, by: str, *, role: str | None = None, mode: str | None = None) -> Standing:
    return Standing(name[0], role, name[1], name[2], by, mode, is_listing=is_full(name[0]))


def _names_from(sentence: str, start: int, end: int) -> list[_Name]:
    return [(name, start + a, start + b) for name, a, b in find_full_names(sentence[start:end])]


def _read_welcome(sentence: str) -> Iterator[Standing]:
    """`hälsade särskilt Anna Berg från Täby välkommen`: who is welcomed is there."""
    welcomed = _WELCOMED.search(sentence)
    if welcomed is None or not _WELCOME.search(sentence) or _NOT_WELCOMED.search(sentence):
        return
    for name in _names_from(sentence, welcomed.end(), len(sentence)):
        if not _STAND_IN.search(sentence[max(0, name[1] - _REACH) : name[1]]):
            yield _make(name, "attendance.acts")


def _read_presenter(sentence: str) -> Iterator[Standing]:
    """`Anna Berg, Sweco, presenterade förslaget`: the sentence opens with her, and the verb follows at once."""
    names = find_full_names(sentence[: 2 * _REACH])
    if not names or not _opens(sentence[: names[0][1]]):
        return
    name, start, end = names[0]
    if _PRESENTS.match(sentence, end):
        yield _make((name, start, end), "attendance.presents")


def _read_reader(sentence: str) -> Iterator[Standing]:
    """`Berättelsen upplästes av Anna Berg`, `Bo Ek ansluter`: told by a verb right before the name, or behind it."""
    if by := _READ_BY.search(sentence):
        near = sentence[: by.end() + _REACH]
        yield from (_make(name, "attendance.acts") for name in _names_from(near, by.end(), len(near))[:1])
    for name in find_full_names(sentence):
        if _ARRIVES.match(sentence, name[2]):
            yield _make(name, "attendance.acts")


def _opens(before: str) -> bool:
    """Whether nothing but a role stands before the name that opens a sentence."""
    words = before.strip(" \n\t-–—•*_)").split()
    return not words or (len(words) <= 3 and base_role(words[-1]) is not None)


def _read_duties(sentence: str) -> Iterator[Standing]:
    """`Anna Berg för protokollet`, `Kim skriver, Fatima justerar`."""
    people = find_people(sentence) if any(rule.search(sentence) for rule, _ in _DUTIES) else []
    for name, start, end in people:
        for rule, role in _DUTIES:
            if rule.match(sentence, end):
                yield Standing(name, role, start, end, "attendance.duty", is_listing=is_full(name))


def find_adjoined(sections: Sections, text: str) -> list[Standing]:
    """Who is let in to the meeting by an item on that."""
    found: list[Standing] = []
    for item in sections.items:
        if not (_ADJOINED_TITLE.search(item.title) or _ADJOINED.search(item.title)):
            continue
        for sentence, offset in find_short_sentences(text[item.body_start : item.body_end]):
            if _NOBODY.search(sentence):
                continue
            start = item.body_start + offset
            role = "adjungerad" if _ADJOINED_TITLE.search(item.title + sentence) else None
            found += [
                Standing(name, role, start + a, start + b, "attendance.adjoined")
                for name, a, b in find_full_names(sentence)
            ]
    return found


def find_appositions(text: str, people: list[AttendeeRecord]) -> list[Standing]:
    """`Anna Berg, integrationssamordnare i Åmål, berättar`: the first role that the text puts beside a name."""
    found: list[Standing] = []
    for person in people:
        for match in re.finditer(re.escape(person.name), text):
            words = _APPOSITION.match(text[match.end() : match.end() + _REACH])
            before = text[max(0, match.start() - _REACH) : match.start()].rsplit("\n", 1)[-1]
            role = (_first_role(words["role"]) if words else None) or role_before(before)
            if role and role not in patterns.NO_APPOSITIONS:
                found.append(
                    Standing(
                        person.name,
                        role,
                        match.start(),
                        match.end(),
                        "attendance.apposition",
                        is_listing=False,
                    )
                )
                break
    return found


def _first_role(words: str) -> str | None:
    for length in (1, 2):
        phrase = " ".join(words.split()[:length]).rstrip(".,;:")
        if is_role(phrase):
            return phrase
    return None
