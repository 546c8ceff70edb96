"""Whom an office alone means: "Niger's president" in an article that does not name him.

The ledger of all articles answers as of the day of the article, or leaves it open where two fit,
where the holding is contested or where nobody is named before. "The ousted president" is the
one person of whom that is said. Leaves out offices that several hold at a time.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dateline.codes import EntityKind, MentionKind
from dateline.story.offices import (
    ENDED,
    HOLDING,
    Ground,
    holders_on,
    is_known_by,
    is_unique,
    ledger,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from dateline.codes import OfficeStatus
    from dateline.records import Analysis, Entity
    from dateline.story.offices import Assertion

Office = tuple[str, str | None]


def holders(
    analyses: Sequence[Analysis], keys: Mapping[tuple[str, str], str]
) -> dict[tuple[str, str], str]:
    """The persons whom offices alone mean, by article id and entity id; the others are left out.

    `keys` are those of entities with names (`linking.link`).
    """
    unnamed = [
        (analysis, entity)
        for analysis in analyses
        for entity in analysis.entities
        if entity.kind is EntityKind.PERSON and entity.offices and not _is_named(entity)
    ]
    if not unnamed:
        return {}
    offices = _offices(ledger(analyses, keys), set(keys.values()))
    found = {}
    for analysis, entity in unnamed:
        day = None if analysis.published is None else analysis.published.interval
        holder = None if day is None or day.last is None else _holder(entity, offices, day.last)
        if holder is not None:
            found[analysis.article.id, entity.id] = holder
    return found


def _is_named(entity: Entity) -> bool:
    return any(mention.kind is MentionKind.NAME for mention in entity.mentions)


def _offices(
    assertions: Iterable[Assertion], named: set[str]
) -> Mapping[Office, Sequence[Assertion]]:
    """What is said of offices whose body the texts give, of persons with a name."""
    found: defaultdict[Office, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        if assertion.holder in named and assertion.ground is not Ground.UNKNOWN:
            found[assertion.title, assertion.body].append(assertion)
    return found


def _holder(
    entity: Entity, offices: Mapping[Office, Sequence[Assertion]], day: date
) -> str | None:
    """The one person whom all offices of an entity mean on a day."""
    meant = {
        _of_status(office.status, offices[key], day)
        for office in entity.offices
        if is_unique(office.title)
        and (key := (office.title, office.organization or entity.country)) in offices
    }
    return meant.pop() if len(meant) == 1 else None


def _of_status(status: OfficeStatus, assertions: Sequence[Assertion], day: date) -> str | None:
    """Who holds an office on a day; or who is said to have held it, if only one is."""
    if status in HOLDING:
        tenures = holders_on(assertions, day)
        return tenures[0].holder if len(tenures) == 1 and not tenures[0].contested else None
    gone = {a.holder for a in assertions if a.status in ENDED and is_known_by(a, day)}
    return gone.pop() if status in ENDED and len(gone) == 1 else None
