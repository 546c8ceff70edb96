"""Temporal expressions: what is found, its value, its days.

Sentences without a tree stand for themselves; where tense decides, a parse is given.
"""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.temporal import find_times
from dateline.records import Document, Interval, Sentence, Timex, Token
from dateline.spans import Span
from tests.parses import article, document

WEDNESDAY = Interval(date(2023, 5, 17), date(2023, 5, 17))


def flat(text: str) -> Document:
    """A document of one sentence whose words all hang on the first, without tense."""
    words = [Span(m, m + len(w)) for m, w in _words(text)]
    tokens = tuple(
        Token(
            span=span,
            text=span.of(text),
            lemma=span.of(text).lower(),
            upos="NOUN",
            xpos="NN",
            head=0 if number else -1,
            relation="dep" if number else "root",
        )
        for number, span in enumerate(words)
    )
    sentence = Sentence(span=Span(0, len(text)), paragraph=0, tokens=tokens)
    return Document(article=article(text), sentences=(sentence,), names=())


def _words(text: str) -> list[tuple[int, str]]:
    found, start = [], 0
    for word in text.split(" "):
        if word:
            found.append((start, word))
        start += len(word) + 1
    return found


def shown(text: str, times: tuple[Timex, ...]) -> list[tuple[str, str]]:
    return [(time.span.of(text), time.value) for time in times]


def values(text: str, published: Interval | None = WEDNESDAY) -> list[tuple[str, str]]:
    return shown(text, find_times(flat(text), published))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 2022-02-18 they met", [("2022-02-18", "2022-02-18")]),
        ("on 18 February 2022 they met", [("18 February 2022", "2022-02-18")]),
        ("on February 18, 2022, they met", [("February 18, 2022", "2022-02-18")]),
        ("on Feb. 18, 2022, they met", [("Feb. 18, 2022", "2022-02-18")]),
        ("on the 18th of February, 2022", [("the 18th of February, 2022", "2022-02-18")]),
        ("Friday, 18 February 2022", [("Friday, 18 February 2022", "2022-02-18")]),
        ("born 31/12/2019", [("31/12/2019", "2019-12-31")]),
        ("born 18.02.2022", [("18.02.2022", "2022-02-18")]),
        (
            "on 03/04/2019 they met",
            [("03/04/2019", "2019")],
        ),  # March or April: only the year is sure
        ("the vote of February 2022", [("February 2022", "2022-02")]),
        ("in mid-July 2021", [("mid-July 2021", "2021-07")]),
        ("since 2013", [("2013", "2013")]),
        ("in nineteen ninety-six", [("nineteen ninety-six", "1996")]),
        ("during the early 1980s", [("the early 1980s", "198")]),
        ("in the '90s", [("the '90s", "199")]),
        ("in the 20th century", [("the 20th century", "19")]),
        ("in the winter of 1994", [("the winter of 1994", "1994-WI")]),
        ("the first quarter of 2022", [("the first quarter of 2022", "2022-Q1")]),
        ("sales in Q3 2022", [("Q3 2022", "2022-Q3")]),
        ("the second half of 2021", [("the second half of 2021", "2021-H2")]),
        ("by the end of 2024", [("the end of 2024", "2024")]),
        ("on Christmas Day 2020", [("Christmas Day 2020", "2020-12-25")]),
        ("on Good Friday 2023", [("Good Friday 2023", "2023-04-07")]),
    ],
)
def test_dates_that_say_all(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text, None) == expected  # no publication is needed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 3 to 5 May 2023", [("3", "2023-05-03"), ("5 May 2023", "2023-05-05")]),
        ("from May 3 to 5, 2022", [("May 3", "2022-05-03"), ("5", "2022-05-05")]),
        ("in May-June 2022", [("May", "2022-05"), ("June 2022", "2022-06")]),
        ("between 1998 and 2002", [("1998", "1998"), ("2002", "2002")]),
        ("the 2012-13 season", [("2012", "2012"), ("13", "2013")]),
    ],
)
def test_ranges_give_both_ends(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text, None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yesterday", [("yesterday", "2023-05-16")]),
        ("late yesterday", [("late yesterday", "2023-05-16")]),
        ("the day before yesterday", [("the day before yesterday", "2023-05-15")]),
        ("tomorrow night", [("tomorrow night", "2023-05-18TNI")]),
        ("last week", [("last week", "2023-W19")]),
        ("early next month", [("early next month", "2023-06")]),
        ("earlier this year", [("earlier this year", "2023")]),
        ("the week before last", [("the week before last", "2023-W18")]),
        ("three days ago", [("three days ago", "2023-05-14")]),
        ("two weeks ago", [("two weeks ago", "2023-W18")]),
        ("a month ago", [("a month ago", "2023-04")]),
        ("about two years ago", [("about two years ago", "2021")]),
        ("two decades ago", [("two decades ago", "2003")]),
        ("last Friday", [("last Friday", "2023-05-12")]),
        ("next Friday", [("next Friday", "2023-05-19")]),
        ("last May", [("last May", "2022-05")]),  # not the month we are in
        ("January this year", [("January this year", "2023-01")]),
        ("last year's third quarter", [("last year's third quarter", "2022-Q3")]),
        ("over the weekend", [("the weekend", "2023-W19-WE")]),
        ("this morning", [("this morning", "2023-05-17TMO")]),
        ("at 10 p.m. on Tuesday", [("10 p.m. on Tuesday", "2023-05-16T22:00")]),
        ("at 12 a.m. sharp", [("12 a.m.", "2023-05-17T00:00")]),
        ("at 0730 GMT", [("0730 GMT", "2023-05-17T07:30")]),
        ("noon Saturday", [("noon Saturday", "2023-05-13T12:00")]),
        ("now", [("now", "PRESENT_REF")]),
        ("recently", [("recently", "PAST_REF")]),
        ("in the near future", [("the near future", "FUTURE_REF")]),
    ],
)
def test_dates_seen_from_the_publication(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("six months", [("six months", "P6M")]),
        ("more than four hours", [("more than four hours", "PT4H")]),
        ("a two-year term", [("two-year", "P2Y")]),
        ("a month-long strike", [("month-long", "P1M")]),  # the article belongs to the strike
        ("two and a half years", [("two and a half years", "P2Y6M")]),
        ("a fortnight", [("a fortnight", "P2W")]),
        ("the next 12 to 18 months", [("the next 12 to 18 months", "PXM")]),
        ("recent weeks", [("recent weeks", "PXW")]),
        ("a few days", [("a few days", "PXD")]),
        ("half an hour", [("half an hour", "PT30M")]),
        ("every morning", [("every morning", "XXXX-XX-XXTMO")]),
        ("every two weeks", [("every two weeks", "P2W")]),
        ("on Mondays", [("Mondays", "XXXX-WXX-1")]),
        ("each July", [("each July", "XXXX-07")]),
        ("twice a week", [("twice a week", "P1W")]),
    ],
)
def test_durations_and_sets(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "some 1990 people came",  # a count
        "2,400 troops",
        "a 44-year-old man",  # an age
        "the years of his youth",
        "three-quarters of the food",
        "a second attempt",
        "more than a quarter of them",
        "the H1N1 virus",
        "he may march",  # lower case: no months
        "Sun Microsystems fell",
        "the future of the force",
        "said on This Week with guests",
        "about 1000 cases",
        "the last day of talks",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yesterday", [("yesterday", "DCT-1d")]),
        ("on Friday", [("Friday", "XXXX-WXX-5")]),
        ("on 3 August", [("3 August", "XXXX-08-03")]),
        ("in February", [("February", "XXXX-02")]),
        ("last year", [("last year", "DCT-1y")]),
        ("this week", [("this week", "DCT+0w")]),
        ("the third quarter", [("the third quarter", "XXXX-Q3")]),
        ("at 10 p.m.", [("10 p.m.", "DCT+0dT22:00")]),
    ],
)
def test_nothing_is_assumed_without_a_publication(
    text: str, expected: list[tuple[str, str]]
) -> None:
    times = find_times(flat(text), None)
    assert shown(text, times) == expected
    assert all(time.interval is None for time in times)


def test_a_publication_of_a_whole_month_gives_what_holds_on_all_its_days() -> None:
    month = Interval(date(2023, 9, 1), date(2023, 9, 30))
    text = "last year and yesterday"
    times = find_times(flat(text), month)
    assert shown(text, times) == [("last year", "2022"), ("yesterday", "2023-XX-XX")]
    assert str(times[1].interval) == "2023-08-31/2023-09-29"


@pytest.mark.parametrize("text", ["on 30 February 2023", "on 31 June", "on February 29, 2023"])
def test_impossible_days_have_no_interval(text: str) -> None:
    (time,) = find_times(flat(text), WEDNESDAY)
    assert time.interval is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("early 2022", "2022-01-01/2022-05-02"),
        ("late last week", "2023-05-13/2023-05-14"),
        ("later this year", "2023-05-17/2023-12-31"),
        ("the past two months", "2023-03-17/2023-05-17"),
        ("the next six months", "2023-05-17/2023-11-17"),
        ("recent weeks", "../2023-05-17"),
        ("the coming months", "2023-05-17/.."),
        ("now", "2023-05-17"),
        ("six months", "None"),
    ],
)
def test_days_covered(text: str, days: str) -> None:
    (time,) = find_times(flat(text), WEDNESDAY)
    assert str(time.interval) == days


def test_later_days_are_counted_from_the_day_named_before() -> None:
    text = "on 3 May 2021 it began , two days later it ended , and the following day he left"
    assert values(text) == [
        ("3 May 2021", "2021-05-03"),
        ("two days later", "2021-05-05"),
        ("the following day", "2021-05-06"),
    ]


PAST = """
    Officials official NOUN NNS 2 nsubj
    met meet VERB VBD 0 root
    {case} {case} ADP IN 4 case
    {time} {time} PROPN NNP 2 obl
"""
AHEAD = """
    They they PRON PRP 3 nsubj
    will will AUX MD 3 aux
    meet meet VERB VB 0 root
    {case} {case} ADP IN 5 case
    {time} {time} PROPN NNP 3 obl
"""
PLANNED = """
    Talks talk NOUN NNS 3 nsubj:pass
    were be AUX VBD 3 aux:pass
    scheduled schedule VERB VBN 0 root
    {case} {case} ADP IN 5 case
    {time} {time} PROPN NNP 3 obl
"""


@pytest.mark.parametrize(
    ("clause", "case", "time", "value"),
    [
        (PAST, "on", "Friday", "2023-05-12"),
        (AHEAD, "on", "Friday", "2023-05-19"),
        (PLANNED, "for", "Friday", "2023-05-19"),
        (PAST, "on", "Wednesday", "2023-05-17"),  # the day of publication itself
        (AHEAD, "on", "Wednesday", "2023-05-17"),
        (PAST, "in", "March", "2023-03"),
        (AHEAD, "in", "March", "2024-03"),
        (AHEAD, "in", "April", "2024-04"),
        (PAST, "in", "May", "2023-05"),
        (PAST, "in", "June", "2023-06"),  # last June is too far: announced for the next
        (PAST, "since", "June", "2022-06"),
    ],
)
def test_tense_gives_the_direction(clause: str, case: str, time: str, value: str) -> None:
    found = find_times(document(clause.format(case=case, time=time)), WEDNESDAY)
    assert [item.value for item in found] == [value]


def test_a_length_runs_on_from_a_verb_that_looks_ahead() -> None:
    parsed = document(
        """
        The the DET DT 2 det
        force force NOUN NN 5 nsubj
        is be AUX VBZ 5 aux
        to to PART TO 5 mark
        leave leave VERB VB 0 root
        within within ADP IN 8 case
        six six NUM CD 8 nummod
        months month NOUN NNS 5 obl
        """
    )
    (time,) = find_times(parsed, WEDNESDAY)
    assert (time.value, str(time.interval)) == ("P6M", "2023-05-17/2023-11-17")


def test_a_length_has_run_where_the_verb_is_perfect() -> None:
    parsed = document(
        """
        Schools school NOUN NNS 4 nsubj:pass
        have have AUX VBP 4 aux
        been be AUX VBN 4 aux:pass
        closed close VERB VBN 0 root
        for for ADP IN 7 case
        a a DET DT 7 det
        month month NOUN NN 4 obl
        """
    )
    (time,) = find_times(parsed, WEDNESDAY)
    assert str(time.interval) == "2023-04-17/2023-05-17"


def test_a_day_behind_a_verb_of_saying_is_that_of_saying() -> None:
    """Parsers hang "Monday" on "leave"; it stands right behind "said"."""
    parsed = document(
        """
        Troops troops NOUN NNS 3 nsubj
        will will AUX MD 3 aux
        leave leave VERB VB 6 ccomp
        , , PUNCT , 6 punct
        he he PRON PRP 6 nsubj
        said say VERB VBD 0 root
        Monday Monday PROPN NNP 3 obl
        """
    )
    (time,) = find_times(parsed, WEDNESDAY)
    assert time.value == "2023-05-15"


def test_a_surname_is_no_month() -> None:
    parsed = document(
        """
        Theresa Theresa PROPN NNP 3 nsubj
        May May PROPN NNP 1 flat
        left leave VERB VBD 0 root
        """
    )
    assert find_times(parsed, WEDNESDAY) == ()


@given(st.text(alphabet="0123456789 ,.-/:'MayFridaythelastnextofweek", max_size=60))
def test_any_text_is_read_in_order_and_without_overlap(text: str) -> None:
    if not text.strip():
        return
    times = find_times(flat(text), WEDNESDAY)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(times))
    assert find_times(flat(text), WEDNESDAY) == times


def test_a_weekday_of_an_unknown_week_has_no_days() -> None:
    """All Saturdays of a year say nothing; all Saturdays of a known month say something."""
    saturday = document(
        """
        It it PRON PRP 2 nsubj
        rained rain VERB VBD 0 root
        on on ADP IN 4 case
        Saturday Saturday PROPN NNP 2 obl
        """
    )
    year = Interval(date(2023, 1, 1), date(2023, 12, 31))
    month = Interval(date(2023, 9, 1), date(2023, 9, 30))
    assert find_times(saturday, year)[0].interval is None
    assert find_times(saturday, month)[0].interval == Interval(
        date(2023, 8, 26), date(2023, 9, 30)
    )
