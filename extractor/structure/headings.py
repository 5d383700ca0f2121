"""Unnumbered headings: short lines that stand apart, recognised by layout and wording."""

from __future__ import annotations

import re

from extractor.names import is_person_name
from extractor.patterns import attendance, meeting
from extractor.patterns import sections as patterns
from extractor.structure.lines import Line, strip_bullet
from extractor.structure.numbering import Heading

_MAX_LENGTH = 90
_MAX_WORDS = 12
_THRESHOLD = 1.0
_PARAGRAPH = 60
_ENDS = ".!?)"
_MIN_HEADINGS = 2
_MIN_BULLETS = 3
_LABEL_VALUE = re.compile(r"[^:]{2,40}:\s*\S")
_DATE_LINE = re.compile(r"(?:\d{4}-\d\d-\d\d|\d{1,2} [a-zåäö]+ \d{4})\b.{0,30}$")
_CLOCK = re.compile(r"\bkl\.? ?\d{1,2}[.:]\d\d")
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b|\b\d{6}\b")
_VERB_LIKE = re.compile(
    r"\b(?:är|var|har|ska|skall|kan|fick|blev|kommer|finns|gick|tog|vi|ej|inte)\b", re.IGNORECASE
)
_HEAD_LABEL = re.compile(
    rf"(?:{meeting.FIELD_LABEL}|{attendance.LABEL})(?:\s*:|\s{{2,}}|\t|$)", re.IGNORECASE
)


def find_headings(lines: list[Line]) -> list[Heading]:
    """Headings of an agenda without numbers, in order; empty where fewer than two stand out."""
    chosen: list[Line] = []
    for position, line in enumerate(lines[1:], start=1):
        following = lines[position + 1] if position + 1 < len(lines) else None
        if _score_line(line, lines[position - 1], following, has_started=bool(chosen)) >= _THRESHOLD:
            chosen.append(line)
    if len(chosen) < _MIN_HEADINGS:
        return _find_bullets(lines)
    return [Heading(line.start, line.end, None, _title(line), 1) for line in chosen]


def _find_bullets(lines: list[Line]) -> list[Heading]:
    """List points as items, in a short note that has no other headings and whose points have text under them."""
    bullets = [line for line in lines if line.is_bullet and line.indent <= lines[0].indent + 1]
    first = bullets[0].index if bullets else len(lines)
    with_text = [
        line for line in bullets if line.index + 1 < len(lines) and not lines[line.index + 1].is_bullet
    ]
    if len(bullets) < _MIN_BULLETS or len(with_text) < len(bullets) / 2 or first > len(lines) / 2:
        return []
    return [Heading(line.start, line.end, None, _title(line), 1) for line in bullets]


def _title(line: Line) -> str:
    text = strip_bullet(line.cells[0]).text if line.is_bullet else line.text
    return re.sub(r"\s+", " ", text).strip("*_# ").rstrip(" :")


def _score_line(line: Line, before: Line, after: Line | None, *, has_started: bool) -> float:
    text = line.text
    words = text.split()
    if (
        len(text) > _MAX_LENGTH
        or len(words) > _MAX_WORDS
        or line.is_bullet
        or not text[0].isalpha()
        or text[0].islower()
    ):
        return -1.0
    if (
        text[-1] in ".,;!"
        or text.rstrip(" :").endswith(" att")
        or _HEAD_LABEL.match(text)
        or _DATE_LINE.match(text)
        or _LABEL_VALUE.match(text)
    ):
        return -1.0
    if text.casefold().rstrip(" :") in patterns.SUBHEADINGS or after is None or len(line.cells) > 1:
        return -1.0
    is_cue = text.casefold().startswith(patterns.HEADING_CUES)
    score = 1.2 if is_cue else 0.0
    score += 0.6 if line.blank_before else -0.6
    score += 0.3 if line.blank_after else -0.2
    score += 0.3 if len(after.text) > _MAX_LENGTH or after.text[-1] == "." or after.is_bullet else -0.1
    # A short line right above a paragraph, parted from what stands before, can hardly be anything else.
    is_above_text = (
        line.blank_before
        and not line.blank_after
        and after.text[-1] in _ENDS
        and len(after.text) > _PARAGRAPH
    )
    score += 0.5 if is_above_text else 0.0
    score += 0.5 if text.isupper() else 0.0
    score -= 0.6 if before.is_bullet and not is_cue else 0.0
    score -= 0.7 if _VERB_LIKE.search(text) and not text.endswith("?") else 0.0
    score -= 0.6 if is_person_name(text) and not (is_cue or text.isupper()) else 0.0
    score -= 0.4 if text.endswith(":") else 0.0
    has_clock = _CLOCK.search(text) is not None
    score += 0.4 if has_clock else 0.0
    score -= 0.6 if not (is_cue or has_clock) and ("," in text or _DAY.search(text)) else 0.0
    score += 0.2 if has_started else -0.1
    return score
