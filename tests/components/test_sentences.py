from __future__ import annotations

import time

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from extractor.components.sentences import split_sentences


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "marked",
    [
        "Mötet hölls kl. 9.00 i sal 3.|Alla var på plats.",
        "Bl.a. diskuterades lokaler, kaffe m.m.|Ordföranden tackade.",
        "Projektet pågår fr.o.m. 1 maj t.o.m. 30 juni.|Sedan är det slut.",
        "Nästa träff är den 3. maj.|Anmälan till A. Berg.",
        "Val av A.-K. Lind.|Hon tackade ja.",
        "5.2 Ny frys|\nEn frys köps in.|Den kostar 3.500 kr.",
        "1. Öppnande|\n2. Val av justerare",
        "- 1. Alla hälsades välkomna.|Kaffe serverades.",
        "Kostnaden blir 40 tkr.|Det är mer än väntat.",
        "Han sa ”nej.”|Sedan gick han (se bilaga 2.)|Mötet fortsatte.",
        "Se www.exempel.se/a.b.|Frågor?|Fråga Siv!",
        "Alternativ B.|Mötet röstade.",
        "Hur gör vi...|Ingen visste... men Bo kollar.",
        "Enligt prop. 2020/21:5 dvs. den nya.|Klart.",
        "Första raden utan punkt|\nAndra raden",
        "Dnr. KS 2021/5 gäller.|Beslut fattas 1 sept. 2021.",
        "Per ringer prof. Ek.|Han vet mer.",
    ],
)
def test_splits_at_the_marks(marked: str) -> None:
    text = marked.replace("|\n", "\n").replace("|", " ")
    assert _split(text) == [part.strip() for part in marked.split("|")]


@given(st.text(alphabet="aB1 .!?…\n\t\r\u2028()”*-§:", max_size=80) | st.text(max_size=60))
def test_sentences_partition_what_is_no_white_space(text: str) -> None:
    spans = split_sentences(text)
    assert spans == sorted(spans)
    covered = [position for start, end in spans for position in range(start, end)]
    assert len(covered) == len(set(covered))
    assert {i for i, character in enumerate(text) if not character.isspace()} <= set(covered)
    for start, end in spans:
        sentence = text[start:end]
        assert sentence
        assert sentence == sentence.strip()
        assert "\n" not in sentence


def test_component_sets_sentences() -> None:
    nlp = spacy.blank("sv")
    nlp.add_pipe("minutes_sentences")
    doc = nlp("Mötet börjar kl. 9 i Väsby.\n\nAnna Ek, t.ex., är med. Bo kommer.")
    assert [sent.text.strip() for sent in doc.sents] == [
        "Mötet börjar kl. 9 i Väsby.",
        "Anna Ek, t.ex., är med.",
        "Bo kommer.",
    ]


@given(st.text(alphabet="aB. \n(1", max_size=60))
def test_component_takes_any_text(text: str) -> None:
    nlp = spacy.blank("sv")
    nlp.add_pipe("minutes_sentences")
    assert nlp(text).text == text


def test_time_grows_with_the_text() -> None:
    unit = "Mötet hölls kl. 9 m.m. och A. Berg (se s. 5). "

    def seconds(count: int) -> float:
        started = time.process_time()
        split_sentences(unit * count)
        return time.process_time() - started

    seconds(100)
    # The least of three runs: a collection of garbage in one of them says nothing.
    assert min(seconds(8000) for _ in range(3)) < 40 * max(seconds(800), 0.002)
