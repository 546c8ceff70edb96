"""`dateline show` and `dateline why`: one article, entry or event in full.

Offsets are Unicode code points into the stored text of the article, half-open.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.explaining import (
    article_lines,
    entry_lines,
    event_lines,
    labelled,
    report_lines,
)
from dateline.cli.output import json_option, print_json
from dateline.cli.stories import find_article, find_entry, open_built
from dateline.errors import UsageError
from dateline.serialize import to_wire
from dateline.serialize.writing import entry_to_wire, event_to_wire

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.cli.stories import Opened
    from dateline.records import Analysis, Entry, Event

story_argument = click.argument("story", type=click.Path(path_type=Path))


@click.command()
@story_argument
@click.argument("key", metavar="ARTICLE|ENTRY")
@json_option
def show(story: Path, key: str, as_json: bool) -> None:
    """Print an article with all that was found in it, or an entry with all its reports.

    An article is named by its input, its file name or the beginning of its id.
    """
    opened = open_built(story)
    entry = find_entry(opened, key)
    outline = None if entry else find_article(opened, key)
    if entry is not None:
        _print(entry_to_wire(entry), entry_lines(opened, entry), as_json)
    elif outline is not None:
        analysis = _whole(opened, outline)
        _print(to_wire(analysis), article_lines(analysis, opened.outlines), as_json)
    else:
        message = f"{key}: no entry or article of {story}; dateline timeline lists the entries"
        raise UsageError(message)


def _whole(opened: Opened, outline: Analysis) -> Analysis:
    """The article with all that was found in it."""
    analyses = opened.analyses()
    return next(a for a in analyses if a.article.id == outline.article.id)


@click.command()
@story_argument
@click.argument("key", metavar="ENTRY|EVENT")
@json_option
def why(story: Path, key: str, as_json: bool) -> None:
    """Print the sentences behind an entry or an event: roles, offsets, rules.

    Ids of events are in record/events.jsonl and in `dateline show`.
    """
    opened = open_built(story)
    entry = find_entry(opened, key)
    if entry is not None:
        _print(entry_to_wire(entry), _entry_reasons(opened, entry), as_json)
        return
    article, event = _find_event(opened, key)
    if as_json:
        print_json({"article": article, "event": event_to_wire(event)})
    else:
        _echo(event_lines(opened.outlines[article], event))


def _entry_reasons(opened: Opened, entry: Entry) -> Iterable[str]:
    yield from entry_lines(opened, entry)
    ids = {(article, event): key for key, article, event in opened.records("events")}
    for report in entry.reports:
        yield ""
        yield labelled("event", ids.get((report.article, report.event), "none"))
        yield from report_lines(opened.outlines[report.article], report)


def _find_event(opened: Opened, key: str) -> tuple[str, Event]:
    """Article and event of an id or its beginning; raises `UsageError`."""
    records = opened.records("events")
    found = [(article, event) for id_, article, event in records if id_.startswith(key)]
    if len(found) != 1:
        problem = "begins several ids; write more of it" if found else "no entry or event"
        message = f"{key}: {problem}"
        raise UsageError(message)
    return found[0]


def _print(wire: object, lines: Iterable[str], as_json: bool) -> None:
    if as_json:
        print_json(wire)
    else:
        _echo(lines)


def _echo(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)
