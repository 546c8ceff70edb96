"""What the listings of a story share: statements, figures, places and people of all articles.

Reads only the records that a listing needs, narrows them to articles and days, cites every
word as `[1] file:start-end`, and prints wrapped lines, on a terminal in colours.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click
import msgspec
from rich.console import Console
from rich.text import Text

from dateline.cli.citations import Citations
from dateline.cli.dating import WIDEST, in_order
from dateline.cli.dating_blocks import UNBROKEN, Line, wrapped
from dateline.cli.explaining import MARKS, offsets
from dateline.cli.output import json_option, say, visible
from dateline.cli.stories import as_of_option, find_article, open_built, say_unbuilt
from dateline.codes import MentionKind
from dateline.errors import UsageError
from dateline.report.sources import file_name
from dateline.serialize import interval
from dateline.serialize.writing import days_to_wire
from dateline.store.rows import KINDS, words
from dateline.story.wordings import country_code

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from enum import StrEnum
    from pathlib import Path

    from dateline.cli.stories import Opened
    from dateline.records import Analysis, Interval
    from dateline.spans import Span

Command = TypeVar("Command", bound="Callable[..., object]")
Member = TypeVar("Member", bound="StrEnum")

INDENT: Final = "    "

CONTEXT: Final = 70
"""Characters of a sentence that are shown on either side of words."""

SHOWN: Final = 4
"""Citations of one article that a line prints; of more, the number is given."""


def scope_options(days: str) -> Callable[[Command], Command]:
    """The options that every listing has; `days` says what --since and --until compare."""

    def added(command: Command) -> Command:
        for option in (
            json_option,
            click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N."),
            click.option("--until", metavar="DATE", help=f"{days} not after a day, month, year."),
            click.option("--since", metavar="DATE", help=f"{days} not before a day, month, year."),
            click.option("--article", metavar="ARTICLE", help="Of one article: input, file, id."),
            as_of_option,
        ):
            command = option(command)
        return command

    return added


@dataclass(frozen=True, slots=True)
class Days:
    """The days between which something must lie; without any, undated things pass, too."""

    first: Interval | None
    last: Interval | None

    def hold(self, when: Interval | None) -> bool:
        """Whether an interval may lie in these days."""
        if self.first is None and self.last is None:
            return True
        if when is None:
            return False
        after = self.first is None or not _precedes(when, self.first)
        return after and (self.last is None or not _precedes(self.last, when))


def _precedes(one: Interval, other: Interval) -> bool:
    return one.last is not None and other.first is not None and one.last < other.first


def days(since: str | None, until: str | None) -> Days:
    """The days of --since and --until; raises `RecordError` for what is no date."""
    return Days(
        None if since is None else interval(since), None if until is None else interval(until)
    )


class Listed:
    """Articles of a story by date with some kinds of their records, and how they are cited."""

    def __init__(
        self,
        path: Path,
        kinds: Sequence[str] = (),
        article: str | None = None,
        as_of: str | None = None,
    ) -> None:
        self.opened: Opened = open_built(path, as_of)
        chosen = None if article is None else _chosen(self.opened, path, article)
        self.ids: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        found: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
        for kind in kinds:
            for key, owner, record in self.opened.records(kind):
                self.ids[kind, owner].append(key)
                found[kind, owner].append(record)
        filled = []
        for key, outline in self.opened.outlines.items():
            cells: dict[str, Any] = {kind: tuple(found[kind, key]) for kind in kinds}
            filled.append(replace(outline, **cells))
        self.every = in_order(filled)
        self.chosen = [a for a in self.every if chosen in {None, a.article.id}]
        self.by_id: Mapping[str, Analysis] = {a.article.id: a for a in self.every}
        self.citations = Citations(self.opened.outlines)

    def text(self, article: str, span: Span) -> str:
        """Words of an article on one line."""
        return visible(span.of(self.by_id[article].article.text))

    def published(self, article: str) -> Interval | None:
        """The days between which an article appeared."""
        when = self.by_id[article].published
        return None if when is None else when.interval

    def named(self, article: str, span: Span) -> str | None:
        """The name of the entity that words mention: all of them, or else their first part."""
        found = [
            (mention.span != span, mention.span.start, -len(mention.span), visible(entity.name))
            for entity in self.by_id[article].entities
            for mention in entity.mentions
            if span.contains(mention.span)
            and (mention.span == span or mention.kind is not MentionKind.PRONOUN)
        ]  # "his office" is not he
        return min(found)[-1] if found else None

    def context(self, article: str, span: Span) -> str:
        """`“… the last «300 men» are to leave …”`: words in their sentence, cut between words."""
        analysis = self.by_id[article]
        text = analysis.article.text
        around = next((s for s in analysis.sentences if s.overlaps(span)), span).joined(span)
        before, after = text[around.start : span.start], text[span.end : around.end]
        if len(before) > CONTEXT:
            before = f"… {before[-CONTEXT:].partition(' ')[2]}"
        if len(after) > CONTEXT:
            after = f"{after[:CONTEXT].rpartition(' ')[0]} …"
        return f"“{visible(f'{before}{MARKS[0]}{span.of(text)}{MARKS[1]}{after}')}”"

    def cite(self, article: str, *spans: Span) -> str:
        """`[1] file:start-end, start-end`; of more than a few spans the number is given."""
        file = visible(file_name(self.by_id[article].article.source))
        places = ", ".join(offsets(span) for span in spans[:SHOWN])
        more = f" and {len(spans) - SHOWN} more" if len(spans) > SHOWN else ""
        return f"{self.citations.cite([article])}{UNBROKEN}{file}:{places}{more}"

    def cite_all(self, where: Iterable[tuple[str, Span]]) -> str:
        """Words of several articles, each article once."""
        by_article: defaultdict[str, list[Span]] = defaultdict(list)
        for article, span in where:
            by_article[article].append(span)
        return "; ".join(self.cite(article, *spans) for article, spans in by_article.items())

    def head(self, article: str) -> dict[str, object]:
        """The article of an object for `--json`."""
        found = self.by_id[article].article
        return {
            "article": article,
            "source": found.source,
            "outlet": found.outlet,
            "published": days_to_wire(self.published(article)),
        }

    def quotation(self, article: str, span: Span) -> dict[str, object]:
        """Words of an article with their offsets, for `--json`."""
        exact = span.of(self.by_id[article].article.text)
        return self.head(article) | {"span": (span.start, span.end), "exact": exact}

    def row(self, kind: str, article: str, number: int) -> dict[str, object]:
        """A record for `--json`: its article, the keys of the wire format, and its words."""
        analysis = self.by_id[article]
        record = getattr(analysis, kind)[number]
        return {
            "id": self.ids[kind, article][number],
            **self.head(article),
            **msgspec.to_builtins(KINDS[kind].to_wire(record)),
            "words": words(record, analysis.article.text),
        }

    def show(self, blocks: Iterable[Sequence[Line]], told: str) -> None:
        """Print blocks and the sources they cite; how many there were, on stderr."""
        printed = False
        for block in blocks:
            printed = True
            show_lines(block)
        if printed:
            cited = (line.split(" ", 1) for line in self.citations.lines())
            show_lines([Line(f"{number} ", named) for number, named in cited])
        self.say(told)

    def say(self, told: str) -> None:
        """How many were found, and articles that are not in the record yet, on stderr."""
        say(told)
        say_unbuilt(self.opened)


def _chosen(opened: Opened, path: Path, article: str) -> str:
    outline = find_article(opened, article)
    if outline is None:
        message = f"--article {article}: no article of this story; dateline dates {path} lists all"
        raise UsageError(message)
    return outline.article.id


def show_lines(lines: Sequence[Line]) -> None:
    """Lines wrapped to the terminal, or to a page where there is none, and an empty one."""
    console = Console(highlight=False) if sys.stdout.isatty() else None
    width = WIDEST if console is None else min(console.width, WIDEST)
    for line in lines:
        for part in wrapped(line, width):
            if console is None:
                click.echo(part)
            else:
                console.print(Text(part, line.style), soft_wrap=True)
    click.echo()


def members(kind: type[Member], option: str, names: str | None) -> frozenset[Member]:
    """The members that `A,B` names; raises `UsageError` for others."""
    try:
        return frozenset(kind(name.strip()) for name in names.split(",")) if names else frozenset()
    except ValueError as error:
        message = f"{option} {names}: choose from {', '.join(kind)}"
        raise UsageError(message) from error


def country(text: str | None) -> str | None:
    """The code of a country by code, name or adjective; raises `UsageError` for other words."""
    if text is None:
        return None
    code = country_code(text)
    if code is None:
        message = f"--country {text}: no country of that name or code"
        raise UsageError(message)
    return code
