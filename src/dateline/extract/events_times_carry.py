"""Times that govern the sentences behind them.

A line that is only a day ("Wednesday, 7 a.m.") governs what follows up to the next one. A time
that opens a paragraph as a label ("9 March: ...", "6 p.m. Troops ...") governs the paragraph;
an hour takes the day of the labels before it. The day of a
sentence in the simple past holds for the next past sentences that go on with the same people
("Police raided the house on Monday. They arrested two men."), over the end of a paragraph
for one sentence only: news agencies begin a paragraph with every sentence.

Left out: scenes that a reader would date from the whole of a story.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.codes import Status
from dateline.extract.events_times_words import Relation, lists

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.extract.events_times import Clock
    from dateline.extract.events_times_article import Act
    from dateline.extract.events_times_attach import Hung
    from dateline.records import Event, Interval
    from dateline.spans import Span

FREE: Final = frozenset(
    {
        "on",
        "at",
        "the",
        "of",
        "in",
        "and",
        "about",
        "around",
        "by",
        "shortly",
        "before",
        "after",
        "just",
    }
)
LABEL: Final = frozenset({":", "–", "—", "-", "--", "."})
LONGEST_HEADING: Final = 60
"""Characters of a line that is nothing but a time."""
FINISHED: Final = frozenset({"had", "has", "have", "'d", "’d"})


@dataclass(frozen=True, slots=True)
class Carried:
    """Days from further up, with the words that give them."""

    days: Interval
    text: Span
    words: str


def carrying(
    acts: Sequence[Act], events: Sequence[Event], clocks: Sequence[Clock]
) -> dict[int, Carried]:
    """By the number of the act, the time that governs it from outside its sentence."""
    by_sentence: dict[int, list[int]] = {}
    for index, act in enumerate(acts):
        by_sentence.setdefault(act.number, []).append(index)
    result: dict[int, Carried] = {}
    chain = _Chain(_headings(clocks))
    for number, clock in enumerate(clocks):
        chain.enter(clock)
        for index in by_sentence.get(number, ()):
            if events[index].status is Status.ASSERTED:
                carried = chain.over(clock, acts[index])
                if carried is not None:
                    result[index] = carried
        chain.leave(clock)
    return result


class _Chain:
    """What governs the sentence that is being read."""

    def __init__(self, headings: frozenset[int]) -> None:
        self.headings = headings
        self.heading: Carried | None = None
        self.label: Carried | None = None
        self.labelled: Carried | None = None
        """The last label that named a day."""
        self.scene: Carried | None = None
        self.paragraph = -1
        self.fresh = False
        """Whether the scene was set by the sentence before."""

    def enter(self, clock: Clock) -> None:
        """Begin a sentence: a new paragraph ends a scene, a line of time replaces the last."""
        paragraph = clock.grammar.sentence.paragraph
        begins = paragraph != self.paragraph
        if begins:
            self.paragraph, self.label = paragraph, None
            self.scene = self.scene if self.fresh else None
        if not clock.has_times:
            return
        if paragraph in self.headings:
            self.heading, self.scene = _day_of(clock, clock.times), None
        elif begins and clock.begins_with_time:
            self._read_label(clock)

    def _read_label(self, clock: Clock) -> None:
        """A time at the very beginning of a paragraph that is no part of the sentence."""
        times = _labels(clock)
        if not times:
            return
        if all(time.by_clock for time in times):
            self.label = self.labelled
        else:
            self.label = self.labelled = _day_of(clock, times)
        self.scene = None

    def over(self, clock: Clock, act: Act) -> Carried | None:
        """The time that governs an act without one of its own."""
        if self.scene is not None and _goes_on(clock, act):
            return self.scene
        governing = self.label or self.heading
        return governing if governing is not None and _is_told(clock, act) else None

    def leave(self, clock: Clock) -> None:
        """End a sentence: its time becomes that of the scene."""
        time = scene_of(clock)
        self.fresh = time is not None
        if time is not None:
            self.scene = time
        elif not clock.is_past(clock.grammar.root) or _tells(clock):
            self.scene = None


def is_heading(clock: Clock) -> bool:
    """Whether a sentence is nothing but a time."""
    if len(clock.grammar.sentence.span) > LONGEST_HEADING:
        return False
    spans = [time.span for time in clock.times]
    return bool(spans) and all(
        token.upos == "PUNCT"
        or token.text.lower() in FREE
        or any(span.overlaps(token.span) for span in spans)
        for token in clock.grammar.tokens
    )


def _headings(clocks: Sequence[Clock]) -> frozenset[int]:
    """Paragraphs that are nothing but a day; of months and years only if there are several.

    A broadcast's "January 1997." between two sentences is no heading.
    """
    counts = Counter(clock.grammar.sentence.paragraph for clock in clocks)
    found = [
        (clock.grammar.sentence.paragraph, day.days.first == day.days.last)
        for clock in clocks
        if clock.has_times and is_heading(clock)
        for day in [_day_of(clock, clock.times)]
        if day is not None and counts[clock.grammar.sentence.paragraph] == 1
    ]
    several = len(found) > 1
    return frozenset(paragraph for paragraph, is_day in found if is_day or several)


def _labels(clock: Clock) -> list[Hung]:
    """The times before a colon, dash or stop at the beginning, or before a new sentence there."""
    tokens = clock.grammar.tokens
    if is_heading(clock):
        return clock.times
    found: list[Hung] = []
    position = 0
    for time in clock.times:
        if time.span.start != tokens[position].span.start:
            break
        found.append(time)
        while position < len(tokens) and tokens[position].span.start < time.span.end:
            position += 1
        if position >= len(tokens):
            return found
        if tokens[position].text in LABEL:
            return found
        if tokens[position].text == ",":
            position += 1
    if not found or position >= len(tokens) or tokens[position - 1].text == ",":
        return []
    begins = tokens[position].text[:1].isupper() and tokens[position - 1].text.endswith(".")
    return found if begins else []


def _day_of(clock: Clock, times: Sequence[Hung]) -> Carried | None:
    """The narrowest days that these times name."""
    closed = [
        (time.plain.last - time.plain.first, time.span, time.plain)
        for time in times
        if time.plain is not None and time.plain.first is not None and time.plain.last is not None
    ]
    if not closed:
        return None
    _, span, days = min(closed, key=lambda item: item[:2])
    inside = [t for t in clock.grammar.tokens if any(x.span.overlaps(t.span) for x in times)]
    return Carried(days, span, " ".join(token.text for token in inside))


def scene_of(clock: Clock) -> Carried | None:
    """The day on which what a sentence tells took place, if it says so and tells of the past."""
    root = clock.grammar.root
    if not clock.has_times or not clock.is_past(root) or _tells(clock):
        return None
    time = clock.at(root)
    if time is None or time.by_clock or time.relation is not Relation.ON or time.days is None:
        return None
    days = time.days
    if days.first is None or days.first != days.last:
        return None
    return Carried(days, time.span, clock.timing(time).words)


def _is_told(clock: Clock, act: Act) -> bool:
    """Whether an act is what a label or heading dates: no earlier act, no relative clause.

    A noun that no verb carries is talked about: "Paris condemns the coup", the day before's.
    """
    grammar = clock.grammar
    if act.anchor.kind == "noun" and act.carrier is None:
        return False
    verb = act.anchor.position if act.carrier is None else act.carrier
    relative = grammar.tokens[verb].relation == "acl:relcl"
    return not relative and not FINISHED.intersection(grammar.auxiliaries(verb))


def _tells(clock: Clock) -> bool:
    return clock.grammar.lemmas[clock.grammar.root] in lists().words.speech


def _goes_on(clock: Clock, act: Act) -> bool:
    """Whether an act goes on with the scene: in the main clause, in the past, of known people."""
    grammar = clock.grammar
    node = act.anchor.position if act.carrier is None else act.carrier
    time = clock.at(grammar.root)
    if (time is not None and not time.by_clock) or not grammar.is_verb(node):
        return False
    while grammar.base[node] == "conj":
        node = grammar.tokens[node].head
    if node != grammar.root or not clock.is_past(node):
        return False
    subjects = grammar.surface_subjects(node)
    return any(_is_known(clock, p) for p in subjects)


def _is_known(clock: Clock, subject: int) -> bool:
    """A pronoun or a definite noun."""
    grammar = clock.grammar
    if grammar.tokens[subject].upos == "PRON":
        return grammar.low[subject] in {"he", "she", "they", "it"}
    return any(grammar.low[p] in {"the", "this", "these"} for p in grammar.kids(subject, "det"))
