"""What the language model says about words that are times in one sentence and not in another.

"May", "march", "second", "now", "current", "spring", "night": such a word carries the
log-odds that it belongs to a temporal expression (`Token.timely`, from the head that
`training/heads.py` trains). Rules decide first; this module says when the model is sure
enough to overrule them. It has no opinion on words that are always times, and none at all
where a sentence was not parsed by the model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.syntax import tokens_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records import Sentence
    from dateline.spans import Span

KEEP: Final = 1.5
"""From here on a word is a time: 95 % right on authored sentences, cross-validated."""

DROP: Final = -2.5
"""Down to here it is none: 97 % right on the same sentences."""

BARE: Final = frozenset(
    ["message.future", "message.part", "message.season", "message.weekend", "message.weekends"]
)
"""Readings of single words that rules trust in short messages only, and the model elsewhere.

Bare units ("the first days", "that day") are not among them: the model is right about them,
too, but no value can be given that says more than their words.
"""

STANDING: Final = ("date.century", "date.holiday", "message.", "vague.future", "vague.past")
"""Rules, or their beginnings, whose finds the model never drops.

It knows too few feasts; whether "the past" is a time or a burden is a matter of taste; of bare
words in messages no more is asked than that they are words of time.
"""


def judged(sentence: Sentence, span: Span, rule: str) -> bool | None:
    """Whether the words that a rule takes for a time are one: `None` is no opinion.

    `True` is given only to readings that the rules would not trust here (`BARE`). The surest
    word speaks for all: of "the day of the march" it is enough that the day is a time.
    """
    odds = doubtful(sentence, span)
    if not odds:
        return None
    if rule in BARE and max(odds) >= KEEP:
        return True
    if max(odds) <= DROP and not rule.startswith(STANDING):
        return False
    return None


def doubtful(sentence: Sentence, span: Span) -> list[float]:
    """Log-odds of the words of doubt in a stretch, in text order."""
    tokens = (sentence.tokens[position] for position in tokens_in(sentence, span))
    return [token.timely for token in tokens if token.timely is not None]


def overlooked(sentence: Sentence, found: Sequence[Span]) -> bool:
    """Whether a word that is surely a time stands in none of the stretches found.

    Then, and only then, it is worth asking for the readings that `judged` may admit.
    """
    return any(
        token.timely is not None
        and token.timely >= KEEP
        and not any(token.span.overlaps(span) for span in found)
        for token in sentence.tokens
    )
