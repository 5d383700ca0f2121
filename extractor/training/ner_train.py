"""Fine-tune the encoder to label words: seeded, resumable after every epoch, on one CPU thread.

Only this module and :mod:`extractor.training.ner_export` need torch and transformers; import them late.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from tokenizers import Tokenizer
from transformers import BertForTokenClassification, BertModel

from extractor.components.entity_encoding import (
    LABELS,
    MAX_PIECES,
    decode_labels,
    find_entities,
    find_first_pieces,
    find_words,
    flatten,
)
from extractor.training.ner_data import IGNORED, UNCLEAR, Sentence, TrainingData, vary_sentence
from extractor.training.ner_scores import Counts, count_matches, sum_counts

_NO_LABEL = -100
_BUCKET_BATCHES = 50


@dataclass(frozen=True, slots=True)
class Recipe:
    """The settings of one training run."""

    seed: int = 1
    epochs: int = 4
    batch_size: int = 16
    learning_rate: float = 1e-4
    head_factor: float = 5.0
    weight_decay: float = 0.01
    warm_up: float = 0.1
    clip: float = 1.0
    threads: int = 1

    def identify(self, examples: Sequence[Example]) -> dict[str, int | float | str]:
        """The settings and a fingerprint of the unvaried examples; a checkpoint belongs to one such run."""
        data = repr([(example.pieces, example.targets) for example in examples])
        return {**asdict(self), "examples": hashlib.sha256(data.encode()).hexdigest()}


@dataclass(frozen=True, slots=True)
class Example:
    """Pieces of one sentence with the special ones at both ends, and a target for each."""

    pieces: tuple[int, ...]
    targets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Trained:
    """The best model of a run, its seed, its dev scores epoch by epoch, and its own epoch (1, 2, ...)."""

    model: BertForTokenClassification
    seed: int
    history: tuple[dict[str, float], ...]
    epoch: int


def build_tagger(encoder: BertModel, kept: Sequence[int], seed: int) -> BertForTokenClassification:
    """Put a labelling head on `encoder`, whose word embeddings are cut to the rows `kept` and frozen."""
    torch.manual_seed(seed)
    config = encoder.config
    config.vocab_size = len(kept)
    config.num_labels = len(LABELS)
    tagger = BertForTokenClassification(config)
    state = encoder.state_dict()
    words = "embeddings.word_embeddings.weight"
    state[words] = state[words][torch.tensor(list(kept))].clone()
    tagger.bert.load_state_dict(state)
    tagger.bert.embeddings.word_embeddings.weight.requires_grad = False
    return tagger


def encode_sentence(sentence: Sentence, tokenizer: Tokenizer) -> Example:
    """Make the training example of a sentence; what lies beyond `MAX_PIECES` is left out."""
    text = flatten(sentence.text)
    encoding = tokenizer.encode(text, add_special_tokens=True)
    words = find_words(text)
    targets = [_NO_LABEL] * len(encoding.ids)
    firsts = find_first_pieces(text, words, encoding.offsets[1:-1])
    for word, first in zip(words, firsts, strict=True):
        if targets[first + 1] == _NO_LABEL:
            targets[first + 1] = _choose_target(word, sentence)
    # Both lists end with a special piece, which stays.
    pieces = [*encoding.ids[:-1][: MAX_PIECES - 1], encoding.ids[-1]]
    return Example(tuple(pieces), (*targets[: len(pieces) - 1], _NO_LABEL))


def _choose_target(word: tuple[int, int], sentence: Sentence) -> int:
    for start, end, kind in sentence.entities:
        if start < word[1] and word[0] < end:
            if kind == UNCLEAR:
                return _NO_LABEL
            if kind == IGNORED:
                break
            return LABELS.index(f"{'B' if word[0] <= start else 'I'}-{kind}")
    return LABELS.index("O")


def fill_batches(examples: Sequence[Example], size: int, chance: random.Random) -> list[list[Example]]:
    """Batches of examples of like length, in an order that depends on `chance` alone."""
    order = list(examples)
    chance.shuffle(order)
    batches = []
    bucket = size * _BUCKET_BATCHES
    for start in range(0, len(order), bucket):
        alike = sorted(order[start : start + bucket], key=lambda example: len(example.pieces))
        batches += [alike[index : index + size] for index in range(0, len(alike), size)]
    chance.shuffle(batches)
    return batches


def _pad(batch: Sequence[Example], pad: int) -> dict[str, torch.Tensor]:
    width = max(len(example.pieces) for example in batch)
    rows = [(example.pieces, example.targets, width - len(example.pieces)) for example in batch]
    return {
        "input_ids": torch.tensor([[*pieces, *[pad] * gap] for pieces, _targets, gap in rows]),
        "attention_mask": torch.tensor([[1] * len(pieces) + [0] * gap for pieces, _targets, gap in rows]),
        "labels": torch.tensor([[*targets, *[_NO_LABEL] * gap] for _pieces, targets, gap in rows]),
    }


def train_tagger(
    tagger: BertForTokenClassification,
    tokenizer: Tokenizer,
    data: TrainingData,
    run_dir: Path,
    recipe: Recipe,
) -> Trained:
    """Train `tagger` in place, keep `last.pt` and `best.pt` in `run_dir`, and return the best one.

    A run that was stopped goes on after its last whole epoch and ends as it would have ended. The best epoch
    is the one with the highest F1 over the dev sets taken together.
    """
    torch.set_num_threads(recipe.threads)
    run_dir.mkdir(parents=True, exist_ok=True)
    steps = -(-len(data.train) // recipe.batch_size) * recipe.epochs
    optimiser, schedule = _make_optimiser(tagger, recipe, steps)
    run = recipe.identify([encode_sentence(sentence, tokenizer) for sentence in data.train])
    history = _resume(run_dir / "last.pt", tagger, optimiser, schedule, run)
    with _make_progress() as progress:
        for epoch in range(len(history), recipe.epochs):
            # Each epoch has its own random state, so a resumed run draws what an unbroken one draws.
            chance = random.Random(recipe.seed * 1_000 + epoch)  # noqa: S311
            torch.manual_seed(recipe.seed * 1_000 + epoch)
            examples = [encode_sentence(vary_sentence(s, chance), tokenizer) for s in data.train]
            batches = fill_batches(examples, recipe.batch_size, chance)
            task = progress.add_task(f"epoch {epoch + 1}/{recipe.epochs}", total=len(batches))
            tagger.train()
            for batch in batches:
                _step(tagger, _pad(batch, tagger.config.pad_token_id), optimiser, schedule, recipe.clip)
                progress.advance(task)
            history.append(score_dev(tagger, tokenizer, data.dev))
            progress.update(task, description=f"epoch {epoch + 1}: {json.dumps(history[-1])}")
            _save(run_dir, tagger, optimiser, schedule, run, history)
    best = max(range(len(history)), key=lambda index: history[index]["all"])
    tagger.load_state_dict(torch.load(run_dir / "best.pt", weights_only=True))
    return Trained(tagger.eval(), recipe.seed, tuple(history), best + 1)


def _make_progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}/{task.total}"))
    return Progress(*columns, TimeElapsedColumn(), TimeRemainingColumn())


def _make_optimiser(tagger: BertForTokenClassification, recipe: Recipe, steps: int) -> tuple[Any, Any]:
    head = [value for name, value in tagger.named_parameters() if name.startswith("classifier.")]
    body = [
        (n, p) for n, p in tagger.named_parameters() if p.requires_grad and not n.startswith("classifier.")
    ]
    plain = [value for name, value in body if value.dim() < 2]
    groups = [
        {"params": [value for _name, value in body if value.dim() > 1], "weight_decay": recipe.weight_decay},
        {"params": plain, "weight_decay": 0.0},
        {"params": head, "weight_decay": 0.0, "lr": recipe.learning_rate * recipe.head_factor},
    ]
    optimiser = torch.optim.AdamW(groups, lr=recipe.learning_rate)
    warm = max(1, int(steps * recipe.warm_up))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))
    )
    return optimiser, schedule


def _step(
    tagger: BertForTokenClassification,
    batch: Mapping[str, torch.Tensor],
    optimiser: Any,
    schedule: Any,
    clip: float,
) -> None:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = tagger(input_ids=batch["input_ids"], attention_mask=batch["attention_mask"]).logits
    loss = torch.nn.functional.cross_entropy(
        logits.float().flatten(0, 1), batch["labels"].flatten(), ignore_index=_NO_LABEL
    )
    loss.backward()
    torch.nn.utils.clip_grad_norm_(tagger.parameters(), clip)
    optimiser.step()
    schedule.step()
    optimiser.zero_grad(set_to_none=True)


def _save(
    run_dir: Path,
    tagger: BertForTokenClassification,
    optimiser: Any,
    schedule: Any,
    run: dict[str, int | float | str],
    history: list[dict[str, float]],
) -> None:
    if history[-1]["all"] == max(scores["all"] for scores in history):
        torch.save(tagger.state_dict(), run_dir / "best.pt")
    state = {
        "model": tagger.state_dict(),
        "optimiser": optimiser.state_dict(),
        "schedule": schedule.state_dict(),
    }
    # Written beside and then renamed: a run stopped here leaves the former checkpoint whole.
    torch.save({**state, "run": run, "history": history}, run_dir / "last.part")
    (run_dir / "last.part").replace(run_dir / "last.pt")


def _resume(
    path: Path,
    tagger: BertForTokenClassification,
    optimiser: Any,
    schedule: Any,
    run: dict[str, int | float | str],
) -> list[dict[str, float]]:
    if not path.exists():
        return []
    state = torch.load(path, weights_only=True)
    if state.get("run") != run:
        return []
    tagger.load_state_dict(state["model"])
    optimiser.load_state_dict(state["optimiser"])
    schedule.load_state_dict(state["schedule"])
    return list(state["history"])


def score_dev(
    tagger: BertForTokenClassification, tokenizer: Tokenizer, dev: Mapping[str, Sequence[Sentence]]
) -> dict[str, float]:
    """Strict entity F1 on each dev set, and on all of them together under `all`."""
    tagger.eval()
    counts: dict[str, Counts] = {}
    for name, sentences in dev.items():
        found = list(tag_sentences(tagger, tokenizer, sentences))
        counts[name] = sum_counts(count_matches(sentences, found).values())
    scores = {name: round(count.f1, 4) for name, count in counts.items()}
    return {**scores, "all": round(sum_counts(counts.values()).f1, 4)}


def tag_sentences(
    tagger: BertForTokenClassification, tokenizer: Tokenizer, sentences: Sequence[Sentence]
) -> Iterator[list[tuple[int, int, str]]]:
    """Entities that the model in training finds in each sentence, one sentence at a time and in float32."""
    for sentence in sentences:
        text = flatten(sentence.text)
        encoding = tokenizer.encode(text)
        words = find_words(text)
        firsts = find_first_pieces(text, words, encoding.offsets[1:-1])
        pieces = torch.tensor([encoding.ids[: tagger.config.max_position_embeddings]])
        with torch.no_grad():
            logits = tagger(input_ids=pieces, attention_mask=torch.ones_like(pieces)).logits[0].numpy()
        rows = logits[[min(first + 1, len(logits) - 1) for first in firsts]]
        yield find_entities(words, decode_labels(rows))
