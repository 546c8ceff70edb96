"""What only looks like a statement, and statements whose trees go astray."""

from __future__ import annotations

import pytest

from dateline.codes import SpeechAct, StatementType
from dateline.extract.quotations import find_statements
from tests.extract import odd_sentences as odd
from tests.parses import document, find

Row = tuple[str, str | None]


@pytest.mark.parametrize(
    ("block", "expected", "why"),
    [
        (odd.EARLY, [], "too early to tell"),
        (odd.AIM, [], "an aim in front"),
        (odd.IMPERATIVE, [], "the reader is told to do it"),
        (odd.CALLED, [], "a call by telephone"),
        (odd.NAMED, [("the hospital a ruin", "The nurse")], "called something"),
        (odd.BODILY, [], "an attack with arms"),
        (odd.BEGAN, [], "what began is no speech"),
        (odd.WOULD, [], "nobody has accused yet"),
        (odd.TALKED, [], "it tells no subject"),
        (odd.HOUR, [("the road is open", "officials")], "the place is not the speaker's"),
        (odd.HOURLY, [("the coup", "Ecowas")], "nor is the hour"),
        (odd.DATELINE, [("the report", "Gov. Jane Doe")], "nor a dateline"),
        (odd.FIRM, [("the road was open", "Jane Doe")], "nor whom she stands for"),
        (odd.PUT, [("The toll … at nine", "the police")], "an amount in the passive"),
        (odd.INSERTED, [("They show … dockers loading crates", "it")], "goes on behind the cue"),
        (odd.MEANS, [("he would resign", "The premier")], "a clause hung on the means"),
        (odd.TRAIT, [], "a trait of a thing"),
        (odd.BEHIND, [("The offer appeals to many", "Jane Doe")], "the speaker stands behind"),
    ],
)
def test_odd_sentences(block: str, expected: list[Row], why: str) -> None:
    parsed = document(block)
    found: list[Row] = [
        (
            " … ".join(c.of(parsed.text) for c in s.content),
            None if s.speaker is None else s.speaker.of(parsed.text),
        )
        for s in find_statements(parsed, ())
    ]
    assert found == expected, why


def test_what_is_not_denied_is_no_denial() -> None:
    (statement,) = find_statements(document(odd.OPEN), ())
    assert statement.act is SpeechAct.SAY


@pytest.mark.parametrize(
    ("block", "text", "content", "kind", "why"),
    [
        (
            odd.WORDED,
            'The step was "a leap in the dark", as the envoy put it.',
            '"a leap in the dark"',
            StatementType.DIRECT,
            "only the words in the marks are the envoy's",
        ),
        (
            odd.SPOKEN,
            '"The pilot told us that the engine had failed," she said.',
            '"The pilot told us that the engine had failed,"',
            StatementType.DIRECT,
            "what the quoted report is not taken for quoted themselves",
        ),
        (
            odd.TITLE,
            'The novel "The Wind Over the River" was praised by the critics.',
            'The novel "The Wind Over the River"',
            StatementType.INDIRECT,
            "the name of a work is nobody's speech",
        ),
    ],
)
def test_what_stands_in_marks(
    block: str, text: str, content: str, kind: StatementType, why: str
) -> None:
    (statement,) = find_statements(document(block, text=text), ())
    assert [part.of(text) for part in statement.content] == [content], why
    assert statement.type is kind, why


def test_a_reason_behind_the_cue_is_a_statement_of_its_own() -> None:
    text = (
        '"The wells are dry," she said, as the village has been "cut off from its only river" '
        "since June."
    )
    first, second = find_statements(document(odd.TRAILED, text=text), ())
    assert first.type is StatementType.DIRECT
    assert second.type is StatementType.MIXED
    assert second.content[0].of(text).startswith('the village has been "cut off')
    assert first.speaker == second.speaker


DOE = """
DOE doe PROPN NNP 3 nsubj
: : PUNCT : 3 punct
Stay stay VERB VB 0 root
here here ADV RB 3 advmod
. . PUNCT . 3 punct
"""
MORE = """
We we PRON PRP 2 nsubj
wait wait VERB VBP 0 root
. . PUNCT . 2 punct
"""
HOST = """
HOST host PROPN NNP 3 nsubj
: : PUNCT : 3 punct
Why why ADV WRB 0 root
? ? PUNCT . 3 punct
"""
STAGE = """
( ( PUNCT -LRB- 2 punct
Laughter laughter NOUN NN 0 root
) ) PUNCT -RRB- 2 punct
"""


@pytest.mark.parametrize(
    ("blocks", "expected", "why"),
    [
        ((DOE, MORE, HOST, DOE), ["Stay here . We wait .", "Stay here ."], "to the next label"),
        ((DOE, STAGE, MORE, DOE), ["Stay here .", "Stay here ."], "to a stage direction"),
        ((DOE, HOST), [], "a label that stands once is a headline's"),
        ((HOST, HOST), [], "the outlet's own voice"),
    ],
)
def test_turns_of_a_transcript(blocks: tuple[str, ...], expected: list[str], why: str) -> None:
    parsed = document(*blocks)
    said = [s for s in find_statements(parsed, ()) if s.cue and s.cue.of(parsed.text) == ":"]
    assert [s.content[0].of(parsed.text) for s in said] == expected, why


def test_a_heading_says_nothing() -> None:
    heading = """
    # # SYM SYM 2 dep
    Kori Kori PROPN NNP 3 nsubj
    says say VERB VBZ 0 root
    taxes tax NOUN NNS 5 nsubj
    fell fall VERB VBD 3 ccomp
    """
    assert find_statements(document(heading), ()) == ()
    plain = document(heading.replace("# # SYM SYM 2 dep", "So so ADV RB 2 dep"))
    (statement,) = find_statements(plain, ())
    assert statement.content == (find(plain.text, "taxes fell"),)
