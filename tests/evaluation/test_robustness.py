from __future__ import annotations

import random

import pytest

from extractor.evaluation.entity_gold import Sentence
from extractor.evaluation.robustness import misread, rename_people, vary_sentences
from extractor.patterns.name_origins import GIVEN, ORIGINS, SURNAMES

SENTENCES = [
    Sentence("Elsa Lindmark ringde Nils i Umeå.", ((0, 13, "PER"), (21, 25, "PER"), (28, 32, "LOC"))),
    Sentence("Mötet öppnades i Umeå.", ((17, 21, "LOC"),)),
]


def show(sentence: Sentence) -> list[tuple[str, str]]:
    return [(sentence.text[start:end], kind) for start, end, kind in sentence.entities]


def test_only_sentences_with_people_are_varied():
    variations = dict(vary_sentences(SENTENCES))
    assert variations["as they are"] == SENTENCES[:1]
    assert {len(varied) for varied in variations.values()} == {1}
    assert {f"{origin} names" for origin in ORIGINS} < set(variations)


@pytest.mark.parametrize("origin", ORIGINS)
def test_people_get_names_of_the_origin(origin):
    renamed = rename_people(SENTENCES[0], origin, random.Random(1))
    (full, _), (single, _), place = show(renamed)
    given, surname = full.split()
    assert given in ORIGINS[origin][GIVEN]
    assert surname in ORIGINS[origin][SURNAMES]
    assert single in ORIGINS[origin][GIVEN]
    assert place == ("Umeå", "LOC")


def test_a_genitive_stays_one():
    sentence = Sentence("Lindbergs förslag", ((0, 9, "PER"),))
    name = show(rename_people(sentence, "Finnish", random.Random(1)))[0][0]
    assert name.removesuffix("s") in ORIGINS["Finnish"][GIVEN]
    assert name.endswith("s")


def test_case_and_misreading_keep_the_offsets():
    variations = dict(vary_sentences(SENTENCES))
    assert show(variations["in capitals"][0])[0] == ("ELSA LINDMARK", "PER")
    assert show(variations["in small letters"][0])[2] == ("umeå", "LOC")
    assert len(variations["misread"][0].text) == len(SENTENCES[0].text)


def test_the_same_seed_gives_the_same_variations():
    assert list(vary_sentences(SENTENCES, 1)) == list(vary_sentences(SENTENCES, 1))
    assert list(vary_sentences(SENTENCES, 1)) != list(vary_sentences(SENTENCES, 2))


def test_a_few_signs_in_a_hundred_are_misread():
    text = "Protokoll fört vid sammanträde med socialnämnden den 14 mars. " * 100
    wrong = sum(a != b for a, b in zip(text, misread(text, random.Random(1)), strict=True))
    assert 0.02 < wrong / len(text) < 0.08


def test_no_origin_shares_its_surnames_or_is_short():
    lists = [origin[SURNAMES] for origin in ORIGINS.values()]
    assert len({name for names in lists for name in names}) == sum(map(len, lists))
    assert all(len(names) >= 15 for origin in ORIGINS.values() for names in origin)
