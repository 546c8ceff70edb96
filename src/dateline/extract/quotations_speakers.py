"""Who speaks: the noun phrase that a cue leaves its words to.

In order: the cue's own subject, "by X" of a passive, the subject shared with a verb it is
coordinated with or subordinate to, the noun it modifies ("a report saying"), for nouns the
possessor or "by X". Pronouns and relative pronouns count; who they are is coreference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.extract.quotations_cues import Cue, looked_up, quoted_by, words
from dateline.extract.quotations_phrases import without_aside, without_setting

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from dateline.spans import Span
    from dateline.trees import Tree

_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM", "X"})
_PHRASAL: Final = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ", "SYM"})
_ABOUT_SELF: Final = frozenset({"promise", "vow", "threaten", "use", "take", "have", "pledge"})
_ADDRESSED: Final = frozenset({"ask", "tell", "question", "press", "urge"})
MAX_CLIMB: Final = 4
MAX_PREMODIFIERS: Final = 2


def find_speaker(tree: Tree, cue: Cue, barred: Sequence[bool]) -> int | None:
    """Head of the speaker's noun phrase in this sentence; `barred` words are quoted speech."""
    if cue.kind == "noun":
        return _of_noun(tree, cue.head)
    if is_addressed(tree, cue.head):
        return _agent(tree, cue.head)
    beside = _beside(tree, cue, barred)
    found = (
        _own_subject(tree, cue.head),
        beside if "quote" in cue.takes else None,
        _of_verb(tree, cue.head, MAX_CLIMB),
        beside,
    )
    subject = next((f for f in found if f is not None and not barred[f]), None)
    return None if subject is None else _owner(tree, subject)


def _owner(tree: Tree, subject: int) -> int:
    """Who speaks where the tree has what is his: "Doe, whose budget failed, tweeted"."""
    owner = tree.child(subject, "nmod:poss")
    if owner is None or tree.tokens[owner].xpos != "WP$":
        return subject
    place = owner - 1
    while place > 0 and tree.tokens[place].upos == "PUNCT":
        place -= 1
    nominal = place >= 0 and tree.tokens[place].upos in _NOMINAL
    return _top(tree, place, range(owner)) if nominal else subject


def is_passive(tree: Tree, head: int) -> bool:
    """Whether a verb is in the passive voice."""
    if tree.child(head, "aux:pass", "nsubj:pass") is not None:
        return True
    return is_addressed(tree, head)


def _beside(tree: Tree, cue: Cue, barred: Sequence[bool]) -> int | None:
    """The noun phrase that stands where a subject stands, though the tree has it elsewhere.

    Behind a clause or quotation the trees of ", the minister said" and ", said the minister"
    often fail: what stands between the comma and the verb, or behind the verb, is then taken.
    """
    if not _is_finite(tree, cue) or is_passive(tree, cue.head):
        return None
    left = cue.first - 1
    floor = max((p + 1 for p in range(cue.first) if barred[p]), default=0)
    set_off = left > 0 and tree.tokens[left].text == ","
    for place in (left, left - 1 if set_off else left):
        if place >= floor and tree.tokens[place].upos in _PHRASAL:
            top = _top(tree, place, range(floor, cue.first))
            if _opens_phrase(tree, top, set_off):
                return top
    right = cue.last + 1
    behind = left < 0 or tree.tokens[left].upos == "PUNCT"
    if behind and right < len(tree.tokens) and tree.tokens[right].upos in _PHRASAL:
        return _top(tree, right, range(right, len(tree.tokens)))
    return None


def _is_finite(tree: Tree, cue: Cue) -> bool:
    """Whether a cue has a tense; between commas trees read "a source said" as a participle."""
    token = tree.tokens[cue.head]
    if token.xpos in {"VBD", "VBZ", "VBP"}:
        return True
    if token.xpos == "VB":
        return token.relation == "discourse"
    closed = cue.last + 1 < len(tree.tokens) and tree.tokens[cue.last + 1].text == ","
    return token.xpos == "VBN" and token.relation == "acl" and closed and cue.first == cue.head


def _opens_phrase(tree: Tree, top: int, set_off: bool) -> bool:
    """Whether a noun phrase begins where words of a cue can begin: behind a comma or quotation."""
    before = tree.first[top]
    if tree.tokens[before].upos != "PUNCT":
        before -= 1
    for _ in range(MAX_PREMODIFIERS):  # "leading member Jane Doe" read as a participle
        if before < 0 or tree.tokens[before].upos == "PUNCT" or tree.tokens[before].xpos != "VBG":
            break
        before -= 1
    return before < 0 or (tree.tokens[before].upos == "PUNCT" and not set_off)


def _top(tree: Tree, position: int, inside: range) -> int:
    """Head of the largest noun phrase around a word that stays inside a range."""
    while tree.tokens[position].head in inside:
        head = tree.tokens[position].head
        if tree.tokens[head].upos not in _NOMINAL or tree.first[head] not in inside:
            break
        if _is_anew(tree, position, inside):
            break
        position = head
    return position


def _is_anew(tree: Tree, position: int, inside: range) -> bool:
    """Whether an apposition that no comma closes before the cue is the speaker alone.

    So in "It lost to Jane Doe, the clerk John Roe told them": Doe is another.
    """
    opens = tree.first[position]
    apposed = tree.tokens[position].relation == "appos" and opens - 1 in inside
    return (
        apposed and tree.tokens[opens - 1].text == "," and tree.last[position] + 1 == inside.stop
    )


def _of_verb(tree: Tree, head: int, climbs: int) -> int | None:
    subject = _own_subject(tree, head)
    if subject is not None:
        return subject
    quoting = quoted_by(tree, head)
    if quoting is not None:
        return _controller(tree, quoting, climbs)
    agent = _agent(tree, head)
    if agent is not None or is_passive(tree, head) or climbs == 0:
        return agent
    token = tree.tokens[head]
    above = token.head
    if above < 0:
        return None
    kind = token.relation.partition(":")[0]
    if kind == "acl":
        return _modified(tree, head)
    if kind == "xcomp":
        return _controller(tree, above, climbs)
    if _goes_higher(tree, head, above) or (kind == "advcl" and _is_added(tree, head, above)):
        above = tree.tokens[above].head
    if kind == "advcl" and _behind_relative(tree, head, above):
        noun = tree.tokens[above].head
        above = next((p for p in tree.above(noun) if tree.tokens[p].upos == "VERB"), above)
    if kind in {"conj", "advcl", "parataxis"}:
        found = _of_verb(tree, above, climbs - 1)
        return found if found is not None else tree.child(above, "nsubj:pass")
    return None


def is_addressed(tree: Tree, head: int) -> bool:
    """Whether a participle tells what someone was asked: "Asked whether it rained, she said"."""
    token = tree.tokens[head]
    led = token.xpos in {"VBN", "VBD"} and token.relation in {"advcl", "acl"}
    if not led or token.lemma not in _ADDRESSED or tree.child(head, "obj", "iobj", "aux"):
        return False
    return all(child > head for child in tree.children(head, "nsubj"))


def _modified(tree: Tree, head: int) -> int | None:
    """The noun that a cue modifies: "a report saying", "Doe, who said".

    "Doe, a friend, called it ..." is read as a participle too: its object tells it from one.
    """
    token = tree.tokens[head]
    above = token.head
    if token.relation == "acl:relcl":
        return above
    if token.xpos == "VBN" and tree.child(head, "obj", "ccomp") is not None:
        governor = tree.tokens[above].head
        return governor if tree.tokens[above].relation == "appos" else above
    if token.xpos != "VBG" or tree.child(head, "mark", "case") is not None:
        return None
    noun = tree.tokens[above]
    if noun.relation == "obj" and noun.lemma in words().media:
        issuer = _own_subject(tree, noun.head)
        return above if issuer is None else issuer  # "The town put out a statement saying ..."
    return above


def named(tree: Tree, head: int, persons: Container[int]) -> int:
    """Head of the name that a speaker's title has behind a comma: "the mayor, Jane Doe, said"."""
    if tree.tokens[head].upos != "NOUN":
        return head
    for child in tree.children(head, "appos"):
        first = tree.first[child]
        if first == head + 1 and tree.tokens[child].upos == "PROPN":
            return child  # "the charity Bread for All, which ..."
        if "," not in {tree.tokens[first].text, tree.tokens[first - 1].text}:
            continue
        below = (c for c in tree.children(child, "appos") if c in persons)
        found = child if child in persons else next(below, None)
        if found is not None:
            return found  # "the mayor, Jane Doe", "the donor, the banker Jane Doe"
    return head


def quoter_of(tree: Tree, head: int) -> int | None:
    """Head of X in "X quoted Doe as saying", "Doe was quoted by X as saying"."""
    quoting = quoted_by(tree, head)
    if quoting is None:
        return None
    if is_passive(tree, quoting):
        below = (c for verb in (quoting, head) for c in tree.children(verb, "obl", "iobj"))
        return next((child for child in below if _is_by(tree, child)), None)
    return _own_subject(tree, quoting)


def _goes_higher(tree: Tree, head: int, above: int) -> bool:
    """Whether a verb belongs with the cue above, not with the clause that it is attached to.

    So in "said he would go and left" and in "said he would go, calling it a duty".
    """
    token = tree.tokens[head]
    if tree.tokens[above].relation != "ccomp":
        return False
    if token.relation == "conj":
        return token.xpos == "VBD" and tree.tokens[above].xpos == "VB"
    reports = "clause" in (looked_up(tree.tokens[tree.tokens[above].head].lemma) or ())
    return reports and token.xpos == "VBG" and tree.tokens[head - 1].text == ","


def _is_added(tree: Tree, head: int, above: int) -> bool:
    """Whether a participle adds to a cue with an infinitive: "urged them to go, saying it was ..."."""
    if tree.tokens[above].relation != "xcomp":
        return False
    reports = looked_up(tree.tokens[tree.tokens[above].head].lemma) is not None
    set_off = tree.tokens[head].xpos == "VBG" and tree.tokens[head - 1].text == ","
    return reports and set_off


def _behind_relative(tree: Tree, head: int, above: int) -> bool:
    """Whether a participle follows a "that" clause: "tore up accords that bind it, accusing ...".

    The comma ends the relative clause, where no comma opened it.
    """
    set_off = tree.tokens[head].xpos == "VBG" and tree.tokens[head - 1].text == ","
    restrictive = tree.tokens[above].relation == "acl:relcl" and tree.first[above] > 0
    return set_off and restrictive and tree.tokens[tree.first[above] - 1].text != ","


def _own_subject(tree: Tree, head: int) -> int | None:
    found, subjects = None, list(tree.children(head, "nsubj"))
    inside = tree.child(head, "ccomp")
    for child in subjects:
        if inside is not None and child < inside < head < subjects[-1]:
            continue  # "The promise appeals to many, said the mayor": of the clause in front
        if tree.tokens[child].relation != "nsubj:pass" and (found is None or child < head):
            found = child
    inverted = head == 0 or tree.tokens[head - 1].upos == "PUNCT"
    return found if found is None or found < head or inverted else None


def _agent(tree: Tree, head: int) -> int | None:
    for child in tree.children(head, "obl"):
        token = tree.tokens[child]
        passive = tree.tokens[head].xpos == "VBN"
        if token.relation == "obl:agent" or (passive and _is_by(tree, child)):
            return child
    return None


def _is_by(tree: Tree, child: int) -> bool:
    return any(tree.tokens[c].text.lower() == "by" for c in tree.children(child, "case"))


def _controller(tree: Tree, governor: int, climbs: int) -> int | None:
    """Who does what an infinitive tells: the object of "ask", the subject of "want"."""
    asked = tree.child(governor, "obj", "iobj")
    if asked is not None and tree.tokens[governor].lemma not in _ABOUT_SELF:
        return asked
    passive = tree.child(governor, "nsubj:pass")
    return passive if passive is not None else _of_verb(tree, governor, climbs - 1)


def _of_noun(tree: Tree, head: int) -> int | None:
    owner = tree.child(head, "nmod:poss")
    if owner is not None:
        return owner
    for child in tree.children(head, "nmod"):
        if any(
            tree.tokens[c].text.lower() in {"by", "from"} for c in tree.children(child, "case")
        ):
            return child
    return None


def phrase_of(
    tree: Tree, head: int, outside: Container[int] = range(0), *, whole: bool = False
) -> Span:
    """The noun phrase of a speaker: with title and conjuncts, without what commas set off.

    Words in `outside` (the cue) are left out. With `whole` appositions and relative clauses
    are kept, as some corpora mark sources.
    """
    first, last = tree.phrase(head, joined=True, whole=whole, outside=outside)
    governor = tree.tokens[head].head
    for other in tree.children(governor, "nsubj") if governor >= 0 else ():
        together = tree.last[other] + 1 == first and tree.tokens[head].upos != "PRON"
        parted = any(tree.tokens[p].xpos == "''" for p in range(other, head))
        if other < head and together and not parted:
            first = tree.first[other]  # "lawyer" and "Jane Doe" read as two subjects
    if tree.tokens[head].relation == "appos" and governor + 1 == first:
        first = min(first, tree.phrase(governor, outside=outside)[0])  # "midfielder Jane Doe"
    if first > 1 and tree.tokens[first - 1].xpos == "VBG" and tree.tokens[first - 2].xpos == "''":
        first -= 1  # "leading member Jane Doe" read as a participle
    first = without_setting(tree, first, head)
    return tree.span(first, last if whole else without_aside(tree, head, last))
