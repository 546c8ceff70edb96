"""Offices against short passages of our own: `./run eval offices --data evaluation/authored/offices.jsonl`.

Judged is who holds which office (`office`), of what (`organization`) and what is said of the
holding (`status`); each measure asks for what the ones before it ask, over the parts `dev`, whose
errors may be read, and `held`, whose errors may not. One assertion is counted once a passage,
however often it is made. Military and academic ranks are left out on both sides. Lines:
`{id, split, text, offices: [{holder, title, organization, status}]}`; the last three are lists
of what is right, `null` that no organisation need be given.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dateline.extract.entities import find_entities
from dateline.extract.entities_lexicon import country_of, folded, office_forms, split
from dateline.extract.entities_offices_bodies import canonical_body
from dateline.extract.places import find_places
from dateline.nlp.model import LanguageModel
from dateline.pipeline import Knowledge
from dateline.records import Article
from evaluation.metrics import Counts, row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dateline.records import Entity

RANKS = frozenset(
    {"general", "colonel", "major", "captain", "lieutenant", "sergeant", "admiral", "professor"}
)
MEASURES = ("office", "organization", "status")


@dataclass(frozen=True, slots=True)
class Held:
    """An office of somebody, as predicted."""

    holder: str
    title: str
    organization: str | None
    status: str


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """P, R and F1 of holder and office, with organisation, with status, by part."""
    model, knowledge = LanguageModel.load(), Knowledge.open()
    counts: dict[str, list[Counts]] = defaultdict(list)
    lines = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            article = Article(id=record["id"], source="", raw="", text=record["text"])
            document = model.parse(article)
            places = find_places(document, knowledge.gazetteer)
            found = held(find_entities(document, places))
            for measure, counted in judged(found, record["offices"]).items():
                counts[f"{record['split']}_{measure}"].append(counted)
            lines.append(json.dumps(prediction(record, found), ensure_ascii=False))
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return {
        name: row(documents) | {"gold": sum(c.gold for c in documents)}
        for name, documents in sorted(counts.items())
    }


def prediction(record: dict[str, Any], found: Iterable[Held]) -> dict[str, Any]:
    """A passage as a line of predictions shows it."""
    shown = [[h.holder, h.title, h.organization, h.status] for h in found]
    return {"id": record["id"], "split": record["split"], "found": shown}


def held(entities: Iterable[Entity]) -> list[Held]:
    """The offices of named persons, each once; one without its body is part of one with it."""
    found: dict[tuple[str, str, str], set[str | None]] = {}
    for entity in entities:
        if entity.id.startswith("person:"):
            for office in entity.offices:
                key = (entity.name, office.title, office.status.value)
                found.setdefault(key, set()).add(office.organization)
    return [
        Held(holder, title, body, status)
        for (holder, title, status), bodies in found.items()
        for body in sorted(bodies - {None}, key=str) or [None]
        if title not in RANKS
    ]


def judged(found: Iterable[Held], gold: list[dict[str, Any]]) -> dict[str, Counts]:
    """Counts by measure; each gold office is matched once, by the prediction that fits best."""
    left = list(found)
    total, right = len(left), dict.fromkeys(MEASURES, 0)
    for wanted in gold:
        fits = max(((agreement(one, wanted), n) for n, one in enumerate(left)), default=(0, 0))
        if fits[0]:
            left.pop(fits[1])
        for number, measure in enumerate(MEASURES, 1):
            right[measure] += fits[0] >= number
    return {measure: Counts(right[measure], total, len(gold)) for measure in MEASURES}


def agreement(found: Held, wanted: dict[str, Any]) -> int:
    """How many of the measures hold, each needing those before it."""
    holder = folded(wanted["holder"]).split()
    same = folded(found.holder).split()[-1:] == holder[-1:]
    titled = found.title in {canonical(title) for title in wanted["title"]}
    if not same or not titled:
        return 0
    if body(found.organization) not in {body(item) for item in wanted["organization"]}:
        return 1
    return 3 if found.status in wanted["status"] else 2


def body(words: str | None) -> str | None:
    """An organisation as it is compared: a country by its code, others by their usual name."""
    return None if words is None else country_of(words) or folded(canonical_body(words))


def canonical(title: str) -> str:
    """The canonical title of the lists; a title that they lack stands for itself."""
    words = tuple(split(title))
    listed = office_forms().get(words[-1], ())
    return next((name for form, name in listed if form == words), title)
