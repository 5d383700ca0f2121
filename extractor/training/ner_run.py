"""The whole way from data to a packaged entity model; see :func:`extractor.training.train_entities`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from extractor.components.entities import SCORES_FILE, EntityRecognizer
from extractor.components.entity_model import (
    LABELS_FILE,
    MODEL_FILE,
    TOKENIZER_FILE,
    Settings,
    write_settings,
)
from extractor.training.base_weights import Source, build_encoder, fetch_base
from extractor.training.ner_data import read_training_data
from extractor.training.ner_eval import Report, read_test_sets, score_recognizer
from extractor.training.ner_export import export_tagger
from extractor.training.ner_train import Recipe, Trained, build_tagger, train_tagger
from extractor.training.vocabulary import Vocabulary, read_common_words, read_names, trim_vocabulary

DIRECTORY = "minutes_entities"


def train(
    data_dir: Path, work_dir: Path, seed: int, source: Source, threads: int
) -> tuple[Trained, Vocabulary]:
    """Fetch the base model, cut its vocabulary and train it; downloads and checkpoints stay in `work_dir`."""
    base = fetch_base(work_dir, source)
    data = read_training_data(data_dir)
    texts = [sentence.text for sentence in data.train]
    capitals = [text.upper() for text in texts]
    words = [*read_names(data_dir), *read_common_words()]
    vocabulary = trim_vocabulary(base.tokenizer, [*texts, *capitals], words)
    tagger = build_tagger(build_encoder(base), vocabulary.kept, seed)
    tokenizer = Tokenizer.from_str(vocabulary.tokenizer)
    run_dir = work_dir / f"run-{source}-{seed}"
    recipe = Recipe(seed=seed, threads=threads)
    return train_tagger(tagger, tokenizer, data, run_dir, recipe), vocabulary


def write(trained: Trained, vocabulary: Vocabulary, target: Path, data_dir: Path) -> dict[str, Any]:
    """Write the model to the directory `target` as the component reads it, score it, and give the scores."""
    target.mkdir(parents=True, exist_ok=True)
    export_tagger(trained.model, target / MODEL_FILE)
    (target / TOKENIZER_FILE).write_text(vocabulary.tokenizer, encoding="utf-8")
    (target / LABELS_FILE).write_bytes(write_settings(Settings()))
    scores: dict[str, Any] = {
        "seed": trained.seed,
        "epoch": trained.epoch,
        "vocabulary": len(vocabulary.kept),
        "dev": list(trained.history),
        "test": score_model(target, data_dir),
    }
    (target / SCORES_FILE).write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")
    return scores


def score_model(model_dir: Path, data_dir: Path) -> dict[str, Report]:
    """Score the entity model in `model_dir` on every test set, through the pipeline component.

    Raises:
        ModelError: A file of the model or a test set is missing.
    """
    recognizer = EntityRecognizer().from_disk(model_dir)
    test_sets = read_test_sets(data_dir)
    return {name: score_recognizer(recognizer, sentences) for name, sentences in test_sets.items()}
