"""Train the second reading and the networks of statements and acts on it, and export them.

    python -m training.predicates --data DATA --model MODEL --cache RUN

MODEL is `src/dateline/data/model`, whose encoder is read and given the second reading
(`adapters`); NAME.words.onnx and NAME.roles.onnx are written beside it. What the encoder computes
below the second reading is kept in RUN, so that a step costs three layers. Three stages: the first
also reads press as the rules read it (`silver_data`), the second only what people wrote or
marked, the last trains the network of statements alone. One thread and a fixed seed: data and seed decide the result.
"""

from __future__ import annotations

import argparse
import pickle
import random
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from training import (
    adapters_export,
    events_samples,
    predicates_data,
    sides_data,
    silver_data,
    values_data,
)
from training.adapters import Again, shipped
from training.predicates_batches import read
from training.predicates_export import export
from training.predicates_losses import of_predicates, of_sides, of_values
from training.predicates_networks import TASKS, Roles, Words
from training.release import write_manifest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from training.predicates_data import Sample

SEED, WARM_UP, LOWEST, CLIP = 1, 150, 0.02, 2.0
HEAD_DECAY, AGAIN_DECAY = 0.02, 0.01
BATCHES = {"events": 8, "silver": 3, "values": 16, "sides": 8, "statements": 1}
"""Articles a step, by what they teach."""
SORTED = 16
"""Batches among which articles are sorted by length, so that padding stays small."""


@dataclass(frozen=True)
class Stage:
    """How often each kind of sample is read, what its loss weighs, and the peak rates."""

    epochs: dict[str, float]
    weights: dict[str, float]
    heads: float
    again: float


STAGES = (
    Stage(
        {"events": 4, "silver": 1.5, "values": 2, "statements": 1},
        {"events": 1.0, "silver": 0.5, "values": 2.0, "statements": 0.5},
        1.5e-3,
        1e-3,
    ),
    Stage(
        {"events": 4, "sides": 6, "values": 1, "statements": 1.5},
        {"events": 1.0, "sides": 0.5, "values": 2.0, "statements": 0.3},
        1.2e-3,
        8e-4,
    ),
    Stage({"statements": 6}, {"statements": 1.0}, 1.2e-3, 0.0),
)


class Networks(nn.Module):
    """Everything that is trained."""

    def __init__(self, encoder: Path) -> None:
        super().__init__()
        self.again = Again(shipped(encoder))
        self.words = nn.ModuleDict({name: Words(task) for name, task in TASKS.items()})
        self.roles = nn.ModuleDict({name: Roles(task) for name, task in TASKS.items()})

    def loss(self, kind: str, samples: list[Sample]) -> Tensor:
        """How far off some samples are in what their kind teaches."""
        name = "statements" if kind == "statements" else "events"
        words, roles = self.words[name], self.roles[name]
        vectors = read(self.again, words, samples)
        if kind == "values":
            return of_values(words, vectors, samples)
        if kind == "sides":
            return of_sides(words, roles, vectors, samples)
        return of_predicates(TASKS[name], words, roles, vectors, samples)


def train(networks: Networks, samples: dict[str, list[Sample]], stage: Stage, seed: str) -> None:
    """One stage: kinds of samples take turns so that all end together."""
    heads = [p for part in (networks.words, networks.roles) for p in part.parameters()]
    again = list(networks.again.parameters())
    optimizer = torch.optim.AdamW(
        [
            {"params": heads, "lr": stage.heads, "weight_decay": HEAD_DECAY},
            {"params": again, "lr": stage.again, "weight_decay": AGAIN_DECAY},
        ]
    )
    counts = {k: len(samples[k]) / BATCHES[k] * epochs for k, epochs in stage.epochs.items()}
    steps = int(sum(counts.values()))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / WARM_UP) * max(LOWEST, 1 - step / steps)
    )
    sources = {k: batches(samples[k], BATCHES[k], random.Random(f"{seed}/{k}")) for k in counts}
    done, running = dict.fromkeys(counts, 0), dict.fromkeys(counts, 0.0)
    networks.train()
    for step in range(steps):
        kind = min(counts, key=lambda k: (done[k] + 1) / counts[k])
        done[kind] += 1
        optimizer.zero_grad()
        loss = networks.loss(kind, next(sources[kind]))
        (loss * stage.weights[kind]).backward()
        nn.utils.clip_grad_norm_([*heads, *again], CLIP)
        optimizer.step()
        schedule.step()
        running[kind] = 0.98 * running[kind] + 0.02 * loss.item()
        if (step + 1) % 200 == 0:
            told = {k: round(value, 3) for k, value in running.items()}
            print(f"step {step + 1} of {steps}: {told}", file=sys.stderr, flush=True)
    networks.eval()


def batches(samples: list[Sample], size: int, order: random.Random) -> Iterator[list[Sample]]:
    """Batches without end, of articles of about one length."""
    samples = list(samples)
    while True:
        order.shuffle(samples)
        found = []
        for start in range(0, len(samples), size * SORTED):
            near = sorted(samples[start : start + size * SORTED], key=lambda s: len(s.spans))
            found += [near[first : first + size] for first in range(0, len(near), size)]
        order.shuffle(found)
        yield from found


def gathered(data: Path, model: Path, cache: Path) -> dict[str, list[Sample]]:
    """All samples by kind; each kind is read again when its file is not in the cache."""
    facts, events = data / "facts", data / "events"
    names = data / "language" / "worldwide_ner" / "train.jsonl.gz"
    makers = {
        "events": events_samples.samples,
        "silver": lambda r: silver_data.samples(r, names),
        "values": lambda r: values_data.samples(r, events),
        "sides": lambda r: sides_data.samples(r, events / "plv_train.jsonl.gz"),
        "statements": lambda r: predicates_data.samples(
            r, facts / "quotes_polnear_train.jsonl.gz"
        ),
    }
    cache.mkdir(parents=True, exist_ok=True)
    found = {}
    for kind, maker in makers.items():
        path = cache / f"{kind}.pkl"
        if not path.is_file():
            path.write_bytes(pickle.dumps(maker(predicates_data.Recorder(model))))
        found[kind] = pickle.loads(path.read_bytes())
    return found


def main() -> None:
    """Parse the command line, train, export, write the manifest."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--data", type=Path, required=True, help="folder of facts, events, language"
    )
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    samples = gathered(options.data, options.model, options.cache)
    networks = Networks(options.model / "encoder.onnx")
    for number, stage in enumerate(STAGES):
        train(networks, samples, stage, f"{SEED}/{number}")
        torch.save(networks.state_dict(), options.cache / f"stage{number}.pt")
    release(networks, options.model)


def release(networks: Networks, model: Path) -> None:
    """Write the trained networks beside the encoder."""
    state = {key: value.numpy() for key, value in networks.again.state_dict().items()}
    adapters_export.add(model / "encoder.onnx", state)
    for name in TASKS:
        export(networks.words[name], networks.roles[name], model, name)
    write_manifest(model)


if __name__ == "__main__":
    main()
