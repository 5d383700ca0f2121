"""One row of an attendance list: `parse_row` takes it apart into names, roles, affiliations and marks.

Rows come in many forms: one name, many names between commas, `Falkenberg: Tor Ek`, `Anna Berg (S), ordförande`,
columns of name, role and mark. A row is cut into chunks, each chunk is judged by its words
(:mod:`extractor.names`), and what is no name belongs to the name before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractor.names import is_organisation, is_person_name, is_role, split_role, strip_contact
from extractor.patterns import attendance as patterns
from extractor.patterns.names import TITLES
from extractor.patterns.places import MUNICIPALITIES
from extractor.structure.lines import Cell, Line, strip_bullet
from extractor.structure.remarks import Entry, add_presence, describe

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_INNER = re.compile(r"\((?P<inner>[^()]*)\)")
_DELIMITER = re.compile(r"[,;](?!\d)|\s/\s|\s\|\s")
_JOINT = re.compile(r"\s(?:och|samt|&)\s")
_DASH = re.compile(r"\s[–—-]\s")
_PREFIX = re.compile(r"(?P<who>[^:]{2,80}?)\s*:\s+(?=\S)")
_DASH_PREFIX = re.compile(r"(?P<who>[^:,–]{2,60}) [–—-] (?=[A-ZÅÄÖ])")
_SUBSTITUTE = re.compile(patterns.SUBSTITUTE)
_PRESENCE = re.compile(patterns.PRESENCE, re.IGNORECASE)
_VACANT = re.compile(patterns.VACANT, re.IGNORECASE)
_FROM = re.compile(r"(?P<name>.{3,50}?) (?:från|för) (?P<home>.{2,60})")
# An abbreviated title that no list has: `Univ.lekt. Anna Berg`.
_TITLE = re.compile(r"(?P<title>\w[\w./-]+\.) (?=[A-ZÅÄÖ])")
# No name is longer than this.
_LONG_NAME = 80
_CONJUNCTION = re.compile(r"^(?:och|samt|&)\s+")
_LOOSE_NAME = re.compile(r"(?<=[)\]])\s+(?=[A-ZÅÄÖ])")


@dataclass(frozen=True, slots=True)
class Row:
    """What a row holds: its entries, its affiliation prefix, and a lone role that belongs to the row above."""

    entries: tuple[Entry, ...] = ()
    affiliation: str | None = None
    loose: str | None = None


def parse_row(line: Line, cells: tuple[Cell, ...] | None = None, *, allow_single: bool = False) -> Row:
    """Take one row (or some of its columns) apart.

    Args:
        line: the row.
        cells: the columns to read, or None for all.
        allow_single: accept single names, in a list where people go by their first name.

    Returns:
        The row; without entries where no name was found.
    """
    parts = tuple(strip_bullet(cell) for cell in (cells if cells is not None else line.cells))
    affiliation: str | None = None
    prefix = _PREFIX.match(parts[0].text) if parts else None
    dashed = _DASH_PREFIX.match(parts[0].text) if parts and prefix is None else None
    if dashed and is_organisation(dashed["who"]):
        prefix = dashed
    if prefix and (
        not is_person_name(prefix["who"])
        or _names_someone(re.split(r"[,;(]", parts[0].text[prefix.end() :])[0])
    ):
        affiliation = _affiliation_of_prefix(prefix["who"])
        first = Cell(parts[0].text[prefix.end() :], parts[0].start + prefix.end(), parts[0].end)
        inner = _PREFIX.match(first.text)
        if inner and first.text.startswith("("):
            affiliation = inner["who"].strip("() ")
            first = Cell(first.text[inner.end() :], first.start + inner.end(), first.end)
        parts = (first, *parts[1:])
    entries: list[Entry] = []
    allow_single = allow_single or _opens_with_first_name(parts)
    loose: str | None = None
    for number, cell in enumerate(parts):
        for place, chunk in enumerate(_split_chunks(cell)):
            is_column = number > 0 and place == 0
            loose = _read_chunk(chunk, entries, allow_single=allow_single, is_column=is_column) or loose
    if affiliation is not None:
        role = affiliation.lower() if is_role(affiliation) else None
        role = "justerare" if "justera" in affiliation.casefold() else role
        entries = [_with_prefix(entry, affiliation, role) for entry in entries]
        affiliation = None if role else affiliation
    return Row(tuple(entries), affiliation, loose if not entries else None)


def _opens_with_first_name(cells: tuple[Cell, ...]) -> bool:
    """Whether a comma list begins with a single name, which has nobody before it that it could belong to."""
    chunks = _split_chunks(cells[0]) if cells else []
    first = _BRACKETS.sub("", chunks[0].text).strip() if len(chunks) > 2 else ""
    is_place = first.casefold() in MUNICIPALITIES or is_organisation(first)
    return " " not in first and is_person_name(first, allow_single=True) and not is_place


def _with_prefix(entry: Entry, affiliation: str, role: str | None) -> Entry:
    if role is not None:
        return replace(entry, role=entry.role or role)
    return entry if entry.affiliation else replace(entry, affiliation=affiliation)


def _affiliation_of_prefix(prefix: str) -> str:
    """`Lärplattan (Region Ek)` stands for Region Ek, `Från kommunen` for kommunen."""
    bracket = _BRACKETS.search(prefix)
    if bracket:
        return bracket[1].strip()
    return re.sub(r"^(?:från|för|via)\s+", "", prefix.strip(), flags=re.IGNORECASE)


def _split_chunks(cell: Cell) -> list[Cell]:
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
                _BRACKETS.split(re.split(r"[,;]", text[match.end() : match.end() + _LONG_NAME])[0])[0]
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
        if _names_someone(chunk.text[start : joint.start()]) and _names_someone(
            chunk.text[joint.end() : end]
        ):
            pieces.append(
                Cell(chunk.text[start : joint.start()], chunk.start + start, chunk.start + joint.start())
            )
            start = joint.end()
    return [*pieces, Cell(chunk.text[start:], chunk.start + start, chunk.end)]


def _names_someone(text: str) -> bool:
    plain = _CONJUNCTION.sub("", strip_contact(_BRACKETS.sub("", text)))
    home = _FROM.match(plain)
    plain = home["name"] if home and is_person_name(home["name"]) else plain
    return is_person_name(plain, allow_single=True) or split_role(plain)[0] is not None


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A chunk's parts: what brackets hold, for whom it substitutes, when the person was there, and the rest."""

    text: str
    brackets: tuple[str, ...]
    replaced: str | None
    replaced_affiliation: str | None
    presence: str | None


def _cut_chunk(chunk: Cell) -> _Chunk:
    own, other = chunk.text, ""
    if substitute := _SUBSTITUTE.search(own):
        other = own[substitute.end() :]
        replaced: str | None = _PRESENCE.sub("", _BRACKETS.sub(" ", other)).strip(" ,.")
        own = own[: substitute.start()] if is_person_name(replaced or "") else own
    else:
        replaced = None
    if replaced is not None and own == chunk.text:
        replaced = None
    brackets = tuple(inner.strip() for inner in _BRACKETS.findall(own))
    text = strip_contact(_BRACKETS.sub(" ", own)).strip(" .:*_")
    text = _CONJUNCTION.sub("", text)
    presence = _PRESENCE.search(text)
    if presence:
        text = text[: presence.start()].strip(" ,")
    later = _PRESENCE.search(_BRACKETS.sub(" ", other).strip()) if replaced else None
    tail = presence or later
    bracketed = next((inner for inner in brackets if _PRESENCE.match(inner)), None)
    party = next((inner for inner in _BRACKETS.findall(other) if inner.isupper()), None) if replaced else None
    return _Chunk(text, brackets, replaced, party, tail.group() if tail else bracketed)


def _read_chunk(cell: Cell, entries: list[Entry], *, allow_single: bool, is_column: bool) -> str | None:
    """Add the chunk's person to `entries`, or what it says to the last of them.

    Returns:
        The chunk's role or affiliation when there is no entry yet that it could belong to.
    """
    chunk = _cut_chunk(cell)
    brackets = chunk.brackets
    role, name = split_role(_strip_title(chunk.text))
    title = _TITLE.match(name)
    if role is None and title and is_person_name(name[title.end() :]):
        role, name = title["title"], name[title.end() :]
    pieces = _DASH.split(chunk.text, maxsplit=1)
    if (
        role is None
        and len(pieces) == 2
        and is_person_name(_strip_title(pieces[0]))
        and not is_person_name(chunk.text)
    ):
        name, brackets = _strip_title(pieces[0]), (*brackets, pieces[1].strip())
    if _VACANT.match(name):
        return None
    home = _FROM.fullmatch(name)
    if home and is_person_name(home["name"]):
        name, brackets = home["name"], (*brackets, home["home"])
    if is_person_name(name, allow_single=allow_single):
        entries.append(_new_entry(cell, name, role))
    elif not (chunk.replaced or chunk.presence or any(character.isalpha() for character in chunk.text)):
        return None
    elif not entries:
        _read_people_of_body(cell, chunk, entries)
        return None if entries else chunk.text or None
    elif chunk.text:
        describe(entries, chunk.text, is_column=is_column)
    if entries:
        _add_remarks(entries, chunk, brackets)
    return None


def _read_people_of_body(cell: Cell, chunk: _Chunk, entries: list[Entry]) -> None:
    """Add the people in the bracket behind a body: `FUB Åmål (Anna Berg och Bo Ek)`."""
    for inner in _INNER.finditer(cell.text):
        start = cell.start + inner.start("inner")
        for piece in _split_chunks(Cell(inner["inner"], start, start + len(inner["inner"]))):
            if is_person_name(piece.text.strip()):
                person = _new_entry(piece, piece.text.strip(), None)
                entries.append(replace(person, affiliation=chunk.text, has_own_affiliation=True))


def _add_remarks(entries: list[Entry], chunk: _Chunk, brackets: tuple[str, ...]) -> None:
    """Read what a chunk holds beside the name into the last entry."""
    for inner in brackets:
        describe(entries, inner, is_bracket=True)
    if chunk.replaced:
        entries[-1] = replace(
            entries[-1], substitute_for=chunk.replaced, substitute_affiliation=chunk.replaced_affiliation
        )
    if chunk.presence:
        entries[-1] = add_presence(entries[-1], chunk.presence)


def _strip_title(text: str) -> str:
    parts = text.split()
    while parts and parts[0].casefold() in TITLES and len(parts) > 2:
        parts = parts[1:]
    return " ".join(parts)


def _new_entry(chunk: Cell, name: str, role: str | None) -> Entry:
    first = name.split()[0]
    offset = max(0, chunk.text.find(first))
    last = name.split()[-1]
    end = chunk.text.find(last, offset)
    stop = end + len(last) if end >= 0 else len(chunk.text.rstrip())
    return Entry(name, chunk.start + offset, chunk.start + stop, role=role.lower() if role else None)
