"""Actors that stand further off than the slots of a frame and its carrier.

Who ends, weighs or lifts an act is who does it ("the union called off [the strike]"); a
participle behind a report is of who reports ("..., the office said, thanking the elders");
"it" in what somebody says of himself is the speaker ("Peru said it had expelled two envoys");
a resolution asks for whoever tabled it. Left out: what only another sentence tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import Code
from dateline.extract.events_lexicon import words
from dateline.extract.events_sides import agrees, can_hear, is_event, role_words
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_slots import Anchor

NOMINATIVE: Final = {"it": "its", "they": "their", "he": "his", "she": "her"}
"""Pronouns and the possessives that agree with the same nouns."""
SPOKEN: Final = frozenset(
    {Code.ACCUSE, Code.REQUEST, Code.SUPPORT, Code.THREATEN, Code.REJECT, Code.AGREE}
)
"""Codes of what speakers do in the same breath: "said it was late, urging calm"."""
ORDERED: Final = frozenset({Code.ASSAULT, Code.ACCUSE, Code.MOBILIZE})
"""Acts that are theirs who order them; an arrest or release is carried out by others."""
WEIGHED: Final = frozenset(Code) - {Code.REQUEST, Code.AGREE, Code.ACCUSE}
"""A request or an offer that somebody considers is another's."""
SCALED: Final = frozenset({Code.AID, Code.COOPERATE, Code.SANCTION})
GRANTED: Final = frozenset({Code.AID, Code.COOPERATE, Code.MOBILIZE})
OWN: Final = {
    **dict.fromkeys(("order",), ORDERED),
    **dict.fromkeys(("authorise", "authorize", "approve"), GRANTED),
    **dict.fromkeys(("consider", "weigh", "mull", "contemplate"), WEIGHED),
    **dict.fromkeys(("cut", "reduce", "boost", "increase", "halve", "double", "triple"), SCALED),
    **dict.fromkeys(("observe",), frozenset({Code.PROTEST, Code.RETREAT})),
}
"""Verbs whose subject does only acts of these codes."""
HEARD: Final = frozenset({"host", "accept", "decline", "reject", "refuse", "welcome"})
"""Verbs of those to whom an invitation or a meeting comes."""
NAMED: Final = frozenset({"call", "brand", "label", "name", "term", "describe"})
MUTUAL: Final = frozenset({Code.CONSULT, Code.ASSAULT, Code.COOPERATE, Code.AGREE, Code.RETREAT})
DEALT: Final = frozenset({Code.ASSAULT, Code.SANCTION, Code.ACCUSE, Code.COERCE})
VOTED: Final = frozenset({"for", "on", "against", "to"})


def controlling(grammar: Grammar, anchor: Anchor) -> tuple[int, ...]:
    """The subject of a verb that only who does an act can do to it: end it, weigh it, lift it."""
    top = anchor.top
    verb = grammar.tokens[top].head
    if verb == ROOT or not grammar.is_verb(verb):
        return ()
    lemma, case = grammar.lemmas[verb], grammar.case(top)
    if case:
        control = (
            lemma in {"vote", "ballot"} and case in VOTED and anchor.frame.code is Code.PROTEST
        )
    else:
        base = "nsubj" if grammar.is_passive(verb) else "obj"
        control = grammar.base[top] == base and _controls(grammar, verb, anchor)
    if not control:
        return ()
    return tuple(
        p
        for p in grammar.arguments(verb).subjects
        if can_hear(grammar, p) and p != top and "COURT" not in grammar.kinds(p)
    )


def parties(grammar: Grammar, anchor: Anchor) -> tuple[int, ...]:
    """Both sides of "a call between the two mayors"; marchers who are their own march."""
    if anchor.frame.code is Code.PROTEST and anchor.predicate is not None:
        return (anchor.position,) if "PEOPLE" in grammar.kinds(anchor.position) else ()
    if anchor.frame.code not in MUTUAL:
        return ()
    heads = (anchor.position, anchor.top)
    return tuple(dict.fromkeys(q for p in heads for q in grammar.with_case(p, "between")))


def sitting(grammar: Grammar, anchor: Anchor) -> tuple[int, ...]:
    """Who did something in or after talks of their own: "agreed after [hours of talks]"."""
    top = anchor.top
    verb = grammar.tokens[top].head
    told = verb != ROOT and (grammar.is_verb(verb) or bool(grammar.kids(top, "cop")))
    fixed = any(grammar.low[p] in {"the", "this", "that"} for p in grammar.kids(top, "det"))
    if not told or fixed or grammar.case(top) not in {"in", "after", "during", "following"}:
        return ()
    if grammar.case(top) == "in" and grammar.kids(top, "cop"):
        verb = top  # "the two firms are in talks"
    subjects = grammar.arguments(verb).subjects if verb != top else grammar.surface_subjects(top)
    return tuple(p for p in subjects if can_hear(grammar, p) and "COURT" not in grammar.kinds(p))


def is_carried(grammar: Grammar, anchor: Anchor) -> bool:
    """Whether the subject of an act's support verb does the act.

    Not where it names it ("called the charge a farce"), has it before it ("debated the bill",
    "accepted the invitation", "went on trial") or only seeks it of others.
    """
    if anchor.carrier is None:
        return False
    verb, code = anchor.carrier.verb, anchor.frame.code
    lemma, noun = grammar.lemmas[verb], grammar.lemmas[anchor.position]
    named = [p for p in grammar.kids(verb, "xcomp") if p != anchor.top]
    if lemma in NAMED and (named or len(grammar.objects_of(verb)) > 1):
        return False
    if noun in {"bill", "trial", "retrial", "amendment"}:
        return noun in {"bill", "amendment"} and lemma in role_words().tabling
    if lemma == "seek":
        return code not in {Code.RETREAT, Code.GOVERN, Code.SANCTION, Code.COERCE}
    if noun in {"invitation", "fine"}:
        return lemma not in HEARD | {"pay"}
    return lemma != "join" or code not in {Code.ACCUSE, Code.REJECT}


def _controls(grammar: Grammar, verb: int, anchor: Anchor) -> bool:
    """Whether the subject of a verb does the act that is its object."""
    lemma, code = grammar.lemmas[verb], anchor.frame.code
    particles = [grammar.low[p] for p in grammar.kids(verb, "compound") if p > verb]
    phrase = " ".join([lemma, *particles[:1]])
    lists = role_words()
    if lemma in OWN:
        return code in OWN[lemma]
    if phrase in lists.controls:
        return True
    return lemma in lists.delivers and code in DEALT


def resumed(grammar: Grammar, anchor: Anchor) -> tuple[int, ...]:
    """The speaker of the report that a word of speech leans on: "..., he said, urging calm"."""
    verb = anchor.position
    if anchor.kind != "verb" or anchor.frame.code not in SPOKEN or grammar.kids(verb, "nsubj"):
        return ()
    clause = grammar.tokens[verb].head
    if (
        clause == ROOT
        or grammar.base[verb] not in {"advcl", "conj"}
        or not grammar.is_verb(clause)
    ):
        return ()
    if grammar.base[verb] == "conj":
        return _second_verb(grammar, verb, clause)
    if grammar.tokens[verb].xpos != "VBG" or grammar.mark(verb):
        return ()
    tellers = [grammar.tokens[clause].head] if grammar.base[clause] == "ccomp" else []
    tellers += grammar.kids(clause, "parataxis")
    return _between(grammar, tellers, clause, verb)


def _between(grammar: Grammar, tellers: list[int], first: int, last: int) -> tuple[int, ...]:
    """Subjects of a verb of saying that stands between two others."""
    for teller in tellers:
        if teller != ROOT and first < teller < last and grammar.lemmas[teller] in _saying():
            return tuple(p for p in grammar.surface_subjects(teller) if can_hear(grammar, p))
    return ()


def _second_verb(grammar: Grammar, verb: int, clause: int) -> tuple[int, ...]:
    """The subject of "X said [that nine had died], and urged": what is told had been done."""
    teller = grammar.tokens[clause].head
    if teller == ROOT or grammar.base[clause] != "ccomp" or teller > clause:
        return ()
    if grammar.lemmas[teller] not in _saying() or grammar.tokens[verb].xpos != "VBD":
        return ()
    helped = grammar.auxiliaries(clause)
    comma = grammar.low[grammar.first[verb] - 1 : grammar.first[verb]] == [","]
    comma = comma or any(grammar.low[p] == "," for p in grammar.kids(verb, "punct"))
    if not helped or not comma or grammar.auxiliaries(verb):
        return ()
    return tuple(p for p in grammar.surface_subjects(teller) if can_hear(grammar, p))


def _saying() -> frozenset[str]:
    return words().demanding | {"report", "confirm", "announce", "suggest", "explain"}


def meant(grammar: Grammar, pronoun: int) -> tuple[int, ...]:
    """Whom "it" or "they" means in what its own speaker says: "Peru said [it] had left"."""
    low = NOMINATIVE.get(grammar.low[pronoun])
    if low is None or grammar.base[pronoun] != "nsubj":
        return ()
    clause = grammar.tokens[pronoun].head
    for _ in range(2):
        if clause == ROOT or grammar.base[clause] in {"ccomp", "advcl"}:
            break
        clause = grammar.tokens[clause].head
    if clause == ROOT or grammar.base[clause] != "ccomp":
        return ()
    teller = grammar.tokens[clause].head
    if teller == ROOT or not grammar.is_verb(teller) or teller > pronoun:
        return ()
    subjects = grammar.surface_subjects(teller)
    fitting = [p for p in subjects if agrees(grammar, low, p)]
    plural = len(subjects) > 1 and low == "their"
    return subjects if plural else tuple(fitting)


def authors(grammar: Grammar, verb: int, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Of "tabled a resolution asking the council" who tabled it; the text alone asks nothing."""
    if grammar.base[verb] != "acl" or grammar.tokens[verb].xpos != "VBG" or len(heads) != 1:
        return heads
    paper = heads[0]
    if grammar.lemmas[paper] not in role_words().papers:
        return heads
    above = grammar.tokens[paper].head
    owners = (
        grammar.owners(paper) or grammar.with_case(paper, "by") or grammar.with_case(paper, "from")
    )
    written = grammar.base[paper] == "obj" or grammar.case(paper) == "in"
    if not owners and written and above != ROOT and grammar.is_verb(above):
        owners = grammar.arguments(above).subjects
    return tuple(
        p for p in owners if p != paper and can_hear(grammar, p) and not is_event(grammar, p)
    )
