"""The blocks of `dateline dates`: both dates of an article and the chain of reasons between them.

Lines are made unwrapped, each with what stands in front of it, and wrapped to the width that
is asked for. Leaves out colours, order and the reading of the story.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.cli.explaining import named, offsets
from dateline.cli.output import visible
from dateline.report.dating import concluded, stated
from dateline.report.sources import file_name
from dateline.report.standing import (
    IMPOSSIBLE,
    Standing,
    grounds,
    impossible,
    objection,
    standing,
    supporting,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dateline.records import Analysis, Article, Evidence, Published, Reason
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

NARROWEST: Final = 30
"""Columns that a text gets behind its label even where the terminal has fewer."""

UNBROKEN: Final = "\N{NO-BREAK SPACE}"
"""Between a number and a name; `visible` leaves none in words of sources. Printed as a space."""

NAMED: Final = 6
"""Articles that a date rests on which are named; of more, the number is given."""


class Line(NamedTuple):
    """A line of the listing before it is wrapped; what follows stands under its text."""

    lead: str
    text: str
    style: str = ""


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
            reasons = supporting(article, when)
            if reasons or when.rests_on:
                yield Line(lead("rests on"), self._grounds(article, when))
            yield from self._chain("because", article, reasons)
            if when.conflict:
                yield Line(lead(), objection(article, when), style)
                yield from self._chain("", article, when.conflict)
        yield from _issues(analysis)

    def _name(self, key: str) -> str:
        """`[3] Harbour Ledger`; the id alone for an article that the story does not hold."""
        name, number = named(key, self.analyses), self._numbers.get(key)
        return name if number is None else f"[{number}]{UNBROKEN}{name}"

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
        file = visible(evidence.article if other is None else file_name(other.article.source))
        number = self._numbers.get(evidence.article)
        name = self._name(evidence.article)
        if number is not None and named(evidence.article, self.analyses) == file:
            name = f"[{number}]"  # the file is named behind its words
        return f"{name}: “{visible(evidence.exact)}” {file}:{offsets(evidence.span)}"


def cited(article: Article, span: Span) -> str:
    """`“on Sunday” four.txt:401-410`: words of an article with their offsets."""
    words = visible(span.of(article.text))
    return f"“{words}” {visible(file_name(article.source))}:{offsets(span)}"


def lead(label: str = "") -> str:
    """The columns in front of a text, with its label."""
    return f"{'':{INDENT}}{label:<{LABEL}}"


def wrapped(line: Line, width: int) -> list[str]:
    """The lines of the given width that a line takes; words and offsets are not broken."""
    parts = textwrap.wrap(
        line.text,
        max(width, len(line.lead) + NARROWEST),
        initial_indent=line.lead,
        subsequent_indent=" " * len(line.lead),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [part.replace(UNBROKEN, " ") for part in parts]


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
