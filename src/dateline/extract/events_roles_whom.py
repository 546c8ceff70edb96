"""Whom an act is done to, where the slots of its frame are silent or hold a mere thing.

Found beside the slots: who is asked to do something, who does it at a request, whom tear gas
drives out, what sanctions that are lifted lay on, who is put under arrest. Dropped: goods that
are seized, missiles that are thrown, sums that are fined, embassies that open; such a thing
shows whom an act meets, it is nobody to whom it is done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import Code
from dateline.extract.events_grammar import TOLD
from dateline.extract.events_sides import INSTITUTIONS, can_hear, is_event, is_person, role_words
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.extract.events_grammar import Grammar
    from dateline.extract.events_slots import Anchor

BIDDEN: Final = frozenset({Code.REQUEST, Code.THREATEN})
"""Codes of words that are meant for somebody."""
BIDDING: Final = ("request", "insistence", "behest", "invitation", "urging", "instigation")
"""Nouns behind "at" for a request that the clause grants."""
VETOED: Final = frozenset({"veto", "appeal", "conviction", "acquittal", "detention", "immunity"})
LAID_ON: Final = ("on", "against", "of", "over")
UNDER: Final = frozenset({"put", "place", "hold", "keep", "remain", "be", "come", "have"})
GIVING: Final = frozenset({Code.AGREE, Code.AID})
PERSONAL: Final = frozenset({"PEOPLE", "COUNTRY"})
THROWN: Final = frozenset({"throw", "hurl", "lob", "toss", "fling", "pelt", "shower"})
AIMED: Final = ("at", "into", "against", "on", "towards", "onto")
WORDED: Final = frozenset({Code.ACCUSE, Code.REJECT, Code.SUPPORT, Code.AGREE})
THINGS: Final = frozenset({"it", "this", "that", "one", "its", "their"})
"""Pronouns that behind an act in words mostly mean a plan or a saying."""
HURT: Final = frozenset({"PEOPLE", "AREA", "BUILDING", "COUNTRY", "PLACE", "BODY"})


def missed(grammar: Grammar, anchor: Anchor) -> tuple[tuple[int, ...], str]:
    """Recipients beside the slots of a frame, and which construction shows them."""
    finders = _FOR_NOUNS if anchor.kind == "noun" else _FOR_VERBS
    for name, finder in finders:
        heads = tuple(
            p
            for p in finder(grammar, anchor)
            if p not in {anchor.position, anchor.top, *anchor.extra} and not grammar.is_time(p)
        )
        if heads:
            return heads, name
    return (), ""


def _bidden(grammar: Grammar, anchor: Anchor) -> Iterable[int]:
    """Who shall do what is asked: "wants [Lima] to act", "asked [the agency] for tents"."""
    if anchor.frame.code not in BIDDEN:
        return ()
    verb = anchor.position
    told = grammar.lemmas[verb] in TOLD | {"ask", "beg", "request", "press"}
    objects = [p for p in grammar.objects_of(verb) if told or is_person(grammar, p)]
    asked = [p for p in grammar.kids(verb, "xcomp", "ccomp", "advcl", "acl") if p > verb]
    to_act = [p for p in asked if grammar.mark(p).endswith("to") or grammar.base[p] != "advcl"]
    if objects and (to_act or any(grammar.case(p) == "for" for p in grammar.kids(verb, "obl"))):
        return grammar.coordinated(objects[:1])
    own = [
        q
        for p in to_act
        if not grammar.is_finite(p) and grammar.mark(p) != "that" and not grammar.is_passive(p)
        for q in grammar.kids(p, "nsubj")
        if is_person(grammar, q)
    ]
    return grammar.coordinated(own[:1])


def _granting(grammar: Grammar, anchor: Anchor) -> Iterable[int]:
    """Who does what somebody requested: "[the army] halted the patrols at the bishop's request"."""
    top = anchor.top
    verb = grammar.tokens[top].head
    if verb == ROOT or not grammar.is_verb(verb):
        return ()
    case = grammar.case(top)
    asked = anchor.frame.code in {Code.REQUEST, Code.AGREE}
    particles = [grammar.low[p] for p in grammar.kids(verb, "compound") if p > verb]
    phrase = " ".join([grammar.lemmas[verb], *particles[:1], *([case] if case else [])])
    answered = asked and phrase in role_words().answering
    if not answered and not (grammar.lemmas[top] in BIDDING and case == "at"):
        return ()
    return (p for p in grammar.arguments(verb).subjects if can_hear(grammar, p))


def _given(grammar: Grammar, anchor: Anchor) -> Iterable[int]:
    """The first of two objects: "offered [the prefect] a debate"."""
    if anchor.frame.code not in GIVING:
        return ()
    objects = grammar.kids(anchor.position, "iobj") or grammar.objects_of(anchor.position)
    two = len(objects) > 1 or bool(grammar.kids(anchor.position, "iobj"))
    return grammar.coordinated(objects[:1]) if two else ()


def _supplied(grammar: Grammar, anchor: Anchor) -> Iterable[int]:
    """Whose supply is cut, what is taken control of: "cut power to [the camp]"."""
    if anchor.frame.code is not Code.COERCE:
        return ()
    goods = [p for p in grammar.arguments(anchor.position).objects if is_goods(grammar, p)]
    verb = anchor.position
    behind = [p for p in grammar.kids(verb, "obl", "nmod") if grammar.case(p) in {"to", "from"}]
    near = [q for p in goods for case in ("to", "of") for q in grammar.with_case(p, case)]
    found = [q for p in goods for q in grammar.owners(p)] + near + (behind if goods else [])
    return [p for p in found if can_hear(grammar, p) or grammar.kinds(p) & HURT][:1]


def _judged(grammar: Grammar, anchor: Anchor) -> Iterable[int]:
    """Of whom a court or parliament decides: "upheld the conviction of [the mayor]"."""
    if anchor.frame.code is not Code.GOVERN:
        return ()
    objects = grammar.arguments(anchor.position).objects
    found = [q for p in objects if is_event(grammar, p) for q in grammar.with_case(p, "of")]
    found += [q for p in objects if grammar.lemmas[p] in VETOED for q in grammar.owners(p)]
    if anchor.predicate is not None:
        found += objects
    return [p for p in found if "PERSON" in grammar.kinds(p) or grammar.labels[p] == "Person"]


def _relieved(grammar: Grammar, anchor: Anchor) -> Iterable[int]:
    """Whom lifted measures lay on: "eased sanctions on [Peru]", "lifted the siege of [Oran]"."""
    if anchor.frame.code is not Code.CONCEDE:
        return ()
    events = [p for p in grammar.arguments(anchor.position).objects if is_event(grammar, p)]
    found = [q for p in events for case in LAID_ON for q in grammar.with_case(p, case)]
    return [p for p in found if can_hear(grammar, p) or grammar.kinds(p) & HURT]


def _aimed(grammar: Grammar, anchor: Anchor) -> Iterable[int]:
    """At whom things are thrown: "hurled stones at [the guards]"."""
    if anchor.frame.code is not Code.ASSAULT:
        return ()
    verb = anchor.position
    found = {q for p in (verb, *anchor.extra) for q in grammar.kids(p, "obl", "nmod")}
    return [p for case in AIMED for p in sorted(found) if grammar.case(p) == case][:1] or _purpose(
        grammar, verb
    )


def thrown(grammar: Grammar, anchor: Anchor) -> tuple[int, ...]:
    """Who throws something at somebody; the unit "threw stones at" has no object of its own."""
    verb = anchor.position
    if anchor.kind != "verb" or anchor.frame.code is not Code.ASSAULT:
        return ()
    if grammar.lemmas[verb] not in THROWN or grammar.is_passive(verb):
        return ()
    return grammar.arguments(verb).subjects


def _purpose(grammar: Grammar, verb: int) -> tuple[int, ...]:
    """Who is to be moved: "fired tear gas to disperse [the marchers]"."""
    clauses = [p for p in grammar.kids(verb, "advcl", "xcomp") if grammar.mark(p) == "to"]
    found = [q for p in clauses for q in grammar.arguments(p).objects]
    return grammar.coordinated(p for p in found if "PEOPLE" in grammar.kinds(p))


def _driven(grammar: Grammar, anchor: Anchor) -> Iterable[int]:
    """Whom a weapon meets: "drove [the students] out with tear gas", "fired shots at [boats]"."""
    verb = grammar.tokens[anchor.top].head
    if anchor.frame.code is not Code.ASSAULT or verb == ROOT or not grammar.is_verb(verb):
        return ()
    arguments = grammar.arguments(verb)
    if grammar.case(anchor.top) == "with":
        return (p for p in arguments.objects if "PEOPLE" in grammar.kinds(p))
    if grammar.lemmas[verb] not in role_words().delivers:
        return ()
    near = [p for case in AIMED for other, p in arguments.obliques if other == case]
    return near[:1] or _purpose(grammar, verb)


def _put_under(grammar: Grammar, anchor: Anchor) -> Iterable[int]:
    """As in "placed [the general] under house arrest", "[he] is under investigation"."""
    top = anchor.top
    verb = grammar.tokens[top].head
    if grammar.case(top) != "under" or verb == ROOT or grammar.lemmas[verb] not in UNDER:
        return ()
    arguments = grammar.arguments(verb)
    return (p for p in arguments.objects or arguments.subjects if can_hear(grammar, p))


def _tried(grammar: Grammar, anchor: Anchor) -> Iterable[int]:
    """As in "[nine men] went on trial", "jailed [her] in a closed trial"."""
    verb = grammar.tokens[anchor.top].head
    trial = grammar.lemmas[anchor.position] in {"trial", "retrial"}
    if not trial or verb == ROOT or not grammar.is_verb(verb):
        return ()
    if grammar.lemmas[verb] in {"go", "stand", "face", "await", "be"}:
        return grammar.surface_subjects(verb)
    judged = grammar.lemmas[verb] in role_words().penal and grammar.case(anchor.top) == "in"
    return grammar.arguments(verb).objects if judged else ()


def _laid_on(grammar: Grammar, anchor: Anchor) -> Iterable[int]:
    """Whom a penalty or a vote is on: "sanctions on [Peru]", "no confidence in [the mayor]"."""
    if anchor.frame.code is Code.SANCTION:
        return [p for case in ("on", "against") for p in grammar.with_case(anchor.position, case)]
    if anchor.frame.code is Code.GOVERN:
        faced = [p for p in grammar.with_case(anchor.top, "against") if can_hear(grammar, p)]
        if faced:
            return faced
    words = (anchor.position, *anchor.extra)
    trust = [p for p in words if grammar.lemmas[p] == "confidence"]
    found = [q for p in words for q in grammar.with_case(p, "in")] if trust else []
    return [p for p in found if can_hear(grammar, p)]


_FOR_VERBS: Final = (
    ("asked", _bidden),
    ("relieved", _relieved),
    ("aimed at", _aimed),
    ("given", _given),
    ("supplied", _supplied),
    ("judged", _judged),
)
_FOR_NOUNS: Final = (
    ("granting", _granting),
    ("driven", _driven),
    ("put under", _put_under),
    ("tried", _tried),
    ("laid on", _laid_on),
)


def is_goods(grammar: Grammar, head: int) -> bool:
    """Whether a nominal is a good, a supply or an activity: "nine tonnes of rice", "exports"."""
    counted = grammar.content(head)
    lists = role_words()
    return grammar.lemmas[counted] in lists.goods or grammar.lemmas[head] in lists.goods


def suffers(grammar: Grammar, head: int, anchor: Anchor, slot: str) -> bool:
    """Whether a nominal can be who an act is done to, and is no mere thing that it moves."""
    code, kinds, lemma = anchor.frame.code, grammar.kinds(head), grammar.lemmas[head]
    if "MONEY" in kinds and "PEOPLE" not in kinds:
        return False
    if code in WORDED and grammar.low[head] in THINGS:
        return False
    if slot == "obj-side":
        fixed = any(grammar.tokens[p].xpos in {"DT", "PRP$"} for p in grammar.below[head])
        definite = fixed and not any(
            grammar.low[p] in {"a", "an"} for p in grammar.kids(head, "det")
        )
        named = bool(grammar.labels[head]) or grammar.tokens[head].upos == "PRON"
        return (named or definite) and lemma not in INSTITUTIONS | {"mission"}
    if code is Code.ASSAULT:
        return lemma not in role_words().shots
    if code is Code.COERCE:
        held = bool(kinds & PERSONAL) or bool(grammar.labels[head])
        return held or not (is_event(grammar, head) or is_goods(grammar, head))
    return code is not Code.PROTEST or slot != "on"
