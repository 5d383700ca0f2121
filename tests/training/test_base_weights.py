from __future__ import annotations

import struct

import numpy as np
import pytest

from extractor.errors import ModelError
from extractor.training.base_weights import check_sha256, dequantise, name_parameter, read_packed


def pack_block(scale: float, values: list[int]) -> bytes:
    """One Q4_0 block of 32 whole numbers from -8 to 7."""
    nibbles = [value + 8 for value in values]
    pairs = zip(nibbles[:16], nibbles[16:], strict=True)
    return struct.pack("<e", scale) + bytes(low | high << 4 for low, high in pairs)


def test_dequantise_puts_low_nibbles_first():
    values = [*range(-8, 8), *range(7, -9, -1)]
    row = dequantise(pack_block(0.5, values), 32)
    assert row.tolist() == [[value * 0.5 for value in values]]


def test_dequantise_goes_row_by_row():
    blocks = (
        pack_block(1, [1] * 32) + pack_block(2, [1] * 32) + pack_block(1, [-1] * 32) + pack_block(1, [0] * 32)
    )
    matrix = dequantise(blocks, 64)
    assert matrix.shape == (2, 64)
    assert matrix[0].tolist() == [1.0] * 32 + [2.0] * 32
    assert matrix[1].tolist() == [-1.0] * 32 + [0.0] * 32


@pytest.mark.parametrize(("blocks", "columns"), [(b"\0" * 17, 32), (b"\0" * 18, 64)])
def test_dequantise_refuses_odd_sizes(blocks, columns):
    with pytest.raises(ValueError, match="reshape"):
        dequantise(blocks, columns)


def pack_file(tensors: dict[str, bytes]) -> bytes:
    """A packed encoder with hidden size 32, feed-forward size 64 and a tokenizer of one piece."""
    head = b"E5S1" + struct.pack("<I7ifi", 1, 32, 1, 1, 64, 2, 4, 1, 1e-12, 32)
    tokenizer = struct.pack("<5iQ2If", 1, 0, 2, 1, 3, 1, 0, 1, -1.0) + b"a" + struct.pack("<iI", 0, 0)
    directory_size = 4 + sum(2 + len(name) + 21 for name in tensors)
    offset = len(head) + len(tokenizer) + directory_size
    directory = struct.pack("<i", len(tensors))
    for name, data in tensors.items():
        directory += (
            struct.pack("<H", len(name)) + name.encode() + struct.pack("<BIQQ", 1, 0, offset, len(data))
        )
        offset += len(data)
    return head + tokenizer + directory + b"".join(tensors.values())


def test_read_packed_finds_each_tensor(tmp_path):
    floats = np.arange(32, dtype=np.float32)
    tensors = {
        "emb.word": pack_block(1, [1] * 32) + pack_block(1, [2] * 32),
        "emb.pos": floats.tobytes() * 4,
        "l0.fo.w": pack_block(1, [3] * 32) * 2,
        "l0.aln.w": floats.tobytes(),
    }
    path = tmp_path / "packed.bin"
    path.write_bytes(pack_file(tensors))
    sizes, found = read_packed(path)
    assert sizes["hidden"] == 32
    assert sizes["vocabulary"] == 2
    assert {name: values.shape for name, values in found.items()} == {
        "emb.word": (2, 32),
        "emb.pos": (4, 32),
        "l0.fo.w": (1, 64),
        "l0.aln.w": (32,),
    }
    assert found["emb.word"][1].tolist() == [2.0] * 32


def test_read_packed_refuses_another_file(tmp_path):
    path = tmp_path / "packed.bin"
    path.write_bytes(b"PK\3\4")
    with pytest.raises(ModelError, match="delete it"):
        read_packed(path)


@pytest.mark.parametrize(
    ("name", "parameter"),
    [
        ("emb.ln.b", "embeddings.LayerNorm.bias"),
        ("l11.ao.w", "encoder.layer.11.attention.output.dense.weight"),
        ("l0.oln.b", "encoder.layer.0.output.LayerNorm.bias"),
    ],
)
def test_name_parameter(name, parameter):
    assert name_parameter(name) == parameter


def test_check_sha256_names_the_file(tmp_path):
    path = tmp_path / "weights.bin"
    path.write_bytes(b"")
    check_sha256(path, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    with pytest.raises(ModelError, match=r"weights\.bin"):
        check_sha256(path, "0" * 64)
