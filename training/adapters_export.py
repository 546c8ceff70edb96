"""Add the second reading of the upper layers to an exported encoder.

The nodes of these layers are copied with the same int8 weights; beside each product goes the
learned one of low rank, and biases and norms are the second reading's own. Its last vectors of
the words are given out as `again`. The nodes and outputs that were there do not change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from training.adapters import FORK, LINEAR, NORMS
from training.export import words_of
from training.model import LAYERS, WIDTH

if TYPE_CHECKING:
    from pathlib import Path

AGAIN = "again"
POSITIONS = "model.encoder.positions.weight"
EXACT = 200
"""Positions kept in float32; later ones, which a window of some 110 words seldom has, in int8."""
SHORTER = (
    ("/model/encoder/layers.", "/layers."),
    ("model.encoder.layers.", "layers."),
    ("LayerNormalization_output_0", "out"),
    ("_output_quantized_cast_output", "_cast"),
    ("_output_quantized_cast", "_casting"),
    ("MatMul_quant_output_scale_mul", "scaled"),
    ("MatMul_quant_scales_mul", "scales"),
    ("MatMul_output_0_output_quantized", "whole"),
    ("_output_0_QuantizeLinear", "_whole"),
    ("MatMul_output_0", "product"),
)
"""Names of values and nodes are a tenth of a megabyte shorter in these words."""
ROOTED = {("first", 1), ("heads", 1), ("arcs", 2)}
"""Axes that count the root beside the words."""
_LAYER = "/layers."
_OWN = "layers."


def add(path: Path, state: dict[str, np.ndarray]) -> None:
    """Write the encoder with the second reading; `state` is that of `adapters.Again`."""
    network = onnx.load(str(path))
    graph = network.graph
    clear(graph)
    shorten(graph)
    fixed = {tensor.name for tensor in graph.initializer}
    nodes = [n for n in graph.node if _number(n.name) in range(FORK, LAYERS)]
    made = {output for node in nodes for output in node.output}
    for node in nodes:
        copy = onnx.NodeProto()
        copy.CopyFrom(node)
        copy.name = f"{AGAIN}{node.name}" if node.name else ""
        copy.input[:] = [_renamed(name, made) for name in node.input]
        copy.output[:] = [_renamed(name, made) for name in node.output]
        product = _product(node)
        if product:
            graph.node.extend(_adapted(graph, copy, product, nodes, made, state))
        else:
            graph.node.append(copy)
    _own_tables(graph, fixed, state)
    _give(graph)
    _positions(graph)
    _tidy(graph)
    onnx.checker.check_model(network)
    onnx.save(network, str(path))


def clear(graph: Any) -> None:
    """Take out a second reading that is there, with what only it needs."""
    kept = [output for output in graph.output if output.name != AGAIN]
    del graph.output[:]
    graph.output.extend(kept)
    _tidy(graph)


def _number(name: str) -> int:
    return int(name.removeprefix(_LAYER).split("/")[0]) if name.startswith(_LAYER) else -1


def _renamed(name: str, made: set[str]) -> str:
    """The name of a value in the second reading: its own where the layers make it."""
    if name in made:
        return f"{AGAIN}{name}"
    if name.startswith(_OWN) and _own_number(name) >= FORK:
        return f"{AGAIN}.{name}"
    return name


def _own_number(name: str) -> int:
    return int(name.removeprefix(_OWN).split(".")[0])


def _product(node: Any) -> str | None:
    """NUMBER.NAME of the product whose result this node scales to float, if any."""
    for name in LINEAR:
        if node.name.endswith(f"/{name}/scaled"):
            return f"{_number(node.name)}.{name}"
    return None


def _adapted(
    graph: Any, scaled: Any, product: str, nodes: list[Any], made: set[str], state: dict[str, Any]
) -> list[Any]:
    """The nodes of a product with the one of low rank beside it; fills in the latter's tables."""
    number, name = product.split(".")
    whole_of = f"{_LAYER}{number}/{name}/MatMul_quant"
    (quantised,) = (n.input[0] for n in nodes if n.name == whole_of)
    given = _renamed(quantised.removesuffix("_quantized"), made)
    result = scaled.output[0]
    scaled.output[0] = f"{result}.fixed"
    key = f"layers.{int(number) - FORK}.{name}"
    found = []
    for part in ("down", "up"):
        table, scale = whole(state[f"{key}.{part}"])
        label = f"{AGAIN}.{product}.{part}"
        graph.initializer.append(numpy_helper.from_array(table, f"{label}.table"))
        graph.initializer.append(numpy_helper.from_array(scale, f"{label}.scale"))
        found.append(
            helper.make_node(
                "DequantizeLinear", [f"{label}.table", f"{label}.scale"], [label], axis=1
            )
        )
    label = f"{AGAIN}.{product}"
    return [
        scaled,
        *found,
        helper.make_node("MatMul", [given, f"{label}.down"], [f"{label}.low"]),
        helper.make_node("MatMul", [f"{label}.low", f"{label}.up"], [f"{label}.added"]),
        helper.make_node("Add", [scaled.output[0], f"{label}.added"], [result]),
    ]


def whole(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A table [in, out] in int8 and its scale a column."""
    scale = np.maximum(np.abs(table).max(axis=0), 1e-8) / 127
    return np.round(table / scale).astype(np.int8), scale.astype(np.float32)


def _own_tables(graph: Any, fixed: set[str], state: dict[str, Any]) -> None:
    """Biases and norms of the second reading."""
    for number in range(FORK, LAYERS):
        for name in (*LINEAR, *NORMS):
            for kind in ("weight", "bias"):
                there = f"{_OWN}{number}.{name}.{kind}"
                if there in fixed:
                    values = state[f"layers.{number - FORK}.{name}.{kind}"].astype(np.float32)
                    graph.initializer.append(numpy_helper.from_array(values, f"{AGAIN}.{there}"))


def _give(graph: Any) -> None:
    """Give out the vectors [1, words, width] of each word's first piece, the root left out."""
    gather, words = words_of(graph)
    last = f"{AGAIN}{_LAYER}{LAYERS - 1}/output_norm/out"
    picked = f"{AGAIN}.picked"
    graph.node.append(
        helper.make_node("GatherElements", [last, gather.input[1]], [picked], axis=1)
    )
    graph.node.append(helper.make_node("Slice", [picked, *words.input[1:]], [AGAIN]))
    shape = [1, "words", WIDTH]
    graph.output.append(helper.make_tensor_value_info(AGAIN, TensorProto.FLOAT, shape))


def _positions(graph: Any) -> None:
    """Split the table of positions, if it is still one."""
    for tensor in graph.initializer:
        if tensor.name != POSITIONS:
            continue
        table = numpy_helper.to_array(tensor)
        scale = np.abs(table[EXACT:]).max(axis=1, keepdims=True) / 127
        parts = {
            "near": table[:EXACT],
            "far": np.round(table[EXACT:] / scale).astype(np.int8),
            "scale": scale,
        }
        for name, values in parts.items():
            graph.initializer.append(numpy_helper.from_array(values, f"positions.{name}"))
        nodes = [
            helper.make_node("Cast", ["positions.far"], ["positions.cast"], to=TensorProto.FLOAT),
            helper.make_node("Mul", ["positions.cast", "positions.scale"], ["positions.rest"]),
            helper.make_node("Concat", ["positions.near", "positions.rest"], [POSITIONS], axis=0),
        ]
        for node in reversed(nodes):
            graph.node.insert(0, node)
        graph.initializer.remove(tensor)
        return


def shorten(graph: Any) -> None:
    """Give values and nodes the names of `SHORTER`; what has them already stays as it is."""

    def short(name: str) -> str:
        for long, other in SHORTER:
            name = name.replace(long, other)
        return name

    for node in graph.node:
        node.name = short(node.name)
        node.input[:] = [short(name) for name in node.input]
        node.output[:] = [short(name) for name in node.output]
    for named in (*graph.initializer, *graph.value_info):
        named.name = short(named.name)
    for value in (*graph.input, *graph.output):
        for axis, dimension in enumerate(value.type.tensor_type.shape.dim):
            if (value.name, axis) in ROOTED:
                dimension.dim_param = "rooted"


def _tidy(graph: Any) -> None:
    """Nodes and tables that no output needs are taken out."""
    wanted = {output.name for output in graph.output}
    kept = []
    for node in reversed(graph.node):
        if wanted.intersection(node.output):
            kept.append(node)
            wanted.update(node.input)
    del graph.node[:]
    graph.node.extend(reversed(kept))
    tables = [tensor for tensor in graph.initializer if tensor.name in wanted]
    del graph.initializer[:]
    graph.initializer.extend(tables)
