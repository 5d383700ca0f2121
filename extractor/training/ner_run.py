"""The whole way from data to a packaged entity model; see :func:`extractor.training.train_entities`."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
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
from extractor.evaluation.entity_gold import Sentence
from extractor.training.base_weights import Source, build_encoder, fetch_base
from extractor.training.ner_data import TrainingData, read_training_data
from extractor.training.ner_export import export_tagger
from extractor.training.ner_model import HALF_OF_TWELVE, Tagger, average, build_tagger
from extractor.training.ner_train import Recipe, Task, Teach, Trained, score_dev, train_tagger
from extractor.training.ud_data import read_tagged
from extractor.training.variation import Names, generate_sentences, read_names, thin_out, vary
from extractor.training.vocabulary import Vocabulary, read_common_words, trim_vocabulary

DIRECTORY = "minutes_entities"
GENERATED = 500
UPPER_SAMPLE = 2


def make_task(data: TrainingData, data_dir: Path, names: Names, teach: Teach | None) -> Task:
    """What is learnt: in every epoch the gold sentences anew thinned out and varied, and new generated ones."""

    def draw(chance: random.Random) -> list[Sentence]:
        generated = generate_sentences(names, GENERATED, chance)
        return [vary(sentence, names, chance) for sentence in [*thin_out(data.train, chance), *generated]]

    size = len(draw(random.Random(0)))  # noqa: S311
    tagged = read_tagged(data_dir / "ud" / "sv_talbanken-ud-dev.conllu")
    return Task(draw, size, tagged, data.dev, teach)


def make_vocabulary(data: TrainingData, names: Names, tokenizer: Path) -> Vocabulary:
    """The pieces for the training text, common words and names."""
    texts = [sentence.text for sentence in data.train]
    capitals = [text.upper() for text in texts]
    words = [*names.given, *names.authorities, *names.municipalities, *names.places, *names.known]
    return trim_vocabulary(tokenizer, [*texts, *capitals], [*words, *read_common_words()])
