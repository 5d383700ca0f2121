"""The whole way from data to a packaged entity model; see :func:`extractor.training.train_entities`."""

from __future__ import annotations

import json
import random
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from tokenizers import Tokenizer

from extractor.components.entities import SCORES_FILE, EntityRecognizer
from extractor.components.entity_encoding import Floats
from extractor.components.entity_model import (
    LABELS_FILE,
    MODEL_FILE,
    TOKENIZER_FILE,
    Settings,
    write_settings,
)
from extractor.evaluation.entity_gold import Sentence
from extractor.evaluation.entity_report import COMPONENT, read_corpus, score_corpus, score_variations
from extractor.training import Plan
from extractor.training.base_weights import BaseModel, build_encoder, fetch_base
from extractor.training.ner_data import TrainingData, read_training_data
from extractor.training.ner_export import export_tagger
from extractor.training.ner_model import HALF_OF_TWELVE, Tagger, build_tagger
from extractor.training.ner_tags import fit_tag_head, score_tags
from extractor.training.ner_train import Recipe, Task, Teach, Trained, encode_sentence, train_tagger
from extractor.training.ud_data import read_tagged
from extractor.training.variation import Names, generate_sentences, read_names, thin_out, vary
from extractor.training.vocabulary import Vocabulary, read_common_words, trim_vocabulary

GENERATED = 500
# The fast model needs fewer epochs: its teacher tells it more of each word than the label does.
EPOCHS = {"standard": 4, "fast": 3}
SETTLING_RATE = 3e-5
# Every sixtieth training sentence tells how large the numbers in the network grow.
SAMPLED = 60
TEST_FILES = ("uner_talbanken-test.iob2", "uner_pud-test.iob2", "webbnyheter-test.txt")
TAG_TRAINING = ("sv_talbanken-ud-dev.conllu", "sv_pud-ud-test.conllu")
TAG_TEST = "sv_talbanken-ud-test.conllu"


def run(plan: Plan) -> dict[str, Any]:
    """Train by `plan`, write the model's files and its scores, and give the scores."""
    base = fetch_base(plan.work_dir, plan.source)
    data = read_training_data(plan.data_dir, plan.minutes_dir)
    names = read_names(plan.data_dir)
    vocabulary = make_vocabulary(data, names, base.tokenizer)
    task = make_task(data, plan, names)
    # The last epoch shows every sentence as it stands, so that names are as rare as they are in text.
    settling = replace(task, draw=lambda _chance: data.train, size=len(data.train), teach=None)
    members = train_members(plan, base, vocabulary, task, settling)
    best = max(members, key=lambda member: member.history[member.epoch - 1]["all"])
    fit_tag_head(best.model, Tokenizer.from_str(vocabulary.tokenizer), _read_tagged(plan, TAG_TRAINING))
    target = plan.out_dir / COMPONENT
    write_model(best.model, vocabulary, data, target)
    test = score_model(target, plan)
    scores: dict[str, Any] = {
        "size": plan.size,
        "vocabulary": len(vocabulary.kept),
        "seed": best.seed,
        "dev": best.history[best.epoch - 1],
        "test": test,
        "variations": score_robustness(target, plan),
        "upos": score_tags(target, _read_tagged(plan, (TAG_TEST,))),
        "members": [],
    }
    for member in members:
        # The entity scores of the best one are known: only its head for parts of speech was fitted since.
        single = test if member is best else _score_member(member, vocabulary, data, plan)
        f1 = {corpus: labels["all"]["f1"] for corpus, labels in single.items()}
        scores["members"].append({"seed": member.seed, "dev": list(member.history), "test": f1})
    (target / SCORES_FILE).write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")
    return scores


def make_task(data: TrainingData, plan: Plan, names: Names) -> Task:
    """What is learnt: in every epoch the gold sentences anew thinned out and varied, and new generated ones."""

    def draw(chance: random.Random) -> list[Sentence]:
        generated = generate_sentences(names, GENERATED, chance)
        return [vary(sentence, names, chance) for sentence in [*thin_out(data.train, chance), *generated]]

    size = len(draw(random.Random(0)))  # noqa: S311
    # Not PUD: its sentences are a test set for entities, and their tags tell which words are names.
    tagged = _read_tagged(plan, TAG_TRAINING[:1])
    return Task(draw, size, tagged, data.dev, _make_teacher(plan.teacher) if plan.teacher else None)


def make_vocabulary(data: TrainingData, names: Names, tokenizer: Path) -> Vocabulary:
    """The pieces for the training text, common words and names."""
    texts = [sentence.text for sentence in data.train]
    capitals = [text.upper() for text in texts]
    words = [*names.given, *names.authorities, *names.municipalities, *names.places, *sorted(names.known)]
    return trim_vocabulary(tokenizer, [*texts, *capitals], [*words, *read_common_words()])


def _make_teacher(pipeline: Path) -> Teach:
    model = EntityRecognizer().from_disk(pipeline / COMPONENT).network

    def teach(rows: Sequence[Sequence[int]]) -> list[Floats]:
        return [pieces.scores for pieces in model.score_pieces(rows)]

    return teach


def _read_tagged(plan: Plan, names: Sequence[str]) -> list[Any]:
    return [sentence for name in names for sentence in read_tagged(plan.data_dir / "ud" / name)]


def train_members(
    plan: Plan, base: BaseModel, vocabulary: Vocabulary, task: Task, settling: Task
) -> list[Trained]:
    """Train one model a seed: as `task` has it and then, at a low rate, for one epoch as `settling` has it."""
    tokenizer = Tokenizer.from_str(vocabulary.tokenizer)
    layers = HALF_OF_TWELVE if plan.size == "fast" else None
    members = []
    for seed in plan.seeds:
        tagger = build_tagger(build_encoder(base), vocabulary.kept, layers)
        run_dir = plan.work_dir / f"run-{plan.source}-{plan.size}-{seed}"
        recipe = Recipe(seed=seed, epochs=EPOCHS[plan.size], threads=plan.threads)
        varied = train_tagger(tagger, tokenizer, task, run_dir, recipe)
        last = replace(recipe, epochs=1, learning_rate=SETTLING_RATE)
        settled = train_tagger(varied.model, tokenizer, settling, run_dir / "settled", last)
        history = (*varied.history, *settled.history)
        members.append(Trained(settled.model, seed, history, len(history)))
    return members


def write_model(model: Tagger, vocabulary: Vocabulary, data: TrainingData, target: Path) -> None:
    """Write the model to the directory `target` as the component reads it."""
    target.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_str(vocabulary.tokenizer)
    sample = [encode_sentence(sentence, tokenizer).pieces for sentence in data.train[::SAMPLED]]
    export_tagger(model, target / MODEL_FILE, sample)
    (target / TOKENIZER_FILE).write_text(vocabulary.tokenizer, encoding="utf-8")
    (target / LABELS_FILE).write_bytes(write_settings(Settings()))


def score_model(model_dir: Path, plan: Plan) -> dict[str, dict[str, dict[str, float]]]:
    """Score the entity model in `model_dir` on every test set, through the pipeline component.

    Raises:
        ModelError: A file of the model or a test set is missing.
    """
    nlp = _load_alone(model_dir)
    reports = [score_corpus(nlp, name, read_corpus(path)) for name, path in _list_test_sets(plan).items()]
    return {
        report.corpus: {label: counts.describe() for label, counts in report.counts.items()}
        for report in reports
    }


def score_robustness(model_dir: Path, plan: Plan) -> dict[str, dict[str, dict[str, float]]]:
    """Score the entity model in `model_dir` on the test sentences that name people, varied.

    Raises:
        ModelError: A file of the model or a test set is missing.
    """
    sentences = [one for path in _list_test_sets(plan).values() for one in read_corpus(path)]
    return {
        one.variation: {"PER": one.people.describe(), "all": one.all.describe()}
        for one in score_variations(_load_alone(model_dir), sentences)
    }


def _load_alone(model_dir: Path) -> Language:
    """A pipeline of the entity component alone."""
    nlp = spacy.blank("sv")
    nlp.add_pipe(COMPONENT)
    nlp.get_pipe(COMPONENT).from_disk(model_dir)  # type: ignore[attr-defined]
    return nlp


def _list_test_sets(plan: Plan) -> dict[str, Path]:
    paths = {Path(name).stem: plan.data_dir / "ner" / name for name in TEST_FILES}
    return {**paths, "minutes-test": plan.minutes_dir / "test"}


def _score_member(
    member: Trained, vocabulary: Vocabulary, data: TrainingData, plan: Plan
) -> dict[str, dict[str, dict[str, float]]]:
    with tempfile.TemporaryDirectory() as directory:
        write_model(member.model, vocabulary, data, Path(directory))
        return score_model(Path(directory), plan)
