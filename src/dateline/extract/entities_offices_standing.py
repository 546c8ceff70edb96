"""Whether a person still holds an office named beside the name, by the verb or noun over it.

"Soldiers ousted President Doe", "President Doe resigned", "the overthrow of President Doe". Only
what is told as done counts: not what somebody wants, denies or may do. Left out: the day of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.codes import OfficeStatus
from dateline.extract.entities_lexicon import turning_verbs
from dateline.extract.entities_offices_titles import title_at
from dateline.extract.entities_offices_words import deeds, office_words
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from dateline.trees import Tree

_OBJECTS: Final = frozenset({"obj", "nsubj:pass"})
_PLANNED: Final = frozenset({"will", "shall", "'ll", "’ll"})
_NEGATIONS: Final = frozenset({"not", "n't", "n’t", "never"})
_UNSURE_MARKS: Final = frozenset({"if", "unless", "whether"})
_POSTS: Final = frozenset({"office", "power", "post", "role", "position", "charge", "helm"})


def standing(tree: Tree, name: int) -> OfficeStatus | None:
    """What the verb or noun that governs a person says of an office named beside the name."""
    site = _site(tree, name)
    token = tree.tokens[site]
    if token.head == ROOT:
        return None
    if token.relation in {"nmod", "nmod:poss"}:
        return _by_deed(tree, site)
    verb = token.head
    status = turning_verbs().get(lemma_of(tree, verb))
    if status is OfficeStatus.OUSTED and is_acted_on(tree, site):
        return status if _puts_out(tree, verb) else None
    if token.relation in {"nsubj", "nsubj:pass"} and _leaves(tree, verb):
        return OfficeStatus.FORMER
    return None


def _site(tree: Tree, name: int) -> int:
    """The word by which a name with its title hangs in the sentence."""
    site = name
    while True:
        token = tree.tokens[site]
        inner = token.relation in {"flat", "appos", "nmod:desc", "conj"} and token.head < site
        if not inner or token.head == ROOT or tree.tokens[token.head].upos == "VERB":
            return site
        site = token.head


def is_acted_on(tree: Tree, site: int) -> bool:
    """Whether a verb acts on a person; some trees hang the object on it as apposition."""
    token = tree.tokens[site]
    if token.relation in _OBJECTS:
        return True
    loose = token.relation in {"appos", "xcomp", "iobj", "dep"} and site > token.head
    return loose and tree.child(token.head, "obj") is None and tree.child(site, "case") is None


def lemma_of(tree: Tree, position: int) -> str:
    """The lemma of a verb, mended where the lemmatiser cut it short ("toppl")."""
    lemma = tree.tokens[position].lemma
    known = lemma in turning_verbs() or f"{lemma}e" not in turning_verbs()
    return lemma if known else f"{lemma}e"


def _puts_out(tree: Tree, verb: int) -> bool:
    """Whether a verb tells of a person put out of office: not "removed from the list"."""
    for child in tree.children(verb, "obl"):
        cases = {tree.tokens[c].text.casefold() for c in tree.children(child, "case")}
        elsewhere = tree.tokens[child].lemma not in _POSTS and title_at(tree, child) is None
        if "as" in cases or ("from" in cases and elsewhere):
            return False  # "dismissed President Doe as a clown"
    return is_told(tree, verb) and not is_planned(tree, verb)


def _leaves(tree: Tree, verb: int) -> bool:
    """Whether the subject gives up what he holds, nothing else being named."""
    if not is_leaving(tree, verb) or not is_told(tree, verb) or is_planned(tree, verb):
        return False
    objects = list(tree.children(verb, "obj"))
    if any(tree.tokens[c].lemma not in _POSTS for c in objects):
        return False  # "quit the talks"
    as_what = [c for c in tree.children(verb, "obl", "xcomp") if tree.child(c, "case", "mark")]
    return not any(title_at(tree, child) is not None for child in as_what)


def is_leaving(tree: Tree, verb: int) -> bool:
    """Whether a verb says that its subject gives something up: "resign", "step down"."""
    particle = tree.child(verb, "compound:prt", "advmod")
    lemma = tree.tokens[verb].lemma
    listed = office_words().leaves
    return lemma in listed or (
        particle is not None and f"{lemma} {tree.tokens[particle].lemma}" in listed
    )


def _by_deed(tree: Tree, site: int) -> OfficeStatus | None:
    """The status after a deed whose object a person is: "the overthrow of President Doe"."""
    noun = tree.tokens[site].head
    status = deeds().get(tree.tokens[noun].lemma)
    cases = {tree.tokens[c].text.casefold() for c in tree.children(site, "case")}
    cases.add(tree.tokens[tree.first[site]].text.casefold())
    aims = any(tree.tokens[c].text.casefold() == "for" for c in tree.children(noun, "case"))
    if status is None or aims or not cases & {"of", "'s", "’s", "'", "’"}:
        return None  # "calls for the ouster of President Doe" have not come true
    doubted = any(
        tree.tokens[c].lemma in office_words().wished
        for c in tree.children(noun, "amod", "compound")
    )
    return status if not doubted and _is_borne(tree, noun) else None


def is_planned(tree: Tree, verb: int) -> bool:
    """Whether an act lies ahead: "will take over"."""
    return any(tree.tokens[c].text.casefold() in _PLANNED for c in tree.children(verb, "aux"))


def is_told(tree: Tree, verb: int) -> bool:
    """Whether an act is told as done or to come, not as wished, denied or possible."""
    for child in tree.below[verb]:
        token = tree.tokens[child]
        word = token.text.casefold()
        if token.xpos == "MD" and word not in _PLANNED:
            return False
        if word in _NEGATIONS and token.head == verb:
            return False
        if token.relation == "mark" and word in _UNSURE_MARKS:
            return False
    return _is_borne(tree, verb)


def _is_borne(tree: Tree, position: int) -> bool:
    """Whether what governs a verb or a noun for a deed leaves it told as done."""
    token = tree.tokens[position]
    if token.head == ROOT:
        return True
    governor = tree.tokens[token.head]
    if token.relation.startswith("conj"):
        return _is_borne(tree, token.head)
    infinitive = any(tree.tokens[c].text == "to" for c in tree.children(position, "mark"))
    if infinitive and token.relation in {"xcomp", "acl", "advcl", "ccomp", "csubj"}:
        return governor.lemma in office_words().forced and is_told(tree, token.head)
    if token.relation in {"xcomp", "ccomp", "obj", "obl", "nmod", "acl", "nsubj:pass"}:
        return governor.lemma not in office_words().wished
    return True
