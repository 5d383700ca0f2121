"""Lines of a text with their offsets, and what can be told from the shape of a single line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.patterns import layout

PAGE_BREAK = "\f"

_LIST_POINT = re.compile(r"(?:[-–—*•·▪◦‣●○■□✓➢]|o(?=\s\s))\s+\S|(?:[a-zåäö]|[ivx]{1,4})[.)]\s")
_NUMBERED = re.compile(
    r"(?:§{1,2}\s*\d|\d{1,4}\s?§|(?:Punkt|PUNKT|Ärende|ÄRENDE)\s+\d"
    r"|\d{1,3}(?:\.\d{1,3})*[.)]\s+\S|\d{1,3}(?:\.\d{1,3})+\s+\S|\d{1,3}\s+[A-ZÅÄÖÉ]|\d{1,3}:\s)"
)
_NUMBER_BEFORE_LOWER = re.compile(r"\d{1,3}\s+[a-zåäöé]")
_MONTH_AFTER_NUMBER = re.compile(rf"\d{{1,2}}[.)]?\s+(?:{'|'.join(layout.MONTHS)})\b", re.IGNORECASE)
_LABEL = re.compile(r"[A-ZÅÄÖ][^:.!?,;\n]{0,40}:(?:\s|$)")
_GAP = re.compile(r"\S(?:\t+| {3,})(?=\S)|[^\s.!?:,;] {2}(?=\S)|\|")
_COLUMNS = re.compile(r"\S(?:\t| {3})")
_FINAL = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_CLOSED = re.compile(r"[.!?:;…)\]”»\"][\"'”’»)\]]*$")
_LETTER = re.compile(r"[^\W\d_]")
_NAME_ROW = re.compile(
    r"[A-ZÅÄÖÉ][\w'’-]+(?: (?:[A-ZÅÄÖÉ][\w'’-]*|von|af|de|van|der|[A-Z]\.)){1,3}(?: ?[,(–/-]|$)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its line break: `text[start:end]` of the text that was split."""

    start: int
    end: int
    text: str

    @property
    def stripped(self) -> str:
        """The line without white space at its ends."""
        return self.text.strip()

    @property
    def indent(self) -> int:
        """How many white-space characters the line begins with."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def is_blank(self) -> bool:
        """Whether the line holds white space only (a page break counts as such)."""
        return not self.text.strip()

    @property
    def is_page_break(self) -> bool:
        """Whether the line stands for a form feed."""
        return PAGE_BREAK in self.text and self.is_blank


def split_lines(text: str) -> list[Line]:
    r"""Split at `\n` only; joined again by `\n` the lines give the text back."""
    lines: list[Line] = []
    position = 0
    for piece in text.split("\n"):
        end = position + len(piece)
        lines.append(Line(position, end, piece))
        position = end + 1
    return lines


def is_list_point(text: str) -> bool:
    """Whether a stripped line opens a point of a bulleted or lettered list."""
    return _LIST_POINT.match(text) is not None


def is_numbered(text: str) -> bool:
    """Whether a stripped line opens with a number as headings and points do (`§ 4`, `3.1 `, `2) `)."""
    if _NUMBERED.match(text) is None or _NUMBER_BEFORE_LOWER.match(text):
        return False
    return _MONTH_AFTER_NUMBER.match(text) is None


def is_label(text: str) -> bool:
    """Whether a stripped line opens with a label and a colon (`Plats: …`)."""
    match = _LABEL.match(text)
    return match is not None and match.group().count(" ") <= 5


def is_known_label(text: str) -> bool:
    """Whether the line opens with a label of the kind that heads of minutes use (`Närvarande på plats:`)."""
    return is_label(text) and layout.LABEL_WORDS.match(text) is not None


def is_table_row(text: str) -> bool:
    """Whether columns with a gap, a tab or a bar between them stand on a stripped line."""
    return _GAP.search(text) is not None


def has_columns(text: str) -> bool:
    """Whether a gap that no typesetter puts between words parts a stripped line into columns."""
    return _COLUMNS.search(text) is not None


def is_name_row(text: str) -> bool:
    """Whether a stripped line looks like one row of a roster: a name, then nothing or a short addition."""
    return _NAME_ROW.match(text) is not None and text.count(",") <= 2 and len(text) <= 90


def is_recurring_heading(text: str) -> bool:
    """Whether a stripped line is a sub-heading that minutes repeat from item to item (`Beslut`)."""
    return layout.RECURRING_HEADING.fullmatch(text) is not None


def starts_with_date(text: str) -> bool:
    """Whether a stripped line opens with a day and a month (`9 maj`)."""
    return _MONTH_AFTER_NUMBER.match(text) is not None


def is_clause(text: str) -> bool:
    """Whether a stripped line opens with the `att` of a decision; such clauses stand on lines of their own."""
    return text.startswith(layout.CLAUSE_OPENINGS)


def has_final_punctuation(text: str) -> bool:
    """Whether a stripped line ends as sentences do."""
    return _FINAL.search(text[-8:]) is not None


def is_closed(text: str) -> bool:
    """Whether nothing need follow the line: final punctuation, a closing bracket or quote at its end."""
    return _CLOSED.search(text[-8:]) is not None


def starts_lower(text: str) -> bool:
    """Whether a stripped line goes on in lower case, brackets and opening quotes set aside."""
    bare = text.lstrip("(\"'”’»«“[")
    if not bare or is_list_point(text):
        return False
    if bare[0].isdigit():
        return _NUMBER_BEFORE_LOWER.match(bare) is not None or _MONTH_AFTER_NUMBER.match(bare) is not None
    return bare[0].islower()


def has_letters(text: str) -> bool:
    """Whether any letter stands in the text."""
    return _LETTER.search(text) is not None
