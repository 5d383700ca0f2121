"""CoNLL-U: the format checks over the corpus and over odd text, and the way back."""

from __future__ import annotations

import io
import re
import unicodedata
from pathlib import Path
from typing import Any

import conllu
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from extractor.annotation import AnnotatedDocument, annotate_doc
from extractor.cleaning import clean
from extractor.components.sentences import SentencesComponent
from extractor.document import Document
from extractor.pipeline import Extractor, make_doc
from extractor.resolve import describe_source
from extractor.schema import ExtractorInfo
from extractor.source import read_source
from extractor.writers.conllu_writer import to_conllu, write_conllu
from tests.ud_checks import find_faults

CORPUS = Path(__file__).parents[2] / "corpus"
DEV = sorted((CORPUS / "dev").glob("*.txt"))
TRAIN = sorted((CORPUS / "train").glob("*.txt"))
INFO = ExtractorInfo(version="1", backend="test", model="none")
SPACES = " \t\n\r\v\f\x1c\x85\xa0\u2003\u2028"
# Letters that compose or are reordered, brackets and signs that the format gives a meaning.
ODD = "A\u030aa\u0323=\u0338\u1100\u1161\u2126|\\_#=.-1§"
ESCAPES = {"s": " ", "t": "\t", "r": "\r", "n": "\n", "p": "|", "\\": "\\"}


def annotate(doc: Doc, name: str | None = "möte.txt") -> AnnotatedDocument:
    source = describe_source(read_source(doc.text, name=name))
    return annotate_doc(doc, Document.from_raw(doc.text), source, INFO)


def unescape(value: str) -> str:
    """The text that MISC holds."""
    return re.sub(
        r"\\(?:u([0-9a-f]{4})|(.))", lambda one: chr(int(one[1], 16)) if one[1] else ESCAPES[one[2]], value
    )


def rebuild(text: str) -> str:
    """The text of a CoNLL-U file, from forms and MISC alone."""
    parts: list[str] = []
    for sentence in conllu.parse(text):
        for token in sentence:
            misc = token["misc"] or {}
            before = misc.get("SpacesBefore") or ""
            form = misc.get("SpacesInToken") or token["form"]
            after = "" if misc.get("SpaceAfter") == "No" else (misc.get("SpacesAfter", r"\s") or "")
            parts.append(
                unescape(before) + (unescape(form) if "SpacesInToken" in misc else form) + unescape(after)
            )
    return "".join(parts)


@pytest.mark.model
@pytest.mark.parametrize("path", [*DEV, *TRAIN[::16]], ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_corpus_passes_and_comes_back(extractor: Extractor, path: Path) -> None:
    annotated = extractor.annotate(path)
    text = to_conllu(annotated)
    assert find_faults(text) == []
    assert rebuild(text).rstrip() == unicodedata.normalize("NFC", clean(read_source(path).raw).text).rstrip()
    rows = [token for sentence in conllu.parse(text) for token in sentence]
    tokens = [token for sentence in annotated.sentences for token in sentence.tokens]
    assert [(row["upos"], (row["misc"] or {}).get("NER", "O")) for row in rows] == [
        (token.upos or "X", token.entity) for token in tokens
    ]
    assert [row["misc"].get("AgendaItem") for row in rows] == [token.agenda_item for token in tokens]


@pytest.mark.model
def test_all_training_texts_pass_without_the_network(extractor: Extractor) -> None:
    """White space and sentences, on which the form depends most, need no network."""
    others = [name for name in extractor.nlp.pipe_names if name != "minutes_sentences"]
    for path in TRAIN:
        source = read_source(path)
        document = clean(source.raw)
        doc = extractor.nlp(make_doc(extractor.nlp, document), disable=others)
        text = to_conllu(annotate_doc(doc, document, describe_source(source), INFO))
        assert (path.name, find_faults(text)) == (path.name, [])


@given(
    st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(SPACES + ODD), max_size=60),
    st.text(max_size=8),
)
def test_any_text_passes_and_comes_back(blank_nlp: Language, text: str, name: str) -> None:
    doc = SentencesComponent()(blank_nlp.make_doc(text))
    written = to_conllu(annotate(doc, name))
    assert find_faults(written) == []
    if text.strip():
        end = len(text.rstrip())
        assert unicodedata.normalize("NFC", rebuild(written).rstrip()) == unicodedata.normalize(
            "NFC", text[:end]
        )
    else:
        assert written == ""


WORDS = st.lists(
    st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(SPACES + ODD), min_size=1, max_size=6),
    min_size=1,
    max_size=8,
)


@given(WORDS, st.data())
def test_any_backend_passes(blank_nlp: Language, words: list[str], data: st.DataObject) -> None:
    """Words with white space inside, heads in any order, labels of the backend's own."""
    size = len(words)

    def draw(*choices: str) -> Any:
        return data.draw(st.lists(st.sampled_from(choices), min_size=size, max_size=size))

    heads = [min(place, data.draw(st.integers(0, size - 1))) for place in range(size)]
    doc = Doc(
        blank_nlp.vocab,
        words=words,
        spaces=data.draw(st.lists(st.booleans(), min_size=size, max_size=size)),
        heads=heads,
        deps=draw("ROOT", "nsubj", "nmod:poss", "obl:x:y", "SB", "dep"),
        pos=draw("NOUN", "SPACE", "X", ""),
        tags=draw("NN|UTR", "två ord", ""),
        lemmas=draw("hund", "", " a  b", "e\u0301"),
        morphs=draw("", "Case=Nom|Abbr=Yes", "b=c", "Number=Sing,Plur", "Foo[x]=A"),
    )
    assert find_faults(to_conllu(annotate(doc))) == []


def test_form(blank_nlp: Language) -> None:
    doc = Doc(
        blank_nlp.vocab,
        words=["\n", "Anna", "kom", ".", "1  000", "\t"],
        spaces=[False, True, False, False, False, False],
        heads=[1, 2, 2, 2, 4, 4],
        deps=["dep", "nsubj", "ROOT", "punct", "ROOT", "dep"],
        pos=["SPACE", "PROPN", "VERB", "PUNCT", "NUM", "SPACE"],
        lemmas=["\n", "Anna", "komma", ".", "1000", "\t"],
        morphs=["", "Case=Nom", "Tense=Past|Mood=Ind", "", "", ""],
        ents=["O", "B-PER", "O", "O", "O", "O"],
    )
    assert to_conllu(annotate(doc, "norr/möte 3.txt")) == (
        "# newdoc id = norr/möte 3.txt\n"
        "# generator = extractor 1, backend test, model none\n"
        "# sent_id = norr.möte_3-1\n"
        "# text = Anna kom.\n"
        "1\tAnna\tAnna\tPROPN\t_\tCase=Nom\t2\tnsubj\t_\tNER=B-PER|SpacesBefore=\\n|TokenRange=1:5\n"
        "2\tkom\tkomma\tVERB\t_\tMood=Ind|Tense=Past\t0\troot\t_\tSpaceAfter=No|TokenRange=6:9\n"
        "3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\tSpaceAfter=No|TokenRange=9:10\n"
        "\n"
        "# sent_id = norr.möte_3-2\n"
        "# text = 1 000\n"
        "1\t1 000\t1000\tNUM\t_\t_\t0\troot\t_\tSpacesAfter=\\t|SpacesInToken=1\\s\\s000|TokenRange=10:16\n"
        "\n"
    )


def test_sentence_without_parse_and_tags_says_so(blank_nlp: Language) -> None:
    text = to_conllu(annotate(blank_nlp.make_doc("Hej du glada")))
    assert "# parse = none\n# upos = none\n1\tHej\t_\tX\t" in text
    assert [(row["head"], row["deprel"]) for row in conllu.parse(text)[0]] == [
        (0, "root"),
        (1, "dep"),
        (1, "dep"),
    ]


@pytest.mark.parametrize(
    ("name", "prefix"),
    [
        (None, "sha256-"),
        ("", "sha256-"),
        ("a\nb.txt", "a_b-"),
        ("möte 2024.03.05", "möte_2024.03.05-"),
        ("mo\u0308te.txt", "möte-"),
    ],
)
def test_names_of_sentences(blank_nlp: Language, name: str | None, prefix: str) -> None:
    stream = io.StringIO()
    write_conllu(annotate(blank_nlp.make_doc("Hej"), name), stream)
    [sentence] = conllu.parse(stream.getvalue())
    assert sentence.metadata["sent_id"].startswith(prefix)
    assert sentence.metadata["newdoc id"]


def test_words_that_nfc_would_fuse_stay_apart(blank_nlp: Language) -> None:
    doc = Doc(blank_nlp.vocab, words=["a", "\u030a", "="], spaces=[False] * 3)
    text = to_conllu(annotate(doc))
    assert find_faults(text) == []
    assert "# text = a \u030a=\n" in text
    assert "SpacesAfter=|" in text


def test_sentence_ids_are_the_same_each_time(blank_nlp: Language) -> None:
    doc = blank_nlp.make_doc("Hej du")
    assert to_conllu(annotate(doc)) == to_conllu(annotate(doc))
