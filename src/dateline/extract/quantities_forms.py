"""What the characters around a number tell of it: telephone, address, compound, score."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.extract.quantities_words import STRONG, figure_words
from dateline.spans import Span

if TYPE_CHECKING:
    from dateline.extract.quantities_scan import Quantity

_SCORE: Final = re.compile(
    r"(?:win|won|victory|defeat|lead|loss|draw|beat|up|down|score|tie)\w*\b", re.IGNORECASE
)


def is_telephone(text: str, quantity: Quantity) -> bool:
    """Whether digits are a telephone number: "+44 20 7946", "020 79 46 00"."""
    around = text[max(0, quantity.number.start - 16) : quantity.number.end + 16]
    number, behind = quantity.number.of(text), text[quantity.number.end : quantity.number.end + 12]
    emergency = number in {"911", "999", "112"} and re.match(r"\s+(?:call|operator|disp)", behind)
    return bool(emergency) or _DIALLED.search(around) is not None


_DIALLED: Final = re.compile(
    r"\+\d{1,3}[ .-]\(?\d{1,4}\)?[ .-]\d|\+\d{8}|(?:\d{2,4}[ .-]){3}\d{2,4}|\d{3}-\d{4}"
)


def is_street(text: str, quantity: Quantity) -> bool:
    """Whether digits are a house number: "49 Rose Hill Road", "22 Rue Foch"."""
    if quantity.words or quantity.unit is not None or (quantity.low or 0) > 99999:
        return False
    return _streets().match(text, quantity.number.end) is not None


@cache
def _streets() -> re.Pattern[str]:
    """The rest of an address behind its number."""
    last = "|".join(figure_words().streets)
    first = "|".join(figure_words().streets_first)
    return re.compile(
        rf"(?:\s[A-Z]\.?)?(?:(?:\s(?:[A-Z][\w'’.-]*|\d+(?:st|nd|rd|th))){{1,3}}\s(?:{last})\b"
        rf"|\s(?:{first})\s[A-Z])"
    )


def is_hyphened(text: str, quantity: Quantity) -> bool:
    """Whether a hyphen ties digits to what stands before them: "COVID-19"."""
    before = text[max(0, quantity.number.start - 6) : quantity.number.start]
    return quantity.unit is None and before.endswith("-") and before != "minus-"


def is_compound(text: str, quantity: Quantity) -> bool:
    """Whether a number without a unit is part of a hyphenated word: "a four-door car"."""
    if quantity.unit not in {None, "1"}:
        return False
    match = re.match(r"-([A-Za-z]+)", text[quantity.number.end : quantity.number.end + 20])
    return match is not None and match[1].lower() not in STRONG | {"odd"}


def is_decade(text: str, quantity: Quantity) -> bool:
    """Whether round digits before "'s" are years: "since the 70's"."""
    ends = quantity.unit is None and re.match(r"\s?['’]s\b", text[quantity.number.end :][:4])
    return bool(ends) and not quantity.words and (quantity.low or 1) % 10 == 0


def is_race(text: str, quantity: Quantity) -> bool:
    """Whether a length names a contest: "the women's 10,000 metres"."""
    before = text[max(0, quantity.span.start - 10) : quantity.span.start]
    return quantity.kind == "length" and re.search(r"\b(?:wo)?men['’]s\s+$", before) is not None


def is_one_of(text: str, quantity: Quantity) -> bool:
    """Whether a number is "one of": a figure only of what befalls people, "one of them died"."""
    after = text[quantity.span.end : quantity.span.end + 4]
    return re.match(r"\s+of\b", after) is not None and quantity.number.of(text).lower() == "one"


def is_score(text: str, quantity: Quantity) -> bool:
    """Whether the number is half of a score: "a 2-1 win"."""
    around = Span(max(0, quantity.span.start - 5), min(len(text), quantity.span.end + 5)).of(text)
    if quantity.words or quantity.unit is not None:
        return False
    if not re.search(r"\d\s?[-–]\s?\d", around):
        return False
    after = text[quantity.span.end : quantity.span.end + 30]
    falling = quantity.hedge_kind != "range"
    return (falling and not re.match(r"[\d\s–-]*\s+votes?\b", after)) or bool(
        _SCORE.match(after.lstrip())
    )
