"""What the rest of a text says to a name, and which meanings it rules out.

Candidates in countries that nothing else in the text is in go where others speak for the name;
a small town there is not meant even where nothing else is. A name that is in no list takes the
country of the names beside it, or that of most of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.extract.places_candidates import UNKNOWN, Candidate
from dateline.townfile import Site

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.extract.places_groups import Group

STRAY: Final = 50_000
"""Inhabitants of a town from which it is meant though no other name lies in its country."""

MILLIONS, TIMES = 2_000_000, 2000
"""A town of millions and more than so many times the people of another is meant, not the other."""

SMALL: Final = 20_000
"""Inhabitants of a town in a named country from which one abroad is not looked for."""

SHARE: Final = 0.55
"""Share of the votes that gives an unknown place the country that most of a text is about; one
name alone has half of them."""

HALF: Final = 0.5
"""Share of the votes above which a text is about a country: one name alone does not reach it."""

_TOWNS: Final = frozenset({"city", "admin1", "admin2"})


@dataclass(frozen=True, slots=True)
class Votes:
    """What the rest of a text says to one group, as shares between 0 and 1.

    `sites` are what the others mean, with their names.
    """

    countries: Mapping[str, float]
    units: Mapping[str, float]
    sites: Sequence[tuple[str, Site]]
    home: str | None


def without_strays(options: Sequence[Candidate], votes: Votes) -> Iterator[Candidate]:
    """The candidates without those in countries that no other name is in, for which others speak.

    Of Santa Barbara in an article on California, the department in Honduras goes; so does
    London in California, a hamlet, beside a London of millions.
    """
    named = {*votes.countries, votes.home}
    here = [o.site for o in options if o.own and o.site.country in named and votes.countries]
    most = max((o.site.population for o in options if o.own), default=0)
    for option in options:
        site = option.site
        dwarfed = site.kind == "city" and most > MILLIONS and most > TIMES * site.population
        abroad = site.kind in _TOWNS and site.country not in named and site.population < MILLIONS
        if not dwarfed and not (
            abroad and any(s.kind in _TOWNS and s.population > SMALL for s in here)
        ):
            yield option


def is_astray(site: Site, group: Group, votes: Votes) -> bool:
    """Whether a small town lies where nothing else does, though other countries are named."""
    if group.said or site.kind not in {"city", "admin2"} or site.population > STRAY:
        return False
    if site.unit is None:
        return False  # of a file of one's own
    about = max(votes.countries.values(), default=0.0) > HALF
    return about and site.country not in {*votes.countries, votes.home}


def unknown(group: Group, votes: Votes) -> Iterator[Candidate]:
    """A place that is not in the gazetteer, in the country that the text is about."""
    if group.said:
        for where in group.said:
            yield Candidate(Site(name=group.name, kind=UNKNOWN, country=where.country))
        return
    if code := told_beside(group):
        yield Candidate(Site(name=group.name, kind=UNKNOWN, country=code))
        return
    code = max(votes.countries, key=lambda code: (votes.countries[code], code), default=None)
    if code is not None and votes.countries[code] < SHARE:
        code = None
    yield Candidate(Site(name=group.name, kind=UNKNOWN, country=code))


def told_beside(group: Group) -> str | None:
    """The country of the towns listed with a name, else of those behind "in" before it."""
    towns = [g for g in group.series if g.chosen is not None and g.chosen.unit is not None]
    return _told(towns) or _told(group.within)


def _told(groups: Sequence[Group]) -> str | None:
    """The one country that these groups mean so far; a continent among them says nothing."""
    codes = {group.chosen.country for group in groups if group.chosen is not None}
    codes.discard(None)
    return codes.pop() if len(codes) == 1 else None
