"""The files that Stanza's trainers read, made from the gold corpora.

Words with their analysis come from Universal Dependencies, of which every tenth paragraph is held out; running text
with its tokens and sentences from there and from Universal NER; entities from Universal NER and Webbnyheter.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractor.errors import ModelError
from extractor.evaluation.entity_gold import IGNORED, hash_tokens
from extractor.training.ner_data import LEAKED, is_unclear

HELD_OUT = 10  # every tenth paragraph
UD_SOURCES = ("ud/sv_talbanken-ud-dev.conllu", "ud/sv_pud-ud-test.conllu")
TEXT_SOURCE = NER_SOURCE = "ner/uner_talbanken-train.iob2"
NEWS_SOURCE = "ner/webbnyheter-train.txt"
NER_DEV_SOURCE = "ner/uner_talbanken-dev.iob2"

_SOFT_HYPHEN = "\u00ad"
_LONGEST_PARAGRAPH = 6
_FINAL = frozenset(".!?:…”\"')")

Token = dict[str, str]


@dataclass(frozen=True, slots=True)
class Prepared:
    """Where the prepared files are: all in one folder, under names that `train` and `dev` fill."""

    folder: Path

    def words(self, part: str) -> Path:
        """Words with their analysis, as CoNLL-U."""
        return self.folder / f"words-{part}.conllu"

    def text(self, part: str) -> Path:
        """Running text, with an empty line between paragraphs."""
        return self.folder / f"text-{part}.txt"

    def breaks(self, part: str) -> Path:
        """A digit for every character of the text: 1 ends a token, 2 a sentence."""
        return self.folder / f"text-{part}.labels"

    def entities(self, part: str) -> Path:
        """Tokens with BIO labels, as JSON."""
        return self.folder / f"entities-{part}.json"

    @property
    def expansions(self) -> Path:
        """The multi-word tokens, of which Swedish has none, as JSON."""
        return self.folder / "expansions.json"


@dataclass(frozen=True, slots=True)
class Block:
    """A sentence as it stands in a file: its comments and the rows of its words."""

    comments: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """The text under `# text =`; without one, the tokens with a space between."""
        texts = (line.removeprefix("# text = ") for line in self.comments if line.startswith("# text = "))
        return next(texts, " ".join(row[1] for row in self.rows))

    @property
    def starts_paragraph(self) -> bool:
        """Whether a comment says that a paragraph or a document begins here."""
        return any(line.startswith(("# newpar", "# newdoc")) for line in self.comments)


def prepare(data_dir: Path, out_dir: Path) -> Prepared:
    """Write all files that the trainers read to `out_dir`.

    No file with `test` in its name is opened but `sv_pud-ud-test`, which may be learnt from; it has no training part.

    Args:
        data_dir: Directory with `ud/` and `ner/`.
        out_dir: Where the files go; it is made, and files of that name are written over.

    Raises:
        ModelError: A file is missing or broken.
    """
    files = Prepared(out_dir)
    out_dir.mkdir(parents=True, exist_ok=True)
    paragraphs = [each for name in UD_SOURCES for each in split_paragraphs(read_blocks(data_dir / name))]
    train = [each for index, each in enumerate(paragraphs) if index % HELD_OUT]
    dev = paragraphs[::HELD_OUT]
    plain = split_plain(read_blocks(data_dir / TEXT_SOURCE))
    for part, words, running in (("train", train, train + plain), ("dev", dev, dev)):
        blocks = [block for paragraph in words for block in paragraph]
        files.words(part).write_text("".join(map(write_block, blocks)), encoding="utf-8")
        texts, labels = zip(*map(label_paragraph, running), strict=True)
        files.text(part).write_text("\n\n".join(texts) + "\n", encoding="utf-8")
        files.breaks(part).write_text("\n\n".join(labels) + "\n", encoding="utf-8")
    write_compact(files.expansions, {})
    news = list(read_news_tokens(data_dir / NEWS_SOURCE))
    entities = {
        "train": (NER_SOURCE, [tokens for index, tokens in enumerate(news) if index % HELD_OUT]),
        # The dev set alone has 23 entities: too few to choose a model by.
        "dev": (NER_DEV_SOURCE, news[::HELD_OUT]),
    }
    for part, (source, held) in entities.items():
        write_compact(
            files.entities(part), [label_block(block) for block in read_blocks(data_dir / source)] + held
        )
    return files


def read_blocks(path: Path) -> list[Block]:
    """Read the sentences of a CoNLL-U or IOB2 file; ranges of words and empty nodes are left out.

    Raises:
        ModelError: The file does not exist.
    """
    if not path.is_file():
        raise ModelError(f"{path} does not exist; point to the directory that holds the data sets")
    blocks = []
    for part in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = part.strip().split("\n")
        rows = [tuple(line.split("\t")) for line in lines if not line.startswith("#")]
        comments = tuple(line for line in lines if line.startswith("#"))
        blocks.append(Block(comments, tuple(row for row in rows if row[0].isdigit())))
    return [block for block in blocks if block.rows]


def split_paragraphs(blocks: Iterable[Block]) -> list[list[Block]]:
    """Cut where a comment says that a paragraph or a document begins."""
    paragraphs: list[list[Block]] = []
    for block in blocks:
        if block.starts_paragraph or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(block)
    return paragraphs


def split_plain(blocks: Iterable[Block]) -> list[list[Block]]:
    """Cut a text without marks of paragraphs: round what has no final sign, as headings, and after six sentences."""
    paragraphs: list[list[Block]] = []
    is_open = False
    for block in blocks:
        is_heading = block.rows[-1][1] not in _FINAL
        if is_heading or not is_open or block.starts_paragraph or len(paragraphs[-1]) == _LONGEST_PARAGRAPH:
            paragraphs.append([])
        paragraphs[-1].append(block)
        is_open = not is_heading
    return paragraphs


def write_block(block: Block) -> str:
    """A sentence in CoNLL-U without enhanced dependencies, which no trainer reads."""
    rows = ["\t".join((*row[:8], "_", row[9])) for row in block.rows]
    return "\n".join((f"# text = {block.text}", *rows)) + "\n\n"


def label_paragraph(blocks: Sequence[Block]) -> tuple[str, str]:
    """The text of a paragraph and, for each of its characters, 2 at the end of a sentence, 1 of a token, else 0.

    Raises:
        ModelError: A token does not stand in its sentence's text.
    """
    labels = [label_breaks(block.text, [row[1] for row in block.rows]) for block in blocks]
    return " ".join(block.text for block in blocks), "0".join(labels)


def label_breaks(text: str, tokens: Sequence[str]) -> str:
    """A digit for each character of a sentence, see :func:`label_paragraph`."""
    labels = ["0"] * len(text)
    end = 0
    for token in tokens:
        start = text.find(token, end)
        if start < 0:
            raise ModelError(
                f"token {token!r} does not stand in {text!r} after offset {end}; repair the corpus"
            )
        end = start + len(token)
        labels[end - 1] = "1"
    labels[end - 1] = "2"
    return "".join(labels)


def label_block(block: Block) -> list[Token]:
    """Tokens of a sentence of Universal NER with their BIO labels, which are in the third column."""
    return [{"text": row[1], "ner": row[2]} for row in block.rows]


def read_news_tokens(path: Path) -> Iterator[list[Token]]:
    """Read Webbnyheter: `token label` a line. It has no B- and I-, so neighbours of one kind are one entity.

    `MISC` becomes no entity; a sentence where it stands on a body or a building, which are `ORG` and `LOC` in the other
    corpus, is left out, and so is one that is in the corpus's test half too.

    Raises:
        ModelError: The file does not exist.
    """
    if not path.is_file():
        raise ModelError(f"{path} does not exist; point to the directory that holds the data sets")
    for part in path.read_text(encoding="utf-8").replace("\r\n", "\n").split("\n\n"):
        # One row is a stray fragment of mark-up without a label.
        rows = [row for row in map(str.split, part.split("\n")) if len(row) == 2]
        pairs = [(word.replace(_SOFT_HYPHEN, ""), kind) for word, kind in rows]
        pairs = [(word, kind) for word, kind in pairs if word]
        if not pairs or hash_tokens([word for word, _kind in pairs]) in LEAKED:
            continue
        if not any(kind == IGNORED and is_unclear(word) for word, kind in pairs):
            yield label_news(pairs)


def label_news(pairs: Sequence[tuple[str, str]]) -> list[Token]:
    """Give tokens of Webbnyheter BIO labels."""
    tokens = []
    before = "O"
    for word, kind in pairs:
        label = "O" if kind in {"0", "O", IGNORED} else f"{'I' if kind == before else 'B'}-{kind}"
        tokens.append({"text": word, "ner": label})
        before = kind
    return tokens


def write_compact(path: Path, content: object) -> None:
    """Write JSON on one line: these files are read by trainers, not by people."""
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
