"""What a report itself says of its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.extract.dating import find_clues
from dateline.extract.temporal import find_times
from tests.parses import document

if TYPE_CHECKING:
    from dateline.records import Clue, Document

FILLER = """
    It it PRON PRP 2 nsubj
    rains rain VERB VBZ 0 root
    . . PUNCT . 2 punct
"""
"""Two of these put a sentence behind the lead."""


def clues(parsed: Document) -> list[Clue]:
    return list(find_clues(parsed, find_times(parsed, None)))


def row(found: list[Clue]) -> list[tuple[str, str, int]]:
    return [(clue.kind.value, clue.value, clue.lean) for clue in found]


def spoke(verb: str, lemma: str, *day: str) -> str:
    """They VERB on DAY, where the last word of the day hangs on the verb."""
    rows = [
        "They they PRON PRP 2 nsubj",
        f"{verb} {lemma} VERB VBD 0 root",
        f"on on ADP IN {3 + len(day)} case",
    ]
    for word in day[:-1]:
        tag = "NUM CD" if word.isdigit() else "PROPN NNP"
        rows.append(f"{word} {word} {tag} {3 + len(day)} nmod")
    tag = "NUM CD" if day[-1].isdigit() else "PROPN NNP"
    rows.append(f"{day[-1]} {day[-1]} {tag} 2 obl")
    return "\n".join(rows)


@pytest.mark.parametrize(
    ("sentences", "expected", "why"),
    [
        ([spoke("met", "meet", "Friday")], ("lead", "XXXX-WXX-5", -1), "in the lead"),
        (
            [FILLER, FILLER, spoke("met", "meet", "Friday")],
            ("weekday", "XXXX-WXX-5", -1),
            "further down",
        ),
        (
            [FILLER, FILLER, spoke("said", "say", "Friday")],
            ("spoken", "XXXX-WXX-5", -1),
            "beside a verb of saying",
        ),
        ([spoke("met", "meet", "5", "May")], ("told", "XXXX-05-05", -1), "month and day"),
        (
            [spoke("met", "meet", "Friday", "5", "May")],
            ("pair", "XXXX-05-05=XXXX-WXX-5", -1),
            "with its weekday",
        ),
        (
            [spoke("met", "meet", "5", "May", "2023")],
            ("told", "2023-05-05", -1),
            "with its year",
        ),
        (
            [spoke("met", "meet", "Monday", "5", "May", "2023")],
            ("clash", "2023-05-05=XXXX-WXX-1", 0),
            "5 May 2023 was a Friday",
        ),
    ],
)
def test_one_expression(sentences: list[str], expected: tuple[str, str, int], why: str) -> None:
    assert row(clues(document(*sentences))) == [expected], why


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (("last", "Friday"), "anywhere in two weeks"),
        (("30", "February"), "no such day"),
        (("September", "11"), "the name of what happened on it"),
    ],
)
def test_what_says_nothing(day: tuple[str, ...], why: str) -> None:
    assert clues(document(spoke("met", "meet", *day))) == [], why


def test_a_vote_that_will_be_held_is_ahead() -> None:
    parsed = document(
        """
        The the DET DT 2 det
        vote vote NOUN NN 5 nsubj:pass
        will will AUX MD 5 aux
        be be AUX VB 5 aux:pass
        held hold VERB VBN 0 root
        in in ADP IN 7 case
        June June PROPN NNP 5 obl
        """
    )
    assert row(clues(parsed)) == [("told", "XXXX-06", 1)]


def test_back_in_february_is_past_whatever_the_verb() -> None:
    parsed = document(
        """
        He he PRON PRP 2 nsubj
        agreed agree VERB VBD 0 root
        to to PART TO 4 mark
        host host VERB VB 2 xcomp
        them they PRON PRP 4 obj
        back back ADV RB 8 advmod
        in in ADP IN 8 case
        February February PROPN NNP 4 obl
        """
    )
    assert row(clues(parsed)) == [("told", "XXXX-02", -1)]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        (
            """
            They they PRON PRP 2 nsubj
            met meet VERB VBD 0 root
            this this DET DT 4 det
            Monday Monday PROPN NNP 2 obl:unmarked
            , , PUNCT , 7 punct
            15 15 NUM CD 7 nummod
            August August PROPN NNP 4 appos
            """,
            "XXXX-08-15=XXXX-WXX-1",
        ),
        (
            """
            It it PRON PRP 3 nsubj
            is be AUX VBZ 3 cop
            Friday Friday PROPN NNP 0 root
            22 22 NUM CD 5 nummod
            December December PROPN NNP 3 nmod
            """,
            "XXXX-12-22=XXXX-WXX-5",
        ),
        (
            """
            A a DET DT 2 det
            bulletin bulletin NOUN NN 0 root
            , , PUNCT , 5 punct
            27 27 NUM CD 5 nummod
            April April PROPN NNP 2 appos
            2022 2022 NUM CD 5 nummod
            . . PUNCT . 2 punct
            """,
            "2022-04-27",
        ),
    ],
)
def test_words_that_name_the_day_of_writing_are_stamps(sentence: str, value: str) -> None:
    assert row(clues(document(sentence))) == [("stamp", value, 0)]


def test_a_note_of_correction_dates_the_change() -> None:
    assert row(clues(document(AMENDED))) == [("stamp", "2023-05-05", 1)]


AMENDED = """
    This this DET DT 2 det
    article article NOUN NN 4 nsubj:pass
    was be AUX VBD 4 aux:pass
    amended amend VERB VBN 0 root
    on on ADP IN 7 case
    5 5 NUM CD 7 nummod
    May May PROPN NNP 4 obl
    2023 2023 NUM CD 7 nummod
"""


def test_a_day_counted_from_another_is_no_clue_of_its_own() -> None:
    parsed = document(
        spoke("met", "meet", "5", "May", "2023"),
        """
        Two two NUM CD 2 nummod
        days day NOUN NNS 3 obl:npmod
        later later ADV RB 5 advmod
        they they PRON PRP 5 nsubj
        left leave VERB VBD 0 root
        """,
    )
    assert row(clues(parsed)) == [("told", "2023-05-05", -1)]


def test_the_end_of_a_year_of_accounts_is_no_news() -> None:
    parsed = document(
        """
        Sales sale NOUN NNS 5 nsubj
        in in ADP IN 4 case
        the the DET DT 4 det
        year year NOUN NN 1 nmod
        rose rise VERB VBD 0 root
        """,
        """
        The the DET DT 2 det
        quarter quarter NOUN NN 0 root
        ended end VERB VBN 2 acl
        March March PROPN NNP 3 obl:unmarked
        31 31 NUM CD 4 nummod
        """,
    )
    assert not [c for c in clues(parsed) if "03-31" in c.value]


def test_this_coming_sunday_is_not_the_day_of_writing() -> None:
    parsed = document(
        """
        They they PRON PRP 2 nsubj
        meet meet VERB VBP 0 root
        this this DET DT 5 det
        coming come VERB VBG 5 amod
        Sunday Sunday PROPN NNP 2 obl:unmarked
        , , PUNCT , 8 punct
        8 8 NUM CD 8 nummod
        March March PROPN NNP 5 appos
        """
    )
    assert "stamp" not in [c.kind for c in clues(parsed)]


def test_every_clue_quotes_its_words() -> None:
    parsed = document(spoke("met", "meet", "Friday", "5", "May"), spoke("said", "say", "Sunday"))
    assert [c.span.of(parsed.text) for c in clues(parsed) if c.span] == ["Friday 5 May", "Sunday"]
