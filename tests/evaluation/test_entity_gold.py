from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import ModelError
from extractor.evaluation.entity_gold import (
    Sentence,
    hash_tokens,
    join_tokens,
    parse_marked,
    read_iob2,
    read_marked,
    read_news,
)

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


MARKED = """\
# Styrelsemöte, Byalaget
Närvarande: [Asta Kvist](PER) ([Umeå](ORG)), kassör (S)

[Astas](PER) bidrag till [Norrspåret](PRJ) i [Vännäs](LOC).
"""


def test_marked_sentences_are_read_without_their_marks(tmp_path):
    path = tmp_path / "gold.md"
    path.write_text(MARKED, encoding="utf-8")
    first, second = read_marked(path)
    assert first.text == "Närvarande: Asta Kvist (Umeå), kassör (S)"
    assert show(first) == [("Asta Kvist", "PER"), ("Umeå", "ORG")]
    assert show(second) == [("Astas", "PER"), ("Norrspåret", "PRJ"), ("Vännäs", "LOC")]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("[Asta](PRE) talade.", "'PRE' is none of PER, ORG, LOC, PRJ"),
        ("[Asta] talade.", "a bracket belongs to no mark"),
        ("[Asta [Kvist](PER)](PER) talade.", "a bracket belongs to no mark"),
    ],
)
def test_a_wrong_mark_is_named_with_its_line(tmp_path, line, message):
    path = tmp_path / "gold.md"
    path.write_text(f"Mötet öppnades.\n{line}\n", encoding="utf-8")
    with pytest.raises(ModelError, match=f"line 2: .*{message}"):
        read_marked(path)


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(categories=("L", "N", "Zs"), exclude_characters="[]")),
            st.text(st.characters(categories=("L", "N")), min_size=1),
            st.sampled_from(["PER", "ORG", "LOC", "PRJ"]),
        )
    )
)
def test_marks_come_back_as_they_were_written(parts):
    line = "".join(f"{before}[{name}]({label})" for before, name, label in parts)
    sentence = parse_marked(line, "here")
    assert sentence.text == "".join(before + name for before, name, _label in parts)
    assert show(sentence) == [(name, label) for _before, name, label in parts]
