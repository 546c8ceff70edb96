"""The names of a text that are taken to mean one place: one sense per document.

All mentions of a name are a group, unless some are said outright to lie elsewhere ("Paris,
Texas"). "The Gulf" joins the Gulf of Mexico where the text names that. Names and peoples of
countries that are not among the names to resolve make groups of their own: they are evidence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.extract.places_candidates import Candidate, candidates, preferred
from dateline.extract.places_context import Where, said, sort_of
from dateline.extract.places_neighbours import initials, mended, series_of, within
from dateline.extract.places_words import place_words
from dateline.townfile import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.extract.places_scan import Clue
    from dateline.gazetteer import Gazetteer
    from dateline.spans import Span
    from dateline.townfile import Site


ACRONYM: Final = 3
"""Letters of a name in capitals that is looked up as an acronym."""

KNOWN: Final = 100_000
"""Inhabitants from which a town is known by its name alone."""


_NEIGHBOURING: Final = re.compile(r"\b[Nn]eighbou?ring\s+$")


@dataclass(eq=False)
class Group:
    """The mentions of one name that are taken to mean one place.

    `said`: where the text says it lies; `sort`: `unit` or `town` if a word beside it says so;
    `chosen`: what it means so far. Of a name of small places or of none, `series` are the
    groups of names listed with it, `within` those behind "in" before it.
    """

    name: str
    spans: list[Span]
    candidates: tuple[Candidate, ...]
    said: tuple[Where, ...] = ()
    sort: str | None = None
    chosen: Site | None = None
    series: tuple[Group, ...] = ()
    within: tuple[Group, ...] = ()


def groups_of(
    text: str, names: Sequence[Span], found: Sequence[Clue], gazetteer: Gazetteer
) -> list[Group]:
    """The groups of these names in text order, then those of the clues beside them."""
    placed: dict[tuple[str, tuple[Where, ...]], Group] = {}
    codes = [code for clue in found for code in clue.countries]
    for span in sorted(set(names)):
        name, sort = span.of(text), sort_of(text, span)
        if (
            sort == "town"
            and len(name) == ACRONYM
            and name.isupper()
            and not gazetteer.listed(name)
        ):
            name = name.title()  # "GAO, Mali -"
        options = preferred(candidates(name, gazetteer), sort)
        options = _neighbours(text, span, options)
        options = options or initials(name, found) or mended(name, codes, gazetteer)
        where = _fitting(said(text, span, found, gazetteer), options)
        key = (_spelling(name), where)
        placed.setdefault(key, Group(name, [], options, where, sort)).spans.append(span)
    groups = _joined(placed)
    beside = _beside(text, found, names)
    for group in groups:
        if fold(group.name) in place_words().short:
            group.candidates = _longer(group, [*groups, *beside]) or group.candidates
    _tell_unknown(text, [g for g in groups if all(map(_is_small, g.candidates))], groups + beside)
    return groups + beside


def _neighbours(text: str, span: Span, options: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Of "neighbouring Niger" the country, where one is of that name."""
    if not _NEIGHBOURING.search(text, max(0, span.start - 14), span.start):
        return options
    return tuple(o for o in options if o.site.kind == "country") or options


def _tell_unknown(text: str, unknown: Sequence[Group], groups: Sequence[Group]) -> None:
    """Give each group that no list has the groups that may tell its country."""
    by_span = {span: group for group in groups for span in group.spans}
    spans = sorted(by_span)
    for group in unknown:
        listed = (other for span in group.spans for other in series_of(text, span, spans))
        inside = (other for span in group.spans for other in within(text, span, spans))
        group.series = _others(group, (by_span[span] for span in listed))
        group.within = _others(group, (by_span[span] for span in inside))


def _others(group: Group, found: Iterable[Group]) -> tuple[Group, ...]:
    distinct = {id(other): other for other in found if other is not group}
    return tuple(distinct.values())


def _spelling(name: str) -> str:
    """Acronyms keep their case: "US" is not "us"."""
    return name if len(name) < 5 and name.isupper() else fold(name)


def _fitting(where: Sequence[Where], options: Sequence[Candidate]) -> tuple[Where, ...]:
    """Where one of the candidates lies; all that is said, if the candidates are small towns.

    "The Liberian town of Foya" is not the one in China; but a comma between a country and
    another only lists them.
    """
    fitting = [place for place in where if any(place.holds(option.site) for option in options)]
    if fitting or any(_is_known(option) for option in options):
        return tuple(fitting)
    return tuple(where)


def _is_small(option: Candidate) -> bool:
    return not _is_known(option)


def _is_known(option: Candidate) -> bool:
    return option.site.kind not in {"city", "admin2"} or option.site.population > KNOWN


def _joined(placed: dict[tuple[str, tuple[Where, ...]], Group]) -> list[Group]:
    """Mentions that are not said to lie anywhere join the first of their name that are."""
    said_first: dict[str, Group] = {}
    for (name, where), group in placed.items():
        if where:
            said_first.setdefault(name, group)
    kept = []
    for (name, where), group in placed.items():
        first = said_first.get(name)
        if where or first is None:
            kept.append(group)
        else:
            first.spans += group.spans
            first.sort = first.sort or group.sort
    return kept


def _longer(short: Group, groups: Sequence[Group]) -> tuple[Candidate, ...]:
    """What the longest known name with this noun in it means, the most frequent first."""
    noun = fold(short.name)
    holding = [
        group
        for group in groups
        if group is not short and noun in fold(group.name).split() and group.candidates
    ]
    return max(holding, key=lambda group: len(group.spans)).candidates if holding else ()


def _beside(text: str, found: Sequence[Clue], names: Sequence[Span]) -> list[Group]:
    """Groups of the clues that no name covers."""
    groups: dict[str, Group] = {}
    starts = sorted(names)
    for clue in found:
        near = starts[max(0, bisect_left(starts, clue.span) - 3) :][:6]
        if not any(clue.span.overlaps(span) for span in near):
            name = clue.span.of(text)
            options = tuple(Candidate(site) for site in clue.sites)
            groups.setdefault(name, Group(name, [], options)).spans.append(clue.span)
    return list(groups.values())
