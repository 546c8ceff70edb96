"""The articles of a story in the order and under the numbers the report cites them by.

`Sources` makes every link into the text of an article and remembers which words were linked
to, so that the reader gives an address to exactly those. An address is `NUMBER.START`, the
article and the first character; `NUMBER.START-END` where other words begin there, too.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.report.dating import published

if TYPE_CHECKING:
    from dateline.findings import Story
    from dateline.records import Analysis, Article, Evidence
    from dateline.spans import Span

WEB_ADDRESS: Final = re.compile(r"https?://[!-~]+", re.IGNORECASE)
"""What is worth a link: printable ASCII after a scheme that runs nothing."""

ENDS_OF_PATH: Final = re.compile(r"[/\\]")
ABSOLUTE: Final = re.compile(r"[/\\~]|[A-Za-z]:[/\\]|file:")


class Cell(NamedTuple):
    """Words of a source and the address of exactly these words in the reader."""

    text: str
    href: str


class Citation(NamedTuple):
    """A source as it is cited under a quotation: number, outlet, date, where the words are.

    `outlet` is empty where none is known: the number leads to title and file.
    """

    number: int
    outlet: str
    date: str | None
    href: str


class Sources:
    """The analyses by number; raises `KeyError` for an article that is not in the story."""

    def __init__(self, story: Story) -> None:
        self.analyses: tuple[Analysis, ...] = tuple(sorted(story.analyses, key=_reading_order))
        self._numbers = {a.article.id: i for i, a in enumerate(self.analyses, start=1)}
        self._linked: dict[int, dict[Span, str]] = {}
        self._taken: set[str] = set()

    def number(self, article: str) -> int:
        """The number of an article, from 1."""
        return self._numbers[article]

    def holds(self, article: str) -> bool:
        """Whether an article is in the story."""
        return article in self._numbers

    def article(self, article: str) -> Article:
        """The article of an id."""
        return self.analyses[self.number(article) - 1].article

    def text(self, article: str) -> str:
        """The stored text of an article."""
        return self.article(article).text

    def linked(self, number: int) -> dict[Span, str]:
        """The words of an article that something links to, so far, with their addresses."""
        return dict(self._linked.get(number, {}))

    def address(self, article: str, span: Span) -> str:
        """The id of words in the reader: `3.120`, or `3.120-134` if that is taken."""
        number = self.number(article)
        known = self._linked.setdefault(number, {})
        if span not in known:
            short = f"{number}.{span.start}"
            known[span] = f"{short}-{span.end}" if short in self._taken else short
            self._taken.add(short)
        return known[span]

    def cell(self, article: str, span: Span, words: str | None = None) -> Cell:
        """A link to a span, printed as its own words unless others are given."""
        shown = span.of(self.text(article)) if words is None else words
        return Cell(" ".join(shown.split()), f"#{self.address(article, span)}")

    def evidence(self, evidence: Evidence) -> Cell:
        """A link to the words of a piece of evidence."""
        return self.cell(evidence.article, evidence.span)

    def citation(self, article: str, span: Span) -> Citation:
        """How an article is cited for the words at `span`."""
        number = self.number(article)
        analysis = self.analyses[number - 1]
        return Citation(
            number,
            analysis.article.outlet or "",
            published(analysis.published),
            f"#{self.address(article, span)}",
        )


def called(article: Article) -> str:
    """What a reader may call an article: its outlet, else its title, else its file."""
    return article.outlet or article.title or file_name(article.source)


def file_name(source: str) -> str:
    """The last part of a path, with the id of the record where it is a collection."""
    path, mark, record = source.partition("#")
    return (ENDS_OF_PATH.split(path.rstrip("/\\"))[-1] or path) + mark + record


def shown_path(source: str) -> str:
    """A path as a shared page may print it: of an absolute one, only the file.

    Where somebody keeps a story, and under which name, is not for its readers.
    """
    return file_name(source) if ABSOLUTE.match(source) else source


def web_address(url: str | None) -> str | None:
    """`url` if it may become a link; `None` for every other scheme or odd characters."""
    return url if url is not None and WEB_ADDRESS.fullmatch(url) else None


def _reading_order(analysis: Analysis) -> tuple[date, str, str]:
    """By the likeliest or first day of publication, then by outlet; the id decides a tie."""
    published = analysis.published
    when = published.interval if published else None
    first = (when.first or when.last) if when else None
    likeliest = published.best if published else None
    return (likeliest or first or date.max, analysis.article.outlet or "~", analysis.article.id)
