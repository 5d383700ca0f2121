"""`minutes_organisations`: mentions of organisations and places, from the entity model and Swedish naming habits.

The entity model proposes; words that only organisations carry (`nämnden`, `kommun`, `AB`), known authorities with their
abbreviations and the affiliations of the attendance add to it; generic nouns (`styrelsen`, `gruppen`) are taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from extractor.docstore import Entity, load, load_entities, store
from extractor.names import is_organisation_word, stands_alone
from extractor.patterns import organisations as patterns
from extractor.patterns.entities import CONJUNCTIONS
from extractor.patterns.places import MUNICIPALITIES
from extractor.records import AttendeeRecord, FieldRecord, NameRecord
from extractor.spans import SpanSet

Span = tuple[int, int]

# Names of which the model is less sure, in minutes that it did not learn from, are as often tools, events or subjects.
_SURE = 0.6

_SHORTS = frozenset(short for short, long, _ in patterns.KNOWN if long)
_KNOWN = re.compile(
    "(?<![\\w-])(?P<name>"
    + "|".join(
        sorted(
            {re.escape(name) for name, _ in patterns.NAMES}
            | {re.escape(long) for _, long, _ in patterns.KNOWN if long}
            | {re.escape(short) for short in _SHORTS},
            key=len,
            reverse=True,
        )
    )
    + r")(?:(?::s|s)?)(?![\w-])"
)
_CAPITAL = r"[A-ZÅÄÖÉ][\wåäöÅÄÖé&-]*"
_STRONG = re.compile(
    rf"(?<![\w-])(?P<name>(?:(?:{_CAPITAL}, )?{_CAPITAL} och [a-zåäö-]*|[A-ZÅÄÖ][\wåäöÅÄÖ-]*)"
    rf"(?:{'|'.join(patterns.STRONG_SUFFIXES)}))(?:s(?=\W|$))?(?!\w)"
)
_MUNICIPAL = re.compile(
    rf"(?<![\w-])(?P<name>(?:{_CAPITAL} ){{0,2}}{_CAPITAL} (?:{'|'.join(patterns.SEATED)}))s?(?!\w)"
)
_OPENED = re.compile(
    rf"(?<![\w-])(?P<name>(?:{'|'.join(word for word, _ in patterns.OPENERS)}|region)"
    rf"(?: (?:i|för|vid))? {_CAPITAL}(?:(?<!s) {_CAPITAL})?(?: län)?)(?!\w)"
)
_COMPANY = re.compile(
    rf"(?<![\w-])(?P<name>{_CAPITAL}(?: (?:& |i |och )?{_CAPITAL}){{0,4}} (?:AB|HB|KB|Ltd|GmbH|Oy|A/S))(?!\w)"
)
_SERVING = re.compile(
    rf"(?<![\w-])(?P<name>(?:{'|'.join(patterns.SERVING)}) för [a-zåäö-]{{4,}}(?: och [a-zåäö-]{{4,}})?)(?!\w)"
)
_BOARD = re.compile(rf"(?<![\w-])(?P<name>{patterns.BOARDS})(?=s?(?![\w-]))")
# What may follow the first word of a name: `Demensföreningen i Åmål`, `Åmåls båtsällskap`.
_SEAT = re.compile(r" i [A-ZÅÄÖ][\wåäö-]+(?! ?kommun)")
_KIND_WORD = re.compile(rf" [a-zåäö]*(?:{'|'.join(patterns.KIND_WORDS)})(?=s?(?!\w))")
# In the middle of a sentence a capital says name: `… till Miljöenheten`, not `Arbetsgruppen föreslår …`.
_INNER_UNIT = re.compile(
    rf"(?<=[a-zåäö,:(] )(?P<name>(?:[A-ZÅÄÖ][a-zåäö]+ska )?"
    rf"[A-ZÅÄÖ]?[a-zåäö]*(?:{'|'.join(patterns.UNIT_SUFFIXES)}))(?:s(?=\W|$))?(?!\w)"
)
_ABBREVIATED = re.compile(r"(?P<long>[A-ZÅÄÖ][^()\n.:;,]{5,90}) \((?P<short>[A-ZÅÄÖ][\wÅÄÖåäö-]{1,9})\)")
_LISTED_TOWN = re.compile(r"(?:, | och )?([A-ZÅÄÖ][\wåäöé-]+)")
_BOARD_RULE = "organisations.board"
_NATIONAL = frozenset(name for name, _ in patterns.NAMES)
_NOT_ACTING = frozenset(
    ["i", "på", "och", "vid", "för", "till", "med", "från", "kommun", "kommuns", "län", "stad"]
)


def find_organisations(
    text: str,
    entities: Iterable[Entity],
    attendees: Sequence[AttendeeRecord] = (),
    sentences: Iterable[Span] = (),
    people: Sequence[NameRecord] = (),
    projects: Sequence[NameRecord] = (),
    body: FieldRecord | None = None,
) -> tuple[list[NameRecord], list[NameRecord]]:
    """Mentions of organisations, and of places, in `text`.

    Args:
        text: the clean text.
        entities: what the entity model found, in clean text.
        attendees: the attendance, for affiliations and bodies.
        sentences: bounds of the sentences.
        people: mentions of people, which are neither.
        projects: mentions of projects, which are neither.
        body: whose meeting it is, where the head says so.

    Returns:
        (organisations, places), each in text order without overlap.
    """
    proposed = list(entities)
    full = [*(one.name for one in people), *(one.name for one in attendees)]
    names = {part for name in full for part in name.casefold().split()}
    found: list[NameRecord] = []
    for pattern, by in (
        (_MUNICIPAL, "organisations.municipality"),
        (_OPENED, "organisations.opener"),
        (_COMPANY, "organisations.company"),
        (_SERVING, "organisations.opener"),
        (_INNER_UNIT, "organisations.unit"),
        (_BOARD, _BOARD_RULE),
        (_KNOWN, "organisations.known"),
        (_STRONG, "organisations.suffix"),
    ):
        found += [_org(text, *_trim(text, *match.span("name")), by) for match in pattern.finditer(text)]
    found += _affiliations(text, attendees)
    if body is not None and body.value[0].isupper():
        found.append(_org(text, body.text_start, body.text_end, body.by))
    joined = _find_joined(text, found)
    for start, end in _certain_spans(text, proposed):
        start, end = _grow(text, *_trim(text, start, end))
        if _is_plausible(text, start, end, names) and not any(start <= a and b <= end for a, b in joined):
            found.append(_org(text, start, end, "ner"))
    found += _bracketed(text, found)
    found += _acting_municipalities(text, sentences)
    blocked = [(one.text_start, one.text_end) for one in (*people, *projects)]
    organisations = _settle([one for one in found if one.by == _BOARD_RULE or _is_named(one.name)], blocked)
    held = blocked + [(one.text_start, one.text_end) for one in organisations]
    places = [
        NameRecord(text_start=start, text_end=end, by="ner", label="LOC", name=text[start:end])
        for start, end, label, _score in proposed
        if label == "LOC"
    ]
    return organisations, _settle(places, held)


def _certain_spans(text: str, entities: Iterable[Entity]) -> list[Span]:
    """What the model calls an organisation, where it is sure of the name once in the document."""
    spans = [
        (text[start:end].casefold().removesuffix("s"), start, end, score)
        for start, end, label, score in entities
        if label == "ORG"
    ]
    best: dict[str, float] = {}
    for name, _start, _end, score in spans:
        best[name] = max(score, best.get(name, 0.0))
    return [(start, end) for name, start, end, _score in spans if best[name] >= _SURE]


def _find_joined(text: str, found: Iterable[NameRecord]) -> list[Span]:
    """Spans of two organisations with a conjunction between them, which the model may take for one name."""
    ordered = sorted({(one.text_start, one.text_end) for one in found})
    return [
        (first[0], second[1])
        for first, second in pairwise(ordered)
        if text[first[1] : second[0]].strip("s ") in CONJUNCTIONS
    ]


def _org(text: str, start: int, end: int, by: str) -> NameRecord:
    return NameRecord(
        text_start=start, text_end=end, by=by, label="ORG", name=base_form(text[start:end], text)
    )


def base_form(name: str, text: str) -> str:
    """`name` without a genitive -s where the form without one stands in `text` or must be meant (`Valmyndighetens`)."""
    name = " ".join(name.split())
    if name.endswith(":s"):
        return name[:-2]
    if not name.endswith("s"):
        return name
    base = name[:-1]
    if base.endswith(("n", "t")) and base.casefold().endswith(
        tuple(suffix for suffix, _ in patterns.SUFFIXES)
    ):
        return base
    return base if len(base) > 2 and stands_alone(base, text) else name


def _is_named(name: str) -> bool:
    folded = name.casefold()
    if name[0].islower() and not folded.startswith("region"):
        return False
    if folded in patterns.GENERIC or folded.removesuffix("s") in patterns.GENERIC or len(name) < 2:
        return False
    return any(character.isupper() for character in name)


def _affiliations(text: str, attendees: Sequence[AttendeeRecord]) -> list[NameRecord]:
    """Affiliations of the attendance that name a body, at the place nearest to the attendee; bodies that attend."""
    found: list[NameRecord] = []
    for one in attendees:
        if one.by == "attendance.body":
            found.append(_org(text, one.text_start, one.text_end, one.by))
            continue
        affiliation = (one.affiliation or "").partition(",")[0]
        if (len(affiliation) > 3 or affiliation in _SHORTS) and not affiliation.islower():
            places = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(affiliation)}(?!\w)", text)]
            if places:
                start = min(places, key=lambda place: abs(place - one.text_start))
                found.append(_org(text, start, start + len(affiliation), "organisations.affiliation"))
    return found


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out a leading word of the title, and what an organisation owns: `Folkhälsomyndighetens medel`."""
    words = text[start:end].split()
    if len(words) > 1 and is_meeting_word(words[0]):
        start = text.index(words[1], start + len(words[0]))
        words = words[1:]
    owner = words[0].removesuffix("s")
    is_owner = len(words) > 1 and owner != words[0] and (is_organisation_word(owner) or owner.isupper())
    if is_owner and all(word.islower() for word in words[1:]):
        end = start + len(words[0])
    return start, end


def _grow(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in what belongs to the name and the model left out: its seat, or the word for what it is."""
    name = text[start:end]
    if follower := _KIND_WORD.match(text, end):
        return start, follower.end()
    is_local = " " not in name and name.endswith(patterns.LOCAL_ENDINGS) and name not in _NATIONAL
    seat = _SEAT.match(text, end) if is_local else None
    return (start, seat.end()) if seat else (start, end)


def is_meeting_word(word: str) -> bool:
    """Whether `word` says what kind of meeting or paper it is: `Minnesanteckningar`, `Styrelsemöte`."""
    return word.casefold().rstrip(":").endswith(patterns.MEETING_ENDINGS)


def _is_plausible(text: str, start: int, end: int, names: set[str]) -> bool:
    """Whether a span that the model calls an organisation can be one: no tool, event, register number or name."""
    words = text[start:end].split()
    folded = " ".join(words).casefold()
    if (
        folded in patterns.NOT_ORGANISATIONS
        or folded.endswith(patterns.NOT_ORGANISATION_ENDINGS)
        or sum(map(str.isdigit, folded)) > 3
    ):
        return False
    if len(words) == 1 and (folded in names or folded.removesuffix("s") in names):
        return False
    return words[0].casefold() not in patterns.NOT_ORGANISATIONS or (
        len(words) > 1 and not words[0].islower()
    )


def is_abbreviation(short: str, long: str) -> bool:
    """Whether the letters of `short` stand in `long` in their order, the first one first: `SKR`, `Dua`."""
    letters = iter(long.casefold())
    return (
        short[0].casefold() == long[0].casefold()
        and len(short) < len(long) / 2
        and all(letter in letters for letter in short.casefold() if letter.isalpha())
    )


def _bracketed(text: str, found: list[NameRecord]) -> list[NameRecord]:
    """`Delegationen för unga (Dua)`: where one of the two is an organisation, so is the other."""
    known = {(one.text_start, one.text_end) for one in found}
    ends = {end for _, end in known}
    added: list[NameRecord] = []
    for match in _ABBREVIATED.finditer(text):
        long_start = next(
            (
                start
                for start in _word_starts(match["long"])
                if is_abbreviation(match["short"], match["long"][start:])
            ),
            None,
        )
        if long_start is None or match["short"].casefold() in MUNICIPALITIES:
            continue
        long, short = (match.start("long") + long_start, match.end("long")), match.span("short")
        if short in known or long in known or long[1] in ends:
            added += [
                _org(text, *span, "organisations.abbreviation") for span in (long, short) if span not in known
            ]
    return added


def _word_starts(text: str) -> list[int]:
    """Where the capitalised words of `text` begin."""
    return [match.start() for match in re.finditer(r"\b[A-ZÅÄÖ]", text)]


def _acting_municipalities(text: str, sentences: Iterable[Span]) -> list[NameRecord]:
    """`Laholm satsar på …`, `Hjo, Skara och Tibro är intresserade`: towns that act are municipalities."""
    found: list[NameRecord] = []
    for start, end in sentences:
        position = start
        run: list[Span] = []
        while (match := _LISTED_TOWN.match(text, position, end)) and match[1].casefold() in MUNICIPALITIES:
            run.append(match.span(1))
            position = match.end()
        following = re.match(r" ([a-zåäö]+)", text[position:end])
        if run and following and following[1] not in _NOT_ACTING:
            found += [_org(text, *span, "organisations.acting") for span in run]
    return found


def _settle(records: list[NameRecord], blocked: Iterable[Span]) -> list[NameRecord]:
    """Longest first, earlier rules first; nothing overlaps what is blocked or kept."""
    held = SpanSet(blocked)
    longest = sorted(records, key=lambda one: one.text_start - one.text_end)
    kept = [one for one in longest if held.add(one.text_start, one.text_end)]
    return sorted(kept, key=lambda one: one.text_start)


class OrganisationsComponent:
    """Stores `organisations` and `places`; reads entities, `attendees`, `meeting`, `people` and `projects`."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark every mention of an organisation or place on `doc`."""
        body = next((one for one in load(doc, "meeting", FieldRecord) if one.field == "body"), None)
        organisations, places = find_organisations(
            doc.text,
            load_entities(doc),
            load(doc, "attendees", AttendeeRecord),
            [(span.start_char, span.end_char) for span in doc.sents],
            load(doc, "people", NameRecord),
            load(doc, "projects", NameRecord),
            body,
        )
        store(doc, "organisations", organisations)
        store(doc, "places", places)
        return doc


@Language.factory("minutes_organisations")
def make_organisations(nlp: Language, name: str) -> OrganisationsComponent:  # noqa: ARG001
    """Build the component; `nlp` and `name` are what spaCy passes to every factory."""
    return OrganisationsComponent()
