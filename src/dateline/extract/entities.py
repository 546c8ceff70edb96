"""Persons, organisations, forces and offices of an article, each with all its mentions.

Steps: possible mentions are found sentence by sentence; each is linked, in text order, to the
entity it means, or begins one; pronouns are linked to what was mentioned before them. Ids are
made of the kind and the fullest name ("person:jane-doe"), so that the same entity mostly has
the same id in other articles. The text alone decides; lists add kind and country.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from dateline.extract.entities_groups import find_body, find_group
from dateline.extract.entities_mentions import Candidate, Quoted, Scope
from dateline.extract.entities_names import find_names
from dateline.extract.entities_nouns import find_nouns
from dateline.extract.entities_persons import find_holder, find_person, find_source
from dateline.extract.entities_pronouns import resolve
from dateline.extract.entities_register import Register
from dateline.trees import Tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.records import Document, Entity, Place

_FINDERS: Final = {
    "person": find_person,
    "title": find_holder,
    "source": find_source,
    "group": find_group,
    "body": find_body,
}


def find_entities(document: Document, places: tuple[Place, ...]) -> tuple[Entity, ...]:
    """The entities of an article in the order of their first mentions."""
    trees = [Tree(sentence) for sentence in document.sentences]
    register = Register(document.text, trees, places)
    for candidate in sorted(_candidates(document, trees, places), key=_order):
        if candidate.sort == "pronoun":
            chain = resolve(candidate, register)
        else:
            chain = _FINDERS[candidate.sort](register, candidate)
        if chain is not None:
            register.put(candidate, chain)
    return register.entities()


def _candidates(
    document: Document, trees: Sequence[Tree], places: Sequence[Place]
) -> Iterator[Candidate]:
    """All possible mentions, sentence by sentence."""
    names = sorted(document.names, key=lambda name: name.span)
    named = [name.span.start for name in names]
    located = sorted(places, key=lambda place: place.span)
    starts = [place.span.start for place in located]
    quoted = Quoted()
    for number, tree in enumerate(trees):
        span = tree.sentence.span
        scope = Scope(
            document.text,
            number,
            tree,
            names[bisect_left(named, span.start) : bisect_left(named, span.end)],
            located[bisect_left(starts, span.start) : bisect_left(starts, span.end)],
        )
        yield from find_names(scope)
        yield from find_nouns(scope, quoted.read(tree))


def _order(candidate: Candidate) -> tuple[int, int]:
    """Text order, the longer first where two begin together."""
    return candidate.span.start, -candidate.span.end
