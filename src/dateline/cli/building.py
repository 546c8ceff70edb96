"""`dateline build`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli import SOME_FAILED
from dateline.cli.inputs import check_outside, default_folder, input_options
from dateline.cli.output import (
    counted,
    json_option,
    print_json,
    say,
    say_failures,
    shown_progress,
    visible,
)
from dateline.cli.reading import report_of, say_reading
from dateline.runs.building import build_folder
from dateline.store.folder import create_story, is_story, locked, open_story
from dateline.store.intake import read_into

if TYPE_CHECKING:
    from dateline.cli.inputs import Reading
    from dateline.runs.building import Built
    from dateline.store.folder import StoryFolder


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="STORY | ARTICLES...")
@click.option("-o", "--out", type=click.Path(path_type=Path), help="The story folder to fill.")
@click.option("--name", help="Name of a new story.")
@click.option("-j", "--workers", type=click.IntRange(min=1), help="Processes; default: enough.")
@input_options
@json_option
def build(
    inputs: tuple[str, ...],
    out: Path | None,
    name: str | None,
    workers: int | None,
    reading: Reading,
    as_json: bool,
) -> None:
    """Bring a story up to date, or make one of articles.

    With the folder of a story, its articles are analysed and merged; only what changed is done
    again. With articles, they are first read into the folder given by -o; for a single file or
    folder this is NAME.dateline in the current directory.
    """
    is_update = out is None and len(inputs) == 1 and is_story(Path(inputs[0]))
    if is_update:
        folder = open_story(Path(inputs[0]))
    else:
        target = out or default_folder(inputs)
        check_outside(target, inputs)
        folder = create_story(target, name)
    with locked(folder):
        read = None if is_update else read_into(folder, reading.articles(inputs))
        with shown_progress("analysing") as progress:
            built = build_folder(folder, workers=workers, progress=progress)
    if as_json:
        print_json({"story": str(folder.root), "read": read and report_of(read)} | _counts(built))
    else:
        if read is not None:
            say_reading(read)
        _say_built(folder, built)
    say_failures(built.failures)
    if built.failures:
        raise SystemExit(SOME_FAILED)


def _counts(built: Built) -> dict[str, object]:
    foreign = [a.article.id for a in built.analyses if not a.sentences]
    return {
        "articles": len(built.analyses),
        "computed": built.computed,
        "not_analysed": foreign,
        "entries": len(built.review.entries),
        "rejected": len(built.review.rejected),
        "orphaned_decisions": len(built.review.orphans),
        "failed": len(built.failures),
    }


def _say_built(folder: StoryFolder, built: Built) -> None:
    entries = built.review.entries
    dated = sum(entry.when is not None for entry in entries)
    say(
        f"{counted(len(built.analyses), 'article')} ({built.computed} analysed now), "
        f"{counted(len(entries), 'entry', 'entries')}, {dated} of them dated"
    )
    for analysis in built.analyses:
        if not analysis.sentences:
            language = analysis.article.language or "unknown"
            say(visible(f"not analysed: {analysis.article.source} (language: {language})"))
    if built.review.orphans:
        say(f"{counted(len(built.review.orphans), 'decision')} no longer attached to an entry")
    say(f"next: dateline timeline {folder.root}")
