"""Contradictions and tensions between the articles of a story, typed and graded.

Leaves out contradictions that only knowledge of the world tells, and what a text contradicts
by silence without a word about it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.findings import Clash, Severity
from dateline.story.conflicts_ascriptions import ascription_conflicts
from dateline.story.conflicts_dates import contrast_conflicts, date_conflicts, stated_conflicts
from dateline.story.conflicts_days import day_conflicts
from dateline.story.conflicts_denials import denial_conflicts
from dateline.story.conflicts_figures import figure_conflicts
from dateline.story.conflicts_ground import Ground, Material
from dateline.story.conflicts_lines import Lines
from dateline.story.conflicts_positions import position_conflicts
from dateline.story.conflicts_revisions import revision_conflicts
from dateline.story.conflicts_silences import silence_conflicts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.findings import Conflict
    from dateline.records import Analysis, Entry

__all__ = ["Material", "find_conflicts"]

GRAVITY: Final = {severity: rank for rank, severity in enumerate(Severity)}
KINDS: Final = {kind: rank for rank, kind in enumerate(Clash)}


def find_conflicts(
    analyses: Sequence[Analysis], entries: Sequence[Entry], material: Material
) -> tuple[Conflict, ...]:
    """The contradictions of a story, the gravest first, each once.

    The result depends on the set of articles only, not on their order.
    """
    ground = Ground(analyses, entries, material)
    lines = Lines(ground)
    found = [
        *figure_conflicts(ground),
        *stated_conflicts(ground),
        *date_conflicts(ground),
        *contrast_conflicts(ground, lines),
        *day_conflicts(ground, lines),
        *denial_conflicts(ground, lines),
        *ascription_conflicts(ground, lines),
        *silence_conflicts(ground, lines),
        *position_conflicts(ground, lines),
        *revision_conflicts(ground, lines),
    ]
    return tuple(sorted(_once(found), key=_rank))


def _once(found: Iterable[Conflict]) -> Iterator[Conflict]:
    """Each once: what a figure's revision says, a revision of its sentence need not repeat."""
    seen: dict[str, Conflict] = {}
    for conflict in found:
        repeated = conflict.kind is Clash.REVISED and any(
            _holds(conflict, other) for other in seen.values() if other.kind is Clash.REVISED
        )
        if not repeated and conflict.id not in seen:
            seen[conflict.id] = conflict
            yield conflict


def _holds(conflict: Conflict, other: Conflict) -> bool:
    """Whether words of the second stand in every side of the first."""
    return all(
        any(
            one.article == side.article and whole.span.contains(word.span)
            for one in other.sides
            for word in one.words
            for whole in side.words
        )
        for side in conflict.sides
    )


def _rank(conflict: Conflict) -> tuple[object, ...]:
    first = conflict.sides[0]
    return (GRAVITY[conflict.severity], KINDS[conflict.kind], first.article, conflict.id)
