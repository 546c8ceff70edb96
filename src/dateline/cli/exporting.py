"""`dateline export`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from dateline.cli.output import json_option, print_json, say
from dateline.cli.stories import open_built
from dateline.errors import UsageError
from dateline.findings import Story
from dateline.report.page import render
from dateline.serialize import encode
from dateline.store.failures import read_failures
from dateline.store.tables import tables

if TYPE_CHECKING:
    from collections.abc import Callable

FORMATS: Final[dict[str, Callable[[Story, bool], dict[str, bytes]]]] = {
    "html": lambda story, _: {"timeline.html": render(story).encode()},
    "csv": lambda story, raw: {
        f"{name}.csv": text.encode() for name, text in tables(story, raw=raw).items()
    },
    "jsonl": lambda story, _: {
        "analyses.jsonl": b"".join(encode(analysis) + b"\n" for analysis in story.analyses)
    },
}
"""Files by name that each format makes of a story."""


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@click.option(
    "--to", "names", default="html", show_default=True, metavar="A,B", help="html, csv, jsonl."
)
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Folder; default STORY/out.")
@click.option("--raw-csv", is_flag=True, help="Leave formulas in cells as they are.")
@json_option
def export(story: Path, names: str, out: Path | None, raw_csv: bool, as_json: bool) -> None:
    """Write the story as a web page, tables or JSON lines.

    html is one page that opens from disk and asks nothing of the network. In csv, text that a
    spreadsheet would run as a formula gets an apostrophe before it. jsonl has one analysis an
    article; entries are in record/entries.jsonl.
    """
    wanted = [name.strip() for name in names.split(",")]
    unknown = [name for name in wanted if name not in FORMATS]
    if unknown:
        message = f"--to {unknown[0]}: choose from {', '.join(FORMATS)}"
        raise UsageError(message)
    opened = open_built(story)
    whole = Story(
        name=opened.folder.name,
        analyses=opened.analyses(),
        entries=opened.review.entries,
        failures=read_failures(opened.folder),
        findings=opened.findings(),
    )
    target = out or opened.folder.out
    target.mkdir(parents=True, exist_ok=True)
    written = []
    for name in wanted:
        for file, data in FORMATS[name](whole, raw_csv).items():
            (target / file).write_bytes(data)
            written.append(str(target / file))
    if as_json:
        print_json(written)
    else:
        for path in written:
            say(f"wrote {path}")
