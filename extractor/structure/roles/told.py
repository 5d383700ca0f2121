"""Who was there and who was missing, where sentences of the head, the attendance or the opening tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.patterns import attendance
from extractor.patterns import standings as patterns
from extractor.patterns.places import MUNICIPALITIES
from extractor.structure.attendance.tables import is_header
from extractor.structure.labelling import LineLabel
from extractor.structure.roles.prose import read_people
from extractor.structure.roles.standing import (
    Standing,
    base_role,
    find_full_names,
    find_short_sentences,
    may_be_single,
)
from extractor.structure.sections import Sections

_DIGITAL = re.compile(attendance.DIGITAL, re.IGNORECASE)
_PRESENT = re.compile(f"{patterns.TOLD_PRESENT}|{patterns.TOLD_FROM}", re.IGNORECASE)
_FROM = re.compile(patterns.TOLD_FROM, re.IGNORECASE)
_NEXT_FROM = re.compile(patterns.NEXT_FROM)
_ABSENT = re.compile(patterns.TOLD_ABSENT, re.IGNORECASE)
_ABSENT_BEHIND = re.compile(patterns.ABSENT_BEHIND, re.IGNORECASE)
_PRESENT_BEHIND = re.compile(patterns.PRESENT_BEHIND, re.IGNORECASE)
_LATER = re.compile(patterns.NOT_HERE, re.IGNORECASE)
_CLAUSE = re.compile(r";|\bmedan\b|\bmen\b")
_INNER_LABEL = re.compile(patterns.INNER_LABEL)
_STAND_IN = re.compile(patterns.STAND_IN, re.IGNORECASE)
_SINGLE = re.compile(
    r"(?:(?<=[,:] )|(?<=\boch )|(?<=\bsamt )|(?<=\bvar )|(?<=\bdeltog )|(?<=\bhade )|^\s*)"
    r"(?P<name>[A-ZÅÄÖ][a-zß-öø-ÿ]+(?:-[A-ZÅÄÖ][a-zß-öø-ÿ]+)?)(?=[,.;(]|\s\(|\s\d[A-Z]\b|\s(?:och|samt|som|från|var|är|hade|kunde|på|fick|hördes|kom)\b|\s*$)"
)
# A line this long may go on in the next one; only the first lines of a text without items are its head.
_WRAPPED = 55
_HEAD_LINES = 30
_BY = "attendance.told"


def find_told(sections: Sections, text: str) -> list[Standing]:
    """People whom sentences of the head, the attendance and the opening tell to be there, or missing."""
    found: list[Standing] = []
    for start, end in _find_paragraphs(sections):
        is_going_on = False
        for sentence, offset in find_short_sentences(text[start:end].replace("\n", " ")):
            told = [*_read_told(sentence, start + offset, is_going_on=is_going_on)]
            is_going_on = bool(told)
            found += told
    return found


def _find_paragraphs(sections: Sections) -> Iterator[tuple[int, int]]:
    """Lines in which attendance may be told, joined where a long one goes on below; as offsets."""
    opening = sections.items[0].body_end if sections.items else 0
    start: int | None = None
    end = 0
    for line, label in zip(sections.labelling.lines, sections.labelling.labels, strict=True):
        is_list = label in {LineLabel.ATTENDANCE_LABEL, LineLabel.ATTENDANCE_ROW}
        is_early = line.start < opening if opening else line.index < _HEAD_LINES
        if (not is_list and not is_early) or is_header(line):
            continue
        if (
            start is not None
            and end + 1 >= line.start - line.indent
            and end - start > _WRAPPED
            and _goes_on(line.text)
        ):
            end = line.end
            continue
        if start is not None:
            yield start, end
        start, end = line.start, line.end
    if start is not None:
        yield start, end


def _goes_on(text: str) -> bool:
    return len(text) > _WRAPPED or text[0].islower() or text.endswith(".")


def _read_told(sentence: str, offset: int, *, is_going_on: bool) -> Iterator[Standing]:
    """The people of one sentence, each with the status that the nearest cue gives."""
    cues = [(match.start(), match.end(), "present") for match in _PRESENT.finditer(sentence)]
    cues += [(match.start(), match.end(), "absent") for match in _ABSENT.finditer(sentence)]
    behind = [(match.start(), "absent") for match in _ABSENT_BEHIND.finditer(sentence)]
    behind += [(match.start(), "present") for match in _PRESENT_BEHIND.finditer(sentence)]
    behind.sort()
    lead = len(sentence) - len(sentence.lstrip())
    label = _INNER_LABEL.match(sentence, lead) if is_going_on else None
    label = label or (_NEXT_FROM.match(sentence, lead) if is_going_on else None)
    if label:
        cues.append((label.start(), label.end(), "present"))
    if not (cues or behind) or (_LATER.search(sentence) and not behind):
        return
    cues.sort()
    names = _find_all(sentence)
    for one, mode in zip(read_people(sentence, names), _modes(sentence, names), strict=True):
        status = _status(sentence, one.start, cues, behind)
        if status is None or _STAND_IN.search(sentence[max(0, one.start - _WRAPPED) : one.start]):
            continue
        home = one.home or _home_before(sentence, one.start)
        role = one.role or _role_of_cue(sentence, one.start, cues)
        at = (offset + one.start, offset + one.end)
        own = mode if status == "present" else None
        yield Standing(one.name, role, *at, _BY, own, home, status=status)


def _find_all(sentence: str) -> list[tuple[str, int, int]]:
    """Full names, and single ones that stand as points of a list."""
    full = find_full_names(sentence)
    single = [
        (match["name"], match.start("name"), match.end("name"))
        for match in _SINGLE.finditer(sentence)
        if may_be_single(match["name"])
        and match["name"].casefold() not in MUNICIPALITIES
        and not match["name"].endswith(patterns.PLURAL_ENDINGS)
    ]
    taken = [(start, end) for _, start, end in full]
    free = [one for one in single if not any(start <= one[1] < end for start, end in taken)]
    return sorted([*full, *free], key=lambda one: one[1])


def _modes(sentence: str, names: list[tuple[str, int, int]]) -> list[str | None]:
    """How each takes part: words before the first name or behind the last hold for all, others for one person."""
    if not names:
        return []
    until = [start for _, start, _ in names[1:]] + [len(sentence)]
    own = [_DIGITAL.search(sentence, end, stop) for (_, _, end), stop in zip(names, until, strict=True)]
    is_tail = own[-1] is not None and "(" not in sentence[names[-1][2] : own[-1].start()]
    is_shared = is_tail or _DIGITAL.search(sentence, 0, names[0][1]) is not None
    return ["digital" if is_shared or one else None for one in own]


def _status(
    sentence: str, start: int, cues: list[tuple[int, int, str]], behind: list[tuple[int, str]]
) -> str | None:
    """What the last cue before a name says, or a cue behind it in the same clause."""
    before = [cue for cue in cues if cue[1] <= start]
    later = next((cue for cue in behind if cue[0] >= start), None)
    if later is None:
        return before[-1][2] if before else None
    is_cut = bool(before) and _CLAUSE.search(sentence, before[-1][1], start) is None
    is_near = not any(start < cue[0] < later[0] for cue in cues)
    if is_near and not is_cut and not _CLAUSE.search(sentence, start, later[0]):
        return later[1]
    return before[-1][2] if before else None


def _role_of_cue(sentence: str, start: int, cues: list[tuple[int, int, str]]) -> str | None:
    """The role that the words before a row of names give: `Ersättare på plats Anna Berg`."""
    before = [cue for cue in cues if cue[1] <= start]
    return base_role(sentence[before[-1][0] :].split()[0]) if before else None


def _home_before(sentence: str, start: int) -> str | None:
    """The body that `från …` names before a row of people."""
    homes = [
        (match.end(), match["home"])
        for rule in (_FROM, _NEXT_FROM)
        for match in rule.finditer(sentence)
        if match.end() <= start
    ]
    return max(homes)[1] if homes else None
