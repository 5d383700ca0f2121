from __future__ import annotations

import pytest

from extractor.training.lemma_rules import GoldWord, guess_tags, learn_table

GOLD = [
    *(GoldWord(f"{stem}arna", "NOUN", stem) for stem in ("bil", "stol", "dag", "häst")),
    *(GoldWord(f"{stem}ar", "NOUN", stem) for stem in ("bil", "stol", "dag", "häst")),
    *(GoldWord(stem, "NOUN", stem) for stem in ("bil", "stol", "dag", "häst", "bord", "land")),
    *(GoldWord(f"{stem}ar", "VERB", f"{stem}a") for stem in ("köp", "öppn", "tal", "sök", "kast")),
    *(GoldWord(f"{stem}ade", "VERB", f"{stem}a") for stem in ("öppn", "tal", "kast")),
    GoldWord("män", "NOUN", "man"),
    GoldWord("mina", "PRON", "jag"),
    GoldWord("Strand", "PROPN", "Strand"),
]
LEXICON = {
    "nyckeln": "nyckel",
    "nycklar": "nyckel",
    "cykeln": "cykel",
    "cyklar": "cykel",
    "bilarna": "bil",
    "bilar": "bil",
    "kastar": "kasta",
    "kastade": "kasta",
    "rodnar": "rodna",
    "rodnade": "rodna",
}


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("båtarna", "NOUN", "båt"),
        ("husbilarna", "NOUN", "husbil"),
        ("spelar", "VERB", "spela"),
        ("män", "NOUN", "man"),
        ("mina", "PRON", "jag"),
        ("mina", "DET", "jag"),
        ("nycklar", "NOUN", "nyckel"),
        ("husnycklar", "NOUN", "husnyckel"),
        ("bord", "NOUN", "bord"),
    ],
)
def test_forms_and_endings_are_learnt(form: str, tag: str, lemma: str) -> None:
    assert learn_table(GOLD, LEXICON).find(form, tag) == lemma


def test_parts_of_speech_are_guessed_from_endings() -> None:
    found = set(guess_tags(GOLD, LEXICON))
    assert {("NOUN", "bilar", "bil"), ("NOUN", "bil", "bil")} <= found
    assert {("VERB", "rodnar", "rodna"), ("VERB", "rodna", "rodna")} <= found


def test_the_order_of_the_input_does_not_matter() -> None:
    one = learn_table(GOLD, LEXICON)
    other = learn_table(GOLD[::-1], dict(reversed(LEXICON.items())))
    assert (one.words, one.endings) == (other.words, other.endings)


def test_a_lemma_with_a_space_is_left_out() -> None:
    assert learn_table([GoldWord("bl.a.", "ADV", "bland annat")], {}).find("bl.a.", "ADV") == "bl.a."


def test_nothing_is_learnt_from_nothing() -> None:
    table = learn_table([], {})
    assert not any(table.endings.values())
    assert table.find("Ord", "NOUN") == "ord"


def test_names_stay_as_they_are() -> None:
    gold = [*GOLD, *(GoldWord(f"{name}s", "PROPN", name) for name in ("Anna", "Elsa", "Bo"))]
    table = learn_table(gold, LEXICON, ["Mats"])
    assert [table.find(form, "PROPN") for form in ("Siris", "Mats")] == ["Siri", "Mats"]
