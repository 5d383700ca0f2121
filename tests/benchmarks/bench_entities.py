"""The entity models beside a CNN that spaCy's `efficiency` config makes: words a second on one core, size and memory.

The speeds are taken in turns inside one run and compared as ratios, so that they hold on any machine of a kind; how fast
8-bit arithmetic is against 32-bit depends on the processor (VNNI).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import spacy
from spacy.cli.init_config import init_config
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import load_model_from_config, minibatch

from extractor.evaluation.entity_report import COMPONENT, read_corpus

ROOT = Path(__file__).parents[2]
SENTENCES = read_corpus(ROOT / "corpus" / "entities" / "train")
MODELS = {"sv_minutes": (0.22, 45), "sv_minutes_fast": (0.42, 30)}
"""The least share of the CNN's speed, and the most megabytes, by model."""
MEMORY_MB = 350
TURNS = 2


def train_cnn() -> Language:
    """A tagger of the `efficiency` config, trained for one epoch; its speed does not depend on how well it is trained."""
    config = init_config(lang="sv", pipeline=["ner"], optimize="efficiency")
    nlp = load_model_from_config(config, auto_fill=True)
    examples = [
        Example.from_dict(nlp.make_doc(sentence.text), {"entities": list(sentence.entities)})
        for sentence in SENTENCES
    ]
    optimizer = nlp.initialize(lambda: examples)
    for batch in minibatch(examples, 64):
        nlp.update(batch, sgd=optimizer)
    return nlp


def make_docs(nlp: Language) -> list[Doc]:
    """The marked sentences as documents of twenty sentences each, split into tokens and sentences."""
    docs = []
    for start in range(0, len(SENTENCES), 20):
        parts = [nlp.make_doc(sentence.text) for sentence in SENTENCES[start : start + 20]]
        for part in parts:
            for token in part:
                token.is_sent_start = token.i == 0
        docs.append(Doc.from_docs(parts))
    return docs


def time_words(components: Sequence[Callable[[Doc], Doc]], nlp: Language) -> float:
    """Words a second of processor time, tokens with a letter or digit counted; splitting is not timed."""
    docs = make_docs(nlp)
    words = sum(any(sign.isalnum() for sign in token.text) for doc in docs for token in doc)
    start = time.process_time()
    for component in components:
        docs = list(component.pipe(docs)) if hasattr(component, "pipe") else [component(doc) for doc in docs]
    return words / (time.process_time() - start)


@pytest.fixture(scope="module")
def cnn() -> Language:
    return train_cnn()


@pytest.mark.parametrize("model", MODELS)
def test_speed_beside_a_cnn(cnn: Language, model: str, capsys: pytest.CaptureFixture[str]) -> None:
    nlp = spacy.load(ROOT / "models" / model)
    ours, theirs = [], []
    for turn in range(TURNS + 1):
        speeds = (
            time_words([nlp.get_pipe(COMPONENT)], nlp),
            time_words([component for _name, component in cnn.pipeline], cnn),
        )
        if turn:  # The first turn opens the network and fills the caches.
            ours.append(speeds[0])
            theirs.append(speeds[1])
    ratio = statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
    least, _size = MODELS[model]
    with capsys.disabled():
        print(
            f"\n{model}: {statistics.median(ours):.0f} words a second on one core, "
            f"CNN {statistics.median(theirs):.0f}, ratio {ratio:.3f} (wanted: {least})"
        )


@pytest.mark.parametrize("model", MODELS)
def test_size(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    files = [path for path in (ROOT / "models" / model).rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    with capsys.disabled():
        print(f"\n{model}: {size:.1f} MB on disk")
    assert size <= MODELS[model][1]


@pytest.mark.parametrize("model", MODELS)
def test_memory_of_a_loaded_process(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    program = (
        "import spacy, sys\n"
        "nlp = spacy.load(sys.argv[1])\n"
        "nlp('Protokoll\\n\\n1. Öppnande\\nAsta Kvist öppnade mötet i Vännäs.')\n"
        "print(open('/proc/self/status').read())\n"
    )
    command = [sys.executable, "-c", program, str(ROOT / "models" / model)]
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    status = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    resident = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1000
    with capsys.disabled():
        print(f"\n{model}: {resident:.0f} MB resident")
    assert resident <= MEMORY_MB
