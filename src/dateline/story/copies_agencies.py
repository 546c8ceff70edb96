"""Which agencies an article draws on, and the words that say so.

Two ways: the whole report is the agency's, or made with it ("PARIS (AFP) -", "(with Reuters)"),
or something in it is ("told Reuters", "AFP reported"). An agency that the word list does not
know is one of the story where a dateline of any article has it in brackets; a paper whose
masthead heads an article of the story may be cited like one ("El Heraldo reported"). Leaves out
those who only took a picture.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.codes import FurnitureKind
from dateline.records import quoted
from dateline.resources import table
from dateline.story.copies_naming import Naming

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dateline.records import Article, Evidence
    from dateline.spans import Span

IN_DATELINE: Final = re.compile(r"\((?P<name>[A-ZÀ-Þ][\w'’./ -]{1,40})\)")

PLACE_LINE: Final = re.compile(
    r"^[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]{2,40}\((?P<inside>[^()\n]{2,60})\)", re.MULTILINE
)
"""A dateline that shares its brackets with others: "VALE DO PINHAL (own report/Reuters)"."""

PICTURE: Final = re.compile(r"[-–—/:]\s*[A-ZÀ-Þ]|[A-ZÀ-Þ]\w*\s*/|[Pp]hoto|[Ii]mage")
"""In a signature, what a photographer's has and a report's has not: "REUTERS - JO PITT"."""

SIGNED: Final = 200
"""Characters at the end of a text where "With Northgate Wire" is a signature."""

HEAD_LINES: Final = 3
"""Lines at the top of a text that may be its masthead."""

LONGEST_LINE: Final = 80
"""Characters of such a line: a first sentence is no masthead."""

HEAD_PARTS: Final = re.compile(r"\s*[|·]\s*|\s[-–—]\s|,\s(?=.*\d)")
"""What stands between the name of a paper and what else is on its line; a colon is a headline's."""

MASTHEAD: Final = re.compile(
    r"(?:[Tt]he\s+|THE\s+)?(?P<name>[A-ZÀ-Þ][\w'’-]*(?:\s+(?:[A-ZÀ-Þ][\w'’-]*|of|de|del|di|da|the|tis|for)){1,5})"
)

PICTURES: Final = frozenset({"photo"})


class _Service(msgspec.Struct, frozen=True):
    name: str
    aliases: tuple[str, ...]
    kind: str


class _Services(msgspec.Struct, frozen=True):
    services: tuple[_Service, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What an article has from agencies, by the name of the agency.

    `wholly` has those whose report it is or that it was made with, `told` the words that name one.
    """

    wholly: frozenset[str]
    told: Mapping[str, tuple[Evidence, ...]]
    mastheads: frozenset[str] = frozenset()
    """What its own outlet may be called, in lower case."""

    @property
    def agencies(self) -> frozenset[str]:
        """All of them."""
        return self.wholly | frozenset(self.told)


def drawn_from(articles: Sequence[Article]) -> dict[str, Drawn]:
    """What each article draws on, by its id."""
    headed = {article.id: _in_datelines(article) for article in articles}
    papers = {article.id: _mastheads(article) for article in articles}
    agencies = _known() | {name: name for found in headed.values() for name in found}
    naming = Naming(agencies, {name for found in papers.values() for name in found})
    return {
        article.id: _drawn(article, headed[article.id], papers[article.id], naming)
        for article in articles
    }


def _mastheads(article: Article) -> frozenset[str]:
    """What the outlet of an article may be called: its field, and names alone in the first lines."""
    found = {article.outlet} if article.outlet else set()
    lines = [line for line in article.text.lstrip().splitlines() if line.strip()][:HEAD_LINES]
    for line in (line for line in lines if len(line) <= LONGEST_LINE):
        for part in HEAD_PARTS.split(line.strip(" #*_")):
            match = MASTHEAD.fullmatch(part.strip())
            if match is not None:
                found.add(match["name"])
    return frozenset(name.casefold() for name in found)


@cache
def _spelt() -> tuple[tuple[str, str], ...]:
    services = table("wire_services", _Services).services
    return tuple(
        (spelling, service.name)
        for service in services
        if service.kind not in PICTURES
        for spelling in (service.name, *service.aliases)
    )


def _known() -> dict[str, str]:
    """The name of each agency by every spelling of it."""
    return dict(_spelt())


def _in_datelines(article: Article) -> frozenset[str]:
    """Names in the brackets of a dateline: "ALDERMOUTH (Northgate Wire) -"."""
    known = _known()
    alone = {
        known.get(match["name"].strip(), match["name"].strip())
        for piece in article.furniture
        if piece.kind is FurnitureKind.DATELINE
        for match in IN_DATELINE.finditer(piece.span.of(article.text))
    }
    shared = {
        known[part.strip()]
        for match in PLACE_LINE.finditer(article.text)
        for part in re.split(r"[/,&]|\band\b|\bwith\b", match["inside"])
        if part.strip() in known
    }
    return frozenset(alone | shared)


def _drawn(
    article: Article, headed: frozenset[str], papers: frozenset[str], naming: Naming
) -> Drawn:
    """What one article draws on; what it says of its own outlet is none of it."""
    wholly = set(headed) | set(_signed(article))
    told: dict[str, list[Evidence]] = defaultdict(list)
    captions = [p.span for p in article.furniture if p.kind is FurnitureKind.CAPTION]
    for span, source, joined in naming.find(article.text):
        if source.casefold() in papers or any(span.overlaps(caption) for caption in captions):
            continue
        if joined and span.end > len(article.text) - SIGNED and _ends_line(article, span):
            wholly.add(source)
        elif not joined:
            told[source].append(quoted(article, span))
    return Drawn(
        wholly=frozenset(name for name in wholly if name.casefold() not in papers),
        told={name: tuple(told[name]) for name in sorted(told)},
        mastheads=papers,
    )


def _signed(article: Article) -> Iterable[str]:
    """Agencies that sign the text, not a picture of it."""
    for credit in article.credits:
        around = [piece for piece in article.furniture if piece.span.contains(credit.span)]
        words = " ".join(piece.span.of(article.text) for piece in around)
        kinds = {piece.kind for piece in around}
        picture = FurnitureKind.CREDIT in kinds and PICTURE.search(words) is not None
        if FurnitureKind.CAPTION not in kinds and not picture:
            yield credit.agency


def _ends_line(article: Article, span: Span) -> bool:
    """Whether nothing but signs stands between the name and the end of its line."""
    line = article.text[span.end :].split("\n", 1)[0]
    return not any(letter.isalnum() for letter in line)
