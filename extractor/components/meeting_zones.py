"""Where minutes announce coming meetings: headings, labels with rows below, and sentences.

A zone is a stretch of text that is about coming meetings; which of its dates are meetings is told in
:mod:`extractor.components.next_meetings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.patterns import next_meetings as patterns
from extractor.records import AgendaItemRecord

_FLAGS = re.IGNORECASE
_TITLE = re.compile(rf"\b{patterns.TITLE}\b", _FLAGS)
_BARE_TITLE = re.compile(rf"{patterns.BARE_TITLE}\W*", _FLAGS)
_NOT_SUBJECT = re.compile(rf"\b{patterns.NOT_SUBJECT}", _FLAGS)
_NUMBER = r"(?:[-*•–#]+[ \t]?|§?[ \t]?\d[\d.]{0,5}[.)]?[ \t§]{0,3}|[A-ZÅÄÖ]\.[ \t])?[*_]{0,2}"
_LABEL_LINE = re.compile(
    rf"^[ \t]{{0,8}}{_NUMBER}"
    rf"(?P<label>{patterns.TITLE}\b{patterns.QUALIFIER}|{patterns.BARE_TITLE}(?={patterns.LABEL_END}))[ \t]*"
    rf"(?P<rest>[*_]{{0,2}}[:–-].*|[*_]{{0,2}}$"
    rf"|\W{{0,3}}(?=\d|{patterns.VERBS}\b|{patterns.DATE_START}).*|.{{0,30}}:[ \t]*$)",
    _FLAGS | re.MULTILINE,
)
_LIST_LINE = re.compile(rf"^.{{0,250}}\b{patterns.LIST_OF_MEETINGS}.{{0,80}}:[ \t*]*$", _FLAGS | re.MULTILINE)
_SUBJECT = re.compile(rf"\b{patterns.COMING}\s{patterns.NOUN}\b", _FLAGS)
_NAMED = re.compile(patterns.NAMED_MEETING, _FLAGS)
_ANNUAL = re.compile(patterns.ANNUAL_MEETING, _FLAGS)
_STATEMENT = re.compile(rf"{patterns.SITTING}|{patterns.SUITABLE}|{patterns.MOVED}", _FLAGS)
_GOES_ON = re.compile(patterns.GOES_ON, _FLAGS)
_DIGIT = re.compile(r"\d")
_NEXT_LINE = re.compile(r"\n[^\n]*")
_ROW = re.compile(r"\n[^\n]{0,40}\d|\n\s*[-*•|]")
_SHORT_LINE = re.compile(r"\n[ \t]*[A-ZÅÄÖ][^\n.:]{2,60}$")
_HEADING = re.compile(r"\n[ \t#]*(?:§[ \t]?)?\d[\d.]*[.)§]?\s+(?=[A-ZÅÄÖ])|\n\s*#")
_SENTENCE_END = re.compile(r"(?<!\bkl)(?<!\bden)[.!?][)”\"]?\s+(?=[^\W\d_a-zåäö])|\n(?![a-zåäö])")
_LONGEST_SENTENCE = 1500
_LONGEST_TITLE = 60


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch that announces meetings.

    Attributes:
        start: first character.
        end: one past the last.
        label: the title, label or sentence that makes it one.
        rule: what found it, `next-meetings.heading` and the like.
        is_list: all days in it may be meetings; else the sentence must say so of each.
        head: where the words that announce end; what must say so stands from there on.
    """

    start: int
    end: int
    label: str
    rule: str
    is_list: bool
    head: int = 0


def find_zones(text: str, items: Sequence[AgendaItemRecord]) -> list[Zone]:
    """Find the zones of a text; a date in two of them counts by the first in the list.

    Args:
        text: the clean text.
        items: its agenda items, whose titles may announce meetings.
    """
    zones = [
        Zone(item.text_start, item.text_end, item.title, "next-meetings.heading", True)
        for item in items
        if _announces(item.title)
    ]
    zones += (
        zone for zone in _find_label_zones(text) if not any(z.start <= zone.start < z.end for z in zones)
    )
    zones += _find_sentences(text)
    return zones


def sentence_at(text: str, position: int) -> tuple[int, int]:
    """The half-open span of the sentence at `position`; lines end sentences, unless the next begins in lower case."""
    start = max(0, position - _LONGEST_SENTENCE)
    line_start = text.rfind("\n", start, position) + 1
    start = max(start, line_start)
    for end in _SENTENCE_END.finditer(text, start, position + _LONGEST_SENTENCE):
        if end.start() >= position:
            return start, end.start() + (end[0] != "\n")
        start = end.end()
    return start, min(len(text), position + _LONGEST_SENTENCE)


def _announces(title: str) -> bool:
    """Whether the title of an item is about coming meetings."""
    if len(title) > _LONGEST_TITLE:
        return False
    match = _TITLE.search(title)
    if match is not None and not _NOT_SUBJECT.search(title[: match.start()]):
        return True
    return _BARE_TITLE.fullmatch(title) is not None


def _find_label_zones(text: str) -> Iterator[Zone]:
    """A line that begins with a label or announces a list, with the rows below where it holds no date itself."""
    for match in _LABEL_LINE.finditer(text):
        end = match.end() if _DIGIT.search(match["rest"]) else _end_of_rows(text, match.end())
        yield Zone(match.start(), end, match["label"], "next-meetings.label", True)
    for match in _LIST_LINE.finditer(text):
        yield Zone(match.start(), _end_of_rows(text, match.end()), match[0], "next-meetings.list", True)


def _end_of_rows(text: str, position: int) -> int:
    """Where the rows of a list end that begins on the line after `position`.

    Blank lines and short lines behind a row (a time, a place) belong to it; a heading or a line with no number
    ends the list.
    """
    end = position
    was_row = False
    for line in _NEXT_LINE.finditer(text, position):
        is_row = _ROW.match(line[0]) is not None
        is_blank = not line[0].strip()
        if _HEADING.match(line[0]) or not (is_row or is_blank or (was_row and _SHORT_LINE.match(line[0]))):
            break
        end = line.end()
        was_row = is_row
    return end


def _find_sentences(text: str) -> Iterator[Zone]:
    """Sentences that say when the next meeting is, on what days the group meets, or name a meeting by its day."""
    for match in _SUBJECT.finditer(text):
        start, end = sentence_at(text, match.start())
        yield Zone(
            match.start(), _go_on(text, end), text[start:end], "next-meetings.sentence", False, match.end()
        )
    for match in _STATEMENT.finditer(text):
        start, end = sentence_at(text, match.start())
        if text[start:end].rstrip().endswith(":"):
            end = sentence_at(text, min(end + 1, len(text)))[1]
        yield Zone(start, _go_on(text, end), text[start:end], "next-meetings.statement", False, match.end())
    for pattern, rule in ((_NAMED, "next-meetings.named"), (_ANNUAL, "next-meetings.annual")):
        for match in pattern.finditer(text):
            start, end = sentence_at(text, match.start())
            yield Zone(match.start(), end, text[start:end], rule, False, match.end())


def _go_on(text: str, end: int) -> int:
    """The end of a sentence, or of the next that goes on with it (`Därefter den 2 december.`)."""
    following = _GOES_ON.match(text, end)
    return sentence_at(text, following.end())[1] if following else end
