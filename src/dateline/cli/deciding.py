"""`dateline decide`: a human decision, added to the journal and applied at once."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.explaining import entry_lines
from dateline.cli.output import json_option, print_json
from dateline.cli.stories import find_entry, open_built
from dateline.codes import Code, Status
from dateline.errors import UsageError
from dateline.serialize import interval
from dateline.serialize.writing import entry_to_wire
from dateline.store.folder import locked
from dateline.store.journal import append_decision
from dateline.store.record import rewrite_entries
from dateline.story.decisions import Act, Decision, Edit, apply

if TYPE_CHECKING:
    from dateline.cli.stories import Opened
    from dateline.records import Entry
    from dateline.spans import Span


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@click.argument("key", metavar="ENTRY")
@click.argument("act", type=click.Choice([act.value for act in Act]))
@click.argument("others", nargs=-1, metavar="[ENTRY|EVENT]...")
@click.option("--why", default="", help="The reason; the words of a note.")
@click.option("--by", metavar="NAME", help="Who decides.")
@click.option(
    "--set",
    "cells",
    multiple=True,
    metavar="CELL=VALUE",
    help="For edit: status, when, code or mode, as in when=2022-02-17.",
)
@json_option
def decide(  # noqa: PLR0913 - one argument for each option
    *,
    story: Path,
    key: str,
    act: str,
    others: tuple[str, ...],
    why: str,
    by: str | None,
    cells: tuple[str, ...],
    as_json: bool,
) -> None:
    """Accept, reject, edit, annotate, merge or split an entry of the chronology, or undo that.

    merge names other entries that are the same event, split names those of its events (ids as in
    dateline why) that are another one; undo takes back the last decision on the entry that
    stands. Decisions are added to journal.jsonl and outlive every rebuild. A rejected entry is
    left out of the chronology; a later accept brings it back.
    """
    opened = open_built(story)
    with locked(opened.folder):
        entry = find_entry(opened, key)
        if entry is None:
            message = f"{key}: no entry of {story}; dateline timeline lists them"
            raise UsageError(message)
        decision = Decision(
            act=Act(act),
            entry=entry.id,
            article=entry.reports[0].article,
            anchor=entry.reports[0].event.anchor,
            why=why,
            by=by,
            at=datetime.now(UTC).isoformat(timespec="seconds"),  # noqa: TID251 - a log of people
            edit=_edit(cells),
            mentions=_mentions(opened, entry, Act(act), others),
        )
        if decision.act is Act.EDIT:
            apply([entry], [decision])  # refuses a mode that the code does not have
        if decision.act is Act.UNDO and entry.id not in opened.review.marks:
            message = f"undo: nobody has decided anything about {entry.id}"
            raise UsageError(message)
        append_decision(opened.folder, decision)
        rewrite_entries(opened.folder, opened.outlines)
    after = open_built(story)
    for decided in after.review.decided:
        if decided.id == entry.id:
            _show(decided, after, as_json)


def _show(entry: Entry, opened: Opened, as_json: bool) -> None:
    if as_json:
        print_json(entry_to_wire(entry))
        return
    for line in entry_lines(opened, entry):
        click.echo(line)


def _mentions(
    opened: Opened, entry: Entry, act: Act, others: tuple[str, ...]
) -> tuple[tuple[str, Span], ...]:
    """What a merge or a split names beside its entry; raises `UsageError` for what is not there."""
    if act not in {Act.MERGE, Act.SPLIT}:
        if others:
            message = f"{act} {others[0]}: only merge and split name others"
            raise UsageError(message)
        return ()
    if act is Act.MERGE:
        return tuple(_earliest(opened, key) for key in others)
    reports = {(report.article, report.event.anchor) for report in entry.reports}
    named = [
        (article, event.anchor)
        for key, article, event in opened.records("events")
        if any(key.startswith(other) for other in others)
    ]
    if len(named) != len(others) or not set(named) < reports:
        message = "split: name some of the events of the entry, not all; dateline why lists them"
        raise UsageError(message)
    return tuple(named)


def _earliest(opened: Opened, key: str) -> tuple[str, Span]:
    other = find_entry(opened, key)
    if other is None:
        message = f"merge {key}: no such entry; dateline timeline lists them"
        raise UsageError(message)
    return other.reports[0].article, other.reports[0].event.anchor


def _edit(cells: tuple[str, ...]) -> Edit:
    """The cells to set; raises `UsageError` for an unknown cell or value."""
    values = dict(cell.partition("=")[::2] for cell in cells)
    unknown = values.keys() - {"status", "when", "code", "mode"}
    if unknown:
        message = f"--set {min(unknown)}: choose from status, when, code, mode"
        raise UsageError(message)
    try:
        return Edit(
            status=Status(values["status"]) if "status" in values else None,
            when=interval(values["when"]) if "when" in values else None,
            code=Code(values["code"]) if "code" in values else None,
            mode=values.get("mode"),
        )
    except ValueError as error:
        message = f"--set: {error}"
        raise UsageError(message) from error
