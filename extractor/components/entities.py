"""`minutes_entities`: people, organisations, places and projects in `doc.ents`, found by a trained model.

One pass of the network also gives each token its part of speech (`token.pos_`) and a vector (`doc.tensor`).

The component needs sentences, and the files of a trained model (`from_disk`), which lie in its directory
of the pipeline: `model.onnx`, `tokenizer.json` and `labels.json`; `scores.json` says how good the model is.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import srsly  # type: ignore[import-untyped]
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup
from spacy.util import filter_spans

from extractor.components.entity_model import (
    LABELS_FILE,
    MODEL_FILE,
    TOKENIZER_FILE,
    EntityModel,
    read_settings,
)
from extractor.errors import ModelError
from extractor.patterns.entities import CONJUNCTIONS

SCORES_FILE = "scores.json"
SPANS = "minutes_entities"

_NEEDED = (MODEL_FILE, TOKENIZER_FILE, LABELS_FILE)
_PAIRS = {")": "(", "]": "[", "”": "”", '"': '"', "»": "«"}


class EntityRecognizer:
    """Sets `doc.ents` with the labels PER, ORG, LOC and PRJ, `token.pos_`, and `doc.tensor`.

    `doc.spans["minutes_entities"]` holds the entities once more, with `attrs["scores"]`: how sure the model is of
    each, from 0 to 1. The tensor has a row a token, (token, 384) in float16, from the last layer of the network; so
    `sent.vector` is the mean over a sentence, at no second pass. Parts of speech that a backend has set are kept.

    The network is opened on first use and once a process: neither pickling nor forking carries it along.
    """

    def __init__(self, *, threads: int = 1, batch_size: int = 16) -> None:
        """Make a recognizer without a model; :meth:`from_disk` or :meth:`from_bytes` brings one.

        Args:
            threads: Threads that the network uses in each process.
            batch_size: Most sentences of one document that go through the network at once.
        """
        self.threads = threads
        self.batch_size = batch_size
        self._directory: Path | None = None
        self._files: dict[str, bytes] = {}
        self._model: tuple[int, EntityModel] | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities, parts of speech and vectors of one document, in place.

        Raises:
            ModelError: The document has no sentences, or the component no model.
        """
        if not len(doc):
            return doc
        if not doc.has_annotation("SENT_START"):
            raise ModelError("minutes_entities needs sentences; put minutes_sentences before it")
        is_tagged = doc.has_annotation("POS")
        sentences = list(doc.sents)
        readings = self.network.read([_describe(sentence) for sentence in sentences])
        spans: list[tuple[Span, float]] = []
        vectors = []
        for sentence, reading in zip(sentences, readings, strict=True):
            for entity, score in zip(reading.entities, reading.scores, strict=True):
                if (span := trim_span(_place_span(sentence, *entity))) is not None:
                    spans.append((span, score))
            vectors.append(reading.vectors.astype(np.float16))
            if not is_tagged:
                for token, tag in zip(sentence, reading.tags, strict=True):
                    token.pos_ = tag
        doc.tensor = np.concatenate(vectors)
        scores = {(span.start, span.end): score for span, score in spans}
        kept = filter_spans(span for span, _score in spans)
        doc.set_ents(kept)
        sure = [scores[span.start, span.end] for span in kept]
        doc.spans[SPANS] = SpanGroup(doc, name=SPANS, spans=kept, attrs={"scores": sure})
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 1) -> Iterator[Doc]:  # noqa: ARG002
        """Yield the documents of `stream` with their entities, each as :meth:`__call__` would make it.

        `batch_size` is spaCy's number of documents; documents do not share batches, see :class:`EntityModel`.
        """
        for doc in stream:
            yield self(doc)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that the model gives, in its own order; none without a model."""
        if self._directory is None and not self._files:
            return ()
        marks = read_settings(self._read(LABELS_FILE), LABELS_FILE).labels
        return tuple(dict.fromkeys(mark.partition("-")[2] for mark in marks if mark != "O"))

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> EntityRecognizer:  # noqa: ARG002
        """Use the model in the directory `path`, which must stay there as long as the component is used.

        Raises:
            ModelError: A file is missing.
        """
        directory = Path(path).resolve()
        missing = [name for name in _NEEDED if not (directory / name).is_file()]
        if missing:
            raise ModelError(f"{directory} lacks {', '.join(missing)}; train or download the model again")
        self._directory, self._files, self._model = directory, {}, None
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002
        """Write the model to the directory `path`; without a model, only the directory is made."""
        target = Path(path).resolve()
        target.mkdir(parents=True, exist_ok=True)
        for name in self._list_files():
            if self._directory is None:
                (target / name).write_bytes(self._files[name])
            elif target != self._directory:
                shutil.copyfile(self._directory / name, target / name)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:  # noqa: ARG002
        """The model's files in one MessagePack map."""
        data: bytes = srsly.msgpack_dumps({name: self._read(name) for name in self._list_files()})
        return data

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> EntityRecognizer:  # noqa: ARG002
        """Use the model that :meth:`to_bytes` gave; an empty map takes the model away."""
        self._files = dict(srsly.msgpack_loads(data))
        self._directory = self._model = None
        return self

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_model": None}

    def _list_files(self) -> list[str]:
        if self._directory is None:
            return sorted(self._files)
        return [name for name in (*_NEEDED, SCORES_FILE) if (self._directory / name).is_file()]

    def _read(self, name: str) -> bytes:
        if self._directory is not None:
            return (self._directory / name).read_bytes()
        if name not in self._files:
            raise ModelError(f"minutes_entities has no {name}; load a trained pipeline or call from_disk")
        return self._files[name]

    @property
    def network(self) -> EntityModel:
        """The network, opened on first use in each process.

        Raises:
            ModelError: The component has no model, or its files cannot be read.
        """
        # A forked process must not use its parent's network: that one's threads do not exist here.
        if self._model is None or self._model[0] != os.getpid():
            files: dict[str, bytes | str] = {name: self._read(name) for name in (TOKENIZER_FILE, LABELS_FILE)}
            in_memory = self._directory is None
            files[MODEL_FILE] = self._read(MODEL_FILE) if in_memory else f"{self._directory}/{MODEL_FILE}"
            model = EntityModel(files, threads=self.threads, batch_size=self.batch_size)
            self._model = (os.getpid(), model)
        return self._model[1]


def _describe(sentence: Span) -> tuple[str, list[tuple[int, int]]]:
    """The text of a sentence, and the offsets of its tokens in it."""
    starts = [token.idx - sentence.start_char for token in sentence]
    lengths = [len(token) for token in sentence]
    return sentence.text, [(start, start + length) for start, length in zip(starts, lengths, strict=True)]


def _place_span(sentence: Span, start: int, end: int, kind: str) -> Span:
    first = sentence.start_char
    span = sentence.doc.char_span(first + start, first + end, label=kind, alignment_mode="expand")
    assert span is not None  # Expanding always finds tokens inside the document.
    return span


def trim_span(span: Span) -> Span | None:
    """Take spaces, signs and conjunctions off both ends; null if nothing else is left.

    A closing bracket or quotation mark stays if the span holds the opening one.
    """
    start, end = 0, len(span)
    while end > start and _is_loose(span, start, end - 1):
        end -= 1
    while start < end and _is_loose(span, start, start, end):
        start += 1
    if start == end:
        return None
    return Span(span.doc, span.start + start, span.start + end, span.label)


def _is_loose(span: Span, start: int, index: int, end: int | None = None) -> bool:
    """Whether the token at `index`, the last one or (with `end`) the first one, does not belong to a name."""
    text = span[index].text
    if span[index].is_space or text.lower() in CONJUNCTIONS:
        return True
    if any(sign.isalnum() for sign in text):
        return False
    if end is None:
        opening = _PAIRS.get(text)
        return opening is None or opening not in [token.text for token in span[start:index]]
    closing = next((last for last, first in _PAIRS.items() if first == text), None)
    return closing is None or closing not in [token.text for token in span[index + 1 : end]]


@Language.factory(
    "minutes_entities",
    default_config={"threads": 1, "batch_size": 16},
    requires=["doc.sents"],
    assigns=["doc.ents", "doc.spans", "token.ent_iob", "token.ent_type", "token.pos", "doc.tensor"],
)
def make_entities(nlp: Language, name: str, threads: int, batch_size: int) -> EntityRecognizer:  # noqa: ARG001
    """Make the component; its model comes from the pipeline's directory."""
    return EntityRecognizer(threads=threads, batch_size=batch_size)
