from __future__ import annotations

import random

import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")
pytest.importorskip("onnx")

import numpy as np  # noqa: E402
import onnxruntime as ort  # noqa: E402
from tokenizers import Tokenizer, models, pre_tokenizers, processors  # noqa: E402

from extractor.components.entity_encoding import LABELS  # noqa: E402
from extractor.training.ner_data import Sentence, TrainingData  # noqa: E402
from extractor.training.ner_export import export_onnx, export_tagger  # noqa: E402
from extractor.training.ner_train import (  # noqa: E402
    Example,
    Recipe,
    build_tagger,
    encode_sentence,
    fill_batches,
    train_tagger,
)

PIECES = [
    ("<s>", 0.0),
    ("<pad>", 0.0),
    ("</s>", 0.0),
    ("<unk>", 0.0),
    ("▁", -3.0),
    ("▁Elsa", -4.0),
    ("▁i", -4.0),
]
PIECES += [("▁Umeå", -4.0), ("▁Lind", -4.0), ("mark", -4.0), (".", -4.0), ("▁och", -5.0)]
SENTENCE = Sentence("Elsa Lindmark i Umeå.", ((0, 13, "PER"), (16, 20, "LOC")))
RECIPE = Recipe(epochs=2, batch_size=2)


@pytest.fixture
def tokenizer():
    tokenizer = Tokenizer(models.Unigram(PIECES, unk_id=3, byte_fallback=False))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.post_processor = processors.TemplateProcessing("<s> $A </s>", None, [("<s>", 0), ("</s>", 2)])
    return tokenizer


def make_tagger(seed: int = 1):
    torch.manual_seed(0)
    config = transformers.BertConfig(
        vocab_size=len(PIECES) + 5,
        hidden_size=8,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=32,
        pad_token_id=1,
        attn_implementation="eager",
    )
    return build_tagger(transformers.BertModel(config, add_pooling_layer=False), range(len(PIECES)), seed)


def test_first_pieces_carry_the_labels(tokenizer):
    example = encode_sentence(SENTENCE, tokenizer)
    names = [LABELS[target] if target >= 0 else None for target in example.targets]
    assert example.pieces == (0, 5, 8, 9, 6, 7, 10, 2)
    assert names == [None, "B-PER", "I-PER", None, "O", "B-LOC", "O", None]


@pytest.mark.parametrize(("kind", "target"), [("MISC", LABELS.index("O")), ("BODY", -100)])
def test_unscored_kinds_are_nothing_or_unclear(tokenizer, kind, target):
    example = encode_sentence(Sentence("Umeå.", ((0, 4, kind),)), tokenizer)
    assert example.targets[1] == target


def test_batches_hold_every_example_once_and_repeat_with_the_seed():
    examples = [Example((0,) * length, (0,) * length) for length in range(1, 40)]
    batches = fill_batches(examples, 4, random.Random(1))
    assert sorted(len(example.pieces) for batch in batches for example in batch) == list(range(1, 40))
    assert batches == fill_batches(examples, 4, random.Random(1))
    assert batches != fill_batches(examples, 4, random.Random(2))


def test_a_resumed_run_ends_as_an_unbroken_one(tokenizer, tmp_path):
    data = TrainingData((SENTENCE,) * 6, {"dev": (SENTENCE,)})
    whole = train_tagger(make_tagger(), tokenizer, data, tmp_path / "whole", RECIPE)
    broken = tmp_path / "broken"
    progress = iter((None, KeyboardInterrupt))

    def stop(*args):
        if next(progress) is not None:
            raise KeyboardInterrupt
        return original(*args)

    from extractor.training import ner_train

    original = ner_train.score_dev
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ner_train, "score_dev", stop)
        with pytest.raises(KeyboardInterrupt):
            train_tagger(make_tagger(), tokenizer, data, broken, RECIPE)
    resumed = train_tagger(make_tagger(), tokenizer, data, broken, RECIPE)
    assert resumed.history == whole.history
    state = resumed.model.state_dict()
    assert all(torch.equal(value, state[name]) for name, value in whole.model.state_dict().items())


def test_a_checkpoint_of_other_data_is_not_resumed(tokenizer, tmp_path):
    first = TrainingData((SENTENCE,) * 6, {"dev": (SENTENCE,)})
    other = TrainingData((Sentence(SENTENCE.text, ()),) * 6, {"dev": (SENTENCE,)})
    before = train_tagger(make_tagger(), tokenizer, first, tmp_path, RECIPE).model.state_dict()
    before = {name: value.clone() for name, value in before.items()}
    after = train_tagger(make_tagger(), tokenizer, other, tmp_path, RECIPE).model.state_dict()
    assert not torch.equal(before["classifier.bias"], after["classifier.bias"])


def test_word_embeddings_are_cut_and_stay_as_they_are(tokenizer, tmp_path):
    tagger = make_tagger()
    before = tagger.bert.embeddings.word_embeddings.weight.clone()
    data = TrainingData((SENTENCE,) * 4, {"dev": (SENTENCE,)})
    trained = train_tagger(tagger, tokenizer, data, tmp_path, RECIPE)
    assert before.shape[0] == len(PIECES)
    assert torch.equal(before, trained.model.bert.embeddings.word_embeddings.weight)


def test_exported_scores_are_those_of_the_model(tmp_path):
    tagger = make_tagger().eval()
    export_onnx(tagger, tmp_path / "plain.onnx")
    pieces = torch.tensor([[0, 5, 6, 2], [0, 7, 8, 2]])
    session = ort.InferenceSession(tmp_path / "plain.onnx", providers=["CPUExecutionProvider"])
    (found,) = session.run(None, {"pieces": pieces.numpy()})
    with torch.no_grad():
        expected = tagger(input_ids=pieces, return_dict=True).logits.numpy()
    assert np.allclose(found, expected, atol=1e-5)
    export_tagger(tagger, tmp_path / "model.onnx")
    session = ort.InferenceSession(tmp_path / "model.onnx", providers=["CPUExecutionProvider"])
    assert np.allclose(session.run(None, {"pieces": pieces.numpy()})[0], expected, atol=0.1)
