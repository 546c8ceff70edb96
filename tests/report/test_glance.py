"""The days that matter most: in sentences of the sources, only where there are many days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dateline.records import Interval
from dateline.report.glance import FEWEST, LONGEST, glance
from dateline.report.page import render
from dateline.report.sources import Sources
from tests.report.fake_story import large_story, story
from tests.report.pages import Page, flat


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(render(large_story(FEWEST + 1)))


def test_every_sentence_is_one_of_a_source_and_leads_to_it(page: Page) -> None:
    links = page.find("//section[@id='glance']//li/div/p/a")
    assert links
    for link in links:
        shown = flat(link.text_content())
        assert page.words(link.get("href")[1:]).startswith(shown.removesuffix(" …"))
        assert len(shown) <= LONGEST + 2


def test_a_day_leads_to_its_first_entry_in_the_chronology(page: Page) -> None:
    for link in page.find("//section[@id='glance']//p[@class='da']/a"):
        entry = page.by_id[link.get("href")[1:]]
        margin = entry.xpath("ancestor::div[@class='g']/p")[0].text
        day, month = margin.split()
        assert link.text.startswith(f"{day} {month}")
        assert entry.xpath("ancestor::div[@class='g']//li/div")[0] is entry


def test_it_says_how_many_independent_sources_speak_of_a_day(page: Page) -> None:
    told = page.find("//section[@id='glance']//small[not(a)]/text()")
    assert told
    assert all("source" in words for words in told)


def test_days_are_in_order_of_time() -> None:
    told = large_story(FEWEST + 1)
    numbers = {entry.id: number for number, entry in enumerate(told.entries, start=1)}
    days = glance(told, Sources(told), numbers)
    turned = replace(told, analyses=told.analyses[::-1])
    assert days == glance(turned, Sources(turned), numbers)
    firsts = [numbers[day.href[1:]] for day in days if day.href is not None]
    assert firsts == sorted(firsts)


def test_a_story_of_few_days_has_none() -> None:
    told = story()
    one = replace(
        told,
        entries=tuple(
            replace(e, when=Interval(date(2031, 3, 1), date(2031, 3, 1))) for e in told.entries
        ),
    )
    assert "glance" not in Page(render(one)).by_id
