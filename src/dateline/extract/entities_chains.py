"""A chain of mentions of one entity, as it grows while an article is read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.codes import MentionKind
from dateline.extract.entities_lexicon import folded, slug
from dateline.extract.entities_matching import spelt
from dateline.extract.entities_traits import article_of
from dateline.records import Entity, Mention

if TYPE_CHECKING:
    from dateline.codes import EntityKind
    from dateline.extract.entities_mentions import Candidate
    from dateline.records import Office
    from dateline.trees import Tree


THING: Final = "thing"
"""The sort of a chain that is no actor and never shown."""


class Found(NamedTuple):
    """Sentence and head word of a mention, and by what rule it came into its chain."""

    sentence: int
    head: int
    why: str


@dataclass(slots=True, eq=False, kw_only=True)
class Chain:
    """Mentions of one entity.

        `names` counts the forms of its name, `described` lists its nouns; `sentence`, `position`,
        `subject` and `named` tell of the last mention. `key` ends the id; without one it is made
        of the name. `found` lists all mentions, `mentions` those that a record shows; `heads` are its
    head words with their modifiers, by which nouns are linked. `form`, `pronoun` and `article`
    tell how the last mention is formed, `opened` the article of the first (see `article_of`).
    """

    prefix: str
    kind: EntityKind
    sort: str
    key: str | None
    country: str | None
    gender: str | None
    plural: bool
    order: int
    names: Counter[str] = field(default_factory=Counter)
    forms: list[list[str]] = field(default_factory=list)
    described: list[str] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    heads: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    titles: set[tuple[str, str | None]] = field(default_factory=set)
    sentence: int = -1
    position: int = -1
    subject: bool = False
    named: bool = False
    form: MentionKind | None = None
    pronoun: str | None = None
    article: int = 0
    opened: int = 0
    is_named: bool = False

    def add(self, candidate: Candidate, tree: Tree) -> None:
        """Take a mention in."""
        if candidate.gender != "relative":  # treebanks leave them to syntax
            why = candidate.why or candidate.sort
            self.found.append(Found(candidate.sentence, candidate.head, why))
        self.sentence, self.position = candidate.sentence, candidate.head
        self.subject = candidate.subject
        self.named = candidate.form is MentionKind.NAME
        self.is_named = self.is_named or self.named
        self._note_form(candidate)
        if candidate.noun and candidate.form is not MentionKind.PRONOUN:
            self.heads.append((candidate.noun, candidate.modifiers))
        if not candidate.shown:
            return
        self.mentions.append(Mention(span=candidate.span, kind=candidate.form))
        if self.named:
            if candidate.words not in self.names:
                self.forms.append(folded(candidate.words).split())
            self.names[candidate.words] += 1
        elif candidate.form is not MentionKind.PRONOUN:
            self.described.append(candidate.words)
        self.country = self.country or candidate.country
        if candidate.gender in {"male", "female"}:
            self.gender = self.gender or candidate.gender
        if candidate.noun:
            self.nouns.add(candidate.noun)
        for title in candidate.titles:
            self.titles.add((title.name, title.country))
            self.offices.append(title.office(tree))

    def _note_form(self, candidate: Candidate) -> None:
        """Keep how the last mention is formed, and the article of the first."""
        self.form = candidate.form
        if candidate.form is MentionKind.PRONOUN:
            self.pronoun = candidate.gender
            return
        self.pronoun = None
        self.article = article_of(candidate)
        if len(self.found) == 1:
            self.opened = self.article

    def take_sort(self, candidate: Candidate, kind: EntityKind) -> None:
        """Become what a name says that it is: "a charity, Bread for All"."""
        self.sort, self.prefix, self.kind = candidate.sort, candidate.prefix, kind
        self.key, self.country = candidate.key, candidate.country

    @property
    def name(self) -> str:
        """The fullest form in the text; of people without a name the first."""
        if self.sort == "source":
            return self.described[0]
        if self.names and self.sort != "body":
            return max(self.names, key=lambda n: (len(n.split()), spelt(n), self.names[n]))
        return max([*self.described, *self.names], key=lambda n: len(n.split()))

    def words(self) -> set[str]:
        """All words of its names and nouns, folded."""
        return {word for name in (*self.names, *self.described) for word in folded(name).split()}

    def id(self) -> str:
        """What it is and its usual name: "person:jane-doe"."""
        return f"{self.prefix}:{self.key or slug(self._usual())}"

    def _usual(self) -> str:
        """The name for the id: of a person's fullest forms the most frequent."""
        if self.sort != "person" or not self.names:
            return self.name
        most = max(len(name.split()) for name in self.names)
        parts: Counter[str] = Counter()
        for name, count in self.names.items():
            parts.update(dict.fromkeys(folded(name).split(), count))
        full = [name for name in self.names if len(name.split()) == most]
        return max(full, key=lambda n: (self.names[n], spelt(n), _weight(n, parts)))

    def entity(self, given: str) -> Entity:
        """The record of it, under an id."""
        return Entity(
            id=given,
            kind=self.kind,
            name=self.name,
            country=self.country,
            mentions=tuple(sorted(self.mentions, key=lambda mention: mention.span)),
            offices=tuple(dict.fromkeys(self.offices)),
        )


def _weight(name: str, parts: Counter[str]) -> int:
    """How often the words of a name occur in all forms of it."""
    return sum(parts[word] for word in folded(name).split())
