"""What the articles of a story say together.

Frozen values like those of `records`: how articles hang together (`Sources`), where they clash
(`Conflict`), what became of plans (`Plan`), who stands where (`Position`), and all of it with
the entries as a `Story`. Everything quotes its articles. Unknown is `None`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from dateline.errors import RecordError

if TYPE_CHECKING:
    from dateline.codes import Status
    from dateline.records import Analysis, Entry, Evidence, Failure, Interval


class Reuse(StrEnum):
    """How two articles hang together, the closest first."""

    COPY = "copy"
    """One is the other, furniture, small edits and cuts at the end aside."""
    PARTIAL = "partial"
    """Whole sentences of one stand in the other among text of its own."""
    REWRITE = "rewrite"
    """The same facts, figures and named source in other words, without a long run."""
    QUOTATION = "quotation"
    """Words of one speaker stand in both, also in two translations, and nothing else."""
    PRIMARY = "primary"
    """Both name the same source for the same thing: an agency, a document, an interview."""


class Clash(StrEnum):
    """What kind of contradiction or tension two tellings are in."""

    NEGATION = "negation"
    FIGURE = "figure"
    DATE = "date"
    ATTRIBUTION = "attribution"
    SILENT_ON = "silent-on"
    POSITION = "position"
    REVISED = "revised"


class Severity(StrEnum):
    """How much a contradiction matters, the gravest first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"


class Outcome(StrEnum):
    """What the articles tell of a plan, as far as they reach."""

    CAME_ABOUT = "came about"
    IN_PROGRESS = "in progress"
    PARTLY = "partly"
    REVERSED = "reversed"
    LAPSED = "lapsed"
    """Its time is over by the last article, and no article tells of it."""
    NOT_REPORTED = "not reported"
    """No article tells what became of it, and its time is not known to be over."""


class Stance(StrEnum):
    """For or against."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words of two articles that are the same, or agree."""

    first: Evidence
    second: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Two articles that hang together; `first` is the lesser id, `origin` the one that was there first.

    `share` is the part of the shorter article's own words (furniture apart) that the other has,
    0..1; `source` is the agency or speaker that both name; `why` says it in words.
    """

    kind: Reuse
    first: str
    second: str
    share: float
    runs: tuple[Run, ...]
    why: str
    origin: str | None = None
    source: str | None = None

    def __post_init__(self) -> None:
        if not self.first < self.second:
            message = "a relation names its articles in the order of their ids, each once"
            raise RecordError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The articles of a story as a graph; `roots` are groups of articles that count once.

    Roots hold every article, those alone as well, sorted; a root is joined by copies, by
    rewrites and by partial reuse of most of an article, never by a shared quotation alone.
    """

    relations: tuple[Relation, ...] = ()
    roots: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a contradiction: what an article says, and whose word that is there."""

    article: str
    words: tuple[Evidence, ...]
    source: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Tellings that cannot both be right, or that stand against each other.

    `about` names what they are about in words of the sources; `entries` are the ids of the
    entries concerned. `id` is a hash of the first side's words: it stays when others come.
    """

    id: str
    kind: Clash
    severity: Severity
    about: str
    sides: tuple[Side, ...]
    why: str
    entries: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.sides:
            message = "a conflict needs a side"
            raise RecordError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An act that was planned, proposed, asked for or made conditional, and what became of it.

    `entry` is the entry of the plan, `horizon` the days by which it was to be; `met_by` are
    entries that tell of the outcome, `evidence` words that do. `told` says whether some
    article links the two itself; otherwise they are only consistent with each other.
    """

    entry: str
    status: Status
    horizon: Interval | None
    outcome: Outcome
    met_by: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    told: bool
    why: str
    also: tuple[str, ...] = ()
    """Other entries that tell of the same plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Who is for or against what, since when it is known.

    `holder` is the key of the actor as `linking.link` gives it, or the words where it has none;
    `since` is the first day on which the position is reported, `words` what shows it.
    """

    holder: str
    name: Evidence
    stance: Stance
    what: Evidence
    since: Interval | None
    words: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All of these for one story."""

    sources: Sources = Sources()
    conflicts: tuple[Conflict, ...] = ()
    plans: tuple[Plan, ...] = ()
    positions: tuple[Position, ...] = ()


NOTHING: Final = Findings()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The record of many articles: analyses by article id, entries in time order."""

    name: str
    analyses: tuple[Analysis, ...]
    entries: tuple[Entry, ...]
    failures: tuple[Failure, ...]
    findings: Findings = NOTHING
