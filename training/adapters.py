"""The upper layers of the encoder once more, with adapters, for statements and acts.

The encoder reads for trees and names. What the networks of predicates need is read by its last
three layers a second time: the same int8 weights, and beside every product a low-rank one that is
learned (Hu et al. 2021, LoRA), with norms of their own. So the outputs that trees and names
come from stay bit for bit as they were, and the second reading costs three layers of time and
half a megabyte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from training.model import LAYERS, WIDTH, Layer

if TYPE_CHECKING:
    from pathlib import Path

FORK = 3
"""The first layer, from 0, that is read twice."""
RANK = 24
LINEAR = ("query", "key", "value", "output", "inner", "outer")
NORMS = ("attention_norm", "output_norm")


class Adapted(nn.Module):
    """A product with fixed weights [in, out], and a learned one of low rank beside it."""

    def __init__(self, weight: np.ndarray, bias: np.ndarray, rank: int) -> None:
        super().__init__()
        self.register_buffer("weight", torch.from_numpy(weight.T.copy()))
        self.bias = nn.Parameter(torch.from_numpy(bias.copy()))
        self.down = nn.Parameter(torch.randn(weight.shape[0], rank) / weight.shape[0] ** 0.5)
        self.up = nn.Parameter(torch.zeros(rank, weight.shape[1]))

    def forward(self, states: Tensor) -> Tensor:
        """[..., in] to [..., out]."""
        return functional.linear(states, self.weight, self.bias) + states @ self.down @ self.up


class AdaptedLayer(Layer):
    """One layer of the encoder with the shipped weights, each product adapted."""

    def __init__(self, weights: dict[str, np.ndarray], number: int, rank: int) -> None:
        super().__init__()
        for name in LINEAR:
            weight, bias = (weights[f"{number}.{name}.{kind}"] for kind in ("weight", "bias"))
            setattr(self, name, Adapted(weight, bias, rank))
        for name in NORMS:
            norm = getattr(self, name)
            norm.weight.data = torch.from_numpy(weights[f"{number}.{name}.weight"].copy())
            norm.bias.data = torch.from_numpy(weights[f"{number}.{name}.bias"].copy())


class Again(nn.Module):
    """The layers from `FORK` on, read again."""

    def __init__(self, weights: dict[str, np.ndarray], rank: int = RANK) -> None:
        super().__init__()
        self.layers = nn.ModuleList(AdaptedLayer(weights, n, rank) for n in range(FORK, LAYERS))

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Vectors [windows, pieces, width] of the layer before, 1 where `mask` has a piece."""
        bias = (1.0 - mask[:, None, None, :]) * -1e4
        for layer in self.layers:
            states = layer(states, bias)
        return states


def shipped(path: Path) -> dict[str, np.ndarray]:
    """The weights of the layers read twice, as float32, from the exported encoder.

    Keys are NUMBER.NAME.weight ([in, out]) and NUMBER.NAME.bias.
    """
    network = onnx.load(str(path))
    tables = {t.name: numpy_helper.to_array(t) for t in network.graph.initializer}
    found = {}
    for node in network.graph.node:
        if node.op_type != "MatMulInteger":
            continue
        place = node.name.partition("/layers.")[2]
        if place and not node.name.startswith("again"):
            number, name = place.split("/")[:2]
            scale = tables[node.input[1].removesuffix("_quantized") + "_scale"]
            table = tables[node.input[1]].astype(np.float32) - tables[node.input[3]]
            found[f"{number}.{name}.weight"] = (table * scale).astype(np.float32)
    for number in range(FORK, LAYERS):
        for name in (*LINEAR, *NORMS):
            for kind in ("weight", "bias"):
                for key in (f"model.encoder.layers.{number}", f"layers.{number}"):
                    if f"{key}.{name}.{kind}" in tables:
                        table = tables[f"{key}.{name}.{kind}"]
                        found[f"{number}.{name}.{kind}"] = table.astype(np.float32)
    return found


def opened(path: Path, target: Path) -> None:
    """A copy of an exported encoder that also gives out what the second reading starts from."""
    network = onnx.load(str(path))
    shape = [1, "pieces", WIDTH]
    (layer,) = (
        node.output[0]
        for node in network.graph.node
        if f"/layers.{FORK - 1}/output_norm/" in node.name and node.op_type == "LayerNormalization"
    )
    network.graph.output.append(
        onnx.helper.make_tensor_value_info(layer, onnx.TensorProto.FLOAT, shape)
    )
    onnx.save(network, str(target))
