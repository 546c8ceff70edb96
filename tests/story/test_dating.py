"""Dates of articles by the other articles of their story."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from dateline.codes import DateBasis, OfficeStatus
from dateline.records import Interval, Published
from dateline.story.dating import date_story
from tests.story.dated import told

FLOOD = (
    "The river Orla broke its banks near Velm and flooded eleven streets. "
    "Mayor Tessa Brandt asked four hundred families to leave the old quarter. "
)
PUMPS = "Engineers carried diesel pumps to the waterworks while volunteers filled sandbags. "
TRIAL = (
    "A court in Dorne heard the case of the collapsed granary roof. "
    "Prosecutor Ilan Meyk read the charges against two builders. "
)
VOTE = (
    "Parliament in Kessin debated the fishing quota for herring. "
    "Opposition speakers called the quota a gift to trawler owners. "
)

BACKGROUND = (
    told("b1", TRIAL, "2021-05-20"),
    told("b2", VOTE, "2021-05-27"),
    told("b3", TRIAL + "The defence asked for another expert. ", "2021-06-03"),
    told("b4", VOTE + "The herring season opens soon. ", "2021-06-10"),
)


def test_an_undated_copy_stands_near_its_original() -> None:
    flood = told("flood", FLOOD + PUMPS, "2021-06-14")
    found = date_story([*BACKGROUND, flood, told("copy", FLOOD + PUMPS)])["copy"]
    assert found.basis is DateBasis.STORY
    assert found.best == date(2021, 6, 14)
    assert found.likely == Interval(date(2021, 6, 13), date(2021, 6, 15))
    assert "flood" in found.rests_on
    reason = found.evidence[0]
    assert "14 June 2021" in reason.why
    assert reason.cited is not None
    assert reason.cited.article == "flood"
    assert reason.cited.exact in flood.article.text


def test_a_contradicted_header_is_flagged_and_kept() -> None:
    flood = told("flood", FLOOD + PUMPS, "2021-06-14")
    wrong = told("wrong", FLOOD + PUMPS, "2021-09-20")
    follow = told("follow", FLOOD + "The water fell. ", "2021-06-15")
    found = date_story([*BACKGROUND, flood, follow, wrong])
    assert found["wrong"].conflict
    assert found["wrong"].basis is DateBasis.STORY
    assert found["wrong"].interval is not None
    assert found["wrong"].interval.last is not None
    assert found["wrong"].interval.last < date(2021, 9, 20)
    assert not found["flood"].conflict
    assert found["flood"].interval == Interval(date(2021, 6, 14), date(2021, 6, 14))
    assert all("wrong" not in published.rests_on for published in found.values())


def test_a_stated_date_that_others_confirm_keeps_its_day() -> None:
    first = told("first", FLOOD + PUMPS, "2021-06-14")
    second = told("second", FLOOD + PUMPS, "2021-06-14")
    found = date_story([*BACKGROUND, first, second])["first"]
    assert found.basis is DateBasis.STATED
    assert found.interval == Interval(date(2021, 6, 14), date(2021, 6, 14))
    assert "has the same words as an article of 14 June 2021" in [r.why for r in found.evidence]
    assert "second" in found.rests_on


def test_a_day_that_the_text_prints_dates_others() -> None:
    """A dateline counts as a known day, and stays what it is."""
    day = date(2021, 6, 14)
    printed = replace(
        told("printed", FLOOD + PUMPS), published=Published(interval=Interval(day, day))
    )
    found = date_story([*BACKGROUND, printed, told("copy", FLOOD + PUMPS)])
    assert found["copy"].best == day
    assert found["printed"].basis is DateBasis.TEXT
    assert found["printed"].interval == Interval(day, day)


def test_nothing_is_added_where_nothing_is_shared() -> None:
    one, other = told("one", FLOOD, "2021-06-14"), told("other", VOTE, "2021-06-16")
    found = date_story([one, other])
    assert found == {"one": one.published, "other": other.published}
    assert found["one"] is one.published


@pytest.mark.parametrize(
    ("story", "why"),
    [
        ([], "no article"),
        ([told("a", FLOOD)], "one article without a date"),
        ([told("a", FLOOD), told("b", FLOOD)], "no article has a date"),
        ([told("a", FLOOD, "2021-06-14"), told("b", "Herring. ")], "nothing in common"),
    ],
)
def test_an_article_without_support_stays_undated(story: list, why: str) -> None:  # type: ignore[type-arg]
    found = date_story(story)
    assert "b" not in found, why
    assert all(published.basis is DateBasis.STATED for published in found.values()), why


def test_the_order_of_articles_does_not_matter() -> None:
    story = [
        told("flood", FLOOD + PUMPS, "2021-06-14"),
        told("copy", FLOOD + PUMPS + "The water fell. "),
        told("late", FLOOD + "The water fell. ", "2021-06-16"),
        told("wrong", FLOOD + PUMPS, "2021-10-20"),
    ]
    wanted = date_story(story)
    assert all(date_story(order) == wanted for order in permutations(story))


def test_no_article_supports_itself() -> None:
    story = [
        *BACKGROUND,
        told("flood", FLOOD + PUMPS, "2021-06-14"),
        told("copy1", FLOOD + PUMPS + "The water fell. "),
        told("copy2", FLOOD + "The water fell. "),
        told("copy3", PUMPS + "The water fell. "),
    ]
    found = date_story(story)
    for key in found:
        assert key not in ancestors(key, {k: p.rests_on for k, p in found.items()}, found), key


def ancestors(key: str, rests_on: dict[str, tuple[str, ...]], found: dict) -> set[str]:  # type: ignore[type-arg]
    """The articles that the inferred date of one rests on, directly or through others."""
    seen: set[str] = set()
    todo = list(rests_on[key]) if found[key].basis is DateBasis.STORY else []
    while todo:
        other = todo.pop()
        if other not in seen:
            seen.add(other)
            if found[other].basis is DateBasis.STORY:
                todo += rests_on[other]
    return seen


def test_an_office_that_was_lost_comes_later() -> None:
    text = "Rallies in Maro continued after president Aran Solt was ousted. "
    lost = ("president Aran Solt", "Aran Solt", OfficeStatus.OUSTED)
    held = ("President Aran Solt", "Aran Solt", OfficeStatus.HOLDS)
    opened = "President Aran Solt opened a market in Maro after rallies. "
    dated = told("dated", opened, "2020-08-20", offices=(held,))
    found = date_story([told("undated", text, offices=(lost,)), dated])["undated"]
    plain = date_story([told("undated", text), dated])["undated"]
    assert found.interval is not None
    assert plain.interval is not None
    assert found.interval.first is not None
    assert plain.interval.first is not None
    assert found.interval.first > plain.interval.first
    assert any("out of office" in reason.why for reason in found.evidence)
