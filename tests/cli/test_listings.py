"""`dateline statements` and `dateline figures` over a story made by hand, and what all four share."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dateline.cli.dating_blocks import Line
from dateline.cli.listings import SHOWN, Listed, show_lines
from dateline.codes import FigureRole
from dateline.records import Derived
from dateline.report.amounts import shortened
from dateline.spans import Span
from dateline.store.folder import create_story
from tests.cli import told_story
from tests.cli.dated_story import at
from tests.cli.printed import blocks, objects
from tests.store.test_record import stored
from tests.test_lazy_imports import HEAVY, loaded

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

SOURCES = "[1] 5 September 2023: press/ferry.txt [2] 6–8 September 2023: press/quay.txt"


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """A story folder of the three articles."""
    return told_story.folder(tmp_path / "told").root


def test_statements_in_words(run: Run, told: Path) -> None:
    result = run("statements", told)
    assert blocks(result.stdout) == [
        (
            "● Ilda Moren (“President Ilda Moren of Norway”) says, indirect: “said” "
            "> about 1,500 French soldiers had left Tromsø "
            "the article < Ilda Moren; 5 September 2023; [1] ferry.txt:41-84"
        ),
        (
            "● Ilda Moren (“she”) says, direct: “told” to “AFP” > “Not one will stay,” "
            "the article < AFP < Ilda Moren; 5 September 2023; [1] ferry.txt:86-106"
        ),
        (
            "● a source close to the ministry (unnamed source) "
            "says, indirect: “told” to “AFP” > more than 2,000 French troops were still there "
            "the article < AFP < a source close to the ministry; 6–8 September 2023; "
            "[2] quay.txt:45-91"
        ),
        (
            "○ Ilda Morren (“Ilda Morren, the ousted president”) expects, indirect: “wants” "
            "> a vote the article; 6–8 September 2023; [2] quay.txt:197-203"
        ),
        (
            "● speaker not found says, indirect > Thousands of people marched "
            "the article; 6–8 September 2023; [2] quay.txt:93-120"
        ),
        SOURCES,
    ]
    assert "5 of 5 statements, 3 speakers" in result.stderr


@pytest.mark.parametrize(
    ("options", "contents", "why"),
    [
        (("--speaker", "moren"), ["about", "“Not"], "the speaker's name, without case"),
        (("--by", "AFP"), ["“Not", "more"], "a source between"),
        (("--about", "French troop"), ["more"], "words of the content, plurals aside"),
        (("--type", "direct"), ["“Not"], "the type"),
        (("--act", "expect,plan"), ["a"], "the act"),
        (("--country", "Norway"), ["about", "“Not"], "the speaker's country by name"),
        (("--country", "NO"), ["about", "“Not"], "and by code"),
        (("--unnamed",), ["more"], "sources without a name"),
        (("--article", "quay.txt"), ["more", "a", "Thousands"], "one article"),
        (("--until", "2023-09-03"), [], "none so early"),
        (("--since", "2023-09-06"), ["more", "a", "Thousands"], "articles of an interval"),
        (("--limit", "1"), ["about"], "the first"),
    ],
)
def test_statements_are_filtered(
    run: Run, told: Path, options: tuple[str, ...], contents: list[str], why: str
) -> None:
    found = objects(run, "statements", told, *options)
    assert [o["words"]["content"][0].split()[0] for o in found] == contents, why


def test_a_statement_as_data(run: Run, told: Path) -> None:
    (found,) = objects(run, "statements", told, "--unnamed")
    assert found["article"] == "quay00"
    assert found["source"] == "press/quay.txt"
    assert found["published"] == "2023-09-06/2023-09-08"
    assert found["content"] == [[45, 91]]
    assert found["words"]["cue"] == "told"
    assert found["speaker_name"] == "a source close to the ministry"
    assert found["chain_names"] == ["the article", "AFP", "a source close to the ministry"]
    assert (found["unnamed"], found["asserts"]) == (True, True)
    assert not objects(run, "statements", told, "--act", "expect")[0]["asserts"]


def test_figures_in_words(run: Run, told: Path) -> None:
    result = run("figures", told, "French troops")
    assert blocks(result.stdout) == [
        (
            "● reported 5 September 2023 about 1,500 French soldiers, deployed "
            "according to Ilda Moren (“President Ilda Moren of Norway”) "
            "> “President Ilda Moren of Norway said that «about 1,500 French soldiers» had left "
            "Tromsø. “Not one will stay,” she told AFP. Some 300 …” [1] ferry.txt:41-68 "
            "≠ more than 2,000 French troops, deployed [2] quay.txt:45-74"
        ),
        (
            "● 5 September 2023 more than 2,000 French troops, deployed "
            "according to “A source close to the ministry” "
            "> “A source close to the ministry told AFP that «more than 2,000 French troops» were "
            "still there. Thousands of people marched; almost half of them …” "
            "[2] quay.txt:45-74 ≠ about 1,500 French soldiers, deployed [1] ferry.txt:41-68"
        ),
        "Perhaps also these; the words do not say whose they are:",
        (
            "● reported 5 September 2023 300 soldiers, deployed "
            "> “… soldiers had left Tromsø. “Not one will stay,” she told AFP. Some «300 soldiers» "
            "were still at the quay.” [1] ferry.txt:126-138"
        ),
        SOURCES,
    ]
    assert "2 of 6 figures, 1 more that may belong here" in result.stderr


def test_vague_words_and_shares_are_printed_as_they_are(run: Run, told: Path) -> None:
    crowd, half, _ = blocks(run("figures", told, "--role", "protesters,share").stdout)
    assert crowd.startswith(
        "● reported 6–8 September 2023 Thousands of people (2,000–9,999), protesters > “"
    )
    assert half.startswith(
        "● reported 6–8 September 2023 almost half of them (almost 50% of people) "
        "part of 2,000–9,999 > “"
    )


@pytest.mark.parametrize(
    ("options", "words", "why"),
    [
        ((), ["40", "1,500", "300", "2,000", "Thousands", "half"], "by as-of date"),
        (("--about", "soldiers"), ["40", "1,500", "300", "2,000"], "troops are soldiers"),
        (("Danish soldiers",), ["40", "300"], "others', and those of whom it is not said"),
        (("Danish soldiers", "--limit", "1"), ["40"], "the limit counts both"),
        (("--country", "FR"), ["1,500", "2,000"], "whose they are"),
        (("--by", "source ministry"), ["2,000"], "according to whom"),
        (("--place", "Tromsø"), [], "no place is known"),
        (("--until", "2022"), ["40"], "the days of the figure"),
        (("--article", "list.txt"), ["40"], "one article"),
    ],
)
def test_figures_are_filtered(
    run: Run, told: Path, options: tuple[str, ...], words: list[str], why: str
) -> None:
    found = objects(run, "figures", told, *options)
    assert [o["words"]["span"] for o in found] == words, why


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("about 5,200,000,000,000 XOF", "about 5.2 trillion XOF"),
        ("7,920,000,000 EUR", "7.92 billion EUR"),
        ("2,000,000–3,500,000", "2 million–3.5 million"),
        ("2,000,000–9,999,999", "2,000,000–9,999,999"),
        ("5,000,000,000,000,000", "5,000 trillion"),
        ("25,000", "25,000"),
    ],
)
def test_long_numbers_are_read_with_ease_and_never_rounded(number: str, expected: str) -> None:
    assert shortened(number) == expected


def test_what_follows_from_figures_is_said(run: Run, tmp_path: Path) -> None:
    text = "30 of 40 dockers lost 5 crowns of pay a day, 16 km (10 miles) off."
    pay, miles = told_story.figure(text, "5", 5, 5), told_story.figure(text, "10 miles", 10, 10)
    most = told_story.figure(text, "30", 30, 30)
    figures = (
        replace(
            most,
            thing=at(text, "dockers"),
            part_of=at(text, "40"),
            derived=Derived(
                low=75,
                high=75,
                unit="percent",
                thing=None,
                why="30 out of 40",
                rests_on=(most.span,),
            ),
        ),
        replace(pay, thing=at(text, "pay"), unit="crown", per="day", role=FigureRole.MONEY),
        replace(
            miles,
            unit="mile",
            role=FigureRole.DISTANCE,
            same_as=at(text, "16 km"),
            issue="they are two miles apart",
        ),
    )
    folder = create_story(tmp_path / "pay")
    stored(folder, [told_story.told("pay", text, "2023-09-05", "2023-09-05", figures=figures)])
    listing = run("figures", folder.root).stdout
    heads = [[line.strip() for line in block.split("\n")][:2] for block in listing.split("\n\n")]
    assert heads[:3] == [
        ["● reported 5 September 2023  30 of 40 dockers, deployed", "30 out of 40: 75%"],
        ["● reported 5 September 2023  5 crowns of pay per day", heads[1][1]],
        [
            "● reported 5 September 2023  10 miles, distance",
            "the same as “16 km”; they are two miles apart",
        ],
    ]
    found = objects(run, "figures", folder.root)
    assert [o["derived_words"] for o in found] == ["30 out of 40: 75%", None, None]
    assert found[0]["derived"]["lo"] == 75


def test_a_figure_as_data(run: Run, told: Path) -> None:
    second, first, some = objects(run, "figures", told, "French troops")
    assert (first["lo"], first["hi"], first["amount"]) == (2000, None, "more than 2,000")
    assert (first["as_of"], first["as_of_basis"]) == ("2023-09-05", "said")
    assert second["as_of_basis"] == "published"
    assert first["differs_from"] == [second["id"]]
    assert (first["sure"], some["sure"], some["thing_words"]) == (True, False, "soldiers")
    (half,) = objects(run, "figures", told, "--role", "share")
    assert half["thing_words"] == "people"
    assert half["derived_words"] == "part of 2,000–9,999"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("statements", "--type", "sung"), "--type sung: choose from direct"),
        (("statements", "--country", "Nowhere"), "--country Nowhere: no country"),
        (("statements", "--article", "gone.txt"), "--article gone.txt: no article"),
        (("statements", "--since", "soon"), "soon"),
        (("figures", "--role", "eaten"), "--role eaten: choose from deployed"),
        (("places", "--role", "odd"), "--role odd: choose from literal"),
        (("people", "--on", "2023-09-05"), "with --office"),
        (("people", "--office", "president", "--on", "2023"), "give a day"),
    ],
)
def test_wrong_use_is_a_message(
    run: Run, told: Path, arguments: tuple[str, ...], message: str
) -> None:
    command, *options = arguments
    assert message in run(command, told, *options, status=2).stderr


@pytest.mark.parametrize("name", ["statements", "figures", "places", "people"])
def test_lines_fit_a_page_and_no_model_is_loaded(run: Run, told: Path, name: str) -> None:
    lines = run(name, told).stdout.splitlines()
    assert lines
    assert max(map(len, lines)) <= 100
    assert loaded(f"from dateline.cli.{name} import {name}") & HEAVY <= {
        "msgspec",
        "rich",
    }


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_on_a_terminal_lines_are_wrapped_to_its_width(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr("sys.stdout", screen)
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("TERM", "xterm")
    show_lines([Line("● ", "thirty ferries and a raft were at the quay")])
    assert screen.getvalue().splitlines() == [
        "● thirty ferries and a raft were at the",
        "  quay",
        "",
    ]


def test_articles_that_are_not_built_in_are_said(run: Run, told: Path, tmp_path: Path) -> None:
    late = tmp_path / "late.txt"
    late.write_text("A ferry was late on the fjord, and nobody on the quay could say why.")
    run("read", told, late)
    assert "1 article read since the last build" in run("places", told).stderr


def test_of_many_words_the_number_is_given(told: Path) -> None:
    listed = Listed(told, ("figures",), None)
    spans = [Span(start, start + 1) for start in range(SHOWN + 2)]
    assert listed.cite("quay00", *spans).endswith("quay.txt:0-1, 1-2, 2-3, 3-4 and 2 more")
