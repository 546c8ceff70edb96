"""Figures of own press passages: `./run eval press_figures --data evaluation/authored/figures_press.jsonl`.

The passages and their gold were written for this measure, before anything was run on them.
Half of them (`part` "dev") may be looked at while rules are written; the other half ("held")
is only counted. Every measure is given for both, with the name of the part before it.

Gold of a figure: its span, the readings of hedge and interval that a careful reader allows
(`kinds`), the nouns that may be named as what is counted (`things`, `null` where none need
be), its unit (`?` where the name of the unit is not judged), roles, places, when, and the
total it is part of. Of place, time and total only those are judged that the gold gives: they
are often implied. A figure that is `optional` is neither asked for nor held against the system.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dateline.extract.entities import find_entities
from dateline.extract.places import find_places
from dateline.extract.quantities import find_figures
from dateline.extract.quotations import find_statements
from dateline.extract.temporal import find_times
from dateline.nlp.model import LanguageModel
from dateline.pipeline import Knowledge
from dateline.records import Article
from dateline.serialize import interval
from dateline.spans import Span
from dateline.syntax import head_of, sentence_at
from evaluation.metrics import Counts, row

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.nlp.model import Parser
    from dateline.records import Document, Figure

TOLERANCE = 0.005
"""Relative: "two-thirds" may be 0.667."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure that was found, the noun at the head of what it counts, and its place's words."""

    figure: Figure
    thing: str | None
    place: str | None


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """P, R and F1 of every measure, by part."""
    model, knowledge = LanguageModel.load(), Knowledge.open()
    counts: dict[str, list[Counts]] = defaultdict(list)
    lines = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            passage = json.loads(line)
            found = told(passage, model, knowledge)
            for measure, count in judged(passage["figures"], found).items():
                counts[f"{passage['part']}_{measure}"].append(count)
            lines += [shown(passage, one) for one in found]
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return {name: row(documents) for name, documents in sorted(counts.items())}


def told(passage: dict[str, Any], model: Parser, knowledge: Knowledge) -> list[Told]:
    """What the system finds in a passage that appeared on the day the gold gives."""
    text = passage["text"]
    document = model.parse(Article(id=passage["id"], source="", raw="", text=text))
    times = find_times(document, interval(passage["published"]))
    places = find_places(document, knowledge.gazetteer)
    statements = find_statements(document, find_entities(document, places))
    figures = find_figures(document, times, places, statements)
    return [
        Told(f, head(document, f.thing), f.place.of(text) if f.place else None) for f in figures
    ]


def head(document: Document, thing: Span | None) -> str | None:
    """The head noun of a phrase, with what hyphens tie to it: "F-16s"."""
    number = None if thing is None else sentence_at(document, thing)
    if thing is None or number is None:
        return None
    sentence = document.sentences[number]
    top = head_of(sentence, thing)
    words = re.finditer(r"[^\s,;:()]+", document.text[thing.start : thing.end])
    at = thing.start if top is None else sentence.tokens[top].span.start
    return next((w[0] for w in words if thing.start + w.end() > at), None)


def judged(gold: list[dict[str, Any]], found: list[Told]) -> dict[str, Counts]:
    """Counts of one passage; `whole` asks for hedge, interval and thing together."""
    pairs = paired(gold, found)
    wanted = [g for g, _ in pairs if not g["optional"]]
    missed = [g for g in gold if not g["optional"] and not any(g is one for one in wanted)]
    free = sum(g["optional"] for g, _ in pairs)
    total = Counts(0, len(found) - free, len(wanted) + len(missed))
    pairs = [(g, one) for g, one in pairs if not g["optional"]]
    right = {
        "found": [True for _ in pairs],
        "interval": [same_interval(g, one.figure) for g, one in pairs],
        "hedge": [same_hedge(g, one.figure) for g, one in pairs],
        "thing": [same_thing(g, one) for g, one in pairs],
        "unit": [same_unit(g, one.figure) for g, one in pairs],
        "role": [one.figure.role in g["roles"] for g, one in pairs],
        "whole": [same_reading(g, one.figure) and same_thing(g, one) for g, one in pairs],
    }
    result = {name: total + Counts(sum(values)) for name, values in right.items()}
    for name, values in given(pairs).items():
        asked = sum(bool(g[name]) for g in missed)
        result[name] = Counts(sum(values), len(values), len(values) + asked)
    return result


def given(pairs: list[tuple[dict[str, Any], Told]]) -> dict[str, list[bool]]:
    """What is judged only where the gold gives it, by the name of its field."""
    result: dict[str, list[bool]] = {"places": [], "when": [], "part_of": []}
    for g, one in pairs:
        figure = one.figure
        if g["places"]:
            result["places"].append(same_place(g["places"], one))
        if g["when"]:
            result["when"].append(figure.when == interval(g["when"]))
        if g["part_of"]:
            total = figure.part_of
            result["part_of"].append(total is not None and total.overlaps(Span(*g["part_of"])))
    return result


def paired(gold: list[dict[str, Any]], found: list[Told]) -> list[tuple[dict[str, Any], Told]]:
    """One to one in text order, where the spans overlap."""
    pairs, rest = [], list(found)
    for g in gold:
        span = Span(g["start"], g["end"])
        one = next((one for one in rest if one.figure.span.overlaps(span)), None)
        if one is not None:
            pairs.append((g, one))
            rest.remove(one)
    return pairs


def same_reading(gold: dict[str, Any], figure: Figure) -> bool:
    """Whether hedge and interval are those of one reading that the gold allows."""
    return any(
        kind["kind"] == figure.hedge_kind
        and near(kind["lo"], figure.low)
        and near(kind["hi"], figure.high)
        for kind in gold["kinds"]
    )


def same_interval(gold: dict[str, Any], figure: Figure) -> bool:
    """Whether both ends are those of a reading that the gold allows."""
    return any(near(k["lo"], figure.low) and near(k["hi"], figure.high) for k in gold["kinds"])


def same_hedge(gold: dict[str, Any], figure: Figure) -> bool:
    """Whether the kind of hedge is one that the gold allows."""
    return any(kind["kind"] == figure.hedge_kind for kind in gold["kinds"])


def near(gold: float | None, found: float | None) -> bool:
    """Whether two ends agree within the tolerance; open only with open."""
    if gold is None or found is None:
        return gold is found
    return abs(gold - found) <= TOLERANCE * abs(gold)


def same_thing(gold: dict[str, Any], one: Told) -> bool:
    """Whether the head is that of a phrase of the gold; none only where it allows none."""
    if one.thing is None:
        return None in gold["things"]
    return one.thing.split("-")[-1] in {t.split()[-1].split("-")[-1] for t in gold["things"] if t}


def same_unit(gold: dict[str, Any], figure: Figure) -> bool:
    """Whether a measure has its unit; of a count none is asked."""
    return gold["unit"] in {None, "?", figure.unit}


def same_place(gold: list[str | None], one: Told) -> bool:
    """Whether the place shares a word with one of the gold; none where it allows none."""
    if one.place is None:
        return None in gold
    words = {word for name in gold if name for word in name.split()} - {"the"}
    return not words.isdisjoint(one.place.split())


def shown(passage: dict[str, Any], one: Told) -> str:
    """A figure that was found, as a line of predictions."""
    text, figure = passage["text"], one.figure
    fields = {
        "id": passage["id"],
        "text": figure.span.of(text),
        "kind": figure.hedge_kind,
        "lo": figure.low,
        "hi": figure.high,
        "thing": figure.thing.of(text) if figure.thing else None,
        "unit": figure.unit,
        "role": figure.role,
        "place": figure.place.of(text) if figure.place else None,
        "when": str(figure.when) if figure.when else None,
        "part_of": figure.part_of.of(text) if figure.part_of else None,
    }
    return json.dumps(fields, ensure_ascii=False)
