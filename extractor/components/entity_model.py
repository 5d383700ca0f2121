"""The entity model at run time: ONNX Runtime and a tokenizer, nothing of torch."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import NamedTuple

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

from extractor.components.entity_encoding import (
    LABELS,
    UPOS,
    WINDOW_PIECES,
    Floats,
    Offsets,
    calm_capitals,
    decode_labels,
    find_entities,
    find_first_pieces,
    find_words,
    flatten,
    join_neighbours,
    join_windows,
    score_entities,
    split_columns,
    split_windows,
)
from extractor.errors import ModelError

MODEL_FILE = "model.onnx"
TOKENIZER_FILE = "tokenizer.json"
LABELS_FILE = "labels.json"

_QUIET = 3
# On processors, one kernel for both steps is slower than two: without it the network runs a tenth faster.
_SLOW_FUSIONS = ("SkipLayerNormFusion",)
_PART = 512


@dataclass(frozen=True, slots=True)
class Settings:
    """What `labels.json` holds: the columns of the model's outputs and the most pieces that it takes at once.

    A model without parts of speech has no `tags`.
    """

    labels: tuple[str, ...] = LABELS
    tags: tuple[str, ...] = UPOS
    max_pieces: int = WINDOW_PIECES


def read_settings(data: bytes, where: str) -> Settings:
    """Parse the content of `labels.json`; `where` names it in errors.

    Raises:
        ModelError: It is no JSON object with `labels`, `tags` and `max_pieces`.
    """
    try:
        content = json.loads(data)
        return Settings(tuple(content["labels"]), tuple(content["tags"]), int(content["max_pieces"]))
    except (ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"{where} lacks labels, tags or max_pieces; train or download the model again"
        ) from error


def write_settings(settings: Settings) -> bytes:
    """The content of `labels.json`."""
    return (json.dumps(asdict(settings), indent=2) + "\n").encode()


class Pieces(NamedTuple):
    """What the network gives for the pieces of one sentence.

    Attributes:
        scores: Logits of the entity labels, (piece, label), float32.
        tags: Logits of the parts of speech, (piece, tag), float32.
        vectors: The encoder's last layer, (piece, hidden), float32.
    """

    scores: Floats
    tags: Floats
    vectors: Floats


@dataclass(frozen=True, slots=True)
class Reading:
    """What the model says of one sentence.

    Attributes:
        entities: `(start, end, kind)` with character offsets into the sentence.
        scores: How sure the model is of each entity, from 0 to 1.
        tags: The part of speech of each token.
        vectors: One row a token, (token, hidden), float32.
    """

    entities: list[tuple[int, int, str]]
    scores: list[float]
    tags: list[str]
    vectors: Floats


class EntityModel:
    """Reads sentences: entities, parts of speech and vectors in one pass of the network.

    The model's arithmetic is in 8 bits, scaled to the largest number in a batch, so what else is in a batch
    can change a score a little. Batches therefore hold only sentences of one call, and only such as have the
    same number of pieces: nothing is padded, and one call's result depends on its own sentences alone.
    """

    def __init__(self, files: Mapping[str, bytes | str], *, threads: int, batch_size: int) -> None:
        """Load the model.

        Args:
            files: Content of the three files, or the path of the ONNX file, by name.
            threads: Threads that ONNX Runtime uses.
            batch_size: Most sentences that go through the model at once.

        Raises:
            ModelError: A file is not what its name says.
        """
        tokenizer, settings, network = files[TOKENIZER_FILE], files[LABELS_FILE], files[MODEL_FILE]
        assert isinstance(tokenizer, bytes) and isinstance(settings, bytes)  # noqa: PT018
        self.settings = read_settings(settings, LABELS_FILE)
        self._batch_size = batch_size
        self._tokenizer = Tokenizer.from_buffer(tokenizer)
        self._edges = [self._tokenizer.token_to_id("<s>"), self._tokenizer.token_to_id("</s>")]
        self._session = _open_session(network, threads)

    def find(self, texts: Sequence[str]) -> list[list[tuple[int, int, str]]]:
        """Entities `(start, end, kind)` in each text, with character offsets into that text."""
        return [reading.entities for reading in self.read([(text, ()) for text in texts])]

    def read(self, sentences: Sequence[tuple[str, Sequence[Offsets]]]) -> Iterator[Reading]:
        """Read sentences in order.

        Args:
            sentences: The text of each, and the character offsets of its tokens, of which each gets a part of
                speech and a vector.
        """
        # A long document goes through in parts, so that not all its pieces' vectors are held at once.
        for start in range(0, len(sentences), _PART):
            part = sentences[start : start + _PART]
            encoded = [self._encode(text) for text in dict.fromkeys(text for text, _tokens in part)]
            scored = {
                one.text: (one, pieces) for one, pieces in zip(encoded, self._run(encoded), strict=True)
            }
            for text, tokens in part:
                yield self._decode(*scored[text], tokens)

    def _encode(self, text: str) -> _Sentence:
        flat = flatten(text)
        words = find_words(flat)
        encoding = self._tokenizer.encode(calm_capitals(flat), add_special_tokens=False)
        return _Sentence(text, flat, words, encoding.offsets, encoding.ids if words else [])

    def _decode(self, sentence: _Sentence, pieces: Pieces, tokens: Sequence[Offsets]) -> Reading:
        text, words, labels = sentence.text, sentence.words, self.settings.labels
        if not words:
            hidden = pieces.vectors.shape[1]
            return Reading([], [], ["X"] * len(tokens), np.zeros((len(tokens), hidden), dtype=np.float32))
        rows = pieces.scores[find_first_pieces(sentence.flat, words, sentence.offsets)]
        columns = split_columns(text, words)
        path = [label for start, end in columns for label in decode_labels(rows[start:end], labels)]
        entities = find_entities(words, join_neighbours(text, words, path, labels), labels)
        firsts = find_first_pieces(sentence.flat, tokens, sentence.offsets)
        tags = pieces.tags[firsts].argmax(axis=1) if firsts else []
        scores = score_entities(words, rows, entities, labels)
        return Reading(entities, scores, [self.settings.tags[tag] for tag in tags], pieces.vectors[firsts])

    def _run(self, sentences: Sequence[_Sentence]) -> list[Pieces]:
        """What the network gives for every sentence, long ones window by window."""
        size = self.settings.max_pieces - len(self._edges)
        windows = [split_windows(len(one.pieces), size) if one.pieces else [] for one in sentences]
        pairs = zip(sentences, windows, strict=True)
        rows = [one.pieces[start:end] for one, parts in pairs for start, end in parts]
        scored = iter(self.score_pieces(rows))
        return [self._join(parts, [next(scored) for _ in parts]) for parts in windows]

    def _join(self, windows: Sequence[Offsets], parts: Sequence[Pieces]) -> Pieces:
        if len(parts) == 1:
            return parts[0]
        if not parts:
            return Pieces(*(np.zeros((0, width), dtype=np.float32) for width in self._widths))
        return Pieces(*(join_windows(windows, outputs) for outputs in zip(*parts, strict=True)))

    @property
    def _widths(self) -> list[int]:
        return [int(output.shape[-1]) for output in self._session.get_outputs()]

    def score_pieces(self, rows: Sequence[Sequence[int]]) -> list[Pieces]:
        """What the network gives for rows of pieces, which are given without the special ones at both ends."""
        by_length = defaultdict(list)
        for index, row in enumerate(rows):
            by_length[len(row)].append(index)
        scored: dict[int, Pieces] = {}
        first, last = self._edges
        for indices in by_length.values():
            for start in range(0, len(indices), self._batch_size):
                batch = indices[start : start + self._batch_size]
                pieces = np.array([[first, *rows[index], last] for index in batch], dtype=np.int64)
                outputs = self._session.run(list(Pieces._fields), {"pieces": pieces})
                for place, index in enumerate(batch):
                    scored[index] = Pieces(*(output[place, 1:-1] for output in outputs))
        return [scored[index] for index in range(len(rows))]


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    flat: str
    words: list[Offsets]
    offsets: list[Offsets]
    pieces: list[int]


def _open_session(network: bytes | str, threads: int) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = _QUIET
    # Sentences have many lengths; plans for each of them would only cost memory.
    options.enable_mem_pattern = False
    # Waiting threads would otherwise keep their cores busy between sentences.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return ort.InferenceSession(
            network, options, providers=["CPUExecutionProvider"], disabled_optimizers=list(_SLOW_FUSIONS)
        )
    except (RuntimeError, ValueError, OSError) as error:
        raise ModelError(f"{MODEL_FILE} cannot be loaded ({error}); train or download it again") from error
