"""What stands beside a name in attendance: a role, an affiliation, a mark of presence, the paragraphs attended."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractor.names import is_organisation, is_person_name, is_role
from extractor.patterns import attendance as patterns
from extractor.patterns.organisations import PARTIES
from extractor.patterns.places import MUNICIPALITIES
from extractor.records import AttendeeRecord
from extractor.structure.labels import Group

_DIGITAL = re.compile(patterns.DIGITAL, re.IGNORECASE)
_IN_PERSON = re.compile(patterns.IN_PERSON, re.IGNORECASE)
_ABSENT = re.compile(patterns.ABSENT_MARK, re.IGNORECASE)
_PRESENT = re.compile(patterns.PRESENT_MARK, re.IGNORECASE)
_SUBSTITUTE = re.compile(patterns.SUBSTITUTE)
_PRESENCE = re.compile(patterns.PRESENCE, re.IGNORECASE)
_NUMBERS = re.compile(r"\d+(?:\.\d+)*[a-z]?")
_RANGE = re.compile(r"(\d+)\s?[-–]\s?(\d+)")
_SINCE = re.compile(rf"(?:{patterns.FROM_WORDS})\D{{0,12}}(\d+(?:\.\d+)*[a-z]?)", re.IGNORECASE)
_TO = re.compile(rf"(?:{patterns.TO_WORDS})\D{{0,12}}(\d+(?:\.\d+)*[a-z]?)", re.IGNORECASE)
_NOT = re.compile(patterns.NOT_WORDS, re.IGNORECASE)
_CLOCK_WORD = re.compile(r"\bkl(?:ockan)?\b", re.IGNORECASE)
_SEAT = re.compile(r"(?P<role>[^A-ZÅÄÖ]{3,40}?) (?:(?:vid|på|hos|från|för) )?(?P<home>[A-ZÅÄÖ].{1,60})")
_MAX_AFFILIATION = 6
_NO_ROLE = re.compile(r"\d|ade\b|\boch\b")


@dataclass(frozen=True, slots=True)
class Entry:
    """A person or body of a row, before the group that it stands in is known. Offsets are in the clean text."""

    name: str
    start: int
    end: int
    is_person: bool = True
    role: str | None = None
    affiliation: str | None = None
    mode: str | None = None
    status: str | None = None
    substitute_for: str | None = None
    substitute_affiliation: str | None = None
    from_number: str | None = None
    to_number: str | None = None
    absent_numbers: tuple[str, ...] = ()
    has_own_affiliation: bool = False


def normalise_role(role: str) -> str:
    """A role in small letters, without abbreviations and in the singular: `v. ordf.` is `vice ordförande`."""
    folded = " ".join(role.casefold().split())
    folded = patterns.ROLE_FORMS.get(folded.rstrip("."), folded)
    for short, long in (("ordf", "ordförande"), ("sekr", "sekreterare")):
        if folded.rstrip(".").endswith(short):
            folded = folded.rstrip(".").removesuffix(short) + long
    if folded.endswith("arna"):
        return folded.removesuffix("na") + "e"
    return folded.removesuffix("erna")


def make_record(entry: Entry, group: Group, affiliation: str | None) -> AttendeeRecord:
    """The record of an entry that stands under `group`; `affiliation` is that of the rows around it."""
    return AttendeeRecord(
        text_start=entry.start,
        text_end=entry.end,
        by="attendance.label-list" if entry.is_person else "attendance.body",
        name=" ".join(entry.name.split()),
        status=entry.status or group.status,
        mode=entry.mode or group.mode,
        role=normalise_role(entry.role) if entry.role else _role_of_group(entry, group),
        affiliation=entry.affiliation or affiliation,
        group=group.label,
        substitute_for=entry.substitute_for,
        substitute_affiliation=entry.substitute_affiliation,
        from_number=entry.from_number or group.from_number,
        to_number=entry.to_number,
        absent_numbers=entry.absent_numbers,
    )


def _role_of_group(entry: Entry, group: Group) -> str | None:
    """The role that the label gives; who serves for another is a substitute, also among the members."""
    return (
        patterns.SUBSTITUTE_ROLE
        if entry.substitute_for and group.role == patterns.MEMBER_ROLE
        else group.role
    )


def describe(entries: list[Entry], text: str, *, is_column: bool = False, is_bracket: bool = False) -> None:
    """Read a bracket, a chunk or a column that is no name into the last entry: presence, a role or an affiliation."""
    entry = entries[-1]
    if _PRESENCE.fullmatch(text) or " ej " in text:
        return
    substitute = _SUBSTITUTE.match(text)
    if substitute and is_person_name(text[substitute.end() :]):
        entries[-1] = replace(entry, substitute_for=text[substitute.end() :])
        return
    if _PRESENT.match(text):
        entries[-1] = replace(entry, status="present")
    elif _DIGITAL.search(text) and len(text) < 30:
        entries[-1] = replace(entry, mode="digital")
    elif _IN_PERSON.search(text) and len(text) < 30:
        entries[-1] = replace(entry, mode="in_person")
    elif _ABSENT.match(text) and len(text) < 40:
        entries[-1] = replace(entry, status="absent")
    elif text.casefold().rstrip(".") in patterns.SERVICE_MARKS:
        return
    elif (seat := _SEAT.fullmatch(text)) and is_role(seat["role"]):
        entries[-1] = replace(entry, role=_join_roles(entry.role, seat["role"]))
        _set_affiliation(entries, seat["home"])
    elif _is_role_text(text) or (is_column and not _is_affiliation(text) and len(text.split()) <= 4):
        known = entry.role
        entries[-1] = replace(entry, role=known if known and is_bracket else _join_roles(known, text))
    elif (
        _is_affiliation(text)
        or text[:1].isupper()
        or (is_bracket and not text.islower() and text.count(" ") < 3)
    ):
        _set_affiliation(entries, text)
    elif not is_bracket and entry.role is None and _is_unknown_role(text):
        entries[-1] = replace(entry, role=text)


def _is_role_text(text: str) -> bool:
    return is_role(text) or text.casefold() in patterns.ROLE_FORMS


def _is_unknown_role(text: str) -> bool:
    """A word or two in small letters beside a name are a role that no list has: `webbansvarig`, `sexmästare`."""
    return text.islower() and len(text.split()) <= 4 and not _NO_ROLE.search(text)


def _join_roles(known: str | None, new: str) -> str:
    folded = normalise_role(new)
    return folded if known is None or known in folded else known if folded in known else f"{known}, {folded}"


def _set_affiliation(entries: list[Entry], text: str) -> None:
    entry = entries[-1]
    if len(text.split()) > _MAX_AFFILIATION or not any(character.isalpha() for character in text):
        return
    if entry.role is None and len(text) < 4 and any(character.isdigit() for character in text):
        entries[-1] = replace(entry, role=text)
        return
    if entry.affiliation is None:
        entries[-1] = replace(entry, affiliation=text, has_own_affiliation=True)
    elif entry.affiliation.isupper() and entry.role is None and entry.affiliation not in PARTIES:
        # `Anna Berg, IT, Region Ek`: the first was her unit, the second is her employer.
        entries[-1] = replace(entry, affiliation=text, has_own_affiliation=True)


def _is_affiliation(text: str) -> bool:
    return text.isupper() or is_organisation(text) or text.casefold() in MUNICIPALITIES


def add_presence(entry: Entry, text: str) -> Entry:
    """Read `fr.o.m. § 5`, `ej §§ 91-97`, `§§ 56-59, 62` off a row's tail; clock times are left alone."""
    if _CLOCK_WORD.search(text) and "§" not in text:
        return entry
    since, until = _SINCE.search(text), _TO.search(text)
    if since or until:
        return replace(entry, from_number=since[1] if since else None, to_number=until[1] if until else None)
    text = _CLOCK_WORD.split(text)[0]
    span = _RANGE.search(text)
    if _NOT.search(text):
        return replace(entry, absent_numbers=_expand(text))
    numbers = _NUMBERS.findall(text)
    if not numbers:
        return entry
    return replace(entry, from_number=span[1] if span else numbers[0], to_number=numbers[-1])


def _expand(text: str) -> tuple[str, ...]:
    numbers: list[str] = []
    for part in re.split(r"[,&]| och ", text):
        if span := _RANGE.search(part):
            low, high = int(span[1]), int(span[2])
            numbers += [str(number) for number in range(low, min(high, low + 200) + 1)]
        else:
            numbers += _NUMBERS.findall(part)
    return tuple(numbers)
