"""What the words around a place name say about it: where it lies, what sort of place it is.

"Ouallam, Niger", "Paris, Tex.", "Rafah in southern Gaza", "the Malian town of Gao", "Kandahar
province". Reads characters, not parses, so that gold names can be resolved without a model.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.extract.places_words import place_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.extract.places_scan import Clue
    from dateline.gazetteer import Gazetteer
    from dateline.spans import Span
    from dateline.townfile import Site

_QUALIFIER: Final = (
    r"(?:the\s+)?(?:(?:far\s+|extreme\s+)?(?:north|south|east|west|central|upper|lower)\w*"
    r"(?:[- ](?:east|west|central)\w*)?\s+|neighbou?ring\s+|nearby\s+|rural\s+|mainland\s+)?"
)
_PART: Final = r"[^\W\d_a-zß-ÿ](?:[\w&]|[.-](?=\w)|['’](?!s\b)(?=\w))*\.?"
_NAME: Final = rf"(?P<name>{_PART}(?:\s+(?:of\s+|and\s+|the\s+){{0,2}}{_PART}){{0,4}})"
_AFTER: Final = re.compile(
    rf"\s?(?:,\s+(?:in\s+)?|\s*\((?=[^\W\d_a-z])|\s+in\s+){_QUALIFIER}{_NAME}"
)
_BETWEEN: Final = re.compile(r"(?P<owns>\s?['’]s?)?\s+(?P<words>(?:[a-z-]+\s+)*)")
_SERIES: Final = re.compile(r"(?:,? and|,? or|,)\s+[^\W\d_a-z]")
_DATELINE: Final = re.compile(r"(?:, [\w .]+)? ?(?:\([A-Z]\w+\) ?)?[-–—]")
_WORD_AFTER: Final = re.compile(r"[\s-]+([A-Za-z]+)")
_WORD_BEFORE: Final = re.compile(r"([A-Za-z]+)(?:\s+of)?\s+$")


@dataclass(frozen=True, slots=True)
class Where:
    """A country, or a first-level unit of it, that a place is said to lie in."""

    country: str
    unit: str | None = None

    def holds(self, site: Site) -> bool:
        """Whether a place of the gazetteer lies there."""
        if self.unit is not None and site.unit is not None:
            return site.unit == self.unit
        return site.country == self.country


def said(text: str, span: Span, clues: Sequence[Clue], gazetteer: Gazetteer) -> tuple[Where, ...]:
    """Where the text says outright that the name at `span` lies; several readings, or `()`."""
    found = [*_said_after(text, span, gazetteer), *_said_before(text, span, clues)]
    return tuple(dict.fromkeys(found))


def sort_of(text: str, span: Span) -> str | None:
    """`unit` or `town`, if a word beside the name or in it says so; else `None`."""
    after = _WORD_AFTER.match(text, span.end, span.end + 20)
    before = _WORD_BEFORE.search(text, max(0, span.start - 25), span.start)
    last = span.of(text).rpartition(" ")[2].lower()
    words = place_words()
    for word in (last, *(match.group(1).lower() for match in (after, before) if match)):
        if word in words.unit:
            return "unit"
    if before is not None and before.group(1).lower() in words.town:
        return "town"
    return "town" if span.of(text).isupper() and _DATELINE.match(text, span.end) else None


def _said_after(text: str, span: Span, gazetteer: Gazetteer) -> Iterator[Where]:
    match = _AFTER.match(text, span.end, span.end + 90)
    if match is None:
        return
    words = match["name"].split()
    for length in range(len(words), 0, -1):
        if found := tuple(_container(" ".join(words[:length]), gazetteer)):
            listed = _SERIES.match(text, match.start("name") + len(" ".join(words[:length])))
            if not (listed and _is_large(span.of(text), gazetteer)):
                yield from found
            return


def _is_large(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a name may be a state: in "Washington, Georgia and Texas" none lies in the next."""
    return any(site.kind in {"country", "admin1"} for site in gazetteer.find(name))


def _container(name: str, gazetteer: Gazetteer) -> Iterator[Where]:
    """Countries and units of this name; a state as abbreviated behind towns comes first."""
    for form in dict.fromkeys((name, name + ".", name.rstrip("."))):
        if unit := gazetteer.abbreviated(form):
            yield Where(unit.partition(".")[0], unit)
            return
    for site in gazetteer.find(name.rstrip(".")):
        if site.kind == "country" and site.country:
            yield Where(site.country)
        elif site.kind == "admin1" and site.country:
            yield Where(site.country, site.unit)
        elif site.country and not site.unit and site.kind in {"region", "island"}:
            yield Where(site.country)


def _said_before(text: str, span: Span, clues: Sequence[Clue]) -> Iterator[Where]:
    """Of "Niger's western town of Ouallam", "the Malian city of Gao", "Syria's Aleppo".

    Only words that describe a place may stand between: "Russian troops near the town of" says
    nothing of where the town lies.
    """
    for clue in clues:
        if clue.span.end <= span.start <= clue.span.end + 45 and clue.countries:
            match = _BETWEEN.fullmatch(text, clue.span.end, span.start)
            if match is not None and _describes(match["words"].split(), owned=bool(match["owns"])):
                for country in clue.countries:
                    yield Where(country)


def _describes(between: list[str], *, owned: bool) -> bool:
    """Whether these words lead from a country to a place of it."""
    words = place_words()
    places = words.unit | words.town
    if between and between[-1] == "of":
        return len(between) > 1 and between[-2] in places and _are_plain(between[:-2])
    if between and between[-1] in places:
        return _are_plain(between[:-1])
    return owned and _are_plain(between)


def _are_plain(between: list[str]) -> bool:
    words = place_words()
    return all(word in words.describing or word in words.directions for word in between)
