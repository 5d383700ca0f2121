"""Announcements: whether a sentence decides something, and by which words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.patterns import decisions as patterns

_FLAGS = re.IGNORECASE
_LEADS = tuple(
    (rule, confidence, re.compile(pattern, _FLAGS)) for rule, confidence, pattern in patterns.LEADS
)
_FORMULAS = tuple(
    (rule, confidence, re.compile(pattern, _FLAGS)) for rule, confidence, pattern in patterns.FORMULAS
)
_BARE = re.compile(patterns.BARE, _FLAGS)
_CEREMONY = re.compile(patterns.CEREMONY, _FLAGS)
_POSTPONED = re.compile(patterns.POSTPONED, _FLAGS)
_UNDECIDED = re.compile(patterns.UNDECIDED, _FLAGS)
_HEDGES = re.compile(patterns.HEDGES, _FLAGS)
_SUBORDINATE = re.compile(patterns.SUBORDINATE, _FLAGS)
_INVERTED = re.compile(patterns.INVERTED, _FLAGS)
_EARLIER = re.compile(patterns.EARLIER, _FLAGS)
_EARLIER_AFTER = re.compile(patterns.EARLIER_AFTER, _FLAGS)
_EARLIER_MINUTES = re.compile(patterns.EARLIER_MINUTES, _FLAGS)
_PERFECT = re.compile(patterns.PERFECT, _FLAGS)
_ARRIVED = re.compile(patterns.ARRIVED, _FLAGS)
_BODY = re.compile(rf"\b{patterns.BODY}\b|\bdet\b", _FLAGS)
_IMPERSONAL = re.compile(r"\w+s\b|beslut\b", _FLAGS)
_OUTSIDE = re.compile(rf"\b{patterns.OUTSIDE}\b(?!:)", _FLAGS)
_OUTSIDE_AFTER = re.compile(rf"\s*{patterns.OUTSIDE}\b|[^.]{{0,80}}\bav {patterns.OUTSIDE}\b", _FLAGS)
_CLAUSE_BREAK = re.compile(r"[,;:–]\s")

_BARE_CONFIDENCE = 0.9
# Taken off where no body is seen to decide.
_NO_BODY = 0.3


@dataclass(frozen=True, slots=True)
class Announcement:
    """The words that decide, at `start` to `end` of the sentence.

    A formula (`Dagordningen godkändes`) is the decision; after any other announcement (`Styrelsen beslutar`) the
    decision follows.
    """

    rule: str
    confidence: float
    start: int
    end: int
    is_formula: bool


def find_lead_verb(sentence: str) -> tuple[int, int] | None:
    """Where the verb stands that announces a decision, whoever decides; None where there is none."""
    found = _find_lead(sentence)
    return found[2].span() if found else None


def find_announcement(sentence: str) -> Announcement | None:
    """Read a sentence as a decision of the meeting.

    Args:
        sentence: one sentence of the clean text.

    Returns:
        Its announcement; None where it decides nothing, or wishes, asks, puts off or reports an earlier decision.
    """
    lead = _find_lead(sentence)
    if lead is not None:
        rule, confidence, match = lead
        content = sentence.find(" att ", match.start())
        end = content if content >= 0 else match.end()
        if _POSTPONED.search(sentence, 0, end) or not _is_decided(sentence, match, end):
            return None
        is_sure = _BODY.search(sentence, 0, end) or _IMPERSONAL.match(match.group())
        confidence -= 0.0 if is_sure else _NO_BODY
        return Announcement(rule, round(confidence, 2), *match.span(), is_formula=False)
    if _POSTPONED.search(sentence) or _CEREMONY.search(sentence):
        return None
    if _BARE.fullmatch(sentence.strip(" .!")):
        return Announcement("decisions.bare", _BARE_CONFIDENCE, 0, len(sentence), is_formula=True)
    for rule, confidence, pattern in _FORMULAS:
        found = pattern.search(sentence)
        if found and _is_decided(sentence, found, len(sentence)):
            return Announcement(rule, confidence, *found.span(), is_formula=True)
    return None


def _find_lead(sentence: str) -> tuple[str, float, re.Match[str]] | None:
    for rule, confidence, pattern in _LEADS:
        match = pattern.search(sentence)
        if match:
            return rule, confidence, match
    return None


def _is_decided(sentence: str, match: re.Match[str], announcement_end: int) -> bool:
    before = sentence[: match.start()]
    if _UNDECIDED.search(sentence, 0, match.end()) or _HEDGES.search(sentence, match.start()):
        return False
    if _SUBORDINATE.search(before) and not _INVERTED.match(sentence, match.end()):
        return False
    if _is_earlier(sentence, match, announcement_end):
        return False
    clause = before[max((found.end() for found in _CLAUSE_BREAK.finditer(before)), default=0) :]
    return not (_OUTSIDE.search(clause) or _OUTSIDE_AFTER.match(sentence, match.end()))


def _is_earlier(sentence: str, match: re.Match[str], announcement_end: int) -> bool:
    """Whether the sentence reports what was decided before this meeting."""
    if _EARLIER_MINUTES.search(sentence, 0, match.start()) or _ARRIVED.search(sentence):
        return False
    told = match.start() if announcement_end == len(sentence) else announcement_end
    is_dated = _EARLIER.search(sentence, 0, announcement_end) or _EARLIER_AFTER.match(sentence, match.end())
    return bool(is_dated or _PERFECT.search(sentence, 0, told))
