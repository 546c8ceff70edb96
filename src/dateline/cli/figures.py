"""`dateline figures`: how many of what, as of when and according to whom, over all articles.

With words for a thing, its series by as-of date; what may be the thing stands behind it, apart.
Figures that cannot both be right are named at each other. A derived number says from what.
`--series` prints what counts the same as one block.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from dateline.cli.dating_blocks import Line
from dateline.cli.figures_blocks import Beside, block, derivation, source_name
from dateline.cli.figures_series import series_blocks, series_in, series_object
from dateline.cli.listings import Listed, country, days, members, scope_options
from dateline.cli.output import counted, print_json
from dateline.codes import FigureRole
from dateline.report.amounts import amount
from dateline.serialize.writing import days_to_wire
from dateline.story.figures import readings, series
from dateline.story.figures_tension import agreeing, differing
from dateline.story.figures_things import thing_of
from dateline.story.wordings import mentions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.cli.listings import Days
    from dateline.story.figures import Reading

POSSIBLY: Final = "Perhaps also these; the words do not say whose they are:"
"""Stands before figures that may be of the thing that is asked for."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which figures are listed."""

    roles: frozenset[FigureRole]
    place: str | None
    country: str | None
    source: str | None
    days: Days

    def of(self, found: Iterable[Reading], listed: Listed) -> list[Reading]:
        """The figures that pass, in their order."""
        return [reading for reading in found if self._passes(reading, listed)]

    def _passes(self, reading: Reading, listed: Listed) -> bool:
        return (
            (not self.roles or reading.figure.role in self.roles)
            and (self.place is None or mentions(reading.place or "", self.place))
            and (self.source is None or mentions(_sources(reading, listed), self.source))
            and (self.country is None or self.country in _countries(reading, listed))
            and self.days.hold(reading.as_of)
        )


def _sources(reading: Reading, listed: Listed) -> str:
    """The words for the source, and who they mean."""
    return f"{reading.source or ''} {source_name(listed, reading) or ''}"


def _countries(reading: Reading, listed: Listed) -> set[str | None]:
    """The country of the place, and those whose the thing is."""
    where = reading.figure.place
    analysis = listed.by_id[reading.article]
    found = {p.country for p in analysis.places if where is not None and where.overlaps(p.span)}
    return found | thing_of(reading.thing or "").owners


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@click.argument("thing", metavar="[THING]", required=False)
@click.option("--about", metavar="WORDS", help="The same as THING.")
@click.option("--role", "--type", "roles", metavar="A,B", help=f"Only: {', '.join(FigureRole)}.")
@click.option("--place", metavar="WORDS", help="All these words in the place.")
@click.option("--country", metavar="COUNTRY", help="Of the place, or whose the thing is.")
@click.option("--by", "--speaker", "source", metavar="WORDS", help="According to whom.")
@click.option("--series", "as_series", is_flag=True, help="What counts the same, in time order.")
@scope_options("As of")
def figures(
    story: Path, as_json: bool, as_series: bool, limit: int | None, **asked: str | None
) -> None:
    """Print figures by the days as of which they stand; with THING ("French troops") its series.

    Where the text gives no day, a figure stands as of the day of its article. ≠ names figures
    of the same thing, role, place and days that cannot both be right, = those that agree.
    --series prints the numbers of one thing together; those that stand alone are only counted.
    """
    chosen = Filter(
        roles=members(FigureRole, "--role", asked["roles"]),
        place=asked["place"],
        country=country(asked["country"]),
        source=asked["source"],
        days=days(asked["since"], asked["until"]),
    )
    listed = Listed(story, ("figures", "places", "entities"), asked["article"], asked["as_of"])
    about = asked["thing"] or asked["about"]
    if as_series:
        _print_series(listed, chosen, about, as_json=as_json, limit=limit)
        return
    every = readings(listed.chosen)
    whole = readings(listed.every)
    beside = Beside(differing(whole), agreeing(whole))
    sure, possible = (list(every), []) if about is None else series(every, about)
    sure = chosen.of(sure, listed)[:limit]
    room = None if limit is None else limit - len(sure)
    possible = chosen.of(possible, listed)[:room]
    told = f"{len(sure)} of {counted(len(every), 'figure')}"
    told += f", {len(possible)} more that may belong here" if possible else ""
    if as_json:
        objects = [as_object(listed, r, beside, sure=True) for r in sure]
        print_json(objects + [as_object(listed, r, beside, sure=False) for r in possible])
        listed.say(told)
    else:
        listed.show(_blocks(listed, (sure, possible), beside), told)


def _print_series(
    listed: Listed, chosen: Filter, about: str | None, *, as_json: bool, limit: int | None
) -> None:
    """The series in which a figure passes, whole; those of a figure alone only where asked for."""
    whole = readings(listed.every)
    own = {analysis.article.id for analysis in listed.chosen}
    within = [reading for reading in whole if reading.article in own]
    asked = within if about is None else series(within, about)[0]
    passing = set(chosen.of(asked, listed))
    found = [one for one in series_in(listed, whole) if passing.intersection(one.readings)]
    compared = [one for one in found if one.compares]
    shown = compared[:limit]
    told = f"{len(shown)} of {counted(len(compared), 'series', 'series')}"
    told += f", {counted(len(found) - len(compared), 'number')} alone; "
    told += f"{counted(len(whole), 'figure')} in the story"
    if as_json:
        print_json([series_object(listed, one) for one in shown])
        listed.say(told)
    else:
        listed.show(series_blocks(listed, shown), told)


def _blocks(
    listed: Listed, found: tuple[Sequence[Reading], Sequence[Reading]], beside: Beside
) -> Iterator[list[Line]]:
    sure, possible = found
    for reading in sure:
        yield block(listed, reading, beside)
    if possible:
        yield [Line("", POSSIBLY, "bold")]
    for reading in possible:
        yield block(listed, reading, beside)


def as_object(
    listed: Listed, reading: Reading, beside: Beside, *, sure: bool
) -> dict[str, object]:
    """A figure for `--json`."""
    return listed.row("figures", reading.article, reading.number) | {
        "as_of": days_to_wire(reading.as_of),
        "as_of_basis": reading.basis,
        "thing_words": reading.thing,
        "source_name": source_name(listed, reading),
        "amount": amount(reading.figure),
        "derived_words": derivation(reading) or None,
        "sure": sure,
        "differs_from": [
            listed.ids["figures", other.article][other.number]
            for other in beside.apart.get(reading, ())
        ],
        "agrees_with": [
            listed.ids["figures", other.article][other.number]
            for other in beside.alike.get(reading, ())
        ],
    }
