"""`dateline dates`: when each article appeared, as stated and as concluded, with the evidence.

A stated date is printed even where it cannot be right. Every reason stands with the words it
rests on and their offsets; words of another article with its number and name.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from rich.console import Console
from rich.text import Text

from dateline.cli.dating_blocks import Listing
from dateline.cli.output import json_option, print_json, say
from dateline.cli.stories import find_article, open_built, say_unbuilt
from dateline.errors import UsageError
from dateline.report.standing import impossible, standing, summed
from dateline.serialize.writing import article_to_wire

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.cli.stories import Opened
    from dateline.records import Analysis, Timex

WIDEST: Final = 100
"""Columns of a line; a terminal may have fewer."""

DATED, PARTLY, UNDATED = range(3)
"""Parts of the listing, in their order."""


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@click.argument("key", metavar="[ARTICLE]", required=False)
@json_option
def dates(story: Path, key: str | None, as_json: bool) -> None:
    """Print when each article appeared, and how that is known.

    ● stated, ◇ inferred, ✗ contradicted by the text or by other articles, ! in doubt, ~ known
    in part, ? undated. Every reason is printed with the words it rests on as file:start-end;
    a stated date is never replaced. An article is named by its input, its file name or the
    beginning of its id.
    """
    opened = open_built(story)
    ordered = in_order(with_issues(opened))
    listing = Listing({analysis.article.id: analysis for analysis in ordered})
    chosen = ordered if key is None else [_chosen(opened, listing, key)]
    if as_json:
        print_json([as_object(analysis) for analysis in chosen])
    elif sys.stdout.isatty():
        show_on(Console(highlight=False), listing, chosen)
    else:
        for _, line in listing.printed(chosen, WIDEST):
            click.echo(line)
    say(summed(standing(analysis) for analysis in chosen))
    say_unbuilt(opened)


def _chosen(opened: Opened, listing: Listing, key: str) -> Analysis:
    """The article that is asked for; raises `UsageError` where there is none."""
    outline = find_article(opened, key)
    if outline is None:
        message = f"{key}: no article of this story; dateline dates {opened.folder.root} lists all"
        raise UsageError(message)
    return listing.analyses[outline.article.id]


def show_on(console: Console, listing: Listing, chosen: Sequence[Analysis]) -> None:
    """The blocks on a terminal, in its width and in colours."""
    for style, line in listing.printed(chosen, min(console.width, WIDEST)):
        console.print(Text(line, style), soft_wrap=True)


def with_issues(opened: Opened) -> list[Analysis]:
    """The articles with those of their times that no calendar allows, and no other part."""
    from_record: defaultdict[str, list[Timex]] = defaultdict(list)
    for _, article, time in opened.records("times"):
        if time.issue is not None:
            from_record[article].append(time)
    return [
        replace(outline, times=tuple(from_record[key])) for key, outline in opened.outlines.items()
    ]


def in_order(analyses: Sequence[Analysis]) -> list[Analysis]:
    """By the likeliest or else the first day; undated ones last, before them what is known in part.

    An open end says nothing of when an article appeared in the story. The id decides a tie.
    """
    return sorted(analyses, key=_order)


def _order(analysis: Analysis) -> tuple[int, str, str, str]:
    article, when = analysis.article, analysis.published
    rank, day = UNDATED, ""
    if when is None and article.stated_date is not None:
        rank, day = DATED, article.stated_date.value
    elif when is not None and when.interval is not None:
        first = when.best or when.interval.first or when.interval.last
        rank = PARTLY if when.interval.precision == "open" else DATED
        day = "" if first is None else first.isoformat()
    elif when is not None and when.partial is not None:
        rank, day = PARTLY, when.partial
    return (rank, day, article.outlet or "~", article.id)


def as_object(analysis: Analysis) -> dict[str, object]:
    """An article for `--json`: `stated`, `published` and `issues` as in the wire format."""
    article = analysis.article
    wire = article_to_wire(article, analysis.published)
    return {
        "article": article.id,
        "source": article.source,
        "outlet": article.outlet,
        "title": article.title,
        "standing": standing(analysis),
        "stated": wire.stated_date,
        "published": wire.published,
        "issues": [
            {
                "span": (time.span.start, time.span.end),
                "text": time.span.of(article.text),
                "issue": issue,
            }
            for time, issue in impossible(analysis)
        ],
    }
