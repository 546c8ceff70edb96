"""Cues of reported speech: the verbs, nouns and prepositions that say "someone said this".

What is read, from the list `cues` and the tree: verbs with their auxiliaries and particles
("had also pointed out"), nouns ("the claim that"), verbs that carry such a noun ("expressed
hope that"), "according to". What is left out: where the reported words stand and who spoke
(see `quotations_content`, `quotations_speakers`).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.resources import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.trees import Tree

_NOT_CLAUSAL: Final = frozenset({"amod", "compound", "nmod:desc"})
_CORRELATIVES: Final = frozenset({"neither", "nor"})
NEGATIONS: Final = _CORRELATIVES | {"not", "n't", "never"}
_ALWAYS_REPORTS: Final = frozenset({"deny", "judge", "expect", "plan"})


class CueGroup(msgspec.Struct, frozen=True):
    """Lemmas that do the same and take the same."""

    act: str
    takes: str
    lemmas: tuple[str, ...]


class Unsaid(msgspec.Struct, frozen=True):
    """Verbs that say nothing when negated or refused."""

    verbs: frozenset[str]
    refusals: frozenset[str]


class CueWords(msgspec.Struct, frozen=True):
    """The list `cues`."""

    verbs: tuple[CueGroup, ...]
    nouns: tuple[CueGroup, ...]
    adjectives: tuple[CueGroup, ...]
    carriers: frozenset[str]
    refusing: frozenset[str]
    inferring: frozenset[str]
    quoting: frozenset[str]
    addressed: frozenset[str]
    bound: frozenset[str]
    prepositions: tuple[tuple[str, ...], ...]
    media: frozenset[str]
    channels: frozenset[str]
    passing: frozenset[str]
    documents: frozenset[str]
    labels: frozenset[str]
    pictures: frozenset[str]
    hosts: frozenset[str]
    bodily: frozenset[str]
    worded: frozenset[str]
    deeds: frozenset[str]
    people: frozenset[str]
    reported: frozenset[str]
    unnamed: frozenset[str]
    unsaid: Unsaid


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in its sentence.

    `head` is the position of the word that the content and the speaker hang on, `first` and
    `last` the outermost words of the cue. `takes` maps what it may take to the act it then is.
    """

    head: int
    first: int
    last: int
    kind: str
    takes: dict[str, str]
    noun: int | None = None


def is_plain(cue: Cue) -> bool:
    """Whether the cue is a predicate of its own: a verb that carries no noun, or an adjective."""
    return cue.kind in {"verb", "attitude"} and cue.noun is None


def uncarried(tree: Tree, cue: Cue) -> Cue:
    """The cue without the noun that its verb carries."""
    takes = looked_up(tree.tokens[cue.head].lemma) or {}
    return Cue(cue.head, cue.first, cue.head, "verb", takes)


@cache
def words() -> CueWords:
    """The cue lexicon of the installation."""
    return table("cues", CueWords)


@cache
def lexicon(kind: str) -> dict[str, dict[str, str]]:
    """Lemma -> what it takes -> the act, for `verbs` or `nouns`; the first group wins."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    groups = words().verbs if kind == "verbs" else words().nouns
    for group in groups:
        for lemma in group.lemmas:
            for taken in group.takes.split():
                found[lemma].setdefault(taken, group.act)
    return dict(found)


def looked_up(lemma: str, kind: str = "verbs") -> dict[str, str] | None:
    """What a lemma takes. A lemmatiser's guess at an unknown verb is forgiven a final e."""
    known = lexicon(kind)
    for form in (lemma, lemma + "e", lemma.removesuffix("e")):
        if form in known:
            return known[form]
    return None


def is_worded(lemma: str) -> bool:
    """Whether a noun names words, or what carries them: "message", "warning"."""
    return looked_up(lemma, "nouns") is not None or lemma in words().media | words().worded


def find_cues(tree: Tree) -> Iterator[Cue]:
    """The cues of a sentence in text order."""
    for position, token in enumerate(tree.tokens):
        cue = None
        if token.upos == "VERB":
            cue = _verb(tree, position)
        elif token.upos == "NOUN":
            cue = _noun(tree, position)
        if cue is not None:
            yield cue


def _verb(tree: Tree, head: int) -> Cue | None:
    token = tree.tokens[head]
    if token.relation in _NOT_CLAUSAL and not _inverted(tree, head):
        return None
    if _infers(tree, head) or any(
        quoted_by(tree, c) == head for c in tree.children(head, "advcl")
    ):
        return None
    particle = tree.child(head, "compound:prt") or _told_clear(tree, head)
    taken = looked_up(f"{token.lemma} {tree.tokens[particle].lemma}") if particle else None
    last = particle if taken and particle else head
    if particle and taken is None and token.lemma in words().deeds:
        return None  # "sees off a rival"
    taken = taken or looked_up(token.lemma)
    carried = _carried(tree, head)
    if (taken is None and carried is None) or _is_call(tree, head):
        return None
    if _unsaid(tree, head, taken or {}):
        return None
    if carried is not None:
        noun, from_noun = carried
        return Cue(head, _first(tree, head), noun, "verb", from_noun, noun)
    quoting = quoted_by(tree, head)
    beside = quoting is not None and quoting == head - 2  # "was quoted as saying"
    first = _first(tree, quoting if quoting is not None and beside else _outermost(tree, head))
    return Cue(head, first, last, "verb", taken or {})


def _is_call(tree: Tree, head: int) -> bool:
    """Whether the reader is told to do something ("Watch an extract") or why something is done.

    So in "To highlight the matter, they marched": an infinitive in front tells an aim.
    """
    token = tree.tokens[head]
    if token.xpos != "VB":
        return False
    if token.relation == "root":
        return tree.child(head, "nsubj", "aux", "nsubj:pass", "cop") is None and head == 0
    to = tree.first[head]
    return token.relation == "advcl" and to == 0 and tree.tokens[to].xpos == "TO"


def _outermost(tree: Tree, head: int) -> int:
    """The verb that stands right before a cue in the infinitive: "continued to deny"."""
    token, first = tree.tokens[head], _first(tree, head)
    governed = token.relation == "xcomp" and tree.tokens[first].text.lower() == "to"
    if not governed or token.head != first - 1 or tree.tokens[token.head].upos != "VERB":
        return head
    taken = looked_up(tree.tokens[token.head].lemma) or {}
    return head if "infinitive" in taken else token.head


def _told_clear(tree: Tree, head: int) -> int | None:
    """The adjective of "make clear", "make it clear"."""
    told = tree.child(head, "xcomp")
    beside = told is not None and head < told <= head + 2
    return told if beside and told is not None and tree.tokens[told].upos == "ADJ" else None


def quoted_by(tree: Tree, head: int) -> int | None:
    """The verb that passes on what a participle says: "quoted" in "quoted him as saying"."""
    token = tree.tokens[head]
    if token.xpos != "VBG" or token.relation != "advcl" or looked_up(token.lemma) is None:
        return None
    by_name = any(tree.tokens[c].text.lower() == "as" for c in tree.children(head, "mark", "case"))
    return token.head if by_name and tree.tokens[token.head].lemma in words().quoting else None


def _infers(tree: Tree, head: int) -> bool:
    """Whether a participle tells what the writer concludes: "stayed away, suggesting a rift"."""
    token = tree.tokens[head]
    if token.lemma not in words().inferring or token.xpos != "VBG" or token.relation != "advcl":
        return False
    return head > token.head and looked_up(tree.tokens[token.head].lemma) is None


def _inverted(tree: Tree, head: int) -> bool:
    """Whether a sentence opens with its verb: "Said the minister: ...", read as an adjective."""
    behind = (token.text for token in tree.tokens[1:8])
    return head == 0 and tree.tokens[0].xpos in {"VBD", "VBN"} and ":" in behind


def _carried(tree: Tree, head: int) -> tuple[int, dict[str, str]] | None:
    """The cue noun that a verb carries ("expressed hope"), if anything hangs on it."""
    if tree.tokens[head].lemma not in words().carriers:
        return None
    noun = tree.child(head, "obj")
    if noun is None or noun < head or tree.tokens[noun].upos != "NOUN":
        return None
    taken = looked_up(tree.tokens[noun].lemma, "nouns")
    owner = tree.child(noun, "nmod:poss")
    if taken is None or (owner is not None and tree.tokens[owner].upos != "PRON"):
        return None  # "rejected the firm's claim that": the claim is the firm's
    if tree.tokens[head].lemma in words().refusing:
        taken = dict.fromkeys(taken, "deny")
    return noun, taken


def _noun(tree: Tree, head: int) -> Cue | None:
    taken = looked_up(tree.tokens[head].lemma, "nouns")
    if taken is None:
        return None
    return Cue(head, head, head, "noun", taken)


def _first(tree: Tree, head: int) -> int:
    """The first word of the verb group: auxiliaries, "not", "to" and adverbs before the verb."""
    first = head
    for position in reversed(range(head)):
        token = tree.tokens[position]
        own = token.head == head and (
            token.relation in {"aux", "aux:pass", "advmod"} or token.text.lower() == "to"
        )
        own |= first <= token.head < head and token.relation == "advmod"  # "has so far denied"
        if not own or token.xpos in {"WRB", ","}:
            break
        first = position
    return first


def is_negated(tree: Tree, head: int) -> bool:
    """Whether the verb is negated; a "not" before its verb group belongs to something else."""
    first = _first(tree, head)
    return any(
        tree.tokens[child].lemma in NEGATIONS
        and (child >= first or _correlates(tree, child, head))
        for child in tree.children(head, "advmod", "cc", "cc:preconj", "det")
    )


def _correlates(tree: Tree, child: int, head: int) -> bool:
    """Whether a "nor" in front belongs to its verb, not to what it reports: "Nor is it, he said"."""
    reported = any(child < c < head for c in tree.children(head, "ccomp"))
    return tree.tokens[child].lemma in _CORRELATIVES and not reported


def _unsaid(tree: Tree, head: int, taken: dict[str, str]) -> bool:
    """Whether the verb tells that nothing was said: "did not say", "declined to comment"."""
    lemma = tree.tokens[head].lemma
    unsaid = words().unsaid
    before = {token.text.lower() for token in tree.tokens[max(0, head - 3) : head]}
    if tree.tokens[head].xpos == "VB" and before & {"too", "soon", "early", "impossible"}:
        return True  # "It was too early to tell"
    if is_negated(tree, head):
        silent = not _ALWAYS_REPORTS.intersection(taken.values())
        return silent or lemma in unsaid.verbs
    if lemma in unsaid.verbs and tree.tokens[head].relation in {"xcomp", "advcl"}:
        governor = tree.tokens[tree.tokens[head].head].lemma
        return governor in unsaid.refusals
    if lemma in unsaid.refusals:
        said = tree.child(head, "xcomp", "advcl")
        return said is not None and tree.tokens[said].lemma in unsaid.verbs
    return False
