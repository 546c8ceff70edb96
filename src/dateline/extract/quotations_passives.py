"""What a cue in the passive reports: its subject, with what is said of it.

"The minister is said to have left", "The step was condemned by the union as a mistake".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.extract.quotations_asides import Content
from dateline.extract.quotations_cues import Cue, is_plain, words
from dateline.extract.quotations_edges import behind_comma, end_of, end_of_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.trees import Tree

_TRAITS: Final = frozenset({"characterise", "characterize"})
"""Passives of things: "The illness is characterised by a rash"."""
_LEADS: Final = frozenset({"by", "of", "for", "as"})


def infinitive_mark(tree: Tree, clause: int, after: int) -> int | None:
    """Position of the "to" that opens an infinitive behind `after`."""
    for position in range(max(tree.first[clause], after + 1), clause):
        if tree.tokens[position].xpos == "TO":
            return position
    return None


def reported(tree: Tree, cue: Cue, takes: dict[str, str]) -> Content | None:
    """A passive with an infinitive: "The minister is said to have left"."""
    subject, verb = tree.child(cue.head, "nsubj:pass"), tree.child(cue.head, "xcomp")
    if subject is None or verb is None or tree.tokens[cue.head].lemma not in words().reported:
        return None
    to = infinitive_mark(tree, verb, cue.last)
    if to is None:
        return None
    act = takes.get("clause", "say")
    return Content((tree.phrase(subject), (to, end_of(tree, verb, cue, to))), act, cue.last)


def counted(tree: Tree, cue: Cue, takes: dict[str, str]) -> Content | None:
    """The subject of a passive with its amount: "The toll was put at nine by the police"."""
    subject, act = tree.child(cue.head, "nsubj:pass"), takes.get("amount")
    if act is None or subject is None:
        return None
    for child in tree.children(cue.head, "obl"):
        case = tree.first[child]
        numbers = any(tree.tokens[p].upos == "NUM" for p in tree.subtree(child))
        if case > cue.last and tree.tokens[case].text.lower() == "at" and numbers:
            first = tree.first[subject]
            told = (first, end_of_phrase(tree, subject, cue, first))
            return Content((told, (case, tree.phrase(child)[1])), act, cue.last)
    return None


def judged(tree: Tree, cue: Cue, takes: dict[str, str]) -> Content | None:
    """The subject of a passive with "by", or of "was accused of", and what it is judged for.

    A subject that is a pronoun says too little: "It was welcomed by both".
    """
    subject, led = tree.child(cue.head, "nsubj:pass"), list(_led(tree, cue))
    likened = any(tree.tokens[case].text.lower() == "as" for case, _ in led)
    act = takes.get("object") or (takes.get("as") if likened else None)
    likeness = tree.tokens[cue.head].lemma in _TRAITS and not likened
    if act is None or not is_plain(cue) or subject is None or subject > cue.first or likeness:
        return None
    if tree.tokens[subject].upos == "PRON" and not likened:
        return None
    first = tree.first[subject]
    pieces = [(first, end_of_phrase(tree, subject, cue, first))]
    agent, last_cue = False, cue.last
    for case, head in led:
        by = tree.tokens[case].text.lower() == "by"
        beside = case == cue.last + 1
        last_cue = case if beside else last_cue
        agent |= by
        start, end = case + beside, end_of_phrase(tree, head, cue, case)
        if not by and start <= end:  # "suspected of regarding him": a gerund that is all case
            pieces.append((start, end))
    alone = tree.tokens[cue.head].lemma in words().reported and len(pieces) > 1
    return Content(tuple(pieces), act, last_cue) if agent or alone else None


def _led(tree: Tree, cue: Cue) -> Iterator[tuple[int, int]]:
    """Preposition and head of the phrases behind a passive, in text order."""
    for child in tree.children(cue.head, "obl", "advcl", "xcomp"):
        # "accused by rebels of hiding it": trees attach the gerund to "rebels"
        for head in (child, *tree.children(child, "acl")):
            case = tree.first[head]
            if case > cue.last and is_led(tree, head) and not behind_comma(tree, head):
                yield case, head


def is_led(tree: Tree, head: int) -> bool:
    """Whether a phrase opens with a word that leads to a judgement: "as", "of", "for", "by"."""
    return tree.tokens[tree.first[head]].text.lower() in _LEADS
