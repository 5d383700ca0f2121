from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import ModelError
from extractor.training.ner_data import (
    LEAKED,
    Sentence,
    hash_tokens,
    join_tokens,
    read_iob2,
    read_news,
    read_training_data,
    vary_sentence,
)

DATA = Path(os.environ.get("EXTRACTOR_DATA", Path(__file__).parents[3] / "shared" / "data"))

IOB2 = """\
# sent_id = 1
# text = Elsa Lindmark (Umeå) talade.
1\tElsa\tB-PER\t-\t-
2\tLindmark\tI-PER\t-\t-
3\t(\tO\t-\t-
4\tUmeå\tB-LOC\t-\t-
5\t)\tO\t-\t-
6\ttalade\tO\t-\t-
7\t.\tO\t-\t-

# sent_id = 2
1\tVälkomna\tO\t-\t-
2\t!\tO\t-\t-
"""
NEWS = (
    "Nils\tPER\nHallberg\tPER\n,\t0\nUmeå\tORG\nIF\tORG\ni\t0\nNorr\u00adcupen\tMISC\n.\tO\n\n"
    "bn\nJa\t0\n.\t0\n"
)


def show(sentence: Sentence) -> list[tuple[str, str]]:
    return [(sentence.text[start:end], kind) for start, end, kind in sentence.entities]


def test_iob2_takes_the_text_of_the_comment(tmp_path):
    path = tmp_path / "gold.iob2"
    path.write_text(IOB2, encoding="utf-8")
    first, second = read_iob2(path)
    assert first.text == "Elsa Lindmark (Umeå) talade."
    assert show(first) == [("Elsa Lindmark", "PER"), ("Umeå", "LOC")]
    assert second == Sentence("Välkomna!", ())


def test_iob2_without_label_names_the_file(tmp_path):
    path = tmp_path / "gold.iob2"
    path.write_text("1\tElsa\n", encoding="utf-8")
    with pytest.raises(ModelError, match=r"gold\.iob2"):
        read_iob2(path)


def test_iob2_whose_text_lacks_a_token_is_refused(tmp_path):
    path = tmp_path / "gold.iob2"
    path.write_text("# text = Elsa talade.\n1\tNils\tB-PER\n", encoding="utf-8")
    with pytest.raises(ModelError, match="Nils"):
        read_iob2(path)


def test_news_joins_neighbours_and_drops_soft_hyphens(tmp_path):
    path = tmp_path / "news.txt"
    path.write_text(NEWS, encoding="utf-8")
    first, second = read_news(path)
    assert first.text == "Nils Hallberg, Umeå IF i Norrcupen."
    assert show(first) == [("Nils Hallberg", "PER"), ("Umeå IF", "ORG"), ("Norrcupen", "MISC")]
    assert second == Sentence("Ja.", ())


def test_news_leaves_out_known_sentences(tmp_path):
    path = tmp_path / "news.txt"
    path.write_text(NEWS, encoding="utf-8")
    assert len(read_news(path, without=frozenset({hash_tokens(["ja", "!"])}))) == 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Norrstyrelsen", True), ("Umeå tingsrätts", True), ("Havsmyndighetens", True), ("Norrsken", False)],
)
def test_bodies_under_misc_are_marked(name, expected):
    sentence = Sentence(f"Elsa ringde {name}.", ((0, 4, "PER"), (12, 12 + len(name), "MISC")))
    assert show(sentence.mark_bodies()) == [("Elsa", "PER"), (name, "BODY" if expected else "MISC")]


def test_missing_file_is_named(tmp_path):
    with pytest.raises(ModelError, match="webbnyheter-train"):
        read_training_data(tmp_path)


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("Ja , det gick bra .", "Ja, det gick bra."),
        ("Hon ( Elsa ) kom :", "Hon (Elsa) kom:"),
        ("Boken ” Norrsken ” lästes .", "Boken ”Norrsken” lästes."),
        ("” Välkomna ” , sade hon .", "”Välkomna”, sade hon."),
        ("– Absolut ! sade han", "– Absolut! sade han"),
        ("kommun / region och så ...", "kommun/region och så..."),
        ("50 % av dem", "50 % av dem"),
        ("slutet av citatet ” .", "slutet av citatet”."),
    ],
)
def test_join_tokens_writes_as_people_do(tokens, text):
    joined, offsets = join_tokens(tokens.split())
    assert joined == text
    assert [joined[start:end] for start, end in offsets] == tokens.split()


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Z", "C")), min_size=1), max_size=12)
)
def test_join_tokens_keeps_every_token(tokens):
    text, offsets = join_tokens(tokens)
    assert [text[start:end] for start, end in offsets] == tokens


def test_varied_sentences_keep_their_entities():
    sentence = Sentence("Elsa Lindmark bor i Umeå.", ((0, 13, "PER"), (20, 24, "LOC")))
    chance = random.Random(1)
    varied = {vary_sentence(sentence, chance) for _ in range(200)}
    assert {one.text for one in varied} == {sentence.text, sentence.text[:-1], sentence.text.upper()}
    assert all([text.lower() for text, _kind in show(one)] == ["elsa lindmark", "umeå"] for one in varied)


def test_capitals_that_would_shift_offsets_are_not_used():
    sentence = Sentence("Straße", ((0, 6, "LOC"),))
    chance = random.Random(1)
    assert {vary_sentence(sentence, chance) for _ in range(100)} == {sentence}


@pytest.mark.shared
def test_no_training_sentence_stands_in_a_test_file():
    held_out = {sentence.text.lower() for sentence in read_news(DATA / "ner" / "webbnyheter-test.txt")}
    data = read_training_data(DATA)
    assert not held_out & {
        sentence.text.lower()
        for sentence in read_news(DATA / "ner" / "webbnyheter-train.txt", without=LEAKED)
    }
    assert len(data.train) > 10_000


@pytest.mark.shared
def test_training_opens_no_test_file(monkeypatch):
    opened = []
    read_text = Path.read_text

    def note(path, *args, **kwargs):
        opened.append(path.name)
        return read_text(path, *args, **kwargs)

    monkeypatch.setattr(Path, "read_text", note)
    read_training_data(DATA)
    assert len(opened) == 3
    assert not [name for name in opened if "test" in name]
