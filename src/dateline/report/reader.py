"""Articles as they are read: the whole stored text, what was found in it, what was not used."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.codes import MentionKind
from dateline.report.dating import concluded, published, stated
from dateline.report.markup import Stretch, Token, tokens
from dateline.report.sources import called, file_name, shown_path, web_address
from dateline.report.standing import Standing, grounds, impossible, objection, standing, supporting
from dateline.report.wording import FURNITURE, STATUS
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.findings import Story
    from dateline.records import Analysis, Evidence, Reason, Timex
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


MARKS: Final = frozenset(Standing) - {Standing.CONFIRMED, Standing.STATED}
"""What the list of sources says beside a date: all but that it is the stated one."""


class Elsewhere(NamedTuple):
    """Words of another article; without a number and a link where the story does not hold it."""

    number: int | None
    name: str
    words: str
    href: str | None


class Why(NamedTuple):
    """A reason in words, the characters it rests on, and those of another article."""

    why: str
    cell: Cell | None
    elsewhere: Elsewhere | None = None


class DateView(NamedTuple):
    """The two dates of an article and all that is said for and against them.

    `brief` is for the list of sources, `mark` what it says beside it; `helped` are the numbers
    of the articles that the conclusion rests on.
    """

    brief: str | None
    published: str | None
    stated: str | None
    stated_cell: Cell | None
    mark: str | None
    grounds: str
    helped: tuple[int, ...]
    evidence: tuple[Why, ...]
    objection: str
    conflict: tuple[Why, ...]
    issues: tuple[Why, ...]


class ArticleView(NamedTuple):
    """One article, as the reader and the list of sources print it."""

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
    date: DateView
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


def article_views(sources: Sources, back: Notes) -> list[ArticleView]:
    """All articles in their order; call it last, when all other links into them have been made."""
    for analysis in sources.analyses:
        date_view(
            analysis, sources
        )  # what is cited from an article must be known before it is drawn
    return [article_view(analysis, sources, back) for analysis in sources.analyses]


def article_view(analysis: Analysis, sources: Sources, back: Notes) -> ArticleView:
    """The article with every layer, and an address for every link that has been made into it."""
    article = analysis.article
    number = sources.number(article.id)
    date = date_view(analysis, sources)
    agencies = {c.agency: c.span for c in reversed(article.credits)}
    credits_ = tuple(
        sources.cell(article.id, span, agency) for agency, span in reversed(agencies.items())
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
        date=date,
        credits=credits_,
        analysed=bool(analysis.sentences),
        entries=len({n for (a, _), pairs in back.items() if a == article.id for n, _ in pairs}),
        paragraphs=_paragraphs(analysis, _stretches(analysis, sources.linked(number), back)),
    )


def date_view(analysis: Analysis, sources: Sources) -> DateView:
    """Both dates of an article, with links to the words they rest on in this and other articles."""
    article, when = analysis.article, analysis.published
    header = article.stated_date
    span = header.span if header is not None else None
    reasons = supporting(article, when) if when else ()
    return DateView(
        brief=published(when),
        published=concluded(when),
        stated=stated(header.value) if header is not None else None,
        stated_cell=None if span is None else sources.cell(article.id, span),
        mark=_mark(analysis),
        grounds=grounds(article, when) if when and (reasons or when.rests_on) else "",
        helped=tuple(sources.number(k) for k in when.rests_on if sources.holds(k)) if when else (),
        evidence=_reasons(analysis, reasons, sources),
        objection=objection(article, when) if when and when.conflict else "",
        conflict=_reasons(analysis, when.conflict if when else (), sources),
        issues=tuple(
            Why(issue, sources.cell(article.id, time.span)) for time, issue in impossible(analysis)
        ),
    )


def _mark(analysis: Analysis) -> str | None:
    """`inferred`, `contradicted: stated 6 November 2023`; nothing where the stated date holds."""
    found, header = standing(analysis), analysis.article.stated_date
    if found is Standing.CONTRADICTED and header is not None:
        return f"{found}: stated {stated(header.value)}"
    return str(found) if found in MARKS else None


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
    found += [Stretch(t.span, "t", hint=_hint(t)) for t in analysis.times]
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


def _hint(time: Timex) -> str:
    """The value of a time for readers, and what is wrong with it."""
    value = time.edtf or time.value
    return value if time.issue is None else f"{value}: {time.issue}"


def _reasons(analysis: Analysis, reasons: tuple[Reason, ...], sources: Sources) -> tuple[Why, ...]:
    article = analysis.article.id
    return tuple(
        Why(
            r.why,
            None if r.span is None else sources.cell(article, r.span),
            None if r.cited is None else _elsewhere(r.cited, sources),
        )
        for r in reasons
    )


def _elsewhere(evidence: Evidence, sources: Sources) -> Elsewhere:
    """Words of another article, with a link where it is one of the story."""
    if not sources.holds(evidence.article):
        return Elsewhere(None, evidence.article, " ".join(evidence.exact.split()), None)
    other = sources.article(evidence.article)
    cell = sources.evidence(evidence)
    return Elsewhere(sources.number(other.id), called(other), cell.text, cell.href)


def _language(code: str | None) -> str | None:
    """A language code that may stand in an attribute."""
    return code if code is not None and LANGUAGE.fullmatch(code) else None
