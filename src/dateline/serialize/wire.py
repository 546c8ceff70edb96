"""The wire format, version 1: what `dateline extract` prints and other programs read.

One struct for each object of the format, its fields in the order in which they are written.
Keys may be added, at the end and with a default; none is ever renamed or removed without a
new format number. Spans are `[start, end]`, half-open, in Unicode code points into
`article.text`. `docs/formats.md` explains each field, `docs/schema/` is generated from here.

Leaves out the conversion: `writing` makes these structs of records, `reading` takes them back.
"""

from datetime import date
from typing import Annotated, Final, Literal, TypeAlias

import msgspec
from msgspec import Meta, Struct, field

from dateline.codes import (
    ClueKind,
    Code,
    DateBasis,
    EntityKind,
    FigureRole,
    FurnitureKind,
    HedgeKind,
    MentionKind,
    OfficeStatus,
    PlaceRole,
    SpeechAct,
    StatementType,
    Status,
    TieRelation,
    TimexType,
)

FORMAT: Final = 1

Offset: TypeAlias = Annotated[int, Meta(ge=0)]
Pair: TypeAlias = Annotated[
    tuple[Offset, Offset],
    Meta(description="start and end of a span: code points, half-open"),
]
Days: TypeAlias = Annotated[
    str,
    Meta(description="a day, month or year, or first/last with .. for an open end (ISO 8601)"),
]


class WireStatedDate(Struct, frozen=True):
    """A date that a header, a field or a page claims; no span where it is outside the text."""

    value: str
    span: Pair | None


class WireEvidence(Struct, frozen=True):
    """A quotation: the article, the span and the exact words."""

    article: str
    span: Pair
    exact: str


class WireReason(Struct, frozen=True):
    """Why something was concluded, and the words it rests on; `cited` are another article's."""

    span: Pair | None
    why: str
    cited: WireEvidence | None = None


class WireClue(Struct, frozen=True):
    """Words that say something of the day on which the article appeared."""

    kind: ClueKind
    span: Pair | None
    value: str
    why: str
    lean: Annotated[int, Meta(ge=-1, le=1)] = 0


class WireConflict(Struct, frozen=True):
    """Why the stated date cannot be right."""

    why: str
    evidence: tuple[WireReason, ...]


class WirePublished(Struct, frozen=True):
    """When the article appeared; days included, null where unknown.

    `likely` holds half of the probability, `rests_on` the ids of articles that helped.
    """

    first: date | None = field(name="from")
    last: date | None = field(name="to")
    partial: str | None
    evidence: tuple[WireReason, ...]
    conflict: WireConflict | None
    basis: DateBasis = DateBasis.TEXT
    likely: Days | None = None
    best: date | None = None
    rests_on: tuple[str, ...] = ()


class WireCredit(Struct, frozen=True):
    """Words that name the agency a report comes from."""

    span: Pair
    agency: str


class WireArticle(Struct, frozen=True):
    """The article as it was read. `furniture_kinds` runs beside `furniture`."""

    id: str
    source: str
    title: str | None
    language: str | None
    text: str
    url: str | None
    stated_date: WireStatedDate | None
    published: WirePublished | None
    credits: tuple[WireCredit, ...]
    furniture: tuple[Pair, ...]
    furniture_kinds: tuple[FurnitureKind, ...]
    outlet: str | None
    byline: str | None
    raw: str
    tokenised: bool


class WireTime(Struct, frozen=True):
    """A temporal expression: TIMEX3 type and value, and the days it covers.

    `edtf` is the value for users, `begins` and `ends` the days between which it begins and
    ends, `operators` the tree of what the words say, `anchors` the expressions it rests on.
    """

    span: Pair
    type: TimexType
    value: str
    first: date | None = field(name="from")
    last: date | None = field(name="to")
    rule: str
    edtf: str | None = None
    grain: str | None = None
    begins: Days | None = None
    ends: Days | None = None
    operators: str = ""
    anchors: tuple[Pair, ...] = ()
    issue: str | None = None


class WireMention(Struct, frozen=True):
    """Words that refer to an entity."""

    span: Pair
    kind: MentionKind


class WireOffice(Struct, frozen=True):
    """An office that the text gives to a person."""

    title: str
    org: str | None
    span: Pair
    status: OfficeStatus


class WireEntity(Struct, frozen=True):
    """A person, body or group; `id` is unique in its article only."""

    id: str
    kind: EntityKind
    name: str
    country: str | None
    mentions: tuple[WireMention, ...]
    offices: tuple[WireOffice, ...]


class WirePlace(Struct, frozen=True):
    """A place name; `country` is ISO 3166-1 alpha-2."""

    span: Pair
    name: str
    country: str | None
    kind: str | None
    lat: float | None
    lon: float | None
    role: PlaceRole


class WireDerived(Struct, frozen=True):
    """What follows by arithmetic from a figure and those it `rests_on`."""

    lo: float | None
    hi: float | None
    unit: str | None
    thing: Pair | None
    why: str
    rests_on: tuple[Pair, ...]


class WireFigure(Struct, frozen=True):
    """A number that counts or measures; `part_of` is the span of its total."""

    span: Pair
    hedge: Pair | None
    hedge_kind: HedgeKind
    lo: float | None
    hi: float | None
    unit: str | None
    thing: Pair | None
    role: FigureRole
    place: Pair | None
    when: Days | None
    attributed_to: Pair | None
    part_of: Pair | None
    per: str | None = None
    same_as: Pair | None = None
    derived: WireDerived | None = None
    issue: str | None = None


class WireStatement(Struct, frozen=True):
    """What someone is reported to have said; `within` is the cue of what reports it."""

    type: StatementType
    content: Annotated[tuple[Pair, ...], Meta(min_length=1)]
    cue: Pair | None
    speaker: Pair | None
    speaker_entity: str | None
    addressee: Pair | None
    chain: tuple[str, ...]
    act: SpeechAct = SpeechAct.SAY
    medium: Pair | None = None
    when: Days | None = None
    when_text: Pair | None = None
    within: Pair | None = None


class WireTie(Struct, frozen=True):
    """An act that the time of another hangs on, and the words of an article that dates it."""

    relation: TieRelation
    span: Pair
    act: Pair
    distance: str | None
    known: bool
    cited: WireEvidence | None


class WireEvent(Struct, frozen=True):
    """One mention of an act: who did what to whom, where, when, and whether it is so."""

    anchor: Pair
    code: Code
    mode: str | None
    actor: tuple[Pair, ...]
    recipient: tuple[Pair, ...]
    place: tuple[Pair, ...]
    when: Days | None
    when_text: Pair | None
    status: Status
    attributed_to: Pair | None
    magnitude: tuple[Pair, ...]
    confidence: Annotated[float, Meta(ge=0, le=1)]
    reasons: tuple[str, ...]
    tied: WireTie | None = None


class WireAnalysis(Struct, frozen=True):
    """All that one article says: one line of `dateline extract`."""

    format: int
    article: WireArticle
    sentences: tuple[Pair, ...]
    times: tuple[WireTime, ...]
    entities: tuple[WireEntity, ...]
    places: tuple[WirePlace, ...]
    figures: tuple[WireFigure, ...]
    statements: tuple[WireStatement, ...]
    events: tuple[WireEvent, ...]
    clues: tuple[WireClue, ...] = ()


class WireReport(Struct, frozen=True):
    """One article's mention of the event of an entry."""

    article: str
    event: WireEvent
    anchor: WireEvidence
    sentence: WireEvidence


class WireCells(Struct, frozen=True):
    """The cells of an entry that people may set, as the machine found them."""

    status: Status
    when: Days | None
    code: Code
    mode: str | None


class WireEntry(Struct, frozen=True):
    """A line of the chronology: one event with all its reports.

    Where people decided something, the cells are theirs: `verdict` and `notes` say what,
    `edited` names the cells, `machine` keeps what the machine had found. `roots` are groups of
    positions in `reports` that count as one independent source. `shaped` says that people merged
    or split it, of the entries `made_of`, which `record/machine.jsonl` has as they were found.
    """

    id: str
    code: Code
    mode: str | None
    status: Status
    when: Days | None
    precision: str | None
    headline: WireEvidence
    actors: tuple[WireEvidence, ...]
    recipients: tuple[WireEvidence, ...]
    places: tuple[WireEvidence, ...]
    countries: tuple[str, ...]
    reports: tuple[WireReport, ...]
    outlets: int
    verdict: Literal["accept", "reject"] | None = None
    notes: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    machine: WireCells | None = None
    roots: tuple[tuple[int, ...], ...] = ()
    shaped: Literal["merge", "split"] | None = None
    made_of: tuple[str, ...] = ()


class WireSheet(Struct, frozen=True):
    """An article in a story folder: all but its text, and every input that held it."""

    article: WireArticle
    text_sha256: str
    sources: tuple[str, ...]


class WireFailure(Struct, frozen=True):
    """An input that gave no article or no analysis."""

    source: str
    stage: str
    reason: str


class WireEdit(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Cells of an entry set by hand; a missing key leaves the cell as the machine found it."""

    status: Status | None = None
    when: Days | None = None
    code: Code | None = None
    mode: str | None = None


class WireAnchor(Struct, frozen=True, forbid_unknown_fields=True):
    """A report of an event: its article and its anchor."""

    article: str
    anchor: Pair


class WireDecision(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of the journal. Unknown keys are refused: a misspelt one would be a lost decision."""

    act: Literal["accept", "reject", "edit", "note", "merge", "split", "undo"]
    entry: str
    article: str
    anchor: Pair
    why: str = ""
    by: str | None = None
    at: str | None = None
    edit: WireEdit | None = None
    mentions: tuple[WireAnchor, ...] = ()


def schema(kind: type[Struct] = WireAnalysis) -> dict[str, object]:
    """The JSON Schema (2020-12) of an analysis or an entry."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Dateline {kind.__name__.removeprefix('Wire').lower()}, format {FORMAT}",
        **msgspec.json.schema(kind),
    }
