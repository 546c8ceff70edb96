"""The people and bodies of a story, each once: what they are called, and where.

Entities are one where the keys of `linking.link` agree. Of several names the one that is used
most stands for a body, of a person the fullest of those; names that say no less than a part of
it are not variants, a misspelling is. Leaves out who is who without a name, and places that were
taken for persons.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from dateline.codes import EntityKind, MentionKind
from dateline.spans import Span
from dateline.story.offices import alone
from dateline.story.wordings import folded, press_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateline.records import Analysis, Entity

T = TypeVar("T")

Place = tuple[str, Span]
"""Where words stand: the article and the span."""

Forms = dict[tuple[str, ...], list[tuple[str, Place]]]
"""Names as they are written, by their folded words, each with where it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person, body or group over all articles.

    `entities` are its entities by article; `variants` other names with where they stand, the
    most frequent first; `named` is whether any article says a name.
    """

    key: str
    name: str
    kind: EntityKind
    country: str | None
    named: bool
    entities: tuple[tuple[str, Entity], ...]
    variants: tuple[tuple[str, tuple[Place, ...]], ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """Where every mention stands."""
        return tuple((a, m.span) for a, entity in self.entities for m in entity.mentions)


def people(
    analyses: Iterable[Analysis], keys: Mapping[tuple[str, str], str]
) -> tuple[Person, ...]:
    """Everyone whom the articles mention, those in most articles first."""
    groups: defaultdict[str, list[tuple[str, Entity]]] = defaultdict(list)
    texts: dict[str, str] = {}
    places: set[str] = set()
    for analysis in analyses:
        article = analysis.article.id
        texts[article] = analysis.article.text
        places.update(" ".join(folded(place.name)) for place in analysis.places)
        for entity in analysis.entities:
            key = keys.get((article, entity.id), alone(article, entity.id))
            groups[key].append((article, entity))
    found = [_person(key, group, texts) for key, group in groups.items()]
    return tuple(sorted((p for p in found if not _is_place(p, places)), key=_order))


def _is_place(person: Person, places: set[str]) -> bool:
    """Whether a person is a place that was misread: one word, which the articles use for a place.

    A surname of somebody who is named in full or has an office is none.
    """
    alone = person.kind is EntityKind.PERSON and person.named and len(person.name.split()) == 1
    offices = any(entity.offices for _, entity in person.entities)
    return alone and not offices and " ".join(folded(person.name)) in places


def _order(person: Person) -> tuple[int, int, str, str]:
    articles = len({article for article, _ in person.entities})
    return (-articles, -len(person.places), person.name.casefold(), person.key)


def _person(key: str, group: list[tuple[str, Entity]], texts: Mapping[str, str]) -> Person:
    kind = _commonest(entity.kind for _, entity in group) or EntityKind.OTHER
    country = _commonest(e.country for _, e in group if e.country is not None)
    forms = _forms(group, texts)
    name = _name(group, forms, kind, country)
    return Person(
        key=key,
        name=name,
        kind=kind,
        country=country,
        named=kind is not EntityKind.ANONYMOUS_SOURCE and bool(forms),
        entities=tuple(group),
        variants=_variants(name, forms),
    )


def _name(
    group: list[tuple[str, Entity]], forms: Forms, kind: EntityKind, country: str | None
) -> str:
    """What stands for somebody; a state's name for its government, not that of its capital."""
    spelt = {tuple(folded(entity.name)): entity.name for _, entity in group}
    if not forms:
        return min(spelt.values(), key=lambda name: (-len(name), name))
    names = {spelt.get(words, places[0][0]): len(places) for words, places in forms.items()}
    state = None if country is None or kind is not EntityKind.GOVERNMENT else press_name(country)
    if state in names:
        return state
    return min(names, key=lambda name: _rank(name, names[name], kind))


def _rank(name: str, count: int, kind: EntityKind) -> tuple[bool, int, int, str]:
    """The least stands for a person or body: no surname alone, then the most frequent."""
    parts = len(name.split())
    return (kind is EntityKind.PERSON and parts == 1, -count, -parts, name)


def _commonest(values: Iterable[T]) -> T | None:
    """The most frequent value, of several the first."""
    counts = Counter(values).most_common(1)
    return counts[0][0] if counts else None


def _forms(group: list[tuple[str, Entity]], texts: Mapping[str, str]) -> Forms:
    """The names of somebody, without possessives."""
    found: defaultdict[tuple[str, ...], list[tuple[str, Place]]] = defaultdict(list)
    for article, entity in group:
        for mention in entity.mentions:
            if mention.kind is MentionKind.NAME:
                exact = " ".join(mention.span.of(texts[article]).split())
                exact = exact.removesuffix("'s").removesuffix("’s")
                found[tuple(folded(exact))].append((exact, (article, mention.span)))
    return dict(found)


def _variants(name: str, forms: Forms) -> tuple[tuple[str, tuple[Place, ...]], ...]:
    """The names that are not a part of the chosen one."""
    whole = set(folded(name))
    others = [
        (places[0][0], tuple(place for _, place in places))
        for words, places in forms.items()
        if not set(words) <= whole
    ]
    return tuple(sorted(others, key=lambda other: (-len(other[1]), other[0])))
