"""`dateline diff`: entries that were added, changed, merged, split or deleted.

Whoever has used a record before learns what to take back: an entry that is gone is named.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from dateline.cli.output import counted, json_option, print_json, say, visible
from dateline.cli.stories import open_built
from dateline.cli.timeline import SIGNS, day_of, telling
from dateline.story.changes import Fate, compare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.cli.stories import Opened
    from dateline.story.changes import Change

MARKS: Final = {
    Fate.ADDED: "+",
    Fate.CHANGED: "~",
    Fate.MERGED: ">",
    Fate.SPLIT: "<",
    Fate.DELETED: "-",
}


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--from", "since", metavar="DATE", help="Of OLD only what was published by then.")
@click.option("--to", "until", metavar="DATE", help="Of NEW only what was published by then.")
@json_option
def diff(*, old: Path, new: Path, since: str | None, until: str | None, as_json: bool) -> None:
    """Print what changed in the entries from the story OLD to the story NEW.

    With dates, OLD and NEW may be one story as it was known on two days. What the last build of
    a story changed is in its changes.jsonl.
    """
    before, after = open_built(old, since), open_built(new, until)
    changes = compare(before.review.entries, after.review.entries)
    if as_json:
        print_json(changes)
    else:
        for change in changes:
            for line in _lines(change, before, after):
                click.echo(line)
    counts = Counter(change.fate for change in changes)
    told = ", ".join(f"{counts[fate]} {fate}" for fate in Fate if counts[fate])
    say(f"{counted(len(changes), 'change')}{': ' if told else ''}{told}")


def _lines(change: Change, before: Opened, after: Opened) -> Iterator[str]:
    home = after if change.entry in {e.id for e in after.review.decided} else before
    entry = next(e for e in home.review.decided if e.id == change.entry)
    others = f" {'into' if home is before else 'from'} {', '.join(change.others)}"
    named = f"{change.fate}{others if change.others else ''}"
    told = f"{day_of(entry, home)}  {SIGNS[entry.status][0]} {telling(entry)}"
    yield f"{MARKS[change.fate]} {change.entry} {named}: {told}"
    for name, was, now in change.cells:
        yield visible(f"    {name}: {was or 'none'} → {now or 'none'}")
