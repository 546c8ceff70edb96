"""Persons, organisations, forces and offices of an article, each with all its mentions.

Steps: possible mentions are found sentence by sentence; each is linked, in text order, to the
entity it means, or begins one; pronouns are linked to what was mentioned before them. Ids are
made of the kind and the fullest name ("person:jane-doe"), so that the same entity mostly has
the same id in other articles. The text alone decides; lists add kind and country.

All noun phrases are followed, but a record shows actors only, and of their mentions only those
that are sure: what "they" most likely means is known here and left open there.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from dateline.extract.entities_again import find_thing, is_sure
from dateline.extract.entities_groups import find_body, find_group
from dateline.extract.entities_mentions import Candidate, Quoted, Scope
from dateline.extract.entities_names import find_names
from dateline.extract.entities_names_full import as_named_in_full
from dateline.extract.entities_nouns import find_nouns
from dateline.extract.entities_persons import find_holder, find_person, find_source
from dateline.extract.entities_phrases import whole
from dateline.extract.entities_pronouns import resolve
from dateline.extract.entities_register import Register
from dateline.extract.entities_things import find_things
from dateline.extract.entities_voices import give_voices
from dateline.trees import Tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.extract.entities_chains import Chain
    from dateline.extract.entities_lexicon import Known
    from dateline.extract.entities_pairs import Lesson
    from dateline.records import Document, Entity, Place
    from dateline.spans import Span

_FINDERS: Final = {
    "person": find_person,
    "title": find_holder,
    "source": find_source,
    "group": find_group,
    "body": find_body,
}


def find_entities(
    document: Document, places: tuple[Place, ...], bodies: tuple[Known, ...] = ()
) -> tuple[Entity, ...]:
    """The entities of an article in the order of their first mentions.

    `bodies` are a user's own (`entities_own.read_bodies`) and come before those of the lists.
    """
    return read_mentions(document, places, bodies=bodies).entities()


def find_chains(
    document: Document, places: tuple[Place, ...], lesson: Lesson | None = None
) -> tuple[tuple[Span, ...], ...]:
    """Every chain of the reading, whether a record shows it or not, as whole noun phrases.

    Mentions that are unsure are in it too: what the step would say if it had to.
    """
    register = read_mentions(document, places, lesson)
    return tuple(
        tuple({whole(register.trees[found.sentence], found.head): None for found in chain.found})
        for chain in register.chains
    )


def read_mentions(
    document: Document,
    places: tuple[Place, ...],
    lesson: Lesson | None = None,
    bodies: tuple[Known, ...] = (),
) -> Register:
    """The chains of an article; each mention is linked in text order, with the rule for it.

    A `lesson` gives other weights of pairs and takes in what is decided by them.
    """
    trees = [Tree(sentence) for sentence in document.sentences]
    register = Register(document.text, trees, places, lesson)
    voices = []
    for candidate in sorted(_candidates(document, trees, places, bodies), key=_order):
        if candidate.sort == "speaker":
            voices.append(candidate)
            continue
        chain = _linked(candidate, register)
        if chain is not None:
            register.put(candidate, chain)
    give_voices(register, voices)
    return register


def _linked(candidate: Candidate, register: Register) -> Chain | None:
    """The chain that a candidate belongs to; `None` for a pronoun that may mean anything."""
    if candidate.sort == "pronoun":
        return resolve(candidate, register)
    finder = _FINDERS.get(candidate.sort)
    chain = finder(register, candidate) if finder is not None else None
    if chain is None:
        chain = find_thing(register, candidate)
        candidate.shown = chain is not None and is_sure(candidate, chain)
    return chain


def _candidates(
    document: Document, trees: Sequence[Tree], places: Sequence[Place], bodies: tuple[Known, ...]
) -> Iterator[Candidate]:
    """All possible mentions, sentence by sentence."""
    names = as_named_in_full(document.text, sorted(document.names, key=lambda name: name.span))
    named = [name.span.start for name in names]
    located = sorted(places, key=lambda place: place.span)
    starts = [place.span.start for place in located]
    persons = (name.span.of(document.text).split() for name in names if name.label == "Person")
    surnames = frozenset(words[-1] for words in persons if len(words) > 1)
    quoted = Quoted()
    for number, tree in enumerate(trees):
        span = tree.sentence.span
        scope = Scope(
            document.text,
            number,
            tree,
            names[bisect_left(named, span.start) : bisect_left(named, span.end)],
            located[bisect_left(starts, span.start) : bisect_left(starts, span.end)],
            surnames,
        )
        spoken = quoted.read(tree)
        found = [*find_names(scope, bodies), *find_nouns(scope, spoken)]
        yield from found
        yield from find_things(scope, {candidate.head for candidate in found}, spoken)


def _order(candidate: Candidate) -> tuple[int, int]:
    """Text order, the longer first where two begin together."""
    return candidate.span.start, -candidate.span.end
