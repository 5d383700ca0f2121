from __future__ import annotations

import json

import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from extractor.training.vocabulary import compare_tokenizers, trim_vocabulary

SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]
PIECES = [(piece, 0.0) for piece in SPECIAL]
PIECES += [
    (piece, -4.0) for piece in ("▁", "a", "n", "e", "l", "s", "▁anna", "▁els", "▁ELSA", "语", "▁enne", "-06-")
]


@pytest.fixture
def base(tmp_path):
    tokenizer = Tokenizer(models.Unigram(PIECES, unk_id=3, byte_fallback=False))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.add_special_tokens(SPECIAL)
    path = tmp_path / "tokenizer.json"
    tokenizer.save(str(path))
    return path


def test_trimming_keeps_what_is_used_and_latin_characters(base):
    vocabulary = trim_vocabulary(base, ["anna"], ["elsa"])
    kept = [piece for piece, _score in json.loads(vocabulary.tokenizer)["model"]["vocab"]]
    assert kept == [piece for piece, _score in PIECES if piece not in {"语", "▁enne"}]
    assert vocabulary.kept == tuple(i for i, (piece, _score) in enumerate(PIECES) if piece in kept)


def test_trimmed_tokenizer_splits_used_words_alike(base):
    trimmed = Tokenizer.from_str(trim_vocabulary(base, ["anna"], ["elsa"]).tokenizer)
    whole = Tokenizer.from_file(str(base))
    assert compare_tokenizers(whole, trimmed, ["anna elsa"]) == {"texts": 1, "same": 1.0, "unknown": 0}
    assert compare_tokenizers(whole, trimmed, ["anna", "enne"])["same"] == 0.5
    assert trimmed.token_to_id("</s>") == 2
