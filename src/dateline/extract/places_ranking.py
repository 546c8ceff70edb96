"""Which place a name means: candidates of the gazetteer, weighed by what the text says.

1. The names are grouped: all mentions of a name mean one place (`places_groups.py`).
2. Every candidate of a group is scored by a weighted sum of features (`WEIGHTS`): what it is,
   and how well it goes with what the other groups mean so far.
3. What was chosen counts in the next round; the last decides.

The weights come from softmax regression on the training parts of GeoWebNews, GeoVirus and LGL
(`training/places.py`). Those sets leave some open, mostly `unit_votes` and `facility`; there
the values were taken that do best on the training part of TR-News, which is not fitted.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from math import asin, cos, log, log10, radians, sin, sqrt
from typing import TYPE_CHECKING, Final

from dateline.extract.places_candidates import UNKNOWN, Candidate
from dateline.extract.places_groups import Group, groups_of
from dateline.extract.places_scan import clues
from dateline.extract.places_votes import Votes, is_astray, told_beside, unknown, without_strays
from dateline.townfile import Site

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.extract.places_scan import Clue
    from dateline.gazetteer import Gazetteer
    from dateline.spans import Span

WEIGHTS: Final[dict[str, float]] = {
    "population": 1.1,
    "country": 5.6,
    "capital": 0.9,
    "admin1": 1.1,
    "admin2": -0.5,
    "facility": -0.5,
    "region": 4.1,
    "continent": 5.0,
    "unknown": 1.5,
    "own": 2.7,
    "usual": 0.8,
    "inner": -1.5,
    "largest": 1.2,
    "votes": 1.9,
    "unit_votes": 4.3,
    "sort": 0.7,
    "not_sort": -2.0,
    "neighbours": 3.6,
    "home": 1.4,
}
ROUNDS: Final = 3
CLOSE_KM: Final = 200
AHEAD: Final = 0.5
"""Lead in score from which a point or a country is given. On the training parts 54 of 100 points
with a lead of 0.5 to 1 are right, 66 with 1.5 to 2, 95 with more; of countries 61, 94 and 99."""

_SOLD: Final = frozenset({"AI", "AM", "CC", "CO", "EU", "FM", "IO", "LY", "ME", "TV", "WS"})
"""Endings of host names that are not bought for the country."""

_EARTH_KM: Final = 6371
_LEVELS: Final = frozenset({"country", "capital", "admin1", "admin2", "city", "facility"})
_WIDE: Final = frozenset({"continent", "water", "desert", "mountain"})


def resolve_names(
    text: str, names: Sequence[Span], gazetteer: Gazetteer, *, home: str | None = None
) -> tuple[Site, ...]:
    """The place that each name means, in the order given, by the text alone.

    A name that is in no list gives a place of the kind `unknown`, with a country if the text
    is about one. `home` is the country that the outlet writes from, if it is known.
    """
    return places_meant(text, names, clues(text, gazetteer), gazetteer, home=home)


def places_meant(
    text: str,
    names: Sequence[Span],
    found: Sequence[Clue],
    gazetteer: Gazetteer,
    *,
    home: str | None = None,
) -> tuple[Site, ...]:
    """As `resolve_names`, with the clues already found."""
    groups = groups_of(text, names, found, gazetteer)
    field = converged(groups, home)
    sites = [sure(group, field.votes(group, home)) for group in groups]
    places = {
        span: site for group, site in zip(groups, sites, strict=True) for span in group.spans
    }
    return tuple(places[span] for span in names)


def converged(groups: Sequence[Group], home: str | None) -> Field:
    """What all groups mean after the last round but one."""
    field = Field(groups)
    for _ in range(ROUNDS - 1):
        choices = [best(group, field.votes(group, home)) for group in groups]
        for group, choice in zip(groups, choices, strict=True):
            group.chosen = choice
        field = Field(groups)
    return field


def scores(group: Group, votes: Votes) -> list[tuple[float, Candidate]]:
    """The candidates of a group and the place that no list has, with their scores.

    Where the text says outright where the place lies, only those that lie there.
    """
    options = (*group.candidates, *unknown(group, votes))
    if group.said:
        options = tuple(o for o in options if any(where.holds(o.site) for where in group.said))
    else:
        options = tuple(without_strays(options, votes)) or options
    return [(score(features(option, group, votes)), option) for option in options]


def best(group: Group, votes: Votes) -> Site:
    """The place of the highest score, the first of equals."""
    return max(scores(group, votes), key=lambda scored: scored[0])[1].site


def sure(group: Group, votes: Votes) -> Site:
    """The best place, without its point or country where another is less than `AHEAD` behind.

    For a point, another is one that is not close: a town and its district do not compete.
    A small town of a country that nothing else in the text is in, where the text is about
    others, is not meant: Solhan in an article about Burkina Faso is not the one in Turkey.
    """
    scored = scores(group, votes)
    highest, option = max(scored, key=lambda pair: pair[0])
    site = option.site
    if is_astray(site, group, votes):
        return Site(name=group.name, kind=UNKNOWN, country=told_beside(group))
    far = (value for value, o in scored if o.site != site and not _is_close(site, o.site))
    abroad = (value for value, o in scored if o.site.country != site.country)
    if highest - max(abroad, default=-AHEAD) < AHEAD:
        return Site(name=site.name, kind=UNKNOWN, country=None)
    if highest - max(far, default=-AHEAD) < AHEAD:
        return replace(site, latitude=None, longitude=None)
    return site


def _is_close(site: Site, other: Site) -> bool:
    distance = km(site, other)
    return distance is not None and distance < CLOSE_KM


def home_of(address: str | None) -> str | None:
    """The country of the host name in an address, where its ending is one: `bbc.co.uk` is GB."""
    host = re.sub(r"^[a-z]+://", "", address or "").partition("/")[0].partition(":")[0]
    ending = host.rpartition(".")[2].upper()
    if len(ending) != 2 or "." not in host or ending in _SOLD:
        return None
    return {"UK": "GB"}.get(ending, ending)


def score(values: Mapping[str, float]) -> float:
    """The weighted sum of the features of a candidate."""
    return sum(WEIGHTS[name] * value for name, value in values.items())


class Field:
    """What all groups mean so far, and where they stand."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._groups = groups
        self._weights = {id(g): 1 + log(len(g.spans)) for g in groups}
        self._countries: Counter[str] = Counter()
        self._units: Counter[str] = Counter()
        for group in groups:
            self._countries.update(_countries_of(group, self._weights[id(group)]))
            self._units.update(_units_of(group, self._weights[id(group)]))

    def votes(self, group: Group, home: str | None) -> Votes:
        """The votes of all groups but this one."""
        weight = self._weights[id(group)]
        return Votes(
            countries=_shares(self._countries, _countries_of(group, weight)),
            units=_shares(self._units, _units_of(group, weight)),
            sites=[
                (other.name, other.chosen)
                for other in self._groups
                if other is not group and other.chosen is not None
            ],
            home=home,
        )


def _countries_of(group: Group, weight: float) -> dict[str, float]:
    """Countries that a group speaks for: that of its place, or of its only candidates."""
    if group.chosen is not None:
        weight = weight if group.chosen.kind != UNKNOWN else 0
        return {group.chosen.country: weight} if group.chosen.country else {}
    codes = {option.site.country for option in group.candidates}
    code = codes.pop() if len(codes) == 1 else None
    return {code: weight} if code else {}


def _units_of(group: Group, weight: float) -> dict[str, float]:
    unit = group.chosen.unit if group.chosen is not None else None
    return {unit: weight} if unit else {}


def _shares(counts: Counter[str], own: Mapping[str, float]) -> dict[str, float]:
    """Shares of the whole, an extra vote counting for nobody so that one vote is not all."""
    rest = {code: count - own.get(code, 0) for code, count in counts.items()}
    total = sum(rest.values()) + 1
    return {code: count / total for code, count in rest.items() if count > 1e-6}


def features(option: Candidate, group: Group, votes: Votes) -> dict[str, float]:
    """What speaks for and against a candidate; names as in `WEIGHTS`."""
    site = option.site
    values = _votes_of(site, votes) | {
        "population": log10(site.population + 1) / 2 if site.kind in _LEVELS else 0.0,
        "own": float(option.own and not option.inner),
        "usual": float(option.usual),
        "inner": float(option.inner),
        "largest": float(bool(group.candidates) and option is group.candidates[0]),
    }
    if site.kind != "city":
        values[_weighed_as(option)] = 1.0
    if group.sort is not None and site.kind != UNKNOWN:
        fits = (site.kind in {"city", "capital"}) == (group.sort == "town")
        values["sort" if fits else "not_sort"] = 1.0
    return values


def _weighed_as(option: Candidate) -> str:
    """The weight of a kind; what the hand-written lists have weighs like a region."""
    kind = option.site.kind
    if kind in _WIDE:
        return "continent"
    listed = kind not in WEIGHTS or (kind == "facility" and not option.inner)
    return "region" if listed else kind


def _votes_of(site: Site, votes: Votes) -> dict[str, float]:
    values = {
        "votes": votes.countries.get(site.country or "", 0.0),
        "unit_votes": votes.units.get(site.unit or "", 0.0),
        "home": float(site.country is not None and site.country == votes.home),
    }
    if site.kind == "country":
        values["neighbours"] = values["votes"]
    elif site.kind != UNKNOWN and site.latitude is not None:
        values["neighbours"] = _neighbours(site, votes.sites)
    return values


def _neighbours(site: Site, others: Sequence[tuple[str, Site]]) -> float:
    """Share of the other towns and units that lie close to this one."""
    distances = [km(site, other) for _, other in others if other.unit is not None]
    known = [distance for distance in distances if distance is not None]
    return sum(distance < CLOSE_KM for distance in known) / (len(known) + 1)


def km(one: Site, other: Site) -> float | None:
    """Great-circle distance; `None` where either has no coordinates."""
    if one.latitude is None or one.longitude is None:
        return None
    if other.latitude is None or other.longitude is None:
        return None
    a, b = radians(one.latitude), radians(other.latitude)
    c = radians(other.longitude - one.longitude)
    x = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(c / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(x)))
