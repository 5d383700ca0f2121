"""From lines labelled as headings to headings: number, title and level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extractor.patterns import layout, meeting
from extractor.patterns import sections as patterns
from extractor.patterns.lines import CLOCK, DATE, FINITE_VERB
from extractor.structure.fields import DATE_LABEL, PLACE_LABEL
from extractor.structure.labelling import Labelling, LineLabel
from extractor.structure.lines import Line
from extractor.structure.numbering import NumberedLine

# A title shorter than this was not broken for want of room.
_NEARLY_FULL = 48
# What stands before the text of an item on the heading's own line is at most so long, the text at least.
_MAX_LEAD, _MIN_TEXT = 60, 18
_RUN_IN_STOP = re.compile(r"(?P<title>[A-ZÅÄÖ][^.:;,]{4,40})\. (?P<text>[A-ZÅÄÖ]\S.*)")
_SENTENCE = re.compile(rf"{FINITE_VERB}|\w{{2,}}(?:ades|des|ade|ågs|ölls)\b", re.IGNORECASE)
_RUN_IN = re.compile(r"(?P<title>[^:.–]{3,60}?)(?::| [–-]) (?P<text>\S.*)")
_CONTINUED = re.compile(patterns.CONTINUED, re.IGNORECASE)
# Styles of numbers that lists inside items have too.
_PLAIN_STYLES = frozenset(("dot", "parenthesis", "bare", "colon"))
# So many numbered headings make a numbered agenda.
_FEW = 2
_NOTICE = re.compile(meeting.NOTICE, re.IGNORECASE)
_REGISTER = re.compile(patterns.REGISTER)
_WHEN = re.compile(f"{DATE}|{CLOCK}", re.IGNORECASE)
_LINK = re.compile(r"\[(?P<text>[^\[\]]+)\]\([^()]*\)")
_WIKI_BUTTON = re.compile(patterns.WIKI_BUTTON, re.IGNORECASE)
_BULLET = re.compile(r"^[-–—•·*▪◦●○]\s+")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that opens an item; `start` and `body_start` are offsets in the clean text.

    Attributes:
        key: the number as a tuple that sorts: `3.1` is (3, 1); empty without a number.
    """

    start: int
    body_start: int
    number: str | None
    title: str
    key: tuple[int, ...]


def find_headings(labelling: Labelling) -> list[Heading]:
    """The headings of the agenda, in order."""
    headings: list[Heading] = []
    passed_over = _find_inner_lists(labelling)
    done = -1
    for position, label in enumerate(labelling.labels):
        first = labelling.lines[position]
        if label is not LineLabel.HEADING or position <= done or position in passed_over:
            continue
        numbered = labelling.table.numbered.get(position)
        if _is_no_title(first) or (numbered is None and _is_text(first, headings)):
            continue
        title, done = (numbered.title, numbered.title_line.index) if numbered else (_title(first), position)
        for below in _rest_of_title(labelling, done, title, is_numbered=numbered is not None):
            is_divided = title.endswith("-") and below.text[0].islower()
            is_divided = is_divided and not f" {below.text}".startswith(layout.CONJUNCTIONS)
            title = f"{title.removesuffix('-')}{below.text}" if is_divided else f"{title} {below.text}"
            done = below.index
        headings.append(_make_heading(first, labelling.lines[done], numbered, title))
    return headings


def _find_inner_lists(labelling: Labelling) -> set[int]:
    """Numbered lines that are a list inside an item: the agenda passes over them, or a colon announces them."""
    numbered = labelling.table.numbered
    chain = labelling.table.chains[0].lines if labelling.table.chains else []
    on_chain = {one.line.index for one in chain}
    passed: set[int] = set()
    for before, after in pairwise(chain):
        is_next = after.key[:-1] == before.key[:-1] and after.key[-1] == before.key[-1] + 1
        between = range(before.line.index + 1, after.line.index) if is_next else ()
        passed |= {index for index in between if index in numbered and numbered[index].key != before.key}
    for index, above in enumerate(labelling.lines[:-1], start=1):
        count = 1
        while above.text.endswith(":") and index in numbered and numbered[index].key == (count,):
            passed.add(index)
            index, count = index + 1, count + 1
    return {index for index in passed - on_chain if numbered[index].style in _PLAIN_STYLES}


def _is_text(line: Line, before: list[Heading]) -> bool:
    """Whether a line without a number can be no heading after those `before`: a field, or a sentence among numbers."""
    if _REGISTER.fullmatch(line.text) or (not before and _is_field(line)):
        return True
    is_sentence = line.text.endswith(".") and _SENTENCE.search(line.text) is not None
    return is_sentence and sum(one.number is not None for one in before) >= _FEW


def _is_no_title(line: Line) -> bool:
    """Whether a line can open no item whatever stands around it: a rule, `forts. § 45`, a notice."""
    return (
        not any(map(str.isalnum, line.text))
        or _CONTINUED.search(line.text) is not None
        or _NOTICE.fullmatch(line.text) is not None
    )


def _is_field(line: Line) -> bool:
    return any(label.fullmatch(line.text) for label in (DATE_LABEL, PLACE_LABEL))


def _rest_of_title(labelling: Labelling, position: int, title: str, *, is_numbered: bool) -> Iterator[Line]:
    """The lines below that go on with a title which did not fit on its own.

    In an agenda with numbers, all heading lines without one do; where nothing is numbered, only a line that its
    shape or the one above shows to be no heading of its own.
    """
    above = title
    for below in labelling.lines[position + 1 :]:
        if below.blank_before or _has_number(labelling, below) or _REGISTER.match(below.text):
            return
        if labelling.labels[below.index] is not LineLabel.HEADING:
            if not (is_numbered and _breaks_off(above, below)):
                return
        elif not is_numbered and len(above) < _NEARLY_FULL and below.text[0].isupper():
            return
        above = below.text
        yield below


def _breaks_off(above: str, below: Line) -> bool:
    """Whether a line goes on with the title above it although it is not labelled so."""
    if (
        _WHEN.search(below.text)
        or len(below.text) > _MAX_LEAD
        or below.text[-1] in ".:;!"
        or below.is_bullet
        or above[-1] in ".:?!"
    ):
        return False
    words = above.split()
    is_open = words[-1].casefold() in layout.OPEN_WORDS or above.endswith("-")
    is_capitals = above.isupper() and below.text.isupper()
    return is_open or is_capitals or (below.text[0].islower() and below.blank_after)


def _has_number(labelling: Labelling, line: Line) -> bool:
    return line.index in labelling.table.numbered and line.text[0] != "("


def _title(line: Line) -> str:
    return _SPACE.sub(" ", _BULLET.sub("", line.text)).strip("*_# ").rstrip(" :")


def _make_heading(first: Line, last: Line, numbered: NumberedLine | None, title: str) -> Heading:
    body_start = last.end
    if text := _find_run_in(title, is_numbered=numbered is not None):
        # `5. Kommande möten: 23 september` is a heading with its body on the same line.
        body_start = last.end - len(title) + text.start("text")
        title = text["title"]
    title = _WIKI_BUTTON.sub("", _LINK.sub(r"\g<text>", title))
    number, key = (numbered.number, numbered.key) if numbered else (None, ())
    return Heading(first.start, max(body_start, first.start), number, title.rstrip(" :"), key)


def _find_run_in(title: str, *, is_numbered: bool) -> re.Match[str] | None:
    """The parts of a heading that has the text of its item on the same line, behind a colon, a dash or a full stop."""
    stop = _RUN_IN_STOP.match(title)
    if stop is not None and len(stop["text"]) >= _MIN_TEXT and not _SENTENCE.search(stop["title"]):
        return stop
    match = _RUN_IN.match(title)
    if match is None or len(match["title"]) > _MAX_LEAD:
        return None
    text = match["text"]
    if is_numbered:
        is_cued = title.casefold().startswith(patterns.HEADING_CUES) and ":" in title[: match.start("text")]
        is_text = text[0].isdigit() or (text[0].isupper() and text[-1] in ".!?")
        return match if is_cued and is_text else None
    is_text = text[-1] in ".!?" or ". " in text or len(text) > _MAX_LEAD
    return match if len(text) >= _MIN_TEXT and is_text and " " in text else None
