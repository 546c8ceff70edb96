"""What two articles of a story both tell of: events, offices, plans, months, words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import ClueKind, OfficeStatus, StatementType
from dateline.records import Statement
from dateline.spans import Span, merged
from dateline.story import dating_likeness
from dateline.story.dating_events import exact, resolved, same_events, vague
from dateline.story.dating_likeness import Likenesses, closeness, read
from dateline.story.dating_order import deadlines, months, offices, ordered_offices, plans
from dateline.story.dating_tellings import Sentences
from tests.fakes import made
from tests.parses import article
from tests.story.dated import told

if TYPE_CHECKING:
    from dateline.records import Analysis


def both(mine: Analysis, theirs: Analysis) -> tuple[Sentences, Sentences]:
    """The sentences of two articles among ten, the others of which share nothing with them."""
    others = {f"o{n}": read(told(f"o{n}", f"Chapter {n} speaks of tea {n}. ")) for n in range(8)}
    found = Likenesses({"mine": read(mine), "theirs": read(theirs), **others})
    return Sentences(mine, found.rarity), Sentences(theirs, found.rarity)


def ordinal(day: str) -> int:
    """The ordinal of a day."""
    return date.fromisoformat(day).toordinal()


BLAST = "A gas tank blew up at the Morvan refinery on {}, killing two welders. "


@pytest.mark.parametrize(
    ("clue", "day", "expected", "why"),
    [
        ((ClueKind.WEEKDAY, "Friday", "XXXX-WXX-5", -1), "2021-06-04", (0, 6), "a weekday back"),
        ((ClueKind.WEEKDAY, "Friday", "XXXX-WXX-5", 1), "2021-06-04", (-6, 0), "to come"),
        ((ClueKind.LEAD, "Friday", "XXXX-WXX-5", -1), "2021-06-04", (0, 6), "in the lead"),
        ((ClueKind.WEEKDAY, "Friday", "XXXX-WXX-5", -1), "2021-06-03", None, "a Thursday"),
        ((ClueKind.TOLD, "June 4", "XXXX-06-04", -1), "2021-06-04", (0, 365), "gives the year"),
        ((ClueKind.TOLD, "June 4", "XXXX-06-04", -1), "2021-07-04", None, "another month"),
        ((ClueKind.TOLD, "June", "XXXX-06", -1), "2021-06-04", (0, 335), "a month told as past"),
        ((ClueKind.TOLD, "June", "XXXX-06", 0), "2021-06-04", None, "perhaps the coming one"),
        ((ClueKind.TOLD, "June", "XXXX-06", -1), "2021-05-04", None, "not that month"),
        ((ClueKind.TOLD, "4 June 2021", "2021-06-04", -1), "2021-06-04", None, "says it itself"),
    ],
)
def test_an_event_with_a_day_there_dates_the_article_here(
    clue: tuple[ClueKind, str, str, int], day: str, expected: tuple[int, int] | None, why: str
) -> None:
    mine = told("mine", BLAST.format(clue[1]), clues=(clue,))
    text = "The Morvan refinery, where a gas tank blew up on 4 June, stays shut. "
    here, there = both(mine, told("theirs", text, "2021-06-20", times=(("4 June", day),)))
    found = [(a.first, a.last) for a in same_events(vague(here), exact(there), mine.article.text)]
    wanted = [] if expected is None else [tuple(ordinal(day) + n for n in expected)]
    assert found == wanted, why


def test_yesterday_there_is_the_day_before_an_inferred_one() -> None:
    theirs = told("theirs", BLAST.format("Friday"), clues=(FRIDAY,))
    here, _ = both(theirs, told("other", "Nothing of the kind. "))
    found = resolved(vague(here), ordinal("2021-06-06"))
    assert [item.day for item in found] == [date(2021, 6, 4)]


FRIDAY = (ClueKind.WEEKDAY, "Friday", "XXXX-WXX-5", -1)
HOLDS, OUSTED, FORMER = OfficeStatus.HOLDS, OfficeStatus.OUSTED, OfficeStatus.FORMER


@pytest.mark.parametrize(
    ("mine", "theirs", "expected", "why"),
    [
        (OUSTED, HOLDS, (100, None), "later than the office was held"),
        (HOLDS, OUSTED, (None, 110), "earlier than it was lost"),
        (HOLDS, HOLDS, None, "no order"),
        (OUSTED, OUSTED, None, "no order"),
        (FORMER, HOLDS, None, "former presidents are called president"),
    ],
)
def test_offices_order_articles(
    mine: OfficeStatus,
    theirs: OfficeStatus,
    expected: tuple[int | None, int | None] | None,
    why: str,
) -> None:
    here = told("mine", "President Solt spoke. ", offices=(("President Solt", "A. Solt", mine),))
    there = told("theirs", "Aran Solt slept. ", offices=(("Aran Solt", "Aran Solt", theirs),))
    found = [(a.first, a.last) for a in ordered_offices(offices(here), offices(there), (100, 110))]
    assert found == ([] if expected is None else [expected]), why


LEAVE = "About 1,300 Valdish soldiers are to leave Tarn {}. "


@pytest.mark.parametrize(
    ("text", "count", "why"),
    [
        (LEAVE.format("in the coming months"), 1, "the same plan"),
        (LEAVE.format("soon").replace("1,300", "700"), 0, "another number"),
        ("Some 1,300 herring traders are to leave a fair. ", 0, "other words around the number"),
    ],
)
def test_a_plan_with_a_deadline_bounds_an_article(text: str, count: int, why: str) -> None:
    mine = told("mine", text, plans=(("leave", None),))
    by_autumn = LEAVE.format("within six months")
    theirs = told("theirs", by_autumn, "2021-03-01", plans=(("leave", "2021-09-01"),))
    here, there = both(mine, theirs)
    found = list(deadlines(plans(here), plans(there)))
    assert [a.last for a in found] == [ordinal("2021-09-01")] * count, why


@pytest.mark.parametrize(
    ("text", "days", "expected", "why"),
    [
        ("back in March", ("2021-03-09", "2021-03-09"), "2021-04-01", "after the month"),
        ("back in March", ("2021-04-09", "2021-04-09"), None, "an article of another month"),
        ("in March", ("2021-03-09", "2021-03-09"), None, "may be written in the month"),
    ],
)
def test_a_month_looked_back_to(
    text: str, days: tuple[str, str], expected: str | None, why: str
) -> None:
    sentence = f"Minister Orsolya Benk promised harbour workers a pension {text}. "
    mine = told("mine", sentence, clues=((ClueKind.TOLD, "March", "XXXX-03", -1),))
    theirs = told("theirs", "Minister Benk has promised a pension for harbour workers. ", days[0])
    here, there = both(mine, theirs)
    found = [a.first for a in months(here, there, (ordinal(days[0]), ordinal(days[1])))]
    assert found == ([] if expected is None else [ordinal(expected)]), why


def test_copied_text_is_closer_than_shared_words() -> None:
    text = "Sailors found a drifting barge laden with timber off the coast of Orl on Monday. "
    story = {
        "first": read(told("first", text)),
        "copy": read(told("copy", "Officials confirmed it. " + text)),
        "alike": read(told("alike", "The barge with the timber, off Orl, was towed by sailors. ")),
        "other": read(told("other", "A jury in Dorne acquitted two builders. ")),
    }
    found = Likenesses(story)
    order = [key for key, _ in found.neighbours("first", sorted(story))]
    assert order == ["copy", "alike"]
    pairs = dict(found.neighbours("first", sorted(story)))
    assert closeness(pairs["copy"]) > closeness(pairs["alike"])
    passages = found.shared("first", "copy")
    assert [span.of(text)[:13] for span, _, _ in passages] == ["Sailors found"]
    assert found.shared("first", "other") == []


def test_neighbours_are_the_same_where_few_are_remembered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of twenty articles ever less alike, those asked for are the farther ones."""
    words = [f"word{n}" for n in range(40)]
    texts = [" ".join(words[n : n + 20]) + f" own{n}. " for n in range(20)]
    story = {f"a{n:02}": read(told(f"a{n:02}", text)) for n, text in enumerate(texts)}
    asked = [f"a{n:02}" for n in range(8, 20)]
    whole = Likenesses(story).neighbours("a00", asked)
    monkeypatch.setattr(dating_likeness, "KEPT", 2)
    assert Likenesses(story).neighbours("a00", asked) == whole
    assert [key for key, _ in whole] == asked


def test_a_long_stretch_is_found_once_and_whole() -> None:
    text = "Sailors found a drifting barge laden with timber off the coast of Orl on Monday"
    story = {
        "one": read(told("one", f"{text}. ")),
        "two": read(told("two", f"Officials said: {text}. ")),
    }
    passages = Likenesses(story).shared("one", "two")
    assert [(span.of(f"{text}. "), quoted) for span, _, quoted in passages] == [(text, False)]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=5))
def test_a_word_is_quoted_where_a_quotation_holds_it(places: list[tuple[int, int]]) -> None:
    """Quotations lie apart or inside each other's ends; one after the other decides."""
    spans = merged(Span(start, start + length) for start, length in places)
    content = tuple(
        Statement(
            type=StatementType.DIRECT,
            content=(span,),
            cue=None,
            speaker=None,
            speaker_entity=None,
        )
        for span in spans
    )
    text = "ab cd ef gh ij kl mn op qr st uv wx yz"
    words = read(made(article(text), statements=content))
    found = [
        any(span.contains(words.span(n, n)) for span in spans) for n in range(len(words.forms))
    ]
    assert words.quoted.tolist() == found
