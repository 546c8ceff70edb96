"""Forms of the verbs among the cues, for words whose base form was not recognised.

The lemmatiser guesses at rare forms ("ruled" may come out as "rul"); a governing word is
therefore looked up as it stands as well. Only regular forms and a few irregular participles
are made; a form that is no word ("setted") does no harm.
"""

from __future__ import annotations

from typing import Final

VOWELS: Final = frozenset("aeiou")
IRREGULAR: Final = {
    "forbid": ("forbade", "forbidden"),
    "withhold": ("withheld",),
    "seek": ("sought",),
    "forget": ("forgot", "forgotten"),
    "forgo": ("forwent", "forgone"),
    "swear": ("swore", "sworn"),
    "undertake": ("undertook", "undertaken"),
    "foresee": ("foresaw", "foreseen"),
    "withdraw": ("withdrew", "withdrawn"),
    "strive": ("strove", "striven"),
    "uphold": ("upheld",),
}


def forms(verb: str) -> tuple[str, ...]:
    """Inflected forms of a verb of one or more words; only the first word changes."""
    word, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    return tuple(form + tail for form in (*_regular(word), *IRREGULAR.get(word, ())))


def _regular(word: str) -> tuple[str, ...]:
    """Third person, past and gerund of a regular verb, with and without a doubled consonant."""
    if word.endswith("e"):
        return (f"{word}s", f"{word}d", f"{word[:-1]}ing")
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return (f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing")
    third = f"{word}es" if word.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{word}s"
    found = (third, f"{word}ed", f"{word}ing")
    if word[-1:] in VOWELS or word[-2:-1] not in VOWELS or word.endswith(("w", "y", "x")):
        return found
    return (*found, f"{word}{word[-1]}ed", f"{word}{word[-1]}ing")
