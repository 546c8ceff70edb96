"""`dateline extract`: the interface for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dateline.cli import SOME_FAILED
from dateline.cli.inputs import input_options
from dateline.cli.output import say_failures
from dateline.records import Article, Failure
from dateline.runs.processes import analyze_all
from dateline.serialize import encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.cli.inputs import Reading


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="ARTICLES...")
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
@click.option("-j", "--workers", type=click.IntRange(min=1), default=1, help="Processes.")
@input_options
def extract(inputs: tuple[str, ...], form: str, workers: int, reading: Reading) -> None:  # noqa: ARG001
    """Print one analysis per article on stdout, in the order of the inputs.

    Each line is a JSON object of the format that docs/formats.md describes. The same article
    twice is one line. Inputs without an article are named on stderr, and the exit status is 3.
    """
    failures: list[Failure] = []
    for result in analyze_all(_articles(reading.articles(inputs), failures), workers=workers):
        if isinstance(result, Failure):
            failures.append(result)
        else:
            click.echo(encode(result))
    say_failures(failures)
    if failures:
        raise SystemExit(SOME_FAILED)


def _articles(items: Iterable[object], failures: list[Failure]) -> Iterator[Article]:
    for item in items:
        if isinstance(item, Failure):
            failures.append(item)
        elif isinstance(item, Article):
            yield item
