"""The closed vocabularies of the record.

Event codes and modes are those of PLOVER 2.0 (Open Event Data Alliance), with two codes and
one mode of our own for what a chronology needs and PLOVER leaves out. The descriptions are
ours; `docs/coding.md` explains each with examples.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Code(StrEnum):
    """What was done."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    GOVERN = "GOVERN"
    INCIDENT = "INCIDENT"


EXTENSIONS: Final = frozenset({Code.GOVERN, Code.INCIDENT})
"""Codes of our own, never exported as PLOVER."""

MODES: Final[dict[Code, tuple[str, ...]]] = {
    Code.AGREE: (),
    Code.CONSULT: ("visit", "third-party", "multilateral", "phone"),
    Code.SUPPORT: (),
    Code.CONCEDE: (),
    Code.COOPERATE: (),
    Code.AID: (),
    Code.RETREAT: ("withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"),
    Code.REQUEST: ("assist", "change", "yield", "meet"),
    Code.ACCUSE: ("disapprove", "investigate", "allege"),
    Code.REJECT: ("assist", "change", "yield", "meet"),
    Code.THREATEN: ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    Code.PROTEST: ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    Code.SANCTION: ("convict", "expel", "withdraw", "discontinue"),
    Code.MOBILIZE: ("troops", "weapons", "police", "militia"),
    Code.COERCE: (
        "seize",
        "restrict",
        "censor",
        "curfew",
        "martial-law",
        "arrest",
        "deport",
        "withhold",
        "misinformation",
        "cyber",
        "coup",
    ),
    Code.ASSAULT: (
        "abduct",
        "beat",
        "torture",
        "sexual",
        "targeted",
        "destroy",
        "primitive",
        "firearms",
        "explosives",
        "suicide-attack",
        "aerial",
        "drone",
        "heavy-weapons",
        "crowd-control",
        "unconventional",
    ),
    Code.GOVERN: (
        "elect",
        "vote",
        "appoint",
        "swear_in",
        "dismiss",
        "legislate",
        "rule",
        "dissolve",
        "campaign",
        "other",
    ),
    Code.INCIDENT: (
        "disaster",
        "accident",
        "death",
        "outbreak",
        "crime",
        "economy",
        "sport",
        "other",
    ),
}
"""How it was done: the modes that each code allows."""

QUAD: Final[dict[Code, int]] = {
    Code.AGREE: 1,
    Code.CONSULT: 1,
    Code.SUPPORT: 1,
    Code.CONCEDE: 1,
    Code.COOPERATE: 2,
    Code.AID: 2,
    Code.RETREAT: 2,
    Code.REQUEST: 3,
    Code.ACCUSE: 3,
    Code.REJECT: 3,
    Code.THREATEN: 3,
    Code.PROTEST: 4,
    Code.SANCTION: 4,
    Code.MOBILIZE: 4,
    Code.COERCE: 4,
    Code.ASSAULT: 4,
}
"""Quad class: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""


class Status(StrEnum):
    """Whether it happened, in the order in which the question is decided."""

    DENIED = "denied"
    REQUESTED = "requested"
    CONDITIONAL = "conditional"
    PROPOSED = "proposed"
    PLANNED = "planned"
    POSSIBLE = "possible"
    ASSERTED = "asserted"


class TimexType(StrEnum):
    """TIMEX3 types (TimeML)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TieRelation(StrEnum):
    """How an act lies in time to another act that it is tied to ("since the coup").

    `on` is the same time ("during", "when"), `within` no more than a distance after it.
    """

    ON = "on"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"
    WITHIN = "within"


class EntityKind(StrEnum):
    """What sort of actor or thing an entity is."""

    PERSON = "person"
    GOVERNMENT = "government"
    MILITARY = "military"
    MILITARY_OPERATION = "military_operation"
    PEACE_OPERATION = "peace_operation"
    ARMED_GROUP = "armed_group"
    PRIVATE_MILITARY_COMPANY = "private_military_company"
    INTERNATIONAL_ORGANIZATION = "international_organization"
    PARTY = "party"
    COMPANY = "company"
    NEWS_AGENCY = "news_agency"
    MEDIA = "media"
    ORGANIZATION = "organization"
    PEOPLE = "people"
    ANONYMOUS_SOURCE = "anonymous_source"
    OTHER = "other"


class MentionKind(StrEnum):
    """How a mention names its entity."""

    NAME = "name"
    NOMINAL = "nominal"
    OFFICE = "office"
    PRONOUN = "pronoun"


class OfficeStatus(StrEnum):
    """What a text says of the holding of an office."""

    HOLDS = "holds"
    FORMER = "former"
    OUSTED = "ousted"
    ACTING = "acting"
    APPOINTED = "appointed"
    CLAIMED = "claimed"


class PlaceRole(StrEnum):
    """What a place name does in its sentence."""

    LITERAL = "literal"
    ACTOR = "actor"
    MODIFIER = "modifier"
    PART_OF_NAME = "part_of_name"


class HedgeKind(StrEnum):
    """How a number is qualified; decides which end of its interval is open."""

    EXACT = "exact"
    APPROX = "approx"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ALMOST = "almost"
    RANGE = "range"
    VAGUE = "vague"


class FigureRole(StrEnum):
    """What a number says of the thing it counts."""

    DEPLOYED = "deployed"
    LEAVING = "leaving"
    KILLED = "killed"
    WOUNDED = "wounded"
    DISPLACED = "displaced"
    ARRESTED = "arrested"
    PROTESTERS = "protesters"
    MISSING = "missing"
    RELEASED = "released"
    POPULATION = "population"
    MONEY = "money"
    DISTANCE = "distance"
    AREA = "area"
    SHARE = "share"
    SEATS = "seats"
    VOTES = "votes"
    OTHER = "other"


class StatementType(StrEnum):
    """How much of a statement stands inside quotation marks."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class SpeechAct(StrEnum):
    """What a speaker does by a statement; the last three are attitudes and mere subjects."""

    SAY = "say"
    ANNOUNCE = "announce"
    DENY = "deny"
    DEMAND = "demand"
    JUDGE = "judge"
    EXPECT = "expect"
    PLAN = "plan"
    TOPIC = "topic"


STANCES: Final = frozenset({SpeechAct.EXPECT, SpeechAct.PLAN, SpeechAct.TOPIC})
"""Acts whose content nobody has asserted."""


class FurnitureKind(StrEnum):
    """Why a stretch of an article is not its report."""

    HEADER = "header"
    DATELINE = "dateline"
    CREDIT = "credit"
    BYLINE = "byline"
    CAPTION = "caption"
    ADVERT = "advert"
    NEWSLETTER = "newsletter"
    COPYRIGHT = "copyright"
    NAVIGATION = "navigation"


class DateBasis(StrEnum):
    """What the date of publication of an article rests on."""

    STATED = "stated"
    TEXT = "text"
    STORY = "story"


class ClueKind(StrEnum):
    """What kind of words say when an article appeared; decides how far they are believed."""

    STAMP = "stamp"
    ADDRESS = "address"
    DATELINE = "dateline"
    COPYRIGHT = "copyright"
    TOLD = "told"
    WEEKDAY = "weekday"
    LEAD = "lead"
    SPOKEN = "spoken"
    DEADLINE = "deadline"
    PAIR = "pair"
    AFTER = "after"
    CLASH = "clash"
