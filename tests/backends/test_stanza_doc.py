"""From tokens and entities with offsets to a `Doc`: nothing is lost, whatever lies between them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from extractor.backends.stanza_doc import (
    MAX_WORDS,
    SPANS,
    WORDS,
    Entity,
    Surface,
    build_doc,
    list_sentences,
    map_label,
    place_entities,
)
from extractor.docstore import load
from extractor.records import DroppedEntityRecord

VOCAB = spacy.blank("sv").vocab


def tokenize(text: str, pattern: str = r"\w+|[^\w\s]") -> list[list[Surface]]:
    """Words and signs, a sentence a line."""
    lines = re.finditer(r"[^\n]+", text)
    return [
        [Surface(*match.span()) for match in re.compile(pattern).finditer(text, line.start(), line.end())]
        for line in lines
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg talade.",
        "  Anna\tBerg \u00a0 talade  .  \n",
        "\n\n\nAnna\n\n \nBerg\r\n",
        "be\u00adslut\u200b om A\u030asa",
        "\ufeffAnna",
        " ",
        "\n",
        "",
        "a \n b  c\u2028d\x0ce",
        "🙂 Anna 👩‍👧 Berg",
    ],
)
def test_the_text_is_the_text_given(text: str) -> None:
    doc = build_doc(VOCAB, text, tokenize(text))
    assert doc.text == text
    assert [token.text for token in doc if not token.is_space] == re.findall(r"\w+|[^\w\s]", text)


@given(
    st.text(alphabet="aÅ1. \n\t\u00a0\u00ad§", max_size=40),
    st.lists(st.tuples(st.integers(-3, 45), st.integers(-3, 45)), max_size=12),
)
def test_any_offsets_give_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    """Also those that overlap, run backwards or lie outside."""
    kept = [[Surface(max(start, 0), end)] for start, end in spans]
    assert build_doc(VOCAB, text, kept).text == text


def test_sentences_begin_where_they_are_said_to() -> None:
    text = "  Anna kom.\n\nBo gick.  Hem"
    sentences = [
        [Surface(2, 6), Surface(7, 10), Surface(10, 11)],
        [Surface(13, 15), Surface(16, 20), Surface(20, 21)],
    ]
    doc = build_doc(VOCAB, text, [*sentences, [Surface(23, 26)]])
    assert [sentence.text for sentence in doc.sents] == ["  ", "Anna kom.\n\n", "Bo gick.  ", "Hem"]


def test_what_no_token_covers_is_kept() -> None:
    """spacy-stanza issue 30: text that Stanza skips, and white space that it does not count."""
    text = "Anna  §§ Berg"
    doc = build_doc(VOCAB, text, [[Surface(0, 4), Surface(9, 13)]])
    assert [token.text for token in doc] == ["Anna", " ", "§§", "Berg"]
    place_entities(doc, [Entity(9, 13, "PRS")])
    assert [(span.text, span.start_char) for span in doc.ents] == [("Berg", 9)]


def test_an_entity_that_begins_inside_a_token_grows() -> None:
    """spacy-stanza issue 32: entities whose ends are no ends of tokens were dropped."""
    text = "Lule-kommunens budget"
    doc = build_doc(VOCAB, text, tokenize(text, r"\S+"))
    place_entities(doc, [Entity(0, 4, "LOC")])
    assert [(span.text, span.label_) for span in doc.ents] == [("Lule-kommunens", "LOC")]
    assert load(doc, "dropped_entities", DroppedEntityRecord) == []


def test_words_inside_a_token_move_no_offsets() -> None:
    """spacy-stanza issue 33: what follows a token of several words stays where it is."""
    text = "Dom är i Sverige"
    doc = build_doc(
        VOCAB, text, [[Surface(0, 3, ("de", "som")), *(Surface(*one) for one in ((4, 6), (7, 8), (9, 16)))]]
    )
    assert doc.text == text
    assert doc.user_data[WORDS] == [[0, ["de", "som"]]]
    place_entities(doc, [Entity(9, 16, "LOC")])
    assert [span.text for span in doc.ents] == ["Sverige"]
    (sentence,) = list_sentences(doc)
    assert [entry["id"] for entry in sentence.entries] == [(1, 2), (1,), (2,), (3,), (4,), (5,)]


def test_one_bad_entity_costs_no_other() -> None:
    """spacy-stanza issue 70: one that could not be placed took all of the document's with it."""
    text = "Anna mötte Bo i Luleå"
    doc = build_doc(VOCAB, text, tokenize(text))
    found = [
        Entity(0, 4, "PRS"),
        Entity(10, 11, "LOC"),
        Entity(11, 13, "PRS"),
        Entity(90, 99, "ORG"),
        Entity(16, 21, "LOC"),
    ]
    place_entities(doc, found)
    assert [span.text for span in doc.ents] == ["Anna", "Bo", "Luleå"]
    dropped = load(doc, "dropped_entities", DroppedEntityRecord)
    assert [(one.text_start, one.text_end, one.label) for one in dropped] == [
        (10, 11, "LOC"),
        (21, 21, "ORG"),
    ]
    assert {one.reason for one in dropped} == {"holds no word"}


def test_of_entities_that_overlap_the_longest_stays() -> None:
    """presidio issue 2249: entities that share a token stopped the whole document."""
    text = "Region Norr Anna Berg"
    doc = build_doc(VOCAB, text, tokenize(text))
    found = [
        Entity(0, 6, "ORG"),
        Entity(0, 11, "ORG"),
        Entity(12, 21, "PRS"),
        Entity(12, 21, "PER"),
        Entity(7, 16, "LOC"),
    ]
    place_entities(doc, found)
    assert [(span.text, span.label_) for span in doc.ents] == [("Region Norr", "ORG"), ("Anna Berg", "PER")]
    dropped = load(doc, "dropped_entities", DroppedEntityRecord)
    assert [(one.text_start, one.reason) for one in dropped] == [
        (0, "overlaps another one"),
        (7, "overlaps another one"),
    ]


@given(
    st.text(alphabet="aB .\n\t", max_size=30),
    st.lists(
        st.tuples(st.integers(-2, 33), st.integers(-2, 33), st.sampled_from(["PRS", "ORG"])), max_size=8
    ),
)
def test_every_entity_is_placed_or_reported(text: str, found: list[tuple[int, int, str]]) -> None:
    doc = build_doc(VOCAB, text, tokenize(text))
    place_entities(doc, [Entity(*one) for one in found])
    reasons = Counter(one.reason for one in load(doc, "dropped_entities", DroppedEntityRecord))
    assert len(doc.spans[SPANS]) + reasons["holds no word"] == len(found)
    said = [(span.start, span.end, map_label(span.label_)) for span in doc.spans[SPANS]]
    for span in doc.ents:
        assert any(
            start <= span.start < span.end <= end and label == span.label_ for start, end, label in said
        )
    same = len({(span.start, span.end, span.label_) for span in doc.ents})
    assert same == len(doc.ents) <= len(said) <= len(found)
    assert bool(said) == bool(doc.ents)


def test_signs_at_the_ends_are_no_part_of_a_name() -> None:
    text = "-> Barbro ringer (Luleå kommun)"
    doc = build_doc(VOCAB, text, tokenize(text, r"\w+|->|[^\w\s]"))
    place_entities(doc, [Entity(0, 9, "PRS"), Entity(17, 31, "ORG"), Entity(0, 2, "PRS")])
    assert [span.text for span in doc.ents] == ["Barbro", "(Luleå kommun)"]
    assert [span.text for span in doc.spans[SPANS]] == ["-> Barbro", "(Luleå kommun)"]
    assert [one.reason for one in load(doc, "dropped_entities", DroppedEntityRecord)] == ["holds no word"]


@pytest.mark.parametrize(
    ("label", "ours"),
    [
        *zip(
            ("PRS", "ORG", "LOC", "TME", "EVN", "WRK", "OBJ", "MSR"),
            ("PER", "ORG", "LOC", "TME", "EVN", "WRK", "OBJ", "MSR"),
            strict=True,
        ),
        ("PER", "PER"),
        ("MISC", "MISC"),
        ("LOC/PRS", "LOC"),
        ("GPE", "GPE"),
    ],
)
def test_labels(label: str, ours: str) -> None:
    assert map_label(label) == ours


def test_a_very_long_sentence_goes_in_parts() -> None:
    text = "Anna " * (2 * MAX_WORDS + 5)
    sentences = list_sentences(build_doc(VOCAB, text, tokenize(text)))
    assert [len(one.tokens) for one in sentences] == [MAX_WORDS, MAX_WORDS, 5]
    assert [one.is_rest for one in sentences] == [False, True, True]
    assert sentences[1].entries[0]["id"] == (1,)


def test_entries_have_places_in_the_text(blank_nlp: Language) -> None:
    """Also on a `Doc` that another tokenizer has made; a word too long for any language goes without its letters."""
    text = unicodedata.normalize("NFD", "Åsa  kom.\n") + "x" * 1200
    doc = blank_nlp(text)
    for token in doc:
        token.is_sent_start = token.i == 0
    (sentence,) = list_sentences(doc)
    places = [(entry["start_char"], entry["end_char"]) for entry in sentence.entries]
    assert [text[start:end] for start, end in places] == [token.text for token in doc if not token.is_space]
    assert sentence.entries[-1]["text"] == "<UNK>"


def test_nothing_comes_of_nothing() -> None:
    doc = build_doc(VOCAB, " \n ", [])
    place_entities(doc, [])
    assert list_sentences(doc) == []
    assert not doc.ents
