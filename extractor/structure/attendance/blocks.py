"""Attendance blocks: a label with the rows under it, taken from the labelled lines of the document."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from extractor.names import find_names, is_organisation, is_role
from extractor.patterns import attendance as patterns
from extractor.patterns.places import MUNICIPALITIES
from extractor.structure.attendance.columns import set_plain
from extractor.structure.attendance.labels import Group, match_labels, mode_of, split_at_labels
from extractor.structure.attendance.remarks import normalise_role
from extractor.structure.attendance.sentences import Told, read_sentences
from extractor.structure.attendance.sheet import Sheet, Strip
from extractor.structure.attendance.tables import is_header
from extractor.structure.attendance.wraps import opens_with_person
from extractor.structure.labelling import LineLabel
from extractor.structure.lines import Cell, Line
from extractor.structure.roles.prose import is_prose
from extractor.structure.sections import Sections

_NUMBER = re.compile(r"(?:(?:§|Punkt) ?)?\d{1,3}(?:\.\d+)*[.:)]?(?:\s*[-–]\s+|\s+)", re.IGNORECASE)
_LISTING = re.compile(patterns.LISTING_TITLE, re.IGNORECASE)
_STOP = re.compile(patterns.STOP)
_SPOKEN = re.compile(patterns.SPOKEN, re.IGNORECASE)
_ABSENT = re.compile(patterns.PROSE_ABSENT, re.IGNORECASE)
_ELECTION = re.compile(patterns.ELECTION_HEADING, re.IGNORECASE)
_OTHER = re.compile(rf"(?:{patterns.AFTER_ATTENDANCE})(?!\w)|{patterns.ELECTION_HEADING}", re.IGNORECASE)
_FROM = re.compile(r"(?:\w+ )?(?:från|ur) (?P<home>[A-ZÅÄÖ].+)", re.IGNORECASE)


@dataclass(slots=True)
class Block:
    """A label with the lines under it; `rest` is what stands beside the label.

    `is_next` tells that the block follows the one before without a break, `is_orphan` that it has no label of its own.
    """

    group: Group
    label: Line
    rest: tuple[Cell, ...]
    lines: list[Line] = field(default_factory=list)
    is_next: bool = True
    is_orphan: bool = False


def find_blocks(sections: Sections, sheet: Sheet) -> list[Block]:
    """The blocks of the document; their lines stand on `sheet`."""
    blocks: list[Block] = []
    for title, strips in _find_stretches(sections):
        first = len(blocks)
        if title is not None:
            probe = sheet.add([("", Cell(strips[0].line.text, strips[0].line.start, strips[0].line.end))])
            groups, rest = match_labels(probe, allow_weak=True)
            blocks.append(Block(groups[0] if groups else Group(title, "present"), probe, rest))
            strips = strips[1:]
        for strip in set_plain(strips, sheet):
            _add_strip(blocks, strip, is_first=len(blocks) == first)
        if len(blocks) > first:
            blocks[first].is_next = False
    return _hand_out(blocks)


def _find_stretches(sections: Sections) -> list[tuple[str | None, list[Strip]]]:
    """Lines labelled as attendance that follow each other, with the title of the item that lists people, if any."""
    headings = {item.text_start: item for item in sections.items}
    stretches: list[tuple[str | None, list[Strip]]] = []
    is_open = is_election = False
    for line, label in zip(sections.labelling.lines, sections.labelling.labels, strict=True):
        heading = headings.get(line.start)
        is_label = label is LineLabel.ATTENDANCE_LABEL or (
            label is LineLabel.FIELD and line.start < sections.head_end and _lists_people(line)
        )
        if heading is not None:
            # Who is elected for the coming year need not be there, `Ledamöter` over the names or not.
            is_election = _ELECTION.search(heading.title) is not None
        if is_election:
            is_open = False
        elif heading is not None and not is_label:
            probe = _without_number(line)
            is_open = (
                bool(match_labels(probe, allow_weak=True)[0]) or _LISTING.search(heading.title) is not None
            )
            if is_open:
                stretches.append((heading.title, [Strip(probe, is_label=True)]))
        elif is_label or label is LineLabel.ATTENDANCE_ROW:
            if not is_open:
                stretches.append((None, []))
            is_open = True
            stretches[-1][1].append(Strip(line, is_label=is_label))
        else:
            is_open = False
    return stretches


def _lists_people(line: Line) -> bool:
    """Whether a line of the head has a label of attendance and names beside it, whatever it was taken for."""
    groups, rest = match_labels(line, allow_weak=True)
    return bool(groups and rest and ":" in line.text and find_names(" ".join(cell.text for cell in rest)))


def _add_strip(blocks: list[Block], strip: Strip, *, is_first: bool) -> None:
    """Open the block of a label, or add a row to the open one."""
    line = strip.line
    if strip.is_label and (not _is_rule(line)):
        blocks += [block for part in split_at_labels(line) for block in _open_blocks(part)]
        return
    if _OTHER.match(line.text):
        return
    if blocks and line.blank_before and is_header(line) and not is_first and blocks[-1].lines:
        # A table with heads of its own follows the one above.
        blocks.append(Block(Group(line.text, "present"), line, (), [line]))
        return
    groups, rest = match_labels(line, allow_weak=True)
    if groups and rest and ":" in line.text and groups[0].status == "absent":
        blocks.append(Block(groups[0], line, rest))
        return
    if (
        groups
        and not rest
        and (line.text[0].isupper() or ":" in line.text)
        and not is_header(line)
        and not (blocks and opens_with_person(line.text))
    ):
        blocks += [Block(group, line, ()) for group in groups]
    elif is_first:
        group = blocks[-1].group if blocks else Group("", "present")
        blocks.append(Block(group, line, (), [line], is_orphan=True))
    elif blocks:
        blocks[-1].lines.append(line)


def _is_rule(line: Line) -> bool:
    return not any(character.isalnum() for character in line.text)


def _open_blocks(line: Line) -> list[Block]:
    """The blocks that a line opens: labels, a sentence, the head row of a table, or words that no list has."""
    if told := read_sentences(line.text):
        return [
            Block(one.group, replace(line, text=one.names, start=line.start + one.start), _cells(one, line))
            for one in told
        ]
    if spoken := _spoken_block(line):
        return [spoken]
    if is_header(line):
        return [Block(Group(line.text, "present"), line, (), [line])]
    probe = _without_number(line)
    groups, rest = match_labels(probe, allow_weak=True)
    if not groups:
        return [_unknown_label(line)]
    return [
        Block(group, probe, rest if number == len(groups) - 1 else ()) for number, group in enumerate(groups)
    ]


def _cells(told: Told, line: Line) -> tuple[Cell, ...]:
    start = line.start + told.start
    return (Cell(told.names, start, start + len(told.names)),)


def _unknown_label(line: Line) -> Block:
    """A block under a label that no list has: what stands behind its colon, or in the next column, is beside it."""
    phrase, colon, _ = line.text.partition(":")
    cells = line.cells
    if not colon and len(cells) > 1:
        phrase = cells[0].text
        colon = "\t"
    status = "absent" if _ABSENT.search(phrase) else "present"
    mode = "digital" if status == "present" and mode_of(phrase) == "digital" else None
    group = Group(phrase.strip(), status, role=_role_of(phrase), mode=mode, affiliation=_home_of(phrase))
    if not colon:
        is_row = is_prose(line.text) or opens_with_person(line.text)
        return Block(group if not is_row else Group(line.text, status), line, cells if is_row else ())
    start = line.start + len(phrase) + (colon == ":")
    rest = tuple(cell if cell.start >= start else _tail(cell, start) for cell in cells if cell.end > start)
    return Block(group, line, tuple(cell for cell in rest if cell.text))


def _tail(cell: Cell, start: int) -> Cell:
    text = cell.text[start - cell.start :]
    stripped = text.lstrip()
    begin = start + len(text) - len(stripped)
    return Cell(stripped, begin, begin + len(stripped))


def _role_of(phrase: str) -> str | None:
    """`Lekmannarevisor:` gives those beside it this role, `Studenter:` in the singular."""
    plain = phrase.strip(" :.")
    if plain.casefold() in patterns.SINGULAR_ROLES:
        return patterns.SINGULAR_ROLES[plain.casefold()]
    if plain.casefold().endswith(patterns.GUEST) or not is_role(plain) or len(plain.split()) > 2:
        return None
    return normalise_role(plain)


def _home_of(phrase: str) -> str | None:
    """`Från Skatteverket:` and the name of a body give those beside it their home."""
    plain = phrase.strip(" :.")
    match = _FROM.fullmatch(plain)
    if match is not None:
        is_named = match["home"][0].isupper() and match["home"].casefold() not in patterns.OWN_BODIES
        return match["home"] if is_named else None
    if plain.casefold() in MUNICIPALITIES:
        return plain
    is_body = is_organisation(plain) and len(plain.split()) < 5 and not _ABSENT.search(plain)
    return plain if is_body and plain.casefold() not in patterns.OWN_BODIES else None


def _spoken_block(line: Line) -> Block | None:
    """Attendance in a sentence without a label: `Vi var Anna, Bo Ek och Kim från kansliet`."""
    match = _SPOKEN.search(line.text)
    if match is None:
        return None
    names = _STOP.split(line.text[match.end() :])[0].rstrip(".")
    start = line.start + match.end()
    label = replace(line, text=names, start=start, end=start + len(names))
    return Block(Group(match.group().strip(), "present"), label, (Cell(names, start, start + len(names)),))


def _without_number(line: Line) -> Line:
    match = _NUMBER.match(line.text)
    if match is None:
        return line
    return replace(line, text=line.text[match.end() :], start=line.start + match.end())


def _hand_out(blocks: list[Block]) -> list[Block]:
    """Give each of several labels that stand empty one after the other its paragraph of the rows that follow them."""
    for number, block in enumerate(blocks):
        empty: list[Block] = []
        for before in reversed(blocks[:number]):
            if before.lines or before.rest:
                break
            empty.insert(0, before)
        if _hand_over(empty, block):
            continue
        if len(empty) < 2 or (
            len({one.group.status for one in empty}) == 1 and len(empty) < 3 and not block.is_orphan
        ):
            continue
        last = next((one for one in blocks[number:] if _has_paragraphs(one)), block)
        paragraphs = _paragraphs(last.lines)
        if block.is_orphan and len(paragraphs) == len(empty):
            for one, lines in zip(empty, paragraphs, strict=True):
                one.lines = lines
            block.lines = []
        elif not block.is_orphan and len(paragraphs) == len(empty):
            for one, lines in zip(empty[1:], paragraphs[1:], strict=True):
                one.lines = lines
            last.lines = paragraphs[0]
    return blocks


def _hand_over(empty: list[Block], block: Block) -> bool:
    """Give each of several labels in a row, the last of which has all paragraphs under it, its own in their order."""
    if block.is_orphan or not empty or not block.lines or not block.lines[0].blank_before:
        return False
    paragraphs = _paragraphs(block.lines)
    labels = [*empty, block][-len(paragraphs) :]
    rest = [*empty, block][: -len(paragraphs)]
    seats = {one.group.role for one in labels[:-1]}
    if len(paragraphs) < 2 or len(labels) != len(paragraphs) or None in seats or block.group.role in seats:
        return False
    if any(one.group.role for one in rest) or any(one.label.blank_before for one in labels[1:]):
        return False
    for one, lines in zip(labels, paragraphs, strict=True):
        one.lines = lines
    return True


def _paragraphs(lines: list[Line]) -> list[list[Line]]:
    paragraphs: list[list[Line]] = []
    for line in lines:
        if not paragraphs or line.blank_before:
            paragraphs.append([])
        paragraphs[-1].append(line)
    return paragraphs


def _has_paragraphs(block: Block) -> bool:
    return any(line.blank_before for line in block.lines[1:])
