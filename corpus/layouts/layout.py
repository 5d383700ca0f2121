"""How a document looks: one value for each trait, drawn at random.

The triple of numbering, attendance form and head form is what we call the layout. A fifth of all triples is held out:
the train split never draws them, and the held-out split draws nothing else.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, fields
from random import Random

from corpus.layouts.headings import STYLES

NUMBERING = tuple(STYLES)
ATTENDANCE = (
    "comma", "comma-affiliated", "semicolon", "lines", "bullets", "lines-role-org", "role-first", "party-role", "gaps",
    "two-columns", "three-columns", "column-by-column", "org-lines", "org-over-names", "markdown-table", "tab-table",
    "contact-table", "prose", "unlisted", "modes", "roster", "initials", "first-names", "organisations", "capitals",
)  # fmt: skip
HEAD = (
    "colon-fields", "gap-fields", "label-above", "in-title", "bare-lines", "one-line", "mail", "markdown", "letterhead",
    "register-head", "two-line-title", "date-in-title", "time-line", "times-in-items",
)  # fmt: skip
DATES = ("iso", "long", "weekday-long", "weekday", "compact", "slash-short", "slash", "ordinal", "no-year")
TIMES = ("hyphen", "kl", "kl-dot", "bare-start", "klockan")
AGENDA_FIRST = ("none", "none", "none", "none", "numbers", "plain", "leaders")
SUBHEADS = ("none", "mixed", "colon", "inline", "capitals", "topical")
BULLETS = ("- ", "• ", "* ", "– ", "1. ", "a) ")
TABLES = ("none", "pipes", "tabs", "gaps")
ABSENT = ("none", "Frånvarande", "Anmält förhinder", "Förhinder", "Ej närvarande", "Återbud")
GUESTS = ("none", "Gäster", "Adjungerade", "Övriga", "Övriga närvarande", "Suppleanter")
OFFICERS = ("none", "none", "colon", "gap", "protocol")
PLACING = ("head", "head", "head", "item")
LABELS = ("colon", "plain", "capitals", "bold")
WRAP = (0, 70, 76, 80, 85, 90, 95)
FURNITURE = ("none", "none", "none", "foot", "head", "head-and-foot", "signature-foot", "stamp")
PAGE_LINES = (35, 38, 42, 46, 50)
PAGE_BREAK = ("none", "own-line", "glued")
BLANKS_BETWEEN = (0, 1, 1, 1, 2)
INDENT = ("", "", "", "  ", "     ", "\t")
SIGNATURES = ("none", "over-dots", "under-dots", "columns", "roles-under", "one-line")
DENSITY = ("short", "normal", "normal", "long")
FAULT = ("none",) * 12 + ("left-out", "twice", "restarted")
NOTES = ("prose", "prose", "prose", "prose", "lines", "bullets")
MENTION = ("full", "given")
ROLE_FORM = ("full", "full", "short")
COMMON, RARE, VERY_RARE = (False, True), (False,) * 9 + (True,), (False,) * 32 + (True,)

TRAITS: dict[str, tuple[object, ...]] = {
    "numbering": NUMBERING, "attendance": ATTENDANCE, "head": HEAD, "dates": DATES, "times": TIMES,
    "agenda_first": AGENDA_FIRST, "points_stay": RARE, "subheads": SUBHEADS, "bullets": BULLETS, "tables": TABLES,
    "absent": ABSENT, "guests": GUESTS, "officers": OFFICERS, "placing": PLACING, "labels": LABELS, "wrap": WRAP,
    "hyphenates": COMMON, "furniture": FURNITURE, "page_lines": PAGE_LINES, "page_break": PAGE_BREAK,
    "misread": VERY_RARE, "notes": NOTES, "municipal_block": COMMON, "title_marks": RARE,
    "blanks_between": BLANKS_BETWEEN, "blank_after_heading": RARE, "blank_paragraphs": COMMON, "indent": INDENT,
    "signatures": SIGNATURES, "attachments": RARE, "density": DENSITY, "formal": COMMON, "fault": FAULT,
    "mention": MENTION, "role_form": ROLE_FORM, "capital_titles": RARE, "capital_title": COMMON, "presenters": RARE,
    "clauses": COMMON, "partial": COMMON, "digital": RARE, "agenda_before": RARE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layout:
    """The value of each trait."""

    numbering: str
    attendance: str
    head: str
    dates: str
    times: str
    agenda_first: str
    points_stay: bool
    subheads: str
    bullets: str
    tables: str
    absent: str
    guests: str
    officers: str
    placing: str
    labels: str
    wrap: int
    hyphenates: bool
    furniture: str
    page_lines: int
    page_break: str
    misread: bool
    blanks_between: int
    blank_after_heading: bool
    blank_paragraphs: bool
    indent: str
    signatures: str
    attachments: bool
    density: str
    formal: bool
    fault: str
    mention: str
    role_form: str
    capital_titles: bool
    capital_title: bool
    presenters: bool
    clauses: bool
    partial: bool
    digital: bool
    agenda_before: bool
    notes: str
    municipal_block: bool
    title_marks: bool

    @property
    def triple(self) -> str:
        """The traits that make the layout, as one key."""
        return f"{self.numbering}|{self.attendance}|{self.head}"

    @property
    def is_held_out(self) -> bool:
        """Whether the train split leaves this layout out."""
        return zlib.crc32(self.triple.encode()) % 5 == 0

    @property
    def is_numbered(self) -> bool:
        """Whether the headings bear numbers."""
        return STYLES[self.numbering].counts != "none"

    @property
    def is_markdown(self) -> bool:
        """Whether the head or the headings are Markdown."""
        return self.head == "markdown" or STYLES[self.numbering].markup != ""


def draw_layout(random: Random, split: str) -> Layout:
    """Draw a layout that the split may have.

    Args:
        random: where chance comes from.
        split: `train` or `held-out`.
    """
    while True:
        drawn = {trait.name: random.choice(TRAITS[trait.name]) for trait in fields(Layout)}
        layout = Layout(**drawn)  # type: ignore[arg-type]
        if layout.is_held_out == (split == "held-out"):
            return layout
