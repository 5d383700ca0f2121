"""What is read off a `Doc`, from the documents of any backend."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Span

from extractor.annotation import AnnotatedDocument, AnnotatedToken, annotate_doc, make_tree
from extractor.cleaning import clean
from extractor.components.sentences import SentencesComponent
from extractor.docstore import store
from extractor.document import Document, Edit
from extractor.pipeline import Extractor
from extractor.records import AgendaItemRecord
from extractor.resolve import describe_source
from extractor.schema import ExtractorInfo
from extractor.source import read_source
from tests.example import TEXT

INFO = ExtractorInfo(version="1", backend="test", model="none")
SPACES = " \t\n\r\v\f\x1c\x85\xa0\u2003\u2028"


def annotate(doc: Doc, document: Document | None = None) -> AnnotatedDocument:
    source = describe_source(read_source(doc.text, name="möte.txt"))
    return annotate_doc(doc, document or Document.from_raw(doc.text), source, INFO)


def list_tokens(annotated: AnnotatedDocument) -> list[AnnotatedToken]:
    return [token for sentence in annotated.sentences for token in sentence.tokens]


def join(annotated: AnnotatedDocument) -> str:
    return annotated.leading_space + "".join(
        token.text + token.space_after for token in list_tokens(annotated)
    )


def make_parsed(
    blank_nlp: Language, words: list[str], heads: list[int], deps: list[str], **parts: Any
) -> Doc:
    """A document of one sentence, as a parser leaves it; heads count from 0."""
    return Doc(blank_nlp.vocab, words=words, heads=heads, deps=deps, **parts)


def test_everything_a_backend_sets_is_kept(blank_nlp: Language) -> None:
    doc = make_parsed(
        blank_nlp,
        ["Anna", "öppnar", "mötet", "."],
        [1, 1, 1, 1],
        ["nsubj", "ROOT", "obj", "punct"],
        spaces=[True, True, False, False],
        pos=["PROPN", "VERB", "NOUN", "PUNCT"],
        tags=["PM|NOM", "VB", "NN", "MAD"],
        lemmas=["Anna", "öppna", "möte", "."],
        morphs=["Case=Nom", "Tense=Pres|Mood=Ind", "Number=Sing", ""],
        ents=["B-PER", "O", "O", "O"],
    )
    [sentence] = annotate(doc).sentences
    assert sentence.is_parsed
    assert sentence.text == "Anna öppnar mötet."
    assert [(one.lemma, one.upos, one.xpos, one.head, one.deprel, one.entity) for one in sentence.tokens] == [
        ("Anna", "PROPN", "PM|NOM", 2, "nsubj", "B-PER"),
        ("öppna", "VERB", "VB", 0, "root", "O"),
        ("möte", "NOUN", "NN", 2, "obj", "O"),
        (".", "PUNCT", "MAD", 2, "punct", "O"),
    ]
    assert list(sentence.tokens[1].features.items()) == [("Mood", "Ind"), ("Tense", "Pres")]


def test_what_no_component_sets_is_null(blank_nlp: Language) -> None:
    [sentence] = annotate(blank_nlp.make_doc("Hej du")).sentences
    assert not sentence.is_parsed
    assert sentence.tokens[0].model_dump() == {
        "id": 1,
        "text": "Hej",
        "lemma": None,
        "upos": None,
        "xpos": None,
        "features": {},
        "head": None,
        "deprel": None,
        "entity": "O",
        "agenda_item": None,
        "space_after": " ",
        "start": 0,
        "end": 3,
    }


@pytest.mark.parametrize("tag", ["SPACE", "CONJ", "EOL"])
def test_tag_that_ud_does_not_know_is_null(blank_nlp: Language, tag: str) -> None:
    [token] = list_tokens(annotate(Doc(blank_nlp.vocab, words=["hej"], pos=[tag])))
    assert token.upos is None


@pytest.mark.parametrize(
    ("given_heads", "heads", "root"),
    [
        ([None], [0], 0),
        ([1, None, 1], [1, 1, 1], 1),
        ([1, None, None, 2], [1, 1, 1, 2], 1),
        ([1, 2, 0], [0, 2, 0], 0),
        ([None, 2, 1, 2], [0, 0, 1, 2], 0),
        ([1, 0, None], [2, 0, 2], 2),
    ],
)
def test_make_tree(given_heads: list[int | None], heads: list[int], root: int) -> None:
    assert make_tree(given_heads) == (heads, root)


@given(st.lists(st.none() | st.integers(0, 11), min_size=12, max_size=12), st.integers(1, 12))
def test_any_heads_become_one_tree(heads: list[int | None], size: int) -> None:
    kept = [None if head is None else head % size for head in heads[:size]]
    tree, root = make_tree(kept)
    assert [place for place, head in enumerate(tree) if head == place] == [root]
    for place in range(size):
        for _ in range(size):
            place = tree[place]
        assert place == root


def test_head_behind_white_space_and_second_root(blank_nlp: Language) -> None:
    """`du` hangs on a line break that hangs on `Hej`; `nu` is a root of its own."""
    doc = make_parsed(blank_nlp, ["Hej", "\n", "du", "nu"], [0, 0, 1, 3], ["ROOT", "dep", "vocative", "ROOT"])
    doc.from_array([SENT_START], np.array([[1], [-1], [-1], [-1]]).astype(np.uint64))
    tokens = list_tokens(annotate(doc))
    assert [(token.text, token.head, token.deprel) for token in tokens] == [
        ("Hej", 0, "root"),
        ("du", 1, "vocative"),
        ("nu", 1, "dep"),
    ]


def test_entities_begin_anew_in_each_sentence_and_skip_white_space(blank_nlp: Language) -> None:
    doc = blank_nlp.make_doc("Anna  Berg Ek Bo")
    assert [token.text for token in doc] == ["Anna", " ", "Berg", "Ek", "Bo"]
    for token in doc:
        token.is_sent_start = token.i in (0, 3)
    doc.set_ents([Span(doc, 0, 4, "PER"), Span(doc, 4, 5, "PER")])
    assert [token.entity for token in list_tokens(annotate(doc))] == ["B-PER", "I-PER", "B-PER", "B-PER"]


def test_offsets_and_items_are_those_of_the_source(blank_nlp: Language) -> None:
    """Clean-up joined a divided word; the second line is an item."""
    raw = "Kom-\nmunen\nBudget"
    document = Document.from_raw(raw).edited([Edit(3, 5)])
    doc = blank_nlp.make_doc(document.text)
    start = document.text.index("Budget")
    item = AgendaItemRecord(
        text_start=start,
        text_end=start + 6,
        by="test",
        number=None,
        title="Budget",
        level=1,
        body_start=start + 6,
        body_end=start + 6,
    )
    store(doc, "agenda_items", [item])
    tokens = list_tokens(annotate(doc, document))
    assert [(one.text, raw[one.start : one.end], one.agenda_item) for one in tokens] == [
        ("Kommunen", "Kom-\nmunen", None),
        ("Budget", "Budget", "item-1"),
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n\t", "\u2028"])
def test_document_without_words_has_no_sentences(blank_nlp: Language, text: str) -> None:
    annotated = annotate(SentencesComponent()(blank_nlp.make_doc(text)))
    assert annotated.sentences == []
    assert annotated.leading_space == text


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(SPACES + "Ab.§1-"), max_size=60))
def test_no_character_is_lost(blank_nlp: Language, text: str) -> None:
    annotated = annotate(SentencesComponent()(blank_nlp.make_doc(text)))
    assert join(annotated) == text
    for sentence in annotated.sentences:
        assert sentence.text == text[sentence.start : sentence.end]
        assert [token.id for token in sentence.tokens] == list(range(1, len(sentence.tokens) + 1))
    for token in list_tokens(annotated):
        assert token.text == text[token.start : token.end]
        assert not token.space_after or token.space_after.isspace()


@pytest.mark.model
def test_annotation_and_record_agree(extractor: Extractor) -> None:
    """Text, agenda items, and entities, which the components that are passed over must not have changed."""
    annotated, minutes = extractor.annotate(TEXT), extractor(TEXT)
    assert (annotated.source, annotated.extractor) == (minutes.source, minutes.extractor)
    assert join(annotated) == clean(TEXT).text
    tokens = list_tokens(annotated)
    assert all(one.end <= two.start for one, two in pairwise(tokens))
    for token in tokens:
        items = [item.id for item in minutes.agenda_items if item.start <= token.start < item.end]
        assert token.agenda_item == (items[-1] if items else None)
    doc = extractor.nlp(clean(TEXT).text)
    assert sum(token.entity.startswith("B-") for token in tokens) == len(doc.ents) > 0
    assert all(token.upos for token in tokens)
