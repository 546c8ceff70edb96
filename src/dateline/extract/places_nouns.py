"""Places that are meant by a noun: "in the capital", "the French capital", "the tri-border area".

The capital is that of the country whose people or name stands with the noun, else of the country
that the last place before it lies in, if most places of the article lie there. A tri-border area
is the region of three countries of which the article names two. All others stay unresolved and
are not listed: which town "the town" is, coreference decides.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from dateline.codes import PlaceRole
from dateline.extract.places_words import place_words
from dateline.records import Place
from dateline.spans import Span
from dateline.syntax import child, children, sentence_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.gazetteer import Gazetteer
    from dateline.records import Document, Sentence
    from dateline.townfile import Site

_WHERE: Final = frozenset({"to", "from", "of", "for"})
"""Prepositions that say of a capital, beside those of place, that the town is meant."""

_TRIPLE: Final = re.compile(
    r"\b(?:the )?(?:tri|three)-(?:border|frontier)s? (?:region|area|zone)\b", re.IGNORECASE
)


def nominals(document: Document, places: Sequence[Place], gazetteer: Gazetteer) -> Iterator[Place]:
    """The places meant by nouns, in no order; `places` are the named ones."""
    for sentence in document.sentences:
        for position, token in enumerate(sentence.tokens):
            if token.lemma == "capital" and token.upos == "NOUN" and _is_town(sentence, position):
                code = _country(sentence, position, places, gazetteer)
                site = _capital(code, gazetteer) if code else None
                if site is not None:
                    yield _place(_phrase(sentence, position, places), site)
    codes = {place.country for place in places}
    for match in _TRIPLE.finditer(document.text):
        span = Span(*match.span())
        regions = [r for r in gazetteer.regions_of_three() if len(codes & {*r.countries}) > 1]
        if len(regions) == 1 and sentence_at(document, span) is not None:
            yield _place(span, regions[0])


def _is_town(sentence: Sentence, position: int) -> bool:
    """Whether "capital" is a town and not money, and no name of it follows."""
    determiner = child(sentence, position, "det", "nmod:poss")
    cases = {sentence.tokens[i].text.lower() for i in children(sentence, position, "case")}
    if determiner is None or not cases & (place_words().locating | _WHERE):
        return False
    others = children(sentence, position, "compound", "appos", "acl:relcl", "flat", "nmod:desc")
    return not others and sentence.tokens[position].relation not in {"compound", "appos"}


def _phrase(sentence: Sentence, position: int, places: Sequence[Place]) -> Span:
    """The noun with its article and adjective; alone where a place is named before it."""
    before = [i for i in children(sentence, position, "det", "amod", "nmod:poss") if i < position]
    first = min([*before, position])
    noun = sentence.tokens[position].span
    whole = Span(sentence.tokens[first].span.start, noun.end)
    return noun if any(place.span.overlaps(whole) for place in places) else whole


def _country(
    sentence: Sentence, position: int, places: Sequence[Place], gazetteer: Gazetteer
) -> str | None:
    """The country whose capital is meant, `None` where the text leaves it open."""
    adjectives = children(sentence, position, "amod")
    if adjectives:
        codes = {
            site.country
            for i in adjectives
            for site in gazetteer.demonym(sentence.tokens[i].text)[:1]
        }
        return codes.pop() if len(codes) == 1 and len(adjectives) == 1 else None
    owners = children(sentence, position, "nmod:poss", "nmod")
    named = [p for i in owners for p in places if p.span.overlaps(sentence.tokens[i].span)]
    if named:
        return named[0].country if named[0].kind == "country" else None
    if child(sentence, position, "nmod:poss") is not None:
        return None
    return _of_article(sentence.tokens[position].span, places)


def _of_article(span: Span, places: Sequence[Place]) -> str | None:
    """The country of the last place before, if more places lie there than elsewhere."""
    codes = [place.country for place in places if place.country and place.span.end <= span.start]
    counts = Counter(place.country for place in places if place.country)
    return codes[-1] if codes and 2 * counts[codes[-1]] > counts.total() else None


def _capital(code: str, gazetteer: Gazetteer) -> Site | None:
    names = gazetteer.countries[code].capital
    sites = gazetteer.find(names[0]) if len(names) == 1 else ()
    return next((s for s in sites if s.kind == "capital" and s.country == code), None)


def _place(span: Span, site: Site) -> Place:
    return Place(
        span=span,
        name=site.name,
        country=site.country,
        kind=site.kind,
        latitude=site.latitude,
        longitude=site.longitude,
        role=PlaceRole.LITERAL,
    )
