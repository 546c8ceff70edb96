"""Which figure is part of which total, and what follows from the two.

"25,000 soldiers ... They include about 4,300 French troops, almost half of which are in Mali":
the 4,300 are part of the 25,000, the half is part of the 4,300, and what it stands for, at
most 2,150 troops, is derived and says so. Shares are multiplied by their total, counts out of
a total become its share; nothing else is reckoned.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.codes import FigureRole
from dateline.extract.quantities_words import figure_words
from dateline.records import Derived
from dateline.syntax import children

if TYPE_CHECKING:
    from dateline.records import Document, Figure, Sentence


@dataclass(frozen=True, slots=True)
class Found:
    """A figure with what the search for its total needs."""

    figure: Figure
    sentence: int
    position: int


OUT_OF: Final = re.compile(
    r"\s+(?:out\s+)?of\s+(?:(?:the|[\w-]+['’]s|its|their|his|her|our|these|those|a\s+total\s+of|all)\s+)*"
    r"(?:some\s+|about\s+|around\s+|roughly\s+|nearly\s+|almost\s+|estimated\s+|more\s+than\s+|"
    r"over\s+)?",
    re.IGNORECASE,
)
_PRONOUN: Final = re.compile(r"\s+of\s+(?:which|whom|them|these|those)\b", re.IGNORECASE)
_PRONOUN_BEFORE: Final = re.compile(
    r"\b(?:of\s+(?:which|whom|them|these|those)|among\s+(?:them|whom|which|those))\b[^.;]{0,24}$",
    re.IGNORECASE,
)
HANDFUL: Final = 10
SHARES: Final = frozenset({"1", "percent"})


def with_totals(document: Document, found: list[Found]) -> tuple[Figure, ...]:
    """The figures with the total that each is said to be part of, and what follows from it."""
    result: list[Figure] = []
    for index, item in enumerate(found):
        total = _total(document, found, index)
        if total is None:
            result.append(item.figure)
            continue
        whole = found[total].figure if total > index else result[total]
        figure = _part(item.figure, whole)
        result.append(replace(figure, derived=derived(document.text, figure, whole)))
    return tuple(result)


def derived(text: str, part: Figure, total: Figure) -> Derived | None:
    """What a share of a total comes to, or what share of its total a count is.

    Of a handful nothing is reckoned: "90 percent of the two herds" is no 1.8 herds.
    """
    if (total.high if total.high is not None else total.low or 0.0) < HANDFUL:
        return None
    if part.unit in SHARES and total.unit not in SHARES and total.unit is not None:
        scale = 0.01 if part.unit == "percent" else 1.0
        low = None if part.low is None or total.low is None else part.low * total.low * scale
        high = None if part.high is None or total.high is None else part.high * total.high * scale
        unit, thing = total.unit, total.thing
        why = f"{_words(text, part)} of {_words(text, total)}"
    elif part.unit == total.unit and total.high and total.low and _counted_out(text, part, total):
        low = None if part.low is None else 100 * part.low / total.high
        high = None if part.high is None else 100 * part.high / total.low
        unit, thing = "percent", total.thing
        why = f"{_words(text, part)} out of {_words(text, total)}"
    else:
        return None
    if low is None and high is None:
        return None
    return Derived(
        low=low,
        high=high,
        unit=unit,
        thing=thing,
        why=why,
        rests_on=(part.span, total.span),
    )


def _counted_out(text: str, part: Figure, total: Figure) -> bool:
    """Whether the words count a part out of its total: "135 out of 166 seats"."""
    return OUT_OF.fullmatch(text[part.span.end : total.span.start]) is not None


def _words(text: str, figure: Figure) -> str:
    """The number with its hedge, as printed."""
    words = figure.span.of(text)
    if figure.hedge is None:
        return words
    hedge = figure.hedge.of(text).lower()
    return f"{hedge} {words}" if figure.hedge < figure.span else f"{words} {hedge}"


def _part(figure: Figure, total: Figure) -> Figure:
    """A part with what it leaves to its total: unit, role, place and time."""
    role = total.role if figure.role is FigureRole.OTHER else figure.role
    return replace(
        figure,
        part_of=total.span,
        place=figure.place if figure.place is not None else total.place,
        when=figure.when if figure.when is not None else total.when,
        unit=figure.unit if figure.unit is not None else total.unit,
        role=role,
    )


def _total(document: Document, found: list[Found], index: int) -> int | None:
    """The position of the total a figure belongs to."""
    item = found[index]
    if index + 1 < len(found):
        following = found[index + 1].figure
        between = document.text[item.figure.span.end : following.span.start]
        if OUT_OF.fullmatch(between) and following.unit not in SHARES:
            return index + 1
    sentence = document.sentences[item.sentence]
    earlier = [
        number
        for number in range(max(0, index - 12), index)
        if item.sentence - found[number].sentence <= 1
        and _may_hold(found[number].figure, item.figure)
    ]
    if not earlier:
        return None
    if of_pronoun(document, item, sentence):
        return earlier[-1]
    included = _included(sentence, item.position)
    return _widest(found, earlier) if included else None


def _widest(found: list[Found], earlier: list[int]) -> int:
    """The last total named before a list: "12 people, including three women and two men".

    The second of two parts is part of the total, not of the first part.
    """
    last = earlier[-1]
    same = [n for n in earlier if found[n].sentence == found[last].sentence]
    return max(same, key=lambda n: (_most(found[n].figure), n))


def _most(figure: Figure) -> float:
    known = figure.high if figure.high is not None else figure.low
    return 0.0 if known is None else known


def _may_hold(total: Figure, part: Figure) -> bool:
    """Whether one figure can be the total of another: people of people, and no smaller."""
    if total.unit in SHARES:
        return False
    if part.unit not in {*SHARES, None} and part.unit != total.unit:
        return False
    most = total.high if total.high is not None else float("inf")
    least = part.low if part.low is not None else part.high
    return part.unit in SHARES or (least is not None and least <= most)


def of_pronoun(document: Document, item: Found, sentence: Sentence) -> bool:
    """Half of which, 12 of them, of whom 12, among them 12."""
    text, span = document.text, item.figure.span
    if _PRONOUN.match(text, span.end):
        return True
    before = text[max(sentence.span.start, span.start - 40) : span.start]
    return _PRONOUN_BEFORE.search(before) is not None


def _included(sentence: Sentence, position: int) -> bool:
    """They include 4,300 troops; 20 people, including five children."""
    words = figure_words().including
    head = position
    while sentence.tokens[head].head >= 0 and sentence.tokens[head].upos in {"NUM", "NOUN", "ADJ"}:
        token = sentence.tokens[head]
        cases = [p for p in children(sentence, head) if p < head]
        if any(sentence.tokens[p].text.lower() in words for p in cases):
            return True
        above = sentence.tokens[token.head]
        if above.lemma.lower() in words and token.relation in {"obj", "nmod", "obl", "dep"}:
            return True
        if token.relation not in {"nummod", "conj", "compound"}:
            return False
        head = token.head
    return False
