"""Words that tell what a line is: labels of attendance and of the head, sub-headings, signatures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extractor.patterns import attendance, furniture, meeting
from extractor.patterns import sections as patterns
from extractor.structure.fields import DATE_LABEL, OTHER_LABEL, PLACE_LABEL

_LABEL = re.compile(r"(?P<label>[^:\t]{2,60}?)(?P<end>\s?:|\s{2,}|\t|$)")
_SUBHEADINGS = frozenset(patterns.SUBHEADINGS)
# The name of a cue, and the labels that are one.
_LABELS = (
    ("present", frozenset(phrase for phrase, _ in attendance.PRESENT)),
    ("absent", frozenset(attendance.ABSENT)),
    ("role", frozenset(phrase for phrase, _ in attendance.ROLE_LABELS)),
    ("sign", frozenset(patterns.SIGNATURE_CUES)),
)
# The name of a cue, and what finds it in a line without its number.
_IN_TEXT: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("date", DATE_LABEL.match),
    ("place", PLACE_LABEL.match),
    ("field", OTHER_LABEL.match),
    ("kind", re.compile("|".join(word for word, _ in meeting.KINDS), re.IGNORECASE).search),
    ("meeting", re.compile("|".join(meeting.MEETINGS), re.IGNORECASE).search),
    ("next", re.compile(meeting.NEXT_MEETING, re.IGNORECASE).search),
    ("clause", re.compile(patterns.CLAUSE_OPENINGS, re.IGNORECASE).match),
)
# The same for the line as it stands.
_IN_LINE: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("register", re.compile(patterns.REGISTER).match),
    ("continued", re.compile(patterns.CONTINUED, re.IGNORECASE).search),
    ("foot", lambda text: any(pattern.fullmatch(text) for pattern in furniture.SIGNATURE_FEET)),
)


def find_cues(line: str, text: str) -> Iterator[str]:
    """Names of the cues that a line holds.

    Args:
        line: the line as it stands.
        text: the line without the number that opens it.
    """
    text = text.strip("*_# ")
    folded = text.casefold()
    yield from _find_labels(folded)
    for name, find in _IN_TEXT:
        if find(text):
            yield name
    for name, find in _IN_LINE:
        if find(line):
            yield name


def _find_labels(folded: str) -> Iterator[str]:
    """Cues of headings and labels in a text in small letters."""
    if folded.startswith(patterns.HEADING_CUES):
        yield "heading"
    bare = folded.rstrip(" :.")
    if bare in _SUBHEADINGS:
        yield "sub"
    elif ":" in folded and folded.split(":")[0] in _SUBHEADINGS:
        yield "sub-inline"
    label = _LABEL.match(folded)
    phrase = label["label"].strip(" .") if label else ""
    end = (label["end"].strip()[:1] or ("gap" if label["end"] else "eol")) if label else ""
    for name, known in _LABELS:
        if phrase in known or bare in known:
            yield name
            yield f"{name}{end}"
            if phrase in attendance.STRONG:
                yield "strong"
        elif phrase.split(" ")[0] in known:
            yield f"{name}-word"
