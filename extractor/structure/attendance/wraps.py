"""Rows of attendance that are broken over lines: which line goes on with the one above, and lists to be zipped."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractor.names import is_organisation, is_person_name, is_role, split_role, strip_contact
from extractor.patterns import attendance as patterns
from extractor.patterns import organisations
from extractor.patterns.names import TITLES
from extractor.structure.attendance.kinds import is_vacant
from extractor.structure.attendance.labels import match_labels
from extractor.structure.attendance.sheet import Sheet, Strip
from extractor.structure.lines import Cell, Line

_BROKEN_NAME = re.compile(patterns.BROKEN_NAME)
_TAIL = re.compile(r"[(§$&+]|\d+[a-z]?(?:[–-]\d+)? ?§|\d{1,3}[-,–]")
_SINGLE = re.compile(r"[A-ZÅÄÖ][\w’'-]+(?=$|,| \()")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_ADDED_NAME = re.compile(r"[,(;:]| [–—-] ")
_OPENERS = frozenset(word for word, _ in organisations.OPENERS) | frozenset(organisations.SERVING)
_ENDS = frozenset(patterns.OPEN_ENDS)
_VALUE = re.compile(patterns.VALUE_ROW, re.IGNORECASE)
_PREFIX = re.compile(r"[^:,(]{2,60}: ?\S")
# Fields of the head that stray into a block.
_OTHER = re.compile(rf"(?:{patterns.AFTER_ATTENDANCE})(?!\w)", re.IGNORECASE)
_BULLETS = "-–•*·"
_LONG = 60
_HANG = (2, 8)


@dataclass(slots=True)
class Piece:
    """A row in the making: its cells with what stands before each."""

    cells: list[tuple[str, Cell]]
    is_label: bool
    indent: int
    blank_before: bool
    is_long: bool = False
    tail: str = field(default="")

    @property
    def text(self) -> str:
        """The row as it reads so far."""
        return "".join(between + cell.text for between, cell in self.cells)


def piece_of(line: Line, *, is_label: bool) -> Piece:
    """A line as it stands."""
    return Piece(
        [("", Cell(line.text, line.start, line.end))],
        is_label,
        line.indent,
        line.blank_before,
        is_long=len(line.text) >= _LONG,
        tail=line.text,
    )


def opens_with_person(text: str) -> bool:
    """Whether a row begins with a full name, a title before it left out."""
    first = _ADDED_NAME.split(strip_contact(text.lstrip("-–•*· ")))[0].strip()
    words = first.split()
    while len(words) > 2 and words[0].casefold() in TITLES:
        words = words[1:]
    first = " ".join(words)
    if is_person_name(first):
        return not is_organisation(first)
    role, _ = split_role(first)
    return role is not None or (
        len(words) > 2 and is_person_name(" ".join(words[:2])) and is_value(" ".join(words[2:]))
    )


def is_value(text: str) -> bool:
    """Whether a row holds only what stands beside a name: a role, a party, a mark, a substitution."""
    plain = _BRACKETS.sub("", text).strip(" ,.")
    first = plain.split(",")[0].strip()
    return (
        (not plain and bool(text))
        or (is_role(first) and split_role(first)[0] is None)
        or first.casefold().rstrip(".") in patterns.ROLE_FORMS
        or first.upper() in organisations.PARTIES
        or first.casefold() in patterns.NOMINATION_GROUPS
        or _VALUE.match(first) is not None
    )


def join_rows(pieces: list[Piece], sheet: Sheet) -> list[Strip]:
    """Set the rows of one column, with those lines joined that belong together."""
    rows: list[Piece] = []
    pieces = _zip_lists(pieces)
    people = sum(opens_with_person(piece.text) for piece in pieces if not piece.is_label)
    is_full = people * 2 >= sum(not piece.is_label for piece in pieces)
    base = min((piece.indent for piece in pieces if not piece.is_label), default=0)
    for number, piece in enumerate(pieces):
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        joint = _joint(rows[-1], piece, following, is_full=is_full, base=base) if rows else None
        if joint is None:
            rows.append(piece)
            continue
        above = rows[-1]
        if joint == "-":
            between, last = above.cells[-1]
            above.cells[-1] = (between, Cell(last.text[:-1], last.start, last.end - 1))
            joint = ""
        (_, first), *others = piece.cells
        above.cells += [(joint, first), *others]
        above.is_long, above.tail = piece.is_long, piece.tail
    return [
        Strip(sheet.add(row.cells, indent=row.indent, blank_before=row.blank_before), row.is_label)
        for row in rows
    ]


def _joint(above: Piece, piece: Piece, following: Piece | None, *, is_full: bool, base: int) -> str | None:
    """What joins a row to the one above (`-` takes a hyphen off), or None where a row of its own begins."""
    text, over = piece.text, above.text
    if piece.is_label:
        return _label_joint(above, piece)
    if (
        is_vacant(text)
        or _OTHER.match(text)
        or piece.blank_before
        or text[0] in _BULLETS
        or "|" in text
        or "\t" in text + over
    ):
        return None
    if over.endswith("-") and over[-2:-1].isalpha() and text[0].isalpha():
        return _hyphen_joint(text)
    if _is_open(over):
        return " "
    if match_labels(_line_of(text), allow_weak=True)[0] and not is_value(text):
        return None
    if _is_half(over, text):
        return " "
    if above.is_label and not above.is_long:
        return None
    is_rest = _goes_on(above, piece, base) or (
        is_full and is_person_name(over) and _is_last_name(text, following)
    )
    return " " if is_rest else None


def _hyphen_joint(text: str) -> str:
    """A word broken at a hyphen loses it, a double name keeps it, `fastighets- och` keeps a space too."""
    if text[0].isupper():
        return ""
    return " " if text.split()[0] in _ENDS else "-"


def _is_open(over: str) -> bool:
    return over.count("(") > over.count(")") or over.endswith((",", "&", "("))


def _is_half(over: str, text: str) -> bool:
    """Whether a row ends in a word that another must follow, or in half a name."""
    words = over.split()
    if words[-1].casefold() in _ENDS or (words[-1] in _OPENERS and len(words) > 1):
        return True
    return (
        _BROKEN_NAME.search(over) is not None
        and _SINGLE.match(text) is not None
        and not opens_with_person(text)
    )


def _goes_on(above: Piece, piece: Piece, base: int) -> bool:
    """Whether a row cannot begin so: small letters, a bracket, a paragraph, a hanging indent, a wrapped list."""
    text = piece.text
    is_person = opens_with_person(text)
    has_person = above.is_long or opens_with_person(above.text)
    if _TAIL.match(text) or (text[0].islower() and not is_person):
        return has_person
    is_list = above.is_long and above.text.count(",") > 1
    if is_list and ("," in text or not above.text.endswith(".")) and not _PREFIX.match(text):
        return True
    is_hanging = _HANG[0] <= piece.indent - base <= _HANG[1] and above.indent == base
    return has_person and is_hanging and not is_person


def _is_last_name(text: str, following: Piece | None) -> bool:
    """Whether a row is one capitalised word that ends the name above it."""
    if _SINGLE.match(text) is None or is_organisation(text) or is_value(text.split(",")[0]):
        return False
    return (
        following is None or following.is_label or following.blank_before or opens_with_person(following.text)
    )


def _label_joint(above: Piece, piece: Piece) -> str | None:
    """A label broken over lines: `Ej tjänstgörande` / `ersättare`."""
    if not above.is_label or piece.blank_before or above.is_long:
        return None
    if above.text.endswith("-") and piece.text[0].islower():
        return "-"
    whole, rest = match_labels(_line_of(f"{above.text} {piece.text}"), allow_weak=True)
    phrase = f"{above.text} {piece.text}".strip(" :").casefold()
    return " " if whole and not rest and phrase in patterns.BROKEN_LABELS else None


def _line_of(text: str) -> Line:
    return Line(0, text, 0, len(text), 0, blank_before=False, blank_after=False)


def _zip_lists(pieces: list[Piece]) -> list[Piece]:
    """Put lists beside each other that stand one below the other: all names, then all roles, then all parties."""
    found: list[Piece] = []
    position = 0
    while position < len(pieces):
        names = _run(pieces, position, is_names=True)
        count = names - position
        end = names
        columns: list[list[Piece]] = []
        while count and (stop := _run(pieces, end, is_names=False, limit=count)) - end == count:
            columns.append(pieces[end:stop])
            end = stop
        is_run_over = end < len(pieces) and not pieces[end].is_label and is_value(pieces[end].text)
        if (
            not columns
            or is_run_over
            or (count == 1 and len(columns) == 1 and not columns[0][0].text.startswith("("))
        ):
            flipped = _flip(pieces, position) if not count else []
            end = position + 2 * len(flipped) if flipped else max(names, position + 1)
            found += flipped or pieces[position:end]
        else:
            for row, *values in zip(pieces[position:names], *columns, strict=True):
                row.cells += [("   ", cell) for value in values for _, cell in value.cells]
                found.append(row)
        position = end
    return found


def _flip(pieces: list[Piece], start: int) -> list[Piece]:
    """All roles, then (after a blank line) as many names: each name with its role."""
    end = start
    while end < len(pieces) and _is_post(pieces[end]) and (end == start or not pieces[end].blank_before):
        end += 1
    count = end - start
    stop = _run(pieces, end, is_names=True, limit=count)
    is_over = stop < len(pieces) and opens_with_person(pieces[stop].text) and not pieces[stop].blank_before
    if not count or stop - end != count or is_over or not pieces[end].blank_before:
        return []
    for role, name in zip(pieces[start:end], pieces[end:stop], strict=True):
        name.cells += [("   ", cell) for _, cell in role.cells]
    return pieces[end:stop]


def _is_post(piece: Piece) -> bool:
    """Whether a row is a role and nothing else, with the body that it is held in too: `Valberedningens ordförande`."""
    words = piece.text.split()
    is_role_phrase = is_role(piece.text) or (len(words) == 2 and words[0].endswith("s") and is_role(words[1]))
    return not piece.is_label and is_role_phrase and split_role(piece.text)[0] is None


def _run(pieces: list[Piece], start: int, *, is_names: bool, limit: int | None = None) -> int:
    """Where a run of bare names (of values) that begins at `start` ends, at most `limit` long."""
    end = start
    while end < len(pieces) and not pieces[end].is_label and (limit is None or end - start < limit):
        piece = pieces[end]
        if (is_names and end > start and piece.blank_before) or len(piece.cells) > 1:
            break
        text = piece.text
        if "  " in text and is_names:
            break
        is_bare = is_person_name(text) or (len(text.split()) < 6 and split_role(text)[0] is not None)
        if (is_bare and not is_value(text)) is not is_names or (not is_names and not _is_short_value(text)):
            break
        end += 1
    return end


def _is_short_value(text: str) -> bool:
    return is_value(text) or (len(text) <= 6 and " " not in text and text[0].isupper())
