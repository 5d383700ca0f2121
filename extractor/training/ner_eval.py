"""Score the shipped form of the entity model: the pipeline component on running text, entity by entity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import spacy

from extractor.components.entities import EntityRecognizer
from extractor.training.ner_data import Sentence, read_iob2, read_news
from extractor.training.ner_scores import Counts, count_matches, sum_counts

Report = dict[str, dict[str, float]]

TEST_FILES = ("uner_talbanken-test.iob2", "uner_pud-test.iob2", "webbnyheter-test.txt")


def read_test_sets(data_dir: Path) -> dict[str, list[Sentence]]:
    """The gold test sets under `data_dir/ner`, by the name of the file without suffix.

    Raises:
        ModelError: A file is missing or broken.
    """
    paths = [data_dir / "ner" / name for name in TEST_FILES]
    return {path.stem: read_iob2(path) if path.suffix == ".iob2" else read_news(path) for path in paths}


def find_in_sentences(
    recognizer: EntityRecognizer, sentences: Sequence[Sentence]
) -> Iterator[list[tuple[int, int, str]]]:
    """What the component finds in each sentence: `(start, end, kind)` in the sentence's text.

    Each sentence is a document of its own, split by spaCy's Swedish rules and not by the corpus.
    """
    tokenizer = spacy.blank("sv").tokenizer
    for sentence in sentences:
        doc = tokenizer(sentence.text)
        for token in doc:
            token.is_sent_start = token.i == 0
        yield [(entity.start_char, entity.end_char, entity.label_) for entity in recognizer(doc).ents]


def score_recognizer(recognizer: EntityRecognizer, sentences: Sequence[Sentence]) -> Report:
    """Strict scores and counts by kind, and for all kinds under `all`.

    `all` leaves aside what was found where the corpus has `MISC`; `all-misc-wrong` counts that as wrong, so
    the two differ only for a corpus with that label.
    """
    found = list(find_in_sentences(recognizer, sentences))
    counts = count_matches(sentences, found)
    harsh = count_matches(sentences, found, forgive_ignored=False)
    report = {kind: _describe(count) for kind, count in counts.items()}
    report["all"] = _describe(sum_counts(counts.values()))
    report["all-misc-wrong"] = _describe(sum_counts(harsh.values()))
    return report


def _describe(count: Counts) -> dict[str, float]:
    shares = {"precision": count.precision, "recall": count.recall, "f1": count.f1}
    rounded = {name: round(100 * share, 1) for name, share in shares.items()}
    return {"gold": count.gold, "found": count.found, "right": count.right, **rounded}
