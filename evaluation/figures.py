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
from dateline.extract.quantities_amounts import amounts
from dateline.extract.temporal import find_times
from dateline.nlp.model import LanguageModel
from dateline.records import Article
from evaluation.metrics import Counts, row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dateline.extract.quantities_amounts import Amount
    from dateline.extract.quantities_scan import Quantity

Value = float | tuple[float, float]

TOLERANCE = 1e-5
SAME_UNITS = {
    "%": "percentage",
    "percent": "percentage",
    "$": "dollar",
    "us$": "dollar",
    "€": "euro",
    "£": "pound sterling",
    "-": "",
}
"""Spellings that the scorer takes for the same, on both sides."""
GOLD_NAMES = {
    "percent": "percentage",
    "part per million": "parts-per-million",
    "part per billion": "parts-per-billion",
    "tonne": "metric ton",
    "pound": "pound-mass",
    "degree Celsius": "celsius",
    "degree Fahrenheit": "fahrenheit",
    "time": "count",
    "USD": "dollar",
    "EUR": "euro",
    "GBP": "pound sterling",
    "JPY": "japanese yen",
    "CNY": "chinese yuan",
    "AUD": "australian dollar",
    "CAD": "canadian dollar",
    "HKD": "hong kong dollar",
    "SGD": "singaporean dollar",
    "NZD": "new zealand dollar",
    "INR": "indian rupee",
    "DKK": "danish krone",
    "NOK": "norwegian krone",
    "SEK": "swedish krona",
    "CHF": "swiss franc",
    "MYR": "malaysian ringgit",
    "KRW": "south korean won",
    "RUB": "russian ruble",
    "BRL": "brazilian real",
    "MXN": "mexican peso",
    "ZAR": "south african rand",
    "THB": "thai baht",
    "PHP": "philippine peso",
    "IDR": "indonesian rupiah",
    "NGN": "nigerian naira",
    "XBT": "bitcoin",
}
"""Our canonical units in the words of the gold, where they differ."""
MAGNITUDES = {
    "dozens": 12,
    "tens": 10,
    "hundreds": 100,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
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
        pairs = paired(gold, [(read(text, a.quantity), units(text, a)) for a in found])
        value.append(Counts(len(pairs), len(found), len(gold)))
        unit.append(Counts(sum(pairs), len(found), len(gold)))
        shown = [prediction(text, amount) for amount in found]
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


def prediction(text: str, amount: Amount) -> dict[str, Any]:
    """An amount as a line of predictions shows it."""
    return {
        "value": read(text, amount.quantity),
        "unit": named(amount),
        "surface": printed(text, amount),
        "words": amount.quantity.span.of(text),
    }


def read(text: str, quantity: Quantity) -> Value:
    """The value as the gold writes it: both ends of a range, else the number itself.

    A bare magnitude is one to ten times its number there ("hundreds" is 100-1000), where our
    annotation guide begins at two ("hundreds" is 200 to 999).
    """
    if quantity.hedge_kind is HedgeKind.VAGUE:
        words = quantity.number.of(text).lower().split()
        if words[0] in MAGNITUDES:
            least = MAGNITUDES[words[0]] * (MAGNITUDES.get(words[-1], 1) if len(words) > 1 else 1)
            return (least, 10 * least)
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return low if low is not None else high or 0.0
    wide = quantity.hedge_kind in {HedgeKind.RANGE, HedgeKind.VAGUE}
    return (low, high) if wide else low


def units(text: str, amount: Amount) -> set[str]:
    """The two spellings the scorer takes: the unit as we name it and as it is printed."""
    name, surface = common(named(amount)), common(printed(text, amount))
    return {name, surface} if surface else {name}


def named(amount: Amount) -> str:
    """The canonical unit, or the noun counted, with what it is reckoned by."""
    quantity = amount.quantity
    unit = (None if quantity.unit == "1" else quantity.unit) or amount.lemma or ""
    unit = GOLD_NAMES.get(unit, unit)
    return f"{unit} per {quantity.per}" if quantity.per else unit


def printed(text: str, amount: Amount) -> str:
    """The words of the unit around the number, with those it is reckoned by."""
    quantity = amount.quantity
    before = text[quantity.span.start : quantity.number.start]
    behind = amount.noun.of(text) if amount.noun else text[quantity.number.end : quantity.span.end]
    end = amount.noun.end if amount.noun else quantity.span.end
    parts = (before.strip(), behind.strip(" -‑"), text[end : max(end, quantity.reckoned)].strip())
    return " ".join(part for part in parts if part)


def common(unit: str | None) -> str:
    """Lower case, singular, signs spelt out: as the scorer compares."""
    name = (unit or "").lower().strip().rstrip(".")
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
