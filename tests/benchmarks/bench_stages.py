"""Where the time goes, and how it grows: ratios inside one run, so that they hold on any machine.

`make bench` prints, for each stage, its share of the time for the development corpus, and what a document of twenty
times the length costs.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import extractor
from corpus.layouts import generate
from extractor.cleaning import clean
from extractor.collect import collect
from extractor.pipeline import make_doc
from extractor.resolve import resolve
from extractor.schema import ExtractorInfo
from extractor.source import read_source

CORPUS = Path(__file__).parents[2] / "corpus" / "dev"
INFO = ExtractorInfo(version="0", backend="spacy", model="bench")


def measure(action: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds that `action` takes, and what it gives."""
    start = time.perf_counter()
    result = action()
    return time.perf_counter() - start, result


def stages(
    loaded: extractor.Extractor, document: Path | bytes, repeats: int = 1
) -> Iterator[tuple[str, float]]:
    """(stage, seconds) of one document; its body is repeated `repeats` times."""
    source = read_source(document)
    seconds, document = measure(lambda: clean("\n\n".join([source.raw] * repeats)))
    yield "cleaning", seconds
    seconds, doc = measure(lambda: make_doc(loaded.nlp, document))
    yield "tokenizer", seconds
    for name, component in loaded.nlp.pipeline:
        seconds, doc = measure(lambda component=component, doc=doc: component(doc))
        yield name, seconds
    seconds, findings = measure(lambda: collect(doc, document))
    yield "collect", seconds
    seconds, _ = measure(lambda: resolve(findings, document, source, INFO))
    yield "resolve", seconds


@pytest.fixture(scope="module")
def loaded() -> extractor.Extractor:
    made = extractor.load()
    made("Protokoll\n\n1. Öppnande\nAnna Berg öppnade mötet.")
    return made


def test_share_of_stages(loaded: extractor.Extractor, capsys: pytest.CaptureFixture[str]) -> None:
    totals: dict[str, float] = {}
    characters = 0
    generated = [generate(1, number, "held-out").text.encode() for number in range(30)]
    for document in (*sorted(CORPUS.glob("*.txt")), *generated):
        characters += len(read_source(document).raw)
        for name, seconds in stages(loaded, document):
            totals[name] = totals.get(name, 0.0) + seconds
    whole = sum(totals.values())
    with capsys.disabled():
        print(f"\n{characters} characters, {characters / whole:.0f} characters a second on one core")
        for name, seconds in sorted(totals.items(), key=lambda entry: -entry[1]):
            print(f"{name:24} {seconds / whole:6.1%}")
    assert totals["minutes_entities"] / whole > 0.3, (
        "the network should dominate; something else has become slow"
    )
    assert totals["minutes_sections"] / whole < 0.2


def test_growth(loaded: extractor.Extractor, capsys: pytest.CaptureFixture[str]) -> None:
    path = max(CORPUS.glob("*.txt"), key=lambda one: one.stat().st_size)
    small, large = dict(stages(loaded, path)), dict(stages(loaded, path, repeats=20))
    with capsys.disabled():
        print("\na document of twenty times the length takes, for each stage")
        for name, seconds in large.items():
            print(f"{name:24} {seconds / max(small[name], 1e-4):6.1f} times as long")
    assert sum(large.values()) < 25 * sum(small.values())
    assert large["minutes_sections"] < 25 * small["minutes_sections"]
