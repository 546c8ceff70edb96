"""Names of persons and bodies: those of the lists and those that the recogniser sees.

Names of the lists go first and need no recogniser where they are of several words; a single
word counts only where the recogniser sees a name too ("Dawn", "ETA", "Serval").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.codes import EntityKind, MentionKind, PlaceRole
from dateline.extract.entities_doubts import (
    is_among_places,
    is_force,
    is_no_name,
    is_outlet,
    is_place,
)
from dateline.extract.entities_lexicon import (
    FORCES,
    Known,
    body_nouns,
    country_of,
    known_names,
    offices,
    organisations,
    slug,
)
from dateline.extract.entities_offices import find_title, titles_of
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.extract.entities_mentions import Candidate, Scope
    from dateline.records import Name

_PART: Final = frozenset({"compound", "amod", "nmod:desc", "flat", "nmod:unmarked"})
_TAILS: Final = frozenset(
    {"force", "forces", "mission", "group", "operation"}
    | {"movement", "militia", "network", "rebels"}
)
_TAILED: Final = FORCES | {EntityKind.ARMED_GROUP, EntityKind.PRIVATE_MILITARY_COMPANY}
_FUNCTION: Final = frozenset({"ADV", "DET", "CCONJ", "SCONJ", "ADP", "AUX", "PRON", "INTJ"})
_OTHERS: Final = frozenset(
    {"ally", "friend", "rival", "enemy", "foe", "opponent"}
    | {"critic", "partner", "neighbour", "neighbor"}
)
"""Nouns whose adjective tells another's country: "French ally President Doe"."""
LONGEST: Final = 12
"""Words in the longest name of the lists."""
LOOK_LEFT: Final = 4
"""Words before a name that may hold its bearer's nationality."""
_BEHIND_HEAD: Final = re.compile(r"\s(?:for|of|in|and)\s")


def find_names(scope: Scope, bodies: tuple[Known, ...] = ()) -> Iterator[Candidate]:
    """The names of a sentence; their words are marked as taken. `bodies` join the lists."""
    yield from _known(scope, bodies)
    for name in scope.names:
        inside = scope.positions(name.span)
        if inside and not scope.taken.intersection(inside):
            candidate = _named(scope, name, inside[0], inside[-1])
            if candidate is not None:
                scope.taken.update(inside)
                yield candidate
    yield from _acting_places(scope)


def _known(scope: Scope, bodies: tuple[Known, ...]) -> Iterator[Candidate]:
    position, listed = 0, known_names(bodies)
    tokens = scope.tree.tokens
    while position < len(tokens):
        start = tokens[position].span.start
        names = listed.get(scope.text[start : start + 2])
        found = _known_at(scope, position, names) if names else None
        if found is None:
            position += 1
            continue
        item, last = found
        scope.taken.update(range(position, last + 1))
        yield scope.candidate(
            position,
            last,
            sort="group",
            form=MentionKind.NAME,
            prefix="force" if item.kind in FORCES else item.kind.value,
            kind=item.kind,
            key=slug(item.name),
            country=item.country,
            known=item.name,
        )
        position = last + 1


def _known_at(
    scope: Scope, position: int, names: Iterable[tuple[str, Known]]
) -> tuple[Known, int] | None:
    start = scope.tree.tokens[position].span.start
    for form, item in names:
        end = start + len(form)
        if not scope.text.startswith(form, start) or scope.text[end : end + 1].isalnum():
            continue
        last = _ending(scope, position, end)
        if last is None:
            continue
        tailed = _with_tail(scope, item, last)
        if tailed > last or _is_name(scope, item, Span(start, end), form):
            return item, tailed
    return None


def _ending(scope: Scope, position: int, end: int) -> int | None:
    """The word behind `position` that ends at a character."""
    for last in range(position, min(len(scope.tree.tokens), position + LONGEST)):
        if scope.tree.tokens[last].span.end == end:
            return last
    return None


def _is_name(scope: Scope, item: Known, span: Span, form: str) -> bool:
    """Whether the recogniser does not contradict a name of the lists."""
    over = [name for name in scope.names if name.span.overlaps(span)]
    if any(n.label == "Person" and len(n.span) > len(span) + 4 for n in over):
        return False
    if " " in form or "-" in form or form.islower():
        return True
    if [name.span for name in over if name.label == "Person"] == [span]:
        return is_force(scope, item, span)
    return bool({name.label for name in over} - {"Person", "Date", "Money"})


def _with_tail(scope: Scope, item: Known, last: int) -> int:
    """The last word of a force's name with its noun: "Takuba task force"."""
    if item.kind not in _TAILED:
        return last
    words = [token.text.casefold() for token in scope.tree.tokens[last + 1 : last + 3]]
    if words == ["task", "force"]:
        return last + 2
    return last + 1 if words and words[0] in _TAILS else last


def _named(scope: Scope, name: Name, first: int, last: int) -> Candidate | None:
    tokens = scope.tree.tokens
    while last > first and tokens[last].xpos == "POS":
        last -= 1
    if name.label in {"Person", "Organization"} and (
        is_place(scope, name.span) or is_no_name(scope, first, last)
    ):
        return None
    if name.label == "Person" and is_outlet(scope, first, last):
        return _organisation(scope, first, last)
    if name.label == "Person":
        return None if is_among_places(scope, first, last) else _person(scope, first, last)
    if name.label == "Organization":
        return _organisation(scope, first, last)
    several = tokens[last].xpos in {"NNS", "NNPS"} and tokens[last].relation not in _PART
    if name.label == "NORP" and several:
        words = name.span.of(scope.text)
        return scope.candidate(
            first,
            last,
            sort="group",
            form=MentionKind.NAME,
            prefix="people",
            kind=EntityKind.PEOPLE,
            key=slug(words),
            country=country_of(words),
            plural=True,
        )
    return None


def _person(scope: Scope, first: int, last: int) -> Candidate | None:
    tokens = scope.tree.tokens
    gender = _gender_before(scope, first)
    while first < last and tokens[first + 1].text[:1].isupper():
        if find_title(scope.tree, first) is None:
            break  # what is left must be a name: "Sultan bin Nasser"
        first += 1
    half = (last - first + 1) // 2
    words = [token.text for token in tokens[first : last + 1]]
    if half and words[:half] == words[half:]:  # a caption run into the sentence
        first += half
    single = first == last
    plural = single and (tokens[first].xpos == "NNS" or tokens[first].upos in _FUNCTION)
    if plural or not tokens[first].text[:1].isalpha() or tokens[first].text.islower():
        return None
    titles = tuple(titles_of(scope.tree, first, last))
    country = next((t.country for t in titles if t.country is not None), None)
    return scope.candidate(
        first,
        last,
        sort="person",
        form=MentionKind.NAME,
        prefix="person",
        kind=EntityKind.PERSON,
        gender=gender,
        country=country or _nationality(scope, first),
        titles=titles,
    )


def _gender_before(scope: Scope, first: int) -> str | None:
    """What a title before a name tells: "Mrs Doe"."""
    before = scope.tree.tokens[first - 1].text.casefold() if first else ""
    for gender in ("male", "female"):
        if before in offices().titles[gender]:
            return gender
    return None


def _nationality(scope: Scope, first: int) -> str | None:
    """The country of an adjective before a name: "Nigerien activist Jane Doe"."""
    for position in range(first - 1, max(-1, first - 1 - LOOK_LEFT), -1):
        token = scope.tree.tokens[position]
        nominal = token.upos in {"NOUN", "ADJ", "PROPN"} and token.relation != "nsubj"
        if not nominal or token.lemma.casefold() in _OTHERS:
            return None
        if token.upos == "ADJ" and country_of(token.text) is not None:
            return country_of(token.text)
    return None


def _organisation(scope: Scope, first: int, last: int) -> Candidate | None:
    words = scope.tree.span(first, last).of(scope.text)
    bare = first == last and scope.tree.tokens[first].upos in _FUNCTION
    if bare or words.islower() or country_of(words) is not None:
        return None
    part = _part_of_state(scope, first, last)
    if part is not None:
        return part
    kind = kind_of(words)
    return scope.candidate(
        first,
        last,
        sort="group",
        form=MentionKind.NAME,
        prefix=kind.value,
        kind=kind,
        country=_country(scope, first, last),
    )


def _part_of_state(scope: Scope, first: int, last: int) -> Candidate | None:
    """A name that is an adjective and a noun for a part of a state: "Nigerien army"."""
    words = [token.text.casefold() for token in scope.tree.tokens[first : last + 1]]
    country = country_of(scope.tree.tokens[first].text) if first < last else None
    name = next((n for w, n in body_nouns().get(words[-1], ()) if list(w) == words[1:]), None)
    if country is None or name is None:
        return None
    return scope.candidate(
        first,
        last,
        sort="body",
        form=MentionKind.NAME,
        prefix=name,
        kind=organisations().bodies[name].kind,
        country=country,
        noun=words[-1],
    )


def _country(scope: Scope, first: int, last: int) -> str | None:
    """The country in a name ("Nigerien Party"), else in a possessive or adjective before it."""
    tokens = scope.tree.tokens
    before = first - 1
    if before > 0 and tokens[before].xpos == "POS":
        before -= 1
    places = [*range(first, last + 1), *([before] if before >= 0 else [])]
    return next((code for p in places if (code := country_of(tokens[p].text))), None)


def kind_of(words: str) -> EntityKind:
    """What an organisation is by the words of its name."""
    parts = _BEHIND_HEAD.split(words, maxsplit=1)[0].split()
    listed = organisations()
    if parts[0] in listed.worldwide and (len(parts) == 1 or parts[-1] in listed.bodies_of_states):
        return EntityKind.INTERNATIONAL_ORGANIZATION
    for size in (3, 2, 1):
        for words_at_edge in (" ".join(parts[-size:]), " ".join(parts[:size])):
            for kind, endings in listed.endings.items():
                if words_at_edge in endings:
                    return kind
    return EntityKind.ORGANIZATION


def _acting_places(scope: Scope) -> Iterator[Candidate]:
    """Countries and capitals that stand for their government: "Paris refused"."""
    for place in scope.places:
        inside = scope.positions(place.span)
        acts = place.role is PlaceRole.ACTOR and place.country is not None
        if acts and inside and not scope.taken.intersection(inside):
            scope.taken.update(inside)
            yield scope.candidate(
                inside[0],
                inside[-1],
                sort="body",
                form=MentionKind.NAME,
                prefix="government",
                kind=EntityKind.GOVERNMENT,
                country=place.country,
            )
