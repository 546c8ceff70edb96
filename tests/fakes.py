"""A small stand-in for the model and the steps, with the signature of the real analyzer."""

from __future__ import annotations

import re

from dateline.codes import (
    Code,
    EntityKind,
    FigureRole,
    HedgeKind,
    MentionKind,
    PlaceRole,
    StatementType,
    Status,
    TimexType,
)
from dateline.records import (
    Analysis,
    Article,
    Entity,
    Event,
    Figure,
    Interval,
    Mention,
    Place,
    Published,
    Statement,
    Timex,
)
from dateline.serialize import interval
from dateline.spans import Span

STATES = {"France": "FR", "French": "FR", "Mali": "ML", "Malian": "ML", "Niger": "NE"}
TOWNS = {"Bamako": "ML", "Niamey": "NE", "Paris": "FR"}
VERBS = {
    "will withdraw": (Code.RETREAT, "withdraw", Status.PLANNED),
    "denied withdrawing": (Code.RETREAT, "withdraw", Status.DENIED),
    "withdrew": (Code.RETREAT, "withdraw", Status.ASSERTED),
    "met": (Code.CONSULT, None, Status.ASSERTED),
    "accused": (Code.ACCUSE, None, Status.ASSERTED),
}
DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
FIGURE = re.compile(r"(?P<hedge>over )?\b(?P<number>\d{2,3}) (?P<thing>soldiers|dockers)")
STATEMENT = re.compile(r'(?P<content>"[^"]+") (?P<cue>said)(?: (?P<speaker>[A-Z]\w+))?')
SENTENCE = re.compile(r"[^.\n]+\.?")


def fake_analyze(article: Article, published: Published | None = None) -> Analysis:
    """Events from a handful of verbs: countries before one act, those after it are its place.

    The date of a sentence is the ISO date in it; the first one dates the article. A text with
    the word CRASH raises `KeyError`, as a fault in a step would.
    """
    text = article.text
    if "CRASH" in text:
        raise KeyError(article.id)
    if article.language not in {"en", None}:
        return made(article)
    sentences = tuple(Span(*match.span()) for match in SENTENCE.finditer(text))
    times = tuple(
        Timex(
            span=Span(*match.span()),
            type=TimexType.DATE,
            value=match[0],
            interval=interval(match[0]),
            rule="iso",
        )
        for match in DAY.finditer(text)
    )
    first = times[0].interval if times else None
    places = tuple(
        Place(
            span=Span(*match.span()),
            name=match[0],
            country=(STATES | TOWNS)[match[0]],
            kind="country" if match[0] in STATES else "city",
            latitude=None,
            longitude=None,
            role=PlaceRole.ACTOR if match[0] in STATES else PlaceRole.LITERAL,
        )
        for match in re.finditer("|".join(sorted(STATES | TOWNS, key=len, reverse=True)), text)
    )
    return made(
        article,
        published=published or (Published(interval=first) if first else None),
        sentences=sentences,
        times=times,
        places=places,
        entities=entities(text, places),
        figures=tuple(figure(match) for match in FIGURE.finditer(text)),
        statements=tuple(statement(match) for match in STATEMENT.finditer(text)),
        events=tuple(found for span in sentences for found in events(text, span, places, times)),
    )


def figure(match: re.Match[str]) -> Figure:
    """A number and what it counts; "over" leaves its end open."""
    number = float(match["number"])
    return Figure(
        span=Span(*match.span("number")),
        hedge=Span(*match.span("hedge")) if match["hedge"] else None,
        hedge_kind=HedgeKind.MORE_THAN if match["hedge"] else HedgeKind.EXACT,
        low=number,
        high=None if match["hedge"] else number,
        unit=None,
        thing=Span(*match.span("thing")),
        role=FigureRole.OTHER,
    )


def statement(match: re.Match[str]) -> Statement:
    """A quotation and its speaker, who is named after the cue."""
    return Statement(
        type=StatementType.DIRECT,
        content=(Span(*match.span("content")),),
        cue=Span(*match.span("cue")),
        speaker=Span(*match.span("speaker")) if match["speaker"] else None,
        speaker_entity=f"g{STATES[match['speaker']]}" if match["speaker"] in STATES else None,
    )


def made(article: Article, **parts: object) -> Analysis:
    """An analysis with some parts, the others empty."""
    empty: dict[str, object] = {"published": None} | dict.fromkeys(
        ("sentences", "times", "entities", "places", "figures", "statements", "events"), ()
    )
    return Analysis(article=article, **(empty | parts))  # type: ignore[arg-type]


def entities(text: str, places: tuple[Place, ...]) -> tuple[Entity, ...]:
    """One government for each country that is named as a state."""
    countries = sorted(
        {place.country for place in places if place.name in STATES if place.country}
    )
    return tuple(
        Entity(
            id=f"g{country}",
            kind=EntityKind.GOVERNMENT,
            name=f"Government of {country}",
            country=country,
            mentions=tuple(
                Mention(span=place.span, kind=MentionKind.NAME)
                for place in places
                if place.country == country and place.name in STATES
            ),
        )
        for country in countries
    )


def events(
    text: str, sentence: Span, places: tuple[Place, ...], times: tuple[Timex, ...]
) -> list[Event]:
    """The first verb of a sentence as an event."""
    found = re.search("|".join(VERBS), sentence.of(text))
    if not found:
        return []
    code, mode, status = VERBS[found[0]]
    anchor = Span(sentence.start + found.start(), sentence.start + found.end())
    inside = [place for place in places if sentence.contains(place.span)]
    day: Interval | None = next((t.interval for t in times if sentence.contains(t.span)), None)
    return [
        Event(
            anchor=anchor,
            code=code,
            mode=mode,
            actor=tuple(p.span for p in inside if p.span < anchor),
            recipient=(),
            place=tuple(p.span for p in inside if p.span > anchor),
            when=day,
            when_text=None,
            status=status,
            attributed_to=None,
            magnitude=(),
            confidence=0.5,
            reasons=("fake",),
        )
    ]
