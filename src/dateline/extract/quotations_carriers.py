"""Who passes words on between a speaker and the article.

"AFP quoted him as saying", "according to a note seen by Reuters", "said in remarks carried by
state television", "said on LCI", "in an interview with Le Monde", "Le Monde's source said". What
is found are heads of noun phrases; whether they mean a medium is for the caller to tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.extract.quotations_cues import words
from dateline.extract.quotations_occasion import case_of, occasions
from dateline.extract.quotations_speakers import quoter_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.extract.quotations_drafts import Draft
    from dateline.trees import Tree

_ON: Final = frozenset({"on", "to", "with", "in", "for", "by", "from", "via"})
_TO: Final = frozenset({"to", "with"})
_SPEAKING: Final = frozenset({"speak", "talk"})
_CITING: Final = frozenset({"cite", "quote"})
_SOURCES: Final = frozenset({"source", "correspondent", "interlocutor", "informant", "contact"})


def find_carriers(draft: Draft) -> Iterator[int]:
    """Heads of the phrases that may name who passes a draft on, the surest first."""
    tree = draft.tree
    if draft.cue.kind == "verb":
        quoter = quoter_of(tree, draft.cue.head)
        if quoter is not None:
            yield quoter
        yield from _as_quoted(tree, draft.cue.head)
    if draft.subject is not None:
        yield from _passed_by(tree, draft.subject)
        for verb in tree.children(draft.subject, "acl:relcl", "acl"):  # "who spoke to Reuters"
            if tree.tokens[verb].lemma in _SPEAKING:
                yield from (c for c in tree.children(verb, "obl") if case_of(tree, c) & _TO)
        owner = tree.child(draft.subject, "nmod:poss")
        if owner is not None and tree.tokens[draft.subject].lemma in _SOURCES:
            yield owner
    for head in occasions(draft):
        yield from _passed_by(tree, head)
        if case_of(tree, head) & _ON:
            yield head
        if tree.tokens[head].lemma.casefold() in words().media:
            yield from (c for c in tree.children(head, "nmod") if case_of(tree, c) & _ON)


def _passed_by(tree: Tree, noun: int) -> Iterator[int]:
    """Heads of Y in "X quoted by Y", "a letter published in Y"."""
    for verb in tree.children(noun, "acl", "acl:relcl", "amod"):
        if tree.tokens[verb].xpos == "VBN" and tree.tokens[verb].lemma in words().passing:
            yield from (
                c for c in tree.children(verb, "obl", "obl:agent") if case_of(tree, c) & _ON
            )


def _as_quoted(tree: Tree, cue: int) -> Iterator[int]:
    """Heads of Y in "said X, as quoted by Y"."""
    for verb in tree.children(cue, "advcl", "acl"):
        if tree.tokens[verb].xpos == "VBN" and tree.tokens[verb].lemma in words().passing:
            yield from (
                c for c in tree.children(verb, "obl", "obl:agent") if "by" in case_of(tree, c)
            )


def cited_by(draft: Draft) -> int | None:
    """Head of X in "the agency reported, citing X"."""
    tree = draft.tree
    if draft.cue.kind != "verb":
        return None
    for verb in tree.children(draft.cue.head, "advcl", "conj", "acl"):
        if tree.tokens[verb].xpos == "VBG" and tree.tokens[verb].lemma in _CITING:
            return tree.child(verb, "obj")
    if draft.subject is not None:
        for verb in tree.children(draft.subject, "acl"):
            if tree.tokens[verb].xpos == "VBG" and tree.tokens[verb].lemma in _CITING:
                return tree.child(verb, "obj")
    return None


def is_citation(draft: Draft) -> bool:
    """Whether a draft is only "citing X": it tells whose words another cue reports."""
    token = draft.tree.tokens[draft.cue.head]
    return draft.cue.kind == "verb" and token.xpos == "VBG" and token.lemma in _CITING
