from __future__ import annotations

import time

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from extractor.components.sentences import SentencesComponent, split_sentences

TOKENIZER = spacy.blank("sv")


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
        # Abbreviations written with spaces
        "Det gäller t. ex. Anna Ek och bl. a. Bo Ek.|Klart.",
        "Gäller fr. o. m. 1 maj t. o. m. 3 juni.|Klart.",
        "Bo Ek m. fl.|Siv Ek lämnade mötet.",
        "Kaffe m. m.|Mötet avslutades.",
        # Roles, unless they stand behind the name or in a column
        "Ordf. Anna Ek öppnar mötet.|Sekr. Bo Ek skriver.",
        "V. ordf. Anna Ek och sekr. Siv Ek.|Klart.",
        "Anna Ek, ordf.|Bo Ek, sekr.|Siv Ek, kass.",
        # Abbreviations that a number follows
        "Se bil. 3 och prot. 7.|Bifalles.",
        "Se bil.|Beslutet står fast.",
        "Beviljas enligt 9 kap. 30 § plan- och bygglagen.|Klart.",
        "Mötet hölls d. 3 maj.|Alla kom.",
        # Marks and words that open a list point or a heading
        "§ 5. Val av ordförande.|Bo valdes.",
        "§12. Val av ordförande.|Bo valdes.",
        "§§ 5–7. Bo föredrar ärendena.|Klart.",
        "**§ 5.** Bo ringer.|Siv skriver.",
        "ii. Bo ringer.|Siv skriver.",
        "1.a. Bo ringer.|Siv skriver.",
        "[x] Bo ringer.|Siv skriver.",
        "Punkt 5. Budget",
        "Ärende 5. Budget|\nBordlagt till punkt 7.|Ordföranden tackade.",
        "Mötet avslutas kl. 20.|Anna Ek tackar.",
        "Mötet hölls den 3 dec.|Bo var med.",
        # Initials
        "A. Berg, B.O. Ek och C-G. Lind var med.|Klart.",
        "Ombud: R. Ek (S), T. Ek (M).|Klart.",
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
    assert SentencesComponent()(TOKENIZER.make_doc(text)).text == text


def test_time_grows_with_the_text() -> None:
    unit = "Mötet hölls kl. 9 m.m. och A. Berg (se s. 5). "

    def seconds(count: int) -> float:
        started = time.process_time()
        split_sentences(unit * count)
        return time.process_time() - started

    seconds(100)
    # The least of three runs: a collection of garbage in one of them says nothing.
    assert min(seconds(8000) for _ in range(3)) < 40 * max(seconds(800), 0.002)


def test_a_role_in_a_column_ends_a_sentence() -> None:
    assert _split("Bo Ek    vice ordf.    Centerpartiet") == ["Bo Ek    vice ordf.", "Centerpartiet"]
