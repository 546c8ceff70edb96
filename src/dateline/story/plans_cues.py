"""What the words around an act say became of it: begun, done, put off, refused, run out.

A cue counts if the act is its subject ("the talks on Friday were put off") or its object
("postponed the talks"), in one clause. Of an act inside the phrase of another ("talks on the
withdrawal have begun") nothing is said. Leaves out what stands in other sentences.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.findings import Outcome
from dateline.spans import Span
from dateline.story.plans_words import outcome_words, pattern, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

REACH_BEHIND: Final = 9
"""Words between an act and what is said of it: "talks with both unions in the port on Friday broke down"."""
REACH_BEFORE: Final = 5
"""Words between a verb and the act that is its object: "called off the two-day national strike"."""

KNOWN_BEFORE: Final = 30
KNOWN_BEHIND: Final = 60
"""Characters around an act in which it is called a planned one."""

_ASIDE: Final = re.compile(r"^[^,;:]{0,60}?(, [^,;:.]{1,70}, )")
_STOP: Final = re.compile(r"[;:.!?\"()—–]")
_WORD: Final = re.compile(r"[^\W_]+(?:'[a-z]+)?|n't")
_OBJECT: Final = re.compile(r"^\W*(?:(?:a|an|the|this|that|its|his|her|their|new)\W+){0,2}$")
"""Between an act and one that is its object: "begun debating a bill"."""
_INSIDE: Final = re.compile(
    r"^\W*(?:\w+\W+){0,3}?(?:on|over|about|of|in|to end|for|against|to|with|at)\W+(?:\w+\W+){0,4}$"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell of an outcome, and which; `span` indexes the text of the article."""

    outcome: Outcome
    span: Span


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence in lower case, where it begins in its text, and the acts in it."""

    text: str
    start: int
    acts: tuple[Span, ...]


def clause(sentence: str, start: int, acts: Sequence[Span]) -> Clause:
    """A sentence of an article that begins at `start`, with the anchors of its events."""
    return Clause(plain(sentence), start, tuple(sorted(acts)))


def read_cue(found: Clause, anchor: Span, *, gradual: bool, through: bool = False) -> Cue | None:
    """What the sentence says became of the act at `anchor`, or `None`.

    With `through`, a verb before another act that has this one as its object counts for this
    one: whoever has "begun debating a bill" has begun with the bill.
    """
    first, last = anchor.start - found.start, anchor.end - found.start
    behind = _behind(found, first, last)
    before = _before(found, first, anchor, through=through)
    spoken = pattern("before", "lapsed").search(found.text, 0, first)
    if spoken is not None:
        return Cue(Outcome.LAPSED, Span(found.start + spoken.start(), found.start + spoken.end()))
    words = [match.start() for match in _WORD.finditer(found.text, *before)]
    near = (words[-4] if len(words) > 4 else before[0], first)
    refused = _hit(found, "before", "refused", near)
    close = refused is not None and _is_close(found, refused, first)
    if refused is not None and close and not is_open(found):
        return Cue(Outcome.REVERSED, refused)
    for kind, outcome in (
        ("off", Outcome.REVERSED),
        ("lapsed", Outcome.LAPSED),
        ("going", Outcome.IN_PROGRESS),
        ("begun", Outcome.IN_PROGRESS if gradual else Outcome.CAME_ABOUT),
        ("came", Outcome.CAME_ABOUT),
    ):
        span = _hit(found, "behind", kind, behind) or _hit(found, "before", kind, before)
        if span is not None and not (outcome is Outcome.REVERSED and is_open(found)):
            return Cue(outcome, span)
    return None


def _is_close(found: Clause, cue: Span, first: int) -> bool:
    """Whether no more than a word stands between a cue and the act at `first`."""
    return len(_WORD.findall(found.text[cue.end - found.start : first])) <= 1


def is_open(found: Clause) -> bool:
    """Whether the sentence itself says that its refusal is not the last word: "so far"."""
    return pattern("until").search(found.text) is not None


def is_part(found: Clause, anchor: Span) -> bool:
    """Whether the words before an act say that only a part is done: "half of the troops left"."""
    end = anchor.start - found.start
    start = max(found.text.rfind(",", 0, end), found.text.rfind(";", 0, end), end - 80, 0)
    return pattern("part").search(found.text, start, end) is not None


def is_known(found: Clause, anchor: Span) -> bool:
    """Whether the sentence speaks of the act at `anchor` as one that was planned or announced."""
    first, last = anchor.start - found.start, anchor.end - found.start
    near = found.text[max(0, first - KNOWN_BEFORE) : first]
    adjective = pattern("known", "before").search(near)
    if adjective is not None and len(_WORD.findall(near[adjective.end() :])) <= 1:
        return True
    if pattern("known", "behind").match(found.text, last + 1, last + KNOWN_BEHIND):
        return True
    return pattern("known", "anywhere").search(found.text) is not None


def _behind(found: Clause, first: int, last: int) -> tuple[int, int]:
    """The stretch behind an act in which something is said of it; empty if it is no subject."""
    if is_inside(found, Span(found.start + first, found.start + last)) is not None:
        return (last, last)
    text = found.text
    aside = _ASIDE.match(text, last)
    start = aside.end() if aside else last
    for words, match in enumerate(_WORD.finditer(text, start)):
        stop = _STOP.search(text, start, match.start())
        if stop or words > REACH_BEHIND or match[0] in outcome_words().breakers:
            return (start, match.start())
    return (start, len(text))


def is_inside(found: Clause, anchor: Span) -> Span | None:
    """The act in whose phrase the act at `anchor` stands: "talks on the withdrawal"."""
    first = anchor.start - found.start
    for act in found.acts:
        end = act.end - found.start
        if end < first and _INSIDE.match(found.text[end:first]):
            return act
    return None


def _before(found: Clause, first: int, anchor: Span, *, through: bool) -> tuple[int, int]:
    """The stretch before an act in which a verb can have it as object."""
    ends = [a.end - found.start for a in found.acts if a.end <= anchor.start]
    start = max(
        (e for e in ends if not (through and _OBJECT.match(found.text[e:first]))), default=0
    )
    for stop in _STOP.finditer(found.text, start, first):
        start = stop.end()
    start = max(start, found.text.rfind(",", start, first) + 1)
    words = [match.start() for match in _WORD.finditer(found.text, start, first)]
    return (words[-REACH_BEFORE - 2] if len(words) > REACH_BEFORE + 2 else start, first)


def _hit(found: Clause, side: str, kind: str, stretch: tuple[int, int]) -> Span | None:
    """The first cue of a kind in a stretch that no word before it takes back."""
    start, end = stretch
    for match in pattern(side, kind).finditer(found.text, start, end):
        before = _WORD.findall(found.text[max(0, match.start() - 30) : match.start()])
        if outcome_words().undo.isdisjoint(before[-2:]):
            return Span(found.start + match.start(), found.start + match.end())
    return None
