"""How well a pipeline finds entities in gold corpora, label by label, and how it stands other names and other case.

Each sentence is a document of its own, split into tokens by the pipeline and not by the corpus. Scores are
strict: start, end and label must all be right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from extractor.errors import SourceError
from extractor.evaluation.entity_gold import Sentence, read_iob2, read_marked, read_news
from extractor.evaluation.entity_scores import Counts, count_matches, sum_counts
from extractor.evaluation.robustness import vary_sentences

COMPONENT = "minutes_entities"
READERS = {".iob2": read_iob2, ".md": read_marked, ".txt": read_news}


@dataclass(frozen=True, slots=True)
class CorpusReport:
    """Scores on one corpus.

    Attributes:
        corpus: The name of the file or folder, without suffix.
        sentences: How many it has.
        counts: By label, and for all labels under `all`. Where the corpus has a label that is not scored
            (`MISC`), `all` leaves aside what was found on top of it, and `all, MISC wrong` counts that as wrong.
    """

    corpus: str
    sentences: int
    counts: dict[str, Counts]


@dataclass(frozen=True, slots=True)
class VariationReport:
    """What is found in the sentences that name people when they are changed in one way."""

    variation: str
    people: Counts
    all: Counts


def read_corpus(path: Path) -> list[Sentence]:
    """Read a corpus by its suffix: IOB2 (`.iob2`), marked sentences (`.md`), token and label a line (`.txt`).

    A folder is read as all marked sentences and IOB2 files in it, in order of name.

    Raises:
        SourceError: There is no such file, no such format, or nothing in the folder.
        ModelError: The file is broken.
    """
    if path.is_dir():
        paths = sorted(one for one in path.iterdir() if one.suffix in {".iob2", ".md"})
        if not paths:
            raise SourceError(f"{path}: the folder holds no .iob2 or .md file; name a corpus with entities")
        return [sentence for one in paths for sentence in read_corpus(one)]
    if path.suffix not in READERS or not path.is_file():
        known = ", ".join(READERS)
        raise SourceError(f"{path}: this is no corpus with entities; name a folder or a file in {known}")
    return READERS[path.suffix](path)


def name_corpus(path: Path) -> str:
    """The name of a corpus in reports: that of the file, or of a split below its folder (`entities/test`)."""
    resolved = path.resolve()
    return f"{resolved.parent.name}/{resolved.name}" if path.is_dir() else path.stem


def find_in_sentences(nlp: Language, sentences: Sequence[Sentence]) -> Iterator[list[tuple[int, int, str]]]:
    """What the pipeline's entity component finds in each sentence: `(start, end, label)` in the sentence's text."""
    component = nlp.get_pipe(COMPONENT)
    for sentence in sentences:
        doc = nlp.make_doc(sentence.text)
        for token in doc:
            token.is_sent_start = token.i == 0
        yield [(entity.start_char, entity.end_char, entity.label_) for entity in component(doc).ents]


def score_corpus(nlp: Language, corpus: str, sentences: Sequence[Sentence]) -> CorpusReport:
    """Scores of `nlp` on the gold `sentences` of the corpus called `corpus`."""
    found = list(find_in_sentences(nlp, sentences))
    counts = count_matches(sentences, found)
    report = {**counts, "all": sum_counts(counts.values())}
    harsh = sum_counts(count_matches(sentences, found, forgive_ignored=False).values())
    if harsh != report["all"]:
        report["all, MISC wrong"] = harsh
    return CorpusReport(corpus, len(sentences), report)


def score_variations(nlp: Language, sentences: Sequence[Sentence]) -> Iterator[VariationReport]:
    """Scores on the sentences that name people, first as they are, then in each variation."""
    for name, varied in vary_sentences(sentences):
        counts = count_matches(varied, find_in_sentences(nlp, varied))
        yield VariationReport(name, counts.get("PER", Counts()), sum_counts(counts.values()))
