"""`dateline check`: what a reader should look at before a chronology is published.

Nothing in it is an error of the story folder; `sha256sum -c manifest.sha256` looks for those.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.citations import described
from dateline.cli.output import counted, json_option, print_json, say, visible
from dateline.cli.stories import as_of_option, open_built, say_unbuilt
from dateline.cli.timeline import SIGNS, day_of, telling
from dateline.codes import Status
from dateline.findings import Outcome, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dateline.cli.stories import Opened
    from dateline.findings import Plan
    from dateline.records import Entry

GRAVE = frozenset({Severity.HIGH, Severity.MEDIUM})


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """One kind of thing to look at: what it is, and the ids and lines of those that are so."""

    name: str
    means: str
    found: tuple[tuple[str, str], ...]


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N of a kind.")
@as_of_option
@json_option
def check(*, story: Path, limit: int | None, as_of: str | None, as_json: bool) -> None:
    """Print what needs a second look: contradicted, overdue, single-source and undated entries.

    Also articles without a sure date, and decisions that no longer find their entry.
    """
    opened = open_built(story, as_of)
    concerns = list(_concerns(opened))
    if as_json:
        print_json(
            {
                concern.name: [{"id": key, "what": line} for key, line in concern.found]
                for concern in concerns
            }
        )
    else:
        for concern in concerns:
            _show(concern, limit)
    total = sum(len(concern.found) for concern in concerns)
    say(f"{counted(total, 'thing')} to look at")
    say_unbuilt(opened)


def _show(concern: Concern, limit: int | None) -> None:
    click.echo(f"{concern.name}: {len(concern.found)}  ({concern.means})")
    for key, line in concern.found[:limit]:
        click.echo(f"  {key}  {line}")
    left = len(concern.found) - len(concern.found[:limit])
    if left:
        click.echo(f"  and {left} more")
    click.echo()


def _concerns(opened: Opened) -> Iterator[Concern]:
    findings, entries = opened.findings(), opened.review.entries
    by_id = {entry.id: entry for entry in entries}
    yield Concern(
        name="contradicted",
        means="independent sources disagree; dateline conflicts has the words",
        found=tuple(
            (conflict.id, f"{conflict.severity} {conflict.kind}: {visible(conflict.about)}")
            for conflict in findings.conflicts
            if conflict.severity in GRAVE
        ),
    )
    yield Concern(
        name="overdue",
        means="planned for days that are over, and no article tells that it was done",
        found=tuple(
            (plan.entry, f"{_line(by_id[plan.entry], opened)}: {plan.outcome}")
            for plan in findings.plans
            if plan.entry in by_id and _is_overdue(plan, _last_day(opened))
        ),
    )
    yield Concern(
        name="single-source",
        means="told as having happened by one independent source",
        found=tuple(
            (entry.id, _line(entry, opened))
            for entry in entries
            if entry.status is Status.ASSERTED and len(entry.roots) == 1
        ),
    )
    yield Concern(
        name="undated",
        means="no article says when",
        found=tuple((entry.id, _line(entry, opened)) for entry in entries if entry.when is None),
    )
    yield Concern(
        name="articles without a sure date",
        means="no date, or one that other words contradict; dateline dates has the reasons",
        found=tuple(
            (key, described(outline))
            for key, outline in opened.outlines.items()
            if outline.published is None
            or outline.published.interval is None
            or outline.published.conflict
        ),
    )
    yield Concern(
        name="orphaned decisions",
        means="their words are no longer in the record; they stay in journal.jsonl",
        found=tuple(
            (decision.entry, visible(f"{decision.act} {decision.why}"))
            for decision in opened.review.orphans
        ),
    )


def _is_overdue(plan: Plan, today: date | None) -> bool:
    """Whether the days of a plan were over by the last article, and it was not told as done."""
    if plan.outcome is Outcome.LAPSED:
        return True
    end = None if plan.horizon is None else plan.horizon.last
    under_way = plan.outcome in {Outcome.IN_PROGRESS, Outcome.PARTLY}
    return under_way and end is not None and today is not None and end < today


def _last_day(opened: Opened) -> date | None:
    """The last day on which an article appeared, as far as that is known."""
    known = (outline.published for outline in opened.outlines.values())
    intervals = (published.interval for published in known if published is not None)
    days = [interval.last for interval in intervals if interval is not None]
    return max((day for day in days if day is not None), default=None)


def _line(entry: Entry, opened: Opened) -> str:
    return f"{day_of(entry, opened)}  {SIGNS[entry.status][0]} {telling(entry)}"
