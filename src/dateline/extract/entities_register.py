"""Which mentions mean the same: a sieve of rules, from the surest to the least sure.

Persons: the same name, a surname, a part of a name, a misspelling of two letters at most.
Organisations: the same name, the lists, an acronym beside or made of the name, a part of it.
Parts of a state: their class and country. Nouns such as "the force": the last body they fit.
Titles: the holder named in this article, if there is one that fits. Where two fit equally, no
link is made.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from dateline.codes import EntityKind, MentionKind
from dateline.extract.entities_chains import Chain
from dateline.extract.entities_lexicon import folded, gender_words, organisations, slug
from dateline.extract.entities_matching import (
    is_acronym,
    is_group_part,
    is_misspelt,
    is_part,
    is_same,
)
from dateline.extract.entities_offices import is_unique

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.extract.entities_mentions import Candidate
    from dateline.records import Entity, Place
    from dateline.trees import Tree

NEAR: Final = 6
"""Sentences that a noun such as "the force" may look back over."""
JUST_BEFORE: Final = 2
"""Sentences in which the one person named is taken for "the president"."""


class Register:
    """The chains of one article, built mention by mention."""

    def __init__(self, text: str, trees: Sequence[Tree], places: Sequence[Place]) -> None:
        self.text = text
        self.places = [(place.span.start, place.country) for place in places if place.country]
        self.trees = trees
        self.chains: list[Chain] = []
        self._by_recency: dict[int, Chain] = {}
        self.at: dict[tuple[int, int], Chain] = {}
        self._unnamed: Counter[str] = Counter()

    def take(self, candidate: Candidate) -> None:
        """Link a mention to its chain, or begin one; drop it where neither is sure."""
        finder = {
            "person": self._person,
            "group": self._group,
            "body": self._body,
            "source": self._source,
            "title": self._title,
        }[candidate.sort]
        chain = finder(candidate)
        if chain is not None:
            self.put(candidate, chain)

    def put(self, candidate: Candidate, chain: Chain) -> None:
        """Add a mention to a chain."""
        tree = self.trees[candidate.sentence]
        chain.add(candidate, tree)
        self._by_recency.pop(id(chain), None)
        self._by_recency[id(chain)] = chain
        for position, token in enumerate(tree.tokens):
            if candidate.span.contains(token.span):
                self.at.setdefault((candidate.sentence, position), chain)
        self.at[candidate.sentence, candidate.head] = chain

    def recent(self, sort: str | None = None) -> Iterator[Chain]:
        """Chains, the one mentioned last first."""
        for chain in reversed(self._by_recency.values()):
            if sort is None or chain.sort == sort:
                yield chain

    def _begin(self, candidate: Candidate, kind: EntityKind, key: str | None) -> Chain:
        chain = Chain(
            prefix=candidate.prefix,
            kind=kind,
            key=key,
            country=candidate.country,
            gender=candidate.gender,
            plural=candidate.plural,
            sort=candidate.sort,
        )
        self.chains.append(chain)
        return chain

    def _person(self, candidate: Candidate) -> Chain:
        words = folded(candidate.words).split()
        gender = candidate.gender or gender_words().get(words[0] if words else "")
        if len(words) < 2:
            gender = candidate.gender
        for same in (is_same, is_part, is_misspelt):
            for chain in self.recent("person"):
                if {gender, chain.gender} == {"male", "female"}:
                    continue
                if any(same(words, form) for form in chain.forms):
                    return chain
        held = self._unnamed_holder(candidate) or self._apposed(candidate, "title")
        chain = held or self._begin(candidate, EntityKind.PERSON, None)
        chain.prefix, chain.key, chain.sort = "person", None, "person"
        chain.gender = chain.gender or gender
        return chain

    def _unnamed_holder(self, candidate: Candidate) -> Chain | None:
        """The holder named so far by title alone: "Niger's president ... President Jane Doe"."""
        held = {
            (title.name, title.country)
            for title in candidate.titles
            if is_unique(title.name) and title.country is not None
        }
        unnamed = (chain for chain in self.recent("title") if not chain.names)
        return next((chain for chain in unnamed if held & chain.titles), None)

    def _apposed(self, candidate: Candidate, sort: str) -> Chain | None:
        """The noun that a name stands behind as apposition: "the contractor, Wagner"."""
        token = self.trees[candidate.sentence].tokens[candidate.head]
        chain = self.at.get((candidate.sentence, token.head))
        fits = chain is not None and chain.sort == sort and not chain.names
        return chain if fits and token.relation == "appos" else None

    def _title(self, candidate: Candidate) -> Chain | None:
        title = candidate.titles[0]
        if title.organization is not None:
            return self._held_at(candidate)
        fitting = [
            chain
            for chain in self.recent()
            if chain.kind is EntityKind.PERSON and _fits(chain, title.name, candidate.country)
        ]
        exact = [c for c in fitting if (title.name, candidate.country) in c.titles]
        if candidate.country is not None and exact:
            return exact[0]
        if len(fitting) == 1 or (fitting and fitting[0].sentence > fitting[1].sentence):
            return fitting[0]
        if fitting or not (is_unique(title.name) or candidate.speaks):
            return None
        if candidate.country is None and candidate.subject:
            last = self._last_person(candidate)
            if last is not None:
                return last
        key = slug(title.name)
        key = f"{key}:{candidate.country}" if candidate.country else key
        return self._begin(candidate, EntityKind.PERSON, key)

    def _last_person(self, candidate: Candidate) -> Chain | None:
        """The one person named just before, as subject: "Jane Doe left. The president said ..."."""
        near = [
            chain
            for chain in self.recent("person")
            if candidate.sentence - JUST_BEFORE <= chain.sentence < candidate.sentence
        ]
        alone = len(near) == 1 and near[0].subject and not near[0].titles
        return near[0] if alone else None

    def _held_at(self, candidate: Candidate) -> Chain | None:
        """The holder of an office of a named body; "that country's president" stays open."""
        title = candidate.titles[0]
        body = title.organization or ""
        if not body[:1].isupper():
            return None
        for chain in self.recent():
            if any((o.title, o.organization) == (title.name, body) for o in chain.offices):
                return chain
        key = f"{slug(title.name)}:{slug(body)}"
        return self._begin(candidate, EntityKind.PERSON, key)

    def _group(self, candidate: Candidate) -> Chain | None:
        if candidate.form is not MentionKind.NAME:
            return self._noun(candidate)
        found = self._same_group(candidate) or self._apposed(candidate, "group")
        if found is not None:
            if candidate.key is not None and candidate.known is not None:
                found.key, found.prefix = candidate.key, candidate.prefix
                found.kind = candidate.kind or found.kind
            return found
        return self._begin(candidate, candidate.kind or EntityKind.ORGANIZATION, candidate.key)

    def _same_group(self, candidate: Candidate) -> Chain | None:
        words = folded(candidate.words).split()
        groups = [c for c in self.recent("group") if c.names]
        for chain in groups:
            if candidate.key is not None and chain.key == candidate.key:
                return chain
        if candidate.known is not None:
            return None
        for chain in groups:
            if words in chain.forms:
                return chain
        beside = self._beside(candidate, groups)
        if beside is not None:
            return beside
        acronym = [c for c in groups if is_acronym(candidate.words, c.names)]
        part = [c for c in groups if any(is_group_part(words, f) for f in c.forms)]
        matching = acronym or part
        return matching[0] if len(matching) == 1 else None

    def _beside(self, candidate: Candidate, groups: Iterable[Chain]) -> Chain | None:
        """The name before "(ACRONYM)"."""
        start, end = candidate.span.start, candidate.span.end
        if self.text[start - 1 : start] != "(" or self.text[end : end + 1] != ")":
            return None
        before = self.text[: start - 1].rstrip()
        for chain in groups:
            last = chain.mentions[-1].span
            if last.end == len(before) and candidate.words[:1] == last.of(self.text)[:1]:
                return chain
        return None

    def _noun(self, candidate: Candidate) -> Chain | None:
        """What "the force" is: the last body that fits, one with the word in its name first."""
        kinds = organisations().groups.get(candidate.noun, ())
        if candidate.definite:
            near = [
                c
                for c in self.recent("group")
                if c.sentence >= candidate.sentence - NEAR and _agrees(c, candidate, kinds)
            ]
            bearing = [c for c in near if candidate.noun in c.words()]
            chosen = bearing or near
            if chosen and (len(chosen) == 1 or chosen[0].sentence > chosen[1].sentence or bearing):
                return chosen[0]
        kind = candidate.kind or (kinds[0] if candidate.speaks and not candidate.plural else None)
        if kind is None:
            return None
        candidate.prefix = candidate.prefix or kind.value
        return self._begin(candidate, kind, slug(_without_article(candidate.words)))

    def _body(self, candidate: Candidate) -> Chain | None:
        kind = candidate.kind or EntityKind.GOVERNMENT
        country = candidate.country = candidate.country or self._country_for(candidate)
        for chain in self.chains:
            if (chain.prefix, chain.country, chain.sort) == (candidate.prefix, country, "body"):
                return chain
        alone = [c for c in self.chains if c.prefix == candidate.prefix and c.sort == "body"]
        if len(alone) == 1 and alone[0].country is None:
            alone[0].key = country or alone[0].key
            return alone[0]
        return self._begin(candidate, kind, country or "unknown")

    def _country_for(self, candidate: Candidate) -> str | None:
        """The country that "the government" is of, where only one can be.

        It is the only one with a government so far, the only one named so far, or the only
        other state that acts in its sentence. The subject of its own sentence is left out: who denounces a regime is not under it.
        """
        own = {c.country for c in self.chains if c.prefix == candidate.prefix and c.country}
        if len(own) == 1:
            return own.pop()
        states = {c.country for c in self.chains if c.sort == "body" and c.country}
        states |= {code for start, code in self.places if start < candidate.span.start}
        if len(states) == 1 and candidate.prefix != "junta":
            return states.pop()
        here = {
            chain.country
            for chain in self.recent("body")
            if chain.country and chain.sentence == candidate.sentence and not chain.subject
        }
        return here.pop() if len(here) == 1 else None

    def _source(self, candidate: Candidate) -> Chain | None:
        """The people that "the official" takes up, else new ones, where they speak."""
        if candidate.definite:
            same = [chain for chain in self.recent("source") if candidate.noun in chain.nouns]
            alike = [chain for chain in same if chain.plural == candidate.plural]
            found = alike or (same if candidate.speaks else [])
            if found:
                return found[0]
        if not candidate.speaks:
            return None
        self._unnamed[candidate.prefix] += 1
        kind = candidate.kind or EntityKind.ANONYMOUS_SOURCE
        return self._begin(candidate, kind, str(self._unnamed[candidate.prefix]))

    def entities(self) -> tuple[Entity, ...]:
        """The chains as records, in the order of their first mentions."""
        taken: Counter[str] = Counter()
        found = []
        for chain in sorted(self.chains, key=lambda c: min(m.span for m in c.mentions)):
            given = chain.id()
            taken[given] += 1
            found.append(chain.entity(given if taken[given] == 1 else f"{given}:{taken[given]}"))
        return tuple(found)


def _fits(chain: Chain, title: str, country: str | None) -> bool:
    """Whether a person can be meant by a title alone."""
    for held, where in chain.titles:
        same = held == title or held.endswith(f" {title}") or title.endswith(f" {held}")
        if same and (country is None or where is None or where == country):
            return country is None or chain.country in {None, country} or where == country
    return False


def _agrees(chain: Chain, candidate: Candidate, kinds: tuple[EntityKind, ...]) -> bool:
    if candidate.country and chain.country and candidate.country != chain.country:
        return False
    return chain.kind is candidate.kind if candidate.kind is not None else chain.kind in kinds


def _without_article(words: str) -> str:
    first, _, rest = words.partition(" ")
    return rest if rest and first.casefold() in {"a", "an", "the", "this", "that"} else words
