"""The entity model at run time: ONNX Runtime and a tokenizer, nothing of torch."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

from extractor.components.entity_encoding import (
    LABELS,
    WINDOW_PIECES,
    Floats,
    Offsets,
    decode_labels,
    find_entities,
    find_first_pieces,
    find_words,
    flatten,
    join_neighbours,
    join_windows,
    split_columns,
    split_windows,
)
from extractor.errors import ModelError

MODEL_FILE = "model.onnx"
TOKENIZER_FILE = "tokenizer.json"
LABELS_FILE = "labels.json"

_QUIET = 3


@dataclass(frozen=True, slots=True)
class Settings:
    """What `labels.json` holds: the model's output columns and the most pieces that it takes at once."""

    labels: tuple[str, ...] = LABELS
    max_pieces: int = WINDOW_PIECES


def read_settings(data: bytes, where: str) -> Settings:
    """Parse the content of `labels.json`; `where` names it in errors.

    Raises:
        ModelError: It is no JSON object with `labels` and `max_pieces`.
    """
    try:
        content = json.loads(data)
        return Settings(tuple(content["labels"]), int(content["max_pieces"]))
    except (ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{where} lacks labels or max_pieces; train or download the model again") from error


def write_settings(settings: Settings) -> bytes:
    """The content of `labels.json`."""
    content = {"labels": list(settings.labels), "max_pieces": settings.max_pieces}
    return (json.dumps(content, indent=2) + "\n").encode()


@dataclass(frozen=True, slots=True)
class _Sentence:
    words: list[Offsets]
    columns: list[Offsets]
    firsts: list[int]
    pieces: list[int]


class EntityModel:
    """Finds entities in sentences.

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
        unique = dict.fromkeys(texts)
        sentences = {text: self._encode(text) for text in unique}
        scores = self._score([sentence.pieces for sentence in sentences.values()])
        found = {
            text: self._decode(text, sentence, rows)
            for (text, sentence), rows in zip(sentences.items(), scores, strict=True)
        }
        return [found[text] for text in texts]

    def _encode(self, text: str) -> _Sentence:
        flat = flatten(text)
        words = find_words(flat)
        encoding = self._tokenizer.encode(flat, add_special_tokens=False)
        firsts = find_first_pieces(flat, words, encoding.offsets)
        return _Sentence(words, split_columns(text, words), firsts, encoding.ids if words else [])

    def _decode(self, text: str, sentence: _Sentence, scores: Floats) -> list[tuple[int, int, str]]:
        if not len(scores):
            return []
        rows, labels = scores[sentence.firsts], self.settings.labels
        path = [label for start, end in sentence.columns for label in decode_labels(rows[start:end], labels)]
        return find_entities(sentence.words, join_neighbours(text, sentence.words, path, labels), labels)

    def _score(self, sentences: Sequence[Sequence[int]]) -> list[Floats]:
        """Scores of every piece of every sentence, long ones window by window."""
        size = self.settings.max_pieces - len(self._edges)
        windows = [split_windows(len(pieces), size) if pieces else [] for pieces in sentences]
        pairs = zip(sentences, windows, strict=True)
        rows = [pieces[start:end] for pieces, parts in pairs for start, end in parts]
        scored = iter(self.score_pieces(rows))
        empty = np.zeros((0, len(self.settings.labels)), dtype=np.float32)
        return [join_windows(parts, [next(scored) for _ in parts]) if parts else empty for parts in windows]

    def score_pieces(self, rows: Sequence[Sequence[int]]) -> list[Floats]:
        """Logits (piece, label) for each row of pieces, which are given without the special ones at both ends."""
        by_length = defaultdict(list)
        for index, row in enumerate(rows):
            by_length[len(row)].append(index)
        scores: list[Floats] = [np.zeros((0, 0), dtype=np.float32)] * len(rows)
        first, last = self._edges
        for indices in by_length.values():
            for start in range(0, len(indices), self._batch_size):
                batch = indices[start : start + self._batch_size]
                pieces = np.array([[first, *rows[index], last] for index in batch], dtype=np.int64)
                (logits,) = self._session.run(None, {"pieces": pieces})
                for index, row in zip(batch, logits, strict=True):
                    scores[index] = row[1:-1]
        return scores


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
        return ort.InferenceSession(network, options, providers=["CPUExecutionProvider"])
    except (RuntimeError, ValueError, OSError) as error:
        raise ModelError(f"{MODEL_FILE} cannot be loaded ({error}); train or download it again") from error
