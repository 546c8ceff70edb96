"""The chains of one article while it is read, and where each is mentioned.

What a mention means is decided in `entities_persons`, `entities_groups` and
`entities_pronouns`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dateline.codes import EntityKind, MentionKind
from dateline.extract.entities_chains import THING, Chain
from dateline.extract.entities_lexicon import folded, phrase_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.extract.entities_mentions import Candidate
    from dateline.extract.entities_pairs import Lesson
    from dateline.records import Entity, Place
    from dateline.trees import Tree


class Register:
    """The chains of one article, built mention by mention.

    `at` maps sentence and word to the chain mentioned there, `places` lists where countries are
    named, `main` is the one named most often, `unnamed` numbers the people without a name, `nouns`
    counts the nouns of the text. `lesson` is there while the weights of pairs are learned.
    """

    def __init__(
        self,
        text: str,
        trees: Sequence[Tree],
        places: Sequence[Place],
        lesson: Lesson | None = None,
    ) -> None:
        self.text = text
        self.trees = trees
        self.places = [(place.span.start, place.country) for place in places if place.country]
        self.main = _main_country([country for _, country in self.places])
        self.nouns = Counter(
            token.lemma.casefold()
            for tree in trees
            for token in tree.tokens
            if token.upos in {"NOUN", "PROPN"}
        )
        self.lesson = lesson
        self.chains: list[Chain] = []
        self.actors: list[Chain] = []
        self.at: dict[tuple[int, int], Chain] = {}
        self.unnamed: Counter[str] = Counter()
        self._by_recency: dict[int, Chain] = {}
        self._things: dict[int, Chain] = {}
        self._called: dict[str, list[Chain]] = defaultdict(list)
        self._headed: dict[str, dict[Chain, None]] = defaultdict(dict)

    def put(self, candidate: Candidate, chain: Chain) -> None:
        """Add a mention to a chain."""
        tree = self.trees[candidate.sentence]
        candidate.shown = candidate.shown and chain.sort != THING
        acting = candidate.prefix == "government" and candidate.form is MentionKind.NAME
        chain.add(candidate, tree)
        if acting and candidate.key is None and not candidate.noun:
            self._place_of(candidate).found.append(chain.found.pop())
        self._index(candidate, chain, tree)
        latest = self._things if chain.sort == THING else self._by_recency
        self._things.pop(id(chain), None)  # it may have been a thing till now
        latest.pop(id(chain), None)
        latest[id(chain)] = chain
        for position in range(candidate.first, candidate.last + 1):
            self.at[candidate.sentence, position] = chain  # of nested mentions the inner
        self.at[candidate.sentence, candidate.head] = chain
        named = tree.tokens[candidate.head]
        if named.relation == "appos" and named.head == candidate.head - 1:
            self.at.setdefault((candidate.sentence, named.head), chain)  # "member Jane Doe"

    def _place_of(self, candidate: Candidate) -> Chain:
        """The country whose name stands for its government."""
        key = f"@{candidate.country}:country"
        chain = next(self.called(key), None)
        if chain is None:
            chain = self.begin(candidate, EntityKind.OTHER, key, thing=True)
            self._called[key].append(chain)
        return chain

    def _index(self, candidate: Candidate, chain: Chain, tree: Tree) -> None:
        """Note under which phrase and nouns a chain can be taken up again."""
        if candidate.form is MentionKind.PRONOUN:
            return
        nouns = {candidate.noun} - {""}
        for noun, modifiers in _described(tree, candidate):
            chain.heads.append((noun, modifiers))
            nouns.add(noun)
        for noun in sorted(nouns):
            self._headed[noun][chain] = None
        self._called[phrase_of(candidate.words)].append(chain)
        if candidate.key is not None:
            self._called[candidate.key].append(chain)

    def recent(self, sort: str | None = None) -> Iterator[Chain]:
        """Chains of actors, or of one sort, the one mentioned last first."""
        chains = self._things if sort == THING else self._by_recency
        for chain in reversed(chains.values()):
            if sort is None or chain.sort == sort:
                yield chain

    def since(self, sentence: int) -> Iterator[Chain]:
        """All chains mentioned in a sentence or later."""
        for chains in (self._by_recency, self._things):
            for chain in reversed(chains.values()):
                if chain.sentence < sentence:
                    break
                yield chain

    def called(self, phrase: str) -> Iterator[Chain]:
        """Chains with a mention of just this phrase, the latest first."""
        yield from reversed(self._called.get(phrase, ()))

    def headed(self, noun: str) -> Iterable[Chain]:
        """Chains with a mention under this head word, each once."""
        return self._headed.get(noun, ())

    def begin(
        self, candidate: Candidate, kind: EntityKind, key: str | None, *, thing: bool = False
    ) -> Chain:
        """A new chain, still without a mention."""
        chain = Chain(
            prefix=candidate.prefix,
            kind=kind,
            key=key,
            country=candidate.country,
            gender=candidate.gender,
            plural=candidate.plural,
            sort=THING if thing else candidate.sort,
            order=len(self.chains),
        )
        self.chains.append(chain)
        if not thing:
            self.actors.append(chain)
        return chain

    def apposed(self, candidate: Candidate, *sorts: str) -> Chain | None:
        """The noun that a name stands behind as apposition: "the contractor, Wagner"."""
        token = self.trees[candidate.sentence].tokens[candidate.head]
        chain = self.at.get((candidate.sentence, token.head))
        fits = chain is not None and chain.sort in sorts and not chain.is_named
        if fits and chain is not None and chain.sort == THING and chain.plural:
            return None  # "executives, Jane Doe"
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


def _described(tree: Tree, candidate: Candidate) -> Iterator[tuple[str, frozenset[str]]]:
    """Nouns that a name brings along: "church" of the Church of the Sun, "dancer Jane Doe"."""
    if candidate.form is not MentionKind.NAME:
        return
    head = tree.tokens[candidate.head]
    if candidate.sort == "group":
        noun = head.text.casefold()
        yield noun, frozenset(folded(candidate.words).split()) - {noun}
    elif candidate.sort == "person":
        for child in tree.children(candidate.head, "nmod:desc"):
            if tree.tokens[child].upos == "NOUN":
                yield tree.tokens[child].lemma.casefold(), frozenset()


def _main_country(countries: Sequence[str]) -> str | None:
    """The country that an article names most often, if one does."""
    ranked = Counter(countries).most_common(2)
    alone = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] > ranked[1][1])
    return ranked[0][0] if alone else None
