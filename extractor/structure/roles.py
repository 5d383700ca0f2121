"""Roles that are stated outside the attendance list, and people who act at the meeting without being listed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.names import find_names, is_person_name, is_role, split_role, strip_contact
from extractor.patterns import attendance as patterns
from extractor.records import AttendeeRecord
from extractor.structure.lines import Cell, Line
from extractor.structure.remarks import normalise_role
from extractor.structure.roster import parse_row
from extractor.structure.sections import Sections

_ROLES = dict(patterns.ROLE_LABELS)
_PHRASES = "|".join(sorted(map(re.escape, _ROLES), key=len, reverse=True))
_LABEL = re.compile(
    rf"(?P<label>{_PHRASES})(?:er|or|erna|s)?(?: av)?(?P<end>\s*:|\s{{2,}}|\t|$)",
    re.IGNORECASE,
)
_ELECTED = re.compile(patterns.ELECTED, re.IGNORECASE)
_ELECTS = re.compile(patterns.ELECTS, re.IGNORECASE)
_MEETING_ROLES = tuple((re.compile(pattern, re.IGNORECASE), role) for pattern, role in patterns.MEETING_ROLES)
_ELECTION_HEADING = re.compile(patterns.ELECTION_HEADING, re.IGNORECASE)
_ACTS = re.compile(patterns.ACTS, re.IGNORECASE)
_JOINED = re.compile(patterns.JOINED, re.IGNORECASE)
_JOINED_AFTER = re.compile(patterns.JOINED_AFTER, re.IGNORECASE)
_DIGITAL = re.compile(patterns.DIGITAL, re.IGNORECASE)
_PRESENTER = re.compile(patterns.PRESENTER)
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*")
_CHAIRS = ("ordförande", "mötesordförande")


@dataclass(frozen=True, slots=True)
class Standing:
    """Someone seen in a task: `is_listing` tells that it makes an unlisted person an attendee."""

    name: str
    role: str | None
    start: int
    end: int
    by: str
    mode: str | None = None
    affiliation: str | None = None
    is_listing: bool = True


def find_standings(sections: Sections, text: str) -> list[Standing]:
    """People with a task at the meeting, in text order; offsets are in the clean text."""
    found = [
        *_from_labels(sections),
        *_from_signatures(sections),
        *_from_elections(sections, text),
        *_from_acts(text),
        *_from_head(sections),
    ]
    return sorted(found, key=lambda one: (one.start, one.end))


def add_standings(listed: list[AttendeeRecord], standings: list[Standing], text: str) -> list[AttendeeRecord]:
    """Give listed people the roles stated elsewhere, and list who acts at the meeting unlisted.

    A role from the list itself stays; of several roles stated elsewhere, the chair wins.
    """
    people = {one.name.casefold(): one for one in listed}
    standings = [*standings, *_from_appositions(text, [one for one in listed if one.role is None])]
    fixed = {name for name, one in people.items() if one.role is not None}
    for standing in standings:
        key = _find_key(people, standing.name)
        if key is None and _is_two_people(standing.name, people):
            continue
        if key is None:
            if standing.is_listing and (is_person_name(standing.name) or not listed):
                people[standing.name.casefold()] = AttendeeRecord(
                    text_start=standing.start,
                    text_end=standing.end,
                    by=standing.by,
                    name=standing.name,
                    role=standing.role,
                    mode=standing.mode,
                )
            continue
        known = people[key] = replace(
            people[key], affiliation=people[key].affiliation or standing.affiliation
        )
        if standing.role is None or key in fixed:
            continue
        if known.role is None or (standing.role.endswith(_CHAIRS) and not known.role.endswith(_CHAIRS)):
            people[key] = replace(known, role=standing.role)
    return list(people.values())


def _is_two_people(name: str, people: dict[str, AttendeeRecord]) -> bool:
    """Two known people in a row of signatures without a comma."""
    parts = name.casefold().split()
    return any(
        " ".join(parts[:cut]) in people and " ".join(parts[cut:]) in people for cut in range(1, len(parts))
    )


def _find_key(people: dict[str, AttendeeRecord], name: str) -> str | None:
    key = name.casefold()
    if key in people:
        return key
    first = [known for known in people if known.split()[0] == key]
    return first[0] if len(first) == 1 and " " not in key else None


def _from_labels(sections: Sections) -> list[Standing]:
    """`Sekreterare: Anna Berg`, `Vid protokollet` with a name below, in the head, the first item and the signatures."""
    found: list[Standing] = []
    first, tail = sections.items[:1], sections.signatures_start
    for position, line in enumerate(sections.lines):
        is_later = bool(first) and first[0].body_end < line.start and (tail is None or line.start < tail)
        if is_later and not _PRESENTER.match(line.text):
            continue
        match = _LABEL.match(line.text)
        if match is not None:
            role = _ROLES[match["label"].casefold()]
            rest = _tail_of(line, match.end())
            if not rest.text and position + 1 < len(sections.lines):
                rest = sections.lines[position + 1]
            found += _standings(rest, role)
            continue
        for cell in line.cells:
            role_text, name = split_role(strip_contact(re.sub(r"\s*\([^)]*\)", "", cell.text)))
            if role_text and role_text.casefold() in _ROLES and cell.text.startswith(role_text):
                start = cell.start + max(0, cell.text.find(name.split()[0]))
                found.append(
                    Standing(
                        name, _ROLES[role_text.casefold()], start, start + len(name), "attendance.role-label"
                    )
                )
    return found


def _standings(line: Line, role: str | None) -> list[Standing]:
    row = parse_row(line)
    return [
        Standing(one.name, one.role or role, one.start, one.end, "attendance.role-label")
        for one in row.entries
    ]


def _tail_of(line: Line, offset: int) -> Line:
    text = line.text[offset:].strip()
    start = line.start + (line.text.index(text[0], offset) if text else len(line.text))
    return replace(line, text=text, start=start)


def _from_signatures(sections: Sections) -> list[Standing]:
    """`Anna Berg, mötessekreterare`, or a row of names over a row of roles."""
    start = sections.signatures_start
    if start is None:
        return []
    found: list[Standing] = []
    lines = [line for line in sections.lines if line.start >= start]
    found += _from_labelled_columns(lines)
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        roles = [cell.text for cell in below.cells] if below is not None else []
        for number, cell in enumerate(line.cells):
            row = parse_row(line, (cell,))
            if len(row.entries) != 1:
                continue
            role = row.entries[0].role
            if role is None and len(roles) == len(line.cells) and is_role(roles[number]):
                role = roles[number].lower()
            one = row.entries[0]
            found.append(
                Standing(
                    one.name,
                    role,
                    one.start,
                    one.end,
                    "attendance.signature",
                    affiliation=one.affiliation,
                    is_listing=role is not None,
                )
            )
    return found


def _from_labelled_columns(lines: list[Line]) -> list[Standing]:
    """`Vid protokollet    Justeras` over a row of names: the last label holds for all further names."""
    found: list[Standing] = []
    for line, below in pairwise(lines):
        labels = [_ROLES.get(cell.text.casefold().rstrip(":")) for cell in line.cells]
        if len(labels) < 2 or None in labels:
            continue
        for number, cell in enumerate(below.cells):
            role = labels[min(number, len(labels) - 1)]
            found += [
                replace(one, by="attendance.signature") for one in _standings(_as_line(below, cell), role)
            ]
    return found


def _as_line(line: Line, cell: Cell) -> Line:
    return replace(line, text=cell.text, start=cell.start, end=cell.end)


def _from_head(sections: Sections) -> list[Standing]:
    """`Anna Berg, processledare` on a line of its own in the head: a role of an attendee, no listing."""
    rows = [
        parse_row(line) for line in sections.lines if line.start < sections.head_end and len(line.text) < 80
    ]
    return [
        Standing(
            row.entries[0].name,
            row.entries[0].role,
            row.entries[0].start,
            row.entries[0].end,
            "attendance.head",
            is_listing=False,
        )
        for row in rows
        if len(row.entries) == 1 and row.entries[0].role
    ]


def _from_appositions(text: str, people: list[AttendeeRecord]) -> list[Standing]:
    """`Anna Berg, integrationssamordnare i Åmål, berättar`: the first role that the text puts beside a name."""
    found: list[Standing] = []
    for person in people:
        for match in re.finditer(re.escape(person.name), text):
            words = re.match(
                r",? (?!och |samt )(?P<role>[a-zåäö]\S*(?: [a-zåäö]\S*)?)",
                text[match.end() : match.end() + 60],
            )
            before = text[max(0, match.start() - 60) : match.start()].rsplit("\n", 1)[-1].split()
            role = (_first_role(words["role"]) if words else None) or _last_role(before)
            if role:
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


def _last_role(before: list[str]) -> str | None:
    """The role that stands right before a name, unless it is a former one."""
    if (
        not before
        or not before[-1].rstrip(".").isalpha()
        or not is_role(before[-1])
        or (len(before) > 1 and before[-2].casefold() in patterns.FORMER)
    ):
        return None
    is_vice = len(before) > 1 and before[-2].casefold() in {"vice", "biträdande", "tf"}
    return normalise_role(" ".join(before[-2:] if is_vice else before[-1:]))


def _first_role(words: str) -> str | None:
    for length in (1, 2):
        phrase = " ".join(words.split()[:length]).rstrip(".,;:")
        if is_role(phrase):
            return phrase
    return None


def _meeting_role(text: str) -> str | None:
    hits = [(match.start(), role) for pattern, role in _MEETING_ROLES if (match := pattern.search(text))]
    return min(hits)[1] if hits else None


def _from_elections(sections: Sections, text: str) -> list[Standing]:
    found: list[Standing] = []
    for item in sections.items:
        body = text[item.text_start : item.body_end]
        role = _meeting_role(item.title) if _ELECTION_HEADING.search(item.title) else None
        for sentence in _SENTENCE.finditer(body):
            found += _elected_in(sentence.group(), item.text_start + sentence.start(), role)
        lines = [line for line in sections.lines if item.body_start <= line.start < item.body_end]
        if role and lines and len(lines) <= 3:
            found += [
                replace(one, by="attendance.election")
                for line in lines
                if len(line.text) < 80 and not _ELECTED.search(line.text)
                for one in _standings(replace(line, text=line.text.rstrip(".")), role)
            ]
    return found


def _elected_in(sentence: str, offset: int, by_title: str | None) -> list[Standing]:
    """The people whom one sentence elects to a task at the meeting, each with the role that follows the name.

    `A och B valdes till justerare` gives both the role behind B; `Till ordförande valdes A` the one before; where the
    sentence names none, that of the item's title counts.
    """
    verb = _ELECTED.search(sentence) or _ELECTS.search(sentence)
    names = find_names(sentence) if verb else []
    if not names:
        return []
    ends = [start for _, start, _ in names[1:]] + [len(sentence)]
    roles = [_meeting_role(sentence[name[2] : end]) for name, end in zip(names, ends, strict=True)]
    role = _meeting_role(sentence[: names[0][1]])
    if role is None and not any(roles):
        role = by_title
    following = None
    for position in range(len(names) - 1, -1, -1):
        following = roles[position] = roles[position] or following or role
    return [
        Standing(name, role, offset + start, offset + end, "attendance.election")
        for (name, start, end), role in zip(names, roles, strict=True)
        if role is not None
    ]


def _from_acts(text: str) -> list[Standing]:
    """`Anna Berg öppnade mötet`, `Föredragande: Bo Ek`, `Anna Berg från Täby deltog via Teams`."""
    found: list[Standing] = []
    for sentence in _SENTENCE.finditer(text):
        body = sentence.group()
        presenter = _PRESENTER.match(body.lstrip())
        if presenter:
            start = sentence.start() + len(body) - len(body.lstrip()) + presenter.end()
            found += [
                Standing(name, "föredragande", start + a, start + b, "attendance.presenter")
                for name, a, b in find_names(text[start : sentence.end()])
            ]
            continue
        act = (
            _ACTS.search(body)
            or _JOINED_AFTER.match(body.lstrip())
            or (
                _JOINED.search(body)
                if _DIGITAL.search(body) or "mötet" in body or "punkten" in body
                else None
            )
        )
        if act is None:
            continue
        names = find_names(body[: act.start()])
        after = _JOINED_AFTER.match(body.lstrip())
        if after:
            shift = len(body) - len(body.lstrip()) + after.end()
            names = [
                (name, shift + a, shift + b) for name, a, b in find_names(body[shift:].partition(",")[0])
            ]
        if names:
            name, start, end = names[-1]
            mode = "digital" if _DIGITAL.search(body) and _JOINED.search(body) else None
            found.append(
                Standing(
                    name, None, sentence.start() + start, sentence.start() + end, "attendance.acts", mode
                )
            )
    return found
