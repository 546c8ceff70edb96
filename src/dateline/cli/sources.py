"""`dateline sources`: which articles are independent, and how the others hang on them.

An independent source is a root: articles that count once, because one is a copy, a rewrite or
mostly a part of the other. A shared quotation or agency is named; it does not make two one.
"""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from dateline.cli.citations import described
from dateline.cli.dating_blocks import Line
from dateline.cli.listings import INDENT, Listed
from dateline.cli.output import counted, json_option, print_json, visible
from dateline.cli.stories import as_of_option
from dateline.serialize.findings import relation_to_wire

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.findings import Relation

WORDS: Final = 160
"""Characters of the longest shared run that are printed."""


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@as_of_option
@json_option
def sources(*, story: Path, as_of: str | None, as_json: bool) -> None:
    """Print the independent sources of a story, each with the articles that count as it."""
    listed = Listed(story, as_of=as_of)
    found = listed.opened.findings().sources
    told = (
        f"{counted(len(listed.every), 'article')}, "
        f"{counted(len(found.roots), 'independent source')}"
    )
    if as_json:
        print_json(
            {
                "roots": found.roots,
                "relations": [relation_to_wire(relation) for relation in found.relations],
            }
        )
        listed.say(told)
        return
    ranks = {analysis.article.id: number for number, analysis in enumerate(listed.every)}
    roots = [sorted(root, key=lambda key: ranks[key]) for root in found.roots]
    roots.sort(key=lambda root: (-len(root), ranks[root[0]]))
    listed.show((list(_block(listed, root, found.relations)) for root in roots), told)


def _block(listed: Listed, root: Sequence[str], relations: Sequence[Relation]) -> Iterator[Line]:
    yield Line("● ", counted(len(root), "article"), "bold")
    for article in root:
        cited = listed.citations.cite([article])
        yield Line(f"{INDENT}{cited} ", described(listed.by_id[article]))
    for relation in relations:
        if relation.first in root:
            yield from _told(listed, relation)


def _told(listed: Listed, relation: Relation) -> Iterator[Line]:
    number = listed.citations.cite
    pair = f"{number([relation.first])} ~ {number([relation.second])}"
    origin = "" if relation.origin is None else f", from {number([relation.origin])}"
    yield Line(f"{INDENT}{pair} ", f"{relation.kind}{origin}: {visible(relation.why)}")
    if relation.runs:
        longest = max(relation.runs, key=lambda run: len(run.first.exact))
        words = textwrap.shorten(visible(longest.first.exact), WORDS, placeholder=" …")
        cited = listed.cite(relation.first, longest.first.span)
        yield Line(f"{INDENT}{INDENT}> ", f"“{words}” {cited}")
