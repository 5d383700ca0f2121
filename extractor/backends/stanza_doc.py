"""From Stanza's sentences to a spaCy `Doc` and back; pure conversion, and the only place that knows both.

Stanza gives character offsets for each surface token. A `Doc` is built from those and from whatever lies between
them, so that its text is the text given, to the last space; nothing is ever searched for. All offsets here are
half-open and count code points of `doc.text`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, SENT_START, TAG
from spacy.parts_of_speech import IDS as POS_IDS
from spacy.tokens import Doc, Span, SpanGroup
from spacy.util import filter_spans
from spacy.vocab import Vocab

from extractor.components.entities import trim_span
from extractor.docstore import load, store
from extractor.patterns.stanza_labels import ENTITY_LABELS
from extractor.records import AttendeeRecord, DroppedEntityRecord, NameRecord, Record

SPANS = "stanza_entities"
WORDS = "stanza_words"

# Biaffine parsing takes memory in the square of the sentence; no sentence of Talbanken has half as many words.
MAX_WORDS = 256
# Stanza's own stand-in for a token that is no word of a language.
_MAX_LETTERS, _TOO_LONG = 1000, "<UNK>"
_CHUNK = re.compile(r"\s+|\S+")
_GAP = re.compile(r"\s+")
_BY = "entities.stanza"
_IN_RECORDS = frozenset({"PER", "ORG", "LOC", "PRJ"})
_TAKING: tuple[tuple[str, type[Record]], ...] = (
    ("people", NameRecord), ("organisations", NameRecord), ("places", NameRecord), ("projects", NameRecord),
    ("attendees", AttendeeRecord),
)  # fmt: skip


class Surface(NamedTuple):
    """A token as written: its place in the text, and the words in it if it holds more than one."""

    start: int
    end: int
    words: tuple[str, ...] = ()


class Entity(NamedTuple):
    """An entity as Stanza found it, with Stanza's label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """What Stanza is given of one sentence.

    Attributes:
        tokens: the tokens' numbers in the `Doc`, without white space.
        entries: the tokens as CoNLL-U entries, the form that `stanza.Document` takes.
        is_rest: whether it goes on with a sentence that was too long for one.
    """

    tokens: tuple[int, ...]
    entries: list[dict[str, Any]]
    is_rest: bool = False


def build_doc(vocab: Vocab, text: str, sentences: Iterable[Sequence[Surface]]) -> Doc:
    """Make a `Doc` with the tokens and sentences given.

    Args:
        vocab: of the pipeline.
        text: any text.
        sentences: the tokens of each sentence in text order. What no token covers becomes tokens of its own, and of
            tokens that overlap, the later one keeps what the earlier one left.

    Returns:
        A `Doc` whose text is `text`. `doc.user_data["stanza_words"]` holds `[token, [word, ...]]` for each token of
        several words.
    """
    pieces: list[tuple[int, int]] = []
    starts: set[int] = set()
    inner: dict[int, tuple[str, ...]] = {}
    position = 0
    for sentence in sentences:
        is_first = True
        for token in sentence:
            start, end = max(token.start, position), min(token.end, len(text))
            if start >= end:
                continue
            pieces += _cut(text, position, start)
            pieces.append((start, end))
            if is_first:
                starts.add(start)
            if len(token.words) > 1 and (start, end) == (token.start, token.end):
                inner[start] = token.words
            is_first, position = False, end
    pieces += _cut(text, position, len(text))
    return _assemble(vocab, text, pieces, starts, inner)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches of white space and of other characters, by turns."""
    return (match.span() for match in _CHUNK.finditer(text, start, end))


def _assemble(
    vocab: Vocab,
    text: str,
    pieces: Sequence[tuple[int, int]],
    starts: set[int],
    inner: dict[int, tuple[str, ...]],
) -> Doc:
    words: list[str] = []
    spaces: list[bool] = []
    marks: list[bool | int | None] = []
    several: list[list[Any]] = []
    for start, end in pieces:
        # As in all of spaCy, one space behind a word is a part of it, and further white space a token.
        is_after = bool(words) and not spaces[-1] and text[start] == " " and not words[-1].isspace()
        if is_after and text[start:end].isspace():
            spaces[-1] = True
            start += 1
        if start == end:
            continue
        if start in inner:
            several.append([len(words), list(inner[start])])
        words.append(text[start:end])
        spaces.append(False)
        marks.append(not marks or start in starts)
    doc = Doc(vocab, words=words, spaces=spaces, sent_starts=marks)
    if several:
        doc.user_data[WORDS] = several
    return doc


def list_sentences(doc: Doc) -> list[Sentence]:
    """The sentences of `doc` for Stanza to analyse; very long ones in parts, those of white space alone not at all."""
    # A document that has been analysed before holds the words with their analyses.
    inner = {
        index: [word if isinstance(word, str) else word[0] for word in words]
        for index, words in doc.user_data.get(WORDS, ())
    }
    found = []
    for sentence in doc.sents:
        tokens = [token.i for token in sentence if not token.is_space]
        for start in range(0, len(tokens), MAX_WORDS):
            part = tokens[start : start + MAX_WORDS]
            found.append(Sentence(tuple(part), list(_list_entries(doc, part, inner)), is_rest=start > 0))
    return found


def _list_entries(doc: Doc, tokens: Sequence[int], inner: dict[int, list[str]]) -> Iterator[dict[str, Any]]:
    number = 1
    for index in tokens:
        token = doc[index]
        form = _GAP.sub(" ", token.text) if len(token) <= _MAX_LETTERS else _TOO_LONG
        place = {"start_char": token.idx, "end_char": token.idx + len(token)}
        words = inner.get(index, ())
        if not words:
            yield {"id": (number,), "text": form, **place}
            number += 1
            continue
        yield {"id": (number, number + len(words) - 1), "text": form, **place}
        for word in words:
            yield {"id": (number,), "text": word}
            number += 1


def set_analyses(doc: Doc, sentences: Sequence[Sentence], analysed: Sequence[Any]) -> None:
    """Put Stanza's lemmas, parts of speech, features and trees on `doc`.

    A token of several words gets the analysis of the one that governs the others; all of them are in
    `doc.user_data["stanza_words"]`, as `[token, [[word, lemma, upos, feats, head, deprel], ...]]`, where `head` is the
    number of a word in Stanza's sentence. Sentences that Stanza got in parts become as many sentences.

    Args:
        doc: the document.
        sentences: what :func:`list_sentences` gave for it.
        analysed: the `stanza.Sentence` of each.
    """
    if not len(doc):
        return
    columns = _Columns(doc)
    several: list[list[Any]] = []
    starts = {sentence.start for sentence in doc.sents} | {one.tokens[0] for one in sentences if one.is_rest}
    for sentence, result in zip(sentences, analysed, strict=True):
        owners = {
            word.id: index
            for index, token in zip(sentence.tokens, result.tokens, strict=True)
            for word in token.words
        }
        for index, token in zip(sentence.tokens, result.tokens, strict=True):
            columns.add(index, _find_main(token.words, index, owners), owners)
            if len(token.words) > 1:
                several.append([index, [_list_fields(word) for word in token.words]])
    columns.attach_spaces(starts)
    if several:
        doc.user_data[WORDS] = several
    columns.write()
    # Setting heads makes spaCy work out sentences from the trees; these are known already.
    marks: Any = np.array([[1 if token.i in starts else -1] for token in doc], dtype=np.int64)
    doc.from_array([SENT_START], marks.astype(np.uint64))


def _find_main(words: Sequence[Any], index: int, owners: dict[int, int]) -> Any:
    """The word of a token whose head lies outside the token; the first one where there is no tree."""
    outside = (word for word in words if word.head is not None and owners.get(word.head) != index)
    return next(outside, words[0])


def _list_fields(word: Any) -> list[Any]:
    return [word.text, word.lemma, word.upos, word.feats, word.head, word.deprel]


class _Columns:
    """The token attributes of one document, a column each, as spaCy takes them in one go."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._values = {name: [0] * len(doc) for name in (LEMMA, POS, TAG, MORPH, HEAD, DEP)}
        self._seen: set[int] = set()

    def add(self, index: int, word: Any, owners: dict[int, int]) -> None:
        """Note what `word` says of the token at `index`; what its model does not say stays open."""
        intern = self._doc.vocab.strings.add
        for name, value in ((LEMMA, word.lemma), (TAG, word.xpos), (MORPH, word.feats)):
            if value is not None:
                self._put(name, index, intern(value))
        if word.upos is not None:
            self._put(POS, index, POS_IDS.get(word.upos, POS_IDS["X"]))
        if word.head is not None:
            head = owners.get(word.head, index)
            self._put(HEAD, index, head - index)
            self._put(DEP, index, intern("ROOT" if head == index else word.deprel or "dep"))

    def _put(self, name: int, index: int, value: int) -> None:
        self._values[name][index] = value
        self._seen.add(name)

    def attach_spaces(self, starts: set[int]) -> None:
        """White space has its own part of speech and hangs on the token before it, inside its sentence."""
        for token in self._doc:
            if token.is_space:
                self._values[POS][token.i] = POS_IDS["SPACE"]
                self._values[HEAD][token.i] = 0 if token.i in starts else -1

    def write(self) -> None:
        """Put the columns that hold anything on the document."""
        names = [name for name in self._values if name in self._seen]
        if names:
            # Heads count backwards too; spaCy wants them, as all else, in unsigned numbers.
            table = np.array([[value % 2**64 for value in self._values[name]] for name in names], np.uint64)
            columns: Any = np.ascontiguousarray(table.T)
            self._doc.from_array(names, columns)


def place_entities(doc: Doc, entities: Iterable[Entity]) -> None:
    """Put entities on `doc`, each by itself: one that cannot be placed costs no other.

    `doc.spans["stanza_entities"]` gets all that can be placed, grown to whole tokens, with Stanza's labels; `doc.ents`
    those that do not overlap a longer one, with ours, and without signs and conjunctions at their ends. What is not in
    `doc.ents` is stored as `dropped_entities` and becomes a warning of the record.

    Args:
        doc: the document.
        entities: with offsets into `doc.text`.
    """
    placed: list[tuple[Entity, Span]] = []
    whole: list[Span] = []
    dropped: list[DroppedEntityRecord] = []
    text = doc.text
    for entity in entities:
        span = _place(doc, text, entity)
        if span is None or (name := trim_span(span)) is None:
            dropped.append(_drop(len(text), entity, "holds no word"))
        else:
            placed.append((entity, name))
            whole.append(Span(doc, span.start, span.end, label=entity.label))
    kept = filter_spans(span for _, span in placed)
    known = {(span.start, span.end, span.label) for span in kept}
    for entity, span in placed:
        # Two models, or two stretches inside one token, may say the same.
        if (span.start, span.end, span.label) not in known:
            dropped.append(_drop(len(text), entity, "overlaps another one"))
    doc.set_ents(kept)
    doc.spans[SPANS] = SpanGroup(doc, name=SPANS, spans=whole)
    store(doc, "dropped_entities", dropped)


def add_unused(doc: Doc) -> None:
    """Add the names in `doc.ents` that no record covers to `dropped_entities`.

    Our components take no word for a name that their rules speak against (`Ordföranden` as a person); what Stanza found
    there is told of instead of being lost. Labels that records have no place for (`EVN`, `TME`) are on the `Doc` alone.

    Args:
        doc: after all components, which have stored their records.
    """
    taken = {
        token.i
        for group, kind in _TAKING
        for one in load(doc, group, kind)
        for token in doc.char_span(one.text_start, one.text_end, alignment_mode="expand") or ()
    }
    dropped = load(doc, "dropped_entities", DroppedEntityRecord)
    for span in doc.ents:
        if span.label_ in _IN_RECORDS and taken.isdisjoint(range(span.start, span.end)):
            entity = Entity(span.start_char, span.end_char, span.label_)
            dropped.append(_drop(len(doc.text), entity, "is no name by our rules"))
    store(doc, "dropped_entities", dropped)


def _place(doc: Doc, text: str, entity: Entity) -> Span | None:
    start, end = max(entity.start, 0), min(entity.end, len(text))
    if start >= end or not text[start:end].strip():
        return None
    return doc.char_span(start, end, label=map_label(entity.label), alignment_mode="expand")


def map_label(label: str) -> str:
    """Our label for one of Stanza's.

    >>> [map_label(label) for label in ("PRS", "LOC/PRS", "GPE")]
    ['PER', 'LOC', 'GPE']
    """
    first = label.partition("/")[0]
    return ENTITY_LABELS.get(first, first)


def _drop(length: int, entity: Entity, reason: str) -> DroppedEntityRecord:
    start = min(max(entity.start, 0), length)
    end = min(max(entity.end, start), length)
    return DroppedEntityRecord(text_start=start, text_end=end, by=_BY, label=entity.label, reason=reason)
