"""Gold sentences for entities: readers of three formats, into running text with character offsets.

Every sentence is text as in a document, never a list of words. The label `MISC` of Webbnyheter stays in the
sentence and is not scored.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor.errors import ModelError

IGNORED = "MISC"
LABELS = ("PER", "ORG", "LOC", "PRJ")

_SOFT_HYPHEN = "\u00ad"
_CLOSING = frozenset(",.;:!?)]}…")
_DOTS = frozenset({"..", "...", "....", "....."})
_OPENING = frozenset("([{“«")
_QUOTES = frozenset({'"', "”", "'", "’"})
_JOINING = frozenset("/")
_MARK = re.compile(r"\[([^\[\]]+)\]\((\w+)\)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Text and the gold entities `(start, end, kind)` in it, half-open and in order."""

    text: str
    entities: tuple[tuple[int, int, str], ...]


def read_marked(path: Path) -> list[Sentence]:
    """Read our own format: a sentence a line, names as `[name](LABEL)`, documents opened by `# title`.

    Raises:
        ModelError: The file does not exist, or a line has an unknown label or a loose bracket.
    """
    if not path.is_file():
        raise ModelError(f"{path} does not exist; name a file of marked sentences")
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        parse_marked(line, f"{path}, line {number}")
        for number, line in enumerate(lines, start=1)
        if line.strip() and not line.startswith("# ")
    ]


def parse_marked(line: str, where: str) -> Sentence:
    """Take the marks out of `line`; `where` names it in errors.

    Raises:
        ModelError: A label is unknown, or a bracket belongs to no mark.
    """
    text = ""
    entities = []
    end = 0
    for match in _MARK.finditer(line):
        text += line[end : match.start()]
        if match[2] not in LABELS:
            raise ModelError(f"{where}: label {match[2]!r} is none of {', '.join(LABELS)}")
        entities.append((len(text), len(text) + len(match[1]), match[2]))
        text += match[1]
        end = match.end()
    text += line[end:]
    if "[" in text or "]" in text:
        raise ModelError(f"{where}: a bracket belongs to no mark; write [name](LABEL)")
    return Sentence(text, tuple(entities))


def read_iob2(path: Path) -> list[Sentence]:
    """Read Universal NER: `index token label …` in columns, with the text in a comment `# text =`."""
    sentences = []
    for block in _read_blocks(path):
        text = next((line[9:] for line in block if line.startswith("# text = ")), None)
        rows = [line.split("\t") for line in block if not line.startswith("#")]
        if any(len(row) < 3 for row in rows):
            raise ModelError(f"{path}: no label in a row after {block[0]!r}; columns: index, token, label")
        tokens = [row[1] for row in rows]
        if text is None:
            text, offsets = join_tokens(tokens)
        else:
            offsets = _align(path, text, tokens)
        sentences.append(Sentence(text, _join_bio(offsets, [row[2] for row in rows])))
    return sentences


def read_news(path: Path, *, without: frozenset[str] = frozenset()) -> list[Sentence]:
    """Read Webbnyheter: `token label` a line, no B- or I-; neighbours with one label are one entity.

    Sentences whose :func:`hash_tokens` is in `without` are left out.
    """
    sentences = []
    for block in _read_blocks(path):
        rows = [line.split() for line in block]
        # One row of the corpus is a stray fragment of mark-up without a label.
        rows = [row for row in rows if len(row) == 2 and row[0].replace(_SOFT_HYPHEN, "")]
        tokens = [row[0].replace(_SOFT_HYPHEN, "") for row in rows]
        if not tokens or hash_tokens(tokens) in without:
            continue
        kinds = [row[1] if row[1] not in {"0", "O"} else "O" for row in rows]
        pairs = zip(["O", *kinds], kinds, strict=False)
        labels = [
            f"{'I' if kind == before else 'B'}-{kind}" if kind != "O" else kind for before, kind in pairs
        ]
        text, offsets = join_tokens(tokens)
        sentences.append(Sentence(text, _join_bio(offsets, labels)))
    return sentences


def hash_tokens(tokens: Sequence[str]) -> str:
    """Short fingerprint of a sentence's words without case and signs, by which copies of it are found."""
    words = [token.lower() for token in tokens if any(sign.isalnum() for sign in token)]
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:12]


def _read_blocks(path: Path) -> list[list[str]]:
    if not path.is_file():
        raise ModelError(f"{path} does not exist; point to the directory that holds the data sets")
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    blocks = [[line for line in block.split("\n") if line.strip()] for block in text.split("\n\n")]
    return [block for block in blocks if block]


def join_tokens(tokens: Iterable[str]) -> tuple[str, list[tuple[int, int]]]:
    """Write tokens as a person would, with the offsets of each: no space before a comma or in a bracket."""
    words = list(tokens)
    text = ""
    offsets = []
    is_open = glue = False
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else "."
        closes = word in _CLOSING or word in _DOTS or word in _JOINING
        opens = word in _OPENING or word in _JOINING
        if word in _QUOTES:
            closes = index > 0 and (is_open or following in _CLOSING)
            opens = is_open = not closes
        text += "" if not text or glue or closes else " "
        offsets.append((len(text), len(text) + len(word)))
        text += word
        glue = opens
    return text, offsets


def _align(path: Path, text: str, tokens: Sequence[str]) -> list[tuple[int, int]]:
    offsets = []
    end = 0
    for token in tokens:
        start = text.find(token, end)
        if start < 0:
            raise ModelError(f"{path}: token {token!r} does not stand in {text!r} after offset {end}")
        end = start + len(token)
        offsets.append((start, end))
    return offsets


def _join_bio(offsets: Sequence[tuple[int, int]], labels: Sequence[str]) -> tuple[tuple[int, int, str], ...]:
    entities: list[tuple[int, int, str]] = []
    before = "O"
    for (start, end), label in zip(offsets, labels, strict=True):
        mark, _, kind = label.partition("-")
        if mark == "I" and before.endswith(f"-{kind}"):
            entities[-1] = (entities[-1][0], end, kind)
        elif mark in {"B", "I"}:
            entities.append((start, end, kind))
        before = label
    return tuple(entities)
