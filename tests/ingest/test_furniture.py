"""Whole articles: what is marked, as (kind, words), and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest.furniture import mark
from dateline.spans import merged
from tests.ingest.making import REPORT, SECOND

WIRE = f"""Title: Dockers walk out
Date: 2 May 2023, 10:15 BST
Source: Reuters

By Jo Pitt and Al Ruel
PORT SILL, May 2 (Reuters) - {REPORT}

FILE PHOTO: Dockers stand at the gate, May 1, 2023. REUTERS/Jo Pitt

{SECOND} "Read more about it," she told AFP, "in the newsletter."

Read more: Ships turn away
(Reporting by Jo Pitt in Port Sill; Editing by Al Ruel)
Our Standards: The Thomson Reuters Trust Principles.
© 2023 Thomson Reuters. All rights reserved.
"""

FRENCH_BROADCASTER = f""" date 2023-05-02 {REPORT}

Advertising Read more

Dockers have been standing at the gate since Tuesday. REUTERS - JO PITT

New talks

{SECOND}

(with Reuters)

Daily newsletterReceive the day's essential news every morning Subscribe"""

AMERICAN_COPYRIGHT = (
    "Copyright 2023 The Associated Press. All rights reserved. This material may not be published."
)
AMERICAN = f"""By ANN RUEL Associated Press
May 2, 2023 GMT
SILLTON, N.J. (AP) — {REPORT}
___
{SECOND} Associated Press writer Jo Pitt contributed to this report.
Copyright 2023 The Associated Press. All rights reserved. This material may not be published.
Most Read
Ships turn away
Mayor meets dockers
"""

TOKENISED = """Strike goes on LONDON | Tue May 2 , 2023 2:45 am EDT LONDON -LRB- Reuters -RRB- - Dockers left .
`` We go on , '' their union said .
-LRB- Reporting by Jo Pitt ; Editing by Al Ruel -RRB- We welcome all views on that .
"""


def marks(text: str) -> list[tuple[str, str]]:
    return [(found.kind.value, found.span.of(text)) for found in mark(text).furniture]


@pytest.mark.parametrize(
    ("text", "expected", "agencies"),
    [
        (
            WIRE,
            [
                ("header", "Title: Dockers walk out"),
                ("header", "Date: 2 May 2023, 10:15 BST"),
                ("header", "Source: Reuters"),
                ("byline", "By Jo Pitt and Al Ruel"),
                ("dateline", "PORT SILL, May 2 (Reuters) -"),
                ("caption", "FILE PHOTO: Dockers stand at the gate, May 1, 2023."),
                ("credit", "REUTERS/Jo Pitt"),
                ("navigation", "Read more: Ships turn away"),
                ("credit", "(Reporting by Jo Pitt in Port Sill; Editing by Al Ruel)"),
                ("navigation", "Our Standards: The Thomson Reuters Trust Principles."),
                ("copyright", "© 2023 Thomson Reuters. All rights reserved."),
            ],
            ["Reuters", "Reuters", "Reuters", "Reuters"],
        ),
        (
            FRENCH_BROADCASTER,
            [
                ("header", "date 2023-05-02"),
                ("advert", "Advertising Read more"),
                ("caption", "Dockers have been standing at the gate since Tuesday."),
                ("credit", "REUTERS - JO PITT"),
                ("credit", "(with Reuters)"),
                (
                    "newsletter",
                    "Daily newsletterReceive the day's essential news every morning Subscribe",
                ),
            ],
            ["Reuters", "Reuters"],
        ),
        (
            AMERICAN,
            [
                ("byline", "By ANN RUEL Associated Press"),
                ("header", "May 2, 2023 GMT"),
                ("dateline", "SILLTON, N.J. (AP) —"),
                ("credit", "Associated Press writer Jo Pitt contributed to this report."),
                (
                    "copyright",
                    AMERICAN_COPYRIGHT,
                ),
                ("navigation", "Most Read"),
                ("navigation", "Ships turn away"),
                ("navigation", "Mayor meets dockers"),
            ],
            ["AP", "AP", "AP", "AP"],
        ),
        (
            TOKENISED,
            [
                ("dateline", "LONDON | Tue May 2 , 2023 2:45 am EDT"),
                ("dateline", "LONDON -LRB- Reuters -RRB- -"),
                ("credit", "-LRB- Reporting by Jo Pitt ; Editing by Al Ruel -RRB-"),
            ],
            ["Reuters"],
        ),
        (f"{REPORT}\n\n{SECOND}", [], []),
        ("", [], []),
        (" \n\n ", [], []),
    ],
    ids=["wire", "broadcaster", "american", "tokenised", "plain", "empty", "blank"],
)
def test_articles(text: str, expected: list[tuple[str, str]], agencies: list[str]) -> None:
    assert marks(text) == expected
    assert [credit.agency for credit in mark(text).credits] == agencies


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            f"{REPORT}\n![The gate](gate.png)\n",
            [("caption", "![The gate](gate.png)")],
            "a picture",
        ),
        (
            "https://sill.example/a\n" + REPORT,
            [("navigation", "https://sill.example/a")],
            "a link",
        ),
        (f"# Newsletter\n{REPORT}", [], "a heading of Markdown"),
        (f"| file | photo |\n{REPORT}", [], "a table of Markdown"),
        (
            f"{SECOND} © 2023 Sill Courier. No copying.",
            [("copyright", "© 2023 Sill Courier. No copying.")],
            "glued to the report",
        ),
        (f"©2023 Bloomberg L.P.\n{REPORT}", [("copyright", "©2023 Bloomberg L.P.")], "no photo"),
        (
            f"(c) Sill Courier\n{REPORT}",
            [("copyright", "(c) Sill Courier")],
            "letters for the sign",
        ),
        ("Copyright law has changed.", [], "news"),
        (
            f"Published On 2 May 2023\n\nNiamey, Niger – {REPORT}",
            [("header", "Published On 2 May 2023"), ("dateline", "Niamey, Niger –")],
            "furniture does not count among the first lines",
        ),
        (
            f"Tue May 2, 2023 2:45 am EDT (Reuters) - {REPORT}",
            [("header", "Tue May 2, 2023 2:45 am EDT"), ("dateline", "(Reuters) -")],
            "a stamp before a dateline",
        ),
        (
            "\n".join([REPORT, *[SECOND] * 8, "By Jo Pitt", *[SECOND] * 4]),
            [],
            "a byline in the middle is none",
        ),
        (
            f"{REPORT}\nRelated stories\nShips turn away\nThe mayor left the port in anger.",
            [("navigation", "Related stories")],
            "a sentence ends the list: it may be the report",
        ),
        (
            f"{REPORT}\nRelated stories\nShips turn away\nShare\nMayor meets dockers",
            [
                ("navigation", "Related stories"),
                ("navigation", "Ships turn away"),
                ("navigation", "Share"),
                ("navigation", "Mayor meets dockers"),
            ],
            "buttons in the list",
        ),
        (f"{REPORT}\nShips turn away", [], "a last line without a heading"),
        (
            "Photograph : Jo Pitt/AP Dockers left .",
            [("credit", "Photograph : Jo Pitt/AP")],
            "a few words of report behind a credit",
        ),
    ],
)
def test_lines_in_their_place(text: str, expected: list[tuple[str, str]], why: str) -> None:
    assert marks(text) == expected, why


def test_the_date_of_a_line_counts_where_no_header_states_one() -> None:
    dated = mark(f"Published on 2 May 2023\n{REPORT}")
    assert dated.date is not None
    assert dated.date.value == "2023-05-02"
    headed = mark(f"date 2023-05-04 Published on 2 May 2023\n{REPORT}").date
    assert headed is not None
    assert headed.value == "2023-05-04"


def test_the_first_byline_counts() -> None:
    assert mark(f"By Jo Pitt\n{REPORT}\nBy Al Ruel").byline == "Jo Pitt"
    assert mark(f"Author: Al Ruel\nTitle: Dockers\n\nBy Jo Pitt\n{REPORT}").byline == "Al Ruel"


def test_the_body_is_the_report_alone() -> None:
    body = mark(FRENCH_BROADCASTER).body(FRENCH_BROADCASTER)
    assert "walked out" in body
    assert "newsletter" not in body


@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "By Jo Pitt",
                    "PARIS (AFP) -",
                    REPORT,
                    "Photo: Jo Pitt/AP",
                    "(with AP)",
                    "Share",
                ),
                *("© 2023 AFP", " ", "\n", "\r\n", "\u2028", "date 2022-02-18", "Related stories"),
                *(
                    "Title: x",
                    "🇳🇪",
                    "\u202e",
                    "Read more: y",
                    "May 2, 2023 10:15 GMT",
                    "-LRB- AP -RRB- --",
                ),
            ]
        ),
        max_size=12,
    )
)
def test_marks_are_trimmed_sorted_and_apart(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = mark(text)
    spans = [marked.span for marked in found.furniture]
    assert spans == sorted(spans)
    assert all(span.of(text).strip() == span.of(text) for span in spans)
    assert sum(map(len, merged(spans))) == sum(map(len, spans))
    assert all(any(span.contains(credit.span) for span in spans) for credit in found.credits)


SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
EXPECTED = {
    "000_cc2fd78d4422adc0": [],
    "001_cc64f91bcd809e13": [
        ("header", 1, 16),
        ("advert", 379, 400),
        ("caption", 1741, 1822),
        ("credit", 1823, 1845),
        ("credit", 2711, 2725),
        ("newsletter", 2727, 2803),
    ],
    "002_d1cdd9e1a29c1c8b": [("header", 1, 16), ("dateline", 17, 31), ("copyright", 2021, 2041)],
    "003_d26ec732620d3932": [("header", 1, 16)],
    "004_c75df0162f650722": [],
}


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed texts lie outside the repository")
@pytest.mark.parametrize("name", EXPECTED)
def test_seeds(name: str) -> None:
    text = (SEEDS / f"{name}.txt").read_bytes().decode()
    found = [(m.kind.value, m.span.start, m.span.end) for m in mark(text).furniture]
    assert found == EXPECTED[name]
