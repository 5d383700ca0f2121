"""Who is elected to a task at the meeting: `Till justerare valdes Anna Berg`, or a bare name under `Val av …`."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.patterns import standings as patterns
from extractor.records import AgendaItemRecord
from extractor.structure.attendance.roster import parse_row
from extractor.structure.lines import Line
from extractor.structure.roles.standing import Standing, find_people, find_short_sentences, is_full
from extractor.structure.sections import Sections

_ELECTED = re.compile(patterns.ELECTED, re.IGNORECASE)
_ELECTS = re.compile(patterns.ELECTS, re.IGNORECASE)
_DENIED = re.compile(patterns.DENIED, re.IGNORECASE)
_ROLES = tuple((re.compile(pattern, re.IGNORECASE), role) for pattern, role in patterns.MEETING_ROLES)
_BARE = tuple((re.compile(pattern, re.IGNORECASE), role) for pattern, role in patterns.BARE_ROLES)
_HEADING = re.compile(patterns.ELECTION_HEADING, re.IGNORECASE)
_OFFICERS = re.compile(patterns.OFFICERS_TITLE, re.IGNORECASE)
_BESIDE = re.compile(patterns.BESIDE_CHAIR, re.IGNORECASE)
_JOINT = re.compile(patterns.CLAUSE_JOINT, re.IGNORECASE)
_AFFILIATED = re.compile(patterns.AFFILIATED, re.IGNORECASE)
_BY = "attendance.election"
_LONG_LINE = 80
_REACH = 60
_MAX_BARE_LINES = 4


def find_elected(sections: Sections, text: str) -> list[Standing]:
    """The people whom items elect to a task at the meeting."""
    found: list[Standing] = []
    for item in sections.items:
        role = _role_of_title(item.title)
        is_bare = is_officers(item)
        for sentence, start in find_short_sentences(text[item.text_start : item.body_end]):
            found += _elected_in(sentence, item.text_start + start, role, is_bare=is_bare)
        lines = [line for line in sections.lines if item.body_start <= line.start < item.body_end]
        if role and len(lines) <= _MAX_BARE_LINES:
            found += [one for line in lines for one in _read_bare(line, role)]
    return found


def _role_of_title(title: str) -> str | None:
    """To what the item elects: `Anmälan av stämmoordförandens val av protokollförare` is no election of a chair."""
    heading = [*_HEADING.finditer(title)]
    return _find_role(title[heading[-1].start() :], is_bare=False) if heading else None


def is_officers(item: AgendaItemRecord) -> bool:
    """Whether the item elects the officers of the meeting, so that its chair is that of the meeting."""
    return _OFFICERS.search(item.title) is not None


def _read_bare(line: Line, role: str) -> list[Standing]:
    """The names of a line that holds nothing else."""
    if len(line.text) > _LONG_LINE or _ELECTED.search(line.text) or _ELECTS.search(line.text):
        return []
    row = parse_row(replace(line, text=line.text.rstrip(".")), allow_single=False)
    return [Standing(one.name, role, one.start, one.end, _BY) for one in row.entries]


def _find_role(text: str, *, is_bare: bool) -> str | None:
    rules = (*_ROLES, *_BARE) if is_bare else _ROLES
    hits = [(match.start(), role) for pattern, role in rules if (match := pattern.search(text))]
    return min(hits, key=lambda hit: hit[0])[1] if hits else None


def _elected_in(sentence: str, offset: int, by_title: str | None, *, is_bare: bool) -> list[Standing]:
    """The people whom one sentence elects to a task at the meeting.

    `A och B valdes till justerare` gives both the role behind them; `Till ordförande valdes A` the one before; where
    the sentence names none, that of the item's title counts.
    """
    if not (_ELECTED.search(sentence) or _ELECTS.search(sentence)) or _DENIED.search(sentence):
        return []
    is_bare = is_bare or _find_role(sentence, is_bare=False) in {"mötesordförande", "mötessekreterare"}
    people = find_people(sentence)
    chairs = [one for one in people if _BESIDE.search(_before(sentence, one))]
    elected = [one for one in people if one not in chairs and not _AFFILIATED.search(_before(sentence, one))]
    roles = _share_roles(sentence, elected, is_bare=is_bare)
    if not any(roles):
        roles = [by_title] * len(elected)
    elif by_title and by_title.endswith(patterns.CHAIRS):
        # `Val av stämmoordförande`, then `Till ordförande för stämman valdes Anna Berg`.
        roles = [by_title if role and role.endswith(patterns.CHAIRS) else role for role in roles]
    found = [
        Standing(name, role, offset + start, offset + end, _BY, is_listing=is_full(name))
        for (name, start, end), role in zip(elected, roles, strict=True)
        if role is not None
    ]
    return found + [
        Standing(name, "ordförande", offset + start, offset + end, _BY, is_listing=is_full(name))
        for name, start, end in chairs
        if found
    ]


def _before(sentence: str, person: tuple[str, int, int]) -> str:
    return sentence[max(0, person[1] - _REACH) : person[1]]


def _share_roles(sentence: str, people: list[tuple[str, int, int]], *, is_bare: bool) -> list[str | None]:
    """One role a person: the one before a row of names, or the one between it and what parts it from the next."""
    roles: list[str | None] = []
    row: list[int] = []
    before = 0
    forward: str | None = None
    for number, (_, start, end) in enumerate(people):
        gap = sentence[before:start]
        behind, ahead = _cut_gap(gap, is_first=not row)
        if row and (own := _find_role(behind, is_bare=is_bare)):
            _give(roles, row, own, keeps=forward is not None)
            row, forward = [], None
        new = _find_role(ahead, is_bare=is_bare)
        if new:
            row, forward = [], new
        roles.append(forward)
        row.append(number)
        before = end
    if row and (own := _find_role(sentence[before:], is_bare=is_bare)):
        _give(roles, row, own, keeps=forward is not None)
    return roles


def _cut_gap(gap: str, *, is_first: bool) -> tuple[str, str]:
    """What a gap between names says of the name behind it, and what of the name ahead."""
    if is_first:
        return "", gap
    joints = [*_JOINT.finditer(gap)]
    # `A till ordförande och B till sekreterare` parts at the last joint; `A, och till sekreterare B` at the first.
    cut = joints[0].start() if joints else len(gap)
    return gap[:cut], gap[cut:]


def _give(roles: list[str | None], row: list[int], role: str, *, keeps: bool) -> None:
    """Give the role behind a row to all of it, or to the last alone where the others had one before."""
    for number in row[-1:] if keeps else row:
        if not keeps or roles[number] is None or len(row) > 1:
            roles[number] = role
