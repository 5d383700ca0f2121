"""The network: an encoder with two heads on every piece, entity labels and parts of speech."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
from transformers import BertModel

from extractor.components.entity_encoding import LABELS, UPOS

# The layers that DistilBERT keeps of a network of twelve (Sanh and others, 2019).
HALF_OF_TWELVE = (0, 2, 4, 7, 9, 11)


class Output(NamedTuple):
    """What the network gives for each piece of a batch.

    Attributes:
        scores: Logits of the entity labels, (batch, piece, `len(LABELS)`).
        tags: Logits of the parts of speech, (batch, piece, `len(UPOS)`).
        vectors: The encoder's last layer, (batch, piece, hidden).
    """

    scores: torch.Tensor
    tags: torch.Tensor
    vectors: torch.Tensor


class Tagger(torch.nn.Module):
    """Encoder, dropout, and a linear head each for entities and parts of speech."""

    def __init__(self, encoder: BertModel) -> None:
        """Put untrained heads on `encoder`, which is changed when the tagger is trained."""
        super().__init__()
        hidden = encoder.config.hidden_size
        self.encoder = encoder
        self.dropout = torch.nn.Dropout(encoder.config.hidden_dropout_prob)
        self.entity_head = torch.nn.Linear(hidden, len(LABELS))
        self.tag_head = torch.nn.Linear(hidden, len(UPOS))

    def forward(self, pieces: torch.Tensor, mask: torch.Tensor | None = None) -> Output:
        """Run the network on pieces (batch, piece); `mask` is 0 where a row is padded."""
        vectors = self.encoder(input_ids=pieces, attention_mask=mask, return_dict=False)[0]
        dropped = self.dropout(vectors)
        return Output(self.entity_head(dropped), self.tag_head(dropped), vectors)


def build_tagger(encoder: BertModel, kept: Sequence[int], layers: Sequence[int] | None = None) -> Tagger:
    """Make a tagger of an encoder cut to some pieces and layers, its word embeddings frozen.

    Args:
        encoder: The base model; it is taken over.
        kept: Rows of the word embeddings that stay, in order.
        layers: Indices of the layers that stay; all where null.
    """
    torch.manual_seed(0)
    words = encoder.embeddings.word_embeddings.weight.detach()[torch.tensor(list(kept))].clone()
    encoder.embeddings.word_embeddings = torch.nn.Embedding.from_pretrained(
        words, freeze=True, padding_idx=encoder.config.pad_token_id
    )
    encoder.config.vocab_size = len(kept)
    if layers is not None:
        encoder.encoder.layer = torch.nn.ModuleList(encoder.encoder.layer[index] for index in layers)
        encoder.config.num_hidden_layers = len(layers)
    return Tagger(encoder)
