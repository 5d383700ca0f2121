from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractor.errors import SourceError
from extractor.evaluation.tagging_scores import (
    TaggedWord,
    make_gold_doc,
    read_conllu,
    score_tagging,
    sum_shares,
)

CONLLU = """\
# sent_id = 1
# text = Elsa kom i går.
1\tElsa\tElsa\tPROPN\t_\t_\t2\tnsubj\t_\t_
2\tkom\tkomma\tVERB\t_\t_\t0\troot\t_\t_
3-4\ti går\t_\t_\t_\t_\t_\t_\t_\t_
3\ti\ti\tADP\t_\t_\t2\tobl\t_\t_
4\tgår\t_\tNOUN\t_\t_\t3\tfixed\t_\tSpaceAfter=No
4.1\tkom\tkomma\tVERB\t_\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

1\t_\t_\tSYM\t_\t_\t0\troot\t_\t_
"""


@Language.component("tags_for_tests", assigns=["token.pos", "token.lemma"])
def tag_all(doc: Doc) -> Doc:
    for token in doc:
        token.pos_, token.lemma_ = "NOUN", token.text
    return doc


@Language.component("fails_for_tests")
def fail(doc: Doc) -> Doc:
    raise AssertionError("a component that assigns neither is not run")


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return path


def test_words_without_ranges_and_empty_nodes(gold: Path) -> None:
    first, second = read_conllu(gold)
    assert [word.form for word in first] == ["Elsa", "kom", "i", "går", "."]
    assert first[3] == TaggedWord("går", "_", "NOUN", has_space=False)
    assert len(second) == 1


def test_the_doc_has_words_and_sentences_of_the_corpus(gold: Path, blank_nlp: Language) -> None:
    doc = make_gold_doc(blank_nlp.vocab, read_conllu(gold))
    assert [sent.text for sent in doc.sents] == ["Elsa kom i går.", "_"]
    assert not any(token.pos_ or token.lemma_ for token in doc)


def test_scores_of_a_pipeline(gold: Path) -> None:
    nlp = spacy.blank("sv")
    nlp.add_pipe("fails_for_tests")
    nlp.add_pipe("tags_for_tests")
    report = score_tagging(nlp, "gold", read_conllu(gold))
    assert (report.sentences, report.words) == (2, 6)
    assert (report.shares["upos"].gold, report.shares["upos"].right) == (6, 1)
    # The lemma that is left out is not scored; that of the underscore is.
    assert (report.shares["lemma"].gold, report.shares["lemma"].right) == (5, 4)
    assert sum_shares([report, report])["lemma"].accuracy == 0.8


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "cannot be read"),
        (b"\xff\xfe", "cannot be read"),
        (b"# text = a\n\n", "no words"),
        (b"1\tElsa\n", "line 1: 2 columns instead of ten"),
    ],
)
def test_what_is_no_conllu_is_named(tmp_path: Path, content: bytes | None, message: str) -> None:
    path = tmp_path / "x.conllu"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SourceError, match=rf"x\.conllu.*{message}"):
        read_conllu(path)
