"""Analyses for tests: random ones for laws, small hand-made ones for rules."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from dateline.codes import (
    MODES,
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
from dateline.records import (
    Analysis,
    Article,
    Clue,
    Credit,
    Derived,
    Entity,
    Event,
    Evidence,
    Figure,
    Furniture,
    Interval,
    Mention,
    Office,
    Place,
    Published,
    Reason,
    StatedDate,
    Statement,
    Tie,
    Timex,
)
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
"""Any text but lone surrogates, which UTF-8 cannot hold."""
MAYBE_WORDS = st.none() | WORDS
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
COUNTRIES = st.none() | st.sampled_from(["NE", "FR", "ML"])
NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Whole days, months and years, ranges and half-open ones; never open on both sides."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return draw(
        st.sampled_from(
            [
                Interval(first, first),
                Interval(first, last),
                Interval(None, last),
                Interval(first, None),
                Interval(first.replace(day=1), first.replace(month=12, day=31)),
                Interval(first.replace(month=1, day=1), first.replace(month=12, day=31)),
                Interval(date(2023, 2, 1), date(2023, 2, 28)),
            ]
        )
    )


@st.composite
def analyses(draw: st.DrawFn, *, loose: bool = False) -> Analysis:
    """Any analysis that the records allow, over a short text of any characters.

    A loose one has what no story folder has: clues, which are not kept there, and words of an
    article that is not at hand.
    """
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=2, max_size=60))
    parts = Parts(draw, text, loose=loose)
    return Analysis(
        article=parts.article(),
        published=parts.published() if draw(st.booleans()) else None,
        sentences=parts.spans(),
        times=parts.several(parts.time),
        entities=parts.several(parts.entity),
        places=parts.several(parts.place),
        figures=parts.several(parts.figure),
        statements=parts.several(parts.statement),
        events=parts.several(parts.event),
        clues=parts.several(parts.clue) if loose else (),
    )


class Parts:
    """Random records whose spans lie in one text."""

    def __init__(self, draw: st.DrawFn, text: str, *, loose: bool = False) -> None:
        self.draw, self.text, self.loose = draw, text, loose

    def span(self) -> Span:
        """A span of the text."""
        start = self.draw(st.integers(0, len(self.text) - 1))
        return Span(start, self.draw(st.integers(start + 1, len(self.text))))

    def maybe(self) -> Span | None:
        """A span or none."""
        return self.span() if self.draw(st.booleans()) else None

    def spans(self, least: int = 0) -> tuple[Span, ...]:
        """A few spans."""
        return tuple(self.span() for _ in range(self.draw(st.integers(least, 2))))

    def several(self, make: Callable[[], T]) -> tuple[T, ...]:
        """None to two of a record."""
        return tuple(make() for _ in range(self.draw(st.integers(0, 2))))

    def words(self) -> str:
        """A short string."""
        return self.draw(WORDS)

    def article(self) -> Article:
        """An article of the text."""
        draw = self.draw
        stated = StatedDate(value="2022-02", span=self.maybe())
        return Article(
            id=self.words(),
            source=self.words(),
            text=self.text,
            raw=self.words(),
            title=draw(MAYBE_WORDS),
            language=draw(st.sampled_from(["en", "fr", None])),
            url=draw(MAYBE_WORDS),
            outlet=draw(MAYBE_WORDS),
            byline=draw(MAYBE_WORDS),
            stated_date=stated if draw(st.booleans()) else None,
            furniture=self.several(
                lambda: Furniture(span=self.span(), kind=draw(st.sampled_from(FurnitureKind)))
            ),
            credits=self.several(lambda: Credit(span=self.span(), agency=self.words())),
            tokenised=draw(st.booleans()),
        )

    def reason(self) -> Reason:
        """A reason with or without words, of this article and of one that is not at hand."""
        cited = self.elsewhere() if self.loose and self.draw(st.booleans()) else None
        return Reason(why=self.words(), span=self.maybe(), cited=cited)

    def elsewhere(self) -> Evidence:
        """Words of an article that is not at hand."""
        return Evidence(article="an article elsewhere", span=self.span(), exact=self.words())

    def days(self) -> Interval | None:
        """Some days or none."""
        return self.draw(st.none() | intervals())

    def published(self) -> Published:
        """A publication date."""
        return Published(
            interval=self.days(),
            basis=self.draw(st.sampled_from(DateBasis)),
            partial=self.draw(st.none() | st.just("XXXX-04-23")),
            evidence=self.several(self.reason),
            conflict=self.several(self.reason),
            likely=self.days(),
            best=self.draw(st.none() | DAYS),
            rests_on=self.draw(st.sampled_from([(), ("an article elsewhere",)])),
        )

    def clue(self) -> Clue:
        """A clue to the date."""
        return Clue(
            kind=self.draw(st.sampled_from(ClueKind)),
            span=self.maybe(),
            value=self.words(),
            why=self.words(),
            lean=self.draw(st.sampled_from([-1, 0, 1])),
        )

    def time(self) -> Timex:
        """A temporal expression."""
        return Timex(
            span=self.span(),
            type=self.draw(st.sampled_from(TimexType)),
            value=self.words(),
            interval=self.days(),
            rule=self.words(),
            edtf=self.draw(MAYBE_WORDS),
            grain=self.draw(MAYBE_WORDS),
            begins=self.days(),
            ends=self.days(),
            operators=self.draw(st.just("") | WORDS),
            anchors=self.spans(),
            issue=self.draw(MAYBE_WORDS),
        )

    def entity(self) -> Entity:
        """An entity."""
        draw = self.draw
        return Entity(
            id=self.words(),
            kind=draw(st.sampled_from(EntityKind)),
            name=self.words(),
            country=draw(COUNTRIES),
            mentions=self.several(
                lambda: Mention(span=self.span(), kind=draw(st.sampled_from(MentionKind)))
            ),
            offices=self.several(
                lambda: Office(
                    title=self.words(),
                    organization=draw(MAYBE_WORDS),
                    span=self.span(),
                    status=draw(st.sampled_from(OfficeStatus)),
                )
            ),
        )

    def place(self) -> Place:
        """A place."""
        draw = self.draw
        return Place(
            span=self.span(),
            name=self.words(),
            country=draw(COUNTRIES),
            kind=draw(MAYBE_WORDS),
            latitude=draw(NUMBERS),
            longitude=draw(NUMBERS),
            role=draw(st.sampled_from(PlaceRole)),
        )

    def figure(self) -> Figure:
        """A figure."""
        draw = self.draw
        return Figure(
            span=self.span(),
            hedge=self.maybe(),
            hedge_kind=draw(st.sampled_from(HedgeKind)),
            low=draw(NUMBERS),
            high=draw(NUMBERS),
            unit=draw(MAYBE_WORDS),
            thing=self.maybe(),
            role=draw(st.sampled_from(FigureRole)),
            place=self.maybe(),
            when=draw(st.none() | intervals()),
            attributed_to=self.maybe(),
            part_of=self.maybe(),
            per=draw(MAYBE_WORDS),
            same_as=self.maybe(),
            derived=self.derived() if draw(st.booleans()) else None,
            issue=draw(MAYBE_WORDS),
        )

    def derived(self) -> Derived:
        """What follows from a figure."""
        draw = self.draw
        return Derived(
            low=draw(NUMBERS),
            high=draw(NUMBERS),
            unit=draw(MAYBE_WORDS),
            thing=self.maybe(),
            why=draw(WORDS),
            rests_on=self.spans(),
        )

    def statement(self) -> Statement:
        """A statement."""
        return Statement(
            type=self.draw(st.sampled_from(StatementType)),
            content=self.spans(least=1),
            cue=self.maybe(),
            speaker=self.maybe(),
            speaker_entity=self.draw(MAYBE_WORDS),
            addressee=self.maybe(),
            chain=self.several(self.words),
            act=self.draw(st.sampled_from(SpeechAct)),
            medium=self.maybe(),
            when=self.draw(st.none() | intervals()),
            when_text=self.maybe(),
            within=self.maybe(),
        )

    def event(self) -> Event:
        """An event."""
        code = self.draw(st.sampled_from(Code))
        return Event(
            anchor=self.span(),
            code=code,
            mode=self.draw(st.sampled_from([None, *MODES[code]])),
            actor=self.spans(),
            recipient=self.spans(),
            place=self.spans(),
            when=self.draw(st.none() | intervals()),
            when_text=self.maybe(),
            status=self.draw(st.sampled_from(Status)),
            attributed_to=self.maybe(),
            magnitude=self.spans(),
            confidence=self.draw(st.floats(0, 1)),
            reasons=self.several(self.words),
            tied=self.tie() if self.draw(st.booleans()) else None,
        )

    def tie(self) -> Tie:
        """An act that an event hangs on, dated by an article that is not at hand or not dated."""
        return Tie(
            relation=self.draw(st.sampled_from(TieRelation)),
            span=self.span(),
            act=self.span(),
            distance=self.draw(st.sampled_from([None, "P1D"])),
            known=self.draw(st.booleans()),
            cited=self.elsewhere() if self.loose and self.draw(st.booleans()) else None,
        )


def day(text: str, days: int = 0) -> Interval:
    """One day, `days` after the given one."""
    found = date.fromisoformat(text) + timedelta(days=days)
    return Interval(found, found)
