"""The signs of direction that are read from a sentence."""

from __future__ import annotations

import pytest

from dateline.extract.temporal_context import cues, lean, surely
from dateline.extract.temporal_context_counts import counts_something
from dateline.spans import Span
from tests.parses import document


def signs(rows: str, words: str) -> tuple[str, ...]:
    parsed = document(rows)
    start = parsed.text.index(words)
    return cues(parsed.sentences[0], Span(start, start + len(words)))


SAID = """
    Officials official NOUN NNS 2 nsubj
    predicted predict VERB VBD 0 root
    Friday Friday PROPN NNP 2 obl
"""
POSTPONED = """
    Talks talk NOUN NNS 3 nsubj:pass
    were be AUX VBD 3 aux:pass
    postponed postpone VERB VBN 0 root
    until until ADP IN 5 case
    Friday Friday PROPN NNP 3 obl
"""
SOONEST = """
    Troops troops NOUN NNS 3 nsubj
    could could AUX MD 3 aux
    leave leave VERB VB 0 root
    as as ADV RB 5 advmod
    early early ADV RB 3 advmod
    as as ADP IN 7 case
    Friday Friday PROPN NNP 5 obl
"""
NOT_REACHED = """
    He he PRON PRP 5 nsubj:pass
    could could AUX MD 5 aux
    not not PART RB 5 advmod
    be be AUX VB 5 aux:pass
    reached reach VERB VBN 0 root
    Friday Friday PROPN NNP 5 obl
"""
DEADLINE = """
    The the DET DT 2 det
    vote vote NOUN NN 4 nsubj
    is be AUX VBZ 4 cop
    Friday Friday PROPN NNP 0 root
"""
PROGRESSIVE = """
    Troops troops NOUN NNS 3 nsubj
    are be AUX VBP 3 aux
    leaving leave VERB VBG 0 root
    Friday Friday PROPN NNP 3 obl
"""
HAD_BEEN_DUE = """
    Talks talk NOUN NNS 4 nsubj:pass
    had have AUX VBD 4 aux
    been be AUX VBN 4 aux:pass
    scheduled schedule VERB VBN 0 root
    to to PART TO 6 mark
    end end VERB VB 4 xcomp
    Friday Friday PROPN NNP 6 obl
"""
PURPOSE = """
    He he PRON PRP 2 nsubj
    invited invite VERB VBD 0 root
    ministers minister NOUN NNS 2 obj
    to to PART TO 5 mark
    meet meet VERB VB 2 xcomp
    in in ADP IN 7 case
    May May PROPN NNP 5 obl
"""
MANAGED = """
    They they PRON PRP 2 nsubj
    managed manage VERB VBD 0 root
    to to PART TO 4 mark
    leave leave VERB VB 2 xcomp
    in in ADP IN 6 case
    May May PROPN NNP 4 obl
"""
VOTE_ON = """
    Deputies deputy NOUN NNS 2 nsubj
    discussed discuss VERB VBD 0 root
    a a DET DT 4 det
    vote vote NOUN NN 2 obj
    in in ADP IN 6 case
    May May PROPN NNP 4 nmod
"""
BACK = """
    Troops troops NOUN NNS 4 nsubj
    are be AUX VBP 4 aux
    to to PART TO 4 mark
    leave leave VERB VB 0 root
    back back ADV RB 7 advmod
    in in ADP IN 7 case
    May May PROPN NNP 4 obl
"""
COUP = """
    The the DET DT 3 det
    May May PROPN NNP 3 compound
    coup coup NOUN NN 4 nsubj
    failed fail VERB VBD 0 root
"""
EFFECTIVE = """
    They they PRON PRP 2 nsubj
    named name VERB VBD 0 root
    him he PRON PRP 2 obj
    effective effective ADJ JJ 5 case
    May May PROPN NNP 2 obl
"""
HAVING = """
    He he PRON PRP 2 nsubj
    works work VERB VBZ 0 root
    having have AUX VBG 4 aux
    returned return VERB VBN 2 advcl
    in in ADP IN 6 case
    May May PROPN NNP 4 obl
"""

PAST = """
    They they PRON PRP 2 nsubj
    {verb} {lemma} VERB VBD 0 root
    it it PRON PRP 2 obj
    {case} {case} ADP IN 5 case
    May May PROPN NNP 2 obl
"""
WITH = """
    They they PRON PRP 3 nsubj
    {helper} {lemma} AUX {xpos} 3 aux
    {verb} {verb} VERB VB 0 root
    in in ADP IN 5 case
    May May PROPN NNP 3 obl
"""
PRESENT = """
    It it PRON PRP 2 nsubj
    {verb} {lemma} VERB VBZ 0 root
    in in ADP IN 4 case
    May May PROPN NNP 2 obl
"""

DUE = """
    Talks talk NOUN NNS 5 nsubj
    are be AUX VBP 5 cop
    due due ADJ JJ 5 case
    to to PART TO 3 fixed
    begin begin VERB VB 0 root
    on on ADP IN 7 case
    Thursday Thursday PROPN NNP 5 obl
"""
CALLED_OFF = """
    The the DET DT 2 det
    match match NOUN NN 7 nsubj:pass
    on on ADP IN 4 case
    Saturday Saturday PROPN NNP 2 nmod
    has have AUX VBZ 7 aux
    been be AUX VBN 7 aux:pass
    cancelled cancel VERB VBN 0 root
"""
WARNED_EARLY = """
    Residents resident NOUN NNS 3 nsubj
    had have AUX VBD 3 aux
    warned warn VERB VBN 0 root
    as as ADV RB 5 advmod
    early early ADV RB 3 advmod
    as as ADP IN 7 case
    May May PROPN NNP 5 obl
"""


DEATH = """
    He he PRON PRP 3 nsubj:pass
    was be AUX VBD 3 aux:pass
    charged charge VERB VBN 0 root
    over over ADP IN 6 case
    the the DET DT 6 det
    death death NOUN NN 3 obl
    on on ADP IN 9 case
    25 25 NUM CD 9 nummod
    June June PROPN NNP 6 nmod
"""


@pytest.mark.parametrize(
    ("rows", "words", "expected", "why"),
    [
        (DEATH, "25 June", ("happened",), "nobody plans a death"),
        (DEATH.replace("death death", "vote vote"), "25 June", ("noun", "past"), "a vote is"),
        (COUP, "May", ("happened",), "the May coup"),
        (DUE, "Thursday", ("intended",), "due to begin"),
        (DUE.replace("are be AUX VBP", "were be AUX VBD"), "Thursday", ("intended",), ""),
        (CALLED_OFF, "Saturday", ("called off",), "it lay ahead"),
        (
            CALLED_OFF.replace("has have AUX VBZ", "had have AUX VBD"),
            "Saturday",
            ("noun", "past"),
            "",
        ),
        (CALLED_OFF.replace("cancelled cancel", "won win"), "Saturday", ("noun", "past"), ""),
        (WARNED_EARLY, "May", ("past",), "as early as, told in the past"),
        (SOONEST, "Friday", ("soonest", "might"), "as early as, to come"),
    ],
)
def test_what_is_due_or_called_off_lies_ahead(
    rows: str, words: str, expected: tuple[str, ...], why: str
) -> None:
    assert signs(rows, words) == expected, why


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (PAST.format(verb="saw", lemma="see", case="since"), ("since", "past")),
        (PAST.format(verb="saw", lemma="see", case="until"), ("until", "past")),
        (PAST.format(verb="delayed", lemma="delay", case="until"), ("until", "put off", "past")),
        (PAST.format(verb="moved", lemma="move", case="to"), ("put off", "past")),
        (PAST.format(verb="called", lemma="call", case="for"), ("for", "past")),
        (PAST.format(verb="extended", lemma="extend", case="through"), ("through", "past")),
        (PAST.format(verb="saw", lemma="see", case="by"), ("by", "past")),
        (PAST.format(verb="expected", lemma="expect", case="in"), ("planned",)),
        (WITH.format(helper="will", lemma="will", xpos="MD", verb="leave"), ("will",)),
        (WITH.format(helper="may", lemma="may", xpos="MD", verb="leave"), ("modal",)),
        (WITH.format(helper="would", lemma="would", xpos="MD", verb="leave"), ("would",)),
        (WITH.format(helper="did", lemma="do", xpos="VBD", verb="leave"), ("past",)),
        (PRESENT.format(verb="meets", lemma="meet"), ("present",)),
        (PRESENT.format(verb="shows", lemma="show"), ("telling",)),
    ],
)
def test_verbs_and_prepositions(rows: str, expected: tuple[str, ...]) -> None:
    assert signs(rows, "May") == expected


@pytest.mark.parametrize(
    ("rows", "way", "why"),
    [
        (PAST.format(verb="saw", lemma="see", case="in"), -1, "it has come"),
        (PAST.format(verb="saw", lemma="see", case="by"), 0, "perhaps long before"),
        (PAST.format(verb="planned", lemma="plan", case="in"), 0, "the plan or the day"),
        (WITH.format(helper="will", lemma="will", xpos="MD", verb="leave"), 1, "it is to come"),
        (WITH.format(helper="may", lemma="may", xpos="MD", verb="leave"), 0, "nobody knows"),
        (VOTE_ON, 0, "the vote may be to come"),
    ],
)
def test_only_plain_clauses_are_beyond_doubt(rows: str, way: int, why: str) -> None:
    parsed = document(rows)
    start = parsed.text.index("May")
    assert surely(parsed.sentences[0], Span(start, start + 3)) == way, why


@pytest.mark.parametrize(
    ("rows", "digits", "counts"),
    [
        ("some some DET DT 2 det\n2022 2022 NUM CD 0 root", "2022", True),
        ("in in ADP IN 2 case\n2022 2022 NUM CD 0 root", "2022", False),
        ("2022 2022 NUM CD 2 nummod\ntroops troop NOUN NNS 0 root", "2022", True),
        ("2022 2022 NUM CD 2 compound\nelection election NOUN NN 0 root", "2022", False),
        (
            "the the DET DT 3 det\n2022 2022 NUM CD 3 nummod\npolls poll NOUN NNS 0 root",
            "2022",
            False,
        ),
    ],
)
def test_digits_that_count(rows: str, digits: str, counts: bool) -> None:
    parsed = document(rows)
    start = parsed.text.index(digits)
    assert counts_something(parsed.sentences[0], Span(start, start + 4)) is counts


@pytest.mark.parametrize(
    ("rows", "words", "expected", "why"),
    [
        (SAID, "Friday", ("told",), "what is predicted lies ahead, the predicting does not"),
        (POSTPONED, "Friday", ("until", "put off", "past"), "the verb moves the day away"),
        (SOONEST, "Friday", ("soonest", "might"), "as early as"),
        (NOT_REACHED, "Friday", ("not modal",), "what did not happen"),
        (DEADLINE, "Friday", ("predicate",), "a date that something is"),
        (PROGRESSIVE, "Friday", ("progressive",), "arranged"),
        (HAD_BEEN_DUE, "Friday", ("had planned",), "a plan that is over"),
        (PURPOSE, "May", ("infinitive",), "what for"),
        (MANAGED, "May", ("past",), "what was managed is done"),
        (VOTE_ON, "May", ("noun", "past"), "the vote, not the discussion"),
        (BACK, "May", ("back", "planned"), "back in May"),
        (COUP.replace("coup coup", "vote vote"), "May", (), "the clause tells of the vote"),
        (EFFECTIVE, "May", ("starting", "past"), "begins to hold then"),
        (HAVING, "May", ("past",), "a perfect participle"),
    ],
)
def test_signs(rows: str, words: str, expected: tuple[str, ...], why: str) -> None:
    assert signs(rows, words) == expected, why


@pytest.mark.parametrize(
    ("rows", "words", "way"),
    [
        (SAID, "Friday", -2),
        (MANAGED, "May", -1),
        (COUP.replace("coup coup", "vote vote"), "May", 0),
        (SOONEST, "Friday", 1),
        (BACK, "May", -1),
    ],
)
def test_signs_sum_up_to_a_lean(rows: str, words: str, way: int) -> None:
    parsed = document(rows)
    start = parsed.text.index(words)
    assert lean(parsed.sentences[0], Span(start, start + len(words))) == way
