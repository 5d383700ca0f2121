"""Gold sentences for training and scoring the entity model: readers, natural text, casing.

Every sentence is running text with character offsets, as in a document; never a list of words. The label
`MISC` of Webbnyheter stays in the sentence and is not scored. Titles, laws and events under it are learnt as
no entity. Authorities and other bodies under it are `ORG` elsewhere, even in the same corpus, so nothing is
learnt from those.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor.errors import ModelError
from extractor.patterns.entities import BODY_ENDINGS

IGNORED = "MISC"
UNCLEAR = "BODY"

_SOFT_HYPHEN = "\u00ad"
_CLOSING = frozenset(",.;:!?)]}…")
_DOTS = frozenset({"..", "...", "....", "....."})
_OPENING = frozenset("([{“«")
_QUOTES = frozenset({'"', "”", "'", "’"})
_JOINING = frozenset("/")

# Sentences that stand in both halves of Webbnyheter, by `hash_tokens`. They are left out of training, and
# training need not open the test file to know them.
LEAKED = frozenset(
    (
        "019404fa2153",
        "1a88717285d9",
        "1d320878e15d",
        "2b9901381d77",
        "3e44790c368b",
        "4e07408562be",
        "563259f099de",
        "6acf42a97a45",
        "8b02798298ea",
        "a448f6ff3d38",
        "d4735e3a265e",
        "d6894a58968e",
        "dfe873172b14",
        "e3b0c44298fc",
        "e3f2180d0e4a",
        "e41a4a8c1f89",
        "e7f6c011776e",
    )
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Text and the gold entities `(start, end, kind)` in it, half-open and in order."""

    text: str
    entities: tuple[tuple[int, int, str], ...]

    def mark_bodies(self) -> Sentence:
        """The same sentence, with entities under `MISC` that look like bodies labelled `BODY`."""
        marked = tuple(
            (start, end, UNCLEAR if kind == IGNORED and is_body(self.text[start:end]) else kind)
            for start, end, kind in self.entities
        )
        return Sentence(self.text, marked)


def is_body(name: str) -> bool:
    """Whether a name ends as those of authorities, parties and schools do, genitive or not."""
    folded = name.lower()
    return folded.removesuffix("s").endswith(BODY_ENDINGS) or folded.endswith(BODY_ENDINGS)


@dataclass(frozen=True, slots=True)
class TrainingData:
    """What may be learnt from and what checkpoints are chosen by."""

    train: tuple[Sentence, ...]
    dev: dict[str, tuple[Sentence, ...]]


def read_training_data(data_dir: Path) -> TrainingData:
    """Read `data_dir/ner`: both training sets but a tenth of Webbnyheter, which joins UNER's dev set.

    No file with `test` in its name is opened.

    Raises:
        ModelError: A file is missing or has a line that is not `token label`.
    """
    directory = data_dir / "ner"
    news = read_news(directory / "webbnyheter-train.txt", without=LEAKED)
    train = read_iob2(directory / "uner_talbanken-train.iob2")
    train += [sentence.mark_bodies() for index, sentence in enumerate(news) if index % 10]
    dev = {
        "uner_talbanken-dev": tuple(read_iob2(directory / "uner_talbanken-dev.iob2")),
        "webbnyheter-held-out": tuple(news[::10]),
    }
    return TrainingData(tuple(train), dev)


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


def vary_sentence(sentence: Sentence, chance: random.Random) -> Sentence:
    """Now and then write a sentence as headings and lists are written: in capitals, without full stop."""
    draw = chance.random()
    if draw < 0.07:
        capitals = sentence.text.upper()
        # A few letters become two in upper case, which would shift the offsets.
        if len(capitals) == len(sentence.text):
            return Sentence(capitals, sentence.entities)
    elif draw < 0.15 and sentence.text.endswith("."):
        last = max((end for _start, end, _kind in sentence.entities), default=0)
        if last < len(sentence.text):
            return Sentence(sentence.text[:-1], sentence.entities)
    return sentence
