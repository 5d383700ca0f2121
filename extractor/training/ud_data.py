"""Words with their universal parts of speech (UPOS) from Universal Dependencies, for the second head of the model."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from extractor.components.entity_encoding import Offsets
from extractor.errors import ModelError


@dataclass(frozen=True, slots=True)
class TaggedSentence:
    """Running text, the character offsets of its words, and the tag of each."""

    text: str
    words: tuple[Offsets, ...]
    tags: tuple[str, ...]


def read_tagged(path: Path) -> list[TaggedSentence]:
    """Read CoNLL-U with the text in a comment `# text =`; ranges of words and empty nodes are left out.

    Raises:
        ModelError: The file does not exist, or a word does not stand in its sentence's text.
    """
    if not path.is_file():
        raise ModelError(f"{path} does not exist; point to the directory that holds the data sets")
    sentences = []
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        text = next(line[9:] for line in lines if line.startswith("# text = "))
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        rows = [row for row in rows if row[0].isdigit()]
        words = []
        end = 0
        for row in rows:
            start = text.find(row[1], end)
            if start < 0:
                raise ModelError(f"{path}: word {row[1]!r} does not stand in {text!r} after offset {end}")
            end = start + len(row[1])
            words.append((start, end))
        sentences.append(TaggedSentence(text, tuple(words), tuple(row[3] for row in rows)))
    return sentences
