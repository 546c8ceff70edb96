"""How much speaks for it that two accounts of a short story are of one event.

What excludes it: other days, other persons or bodies, another country or known town, "another"
attack, one sentence. What counts: the kind of act by its words, code and mode, days, sides,
places, numbers, and the words around. Leaves out what else the story tells: `timeline_salience`.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

from dateline.codes import Code
from dateline.story.timeline_pairs import likelihood
from dateline.story.timeline_words import are_alike, are_of_one_row, nearness

if TYPE_CHECKING:
    from dateline.story.timeline_accounts import Account
    from dateline.story.timeline_corpus import Corpus
    from dateline.story.timeline_features import Party

# What speaks for one event, in a story that is short; 3 is enough. Set by reading what was joined
# and left apart on ten packs of invented stories; changes by a half move no figure by a point.
SAME_WORD: Final = 2.0
ALIKE: Final = 1.5
NEAR: Final = 0.5
"""Words of one root, words that a list or a frame names together, and words of near vectors."""
SAME_MODE: Final = 1.5
NEAR_MODE: Final = 0.5
OTHER_MODE: Final = -1.0
OTHER_CODE: Final = -1.0
VERBAL: Final = -0.5
"""Demands, charges and refusals are many; twice that if the word is not the same."""
SAME_DAY: Final = 2.5
SAME_SPELL: Final = 1.0
VAGUE: Final = -4.0
"""A day and the year around it: acts of one sort recur."""
TIMELESS: Final = -0.5
"""Two acts without a day, one of them in an article without a date."""
SIDE: Final = 1.5
NEAR_SIDE: Final = 0.5
OTHER_SIDE: Final = -0.5
"""The same words for a side, near ones or its country, and others: "the army", "soldiers"."""
OTHER_PATIENT: Final = -2.0
TOWN: Final = 1.5
OTHER_TOWN: Final = -3.0
"""Two places that no gazetteer knows; one may lie in the other."""
COUNTRY: Final = 0.5
SAME_NUMBER: Final = 1.0
NEAR_NUMBER: Final = -1.0
OTHER_NUMBER: Final = -2.0
GIVEN: Final = 1.0
"""For an account that names its act only as known: "the attack"."""
WORDS: Final = 0.5
MOST_WORDS: Final = 2.0
"""Part of the log-odds of the words that counts, and how many of these at most."""
HEARD: Final = 0.5
"""What the sentences of two acts of words must share where they name no sides."""

OLD: Final = 45
"""Days after which an undated mention no longer tells of the same event."""
SPELL: Final = 31
"""Days up to which an interval says when something was rather than how long it took."""
YEAR: Final = 300
CENTURY: Final = 36_500
"""Days that an interval has which names a year or several; longer ones have an open end."""
TWICE: Final = 2.0
"""How many times as much a toll may be and still be of one event, as sources have it."""

MUTUAL: Final = frozenset({Code.CONSULT, Code.AGREE, Code.COOPERATE})
"""Acts of which either side may be told as the one that acts."""
WORDY: Final = frozenset(
    {
        *(Code.REQUEST, Code.REJECT, Code.ACCUSE, Code.THREATEN),
        *(Code.SUPPORT, Code.AGREE, Code.CONCEDE, Code.AID),
    }
)
"""Acts of which many are told in any story: what is asked or refused makes the act."""
FIRM: Final = frozenset(
    {
        *("coup", "curfew", "martial-law", "ceasefire", "arrest", "abduct", "convict", "elect"),
        *("vote", "swear_in", "resign", "appoint", "dismiss", "visit", "strike", "riot"),
        *("release", "hunger", "boycott", "deport", "expel", "dissolve", "outbreak"),
    }
)
"""Modes whose words all name one sort of act."""
PERSONAL: Final = frozenset(
    {"arrest", "abduct", "release", "convict", "appoint", "dismiss", "deport", "expel", "targeted"}
)
"""Modes of acts that are done to somebody: of another one, they are other acts."""
NEAR_CODES: Final = (
    frozenset({Code.ASSAULT, Code.INCIDENT}),
    frozenset({Code.ASSAULT, Code.COERCE}),
    frozenset({Code.AGREE, Code.CONCEDE}),
    frozenset({Code.AGREE, Code.SUPPORT}),
    frozenset({Code.AGREE, Code.COOPERATE}),
    frozenset({Code.CONCEDE, Code.RETREAT}),
    frozenset({Code.SANCTION, Code.GOVERN}),
    frozenset({Code.SANCTION, Code.ACCUSE}),
)
"""Codes between which one act may fall, said in like words."""
NEAR_MODES: Final = (
    frozenset({"arrest", "abduct"}),
    frozenset({"convict", "rule"}),
    frozenset({"demo", "riot", "obstruct"}),
    frozenset(
        {
            "aerial",
            "drone",
            "explosives",
            "firearms",
            "heavy-weapons",
            "targeted",
            "suicide-attack",
        }
    ),
)
"""Modes between which one act may fall, as another reporter has it."""
NEAREST: Final = 0.45
"""Nearness of two words from which they may name one act."""
PERSON: Final = "person:"
"""How the keys of persons begin."""
MATTER: Final = 0.02
"""Likeness of two articles that independent ones of one event have, nineteen times of twenty."""
SHOWN: Final = 4
"""Mentions of an account of which pairs are compared."""


def _are_of_one_matter(one: Account, other: Account, corpus: Corpus) -> bool:
    """Whether some article of each is about what the other is about, as far as words show."""
    pairs = product(sorted(one.articles)[:SHOWN], sorted(other.articles)[:SHOWN])
    return any(a == b or corpus.likeness(a, b) >= MATTER for a, b in pairs)


def are_apart(one: Account, other: Account) -> bool:
    """Whether two accounts cannot be of one event."""
    return (
        _exclude_days(one, other)
        or _exclude_sides(one, other)
        or _disjoint(one.countries, other.countries)
        or _disjoint(one.located, other.located)
        or one.renewed
        or other.renewed
        or not one.places.isdisjoint(other.places)
        or (
            not one.articles.isdisjoint(other.articles)
            and _disjoint(one.magnitudes, other.magnitudes)
        )
    )


def _exclude_days(one: Account, other: Account) -> bool:
    for account, second in ((one, other), (other, one)):
        bound = second.latest
        if account.days is not None and bound is not None and account.days[0] > bound:
            return True
    if one.days is not None and other.days is not None:
        return one.days[0] > other.days[1] or other.days[0] > one.days[1]
    if one.told is not None and other.told is not None and _gap(one.told, other.told) > OLD:
        return True
    days, bare = (one.days, other.told) if one.days is not None else (other.days, one.told)
    return days is not None and bare is not None and bare[0] - days[1] > OLD


def _gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Days between two spans of days."""
    return max(0, one[0] - other[1], other[0] - one[1])


def _exclude_sides(one: Account, other: Account) -> bool:
    """Whether the identified sides are others."""
    if not (one.codes | other.codes).isdisjoint(MUTUAL):
        return _other_party(one.sides, other.sides)
    return _other_party(one.actors, other.actors) or _other_party(one.recipients, other.recipients)


def _other_party(one: Party, other: Party) -> bool:
    """Whether other persons or other bodies are named; a president may stand for his government."""
    if not one.keys.isdisjoint(other.keys) or not one.heads.isdisjoint(other.heads):
        return False
    persons, people = (frozenset(k for k in p.keys if k.startswith(PERSON)) for p in (one, other))
    bodies = _disjoint(one.keys - persons, other.keys - people)
    return _disjoint(persons, people) or (bodies and one.countries.isdisjoint(other.countries))


def _disjoint(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and one.isdisjoint(other)


def likeness(one: Account, other: Account, corpus: Corpus, least: float = 0.0) -> float:
    """How much speaks for one event, where nothing speaks against it; 0 if less than `least`."""
    kind = kinship(one, other)
    if kind <= 0:
        return 0.0
    sides = _sides(one, other)
    if _is_wordy(one, other) and sides < 0:
        return 0.0
    value = (
        kind
        + sides
        + _days(one, other)
        + _places(one, other)
        + _numbers(one, other)
        + GIVEN * (one.given or other.given)
    )
    if value + WORDS * MOST_WORDS < least or not _are_of_one_matter(one, other, corpus):
        return 0.0
    words = _words(one, other, corpus)
    if _is_wordy(one, other) and sides == 0 and words < HEARD:
        return 0.0
    return value + words


def kinship(one: Account, other: Account) -> float:
    """How near the acts are by their words and codes; 0 where nothing makes them one kind."""
    modes, words = _modes(one, other), _nearest(one, other)
    if one.codes.isdisjoint(other.codes) and modes <= 0:
        pairs = (frozenset(pair) for pair in product(one.codes, other.codes))
        enough = words == SAME_WORD or (words >= ALIKE and not modes)
        near = enough and any(pair in NEAR_CODES for pair in pairs)
        return words + OTHER_CODE if near else 0.0
    if modes <= 0 and not words:
        return 0.0
    if _is_wordy(one, other):
        return modes + words + (VERBAL if words == SAME_WORD else 2 * VERBAL)
    return modes + words


def _is_wordy(one: Account, other: Account) -> bool:
    """Whether acts of words are told, and not as a thing that both call alike ("the trial")."""
    told = (one.given or other.given) and not set(one.roots).isdisjoint(other.roots)
    return one.codes <= WORDY and other.codes <= WORDY and not told


def _modes(one: Account, other: Account) -> float:
    """What the modes say: a kind by itself ("coup"), or something beside a like word."""
    common = one.modes & other.modes
    if not common.isdisjoint(FIRM):
        return SAME_MODE
    near = any(a in row and b in row for a in one.modes for b in other.modes for row in NEAR_MODES)
    if common or near:
        return NEAR_MODE
    return OTHER_MODE if one.modes and other.modes else 0.0


def _nearest(one: Account, other: Account) -> float:
    best = 0.0
    for a, b in product(one.roots, other.roots):
        if a == b:
            return SAME_WORD
        if are_alike(a, b) or are_of_one_row(a, b):
            best = max(best, ALIKE)
        elif nearness(a, b) >= NEAREST:
            best = max(best, NEAR)
    return best


def _days(one: Account, other: Account) -> float:
    if one.days is None and other.days is None:
        return 0.0 if one.told is not None and other.told is not None else TIMELESS
    if one.days is None or other.days is None:
        return 0.0
    if one.days == other.days and one.days[0] == one.days[1]:
        return SAME_DAY
    longest = max(last - first for first, last in (one.days, other.days))
    if longest <= SPELL or one.days == other.days:
        return SAME_SPELL
    return VAGUE if YEAR <= longest < CENTURY else 0.0


def _sides(one: Account, other: Account) -> float:
    if not (one.codes | other.codes).isdisjoint(MUTUAL):
        return _side(one.sides, other.sides)
    recipient = _side(one.recipients, other.recipients)
    if recipient < 0 and not (one.modes | other.modes).isdisjoint(PERSONAL):
        recipient = OTHER_PATIENT
    return _side(one.actors, other.actors) + recipient


def _side(one: Party, other: Party) -> float:
    """What one side of both accounts says."""
    if not one.keys.isdisjoint(other.keys) or not one.heads.isdisjoint(other.heads):
        return SIDE
    near = any(
        are_alike(a, b) or are_of_one_row(a, b) or nearness(a, b) >= NEAREST
        for a, b in product(one.heads, other.heads)
    )
    if near:
        return NEAR_SIDE
    if not one.countries.isdisjoint(other.countries):
        return NEAR_SIDE
    told = (one.keys and other.keys) or (
        one.heads and other.heads and not one.keys and not other.keys
    )
    return OTHER_SIDE if told else 0.0


def _places(one: Account, other: Account) -> float:
    if not one.towns.isdisjoint(other.towns):
        return TOWN
    if one.towns and other.towns and _words_of(one.towns).isdisjoint(_words_of(other.towns)):
        return OTHER_TOWN
    return 0.0 if one.countries.isdisjoint(other.countries) else COUNTRY


def _words_of(names: frozenset[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in name.split())


def _numbers(one: Account, other: Account) -> float:
    """What the numbers say: tolls of one event grow, and sources differ by a little."""
    if not one.magnitudes.isdisjoint(other.magnitudes):
        return SAME_NUMBER
    if not one.numbers or not other.numbers:
        return OTHER_NUMBER if one.magnitudes and other.magnitudes else 0.0
    ratio = min(max(a, b) / max(1.0, min(a, b)) for a in one.numbers for b in other.numbers)
    return NEAR_NUMBER if ratio <= TWICE else OTHER_NUMBER


def _words(one: Account, other: Account, corpus: Corpus) -> float:
    """What the sentences of both say, by the nearest two mentions."""
    pairs = product(one.members[:SHOWN], other.members[:SHOWN])
    best = max(likelihood(a, b, corpus) for a, b in pairs if a.telling and b.telling)
    return WORDS * max(0.0, min(MOST_WORDS, best))
