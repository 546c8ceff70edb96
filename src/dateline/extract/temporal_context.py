"""What the sentence around a temporal expression says about its direction.

Direction is read from the dependency tree as named signs (`cues`): the tense of the governing
verb, "will" and its like, infinitives below verbs of intention, prepositions and words right
before the date that look one way ("since", "as early as"). What they weigh is decided by
`temporal_direction`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.extract.temporal_direction import NOUN, clause_weight, directions
from dateline.syntax import ancestors, child, children, head_of, is_relation, tokens_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records import Sentence, Token
    from dateline.spans import Span

PAST: Final = -1
SURELY_PAST: Final = -2
AHEAD: Final = 1

CERTAIN: Final = 6.0
"""Weight of signs from which on a direction is beyond doubt."""


def lean(sentence: Sentence, span: Span) -> int:
    """Where the clause of an expression looks: back (-1, -2 without doubt), ahead (+1), or 0."""
    weight = clause_weight(cues(sentence, span))
    if weight < 0:
        return SURELY_PAST if weight <= -CERTAIN else PAST
    return AHEAD if weight > 0 else 0


def cues(sentence: Sentence, span: Span) -> tuple[str, ...]:
    """The signs of direction around an expression, those nearest to it first.

    What follows "noun" is said of a verb above the noun that the expression hangs on.
    """
    inside = tokens_in(sentence, span)
    head = head_of(sentence, span)
    if head is None:
        return ()
    beside = tuple(_beside(sentence, inside[0]))
    governor = sentence.tokens[head].head
    if governor > head and sentence.tokens[governor].upos in {"NOUN", "PROPN"}:
        if _happening(sentence, governor):
            return (*beside, "happened")
        return beside  # "the July 26 vote": the clause tells of the noun, not of its date
    told = _told(sentence, inside[0])
    if told is not None:
        return (*beside, *_toward(sentence, head), told)
    found = clause_cues(sentence, head)
    if governor >= 0 and sentence.tokens[governor].upos in {"NOUN", "PROPN"} and found:
        found = ("called off",) if _called_off(sentence, governor) else (NOUN, *found)
    if _happening(sentence, governor) and PAST_SIGNS.issuperset(found):
        found = ("happened",)  # "the singer's death on 25 June", "was killed on 25 June"
    if "past" in found and "soonest" in beside and _as_early(sentence, inside[0]):
        return found  # "had warned as early as February"
    return (*beside, *_toward(sentence, head), *found)


SOONEST: Final = frozenset({"early", "soon", "late", "later", "earlier"})


def _beside(sentence: Sentence, first: int) -> Iterator[str]:
    """Signs in the words right before an expression and in its first word."""
    tokens = sentence.tokens
    words = [t.text.lower() for t in tokens[max(0, first - 3) : first + 1]]
    before = words[-2] if len(words) > 1 else ""
    if words[-1] == "this":
        yield "this"
    if before == "ended":
        yield "ended"
    if len(words) > 2 and words[-3:-1] in (["back", "in"], ["back", "on"]):
        yield "back"
    if before in directions().starting:
        yield "starting"
    if len(words) > 3 and words[-4] in {"as", "no"} and words[-3] in SOONEST:
        yield "soonest"  # "as early as Tuesday", "no later than Friday"


PAST_SIGNS: Final = frozenset({NOUN, "past", "telling", "not modal"})
"""Signs beside which what nobody plans has happened."""


def _happening(sentence: Sentence, position: int) -> bool:
    """Whether a word tells of what nobody plans ahead: a death, an attack, an arrest."""
    return position >= 0 and sentence.tokens[position].lemma.lower() in directions().happenings


def _as_early(sentence: Sentence, first: int) -> bool:
    """Whether "as early as" stands right before, which looks back as well as ahead."""
    words = [t.text.lower() for t in sentence.tokens[max(0, first - 3) : first]]
    return words == ["as", "early", "as"]


def _called_off(sentence: Sentence, noun: int) -> bool:
    """Whether what a noun names has been cancelled: "Saturday's match has been called off"."""
    position = sentence.tokens[noun].head
    if position < 0 or not is_relation(sentence.tokens[noun].relation, ("nsubj",)):
        return False
    verb = sentence.tokens[position]
    particle = child(sentence, position, "compound:prt")
    off = particle is not None and sentence.tokens[particle].text.lower() == "off"
    if verb.lemma.lower() not in directions().calling_off and not (
        verb.lemma.lower() == "call" and off
    ):
        return False
    helpers = [sentence.tokens[c] for c in children(sentence, position, "aux")]
    return any(h.lemma == "have" and h.xpos in {"VBP", "VBZ"} for h in helpers)


def _toward(sentence: Sentence, head: int) -> Iterator[str]:
    """Signs in the preposition of an expression: since, until, by, for."""
    case = preposition(sentence, head)
    if case == "since":
        yield "since"
    elif case in {"until", "till"}:
        yield "until"
        if _put_off(sentence, head):
            yield "put off"
    elif case == "through":
        yield "through"
    elif case in {"by", "before"}:
        yield "by"
    elif case in {"for", "to"} and _put_off(sentence, head):
        yield "put off"
    elif case == "for":
        yield "for"


def _put_off(sentence: Sentence, head: int) -> bool:
    """Whether the verb above moves a day away: "postponed until Tuesday"."""
    words = directions().putting_off
    verb = next((a for a in ancestors(sentence, head) if is_verb(sentence, a)), None)
    return verb is not None and sentence.tokens[verb].lemma.lower() in words


def surely(sentence: Sentence, span: Span) -> int:
    """-1 or +1 where the clause leaves no doubt that the day has come, or has not; else 0.

    Only days that hang directly on a finite verb count: "amended on 3 May" is past, "a vote on
    3 May" could be either, and so could what happened "by" or "after" a day.
    """
    head = head_of(sentence, span)
    if head is None or preposition(sentence, head) not in {"on", "in", "", "since", "during"}:
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


def _told(sentence: Sentence, first: int) -> str | None:
    """The sign of a past verb that stands right before: "said late Monday".

    Parsers often hang such a day on the verb of what was said.
    """
    position = first - 1
    while position >= 0 and sentence.tokens[position].text.lower() in {"on", "late", "early"}:
        position -= 1
    if position < 0 or sentence.tokens[position].xpos not in {"VBD", "VBN"}:
        return None
    if sentence.tokens[position].xpos == "VBD":
        return "told"  # "predicted Wednesday", although what is predicted lies ahead
    return verb_cue(sentence, position)


def is_verb(sentence: Sentence, position: int) -> bool:
    """Whether a word is a verb or an auxiliary."""
    return sentence.tokens[position].upos in {"VERB", "AUX"}


def preposition(sentence: Sentence, head: int) -> str:
    """The preposition of a word, or of the noun it belongs to; "" if there is none."""
    case = child(sentence, head, "case", "mark")
    if case is None and sentence.tokens[head].head >= 0:
        case = child(sentence, sentence.tokens[head].head, "case")
        if case is not None and case > head:
            case = None
    return sentence.tokens[case].lemma.lower() if case is not None else ""


def clause_cues(sentence: Sentence, position: int) -> tuple[str, ...]:
    """The sign of the first verb above an expression that says when, or of a word like "due"."""
    words = directions()
    for ancestor in (position, *ancestors(sentence, position)):
        token = sentence.tokens[ancestor]
        if ancestor != position and token.lemma.lower() in words.ahead:
            return ("ahead word",)
        found = verb_cue(sentence, ancestor)
        if found is not None:
            present = found == "telling" and ancestor == position
            return ("predicate",) if present else (found,)
    return ()


def verb_cue(sentence: Sentence, position: int) -> str | None:
    """The sign of one verb group; `None` if it is not finite and its head decides."""
    token = sentence.tokens[position]
    helpers = [sentence.tokens[c] for c in children(sentence, position, "aux", "cop")]
    planned = token.lemma.lower() in directions().planned
    finite = next((h for h in helpers if h.xpos in FINITE), None)
    if finite is not None:
        if finite.xpos == "MD":
            return _modal(sentence, position, finite, helpers)
        told = _helped(token, finite, planned=planned, perfect=_perfect(helpers))
        return _about_to(sentence, position) or told
    match token.xpos:
        case "VBD":
            return "planned" if planned else "past"
        case "VBP" | "VBZ":
            return "telling" if token.lemma.lower() in directions().telling else "present"
        case "VB":
            return _infinitive(sentence, position)
        case "VBG" if token.head < 0 and not helpers:
            return "participle"
    if planned and token.upos == "VERB":
        return "planned"
    return "past" if token.xpos == "VBN" and (not helpers or _perfect(helpers)) else None


def _about_to(sentence: Sentence, position: int) -> str | None:
    """The sign of "are due to" and its like right before a verb; "had been due to" is past."""
    before = [t.text.lower() for t in sentence.tokens[max(0, position - 4) : position]]
    if before[-1:] != ["to"] or before[-2:-1] == [] or before[-2] not in directions().about_to:
        return None
    return "had planned" if before[:2] == ["had", "been"] else "intended"


PAST_MODALS: Final = frozenset(
    {"must", "may", "should", "ought", "can", "could", "would", "might"}
)
"""With "have" they speak of the past: "may have left"; "will have left" does not."""

FINITE: Final = frozenset({"MD", "VBD", "VBP", "VBZ"})

WILL: Final = frozenset({"will", "'ll", "’ll", "wo", "shall"})


def _perfect(helpers: list[Token]) -> bool:
    return any(helper.lemma == "have" for helper in helpers)


def _modal(sentence: Sentence, position: int, modal: Token, helpers: list[Token]) -> str:
    """The sign of a verb with a modal: "will leave", "could not be reached", "may have left"."""
    word = modal.text.lower()
    if word in WILL:
        return "will"
    if _perfect(helpers) and word in PAST_MODALS:
        return "past"
    if word not in directions().open_auxiliaries:
        return "modal"
    negated = any(
        sentence.tokens[c].lemma.lower() in {"not", "n't", "n’t", "never"}
        for c in children(sentence, position, "advmod")
    )
    if negated:
        return "not modal"
    return "would" if word == "would" else "might"


def _helped(token: Token, finite: Token, *, planned: bool, perfect: bool) -> str:
    """The sign of a verb with a finite auxiliary: "was due", "is to leave", "is leaving"."""
    if planned:
        return "had planned" if perfect and finite.xpos == "VBD" else "planned"
    if token.xpos == "VB" and finite.lemma == "be":
        return "planned"
    if finite.xpos == "VBD" or perfect:
        return "past"
    return "progressive" if token.xpos == "VBG" and finite.lemma == "be" else "telling"


def _infinitive(sentence: Sentence, position: int) -> str | None:
    governor = sentence.tokens[position].head
    if governor < 0:
        return "imperative"
    words = directions()
    lemma = sentence.tokens[governor].lemma.lower()
    if lemma in words.intentions or lemma in words.ahead:
        past = lemma in words.planned and verb_cue(sentence, governor) == "had planned"
        return "had planned" if past else "intended"
    bare = child(sentence, position, "mark") is None
    return None if bare or lemma in words.implicative else "infinitive"
