"""Amounts against sentences with gold quantities, by value and by value with unit.

A match is one to one by value (relative tolerance 1e-5); a range needs both ends. `unit` asks
in addition for the gold's unit, printed or normalised; sets without printed units accept an
empty one. The gold counts every amount, durations and ages among them, so it is compared with
`amounts`, from which `find_figures` leaves out what the annotation guide does not call a
figure. Files: JSON Lines `{id, text, quantities: [{value, unit?, normalized_unit}]}`.
"""

from __future__ import annotations

import gzip
import json
import re
import time
from typing import TYPE_CHECKING, Any

from dateline.codes import HedgeKind
from dateline.extract.quantities import amounts
from dateline.extract.temporal import find_times
from dateline.nlp.model import LanguageModel
from dateline.records import Article
from evaluation.metrics import Counts, row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dateline.extract.quantities_scan import Quantity

Value = float | tuple[float, float]

TOLERANCE = 1e-5
SAME_UNITS = {
    "%": "percentage",
    "percent": "percentage",
    "per cent": "percentage",
    "$": "dollar",
    "us$": "dollar",
    "usd": "dollar",
    "€": "euro",
    "eur": "euro",
    "£": "pound sterling",
    "gbp": "pound sterling",
    "-": "",
}


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """P, R and F1 of value and of value with unit over all sentences, and the speed."""
    model = LanguageModel.load()
    value, unit, lines = [], [], []
    characters = seconds = 0.0
    for record in records(paths):
        text = record["text"]
        document = model.parse(Article(id=str(record["id"]), source="", raw="", text=text))
        times = find_times(document, None)
        began = time.perf_counter()
        found = amounts(document, times)
        seconds += time.perf_counter() - began
        characters += len(text)
        gold = record["quantities"]
        pairs = paired(gold, [(read(q), units(text, q)) for q in found])
        value.append(Counts(len(pairs), len(found), len(gold)))
        unit.append(Counts(sum(pairs), len(found), len(gold)))
        shown = [{"value": read(q), "unit": q.unit, "words": q.span.of(text)} for q in found]
        lines.append(json.dumps({"id": record["id"], "quantities": shown}, ensure_ascii=False))
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    speed = {"characters_per_second": round(characters / max(seconds, 1e-9))}
    return {"value": row(value), "value_unit": row(unit), "speed": speed}


def records(paths: list[Path]) -> Iterator[dict[str, Any]]:
    """The sentences of JSON Lines files, plain or gzipped; those without text left out."""
    for path in paths:
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
        for line in text.split("\n"):
            if line.strip():
                record = json.loads(line)
                if record["text"]:
                    yield record


def read(quantity: Quantity) -> Value:
    """The value as the gold writes it: both ends of a range, else the number itself."""
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return low if low is not None else high or 0.0
    wide = quantity.hedge_kind in {HedgeKind.RANGE, HedgeKind.VAGUE}
    return (low, high) if wide else low


def units(text: str, quantity: Quantity) -> set[str]:
    """The unit as we name it and as it is printed, in a common spelling."""
    printed = (
        text[quantity.number.end : quantity.span.end]
        + text[quantity.span.start : quantity.number.start]
    )
    return {common(quantity.unit), common(printed)}


def common(unit: str | None) -> str:
    """Lower case, singular, signs spelt out."""
    name = (unit or "").lower().strip(" -.")
    return re.sub(r"(?<=\w\w)s$", "", SAME_UNITS.get(name, name))


def number(value: object) -> Value:
    """The value of a gold quantity; "5-10" is a range, "-5" a number."""
    text = str(value)
    if "E" not in text and "-" in text[1:]:
        low, high = text[0] + text[1:].split("-", 1)[0], text[1:].split("-", 1)[1]
        return float(low), float(high)
    return float(text)


def same(gold: Value, found: Value) -> bool:
    """Whether two values agree, both ends of a range."""
    if isinstance(gold, tuple) and isinstance(found, tuple):
        return close(gold[0], found[0]) and close(gold[1], found[1])
    if isinstance(gold, tuple) or isinstance(found, tuple):
        return False
    return close(gold, found)


def close(gold: float, found: float) -> bool:
    """Whether two numbers agree within the tolerance."""
    return abs(gold - found) <= 1e-8 + TOLERANCE * abs(gold)


def paired(gold: list[dict[str, Any]], found: list[tuple[Value, set[str]]]) -> list[bool]:
    """For every matched value whether the unit agrees too; pairs that agree in it come first."""
    left, right = list(range(len(gold))), list(range(len(found)))
    pairs = []
    for wanted in (True, False):
        for g in list(left):
            accepted = {common(gold[g].get("unit")), common(gold[g].get("normalized_unit"))}
            for f in right:
                value, names = found[f]
                agrees = bool(names & accepted)
                if same(number(gold[g]["value"]), value) and (agrees or not wanted):
                    pairs.append(wanted)
                    left.remove(g)
                    right.remove(f)
                    break
    return pairs
