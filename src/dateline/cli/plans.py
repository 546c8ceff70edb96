"""`dateline plans`: what was to be, by when, and what the articles tell of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from dateline.cli.dating_blocks import Line
from dateline.cli.listings import INDENT, Listed, members
from dateline.cli.output import counted, json_option, print_json, visible
from dateline.cli.stories import as_of_option
from dateline.cli.timeline import SIGNS, day_of, telling
from dateline.findings import Outcome
from dateline.report.dating import spelled
from dateline.report.findings_plans import kind_of, told_first
from dateline.report.findings_words import reasons
from dateline.serialize.findings import plan_to_wire

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.findings import Plan
    from dateline.records import Entry, Evidence

STYLES: Final = {
    Outcome.CAME_ABOUT: "green",
    Outcome.IN_PROGRESS: "cyan",
    Outcome.PARTLY: "cyan",
    Outcome.REVERSED: "red",
    Outcome.LAPSED: "yellow",
    Outcome.NOT_REPORTED: "dim",
}


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@click.option("--outcome", "outcomes", metavar="A,B", help=f"Only: {', '.join(Outcome)}.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N.")
@as_of_option
@json_option
def plans(
    *, story: Path, outcomes: str | None, limit: int | None, as_of: str | None, as_json: bool
) -> None:
    """Print plans, proposals, demands, threats and conditions with what became of them.

    Those of which an outcome is told come first, then those overdue, then all others.

    "Not reported" means that no article of the story tells; it is not "did not happen". Where no
    article links the plan and what followed, the two are only called consistent.
    """
    wanted = members(Outcome, "--outcome", outcomes)
    listed = Listed(story, as_of=as_of)
    every = told_first(listed.opened.findings().plans)
    found = [plan for plan in every if not wanted or plan.outcome in wanted][:limit]
    told = f"{len(found)} of {counted(len(every), 'plan')}"
    if as_json:
        print_json([plan_to_wire(plan) for plan in found])
        listed.say(told)
    else:
        entries = {entry.id: entry for entry in listed.opened.review.decided}
        listed.show((list(_block(listed, plan, entries)) for plan in found), told)


def _block(listed: Listed, plan: Plan, entries: Mapping[str, Entry]) -> Iterator[Line]:
    entry = entries[plan.entry]
    kind = kind_of(plan, entry)
    act = f"{kind}: {telling(entry)}" if kind else telling(entry)
    yield Line(f"{SIGNS[plan.status][0]} ", act, "bold")
    yield Line(f"{INDENT}> ", quoted(listed, entry.headline))
    due = "" if plan.horizon is None else f"due {spelled(plan.horizon)}; "
    linked = " (told as its outcome)" if plan.told and plan.met_by else ""
    yield Line(f"{INDENT}→ ", f"{due}{plan.outcome}{linked}: {visible(reasons(plan.why))}")
    for evidence in plan.evidence:
        yield Line(f"{INDENT}{INDENT}", quoted(listed, evidence), STYLES[plan.outcome])
    for key in plan.met_by:
        if key in entries:
            met = entries[key]
            yield Line(
                f"{INDENT}{INDENT}", f"{day_of(met, listed.opened)}  {telling(met)} ({key})"
            )
    yield Line(INDENT, "; ".join((plan.entry, *plan.also)), "dim")


def quoted(listed: Listed, evidence: Evidence) -> str:
    """Words in their sentence, and where they stand."""
    cited = listed.cite(evidence.article, evidence.span)
    return f"{listed.context(evidence.article, evidence.span)} {cited}"
