"""What commands share: JSON, messages, progress, and how ids and inputs are told."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import click
import msgspec
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from dateline.report.markup import UNSEEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dateline.records import Failure

SELDOM: Final = 10.0
"""Seconds between two lines of progress where stderr is no terminal."""

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON on stdout.")


def print_json(value: object) -> None:
    """One JSON document on stdout, indented."""
    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=1))


def say(message: str) -> None:
    """A line for people, on stderr."""
    click.echo(message, err=True)


def say_failures(failures: Sequence[Failure]) -> None:
    """One line for each input that failed."""
    for failure in failures:
        say(visible(f"failed: {failure.source}: {failure.reason} ({failure.stage})"))


def visible(text: str) -> str:
    """Words of a source on one line; what would steer a terminal or reorder text is spelt out."""
    return UNSEEN.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", " ".join(text.split()))


def counted(number: int, thing: str, things: str | None = None) -> str:
    """`1 article`, `2 articles`."""
    return f"{number} {thing if number == 1 else things or thing + 's'}"


@contextmanager
def shown_progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """A function that shows how many characters of how many are done, on stderr.

    The time left is judged by characters, since articles differ in length: a bar on a
    terminal, elsewhere a line now and then.
    """
    if not sys.stderr.isatty():
        yield _lines(what)
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(elapsed_when_finished=True),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _lines(what: str) -> Callable[[int, int], None]:
    started = last = time.monotonic()

    def show(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= SELDOM and 0 < done < total:
            last = now
            left = (now - started) * (total - done) / done
            say(f"{what}: {100 * done // total} %, about {in_words(left)} left")

    return show


def in_words(seconds: float) -> str:
    """`40 s`, `7 min`, `2.5 h`."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
