"""Is a text Swedish? Counted on its most frequent words, without a model."""

from __future__ import annotations

import re

from extractor.patterns import swedish

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 200_000
_MIN_FOREIGN = 4
_LONG_ENOUGH = 60
_MIN_SHARE = 0.06


def is_swedish(text: str) -> bool:
    """Tell whether a text is written in Swedish.

    Short texts count as Swedish unless words of another language outnumber the Swedish ones.

    Args:
        text: clean text of any length; only the beginning is read.

    Returns:
        False when another language has more evidence, or when a text of some length has next to no Swedish
        words.
    """
    words = [match.group().casefold() for match in _WORD.finditer(text[:_SAMPLE])]
    if not words:
        return True
    own = sum(word in swedish.FUNCTION_WORDS for word in words)
    foreign = max(sum(word in known for word in words) for known in swedish.FOREIGN_WORDS.values())
    if foreign >= _MIN_FOREIGN and foreign > own:
        return False
    if len(words) < _LONG_ENOUGH:
        return True
    accented = sum(any(letter in "åäö" for letter in word) for word in words)
    return own + accented >= _MIN_SHARE * len(words)
