"""`dateline timeline`: the chronology as a table on a terminal, as plain lines elsewhere.

What happened, what was planned and what was denied differ in sign, word and colour. A date is
printed as exactly as it is known.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dateline.cli.brief import Length, show_brief
from dateline.cli.citations import Citations
from dateline.cli.output import counted, json_option, print_json, say, visible
from dateline.cli.stories import as_of_option, open_built, say_unbuilt
from dateline.codes import Status
from dateline.errors import UsageError
from dateline.records import Interval
from dateline.report.dating import published, spelled
from dateline.report.wording import act
from dateline.serialize import interval
from dateline.serialize.writing import entry_to_wire

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.cli.stories import Opened
    from dateline.records import Entry
    from dateline.story.decisions import Mark

SIGNS: Final = {
    Status.ASSERTED: ("●", "bold"),
    Status.PLANNED: ("○", "cyan"),
    Status.PROPOSED: ("◇", "cyan"),
    Status.REQUESTED: ("»", "magenta"),
    Status.CONDITIONAL: ("~", "yellow"),
    Status.POSSIBLE: ("?", "yellow"),
    Status.DENIED: ("✗", "red strike"),
}
"""Sign and style of each status: full for what happened, hollow for what has not."""

COLUMNS: Final = {
    "Date": 20,
    "Status": 13,
    "Act": 32,
    "What the sources say": None,
    "Sources": 12,
}
"""Headings of the table and the most columns each may take."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which entries are listed. With days, undated entries are not."""

    statuses: frozenset[Status]
    first: Interval | None
    last: Interval | None
    limit: int | None

    def of(self, entries: Sequence[Entry]) -> list[Entry]:
        """The entries that pass, in their order."""
        return [entry for entry in entries if self._passes(entry)][: self.limit]

    @property
    def bounds(self) -> Interval | None:
        """The days between --from and --to; `None` where neither is given."""
        if self.first is None and self.last is None:
            return None
        return Interval(
            None if self.first is None else self.first.first,
            None if self.last is None else self.last.last,
        )

    def _passes(self, entry: Entry) -> bool:
        if self.statuses and entry.status not in self.statuses:
            return False
        if self.first is None and self.last is None:
            return True
        when = entry.when
        if when is None:
            return False
        too_early = self.first and self.first.first and when.last and when.last < self.first.first
        too_late = self.last and self.last.last and when.first and when.first > self.last.last
        return not too_early and not too_late


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@click.option("--status", "statuses", metavar="A,B", help=f"Only these: {', '.join(Status)}.")
@click.option("--from", "first", metavar="DATE", help="Not before a day, month or year.")
@click.option("--to", "last", metavar="DATE", help="Not after a day, month or year.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N entries.")
@click.option(
    "--days", type=click.IntRange(min=1), metavar="N", help="Only the N weightiest days."
)
@click.option("--sentences", type=click.IntRange(min=1), metavar="N", help="For each day; 1.")
@click.option("--about", metavar="WORDS", help="Days with sentences on any of these words.")
@as_of_option
@json_option
def timeline(  # noqa: PLR0913 - one argument for each option
    *,
    story: Path,
    statuses: str | None,
    first: str | None,
    last: str | None,
    limit: int | None,
    days: int | None,
    sentences: int | None,
    about: str | None,
    as_of: str | None,
    as_json: bool,
) -> None:
    """Print the chronology, each line with the sentence that tells it best and its sources.

    ● happened or is happening, ○ planned, ◇ proposed, » requested, ~ conditional, ? possible,
    ✗ denied. Dates are as exact as they are known; undated entries come last. With --days,
    --sentences or --about, a short chronology instead: the days that matter most, in sentences.
    """
    chosen = Filter(
        statuses=_statuses(statuses),
        first=None if first is None else interval(first),
        last=None if last is None else interval(last),
        limit=limit,
    )
    opened = open_built(story, as_of)
    entries = chosen.of(opened.review.entries)
    if days or sentences or about:
        words = tuple((about or "").split())
        length = Length(days=days, sentences=sentences or 1, about=words, within=chosen.bounds)
        show_brief(opened, entries, length, as_json=as_json)
        return
    if as_json:
        print_json({"story": opened.folder.name, "entries": [entry_to_wire(e) for e in entries]})
    elif sys.stdout.isatty():
        Console(highlight=False).print(*table_of(opened, entries), sep="\n")
    else:
        for line in plain_lines(opened, entries):
            click.echo(line)
    _remarks(opened, len(entries))


def _statuses(names: str | None) -> frozenset[Status]:
    try:
        return (
            frozenset(Status(name.strip()) for name in names.split(",")) if names else frozenset()
        )
    except ValueError as error:
        message = f"--status {names}: choose from {', '.join(Status)}"
        raise UsageError(message) from error


def _remarks(opened: Opened, shown: int) -> None:
    """What the listing leaves out, on stderr."""
    review = opened.review
    say(f"{shown} of {counted(len(review.entries), 'entry', 'entries')}")
    if review.rejected:
        say(f"{counted(len(review.rejected), 'rejected entry', 'rejected entries')} not shown")
    for orphan in review.orphans:
        say(visible(f"decision without an entry: {orphan.act} {orphan.entry} {orphan.why}"))
    say_unbuilt(opened)


def plain_lines(opened: Opened, entries: Sequence[Entry]) -> list[str]:
    """The listing without colours: three lines an entry, then the sources by number."""
    citations = Citations(opened.outlines)
    lines = []
    for entry in entries:
        lines += [
            f"{day_of(entry, opened)}  {SIGNS[entry.status][0]} {entry.status}  {telling(entry)}",
            f"    > {visible(entry.headline.exact)} {citations.of_entry(entry)}",
            f"    {weight(entry)}; {entry.id}{remark(opened.review.marks.get(entry.id))}",
            "",
        ]
    return lines + citations.lines()


def table_of(opened: Opened, entries: Sequence[Entry]) -> tuple[Table, str]:
    """The listing for a terminal, and the sources by number."""
    citations = Citations(opened.outlines)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 1, 0))
    for heading, widest in COLUMNS.items():
        table.add_column(heading, max_width=widest)
    for entry in entries:
        sign, style = SIGNS[entry.status]
        said = Text(visible(entry.headline.exact))
        said.append(f"\n{weight(entry)}; {entry.id}", "dim")
        said.append(remark(opened.review.marks.get(entry.id)), "italic")
        table.add_row(
            Text(day_of(entry, opened)),
            Text(f"{sign} {entry.status}", style),
            Text(telling(entry)),
            said,
            Text(citations.of_entry(entry)),
        )
    return table, "\n".join(citations.lines())


def day_of(entry: Entry, opened: Opened) -> str:
    """The date of an entry as exactly as it is known; for an undated one, when it was told."""
    if entry.when is not None:
        return spelled(entry.when)
    told = published(opened.outlines[entry.reports[0].article].published)
    return "undated" if told is None else f"undated, reported {told}"


def telling(entry: Entry) -> str:
    """`Withdrawal: French troops → the junta (Mali)`: the act and its cells."""
    told = act(entry.code, entry.mode)
    if entry.actors:
        told += ": " + ", ".join(visible(cell.exact) for cell in entry.actors)
    if entry.recipients:
        told += " → " + ", ".join(visible(cell.exact) for cell in entry.recipients)
    if entry.places:
        told += f" ({', '.join(visible(cell.exact) for cell in entry.places)})"
    return told


def weight(entry: Entry) -> str:
    """How many reports, in how many outlets as far as they are named, from how many sources."""
    told = counted(len(entry.reports), "report")
    if entry.outlets:
        told += f", {counted(entry.outlets, 'outlet')}"
    if entry.roots:
        told += f", {counted(len(entry.roots), 'independent source')}"
    return told


def remark(mark: Mark | None) -> str:
    """What people said of an entry, set apart from what the machine found."""
    if mark is None:
        return ""
    said = [str(mark.verdict)] if mark.verdict else []
    if mark.shaped is not None:
        of = f" of {', '.join(mark.made_of)}" if mark.made_of else ""
        said.append(f"{mark.shaped} by hand{of}")
    said += [f"{name} set by hand" for name in mark.edited]
    said += [f"note: {visible(note)}" for note in mark.notes]
    return "; " + "; ".join(said)
