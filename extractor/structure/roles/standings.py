"""Roles that are stated outside the attendance list, and people who are at the meeting without being listed."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.names import is_person_name
from extractor.patterns import standings as patterns
from extractor.records import AttendeeRecord
from extractor.structure.roles.acts import find_acts, find_adjoined, find_appositions
from extractor.structure.roles.elections import find_elected, is_officers
from extractor.structure.roles.identities import find_person, is_new
from extractor.structure.roles.role_labels import find_labelled
from extractor.structure.roles.signatures import find_in_head, find_signed, find_told_roles
from extractor.structure.roles.speakers import find_speakers
from extractor.structure.roles.standing import Standing, base_role
from extractor.structure.roles.told import find_told
from extractor.structure.sections import Sections

_CHAIR_LABEL = re.compile(patterns.CHAIR_LABEL, re.IGNORECASE)
# Sources that show someone unmistakably, and tell from where.
_TELLING = frozenset(("attendance.told", "attendance.speaks"))


def find_standings(sections: Sections, text: str) -> list[Standing]:
    """People with a task at the meeting, in text order; offsets are in the clean text."""
    officers = [(item.body_start, item.body_end) for item in sections.items if is_officers(item)]
    found = [
        *find_told(sections, text),
        *find_labelled(sections, officers),
        *find_told_roles(sections),
        *find_signed(sections),
        *find_elected(sections, text),
        *find_acts(text),
        *find_adjoined(sections, text),
        *find_in_head(sections),
    ]
    return sorted(found, key=lambda one: (one.start, one.end))


def add_standings(listed: list[AttendeeRecord], standings: list[Standing], text: str) -> list[AttendeeRecord]:
    """Give listed people the roles stated elsewhere, and list who acts at the meeting unlisted.

    A role from the list itself stays; of several roles stated elsewhere, the chair wins.
    """
    people = _People(listed)
    for standing in standings:
        people.add(standing, text)
    for standing in find_speakers(text, [one.name for one in people.records.values()]):
        people.add(standing, text)
    without_role = [one for one in people.records.values() if one.role is None]
    for standing in find_appositions(text, without_role):
        people.add(standing, text)
    return list(people.records.values())


class _People:
    """The attendance as it grows; keys of `records` are names in small letters."""

    def __init__(self, listed: list[AttendeeRecord]) -> None:
        self.records: dict[str, AttendeeRecord] = {}
        self._fixed: set[str] = set()
        self._has_list = bool(listed)
        for one in listed:
            named = _without_title(one)
            key = named.name.casefold()
            self.records.setdefault(key, named)
            # A title before the name is no task, and a task that several have gives way to the chair.
            if one.role is not None and not one.role.startswith(patterns.SHARED_ROLES):
                self._fixed.add(key)

    def add(self, standing: Standing, text: str) -> None:
        """Join a standing to the person whom it means, or list a new one."""
        written = text[standing.start : standing.end]
        key = find_person(list(self.records), standing.name, written)
        if key is not None:
            self._join(key, standing, text)
        elif self._may_list(standing):
            self.records[standing.name.casefold()] = AttendeeRecord(
                text_start=standing.start,
                text_end=standing.end,
                by=standing.by,
                name=standing.name,
                status=standing.status,
                role=standing.role,
                affiliation=standing.affiliation if standing.by in _TELLING else None,
                mode=standing.mode,
            )

    def _join(self, key: str, standing: Standing, text: str) -> None:
        known = self.records[key]
        known = self.records[key] = replace(known, affiliation=known.affiliation or standing.affiliation)
        role = standing.role
        is_seat = known.role in patterns.PLAIN_SEATS and _is_beside(standing, text)
        if role is None or (key in self._fixed and not is_seat):
            return
        is_chair = role.endswith(patterns.CHAIRS) and not (known.role or "").endswith(patterns.CHAIRS)
        if known.role is None or is_chair:
            self.records[key] = replace(known, role=role)

    def _may_list(self, standing: Standing) -> bool:
        if not standing.is_listing or _is_two_people(standing.name, self.records):
            return False
        is_told = standing.by in _TELLING
        if is_told or is_person_name(standing.name.removeprefix(patterns.MONTH_NAME)) or not self._has_list:
            return True
        # `Anteckn: Anna`: whoever writes is there, unless the name may be a nick name of someone known.
        is_task = standing.by == "attendance.role-label" and standing.role == "sekreterare"
        return (
            is_task
            and is_person_name(standing.name, allow_single=True)
            and is_new(standing.name, self.records)
        )


def _is_beside(standing: Standing, text: str) -> bool:
    """Whether a name stands on the line of its label: `Ordförande: Anna Berg`."""
    before = text[text.rfind("\n", 0, standing.start) + 1 : standing.start]
    return standing.by == "attendance.role-label" and _CHAIR_LABEL.fullmatch(before) is not None


def _without_title(listed: AttendeeRecord) -> AttendeeRecord:
    """Take an office off the name that it stands before in a list: `Biskop Anna Berg`."""
    title, _, name = listed.name.partition(" ")
    role = base_role(title) if is_person_name(name) else None
    if role is None:
        return listed
    start = listed.text_end - (len(listed.name) - len(title) - 1)
    return replace(listed, name=name, role=listed.role or role, text_start=max(start, listed.text_start))


def _is_two_people(name: str, people: dict[str, AttendeeRecord]) -> bool:
    """Two known people in a row of signatures without a comma."""
    parts = name.casefold().split()
    return any(
        " ".join(parts[:cut]) in people and " ".join(parts[cut:]) in people for cut in range(1, len(parts))
    )
