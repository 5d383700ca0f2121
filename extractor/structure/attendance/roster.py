"""One row of an attendance list: `parse_row` takes it apart into names, roles, affiliations and marks.

Rows come in many forms: one name, many names between commas, `Falkenberg: Tor Ek`, `Anna Berg (S), ordförande`,
columns of name, role and mark. A row is cut into chunks, each chunk is judged by its words
(:mod:`extractor.names`), and what is no name belongs to the name before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractor.names import (
    is_body_name,
    is_organisation,
    is_person_name,
    is_role,
    split_role,
    strip_last_nickname,
)
from extractor.patterns import attendance as patterns
from extractor.patterns.names import TITLES
from extractor.patterns.organisations import PARTIES
from extractor.patterns.places import MUNICIPALITIES
from extractor.structure.attendance.chunks import (
    BRACKETS,
    DASH_PREFIX,
    FROM,
    IN_CLASS,
    Chunk,
    cut_chunk,
    names_someone,
    split_chunks,
)
from extractor.structure.attendance.kinds import is_post, is_town
from extractor.structure.attendance.remarks import Entry, add_presence, describe, is_remark, normalise_role
from extractor.structure.lines import Cell, Line, strip_bullet

_INNER = re.compile(r"\((?P<inner>[^()]*)\)")
# What is said of a person right behind the name: `Tor kom lite senare`, `Eva på länk`.
_TAIL = re.compile(r"(?<=\w) (?P<said>[a-zåäö][^A-ZÅÄÖ]{1,30}(?:[A-ZÅÄÖ][a-zåäö]+)?)$")
_UNTICKED = re.compile(r"\[\s*\]|☐")
# A cross in a column of its own, or in brackets, at the end of a row.
CROSSED = re.compile(r"(?:\s{2,}|\t|\|\s*|\()[xX✓√]\)?(?=$|\s{2,}|\t|\s*\|)")
_DASH = re.compile(r"\s[–—-]\s")
_PREFIX = re.compile(r"(?P<who>[^:,;]{2,80}?)\s*:\s+(?=\S)")
_VACANT = re.compile(patterns.VACANT, re.IGNORECASE)
# An abbreviated title that no list has: `Univ.lekt. Anna Berg`.
_TITLE = re.compile(r"(?P<title>\w[\w./-]+\.) (?=[A-ZÅÄÖ])")
_CLASS = re.compile(patterns.CLASS)
_PAIR = re.compile(r"[\s()]*(?:och|&|samt)[\s()]*$")


@dataclass(frozen=True, slots=True)
class Row:
    """What a row holds: its entries, its affiliation prefix, and a lone role that belongs to the row above."""

    entries: tuple[Entry, ...] = ()
    affiliation: str | None = None
    loose: str | None = None


@dataclass(frozen=True, slots=True)
class Habits:
    """What the rows of a list have in common.

    Attributes:
        allow_single: people go by their first name.
        prefers_roles: what stands beside a name is most often a role.
        titles: first words that are posts, not given names.
        has_ticks: boxes before the names are ticked for those who are there, `[x]`.
        has_crosses: a cross behind the names stands for those who are there, and a dash or nothing for the others.
    """

    allow_single: bool = False
    prefers_roles: bool = False
    titles: frozenset[str] = frozenset()
    has_ticks: bool = False
    has_crosses: bool = False


_NO_HABITS = Habits()


def parse_row(
    line: Line,
    cells: tuple[Cell, ...] | None = None,
    *,
    allow_single: bool = False,
    habits: Habits = _NO_HABITS,
) -> Row:
    """Take one row (or some of its columns) apart.

    Args:
        line: the row.
        cells: the columns to read, or None for all.
        allow_single: accept single names, in a list where people go by their first name.
        habits: what is known of the rows around it.

    Returns:
        The row; without entries where no name was found.
    """
    parts = tuple(strip_bullet(cell) for cell in (cells if cells is not None else line.cells))
    is_unticked = habits.has_ticks and bool(parts) and _UNTICKED.match(parts[0].text) is not None
    affiliation, parts = _take_prefix(parts)
    entries: list[Entry] = []
    allow_single = allow_single or habits.allow_single or _opens_with_first_name(parts)
    loose: str | None = None
    for number, cell in enumerate(parts):
        for place, chunk in enumerate(split_chunks(cell)):
            is_column = number > 0 and place == 0
            own = replace(habits, allow_single=allow_single)
            loose = _read_chunk(chunk, entries, own, is_column=is_column) or loose
    entries = _share_role(_share_home(entries, line), line)
    if is_unticked or (habits.has_crosses and len(entries) == 1 and not CROSSED.search(line.text)):
        entries = [replace(entry, status="absent") for entry in entries]
    if affiliation is not None:
        role = normalise_role(affiliation) if is_role(affiliation) else None
        role = "justerare" if "justera" in affiliation.casefold() else role
        entries = [_with_prefix(entry, affiliation, role) for entry in entries]
        affiliation = None if role else affiliation
    return Row(tuple(entries), affiliation, loose if not entries else None)


def _share_role(entries: list[Entry], line: Line) -> list[Entry]:
    """A role in the plural goes for the names behind it too, up to the next role or a `samt`."""
    shared: str | None = None
    found: list[Entry] = []
    for entry in entries:
        if found and patterns.NEXT_GROUP in line.text[found[-1].end - line.start : entry.start - line.start]:
            shared = None
        if entry.role is not None:
            shared = entry.role if entry.role.endswith(patterns.PLURAL_ROLES) else None
        found.append(replace(entry, role=entry.role or shared))
    return found


def _take_prefix(parts: tuple[Cell, ...]) -> tuple[str | None, tuple[Cell, ...]]:
    """Take `Region Norr:`, `Åmåls kommun –` off the front of a row."""
    if len(parts) > 1 and _opens_column(parts[0].text, parts[1].text):
        return _affiliation_of_prefix(parts[0].text.strip(" :")), parts[1:]
    prefix = _PREFIX.match(parts[0].text) if parts else None
    dashed = DASH_PREFIX.match(parts[0].text) if parts and prefix is None else None
    if dashed and (is_organisation(dashed["who"]) or dashed["who"].casefold() in MUNICIPALITIES):
        prefix = dashed
    if prefix is None or (
        is_person_name(prefix["who"])
        and not names_someone(re.split(r"[,;(]", parts[0].text[prefix.end() :])[0])
    ):
        return None, parts
    affiliation = _affiliation_of_prefix(prefix["who"])
    first = Cell(parts[0].text[prefix.end() :], parts[0].start + prefix.end(), parts[0].end)
    inner = _PREFIX.match(first.text)
    if inner and first.text.startswith("("):
        affiliation = inner["who"].strip("() ")
        first = Cell(first.text[inner.end() :], first.start + inner.end(), first.end)
    return affiliation, (first, *parts[1:])


def _opens_column(first: str, second: str) -> bool:
    """Whether a column of roles or homes stands before the names: `Kassör:    Anna Ek`, `Vision    Bo Ek`."""
    name = BRACKETS.sub("", re.split(r"[,;]", second)[0]).strip()
    if not is_person_name(name) or is_person_name(first):
        return False
    return (
        first.endswith(":")
        or is_role(first)
        or is_organisation(first)
        or (first[0].isupper() and first.isalpha())
    )


def _share_home(entries: list[Entry], line: Line) -> list[Entry]:
    """`Anna Ek och Bo Ek, PRO`: of two people joined by `och`, the home behind the second is that of both."""
    shared = list(entries)
    for number in range(len(entries) - 2, -1, -1):
        one, other = shared[number], shared[number + 1]
        between = line.text[max(0, one.end - line.start) : max(0, other.start - line.start)]
        is_class = other.affiliation is not None and _CLASS.fullmatch(other.affiliation) is not None
        if (
            other.affiliation
            and one.affiliation is None
            and one.role is None
            and _PAIR.fullmatch(between)
            and (is_class or len(entries) == 2)
        ):
            shared[number] = replace(one, affiliation=other.affiliation, has_own_affiliation=True)
    return shared


def _opens_with_first_name(cells: tuple[Cell, ...]) -> bool:
    """Whether a comma list begins with a single name, which has nobody before it that it could belong to."""
    chunks = split_chunks(cells[0]) if cells else []
    first = BRACKETS.sub("", chunks[0].text).strip() if len(chunks) > 2 else ""
    is_place = first.casefold() in MUNICIPALITIES or is_organisation(first)
    return " " not in first and is_person_name(first, allow_single=True) and not is_place


def _with_prefix(entry: Entry, affiliation: str, role: str | None) -> Entry:
    if role is not None:
        return replace(entry, role=entry.role or role)
    return entry if entry.affiliation else replace(entry, affiliation=affiliation)


def _affiliation_of_prefix(prefix: str) -> str:
    """`Lärplattan (Region Ek)` stands for Region Ek, `Från kommunen` for kommunen."""
    bracket = BRACKETS.search(prefix)
    if bracket:
        return bracket[1].strip()
    return re.sub(r"^(?:från|för|via)\s+", "", prefix.strip(), flags=re.IGNORECASE)


def _read_chunk(cell: Cell, entries: list[Entry], habits: Habits, *, is_column: bool) -> str | None:
    """Add the chunk's person to `entries`, or what it says to the last of them.

    Returns:
        The chunk's role or affiliation when there is no entry yet that it could belong to.
    """
    chunk = cut_chunk(cell)
    role, name, brackets = _find_name(chunk, habits)
    if _VACANT.match(name):
        return None
    is_body = bool(entries) and len(name.split()) > 1 and ((is_column and not brackets) or is_body_name(name))
    if is_person_name(name, allow_single=habits.allow_single and not (entries and _is_place(name))) and not (
        is_body and role is None and not _is_known_given(name)
    ):
        entries.append(_new_entry(cell, name, role))
    elif not (chunk.replaced or chunk.presence or any(character.isalpha() for character in chunk.text)):
        if not entries:
            _read_people_of_body(cell, chunk, entries)
            return None
    elif not entries:
        _read_people_of_body(cell, chunk, entries)
        return None if entries else chunk.text or None
    elif chunk.text:
        describe(entries, chunk.text, is_column=is_column, prefers_roles=habits.prefers_roles)
    if entries:
        _add_remarks(entries, chunk, brackets, habits)
    return None


def _is_place(text: str) -> bool:
    return text.casefold() in MUNICIPALITIES or is_organisation(text) or text.upper() in PARTIES


def _is_known_given(name: str) -> bool:
    return name.split()[0].casefold().split("-")[0] in patterns.GIVEN_NAMES


def _find_name(chunk: Chunk, habits: Habits) -> tuple[str | None, str, tuple[str, ...]]:
    """The role before or behind the name, the name, and what stands beside it, `Anna Berg – kassör` too."""
    brackets = chunk.brackets
    text = _strip_title(chunk.text)
    role, name = split_role(text)
    title = _TITLE.match(name)
    if role is None and title and is_person_name(name[title.end() :]):
        role, name = title["title"], name[title.end() :]
    first, _, others = name.partition(" ")
    if role is None and first in habits.titles and is_person_name(others):
        role, name = first, others
    pieces = _DASH.split(chunk.text, maxsplit=1)
    if role is None and len(pieces) == 2 and not is_person_name(chunk.text):
        before_role, before = split_role(_strip_title(pieces[0]))
        if is_person_name(before):
            role, name, brackets = before_role, before, (*brackets, pieces[1].strip())
    home = FROM.fullmatch(name)
    if home and is_person_name(home["name"], allow_single=True) and home["name"][0].isupper():
        name, brackets = home["name"], (*brackets, home["home"])
    before_slash, _, behind = name.partition("/")
    if behind[:1].isupper() and is_person_name(before_slash):
        name, brackets = before_slash, (*brackets, behind)
    tail = _TAIL.search(name)
    if (
        tail
        and is_person_name(name[: tail.start()], allow_single=habits.allow_single)
        and is_remark(tail["said"])
    ):
        name, brackets = name[: tail.start()], (*brackets, tail["said"])
    name = strip_last_nickname(name)
    whole, _, last = name.rpartition(" ")
    if is_person_name(whole) and (is_town(last) or (last in PARTIES and not last.islower())):
        name, brackets = whole, (*brackets, last)
    in_class = IN_CLASS.fullmatch(name)
    if in_class and is_person_name(in_class["name"], allow_single=True):
        name, brackets = in_class["name"], (*brackets, in_class["home"])
    return role, name, brackets


def _read_people_of_body(cell: Cell, chunk: Chunk, entries: list[Entry]) -> None:
    """Add the people in the bracket behind a body: `FUB Åmål (Anna Berg och Bo Ek)`."""
    for inner in _INNER.finditer(cell.text):
        start = cell.start + inner.start("inner")
        for piece in split_chunks(Cell(inner["inner"], start, start + len(inner["inner"]))):
            if is_person_name(piece.text.strip()):
                person = _new_entry(piece, piece.text.strip(), None)
                entries.append(replace(person, affiliation=chunk.text, has_own_affiliation=True))


def _add_remarks(entries: list[Entry], chunk: Chunk, brackets: tuple[str, ...], habits: Habits) -> None:
    """Read what a chunk holds beside the name into the last entry."""
    for inner in brackets:
        describe(entries, inner, is_bracket=True, prefers_roles=habits.prefers_roles)
    if chunk.replaced:
        if chunk.serves and entries[-1].role is None:
            entries[-1] = replace(entries[-1], is_substitute=True)
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
    offset = max(0, chunk.text.rfind(name) if name in chunk.text else chunk.text.find(first))
    last = name.split()[-1]
    end = chunk.text.find(last, offset)
    stop = end + len(last) if end >= 0 else len(chunk.text.rstrip())
    is_title = bool(role) and chunk.text.find(role or "") < offset and not is_post(role or "")
    role = role.lower() if role else None
    return Entry(
        name,
        chunk.start + offset,
        chunk.start + stop,
        role=None if is_title else role,
        title=role if is_title else None,
    )
