"""How a contradiction is written down: its sides, its id, and what it is about."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.findings import Conflict, Side
from dateline.story.joining import Joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.findings import Clash, Severity
    from dateline.spans import Span
    from dateline.story.conflicts_ground import Ground


def side(ground: Ground, article: str, words: Sequence[Span], source: Span | None = None) -> Side:
    """One side of a contradiction; the source only where it stands in this article."""
    return Side(
        article=article,
        words=tuple(ground.quote(article, span) for span in words),
        source=None if source is None else ground.quote(article, source),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What is said of a contradiction beside its sides."""

    kind: Clash
    severity: Severity
    about: str
    why: str


def conflict(
    verdict: Verdict, sides: Sequence[Side], entries: Iterable[str | None] = ()
) -> Conflict:
    """A contradiction with its id: a hash of the kind and of the words of the first side."""
    first = sides[0]
    spans = " ".join(f"{word.span.start} {word.span.end}" for word in first.words)
    key = f"{verdict.kind} {first.article} {spans}"
    return Conflict(
        id="x" + hashlib.sha256(key.encode()).hexdigest()[:12],
        kind=verdict.kind,
        severity=verdict.severity,
        about=verdict.about,
        sides=tuple(sides),
        why=verdict.why,
        entries=tuple(sorted({entry for entry in entries if entry is not None})),
    )


def shortened(text: str, limit: int = 80) -> str:
    """Words of a source in one line, cut between words."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0] + " …"


def grouped(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The connected groups of numbers that pairs join, each sorted, in order of the first."""
    told = list(pairs)
    joined = Joined(sorted({number for pair in told for number in pair}))
    for one, other in told:
        joined.join(one, other)
    return list(joined.groups().values())
