"""Acts that an article leaves undated and other articles of its story date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from dateline.codes import MODES, Status, TieRelation
from dateline.records import Analysis, Event, Interval, Published
from dateline.serialize import interval
from dateline.story.anchoring import anchored, called
from dateline.story.linking import link
from tests.parses import find
from tests.story.tied import BY, KINDS, told


def event_of(analyses: tuple[Analysis, ...], key: str, anchor: str) -> Event:
    """The first event of an article at an anchor."""
    (found,) = (a for a in analyses if a.article.id == key)
    return next(e for e in found.events if e.anchor.of(found.article.text) == anchor)


def run(*analyses: Analysis) -> tuple[Analysis, ...]:
    """The analyses anchored with their own links."""
    return anchored(analyses, link(analyses))


COUP = told("wire", "In Arvia the coup came on May 3.", days=(("May 3", "2024-05-03"),))
SINCE = ("fled", TieRelation.SINCE, "the coup", "coup", None)


def flight(
    relation: TieRelation = TieRelation.SINCE, distance: str | None = None, text: str = ""
) -> Analysis:
    """An article of Arvia that ties a flight to a coup it does not date."""
    return told(
        "paper",
        text or "Ministers in Arvia fled, it says, because of the coup.",
        ties=(("fled", relation, "the coup", "coup", distance),),
    )


@pytest.mark.parametrize(
    ("relation", "distance", "days", "why"),
    [
        (TieRelation.SINCE, None, "2024-05-03/..", "from then on"),
        (TieRelation.AFTER, None, "2024-05-03/..", "at some time from then on"),
        (TieRelation.BEFORE, None, "../2024-05-03", "by then"),
        (TieRelation.UNTIL, None, "../2024-05-03", "to then"),
        (TieRelation.ON, None, "2024-05-03", "during it"),
        (TieRelation.AFTER, "P1D", "2024-05-04", "the next day"),
        (TieRelation.BEFORE, "P2D", "2024-05-01", "two days earlier"),
        (TieRelation.WITHIN, "P10D", "2024-05-03/2024-05-13", "no later than ten days after"),
    ],
)
def test_an_act_takes_its_days_from_another_article(
    relation: TieRelation, distance: str | None, days: str, why: str
) -> None:
    event = event_of(run(COUP, flight(relation, distance)), "paper", "fled")
    assert str(event.when) == days, why


def test_the_event_says_and_cites_what_its_days_rest_on() -> None:
    paper = flight()
    event = event_of(run(COUP, paper), "paper", "fled")

    assert event.reasons == (
        "frame: flee",
        "when: since 'the coup', which wire.txt dates 2024-05-03",
    )
    assert event.when_text == find(paper.article.text, "the coup")
    assert event.tied is not None
    assert event.tied.cited is not None
    assert (event.tied.cited.article, event.tied.cited.exact) == ("wire", "May 3")


def test_a_second_article_is_counted_and_the_whole_date_cited() -> None:
    radio = told(
        "radio", "The coup in Arvia began 3 May 2024.", days=(("3 May 2024", "2024-05-03"),)
    )
    event = event_of(run(COUP, radio, flight()), "paper", "fled")

    assert event.reasons[-1].endswith("which radio.txt and another article date 2024-05-03")
    assert event.tied is not None
    assert event.tied.cited is not None
    assert event.tied.cited.exact == "3 May 2024"


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (replace(COUP, events=()), "nobody dates it"),
        (
            told("wire", "Borduria saw the coup on May 3.", days=(("May 3", "2024-05-03"),)),
            "a coup of another country",
        ),
        (
            told("wire", "The quake in Arvia came May 3.", days=(("May 3", "2024-05-03"),)),
            "another act",
        ),
        (
            told("wire", "In Arvia the plot came on May 3.", days=(("May 3", "2024-05-03"),)),
            "an attempt is not the coup",
        ),
        (
            told("wire", "In Arvia the coup came in May.", days=(("May", "2024-05"),)),
            "a month is no day",
        ),
        (
            told("wire", "In Arvia the coup came on July 3.", days=(("July 3", "2024-07-03"),)),
            "after the article",
        ),
        (
            told("wire", "In Arvia the coup came in 1990.", days=(("1990", "1990-05-03"),)),
            "long before it",
        ),
        (
            told("wire", "In Arvia coups came on May 3.", days=(("May 3", "2024-05-03"),)),
            "several coups",
        ),
        (
            told(
                "wire",
                "In Arvia the coup came about May 3.",
                days=(("about May 3", "2024-05-03"),),
                grain="week",
            ),
            "no day is named",
        ),
        (
            told(
                "wire",
                "In Arvia the coup came ten days ago.",
                days=(("ten days ago", "2024-05-03"),),
            ),
            "who counts back may count roughly",
        ),
        (
            told(
                "wire",
                "In Arvia the coup came on May 3.",
                days=(("May 3", "2024-05-03"),),
                reasons=("when: carried from 'May 3'",),
            ),
            "the day of another sentence",
        ),
        (
            told(
                "wire",
                "In Arvia the coup came on May 3.",
                days=(("May 3", "2024-05-03"),),
                statuses=(("coup", Status.DENIED),),
            ),
            "denied",
        ),
    ],
)
def test_what_dates_nothing(other: Analysis, why: str) -> None:
    paper = flight()
    assert run(other, paper)[1] == paper, why


@pytest.mark.parametrize(
    ("paper", "why"),
    [
        (replace(flight(), published=None), "of no date: it may be of any year"),
        (
            replace(flight(), published=Published(interval=interval("2023-09-01/2024-07-01"))),
            "of no certain season",
        ),
        (
            told(
                "paper",
                "Ministers in Arvia fled, it says, because of the coup.",
                ties=(SINCE,),
                statuses=(("coup", Status.POSSIBLE),),
            ),
            "a coup that is only feared",
        ),
        (
            replace(
                flight(),
                events=tuple(
                    replace(e, tied=replace(e.tied, known=False))
                    for e in flight().events
                    if e.tied is not None
                ),
            ),
            "since a coup, any coup",
        ),
    ],
)
def test_what_takes_no_days(paper: Analysis, why: str) -> None:
    event = event_of(run(COUP, paper), "paper", "fled")
    assert event == event_of((paper,), "paper", "fled"), why


def test_articles_that_disagree_date_nothing_and_that_is_said() -> None:
    radio = told("radio", "In Arvia the coup came on May 5.", days=(("May 5", "2024-05-05"),))
    event = event_of(run(COUP, radio, flight()), "paper", "fled")

    assert event.when == BY
    assert event.reasons[-1] == "when: the articles of the story put it on several days"


def test_a_month_around_the_day_does_not_contradict_it_but_another_month_does() -> None:
    month = told("radio", "In Arvia the coup came in May.", days=(("May", "2024-05"),))
    april = told("radio", "In Arvia the coup came in April.", days=(("April", "2024-04"),))

    assert str(event_of(run(COUP, month, flight()), "paper", "fled").when) == "2024-05-03/.."
    assert event_of(run(COUP, april, flight()), "paper", "fled").when == BY


@pytest.mark.parametrize(
    ("text", "days", "why"),
    [
        ("In Arvia the putsch was condemned.", "2024-05-03", "another word for it"),
        ("In Arvia this takeover was condemned.", "2024-05-03", "found by another frame"),
        ("In Arvia a coup was condemned.", str(BY), "any coup"),
        ("In Borduria the coup was condemned.", str(BY), "that of another country"),
        ("Everywhere the coup was condemned.", str(BY), "nothing says where"),
    ],
)
def test_an_act_named_as_known_has_the_day_of_the_dated_one(
    text: str, days: str, why: str
) -> None:
    (event,) = run(COUP, told("paper", text))[1].events
    assert str(event.when) == days, why


def test_a_sentence_of_two_countries_means_the_one_that_had_a_coup() -> None:
    text = "Borduria broke with Arvia over the coup. Borduria and Borduria alone did so."
    there = told("wire", "The coup in Arvia came on May 3.", days=(("May 3", "2024-05-03"),))
    assert str(event_of(run(there, told("paper", text)), "paper", "coup").when) == "2024-05-03"


@pytest.mark.parametrize(
    ("text", "who", "days", "why"),
    [
        (
            "Doctors ask why Ada Lorn died.",
            ("died", "Ada Lorn"),
            "2024-05-03",
            "nobody dies twice",
        ),
        ("Doctors ask why Ben Moss died.", ("died", "Ben Moss"), str(BY), "somebody else"),
        ("Doctors ask why he died.", ("died", "he died"), str(BY), "who, nobody says"),
    ],
)
def test_a_death_is_known_by_the_dead(
    text: str, who: tuple[str, str], days: str, why: str
) -> None:
    wire = told(
        "wire",
        "In Lund Ada Lorn died May 3.",
        days=(("May 3", "2024-05-03"),),
        people=(("died", "Ada Lorn"),),
    )
    paper = told("paper", f"In Borduria much is said. {text}", people=(who,))
    assert str(event_of(run(wire, paper), "paper", "died").when) == days, why


def test_kind_and_country_do_not_tell_one_meeting_from_another() -> None:
    wire = told("wire", "In Arvia the talks were on May 3.", days=(("May 3", "2024-05-03"),))
    paper = told("paper", "In Arvia the talks ended.")
    assert run(wire, paper)[1] == paper


def test_an_act_dated_by_a_tie_dates_the_next_one_in_its_article() -> None:
    """A day after the vote, which was two days after the coup: by two rounds."""
    text = "In Arvia they closed shops after the vote. It came, they say, after the coup."
    paper = told(
        "paper",
        text,
        ties=(
            ("closed", TieRelation.AFTER, "the vote", "vote", "P1D"),
            ("vote", TieRelation.AFTER, "the coup", "coup", "P2D"),
        ),
    )
    done = run(COUP, paper)

    assert str(event_of(done, "paper", "vote").when) == "2024-05-05"
    assert str(event_of(done, "paper", "closed").when) == "2024-05-06"


def test_acts_dated_by_each_other_have_no_days() -> None:
    text = "In Arvia they closed shops after the vote. They voted after shops closed."
    paper = told(
        "paper",
        text,
        ties=(
            ("closed", TieRelation.AFTER, "the vote", "vote", "P1D"),
            ("vote", TieRelation.AFTER, "shops closed", "closed", "P1D"),
        ),
    )
    assert run(paper, replace(paper, article=replace(paper.article, id="copy"))) == (
        paper,
        replace(paper, article=replace(paper.article, id="copy")),
    )


def test_an_act_with_days_keeps_them() -> None:
    paper = told("paper", "In Arvia the coup came on May 9.", days=(("May 9", "2024-05-09"),))
    assert run(COUP, paper) == (COUP, paper)


def test_what_was_before_a_later_act_was_still_done_by_the_report() -> None:
    """The report of 20 June bounds what it tells as done; the coup of 3 May bounds it closer."""
    early = replace(flight(TieRelation.BEFORE).events[1], when=interval("../2024-04-01"))
    paper = flight(TieRelation.BEFORE)
    paper = replace(paper, events=tuple(e if e.tied is None else early for e in paper.events))
    assert str(event_of(run(COUP, paper), "paper", "fled").when) == "../2024-04-01"


def test_what_is_to_come_comes_after_the_report() -> None:
    """ "They will have fled within 60 days after the coup", it says on 20 June."""
    paper = flight(TieRelation.WITHIN, "P60D")
    ahead = replace(
        event_of((paper,), "paper", "fled"),
        status=Status.PLANNED,
        when=interval("2024-06-20/.."),
    )
    paper = replace(paper, events=tuple(e if e.tied is None else ahead for e in paper.events))
    assert str(event_of(run(COUP, paper), "paper", "fled").when) == "2024-06-20/2024-07-02"


def test_days_that_the_report_excludes_are_not_given() -> None:
    paper = flight(TieRelation.AFTER, "P3M")
    event = event_of(run(COUP, paper), "paper", "fled")
    assert event == event_of((paper,), "paper", "fled")


def test_days_do_not_depend_on_order_and_do_not_change_again() -> None:
    radio = told(
        "radio", "The coup in Arvia began 3 May 2024.", days=(("3 May 2024", "2024-05-03"),)
    )
    story = (COUP, radio, flight(), told("news", "In Arvia the putsch was condemned."))
    done = {a.article.id: a for a in run(*story)}

    for order in permutations(story):
        assert {a.article.id: a for a in run(*order)} == done
    assert run(*done.values()) == tuple(done.values())


def test_every_kind_of_the_tests_is_of_the_code() -> None:
    assert all(mode is None or mode in MODES[code] for code, mode, _ in KINDS.values())
    assert Interval(None, date(2024, 6, 20)) == BY


@pytest.mark.parametrize(
    ("source", "name"),
    [("a/b/c.txt", "c.txt"), ("C:\\x\\c.txt", "c.txt"), ("/x/all.jsonl#n1", "all.jsonl#n1")],
)
def test_an_article_is_called_by_its_file(source: str, name: str) -> None:
    assert called(source) == name
