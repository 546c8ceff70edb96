"""Lengths that run from a named day or end with it."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.extract.temporal import find_times
from dateline.extract.temporal_calendar import Period
from dateline.extract.temporal_context_lengths import length_lean, length_tie
from dateline.extract.temporal_expressions import Grain, Length
from dateline.extract.temporal_resolution_lengths import tied
from dateline.records import Interval
from tests.extract.test_temporal import flat
from tests.parses import document, find

MONDAY = Interval(date(2022, 8, 15), date(2022, 8, 15))
SUNDAY = Period(date(2022, 8, 14), Grain.DAY)
FEBRUARY = Period(date(2022, 2, 1), Grain.MONTH)

GAVE = """
    On on ADP IN 2 case
    Sunday Sunday PROPN NNP 4 obl
    they they PRON PRP 4 nsubj
    gave give VERB VBD 0 root
    him he PRON PRP 4 iobj
    72 72 NUM CD 7 nummod
    hours hour NOUN NNS 4 obj
"""
PUT_OFF = """
    Talks talk NOUN NNS 7 nsubj:pass
    set set VERB VBN 1 acl
    for for ADP IN 4 case
    today today NOUN NN 2 obl
    were be AUX VBD 7 aux:pass
    now now ADV RB 7 advmod
    postponed postpone VERB VBN 0 root
    by by ADP IN 10 case
    a a DET DT 10 det
    week week NOUN NN 7 obl
"""
PROMISED = """
    In in ADP IN 2 case
    February February PROPN NNP 4 obl
    they they PRON PRP 4 nsubj
    promised promise VERB VBD 0 root
    to to PART TO 6 mark
    leave leave VERB VB 4 xcomp
    within within ADP IN 9 case
    six six NUM CD 9 nummod
    months month NOUN NNS 6 obl
"""
WITHIN_ON = """
    They they PRON PRP 3 nsubj
    were be AUX VBD 3 aux:pass
    told tell VERB VBN 0 root
    to to PART TO 5 mark
    leave leave VERB VB 3 xcomp
    within within ADP IN 8 case
    48 48 NUM CD 8 nummod
    hours hour NOUN NNS 5 obl
    , , PUNCT , 12 punct
    on on ADP IN 12 case
    9 9 NUM CD 12 nummod
    August August PROPN NNP 3 obl
"""
TWO_WEEKS_AFTER = """
    They they PRON PRP 2 nsubj
    voted vote VERB VBD 0 root
    on on ADP IN 4 case
    Friday Friday PROPN NNP 2 obl
    , , PUNCT , 7 punct
    two two NUM CD 7 nummod
    weeks week NOUN NNS 2 obl
    after after SCONJ IN 10 mark
    he he PRON PRP 10 nsubj
    spoke speak VERB VBD 2 advcl
"""
AHEAD = """
    The the DET DT 2 det
    retreat retreat NOUN NN 5 nsubj:pass
    has have AUX VBZ 5 aux
    been be AUX VBN 5 aux:pass
    completed complete VERB VBN 0 root
    , , PUNCT , 8 punct
    nine nine NUM CD 8 nummod
    days day NOUN NNS 9 obl
    ahead ahead ADV RB 5 advmod
    of of ADP IN 11 case
    schedule schedule NOUN NN 9 obl
"""
SECOND_COUP = """
    On on ADP IN 2 case
    Sunday Sunday PROPN NNP 4 obl
    he he PRON PRP 4 nsubj
    fell fall VERB VBD 0 root
    in in ADP IN 7 case
    a a DET DT 7 det
    coup coup NOUN NN 4 obl
    within within ADP IN 10 case
    eight eight NUM CD 10 nummod
    months month NOUN NNS 7 nmod
"""
EIGHTEEN = """
    They they PRON PRP 2 nsubj
    quarrel quarrel VERB VBP 0 root
    in in ADP IN 6 case
    the the DET DT 6 det
    18 18 NUM CD 6 nummod
    months month NOUN NNS 2 obl
    before before ADP IN 9 case
    the the DET DT 9 det
    war war NOUN NN 6 nmod
"""
SHOW = """
    We we PRON PRP 2 nsubj
    talk talk VERB VBP 0 root
    in in ADP IN 6 case
    a a DET DT 6 det
    two-hour two-hour ADJ JJ 6 amod
    show show NOUN NN 2 obl
"""


@pytest.mark.parametrize(
    ("rows", "words", "expected", "why"),
    [
        (GAVE, "72 hours", "2022-08-14/2022-08-17", "given on Sunday"),
        (GAVE.replace("gave give", "walked walk"), "72 hours", None, "they walked so long"),
        (PUT_OFF, "a week", "2022-08-15/2022-08-22", "from the day that was set"),
        (PROMISED, "six months", "2022-02-01/2022-08-31", "promised in February"),
        (WITHIN_ON, "48 hours", "2022-08-09/2022-08-11", "the day stands behind"),
        (TWO_WEEKS_AFTER, "two weeks", "2022-07-29/2022-08-12", "from the speech to the vote"),
        (
            TWO_WEEKS_AFTER.replace("after after", "before before"),
            "two weeks",
            "2022-08-12/2022-08-26",
            "from the vote to the speech",
        ),
        (AHEAD, "nine days", "2022-08-15/2022-08-24", "completed now"),
        (SECOND_COUP, "eight months", None, "the coups lie so far apart"),
        (EIGHTEEN, "the 18 months", None, "nothing is said of them"),
        (SHOW, "two-hour", None, "the show is so long"),
    ],
)
def test_days_of_lengths(rows: str, words: str, expected: str | None, why: str) -> None:
    parsed = document(rows)
    times = find_times(parsed, MONDAY)
    (found,) = [time for time in times if time.span.of(parsed.text) == words]
    days = None if found.interval is None else str(found.interval)
    assert days == expected, why


@pytest.mark.parametrize(
    ("anchor", "length", "side", "expected", "why"),
    [
        (
            SUNDAY,
            Length(value="PT48H", amount=48, unit=Grain.HOUR),
            1,
            "2022-08-14/2022-08-16",
            "",
        ),
        (
            SUNDAY,
            Length(value="PT36H", amount=36, unit=Grain.HOUR),
            1,
            "2022-08-14/2022-08-16",
            "",
        ),
        (SUNDAY, Length(value="PT2H", amount=2, unit=Grain.HOUR), 1, "2022-08-14", "the same day"),
        (SUNDAY, Length(value="P2D", amount=2, unit=Grain.DAY), -1, "2022-08-12/2022-08-14", ""),
        (
            FEBRUARY,
            Length(value="P6M", amount=6, unit=Grain.MONTH),
            1,
            "2022-02-01/2022-08-31",
            "",
        ),
        (
            FEBRUARY,
            Length(value="P1M", amount=1, unit=Grain.MONTH),
            -1,
            "2022-01-01/2022-02-28",
            "",
        ),
    ],
)
def test_counting_from_a_period(
    anchor: Period, length: Length, side: int, expected: str, why: str
) -> None:
    assert str(tied(anchor, length, side)) == expected, why


def test_what_lies_behind_schedule_has_run() -> None:
    parsed = document(AHEAD)
    span = find(parsed.text, "nine days")
    assert length_lean(parsed.sentences[0], span, " behind schedule") == -1
    assert length_tie(parsed.sentences[0], span, "done, ", " behind schedule") == -1


@pytest.mark.parametrize(
    ("text", "words", "value", "edtf", "why"),
    [
        ("it ends by the end of the year", "the end of the year", "2022", "2022-12-31~", ""),
        (
            "it rained at the end of May",
            "the end of May",
            "2022-05",
            "2022-05-22~/2022-05-31~",
            "",
        ),
        (
            "gone before the end of the summer",
            "the end of the summer",
            "2022-SU",
            "2022-08-31~",
            "",
        ),
        ("a week ago they left", "a week ago", "2022-W32", "2022-08-08~", "about that day"),
        ("last week they left", "last week", "2022-W32", "2022-08-08/2022-08-14", "a whole week"),
        (
            "in the first week of May",
            "the first week of May",
            "2022-W18",
            "2022-05-01/2022-05-07",
            "",
        ),
        ("on the 18th", "the 18th", "2022-08-18", "2022-08-18", "of this month"),
        ("in July, on the 18th", "the 18th", "2022-07-18", "2022-07-18", "of the month named"),
        ("on Friday the 13th", "Friday the 13th", "2022-05-13", "2022-05-13", "the last such day"),
        ("by 2020; after that date", "that date", "2020", "2020", "a year"),
        ("on 7 March 2003; the 7 March note", "7 March", "2003-03-07", "2003-03-07", "the same"),
    ],
)
def test_edges_weeks_and_days(text: str, words: str, value: str, edtf: str, why: str) -> None:
    parsed = flat(text)
    found = [t for t in find_times(parsed, MONDAY) if t.span.of(text) == words][-1]
    assert (found.value, found.edtf) == (value, edtf), why
