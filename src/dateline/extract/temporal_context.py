"""What the sentence around a temporal expression says about its direction.

It also tells whether digits are a year at all, or count something.

Direction is read from the dependency tree: the tense of the governing verb, "will" and its
like, infinitives below verbs of intention, and prepositions that look one way ("since").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from dateline.resources import table
from dateline.syntax import ancestors, child, children, head_of, is_relation, tokens_in

if TYPE_CHECKING:
    from dateline.records import Sentence, Token
    from dateline.spans import Span


class DirectionWords(msgspec.Struct, frozen=True):
    """The list `directions`: words that turn a clause to the past or the future."""

    open_auxiliaries: list[str]
    planned: list[str]
    telling: list[str]
    intentions: list[str]
    ahead: list[str]
    counting: list[str]


PAST: Final = -1
SURELY_PAST: Final = -2
AHEAD: Final = 1


def directions() -> DirectionWords:
    """The direction words of the installation."""
    words: DirectionWords = table("directions", DirectionWords)
    return words


def lean(sentence: Sentence, span: Span) -> int:
    """Where the clause of an expression looks: back (-1, -2 without doubt), ahead (+1), or 0."""
    head = head_of(sentence, span)
    if head is None:
        return 0
    governor = sentence.tokens[head].head
    if governor > head and sentence.tokens[governor].upos in {"NOUN", "PROPN"}:
        return 0  # "the July 26 coup": the clause tells of the noun, not of its date
    neighbour = _verb_before(sentence, tokens_in(sentence, span)[0])
    if neighbour is not None:
        return neighbour
    case = _preposition(sentence, head)
    if case == "since":
        return SURELY_PAST
    found = _clause_lean(sentence, head)
    if case in {"by", "until", "till", "before"} and found == 0:
        return AHEAD
    return found


def surely(sentence: Sentence, span: Span) -> int:
    """-1 or +1 where the clause leaves no doubt that the day has come, or has not; else 0.

    Only days that hang directly on a finite verb count: "amended on 3 May" is past, "a vote on
    3 May" could be either, and so could what happened "by" or "after" a day.
    """
    head = head_of(sentence, span)
    if head is None or _preposition(sentence, head) not in {"on", "in", "", "since", "during"}:
        return 0
    token = sentence.tokens[head]
    if token.head < 0 or not is_relation(token.relation, ("obl", "advmod", "nmod:unmarked")):
        return 0
    verb = sentence.tokens[token.head]
    helpers = [sentence.tokens[c] for c in children(sentence, token.head, "aux", "cop")]
    if verb.upos not in {"VERB", "AUX"} or verb.lemma.lower() in directions().intentions:
        return 0
    if any(h.text.lower() in {"will", "'ll", "’ll", "wo", "shall"} for h in helpers):
        return AHEAD
    if any(h.xpos == "MD" for h in helpers):
        return 0
    past = verb.xpos == "VBD" or any(h.xpos == "VBD" for h in helpers)
    return PAST if past and verb.xpos not in {"VB", "VBG"} else 0


def _verb_before(sentence: Sentence, first: int) -> int | None:
    """Direction of a past verb that stands right before: "said late Monday".

    Parsers often hang such a day on the verb of what was said.
    """
    position = first - 1
    while position >= 0 and sentence.tokens[position].text.lower() in {"on", "late", "early"}:
        position -= 1
    if position < 0 or sentence.tokens[position].xpos not in {"VBD", "VBN"}:
        return None
    return verb_lean(sentence, position)


def length_lean(sentence: Sentence, span: Span) -> int:
    """+1 if a length runs from the publication on, -1 if up to it, 0 if it is not tied to it.

    "Are to leave within six months" runs on, "have been grounded for a month" has run.
    """
    head = head_of(sentence, span)
    case = "" if head is None else _preposition(sentence, head)
    if head is None or case not in {"within", "in", "over", "for"}:
        return 0
    if case == "for":
        return PAST if _has_been(sentence, head) else 0
    return AHEAD if _clause_lean(sentence, head) >= 0 and _finite(sentence, head) else 0


def _has_been(sentence: Sentence, position: int) -> bool:
    """Whether the verb a token hangs on stands in the present perfect."""
    verb = next((a for a in ancestors(sentence, position) if _is_verb(sentence, a)), None)
    if verb is None:
        return False
    helpers = [sentence.tokens[c] for c in children(sentence, verb, "aux", "cop")]
    return any(h.lemma == "have" and h.xpos in {"VBP", "VBZ"} for h in helpers)


def _finite(sentence: Sentence, position: int) -> bool:
    """Whether any verb above a token says when: a heading without one does not."""
    return any(verb_lean(sentence, a) is not None for a in ancestors(sentence, position))


def _is_verb(sentence: Sentence, position: int) -> bool:
    return sentence.tokens[position].upos in {"VERB", "AUX"}


def _preposition(sentence: Sentence, head: int) -> str:
    case = child(sentence, head, "case", "mark")
    if case is None and sentence.tokens[head].head >= 0:
        case = child(sentence, sentence.tokens[head].head, "case")
        if case is not None and case > head:
            case = None
    return sentence.tokens[case].lemma.lower() if case is not None else ""


def _clause_lean(sentence: Sentence, position: int) -> int:
    words = directions()
    for ancestor in (position, *ancestors(sentence, position)):
        token = sentence.tokens[ancestor]
        if ancestor != position and token.lemma.lower() in words.ahead:
            return AHEAD
        found = verb_lean(sentence, ancestor)
        if found is not None:
            return found
    return 0


def verb_lean(sentence: Sentence, position: int) -> int | None:
    """The direction of one verb group; `None` if it is not finite and its head decides."""
    token = sentence.tokens[position]
    helpers = [sentence.tokens[c] for c in children(sentence, position, "aux", "cop")]
    lemma = token.lemma.lower()
    planned = lemma in directions().planned
    finite = next((h for h in helpers if h.xpos in FINITE), None)
    if finite is not None:
        return _helped(finite, token.xpos, planned=planned, perfect=_perfect(helpers))
    if token.xpos == "VBD":
        return AHEAD if planned else PAST
    if token.xpos in {"VBP", "VBZ"}:
        return 0 if lemma in directions().telling else AHEAD
    if token.xpos == "VB":
        return _infinitive(sentence, position)
    if planned and token.upos == "VERB":
        return AHEAD
    return PAST if token.xpos == "VBN" and not helpers else None


PAST_MODALS: Final = frozenset({"must", "may", "should", "ought", "can"})
"""With "have" they speak of the past: "may have left"; "will have left" does not."""

FINITE: Final = frozenset({"MD", "VBD", "VBP", "VBZ"})


def _perfect(helpers: list[Token]) -> bool:
    return any(helper.lemma == "have" for helper in helpers)


def _helped(finite: Token, xpos: str, *, planned: bool, perfect: bool) -> int:
    """Direction of a verb with a finite auxiliary: "will leave", "was due", "is to leave"."""
    if finite.xpos == "MD":
        if finite.text.lower() in directions().open_auxiliaries:
            return 0
        return PAST if perfect and finite.text.lower() in PAST_MODALS else AHEAD
    if planned or (xpos == "VB" and finite.lemma == "be"):
        return AHEAD
    return PAST if finite.xpos == "VBD" or perfect else 0


def _infinitive(sentence: Sentence, position: int) -> int | None:
    governor = sentence.tokens[position].head
    if governor < 0:
        return AHEAD
    token = sentence.tokens[governor]
    if token.lemma.lower() in directions().intentions or token.lemma.lower() in directions().ahead:
        return AHEAD
    return None


def counts_something(sentence: Sentence, span: Span) -> bool:
    """Whether digits that could be a year count a noun instead: "2022 troops", "some 1,990"."""
    inside = tokens_in(sentence, span)
    if not inside:
        return False
    position = inside[0]
    before = sentence.tokens[position - 1].text.lower() if position else ""
    if before in directions().counting:
        return True
    token = sentence.tokens[position]
    if token.head <= position:
        return False
    noun = sentence.tokens[token.head]
    if noun.xpos != "NNS" or child(sentence, token.head, "det", "nmod:poss") is not None:
        return False
    if token.relation == "nummod":
        return True
    counted = noun.relation == "conj" and child(sentence, noun.head, "nummod") is not None
    return token.relation == "compound" and counted
