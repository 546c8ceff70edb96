"""Fit the weights of `dateline.extract.places_ranking`: `python -m training.places --data DIR`.

Softmax regression over the candidates of each group of names, gold names given: the weights
that make what the gold means most probable, with Adam and an L2 penalty. What the other names
of a text mean is taken from the weights so far, so that fitting and resolving take turns.
Prints the weights, rounded, and the accuracy of each file with them; DIR holds the sets of
`places_*_train.jsonl`. TR-News is measured, never fitted.
"""

from __future__ import annotations

import argparse
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dateline.extract.places_candidates import UNKNOWN, Candidate
from dateline.extract.places_groups import groups_of
from dateline.extract.places_ranking import WEIGHTS, converged, features, home_of, scores
from dateline.extract.places_scan import clues
from dateline.gazetteer import Gazetteer
from evaluation.places import (
    correct,
    country_ids,
    documents,
    gold_country,
    is_right,
    resolved,
    same_country,
    span_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = {"gwn": 1.5, "geovirus": 0.6, "lgl": 0.35}
"""Weight of a group of each set: LGL is large, and local news of one country."""

TURNS, STEPS, RATE, PENALTY = 4, 200, 0.08, 0.0002
CREDIT = {UNKNOWN: 0.3, "region": 0.5, "continent": 0.5, "water": 0.5, "desert": 0.5}
"""What a candidate without a point is worth where its country is right, against 1 for a point."""

Example = tuple[np.ndarray, np.ndarray, float]


def examples(path: Path, weight: float, gazetteer: Gazetteer) -> Iterator[Example]:
    """Features of the candidates, which are right, and the weight, for each group of names."""
    ids = country_ids()
    for record in documents([path]):
        text = record["text"]
        gold = [t for t in record["toponyms"] if t.get("lat") is not None]
        groups = groups_of(text, [span_of(t) for t in gold], clues(text, gazetteer), gazetteer)
        home = home_of(record.get("domain") or record.get("link") or record.get("source"))
        field = converged(groups, home)
        for group in groups:
            mentions = [t for t in gold if span_of(t) in group.spans]
            if not mentions or not group.candidates:
                continue
            votes = field.votes(group, home)
            options = [option for _, option in scores(group, votes)]
            worth = np.array([sum(_worth(t, o, ids) for t in mentions) for o in options])
            if worth.max() > worth.min():
                rows = [features(option, group, votes) for option in options]
                table = np.array([[row.get(name, 0.0) for name in WEIGHTS] for row in rows])
                size = min(3.0, 1 + log(len(mentions)))
                yield table, (worth == worth.max()).astype(float), weight * size


def _worth(toponym: dict[str, Any], option: Candidate, ids: dict[str, str]) -> float:
    """1 for a candidate that is right, less for one without a point in the right country."""
    site = option.site
    if site.latitude is not None:
        return float(is_right(toponym, site, ids))
    credit = 0.4 if option.inner else CREDIT.get(site.kind, 0.0)
    return credit * (gold_country(toponym, ids) in {site.country, None})


def fitted(data: list[Example], weights: np.ndarray) -> np.ndarray:
    """The weights after `STEPS` steps of Adam."""
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        slope = PENALTY * weights
        for table, right, weight in data:
            shares = np.exp(table @ weights - (table @ weights).max())
            shares /= shares.sum()
            wanted = shares * right / max((shares * right).sum(), 1e-12)
            slope = slope + weight * (table.T @ (shares - wanted)) / len(data)
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope**2
        bias = np.sqrt(second / (1 - 0.99**step)) + 1e-8
        weights = weights - RATE * first / (1 - 0.9**step) / bias
    return weights


def main() -> None:
    """Fit, print the weights and the accuracies."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    folder = parser.parse_args().data
    gazetteer = Gazetteer.open()
    found = {name: next(folder.glob(f"places_{name}_train.jsonl*")) for name in (*FILES, "trnews")}
    for _ in range(TURNS):
        data = [e for name, w in FILES.items() for e in examples(found[name], w, gazetteer)]
        weights = fitted(data, np.array(list(WEIGHTS.values())))
        WEIGHTS.update(zip(WEIGHTS, map(float, weights), strict=True))
    print("\n".join(f'    "{name}": {weight:.1f},' for name, weight in WEIGHTS.items()))
    ids = country_ids()
    for name, path in found.items():
        pairs = [p for d in documents([path]) for p in resolved(d, d["toponyms"], gazetteer)]
        point, country = correct(pairs, ids).f1, same_country(pairs, ids).f1
        print(f"{name}: resolution {point:.1f}, country {country:.1f}")


if __name__ == "__main__":
    main()
