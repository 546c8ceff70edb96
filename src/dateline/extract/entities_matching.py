"""Whether two names can be the same: persons and organisations, never places.

Names are compared as lists of folded words (`entities_lexicon.folded`). Niger is not Nigeria:
names of places are compared for equality only, and not here.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import DamerauLevenshtein

from dateline.extract.entities_lexicon import folded, gender_words, organisations

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MISSPELT: Final = 2
"""Letters that may differ in a name of two words or more ("Momahed", "Mohamed")."""
SHORTEST: Final = 3
"""Letters in the shortest word of a name that may be misspelt."""
LONG_WORD: Final = 5
"""Letters in the shortest single name in which one letter may differ."""
LONG_NAME: Final = 7
"""Letters above which two may differ in a surname alone."""
VARIED: Final = 0.4
"""Share of the letters of a word that may differ between two spellings of it."""
LONGEST_ACRONYM: Final = 8
_SOUNDS: Final = (
    *(
        ("tch", "t"),
        ("tsh", "t"),
        ("sch", "s"),
        ("sh", "s"),
        ("ch", "s"),
        ("dj", "j"),
        ("dh", "d"),
    ),
    *(("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("q", "k"), ("c", "k"), ("z", "s")),
    *(("w", "u"), ("y", "i")),
)
_VOWELS: Final = re.compile(r"[aeiou]")
_TWICE: Final = re.compile(r"(.)\1+")


def is_same(words: Sequence[str], form: Sequence[str]) -> bool:
    """The same words."""
    return words == form


def is_part(words: Sequence[str], form: Sequence[str]) -> bool:
    """A surname or a longer part of a person's name; a given name alone does not count."""
    short, long = sorted((words, form), key=len)
    if not short or len(short) == len(long):
        return False
    at_end = long[-len(short) :] == short
    ends_meet = len(short) > 1 and short[-1] == long[-1] and set(short) <= set(long)
    return at_end or ends_meet


def is_misspelt(words: Sequence[str], form: Sequence[str]) -> bool:
    """A person's name with up to two letters changed, the initials kept."""
    if len(words) != len(form) or any(w[:1] != f[:1] for w, f in zip(words, form, strict=True)):
        return False
    alone = len(words) == 1
    if min(map(len, (*words, *form))) < (LONG_WORD if alone else SHORTEST):
        return False
    distance = DamerauLevenshtein.distance(" ".join(words), " ".join(form))
    return 0 < distance <= (1 if alone else MISSPELT)


def is_misspelt_surname(words: Sequence[str], form: Sequence[str]) -> bool:
    """A surname alone that differs in a letter, a long one in two ("Bauchtman", "Buchtmann")."""
    if len(words) != 1 or len(form) < 2:
        return False
    word, surname = words[0], form[-1]
    shortest = min(len(word), len(surname))
    if shortest <= LONG_WORD or word[:1] != surname[:1]:
        return False
    allowed = MISSPELT if shortest > LONG_NAME else 1
    return 0 < DamerauLevenshtein.distance(word, surname) <= allowed


def is_variant(words: Sequence[str], form: Sequence[str]) -> bool:
    """Two spellings of a foreign name: "Abdourahamane Tiani", "Abdourahmane Tchianni".

    The sounds are the same in both words, one word differs by a letter at most, and the other
    keeps most of its letters. Not for a surname alone, nor for Mohamed and Mahmoud.
    """
    if len(words) != len(form) or len(words) < 2 or words[0][0] != form[0][0]:
        return False
    apart = sorted(DamerauLevenshtein.distance(w, f) for w, f in zip(words, form, strict=True))
    alike = all(
        sounds(w) == sounds(f)
        and DamerauLevenshtein.distance(w, f) <= VARIED * max(map(len, (w, f)))
        for w, f in zip(words, form, strict=True)
    )
    return alike and apart[-1] > 0 and apart[-2] <= 1 and len("".join(map(sounds, words))) >= 4


def sounds(word: str) -> str:
    """The consonants of a word as several spellings of a foreign name share them."""
    for spelling, sound in _SOUNDS:
        word = word.replace(spelling, sound)
    first, rest = word[:1], _VOWELS.sub("", word[1:])
    return _TWICE.sub(r"\1", first + rest)


def is_given_name(words: Sequence[str], form: Sequence[str]) -> bool:
    """The first of the names of someone who has several."""
    return len(words) == 1 and len(form) > 1 and words[0] == form[0]


def is_acronym(words: str, names: Iterable[str]) -> bool:
    """Whether a name is made of the initials of one of the others, or they of its own."""
    letters = words.replace(".", "")
    for name in names:
        short, long = (letters, name) if letters.isupper() else (name.replace(".", ""), words)
        initials = "".join(word[0] for word in long.split() if word[0].isupper())
        if short.isupper() and 2 <= len(short) <= LONGEST_ACRONYM and short == initials:
            return True
    return False


def is_group_part(words: Sequence[str], form: Sequence[str]) -> bool:
    """Whether an organisation's name begins or ends the other and says enough to stand for it."""
    short, long = sorted((words, form), key=len)
    if not short or len(short) == len(long) or set(short) <= _generic():
        return False
    says_enough = len(short) > 1 or len(short[0]) >= LONG_WORD
    return long[: len(short)] == short or (says_enough and long[-len(short) :] == short)


@cache
def _generic() -> frozenset[str]:
    """Words that any organisation may bear: "ministry", "bank"."""
    return frozenset(e.casefold() for ends in organisations().endings.values() for e in ends)


def spelt(name: str) -> int:
    """How many words of a name are well-known given names: a misspelling mostly has fewer."""
    return sum(word in gender_words() for word in folded(name).split())
