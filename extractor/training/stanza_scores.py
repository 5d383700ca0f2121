"""What a trained pipeline of Stanza reaches: the analysis of running text, and entities."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from extractor.errors import ModelError
from extractor.evaluation.entity_gold import Sentence
from extractor.evaluation.entity_report import read_corpus
from extractor.evaluation.entity_scores import USUAL, count_matches, sum_counts
from extractor.training.stanza_data import read_blocks, split_paragraphs

ANALYSIS_TEST = "sv_talbanken-ud-test"
# Names of the measures in the CoNLL 2018 evaluation, which Stanza uses, and ours in the card.
MEASURES = {
    "Tokens": "tokens",
    "Sentences": "sentences",
    "UPOS": "UPOS",
    "UFeats": "features (UFeats)",
    "Lemmas": "lemmas",
    "UAS": "heads (UAS)",
    "LAS": "heads and relations (LAS)",
}
ENTITY_TESTS = {
    "uner_talbanken-test.iob2": "UNER Talbanken, test",
    "uner_pud-test.iob2": "UNER PUD",
    "webbnyheter-test.txt": "Webbnyheter 2012, test",
}


def score_pipeline(data_dir: Path, pipeline: Path) -> dict[str, Any]:
    """Measure a pipeline on Talbanken's test set from running text, and on three test sets of entities.

    Args:
        data_dir: Directory with `ud/` and `ner/`.
        pipeline: Directory with `resources.json` and the weights.

    Returns:
        By test set: F1 in percent by measure of CoNLL 2018, and strict counts and shares of entities by kind.

    Raises:
        ModelError: A data file or the pipeline is missing.
    """
    analyser = load_stanza(pipeline, "tokenize,pos,lemma,depparse")
    scores: dict[str, Any] = {
        ANALYSIS_TEST: score_analysis(analyser, data_dir / "ud" / f"{ANALYSIS_TEST}.conllu")
    }
    finder = load_stanza(pipeline, "tokenize,ner")
    for name in ENTITY_TESTS:
        sentences = read_corpus(data_dir / "ner" / name)
        counts = count_matches(sentences, find_entities(finder, sentences))
        labels = {label: counts[label].describe() for label in USUAL}
        whole = sum_counts(counts[label] for label in USUAL).describe()
        scores[Path(name).stem] = {**labels, "all": whole}
    return scores


def load_stanza(pipeline: Path, processors: str) -> Any:
    """Load processors of a pipeline from its folder, and nothing from the network.

    Raises:
        ModelError: The folder holds no pipeline.
    """
    import stanza

    if not (pipeline / "resources.json").is_file():
        raise ModelError(
            f"{pipeline} holds no pipeline for Stanza (resources.json); train one or name another folder"
        )
    return stanza.Pipeline(
        lang="sv",
        dir=str(pipeline),
        processors=processors,
        download_method=None,
        use_gpu=False,
        verbose=False,
    )


def score_analysis(nlp: Any, test: Path) -> dict[str, float]:
    """F1 in percent by measure of CoNLL 2018, over the running text of a CoNLL-U file with its paragraphs."""
    from stanza.models.common.utils import ud_scores

    paragraphs = split_paragraphs(read_blocks(test))
    text = "\n\n".join(" ".join(block.text for block in paragraph) for paragraph in paragraphs)
    found = io.StringIO(f"{nlp(text):C}\n\n")
    scores = ud_scores(str(test), found)
    return {measure: round(100 * scores[measure].f1, 2) for measure in MEASURES}


def find_entities(nlp: Any, sentences: Sequence[Sentence]) -> list[list[tuple[int, int, str]]]:
    """What a pipeline finds in each sentence, as offsets into it and a kind."""
    from stanza.models.common.doc import Document

    docs = nlp([Document([], text=sentence.text) for sentence in sentences])
    return [[(entity.start_char, entity.end_char, entity.type) for entity in doc.ents] for doc in docs]
