"""Where the reported words of a cue stand, by the tree.

Order of the attempts: a clause before or around the cue (`quotations_asides`), a clause behind
it ("said that ..."), an infinitive, a gerund, a noun phrase, the noun phrase of a preposition,
the rest of the sentence. The first that the cue takes and the tree has is the content. It runs
to the end of the clause; what the same speaker adds (", adding that ...") is cut off.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.extract.quotations_asides import Content, find_aside
from dateline.extract.quotations_cues import NEGATIONS, Cue, is_plain, looked_up, quoted_by, words
from dateline.extract.quotations_edges import (
    COMMAS,
    FINITE,
    TIMES,
    end_of,
    is_finite,
    without_punctuation,
)
from dateline.extract.quotations_objects import RELATIVE, amount, prepositional, told_object
from dateline.extract.quotations_passives import counted, infinitive_mark, judged, reported
from dateline.extract.quotations_speakers import quoter_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from dateline.trees import Tree

_CLAUSES: Final = ("ccomp", "parataxis", "xcomp", "csubj", "advcl")
_NOUN_CLAUSES: Final = ("acl", "ccomp", "acl:relcl", "advcl")
_OWN: Final = ("obl", "obl:unmarked", "advmod", "iobj", "obj")
_OBJECTS: Final = frozenset({"obj", "iobj"})
_ASKED: Final = frozenset(
    {"if", "whether", "what", "who", "whom", "when", "where", "why", "how", "which"}
)
_PERSONAL: Final = frozenset({"i", "he", "she", "we", "who", "everyone", "nobody", "voters"})
_OF_PERSONS: Final = frozenset({"his", "her", "my"})
_SUBJECTS: Final = frozenset({"PRP", "PRP$", "EX"})
NEAR_THAT: Final = 12  # words behind a cue in which a "that" opens what it reports
_FEWEST: Final = 4  # words that the rest of a sentence needs to be a clause


def content_of(
    tree: Tree, cue: Cue, subject: int | None, persons: Container[int] = ()
) -> Content | None:
    """The content of a cue; `subject` is the head of its speaker, `persons` words of names."""
    takes = _allowed(tree, cue, subject, persons)
    aside = _aside(tree, cue, takes, subject) if subject is not None else None
    if aside is not None:
        return aside
    for attempt in _ATTEMPTS:
        content = attempt(tree, cue, takes)
        if content is not None:
            return content
    return None


def _aside(tree: Tree, cue: Cue, takes: dict[str, str], subject: int) -> Content | None:
    """The clause before or around a cue; in "AFP quoted him as saying" it hangs on "quoted"."""
    quoting = quoted_by(tree, cue.head)
    if quoting is None:
        return find_aside(tree, cue, takes, subject)
    governor = replace(cue, head=quoting, first=min(quoting, cue.first))
    quoter = quoter_of(tree, cue.head)
    return find_aside(tree, governor, takes, subject if quoter is None else quoter)


def _allowed(tree: Tree, cue: Cue, subject: int | None, persons: Container[int]) -> dict[str, str]:
    """What this cue takes here: some verbs report only with some subjects.

    "The survey shows" reports, "the minister showed" does not; "Ms. Doe defended the plan"
    does, "the army defended the bridge" does not.
    """
    takes = dict(cue.takes)
    document, personal = takes.pop("document", None), takes.pop("personal", None)
    told = tree.child(cue.head, "obj")
    if tree.tokens[cue.head].lemma in words().deeds and told in persons:
        return {}  # "named Jane Doe in his place", "embraced John Roe"
    if subject is None:
        return takes
    token = tree.tokens[subject]
    bodily = cue.kind == "noun" and tree.tokens[cue.head].lemma in words().bodily
    known = subject in persons or token.text.lower() in _OF_PERSONS
    if bodily and not known and token.lemma not in words().people:
        return {}  # "the rebels' attack on the town"
    if document is not None and token.lemma.lower() in words().documents:
        takes.setdefault("clause", document)
        takes.setdefault("quote", document)
        takes.setdefault("object", document)
    person = subject in persons or token.text.lower() in _PERSONAL
    if personal is not None and (person or token.lemma in words().people):
        takes.setdefault("object", personal)
    return takes


def _anchor(cue: Cue) -> int:
    """The word that the content hangs on: the noun that a verb carries, else the cue."""
    return cue.head if cue.noun is None else cue.noun


def _clause(tree: Tree, cue: Cue, takes: dict[str, str]) -> Content | None:
    """A finite clause behind the cue: "said (that) it rained", "asked whether it rained"."""
    heads = (_anchor(cue), cue.last) if is_plain(cue) and cue.last != cue.head else (_anchor(cue),)
    relations = _CLAUSES if is_plain(cue) else _NOUN_CLAUSES
    behind = [c for head in heads for c in tree.children(head, *relations)]
    behind = [c for c in behind if not is_quoting(tree, c)]
    for child in behind or _of_means(tree, cue):
        if child < cue.last or not is_finite(tree, child):
            continue
        act = _act_of_clause(tree, cue, takes, child)
        if act is not None:
            start = _start(tree, child, cue)
            pieces = (*_fronted(tree, cue, child), (start, end_of(tree, child, cue, start)))
            return Content(pieces, act, cue.last)
    return None


def _of_means(tree: Tree, cue: Cue) -> Iterator[int]:
    """A clause that the tree hangs on the means: "denied in a speech that it had rained"."""
    for means in tree.children(cue.head, "obl"):
        if tree.tokens[means].lemma in words().media and is_plain(cue):
            clauses = tree.children(means, "acl", "ccomp")
            yield from (c for c in clauses if _that(tree, c, cue.last) is not None)
    for citing in tree.children(
        cue.head, "advcl"
    ):  # "It was reported, citing two aides, that ..."
        if is_quoting(tree, citing) and is_plain(cue):
            clauses = tree.children(citing, "ccomp")
            yield from (c for c in clauses if _that(tree, c, cue.last) is not None)


def is_quoting(tree: Tree, head: int) -> bool:
    """Whether a participle only tells from whom it is known: "it was reported, citing two aides"."""
    token = tree.tokens[head]
    return token.xpos == "VBG" and token.lemma in words().quoting and token.relation == "advcl"


def _fronted(tree: Tree, cue: Cue, clause: int) -> Iterator[tuple[int, int]]:
    """The relative or question word of a clause, in front of the cue: "which she said would go"."""
    for position in tree.subtree(clause):
        if position >= cue.first:
            return
        if tree.tokens[position].xpos in RELATIVE:
            yield position, position
            return


def _act_of_clause(tree: Tree, cue: Cue, takes: dict[str, str], clause: int) -> str | None:
    """What it is to take this clause; `None` where the cue cannot."""
    first = next((p for p in tree.subtree(clause) if p > cue.last), clause)
    if tree.tokens[clause].relation == "parataxis" and not _is_led_clause(tree, clause, cue):
        return None
    if tree.tokens[clause].relation == "parataxis" and takes.get("clause") == "deny":
        return None  # "She contradicted them: the talks went on"
    asked = tree.tokens[first].text.lower() in _ASKED
    that = _that(tree, clause, cue.last) is not None
    if tree.tokens[clause].relation == "advcl" and not asked and not that:
        return None
    if not is_plain(cue) and not asked and not that:
        return None
    return (takes.get("question") if asked else None) or takes.get("clause")


def _is_led_clause(tree: Tree, clause: int, cue: Cue) -> bool:
    """Whether a loose clause follows its cue at once or behind a colon: "She said: it rained"."""
    first = tree.first[clause]
    return first == cue.last + 1 or ":" in {tree.tokens[first].text, tree.tokens[first - 1].text}


def _that(tree: Tree, clause: int, after: int) -> int | None:
    """Position of the clause's own "that"."""
    for mark in tree.children(clause, "mark"):
        if mark > after and tree.tokens[mark].text.lower() == "that":
            return mark
    return None


def _start(tree: Tree, clause: int, cue: Cue) -> int:
    """First word of a clause behind the cue.

    Behind its "that" if it has one. Else everything behind the cue that is not the cue's own
    (whom, when and where it was said) is taken: the left edge of a clause is where trees fail.
    """
    mark = _that(tree, clause, cue.last)
    start = cue.last + 1 if mark is None else mark + 1
    own = _own(tree, clause, cue) | _told(tree, clause, cue) if mark is None else set()
    while start < clause and (start in own or tree.tokens[start].text in COMMAS):
        start += 1
    return start


def _told(tree: Tree, clause: int, cue: Cue) -> set[int]:
    """A name behind "told", read as part of the clause: "told Reuters the bridge was shut"."""
    last = cue.last
    while last + 1 < clause and tree.tokens[last + 1].upos == "PROPN":
        last += 1
    told = tree.tokens[cue.head].lemma in words().addressed and is_plain(cue)
    anew = tree.tokens[last + 1].upos == "DET" or tree.tokens[last + 1].xpos in _SUBJECTS
    return set(range(cue.last + 1, last + 1)) if told and anew else set()


def _own(tree: Tree, clause: int, cue: Cue) -> set[int]:
    """Words behind the cue that belong to it and not to the clause it takes."""
    own: set[int] = set()
    told = tree.tokens[cue.head].lemma in words().addressed
    for child in tree.children(_anchor(cue), *_OWN):
        if cue.last < child < clause and (told or tree.tokens[child].relation not in _OBJECTS):
            own.update(tree.subtree(child))
    position = cue.last + 1
    while position < clause and tree.tokens[position].text.lower() in TIMES:
        own.add(position)
        position += 1
    return own


def _infinitive(tree: Tree, cue: Cue, takes: dict[str, str]) -> Content | None:
    """An infinitive: "vowed to stay", "urged them to stay", "the plan to stay"."""
    act = takes.get("infinitive")
    if act is None:
        return None
    relations = ("xcomp", "ccomp", "advcl") if is_plain(cue) else ("acl", "xcomp")
    for child in tree.children(_anchor(cue), *relations):
        to = infinitive_mark(tree, child, cue.last)
        if to is None or tree.tokens[child].lemma in words().unnamed:
            continue
        if tree.tokens[cue.head].lemma in words().deeds and not looked_up(
            tree.tokens[child].lemma
        ):
            continue  # "sought to reassure them" is told in words, "sought to prevent it" is not
        asked = tree.child(cue.head, "obj", "iobj") if is_plain(cue) else None
        if asked is not None and cue.last < asked < to:
            start = tree.first[asked]
        elif tree.tokens[to - 1].text in COMMAS:
            continue
        else:
            start = to - (to - 1 > cue.last and tree.tokens[to - 1].lemma in NEGATIONS)
        pieces = (*_fronted(tree, cue, child), (start, end_of(tree, child, cue, start)))
        return Content(pieces, act, cue.last)
    return None


def _gerund(tree: Tree, cue: Cue, takes: dict[str, str]) -> Content | None:
    """A gerund: "denied meeting them"."""
    act = takes.get("gerund")
    if act is None:
        return None
    for child in tree.children(cue.head, "xcomp", "ccomp", "advcl"):
        start = tree.first[child]
        if start == cue.last + 1 and tree.tokens[child].xpos == "VBG":
            return Content(((start, end_of(tree, child, cue, start)),), act, cue.last)
    return None


def _rest(tree: Tree, cue: Cue, takes: dict[str, str]) -> Content | None:
    """The rest of the sentence, where a clause must stand behind the cue but the tree has none."""
    if not is_plain(cue) or tree.tokens[cue.head].lemma not in words().bound:
        return None
    start = _rest_start(tree, cue)
    if start >= len(tree.tokens) or tree.tokens[start].upos == "PUNCT":
        return None
    end = _stop(tree, start)
    tags = {tree.tokens[position].xpos for position in range(start, end + 1)}
    if end - start + 1 < _FEWEST or not tags & FINITE:
        return None
    return Content(((start, without_punctuation(tree, start, end)),), takes["clause"], cue.last)


def _rest_start(tree: Tree, cue: Cue) -> int:
    """Where the rest begins: behind a near "that", else behind what belongs to the cue."""
    tokens = tree.tokens
    for position in range(cue.last + 1, min(len(tokens) - 1, cue.last + NEAR_THAT)):
        token = tokens[position]
        if token.upos == "PUNCT" and token.text != ",":
            break
        if token.upos == "VERB" and looked_up(token.lemma):
            break  # ", arguing that ..."
        if tokens[position].text.lower() == "that" and _opens_clause(tree, position):
            return position + 1
    own: set[int] = set()
    for child in tree.children(cue.head, "obl", "obl:unmarked", "advmod", "iobj", "nsubj"):
        if child > cue.last:
            own.update(tree.subtree(child))
    start = cue.last + 1
    while start < len(tokens) and (start in own or tokens[start].text.lower() in TIMES):
        start += 1
    return start


def _opens_clause(tree: Tree, that: int) -> bool:
    """Whether a "that" opens a clause with a subject; trees read it as relative behind a noun."""
    token, following = tree.tokens[that], tree.tokens[that + 1]
    return token.xpos in {"IN", "WDT"} and following.upos not in {"VERB", "AUX", "ADV", "PUNCT"}


def _stop(tree: Tree, start: int) -> int:
    """Where the rest of a sentence stops: before a participle that reports more, else at its end."""
    for position in range(start + 1, len(tree.tokens)):
        token = tree.tokens[position]
        set_off = token.xpos == "VBG" and tree.tokens[position - 1].text == ","
        if set_off and "clause" in (looked_up(token.lemma) or ()):
            return position - 2
    return len(tree.tokens) - 1


_ATTEMPTS: Final = (
    _clause,
    reported,
    _infinitive,
    _gerund,
    amount,
    counted,
    told_object,
    judged,
    prepositional,
    _rest,
)
