"""When acts were by the rest of the article: other acts, scenes, labels, the publication."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dateline.codes import Status, TieRelation, TimexType
from dateline.extract.events import Context, find_events
from dateline.extract.events_times_days import moved, shifted
from dateline.extract.events_times_links import Link, reversed_of
from dateline.extract.events_times_words import Relation
from dateline.records import Document, Event, Interval, Timex
from dateline.spans import Span
from tests.extract.event_sentences import parsed
from tests.extract.event_time_sentences import told
from tests.extract.test_events_times import times_of
from tests.parses import find

PUBLISHED = Interval(date(2024, 6, 17), date(2024, 6, 17))


def event_of(document: Document, word: str, times: tuple[Timex, ...] | None = None) -> Event:
    """The last event at a word; times are those of the tables unless given."""
    found = times_of(document) if times is None else times
    events = find_events(document, Context(times=found, published=PUBLISHED))
    return [e for e in events if word in e.anchor.of(document.text)][-1]


def when_of(event: Event) -> tuple[str, list[str]]:
    """Days and the reasons for them."""
    return str(event.when), [r[6:] for r in event.reasons if r.startswith("when: ")]


@pytest.mark.parametrize(
    ("names", "word", "days", "why"),
    [
        # an act as a time, dated by its other mention
        (("coup", "since"), "arrested", "2024-05-03/..", "since 'the coup'"),
        (("coup", "days_after"), "expelled", "2024-05-05", "two days after 'the coup'"),
        # the mention itself has the day of the other one
        (("coup", "since"), "coup", "2024-05-03", "the act dated 'of May 3'"),
        # also by another word for a coup, and where a tagger takes it for a plural
        (("coup", "takeover"), "military takeover", "2024-05-03", "the act dated 'of May 3'"),
        (("coup", "putsch"), "putsch", "2024-05-03", "the act dated 'of May 3'"),
        # and the other way round: a week before the law passed, give or take
        (
            ("proposed",),
            "proposed",
            "2024-06-04/2024-06-10",
            "on Friday, a week after 'ministers proposed'",
        ),
        (("proposed",), "passed", "2024-06-14", "on Friday"),
    ],
)
def test_days_by_another_act(names: tuple[str, ...], word: str, days: str, why: str) -> None:
    assert when_of(event_of(told(*names), word)) == (days, [why])


def test_a_tie_to_an_undated_act_is_kept_in_words() -> None:
    """The days are only bounded, and the reason says what another article may fill in."""
    days, reasons = when_of(event_of(told("since"), "arrested"))

    assert days == "../2024-06-17"
    assert reasons == [
        "since 'the coup' (undated here)",
        "told as done by the day of publication",
    ]


@pytest.mark.parametrize(
    ("name", "word", "relation", "distance", "why"),
    [
        ("since", "arrested", TieRelation.SINCE, None, "nothing is counted"),
        ("days_after", "expelled", TieRelation.AFTER, "P2D", "two days"),
    ],
)
def test_a_tie_to_an_undated_act_is_kept_for_the_story(
    name: str, word: str, relation: TieRelation, distance: str | None, why: str
) -> None:
    document = told(name)
    tied = event_of(document, word).tied

    assert tied is not None
    assert (tied.relation, tied.distance) == (relation, distance), why
    assert tied.span.of(document.text) == "the coup"
    assert tied.act == event_of(document, "coup").anchor
    assert tied.known
    assert tied.cited is None


def test_a_tie_to_an_act_that_is_new_to_the_reader_says_so() -> None:
    """ "Since a coup" may be any coup."""
    plain = told("since")
    text = plain.text.replace("the coup", "any coup")
    sentence = plain.sentences[0]
    tokens = tuple(
        replace(token, text="any", lemma="any") if token.text == "the" else token
        for token in sentence.tokens
    )
    document = replace(
        plain,
        article=replace(plain.article, text=text),
        sentences=(replace(sentence, tokens=tokens),),
    )

    tied = event_of(document, "arrested").tied

    assert tied is not None
    assert not tied.known


def test_an_act_that_the_article_dates_leaves_no_tie() -> None:
    assert event_of(told("coup", "since"), "arrested").tied is None


def test_coups_of_different_days_do_not_date_a_third_mention() -> None:
    document = told("coup", "coup", "since")
    text = document.text
    times = [
        Timex(
            span=find(text, "May 3", occurrence),
            type=TimexType.DATE,
            value=str(day),
            interval=Interval(day, day),
            rule="test",
        )
        for occurrence, day in enumerate([date(2024, 5, 3), date(2021, 5, 3)])
    ]

    days, _ = when_of(event_of(document, "arrested", tuple(times)))

    assert days == "../2024-06-17"


@pytest.mark.parametrize(
    ("names", "paragraphs", "word", "days"),
    [
        # the scene goes on with "they"
        (("raid", "they"), (0, 0), "arrested", "2024-06-10"),
        # over the end of a paragraph for one sentence
        (("raid", "they"), (0, 1), "arrested", "2024-06-10"),
        (("raid", "they", "they"), (0, 0, 1), "arrested", "../2024-06-17"),
        # what is said of them is no part of the scene, nor is what had been before
        (("raid", "mayor_said"), (0, 0), "arrested", "../2024-06-17"),
        (("raid", "killed_earlier"), (0, 0), "killed", "../2024-06-17"),
        # after a paragraph without a time nothing is carried
        (("raid", "mayor_said", "they"), (0, 1, 2), "arrested", "../2024-06-17"),
    ],
)
def test_a_scene_keeps_its_day(
    names: tuple[str, ...], paragraphs: tuple[int, ...], word: str, days: str
) -> None:
    document = told(*names, paragraphs=paragraphs)
    event = event_of(document, word)
    assert when_of(event)[0] == days


def test_an_hour_takes_the_day_of_the_label_before_it() -> None:
    document = told("label", "they", "clock", paragraphs=(0, 0, 1))
    text = document.text
    monday = Interval(date(2024, 6, 10), date(2024, 6, 10))
    times = (
        Timex(
            span=find(text, "Monday , 7 a.m."),
            type=TimexType.TIME,
            value="2024-06-10T07:00",
            interval=monday,
            rule="test",
        ),
        Timex(
            span=find(text, "6 p.m."),
            type=TimexType.TIME,
            value="2024-06-17T18:00",
            interval=PUBLISHED,
            rule="test",
        ),
    )

    assert when_of(event_of(document, "seize", times)) == ("2024-06-10", ["Monday , 7 a.m."])
    carried = event_of(document, "arrested", times)
    assert when_of(carried) == ("2024-06-10", ["carried from 'Monday , 7 a.m.'"])
    assert carried.when_text == times[0].span
    stormed = event_of(document, "storm", times)
    assert when_of(stormed) == ("2024-06-10", ["6 p.m., carried from 'Monday , 7 a.m.'"])
    assert stormed.when_text == times[1].span


@pytest.mark.parametrize(
    ("name", "word", "status", "days", "why"),
    [
        ("left", "left", Status.ASSERTED, "../2024-06-17", "told as done by the day of"),
        ("will", "leave", Status.PLANNED, "2024-06-17/..", "to come on the day of"),
        ("may", "leave", Status.POSSIBLE, "None", None),
        ("refused", "leave", Status.DENIED, "None", None),
    ],
)
def test_bounds_by_the_publication(
    name: str, word: str, status: Status, days: str, why: str | None
) -> None:
    event = event_of(parsed(name), word, ())
    found, reasons = when_of(event)

    assert event.status is status
    assert found == days
    assert [r[: len(why)] for r in reasons] == [why] if why else not reasons


def test_a_plan_begins_with_the_planning() -> None:
    assert when_of(event_of(told("announced"), "leave")) == (
        "2024-06-14/..",
        ["to come, from 'on Friday' on"],
    )


def test_without_a_publication_nothing_is_bounded() -> None:
    (event,) = find_events(parsed("left"), Context())
    assert event.when is None
    assert not any(reason.startswith("when: ") for reason in event.reasons)


DAY = Interval(date(2024, 1, 31), date(2024, 1, 31))


@pytest.mark.parametrize(
    ("relation", "length", "expected"),
    [
        (Relation.AFTER, None, "2024-01-31/.."),
        (Relation.BEFORE, None, "../2024-01-31"),
        (Relation.ON, None, "2024-01-31"),
        (Relation.AFTER, "P1D", "2024-02-01"),
        (Relation.BEFORE, "P1D", "2024-01-30"),
        # weeks are counted roughly, months and years by the calendar
        (Relation.AFTER, "P2W", "2024-02-11/2024-02-17"),
        (Relation.AFTER, "P1M", "2024-02"),
        (Relation.BEFORE, "P2Y", "2022"),
        (Relation.WITHIN, "P10D", "2024-01-31/2024-02-10"),
        # lengths that are no whole days say only which came first
        (Relation.AFTER, "PT3H", "2024-01-31/.."),
        (Relation.AFTER, "PXD", "2024-01-31/.."),
    ],
)
def test_days_moved_along_a_tie(relation: Relation, length: str | None, expected: str) -> None:
    assert str(moved(relation, length, DAY)) == expected


def test_open_days_and_the_ends_of_the_calendar_move_nowhere() -> None:
    assert moved(Relation.AFTER, "P9999Y", Interval(None, date(2024, 1, 1))) is None
    assert moved(Relation.AFTER, "P9999Y", DAY) is None
    assert shifted(date(2024, 1, 1), "P9999Y", back=True) is None


def test_a_tie_seen_from_the_other_act() -> None:
    link = Link(Relation.AFTER, 0, "P1D", "", Span(0, 1))
    assert reversed_of(link).relation is Relation.BEFORE
    assert reversed_of(reversed_of(link)) == link
