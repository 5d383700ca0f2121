from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import ModelError
from extractor.evaluation.entity_gold import LABELS, Sentence
from extractor.patterns import generated_sentences as patterns
from extractor.patterns.name_origins import GIVEN, ORIGINS, SURNAMES
from extractor.training.variation import (
    Names,
    generate_sentences,
    read_names,
    swap_people,
    thin_out,
    vary,
)

DATA = Path(os.environ.get("EXTRACTOR_DATA", Path(__file__).parents[3] / "shared" / "data"))
NAMES = Names(("Asta", "Tore"), ("Havsverket",), ("Vännäs kommun", "Alingsås kommun"), ("Bygdeå",))
SENTENCE = Sentence("Elsa Lindmark bor i Umeå.", ((0, 13, "PER"), (20, 24, "LOC")))


def show(sentence: Sentence) -> list[tuple[str, str]]:
    return [(sentence.text[start:end], kind) for start, end, kind in sentence.entities]


def write_lists(folder: Path) -> None:
    lists = folder / "gazetteers"
    lists.mkdir()
    measured = ORIGINS["Finnish"][GIVEN][0]
    (lists / "given_names-kvinnor.csv").write_text(f"name,persons\nElsa,10\n{measured},9\n", encoding="utf-8")
    (lists / "places.csv").write_text("city\nUmeå\n", encoding="utf-8")
    (lists / "municipalities.csv").write_text("code,name\n1,Umeå kommun\n", encoding="utf-8")
    (lists / "authorities.tsv").write_text(
        "type\tname\tcity\nverk\tNorrverket\tUmeå\nAP-fond\tTionde AP-fonden\tUmeå\n", encoding="utf-8"
    )


def test_names_are_read_without_those_that_measure(tmp_path):
    write_lists(tmp_path)
    names = read_names(tmp_path)
    assert names.given == ("Elsa",)
    assert (names.authorities, names.municipalities, names.places) == (
        ("Norrverket",),
        ("Umeå kommun",),
        ("Umeå",),
    )


def test_missing_lists_are_named(tmp_path):
    with pytest.raises(ModelError, match="gazetteers"):
        read_names(tmp_path)


def test_no_name_that_measures_is_drawn_for_training():
    measured = {name for origin in ORIGINS.values() for name in origin[SURNAMES]}
    assert not measured & NAMES.known


@given(st.integers(0, 10_000))
def test_generated_sentences_have_a_mark_for_every_slot(seed):
    (sentence,) = generate_sentences(NAMES, 1, random.Random(seed))
    assert "{" not in sentence.text
    assert sentence.entities
    for start, end, kind in sentence.entities:
        assert kind in LABELS
        assert sentence.text[start:end].strip() == sentence.text[start:end] != ""


def test_every_slot_is_known():
    chance = random.Random(1)
    found = {kind for one in generate_sentences(NAMES, 500, chance) for _start, _end, kind in one.entities}
    assert found == set(patterns.LABELS.values())


def test_people_are_renamed_alike_throughout_and_in_the_genitive():
    sentence = Sentence(
        "Asta Lindberg och Astas vän mötte Asta Lindberg.", ((0, 13, "PER"), (18, 23, "PER"), (34, 47, "PER"))
    )
    swapped = swap_people(sentence, NAMES, random.Random(3))
    first, friend, again = [name for name, _kind in show(swapped)]
    assert first == again
    assert first != "Asta Lindberg"
    assert friend[-1] in "sxz"


@pytest.mark.parametrize("name", ["A. Lindmark", "ELSA LINDMARK", "elsa", "Elsa99"])
def test_names_of_another_shape_stay(name):
    sentence = Sentence(f"Ring {name} i dag", ((5, 5 + len(name), "PER"),))
    assert swap_people(sentence, NAMES, random.Random(1)) == sentence


def test_varied_sentences_keep_their_entities():
    chance = random.Random(1)
    varied = {vary(SENTENCE, NAMES, chance) for _ in range(400)}
    texts = {one.text for one in varied}
    assert {SENTENCE.text, SENTENCE.text[:-1], SENTENCE.text.upper(), SENTENCE.text.lower()} <= texts
    for one in varied:
        assert [kind for _name, kind in show(one)] == ["PER", "LOC"]
        assert len(show(one)[1][0]) == len("Umeå")


def test_case_that_would_shift_offsets_is_not_used():
    sentence = Sentence("Straße İ", ((0, 6, "LOC"),))
    chance = random.Random(1)
    assert all(len(vary(sentence, NAMES, chance).text) == len(sentence.text) for _ in range(200))


def test_half_of_the_sentences_without_names_are_left_out():
    empty = Sentence("Mötet öppnades.", ())
    kept = thin_out([SENTENCE, *[empty] * 400], random.Random(1))
    assert kept[0] == SENTENCE
    assert 150 < len(kept) < 250


@pytest.mark.shared
def test_the_lists_hold_thousands_of_names():
    names = read_names(DATA)
    assert len(names.given) > 2_000
    assert len(names.municipalities) == 290
    assert not set(names.given) & {name for origin in ORIGINS.values() for name in origin[GIVEN]}
