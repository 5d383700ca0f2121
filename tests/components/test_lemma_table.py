from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.components.lemma_table import ANY, Edit, LemmaTable, find_edit, fold_form, read_table
from extractor.errors import ModelError

TABLE = LemmaTable(
    words={"NOUN": {"män": Edit(2, "an")}, ANY: {"mina": Edit(4, "jag")}},
    endings={"NOUN": {"": Edit(0, ""), "en": Edit(2, ""), "xen": Edit(0, ""), "orna": Edit(4, "a")}},
)


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("män", "NOUN", "man"),
        ("Flickorna", "NOUN", "flicka"),
        ("stolen", "NOUN", "stol"),
        ("faxen", "NOUN", "faxen"),
        ("en", "NOUN", "en"),
        ("Mina", "DET", "jag"),
        ("Mina", "", "jag"),
        ("Mina", "PROPN", "Mina"),
        ("Och", "CCONJ", "och"),
        ("\n", "SPACE", "\n"),
    ],
)
def test_words_come_before_endings_and_long_endings_before_short_ones(
    form: str, tag: str, lemma: str
) -> None:
    assert TABLE.find(form, tag) == lemma


@pytest.mark.parametrize(
    ("form", "tag", "folded"),
    [
        ("Mötet", "NOUN", "mötet"),
        ("Berg", "PROPN", "Berg"),
        ("SKR", "NOUN", "SKR"),
        ("PROTOKOLL", "NOUN", "protokoll"),
        ("LO-facket", "NOUN", "LO-facket"),
        ("I", "ADP", "i"),
    ],
)
def test_case(form: str, tag: str, folded: str) -> None:
    assert fold_form(form, tag) == folded


@given(st.text(max_size=12), st.text(max_size=12))
def test_an_edit_makes_the_lemma_of_the_form(form: str, lemma: str) -> None:
    assert find_edit(form, lemma).apply(form) == lemma


@given(st.text(min_size=1, max_size=12), st.sampled_from(["NOUN", "VERB", "PRON", ""]))
def test_no_word_is_without_a_lemma(form: str, tag: str) -> None:
    assert TABLE.find(form, tag)


def test_a_written_table_is_read_again(tmp_path: Path) -> None:
    path, again = tmp_path / "one.json", tmp_path / "two.json"
    TABLE.write(path)
    table = read_table(path)
    assert (table.words, table.endings, table.longest) == (TABLE.words, TABLE.endings, 4)
    table.write(again)
    assert path.read_bytes() == again.read_bytes()


@pytest.mark.parametrize(
    "content", [None, "", "[]", "{}", '{"words": {}, "endings": {"NOUN": {"x:a": "b"}}}']
)
def test_what_is_no_table_is_named(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "lemmas.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(ModelError, match=r"lemmas\.json: this is no table of lemmas.*extractor train lemmas"):
        read_table(path)
