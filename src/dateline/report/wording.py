"""Plain words for the closed vocabularies, as the report prints them.

The codes stay what is cited; these words stand beside them for readers who do not know
PLOVER. Every member of every vocabulary has its words (tested).
"""

from __future__ import annotations

from typing import Final, NamedTuple

from dateline.codes import (
    Code,
    EntityKind,
    FigureRole,
    FurnitureKind,
    HedgeKind,
    SpeechAct,
    Status,
)


class StatusWords(NamedTuple):
    """The letter that stands for a status in class names, and what the status means."""

    letter: str
    meaning: str


STATUS: Final[dict[Status, StatusWords]] = {
    Status.ASSERTED: StatusWords("a", "has happened or is happening, so a source says"),
    Status.PLANNED: StatusWords("p", "decided, announced or scheduled by those who would do it"),
    Status.PROPOSED: StatusWords("o", "tabled by those who would do it, not yet decided"),
    Status.REQUESTED: StatusWords("r", "wanted or demanded by someone else"),
    Status.CONDITIONAL: StatusWords("c", "depends on a condition that the text states"),
    Status.POSSIBLE: StatusWords("s", "may happen, or is unverified"),
    Status.DENIED: StatusWords("d", "said not to have happened, or refused"),
}
"""In the order in which the legend lists them, from firm to refused."""

CODE: Final[dict[Code, str]] = {
    Code.AGREE: "Agreement",
    Code.CONSULT: "Talks",
    Code.SUPPORT: "Support",
    Code.CONCEDE: "Concession",
    Code.COOPERATE: "Cooperation",
    Code.AID: "Aid",
    Code.RETREAT: "Retreat",
    Code.REQUEST: "Demand",
    Code.ACCUSE: "Accusation",
    Code.REJECT: "Rejection",
    Code.THREATEN: "Threat",
    Code.PROTEST: "Protest",
    Code.SANCTION: "Sanction",
    Code.MOBILIZE: "Mobilisation",
    Code.COERCE: "Coercion",
    Code.ASSAULT: "Violence",
    Code.GOVERN: "Act of government",
    Code.INCIDENT: "Incident",
}

MODE: Final[dict[tuple[Code, str], str]] = {
    (Code.CONSULT, "visit"): "Visit",
    (Code.CONSULT, "third-party"): "Mediation",
    (Code.CONSULT, "multilateral"): "Multilateral talks",
    (Code.CONSULT, "phone"): "Telephone call",
    (Code.RETREAT, "withdraw"): "Withdrawal",
    (Code.RETREAT, "release"): "Release",
    (Code.RETREAT, "return"): "Return",
    (Code.RETREAT, "disarm"): "Disarmament",
    (Code.RETREAT, "ceasefire"): "Ceasefire",
    (Code.RETREAT, "access"): "Access granted",
    (Code.RETREAT, "resign"): "Resignation",
    (Code.REQUEST, "assist"): "Request for help",
    (Code.REQUEST, "change"): "Demand for change",
    (Code.REQUEST, "yield"): "Demand to yield",
    (Code.REQUEST, "meet"): "Request to meet",
    (Code.ACCUSE, "disapprove"): "Criticism",
    (Code.ACCUSE, "investigate"): "Investigation",
    (Code.ACCUSE, "allege"): "Allegation",
    (Code.REJECT, "assist"): "Refusal of help",
    (Code.REJECT, "change"): "Refusal of change",
    (Code.REJECT, "yield"): "Refusal to yield",
    (Code.REJECT, "meet"): "Refusal to meet",
    (Code.THREATEN, "restrict"): "Threat of restrictions",
    (Code.THREATEN, "arrest"): "Threat of arrest",
    (Code.THREATEN, "relations"): "Threat to relations",
    (Code.THREATEN, "expel"): "Threat of expulsion",
    (Code.THREATEN, "territory"): "Threat to territory",
    (Code.THREATEN, "violence"): "Threat of violence",
    (Code.PROTEST, "demo"): "Demonstration",
    (Code.PROTEST, "riot"): "Riot",
    (Code.PROTEST, "strike"): "Strike",
    (Code.PROTEST, "hunger"): "Hunger strike",
    (Code.PROTEST, "boycott"): "Boycott",
    (Code.PROTEST, "obstruct"): "Blockade",
    (Code.PROTEST, "vandalize"): "Vandalism",
    (Code.SANCTION, "convict"): "Conviction",
    (Code.SANCTION, "expel"): "Expulsion",
    (Code.SANCTION, "withdraw"): "Recall or exit",
    (Code.SANCTION, "discontinue"): "Suspension",
    (Code.MOBILIZE, "troops"): "Troop deployment",
    (Code.MOBILIZE, "weapons"): "Weapons deployment",
    (Code.MOBILIZE, "police"): "Police deployment",
    (Code.MOBILIZE, "militia"): "Militia mobilisation",
    (Code.COERCE, "seize"): "Seizure",
    (Code.COERCE, "restrict"): "Restriction",
    (Code.COERCE, "censor"): "Censorship",
    (Code.COERCE, "curfew"): "Curfew",
    (Code.COERCE, "martial-law"): "Martial law",
    (Code.COERCE, "arrest"): "Arrest",
    (Code.COERCE, "deport"): "Deportation",
    (Code.COERCE, "withhold"): "Withholding",
    (Code.COERCE, "misinformation"): "Disinformation",
    (Code.COERCE, "cyber"): "Cyber attack",
    (Code.COERCE, "coup"): "Coup",
    (Code.ASSAULT, "abduct"): "Abduction",
    (Code.ASSAULT, "beat"): "Beating",
    (Code.ASSAULT, "torture"): "Torture",
    (Code.ASSAULT, "sexual"): "Sexual violence",
    (Code.ASSAULT, "targeted"): "Targeted killing",
    (Code.ASSAULT, "destroy"): "Destruction",
    (Code.ASSAULT, "primitive"): "Attack with simple means",
    (Code.ASSAULT, "firearms"): "Shooting",
    (Code.ASSAULT, "explosives"): "Explosion",
    (Code.ASSAULT, "suicide-attack"): "Suicide attack",
    (Code.ASSAULT, "aerial"): "Air strike",
    (Code.ASSAULT, "drone"): "Drone strike",
    (Code.ASSAULT, "heavy-weapons"): "Attack with heavy weapons",
    (Code.ASSAULT, "crowd-control"): "Crowd control",
    (Code.ASSAULT, "unconventional"): "Unconventional attack",
    (Code.GOVERN, "elect"): "Election",
    (Code.GOVERN, "vote"): "Vote",
    (Code.GOVERN, "appoint"): "Appointment",
    (Code.GOVERN, "swear_in"): "Swearing-in",
    (Code.GOVERN, "dismiss"): "Dismissal",
    (Code.GOVERN, "legislate"): "Legislation",
    (Code.GOVERN, "rule"): "Ruling",
    (Code.GOVERN, "dissolve"): "Dissolution",
    (Code.GOVERN, "campaign"): "Campaign",
    (Code.GOVERN, "other"): "Act of government",
    (Code.INCIDENT, "disaster"): "Disaster",
    (Code.INCIDENT, "accident"): "Accident",
    (Code.INCIDENT, "death"): "Death",
    (Code.INCIDENT, "outbreak"): "Outbreak",
    (Code.INCIDENT, "crime"): "Crime",
    (Code.INCIDENT, "economy"): "Economic event",
    (Code.INCIDENT, "sport"): "Sport",
    (Code.INCIDENT, "other"): "Incident",
}

FAMILIES: Final[tuple[tuple[str, frozenset[Code]], ...]] = (
    ("Agreement and talks", frozenset({Code.AGREE, Code.CONSULT, Code.SUPPORT, Code.CONCEDE})),
    ("Cooperation and aid", frozenset({Code.COOPERATE, Code.AID})),
    ("Retreat and release", frozenset({Code.RETREAT})),
    (
        "Demands and threats",
        frozenset({Code.REQUEST, Code.ACCUSE, Code.REJECT, Code.THREATEN}),
    ),
    ("Protest", frozenset({Code.PROTEST})),
    ("Sanctions and force", frozenset({Code.SANCTION, Code.MOBILIZE, Code.COERCE})),
    ("Violence", frozenset({Code.ASSAULT})),
    ("Government", frozenset({Code.GOVERN})),
    ("Incidents", frozenset({Code.INCIDENT})),
)
"""The codes in the groups by which readers look for them; they part the vocabulary."""

ENTITY: Final[dict[EntityKind, str]] = {
    EntityKind.PERSON: "People",
    EntityKind.GOVERNMENT: "Governments and ministries",
    EntityKind.MILITARY: "Armed forces",
    EntityKind.MILITARY_OPERATION: "Military operations",
    EntityKind.PEACE_OPERATION: "Peace operations",
    EntityKind.ARMED_GROUP: "Armed groups",
    EntityKind.PRIVATE_MILITARY_COMPANY: "Private military companies",
    EntityKind.INTERNATIONAL_ORGANIZATION: "International organisations",
    EntityKind.PARTY: "Parties",
    EntityKind.COMPANY: "Companies",
    EntityKind.NEWS_AGENCY: "News agencies",
    EntityKind.MEDIA: "Media",
    EntityKind.ORGANIZATION: "Organisations",
    EntityKind.PEOPLE: "Peoples and groups",
    EntityKind.ANONYMOUS_SOURCE: "Unnamed sources",
    EntityKind.OTHER: "Other names",
}

ROLE: Final[dict[FigureRole, str]] = {
    FigureRole.KILLED: "Killed",
    FigureRole.WOUNDED: "Wounded",
    FigureRole.MISSING: "Missing",
    FigureRole.DISPLACED: "Displaced",
    FigureRole.ARRESTED: "Arrested",
    FigureRole.RELEASED: "Released",
    FigureRole.DEPLOYED: "Deployed",
    FigureRole.LEAVING: "Leaving",
    FigureRole.PROTESTERS: "Protesters",
    FigureRole.VOTES: "Votes",
    FigureRole.SEATS: "Seats",
    FigureRole.MONEY: "Money",
    FigureRole.SHARE: "Shares",
    FigureRole.POPULATION: "Population",
    FigureRole.AREA: "Area",
    FigureRole.DISTANCE: "Distance",
    FigureRole.OTHER: "Other figures",
}
"""In the order in which the table lists them."""

HEDGE: Final[dict[HedgeKind, str]] = {
    HedgeKind.EXACT: "",
    HedgeKind.APPROX: "about",
    HedgeKind.AT_LEAST: "at least",
    HedgeKind.MORE_THAN: "more than",
    HedgeKind.AT_MOST: "at most",
    HedgeKind.LESS_THAN: "less than",
    HedgeKind.ALMOST: "almost",
    HedgeKind.RANGE: "",
    HedgeKind.VAGUE: "",
}
"""The word before a number; ranges and vague numbers print both ends instead."""

SPEECH: Final[dict[SpeechAct, str]] = {
    SpeechAct.SAY: "says",
    SpeechAct.ANNOUNCE: "announces",
    SpeechAct.DENY: "denies",
    SpeechAct.DEMAND: "demands",
    SpeechAct.JUDGE: "judges",
    SpeechAct.EXPECT: "expects",
    SpeechAct.PLAN: "plans",
    SpeechAct.TOPIC: "speaks of",
}

FURNITURE: Final[dict[FurnitureKind, str]] = {
    FurnitureKind.HEADER: "header",
    FurnitureKind.DATELINE: "dateline",
    FurnitureKind.CREDIT: "credit",
    FurnitureKind.BYLINE: "byline",
    FurnitureKind.CAPTION: "caption",
    FurnitureKind.ADVERT: "advertising",
    FurnitureKind.NEWSLETTER: "newsletter",
    FurnitureKind.COPYRIGHT: "copyright",
    FurnitureKind.NAVIGATION: "navigation",
}


def act(code: Code, mode: str | None) -> str:
    """What was done in plain words: `Withdrawal` for RETREAT/withdraw."""
    if mode is None:
        return CODE[code]
    return MODE.get((code, mode), CODE[code])


def family(code: Code) -> int:
    """Position in `FAMILIES` of the group that `code` belongs to."""
    return next(i for i, (_, codes) in enumerate(FAMILIES) if code in codes)


def count(number: int, one: str, many: str | None = None) -> str:
    """`1 entry`, `2,400 entries`; the plural adds an s unless given."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
