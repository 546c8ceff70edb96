"""The times of a sentence by the verb or noun that they hang on.

What an act is given by its own words: `Timing`. Which words those are where they are not its
own, the rules of `events_times` say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.codes import TimexType
from dateline.extract.events_times_attach import Hung, hung
from dateline.extract.events_times_words import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.extract.events_grammar import Grammar
    from dateline.records import Interval, Timex
    from dateline.spans import Span

WAS: Final = frozenset({"was", "were"})
SHORT: Final = 12
"""Tokens of a sentence that may be nothing but a time."""


@dataclass(frozen=True, slots=True)
class Timing:
    """When an act was, by the words of its own sentence.

    `days` is open for "since" and its like, `None` where the calendar gives no days; `text`
    is the expression, `words` adds its preposition, `value` is its TIMEX3
    value, `by_clock` marks an hour without a day.
    """

    days: Interval | None
    text: Span
    relation: Relation
    words: str
    value: str
    by_clock: bool


class Times:
    """The times of one sentence with what they hang on, worked out where they are asked for."""

    def __init__(self, grammar: Grammar, times: Sequence[Timex]) -> None:
        self.grammar = grammar
        self._times = times
        self._hung: list[Hung] | None = None

    @property
    def has_times(self) -> bool:
        """Whether the sentence names any time."""
        return bool(self._times)

    @property
    def begins_with_time(self) -> bool:
        """Whether a time stands at the very beginning, or the sentence is hardly more than one."""
        if not self._times:
            return False
        start = self.grammar.tokens[0].span.start
        return self._times[0].span.start == start or len(self.grammar.tokens) < SHORT

    @property
    def times(self) -> list[Hung]:
        """The times of the sentence with their owners."""
        if self._hung is None:
            self._hung = hung(self.grammar, self._times) if self._times else []
        return self._hung

    def timing(self, found: Hung) -> Timing:
        """What an act is given by a time."""
        return Timing(
            found.days, found.span, found.relation, self._words(found), found.value, found.by_clock
        )

    def _words(self, found: Hung) -> str:
        """The expression with its preposition, as it stands."""
        tokens = self.grammar.tokens
        inside = [p for p, token in enumerate(tokens) if found.span.overlaps(token.span)]
        cases = [p for p in self.grammar.kids(found.head, "case") if p < inside[0]]
        first = min(cases, default=inside[0])
        first = first if inside[0] - first <= 3 else inside[0]
        return " ".join(tokens[p].text for p in range(first, inside[-1] + 1))

    def is_past(self, verb: int) -> bool:
        """Whether a verb tells in the simple past, without "had", "has" or a modal."""
        token = self.grammar.tokens[verb]
        helpers = self.grammar.auxiliaries(verb)
        if token.xpos == "VBD" and not helpers:
            return True
        return token.xpos in {"VBN", "VBG"} and bool(helpers) and set(helpers) <= WAS

    def at(self, node: int) -> Hung | None:
        """The time that hangs on a node: days before mere durations, the narrowest first."""
        mine = [t for t in self.times if t.owner == node and t.relation is not Relation.ASIDE]
        return min(mine, key=rank, default=None)


def rank(time: Hung) -> tuple[bool, bool, bool, bool, int, int]:
    """Sort key: what names days first, plain days before open ones, days before hours, narrow first."""
    days = time.days
    closed = days is not None and days.first is not None and days.last is not None
    width = 0
    if days is not None and days.first is not None and days.last is not None:
        width = (days.last - days.first).days
    length = time.type is TimexType.DURATION
    return (days is None, length, not closed, time.by_clock, width, time.head)
