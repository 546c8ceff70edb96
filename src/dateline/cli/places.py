"""`dateline places`: every place of a story with its country, what it stands for and where.

One line for each place, not for each mention: a name that two articles resolve differently is
listed twice. A mention that its own article does not place stands with those of the same name
where the other articles know only one such place. A point is printed only for towns and the
like; the middle of a country is none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import click
import msgspec

from dateline.cli.dating_blocks import Line
from dateline.cli.listings import INDENT, Listed, country, days, members, scope_options
from dateline.cli.output import counted, print_json, visible
from dateline.codes import PlaceRole
from dateline.report.countries import country_name
from dateline.serialize.writing import place_to_wire
from dateline.story.wordings import mentions, plain

if TYPE_CHECKING:
    from dateline.cli.listings import Days
    from dateline.records import Place

COARSE: Final = frozenset(
    {"admin1", "continent", "country", "desert", "island", "mountain", "region", "seat", "water"}
)
"""Kinds whose middle is no place to go to."""

WIDE: Final = frozenset({"continent", "region", "water", "desert", "mountain", "island"})
"""Kinds that may lie in several countries."""

WORDS: Final = {
    "admin1": "province or state",
    "admin2": "district",
    "seat": "seat of government",
    "water": "sea, lake or river",
    "mountain": "mountains",
}
"""Kinds in words, where their own name is none."""

MEANS: Final = {
    PlaceRole.LITERAL: "as a place",
    PlaceRole.ACTOR: "as one who acts",
    PlaceRole.MODIFIER: "as a modifier",
    PlaceRole.PART_OF_NAME: "in a name",
}
"""What a place name stands for, in words."""


class Named(NamedTuple):
    """One mention of a place, with its article and its number there."""

    article: str
    number: int
    place: Place


@dataclass(frozen=True, slots=True)
class Filter:
    """Which mentions are counted."""

    place: str | None
    country: str | None
    kind: str | None
    roles: frozenset[PlaceRole]
    days: Days

    def passes(self, named: Named, listed: Listed) -> bool:
        """Whether a mention is counted."""
        place = named.place
        words = f"{place.name} {listed.text(named.article, place.span)}"
        return (
            (not self.roles or place.role in self.roles)
            and (self.place is None or mentions(words, self.place))
            and (self.country is None or place.country == self.country)
            and (self.kind is None or place.kind == self.kind)
            and self.days.hold(listed.published(named.article))
        )


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@click.argument("place", metavar="[NAME]", required=False)
@click.option("--place", "words", metavar="WORDS", help="The same as NAME.")
@click.option("--country", metavar="COUNTRY", help="Code, name or adjective.")
@click.option("--role", "roles", metavar="A,B", help=f"Only: {', '.join(PlaceRole)}.")
@click.option("--type", "kind", metavar="KIND", help="country, city, region, ...")
@scope_options("Articles")
def places(story: Path, as_json: bool, limit: int | None, **asked: str | None) -> None:
    """Print places, the most often named first, with their countries and where they are named.

    A point is given where it is sure. A place whose country is not known is listed without one.

    Places that are missing or elsewhere: write them into STORY/places.csv, one a line under the
    headings name,lat,lon,country,kind (only the name must be filled; the country is a code of
    two letters), and run dateline build STORY. They come before all others of that name.
    """
    chosen = Filter(
        place=asked["place"] or asked["words"],
        country=country(asked["country"]),
        kind=asked["kind"],
        roles=members(PlaceRole, "--role", asked["roles"]),
        days=days(asked["since"], asked["until"]),
    )
    listed = Listed(story, ("places",), asked["article"], asked["as_of"])
    every = [
        Named(analysis.article.id, number, place)
        for analysis in listed.chosen
        for number, place in enumerate(analysis.places)
    ]
    groups = grouped([named for named in every if chosen.passes(named, listed)])
    found = groups[:limit]
    told = f"{len(found)} of {counted(len(grouped(every)), 'place')}"
    if as_json:
        print_json([as_object(listed, group) for group in found])
        listed.say(told)
    else:
        listed.show((block(listed, group) for group in found), told)


def grouped(found: list[Named]) -> list[list[Named]]:
    """The mentions of each place, the most often named first; a known point tells two apart."""
    groups: defaultdict[tuple[object, ...], list[Named]] = defaultdict(list)
    for named in found:
        place = named.place
        point = (place.latitude, place.longitude)
        groups[plain(place.name), place.country or "", place.kind or "", point].append(named)
    for key in [key for key, group in groups.items() if not is_placed(group[0].place)]:
        same = [k for k, g in groups.items() if k[0] == key[0] and is_placed(g[0].place)]
        if len(same) == 1:
            groups[same[0]] += groups.pop(key)
    return sorted(groups.values(), key=lambda g: (-len(g), plain(g[0].place.name), str(g[0])))


def is_placed(place: Place) -> bool:
    """Whether an article says at least in which country a place lies, or knows it."""
    return place.country is not None or place.kind not in {None, "facility"}


def block(listed: Listed, group: list[Named]) -> list[Line]:
    """The lines of one place."""
    place = group[0].place
    articles = counted(len({named.article for named in group}), "article")
    roles = Counter(named.place.role for named in group)
    means = ", ".join(f"{count} {MEANS[role]}" for role, count in roles.most_common())
    means = MEANS[place.role] if len(roles) == 1 else means
    alone = sum(not is_placed(named.place) for named in group) if is_placed(place) else 0
    note = f"; {alone} of them not placed by the article itself" if alone else ""
    return [
        Line("● ", f"{visible(place.name)}  {told_of(place)}", "bold"),
        Line(INDENT, f"{counted(len(group), 'mention')} in {articles}: {means}{note}"),
        Line(INDENT, listed.cite_all((named.article, named.place.span) for named in group)),
    ]


def told_of(place: Place) -> str:
    """What is known of a place: kind, country, point."""
    facts = [WORDS.get(place.kind or "", place.kind), _country(place), _point(place)]
    return ", ".join(visible(fact) for fact in facts if fact)


def _country(place: Place) -> str | None:
    """The country, unless the place is one or lies in several."""
    if place.country is None:
        return None if place.kind in WIDE else "country not known"
    name = country_name(place.country)
    return None if place.kind == "country" and name == place.name else name


def _point(place: Place) -> str | None:
    """`14.3° N 0.7° E` where the place is small enough to have one."""
    if place.kind in COARSE:
        return None
    if place.latitude is None or place.longitude is None:
        return "no coordinates"
    north = "N" if place.latitude >= 0 else "S"
    east = "E" if place.longitude >= 0 else "W"
    return f"{abs(place.latitude):.2f}° {north} {abs(place.longitude):.2f}° {east}"


def as_object(listed: Listed, group: list[Named]) -> dict[str, object]:
    """A place for `--json`, with all its mentions."""
    wire = msgspec.to_builtins(place_to_wire(group[0].place))
    facts = {key: wire[key] for key in ("name", "country", "kind", "lat", "lon")}
    return facts | {
        "roles": dict(Counter(named.place.role.value for named in group).most_common()),
        "mentions": [
            {"id": listed.ids["places", named.article][named.number]}
            | listed.quotation(named.article, named.place.span)
            | {"role": named.place.role, "placed": is_placed(named.place)}
            for named in group
        ],
    }
