"""What the steps hand to each other and what is written down.

Frozen values without behaviour beyond their own checks; they know nothing of the steps.
From the input up: `Article`, `Document` (an article with its parse), `Analysis` (all that
one article says), `Entry` (what many articles say of one event).

Unknown is `None`, never a guess. Every span indexes the stored text of one article.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING

from dateline.codes import MODES, DateBasis, SpeechAct
from dateline.errors import RecordError
from dateline.spans import Span

if TYPE_CHECKING:
    from datetime import date

    from dateline.codes import (
        ClueKind,
        Code,
        EntityKind,
        FigureRole,
        FurnitureKind,
        HedgeKind,
        MentionKind,
        OfficeStatus,
        PlaceRole,
        StatementType,
        Status,
        TieRelation,
        TimexType,
    )


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `first` to `last`, both included; `None` leaves an end open or unknown."""

    first: date | None
    last: date | None

    def __post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.last < self.first:
            message = f"interval ends on {self.last}, before it begins on {self.first}"
            raise RecordError(message)

    @property
    def precision(self) -> str:
        """`day`, `month`, `year`, `range` or `open`, as an entry prints it."""
        if self.first is None or self.last is None:
            return "open"
        if self.first == self.last:
            return "day"
        whole_months = self.first.day == 1 and self.last.day == last_day(self.last)
        if whole_months and (self.first.year, self.first.month) == (
            self.last.year,
            self.last.month,
        ):
            return "month"
        if whole_months and self.first.month == 1 and self.last.month == 12:
            return "year" if self.first.year == self.last.year else "range"
        return "range"

    def __str__(self) -> str:
        """ISO 8601 / EDTF: a day, month or year where it is whole, else `first/last`, `..` open."""
        if self.precision == "day":
            return str(self.first)
        if self.precision == "month":
            return str(self.first)[:7]
        if self.precision == "year":
            return str(self.first)[:4]
        return f"{self.first or '..'}/{self.last or '..'}"


def last_day(day: date) -> int:
    """Number of days in the month of `day`."""
    return calendar.monthrange(day.year, day.month)[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedDate:
    """A date that a header, a field or a page claims; `span` is `None` outside the text.

    `value` is EDTF: `2022-02-18`, `2023-09` or `2023`.
    """

    value: str
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """A stretch of the text that is not the report itself: marked, never cut."""

    span: Span
    kind: FurnitureKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Words that name the agency a report comes from."""

    span: Span
    agency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text as it was read.

    `id` is the hash of what identifies it (text, title, stated date, address, outlet);
    `source` is the path, or `PATH#ID` inside a collection; `raw` is the SHA-256 of the bytes
    received. Only `text` is indexed by spans.
    """

    id: str
    source: str
    text: str
    raw: str
    title: str | None = None
    language: str | None = None
    url: str | None = None
    outlet: str | None = None
    byline: str | None = None
    stated_date: StatedDate | None = None
    furniture: tuple[Furniture, ...] = ()
    credits: tuple[Credit, ...] = ()
    tokenised: bool = False
    """One sentence a line, tokens apart, `` for quotation marks, as corpora print it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A syntactic word; `head` is its head's position in the sentence, -1 at the root.

    Relations are Universal Dependencies with subtypes, `xpos` the Penn tags.
    """

    span: Span
    text: str
    lemma: str
    upos: str
    xpos: str
    head: int
    relation: str
    timely: float | None = None
    """Log-odds that it belongs to a temporal expression, if it is a word of doubt ("may")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with its tree; `paragraph` counts from 0 over the body of the article."""

    span: Span
    paragraph: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A named span of the recogniser.

    `label` is one of Person, Location, Facility, Organization, NORP, Product, Misc, Date, Money.
    """

    span: Span
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Reported speech as the network reads it: a possible cue and the words around it.

    `cue` is the head word of the cue, `score` the probability that it is one. `labels` are log-probabilities
    that a word is outside, source, content or cue, for the words of the article from number `first` on.
    """

    cue: Span
    score: float
    first: int
    labels: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleWord:
    """A word that may belong to a role of an act, with the probability that it does."""

    role: str
    span: Span
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A word that may name an act, as the network reads it.

    `score` is the probability that it does; `codes` and `statuses` are those of each code and
    status, in the order of `codes.Code` and `codes.Status`; `words` are those of its roles.
    """

    span: Span
    score: float
    codes: tuple[float, ...]
    statuses: tuple[float, ...] = ()
    words: tuple[RoleWord, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article with its parse, furniture left out: what the extractors read."""

    article: Article
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    attributions: tuple[Attribution, ...] = ()
    predicates: tuple[Predicate, ...] = ()
    happened: tuple[float, ...] = ()
    """For each word, whether what it names happened: about 1 yes, -1 no."""

    @property
    def text(self) -> str:
        """The stored text of the article."""
        return self.article.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A quotation that a cell rests on. Checked against the stored text when it is made."""

    article: str
    span: Span
    exact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why something was concluded, and the words it rests on.

    `span` is of the article that the conclusion is about, `cited` words of another one.
    """

    why: str
    span: Span | None = None
    cited: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """Words of an article that say something of the day on which it appeared.

    `value` is EDTF with X for what is unsaid (`2022-02-18`, `2022`, `XXXX-08-03`,
    `XXXX-WXX-5`); a deadline is `XXXX-08-03+P1M=XXXX-WXX-7`. `lean` is -1 where the words
    tell of it as past, +1 as to come, 0 where they leave it open.
    """

    kind: ClueKind
    span: Span | None
    value: str
    why: str
    lean: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When an article appeared.

    `interval` holds at least nine tenths of the probability, or all days that are possible where
    no other article helps; it is `None` where only parts are supported, and `partial` then holds
    them as EDTF (`XXXX-04-23`). `likely` holds half of the probability, `best` is the likeliest
    day. `basis` says whether the interval is the stated date, read from the text, or found
    with the articles `rests_on` (their ids). `conflict` gives the reasons why the stated date
    cannot be right.
    """

    interval: Interval | None
    basis: DateBasis = DateBasis.TEXT
    partial: str | None = None
    evidence: tuple[Reason, ...] = ()
    conflict: tuple[Reason, ...] = ()
    likely: Interval | None = None
    best: date | None = None
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A temporal expression: TIMEX3 type and value, and the days it covers.

    `value` follows the conventions of TempEval-3, `edtf` is what users read (ISO 8601-2; `None`
    for what it cannot write). Without a publication date `value` stays symbolic (`DCT-1d`) and
    `interval` is `None`; a publication several days wide leaves X for what it does not settle
    (`2023-09-XX`). `begins` and `ends` hold the days between which the time begins and
    ends: together four points, of which `interval` is the outer pair. `operators` is what the
    words say before any day is known, as a tree (`Last(Weekday(5))`); `anchors` are other
    expressions of the article that the value rests on. `issue` says what no calendar allows.
    """

    span: Span
    type: TimexType
    value: str
    interval: Interval | None
    rule: str
    edtf: str | None = None
    grain: str | None = None
    begins: Interval | None = None
    ends: Interval | None = None
    operators: str = ""
    anchors: tuple[Span, ...] = ()
    issue: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that refer to an entity."""

    span: Span
    kind: MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office that the text gives to a person: "Niger's ousted president"."""

    title: str
    organization: str | None
    span: Span
    status: OfficeStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, body or group and its mentions in one article, in text order."""

    id: str
    kind: EntityKind
    name: str
    country: str | None
    mentions: tuple[Mention, ...]
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place name, resolved as far as the text and the gazetteer allow.

    `country` is ISO 3166-1 alpha-2; the point is given only where it is sure.
    """

    span: Span
    name: str
    country: str | None
    kind: str | None
    latitude: float | None
    longitude: float | None
    role: PlaceRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """What follows by arithmetic from a figure and others of its article.

    `why` writes the sum out ("half of 4,300"), `rests_on` are the figures it uses, `thing` is
    what the result counts. `low` and `high` are `None` where open.
    """

    low: float | None
    high: float | None
    unit: str | None
    thing: Span | None
    why: str
    rests_on: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that counts or measures something, as the interval its hedge leaves.

    `low` and `high` are `None` where open. `span` holds the number, with its unit where they
    are one expression, without the hedge. `part_of` is the span of the total it belongs to.
    `per` is what it is reckoned by ("month" in "$5 a month"). `same_as` is the amount that this
    one gives again in another unit; `issue` says why the two cannot be the same.
    """

    span: Span
    hedge: Span | None
    hedge_kind: HedgeKind
    low: float | None
    high: float | None
    unit: str | None
    thing: Span | None
    role: FigureRole
    place: Span | None = None
    when: Interval | None = None
    attributed_to: Span | None = None
    part_of: Span | None = None
    per: str | None = None
    same_as: Span | None = None
    derived: Derived | None = None
    issue: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What someone is reported to have said.

    `content` holds the whole reported proposition without the cue, in several spans where it
    is broken; `chain` runs from the outlet over intermediaries to the origin. `medium` are the
    words for the means ("Twitter", "an interview"); `when` are the days on which it was said
    and `when_text` the words for them. `within` is the cue of the statement that reports this
    one: "A source told the agency that the army had agreed" holds two.
    """

    type: StatementType
    content: tuple[Span, ...]
    cue: Span | None
    speaker: Span | None
    speaker_entity: str | None
    addressee: Span | None = None
    chain: tuple[str, ...] = ()
    act: SpeechAct = SpeechAct.SAY
    medium: Span | None = None
    when: Interval | None = None
    when_text: Span | None = None
    within: Span | None = None

    def __post_init__(self) -> None:
        if not self.content:
            message = "a statement needs at least one span of content"
            raise RecordError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Another act that an act hangs on in time where its own article does not date that act.

    `span` are the words that name the other act ("the coup"), `act` is the anchor of its event.
    `distance` is an ISO 8601 duration ("a day after": P1D), `None` where nothing is counted.
    `known` says that the words speak of an act as known: "the coup", not "a coup". `cited` are
    words of another article that date it.
    """

    relation: TieRelation
    span: Span
    act: Span
    distance: str | None = None
    known: bool = True
    cited: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One mention of an act: who did what to whom, where, when, and whether it is so.

    `confidence` is 0..1, calibrated on development data; `reasons` say which rules decided.
    `tied` is the act that its time hangs on, where the article does not date that one.
    Raises `RecordError` for a mode that the code does not allow.
    """

    anchor: Span
    code: Code
    mode: str | None
    actor: tuple[Span, ...]
    recipient: tuple[Span, ...]
    place: tuple[Span, ...]
    when: Interval | None
    when_text: Span | None
    status: Status
    attributed_to: Span | None
    magnitude: tuple[Span, ...]
    confidence: float
    reasons: tuple[str, ...]
    tied: Tie | None = None

    def __post_init__(self) -> None:
        if self.mode is not None and self.mode not in MODES[self.code]:
            message = f"{self.code} has no mode {self.mode!r}; see dateline.codes.MODES"
            raise RecordError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """All that one article says. Raises `SpanError` if any span leaves the text."""

    article: Article
    published: Published | None
    sentences: tuple[Span, ...]
    times: tuple[Timex, ...]
    entities: tuple[Entity, ...]
    places: tuple[Place, ...]
    figures: tuple[Figure, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    clues: tuple[Clue, ...] = ()

    def __post_init__(self) -> None:
        for span in spans_of(self):
            span.of(self.article.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventReport:
    """One article's mention of the event of an entry."""

    article: str
    event: Event
    anchor: Evidence
    sentence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the chronology: one event with all its reports.

    Cells are words of the sources, the fullest first; `outlets` counts distinct outlets;
    `roots` are groups of positions in `reports` that count as one independent source.
    """

    id: str
    code: Code
    mode: str | None
    status: Status
    when: Interval | None
    headline: Evidence
    actors: tuple[Evidence, ...]
    recipients: tuple[Evidence, ...]
    places: tuple[Evidence, ...]
    countries: tuple[str, ...]
    reports: tuple[EventReport, ...]
    outlets: int
    roots: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An input that gave no article, with the stage and the reason."""

    source: str
    stage: str
    reason: str


def spans_of(record: object) -> tuple[Span, ...]:
    """Every span inside a record or tuple of records, in field order.

    Quotations of other articles (`Evidence`) are left out: their spans index another text.
    """
    if isinstance(record, Evidence):
        return ()
    if isinstance(record, Span):
        return (record,)
    if isinstance(record, tuple):
        return tuple(span for item in record for span in spans_of(item))
    if is_dataclass(record):
        parts = (getattr(record, field.name) for field in fields(record))
        return tuple(span for part in parts for span in spans_of(part))
    return ()


def quoted(article: Article, span: Span) -> Evidence:
    """The evidence for a span of an article: the only way one is made."""
    return Evidence(article=article.id, span=span, exact=span.of(article.text))
