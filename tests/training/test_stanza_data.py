from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.errors import ModelError
from extractor.training.stanza_data import (
    NER_DEV_SOURCE,
    NER_SOURCE,
    NEWS_SOURCE,
    UD_SOURCES,
    Block,
    label_breaks,
    label_news,
    prepare,
    read_blocks,
    read_news_tokens,
    split_plain,
)

SENTENCE = """\
# newpar
# text = Elsa kom i går.
1\tElsa\tElsa\tPROPN\tPM\t_\t2\tnsubj\t2:nsubj\t_
2\tkom\tkomma\tVERB\tVB\t_\t0\troot\t0:root\t_
2.1\tkom\tkomma\tVERB\tVB\t_\t_\t_\t0:root\t_
3\ti\ti\tADP\tPP\t_\t4\tcase\t4:case\t_
4\tgår\tgår\tNOUN\tNN\t_\t2\tobl\t2:obl\tSpaceAfter=No
5\t.\t.\tPUNCT\tMAD\t_\t2\tpunct\t2:punct\t_

"""
NAMED = "# text = Elsa kom.\n1\tElsa\tB-PER\t-\t-\n2\tkom\tO\t-\t-\n3\t.\tO\t-\t-\n\n"
NEWS = "Elsa\tPER\nBerg\tPER\ni\t0\nUpp\u00adsala\tLOC\n\n"


def block(*tokens: str) -> Block:
    return Block((), tuple((str(number), token, "O") for number, token in enumerate(tokens, start=1)))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name in UD_SOURCES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(SENTENCE * 10, encoding="utf-8")
    for name, content in ((NER_SOURCE, NAMED), (NER_DEV_SOURCE, NAMED), (NEWS_SOURCE, NEWS * 20)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


def test_a_tenth_is_held_out(data):
    files = prepare(data, data / "out")
    train, dev = (read_blocks(files.words(part)) for part in ("train", "dev"))
    assert (len(train), len(dev)) == (18, 2)
    train, dev = (json.loads(files.entities(part).read_text(encoding="utf-8")) for part in ("train", "dev"))
    assert (len(train), len(dev)) == (1 + 18, 1 + 2)


def test_words_have_no_enhanced_dependencies(data):
    (first, *_rest) = prepare(data, data / "out").words("dev").read_text(encoding="utf-8").split("\n\n")
    rows = [line.split("\t") for line in first.split("\n") if not line.startswith("#")]
    assert [row[0] for row in rows] == ["1", "2", "3", "4", "5"]
    assert {row[8] for row in rows} == {"_"}


@pytest.mark.parametrize("part", ["train", "dev"])
def test_every_character_of_the_text_has_a_digit(data, part):
    files = prepare(data, data / "out")
    text, breaks = (path.read_text(encoding="utf-8") for path in (files.text(part), files.breaks(part)))
    assert [len(paragraph) for paragraph in text.split("\n\n")] == [
        len(paragraph) for paragraph in breaks.split("\n\n")
    ]


@pytest.mark.parametrize(
    ("text", "tokens", "expected"),
    [
        ("Elsa kom.", ["Elsa", "kom", "."], "000100012"),
        ("Elsa kom", ["Elsa", "kom"], "00010002"),
        ("1 000 kr", ["1 000", "kr"], "00001002"),
    ],
)
def test_breaks_end_tokens_and_sentences(text, tokens, expected):
    assert label_breaks(text, tokens) == expected


def test_a_token_that_is_not_in_the_text_is_refused():
    with pytest.raises(ModelError, match=r"'Nils' does not stand in 'Elsa kom\.'"):
        label_breaks("Elsa kom.", ["Nils"])


def test_headings_stand_alone():
    paragraphs = split_plain(
        [block("Budget"), block("Elsa", "kom", "."), block("Nils", "gick", "."), block("Val")]
    )
    assert [len(paragraph) for paragraph in paragraphs] == [1, 2, 1]


def test_long_runs_of_sentences_are_cut():
    assert [len(paragraph) for paragraph in split_plain([block("Ja", ".")] * 8)] == [6, 2]


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (["PER", "PER", "0"], ["B-PER", "I-PER", "O"]),
        (["PER", "ORG", "ORG"], ["B-PER", "B-ORG", "I-ORG"]),
        (["PER", "0", "PER"], ["B-PER", "O", "B-PER"]),
        (["MISC", "MISC", "LOC"], ["O", "O", "B-LOC"]),
        (["PER", "MISC", "PER"], ["B-PER", "O", "B-PER"]),
    ],
)
def test_neighbours_of_one_kind_are_one_entity(kinds, expected):
    tokens = label_news([("x", kind) for kind in kinds])
    assert [token["ner"] for token in tokens] == expected


def test_news_lose_soft_hyphens_and_unclear_sentences(tmp_path):
    path = tmp_path / "news.txt"
    path.write_text(NEWS + "Norrstyrelsen\tMISC\nsvarade\t0\n\n", encoding="utf-8")
    (tokens,) = read_news_tokens(path)
    assert [token["text"] for token in tokens] == ["Elsa", "Berg", "i", "Uppsala"]


@pytest.mark.parametrize("name", [*UD_SOURCES, NER_SOURCE, NER_DEV_SOURCE, NEWS_SOURCE])
def test_a_missing_file_is_named(data, name):
    (data / name).unlink()
    with pytest.raises(ModelError, match=Path(name).name):
        prepare(data, data / "out")
