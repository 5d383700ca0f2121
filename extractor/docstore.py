"""Where our components keep their records on a spaCy `Doc`.

`doc.spans["minutes_<group>"]` holds token spans for whoever uses spaCy; `doc.user_data["minutes"]` holds the exact
records, as plain values that survive `Doc.to_bytes` and so `nlp.pipe(n_process=2)`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any, TypeVar

from spacy.tokens import Doc

from extractor.records import Record

# Start, end, label, and how sure the model is, from 0 to 1.
Entity = tuple[int, int, str, float]

R = TypeVar("R", bound=Record)
_KEY = "minutes"
_MARKS = "minutes_marks"


def store_marks(doc: Doc, marks: Mapping[int, str]) -> None:
    """Note on `doc` which lines markup set off: the kind of mark by the offset of the line's first letter."""
    doc.user_data[_MARKS] = [[start, kind] for start, kind in marks.items()]


def load_marks(doc: Doc) -> dict[int, str]:
    """The marks that :func:`store_marks` noted; none on a `Doc` that was made from bare text."""
    marks: Iterable[tuple[int, str]] = doc.user_data.get(_MARKS, ())
    return dict(marks)


def store(doc: Doc, group: str, records: Iterable[Record]) -> None:
    """Put `records` on `doc` under `group`, replacing what stood there.

    Token spans grow to whole tokens; the records keep their exact offsets.
    """
    kept = sorted(records, key=lambda record: (record.text_start, record.text_end))
    doc.user_data.setdefault(_KEY, {})[group] = [_plain(record) for record in kept]
    spans = []
    for record in kept:
        span = doc.char_span(record.text_start, record.text_end, label=record.by, alignment_mode="expand")
        if span is not None:
            spans.append(span)
    doc.spans[f"{_KEY}_{group}"] = spans


def _plain(record: Record) -> dict[str, Any]:
    """The record's fields with lists for tuples, as they come back from bytes."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(record).items()}


def load(doc: Doc, group: str, kind: type[R]) -> list[R]:
    """Records of class `kind` stored under `group`, in text order; empty where no component put any."""
    stored: list[dict[str, Any]] = doc.user_data.get(_KEY, {}).get(group, [])
    make: Callable[..., R] = kind
    return [
        make(**{key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()})
        for entry in stored
    ]


def load_entities(doc: Doc) -> list[Entity]:
    """What the entity model found, in text order; a model that does not say how sure it is, is believed."""
    group = doc.spans.get(f"{_KEY}_entities")
    spans = list(doc.ents if group is None else group)
    scores = [1.0] * len(spans) if group is None else group.attrs["scores"]
    return [
        (span.start_char, span.end_char, span.label_, score)
        for span, score in zip(spans, scores, strict=True)
    ]
