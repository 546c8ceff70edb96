"""`dateline search`."""

from __future__ import annotations

from pathlib import Path

import click

from dateline.cli.citations import Citations
from dateline.cli.output import counted, json_option, print_json, say, visible
from dateline.cli.stories import open_built
from dateline.store.folder import locked
from dateline.store.index import is_current, write_index
from dateline.store.index import search as find


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N")
@json_option
def search(story: Path, words: tuple[str, ...], limit: int, as_json: bool) -> None:
    """Find sentences that hold all the words; several words in one argument stand together."""
    opened = open_built(story)
    if not is_current(opened.folder):
        with locked(opened.folder):
            write_index(opened.folder, list(opened.outlines.values()), opened.review.entries)
    hits = find(opened.folder, words, limit)
    if as_json:
        print_json(
            [
                {"article": h.article, "span": (h.span.start, h.span.end), "text": h.text}
                for h in hits
            ]
        )
        return
    citations = Citations(opened.outlines)
    for hit in hits:
        click.echo(
            f"{citations.cite([hit.article])} {hit.span.start}-{hit.span.end}  {visible(hit.text)}"
        )
    for line in ["", *citations.lines()] if hits else []:
        click.echo(line)
    say(counted(len(hits), "sentence"))
