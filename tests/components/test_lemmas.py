from __future__ import annotations

import time

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extractor.components.lemmas import LemmasComponent


def _lemmas(nlp: Language, tagged: str) -> list[str]:
    pairs = [part.rsplit("/", 1) for part in tagged.split()]
    doc = Doc(nlp.vocab, words=[word for word, _ in pairs], pos=[tag for _, tag in pairs])
    return [token.lemma_ for token in LemmasComponent()(doc)]


@pytest.mark.parametrize(
    ("tagged", "lemmas"),
    [
        ("Styrelsen/NOUN beslutade/VERB att/PART köpa/VERB bilarna/NOUN", "styrelse besluta att köpa bil"),
        ("Protokollet/NOUN justeras/VERB av/ADP två/NUM ledamöter/NOUN", "protokoll justera av två ledamot"),
        ("De/PRON är/AUX våra/PRON barn/NOUN", "de vara vi barn"),
        ("Sveriges/PROPN kommuner/NOUN", "Sverige kommun"),
        ("Mats/PROPN Andreas/PROPN Annas/PROPN Västerås/PROPN", "Mats Andreas Anna Västerås"),
        ("sammanträdet/NOUN årsmötets/NOUN ärendena/NOUN", "sammanträde årsmöte ärende"),
        ("styrelsemötena/NOUN", "styrelsemöte"),
        ("3:e/ADJ 2024/NUM ,/PUNCT", "3:e 2024 ,"),
    ],
)
def test_lemmas_follow_universal_dependencies(blank_nlp: Language, tagged: str, lemmas: str) -> None:
    assert _lemmas(blank_nlp, tagged) == lemmas.split()


@pytest.mark.parametrize("words", [[], ["\n"], ["-", "ORD", "x" * 5000]])
def test_any_tokens_without_tags(blank_nlp: Language, words: list[str]) -> None:
    doc = LemmasComponent()(Doc(blank_nlp.vocab, words=words))
    assert all(token.lemma_ for token in doc)


@pytest.mark.model
def test_the_packaged_pipeline_sets_lemmas(minutes_nlp: Language) -> None:
    doc = minutes_nlp("Ordföranden hälsade alla välkomna till mötet.\n\nKassören läste upp rapporterna.")
    lemmas = [token.lemma_ for token in doc if not token.is_space]
    assert lemmas == [
        "ordförande",
        "hälsa",
        "all",
        "välkommen",
        "till",
        "möte",
        ".",
        "kassör",
        "läsa",
        "upp",
        "rapport",
        ".",
    ]


def test_it_is_fast(blank_nlp: Language) -> None:
    component = LemmasComponent()
    doc = Doc(
        blank_nlp.vocab,
        words=["föreningsmötena", "beslutades", "och"] * 4000,
        pos=["NOUN", "VERB", "CCONJ"] * 4000,
    )
    component(doc)
    started = time.process_time()
    component(doc)
    assert len(doc) / (time.process_time() - started) > 30_000
