"""Where, when and according to whom a figure holds: the surroundings of its own clause."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from dateline.codes import PlaceRole, TimexType
from dateline.extract.quantities_words import figure_words
from dateline.spans import touching
from dateline.syntax import child, head_of, sentences_in, span_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dateline.records import Document, Figure, Interval, Place, Sentence, Statement, Timex
    from dateline.spans import Span

Voices = dict[int, list[tuple["Span", "Span | None"]]]
"""By sentence, the contents of statements that touch it, with their speakers."""


def voices(document: Document, statements: Iterable[Statement]) -> Voices:
    """The statements by the sentences that they touch, so that none is searched in vain."""
    found: Voices = defaultdict(list)
    for statement in statements:
        for content in statement.content:
            for number in sentences_in(document, content):
                found[number].append((content, statement.speaker))
    return found


def speaker(span: Span, contents: Iterable[tuple[Span, Span | None]]) -> Span | None:
    """The speaker of the innermost statement that holds a figure."""
    holding = [(len(content), who) for content, who in contents if content.contains(span)]
    return min(holding, key=lambda item: item[0])[1] if holding else None


def place_of(
    document: Document, sentence: Sentence, figure: Figure, reach: Span, places: Sequence[Place]
) -> Span | None:
    """The place inside the thing, else the nearest of the clause, those behind it first.

    `reach` is the clause of the figure. Named places come first, those in no gazetteer too, then "the island", "the camps".
    """
    text = document.text
    known = [place.span for place in touching(places, sentence.span)]
    literal = [
        place.span for place in touching(places, sentence.span) if place.role is PlaceRole.LITERAL
    ]
    literal += [
        name.span
        for name in touching(document.names, sentence.span)
        if name.label == "Location"
        and not any(name.span.overlaps(span) for span in known)
        and not _describes(sentence, name.span)
    ]
    own = [span for span in literal if text[span.end : figure.span.start] == " ("]
    if own:
        return own[0]  # "Ardale (23), Moss End (18)"
    number = head_of(sentence, figure.span)
    literal = [
        span
        for span in literal
        if not _subject_of_count(text, span)
        and (number is None or not _in_another(sentence, span, number))
    ]
    return (
        _nearest_place(text, figure, reach, literal)
        or _nearest_place(text, figure, reach, _sites(sentence))
        or _told_where(sentence, reach, literal)
    )


def _told_where(sentence: Sentence, inside: Span, known: Sequence[Span]) -> Span | None:
    """The place that a clause with "where" speaks of: "the camps, where 30,000 people live"."""
    if not _opens_with(sentence, inside, "where"):
        return None
    spans = sorted([*known, *_sites(sentence, anywhere=True)])
    return next((span for span in reversed(spans) if span.end <= inside.start), None)


def _opens_with(sentence: Sentence, inside: Span, word: str) -> bool:
    """Whether a clause begins with a word."""
    first = next((t for t in sentence.tokens if t.span.start >= inside.start), None)
    return first is not None and first.text.lower() == word


def _subject_of_count(text: str, span: Span) -> bool:
    """Whether a number stands right behind a name: "Germany just under 1,200, Sweden 220"."""
    return _COUNTED.match(text, span.end) is not None


_COUNTED: Final = re.compile(
    r"\s+\(?(?:(?:about|around|some|just|under|over|nearly|almost)\s+)*\d"
)


def _describes(sentence: Sentence, span: Span) -> bool:
    """Whether a name only describes the noun behind it: "Boston suburbs"."""
    head = head_of(sentence, span)
    if head is None or sentence.tokens[head].relation not in {"compound", "amod"}:
        return False
    above = sentence.tokens[sentence.tokens[head].head].lemma.lower()
    return above not in figure_words().sites  # "the Newark area"


def _sites(sentence: Sentence, *, anywhere: bool = False) -> list[Span]:
    """The common nouns that tell where: "on the island"; `anywhere`, also "left the island"."""
    found = []
    for position, token in enumerate(sentence.tokens):
        if token.upos != "NOUN" or token.text.lower() not in figure_words().sites:
            continue
        case = child(sentence, position, "case")
        if anywhere or (case is not None and sentence.tokens[case].lemma.lower() in LOCATING):
            first = child(sentence, position, "det")
            found.append(span_of(sentence, [position if first is None else first, position]))
    return found


LOCATING: Final = frozenset(
    [
        "in",
        "on",
        "at",
        "across",
        "into",
        "inside",
        "throughout",
        "through",
        "onto",
        "around",
        "near",
    ]
)


def _nearest_place(text: str, figure: Figure, reach: Span, literal: list[Span]) -> Span | None:
    if not literal:
        return None
    if figure.thing is not None:
        inside = [span for span in literal if figure.thing.contains(span)]
        if inside:
            return inside[0]
    near = [span for span in literal if reach.contains(span)]
    near = [span for span in near if not _parted(text, figure.span, span)]
    place = min(near, key=lambda span: _distance(span, figure.span), default=None)
    if place is None:
        return None
    within = [span for span in near if re.fullmatch(r"['’]s\s+", text[place.end : span.start])]
    return within[0] if within else place  # "West Africa's Sahel region"


def _parted(text: str, figure: Span, place: Span) -> bool:
    """Whether a colon or semicolon stands between: a list that follows is another matter."""
    first, second = sorted((figure, place))
    between = text[first.end : second.start]
    return re.search(r"[:;]", between) is not None or _ANOTHER.search(between) is not None


_ANOTHER: Final = re.compile(r"\d\S*\s+of\s+(?:them|whom|which)\b")
"""A part with a place of its own: "17,500 people, 3,100 of them in Norway"."""


def _distance(span: Span, figure: Span) -> tuple[bool, int]:
    before = span.end <= figure.start
    return before, figure.start - span.end if before else span.start - figure.end


def days_of(
    sentence: Sentence, position: int, reach: Span, times: Sequence[Timex]
) -> Interval | None:
    """The days of the time in the figure's clause, the nearest to its number if there are several."""
    known = [
        time
        for time in touching(times, sentence.span)
        if sentence.span.contains(time.span)
        and time.interval is not None
        and time.type is not TimexType.SET
    ]
    if not known:
        return None
    near = [t for t in known if reach.contains(t.span) and not _of_a_noun(sentence, t.span)]
    near = [t for t in near if not _in_another(sentence, t.span, position)]
    near = [t for t in near if not _of_its_kind(sentence, t.span)]
    near = [t for t in near if not _bounding(sentence, t.span)] or _told_when(
        sentence, reach, known
    )
    start = sentence.tokens[position].span
    nearest = min(near, key=lambda time: _distance(time.span, start), default=None)
    return None if nearest is None else nearest.interval


def _in_another(sentence: Sentence, span: Span, position: int) -> bool:
    """Whether words stand in a relative clause that a figure is not in.

    "Doe, who was dismissed in 2017, denies eleven counts": the year is no day of the counts.
    """
    head = head_of(sentence, span)
    return head is not None and bool(_relatives(sentence, head) - _relatives(sentence, position))


def _relatives(sentence: Sentence, position: int) -> set[int]:
    """The heads of the relative clauses around a word."""
    found = set()
    while position >= 0:
        if sentence.tokens[position].relation == "acl:relcl":
            found.add(position)
        position = sentence.tokens[position].head
    return found


def _of_its_kind(sentence: Sentence, span: Span) -> bool:
    """Whether a time only bounds a superlative: "the worst disaster of its kind this year"."""
    before = [t.text.lower() for t in sentence.tokens if t.span.end <= span.start][-8:]
    since = max((n for n, word in enumerate(before) if word in {",", ";", ":"}), default=-1)
    return not SUPERLATIVES.isdisjoint(before[since + 1 :])


SUPERLATIVES: Final = frozenset(
    {"worst", "deadliest", "biggest", "largest", "highest", "lowest", "heaviest", "bloodiest"}
)


def _bounding(sentence: Sentence, span: Span) -> bool:
    """Whether a time only bounds what is told: "since 2013", "fewer than in 2020"."""
    before = sentence_words(sentence, span)
    return bool(before) and (
        before[-1] in BOUNDING or before[-2:] in (["than", "in"], ["than", "on"])
    )


BOUNDING: Final = frozenset({"since", "before", "until", "till", "after", "than"})


def sentence_words(sentence: Sentence, span: Span) -> list[str]:
    """The two words before a span, in lower case."""
    return [t.text.lower() for t in sentence.tokens if t.span.end <= span.start][-2:]


def _told_when(sentence: Sentence, inside: Span, known: Sequence[Timex]) -> list[Timex]:
    """The time that a clause with "when" explains: "since 2016, when two tonnes were seized"."""
    if not _opens_with(sentence, inside, "when"):
        return []
    return [t for t in known if -4 < t.span.end - inside.start <= 0]


def _of_a_noun(sentence: Sentence, span: Span) -> bool:
    """Whether a time stands before a noun it belongs to: "the 1949 convention"."""
    head = head_of(sentence, span)
    if head is None or sentence.tokens[head].head <= head:
        return False
    above = sentence.tokens[head].head
    nominal = sentence.tokens[above].upos in {"NOUN", "PROPN"}
    return nominal and child(sentence, above, "cop") is None
