"""Denials that repeat nothing of what they deny, for it stands right before them.

"Traders reported three calls. The police have no record of any such call.", "The company denies
this.", "She says that he refused her request. He says that she never made one.": the answer
takes up the sentence before by a pronoun or by a word. Also a sentence that holds both sides:
"'Not one soldier has left', said the minister, although two trucks could be seen". Leaves out
answers further off than the next sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.story.conflicts_ground import generic, stems_of
from dateline.story.conflicts_telling import speakers, voices

if TYPE_CHECKING:
    from dateline.story.conflicts_ground import Ground
    from dateline.story.conflicts_lines import Line, Lines

EXPRESS: Final = re.compile(
    r"\b(?:den(?:y|ies|ied)|call(?:s|ed) the (?:claim|accusation|allegation|report|charge|story)s?|(?:reject|dispute|contradict|contest)(?:s|ed)?|begs? to differ|"
    r"rul(?:es|ed) (?:this|that|it) out|dismiss(?:es|ed)|counters?|countered|(?:is|was|are|called "
    r"(?:it|that|this)|calls (?:it|that|this)) (?:\"|“)?(?:an? )?(?:lies?|untrue|false|inventions?|"
    r"absurd|ridiculous|slander|nonsense|rubbish|fairy tales?|fantasy)|not true|no such|no record|no trace|"
    r"no knowledge|nothing of the (?:kind|sort)|on the contrary)\b"
)
"""Expressly denies, or has no knowledge of, what stands before."""

MILD: Final = re.compile(
    r"\b(?:never|not one|no one|nobody|none|nowhere|did not|was not|were not|had not|has not|"
    r"there was no|there were no|there is no|no)\b|\w+n['’]t\b"
)
"""Says that something was not so."""

POINTING: Final = re.compile(
    r"\b(?:den(?:y|ies|ied)|(?:reject|dispute|contradict|contest)(?:s|ed)?|dismiss(?:es|ed)) "
    r"(?:it|them|all of (?:it|this)|(?:this|that)(?=[ .,;]*(?:$|[.,;]|and\b|but\b|as\b))|"
    r"(?:the|these|those|such|both) (?:claim|accusation|allegation|charge|report|story|stories|account|"
    r"version|suggestion|rumou?r)s?(?! that| of))|no such|any such|begs? to differ|"
    r"rul(?:es|ed) (?:this|that|it) out|(?:called|calls) (?:it|that|this|the (?:claim|accusation|allegation|report|charge|story)s?)|on the contrary|"
    r"nothing of the (?:kind|sort)"
)
"""Takes up what stands before."""

TURNING: Final = re.compile(r"\b(?:such|one|none)\b")
"""Takes up a noun of the sentence before."""

BEFORE: Final = re.compile(
    r"\b(?:had|having) (?:\w+ ){0,3}(?:told|said|denied|claimed|insisted|maintained|declared|stated)\b"
    r"|\b(?:never|not|n't) (?:\w+ ){0,3}more than\b"
)
"""Tells what somebody said before, or only of a number."""

SUCH: Final = re.compile(r"\b(?:no|any) such (?P<noun>\w+)")
"""Takes up a noun, which the sentence before must have."""

SHORT: Final = 4
"""Words of a sentence that can only answer the one before it."""

POSITION: Final = re.compile(
    r"\b(?:bill|proposal|offer|request|demand|plan|appeal|motion|amendment|deal|compromise|help)\b"
)
"""Who rejects these denies nothing: that is a position."""

ASKED: Final = re.compile(
    r"\b(?:requested|demand(?:s|ed)|appeal(?:s|ed) (?:to|for)|call(?:s|ed) (?:on|for|upon)|urg(?:es|ed)|ask(?:s|ed) (?:\w+ ){1,3}to)\b"
)
"""Somebody asks for something: who rules that out takes a position, and denies nothing."""

OWN_PAIR: Final = re.compile(
    r"\b(?:although|though|even though|but|while|whereas|yet) "
    r"(?P<told>[^.;]*?\b(?:could be seen|w(?:as|ere) seen|ha(?:s|ve|d) seen|saw|shows?|showed|films?|"
    r"videos?|photographs?|pictures|witness(?:es)?|records?|documents?|letters?|lists?)\b)"
)
"""Behind a denial in one sentence: what speaks against it."""

AS_TOLD: Final = re.compile(
    r"\bden(?:y|ies|ied|ying)\b[^.;]*?,? as (?:the |a )?[^.;,]{2,40}? (?:had |has )?"
    r"(?:written|reported|claimed|said|alleged|asserted|maintained|announced)\b"
)
"""A denial that names who says what it denies."""


def answered(ground: Ground, lines: Lines, line: Line) -> Line | None:
    """The sentence before one that denies it, if the two are of two voices."""
    if line.number == 0 or line.text.endswith("?") or BEFORE.search(line.text) is not None:
        return None
    other = lines.of[line.article][line.number - 1]
    if _is_denial(other) or other.text.endswith("?"):
        return None
    mine, theirs = voices(ground, line), voices(ground, other)
    if mine & theirs:
        return None
    words = line.text.split()
    pointing = POINTING.search(line.text) is not None or len(words) <= SHORT
    shared = (line.stems & other.stems) - generic() - ground.naming(other.article, other.span)
    told = bool(other.statements)
    such = SUCH.search(line.text)
    if such is not None and not stems_of(such["noun"]) & other.stems:
        return None
    if EXPRESS.search(line.text) is not None:
        position = POSITION.search(line.text) or POSITION.search(other.text)
        return other if (pointing or shared) and told and not position else None
    first, second = speakers(ground, line), speakers(ground, other)
    known = (mine or first) and (theirs or second) and first != second
    if MILD.search(line.text) is None or not (told and line.statements and known):
        return None
    return other if TURNING.search(line.text) or shared & line.turned else None


def is_refusal(line: Line, before: Line) -> bool:
    """Whether an answer turns down what the sentence before asks for."""
    refusing = EXPRESS.search(line.text) is not None and "deni" not in line.text
    return refusing and ASKED.search(before.text) is not None


def _is_denial(line: Line) -> bool:
    express = EXPRESS.search(line.text) is not None or "deni" in line.text
    return express or line.text.lstrip('"“').startswith("no, ")


def holds_both(line: Line) -> bool:
    """Whether a sentence holds a denial and what speaks against it."""
    if AS_TOLD.search(line.text) is not None:
        return True
    found = OWN_PAIR.search(line.text)
    if found is None or not line.statements:
        return False
    return MILD.search(line.text[: found.start()]) is not None
