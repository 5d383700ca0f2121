from __future__ import annotations

import time

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from extractor.components.decisions import find_decisions
from extractor.components.sentences import split_sentences
from extractor.docstore import load, store
from extractor.records import AgendaItemRecord, BlockRecord, DecisionRecord


def _decisions(text: str, items: list[AgendaItemRecord] | None = None) -> list[str]:
    records = find_decisions(text, split_sentences(text), items or [], [])
    return [text[record.text_start : record.text_end] for record in records]


@pytest.mark.parametrize(
    "text",
    [
        # municipal boards and agencies
        "Kommunstyrelsen beslutar att bevilja föreningen bidrag med 20 000 kronor.",
        "Nämnden beslutar enligt förvaltningens förslag.",
        "Ärendet återremitteras till förvaltningen för ytterligare beredning.",
        "Informationen noteras till protokollet.",
        "Direktören beslutar att fastställa verksamhetsplanen.",
        "Rådet ställer sig bakom remissvaret.",
        # church boards
        "Kyrkorådet beslöt att ge kyrkoherden i uppdrag att utreda frågan.",
        "Kyrkorådet uppdrar åt kyrkoherden att anställa en vaktmästare.",
        "Kyrkorådet finner att kallelse skett i laga ordning.",
        # associations
        "Stämman beviljade styrelsens ledamöter ansvarsfrihet.",
        "Styrelsen beviljades ansvarsfrihet för det gångna året.",
        "Årsavgiften fastställdes till 300 kronor.",
        "Medlemsavgiften lämnas oförändrad, 200 kr.",
        "Beslutades att höja månadsavgiften med 2 procent från 1 januari.",
        "Firman tecknas av ordförande och kassör var för sig.",
        "Föregående mötesprotokoll godkändes och lades till handlingarna.",
        "Dagordningen fastställdes efter att en punkt hade lagts till.",
        "Godkändes.",
        # elections and findings
        "Till ordförande för stämman valdes Eva Ek.",
        "Att jämte ordföranden justera protokollet utsågs Bo Lind.",
        "Siv Dahl blev vald till sekreterare.",
        "Valberedning: omval av Siv Dahl.",
        "Mötet anses behörigt utlyst.",
        # student bodies, clubs, project teams
        "Kårstyrelsen tog beslut om att köpa in en ny kaffemaskin.",
        "Mötet röstade för att skjuta upp frågan till höstmötet.",
        "Motionen bifölls i sin helhet.",
        "Vi enades om att hålla mötet digitalt.",
        "Vi kom överens om att träffas varannan vecka.",
        "Det bestämdes att vi kör grillning sista april.",
        "Alternativ B röstades fram.",
        "Frågan bordläggs till nästa sammanträde.",
        "Nämnden tackar för informationen.",
        "Det uppdrogs åt kamreren att begära in offerter.",
        "Förvaltningen får i uppdrag att ta fram en kalkyl.",
        "Gästen får yttranderätt.",
        "Punkten om ny soffa läggs till.",
        "Klubben nominerade Eva Ek till distriktets styrelse.",
        "Det blev dyrt, så vi hoppar över det.",
    ],
)
def test_finds_one_decision_in_any_kind_of_minutes(text: str) -> None:
    assert _decisions(text) == [text.rstrip(".")]


@pytest.mark.parametrize(
    "text",
    [
        "Regeringen har beslutat att höja bidraget.",
        "Ordföranden tackar för informationen och går vidare.",
        "Gruppen har i uppdrag att sköta parken.",
        "Länsstyrelsen beslutade att avslå ansökan.",
        "Bidraget beviljades av Trafikverket.",
        "Styrelsen beslutade i mars att upphandla en ny leverantör.",
        "Styrelsen hade tidigare beslutat att avvakta.",
        "Kommunstyrelsen beslutade 2022-03-01 att pröva ansökan.",
        "Eva föreslår att föreningen köper en ny gräsklippare.",
        "Förslaget är att avgiften höjs.",
        "Beslut tas på nästa möte.",
        "Tiderna fastställs senare.",
        "Bo undrade om styrelsen beslutat något om avgiften.",
        "Ordföranden frågar om mötet kan godkänna dagordningen.",
        "Ordföranden förklarade mötet öppnat.",
        "Mötet avslutades kl. 21.00.",
        "Inga beslut fattades.",
        "Om årsmötet beslutar att höja avgiften ökar intäkterna.",
        "Eva informerade om att ansökan godkänts.",
        "Vi diskuterade om vi ska köpa en ny dator.",
        "Hon valdes in i styrelsen 2015.",
        "Eva Ek",
    ],
)
def test_leaves_reports_proposals_and_ceremony_alone(text: str) -> None:
    assert _decisions(text) == []


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Grillen är trasig. Beslut: Vi köper en ny.", ["Vi köper en ny"]),
        ("Grillen är trasig. Beslut: inget", []),
        ("Beslut – att köpa en ny grill", ["att köpa en ny grill"]),
        (
            "Styrelsen beslutade\natt köpa en grill\natt Bo får sköta den.\nSedan blev det kaffe.",
            ["att köpa en grill", "att Bo får sköta den"],
        ),
        (
            "Det beslutades att\n- Eva ringer banken.\n- Bo mäter upp.\n\nMötet fortsatte.",
            ["Eva ringer banken", "Bo mäter upp"],
        ),
        (
            "Kommunstyrelsen beslutar föreslå kommunfullmäktige besluta att anta budgeten.",
            ["att anta budgeten"],
        ),
        ("Arbetsutskottet beslutade, efter omröstning, att avslå ansökan.", ["att avslå ansökan"]),
        ("Vi bestämde att festen blir av och att Siv dukar.", ["att festen blir av", "att Siv dukar"]),
        ("Beslut: att välja Eva Ek till justerare", ["att välja Eva Ek till justerare"]),
        (
            "Beslut: Nästa steg skjuts på framtiden. Diskussionen var lång.",
            ["Nästa steg skjuts på framtiden"],
        ),
        (
            "Beslut\n\nValnämnden antar yttrandet.\n\nBeslutsunderlag\nYttrande 2024",
            ["Valnämnden antar yttrandet"],
        ),
        (
            "Nämndens beslut\n1. Nämnden beviljar bidrag.\n2. Medel tas ur budgeten.\n\nReservation\nBo tvekar.",
            ["Nämnden beviljar bidrag", "Medel tas ur budgeten"],
        ),
        (
            "Förslag till beslut\nNämnden godkänner taxan.\n\nBeslut\nNämnden godkänner taxan.\n",
            ["Nämnden godkänner taxan"],
        ),
        ("Beslut\nInget beslut.\n", []),
        (
            "Siv yrkar att föreningen köper kaffe och att Bo sköter inköpet.\nBeslut: att-satserna bifalles.",
            ["att föreningen köper kaffe", "att Bo sköter inköpet"],
        ),
        (
            "Eva yrkar att priset höjs. Bo yrkar att priset sänks.\nBeslut: att bifalla Evas yrkande",
            ["att priset höjs"],
        ),
        ("Siv yrkar att föreningen köper kaffe.\nInget mer sades.", []),
        (
            "Arbetsutskottets förslag till kommunstyrelsen\natt taxan höjs\n\nÄrendebeskrivning\nTaxan är gammal.",
            ["att taxan höjs"],
        ),
        (
            "Arbetsutskottets förslag till kommunstyrelsen\natt taxan höjs\n\nBeslut\nTaxan sänks.",
            ["Taxan sänks"],
        ),
        (
            "Eva Ek valdes till ordförande och Bo Lind valdes till sekreterare.",
            ["Eva Ek valdes till ordförande", "Bo Lind valdes till sekreterare"],
        ),
        (
            "Planen fastställdes med tillägget att styrelsen tar in en offert.",
            ["Planen fastställdes med tillägget", "att styrelsen tar in en offert"],
        ),
    ],
)
def test_cuts_the_quotes(text: str, quotes: list[str]) -> None:
    assert _decisions(text) == quotes


def test_a_long_opening_is_no_part_of_the_quote() -> None:
    text = "Efter en lång diskussion om grillen och dess skick kommer mötet fram till att den ska bytas ut i höst."
    assert _decisions(text) == ["kommer mötet fram till att den ska bytas ut i höst"]


def test_head_and_headings_hold_no_decisions() -> None:
    text = "Utses att justera: Eva Ek\n§ 1 Beslut att köpa grill\nGodkändes.\n"
    start = text.index("§ 1")
    item = AgendaItemRecord(
        text_start=start,
        text_end=len(text),
        by="test",
        number="1",
        title="Beslut att köpa grill",
        level=1,
        body_start=text.index("\nGod"),
        body_end=len(text),
    )
    head = BlockRecord(text_start=0, text_end=start, by="test", kind="head")
    records = find_decisions(text, split_sentences(text), [item], [head])
    assert [text[record.text_start : record.text_end] for record in records] == ["Godkändes"]


WORDS = (
    "Beslut|att köpa|Styrelsen beslutade att|Eva yrkar att|valdes till|,|.|\n|och|Beslut: bifalles|förslaget|- |1. "
    "|samt att|Godkändes|med tillägget att|*|Beslut: "
)


@given(st.lists(st.sampled_from(WORDS.split("|")), max_size=25).map(" ".join) | st.text(max_size=60))
def test_records_lie_inside_the_text_without_white_space_at_their_ends(text: str) -> None:
    for record in find_decisions(text, split_sentences(text), [], []):
        quote = text[record.text_start : record.text_end]
        assert quote
        assert quote == quote.strip()
        assert "\n" not in quote
        assert 0 < record.confidence <= 1


@pytest.mark.parametrize(
    "unit", ["Styrelsen beslutar att ", "att A, att B samt ", "som där ", "Beslut:\n", "föreslår "]
)
def test_time_grows_with_the_text(unit: str) -> None:
    def seconds(count: int) -> float:
        text = unit * count
        sentences = split_sentences(text)
        started = time.process_time()
        find_decisions(text, sentences, [], [])
        return time.process_time() - started

    seconds(100)
    assert seconds(4000) < 40 * max(seconds(400), 0.002)


def test_component_stores_the_group() -> None:
    nlp = spacy.blank("sv")
    doc = nlp.make_doc("Inledning.\nStyrelsen beslutade att köpa en grill.")
    doc = nlp.add_pipe("minutes_sentences")(doc)
    store(doc, "agenda_items", [])
    doc = nlp.add_pipe("minutes_decisions")(doc)
    (record,) = load(doc, "decisions", DecisionRecord)
    assert doc.text[record.text_start : record.text_end] == "Styrelsen beslutade att köpa en grill"
