"""Which days a short chronology has, which sentences tell them, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.records import Interval, Published
from dateline.serialize import interval
from dateline.story.linking import link
from dateline.story.selection import select
from dateline.story.timeline import build_timeline
from tests.analyses import analyses as any_analyses
from tests.fakes import fake_analyze
from tests.parses import article

if TYPE_CHECKING:
    from dateline.records import Analysis, Entry


def read(*texts: str) -> tuple[Analysis, ...]:
    """Texts as the fake analyzer reads them; before a bar stands the day of publication."""
    found = []
    for number, told in enumerate(texts):
        day, _, text = told.rpartition("|")
        published = Published(interval=interval(day)) if day else None
        found.append(fake_analyze(article(text, id=f"a{number}"), published))
    return tuple(found)


def entries_of(analyses: tuple[Analysis, ...]) -> tuple[Entry, ...]:
    return build_timeline(analyses, link(analyses))


def chosen(*texts: str, **wishes: object) -> list[str]:
    """The days of a story as `select` has them."""
    analyses = read(*texts)
    found = select(analyses, entries_of(analyses), **wishes)  # type: ignore[arg-type]
    return [str(day.day) for day in found]


FLOOD = "2024-03-02|The dam above the town of Orlu broke on 2024-03-01 and flooded the valley."
VISIT = "2024-03-09|A minister opened a bridge in the valley of Orlu on 2024-03-09."
LATER = "2024-03-12|The dam above Orlu, which broke on 2024-03-01, is to be built again."
SOON = "2024-03-02|A minister will open a bridge in the valley of Orlu on 2024-03-20."
TWICE = "2024-03-30|Two dams at Orlu broke on 2024-03-01, engineers told the inquiry there."


@pytest.mark.parametrize(
    ("texts", "days", "why"),
    [
        ((FLOOD, VISIT, LATER), ["2024-03-01"], "what later articles still mention comes first"),
        ((FLOOD, LATER, SOON), ["2024-03-01"], "what is only announced comes after what was"),
        ((VISIT,), ["2024-03-09"], "one article is a story too"),
        (("Nothing here has a date.",), [], "without days there is no chronology"),
        ((), [], "nor without articles"),
    ],
)
def test_the_weightiest_day(texts: tuple[str, ...], days: list[str], why: str) -> None:
    assert chosen(*texts, days=1) == days, why


def test_days_are_in_order_of_time() -> None:
    assert chosen(VISIT, LATER, FLOOD, days=2) == ["2024-03-01", "2024-03-09"]


def test_as_many_sentences_as_are_asked_for_each_quoted_exactly() -> None:
    analyses = read(FLOOD, LATER, TWICE)
    texts = {a.article.id: a.article.text for a in analyses}
    (day,) = select(analyses, (), days=1, sentences=2)
    assert len(day.sentences) == 2
    assert all(s.span.of(texts[s.article]) == s.exact for s in day.sentences)


def test_the_same_words_are_not_told_twice() -> None:
    (day,) = select(read(FLOOD, f"{FLOOD} ", f"{FLOOD}  "), (), days=1, sentences=3)
    assert len([s for s in day.sentences if "dam" in s.exact]) == 1


def test_a_neighbouring_day_does_not_tell_it_again() -> None:
    again = FLOOD.replace("on 2024-03-01", "on 2024-03-02")
    found = select(read(FLOOD, again), (), days=2, sentences=1)
    told = [s.exact for day in found for s in day.sentences]
    assert sum("dam" in words for words in told) == 1


@pytest.mark.parametrize(
    ("about", "days", "why"),
    [
        (("dam",), ["2024-03-01"], "a word of the sentence"),
        (("Dams",), [], "more than the word that is written"),
        (("minister", "queen"), ["2024-03-09"], "any of several words"),
        (("or",), [], "short words stand alone: no sentence has this one but inside Orlu"),
        (("orl",), ["2024-03-01", "2024-03-09"], "longer ones may be a part of a word"),
        (("",), ["2024-03-01", "2024-03-09"], "an empty word asks for nothing"),
    ],
)
def test_days_are_about_what_is_asked_for(
    about: tuple[str, ...], days: list[str], why: str
) -> None:
    assert chosen(FLOOD, VISIT, days=2, about=about) == days, why


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (date(2024, 3, 5), None, ["2024-03-09"]),
        (None, date(2024, 3, 5), ["2024-03-01"]),
        (date(2024, 3, 9), date(2024, 3, 9), ["2024-03-09"]),
        (date(2024, 4, 1), None, []),
    ],
)
def test_days_lie_within_the_bounds(
    first: date | None, last: date | None, days: list[str]
) -> None:
    assert chosen(FLOOD, VISIT, days=1, within=Interval(first, last)) == days


def test_a_chronology_has_a_length_of_its_own() -> None:
    texts = [
        f"2024-05-{n:02}|The court of Orlu sat on 2024-05-{n:02} as usual." for n in range(1, 28)
    ]
    days = chosen(*texts, *[LATER, TWICE, FLOOD])
    assert 3 <= len(days) < 20
    assert "2024-03-01" in days


LEFT = "2022-08-16|French troops withdrew from Mali on 2022-08-15, leaving one base behind."


def test_a_day_says_how_many_tell_it_and_why() -> None:
    analyses = read(LEFT, f"{LEFT} It rained there.", f"2022-09-01|{LEFT[11:]} That is over.")
    (day,) = select(analyses, entries_of(analyses), days=1)
    assert day.reports == 3
    assert day.roots == 3
    assert day.why == (
        "in 3 articles, 1 of them later than 2 days",
        "1 of its events told by several",
    )


def test_copies_count_once() -> None:
    told = " ".join(
        f"2022-08-{n}: French troops withdrew from Mali on 2022-08-{n}." for n in (15, 17, 19)
    )
    analyses = read(told, f"{told} Copied.")
    entries = tuple(
        replace(entry, roots=(tuple(range(len(entry.reports))),)) for entry in entries_of(analyses)
    )
    apart = select(analyses, entries_of(analyses), days=1)[0]
    joined = select(analyses, entries, days=1)[0]
    assert (apart.reports, apart.roots) == (2, 2)
    assert (joined.reports, joined.roots) == (2, 1)
    assert joined.score < apart.score


def test_entries_of_several_days_belong_to_their_first() -> None:
    analyses = read(
        "2022-08-20|French troops withdrew from Mali in 2022-08, as 2022-08-01 set out."
    )
    entries = entries_of(analyses)
    found = select(analyses, entries, days=5)
    month = next(e for e in entries if str(e.when) == "2022-08")
    assert [str(day.day) for day in found if month.id in day.entries] == ["2022-08-01"]


@given(st.lists(any_analyses(), max_size=4, unique_by=lambda a: a.article.id), st.randoms())
@settings(max_examples=25, deadline=None)
def test_order_of_the_articles_changes_nothing(analyses: list[Analysis], rng: object) -> None:
    entries = build_timeline(analyses, link(analyses))
    found = select(analyses, entries, days=3, sentences=2)
    assert select(analyses[::-1], entries[::-1], days=3, sentences=2) == found
    assert [day.day for day in found] == sorted({day.day for day in found})
    assert len(found) <= 3
    assert all(1 <= len(day.sentences) <= 2 for day in found)
