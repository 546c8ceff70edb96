"""`dateline conflicts`: where the articles of a story stand against each other, and how.

The gravest first. Each side is quoted with its place; a contradiction says why it is one.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from dateline.cli.dating_blocks import Line
from dateline.cli.listings import INDENT, Listed, members
from dateline.cli.output import counted, json_option, print_json, visible
from dateline.cli.stories import as_of_option
from dateline.findings import Clash, Severity
from dateline.serialize.findings import conflict_to_wire
from dateline.spans import cover

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.findings import Conflict, Side

SIGNS: Final = {
    Severity.HIGH: ("‼", "bold red"),
    Severity.MEDIUM: ("!", "yellow"),
    Severity.LOW: ("·", ""),
    Severity.INFO: ("i", "dim"),
}
"""Sign and style of each severity."""


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@click.option("--kind", "kinds", metavar="A,B", help=f"Only: {', '.join(Clash)}.")
@click.option("--severity", "grades", metavar="A,B", help=f"Only: {', '.join(Severity)}.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N.")
@as_of_option
@json_option
def conflicts(
    *,
    story: Path,
    kinds: str | None,
    grades: str | None,
    limit: int | None,
    as_of: str | None,
    as_json: bool,
) -> None:
    """Print contradictions and tensions between independent sources, the gravest first.

    ‼ high, ! medium, · low, i for information: a source that revises itself, a dispute of
    positions. Copies of one report never contradict each other.
    """
    wanted = members(Clash, "--kind", kinds)
    severities = members(Severity, "--severity", grades)
    listed = Listed(story, as_of=as_of)
    every = listed.opened.findings().conflicts
    found = [
        conflict
        for conflict in every
        if (not wanted or conflict.kind in wanted)
        and (not severities or conflict.severity in severities)
    ][:limit]
    told = f"{len(found)} of {counted(len(every), 'conflict')}"
    if as_json:
        print_json([conflict_to_wire(conflict) for conflict in found])
        listed.say(told)
    else:
        listed.show((list(_block(listed, conflict)) for conflict in found), told)


def _block(listed: Listed, conflict: Conflict) -> Iterator[Line]:
    sign, style = SIGNS[conflict.severity]
    yield Line(f"{sign} ", f"{conflict.kind}: {visible(conflict.about)}", style)
    for number, side in enumerate(conflict.sides):
        yield Line(f"{INDENT}{'≠' if number else '>'} ", told_side(listed, side))
    yield Line(INDENT, visible(conflict.why))
    entries = "".join(f"; {entry}" for entry in conflict.entries)
    yield Line(INDENT, f"{conflict.id}{entries}", "dim")


def told_side(listed: Listed, side: Side) -> str:
    """The words of a side in their sentence, whose they are, and where they stand."""
    whose = ""
    if side.source is not None:
        whose = f"{visible(side.source.exact)}: "
    if not side.words:
        return f"{whose}{listed.cite(side.article)}"
    span = cover(evidence.span for evidence in side.words)
    spans = [evidence.span for evidence in side.words]
    return f"{whose}{listed.context(side.article, span)} {listed.cite(side.article, *spans)}"
