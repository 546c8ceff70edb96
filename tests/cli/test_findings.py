"""What the articles say together on the command line, over findings made by hand."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from dateline.findings import (
    Clash,
    Conflict,
    Findings,
    Outcome,
    Plan,
    Position,
    Relation,
    Reuse,
    Severity,
    Side,
    Sources,
    Stance,
)
from dateline.findings import (
    Run as Shared,
)
from dateline.records import Interval, quoted
from dateline.store.folder import create_story
from dateline.store.manifest import record_digests
from dateline.store.record import write_record
from dateline.story.decisions import apply
from dateline.story.linking import link
from dateline.story.timeline import build_timeline
from tests.store.test_record import read, stored
from tests.story.test_timeline import LEFT, PLANNED

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

DENIED = "France denied withdrawing from Mali on 2022-08-15."


@pytest.fixture
def found(tmp_path: Path) -> Path:
    """A story of four articles with one finding of each kind."""
    analyses = read(LEFT, PLANNED, LEFT, DENIED)
    folder = create_story(tmp_path / "found", "s")
    stored(folder, analyses)
    entries = build_timeline(analyses, link(analyses))
    by_status = {str(entry.status): entry for entry in entries}
    whole = [quoted(a.article, a.sentences[0]) for a in analyses]
    left, planned = by_status["asserted"], by_status["planned"]
    findings = Findings(
        sources=Sources(
            relations=(
                Relation(
                    kind=Reuse.COPY,
                    first="a0",
                    second="a2",
                    share=1.0,
                    runs=(Shared(first=whole[0], second=whole[2]),),
                    why="all of it",
                    origin="a0",
                ),
            ),
            roots=(("a0", "a2"), ("a1",), ("a3",)),
        ),
        conflicts=(
            Conflict(
                id="c1",
                kind=Clash.NEGATION,
                severity=Severity.HIGH,
                about="withdrew",
                sides=(
                    Side(article="a0", words=(whole[0],)),
                    Side(article="a3", words=(whole[3],), source=whole[3]),
                ),
                why="one asserts what the other denies",
                entries=(left.id,),
            ),
        ),
        plans=(
            Plan(
                entry=planned.id,
                status=planned.status,
                horizon=Interval(None, date(2022, 8, 17)),
                outcome=Outcome.LAPSED,
                met_by=(left.id,),
                evidence=(whole[0],),
                told=False,
                why="the two are consistent",
            ),
        ),
        positions=(
            Position(
                holder="government:FR",
                name=whole[3],
                stance=Stance.OPPOSES,
                what=whole[3],
                since=Interval(date(2022, 2, 1), date(2022, 2, 1)),
                words=(whole[3],),
            ),
        ),
    )
    record_digests(folder, write_record(folder, analyses, apply(entries, ()), findings))
    return folder.root


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (("conflicts",), ("‼ negation: withdrew", "≠ France denied", "one asserts what")),
        (("conflicts", "--kind", "date"), ()),
        (("conflicts", "--severity", "high"), ("c1",)),
        (("plans",), ("○ planned: Withdrawal", "by 17 August 2022; lapsed", "consistent")),
        (("plans", "--outcome", "came about"), ()),
        (("positions",), (", against: ", "since 1 February 2022")),
        (("positions", "--by", "Niger"), ()),
        (("sources",), ("● 2 articles", "copy, from [1]: all of it")),
        (
            ("check",),
            ("contradicted: 1", "high negation: withdrew", "overdue: 1", "single-source"),
        ),
    ],
)
def test_what_is_printed(
    run: Run, found: Path, arguments: tuple[str, ...], lines: tuple[str, ...]
) -> None:
    command, *options = arguments
    printed = " ".join(run(command, found, *options).stdout.split())
    for line in lines:
        assert line in printed
    assert bool(lines) == bool(printed)


@pytest.mark.parametrize(
    ("command", "key"),
    [("conflicts", "kind"), ("plans", "outcome"), ("positions", "stance")],
)
def test_json_has_the_keys_of_the_record(run: Run, found: Path, command: str, key: str) -> None:
    (row,) = json.loads(run(command, found, "--json").stdout)
    assert key in row
    assert row == json.loads((found / "record" / f"{command}.jsonl").read_text())


def test_sources_as_json(run: Run, found: Path) -> None:
    told = json.loads(run("sources", found, "--json").stdout)
    assert told["roots"] == [["a0", "a2"], ["a1"], ["a3"]]
    assert told["relations"][0]["kind"] == "copy"


def test_what_rests_on_a_rejected_entry_goes_with_it(run: Run, found: Path) -> None:
    (row,) = json.loads(run("plans", found, "--json").stdout)
    run("decide", found, row["entry"], "reject")
    assert json.loads(run("plans", found, "--json").stdout) == []
    (row,) = json.loads(run("conflicts", found, "--json").stdout)
    run("decide", found, row["entries"][0], "reject")
    assert json.loads(run("conflicts", found, "--json").stdout) == []


def test_merge_split_and_undo(run: Run, found: Path) -> None:
    rows = json.loads(run("timeline", found, "--json").stdout)["entries"]
    left, other = (row["id"] for row in rows[:2])
    assert "merge by hand" in run("decide", found, left, "merge", other).stdout
    assert len(json.loads(run("timeline", found, "--json").stdout)["entries"]) == len(rows) - 1
    told = run("why", found, left).stdout
    event = told.split("event ")[1].split()[0]
    assert "split by hand" in run("decide", found, left, "split", event).stdout
    run("decide", found, left, "undo")
    run("decide", found, left, "undo")
    assert json.loads(run("timeline", found, "--json").stdout)["entries"] == rows
    for wrong in (("merge", "zzz"), ("split", "zzz"), ("accept", other), ("undo",)):
        run("decide", found, left, *wrong, status=2)


def test_diff_of_a_story_before_and_after(run: Run, found: Path, tmp_path: Path) -> None:
    folder = create_story(tmp_path / "less", "s")
    stored(folder, read(LEFT))
    printed = run("diff", folder.root, found)
    assert "+ " in printed.stdout
    assert "reports: 1 → 2" in printed.stdout
    assert "added" in printed.stderr
    rows = json.loads(run("diff", folder.root, found, "--json").stdout)
    assert {row["fate"] for row in rows} == {"added", "changed"}
    assert run("diff", found, found).stdout == ""


def test_a_build_says_what_it_changed(run: Run, articles: Path, story: Path) -> None:
    assert not (story / "changes.jsonl").exists()
    more = articles / "five.txt"
    more.write_text(f"The news of the day. {LEFT} So it was told.", encoding="utf-8")
    run("build", articles, "-o", story)
    rows = [json.loads(line) for line in (story / "changes.jsonl").read_text().splitlines()]
    assert ["reports", "2", "3"] in rows[0]["cells"]


def test_a_short_chronology(run: Run, story: Path) -> None:
    printed = run("timeline", story, "--days", 2, "--sentences", 2)
    assert "2 days chosen" in printed.stderr
    assert "15 August 2022" in printed.stdout
    days = json.loads(run("timeline", story, "--days", 2, "--json").stdout)
    assert [day["day"] for day in days] == ["2022-02-01", "2022-08-15"]
    for sentence in (sentence for day in days for sentence in day["sentences"]):
        assert sentence["exact"] in printed.stdout
    assert len(json.loads(run("timeline", story, "--days", 1, "--json").stdout)) == 1
    early = json.loads(run("timeline", story, "--days", 9, "--to", "2022-03", "--json").stdout)
    assert {one["day"] for one in early} <= {"2022-02-01"}


def test_the_stories_among_the_articles(run: Run, story: Path) -> None:
    printed = run("stories", story)
    assert "4 articles, " in printed.stderr
    rows = json.loads(run("stories", story, "--json").stdout)
    articles = [key for row in rows for key in row["members"] if key not in row["guests"]]
    assert len(articles) == len(set(articles)) == 4
    for row in rows:
        assert row["id"] in printed.stdout


def test_as_of_a_day(run: Run, story: Path) -> None:
    later = run("timeline", story, "--as-of", "2022-02-10")
    assert "as of 2022-02-10" in later.stderr
    assert "2022-08-15" not in later.stdout
    assert "withdrew" not in later.stdout
    run("timeline", story, "--as-of", "../2022-02-10/x", status=2)
    assert run("timeline", story, "--as-of", "2022").stdout.count("August 2022") >= 1
