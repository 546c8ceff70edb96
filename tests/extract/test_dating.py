"""When an article appeared, by its own evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dateline.codes import ClueKind, FurnitureKind
from dateline.extract.dating import date_by_clues, dateline_day, edtf_interval, find_clues
from dateline.extract.temporal import find_times
from dateline.records import (
    Article,
    Clue,
    Document,
    Furniture,
    Interval,
    Published,
    StatedDate,
)
from tests.parses import article, document, find

PLAIN = """
    Officials official NOUN NNS 2 nsubj
    met meet VERB VBD 0 root
    on on ADP IN 4 case
    Friday Friday PROPN NNP 2 obl
"""
LOST = """
    The the DET DT 2 det
    army army NOUN NN 3 nsubj
    lost lose VERB VBD 0 root
    the the DET DT 5 det
    town town NOUN NN 3 obj
    on on ADP IN 7 case
    5 5 NUM CD 3 obl
    May May PROPN NNP 7 nmod:unmarked
    2023 2023 NUM CD 7 nmod:unmarked
"""
VOTE = """
    The the DET DT 2 det
    vote vote NOUN NN 5 nsubj:pass
    will will AUX MD 5 aux
    be be AUX VB 5 aux:pass
    held hold VERB VBN 0 root
    on on ADP IN 7 case
    20 20 NUM CD 5 obl
    June June PROPN NNP 7 nmod:unmarked
    2023 2023 NUM CD 7 nmod:unmarked
"""
NOTICE = """
    The the DET DT 2 det
    council council NOUN NN 3 nsubj
    ended end VERB VBD 0 root
    the the DET DT 5 det
    lease lease NOUN NN 3 obj
    on on ADP IN 8 case
    August August PROPN NNP 8 nmod:unmarked
    3 3 NUM CD 3 obl
    with with ADP IN 14 case
    a a DET DT 14 det
    month month NOUN NN 13 compound
    - - PUNCT HYPH 11 punct
    long long ADJ JJ 14 amod
    notice notice NOUN NN 3 obl
    that that PRON WDT 16 nsubj
    expired expire VERB VBD 14 acl:relcl
    on on ADP IN 18 case
    Sunday Sunday PROPN NNP 16 obl
"""


def dated(parsed: Document, stated: str | None = None) -> Published | None:
    if stated is not None:
        given = replace(parsed.article, stated_date=StatedDate(value=stated, span=None))
        parsed = replace(parsed, article=given)
    return date_by_clues(parsed.article.stated_date, find_clues(parsed, find_times(parsed, None)))


def whys(published: Published | None) -> list[str]:
    assert published is not None
    return [reason.why for reason in published.evidence]


def test_a_text_without_evidence_has_no_date() -> None:
    assert dated(document(PLAIN)) is None


def test_a_stated_day_that_nothing_contradicts_is_the_answer() -> None:
    published = dated(document(PLAIN), "2022-02-18")
    assert published is not None
    assert (str(published.interval), published.conflict) == ("2022-02-18", ())
    assert "speaks of Friday, the weekday of 18 February 2022" in whys(published)


def test_a_stated_month_stays_a_month() -> None:
    published = dated(document(PLAIN), "2023-09")
    assert published is not None
    assert str(published.interval) == "2023-09"


def test_a_past_day_after_the_stated_one_is_a_conflict() -> None:
    published = dated(document(LOST), "2023-04-30")
    assert published is not None
    assert [reason.why for reason in published.conflict] == ["tells of 5 May 2023 as past"]
    assert published.conflict[0].span == find(document(LOST).text, "5 May 2023")
    assert str(published.interval) == "2023-05-05/.."  # what the text itself supports


def test_the_day_after_the_stated_one_is_no_conflict() -> None:
    """Written on the other side of midnight, or of the world."""
    published = dated(document(LOST), "2023-05-04")
    assert published is not None
    assert published.conflict == ()


def test_the_latest_past_day_bounds_an_undated_text() -> None:
    published = dated(document(LOST))
    assert published is not None
    assert str(published.interval) == "2023-05-05/.."


def test_past_and_coming_days_enclose_an_undated_text() -> None:
    published = dated(document(LOST, VOTE))
    assert published is not None
    assert str(published.interval) == "2023-05-05/2023-06-20"


def test_a_day_as_to_come_does_not_contradict_a_later_header() -> None:
    """Such words are too often quoted from the past."""
    published = dated(document(VOTE), "2023-07-30")
    assert published is not None
    assert published.conflict == ()


def test_a_deadline_on_a_weekday_gives_the_month_in_any_year() -> None:
    """3 August + 1 month fell on a Sunday, less than a week before."""
    published = dated(document(NOTICE))
    assert published is not None
    assert (published.interval, published.partial) == (None, "XXXX-09")


@pytest.mark.parametrize(
    ("stated", "conflicts"),
    [
        ("2023-09-05", 0),  # 3 September 2023 was a Sunday
        ("2022-09-05", 1),  # in 2022 a Saturday
        ("2023-11-06", 1),  # long after
    ],
)
def test_a_deadline_checks_a_stated_date(stated: str, conflicts: int) -> None:
    published = dated(document(NOTICE), stated)
    assert published is not None
    assert len(published.conflict) == conflicts


def furnished(words: str, kind: FurnitureKind, parsed: str = PLAIN) -> Document:
    """A document with a line of furniture before its sentence."""
    body = document(parsed)
    text = f"{body.text} {words}"
    span = find(text, words)
    given: Article = article(text, furniture=(Furniture(span=span, kind=kind),))
    return replace(body, article=given)


def test_a_dateline_without_a_year_gives_month_and_day() -> None:
    published = dated(furnished("NIAMEY, April 22 (Wire) -", FurnitureKind.DATELINE))
    assert published is not None
    assert published.interval is None
    assert published.partial == "XXXX-04-22"
    assert whys(published) == ["dateline of April 22"]


def test_a_dateline_with_a_year_gives_the_days() -> None:
    published = dated(furnished("Niamey, 22 April 2022 -", FurnitureKind.DATELINE))
    assert published is not None
    assert str(published.interval) == "2022-04-22/2022-04-25"


def test_a_dateline_far_from_the_header_is_a_conflict() -> None:
    published = dated(furnished("NIAMEY, April 22 -", FurnitureKind.DATELINE), "2022-05-20")
    assert published is not None
    assert [reason.why for reason in published.conflict] == ["dateline of April 22"]


def test_a_copyright_line_gives_the_year() -> None:
    published = dated(furnished("©2022 The Example Post", FurnitureKind.COPYRIGHT))
    assert published is not None
    assert str(published.interval) == "2022"


def test_a_copyright_line_and_a_dateline_together_give_the_days() -> None:
    parsed = furnished("NIAMEY, April 22 - ", FurnitureKind.DATELINE)
    text = f"{parsed.text}(c) 2022 The Example Post"
    published = dated(replace(parsed, article=replace(parsed.article, text=text)))
    assert published is not None
    assert str(published.interval) == "2022-04-22/2022-04-25"


def test_a_weekday_that_is_not_that_of_its_date_is_a_conflict() -> None:
    parsed = document(
        """
        They they PRON PRP 2 nsubj
        met meet VERB VBD 0 root
        on on ADP IN 4 case
        Monday Monday PROPN NNP 2 obl
        5 5 NUM CD 4 nummod
        September September PROPN NNP 4 nmod
        """
    )
    published = dated(parsed, "2023-09-06")
    assert published is not None
    assert [reason.why for reason in published.conflict] == [
        "Monday 5 September falls on another weekday near 6 September 2023"
    ]
    assert dated(parsed, "2022-09-06") is not None
    clean = dated(parsed, "2022-09-06")
    assert clean is not None
    assert clean.conflict == ()


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2022-02-18", "2022-02-18"),
        ("2022-02", "2022-02"),
        ("2022", "2022"),
        ("2022-13", None),
        ("2022-02-30", None),
        ("yesterday", None),
    ],
)
def test_stated_values(value: str, days: str | None) -> None:
    interval: Interval | None = edtf_interval(value)
    assert (None if interval is None else str(interval)) == days


def test_no_header_is_believed_that_is_no_date() -> None:
    assert dated(document(PLAIN), "2022-02-30") is None


def test_words_that_fit_other_days_far_better_contradict_a_header() -> None:
    """Two days of last week, and a Friday: not an article of the Sunday half a year later."""
    may = LOST.replace("2023 2023 NUM CD 7 nmod:unmarked", "")
    said = PLAIN.replace("met meet", "said say")
    thursday = said.replace("Friday Friday", "Thursday Thursday")
    published = dated(document(said, thursday, may), "2023-04-30")
    assert published is not None
    assert published.interval is None
    assert [reason.why for reason in published.conflict] == [
        "tells of 5 May as past, 5 days after 30 April 2023",
        "tells of Friday as past, while 30 April 2023 is a Sunday",
        "tells of Thursday as past, while 30 April 2023 is a Sunday",
    ]


def test_one_weekday_alone_contradicts_no_header() -> None:
    for day in range(1, 15):
        published = dated(document(PLAIN), f"2022-02-{day:02d}")
        assert published is not None
        assert published.conflict == ()


def test_a_dateline_in_the_form_of_a_day_of_writing_contradicts_a_later_header() -> None:
    parsed = document(
        """
        They they PRON PRP 2 nsubj
        met meet VERB VBD 0 root
        this this DET DT 4 det
        Monday Monday PROPN NNP 2 obl:unmarked
        , , PUNCT , 7 punct
        15 15 NUM CD 7 nummod
        August August PROPN NNP 4 appos
        """
    )
    published = dated(parsed, "2022-11-07")
    assert published is not None
    assert str(published.interval) == "2022-08-15"  # a Monday in no other year near it
    assert [reason.why for reason in published.conflict] == ["is dated this Monday , 15 August"]
    assert published.conflict[0].span == find(parsed.text, "this Monday , 15 August")


def test_the_ends_of_the_calendar_are_no_error() -> None:
    for value in ("0001-01-01", "9999-12-31", "9999"):
        assert dated(document(PLAIN, NOTICE), value) is not None


def test_the_future_is_not_capped_by_any_clock() -> None:
    published = dated(document(PLAIN), "2999-01-01")
    assert published is not None
    assert published.interval is not None
    assert published.interval.first == date(2999, 1, 1)


@pytest.mark.parametrize(
    ("value", "published", "expected", "why"),
    [
        ("XXXX-04-22", "2022-04-24", "2022-04-22", "two days before, its year taken over"),
        ("XXXX-12-31", "2023-01-02", "2022-12-31", "over the turn of the year"),
        ("2022-04-22", "2022-04-24", "2022-04-22", "with its year"),
        ("XXXX-04-01", "2022-04-24", None, "too long before: another dispatch"),
        ("XXXX-04-25", "2022-04-24", None, "not yet written"),
        ("XXXX-04", "2022-04-24", None, "no day"),
    ],
)
def test_day_of_the_dateline(value: str, published: str, expected: str | None, why: str) -> None:
    clue = Clue(kind=ClueKind.DATELINE, span=None, value=value, why="dateline")
    day = date.fromisoformat(published)
    found = dateline_day([clue], Published(interval=Interval(day, day)))
    assert found == (None if expected is None else date.fromisoformat(expected)), why


def test_a_dateline_helps_only_beside_a_day() -> None:
    clue = Clue(kind=ClueKind.DATELINE, span=None, value="2022-04-22", why="dateline")
    assert dateline_day([clue], None) is None
    week = Interval(date(2022, 4, 22), date(2022, 4, 28))
    assert dateline_day([clue], Published(interval=week)) is None
