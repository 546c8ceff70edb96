"""Six invented articles with every way in which a date can be known, made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from dateline.codes import DateBasis, TimexType
from dateline.records import (
    Analysis,
    Interval,
    Published,
    Reason,
    StatedDate,
    Timex,
    quoted,
)
from dateline.spans import Span
from dateline.store.folder import create_story
from tests.fakes import made
from tests.parses import article
from tests.store.test_record import stored

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.store.folder import StoryFolder

CANAL = "The canal reopened on Tuesday, a day after the lock was mended, the harbour office said."
BRIDGE = (
    "The bridge guild gave notice on August 3. Its month-long notice ran out on Sunday. "
    "“Not one plank of it is safe to walk upon in winter,” the guild's warden told the council."
)
MARKET = "Talks on the bridge are still under way, the market board said, and no date is set."
SQUARE = "“Not one plank of it is safe to walk upon in winter,” the warden had said by then."
LETTER = "The plaque bears the date of 30 February. Since 2019 nobody has read it aloud."
QUAI = "Le pont est fermé depuis trois jours et le marché attend."


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def days(first: str, last: str | None) -> Interval:
    return Interval(date.fromisoformat(first), date.fromisoformat(last) if last else None)


def dated(key: str, text: str, published: Published | None, **fields: object) -> Analysis:
    """An article of one sentence, `key`.txt, with its date."""
    whole = replace(article(text), id=f"{key}00", source=f"press/{key}.txt")
    whole = replace(whole, **{"language": "en"} | fields)  # type: ignore[arg-type]
    return made(whole, published=published, sentences=(Span(0, len(text)),))


def confirmed() -> Analysis:
    """A header that the weekday agrees with."""
    text = f"date 2023-09-05\n{CANAL}"
    day = days("2023-09-05", "2023-09-05")
    reasons = (
        Reason(why="states 2023-09-05", span=at(text, "date 2023-09-05")),
        Reason(why="speaks of Tuesday, the weekday of 2023-09-05", span=at(text, "Tuesday")),
    )
    published = Published(interval=day, basis=DateBasis.STATED, evidence=reasons)
    stated = StatedDate(value="2023-09-05", span=at(text, "date 2023-09-05"))
    return dated("canal", text, published, outlet="Canal Post", stated_date=stated)


def inferred() -> Analysis:
    """A day by its own deadline."""
    reason = Reason(why="August 3 + month-long ran out on a Sunday", span=at(BRIDGE, "Sunday"))
    published = Published(
        interval=days("2023-09-05", "2023-09-10"),
        evidence=(reason,),
        likely=days("2023-09-05", "2023-09-05"),
        best=date(2023, 9, 5),
    )
    return dated("bridge", BRIDGE, published, title="A bridge too shaky")


def shared() -> Analysis:
    """Dated by a quotation that another article has."""
    words = "Not one plank of it is safe to walk upon in winter"
    there = inferred().article
    reason = Reason(
        why="has the same words as an article of 5 September 2023",
        span=at(SQUARE, words),
        cited=quoted(there, at(BRIDGE, words)),
    )
    published = Published(
        interval=days("2023-09-04", "2023-11-30"),
        basis=DateBasis.STORY,
        evidence=(reason,),
        likely=days("2023-09-04", "2023-10-01"),
        best=date(2023, 9, 6),
        rests_on=(there.id,),
    )
    return dated("square", SQUARE, published, outlet="The Square")


def contradicted() -> Analysis:
    """A header two months late."""
    against = Reason(
        why="speaks of as under way what others report as over",
        span=at(MARKET, "still under way"),
        cited=quoted(confirmed().article, at(confirmed().article.text, "reopened")),
    )
    published = Published(
        interval=days("2023-09-05", "2023-09-23"),
        basis=DateBasis.STORY,
        conflict=(against,),
        evidence=(
            Reason(
                why="tells of the same talks as an article of 5 September 2023",
                span=at(MARKET, "Talks on the bridge"),
                cited=quoted(inferred().article, at(BRIDGE, "The bridge guild gave notice")),
            ),
        ),
        rests_on=(confirmed().article.id, inferred().article.id),
    )
    stated = StatedDate(value="2023-11-06", span=None)
    return dated("market", MARKET, published, outlet="Market Day", stated_date=stated)


def undated() -> Analysis:
    """A year and no more, and a day that no calendar has."""
    since = Reason(why="tells of 2019 as past", span=at(LETTER, "2019"))
    published = Published(interval=days("2019-01-01", None), evidence=(since,))
    impossible = Timex(
        span=at(LETTER, "30 February"),
        type=TimexType.DATE,
        value="XXXX-02-30",
        interval=None,
        rule="day",
        operators="Month(2, Day(30))",
        issue="the calendar has no 30 February",
    )
    analysis = dated("letter", LETTER, published)
    return replace(analysis, times=(impossible,))


def french() -> Analysis:
    """Not analysed."""
    return replace(dated("quai", QUAI, None, language="fr"), sentences=())


def story() -> list[Analysis]:
    return [shared(), undated(), contradicted(), french(), inferred(), confirmed()]


def folder(path: Path) -> StoryFolder:
    """These articles as a built story."""
    made_folder = create_story(path)
    stored(made_folder, story())
    return made_folder
