"""Export a trained network: `python -m training.export --run DIR --encoder DIR --out src/dateline/data/model`.

ONNX with one window a call (no mask: nothing is padded), weights quantised to int8 per
channel, activations dynamically. The vectors of the words are given out by name afterwards, so
that small heads (`training.heads`) can be trained on the network as it is shipped. To give
them out of a network that was exported before: `python -m training.export --expose FILE`. Pieces of
scripts that English press does not use are left out of the table (`training.pieces`).
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training import pieces
from training.corpora import Labels
from training.model import WIDTH, Tagger
from training.release import write_manifest
from training.train import sizes

OUTPUTS = ("upos", "xpos", "ends", "names", "arcs", "dependents", "heads")
STATES = "states"
"""Output of the words' vectors, named after quantising; every other output stays as it was."""


class Rows(torch.nn.Module):
    """An embedding in int8 with one scale a row: one scale for the whole table costs accuracy."""

    def __init__(self, table: torch.Tensor) -> None:
        super().__init__()
        scale = table.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("table", (table / scale).round().to(torch.int8))

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        """Vectors [batch, pieces, width] of ids [batch, pieces]."""
        return self.table[ids].to(self.scale.dtype) * self.scale[ids]


class Unpadded(torch.nn.Module):
    """The network for a single window."""

    def __init__(self, model: Tagger) -> None:
        super().__init__()
        self.model = model
        relations, width, _ = model.label.shape
        label = model.label.detach().permute(1, 0, 2).reshape(width, relations * width)
        self.register_buffer("label", label.clone())

    def forward(self, ids: torch.Tensor, case: torch.Tensor, first: torch.Tensor):
        """As `Tagger.forward` for inputs [1, pieces] and [1, 1 + words].

        Two outputs differ: the projections of dependents have gone through the biaffine
        tensor, [1, words, relations * 97], and those of heads end in a constant 1, so that a
        relation's score is one product of the two.
        """
        *tags, dependents, heads = self.model(ids, None, case, first)
        dependents = torch.cat((dependents, torch.ones_like(dependents[..., :1])), -1) @ self.label
        heads = torch.cat((heads, torch.ones_like(heads[..., :1])), -1)
        return (*tags, dependents, heads)


def main() -> None:
    """Parse the command line, export, quantise, write the manifest."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--run", type=Path)
    parser.add_argument("--encoder", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--expose", type=Path, help="only name the vectors of this network")
    parser.add_argument("--checkpoint", default="model.pt")
    parser.add_argument(
        "--float", action="store_true", help="keep float32, to measure the loss of int8"
    )
    options = parser.parse_args()
    if options.expose is not None:
        expose(options.expose)
        write_manifest(options.expose.parent)
        return
    if not (options.run and options.encoder and options.out):
        parser.error("--run, --encoder and --out are needed")
    options.out.mkdir(parents=True, exist_ok=True)
    labels = json.loads((options.run / "labels.json").read_text())
    model = Tagger(sizes(Labels(**{key: tuple(value) for key, value in labels.items()})))
    state = torch.load(options.run / options.checkpoint)
    model.load_state_dict(state.get("model", state))
    model.eval()
    if not options.float:
        model.encoder.pieces = Rows(model.encoder.pieces.weight.detach())
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "encoder.onnx"
        export(model, plain)
        target = options.out / "encoder.onnx"
        if options.float:
            shutil.copy(plain, target)
        else:
            quantise(plain, target)
        expose(target)
    shutil.copy(options.encoder / "vocab.txt", options.out / "vocabulary.txt")
    if not options.float:
        pieces.prune(options.out)
    (options.out / "labels.json").write_text(json.dumps(labels, indent=1) + "\n")
    write_manifest(options.out)


def export(model: Tagger, path: Path) -> None:
    """Write the float32 network."""
    ids = torch.randint(1000, 2000, (1, 12))
    case = torch.ones_like(ids)
    first = torch.arange(0, 11)[None]
    axes = {name: {1: "pieces"} for name in ("ids", "case")} | {"first": {1: "words"}}
    axes |= {name: {1: "words"} for name in OUTPUTS}
    axes["arcs"] = {1: "words", 2: "heads"}
    torch.onnx.export(
        Unpadded(model),
        (ids, case, first),
        str(path),
        opset_version=17,
        dynamo=False,
        input_names=["ids", "case", "first"],
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
    )
    onnx.checker.check_model(str(path))


def quantise(plain: Path, target: Path) -> None:
    """Write the int8 network. The table of pieces has been quantised row by row already."""
    quantize_dynamic(
        str(plain),
        str(target),
        op_types_to_quantize=["MatMul"],
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        extra_options={"MatMulConstBOnly": True},
    )


def expose(path: Path) -> None:
    """Give out the vectors of the words [1, words, width] that all heads of the network read.

    That tensor is renamed to `states`; no other output changes. What a network gives out already
    is left as it is.
    """
    model = onnx.load(str(path))
    if STATES not in {output.name for output in model.graph.output}:
        _name_states(model.graph)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def words_of(graph: onnx.GraphProto) -> tuple[onnx.NodeProto, onnx.NodeProto]:
    """The node that picks first pieces, and the one that leaves out the root."""
    (gather,) = (node for node in graph.node if node.op_type == "GatherElements")
    (words,) = (n for n in graph.node if n.op_type == "Slice" and n.input[0] == gather.output[0])
    return gather, words


def _name_states(graph: onnx.GraphProto) -> None:
    _, words = words_of(graph)
    old = words.output[0]
    words.output[0] = STATES
    for node in graph.node:
        for place, name in enumerate(node.input):
            if name == old:
                node.input[place] = STATES
    kept = [value for value in graph.value_info if value.name != old]
    del graph.value_info[:]
    graph.value_info.extend(kept)
    shape = [1, "words", WIDTH]
    graph.output.append(onnx.helper.make_tensor_value_info(STATES, onnx.TensorProto.FLOAT, shape))


if __name__ == "__main__":
    main()
