"""Fine-tune the network on entities and parts of speech: seeded, resumable after every epoch.

Only the modules whose names begin with `ner_` and :mod:`extractor.training.base_weights` need torch; import them late.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from tokenizers import Tokenizer

from extractor.components.entity_encoding import (
    LABELS,
    MAX_PIECES,
    UPOS,
    Floats,
    Offsets,
    decode_labels,
    find_entities,
    find_first_pieces,
    find_words,
    flatten,
)
from extractor.evaluation.entity_gold import IGNORED, Sentence
from extractor.evaluation.entity_scores import Counts, count_matches, sum_counts
from extractor.training.ner_data import UNCLEAR
from extractor.training.ner_model import Tagger
from extractor.training.ud_data import TaggedSentence

Vary = Callable[[random.Random], Sequence[Sentence]]
Teach = Callable[[Sequence[Sequence[int]]], Sequence[Floats]]

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
    tag_weight: float = 0.2
    teacher_weight: float = 0.7
    threads: int = 1

    def identify(self, examples: Sequence[Example], tagger: Tagger) -> dict[str, int | float | str]:
        """The settings and a fingerprint of the unvaried examples; a checkpoint belongs to one such run."""
        data = repr([(example.pieces, example.targets, example.tags) for example in examples])
        digest = hashlib.sha256(data.encode()).hexdigest()
        # Threads change the speed, and the result in its last digits only.
        settings = {name: value for name, value in asdict(self).items() if name != "threads"}
        return {**settings, "examples": digest, "layers": tagger.encoder.config.num_hidden_layers}


@dataclass(frozen=True, slots=True)
class Example:
    """Pieces of one sentence with the special ones at both ends, and targets for each: label, part of speech."""

    pieces: tuple[int, ...]
    targets: tuple[int, ...]
    tags: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Trained:
    """The best model of a run, its seed, its dev scores epoch by epoch, and its own epoch (1, 2, ...)."""

    model: Tagger
    seed: int
    history: tuple[dict[str, float], ...]
    epoch: int


@dataclass(frozen=True, slots=True)
class Task:
    """What is learnt.

    Attributes:
        draw: Gives the sentences of an epoch, varied by the random state given.
        size: About how many sentences an epoch has, for the schedule of the learning rate.
        tagged: Sentences with parts of speech, in every epoch.
        dev: Sentences by which epochs are chosen.
        teach: Gives another model's logits for each piece of some sentences, without the special pieces at both ends;
            null without a teacher.
    """

    draw: Vary
    size: int
    tagged: Sequence[TaggedSentence]
    dev: Mapping[str, Sequence[Sentence]]
    teach: Teach | None = None


def encode_sentence(sentence: Sentence, tokenizer: Tokenizer) -> Example:
    """Make the training example of a sentence; what lies beyond `MAX_PIECES` is left out."""
    words = find_words(flatten(sentence.text))
    return _encode(sentence.text, words, [_choose_target(word, sentence) for word in words], tokenizer)


def encode_tagged(sentence: TaggedSentence, tokenizer: Tokenizer) -> Example:
    """Make the training example of a sentence with parts of speech, from which no entity is learnt."""
    tags = [UPOS.index(tag) for tag in sentence.tags]
    example = _encode(sentence.text, sentence.words, tags, tokenizer)
    return Example(example.pieces, (), example.targets)


def _encode(text: str, words: Sequence[Offsets], targets: Sequence[int], tokenizer: Tokenizer) -> Example:
    flat = flatten(text)
    encoding = tokenizer.encode(flat, add_special_tokens=True)
    row = [_NO_LABEL] * len(encoding.ids)
    for target, first in zip(targets, find_first_pieces(flat, words, encoding.offsets[1:-1]), strict=True):
        if row[first + 1] == _NO_LABEL:
            row[first + 1] = target
    # Both lists end with a special piece, which stays.
    pieces = [*encoding.ids[:-1][: MAX_PIECES - 1], encoding.ids[-1]]
    return Example(tuple(pieces), (*row[: len(pieces) - 1], _NO_LABEL))


def _choose_target(word: Offsets, sentence: Sentence) -> int:
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

    def fill(rows: Sequence[Sequence[int]], value: int) -> torch.Tensor:
        return torch.tensor([[*row, *[value] * (width - len(row))] for row in rows])

    return {
        "pieces": fill([example.pieces for example in batch], pad),
        "mask": fill([[1] * len(example.pieces) for example in batch], 0),
        "targets": fill([example.targets for example in batch], _NO_LABEL),
        "tags": fill([example.tags for example in batch], _NO_LABEL),
    }


def train_tagger(tagger: Tagger, tokenizer: Tokenizer, task: Task, run_dir: Path, recipe: Recipe) -> Trained:
    """Train `tagger` in place, keep `last.pt` and `best.pt` in `run_dir`, and return the best one.

    A run that was stopped goes on after its last whole epoch and ends as it would have ended. The best epoch
    is the one with the highest F1 over the dev sets taken together.
    """
    torch.set_num_threads(recipe.threads)
    run_dir.mkdir(parents=True, exist_ok=True)
    tagged = [encode_tagged(sentence, tokenizer) for sentence in task.tagged]
    steps = -(-(task.size + len(tagged)) // recipe.batch_size) * recipe.epochs
    optimiser, schedule = _make_optimiser(tagger, recipe, steps)
    # Each epoch has its own random state, so a resumed run draws what an unbroken one draws.
    chances = [random.Random(recipe.seed * 1_000 + epoch) for epoch in range(recipe.epochs)]  # noqa: S311
    first = [encode_sentence(sentence, tokenizer) for sentence in task.draw(random.Random(0))]  # noqa: S311
    run = recipe.identify([*first, *tagged], tagger)
    history = _resume(run_dir / "last.pt", tagger, optimiser, schedule, run)
    with _make_progress() as progress:
        for epoch in range(len(history), recipe.epochs):
            chance = chances[epoch]
            torch.manual_seed(recipe.seed * 1_000 + epoch)
            examples = [encode_sentence(sentence, tokenizer) for sentence in task.draw(chance)]
            batches = fill_batches([*examples, *tagged], recipe.batch_size, chance)
            bar = progress.add_task(
                f"seed {recipe.seed}, epoch {epoch + 1}/{recipe.epochs}", total=len(batches)
            )
            tagger.train()
            for batch in batches:
                loss = _measure_loss(tagger, batch, recipe, task.teach)
                loss.backward()
                torch.nn.utils.clip_grad_norm_(tagger.parameters(), recipe.clip)
                optimiser.step()
                schedule.step()
                optimiser.zero_grad(set_to_none=True)
                progress.advance(bar)
            history.append(score_dev(tagger, tokenizer, task.dev))
            progress.update(bar, description=f"epoch {epoch + 1}: {json.dumps(history[-1])}")
            _save(run_dir, tagger, optimiser, schedule, run, history)
    best = max(range(len(history)), key=lambda index: history[index]["all"])
    tagger.load_state_dict(torch.load(run_dir / "best.pt", weights_only=True))
    return Trained(tagger.eval(), recipe.seed, tuple(history), best + 1)


def _make_progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}/{task.total}"))
    return Progress(*columns, TimeElapsedColumn(), TimeRemainingColumn())


def _make_optimiser(tagger: Tagger, recipe: Recipe, steps: int) -> tuple[Any, Any]:
    head = [value for name, value in tagger.named_parameters() if "_head." in name]
    body = [p for n, p in tagger.named_parameters() if p.requires_grad and "_head." not in n]
    groups = [
        {"params": [value for value in body if value.dim() > 1], "weight_decay": recipe.weight_decay},
        {"params": [value for value in body if value.dim() < 2], "weight_decay": 0.0},
        {"params": head, "weight_decay": 0.0, "lr": recipe.learning_rate * recipe.head_factor},
    ]
    optimiser = torch.optim.AdamW(groups, lr=recipe.learning_rate)
    warm = max(1, int(steps * recipe.warm_up))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))
    )
    return optimiser, schedule


def _measure_loss(
    tagger: Tagger, batch: Sequence[Example], recipe: Recipe, teach: Teach | None
) -> torch.Tensor:
    data = _pad(batch, tagger.encoder.config.pad_token_id)
    output = tagger(data["pieces"], data["mask"])
    loss = _cross_entropy(output.scores, data["targets"])
    if teach is not None:
        taught = _measure_distance(output.scores, batch, data["targets"], teach)
        loss = (1 - recipe.teacher_weight) * loss + recipe.teacher_weight * taught
    return loss + recipe.tag_weight * _cross_entropy(output.tags, data["tags"])


def _cross_entropy(scores: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """The mean over the pieces with a target, and 0 where none has one."""
    total = torch.nn.functional.cross_entropy(
        scores.flatten(0, 1), targets.flatten(), ignore_index=_NO_LABEL, reduction="sum"
    )
    return total / (targets != _NO_LABEL).sum().clamp(min=1)


def _measure_distance(
    scores: torch.Tensor, batch: Sequence[Example], targets: torch.Tensor, teach: Teach
) -> torch.Tensor:
    """Cross-entropy to the teacher's shares instead of the labels, over the pieces that have a label."""
    goal = torch.zeros_like(scores)
    # The special pieces at both ends have no label.
    for row, logits in zip(goal, teach([example.pieces[1:-1] for example in batch]), strict=True):
        row[1 : len(logits) + 1] = torch.from_numpy(np.asarray(logits)).softmax(dim=-1)
    has_label = targets != _NO_LABEL
    each = -(goal * scores.log_softmax(dim=-1)).sum(dim=-1)
    return (each * has_label).sum() / has_label.sum().clamp(min=1)


def _save(
    run_dir: Path,
    tagger: Tagger,
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
    path: Path, tagger: Tagger, optimiser: Any, schedule: Any, run: dict[str, int | float | str]
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
    tagger: Tagger, tokenizer: Tokenizer, dev: Mapping[str, Sequence[Sentence]]
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
    tagger: Tagger, tokenizer: Tokenizer, sentences: Sequence[Sentence]
) -> Iterator[list[tuple[int, int, str]]]:
    """Entities that the model in training finds in each sentence, one sentence at a time and in float32."""
    for sentence in sentences:
        text = flatten(sentence.text)
        encoding = tokenizer.encode(text)
        words = find_words(text)
        firsts = find_first_pieces(text, words, encoding.offsets[1:-1])
        with torch.no_grad():
            logits = tagger(torch.tensor([encoding.ids[:MAX_PIECES]])).scores[0].numpy()
        rows = logits[[min(first + 1, len(logits) - 1) for first in firsts]]
        yield find_entities(words, decode_labels(rows))
