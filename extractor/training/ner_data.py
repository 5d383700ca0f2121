"""What the entity model learns from and is chosen by: the gold corpora, minutes, and generated sentences.

Titles, laws and events under the label `MISC` of Webbnyheter are learnt as no entity. Bodies and buildings under it are
`ORG` and `LOC` in the other corpora, so nothing is learnt from those.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from extractor.errors import ModelError
from extractor.evaluation.entity_gold import IGNORED, Sentence, read_iob2, read_marked, read_news
from extractor.patterns.entities import UNCLEAR_ENDINGS

UNCLEAR = "UNCLEAR"

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


def mark_unclear(sentence: Sentence) -> Sentence:
    """The same sentence, with entities under `MISC` that look like bodies or buildings labelled `UNCLEAR`."""
    marked = tuple(
        (start, end, UNCLEAR if kind == IGNORED and is_unclear(sentence.text[start:end]) else kind)
        for start, end, kind in sentence.entities
    )
    return Sentence(sentence.text, marked)


def is_unclear(name: str) -> bool:
    """Whether a name ends as those of authorities, parties, schools and buildings do, genitive or not."""
    folded = name.lower()
    return folded.removesuffix("s").endswith(UNCLEAR_ENDINGS) or folded.endswith(UNCLEAR_ENDINGS)


@dataclass(frozen=True, slots=True)
class TrainingData:
    """What may be learnt from and what checkpoints are chosen by."""

    train: tuple[Sentence, ...]
    dev: dict[str, tuple[Sentence, ...]]


def read_training_data(data_dir: Path, minutes_dir: Path) -> TrainingData:
    """Read the training sets: UNER Talbanken, Webbnyheter but a tenth of it, and the marked minutes.

    The tenth joins UNER's dev set and that of the minutes. No file with `test` in its path is opened.

    Args:
        data_dir: Directory with `ner/`.
        minutes_dir: Directory with `train/*.md` and `dev/*.md`, see :func:`read_marked`.

    Raises:
        ModelError: A file is missing or broken.
    """
    directory = data_dir / "ner"
    news = read_news(directory / "webbnyheter-train.txt", without=LEAKED)
    train = read_iob2(directory / "uner_talbanken-train.iob2")
    train += [mark_unclear(sentence) for index, sentence in enumerate(news) if index % 10]
    train += read_minutes(minutes_dir / "train")
    dev = {
        "uner_talbanken-dev": tuple(read_iob2(directory / "uner_talbanken-dev.iob2")),
        "webbnyheter-held-out": tuple(news[::10]),
        "minutes-dev": tuple(read_minutes(minutes_dir / "dev")),
    }
    return TrainingData(tuple(train), dev)


def read_minutes(directory: Path) -> list[Sentence]:
    """All marked sentences in `directory`, file by file in order of name.

    Raises:
        ModelError: There is no such file, or one is broken.
    """
    paths = sorted(directory.glob("*.md"))
    if not paths:
        raise ModelError(f"{directory} holds no marked sentences (*.md); point to corpus/entities")
    return [sentence for path in paths for sentence in read_marked(path)]
