"""Which figure is part of which total, and what follows from the two.

"9,000 dockers ... Among them are some 1,800 crane drivers, nearly half of them in Aldermouth":
the 1,800 are part of the 9,000, the half is part of the 1,800, and what it stands for, at
most 900 drivers, is derived and says so. Shares are multiplied by their total, counts out of
a total become its share; nothing else is reckoned.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.codes import FigureRole
from dateline.extract.quantities_roles import PERSONAL
from dateline.extract.quantities_units import kind_of
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
    r"\s+(?:out\s+)?of\s+(?:(?:the\s+last|the\s+first|the|[\w-]+['’]s|its|their|his|her|our|these|those|a\s+total\s+of|all)\s+)*"
    r"(?:some\s+|about\s+|around\s+|roughly\s+|nearly\s+|almost\s+|estimated\s+|more\s+than\s+|"
    r"over\s+)?",
    re.IGNORECASE,
)
_PRONOUN: Final = re.compile(
    r"\s+of\s+(?:(?:which|whom)\b"
    r"|(?:them|these|those)\b(?!\s+(?:who|that|which|[a-z]+ing|[a-z]+ed)\b))",
    re.IGNORECASE,
)
_PRONOUN_BEFORE: Final = re.compile(
    r"(?<![\d%]\s)\b(?:of\s+(?:which|whom|them|(?:these|those)\s*,)|among\s+(?:them|whom|which|those))\b[^.;]{0,24}$",
    re.IGNORECASE,
)
_OF_THE: Final = re.compile(
    r"(?:But\s+|And\s+)?Of\s+(?:(?:the|its|their|these|those|some|about|around|nearly|almost|more\s+than)\s+)*"
)
"""From the beginning of a sentence to a total whose parts follow: "Of the 61 bodies, 14"."""
HANDFUL: Final = 10
SHARES: Final = frozenset({"1", "percent"})


def with_totals(document: Document, found: list[Found]) -> tuple[Figure, ...]:
    """The figures with the total that each is said to be part of, and what follows from it."""
    result: list[Figure] = []
    summed = _summed(document, found)
    totals: dict[int, int] = {}
    for index, item in enumerate(found):
        total = summed.get(index)
        if total is None:
            total = _total(document, found, index)
        if total is None:
            total = _listed_with(document, found, index, totals)
        if total is None:
            result.append(item.figure)
            continue
        totals[index] = total
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
        end = _end(item.figure, following)
        match = OUT_OF.fullmatch(document.text, end, following.span.start)
        apart = end != item.figure.span.end  # "18 guns with a range of 40 kilometres"
        counted_out = match is not None and (not apart or match.group().split()[0] == "out")
        if counted_out and following.unit not in SHARES:
            return index + 1
    sentence = document.sentences[item.sentence]
    pronoun = of_pronoun(document, item, sentence)
    earlier = [
        number
        for number in range(max(0, index - 12), index)
        if item.sentence - found[number].sentence <= (2 if pronoun else 1)
        and (
            _may_hold(found[number].figure, item.figure)
            or (pronoun and _are_people(found[number].figure, item.figure))
        )
        and not (pronoun and _is_quoted_before(document.text, found[number].figure, item.figure))
    ]
    if not earlier:
        return None
    if pronoun:
        return _of_people(found, earlier, item)
    first = earlier[-1]
    lead = document.text[sentence.span.start : found[first].figure.span.start]
    if found[first].sentence == item.sentence and _OF_THE.fullmatch(lead):
        return first
    included = _included(sentence, item.position)
    return _widest(found, earlier) if included else None


def _end(figure: Figure, following: Figure) -> int:
    """The end of a number with its thing, where that stands before the next: "108 seats out of 200"."""
    thing = figure.thing
    if thing is None or not figure.span.end <= thing.start < thing.end < following.span.start:
        return figure.span.end
    return thing.end


def _of_people(found: list[Found], earlier: list[int], item: Found) -> int:
    """The last total before "of them"; of what happens to people, the last number of people."""
    if item.figure.role in PERSONAL:
        people = [n for n in earlier if found[n].figure.unit == "person"]
        return (people or earlier)[-1]
    return earlier[-1]


def _summed(document: Document, found: list[Found]) -> dict[int, int]:
    """Totals by their parts, where two or more numbers behind a total in its sentence make it up.

    "43 diplomats on Tuesday: 21 ..., 17 ..., four ... and one".
    """
    result: dict[int, int] = {}
    for index, item in enumerate(found):
        total, rest = item.figure.low, 0.0
        if index in result or not total or total != item.figure.high or total < MIN_SUM:
            continue
        for last in range(index + 1, min(len(found), index + 9)):
            if not _is_summand(document.text, item, found[last]):
                break
            rest += found[last].figure.low or 0.0
            if rest >= total:
                if rest == total and last > index + 1:
                    result |= dict.fromkeys(range(index + 1, last + 1), index)
                break
    return result


def _is_summand(text: str, total: Found, part: Found) -> bool:
    """Whether a count may be one of several that make up a total: no sentence ends between."""
    first, second = total.figure, part.figure
    exact = second.low is not None and second.low == second.high
    alike = second.unit in {first.unit, None} or first.unit is None
    between = text[first.span.end : second.span.start]
    return exact and alike and total.sentence == part.sentence and ";" not in between


MIN_SUM: Final = 5
"""Totals below come out of small numbers by chance."""


def _listed_with(
    document: Document, found: list[Found], index: int, totals: dict[int, int]
) -> int | None:
    """The total of the member before in a list: "among them four journalists and 26 minors"."""
    if index - 1 not in totals or found[index - 1].sentence != found[index].sentence:
        return None
    total = totals[index - 1]
    before, item = found[index - 1], found[index]
    if total > index or not _may_hold(found[total].figure, item.figure):
        return None
    tokens = document.sentences[item.sentence].tokens
    above = {before.position, tokens[before.position].head}
    head = item.position
    while tokens[head].relation in {"nummod", "conj", "appos"}:
        if tokens[head].relation != "nummod" and tokens[head].head in above:
            return total
        head = tokens[head].head
    return None


def _widest(found: list[Found], earlier: list[int]) -> int:
    """The last total named before a list: "12 people, including three women and two men".

    The second of two parts is part of the total, not of the first part.
    """
    last = earlier[-1]
    same = [n for n in earlier if found[n].sentence == found[last].sentence]
    return max(same, key=lambda n: (_most(found[n].figure), n))


def _are_people(total: Figure, part: Figure) -> bool:
    """Whether "25 of whom" can be of a noun for people that no list has: "70 orderlies"."""
    named = total.unit not in {*SHARES, None} and kind_of(total.unit) is None
    return named and part.unit == "person" and _may_hold(total, replace(part, unit=total.unit))


def _is_quoted_before(text: str, total: Figure, part: Figure) -> bool:
    """Whether a quotation ends behind the first: "100 children," he said. He treated 30 of them."""
    between = text[total.span.end : part.span.start]
    mark = _MARK.search(between)
    closes = mark is not None and not between[max(0, mark.start() - 1) : mark.start()].isspace()
    return closes and mark is not None and mark[0] != "“"


_MARK: Final = re.compile(r"[\"“”]")


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
