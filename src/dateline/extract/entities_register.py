"""The chains of one article while it is read, and where each is mentioned.

What a mention means is decided in `entities_persons`, `entities_groups` and
`entities_pronouns`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from dateline.codes import EntityKind, MentionKind
from dateline.extract.entities_chains import Chain
from dateline.extract.entities_lexicon import phrase_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.extract.entities_mentions import Candidate
    from dateline.records import Entity, Place
    from dateline.trees import Tree

THING: Final = "thing"
"""The sort of a chain that is no actor and never shown."""


class Register:
    """The chains of one article, built mention by mention.

    `at` maps sentence and word to the chain mentioned there, `places` lists where countries are
    named, `main` is the one named most often, `unnamed` numbers the people without a name.
    """

    def __init__(self, text: str, trees: Sequence[Tree], places: Sequence[Place]) -> None:
        self.text = text
        self.trees = trees
        self.places = [(place.span.start, place.country) for place in places if place.country]
        self.main = _main_country([country for _, country in self.places])
        self.chains: list[Chain] = []
        self.at: dict[tuple[int, int], Chain] = {}
        self.unnamed: Counter[str] = Counter()
        self._by_recency: dict[int, Chain] = {}
        self._voices: dict[str, Chain] = {}
        self._called: dict[str, list[Chain]] = defaultdict(list)
        self._headed: dict[str, list[Chain]] = defaultdict(list)

    def put(self, candidate: Candidate, chain: Chain) -> None:
        """Add a mention to a chain."""
        tree = self.trees[candidate.sentence]
        candidate.shown = candidate.shown and chain.sort != THING
        chain.add(candidate, tree)
        if candidate.form is not MentionKind.PRONOUN:
            self._called[phrase_of(candidate.words)].append(chain)
            self._headed[candidate.noun].append(chain)
        self._by_recency.pop(id(chain), None)
        self._by_recency[id(chain)] = chain
        for position, token in enumerate(tree.tokens):
            if candidate.span.contains(token.span):
                self.at[candidate.sentence, position] = chain  # of nested mentions the inner
        self.at[candidate.sentence, candidate.head] = chain
        named = tree.tokens[candidate.head]
        if named.relation == "appos" and named.head == candidate.head - 1:
            self.at.setdefault((candidate.sentence, named.head), chain)  # "member Jane Doe"

    def recent(self, sort: str | None = None) -> Iterator[Chain]:
        """Chains, the one mentioned last first."""
        for chain in reversed(self._by_recency.values()):
            if sort is None or chain.sort == sort:
                yield chain

    def called(self, phrase: str) -> Iterator[Chain]:
        """Chains with a mention of just this phrase, the latest first."""
        yield from reversed(self._called.get(phrase, ()))

    def headed(self, noun: str) -> Iterator[Chain]:
        """Chains with a mention under this head word, the latest first."""
        yield from reversed(self._headed.get(noun, ()))

    def voice(self, candidate: Candidate) -> Chain:
        """The chain of "I", "we" or "you"."""
        key = candidate.noun
        if key not in self._voices:
            chain = self.begin(candidate, EntityKind.OTHER, None)
            chain.sort = THING
            self._voices[key] = chain
        return self._voices[key]

    def begin(self, candidate: Candidate, kind: EntityKind, key: str | None) -> Chain:
        """A new chain, still without a mention."""
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

    def apposed(self, candidate: Candidate, *sorts: str) -> Chain | None:
        """The noun that a name stands behind as apposition: "the contractor, Wagner"."""
        token = self.trees[candidate.sentence].tokens[candidate.head]
        chain = self.at.get((candidate.sentence, token.head))
        fits = chain is not None and chain.sort in sorts and not chain.names
        return chain if fits and token.relation == "appos" else None

    def entities(self) -> tuple[Entity, ...]:
        """The chains as records, in the order of their first mentions."""
        taken: Counter[str] = Counter()
        found = []
        shown = [chain for chain in self.chains if chain.mentions]
        for chain in sorted(shown, key=lambda c: min(m.span for m in c.mentions)):
            given = chain.id()
            taken[given] += 1
            found.append(chain.entity(given if taken[given] == 1 else f"{given}:{taken[given]}"))
        return tuple(found)


def _main_country(countries: Sequence[str]) -> str | None:
    """The country that an article names most often, if one does."""
    ranked = Counter(countries).most_common(2)
    alone = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] > ranked[1][1])
    return ranked[0][0] if alone else None
