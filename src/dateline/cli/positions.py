"""`dateline positions`: who supports or opposes what, since when it is known."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.dating_blocks import Line
from dateline.cli.listings import INDENT, Listed
from dateline.cli.output import counted, json_option, print_json, visible
from dateline.cli.plans import quoted
from dateline.cli.stories import as_of_option
from dateline.findings import Stance
from dateline.report.dating import spelled
from dateline.serialize.findings import position_to_wire
from dateline.story.wordings import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.findings import Position


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@click.option("--by", metavar="WORDS", help="All these words in the holder's name.")
@click.option("--about", metavar="WORDS", help="All these words in the matter.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N.")
@as_of_option
@json_option
def positions(
    *,
    story: Path,
    by: str | None,
    about: str | None,
    limit: int | None,
    as_of: str | None,
    as_json: bool,
) -> None:
    """Print who is for (+) or against (-) what, with the first day on which that is reported."""
    listed = Listed(story, as_of=as_of)
    every = listed.opened.findings().positions
    found = [
        position
        for position in every
        if (by is None or mentions(position.name.exact, by))
        and (about is None or mentions(position.what.exact, about))
    ][:limit]
    told = f"{len(found)} of {counted(len(every), 'position')}"
    if as_json:
        print_json([position_to_wire(position) for position in found])
        listed.say(told)
    else:
        listed.show((list(_block(listed, position)) for position in found), told)


def _block(listed: Listed, position: Position) -> Iterator[Line]:
    sign, side = ("+", "for") if position.stance is Stance.SUPPORTS else ("-", "against")
    name, what = visible(position.name.exact), visible(position.what.exact)
    since = "" if position.since is None else f" (since {spelled(position.since)})"
    yield Line(f"{sign} ", f"{name}, {side}: {what}{since}", "bold")
    for evidence in position.words:
        yield Line(f"{INDENT}> ", quoted(listed, evidence))
