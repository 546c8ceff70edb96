"""Articles side by side: windows in padded tensors, and what stands around each predicate."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from dateline.nlp.predicates import around
from training.model import WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.adapters import Again
    from training.predicates_data import Sample, Window
    from training.predicates_networks import Words


def starts(samples: Sequence[Sample]) -> list[int]:
    """The row at which each sample's words begin when all stand one after another."""
    return [0, *accumulate(len(sample.spans) for sample in samples)][:-1]


def read(again: Again, words: Words, samples: Sequence[Sample]) -> Tensor:
    """Vectors [words of all samples, 96]."""
    windows = [window for sample in samples for window in sample.windows()]
    pieces = max(len(window.fork) for window in windows)
    longest = max(len(window.first) for window in windows)

    def padded(parts: list[np.ndarray], length: int) -> Tensor:
        found = np.zeros((len(parts), length, *parts[0].shape[1:]), dtype=parts[0].dtype)
        for row, part in enumerate(parts):
            found[row, : len(part)] = part
        return torch.from_numpy(found)

    forks = padded([window.fork.astype(np.float32) for window in windows], pieces)
    there = padded([np.ones(len(window.fork), dtype=np.float32) for window in windows], pieces)
    valid = padded([np.ones(len(window.first), dtype=np.float32) for window in windows], longest)
    first = padded([window.first for window in windows], longest)
    states = padded([window.states.astype(np.float32) for window in windows], longest)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        deep = again(forks, there)
    told = deep.float().gather(1, first[..., None].expand(-1, -1, WIDTH))
    marks, openings, relations = (
        padded([part(window) for window in windows], longest)
        for part in (_marks, _openings, _relations)
    )
    found = words.vectors(torch.cat((states, told), -1), marks, openings, relations, valid)
    return found[valid.bool()]


def _marks(window: Window) -> np.ndarray:
    return window.marks


def _openings(window: Window) -> np.ndarray:
    return window.openings


def _relations(window: Window) -> np.ndarray:
    return window.relations


def surroundings(
    samples: Sequence[Sample], predicates: Sequence[Sequence[int]], reach: int
) -> dict[str, Tensor] | None:
    """The inputs of the second part but the vectors, of all samples; none without predicates."""
    parts = []
    for start, sample, own in zip(starts(samples), samples, predicates, strict=True):
        if own:
            given = {
                key: np.ascontiguousarray(p) for key, p in _around(sample, own, reach).items()
            }
            given["rows"] = given["rows"] + start
            given["predicates"] = given["predicates"] + start
            parts.append(given)
    if not parts:
        return None
    return {
        key: torch.from_numpy(np.concatenate([part[key] for part in parts])) for key in parts[0]
    }


def _around(sample: Sample, predicates: Sequence[int], reach: int) -> dict[str, np.ndarray]:
    """Kept with the sample, for it is asked for in every epoch."""
    key = (reach, tuple(predicates))
    if key not in sample.kept:
        sample.kept[key] = around(sample.setting, predicates, reach)
    return sample.kept[key]
