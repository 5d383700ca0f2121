"""What the pipeline says of each token, as a typed record made from a spaCy `Doc`.

The record holds what a `Doc` holds and nothing that belongs to one backend: what a pipeline does not set is null.
White-space tokens of spaCy are no tokens here; their characters stand in `space_after` of the token before, so that the
clean text is `leading_space` followed by `text + space_after` of every token. `start` and `end` are half-open
offsets in code points into the decoded source text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field
from spacy.tokens import Doc, Token

from extractor.collect import Locator, name_item
from extractor.document import Document
from extractor.schema import ExtractorInfo, SourceInfo

ANNOTATION_VERSION = "1.0"

# The tags of Universal Dependencies, https://universaldependencies.org/u/pos/.
Upos = Literal[
    "ADJ",
    "ADP",
    "ADV",
    "AUX",
    "CCONJ",
    "DET",
    "INTJ",
    "NOUN",
    "NUM",
    "PART",
    "PRON",
    "PROPN",
    "PUNCT",
    "SCONJ",
    "SYM",
    "VERB",
    "X",
]
UPOS_TAGS: frozenset[str] = frozenset(get_args(Upos))
OUTSIDE = "O"
ROOT = "root"
UNKNOWN_RELATION = "dep"


class _Part(BaseModel):
    """Base of all parts: keys are fixed, values are never changed after validation."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class AnnotatedToken(_Part):
    """A word or sign.

    Attributes:
        id: its number in the sentence, from 1.
        text: as in the clean text.
        lemma: the dictionary form.
        upos: part of speech; tags that UD does not know are null.
        xpos: a finer tag of the backend's own.
        features: UD features by name, sorted; several values are joined by commas.
        head: `id` of the token that this one depends on, 0 for the root; null in a sentence that was not parsed.
        deprel: relation to the head, `root` for the root; null in a sentence that was not parsed.
        entity: IOB2 tag of the named entity such as `B-PER`, `O` outside; an entity never runs across sentences.
        agenda_item: `id` of the innermost agenda item of the record, null in the head of the document.
        space_after: the white space of the clean text between this token and the next, also across sentences.
        start: first code point in the source.
        end: one past the last code point in the source.
    """

    id: int = Field(ge=1)
    text: str = Field(min_length=1)
    lemma: str | None
    upos: Upos | None
    xpos: str | None
    features: dict[str, str]
    head: int | None = Field(ge=0)
    deprel: str | None
    entity: str
    agenda_item: str | None
    space_after: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class AnnotatedSentence(_Part):
    """A sentence of at least one token.

    Attributes:
        id: its number in the document, from 1.
        text: the clean text from its first token to its last, white space and all.
        start: first code point in the source.
        end: one past the last code point in the source.
        tokens: in text order.
    """

    id: int = Field(ge=1)
    text: str = Field(min_length=1)
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    tokens: list[AnnotatedToken] = Field(min_length=1)

    @property
    def is_parsed(self) -> bool:
        """Whether the tokens have heads; if so, they form a tree with one root."""
        return self.tokens[0].head is not None


class AnnotatedDocument(_Part):
    """All tokens of a document; a document without any has no sentences.

    Attributes:
        annotation_version: version of this form.
        source: the file that was read.
        extractor: program and model that read it.
        leading_space: white space of the clean text before the first token.
        sentences: in text order.
    """

    annotation_version: Literal["1.0"]
    source: SourceInfo
    extractor: ExtractorInfo
    leading_space: str
    sentences: list[AnnotatedSentence]


def annotate_doc(doc: Doc, document: Document, source: SourceInfo, info: ExtractorInfo) -> AnnotatedDocument:
    """Read off a processed `Doc` what is known of each token.

    Args:
        doc: made from `document.text`, with whatever its pipeline sets: sentences, `lemma_`, `pos_`, `tag_`, `morph`,
            `head` and `dep_`, `ents`, and the agenda items of `minutes_sections`. Without marks of sentences it is one.
        document: the clean text with its offset map.
        source: where the text comes from, for the record.
        info: program and model, for the record.

    Returns:
        The record. Heads are those of the backend as far as they make a tree inside the sentence: a token whose
        head is white space gets the head of that; of several roots the first stays, and what hangs outside the
        sentence or in a circle becomes its `dep`.
    """
    text = doc.text
    words = [token for token in doc if not token.is_space]
    starts = [*(word.idx for word in words), len(text)]
    gaps = {word.i: text[word.idx + len(word) : end] for word, end in zip(words, starts[1:], strict=True)}
    reader = _Reader(doc, document, gaps)
    return AnnotatedDocument(
        annotation_version=ANNOTATION_VERSION,
        source=source,
        extractor=info,
        leading_space=text[: starts[0]],
        sentences=[
            reader.read_sentence(number, sentence)
            for number, sentence in enumerate(_list_sentences(doc), start=1)
        ],
    )


def _list_sentences(doc: Doc) -> Iterator[list[Token]]:
    """The words of each sentence; one that is only white space is passed over."""
    spans = doc.sents if doc.has_annotation("SENT_START") else (doc[:],)
    for span in spans:
        words = [token for token in span if not token.is_space]
        if words:
            yield words


class _Reader:
    """Reads the tokens of one `Doc`; `gaps` holds the white space behind each by its place in the `Doc`."""

    def __init__(self, doc: Doc, document: Document, gaps: dict[int, str]) -> None:
        self.gaps = gaps
        self.locator = Locator(doc, document)
        self.entities = {token.i: entity for entity in doc.ents for token in entity}

    def read_sentence(self, number: int, words: Sequence[Token]) -> AnnotatedSentence:
        """The sentence made up of `words`."""
        marks = self._mark_entities(words)
        relations = _read_relations(words)
        parts = zip(words, marks, relations, strict=True)
        tokens = [self._read_token(index, *part) for index, part in enumerate(parts, start=1)]
        text = "".join(word.text + self.gaps[word.i] for word in words[:-1]) + words[-1].text
        return AnnotatedSentence(
            id=number, text=text, start=tokens[0].start, end=tokens[-1].end, tokens=tokens
        )

    def _read_token(
        self, number: int, token: Token, entity: str, relation: tuple[int | None, str | None]
    ) -> AnnotatedToken:
        start, end, item = self.locator.place(token.idx, token.idx + len(token))
        upos: Any = token.pos_ if token.pos_ in UPOS_TAGS else None
        return AnnotatedToken(
            id=number,
            text=token.text,
            lemma=token.lemma_ or None,
            upos=upos,
            xpos=token.tag_ or None,
            features=dict(sorted(token.morph.to_dict().items(), key=lambda pair: pair[0].lower())),
            head=relation[0],
            deprel=relation[1],
            entity=entity,
            agenda_item=None if item is None else name_item(item),
            space_after=self.gaps[token.i],
            start=start,
            end=end,
        )

    def _mark_entities(self, words: Sequence[Token]) -> list[str]:
        """IOB2 tags; the first word of an entity in this sentence gets the B."""
        found = [self.entities.get(word.i) for word in words]
        tags = []
        for before, entity in pairwise([None, *found]):
            if entity is None:
                tags.append(OUTSIDE)
            else:
                is_same = before is not None and before.start == entity.start
                tags.append(f"{'I' if is_same else 'B'}-{entity.label_}")
        return tags


def _read_relations(words: Sequence[Token]) -> list[tuple[int | None, str | None]]:
    """Head (from 1, 0 for the root) and relation of each word; null for all where the sentence has no parse."""
    if not any(word.dep_ for word in words):
        return [(None, None)] * len(words)
    places = {word.i: place for place, word in enumerate(words)}
    given = [_find_head(word, places) for word in words]
    heads, root = make_tree(given)
    relations: list[tuple[int | None, str | None]] = []
    for place, (word, head) in enumerate(zip(words, heads, strict=True)):
        if place == root:
            relations.append((0, ROOT))
        else:
            is_kept = head == given[place] and word.dep_ and word.dep_.lower() != ROOT
            relations.append((head + 1, word.dep_ if is_kept else UNKNOWN_RELATION))
    return relations


def _find_head(word: Token, places: dict[int, int]) -> int | None:
    """The place of the head of `word` in its sentence, through white space; None where it is a root or outside."""
    head = word.head
    seen = {word.i}
    while head.is_space and head.i not in seen:
        seen.add(head.i)
        head = head.head
    return None if head.i == word.i else places.get(head.i)


def make_tree(given: Sequence[int | None]) -> tuple[list[int], int]:
    """Make one tree of heads that may have several roots, or circles.

    Args:
        given: the place of the head of each word, from 0; None for a root. At least one word.

    Returns:
        The head of each word, and the place of the only root, whose head is its own place: the first root given, or
        the first word where there is none. Other roots, and one word of each circle, hang on it.
    """
    root = next((place for place, head in enumerate(given) if head is None), 0)
    heads = [root if head is None else head for head in given]
    heads[root] = root
    reaching = {root}
    for start in range(len(heads)):
        path: list[int] = []
        passed: set[int] = set()
        place = start
        while place not in reaching:
            if place in passed:
                heads[place] = root
                break
            path.append(place)
            passed.add(place)
            place = heads[place]
        reaching.update(path)
    return heads, root
