"""`dateline dates`: when each article appeared, as stated and as concluded, with the evidence.

A stated date is printed even where it cannot be right. Every reason stands with the words it
rests on and their offsets; words of another article with its number and name.
"""

from __future__ import annotations

import sys
import textwrap
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import click
from rich.console import Console
from rich.text import Text

from dateline.cli.explaining import named, offsets
from dateline.cli.output import counted, json_option, print_json, say, visible
from dateline.cli.stories import find_article, open_built
from dateline.errors import UsageError
from dateline.report.dating import concluded, stated
from dateline.report.sources import file_name
from dateline.report.standing import (
    IMPOSSIBLE,
    Standing,
    grounds,
    impossible,
    objection,
    standing,
    summed,
)
from dateline.serialize.writing import article_to_wire
from dateline.store.record import read_records

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.cli.stories import Opened
    from dateline.records import Analysis, Article, Evidence, Published, Reason, Timex
    from dateline.spans import Span

SIGNS: Final = {
    Standing.CONFIRMED: ("●", "bold"),
    Standing.STATED: ("●", ""),
    Standing.DOUBTED: ("!", "yellow"),
    Standing.CONTRADICTED: ("✗", "red"),
    Standing.INFERRED: ("◇", "cyan"),
    Standing.PARTLY: ("~", "yellow"),
    Standing.UNDATED: ("?", "dim"),
}
"""Sign and style of each standing: full for what is stated, hollow for what is inferred."""

INDENT: Final = 4
LABEL: Final = 11
"""Columns before a label, and of the label."""

WIDEST: Final = 100
"""Columns of a line; a terminal may have fewer."""

NARROWEST: Final = 30
"""Columns that a text gets behind its label even where the terminal has fewer."""

NAMED: Final = 6
"""Articles that a date rests on which are named; of more, the number is given."""


class Line(NamedTuple):
    """A line of the listing before it is wrapped; what follows stands under its text."""

    lead: str
    text: str
    style: str = ""


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@click.argument("key", metavar="[ARTICLE]", required=False)
@json_option
def dates(story: Path, key: str | None, as_json: bool) -> None:
    """Print when each article appeared, and how that is known.

    ● stated, ◇ inferred, ✗ contradicted by the text or by other articles, ! in doubt, ~ known
    in part, ? undated. Every reason is printed with the words it rests on as file:start-end;
    a stated date is never replaced. An article is named by its input, its file name or the
    beginning of its id.
    """
    opened = open_built(story)
    ordered = in_order(with_issues(opened))
    listing = Listing({analysis.article.id: analysis for analysis in ordered})
    chosen = ordered if key is None else [_chosen(opened, listing, key)]
    if as_json:
        print_json([as_object(analysis) for analysis in chosen])
    else:
        _print(listing, chosen)
    say(summed(standing(analysis) for analysis in chosen))
    if opened.unbuilt:
        say(f"{counted(opened.unbuilt, 'article')} read since the last build; run dateline build")


def _chosen(opened: Opened, listing: Listing, key: str) -> Analysis:
    """The article that is asked for; raises `UsageError` where there is none."""
    outline = find_article(opened, key)
    if outline is None:
        message = f"{key}: no article of this story; dateline dates {opened.folder.root} lists all"
        raise UsageError(message)
    return listing.analyses[outline.article.id]


def _print(listing: Listing, chosen: Sequence[Analysis]) -> None:
    """The blocks, in colours where stdout is a terminal."""
    if not sys.stdout.isatty():
        for _, line in listing.printed(chosen, WIDEST):
            click.echo(line)
        return
    console = Console(highlight=False)
    for style, line in listing.printed(chosen, min(console.width, WIDEST)):
        console.print(Text(line, style), soft_wrap=True)


def with_issues(opened: Opened) -> list[Analysis]:
    """The articles with those of their times that no calendar allows, and no other part."""
    from_record: defaultdict[str, list[Timex]] = defaultdict(list)
    for _, article, time in read_records(opened.folder, "times", opened.outlines):
        if time.issue is not None:
            from_record[article].append(time)
    return [
        replace(outline, times=tuple(from_record[key])) for key, outline in opened.outlines.items()
    ]


def in_order(analyses: Sequence[Analysis]) -> list[Analysis]:
    """By the likeliest or else the first day, undated ones last; the id decides a tie."""
    return sorted(analyses, key=_order)


def _order(analysis: Analysis) -> tuple[str, str, str]:
    article, when = analysis.article, analysis.published
    day = None
    if when is not None and when.interval is not None:
        day = when.best or when.interval.first or when.interval.last
    if day is None and when is None and article.stated_date is not None:
        return (article.stated_date.value, article.outlet or "~", article.id)
    return ("~" if day is None else day.isoformat(), article.outlet or "~", article.id)


def as_object(analysis: Analysis) -> dict[str, object]:
    """An article for `--json`: `stated`, `published` and `issues` as in the wire format."""
    article = analysis.article
    wire = article_to_wire(article, analysis.published)
    return {
        "article": article.id,
        "source": article.source,
        "outlet": article.outlet,
        "title": article.title,
        "standing": standing(analysis),
        "stated": wire.stated_date,
        "published": wire.published,
        "issues": [
            {
                "span": (time.span.start, time.span.end),
                "text": time.span.of(article.text),
                "issue": issue,
            }
            for time, issue in impossible(analysis)
        ],
    }


class Listing:
    """The blocks of a story; `analyses` by id, in the order of their numbers."""

    def __init__(self, analyses: Mapping[str, Analysis]) -> None:
        self.analyses = analyses
        self._numbers = {key: number for number, key in enumerate(analyses, start=1)}

    def printed(self, chosen: Sequence[Analysis], width: int) -> Iterator[tuple[str, str]]:
        """Style and text of every line, wrapped; an empty one behind each block."""
        for analysis in chosen:
            for line in self.block(analysis):
                for part in wrapped(line, width):
                    yield line.style, part
            yield "", ""

    def block(self, analysis: Analysis) -> Iterator[Line]:
        """One article: both dates, what the conclusion rests on, the reasons for and against."""
        article, when = analysis.article, analysis.published
        found = standing(analysis)
        sign, style = SIGNS[found]
        yield Line("", f"{self._name(article.id)}  {sign} {found}", style)
        yield Line(lead("source"), _source(article))
        yield Line(lead("stated"), _stated(article))
        yield Line(lead("published"), _published(analysis))
        if when is not None:
            if when.evidence or when.rests_on:
                yield Line(lead("rests on"), self._grounds(article, when))
            yield from self._chain("because", article, when.evidence)
            if when.conflict:
                yield Line(lead(), objection(article, when), style)
                yield from self._chain("", article, when.conflict)
        yield from _issues(analysis)

    def _name(self, key: str) -> str:
        """`[3] Harbour Ledger`; the id alone for an article that the story does not hold."""
        name, number = named(key, self.analyses), self._numbers.get(key)
        return name if number is None else f"[{number}] {name}"

    def _grounds(self, article: Article, when: Published) -> str:
        told = grounds(article, when)
        names = [self._name(key) for key in when.rests_on[:NAMED]]
        if len(when.rests_on) > NAMED:
            names.append(f"and {len(when.rests_on) - NAMED} more")
        return f"{told}: {', '.join(names)}" if names else told

    def _chain(self, label: str, article: Article, reasons: Sequence[Reason]) -> Iterator[Line]:
        """The reasons by number, each with its words; those of other articles on a line below."""
        for number, reason in enumerate(reasons, start=1):
            front = f"{lead(label if number == 1 else '')}{number}. "
            words = "" if reason.span is None else f": {cited(article, reason.span)}"
            yield Line(front, visible(reason.why) + words)
            if reason.cited is not None:
                yield Line(" " * len(front), self._elsewhere(reason.cited))

    def _elsewhere(self, evidence: Evidence) -> str:
        """Words of another article: who has them, and where."""
        other = self.analyses.get(evidence.article)
        file = evidence.article if other is None else file_name(other.article.source)
        return (
            f"{self._name(evidence.article)}: “{visible(evidence.exact)}” "
            f"{visible(file)}:{offsets(evidence.span)}"
        )


def cited(article: Article, span: Span) -> str:
    """`“on Sunday” four.txt:401-410`: words of an article with their offsets."""
    words = visible(span.of(article.text))
    return f"“{words}” {visible(file_name(article.source))}:{offsets(span)}"


def lead(label: str = "") -> str:
    """The columns in front of a text, with its label."""
    return f"{'':{INDENT}}{label:<{LABEL}}"


def wrapped(line: Line, width: int) -> list[str]:
    """The lines of the given width that a line takes; words and offsets are not broken."""
    return textwrap.wrap(
        line.text,
        max(width, len(line.lead) + NARROWEST),
        initial_indent=line.lead,
        subsequent_indent=" " * len(line.lead),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _source(article: Article) -> str:
    """Title and input of an article."""
    title = f"“{visible(article.title)}”, " if article.title else ""
    return f"{title}{visible(article.source)}"


def _stated(article: Article) -> str:
    """The stated date and the words that state it, or that there is none."""
    date = article.stated_date
    if date is None:
        return "no date stated"
    words = "" if date.span is None else f": {cited(article, date.span)}"
    return visible(stated(date.value)) + words


def _published(analysis: Analysis) -> str:
    """The conclusion in words."""
    if not analysis.sentences:
        return "not examined: only articles in English are"
    return visible(concluded(analysis.published) or "not known")


def _issues(analysis: Analysis) -> Iterator[Line]:
    """The times that no calendar allows."""
    found = list(impossible(analysis))
    if found:
        yield Line(lead(), IMPOSSIBLE)
    for number, (time, issue) in enumerate(found, start=1):
        yield Line(
            f"{lead()}{number}. ", f"{cited(analysis.article, time.span)}: {visible(issue)}"
        )
