"""The two parts of a network of predicates as ONNX files in float16 weights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper

if TYPE_CHECKING:
    from pathlib import Path

SMALLEST = 384
"""Values from which a table of weights is kept in float16."""


def export(words: Any, roles: Any, folder: Path, name: str) -> None:
    """Write NAME.words.onnx and NAME.roles.onnx."""
    n, m, wide = 12, 3, 2 * roles.reach + 1
    whole = torch.zeros(n, dtype=torch.long)
    inputs = ["states", "marks", "openings", "relations"]
    outputs = ["vectors", "logits"] + ["value"] * (words.value is not None)
    _write(
        words,
        (torch.zeros(n, words.input.in_features), whole, whole, whole),
        folder / f"{name}.words.onnx",
        (inputs, outputs),
        {key: {0: "words"} for key in inputs + outputs},
    )
    rows = torch.zeros(m, wide, dtype=torch.long)
    inputs = ["vectors", "rows", "there", "predicates", "branches", "near"]
    outputs = ["labels", *(f"classes{number}" for number in range(len(roles.classes)))]
    _write(
        roles,
        (
            torch.zeros(n, roles.word.in_features),
            rows,
            torch.ones(m, wide),
            rows[:, 0],
            rows,
            rows,
        ),
        folder / f"{name}.roles.onnx",
        (inputs, outputs),
        {"vectors": {0: "words"}} | {key: {0: "predicates"} for key in inputs[1:] + outputs},
    )


def _write(
    network: Any,
    example: tuple[torch.Tensor, ...],
    path: Path,
    names: tuple[list[str], list[str]],
    axes: dict[str, dict[int, str]],
) -> None:
    torch.onnx.export(
        network,
        example,
        str(path),
        opset_version=17,
        dynamo=False,
        input_names=names[0],
        output_names=names[1],
        dynamic_axes=axes,
    )
    halve(path)


def halve(path: Path) -> None:
    """Keep the weights in float16, cast when the network is loaded."""
    network = onnx.load(str(path))
    graph = network.graph
    casts = []
    for tensor in graph.initializer:
        if tensor.data_type != onnx.TensorProto.FLOAT or int(np.prod(tensor.dims)) < SMALLEST:
            continue
        name = tensor.name
        values = numpy_helper.to_array(tensor).astype(np.float16)
        tensor.CopyFrom(numpy_helper.from_array(values, f"{name}.half"))
        casts.append(
            onnx.helper.make_node("Cast", [f"{name}.half"], [name], to=onnx.TensorProto.FLOAT)
        )
    nodes = [*casts, *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)
    onnx.checker.check_model(network)
    onnx.save(network, str(path))
