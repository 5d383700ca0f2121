from __future__ import annotations

import random

import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")
pytest.importorskip("onnx")

import numpy as np  # noqa: E402
import onnxruntime as ort  # noqa: E402
from tokenizers import Tokenizer, models, pre_tokenizers, processors  # noqa: E402

from extractor.components.entity_encoding import LABELS, UPOS  # noqa: E402
from extractor.evaluation.entity_gold import Sentence  # noqa: E402
from extractor.training.ner_export import export_onnx, export_tagger  # noqa: E402
from extractor.training.ner_model import build_tagger  # noqa: E402
from extractor.training.ner_smoothing import smooth  # noqa: E402
from extractor.training.ner_tags import fit_tag_head  # noqa: E402
from extractor.training.ner_train import (  # noqa: E402
    Example,
    Recipe,
    Task,
    encode_sentence,
    encode_tagged,
    fill_batches,
    train_tagger,
)
from extractor.training.ud_data import TaggedSentence  # noqa: E402

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
TAGGED = TaggedSentence(
    "Elsa i Umeå.", ((0, 4), (5, 6), (7, 11), (11, 12)), ("PROPN", "ADP", "PROPN", "PUNCT")
)
RECIPE = Recipe(epochs=2, batch_size=2)


@pytest.fixture
def tokenizer():
    tokenizer = Tokenizer(models.Unigram(PIECES, unk_id=3, byte_fallback=False))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.post_processor = processors.TemplateProcessing("<s> $A </s>", None, [("<s>", 0), ("</s>", 2)])
    return tokenizer


def make_task(*sentences: Sentence, **changes) -> Task:
    values = {"tagged": (TAGGED,), "dev": {"dev": (SENTENCE,)}, **changes}
    return Task(lambda chance: sentences, len(sentences), **values)


def make_tagger(layers=None):
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
    return build_tagger(transformers.BertModel(config, add_pooling_layer=False), range(len(PIECES)), layers)


def test_first_pieces_carry_the_labels(tokenizer):
    example = encode_sentence(SENTENCE, tokenizer)
    names = [LABELS[target] if target >= 0 else None for target in example.targets]
    assert example.pieces == (0, 5, 8, 9, 6, 7, 10, 2)
    assert names == [None, "B-PER", "I-PER", None, "O", "B-LOC", "O", None]


@pytest.mark.parametrize(("kind", "target"), [("MISC", LABELS.index("O")), ("UNCLEAR", -100)])
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
    data = make_task(*(SENTENCE,) * 6)
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
    first = make_task(*(SENTENCE,) * 6)
    other = make_task(*(Sentence(SENTENCE.text, ()),) * 6)
    before = train_tagger(make_tagger(), tokenizer, first, tmp_path, RECIPE).model.state_dict()
    before = {name: value.clone() for name, value in before.items()}
    after = train_tagger(make_tagger(), tokenizer, other, tmp_path, RECIPE).model.state_dict()
    assert not torch.equal(before["entity_head.bias"], after["entity_head.bias"])


def test_word_embeddings_are_cut_and_stay_as_they_are(tokenizer, tmp_path):
    tagger = make_tagger()
    before = tagger.encoder.embeddings.word_embeddings.weight.clone()
    data = make_task(*(SENTENCE,) * 4)
    trained = train_tagger(tagger, tokenizer, data, tmp_path, RECIPE)
    assert before.shape[0] == len(PIECES)
    assert torch.equal(before, trained.model.encoder.embeddings.word_embeddings.weight)


def test_the_model_learns_both_tasks(tokenizer, tmp_path):
    recipe = Recipe(epochs=30, batch_size=2, learning_rate=1e-2, tag_weight=1.0)
    trained = train_tagger(make_tagger(), tokenizer, make_task(*(SENTENCE,) * 4), tmp_path, recipe)
    example = encode_tagged(TAGGED, tokenizer)
    with torch.no_grad():
        tags = trained.model(torch.tensor([example.pieces])).tags[0].argmax(dim=-1).tolist()
    assert trained.history[-1]["all"] == 1.0
    assert [UPOS[tag] for tag in tags[1:-1]] == list(TAGGED.tags)


def test_a_sentence_with_tags_teaches_no_entity(tokenizer):
    example = encode_tagged(TAGGED, tokenizer)
    assert example.targets == ()
    assert [UPOS[tag] for tag in example.tags if tag >= 0] == list(TAGGED.tags)


def test_a_teacher_is_followed_against_the_labels(tokenizer, tmp_path):
    def teach(rows):
        return [
            50 * np.eye(len(LABELS), dtype=np.float32)[[LABELS.index("B-ORG")] * len(row)] for row in rows
        ]

    recipe = Recipe(epochs=30, batch_size=2, learning_rate=1e-2, teacher_weight=1.0)
    task = make_task(*(SENTENCE,) * 4, teach=teach)
    model = train_tagger(make_tagger(), tokenizer, task, tmp_path, recipe).model
    example = encode_sentence(SENTENCE, tokenizer)
    with torch.no_grad():
        found = model(torch.tensor([example.pieces])).scores[0].argmax(dim=-1).tolist()
    assert {label for label, target in zip(found, example.targets, strict=True) if target >= 0} == {
        LABELS.index("B-ORG")
    }


def test_fitting_the_tag_head_changes_nothing_else(tokenizer):
    tagger = make_tagger()
    before = {name: value.clone() for name, value in tagger.state_dict().items()}
    fit_tag_head(tagger, tokenizer, [TAGGED])
    changed = {name for name, value in tagger.state_dict().items() if not torch.equal(value, before[name])}
    assert changed == {"tag_head.weight", "tag_head.bias"}


def test_layers_are_left_out_and_heads_are_alike():
    small, whole = make_tagger(layers=[1]), make_tagger()
    (layer,) = small.encoder.encoder.layer
    for name in ("attention.output.dense.weight", "intermediate.dense.weight"):
        assert torch.equal(layer.get_parameter(name), whole.encoder.encoder.layer[1].get_parameter(name))
    assert torch.equal(small.entity_head.weight, whole.entity_head.weight)


def test_smoothing_evens_the_channels_and_changes_no_output():
    tagger = make_tagger().eval()
    norm = tagger.encoder.embeddings.LayerNorm
    norm.weight.data[0] = 50.0
    pieces = torch.tensor([[0, 5, 6, 2], [0, 7, 8, 2]])
    with torch.no_grad():
        before = tagger(pieces)
        smooth(tagger, pieces.tolist())
        after = tagger(pieces)
    assert all(torch.allclose(a, b, atol=1e-3) for a, b in zip(before, after, strict=True))
    query = tagger.encoder.encoder.layer[0].attention.self.query
    assert query.inverse[0] < 0.2 * query.inverse[1:].median()


def test_exported_outputs_are_those_of_the_model(tmp_path):
    tagger = make_tagger().eval()
    export_onnx(tagger, tmp_path / "plain.onnx")
    pieces = torch.tensor([[0, 5, 6, 2], [0, 7, 8, 2]])
    with torch.no_grad():
        expected = [output.numpy() for output in tagger(pieces)]
    session = ort.InferenceSession(tmp_path / "plain.onnx", providers=["CPUExecutionProvider"])
    for found, wanted in zip(session.run(None, {"pieces": pieces.numpy()}), expected, strict=True):
        assert np.allclose(found, wanted, atol=1e-5)
    export_tagger(tagger, tmp_path / "model.onnx", [[0, 5, 6, 2], [0, 7, 8, 2]])
    session = ort.InferenceSession(tmp_path / "model.onnx", providers=["CPUExecutionProvider"])
    for found, wanted in zip(session.run(None, {"pieces": pieces.numpy()}), expected, strict=True):
        assert np.allclose(found, wanted, atol=0.15)
