"""`dateline stories`: which articles tell one story, for folders that hold several."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.citations import described
from dateline.cli.output import counted, json_option, print_json, say, visible
from dateline.cli.stories import as_of_option, open_built
from dateline.report.dating import spelled
from dateline.serialize.writing import days_to_wire, evidence_to_wire
from dateline.story.clustering import cluster
from dateline.story.linking import link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.cli.stories import Opened
    from dateline.story.clustering import Cluster


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@as_of_option
@json_option
def stories(*, story: Path, as_of: str | None, as_json: bool) -> None:
    """Print the stories among the articles, each with the words that name it.

    An article that tells of several stories stands in each; (also) marks it where it is a guest.
    """
    opened = open_built(story, as_of)
    analyses = opened.analyses()
    found = cluster(analyses, link(analyses))
    if as_json:
        print_json([_object(one) for one in found])
    else:
        for one in found:
            for line in _lines(one, opened):
                click.echo(line)
    say(f"{counted(len(analyses), 'article')}, {counted(len(found), 'story', 'stories')}")


def _lines(one: Cluster, opened: Opened) -> Iterator[str]:
    named = ", ".join(visible(word.exact) for word in one.words)
    when = "" if one.days is None else f"; {spelled(one.days)}"
    yield f"{one.id}  {named} ({counted(len(one.members), 'article')}{when})"
    for member in one.members:
        also = " (also)" if member in one.guests else ""
        yield f"    {described(opened.outlines[member])}{also}"
    yield ""


def _object(one: Cluster) -> dict[str, object]:
    return {
        "id": one.id,
        "members": one.members,
        "guests": one.guests,
        "words": [evidence_to_wire(word) for word in one.words],
        "published": days_to_wire(one.days),
    }
