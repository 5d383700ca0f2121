from __future__ import annotations

import pickle
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc, Span

from extractor.components.entities import EntityRecognizer, trim_span
from extractor.components.entity_model import read_settings
from extractor.errors import ModelError

MODEL = Path(__file__).parents[2] / "models" / "sv_minutes" / "minutes_entities"
SENTENCES = (
    "Ordföranden Elsa Lindmark hälsade alla välkomna till mötet i Umeå.",
    "Kommunstyrelsen uppdrog åt Nils Hallberg att kontakta Länsstyrelsen i Västerbotten.",
    "Beslutades att bordlägga ärendet.",
)


@pytest.fixture(scope="module")
def nlp():
    return spacy.blank("sv")


@pytest.fixture(scope="module")
def recognizer():
    return EntityRecognizer().from_disk(MODEL)


def make_doc(nlp, *sentences: str, gap: str = " ") -> Doc:
    """A document whose sentences are the given ones."""
    starts = {0}
    for sentence in sentences[:-1]:
        starts.add(max(starts) + len(sentence) + len(gap))
    doc = nlp.make_doc(gap.join(sentences))
    for token in doc:
        token.is_sent_start = token.idx in starts
    return doc


def list_entities(doc: Doc) -> list[tuple[str, str]]:
    return [(entity.text, entity.label_) for entity in doc.ents]


@pytest.mark.parametrize(
    ("words", "start", "end", "kept"),
    [
        (["Elsa", "Lindmark", "och"], 0, 3, "Elsa Lindmark"),
        (["Elsa", "Lindmark", ",", "samt"], 0, 4, "Elsa Lindmark"),
        (["och", "Umeå", "kommun"], 0, 3, "Umeå kommun"),
        (["Sveriges", "Kommuner", "(", "SKR", ")"], 0, 5, "Sveriges Kommuner ( SKR )"),
        (["Elsa", "Lindmark", ")"], 0, 3, "Elsa Lindmark"),
        (["(", "SKR", ")"], 0, 3, "( SKR )"),
        (["”", "Norrsken"], 0, 2, "Norrsken"),
        (["och", ",", "\n"], 0, 3, None),
    ],
)
def test_trim_span_ends_on_words(nlp, words, start, end, kept):
    trimmed = trim_span(Span(Doc(nlp.vocab, words=words), start, end, label="ORG"))
    assert kept == (None if trimmed is None else trimmed.text.strip())
    assert trimmed is None or trimmed.label_ == "ORG"


def test_settings_without_labels_are_refused():
    with pytest.raises(ModelError, match=r"labels\.json"):
        read_settings(b"{}", "labels.json")


def test_call_without_model_says_what_to_do(nlp):
    with pytest.raises(ModelError, match="load a trained pipeline"):
        EntityRecognizer()(make_doc(nlp, SENTENCES[0]))


def test_from_disk_names_missing_files(tmp_path):
    with pytest.raises(ModelError, match=r"model\.onnx"):
        EntityRecognizer().from_disk(tmp_path)


def test_call_without_sentences_says_what_to_do(nlp):
    with pytest.raises(ModelError, match="minutes_sentences"):
        EntityRecognizer()(nlp.make_doc("Elsa Lindmark talade. Nils svarade."))


def test_spacy_may_ask_a_component_without_model_for_any_attribute(nlp):
    for name in ("model", "listener_map", "listening_components", "add_listener", "find_listeners", "cfg"):
        assert not hasattr(EntityRecognizer(), name)


def test_empty_document_stays_empty(nlp):
    assert not EntityRecognizer()(nlp.make_doc("")).ents


@pytest.mark.model
def test_people_organisations_and_places(nlp, recognizer):
    found = list_entities(recognizer(make_doc(nlp, *SENTENCES)))
    assert ("Elsa Lindmark", "PER") in found
    assert ("Nils Hallberg", "PER") in found
    assert ("Umeå", "LOC") in found
    assert recognizer.labels == ("PER", "ORG", "LOC", "PRJ")


@pytest.mark.model
def test_a_project_without_a_cue_word(nlp, recognizer):
    doc = recognizer(make_doc(nlp, "Umeå och Försäkringskassan vill förlänga Språkbron 2.0 ett år."))
    assert ("Språkbron 2.0", "PRJ") in list_entities(doc)
    assert ("Umeå", "ORG") in list_entities(doc)


@pytest.mark.model
def test_the_same_pass_gives_parts_of_speech_and_vectors(nlp, recognizer):
    doc = recognizer(make_doc(nlp, *SENTENCES))
    assert [token.pos_ for token in doc[:4]] == ["NOUN", "PROPN", "PROPN", "VERB"]
    assert doc[-1].pos_ == "PUNCT"
    assert doc.tensor.shape == (len(doc), 384)
    assert doc.tensor.dtype == np.float16
    for sentence in doc.sents:
        rows = doc.tensor[sentence.start : sentence.end].astype(np.float32)
        assert np.allclose(sentence.vector, rows.mean(axis=0), atol=0.01)
        assert np.abs(rows).max() > 0.1


@pytest.mark.model
@pytest.mark.parametrize("text", ["\n \n", "…", "12 §", "\u200b", "日本"])
def test_odd_text_gives_no_error(nlp, recognizer, text):
    recognizer(make_doc(nlp, text))


@pytest.mark.model
def test_a_line_break_is_a_space(nlp, recognizer):
    wrapped = recognizer(make_doc(nlp, SENTENCES[0].replace("Elsa Lindmark", "Elsa\nLindmark")))
    assert ("Elsa\nLindmark", "PER") in list_entities(wrapped)


@pytest.mark.model
def test_names_in_capitals_are_found(nlp, recognizer):
    found = list_entities(recognizer(make_doc(nlp, SENTENCES[0].upper())))
    assert ("ELSA LINDMARK", "PER") in found


@pytest.mark.model
def test_no_name_spans_two_columns(nlp, recognizer):
    found = list_entities(recognizer(make_doc(nlp, "Elsa Lindmark      Nils Hallberg\tKarin Sjöström")))
    assert found == [("Elsa Lindmark", "PER"), ("Nils Hallberg", "PER"), ("Karin Sjöström", "PER")]


@pytest.mark.model
def test_a_long_sentence_is_read_to_its_end(nlp, recognizer):
    names = ["Elsa Lindmark", "Nils Hallberg", "Karin Sjöström", "Olof Bergqvist"]
    text = "Närvarande var " + ", ".join(names * 40) + " och Greta Wallin från Umeå."
    doc = recognizer(make_doc(nlp, text))
    found = [entity.text for entity in doc.ents if entity.label_ == "PER"]
    assert len(found) >= 0.95 * (4 * 40 + 1)
    assert found[-1] == "Greta Wallin"


@pytest.mark.model
def test_pipe_gives_what_single_calls_give(nlp, recognizer):
    texts = [SENTENCES, SENTENCES[1:], SENTENCES[:1] * 3, (SENTENCES[2], SENTENCES[0].upper())]
    piped = recognizer.pipe([make_doc(nlp, *sentences) for sentences in texts], batch_size=2)
    alone = [recognizer(make_doc(nlp, *sentences)) for sentences in texts]
    assert [list_entities(doc) for doc in piped] == [list_entities(doc) for doc in alone]


@pytest.mark.model
def test_model_survives_disk_bytes_and_pickle(nlp, recognizer, tmp_path):
    expected = list_entities(recognizer(make_doc(nlp, *SENTENCES)))
    recognizer.to_disk(tmp_path / "entities")
    copies = [
        EntityRecognizer().from_disk(tmp_path / "entities"),
        EntityRecognizer().from_bytes(recognizer.to_bytes()),
        pickle.loads(pickle.dumps(recognizer)),
    ]
    for copy in copies:
        assert list_entities(copy(make_doc(nlp, *SENTENCES))) == expected


@pytest.mark.model
def test_pickle_does_not_carry_the_network(recognizer):
    assert len(pickle.dumps(recognizer)) < 10_000


@pytest.mark.model
def test_writing_over_its_own_directory_keeps_the_model(nlp, recognizer, tmp_path):
    recognizer.to_disk(tmp_path)
    copy = EntityRecognizer().from_disk(tmp_path)
    copy.to_disk(tmp_path)
    assert list_entities(copy(make_doc(nlp, SENTENCES[0])))


@pytest.mark.model
def test_a_saved_pipeline_runs_in_several_processes(tmp_path):
    nlp = spacy.blank("sv")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("minutes_entities", config={"threads": 1}).from_disk(MODEL)
    nlp.to_disk(tmp_path / "pipeline")
    loaded = spacy.load(tmp_path / "pipeline")
    texts = [" ".join(SENTENCES), SENTENCES[1], SENTENCES[0]] * 2
    expected = [list_entities(loaded(text)) for text in texts]
    assert [list_entities(doc) for doc in loaded.pipe(texts, n_process=2, batch_size=2)] == expected
    assert any(expected)
