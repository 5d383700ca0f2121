"""Write a trained model as the run time wants it: ONNX with 8-bit weights."""

from __future__ import annotations

import copy
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from extractor.training.ner_model import Output, Tagger
from extractor.training.ner_smoothing import smooth

OPSET = 17


def export_onnx(tagger: Tagger, path: Path) -> None:
    """Write `tagger` to `path` in float32.

    Its input is `pieces` (batch, piece) with whole sentences of equal length, so there is no mask; its outputs
    are those of :class:`Output`.
    """
    tagger.eval()
    example = torch.tensor([[0, 5, 6, 7, 8, 2]])
    axes = {name: {0: "batch", 1: "piece"} for name in ("pieces", *Output._fields)}
    with warnings.catch_warnings():
        # The newer exporter needs a later opset and gives graphs that quantise worse.
        warnings.simplefilter("ignore", DeprecationWarning)
        torch.onnx.export(
            tagger,
            (example,),
            str(path),
            input_names=["pieces"],
            output_names=list(Output._fields),
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )


def quantise_onnx(source: Path, target: Path) -> None:
    """Write `source` with 8-bit weights, one scale a channel; activations are scaled at run time.

    Weights use seven of the eight bits: processors without VNNI add products in 16 bits, which overflow with
    eight. It costs no accuracy, and a document gives the same entities on either kind of processor.
    """
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
    )


def export_tagger(tagger: Tagger, target: Path, sentences: Sequence[Sequence[int]]) -> None:
    """Write `tagger` to `target` as quantised ONNX; it stays as it is.

    Args:
        tagger: The trained network.
        target: The ONNX file to write.
        sentences: Pieces of some training sentences, see :func:`smooth`.
    """
    smoothed = copy.deepcopy(tagger)
    smooth(smoothed, sentences)
    with tempfile.TemporaryDirectory() as directory:
        plain = Path(directory) / "plain.onnx"
        export_onnx(smoothed, plain)
        quantise_onnx(plain, target)
