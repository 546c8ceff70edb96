"""Words that look like times and are none, and those beside them that are."""

from __future__ import annotations

import pytest

from dateline.extract.temporal_recognition import recognised
from tests.extract.test_temporal import flat
from tests.parses import document


def words(text: str) -> list[str]:
    """The expressions found in a sentence without a tree."""
    parsed = flat(text)
    found = recognised(parsed.text, parsed.sentences[0], 0)
    return [candidate.span.of(text) for candidate in found]


@pytest.mark.parametrize(
    "text",
    [
        # names of outlets, wars, movements and people
        "the Sunday Times reported",
        "a column in the Sunday Telegraph",
        "shares of Black Friday Inc",
        "the Bloody Sunday inquiry",
        "since the Arab Spring",
        "the Spring River rose",
        "the Six-Day War",
        "the Thirty Years' War",
        "the Monday Night Club",
        "in USA Today",
        "the Good Friday Agreement",
        "Mr. March resigned",
        "by Jan Nowak",
        # numbers
        "call 555-2013 for help",
        "see www.example.org/2019/05/a",
        "a score of 10-7",
        "on a scale of 1 to 6",
        "odds of 10:1 were not offered at 3 to 2",
        "a 44-year-old man",
        "the virus called H1",
        "a quarter of a billion users",
        "8 million instructions per second",
        # verbs and idioms
        "the first half of the season",
        "the H1N1 strain",
        "the fall of the regime",
        "the winter of discontent",
        "after the fall in prices",
        "the year after the war",
        "One day, they hope, it ends",
        "Journalist of the Year",
        "the Long March",
        "the March of the Widows",
        "people in their 30s and 40s",
        "a man in his late 50s",
        "patients aged 20 to 30 years",
        "a trip on the Midnight Express",
        "a 1987 Chevrolet",
        "her blue 2004 Honda",
        "in the film High Noon",
        "what today's youth want",
        "in today's digital world",
        "United scored late in the second half",
    ],
)
def test_no_times(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the newspaper said Sunday", ["Sunday"]),
        ("on Sunday Times Square was full", []),  # read as the paper: a price of the rule
        ("on Friday President Diallo left", ["Friday"]),
        ("the spring of 2011", ["the spring of 2011"]),
        ("the first half of the year", ["the first half of the year"]),
        ("the third quarter of 2020", ["the third quarter of 2020"]),
        ("Now the town is quiet", ["Now"]),
        ("Now, let us begin", []),
        ("overnight the river rose", ["overnight"]),
        ("an overnight success", []),
        ("for the future", ["the future"]),
        ("hours after the vote", ["hours"]),
        ("it may take months", ["months"]),
        ("the months of drought", []),
        ("the coming days, weeks and months", ["the coming days, weeks and months"]),
        ("the future of the force", []),
        ("in the 60s and 70s", ["the 60s", "70s"]),
        ("Midnight passed", ["Midnight"]),
        ("in March of the same year", ["March of the same year"]),
        ("a day of the week", ["a day"]),
        ("In 2004 Honda closed it", ["2004"]),
        ("today's meeting of ministers", ["today"]),
        ("profits fell in the second half", ["the second half"]),
        ("the month that they had been given", ["the month"]),
        ("By about 1300 the town had walls", ["1300"]),
    ],
)
def test_the_words_beside_decide(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def spans(parsed_rows: str) -> list[str]:
    """The expressions of a parsed sentence."""
    parsed = document(parsed_rows)
    found = recognised(parsed.text, parsed.sentences[0], 0)
    return [candidate.span.of(parsed.text) for candidate in found]


def test_last_as_a_verb_begins_no_length_that_has_passed() -> None:
    """The trial is to last five weeks: the five weeks are no past ones."""
    rows = """
        It it PRON PRP 3 nsubj
        will will AUX MD 3 aux
        last last VERB VB 0 root
        five five NUM CD 5 nummod
        weeks week NOUN NNS 3 obj
    """
    assert spans(rows) == ["five weeks"]


def test_one_day_behind_a_modal_says_only_that_it_will_be() -> None:
    rows = """
        They they PRON PRP 5 nsubj
        will will AUX MD 5 aux
        one one NUM CD 4 nummod
        day day NOUN NN 5 obl
        return return VERB VB 0 root
    """
    assert spans(rows) == []


def test_one_day_behind_a_verb_is_a_length() -> None:
    rows = """
        Talks talk NOUN NNS 2 nsubj
        lasted last VERB VBD 0 root
        one one NUM CD 4 nummod
        day day NOUN NN 2 obj
    """
    assert spans(rows) == ["one day"]


def test_a_daily_is_a_newspaper_before_its_name() -> None:
    rows = """
        The the DET DT 3 det
        party party NOUN NN 3 compound
        daily daily NOUN NN 4 compound
        Horizont Horizont PROPN NNP 5 nsubj
        closed close VERB VBD 0 root
    """
    assert spans(rows) == []


def test_a_preposition_before_a_length_does_not_belong_to_it() -> None:
    """Five percent over two years; but over two years passed."""
    rows = """
        Pay pay NOUN NN 2 nsubj
        rises rise VERB VBZ 0 root
        five five NUM CD 4 nummod
        percent percent NOUN NN 2 obj
        over over ADP IN 7 case
        two two NUM CD 7 nummod
        years year NOUN NNS 2 obl
    """
    assert spans(rows) == ["two years"]
    assert spans(rows.replace("over over ADP IN 7 case", "over over ADV RB 6 advmod")) == [
        "over two years"
    ]


def test_digits_before_a_name_are_a_year_and_count_nothing() -> None:
    rows = """
        They they PRON PRP 2 nsubj
        expect expect VERB VBP 0 root
        1990 1990 NUM CD 5 nummod
        Northwind Northwind PROPN NNP 5 compound
        earnings earnings NOUN NNS 2 obj
    """
    assert spans(rows) == ["1990"]
    assert spans(rows.replace("Northwind Northwind PROPN NNP", "net net ADJ JJ")) == []


def test_a_season_before_a_noun_is_no_time_of_the_act() -> None:
    rows = """
        They they PRON PRP 2 nsubj
        train train VERB VBP 0 root
        in in ADP IN 5 case
        winter winter NOUN NN 5 compound
        camps camp NOUN NNS 2 obl
    """
    assert spans(rows) == []


def test_water_currents_are_no_present() -> None:
    rows = """
        The the DET DT 3 det
        warm warm ADJ JJ 3 amod
        current current NOUN NN 4 nsubj
        flows flow VERB VBZ 0 root
    """
    assert spans(rows) == []


def test_a_future_minister_is_no_time() -> None:
    rows = """
        She she PRON PRP 2 nsubj
        met meet VERB VBD 0 root
        the the DET DT 5 det
        future future ADJ JJ 5 amod
        minister minister NOUN NN 2 obj
    """
    assert spans(rows) == []


def test_growth_per_year_is_no_repetition() -> None:
    rows = """
        It it PRON PRP 2 nsubj
        grew grow VERB VBD 0 root
        20 20 NUM CD 4 nummod
        % % SYM NN 2 obj
        annually annually ADV RB 2 advmod
    """
    assert spans(rows) == []


def test_a_rate_is_no_time() -> None:
    rows = """
        It it PRON PRP 2 nsubj
        costs cost VERB VBZ 0 root
        20 20 NUM CD 4 nummod
        euros euro NOUN NNS 2 obj
        a a DET DT 6 det
        month month NOUN NN 4 nmod
    """
    assert spans(rows) == []
