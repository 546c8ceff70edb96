"""Train the encoder and its heads on CPU: `python -m training.train --data DIR --encoder DIR --out DIR`.

Two one-thread processes, each with its own optimizer, take every second batch and average
their parameters every `AVERAGE` steps: faster on two cores than one process with two
threads. The result depends on the seed, the data and the number of steps only.
Learning rate: warm-up, constant, then linear to zero over the last `--decay` steps, so that
a run can be prolonged from its last checkpoint.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from safetensors.torch import load_file
from torch import multiprocessing

from dateline.nlp.wordpieces import WordPieces
from training.batches import Batch, Collator, batches
from training.corpora import Labels, Unit, label_sets, read_documents
from training.losses import loss_of
from training.measure import measure
from training.model import Sizes, Tagger, load_encoder

if TYPE_CHECKING:
    from collections.abc import Iterator

ENCODER_RATE, HEAD_RATE = 2.5e-4, 1.25e-3
WARM_UP = 300
AVERAGE = 10
CYCLE = (False, True, False, False, True)
"""Whether a step trains names: three steps of syntax to two of names."""
WORKERS = 2
SYNTAX = ("ewt/{}.jsonl.gz", "gum/{}.jsonl.gz")
NAMES = "worldwide_ner/{}.jsonl.gz"


def main() -> None:
    """Parse the command line and run the workers."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--data", type=Path, required=True, help="folder with ewt, gum, worldwide_ner"
    )
    parser.add_argument(
        "--encoder", type=Path, required=True, help="folder with model.safetensors, vocab.txt"
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=6000, help="steps of each worker")
    parser.add_argument("--decay", type=int, default=2400, help="steps of linear decay at the end")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    model = fresh_model(options)
    model.share_memory()
    copies = [
        {n: p.detach().clone().share_memory_() for n, p in trained(model)} for _ in range(WORKERS)
    ]
    barrier = multiprocessing.get_context("spawn").Barrier(WORKERS)
    multiprocessing.spawn(work, args=(options, copies, barrier), nprocs=WORKERS)


def trained(model: Tagger) -> list[tuple[str, torch.nn.Parameter]]:
    """Names and parameters that receive gradients."""
    return [(name, p) for name, p in model.named_parameters() if p.requires_grad]


def corpora(data: Path, part: str) -> tuple[list[list[Unit]], list[list[Unit]]]:
    """Treebank documents and named-entity documents of one part (train or dev)."""
    syntax = [read_documents(data / name.format(part)) for name in SYNTAX]
    return [d for documents in syntax for d in documents], read_documents(
        data / NAMES.format(part)
    )


def fresh_model(options: argparse.Namespace) -> Tagger:
    """The network before the first step; writes labels.json beside the checkpoints."""
    labels = label_sets(*corpora(options.data, "train"))
    (options.out / "labels.json").write_text(json.dumps(asdict(labels), indent=1) + "\n")
    torch.manual_seed(options.seed)
    model = Tagger(sizes(labels))
    load_encoder(model, load_file(options.encoder / "model.safetensors"))
    return model


def sizes(labels: Labels) -> Sizes:
    """Head sizes of the label sets."""
    return Sizes(len(labels.upos), len(labels.xpos), len(labels.relations), len(labels.names))


def vocabulary(folder: Path) -> WordPieces:
    """The word pieces of the published encoder."""
    return WordPieces((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())


def stream(
    options: argparse.Namespace, collate: Collator, worker: int, start: int
) -> Iterator[tuple[bool, Batch]]:
    """Endless batches of one worker from step `start` on."""
    kinds = corpora(options.data, "train")

    def endless(kind: int) -> Iterator[list[list[Unit]]]:
        for epoch in itertools.count():
            groups = batches(kinds[kind], f"{options.seed}/{kind}/{epoch}")
            yield from itertools.islice(groups, worker, None, WORKERS)

    sources = endless(0), endless(1)
    for step in itertools.count():
        names = CYCLE[step % len(CYCLE)]
        group = next(sources[names])
        if step >= start:
            yield names, collate(group)


def rate(step: int, options: argparse.Namespace) -> float:
    """Share of the peak learning rate."""
    left = options.steps - step
    return min(1.0, (step + 1) / WARM_UP, left / options.decay)


def work(worker: int, options: argparse.Namespace, copies: list, barrier) -> None:
    """One training process."""
    torch.set_num_threads(1)
    model = fresh_model(options)
    torch.manual_seed(1000 * options.seed + worker)
    parameters = trained(model)
    heads = [p for name, p in parameters if not name.startswith("encoder.") or "cases" in name]
    encoder = [p for name, p in parameters if name.startswith("encoder.") and "cases" not in name]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "peak": ENCODER_RATE}, {"params": heads, "peak": HEAD_RATE}],
        betas=(0.9, 0.98),
        weight_decay=0.01,
        fused=True,
    )
    kept = options.out / f"state.{worker}.pt"
    start = 0
    if kept.exists():
        state = torch.load(kept)
        start = state["step"]
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        torch.set_rng_state(state["rng"])
    labels = Labels(
        **{k: tuple(v) for k, v in json.loads((options.out / "labels.json").read_text()).items()}
    )
    collate = Collator(labels, vocabulary(options.encoder))
    source = stream(options, collate, worker, start)
    began, words, running = time.time(), 0, {False: 0.0, True: 0.0}
    for step in range(start, options.steps):
        names, batch = next(source)
        for group in optimizer.param_groups:
            group["lr"] = group["peak"] * rate(step, options)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = loss_of(model, batch, names=names)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for _, p in parameters if p.grad is not None], 2.0)
        optimizer.step()
        words += batch.words
        running[names] = 0.98 * running[names] + 0.02 * loss.item()
        if (step + 1) % AVERAGE == 0 or step + 1 == options.steps:
            average(parameters, copies, worker, barrier)
        if worker == 0 and (step + 1) % 50 == 0:
            speed = words / (time.time() - began)
            eta = (options.steps - step) * (time.time() - began) / (step + 1 - start) / 60
            print(
                f"step {step + 1} syntax {running[False]:.3f} names {running[True]:.3f} "
                f"{speed:.0f} words/s/worker, {eta:.0f} min left",
                file=sys.stderr,
                flush=True,
            )
        if (step + 1) % 500 == 0 or step + 1 == options.steps:
            save(kept, model, optimizer, step + 1)
        if worker == 0 and ((step + 1) % 1000 == 0 or step + 1 == options.steps):
            figures = measure(model, collate, *corpora(options.data, "dev"))
            print(f"step {step + 1} dev {json.dumps(figures)}", file=sys.stderr, flush=True)
    if worker == 0:
        torch.save(model.state_dict(), options.out / "model.pt")


def save(path: Path, model: Tagger, optimizer: torch.optim.Optimizer, step: int) -> None:
    """Write a checkpoint that a prolonged run continues from."""
    state = {
        "step": step,
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "rng": torch.get_rng_state(),
    }
    torch.save(state, path.with_suffix(".tmp"))
    path.with_suffix(".tmp").replace(path)


def average(parameters: list, copies: list, worker: int, barrier) -> None:
    """Every worker leaves with the mean of all workers' parameters."""
    with torch.no_grad():
        for name, parameter in parameters:
            copies[worker][name].copy_(parameter)
        barrier.wait()
        for name, parameter in parameters:
            parameter.copy_(sum(copy[name] for copy in copies) / WORKERS)
        barrier.wait()


if __name__ == "__main__":
    main()
