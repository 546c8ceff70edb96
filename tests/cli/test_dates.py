"""`dateline dates`, and the dates and times of an article in `dateline show`."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from dateline.cli.dating import in_order, show_on
from dateline.cli.dating_blocks import NARROWEST, SIGNS, Listing, lead, wrapped
from dateline.cli.explaining import article_lines
from dateline.records import Analysis, Interval, Published, Timex
from dateline.report.standing import Standing
from tests.cli import dated_story
from tests.test_lazy_imports import HEAVY, loaded

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """A story folder with an article of every standing."""
    return dated_story.folder(tmp_path / "told").root


def blocks(listing: str) -> dict[str, list[str]]:
    """The lines of each article, by its name."""
    found = {}
    for block in listing.strip().split("\n\n"):
        head, *lines = block.split("\n")
        found[head.split("] ")[1].split("  ")[0]] = [head, *map(str.strip, lines)]
    return found


def test_articles_are_listed_by_date_and_undated_ones_last(run: Run, told: Path) -> None:
    assert list(blocks(run("dates", told).stdout)) == [
        "Canal Post",
        "Market Day",
        "A bridge too shaky",
        "The Square",  # by its likeliest day, though it may have appeared a day earlier
        "letter.txt",
        "quai.txt",
    ]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        (
            "Canal Post",
            [
                "[1] Canal Post  ● stated and confirmed",
                "source     press/canal.txt",
                "stated     5 September 2023: “date 2023-09-05” canal.txt:0-15",
                "published  5 September 2023",
                "rests on   the stated date, confirmed by its own words",
                "because    1. states 2023-09-05: “date 2023-09-05” canal.txt:0-15",
                "2. speaks of Tuesday, the weekday of 2023-09-05: “Tuesday” canal.txt:38-45",
            ],
        ),
        (
            "Market Day",
            [
                "[2] Market Day  ✗ contradicted",
                "source     press/market.txt",
                "stated     6 November 2023",
                "published  between 5 and 23 September 2023",
                "rests on   its own words and 2 other articles: [1] Canal Post, [3] A bridge too shaky",
                "because    1. tells of the same talks as an article of 5 September 2023: “Talks on the bridge”",
                "market.txt:0-19",
                "[3] A bridge too shaky: “The bridge guild gave notice” bridge.txt:0-28",
                "the stated date cannot be right because",
                "1. speaks of as under way what others report as over: “still under way”",
                "market.txt:24-39",
                "[1] Canal Post: “reopened” canal.txt:26-34",
            ],
        ),
        (
            "letter.txt",
            [
                "[5] letter.txt  ~ known in part",
                "source     press/letter.txt",
                "stated     no date stated",
                "published  on or after 1 January 2019",
                "rests on   its own words",
                "because    1. tells of 2019 as past: “2019” letter.txt:48-52",
                "dates in its text that cannot be right",
                "1. “30 February” letter.txt:29-40: the calendar has no 30 February",
            ],
        ),
        (
            "quai.txt",
            [
                "[6] quai.txt  ? undated",
                "source     press/quai.txt",
                "stated     no date stated",
                "published  not examined: only articles in English are",
            ],
        ),
    ],
)
def test_a_block_has_both_dates_and_the_chain(
    run: Run, told: Path, name: str, lines: list[str]
) -> None:
    assert blocks(run("dates", told).stdout)[name] == lines


def test_every_offset_leads_to_its_words(run: Run, told: Path) -> None:
    texts = {a.article.source.partition("/")[2]: a.article.text for a in dated_story.story()}
    listing = re.sub(r"\s+", " ", run("dates", told).stdout)
    cited = re.findall(r"“([^”]*)” (\w+\.txt):(\d+)-(\d+)", listing)
    assert len(cited) == 12
    for words, name, start, end in cited:
        assert texts[name][int(start) : int(end)] == words


def test_the_last_line_counts(run: Run, told: Path) -> None:
    result = run("dates", told)
    assert result.stderr == (
        "6 articles: 1 stated and confirmed, 1 contradicted, 2 inferred, 1 known in part, "
        "1 undated\n"
    )


@pytest.mark.parametrize("key", ["square.txt", "press/square.txt", "square0"])
def test_one_article_keeps_its_number(run: Run, told: Path, key: str) -> None:
    result = run("dates", told, key)
    assert list(blocks(result.stdout)) == ["The Square"]
    assert result.stdout.startswith("[4] The Square")
    assert result.stderr == "1 article: 1 inferred\n"


def test_an_unknown_article_is_wrong_use(run: Run, told: Path) -> None:
    assert "nobody: no article of this story" in run("dates", told, "nobody", status=2).stderr


def test_json_has_the_wire_format_of_the_dates(run: Run, told: Path) -> None:
    found = {item["article"]: item for item in json.loads(run("dates", told, "--json").stdout)}
    assert len(found) == 6
    market = found["market00"]
    assert market["source"] == "press/market.txt"
    assert market["standing"] == "contradicted"
    assert market["stated"] == {"value": "2023-11-06", "span": None}
    published = market["published"]
    assert (published["from"], published["to"]) == ("2023-09-05", "2023-09-23")
    assert published["basis"] == "story"
    assert published["rests_on"] == ["canal00", "bridge00"]
    assert published["conflict"]["evidence"][0]["cited"] == {
        "article": "canal00",
        "span": [26, 34],
        "exact": "reopened",
    }
    assert found["letter00"]["issues"] == [
        {"span": [29, 40], "text": "30 February", "issue": "the calendar has no 30 February"}
    ]
    assert found["quai00"]["published"] is None
    (one,) = json.loads(run("dates", told, "square.txt", "--json").stdout)
    assert one == found["square00"]


def test_an_article_read_after_the_build_is_mentioned(
    run: Run, told: Path, tmp_path: Path
) -> None:
    (tmp_path / "new.txt").write_text("The harbour was closed for the whole of the day.")
    run("read", told, tmp_path / "new.txt")
    assert "1 article read since the last build" in run("dates", told).stderr


@pytest.mark.parametrize("width", [100, 60, 10])
def test_lines_are_no_wider_than_asked_and_lose_nothing(width: int) -> None:
    listing = Listing({a.article.id: a for a in in_order(dated_story.story())})
    for analysis in listing.analyses.values():
        for line in listing.block(analysis):
            parts = wrapped(line, width)
            assert "".join("".join(parts).split()) == "".join((line.lead + line.text).split())
            room = max(width, len(line.lead) + NARROWEST)
            longest = max(map(len, line.text.split()))
            assert max(map(len, parts)) <= max(room, len(line.lead) + longest)
            assert all(part.startswith(" " * len(line.lead)) for part in parts[1:])


def test_a_terminal_gets_its_width_and_colours() -> None:
    file = io.StringIO()
    console = Console(file=file, width=62, force_terminal=True, color_system="standard")
    listing = Listing({a.article.id: a for a in in_order(dated_story.story())})
    show_on(console, listing, list(listing.analyses.values()))
    lines = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in file.getvalue().split("\n")]
    assert max(map(len, lines)) <= 62
    assert "\x1b[31m[2] Market Day  ✗ contradicted" in file.getvalue()


def test_of_many_articles_that_helped_some_are_named() -> None:
    analysis = dated_story.shared()
    assert analysis.published is not None
    many = tuple(f"a{number}" for number in range(20))
    helped = replace(analysis, published=replace(analysis.published, rests_on=many))
    (line,) = [
        line
        for line in Listing({"square00": helped}).block(helped)
        if line.lead == lead("rests on")
    ]
    assert line.text == "its own words and 20 other articles: a0, a1, a2, a3, a4, a5, and 14 more"


def test_words_of_an_article_that_is_not_at_hand_are_printed_with_its_id() -> None:
    analysis = dated_story.shared()
    lines = [line.text for line in Listing({"square00": analysis}).block(analysis)]
    assert (
        "bridge00: “Not one plank of it is safe to walk upon in winter” bridge00:84-134" in lines
    )


def test_a_file_is_not_named_twice() -> None:
    """An article without outlet and title goes by its file, which stands behind its words."""
    square, bridge = dated_story.shared(), dated_story.inferred()
    bare = replace(bridge, article=replace(bridge.article, title=None))
    listing = Listing({"bridge00": bare, "square00": square})
    lines = [line.text for line in listing.block(square)]
    assert "[1]: “Not one plank of it is safe to walk upon in winter” bridge.txt:84-134" in lines


def test_a_number_stays_with_its_name() -> None:
    listing = Listing({a.article.id: a for a in in_order(dated_story.story())})
    shown = "\n".join(text for _, text in listing.printed([dated_story.contradicted()], 62))
    assert "[1] Canal Post" in shown
    assert "\N{NO-BREAK SPACE}" not in shown


def test_words_of_sources_cannot_steer_the_terminal() -> None:
    analysis = dated_story.inferred()
    title = "a\x1b[31mred"
    evil = replace(analysis, article=replace(analysis.article, title=title, source="a\x1b.txt"))
    for line in Listing({"bridge00": evil}).block(evil):
        assert "\x1b" not in line.text


def test_every_standing_has_its_sign() -> None:
    assert set(SIGNS) == set(Standing)
    assert len(set(SIGNS.values())) == len(SIGNS)


def order(*found: Analysis) -> list[str]:
    return [analysis.article.id for analysis in in_order(found)]


def test_an_article_that_was_not_examined_stands_by_its_stated_date() -> None:
    """A header in another language is all that is known; it is printed, not inferred from."""
    market = replace(dated_story.contradicted(), published=None, sentences=())
    assert order(dated_story.undated(), market, dated_story.inferred())[:2] == [
        "bridge00",
        "market00",
    ]


def test_a_header_that_was_given_up_for_nothing_does_not_date_an_article() -> None:
    known, header = dated_story.inferred(), dated_story.contradicted()
    assert header.published is not None
    nothing = replace(header, published=replace(header.published, interval=None))
    month = replace(header.published, interval=None, partial="XXXX-09")
    part = replace(header, article=replace(header.article, id="m"), published=month)
    assert order(nothing, part, known) == ["bridge00", "m", "market00"]
    lines = [line.text for line in Listing({"market00": nothing}).block(nothing)]
    assert lines[3] == "not known"


def test_ties_are_broken_by_outlet_and_id() -> None:
    first, second = dated_story.confirmed(), dated_story.inferred()
    twin = replace(second, article=replace(second.article, id="a"))
    assert order(second, twin, first) == order(twin, first, second) == ["canal00", "a", "bridge00"]


def test_show_has_the_date_with_its_chain(run: Run, told: Path) -> None:
    shown = run("show", told, "square.txt").stdout
    assert "  published     between 4 September and 30 November 2023, most likely" in shown
    assert "  rests on      its own words and 1 other article\n" in shown
    assert "winter” 1-51; A bridge too shaky: “Not one plank" in shown
    shown = run("show", told, "market.txt").stdout
    assert "  stated date   6 November 2023\n" in shown
    assert "  conflict      the stated date cannot be right because\n" in shown


def rows(time: Timex) -> list[str]:
    """How `show` prints one time of the letter."""
    analysis = replace(dated_story.undated(), times=(time,))
    lines = list(article_lines(analysis, {}))
    start = lines.index("\n1 time") + 1
    return lines[start:]


def test_show_prints_a_time_in_full() -> None:
    time = dated_story.undated().times[0]
    assert rows(time) == [
        "  DATE XXXX-02-30: “30 February” 29-40",
        "                Month(2, Day(30))",
        "                cannot be right: the calendar has no 30 February",
    ]
    spring = replace(
        time,
        value="2023-SP",
        edtf="2023-21",
        interval=dated_story.days("2023-03-01", "2023-06-20"),
        begins=dated_story.days("2023-03-01", "2023-03-20"),
        ends=dated_story.days("2023-06-20", "2023-06-20"),
        operators="Season(SP)",
        issue=None,
    )
    assert rows(spring) == [
        "  DATE 2023-SP: “30 February” 29-40",
        "                EDTF 2023-21; 1 March – 20 June 2023; begins 1–20 March 2023; Season(SP)",
    ]
    bare = replace(time, operators="", issue=None)
    assert rows(bare) == ["  DATE XXXX-02-30: “30 February” 29-40"]


def test_a_date_of_which_nothing_is_known_is_said() -> None:
    analysis = replace(dated_story.undated(), published=Published(interval=Interval(None, None)))
    assert "  published     not known" in list(article_lines(analysis, {}))


def test_the_command_needs_no_model() -> None:
    assert loaded("from dateline.cli.dating import dates") & HEAVY <= {"msgspec", "rich"}
