"""What a cue tells of a noun phrase: "announced a truce", "called it a success", "warned of war".

An object with what is said of it, a relative pronoun in front whose predicate stands behind, an
amount ("put the toll at nine"), the noun phrase of a preposition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.calendar_names import MONTHS
from dateline.extract.quotations_asides import Content
from dateline.extract.quotations_cues import Cue, is_plain
from dateline.extract.quotations_edges import COMMAS, TIMES, end_of, end_of_phrase
from dateline.extract.quotations_passives import is_led

if TYPE_CHECKING:
    from dateline.records import Token
    from dateline.trees import Tree

RELATIVE: Final = frozenset({"WDT", "WP"})
_NUMBERS: Final = frozenset(
    {"half", "third", "quarter", "dozen", "hundred", "thousand", "million", "billion"}
)
_SELF: Final = ("self", "selves")


def told_object(tree: Tree, cue: Cue, takes: dict[str, str]) -> Content | None:
    """A noun phrase: "announced a truce", "called it a success", "described it as one"."""
    act = takes.get("object") or (takes.get("as") if _with_as(tree, cue) else None)
    child = next((c for c in tree.children(cue.head, "obj", "iobj") if c > cue.last), None)
    if act is None or not is_plain(cue):
        return None
    if child is None:
        return _gapped(tree, cue, act)
    if not tells(tree, child) or _is_phoned(tree, cue.head, child):
        return None
    start = max(tree.first[child], cue.last + 1)
    end = end_of_phrase(tree, child, cue, cue.last)
    if tree.tokens[child].upos == "PRON" and (
        start == end or tree.tokens[start + 1].text in COMMAS
    ):
        return None  # "denied it" alone tells nothing
    return Content(((start, end),), act, cue.last)


def _is_phoned(tree: Tree, head: int, called: int) -> bool:
    """Whether "called" has nobody called anything: "called the hospital", "called me inside"."""
    if (
        tree.tokens[head].lemma != "call"
        or tree.child(head, "xcomp", "ccomp", "advcl") is not None
    ):
        return False
    objects = list(tree.children(head, "obj", "iobj"))
    last = tree.last[called]
    beside = tree.tokens[last + 1] if last + 1 < len(tree.tokens) else None
    further = beside is not None and beside.upos not in {"PUNCT", "ADP"}
    further |= any(tree.tokens[p].xpos == "``" for p in tree.subtree(called))
    further |= beside is not None and beside.xpos == "``"
    below = tree.child(called, "appos", "acl", "acl:relcl", "nmod", "dep", "conj", "flat")
    return len(objects) == 1 and below is None and not further


def _gapped(tree: Tree, cue: Cue, act: str) -> Content | None:
    """An object in front that a predicate behind tells something of: "which she called a lie"."""
    told = next((c for c in tree.children(cue.head, "obj") if c < cue.first), None)
    if told is None and tree.tokens[cue.head].relation == "acl:relcl":
        told = tree.tokens[cue.head].head  # "in what they called a crime"
    if told is None or tree.tokens[told].xpos not in RELATIVE:
        return None
    for child in tree.children(cue.head, "xcomp", "obl", "obj", "advcl"):
        start = tree.first[child]
        telling = tree.tokens[child].relation == "xcomp" or is_led(tree, child)
        if start == cue.last + 1 and telling:
            return Content(((told, told), (start, end_of(tree, child, cue, start))), act, cue.last)
    return None


def amount(tree: Tree, cue: Cue, takes: dict[str, str]) -> Content | None:
    """A noun phrase with its number: "put the toll at nine"."""
    act, told = takes.get("amount"), tree.child(cue.head, "obj")
    if act is None or told is None or told < cue.last:
        return None
    for child in (*tree.children(cue.head, "obl"), *tree.children(told, "nmod")):
        first = tree.first[child]
        counted = any(_counts(tree.tokens[p]) for p in tree.subtree(child))
        if child > told and tree.tokens[first].text.lower() == "at" and counted:
            start = max(tree.first[told], cue.last + 1)
            return Content(((start, end_of_phrase(tree, child, cue, first)),), act, cue.last)
    return None


def _counts(token: Token) -> bool:
    """Whether a word is a number or stands for one: "half", "hundreds"."""
    return token.upos == "NUM" or token.lemma in _NUMBERS


def _with_as(tree: Tree, cue: Cue) -> bool:
    """Whether the verb has an "as" phrase: "saw it as a threat"."""
    return any(
        tree.tokens[case].text.lower() == "as"
        for child in tree.children(cue.head, "obl", "advcl", "xcomp")
        for case in tree.children(child, "case", "mark")
    )


def tells(tree: Tree, head: int) -> bool:
    """Whether a noun phrase can be content: no relative pronoun."""
    relative = tree.tokens[head].xpos in RELATIVE
    return not relative or tree.child(head, "acl:relcl") is not None


def _is_date(tree: Tree, head: int) -> bool:
    """Whether a noun phrase is a day: "speaking on 18 August"."""
    inside = [tree.tokens[p] for p in tree.subtree(head)]
    month = any(token.text in MONTHS for token in inside)
    return month and all(
        token.text in MONTHS or token.upos in {"NUM", "ADP", "DET", "PUNCT"} for token in inside
    )


def prepositional(tree: Tree, cue: Cue, takes: dict[str, str]) -> Content | None:
    """The noun phrase of a preposition: "warned of a famine", "criticism of the plan"."""
    relations = ("obl", "advcl") if is_plain(cue) else ("nmod", "acl", "obl")
    heads = (cue.head,) if cue.noun is None else (cue.noun, cue.head)
    for child in (c for head in heads for c in tree.children(head, *relations)):
        case = tree.first[child]
        word = tree.tokens[case].text.lower()
        leads = tree.tokens[case].relation in {"case", "mark"} and tree.tokens[case].head == child
        text = tree.tokens[child].text.lower()
        told = tells(tree, child) and text not in TIMES and not text.endswith(_SELF)
        told &= text != "it" and not _is_date(tree, child)
        if not leads or word not in takes or case <= cue.last or not told:
            continue
        end = end_of_phrase(tree, child, cue, case)
        last_cue = case if case == cue.last + 1 else cue.last
        return Content(((case + 1, end),), takes[word], last_cue)
    return None
