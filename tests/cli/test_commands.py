"""Every command, over the fake analyzer: what it prints, where, and its exit status."""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from rich.console import Console

from dateline.cli import COMMANDS, Commands, main
from dateline.cli.output import counted, in_words, shown_progress, visible
from dateline.cli.stories import open_built
from dateline.cli.timeline import table_of
from dateline.serialize import decode
from dateline.store.folder import locked, open_story

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_the_list_says(name: str) -> None:
    command = main.get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    assert command.name == name
    assert command.help
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert COMMANDS[name].help in CliRunner().invoke(main, ["--help"]).stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_every_listing_has_json(name: str) -> None:
    command = main.get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    options = {option for parameter in command.params for option in parameter.opts}
    assert "--json" in options or name == "extract"


def test_an_unknown_command_is_wrong_use(run: Run) -> None:
    assert isinstance(main, Commands)
    assert "No such command" in run("summarise", status=2).stderr


def test_build_makes_a_story_of_a_folder(run: Run, articles: Path) -> None:
    result = run("build", articles)
    assert result.stdout == ""
    assert "read 4 new articles" in result.stderr
    assert "4 articles (4 analysed now), 3 entries, 2 of them dated" in result.stderr
    assert "not analysed: " in result.stderr
    assert "quatre.txt (language: fr)" in result.stderr
    again = run("build", "articles.dateline")
    assert "(0 analysed now)" in again.stderr


def test_build_makes_a_story_of_a_file(run: Run, articles: Path) -> None:
    run("build", articles / "one.txt", "--name", "The withdrawal")
    assert open_story(articles.parent / "one.dateline").name == "The withdrawal"


def test_build_with_json(run: Run, articles: Path) -> None:
    report = json.loads(run("build", articles, "-o", "s", "--json").stdout)
    assert report["story"] == "s"
    assert (report["articles"], report["entries"], report["failed"]) == (4, 3, 0)
    assert report["read"]["new"] == 4
    assert json.loads(run("build", "s", "--json").stdout)["read"] is None


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("build", "nowhere"), "nowhere does not exist"),
        (("build", "articles/one.txt", "articles/two.txt"), "name the story folder"),
        (("build", "articles/*.txt"), "name the story folder"),
        (("build", "-"), "name the story folder"),
        (("build", "articles", "-o", "articles/story"), "lies inside articles"),
        (("read", "articles/story", "articles"), "lies inside articles"),
        (("read", "articles", "articles/one.txt"), "holds other files"),
        (("timeline", "articles"), "is not a story folder"),
        (("timeline", "nowhere"), "does not exist"),
        (("failed", "nowhere"), "does not exist"),
        (("build",), "Missing argument"),
        (("read", "s", "articles", "--field", "body"), "write NAME=KEY"),
        (("read", "s", "articles", "--field", "body=x"), "unknown field"),
    ],
)
def test_wrong_use_is_a_message(
    run: Run, articles: Path, arguments: tuple[str, ...], message: str
) -> None:
    result = run(*arguments, status=2)
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def test_one_broken_file_in_a_hundred(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(99):
        (folder / f"{number:02}.txt").write_text(f"Report {number} of the day was published.")
    (folder / "broken.txt").write_bytes(b"\x00\x01\x02" * 500)
    result = run("build", folder, status=3)
    assert "99 articles (99 analysed now)" in result.stderr
    story = tmp_path / "many.dateline"
    (line,) = (story / "failed.jsonl").read_text().splitlines()
    failure = json.loads(line)
    assert failure["source"].endswith("broken.txt")
    assert failure["stage"]
    assert failure["reason"]
    assert len((story / "record" / "articles.jsonl").read_text().splitlines()) == 99
    assert run("failed", story).stdout.startswith(failure["source"])
    assert json.loads(run("failed", story, "--json").stdout) == [failure]
    run("build", story, status=3)


def test_read_then_build(run: Run, articles: Path) -> None:
    first = run("read", "s", articles / "one.txt", articles / "two.txt")
    assert "read 2 new articles, 0 known before" in first.stderr
    second = json.loads(run("read", "s", articles, "--json").stdout)
    assert (second["new"], second["known"]) == (2, 2)
    run("build", "s")
    assert "all inputs were read" in run("failed", "s").stderr


def test_read_from_stdin(run: Run, tmp_path: Path) -> None:
    line = json.dumps({"id": "x", "body": "The French left. That was all that was known of it."})
    run("read", "s", "-", "--field", "text=body", stdin=line)
    run("build", "s")
    (row,) = (tmp_path / "s" / "record" / "articles.jsonl").read_text().splitlines()
    assert json.loads(row)["source"] == "-#x"


def test_a_second_run_is_told_to_wait(run: Run, story: Path) -> None:
    with locked(open_story(story)):
        assert "another run" in run("build", story, status=2).stderr


def test_timeline_shows_status_date_sentence_and_sources(run: Run, story: Path) -> None:
    result = run("timeline", story)
    lines = result.stdout.splitlines()
    assert lines[0].startswith("1 February 2022  ✗ denied  ")
    assert "15 August 2022  ● asserted  Withdrawal: French (Mali)" in lines
    assert any(line.startswith("undated, reported 15 August 2022  ○ planned") for line in lines)
    assert re.search(r"> .*withdrew from Mali on 2022-08-15\. \[\d\]\[\d\]", result.stdout)
    assert "    2 reports, 1 independent source; e" in result.stdout, "the same words"
    assert "[1] 1 February 2022: " in result.stdout
    assert "3 of 3 entries" in result.stderr


def test_the_table_for_a_terminal_says_the_same(story: Path) -> None:
    opened = open_built(story)
    console = Console(file=io.StringIO(), width=140)
    console.print(*table_of(opened, opened.review.entries), sep="\n")
    assert isinstance(console.file, io.StringIO)
    shown = console.file.getvalue()
    for part in (
        "15 August 2022",
        "✗ denied",
        "○ planned",
        "Withdrawal: French",
        "[1]",
        "2 reports",
    ):
        assert part in shown


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ((), 3),
        (("--status", "asserted"), 1),
        (("--status", "planned, denied"), 2),
        (("--from", "2022-08"), 1),
        (("--to", "2022-08-14"), 1),
        (("--from", "2022-02-01", "--to", "2022"), 2),
        (("--from", "2023"), 0),
        (("--limit", "2"), 2),
    ],
)
def test_timeline_filters(run: Run, story: Path, options: tuple[str, ...], shown: int) -> None:
    entries = json.loads(run("timeline", story, *options, "--json").stdout)["entries"]
    assert len(entries) == shown


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--status", "sure"), "choose from denied"),
        (("--from", "soon"), "'soon' is no date"),
        (("--limit", "0"), "0"),
    ],
)
def test_timeline_refuses(run: Run, story: Path, options: tuple[str, ...], message: str) -> None:
    assert message in run("timeline", story, *options, status=2).stderr


def entry_of(run: Run, story: Path, status: str) -> str:
    """The id of the entry of a status."""
    (entry,) = json.loads(run("timeline", story, "--status", status, "--json").stdout)["entries"]
    return str(entry["id"])


def test_show_an_entry_and_an_article(run: Run, story: Path) -> None:
    key = entry_of(run, story, "asserted")
    shown = run("show", story, key[:6]).stdout
    assert shown.startswith(f"{key}  ● asserted  Withdrawal")
    assert "15 August 2022 (day)" in shown
    assert shown.count("withdrew from Mali") == 2
    article = run("show", story, "two.txt").stdout
    assert "2 events" in article
    assert "“withdrew”" in article
    assert "only articles in English are" in run("show", story, "quatre.txt").stdout
    assert json.loads(run("show", story, key, "--json").stdout)["id"] == key
    wire = run("show", story, "two.txt", "--json").stdout
    assert len(decode(wire).events) == 2


def test_show_an_article_with_all_that_is_in_it(run: Run, tmp_path: Path) -> None:
    record = {
        "id": "x",
        "title": "A day in Paris",
        "outlet": "Coast Radio",
        "url": "https://coast.example/1",
        "date": "2022-03-02",
        "text": '"We leave" said Mali. "No" said someone. On 2022-03-01 Mali met 40 soldiers and '
        "over 50 dockers of the port in Paris.",
    }
    (tmp_path / "day.jsonl").write_text(json.dumps(record))
    run("build", tmp_path / "day.jsonl")
    shown = run("show", "day.dateline", "day.jsonl#x").stdout
    assert "Coast Radio, 1 March 2022, “A day in Paris”: " in shown
    assert "address       https://coast.example/1" in shown
    assert 'direct, say, Mali (Government of ML): “"We leave"” 0-10' in shown
    assert 'direct, say, no speaker found: “"No"”' in shown
    assert re.search(r"other, exact 40: “40” \d+-\d+ of “soldiers” \d+-\d+", shown)
    assert "other, more_than 50–?" in shown
    assert "Government of ML (government, ML), 2 mentions" in shown
    assert (
        "[1] Coast Radio, 1 March 2022, “A day in Paris”" in run("timeline", "day.dateline").stdout
    )


def test_why_names_words_offsets_and_rules(run: Run, story: Path) -> None:
    key = entry_of(run, story, "denied")
    told = run("why", story, key).stdout
    assert "France «denied withdrawing» from Mali" in told
    assert "because       fake" in told
    start = told.index("anchor")
    begin, end = (int(n) for n in re.search(r"(\d+)-(\d+)", told[start:]).groups())  # type: ignore[union-attr]
    text = (story.parent / "articles" / "three.txt").read_text()
    assert text[begin:end] == "denied withdrawing"
    event = re.search(r"v[0-9a-f]{12}", run("show", story, "three.txt").stdout)
    assert event is not None
    assert "denied withdrawing" in run("why", story, event[0]).stdout
    assert json.loads(run("why", story, event[0], "--json").stdout)["event"]["status"] == "denied"
    assert json.loads(run("why", story, key, "--json").stdout)["id"] == key


@pytest.mark.parametrize("command", ["show", "why", "decide"])
def test_unknown_and_short_ids(run: Run, story: Path, command: str) -> None:
    more = ("accept",) if command == "decide" else ()
    assert "zzz" in run(command, story, "zzz", *more, status=2).stderr
    assert "several ids" in run(command, story, "e", *more, status=2).stderr


def test_search(run: Run, story: Path) -> None:
    found = run("search", story, "denied", "mali")
    assert "[1] 37-88  France denied withdrawing" in found.stdout
    (story / "story.db").unlink()
    hits = json.loads(run("search", story, "withdrew from", "--json").stdout)
    assert len(hits) == 2
    assert run("search", story, "volcano").stdout == ""


def test_decisions_show_at_once_and_outlive_a_rebuild(run: Run, story: Path) -> None:
    key = entry_of(run, story, "planned")
    shown = run("decide", story, key, "edit", "--set", "when=2022-02", "--by", "A. Coder").stdout
    assert "February 2022 (month)" in shown
    assert "when set by hand" in shown
    run("decide", story, key, "note", "--why", "see the speech")
    run("build", story)
    assert "note: see the speech" in run("timeline", story).stdout
    run("decide", story, key, "reject", "--why", "another country")
    assert "1 rejected entry not shown" in run("timeline", story).stderr
    assert json.loads(run("build", story, "--json").stdout)["rejected"] == 1
    run("decide", story, key, "accept", "--json")
    assert "3 of 3 entries" in run("timeline", story).stderr
    journal = [json.loads(line) for line in (story / "journal.jsonl").read_text().splitlines()]
    assert [line["act"] for line in journal] == ["edit", "note", "reject", "accept"]
    assert journal[0]["by"] == "A. Coder"


def test_a_decision_without_its_entry_is_listed(run: Run, story: Path) -> None:
    line = {"act": "reject", "entry": "egone", "article": "gone", "anchor": [0, 1], "why": "x"}
    (story / "journal.jsonl").write_text(json.dumps(line) + "\n")
    assert "decision without an entry: reject egone x" in run("timeline", story).stderr
    assert "1 decision no longer attached" in run("build", story).stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("edit",),
        ("edit", "--set", "who=me"),
        ("edit", "--set", "status=sure"),
        ("edit", "--set", "mode=visit"),
        ("note",),
    ],
)
def test_empty_or_impossible_decisions_are_refused(
    run: Run, story: Path, arguments: tuple[str, ...]
) -> None:
    run("decide", story, entry_of(run, story, "planned"), *arguments, status=2)
    assert not (story / "journal.jsonl").exists()


def test_export(run: Run, story: Path) -> None:
    result = run("export", story, "--to", "html,csv,jsonl", "--json")
    names = {path.rpartition("/")[2] for path in json.loads(result.stdout)}
    assert {"timeline.html", "entries.csv", "analyses.jsonl"} <= names
    lines = (story / "out" / "analyses.jsonl").read_bytes().splitlines()
    assert len([decode(line) for line in lines]) == 4
    page = (story / "out" / "timeline.html").read_text(encoding="utf-8")
    assert "withdrew" in page
    run("export", story, "-o", "elsewhere", "--to", "csv", "--raw-csv")
    assert (story.parent / "elsewhere" / "events.csv").exists()
    assert "pdf" in run("export", story, "--to", "pdf", status=2).stderr


def test_extract_prints_one_line_for_each_article(run: Run, articles: Path) -> None:
    (articles / "copy.txt").write_bytes((articles / "one.txt").read_bytes())
    result = run("extract", articles, articles / "gone.txt", status=3)
    found = [decode(line) for line in result.stdout_bytes.splitlines()]
    assert len(found) == 4
    assert "gone.txt" in result.stderr
    assert not list(articles.parent.glob("*.dateline"))
    one = [line for line in result.stdout_bytes.splitlines() if b"copy.txt" in line]
    alone = run("extract", articles / "copy.txt").stdout_bytes.splitlines()
    assert alone == one


def test_articles_read_after_a_build_are_mentioned(run: Run, story: Path, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("The harbour was closed for the whole of the day.")
    run("read", story, tmp_path / "new.txt")
    assert "1 article read since the last build" in run("timeline", story).stderr


def test_words_of_sources_cannot_steer_the_terminal() -> None:
    assert visible("a\x1b[31m b\u202e\n c") == "a⟨U+001B⟩[31m b⟨U+202E⟩ c"


@pytest.mark.parametrize(("seconds", "words"), [(40, "40 s"), (400, "7 min"), (9000, "2.5 h")])
def test_time_left_in_words(seconds: float, words: str) -> None:
    assert in_words(seconds) == words


def test_progress_without_a_terminal_is_a_line_now_and_then(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = iter([0.0, 5.0, 20.0, 21.0])
    monkeypatch.setattr("dateline.cli.output.time.monotonic", lambda: next(clock))
    with shown_progress("analysing") as show:
        show(100, 1000)
        show(250, 1000)
        show(260, 1000)
    assert capsys.readouterr().err == "analysing: 25 %, about 60 s left\n"


def test_counted() -> None:
    assert (counted(1, "entry", "entries"), counted(2, "entry", "entries")) == (
        "1 entry",
        "2 entries",
    )
