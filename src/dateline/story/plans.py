"""What became of plans, as far as the articles tell.

Steps: the entries that tell of plans; tellings of one plan together; the later acts that a
plan can be compared with, by family, party, place and words; later sentences that share its
matter; what each says of the plan; one outcome. Silence is an answer: where no telling is like enough, the outcome is not reported,
or lapsed if the days of the plan are over by the last article.

Leaves out what follows only from knowledge of the world, and acts of another family that
come to the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.findings import Outcome, Plan
from dateline.records import Evidence, quoted
from dateline.story.plans_candidates import candidates
from dateline.story.plans_grouping import grouped
from dateline.story.plans_index import Index
from dateline.story.plans_matter import matter
from dateline.story.plans_sentences import Sentences
from dateline.story.plans_tellings import Articles, known
from dateline.story.plans_verdicts import Verdict, judged
from dateline.story.plans_words import is_lasting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from dateline.records import Analysis, Entry, Interval
    from dateline.story.plans_candidates import Candidate

MOST_EVIDENCE = 5
"""Words quoted for one outcome, the earliest; more say the same again."""

_RANK = (Outcome.REVERSED, Outcome.PARTLY, Outcome.IN_PROGRESS, Outcome.LAPSED)
"""Of tellings of one day the one that goes further counts."""


def follow_plans(
    analyses: Sequence[Analysis],
    entries: Sequence[Entry],
    links: Mapping[tuple[str, str], str],
) -> tuple[Plan, ...]:
    """The plans of a story in the order of the entries that lead them, with their outcomes.

    `links` as from `linking.link`. The result does not depend on the order of the analyses.
    """
    articles = Articles(analyses, links)
    found = list(candidates(entries, articles))
    index = Index(entries, articles, frozenset(f for c in found for f in c.families))
    groups = grouped(found, index.rare)
    matters = [matter(group, articles) for group in groups]
    told = Sentences(articles, frozenset(word for found in matters for word in found.words))
    last = max((day for a in analyses if (day := known(a)) is not None), default=None)
    order = {entry.id: number for number, entry in enumerate(entries)}
    plans = [
        _plan(group, judged(group, about, (index, told, articles)), last, articles)
        for group, about in zip(groups, matters, strict=True)
    ]
    return tuple(sorted(plans, key=lambda plan: order[plan.entry]))


def _plan(
    group: Sequence[Candidate],
    found: Sequence[Verdict],
    last: date | None,
    articles: Articles,
) -> Plan:
    """The plan of a group of tellings with the outcome that the verdicts leave."""
    horizon = next((c.horizon for c in group if c.horizon is not None), None)
    outcome = _outcome(group, found, horizon, last)
    telling = [verdict for verdict in found if verdict.outcome is outcome][-MOST_EVIDENCE:]
    told = any(verdict.told for verdict in telling)
    own = {candidate.entry.id for candidate in group}
    return Plan(
        entry=group[0].entry.id,
        status=group[0].entry.status,
        horizon=horizon,
        outcome=outcome,
        met_by=tuple(dict.fromkeys(v.entry for v in telling if v.entry not in own | {""})),
        evidence=tuple(dict.fromkeys(_evidence(verdict, articles) for verdict in telling)),
        told=told,
        why=_why(outcome, telling, told, horizon, last),
        also=tuple(candidate.entry.id for candidate in group[1:]),
    )


def _evidence(verdict: Verdict, articles: Articles) -> Evidence:
    return quoted(articles.analyses[verdict.article].article, verdict.span)


def _outcome(
    group: Sequence[Candidate],
    found: Sequence[Verdict],
    horizon: Interval | None,
    last: date | None,
) -> Outcome:
    """One outcome: what came about has come about, whatever was said before.

    Only a state that lasts ("to host troops") can be undone after it began. Else the latest
    telling counts.
    """
    kinds = {verdict.outcome for verdict in found}
    lasting = all(is_lasting(candidate.families) for candidate in group)
    if lasting and Outcome.REVERSED in kinds:
        return Outcome.REVERSED
    if Outcome.CAME_ABOUT in kinds:
        return Outcome.CAME_ABOUT
    if found:
        newest = found[-1].order
        return min((v.outcome for v in found if v.order == newest), key=_RANK.index)
    if horizon is not None and last is not None and horizon.last is not None:
        return Outcome.LAPSED if horizon.last < last else Outcome.NOT_REPORTED
    return Outcome.NOT_REPORTED


def _why(
    outcome: Outcome,
    found: Sequence[Verdict],
    told: bool,
    horizon: Interval | None,
    last: date | None,
) -> str:
    """The outcome's ground in words."""
    if outcome is Outcome.LAPSED and not found and horizon is not None:
        return f"was to be by {horizon.last}; the last article is of {last}, and none tells of it"
    if not found:
        return "no article tells what became of it"
    reasons = "; ".join(dict.fromkeys(verdict.why for verdict in found))
    return reasons if told else f"{reasons}; consistent with the plan, linked by no article"
