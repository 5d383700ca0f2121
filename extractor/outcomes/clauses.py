"""The `att` clauses of a sentence: what was decided, proposed or asked for, one clause each."""

from __future__ import annotations

import re

# `under förutsättning att`, `för att`, `så att` open no clause of their own; `bestämde sig för att` does.
_ATT = re.compile(
    r"(?<!förutsättning )(?<!villkor )(?<!\bså )(?<!utan )(?<!trots )(?<!(?<!sig )\bför )\batt\b(?!-)",
    re.IGNORECASE,
)
# A further clause: `, att …`, `samt att …`, `och att …`, `; att …`, `2) att …`.
_NEXT = re.compile(
    r"(?:[,;]|\s(?:samt|och|dels)|[,;]\s(?:samt|och|dels)|\s\d\))\s+(?=att\b(?!-))", re.IGNORECASE
)
_TAIL = re.compile(r"(?:[\s,;:.]|\s[-–]|\b(?:samt|och|dels)\s*$)+$")
_TAIL_WINDOW = 16


def trim_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Take white space and a final full stop, comma or `samt` off a span of `text`."""
    while start < end and (text[start].isspace() or text[start] in "-–—•*,;:"):
        start += 1
    window = max(start, end - _TAIL_WINDOW)
    tail = _TAIL.search(text[window:end])
    return (start, window + tail.start()) if tail else (start, end)


def split_att_clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The `att` clauses that stand in a row in `text[start:end]`.

    Args:
        text: clean text.
        start: where the announcement (`beslutar`, `föreslår`) ends.
        end: the sentence's end.

    Returns:
        Trimmed half-open spans, each from its `att`; empty where there is none.
    """
    first = _ATT.search(text, start, end)
    if first is None:
        return []
    cuts = list(_NEXT.finditer(text, first.end(), end))
    lows = [first.start(), *(match.end() for match in cuts)]
    highs = [*(match.start() for match in cuts), end]
    return [trim_span(text, low, high) for low, high in zip(lows, highs, strict=True)]
