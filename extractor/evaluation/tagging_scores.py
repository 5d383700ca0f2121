"""How often a pipeline gives words their part of speech (UPOS) and their lemma, on CoNLL-U with gold tokens.

Words and sentences are those of the corpus, so that only tags and lemmas are measured. Lemmas are compared as they
are, case and all; a corpus that leaves a lemma or a tag out (`_`) is not scored on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extractor.errors import SourceError

#: What a component must say that it assigns to be run.
ASSIGNED = frozenset({"token.pos", "token.lemma"})
_COLUMNS = 10
_NO_SPACE = "SpaceAfter=No"
# So many sentences make a document.
_BATCH = 64


@dataclass(frozen=True, slots=True)
class TaggedWord:
    """A word of a corpus, with its lemma and part of speech (UPOS), and whether white space follows."""

    form: str
    lemma: str
    tag: str
    has_space: bool = True


Sentence = tuple[TaggedWord, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """How many words have gold, and how many of them are right."""

    gold: int = 0
    right: int = 0

    @property
    def accuracy(self) -> float:
        """From 0 to 1; 0 without gold."""
        return self.right / self.gold if self.gold else 0.0


@dataclass(frozen=True, slots=True)
class TaggingReport:
    """Scores on one corpus.

    Attributes:
        corpus: The name of the file, without suffix.
        sentences: How many it has.
        words: How many it has.
        shares: `upos` and `lemma`.
    """

    corpus: str
    sentences: int
    words: int
    shares: dict[str, Share]


def read_conllu(path: Path) -> list[Sentence]:
    """Read the words of CoNLL-U; ranges of words (`3-4`), empty nodes (`5.1`) and comments are left out.

    Raises:
        SourceError: There is no such file, it is no UTF-8, a line has not ten columns, or there are no words.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: cannot be read ({error}); name a CoNLL-U file") from error
    sentences: list[Sentence] = []
    words: list[TaggedWord] = []
    for number, line in enumerate([*text.splitlines(), ""], start=1):
        if not line.strip() and words:
            sentences.append(tuple(words))
            words = []
        elif line.strip() and not line.startswith("#"):
            words += _read_row(line, f"{path}, line {number}")
    if not sentences:
        raise SourceError(f"{path}: there are no words in it; name a CoNLL-U file")
    return sentences


def _read_row(line: str, where: str) -> Iterator[TaggedWord]:
    """The word of a line, if it holds one."""
    row = line.split("\t")
    if len(row) != _COLUMNS:
        raise SourceError(f"{where}: {len(row)} columns instead of ten; this is no CoNLL-U")
    if row[0].isdigit():
        yield TaggedWord(row[1], row[2], row[3], has_space=_NO_SPACE not in row[9].split("|"))


def make_gold_doc(vocab: Vocab, sentences: Iterable[Sentence]) -> Doc:
    """A `Doc` with the words and the sentence boundaries of the corpus, and no tags."""
    words = [(word, index == 0) for sentence in sentences for index, word in enumerate(sentence)]
    return Doc(
        vocab,
        words=[word.form for word, _ in words],
        spaces=[word.has_space for word, _ in words],
        sent_starts=[is_first for _, is_first in words],
    )


def tag_sentences(nlp: Language, sentences: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
    """The part of speech and the lemma that `nlp` gives each word, by the components that assign them."""
    names = [name for name in nlp.pipe_names if ASSIGNED & set(nlp.get_pipe_meta(name).assigns)]
    for first in range(0, len(sentences), _BATCH):
        doc = make_gold_doc(nlp.vocab, sentences[first : first + _BATCH])
        for name in names:
            doc = nlp.get_pipe(name)(doc)
        yield from ((token.pos_, token.lemma_) for token in doc)


def score_tagging(nlp: Language, corpus: str, sentences: Sequence[Sentence]) -> TaggingReport:
    """Scores of `nlp` on the gold `sentences` of the corpus called `corpus`."""
    gold = [word for sentence in sentences for word in sentence]
    found = list(tag_sentences(nlp, sentences))
    shares = {
        "upos": _compare((word.tag, tag) for word, (tag, _) in zip(gold, found, strict=True)),
        "lemma": _compare((word.lemma, lemma) for word, (_, lemma) in zip(gold, found, strict=True)),
    }
    return TaggingReport(corpus, len(sentences), len(gold), shares)


def _compare(pairs: Iterable[tuple[str, str]]) -> Share:
    """Count pairs of gold and found; gold that is left out counts only if it is the underscore itself."""
    scored = [(gold, found) for gold, found in pairs if gold != "_" or found == "_"]
    return Share(len(scored), sum(gold == found for gold, found in scored))


def sum_shares(reports: Iterable[TaggingReport]) -> dict[str, Share]:
    """The shares of several corpora taken together."""
    parts = [report.shares for report in reports]
    return {
        name: Share(sum(one[name].gold for one in parts), sum(one[name].right for one in parts))
        for name in ("upos", "lemma")
    }
