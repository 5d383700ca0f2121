"""Chunks of an attendance row: what commas, `och` and brackets part, and what each chunk holds beside its words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.names import is_organisation, is_person_name, split_role, strip_contact
from extractor.patterns import attendance as patterns
from extractor.patterns.places import MUNICIPALITIES
from extractor.structure.lines import Cell

IN_CLASS = re.compile(rf"(?P<name>.+?),? (?P<home>{patterns.CLASS})$")
FROM = re.compile(r"(?P<name>.{3,50}?) (?:från|för) (?P<home>.{2,60})")
DASH_PREFIX = re.compile(r"(?P<who>[^:,–]{2,60}) [–—-] (?=[A-ZÅÄÖ])")
BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_DELIMITER = re.compile(rf"[,;](?!\d)|\s/\s|\s\|\s|\.\s+(?={patterns.AFTER_LIST})")
_JOINT = re.compile(r"\s(?:och|samt|&)\s")
_SUBSTITUTE = re.compile(patterns.SUBSTITUTE)
_PRESENCE = re.compile(patterns.PRESENCE, re.IGNORECASE)
_ENDS_IN_INITIAL = re.compile(r"\w [A-ZÅÄÖ]\.$")
_HANDLE = re.compile(r"(?<!\S)@\w+\s*")
_SERVES = re.compile(patterns.SERVES, re.IGNORECASE)
# No name is longer than this.
_LONG_NAME = 80
_CONJUNCTION = re.compile(r"^(?:och|samt|&)\s+")
_LOOSE_NAME = re.compile(r"(?<=[)\]])\s+(?=[A-ZÅÄÖ])")


def split_chunks(cell: Cell) -> list[Cell]:
    """Cut a column at commas outside brackets, at `och` between names, and after a bracket that a name follows."""
    chunks: list[Cell] = []
    depth = 0
    start = 0
    text = cell.text
    cuts = {match.start(): match.end() for match in _DELIMITER.finditer(text)}
    cuts.update(
        {
            match.start(): match.end()
            for match in _LOOSE_NAME.finditer(text)
            if is_person_name(
                BRACKETS.split(re.split(r"[,;]", text[match.end() : match.end() + _LONG_NAME])[0])[0]
            )
        }
    )
    for position, character in enumerate(text):
        depth += (character in "([") - (character in ")]" and depth > 0)
        if position in cuts and depth == 0 and position >= start:
            chunks.append(Cell(text[start:position], cell.start + start, cell.start + position))
            start = cuts[position]
    chunks.append(Cell(text[start:], cell.start + start, cell.end))
    return [piece for chunk in chunks for piece in _split_joint(chunk) if piece.text.strip()]


def _split_joint(chunk: Cell) -> list[Cell]:
    """Part `A och B (AF) samt C` where `och` stands between people, not inside the name of a body."""
    start = 0
    pieces: list[Cell] = []
    joints = [*_JOINT.finditer(chunk.text)]
    for position, joint in enumerate(joints):
        end = joints[position + 1].start() if position + 1 < len(joints) else len(chunk.text)
        after = chunk.text[joint.end() : end]
        is_seat = split_role(BRACKETS.sub("", after).strip())[0] is not None and after[0].islower()
        if (is_seat or names_someone(chunk.text[start : joint.start()])) and names_someone(after):
            pieces.append(
                Cell(chunk.text[start : joint.start()], chunk.start + start, chunk.start + joint.start())
            )
            start = joint.end()
    return [*pieces, Cell(chunk.text[start:], chunk.start + start, chunk.end)]


def names_someone(text: str) -> bool:
    """Whether `text` holds a person and nothing but a role or a home beside."""
    plain = _CONJUNCTION.sub("", strip_contact(BRACKETS.sub("", text)))
    home = FROM.match(plain)
    plain = home["name"] if home and is_person_name(home["name"]) else plain
    in_class = IN_CLASS.fullmatch(plain)
    plain = in_class["name"] if in_class else plain
    return is_person_name(plain, allow_single=True) or split_role(plain)[0] is not None


def opens_with_home(text: str) -> bool:
    """Whether a row is a home, a dash and someone from there: `Borås Stad – Anna Berg`."""
    dashed = DASH_PREFIX.match(text)
    if dashed is None or is_person_name(dashed["who"]):
        return False
    who = dashed["who"]
    return (is_organisation(who) or who.casefold() in MUNICIPALITIES) and names_someone(
        re.split(r"[,;(]", text[dashed.end() :])[0].strip()
    )


@dataclass(frozen=True, slots=True)
class Chunk:
    """A chunk's parts: what brackets hold, for whom it substitutes, when the person was there, and the rest."""

    text: str
    brackets: tuple[str, ...]
    replaced: str | None
    replaced_affiliation: str | None
    presence: str | None
    serves: bool = False


def cut_chunk(chunk: Cell) -> Chunk:
    """Take brackets, the member served for and part-time presence off a chunk."""
    own, other = chunk.text, ""
    if substitute := _SUBSTITUTE.search(own):
        other = own[substitute.end() :]
        replaced: str | None = _PRESENCE.sub("", BRACKETS.sub(" ", other)).strip(" ,.")
        own = own[: substitute.start()] if is_person_name(replaced or "") else own
    else:
        replaced = None
    if replaced is not None and own == chunk.text:
        replaced = None
    brackets = tuple(inner.strip() for inner in BRACKETS.findall(own))
    plain = strip_contact(_HANDLE.sub("", BRACKETS.sub(" ", own)))
    text = plain.strip(" :*_") if _ENDS_IN_INITIAL.search(plain) else plain.strip(" .:*_")
    text = _CONJUNCTION.sub("", text)
    presence = _PRESENCE.search(text)
    if presence:
        text = text[: presence.start()].strip(" ,")
    later = _PRESENCE.search(BRACKETS.sub(" ", other).strip()) if replaced else None
    tail = presence or later
    bracketed = next((inner for inner in brackets if _PRESENCE.match(inner)), None)
    party = next((inner for inner in BRACKETS.findall(other) if inner.isupper()), None) if replaced else None
    serves = (
        replaced is not None and substitute is not None and _SERVES.search(substitute.group()) is not None
    )
    return Chunk(text, brackets, replaced, party, tail.group() if tail else bracketed, serves)
