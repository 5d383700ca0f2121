"""The lines of a document as they are written, each with the letter of its kind."""

from __future__ import annotations

import re
from random import Random

# A consonant before a vowel begins a syllable; words are broken there.
_BREAK = re.compile(r"(?<=[a-zåäö]{3})(?=[bcdfghjklmnprstv][aeiouyåäö][a-zåäö]{2})")
_MIN_HYPHENATED = 8
# A word with the space before it, which may part a number from its title; no line ends in a lone dash.
_WORD = re.compile(r"\s*\S+(?: [-–] \S+)*")
# Rest lines of a paragraph are of its kind, but names after a label are rows.
_CONTINUED = {"L": "P"}
_UNBROKEN = frozenset("TALP")


class Sheet:
    """Collects (letter, line) pairs, and wraps long lines on the way."""

    def __init__(self, random: Random, width: int, hyphenates: bool) -> None:
        self.lines: list[tuple[str, str]] = []
        self._random = random
        self._width = width
        self._hyphenates = hyphenates

    def add(self, letter: str, text: str, *, indent: str = "", hang: str = "", wrap: bool = True) -> str:
        """Write a line, wrapped where the layout has it; the first printed line is given back."""
        if not text.strip():
            self.blank()
            return ""
        width = self._width - len(indent) if wrap and self._width else 0
        pieces = self._wrap(text, width, self._hyphenates and letter not in _UNBROKEN) if width else [text]
        for number, piece in enumerate(pieces):
            kind = _CONTINUED.get(letter, letter) if number else letter
            self.lines.append((kind, indent + (hang if number else "") + piece))
        return pieces[0]

    def blank(self, count: int = 1) -> None:
        """Make the sheet end in at least so many blank lines."""
        ending = 0
        while ending < len(self.lines) and self.lines[-1 - ending][0] == "_":
            ending += 1
        if self.lines:
            self.lines += [("_", "")] * (count - ending)

    def _wrap(self, text: str, width: int, hyphenates: bool) -> list[str]:
        if len(text) <= width:
            return [text]
        lines, current = [], ""
        for word in _WORD.findall(text):
            if current and len(current) + len(word) > width:
                head, word = self._break(word, width - len(current)) if hyphenates else ("", word)
                lines.append(current + head)
                current = word.lstrip()
            else:
                current += word
        return [*lines, current]

    def _break(self, word: str, room: int) -> tuple[str, str]:
        bare = word.strip(" .,")
        if not (
            bare.isalpha() and bare.islower() and len(bare) >= _MIN_HYPHENATED and self._random.random() < 0.7
        ):
            return "", word
        cuts = [one.start() for one in _BREAK.finditer(word) if one.start() < room]
        return (word[: cuts[-1]] + "-", word[cuts[-1] :]) if cuts else ("", word)
