"""Which entities of different articles are one: keys that several articles share.

Persons match by full name, allowing one slip of spelling ("Sergei", "Sergey"), letters in
another order ("Momahed", "Mohamed"), an initial, or a missing middle name; one who holds the
same office may have his surname in another spelling ("Gaddafi", "Qadhafi"). A surname alone joins
the only person who bears it, or the only one with its office; an office alone its only holder
on the day. Two middle names are two persons. Bodies match by name or by their acronym, governments and
armies by their country. Leaves out what only knowledge of the world could tell: two
persons of one name.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

import msgspec
from rapidfuzz.distance import DamerauLevenshtein

from dateline.codes import EntityKind, MentionKind
from dateline.resources import table
from dateline.story.joining import Joined
from dateline.story.offices_holders import holders

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dateline.records import Analysis, Entity

STATE_KINDS: Final = frozenset({EntityKind.GOVERNMENT, EntityKind.MILITARY})
"""One of a kind in a country: two names of them are one actor."""

SHORTEST_FUZZY: Final = 5
"""Letters that a word needs before one slip of spelling may be forgiven: "Joan" is not "John"."""

_SOUNDS: Final = (
    ("tch", "t"),
    ("dj", "j"),
    ("ph", "f"),
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "s"),
    ("kh", "k"),
    ("gh", "k"),
    ("dh", "d"),
    ("th", "t"),
    ("q", "k"),
    ("g", "k"),
    ("c", "k"),
    ("y", "i"),
    ("w", "v"),
)

Name = tuple[str, ...]
"""The words of a name, without case and accents."""


class _NameWords(msgspec.Struct, frozen=True):
    acronym_gaps: frozenset[str]
    generic: frozenset[str]


def _name_words() -> _NameWords:
    """The word lists of `resources/story_words.yaml`."""
    return table("story_words", _NameWords)


def link(analyses: Sequence[Analysis]) -> dict[tuple[str, str], str]:
    """Keys by article id and entity id; entities with equal keys are one.

    Only entities that a name, a country or an office identifies have a key. The keys do not
    depend on the order of the analyses.
    """
    named = [
        (analysis.article.id, entity)
        for analysis in analyses
        for entity in analysis.entities
        if _is_identified(entity)
    ]
    persons = _joined_persons([e for _, e in named if e.kind is EntityKind.PERSON])
    bodies = _joined_bodies(
        body_words(e.name) for _, e in named if e.kind is not EntityKind.PERSON
    )
    keys = {(article, entity.id): _key(entity, persons, bodies) for article, entity in named}
    return keys | holders(analyses, keys)


def _is_identified(entity: Entity) -> bool:
    if entity.kind is EntityKind.ANONYMOUS_SOURCE or not words(entity.name):
        return False
    by_country = entity.kind in STATE_KINDS and entity.country is not None
    return by_country or any(mention.kind is MentionKind.NAME for mention in entity.mentions)


def _key(entity: Entity, persons: Mapping[Name, Name], bodies: Mapping[Name, Name]) -> str:
    if entity.kind in STATE_KINDS and entity.country is not None:
        return f"{entity.kind}:{entity.country}"
    if entity.kind is EntityKind.PERSON:
        person = persons[words(entity.name)]
        if len(person) > 1 or entity.offices or person not in bodies:
            return f"person:{' '.join(person)}"
    return f"body:{' '.join(bodies[body_words(entity.name)])}"  # "Wagner" is the group, too


def words(name: str) -> Name:
    """The words of a name in lower case, without accents, possessive and leading article."""
    plain = "".join(
        character
        for character in unicodedata.normalize("NFKD", name.casefold())
        if not unicodedata.combining(character)
    )
    plain = plain.replace("’s ", " ").replace("'s ", " ")
    found = "".join(c if c.isalnum() else " " for c in plain).split()
    return tuple(found[1:] if len(found) > 1 and found[0] == "the" else found)


def body_words(name: str) -> Name:
    """The words of a body's name without those that only say what it is."""
    found = words(name)
    return tuple(word for word in found if word not in _name_words().generic) or found


def _joined_persons(entities: Sequence[Entity]) -> dict[Name, Name]:
    """Each name with the form that stands for the person."""
    counts = Counter(words(entity.name) for entity in entities)
    offices: defaultdict[Name, set[str]] = defaultdict(set)
    for entity in entities:
        offices[words(entity.name)].update(office.title for office in entity.offices)
    groups = Joined(counts)
    full = sorted(name for name in counts if len(name) > 1)
    for position in (0, -1):
        for block in _blocks((name[position], name) for name in full):
            _join_similar(block, groups)
    for block in _blocks((f"{name[0][:1]} {spoken(name[-1])}", name) for name in full):
        _join_respelt(block, offices, groups)
    _join_surnames(full, counts, offices, groups)
    return _representatives(groups, counts)


def _blocks(names: Iterable[tuple[str, Name]]) -> Iterator[list[Name]]:
    """Names by what they have in common; only these are compared."""
    blocks: defaultdict[str, list[Name]] = defaultdict(list)
    for common, name in names:
        blocks[common].append(name)
    yield from blocks.values()


def _join_similar(block: Sequence[Name], groups: Joined[Name]) -> None:
    """Join names that can be one person's; one without middle names only if one person fits."""
    for number, name in enumerate(block):
        for other in block[number + 1 :]:
            if (len(name) > 2) == (len(other) > 2) and is_same_person(name, other):
                groups.join(name, other)
    longer = [name for name in block if len(name) > 2]
    for name in block:
        bearers = {groups.leader(o) for o in longer if len(name) == 2 and is_same_person(name, o)}
        if len(bearers) == 1:
            groups.join(name, min(bearers))


def _join_respelt(
    block: Sequence[Name], offices: Mapping[Name, set[str]], groups: Joined[Name]
) -> None:
    """Join names that sound alike of holders of one office."""
    for number, name in enumerate(block):
        for other in block[number + 1 :]:
            if _is_similar(name[0], other[0]) and offices[name] & offices[other]:
                groups.join(name, other)


def _join_surnames(
    full: Sequence[Name],
    counts: Mapping[Name, int],
    offices: Mapping[Name, set[str]],
    groups: Joined[Name],
) -> None:
    """Join a surname alone to its only bearer, or to the only one who holds its office."""
    bearers: defaultdict[str, set[Name]] = defaultdict(set)
    held: defaultdict[Name, set[str]] = defaultdict(set)
    for name in full:
        bearers[name[-1]].add(groups.leader(name))
        held[groups.leader(name)] |= offices[name]
    for name in counts:
        if len(name) > 1:
            continue
        fitting = bearers[name[0]]
        if len(fitting) > 1:
            fitting = {bearer for bearer in fitting if held[bearer] & offices[name]}
        if len(fitting) == 1:
            groups.join(name, min(fitting))


def is_same_person(name: Name, other: Name) -> bool:
    """Whether two full names of at least two words each can be one person's.

    One end of the name must agree, the other may be slightly misspelt; words between them
    may be missing in one, but two middle names must begin alike.
    """
    shorter, longer = sorted((name, other), key=len)
    if len(shorter) > 2 and not _is_middle(shorter[1:-1], longer[1:-1]):
        return False
    if shorter[-1] == longer[-1]:
        return _is_similar(shorter[0], longer[0]) or _is_initial(shorter[0], longer[0])
    return shorter[0] == longer[0] and _is_similar(shorter[-1], longer[-1])


def _is_middle(shorter: Name, longer: Name) -> bool:
    """Whether middle names agree: "W." with "Walker", but not with "H. W."."""
    if len(shorter) == len(longer):
        pairs = zip(shorter, longer, strict=True)
        return all(_is_similar(a, b) or _is_initial(a, b) for a, b in pairs)
    return set(shorter) <= set(longer) and all(len(word) > 1 for word in longer)


def spoken(word: str) -> str:
    """The consonants of a name as they sound, by which transliterations agree.

    "Tiani" and "Tchianni", "Gaddafi" and "Qadhafi" have the same; vowels, doubled letters and
    what is written with an h count for nothing.
    """
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    single = "".join(c for n, c in enumerate(word) if n == 0 or c != word[n - 1])
    return "".join(c for n, c in enumerate(single) if n == 0 or c not in "aeiouh")


def _is_similar(word: str, other: str) -> bool:
    if word == other:
        return True
    if min(len(word), len(other)) < SHORTEST_FUZZY:
        return False
    return sorted(word) == sorted(other) or DamerauLevenshtein.distance(word, other) == 1


def _is_initial(word: str, other: str) -> bool:
    return 1 in (len(word), len(other)) and word[0] == other[0]


def _joined_bodies(names: Iterable[Name]) -> dict[Name, Name]:
    """Each name with the form that stands for the body; an acronym joins the name it abbreviates."""
    counts = Counter(names)
    groups = Joined(counts)
    by_acronym: dict[str, list[Name]] = defaultdict(list)
    gaps = _name_words().acronym_gaps
    for name in sorted(counts):
        if len(name) > 1:
            by_acronym["".join(w[0] for w in name if w not in gaps)].append(name)
    for name in counts:
        candidates = by_acronym.get(name[0], []) if len(name) == 1 else []
        if len(candidates) == 1:
            groups.join(name, candidates[0])
    return _representatives(groups, counts)


def _representatives(groups: Joined[Name], counts: Mapping[Name, int]) -> dict[Name, Name]:
    """Each name with the most frequent full form of its group."""
    found: dict[Name, Name] = {}
    for group in groups.groups().values():
        best = min(group, key=lambda name: (len(name) == 1, -counts[name], -len(name), name))
        found |= dict.fromkeys(group, best)
    return found
