"""Articles as they are read: the whole stored text, what was found in it, what was not used."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.codes import MentionKind
from dateline.report.dating import published
from dateline.report.markup import Stretch, Token, tokens
from dateline.report.sources import file_name, shown_path, web_address
from dateline.report.wording import FURNITURE, STATUS
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.records import Analysis, Reason, Story
    from dateline.report.sources import Cell, Sources

LAYERS: Final = (
    ("e", "Events"),
    ("s", "Statements"),
    ("n", "Figures"),
    ("t", "Times"),
    ("p", "Places"),
    ("h", "Names"),
    ("f", "Not used"),
)
"""The layers of colour in the order of the legend, with their classes."""

WRAPPED: Final = 100
"""A text none of whose lines is longer was wrapped by a machine: its line ends mean nothing."""

LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class Why(NamedTuple):
    """A reason in words and the characters it rests on."""

    why: str
    cell: Cell | None


class ArticleView(NamedTuple):
    """One article with its sources of date, as the reader and the list of sources print it."""

    number: int
    title: str | None
    file: str
    outlet: str | None
    byline: str | None
    language: str | None
    source: str
    url: str | None
    link: str | None
    raw: str
    id: str
    published: str | None
    precision: str
    evidence: tuple[Why, ...]
    conflict: tuple[Why, ...]
    stated: str | None
    stated_cell: Cell | None
    credits: tuple[Cell, ...]
    analysed: bool
    entries: int
    paragraphs: tuple[tuple[Token, ...], ...]


Notes = dict[tuple[str, Span], tuple[tuple[int, str], ...]]
"""By article and anchor: number and address of the entries that rest on these words."""


def notes(story: Story, numbers: Mapping[str, int]) -> Notes:
    """Which entries lead to which words; `numbers` gives the number of each entry id."""
    found: dict[tuple[str, Span], dict[int, str]] = {}
    for entry in story.entries:
        for report in entry.reports:
            at = found.setdefault((report.article, report.anchor.span), {})
            at[numbers[entry.id]] = f"#{entry.id}"
    return {key: tuple(sorted(value.items())) for key, value in found.items()}


def article_view(analysis: Analysis, sources: Sources, back: Notes) -> ArticleView:
    """The article with every layer; call it last, when all links into it have been made."""
    article, when = analysis.article, analysis.published
    number = sources.number(article.id)
    stated = article.stated_date
    reasons = _reasons(analysis, when.evidence if when else (), sources)
    conflict = _reasons(analysis, when.conflict if when else (), sources)
    agencies = {c.agency: c.span for c in reversed(article.credits)}
    credits_ = tuple(
        sources.cell(article.id, span, agency) for agency, span in reversed(agencies.items())
    )
    stated_cell = (
        sources.cell(article.id, stated.span) if stated and stated.span is not None else None
    )
    return ArticleView(
        number=number,
        title=article.title,
        file=file_name(article.source),
        outlet=article.outlet,
        byline=article.byline,
        language=_language(article.language),
        source=shown_path(article.source),
        url=article.url,
        link=web_address(article.url),
        raw=article.raw,
        id=article.id,
        published=published(when),
        precision=when.interval.precision if when and when.interval else "",
        evidence=reasons,
        conflict=conflict,
        stated=stated.value if stated else None,
        stated_cell=stated_cell,
        credits=credits_,
        analysed=bool(analysis.sentences),
        entries=len({n for (a, _), pairs in back.items() if a == article.id for n, _ in pairs}),
        paragraphs=_paragraphs(analysis, _stretches(analysis, sources.linked(number), back)),
    )


def paragraphs(text: str) -> tuple[Span, ...]:
    """The text in paragraphs that leave out no character, each with the line ends behind it.

    They are parted by empty lines, or by every line end unless the text was wrapped.
    """
    wrapped = max(map(len, text.splitlines()), default=0) <= WRAPPED
    pattern = r"\n[^\S\n]*\n\s*" if wrapped and "\n\n" in text else r"\n\s*"
    lead = len(text) - len(text.lstrip())
    ends = [m.end() for m in re.finditer(pattern, text) if lead < m.end() < len(text)]
    return tuple(Span(a, b) for a, b in pairwise([0, *ends, len(text)]) if a < b)


def _paragraphs(analysis: Analysis, stretches: list[Stretch]) -> tuple[tuple[Token, ...], ...]:
    """The text by paragraph, each with the stretches that touch it; linear in a long text."""
    text = analysis.article.text
    spans = paragraphs(text)
    touching: list[list[Stretch]] = [[] for _ in spans]
    for stretch in stretches:
        first = bisect_right(spans, stretch.span.start, key=lambda span: span.end)
        for position in range(first, len(spans)):
            if spans[position].start >= stretch.span.end:
                break
            touching[position].append(stretch)
    return tuple(tokens(text, span, found) for span, found in zip(spans, touching, strict=True))


def _stretches(analysis: Analysis, linked: Mapping[Span, str], back: Notes) -> list[Stretch]:
    """Every layer of an article and every address that something links to."""
    article = analysis.article
    found = [Stretch(f.span, "f", hint=FURNITURE[f.kind]) for f in article.furniture]
    found += [Stretch(span, "s") for s in analysis.statements for span in s.content]
    found += [Stretch(f.span, "n") for f in analysis.figures]
    found += [Stretch(t.span, "t", hint=t.value) for t in analysis.times]
    found += [Stretch(p.span, "p") for p in analysis.places]
    found += _names(analysis)
    found += [
        Stretch(
            event.anchor,
            f"e{STATUS[event.status].letter}",
            notes=back.get((article.id, event.anchor), ()),
        )
        for event in analysis.events
    ]
    found += [Stretch(span, address=address) for span, address in sorted(linked.items())]
    return found


def _names(analysis: Analysis) -> Iterator[Stretch]:
    """Names and offices; pronouns and descriptions would colour half the text."""
    for entity in analysis.entities:
        for mention in entity.mentions:
            if mention.kind is MentionKind.NAME:
                yield Stretch(mention.span, "h")
        for office in entity.offices:
            yield Stretch(office.span, "h")


def _reasons(analysis: Analysis, reasons: tuple[Reason, ...], sources: Sources) -> tuple[Why, ...]:
    article = analysis.article.id
    return tuple(
        Why(r.why, None if r.span is None else sources.cell(article, r.span)) for r in reasons
    )


def _language(code: str | None) -> str | None:
    """A language code that may stand in an attribute."""
    return code if code is not None and LANGUAGE.fullmatch(code) else None
