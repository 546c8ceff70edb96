from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.codes import Code, Status
from dateline.extract.events import Context, find_events
from dateline.extract.events_learned import CODES, PATTERNS, chance
from dateline.extract.events_lexicon import words
from dateline.records import Document, Predicate
from tests.parses import document, find

SHELLACKED = """
Rebels rebel NOUN NNS 2 nsubj
shellacked shellack VERB VBD 0 root
the the DET DT 4 det
garrison garrison NOUN NN 2 obj
. . PUNCT . 2 punct
"""
HOTELS = """
Hotels hotel NOUN NNS 2 nsubj
offer offer VERB VBP 0 root
views view NOUN NNS 2 obj
. . PUNCT . 2 punct
"""
ARRESTED = """
Police police NOUN NNS 2 nsubj
arrested arrest VERB VBD 0 root
two two NUM CD 4 nummod
miners miner NOUN NNS 2 obj
. . PUNCT . 2 punct
"""
MAY = """
Rebels rebel NOUN NNS 3 nsubj
may may AUX MD 3 aux
shellack shellack VERB VB 0 root
the the DET DT 5 det
garrison garrison NOUN NN 3 obj
. . PUNCT . 3 punct
"""
LOST = """
Rovers Rovers PROPN NNPS 2 nsubj
lost lose VERB VBD 0 root
the the DET DT 4 det
match match NOUN NN 2 obj
. . PUNCT . 2 punct
"""


def read(parsed: Document, word: str, code: Code, score: float, clear: float) -> Document:
    """The document with one predicate."""
    rest = (1 - clear) / (len(CODES) - 1)
    codes = tuple(clear if own is code else rest for own in CODES)
    predicate = Predicate(span=find(parsed.text, word), score=score, codes=codes)
    return replace(parsed, predicates=(predicate,))


@pytest.mark.parametrize(
    ("sentence", "word", "code", "sure", "expected", "why"),
    [
        (
            SHELLACKED,
            "shellacked",
            Code.ASSAULT,
            (0.98, 0.97),
            [("shellacked", Code.ASSAULT, Status.ASSERTED, ["Rebels"], ["the garrison"])],
            "a word that no frame knows gets the roles that acts of its code have",
        ),
        (
            MAY,
            "shellack",
            Code.ASSAULT,
            (0.98, 0.97),
            [("shellack", Code.ASSAULT, Status.POSSIBLE, ["Rebels"], ["the garrison"])],
            "its status is read by the rules, as for all acts",
        ),
        (SHELLACKED, "shellacked", Code.ASSAULT, (0.4, 1.0), [], "hardly an act"),
        (
            SHELLACKED,
            "shellacked",
            Code.ASSAULT,
            (0.9, 0.3),
            [],
            "an act of no clear code",
        ),
        (SHELLACKED, "garrison", Code.MOBILIZE, (0.2, 0.9), [], "not asked for"),
        (HOTELS, "offer", Code.AID, (0.99, 0.99), [], "a guard of the lexicon holds"),
        (
            ARRESTED,
            "arrested",
            Code.ASSAULT,
            (0.99, 0.99),
            [("arrested", Code.COERCE, Status.ASSERTED, ["Police"], ["two miners"])],
            "the lexicon's code stands",
        ),
    ],
)
def test_acts_that_the_network_reads(
    sentence: str,
    word: str,
    code: Code,
    sure: tuple[float, float],
    expected: list[tuple[str, Code, Status, list[str], list[str]]],
    why: str,
) -> None:
    parsed = read(document(sentence), word, code, *sure)
    found = [
        (
            event.anchor.of(parsed.text),
            event.code,
            event.status,
            [span.of(parsed.text) for span in event.actor],
            [span.of(parsed.text) for span in event.recipient],
        )
        for event in find_events(parsed, Context())
    ]
    assert found == expected, why


def test_its_grounds_name_the_runner_up() -> None:
    parsed = read(document(SHELLACKED), "shellacked", Code.ASSAULT, 1.0, 0.95)
    (event,) = find_events(parsed, Context())
    assert event.reasons[0].startswith("network: act 1.00, ASSAULT 0.95, ")
    assert event.confidence == round(chance(parsed.predicates[0]), 2)


def test_every_code_has_a_known_pattern() -> None:
    assert set(PATTERNS) == set(Code)
    assert set(PATTERNS.values()) <= set(words().patterns)


def test_what_neither_frame_nor_network_is_sure_of_is_left_out() -> None:
    """A weak frame alone, at a word that the network does not take for an act."""
    parsed = document(LOST)
    read_by_it = replace(parsed, happened=(0.5,) * 5)

    assert {event.code for event in find_events(parsed, Context())} == {Code.INCIDENT}
    assert find_events(read_by_it, Context()) == ()
