"""`dateline places` and `dateline people` over a story made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli import told_story
from tests.cli.printed import blocks, names, objects

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """A story folder of the three articles."""
    return told_story.folder(tmp_path / "told").root


def test_places(run: Run, told: Path) -> None:
    assert blocks(run("places", told).stdout) == [
        "● Norway country 1 mention in 1 article: as a modifier [1] ferry.txt:24-30",
        (
            "● Tromsø city, Norway, 69.65° N 18.96° E 1 mention in 1 article: as a place "
            "[1] ferry.txt:78-84"
        ),
        "[1] 5 September 2023: press/ferry.txt",
    ]
    (found,) = objects(run, "places", told, "Tromsø")
    assert (found["lat"], found["roles"]) == (69.65, {"literal": 1})
    (mention,) = found["mentions"]
    assert (mention["source"], mention["span"]) == ("press/ferry.txt", [78, 84])
    assert mention["exact"] == "Tromsø"


@pytest.mark.parametrize(
    ("options", "listed", "why"),
    [
        (("tromso",), ["Tromsø"], "accents aside"),
        (("--place", "tromso"), ["Tromsø"], "the same as an option"),
        (("--type", "country"), ["Norway"], "the kind"),
        (("--role", "literal"), ["Tromsø"], "what it stands for"),
        (("--country", "Norwegian", "--limit", "1"), ["Norway"], "the first of a country"),
        (("--country", "FR"), [], "another country"),
        (("--since", "2023-09-06"), [], "days of the article"),
    ],
)
def test_places_are_filtered(
    run: Run, told: Path, options: tuple[str, ...], listed: list[str], why: str
) -> None:
    assert names(run("places", told, *options).stdout) == listed, why


def test_people_with_the_misspelt_name_and_the_offices(run: Run, told: Path) -> None:
    result = run("people", told)
    moren, agency, sources = blocks(result.stdout)
    assert moren == (
        "● Ilda Moren person, Norway · also “Ilda Morren”: [1] quay.txt:156-167 "
        "· president, Norway: holds it, as of 5 September 2023 [2] ferry.txt:0-9 "
        "· president, Norway: ousted, as of 6–8 September 2023 [1] quay.txt:180-189 "
        "(of what: by another article, [2] ferry.txt:0-9) "
        "3 mentions in 2 articles: [2] ferry.txt:10-20, 107-110; [1] quay.txt:156-167"
    )
    assert agency.startswith("● AFP news agency 2 mentions in 2 articles: ")
    assert sources.startswith("[1] 6–8 September 2023: press/quay.txt")
    assert "2 of 3 people and bodies; 1 without a name not shown" in result.stderr


@pytest.mark.parametrize(
    ("options", "listed", "why"),
    [
        (("--all",), ["AFP", "Ilda Moren", "a source close to the ministry"], "unnamed ones"),
        (("--type", "anonymous_source"), ["a source close to the ministry"], "the kind"),
        (("morren",), ["Ilda Moren"], "a name that is misspelt"),
        (("--country", "Norway"), ["Ilda Moren"], "the country"),
        (("--since", "2024"), [], "days of the articles"),
        (("--article", "ferry.txt", "--limit", "1"), ["Ilda Moren"], "the first of an article"),
    ],
)
def test_people_are_filtered(
    run: Run, told: Path, options: tuple[str, ...], listed: list[str], why: str
) -> None:
    assert sorted(names(run("people", told, *options).stdout)) == listed, why


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        ("2023-09-04", "on 4 September 2023: no article from before says who"),
        (
            "2023-09-05",
            (
                "on 5 September 2023: Ilda Moren, by what articles had said until then "
                "(the last of 5 September 2023)"
            ),
        ),
        ("2023-09-08", "on 8 September 2023: nobody, by what articles had said until then"),
    ],
)
def test_who_held_an_office_on_a_day(run: Run, told: Path, day: str, answer: str) -> None:
    ledger, _ = blocks(run("people", told, "--office", "president", "--on", day).stdout)
    assert ledger == (
        f"● president, Norway {answer} Ilda Moren "
        "· holds it, as of 5 September 2023 [1] ferry.txt:0-9 "
        "· ousted, as of 6–8 September 2023 [2] quay.txt:180-189 "
        "(of what: by another article, [1] ferry.txt:0-9) "
        "in office by 5 September 2023, gone within 5–8 September 2023"
    )


def test_people_and_the_ledger_as_data(run: Run, told: Path) -> None:
    (moren,) = objects(run, "people", told, "Moren")
    assert moren["key"] == "person:ilda moren"
    assert [m["exact"] for m in moren["mentions"]] == ["Ilda Moren", "she", "Ilda Morren"]
    assert moren["variants"][0]["name"] == "Ilda Morren"
    assert moren["mention_kinds"] == {"name": 2, "pronoun": 1}
    ledger = objects(run, "people", told, "--office", "president Norway")
    assert ledger == moren["offices"]
    assert [(a["status"], a["as_of"], a["org"], a["org_basis"]) for a in ledger] == [
        ("holds", "2023-09-05", "NO", "said"),
        ("ousted", "2023-09-06/2023-09-08", "NO", "elsewhere"),
    ]
