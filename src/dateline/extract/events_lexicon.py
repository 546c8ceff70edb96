"""The word lists of the event step as typed values, indexed once.

`words()` holds the classes of nouns, role patterns and support verbs of
`resources/event_syntax.yaml`; `frames()` the frame lexicon of `resources/frames_*.yaml`,
indexed by the lemma that opens a unit. Both are our own work: no dictionary was copied.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import msgspec

from dateline.codes import Code, Status  # noqa: TC001  msgspec reads them at run time
from dateline.resources import table

LINKS: Final = frozenset(
    {"of", "in", "on", "to", "from", "against", "by", "unto", "d'etat", "d'état"}
)
FILES: Final = (
    "frames_accord_guards",
    "frames_accord_words",
    "frames_accord_deeds",
    "frames_accord",
    "frames_accord_talks",
    "frames_accord_goodwill",
    "frames_accord_help",
    "frames_accord_retreat",
    "frames_dispute_words",
    "frames_dispute_deeds",
    "frames_dispute",
    "frames_force_mobilize",
    "frames_force_coerce",
    "frames_force_assault",
    "frames_force",
    "frames_public_acts",
    "frames_public",
    "frames_incident_more",
    "frames_incident",
    "frames_story_words",
    "frames_story_deeds",
    "frames_story_incident",
)


class Roles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Slots that give the roles, best first; `sides` are all actors."""

    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()


class Pattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The roles of a frame's verbs and of its nouns."""

    verb: Roles
    noun: Roles


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that name one kind of act, with its roles and what must stand beside them.

    `code` is `None` for a guard: a use of the words that is no event. `when` asks for one of
    these words or CLASSES in each slot, `unless` for none of them. `absorbs` are slots whose
    nouns are part of this event and no events themselves. `needs_support` keeps nouns out
    that stand alone ("sanctions" as a state); `bare` lets a noun do without its `when`.
    `status` is what the words say by themselves: a bill is proposed, an attempt has failed.
    """

    id: str
    code: Code | None = None
    mode: str | None = None
    pattern: str = "strike"
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    modals: tuple[str, ...] = ()
    when: dict[str, tuple[str, ...]] = {}
    unless: dict[str, tuple[str, ...]] = {}
    absorbs: tuple[str, ...] = ()
    needs_support: bool = False
    bare: bool = False
    weak: bool = False
    status: Status | None = None
    examples: tuple[str, ...] = ()


class FrameFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of the lexicon."""

    frames: tuple[Frame, ...]


class SyntaxFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`resources/event_syntax.yaml` as it is written."""

    classes: dict[str, tuple[str, ...]]
    labels: dict[str, tuple[str, ...]]
    patterns: dict[str, Pattern]
    support: dict[str, tuple[str, ...]]
    measures: frozenset[str]
    times: frozenset[str]
    callers: frozenset[str]
    transparent: frozenset[str]
    carriers: frozenset[str]
    nominal_places: frozenset[str]
    irregular: dict[str, str]
    perception: frozenset[str]
    stances: frozenset[str]
    groups: frozenset[str]
    agents: tuple[str, ...]
    demanding: frozenset[str]
    counts: frozenset[str]
    participles: frozenset[str]


class Words(msgspec.Struct, frozen=True):
    """The syntax file turned round: from a word to its classes and to its support kinds."""

    classes: dict[str, frozenset[str]]
    labels: dict[str, frozenset[str]]
    patterns: dict[str, Pattern]
    support: dict[str, frozenset[str]]
    measures: frozenset[str]
    times: frozenset[str]
    callers: frozenset[str]
    transparent: frozenset[str]
    carriers: frozenset[str]
    nominal_places: frozenset[str]
    irregular: dict[str, str]
    perception: frozenset[str]
    stances: frozenset[str]
    groups: frozenset[str]
    agents: tuple[str, ...]
    demanding: frozenset[str]
    counts: frozenset[str]
    participles: frozenset[str]


class Unit(msgspec.Struct, frozen=True):
    """One word or group of words of a frame; `rest` are the words besides the indexed one."""

    head: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    frame: Frame


class Lexicon(msgspec.Struct, frozen=True):
    """Units by part of speech and indexed word, longer units and stricter frames first."""

    verbs: dict[str, tuple[Unit, ...]]
    nouns: dict[str, tuple[Unit, ...]]
    adjectives: dict[str, tuple[Unit, ...]]
    modals: dict[str, tuple[Unit, ...]]


@cache
def words() -> Words:
    """The syntactic word lists, classes spelt out."""
    file = table("event_syntax", SyntaxFile)
    expanded = {name: _members(name, file.classes) for name in file.classes}
    classes: dict[str, set[str]] = {}
    for name, members in expanded.items():
        classes.setdefault(name, set()).add(name.upper())
        for member in members:
            classes.setdefault(member, set()).add(name.upper())
    above = {
        name: frozenset(
            other.upper() for other in expanded if name in _inside(other, file.classes)
        )
        for name in expanded
    }
    kinds: dict[str, set[str]] = {}
    for kind, verbs in file.support.items():
        for member in verbs:
            kinds.setdefault(member, set()).add(kind)
    return Words(
        classes={word: frozenset(found) for word, found in classes.items()},
        labels={
            label: frozenset({name.upper() for name in names}).union(
                *(above.get(name, frozenset()) for name in names)
            )
            for label, names in file.labels.items()
        },
        patterns=file.patterns,
        support={word: frozenset(found) for word, found in kinds.items()},
        measures=file.measures,
        times=file.times,
        callers=file.callers,
        transparent=file.transparent,
        carriers=file.carriers,
        nominal_places=file.nominal_places,
        irregular=file.irregular,
        perception=file.perception,
        stances=file.stances,
        groups=file.groups,
        agents=file.agents,
        demanding=file.demanding,
        counts=file.counts,
        participles=file.participles,
    )


def _inside(name: str, classes: dict[str, tuple[str, ...]]) -> set[str]:
    """The class itself and every class it includes."""
    found = {name}
    for member in classes[name]:
        if member.isupper():
            found |= _inside(member.lower(), classes)
    return found


def _members(name: str, classes: dict[str, tuple[str, ...]]) -> set[str]:
    """Words of a class and of those it includes."""
    return {
        member
        for inner in _inside(name, classes)
        for member in classes[inner]
        if not member.isupper()
    }


@cache
def frames() -> Lexicon:
    """The frame lexicon of all files."""
    indexes: tuple[dict[str, list[Unit]], ...] = ({}, {}, {}, {})
    for name in FILES:
        for frame in table(name, FrameFile).frames:
            for index, units in zip(
                indexes,
                (frame.verbs, frame.nouns, frame.adjectives, frame.modals),
                strict=True,
            ):
                for text in units:
                    for spelling in _spellings(text):
                        unit = _unit(spelling, frame, is_noun=index is indexes[1])
                        index.setdefault(unit.head, []).append(unit)
    verbs, nouns, adjectives, modals = (
        {head: tuple(sorted(units, key=_strictness)) for head, units in index.items()}
        for index in indexes
    )
    return Lexicon(verbs=verbs, nouns=nouns, adjectives=adjectives, modals=modals)


def _spellings(text: str) -> tuple[str, ...]:
    """A unit as it stands, and with its hyphens apart as the tokeniser leaves many of them."""
    return (text, text.replace("-", " - ")) if "-" in text else (text,)


def _unit(text: str, frame: Frame, *, is_noun: bool) -> Unit:
    """A unit with its indexed word: a verb's first, a noun's last or the one before "of"."""
    parts = text.split()
    head = 0
    if not is_noun:
        while parts[head + 1 : head + 2] == ["-"]:
            head += 2
    else:
        links = [i for i, part in enumerate(parts) if i and part in LINKS]
        head = links[0] - 1 if links else len(parts) - 1
        if parts[head] == "-":  # "swearing - in"
            head -= 1
    return Unit(
        head=parts[head],
        before=tuple(parts[:head]),
        after=tuple(parts[head + 1 :]),
        frame=frame,
    )


def _strictness(unit: Unit) -> int:
    """Sort key: units of more words first, then frames that ask for more."""
    length = len(unit.before) + len(unit.after)
    return -10 * length - len(unit.frame.when)
