"""`dateline timeline --days`: the days that matter most, each in a few sentences of the sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from dateline.calendar_names import spelled_day
from dateline.cli.citations import Citations
from dateline.cli.output import counted, print_json, say, visible
from dateline.serialize.writing import evidence_to_wire
from dateline.story.selection import select

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.cli.stories import Opened
    from dateline.records import Entry, Interval
    from dateline.story.selection import Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How long a chronology is to be and what it is to be about; `days` may be left to it."""

    days: int | None = None
    sentences: int = 1
    about: tuple[str, ...] = ()
    within: Interval | None = None


def show_brief(opened: Opened, entries: Sequence[Entry], length: Length, *, as_json: bool) -> None:
    """Print the chronology of a story at the length that is asked for."""
    chosen = select(
        opened.analyses(),
        entries,
        days=length.days,
        sentences=length.sentences,
        about=length.about,
        within=length.within,
    )
    if as_json:
        print_json([_object(day) for day in chosen])
    else:
        citations = Citations(opened.outlines)
        for day in chosen:
            for line in _lines(day, citations):
                click.echo(line)
        for line in citations.lines():
            click.echo(line)
    say(f"{counted(len(chosen), 'day')} chosen from {counted(len(entries), 'entry', 'entries')}")


def _lines(day: Day, citations: Citations) -> Iterator[str]:
    yield spelled_day(day.day)
    for sentence in day.sentences:
        cited = citations.cite([sentence.article])
        span = sentence.span
        yield f"    > {visible(sentence.exact)} {cited}:{span.start}-{span.end}"
    weight = f"{counted(day.reports, 'article')}, {counted(day.roots, 'independent source')}"
    yield f"    {weight}; {'; '.join(day.why)}"
    if day.entries:
        yield f"    {' '.join(day.entries)}"
    yield ""


def _object(day: Day) -> dict[str, object]:
    """A day for `--json`; the best sentence stands first."""
    return {
        "day": day.day,
        "score": day.score,
        "sentences": [evidence_to_wire(sentence) for sentence in day.sentences],
        "entries": day.entries,
        "articles": day.reports,
        "independent": day.roots,
        "why": day.why,
    }
