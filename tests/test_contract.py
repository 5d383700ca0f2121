"""What the contract says of every record, for each registered backend: spans, ids, links, the partition into items.

Checks give the kinds and offsets of what is wrong, never the words, so that no document is read by way of a failing test.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.layouts import generate
from extractor.cleaning import clean
from extractor.document import Document
from extractor.pipeline import Extractor, load
from extractor.registry import backends, list_names
from extractor.schema import Minutes
from extractor.source import read_source
from tests.conftest import load_backend

ROOT = Path(__file__).parents[1]
CORPUS = sorted((ROOT / "corpus").glob("*/*.txt"))
SHARED = sorted((ROOT.parent / "shared" / "eval" / "dev").glob("*.txt"))

ODD_TEXTS = [
    "",
    " ",
    "\n \n",
    "  Anna\t Berg \u00a0 talade.  \r\n\n\n\n  Bo\u00ad\u00a0gick.\u200b \n",
    "\ufeff§ 5. kl. 9.30 bl.a. a\u0300a\u030a\u2028Ek\x0cLuleå",
    "Anna " * 700,
    "x" * 1500,
    "(" * 600,
    "1. \n" * 300,
]

_TAG = re.compile(r"</?(?:b|i|u|strong|em|span|font|br) ?/?>")
Spanned = tuple[str, int, int, str]


def list_spans(minutes: Minutes) -> Iterator[Spanned]:
    """(kind, start, end, text) of whatever has a span and its text."""
    for kind in ("persons", "organisations", "places", "projects"):
        for entity in getattr(minutes, kind):
            for mention in entity.mentions:
                yield kind, mention.start, mention.end, mention.text
    for kind in ("dates", "next_meetings", "action_items", "decisions", "references"):
        for one in getattr(minutes, kind):
            yield kind, one.start, one.end, one.text


def fold(text: str) -> str:
    """The characters that count, in one form."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def source_of(document: Document, start: int, end: int) -> str:
    """`raw[start:end]` without furniture, markup tags and garbled letters."""
    parts: list[str] = []
    position = start
    for one in document.furniture:
        if one.start < end and start < one.end:
            parts.append(document.raw[position : max(position, one.start)])
            position = max(position, one.end)
    text = "".join([*parts, document.raw[position:end]])
    for garbled, repaired in document.repairs:
        text = text.replace(garbled, repaired)
    return fold(_TAG.sub("", html.unescape(text)))


def span_fault(document: Document, start: int, end: int, text: str) -> str | None:
    """What is wrong with a span: it must hold the characters of `text`, and of others no letter or figure."""
    if not 0 <= start < end <= len(document.raw):
        return "outside"
    wanted = fold(text)
    if not wanted:
        return "empty"
    position = 0
    for character in source_of(document, start, end):
        if position < len(wanted) and character == wanted[position]:
            position += 1
        elif character.isalnum():
            return "other words"
    return None if position == len(wanted) else "words missing"


def find_faults(minutes: Minutes, raw: str) -> list[tuple[str, int, int, str]]:
    """Everything in a record that breaks the contract, without its words."""
    document = clean(raw)
    faults = [
        (kind, start, end, fault)
        for kind, start, end, text in list_spans(minutes)
        if (fault := span_fault(document, start, end, text))
    ]
    faults += [
        (kind, start, end, "white space outside")
        for kind, start, end, _ in list_spans(minutes)
        if raw[start:end] != raw[start:end].strip()
    ]
    faults += [
        ("agenda text", one.body_start, one.body_end, fault)
        for one in minutes.agenda_items
        if one.text and (fault := span_fault(document, one.body_start, one.body_end, one.text))
    ]
    faults += [
        ("attendees", one.start, one.end, "outside")
        for one in minutes.attendees
        if not 0 <= one.start < one.end <= len(raw)
    ]
    faults += [*_id_faults(minutes), *_link_faults(minutes), *_cover_faults(minutes, raw)]
    return faults


def _id_faults(minutes: Minutes) -> Iterator[Spanned]:
    """Ids are numbered from 1 in order of first appearance."""
    groups: list[tuple[str, str, Callable[..., int]]] = [
        (prefix, kind, lambda one: one.mentions[0].start)
        for prefix, kind in (
            ("person", "persons"),
            ("org", "organisations"),
            ("place", "places"),
            ("project", "projects"),
        )
    ]
    groups += [
        (prefix, kind, lambda one: one.start)
        for prefix, kind in (("item", "agenda_items"), ("action", "action_items"), ("decision", "decisions"))
    ]
    for prefix, kind, place in groups:
        records = getattr(minutes, kind)
        if [one.id for one in records] != [f"{prefix}-{number}" for number in range(1, len(records) + 1)]:
            yield kind, 0, 0, "ids"
        places = [place(one) for one in records]
        if places != sorted(places):
            yield kind, 0, 0, "order"
        for one in records:
            starts = [mention.start for mention in getattr(one, "mentions", [])]
            if starts != sorted(starts):
                yield kind, starts[0], starts[-1], "order of mentions"


def _link_faults(minutes: Minutes) -> Iterator[Spanned]:
    """Every id that is referred to exists; a mention names the item that it stands in."""
    items = {one.id: one for one in minutes.agenda_items}
    persons = {one.id for one in minutes.persons}
    known = persons | {one.id for one in minutes.organisations}
    placed = [
        mention
        for kind in (minutes.persons, minutes.organisations, minutes.places, minutes.projects)
        for one in kind
        for mention in one.mentions
    ]
    for one in [*placed, *minutes.dates, *minutes.action_items, *minutes.decisions, *minutes.references]:
        if one.agenda_item is not None and one.agenda_item not in items:
            yield "agenda_item", one.start, one.end, "no such item"
        inside = [item for item in minutes.agenda_items if item.start <= one.start < item.end]
        if (inside[-1].id if inside else None) != one.agenda_item:
            yield "agenda_item", one.start, one.end, "another item"
    for attendee in minutes.attendees:
        linked = [attendee.from_item, attendee.to_item, *attendee.absent_items]
        if any(item is not None and item not in items for item in linked):
            yield "attendees", attendee.start, attendee.end, "no such item"
        if attendee.id not in known or attendee.substitute_for not in {None, *persons}:
            yield "attendees", attendee.start, attendee.end, "no such person"
    for action in minutes.action_items:
        if any(who.id not in {None, *known} for who in action.assignees):
            yield "action_items", action.start, action.end, "no such assignee"
        if action.decision not in {None, *(one.id for one in minutes.decisions)}:
            yield "action_items", action.start, action.end, "no such decision"


def _cover_faults(minutes: Minutes, raw: str) -> Iterator[Spanned]:
    """Level 1 covers the document from the first heading on; the rest lies in its parents."""
    items = {one.id: one for one in minutes.agenda_items}
    top = [one for one in minutes.agenda_items if one.level == 1]
    if minutes.agenda_items and (not top or top[0].start != minutes.agenda_items[0].start):
        yield "agenda_items", minutes.agenda_items[0].start, 0, "uncovered"
    for before, after in pairwise(top):
        if before.end != after.start:
            yield "agenda_items", before.end, after.start, "gap or overlap"
    if top and any(character.isalnum() for character in source_of(clean(raw), top[-1].end, len(raw))):
        yield "agenda_items", top[-1].end, len(raw), "gap at the end"
    for one in minutes.agenda_items:
        if not one.start <= one.body_start <= one.body_end <= one.end:
            yield "agenda_items", one.start, one.end, "body outside"
        parent = items.get(one.parent) if one.parent else None
        if (one.level > 1) != (parent is not None):
            yield "agenda_items", one.start, one.end, "parent"
        elif parent and not (
            parent.level < one.level and parent.start <= one.start and one.end <= parent.end
        ):
            yield "agenda_items", one.start, one.end, "outside its parent"


@pytest.fixture(scope="module", params=list_names(backends))
def extractor(request: pytest.FixtureRequest) -> Extractor:
    """An extractor for each registered backend; one of another package is tested by its entry point."""
    return load_backend(request.param)


@pytest.mark.parametrize("text", ODD_TEXTS, ids=range(len(ODD_TEXTS)))
def test_the_text_of_the_doc_is_the_text_given(extractor: Extractor, text: str) -> None:
    assert extractor.nlp.make_doc(text).text == text
    doc = extractor.nlp(text)
    assert doc.text == text
    assert doc.has_annotation("SENT_START")
    assert "".join(sentence.text_with_ws for sentence in doc.sents) == text
    assert extractor(text).source.characters == len(read_source(text).raw)


@given(st.text(max_size=60) | st.text(alphabet="aÅ1. \n\t\u00a0\u00ad§()", max_size=60))
@settings(
    deadline=None,
    max_examples=30,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_text_is_kept(extractor: Extractor, text: str) -> None:
    doc = extractor.nlp(text)
    assert doc.text == text
    assert all("\n" not in sentence.text.strip() for sentence in doc.sents)


def test_twice_the_same_bytes(extractor: Extractor) -> None:
    """Also from another instance, after other documents, and by way of `pipe`."""
    one, other = (generate(12, number, "held-out").text for number in range(2))
    first = extractor(one).model_dump_json()
    assert [record.model_dump_json() for record in extractor.pipe([other, one])][1] == first
    assert load(extractor.settings)(one).model_dump_json() == first


def test_spacy_gives_batches_the_same(extractor: Extractor) -> None:
    texts = [generate(13, number, "held-out").text for number in range(3)]
    alone = [extractor.nlp(text) for text in texts]
    together = list(extractor.nlp.pipe(["", *texts], batch_size=2))[1:]
    assert [doc.user_data for doc in together] == [doc.user_data for doc in alone]
    assert [doc.to_json() for doc in together] == [doc.to_json() for doc in alone]


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_corpus(extractor: Extractor, path: Path) -> None:
    source = read_source(path)
    faults = find_faults(extractor(source), source.raw)
    assert not faults, faults


@pytest.mark.parametrize("number", range(25))
def test_generated_minutes(extractor: Extractor, number: int) -> None:
    text = generate(11, number, "held-out").text
    faults = find_faults(extractor(text), text)
    assert not faults, faults


@pytest.mark.shared
@pytest.mark.parametrize("path", SHARED, ids=lambda path: path.stem)
def test_real_minutes(extractor: Extractor, path: Path) -> None:
    source = read_source(path)
    faults = find_faults(extractor(source), source.raw)
    assert not faults, faults


@pytest.mark.parametrize(
    ("raw", "text", "fault"),
    [
        ("Anna Berg", "Anna Berg", None),
        ("Anna\nBerg", "Anna Berg", None),
        ("be-\r\nrättade", "berättade", None),
        ("**Anna** Berg", "Anna Berg", None),
        ("A\u030asa", "Åsa", None),
        ("Anna Bo Berg", "Anna Berg", "other words"),
        ("Anna", "Anna Berg", "words missing"),
        ("Anna", "", "empty"),
    ],
)
def test_the_check_itself(raw: str, text: str, fault: str | None) -> None:
    assert span_fault(Document.from_raw(raw), 0, len(raw), text) == fault


_NUMBERS = st.sampled_from(
    ["{}. ", "{}) ", "{} ", "§ {} ", "§{} ", "{} § ", "Punkt {} ", "- **{}. ", "{}.\n"]
)
_TITLES = st.lists(
    st.sampled_from(
        ["Mötets öppnande", "Ekonomi", "Projekt Grön Väg", "Sommarlägret", "Övriga frågor", "Nästa möte"]
    ),
    min_size=2,
    max_size=5,
)
_ATTENDANCE = st.sampled_from(
    [
        "Närvarande: Anna Berg (Luleå), Bo Ek, AF\nFörhinder: Siv Lund",
        "Närvarande:\n- Anna Berg, ordförande\n- Bo Ek (S)\n- Åsa Öberg-Näs, Region Norr",
        "Ledamöter              Ersättare\nAnna Berg (S)          Bo Ek (M)\nTor Näs (C)            Ida Ås (V)",
        "| Namn | Organisation | Närvarande |\n|---|---|---|\n| Anna Berg | Region Norr | X |\n| Bo Ek | Luleå | - |",
        "Närvarande\n\nRegion Norr\nAnna Berg\nBo Ek\n\nLuleå kommun: Siv Lund",
        "",
    ]
)
_SENTENCES = st.lists(
    st.sampled_from(
        [
            "Anna hälsade alla välkomna till årets tredje sammanträde med nätverket.",
            "Bo Ek återkommer till Region Norr med en tidplan senast den 20 mars.",
            "Styrelsen beslutar att godkänna budgeten för 2024 och att Anna Berg kontaktar Arbetsförmedlingen.",
            "Nästa möte hålls torsdagen den 18 april kl. 13.00–15.00 i Folkets hus i Luleå.",
            "Projektet Grön Väg redovisas, se bilaga 2 och dnr KS 2024/117.",
        ]
    ),
    min_size=1,
    max_size=4,
)
_PAGE = ["Luleå koloniförening          Sida {} (9)", "Justerandes signatur", "{}(9)"]


def wrap(text: str, width: int, hyphen: bool) -> str:
    """Break a paragraph hard, some long words with a hyphen at the end of the line."""
    lines = [""]
    for word in text.split():
        room = width - len(lines[-1]) - 1
        if len(word) <= room or not lines[-1]:
            lines[-1] = f"{lines[-1]} {word}".strip()
        elif hyphen and len(word) > 9 and room > 5 and word.isalpha():
            lines[-1] += f" {word[:4]}-"
            lines.append(word[4:])
        else:
            lines.append(word)
    return "\n".join(lines)


@st.composite
def layouts(draw: st.DrawFn) -> str:
    """Minutes in a random layout: numbering, attendance, wrapping, line ends, and furniture between the lines."""
    number, width = draw(_NUMBERS), draw(st.sampled_from([200, 72, 45]))
    hyphen, gap = draw(st.booleans()), draw(st.sampled_from(["\n", "\n\n"]))
    parts = [
        draw(
            st.sampled_from(
                [
                    "Minnesanteckningar Nätverk Norr\n2024-03-05 kl 09.00–10.30, Teams",
                    "# Protokoll\n\n**Datum:** 5 mars 2024",
                ]
            )
        )
    ]
    parts.append(draw(_ATTENDANCE))
    for place, title in enumerate(draw(_TITLES), start=draw(st.sampled_from([1, 12]))):
        heading = f"{number.format(place)}{title}{'**' if '**' in number else ''}"
        parts.append(f"{heading}{gap}{wrap(' '.join(draw(_SENTENCES)), width, hyphen)}")
    lines = "\n\n".join(part for part in parts if part).split("\n")
    furniture = draw(st.sampled_from(["", *_PAGE]))
    if furniture:
        step = draw(st.sampled_from([9, 14]))
        pages = [lines[start : start + step] for start in range(0, len(lines), step)]
        lines = [
            line
            for page, part in enumerate(pages, start=1)
            for line in [*part, "", furniture.format(page), draw(st.sampled_from(["", "\f"]))]
        ]
    end = draw(st.sampled_from(["\n", "\r\n"]))
    form = draw(st.sampled_from(["NFC", "NFD"]))
    return unicodedata.normalize(form, end.join(lines))


@given(layouts())
@settings(
    deadline=None,
    max_examples=40,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_generated_layouts(extractor: Extractor, raw: str) -> None:
    faults = find_faults(extractor(raw), raw)
    assert not faults, faults
