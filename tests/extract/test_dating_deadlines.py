"""What ran out on a weekday, and what came some days after something else."""

from __future__ import annotations

import pytest

from dateline.codes import ClueKind
from dateline.extract.dating import find_clues
from dateline.extract.temporal import find_times
from tests.parses import document

ENDED = """
    They they PRON PRP 2 nsubj
    denounced denounce VERB VBD 0 root
    it it PRON PRP 2 obj
    on on ADP IN 6 case
    3 3 NUM CD 6 nummod
    August August PROPN NNP 2 obl
    . . PUNCT . 2 punct
"""
EXPIRED = """
    The the DET DT 5 det
    month month NOUN NN 4 compound
    - - PUNCT HYPH 4 punct
    long long ADJ JJ 5 amod
    notice notice NOUN NN 6 nsubj
    expired expire VERB VBD 0 root
    on on ADP IN 8 case
    Sunday Sunday PROPN NNP 6 obl
    . . PUNCT . 6 punct
"""
RUNS = EXPIRED.replace("expired expire VERB VBD", "runs run VERB VBZ")
DRAMA = EXPIRED.replace("notice notice", "drama drama")
TWICE = ENDED.replace(
    "    . . PUNCT . 2 punct",
    "    and and CCONJ CC 9 cc\n    5 5 NUM CD 9 nummod\n    August August PROPN NNP 6 conj",
)
COUNTED = """
    They they PRON PRP 2 nsubj
    spoke speak VERB VBD 0 root
    ten ten NUM CD 4 nummod
    days day NOUN NNS 2 obl:unmarked
    after after ADP IN 9 case
    the the DET DT 9 det
    5 5 NUM CD 8 nummod
    March March PROPN NNP 9 compound
    vote vote NOUN NN 2 obl
    , , PUNCT , 2 punct
    on on ADP IN 12 case
    Friday Friday PROPN NNP 2 obl
"""
AFTER = """
    It it PRON PRP 2 nsubj
    came come VERB VBD 0 root
    a a DET DT 4 det
    day day NOUN NN 2 obl:unmarked
    after after SCONJ IN 8 mark
    the the DET DT 7 det
    junta junta NOUN NN 8 nsubj
    spoke speak VERB VBD 2 advcl
"""


@pytest.mark.parametrize(
    ("sentences", "expected", "why"),
    [
        ((ENDED, EXPIRED), ["XXXX-08-03+P1M=XXXX-WXX-7"], "in two sentences"),
        ((COUNTED,), ["XXXX-03-05+P10D=XXXX-WXX-5"], "counted from the vote"),
        ((ENDED, RUNS), [], "nothing is over yet"),
        ((ENDED, DRAMA), [], "no term"),
        ((EXPIRED,), [], "no day it began"),
        ((TWICE, EXPIRED), [], "two beginnings"),
    ],
)
def test_deadlines(sentences: tuple[str, ...], expected: list[str], why: str) -> None:
    parsed = document(*sentences)
    found = find_clues(parsed, find_times(parsed, None))
    assert [c.value for c in found if c.kind is ClueKind.DEADLINE] == expected, why


@pytest.mark.parametrize(
    ("sentence", "expected", "why"),
    [
        (AFTER, ["P1D"], "a day after something without a date"),
        (COUNTED, [], "the date stands there"),
    ],
)
def test_what_came_after(sentence: str, expected: list[str], why: str) -> None:
    parsed = document(sentence)
    found = find_clues(parsed, find_times(parsed, None))
    assert [c.value for c in found if c.kind is ClueKind.AFTER] == expected, why
