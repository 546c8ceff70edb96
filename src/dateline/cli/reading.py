"""`dateline read` and `dateline failed`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli import SOME_FAILED
from dateline.cli.inputs import check_outside, input_options
from dateline.cli.output import counted, json_option, print_json, say, say_failures, visible
from dateline.store.failures import read_failures
from dateline.store.folder import create_story, locked, open_story
from dateline.store.intake import read_into

if TYPE_CHECKING:
    from dateline.cli.inputs import Reading
    from dateline.store.intake import ReadReport


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@click.argument("inputs", nargs=-1, required=True, metavar="ARTICLES...")
@click.option("--name", help="Name of a new story.")
@input_options
@json_option
def read(
    story: Path, inputs: tuple[str, ...], name: str | None, reading: Reading, as_json: bool
) -> None:
    """Read articles into a story folder, which is made where there is none.

    Articles are files (text, Markdown, HTML, JSON lines, RSS and Atom, WARC, each also
    gzipped), folders, globs, or - for stdin. What was read before is not read twice.
    """
    check_outside(story, inputs)
    folder = create_story(story, name)
    with locked(folder):
        report = read_into(folder, reading.articles(inputs))
    if as_json:
        print_json(report_of(report))
    else:
        say_reading(report)
        say(f"next: dateline build {story}")
    say_failures(report.failures)
    if report.failures:
        raise SystemExit(SOME_FAILED)


def report_of(report: ReadReport) -> dict[str, object]:
    """The counts of a reading, and its failures."""
    return asdict(report)


def say_reading(report: ReadReport) -> None:
    """A line on what a reading brought."""
    say(
        f"read {counted(report.new, 'new article')}, {report.known} known before, "
        f"{counted(report.duplicates, 'second copy', 'second copies')}, "
        f"{len(report.failures)} failed"
    )


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@json_option
def failed(story: Path, as_json: bool) -> None:
    """List the inputs that gave no article or no analysis, with stage and reason."""
    failures = read_failures(open_story(story))
    if as_json:
        print_json([asdict(failure) for failure in failures])
        return
    for failure in failures:
        click.echo("\t".join(map(visible, (failure.source, failure.stage, failure.reason))))
    if not failures:
        say("all inputs were read")
