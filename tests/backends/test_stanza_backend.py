"""The backend with a real model, and Stanza's own objects on a `Doc`; skipped where Stanza is not installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from spacy.language import Language

from extractor.backends.stanza_backend import StanzaComponent, StanzaTokenizer, make_pipeline
from extractor.backends.stanza_doc import (
    SPANS,
    WORDS,
    Surface,
    build_doc,
    list_sentences,
    map_label,
    set_analyses,
)
from extractor.backends.stanza_model import list_entities
from extractor.cleaning import clean
from extractor.config import Settings
from extractor.docstore import load
from extractor.errors import ConfigError, ModelError
from extractor.pipeline import Extractor, make_doc
from extractor.records import DroppedEntityRecord
from extractor.source import read_source
from tests.conftest import load_backend

stanza = pytest.importorskip("stanza")
ROOT = Path(__file__).parents[2]
CORPUS = sorted((ROOT / "corpus" / "dev").glob("*.txt"))
TEXT = """\
Protokoll

Närvarande: Anna Berg,\tBo Ek\u00a0(S)

1. Öppnande
  Anna hälsade välkommen till Luleå kommun.  Mötet öppnades.

2 000 kr be\u00adslutades till Arbetsförmedlingen.

"""


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return load_backend("stanza")


@pytest.fixture(scope="module")
def nlp(extractor: Extractor) -> Language:
    return extractor.nlp


def folder_of(nlp: Language) -> Path:
    assert isinstance(nlp.tokenizer, StanzaTokenizer)
    return nlp.tokenizer.model.stored.folder


def copy_without(folder: Path, target: Path, *left_out: str) -> Path:
    """The models of `folder` in the layout of one folder a processor, some of them left out."""
    base = folder / "sv" if (folder / "sv").is_dir() else folder
    for file in base.glob("*/*.pt"):
        if file.parent.name not in left_out:
            (target / file.parent.name).mkdir(parents=True, exist_ok=True)
            (target / file.parent.name / file.name).symlink_to(file)
    return target


def test_tokens_have_all_that_stanza_says(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert doc.text == TEXT
    words = [token for token in doc if not token.is_space]
    assert all(token.lemma_ and token.pos_ and token.dep_ for token in words)
    assert {token.pos_ for token in doc if token.is_space} == {"SPACE"}
    for sentence in doc.sents:
        assert all(token.head in sentence for token in sentence)
        assert "\n" not in sentence.text.strip()
        roots = [token for token in sentence if token.head == token and not token.is_space]
        assert len(roots) == (0 if sentence.text.isspace() else 1)


def test_stanza_itself_says_the_same(nlp: Language) -> None:
    """The sentences of one line, by the pipeline and by Stanza alone."""
    line = "Styrelsen beslutade att godkänna budgeten. Anna Berg från Luleå kommun tackade."
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, StanzaTokenizer)
    alone = tokenizer.model._pipeline(line)
    doc = nlp(line)
    columns = [
        (word.text, word.lemma, word.upos, word.feats or "", word.deprel)
        for sentence in alone.sentences
        for word in sentence.words
    ]
    relations = [token.dep_ if token.dep_ != "ROOT" else "root" for token in doc]
    assert [
        (token.text, token.lemma_, token.pos_, str(token.morph), relation)
        for token, relation in zip(doc, relations, strict=True)
    ] == columns
    heads = [
        sentence.tokens[word.head - 1].start_char if word.head else word.start_char
        for sentence in alone.sentences
        for word in sentence.words
    ]
    assert [token.head.idx for token in doc] == heads
    assert [(span.start_char, span.end_char) for span in doc.ents] == [
        (one.start_char, one.end_char) for one in alone.ents
    ]


@pytest.mark.parametrize("path", CORPUS[:8], ids=lambda path: path.stem)
def test_no_entity_of_stanza_is_missing(extractor: Extractor, nlp: Language, path: Path) -> None:
    """Counted on both sides: what Stanza finds, and what is on the document or reported."""
    text = read_source(path).raw
    (component,) = (one for _, one in nlp.pipeline if isinstance(one, StanzaComponent))
    doc = nlp(text)
    made = nlp.make_doc(text)
    nlp.get_pipe("minutes_sentences")(made)
    (analysed,) = component.model.analyse([(text, list_sentences(made))])
    found = list(list_entities(analysed))
    assert found
    stored = load(doc, "dropped_entities", DroppedEntityRecord)
    wordless = [one.text_start for one in stored if "no word" in one.reason]
    assert len(doc.spans[SPANS]) + len(wordless) == len(found)
    assert [(span.start_char, span.end_char, span.label_) for span in doc.spans[SPANS]] == [
        tuple(one) for one in found if one.start not in wordless
    ]
    unused = [one for one in stored if "our rules" in one.reason]
    assert len(doc.ents) + len(stored) - len(unused) == len(found)
    for span in doc.ents:
        assert any(
            one.start <= span.start_char < span.end_char <= one.end and map_label(one.label) == span.label_
            for one in found
        )


@pytest.mark.parametrize("path", CORPUS[:8], ids=lambda path: path.stem)
def test_no_entity_of_stanza_is_missing_in_the_record(extractor: Extractor, path: Path) -> None:
    """Counted on both sides: each name on the document is mentioned in the record, or a warning tells of it."""
    source = read_source(path)
    document = clean(source.raw)
    doc = extractor.nlp(make_doc(extractor.nlp, document))
    minutes = extractor(path)
    told = {warning.message for warning in minutes.warnings if warning.code == "entity-dropped"}
    mentions = [
        (mention.start, mention.end)
        for group in (minutes.persons, minutes.organisations, minutes.places, minutes.projects)
        for one in group
        for mention in one.mentions
    ]
    names = [span for span in doc.ents if span.label_ in {"PER", "ORG", "LOC", "PRJ"}]
    assert names
    for span in names:
        start, end = document.offsets.raw_span(span.start_char, span.end_char)
        is_mentioned = any(first < end and start < last for first, last in mentions)
        assert is_mentioned or any(
            f" {start} " in f" {message} " or str(start) in message for message in told
        )


def test_lemmas_are_stanzas(nlp: Language) -> None:
    assert "minutes_lemmas" not in nlp.pipe_names


def test_a_batch_gives_the_same(nlp: Language) -> None:
    texts = [TEXT, "", "\n", "Anna Berg ringer Luleå kommun.", TEXT]

    def describe(doc: object) -> list[tuple[object, ...]]:
        return [(t.text, t.lemma_, t.pos_, t.head.i, t.dep_, t.ent_type_) for t in doc]  # type: ignore[attr-defined]

    assert [describe(doc) for doc in nlp.pipe(texts, batch_size=3)] == [describe(nlp(text)) for text in texts]


@pytest.mark.parametrize(
    "text",
    [
        "Anna " * 2500,
        "x" * 5000,
        "Anna Berg. " * 400,
        "\u00ad\u200b",
        "(" * 1500,
        "\t\u00a0\u2003",
        "a\u0300" * 700,
    ],
    ids=["one line", "one word", "many sentences", "invisible", "brackets", "blank", "accents"],
)
def test_odd_texts_lose_nothing(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert all(token.lemma_ for token in doc if not token.is_space)


def test_of_words_inside_a_token_all_are_kept(nlp: Language) -> None:
    """A token of two words, as Stanza's own objects have it: the governing word speaks for the token."""
    text = "Dom är här"
    doc = build_doc(nlp.vocab, text, [[Surface(0, 3, ("de", "som")), Surface(4, 6), Surface(7, 10)]])
    sentences = list_sentences(doc)
    document = stanza.Document([sentences[0].entries], text=text)
    facts = [
        ("de", "PRON", 4, "nsubj"),
        ("som", "PRON", 1, "fixed"),
        ("vara", "AUX", 4, "cop"),
        ("här", "ADV", 0, "root"),
    ]
    for word, (lemma, upos, head, relation) in zip(document.sentences[0].words, facts, strict=True):
        word.lemma, word.upos, word.head, word.deprel = lemma, upos, head, relation
    set_analyses(doc, sentences, document.sentences)
    assert [(token.text, token.lemma_, token.head.text, token.dep_) for token in doc] == [
        ("Dom", "de", "här", "nsubj"),
        ("är", "vara", "här", "cop"),
        ("här", "här", "här", "ROOT"),
    ]
    assert [(index, [word[:2] for word in words]) for index, words in doc.user_data[WORDS]] == [
        (0, [["de", "de"], ["som", "som"]])
    ]
    assert list_sentences(doc) == sentences


def test_without_names_in_the_model_ours_are_used(nlp: Language, tmp_path: Path) -> None:
    folder = copy_without(folder_of(nlp), tmp_path / "sv_nameless", "ner")
    nameless = make_pipeline(Settings(backend="stanza", model=str(folder)))
    doc = nameless("Anna Berg talade om Luleå kommun.\n")
    assert [(span.text, span.label_) for span in doc.ents] == [("Anna Berg", "PER"), ("Luleå kommun", "ORG")]
    assert [token.pos_ for token in doc] == [token.pos_ for token in nlp(doc.text)]
    assert nameless.meta["name"] == "nameless"


def test_a_folder_that_lacks_a_processor(nlp: Language, tmp_path: Path) -> None:
    folder = copy_without(folder_of(nlp), tmp_path, "tokenize")
    with pytest.raises(ModelError, match=r"lacks tokenize/\*\.pt.*extractor models fetch stanza-sv"):
        make_pipeline(Settings(backend="stanza", model=str(folder)))


@pytest.mark.parametrize("broken", ["tokenize", "lemma"])
def test_a_broken_file_is_named_by_its_folder(nlp: Language, tmp_path: Path, broken: str) -> None:
    folder = copy_without(folder_of(nlp), tmp_path, broken)
    (folder / broken).mkdir()
    (folder / broken / "small.pt").write_bytes(b"no model")
    with pytest.raises(ModelError, match="Stanza cannot load this model") as caught:
        make_pipeline(Settings(backend="stanza", model=str(folder)))
    assert str(folder) in str(caught.value)


def test_the_component_needs_the_tokenizer(blank_nlp: Language) -> None:
    with pytest.raises(ConfigError, match="--backend stanza"):
        blank_nlp.add_pipe("minutes_stanza")


def test_nothing_is_fetched_at_run_time(nlp: Language) -> None:
    """In an interpreter in which any connection is an error."""
    program = (
        "import sys\n"
        "def refuse(event, arguments):\n"
        "    if event in ('socket.connect', 'socket.getaddrinfo'):\n"
        "        raise RuntimeError(f'{event} {arguments}')\n"
        "sys.addaudithook(refuse)\n"
        "import extractor\n"
        f"made = extractor.load(backend='stanza', model={str(folder_of(nlp))!r}, )\n"
        "print(len(made('Anna Berg ringer Luleå kommun.').warnings) > 0)\n"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert result.stdout.strip() == "True", result.stderr


def test_threads_of_the_settings_are_those_of_torch(nlp: Language) -> None:
    import torch

    before = torch.get_num_threads()
    try:
        made = make_pipeline(Settings(backend="stanza", model=str(folder_of(nlp)), threads=2))
        assert torch.get_num_threads() == 2
        text = "Anna Berg talade om Luleå kommun."
        assert [token.lemma_ for token in made(text)] == [token.lemma_ for token in nlp(text)]
    finally:
        torch.set_num_threads(before)
