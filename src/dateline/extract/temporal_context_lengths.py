"""What the sentence around a length says about the days it covers.

"Are to leave within six months" runs on from the publication, "have been grounded for a month"
up to it; "on Sunday they gave him 72 hours" runs from the day named there, "on Friday, two weeks
after the speech" ends with it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.extract.temporal_context import clause_cues, is_verb, verb_cue
from dateline.extract.temporal_direction import clause_weight, directions
from dateline.syntax import ancestors, child, children, head_of

if TYPE_CHECKING:
    from dateline.records import Sentence
    from dateline.spans import Span

ON_PREPOSITIONS: Final = frozenset({"within", "in", "over", "for"})

AHEAD: Final = re.compile(r" ahead of (?:schedule|time|plan)")
BEHIND: Final = re.compile(r" (?:behind schedule|overdue)")
BEFORE: Final = re.compile(r" (?:before|ahead of)\b(?! schedule)")
AFTER: Final = re.compile(r" after\b")
APART: Final = re.compile(r",\s+(?:just |only |exactly |some |barely )*$")
PUT_OFF_BY: Final = re.compile(r"\bby\s+$")
ANOTHER: Final = re.compile(r"another\b", re.IGNORECASE)


def length_lean(sentence: Sentence, span: Span, after: str = "") -> int:
    """+1 if a length runs from the publication on, -1 if up to it, 0 if it is not tied to it.

    `after` are the words of the sentence behind it.
    """
    head = head_of(sentence, span)
    if head is None:
        return 0
    if AHEAD.match(after) or BEHIND.match(after):
        return (1 if AHEAD.match(after) else -1) if _has_been(sentence, head) else 0
    case = own_case(sentence, head)
    if case not in ON_PREPOSITIONS:
        return 0
    if case == "for" and _has_been(sentence, head):
        return -1
    if child(sentence, head, "det", "nmod:poss") is not None and not _single(sentence, head):
        return 0  # "in the 18 months before the war"
    another = ANOTHER.match(sentence.tokens[head - 2].text) if head > 1 else None
    if case == "for" and another is None:
        return 0
    found = clause_cues(sentence, head)
    return 1 if clause_weight(found) >= 0 and _finite(sentence, head) else 0


def length_tie(sentence: Sentence, span: Span, before: str, after: str) -> int:
    """+1 if a length runs from the day named beside it, -1 if it ends there, 0 for neither.

    `before` and `after` are the words of the sentence around it.
    """
    if AHEAD.match(after):
        return 1
    if BEHIND.match(after):
        return -1
    if APART.search(before):
        return 1 if BEFORE.match(after) else -1 if AFTER.match(after) else 0
    head = head_of(sentence, span)
    if head is None:
        return 0
    case = own_case(sentence, head)
    governor = sentence.tokens[head].head
    if governor < 0 or not is_verb(sentence, governor):
        return 0
    if case in {"within", "in"}:
        return 1 if length_lean(sentence, span) > 0 or case == "within" else 0
    if PUT_OFF_BY.search(before):
        return 1 if sentence.tokens[governor].lemma.lower() in directions().putting_off else 0
    lemmas = {sentence.tokens[a].lemma.lower() for a in ancestors(sentence, head)}
    return 1 if not case and not lemmas.isdisjoint(directions().granting) else 0


def _single(sentence: Sentence, head: int) -> bool:
    """Whether the article of a length is its number: "in a month"."""
    article = child(sentence, head, "det")
    return article is not None and sentence.tokens[article].text.lower() in {"a", "an", "another"}


def own_case(sentence: Sentence, head: int) -> str:
    """The preposition of a length itself, not of a noun it describes ("in a two-hour show")."""
    case = child(sentence, head, "case", "mark")
    return "" if case is None else sentence.tokens[case].lemma.lower()


def _has_been(sentence: Sentence, position: int) -> bool:
    """Whether the verb a token hangs on stands in the present perfect."""
    verb = next((a for a in ancestors(sentence, position) if is_verb(sentence, a)), None)
    if verb is None:
        return False
    helpers = [sentence.tokens[c] for c in children(sentence, verb, "aux", "cop")]
    return any(h.lemma == "have" and h.xpos in {"VBP", "VBZ"} for h in helpers)


def _finite(sentence: Sentence, position: int) -> bool:
    """Whether any verb above a token says when: a heading without one does not."""
    return any(verb_cue(sentence, a) is not None for a in ancestors(sentence, position))
