"""What a name that no list has takes from the names beside it: a country, a spelling, a meaning.

"The bases at Gossi, Ménaka and Gao": all in one country. "Kamboinsin, outside Ouagadougou".
"In neighbouring Burkina Faso the French left the camp at Kamboinsin". "Ouagadougu" is a
capital with a slip of the pen, "SA" the South Africa of the text. Reads characters, not parses.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from dateline.extract.places_candidates import Candidate
from dateline.townfile import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.extract.places_scan import Clue
    from dateline.gazetteer import Gazetteer
    from dateline.spans import Span
    from dateline.townfile import Site

LONG: Final = 6
"""Letters from which a name with one wrong letter is taken for a known one."""

_SERIES: Final = re.compile(r"\s*,(?: and| or)? |\s+(?:and|or)\s+|/")
_NEAR: Final = re.compile(
    r",? (?:(?:just|some|about|around|\d+ ?\w+|not far|close|a suburb|(?:on )?the outskirts|"
    r"(?:north|south)?-?(?:north|south|east|west)) )*"
    r"(?:near|outside|from|to|of) (?:the (?:[a-z-]+ ){1,3}of )?"
)
_IN: Final = re.compile(r"\b[Ii]n(?: [a-z-]+){0,2} $")
_STOP: Final = re.compile(r"[.!?;\n]")
_ACRONYM: Final = re.compile(r"[A-Z]{2,4}")


def series_of(text: str, span: Span, names: Sequence[Span]) -> Iterator[Span]:
    """The names in one list with a name, or that it is said to lie near; `names` are sorted."""
    number = bisect_left(names, span)
    for step in (1, -1):
        last, other = number, number + step
        while 0 <= other < len(names):
            first, second = sorted((names[last], names[other]))
            if _SERIES.fullmatch(text, first.end, second.start) is None:
                break
            yield names[other]
            last, other = other, other + step
    if number + 1 < len(names) and _NEAR.fullmatch(text, span.end, names[number + 1].start):
        yield names[number + 1]


def within(text: str, span: Span, names: Sequence[Span]) -> Iterator[Span]:
    """The names behind "in" that stand before a name in its sentence; `names` are sorted."""
    for other in reversed(names[: bisect_left(names, span)]):
        if other.end > span.start or _STOP.search(text, other.end, span.start):
            return
        if _IN.search(text[max(0, other.start - 40) : other.start]):
            yield other


def mended(name: str, countries: Iterable[str], gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """The capital or country that a name spells with one letter wrong, if the text is about it."""
    key = fold(name)
    if len(key) < LONG:
        return ()
    for code in dict.fromkeys(countries):
        country = gazetteer.countries[code]
        for right in (*country.capital, country.name):
            if _is_slip(key, fold(right)):
                sites = [site for site in gazetteer.find(right) if site.country == code]
                return tuple(Candidate(site) for site in sites[:1])
    return ()


def initials(name: str, found: Sequence[Clue]) -> tuple[Candidate, ...]:
    """The country whose initials an acronym has, where the text names it: "SA"."""
    if _ACRONYM.fullmatch(name) is None:
        return ()
    sites = {site: None for clue in found for site in clue.sites if _initials(site) == name}
    return tuple(Candidate(site) for site in sites) if len(sites) == 1 else ()


def _initials(site: Site) -> str:
    words = site.name.split()
    states = site.kind == "country" and len(words) > 1
    return "".join(word[0] for word in words if word[0].isupper()) if states else ""


def _is_slip(wrong: str, right: str) -> bool:
    """Whether one letter was left out, added, changed or swapped with the next; not the first."""
    if wrong == right or wrong[:1] != right[:1] or abs(len(wrong) - len(right)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(wrong, right, strict=False)) if a != b), None)
    if start is None:
        return True
    a, b = wrong[start:], right[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
