"""The title of minutes: the lines labelled so, without letterhead, field labels, page numbers and trails."""

from __future__ import annotations

import re

from extractor.names import is_organisation
from extractor.patterns import meeting as patterns
from extractor.records import FieldRecord
from extractor.structure.fields import is_labelled
from extractor.structure.head.body import BY_TITLE
from extractor.structure.head.reading import Head
from extractor.structure.lines import Cell, Line

KIND = re.compile("|".join(word for word, _ in patterns.KINDS), re.IGNORECASE)
MEETING = re.compile(rf"(?:{'|'.join(patterns.MEETINGS)})", re.IGNORECASE)
_PAGE = re.compile(
    r"[\s,]{0,4}(?:(?:sida?|blad)\.?\s*\d{1,3}(?:\s?(?:av|\()\s?\d{1,3}\)?)?|\(?\d{1,3}\s?\(\d{1,3}\))\s*$",
    re.IGNORECASE,
)
_TITLE_LABEL = re.compile(patterns.TITLE_LABEL, re.IGNORECASE)
_NOT_TITLE = re.compile(patterns.NOT_TITLES, re.IGNORECASE)
_BREADCRUMB = re.compile(patterns.BREADCRUMB, re.IGNORECASE)
_FRONT_MATTER = re.compile(patterns.FRONT_MATTER)
_UNFINISHED = re.compile(patterns.UNFINISHED, re.IGNORECASE)
_SENTENCE = re.compile(patterns.PLACE_SENTENCE, re.IGNORECASE)
_GOES_ON = re.compile(patterns.TITLE_GOES_ON)
_SPACED = re.compile(r"(?<!\w)((?:\w ){3,40}\w)(?!\w)")
_UNDERLINE = re.compile(r"[-=_*~#\s]+$")
_MIN_TITLE = 1.0
_LONG_TITLE = 140
_MAX_LINES = 4
_MOST_LINES = 40
# A kind word this far to the right stands in a letterhead.
_LETTERHEAD_INDENT = 30


def is_within(line: Line, record: FieldRecord | None) -> bool:
    """Whether `line` holds a part of the text of `record`."""
    return record is not None and line.start < record.text_end and record.text_start < line.end


def squeeze(text: str) -> str:
    """`text` with spaced-out words closed up: `P R O T O K O L L` gives `PROTOKOLL`."""
    return _SPACED.sub(lambda match: match[1].replace(" ", ""), text)


def find_title(head: Head) -> FieldRecord | None:
    """The lines labelled as title, joined where they follow each other; of several such runs, the likeliest."""
    runs = _find_runs(head)
    begun = [line for line in head.every if _begins_with_kind(line)]
    if runs and begun and all(_TITLE_LABEL.match(run[0].text) for run in runs):
        # The subject of a mail is the title only where the text has no heading of its own.
        runs = [begun[:1]]
    if not runs:
        return _guess_title(head)
    run = max(runs, key=lambda one: _score_run(one, runs))
    run = _go_on(_without_bodies(run), head)
    return _title_field([_best_cell(line) for line in run], BY_TITLE)


def _without_bodies(run: list[Line]) -> list[Line]:
    """`run` without the lines at its ends that only name who met: that is no part of the heading.

    A line stays where the one above calls for it: `Protokoll fört vid sammanträde med`.
    """
    kept = [*run]
    while len(kept) > 1 and _is_body(kept[0]):
        kept = kept[1:]
    while len(kept) > 1 and _is_body(kept[-1]) and not _UNFINISHED.search(kept[-2].text):
        kept = kept[:-1]
    return kept


def _is_body(line: Line) -> bool:
    return is_organisation(line.text) and not _names_kind(line) and not MEETING.search(line.text)


def _begins_with_kind(line: Line) -> bool:
    start = KIND.match(line.text)
    is_title = start is not None and line.text[0].isupper() and not line.text.endswith((":", "."))
    return is_title and len(line.text) <= _LONG_TITLE and not is_labelled(line.text) and "  " not in line.text


def _find_runs(head: Head) -> list[list[Line]]:
    """Runs of lines labelled as title; a line that names the kind anew, in a run that did, starts another."""
    runs: list[list[Line]] = []
    for line in head.title[:_MOST_LINES]:
        is_field = line.index in head.used and not _TITLE_LABEL.match(line.text)
        if is_field or _BREADCRUMB.search(line.text) or _UNDERLINE.match(line.text):
            continue
        if _FRONT_MATTER.match(line.text) or _is_no_title(line, head):
            continue
        is_next = bool(runs) and runs[-1][-1].index == line.index - 1
        is_anew = is_next and _names_kind(line) and any(_names_kind(above) for above in runs[-1])
        if is_next and not is_anew and len(runs[-1]) < _MAX_LINES:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _is_no_title(line: Line, head: Head) -> bool:
    """Whether a line is a greeting or tells of the place, and others are labelled title too."""
    is_told = _SENTENCE.search(line.text) is not None and not KIND.search(line.text)
    return len(head.title) > 1 and (is_told or _NOT_TITLE.search(line.text) is not None)


def _names_kind(line: Line) -> bool:
    return KIND.search(squeeze(line.text)) is not None


def _score_run(run: list[Line], runs: list[list[Line]]) -> float:
    """How much a run looks like the title; a bare kind word beside a fuller title is a letterhead's."""
    score = max(_score_title(_best_cell(line), line, 0) for line in run)
    text = " ".join(_best_cell(line).text for line in run)
    is_bare = len(squeeze(text).split()) == 1 and run[0].indent > _LETTERHEAD_INDENT
    others = [line for other in runs if other is not run for line in other]
    if is_bare and any(MEETING.search(line.text) and len(line.text.split()) > 2 for line in others):
        score -= 1.5
    if _TITLE_LABEL.match(run[0].text) and any(_score_title(_whole(line), line, 0) > 1 for line in others):
        score -= 1.5
    return score


def _go_on(run: list[Line], head: Head) -> list[Line]:
    """`run` with the line below, where its last line cannot be the end of a title."""
    while len(run) < _MAX_LINES:
        below = [line for line in head.every if line.index == run[-1].index + 1]
        if not below or below[0].index in head.used:
            break
        is_bare = len(squeeze(run[-1].text).split()) == 1 and KIND.search(squeeze(run[-1].text)) is not None
        is_cut = _UNFINISHED.search(run[-1].text) is not None and not below[0].blank_before
        if not is_cut and not (is_bare and _GOES_ON.match(below[0].text)):
            break
        run = [*run, below[0]]
    return run


def _guess_title(head: Head) -> FieldRecord | None:
    """The title of a text in which no line is labelled so: the line that looks most like one."""
    lines = [line for line in head.lines if not _BREADCRUMB.search(line.text)]
    scored = [
        (_score_title(cell, line, position), -line.index, cell, line)
        for position, line in enumerate(lines)
        for cell in _title_cells(line)
    ]
    if not scored:
        return None
    score, _, cell, line = max(scored, key=lambda entry: entry[:2])
    if score >= _MIN_TITLE:
        rest = _go_on([line], head)[1:]
        return _title_field([cell, *map(_whole, rest)], BY_TITLE)
    first = lines[0]
    if KIND.match(first.text) and MEETING.search(first.text) and len(first.text) < 2 * _LONG_TITLE:
        # An old protocol's title is a sentence: `Protokoll hållet vid sammanträde med … den 17 november 1994.`
        return _title_field([_whole(first)], BY_TITLE)
    if len(first.text) > _LONG_TITLE or is_labelled(first.text):
        return None
    return _title_field([_whole(first)], "meeting.first-line")


def _title_field(cells: list[Cell], by: str) -> FieldRecord:
    start = cells[0].start
    text = " ".join(cell.text for cell in cells)
    if labelled := _TITLE_LABEL.match(text):
        text, start = text[labelled.end() :], start + labelled.end()
    value = _PAGE.sub("", re.sub(r"\s+", " ", text)).strip(" *#_=").removesuffix(":")
    return FieldRecord(text_start=start, text_end=cells[-1].end, by=by, field="title", value=value)


def _whole(line: Line) -> Cell:
    return Cell(line.text, line.start, line.end)


def _best_cell(line: Line) -> Cell:
    return max(_title_cells(line), key=lambda cell: _score_title(cell, line, 0))


def _title_cells(line: Line) -> tuple[Cell, ...]:
    """The cells of a line that holds a letterhead beside its title, or the line; `P R O T O K O L L   fört` is one."""
    cells = line.cells
    goes_on = any(cell.text[0].islower() for cell in cells[1:])
    if len(cells) > 1 and not goes_on and any(KIND.search(squeeze(cell.text)) for cell in cells):
        return cells
    return (_whole(line),)


def _score_title(cell: Cell, line: Line, position: int) -> float:
    text = squeeze(cell.text)
    score = 2.0 if KIND.search(text) else 1.2 if MEETING.search(text) else 0.0
    score += max(0.0, 0.6 - 0.1 * position) + 0.06 * min(len(text.split()), 8)
    score -= 3.0 if is_labelled(text) else 0.0
    score -= 1.5 if text.endswith((".", ",", "!")) else 0.0
    score -= 1.5 if len(text) > _LONG_TITLE or line.is_bullet else 0.0
    score -= 0.8 if text[0].islower() else 0.0
    # A cell beside others is a letterhead's.
    score -= 0.4 if len(cell.text) < len(line.text) else 0.0
    return score - (2.0 if _NOT_TITLE.search(text) else 0.0)
