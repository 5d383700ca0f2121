"""The head for parts of speech: fitted once more on a finished network, which stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer

from extractor.components.entities import EntityRecognizer
from extractor.components.entity_encoding import UPOS
from extractor.training.ner_model import Tagger
from extractor.training.ner_train import encode_tagged
from extractor.training.ud_data import TaggedSentence

EPOCHS = 20
BATCH = 256
LEARNING_RATE = 1e-3


def fit_tag_head(tagger: Tagger, tokenizer: Tokenizer, sentences: Sequence[TaggedSentence]) -> None:
    """Fit the head of `tagger` in place on the vectors of the words in `sentences`; nothing else changes."""
    vectors, tags = _collect_vectors(tagger, tokenizer, sentences)
    torch.manual_seed(0)
    optimiser = torch.optim.AdamW(tagger.tag_head.parameters(), lr=LEARNING_RATE)
    for _epoch in range(EPOCHS):
        for rows in torch.randperm(len(tags)).split(BATCH):
            loss = torch.nn.functional.cross_entropy(tagger.tag_head(vectors[rows]), tags[rows])
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()


def _collect_vectors(
    tagger: Tagger, tokenizer: Tokenizer, sentences: Sequence[TaggedSentence]
) -> tuple[torch.Tensor, torch.Tensor]:
    """The vector of each word's first piece, (word, hidden), and its tag, (word)."""
    tagger.eval()
    vectors, tags = [], []
    with torch.no_grad():
        for sentence in sentences:
            example = encode_tagged(sentence, tokenizer)
            row = torch.tensor(example.tags)
            vectors.append(tagger(torch.tensor([example.pieces])).vectors[0][row >= 0])
            tags.append(row[row >= 0])
    return torch.cat(vectors), torch.cat(tags)


def score_tags(model_dir: Path, sentences: Sequence[TaggedSentence]) -> dict[str, float]:
    """Accuracy in percent on the corpus's own words, through the model as it is shipped."""
    model = EntityRecognizer().from_disk(model_dir).network
    readings = model.read([(sentence.text, sentence.words) for sentence in sentences])
    right = total = 0
    for sentence, reading in zip(sentences, readings, strict=True):
        assert set(sentence.tags) <= set(UPOS)
        right += sum(found == tag for found, tag in zip(reading.tags, sentence.tags, strict=True))
        total += len(sentence.tags)
    return {"words": total, "accuracy": round(100 * right / total, 1)}
