"""What stands beside a name in attendance: a role, an affiliation, a mark of presence, the paragraphs attended."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractor.names import definite_role, is_organisation, is_person_name, is_role
from extractor.patterns import attendance as patterns
from extractor.patterns.organisations import PARTIES
from extractor.records import AttendeeRecord
from extractor.structure.attendance.kinds import (
    is_affiliation,
    is_party,
    is_role_text,
    is_unit,
    is_unknown_role,
    read_seat,
)
from extractor.structure.attendance.labels import Group
from extractor.structure.attendance.presence import read_presence

_DIGITAL = re.compile(patterns.DIGITAL, re.IGNORECASE)
_IN_PERSON = re.compile(patterns.IN_PERSON, re.IGNORECASE)
_ABSENT = re.compile(patterns.ABSENT_MARK, re.IGNORECASE)
_PRESENT = re.compile(patterns.PRESENT_MARK, re.IGNORECASE)
_SUBSTITUTE = re.compile(patterns.SUBSTITUTE)
_PRESENCE = re.compile(patterns.PRESENCE, re.IGNORECASE)
_CLASS = re.compile(patterns.CLASS)
_POST = re.compile(r"\d[QK]")
_QUOTED = re.compile(r"[\"”“][^\"”“]*[\"”“]")
_PRESENCE_START = re.compile(patterns.PRESENCE_START, re.IGNORECASE)
_ADJUNCT = re.compile(r"adj(?:ungerad)?\.? (?=\S)", re.IGNORECASE)
_MAX_MARK = 30
_MAX_NOTE = 40
_MAX_AFFILIATION = 7


@dataclass(frozen=True, slots=True)
class Entry:
    """A person or body of a row, before the group that it stands in is known. Offsets are in the clean text."""

    name: str
    start: int
    end: int
    is_person: bool = True
    role: str | None = None
    title: str | None = None
    affiliation: str | None = None
    mode: str | None = None
    status: str | None = None
    substitute_for: str | None = None
    substitute_affiliation: str | None = None
    from_number: str | None = None
    to_number: str | None = None
    absent_numbers: tuple[str, ...] = ()
    from_time: str | None = None
    to_time: str | None = None
    has_own_affiliation: bool = False
    is_substitute: bool = False


def normalise_role(role: str) -> str:
    """A role in small letters, without abbreviations and in the singular: `v. ordf.` is `vice ordförande`."""
    folded = " ".join(role.casefold().split())
    folded = patterns.ROLE_FORMS.get(folded.rstrip("."), folded)
    for short, long in (("ordf", "ordförande"), ("sekr", "sekreterare")):
        if folded.rstrip(".").endswith(short):
            folded = folded.rstrip(".").removesuffix(short) + long
    folded = definite_role(folded)
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
        role=_choose_role(entry, group),
        affiliation=_choose_home(entry.affiliation, affiliation or group.affiliation),
        group=group.label,
        substitute_for=entry.substitute_for,
        substitute_affiliation=entry.substitute_affiliation,
        from_number=entry.from_number or group.from_number,
        to_number=entry.to_number,
        absent_numbers=entry.absent_numbers,
        from_time=entry.from_time,
        to_time=entry.to_time,
    )


def _choose_role(entry: Entry, group: Group) -> str | None:
    """The role behind the name, else that of the seat which the label gives, else the title before the name."""
    if entry.role and not (entry.title and entry.role in patterns.WEAK_SEATS):
        return normalise_role(entry.role)
    seat = _role_of_group(entry, group)
    is_weak = seat is None or seat in patterns.WEAK_SEATS
    if entry.title and (is_weak or (seat in patterns.HEAD_ROLES and not _is_academic(entry.title))):
        return normalise_role(entry.title)
    return seat


def _is_academic(title: str) -> bool:
    """Whether a title is that of a university, which says nothing of the seat: `Univ.lekt.`, `Docent`."""
    return title.endswith((".", *patterns.ACADEMIC_TITLES))


def _choose_home(own: str | None, around: str | None) -> str | None:
    """Among people who sit for a municipality, the party in brackets is not whom they stand for."""
    if own and around and is_party(own) and around.casefold().endswith((" kommun", " kommuns", " stad")):
        return around
    return own or around


def _role_of_group(entry: Entry, group: Group) -> str | None:
    """The role that the label gives; who serves for another is a substitute, also among the members."""
    serves = entry.is_substitute and group.role is None
    is_among = group.role == patterns.MEMBER_ROLE or group.label.casefold().startswith(patterns.DECIDING)
    return patterns.SUBSTITUTE_ROLE if serves or (entry.substitute_for and is_among) else group.role


def describe(
    entries: list[Entry],
    text: str,
    *,
    is_column: bool = False,
    is_bracket: bool = False,
    prefers_roles: bool = False,
) -> None:
    """Read a bracket, a chunk or a column that is no name into the last entry: presence, a role or an affiliation.

    Args:
        entries: what the row holds so far; the last one is described.
        text: the words to read.
        is_column: whether they stand in a column of their own.
        is_bracket: whether they stand in brackets.
        prefers_roles: whether rows around it put roles in this place, so that an unknown word is one.
    """
    text = text.strip(" ,;")
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > 1 and (is_bracket or is_column) and any(_tells(part) for part in parts):
        for part in parts:
            describe(entries, part, is_column=is_column, is_bracket=is_bracket, prefers_roles=prefers_roles)
        return
    entry = entries[-1]
    if text and not (is_bracket and _is_initials(text, entry.name)):
        _describe_one(entries, text, is_bracket=is_bracket, prefers_roles=prefers_roles)


def _describe_one(entries: list[Entry], text: str, *, is_bracket: bool, prefers_roles: bool) -> None:
    """Read words that say one thing."""
    entry = entries[-1]
    told = _read_presence(entry, text)
    if told is not None:
        entries[-1] = told
    elif (seat := read_seat(text)) is not None:
        entries[-1] = replace(entry, role=_join_roles(entry.role, seat[0]))
        if seat[1]:
            _set_affiliation(entries, seat[1])
    elif is_role_text(text):
        known = entry.role
        entries[-1] = replace(
            entry,
            role=known
            if known and is_bracket and known == normalise_role(text)
            else _join_roles(known, text),
        )
    else:
        _describe_unknown(entries, text, is_bracket=is_bracket, prefers_roles=prefers_roles)


def _describe_unknown(entries: list[Entry], text: str, *, is_bracket: bool, prefers_roles: bool) -> None:
    """Words that no list has: by their letters, and by what stands in this place in other rows."""
    entry = entries[-1]
    is_word = " " not in text and text.isalpha()
    if _CLASS.fullmatch(text) and not is_affiliation(text):
        _set_affiliation(entries, text)
    elif (
        prefers_roles
        and entry.role is None
        and is_word
        and len(text) > 1
        and not is_party(text)
        and (not is_affiliation(text) or text in {"UX", "IT", "HR", "PR"})
    ):
        entries[-1] = replace(entry, role=text)
    elif (
        is_affiliation(text)
        or text[:1].isupper()
        or (is_bracket and not text.islower() and text.count(" ") < 3)
    ):
        _set_affiliation(entries, text)
    elif not is_bracket and entry.role is None and entry.title is None and is_unknown_role(text):
        entries[-1] = replace(entry, role=text)


def _tells(text: str) -> bool:
    """Whether words say something by themselves: a role, a mark, a mode, when someone was there."""
    return (
        is_role_text(text)
        or _PRESENCE_START.match(text) is not None
        or _PRESENCE.fullmatch(text) is not None
        or _DIGITAL.search(text) is not None
        or _ABSENT.match(text) is not None
        or _CLASS.fullmatch(text) is not None
    )


def is_remark(text: str) -> bool:
    """Whether words tell how or when someone was there, or that someone was not: `på länk`, `kom lite senare`."""
    return _read_presence(Entry("", 0, 0), text) is not None


def _read_presence(entry: Entry, text: str) -> Entry | None:
    """The entry with what `text` says of attendance, or None where it says nothing of it."""
    substitute = _SUBSTITUTE.match(text)
    if substitute and is_person_name(text[substitute.end() :]):
        return replace(entry, substitute_for=text[substitute.end() :])
    adjunct = _ADJUNCT.match(text)
    if adjunct and _PRESENCE.fullmatch(text[adjunct.end() :]):
        return replace(
            add_presence(entry, text[adjunct.end() :]), role=entry.role or patterns.ROLE_FORMS["adj"]
        )
    folded = text.casefold().rstrip(".")
    if _PRESENT.match(text):
        return replace(entry, status="present")
    if _DIGITAL.search(text) and len(text) < _MAX_MARK and not is_role(text):
        return (
            add_presence(replace(entry, mode="digital"), text)
            if "§" in text
            else replace(entry, mode="digital")
        )
    if _IN_PERSON.search(text) and len(text) < _MAX_MARK:
        return replace(entry, mode="in_person")
    if _ABSENT.search(text) and not is_role(text.split()[0]) and len(text) < _MAX_NOTE and "§" not in text:
        return replace(entry, status="absent")
    if _PRESENCE.fullmatch(text) or _PRESENCE_START.match(text) or " ej " in text:
        return add_presence(entry, text)
    if folded in patterns.SERVICE_MARKS:
        return entry
    return None


def _is_initials(text: str, name: str) -> bool:
    """`(KB)` behind `Kerstin Berg` repeats her initials."""
    initials = "".join(part[0] for part in re.split(r"[\s-]+", _QUOTED.sub(" ", name)) if part[:1].isalpha())
    plain = text.replace(".", "").replace(" ", "")
    return len(plain) > 1 and plain.casefold() == initials.casefold() and text not in PARTIES


def _join_roles(known: str | None, new: str) -> str:
    folded = normalise_role(new)
    return folded if known is None or known in folded else known if folded in known else f"{known}, {folded}"


def _set_affiliation(entries: list[Entry], text: str) -> None:
    entry = entries[-1]
    if len(text.split()) > _MAX_AFFILIATION or not any(character.isalpha() for character in text):
        return
    if entry.role is None and _POST.fullmatch(text):
        entries[-1] = replace(entry, role=text)
        return
    known = entry.affiliation
    if known is None:
        entries[-1] = replace(entry, affiliation=text, has_own_affiliation=True)
    elif is_party(known) and text.casefold().endswith((" kommun", " kommuns", " stad")):
        # `Anna Berg (S), Åmåls kommun`: she sits for the municipality.
        entries[-1] = replace(entry, affiliation=text, has_own_affiliation=True)
    elif (
        known.isupper()
        and entry.role is None
        and not is_party(known)
        and not is_organisation(text.split()[0].lower())
    ):
        # `Anna Berg, IT, Region Ek`: the first was her unit, the second is her employer.
        entries[-1] = replace(entry, affiliation=text, has_own_affiliation=True)
    elif is_organisation(known) and not is_party(known) and is_unit(text):
        entries[-1] = replace(entry, affiliation=f"{known}, {text}")


def add_presence(entry: Entry, text: str) -> Entry:
    """The entry with what `text` says of when the person was there."""
    told = read_presence(text)
    return replace(
        entry,
        from_number=told.from_number or entry.from_number,
        to_number=told.to_number or entry.to_number,
        absent_numbers=told.absent_numbers or entry.absent_numbers,
        from_time=told.from_time or entry.from_time,
        to_time=told.to_time or entry.to_time,
    )
