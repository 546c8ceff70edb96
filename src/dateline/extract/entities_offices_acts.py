"""The offices that verbs give to a person, with the status after it.

"Was sworn in as", "resigned as", "succeeded Y as", "heads the commission". Only what is told as
done counts; what will be done counts as an appointment. Left out: the day of the change.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.codes import OfficeStatus
from dateline.extract.entities_lexicon import turning_verbs
from dateline.extract.entities_offices_bodies import is_body, is_named, words
from dateline.extract.entities_offices_standing import (
    is_acted_on,
    is_leaving,
    is_planned,
    is_told,
    lemma_of,
)
from dateline.extract.entities_offices_titles import Title, read_title, title_at
from dateline.extract.entities_offices_words import office_words
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.trees import Tree

_HOLDING: Final = frozenset({OfficeStatus.HOLDS, OfficeStatus.ACTING})


def given(tree: Tree, name: int) -> Iterator[Title]:
    """The titles that verbs give to a person whose name has its head at a position."""
    token = tree.tokens[name]
    if token.head != ROOT:
        yield from _given_by(tree, token.head, name)
        if token.relation == "compound":
            yield from _named_to(tree, token.head, name)
    for clause in tree.children(name, "acl:relcl"):
        pronoun = next((c for c in tree.below[clause] if tree.tokens[c].xpos == "WP"), None)
        if pronoun is not None:
            yield from _given_by(tree, clause, pronoun)


def _named_to(tree: Tree, office: int, name: int) -> Iterator[Title]:
    """The title after a name that some trees take for a part of it: "named Jane Doe envoy"."""
    verb = tree.tokens[office].head
    status = turning_verbs().get(lemma_of(tree, verb)) if verb != ROOT and name > verb else None
    title = title_at(tree, office, since=tree.last[name] + 1) if status is not None else None
    if title is not None and status is not None and title.first > name and is_told(tree, verb):
        yield replace(title, status=status)


def _given_by(tree: Tree, verb: int, who: int) -> Iterator[Title]:
    """The title that a verb gives to one of its arguments, with the status after it."""
    relation = tree.tokens[who].relation
    acted = is_acted_on(tree, who)
    if not acted and relation not in {"nsubj", "obl:agent", "obl"}:
        return
    if not is_told(tree, verb):
        return
    title = _led(tree, verb) if relation == "nsubj" else None
    if title is not None:
        yield title
        return
    status = _status(tree, verb, who)
    title = _title_beside(tree, verb, who) if status is not None else None
    if title is None or status is None:
        return
    for one in (title, *_joined(tree, title)):
        yield one if one.status not in _HOLDING else _with(one, status)


def _joined(tree: Tree, title: Title) -> Iterator[Title]:
    """Further offices of a list: "as chairman, president and chief executive"."""
    for position in range(title.first, title.last + 1):
        for child in tree.children(position, "conj"):
            other = title_at(tree, child) if child > title.last else None
            if other is not None and not _is_of_name(tree, other, child):
                yield other


def _with(title: Title, status: OfficeStatus) -> Title:
    """A title under the status that its verb gives; one that is acting stays so when held."""
    return title if status is OfficeStatus.HOLDS else replace(title, status=status)


def _status(tree: Tree, verb: int, who: int) -> OfficeStatus | None:
    """The status after a verb for one of its arguments; `None` where it says nothing."""
    token, relation = tree.tokens[verb], tree.tokens[who].relation
    planned = is_planned(tree, verb)
    if relation == "nsubj" and tree.child(verb, "cop") is not None:
        return _by_copula(tree, verb, planned=planned)
    if token.lemma in office_words().replaces:
        return _by_replacing(relation, planned=planned)
    if is_acted_on(tree, who):
        return _by_turning(tree, verb, planned=planned)
    if relation == "nsubj":
        return _by_subject(tree, verb, planned=planned)
    return OfficeStatus.FORMER if _takes_over_from(tree, verb, who) else None


def _by_turning(tree: Tree, verb: int, *, planned: bool) -> OfficeStatus | None:
    """Who is appointed, elected or dismissed; what will come leaves things as they are."""
    status = turning_verbs().get(lemma_of(tree, verb))
    if not planned or status is OfficeStatus.APPOINTED:
        return status
    return OfficeStatus.APPOINTED if status is OfficeStatus.HOLDS else None


def _by_subject(tree: Tree, verb: int, *, planned: bool) -> OfficeStatus | None:
    """Who comes into an office, serves in it or leaves it."""
    if is_leaving(tree, verb):
        return OfficeStatus.HOLDS if planned else OfficeStatus.FORMER
    if not _enters(tree, verb):
        return None
    if planned:
        return OfficeStatus.APPOINTED
    token = tree.tokens[verb]
    served = token.lemma in office_words().serves and token.xpos == "VBD"
    return OfficeStatus.FORMER if served else OfficeStatus.HOLDS


def _by_copula(tree: Tree, noun: int, *, planned: bool) -> OfficeStatus:
    """The status by the tense: "is the minister", "was", "has been", "will be"."""
    copulas = {tree.tokens[c].text.casefold() for c in tree.children(noun, "cop")}
    past = bool(copulas & {"was", "were"})
    if planned:
        return OfficeStatus.APPOINTED
    return OfficeStatus.FORMER if past else OfficeStatus.HOLDS


def _by_replacing(relation: str, *, planned: bool) -> OfficeStatus | None:
    """Who replaces holds the office, who is replaced no longer."""
    if relation in {"nsubj", "obl:agent"}:
        return OfficeStatus.APPOINTED if planned else OfficeStatus.HOLDS
    if relation in {"obj", "nsubj:pass"}:
        return OfficeStatus.HOLDS if planned else OfficeStatus.FORMER
    return None


def _enters(tree: Tree, verb: int) -> bool:
    """Whether a subject comes into an office or serves in it: "took over as", "became"."""
    listed, lemma = office_words(), tree.tokens[verb].lemma
    if lemma in listed.enters or lemma in listed.serves:
        return True
    particles = {
        tree.tokens[c].lemma for c in tree.children(verb, "compound:prt", "obj", "advmod")
    }
    return any(f"{lemma} {particle}" in listed.enters for particle in particles)


def _takes_over_from(tree: Tree, verb: int, who: int) -> bool:
    cases = {tree.tokens[c].text.casefold() for c in tree.children(who, "case")}
    return "from" in cases and tree.tokens[verb].lemma == "take" and _enters(tree, verb)


def _title_beside(tree: Tree, verb: int, who: int) -> Title | None:
    """The office in a predicate or behind "as"; of one who is replaced also the one before it."""
    if tree.child(verb, "cop") is not None:
        first_to = any(tree.tokens[c].xpos == "VB" for c in tree.children(verb, "acl"))
        return None if first_to else title_at(tree, verb)  # "was the first president to speak"
    for child in tree.children(verb, "xcomp", "obl", "obj", "advcl", "nmod", "obl:tmod", "ccomp"):
        cases = {tree.tokens[c].text.casefold() for c in tree.children(child, "case", "mark")}
        plain = not cases or "as" in cases
        if child in (who, verb) or child < verb or not plain:
            continue
        title = title_at(tree, child)
        if title is not None and not _is_of_name(tree, title, child):
            return title
    for child in tree.children(who, "appos"):
        if is_named_to(tree, child):
            return title_at(tree, child, since=child)
    return _of_predecessor(tree, verb, who)


def _is_of_name(tree: Tree, title: Title, head: int) -> bool:
    """Whether a title belongs to a name: "President Doe" as an object gives nobody an office."""
    after = title.last + 1
    named = after < len(tree.tokens) and tree.tokens[after].upos == "PROPN"
    return named or (tree.tokens[head].upos == "PROPN" and title.last < head)


def is_named_to(tree: Tree, office: int) -> bool:
    """Whether an apposition is the office that a verb gives: "named Jane Doe bishop"."""
    site = tree.tokens[office].head
    if (
        site == ROOT
        or tree.tokens[site].head == ROOT
        or tree.tokens[tree.first[office] - 1].text == ","
    ):
        return False
    return lemma_of(tree, tree.tokens[site].head) in turning_verbs() and site < office


def _of_predecessor(tree: Tree, verb: int, who: int) -> Title | None:
    """The title of the one who is replaced, for the one who replaces: "replaced President Doe"."""
    if tree.tokens[verb].lemma not in office_words().replaces:
        return None
    other = tree.child(verb, "obj", "nsubj:pass")
    if other is None or other == who:
        return None
    place = tree.first[other]
    for position in range(place, other):
        title = read_title(tree, position, other)
        if title is not None and title.last == other - 1:
            return replace(title, status=OfficeStatus.HOLDS)
    return None


def _led(tree: Tree, verb: int) -> Title | None:
    """The office of one who "heads the commission"; a body must be led, not the polls."""
    name = office_words().leads.get(tree.tokens[verb].lemma)
    helpers = {tree.tokens[c].text.casefold() for c in tree.children(verb, "aux")}
    present = tree.tokens[verb].xpos in {"VBZ", "VBP"} or bool(
        helpers & {"has", "have", "is", "are"}
    )
    body = tree.child(verb, "obj")
    if name is None or not present or body is None or is_planned(tree, verb):
        return None
    first = tree.first[body]
    if not is_body(tree.tokens[body]) and not is_named(tree.tokens[body]):
        return None
    if title_at(tree, body) is not None:
        return None
    start = first + (tree.tokens[first].upos == "DET")
    return Title(
        first=verb,
        last=body,
        start=verb,
        name=name,
        country=None,
        organization=words(tree, start, body),
        status=OfficeStatus.HOLDS,
    )
