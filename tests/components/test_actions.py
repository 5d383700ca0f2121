from __future__ import annotations

import time

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from extractor.components.actions import find_actions
from extractor.components.sentences import split_sentences
from extractor.docstore import load, store
from extractor.records import ActionRecord, AttendeeRecord, DateRecord

ROLES = ("prefekten", "hamnfogden")
PEOPLE = ("Eva Ek", "Eva", "Bo Lind", "Bo", "Siv Dahl", "Siv", "Per")
BODIES = ("Trafikverket", "Väsby kommun")


def _actions(text: str, dates: list[DateRecord] | None = None) -> list[ActionRecord]:
    return find_actions(text, split_sentences(text), [], [], PEOPLE, dates or [], BODIES, ROLES)


def _quotes(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[record.text_start : record.text_end], record.assignees) for record in _actions(text)]


@pytest.mark.parametrize(
    ("text", "assignees"),
    [
        ("Eva kontaktar kommunen om belysningen.", ("Eva",)),
        ("Bo ska ta in offerter på målning till nästa möte.", ("Bo",)),
        ("Styrelsen återkommer med besked i höst.", ("Styrelsen",)),
        ("Kassören skickar ut fakturor senast 15 maj.", ("Kassören",)),
        ("Ordföranden får i uppdrag att skriva till hyresvärden.", ("Ordföranden",)),
        ("Uppdrogs åt Bo att ringa elektrikern.", ("Bo",)),
        ("Förvaltningen får i uppdrag att återkomma med en kalkyl.", ("Förvaltningen",)),
        ("Årsmötet gav styrelsen i uppdrag att utreda frågan.", ("styrelsen",)),
        ("Eva och Bo tar på sig att städa förrådet.", ("Eva", "Bo")),
        ("Eva Ek och Siv Dahl, särskilt Siv, är ansvariga för festen.", ("Eva Ek", "Siv Dahl")),
        ("Per lovade att kolla pumpen.", ("Per",)),
        ("Per har lovat att kolla pumpen.", ("Per",)),
        ("Den som är värd ansvarar för lokalen.", ("Den som är värd",)),
        ("Samtliga ombeds inkomma med synpunkter senast den 3 maj.", ("Samtliga",)),
        ("Till nästa gång ska alla läsa igenom dokumentet.", ("alla",)),
        ("Protokollet läggs ut på hemsidan av Siv.", ("Siv",)),
        ("Leverantören ska kontaktas av Bo.", ("Bo",)),
        ("Nytt utkast ska tas fram av kansliet.", ("kansliet",)),
        ("En arbetsgrupp ska tillsättas.", ()),
        ("Inbjudan skickas ut i vecka 12.", ()),
        ("Frågan tas upp på nästa möte.", ()),
        ("Diskussionen hänskjuts till nästa möte.", ()),
        ("Bjuda in föreläsare till höstens träff.", ()),
        ("Maila frågor till sekreteraren.", ()),
        ("Synpunkter lämnas till Eva senast fredag.", ()),
        ("@Bo fixa länk", ("Bo",)),
        ("Eva: boka rum", ("Eva",)),
        ("- ringa grannarna (Bo/Siv)", ("Bo", "Siv")),
        ("- klippa filmen – Per", ("Per",)),
        ("Siv går en rond i källaren och återkommer med en lista.", ("Siv",)),
        ("Bo felanmäler dörren.", ("Bo",)),
        ("Gruppen önskar kansliets hjälp.", ("kansliet",)),
        ("Hamnfogden smörjer kranen.", ("Hamnfogden",)),
        ("Prefekten tar frågan till fakulteten.", ("Prefekten",)),
        ("Sekreteraren skottar trappan.", ("Sekreteraren",)),
        ("Eva: felanmäler hissen", ("Eva",)),
        ("- nycklarna till ladan (Bo)", ("Bo",)),
        ("- affischer - Siv", ("Siv",)),
        ("→ Eva utser en ersättare", ("Eva",)),
        ("-> Gunvor rensar rännorna", ("Gunvor",)),
        ("Uppdrogs åt husmor att tillsammans med vaktmästaren se över köket.", ("husmor",)),
        ("Mötet bemyndigar prefekten att teckna avtalet.", ("prefekten",)),
        ("Bos uppgift att måla båten kvarstår.", ("Bo",)),
        ("Siv påminns om att lämna in nycklarna.", ("Siv",)),
        ("Eva får prata med banken.", ("Eva",)),
        ("Frågan bereds av Eva.", ("Eva",)),
        ("Någon måste ta hand om katten.", ()),
        ("Kom ihåg att beställa ved.", ()),
        ("Texterna ska vara översatta senast den 3 maj.", ()),
        ("Fakturan sänds till klubben före den 5 maj.", ()),
        ("En slutrapport lämnas i december.", ()),
        ("Punkten tas upp igen i mars.", ()),
        ("Inbjudan går ut före sommaren.", ()),
    ],
)
def test_finds_the_task_and_who_does_it(text: str, assignees: tuple[str, ...]) -> None:
    assert _quotes(text) == [(text.lstrip("->→ ").rstrip("."), assignees)]


@pytest.mark.parametrize(
    "text",
    [
        "Eva berättade att kommunen ska bygga en ny skola.",
        "Väsby kommun ska bygga en ny skola på området.",
        "Trafikverket kommer att stänga vägen under sommaren.",
        "Siv har skickat ut inbjudan.",
        "Bo kontaktade leverantören i mars.",
        "Det vore bra om någon kunde kolla priset.",
        "Vi borde köpa en ny dator.",
        "Enligt stadgarna ska årsmötet hållas före mars månads utgång.",
        "Mötet avslutas av ordföranden.",
        "Hur ska vi göra med lokalen?",
        "Projektet startar i januari.",
        "Under hösten kommer ungdomar att anställas.",
        "Medlemmar ska betala avgiften.",
        "Bo tycker att styrelsen ska köpa en ny båt.",
        "Eva undrar om vi ska ha ett nyhetsbrev.",
        "Eva informerar om att nätverket ska arrangera en dag i maj.",
        "Arvodet till styrelsen ska vara ett prisbasbelopp.",
        "Beslut om budget tas på nästa möte.",
        "Rapporten läggs till handlingarna.",
        "Bo reserverar sig mot beslutet.",
        "Det är viktigt att alla kommuner skickar deltagare.",
        "Förslag till beslut\nEva får i uppdrag att köpa bullar.",
        "En fråga ställdes av Siv.",
        "Sekreteraren förrättar upprop.",
        "Bo uppdaterar om läget i Väsby.",
        "Kassören går igenom resultatet.",
        "Siv tar ordet och hälsar.",
        "Per tar över ordförandeskapet.",
        "Svaret väntas i juni.",
        "Brunnen får inte öppnas innan den 3 maj.",
        "- Rapport från distriktet (Eva)",
        "- Ledamot (Bo)",
    ],
)
def test_leaves_reports_wishes_and_rules_alone(text: str) -> None:
    assert _quotes(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Eva ringer kommunen och Bo bokar sal.",
            [("Eva ringer kommunen", ("Eva",)), ("Bo bokar sal", ("Bo",))],
        ),
        ("Lampan är trasig och behöver bytas, Per fixar en ny.", [("Per fixar en ny", ("Per",))]),
        ("Siv hör med rektorn på skolan, annars väntar vi.", [("Siv hör med rektorn på skolan", ("Siv",))]),
        ("Eva berättade om läget. Hon skickar ut listan.", [("Hon skickar ut listan", ("Eva",))]),
        ("Att göra: boka lokal (Bo)", [("boka lokal (Bo)", ("Bo",))]),
        (
            "Att göra till nästa gång\n- uppdatera listan\n- köpa kaffe",
            [("uppdatera listan", ()), ("köpa kaffe", ())],
        ),
        ("Styrelsen avser att:\n- Se över avtalet\n", [("Se över avtalet", ("Styrelsen",))]),
        ("Boka sal. Ansvarig: Eva", [("Boka sal", ("Eva",))]),
        (
            "En lista måste skrivas till mötet. Siv tar på sig det.",
            [("En lista måste skrivas till mötet. Siv tar på sig det", ("Siv",))],
        ),
        (
            "Styrelsen beslutade\natt Siv informerar grannarna\natt höja avgiften",
            [("att Siv informerar grannarna", ("Siv",))],
        ),
        (
            "Vad            Vem       När\nBoka lokal     Eva       3 maj\nTa in offert   Bo, Siv   klart\n\nFika.",
            [("Boka lokal", ("Eva",))],
        ),
    ],
)
def test_cuts_the_quotes(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert _quotes(text) == found


def _date(text: str, expression: str) -> DateRecord:
    start = text.index(expression)
    return DateRecord(
        text_start=start, text_end=start + len(expression), by="test", value="2024-05-03", kind="day"
    )


@pytest.mark.parametrize(
    ("text", "expressions", "due"),
    [
        ("Bo skickar listan senast den 3 maj.", ["den 3 maj"], "den 3 maj"),
        ("Bo skickar listan från den 2 maj senast den 9 maj.", ["den 2 maj", "den 9 maj"], "den 9 maj"),
        ("Bo skickar listan från den 2 maj.", ["den 2 maj"], None),
        ("Bo målar den 4 maj.", ["den 4 maj"], "den 4 maj"),
        ("Bo målar.", [], None),
        ("Vad    Vem   När\nMåla   Bo    4 maj", ["4 maj"], "4 maj"),
    ],
)
def test_reads_the_deadline(text: str, expressions: list[str], due: str | None) -> None:
    (record,) = _actions(text, [_date(text, expression) for expression in expressions])
    found = None if record.due_start is None else text[record.due_start : record.due_end]
    assert found == due


def test_stronger_cues_give_more_confidence() -> None:
    (strong,) = _actions("Eva ansvarar för lokalen till nästa möte.")
    (weak,) = _actions("Lokalen måste skrivas upp i vecka 12.") or _actions("Avtalet ska skrivas.")
    assert strong.confidence > weak.confidence


WORDS = (
    "Eva|Bo Lind|ska|kontaktar|ansvarar för|och|att|,|.|\n|(Siv)|– Per|Att göra:|skickas ut|av|senast|Ansvarig: Eva|- "
    "|Vad  Vem|boka|hon|  |nästa möte|styrelsen"
)


@given(st.lists(st.sampled_from(WORDS.split("|")), max_size=25).map(" ".join) | st.text(max_size=60))
def test_records_lie_inside_the_text_without_white_space_at_their_ends(text: str) -> None:
    for record in _actions(text):
        quote = text[record.text_start : record.text_end]
        assert quote
        assert quote == quote.strip()
        assert 0 < record.confidence <= 1
        assert all(name and name == name.strip() for name in record.assignees)


@pytest.mark.parametrize(
    "unit",
    [
        "Eva ska boka sal och ",
        "Eva går - ",
        "- Eva (Bo) ",
        "ges åt Eva och ",
        "ska om som görs ",
        "att Eva ska ",
        "som där ",
        " - ",
        "skickas ut - ",
        "den som ",
    ],
)
def test_time_grows_with_the_text(unit: str) -> None:
    def seconds(count: int) -> float:
        text = unit * count
        sentences = split_sentences(text)
        started = time.process_time()
        find_actions(text, sentences, [], [], PEOPLE, [], BODIES)
        return time.process_time() - started

    seconds(50)
    assert seconds(2000) < 40 * max(seconds(200), 0.004)


def test_component_reads_attendees_and_entities() -> None:
    nlp = spacy.blank("sv")
    doc = nlp.add_pipe("minutes_sentences")(
        nlp.make_doc("Anna Berg, Bo Ek\nAnna felanmäler dörren. Kim Lo bokar sal.")
    )
    store(doc, "attendees", [AttendeeRecord(text_start=0, text_end=9, by="test", name="Anna Berg")])
    doc.set_ents([span for span in [doc.char_span(41, 47, label="PER")] if span])
    doc = nlp.add_pipe("minutes_actions")(doc)
    assert [record.assignees for record in load(doc, "actions", ActionRecord)] == [("Anna",), ("Kim Lo",)]
