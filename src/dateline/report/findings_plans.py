"""Plans as the page prints them: those whose outcome is told, those overdue, the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.codes import Code, Status
from dateline.findings import Outcome
from dateline.report.dating import spelled
from dateline.report.findings_words import Quoted, entry_links, in_sentence, reasons
from dateline.report.sources import Cell
from dateline.report.wording import STATUS, act

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateline.findings import Plan
    from dateline.records import Entry
    from dateline.report.sources import Sources

FOLDED: Final = 6
"""More plans than these that no article comes back to are folded away."""

HEADS: Final = {
    "told": "Outcome reported",
    "overdue": "Overdue: the day has passed, and no article tells of it",
    "open": "Not reported",
}


class PlanRow(NamedTuple):
    """A plan and its outcome; `status` is empty where `act` says it: a threat, a demand.

    `outcome` is empty where no article tells of one; then `also` are other plans of the same
    sentence and days, which one row tells.
    """

    letter: str
    status: str
    act: Cell
    who: str
    quoted: Quoted
    by: str | None
    outcome: str
    why: str
    evidence: tuple[Quoted, ...]
    met_by: tuple[Cell, ...]
    also: tuple[PlanRow, ...] = ()


class PlanGroup(NamedTuple):
    """Plans of which the articles tell alike; `folded` where they are many and say little."""

    key: str
    head: str
    rows: tuple[PlanRow, ...]
    folded: bool

    @property
    def plans(self) -> int:
        """How many they are."""
        return sum(1 + len(row.also) for row in self.rows)


def plan_groups(
    plans: Iterable[Plan],
    entries: Mapping[str, Entry],
    sources: Sources,
    numbers: Mapping[str, int],
) -> tuple[PlanGroup, ...]:
    """The plans by what is told of them, each group in the order of the story."""
    found: dict[str, list[PlanRow]] = {key: [] for key in HEADS}
    for plan in plans:
        if plan.entry in entries:
            found[group_of(plan)].append(_row(plan, entries[plan.entry], sources, numbers))
    found["open"] = _one_row_a_sentence(found["open"])
    return tuple(
        PlanGroup(key, head, tuple(found[key]), key == "open" and len(found[key]) > FOLDED)
        for key, head in HEADS.items()
        if found[key]
    )


def _one_row_a_sentence(rows: Iterable[PlanRow]) -> list[PlanRow]:
    """The rows, those of one sentence and the same days as one."""
    found: dict[object, PlanRow] = {}
    for row in rows:
        key = (row.quoted, row.by, row.evidence)
        first = found.get(key)
        found[key] = row if first is None else first._replace(also=(*first.also, row))
    return list(found.values())


def told_first(plans: Iterable[Plan]) -> list[Plan]:
    """The plans by what is told of them, in the order of the groups."""
    ranks = {key: rank for rank, key in enumerate(HEADS)}
    return sorted(plans, key=lambda plan: ranks[group_of(plan)])


def group_of(plan: Plan) -> str:
    """The key of the group of a plan."""
    if plan.outcome is Outcome.NOT_REPORTED:
        return "open"
    return "overdue" if plan.outcome is Outcome.LAPSED else "told"


def _row(plan: Plan, entry: Entry, sources: Sources, numbers: Mapping[str, int]) -> PlanRow:
    told = plan.outcome is not Outcome.NOT_REPORTED
    return PlanRow(
        letter=STATUS[plan.status].letter,
        status=kind_of(plan, entry),
        act=Cell(act(entry.code, entry.mode), f"#{entry.id}"),
        who=", ".join(" ".join(cell.exact.split()) for cell in entry.actors),
        quoted=in_sentence((entry.headline,), sources),
        by=None if plan.horizon is None else spelled(plan.horizon),
        outcome=plan.outcome.value if told else "",
        why=reasons(plan.why) if told else "",
        evidence=tuple(in_sentence((evidence,), sources) for evidence in plan.evidence),
        met_by=entry_links(plan.met_by, numbers),
    )


def kind_of(plan: Plan, entry: Entry) -> str:
    """The status; what is asserted is a threat or demand, which the act says, or is named."""
    if plan.status is not Status.ASSERTED:
        return plan.status.value
    if entry.code is Code.AGREE:
        return "offer or promise"
    return "" if entry.code in {Code.THREATEN, Code.REQUEST} else "notice"
