"""Sentence boundaries of Swedish minutes: a newline always ends a sentence, an open abbreviation never does.

Minutes are full of `kl. 9`, `den 3. maj`, `bl.a.` and half sentences in lists, where general splitters fail;
a table of abbreviations and one look at the words on either side of a mark does better. An abbreviation such
as `m.m.` needs no rule: like any word, it ends the sentence unless the next word is in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from extractor.patterns.sentences import (
    BULLETS,
    CLOSERS,
    HEADING_WORDS,
    LABEL_WORDS,
    MONTHS,
    NUMBERED_ABBREVIATIONS,
    OPEN_ABBREVIATIONS,
    OPENERS,
    ROLE_ABBREVIATIONS,
    TERMINATORS,
)

_LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
_WORD = re.compile(r"\S+")
_NUMBER = re.compile(r"\d+(?:[.:]\d+)*")
# `5.`, `5.1`, `(a)`, `iv)`, `1.a.`, `§12.`, `§§ 5–7.`, `**§ 5.**`, `[x]`.
_LIST_NUMBER = re.compile(
    r"\**\(?§{0,2}(?:\d+(?:[.–-]\d+)*(?:\.?[a-zåäö])?|[ivx]{1,4}|[A-Za-zÅÄÖåäö])[.)]?\**|\**§{1,2}|\[[xX]?\]?|\]"
)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Cut a text into sentences.

    Args:
        text: clean text.

    Returns:
        Half-open spans of `text` in order, without white space at their ends. Every character that is not
        white space lies in exactly one of them; none holds a line break.
    """
    return [span for line in _LINE.finditer(text) for span in _split_line(text, line.start(), line.end())]


class _Place(NamedTuple):
    """A word between its neighbours on a line: up to two before it, and the next one, empty at the end.

    `has_gap` says that white space as between columns follows.
    """

    before: tuple[str, ...]
    word: str
    after: str
    has_gap: bool


def _split_line(text: str, line_start: int, line_end: int) -> Iterator[tuple[int, int]]:
    words = list(_WORD.finditer(text, line_start, line_end))
    start: int | None = None
    is_list_mark = True
    for index, word in enumerate(words):
        start = word.start() if start is None else start
        place = _look(text, words, index)
        is_list_mark = is_list_mark and _is_list_mark(index, place.word)
        if not place.after or (not is_list_mark and _ends_sentence(place)):
            yield start, word.end()
            start = None


def _look(text: str, words: Sequence[re.Match[str]], index: int) -> _Place:
    before = tuple(word.group() for word in words[max(0, index - 2) : index])
    if index + 1 == len(words):
        return _Place(before, words[index].group(), "", has_gap=False)
    following = words[index + 1]
    gap = text[words[index].end() : following.start()]
    return _Place(before, words[index].group(), following.group(), has_gap=len(gap) > 1 or gap == "\t")


def _is_list_mark(index: int, word: str) -> bool:
    is_heading = index == 0 and word.lstrip(OPENERS).casefold() in HEADING_WORDS
    return is_heading or word in BULLETS or bool(_LIST_NUMBER.fullmatch(word))


def _ends_sentence(place: _Place) -> bool:
    """Whether a sentence ends after the word."""
    bare = place.word.rstrip(CLOSERS)
    if not bare or bare[-1] not in TERMINATORS:
        return False
    first = place.after.lstrip(OPENERS)[:1]
    if first.islower():
        return False
    stem = bare.rstrip(TERMINATORS).lstrip(OPENERS).casefold()
    if bare[-1] != "." or bare.endswith(".."):
        return True
    if (bare == place.word and _is_open(place, stem)) or (stem in MONTHS and first.isdigit()):
        return False
    before = place.before[-1] if place.before else ""
    return not _is_initial(before, bare, first) and not _is_ordinal(stem, place.after)


def _is_open(place: _Place, stem: str) -> bool:
    """Whether `stem`, alone or as the end of an abbreviation written with spaces (`t. ex.`), wants what follows."""
    stems = [stem]
    for word in reversed(place.before):
        if not word.endswith("."):
            break
        stems.append(f"{word.lstrip(OPENERS).casefold()}{stems[-1]}")
    if not OPEN_ABBREVIATIONS.isdisjoint(stems):
        return True
    if stem in NUMBERED_ABBREVIATIONS:
        inner = place.after.strip(OPENERS + CLOSERS + ".,;:")
        return inner[:1].isdigit() or len(inner) == 1
    follows_name = place.before and place.before[-1].endswith(",")
    return not (ROLE_ABBREVIATIONS.isdisjoint(stems) or follows_name or place.has_gap)


def _is_initial(before: str, word: str, first: str) -> bool:
    """Whether `word` is the initial of a name that goes on with the capital `first`."""
    letters = word.lstrip(OPENERS).replace(".", "").replace("-", "")
    is_initial = (
        letters.isupper()
        and len(letters) in (1, 2)
        and (len(letters) == 1 or word.count(".") > 1 or "-" in word)
    )
    return is_initial and first.isupper() and before.casefold() not in LABEL_WORDS


def _is_ordinal(stem: str, after: str) -> bool:
    return bool(_NUMBER.fullmatch(stem)) and after.rstrip(".,;:" + CLOSERS).casefold() in MONTHS


class SentencesComponent:
    """Sets `token.is_sent_start`; white space belongs to the sentence before it.

    Sentences that the backend has marked already are kept, and cut where a line ends.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Mark the sentences of `doc` and return it."""
        if doc.has_annotation("SENT_START"):
            given = frozenset(token.idx for token in doc if token.is_sent_start)
            starts = given | _starts(list_lines(doc.text))
        else:
            starts = _starts(split_sentences(doc.text))
        # One array for all tokens: the setter of a single token looks at the whole document.
        values = [[1 if token.i == 0 or token.idx in starts else -1] for token in doc]
        if values:
            marks: Any = np.array(values, dtype=np.int64).astype(np.uint64)
            doc.from_array([SENT_START], marks)
        return doc


def list_lines(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the lines of a text, without white space at their ends; blank lines are left out."""
    return [
        (
            line.start() + len(line.group()) - len(line.group().lstrip()),
            line.start() + len(line.group().rstrip()),
        )
        for line in _LINE.finditer(text)
        if not line.group().isspace()
    ]


def _starts(spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    return frozenset(start for start, _ in spans)


@Language.factory("minutes_sentences", assigns=["token.is_sent_start"])
def make_sentences(nlp: Language, name: str) -> SentencesComponent:  # noqa: ARG001
    """Make the component; it has no settings."""
    return SentencesComponent()
