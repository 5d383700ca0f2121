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
from extractor.patterns.organisations import PARTIES
from extractor.patterns.places import MUNICIPALITIES
from extractor.records import AttendeeRecord
from extractor.structure.labels import Group
from extractor.structure.lines import Cell, Line, strip_bullet

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_DELIMITER = re.compile(r"[,;](?!\d)|\s/\s|\s\|\s")
_JOINT = re.compile(r"\s(?:och|samt|&)\s")
_DASH = re.compile(r"\s[–—-]\s")
_PREFIX = re.compile(r"(?P<who>[^:]{2,80}?)\s*:\s+(?=\S)")
_DIGITAL = re.compile(patterns.DIGITAL, re.IGNORECASE)
_IN_PERSON = re.compile(patterns.IN_PERSON, re.IGNORECASE)
_ABSENT = re.compile(patterns.ABSENT_MARK, re.IGNORECASE)
_PRESENT = re.compile(patterns.PRESENT_MARK, re.IGNORECASE)
_SUBSTITUTE = re.compile(patterns.SUBSTITUTE)
_PRESENCE = re.compile(patterns.PRESENCE, re.IGNORECASE)
_VACANT = re.compile(patterns.VACANT, re.IGNORECASE)
_NUMBERS = re.compile(r"\d+(?:\.\d+)*[a-z]?")
_RANGE = re.compile(r"(\d+)\s?[-–]\s?(\d+)")
_SINCE = re.compile(rf"(?:{patterns.FROM_WORDS})\D{{0,12}}(\d+(?:\.\d+)*[a-z]?)", re.IGNORECASE)
_TO = re.compile(rf"(?:{patterns.TO_WORDS})\D{{0,12}}(\d+(?:\.\d+)*[a-z]?)", re.IGNORECASE)
_NOT = re.compile(patterns.NOT_WORDS, re.IGNORECASE)
_CLOCK_WORD = re.compile(r"\bkl(?:ockan)?\b", re.IGNORECASE)
_SEAT = re.compile(r"(?P<role>[^A-ZÅÄÖ]{3,40}?) (?:(?:vid|på|hos|från|för) )?(?P<home>[A-ZÅÄÖ].{1,60})")
_FROM = re.compile(r"(?P<name>.{3,50}?) (?:från|för) (?P<home>.{2,60})")
# An abbreviated title that no list has: `Univ.lekt. Anna Berg`.
_TITLE = re.compile(r"(?P<title>\w[\w./-]+\.) (?=[A-ZÅÄÖ])")
_CONJUNCTION = re.compile(r"^(?:och|samt|&)\s+")
_MAX_AFFILIATION = 6
_NO_ROLE = re.compile(r"\d|ade\b|\boch\b")
_LOOSE_NAME = re.compile(r"(?<=[)\]])\s+(?=[A-ZÅÄÖ])")


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


def _with_prefix(entry: Entry, affiliation: str, role: str | None) -> Entry:
    if role is not None:
        return replace(entry, role=entry.role or role)
    return entry if entry.affiliation else replace(entry, affiliation=affiliation)


def _affiliation_of_prefix(prefix: str) -> str:
    """`Kompetensplattformen (Region Ek)` stands for Region Ek, `Från kommunen` for kommunen."""
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
            if is_person_name(_BRACKETS.split(re.split(r"[,;]", text[match.end() :])[0])[0])
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
    elif chunk.replaced is None and not any(character.isalpha() for character in chunk.text):
        return None
    elif not entries:
        return chunk.text or None
    elif chunk.text:
        describe(entries, chunk.text, is_column=is_column)
    if entries:
        for inner in brackets:
            describe(entries, inner, is_bracket=True)
        if chunk.replaced:
            entries[-1] = replace(
                entries[-1], substitute_for=chunk.replaced, substitute_affiliation=chunk.replaced_affiliation
            )
        if chunk.presence:
            entries[-1] = _with_presence(entries[-1], chunk.presence)
    return None


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


def _with_presence(entry: Entry, text: str) -> Entry:
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
