"""Dates that an article bears."""

from __future__ import annotations

import pytest

from dateline.codes import ClueKind, FurnitureKind
from dateline.extract.dating_stamps import borne
from dateline.records import Article, Clue, Document, Furniture, StatedDate
from tests.parses import article, find

LONG = "The council met again and decided nothing. " * 30


def clues(text: str, **fields: object) -> list[Clue]:
    given: Article = article(text, **fields)
    return list(borne(Document(article=given, sentences=(), names=())))


@pytest.mark.parametrize(
    ("text", "value", "lean", "why"),
    [
        ("Mon Mar 2, 2015 5:41 pm EST\nThe dam held.", "2015-03-02=XXXX-WXX-1", 0, "time behind"),
        ("Dam holds\n2 March 2015\nThe dam held.", "2015-03-02", 0, "a line of its own"),
        ("March 2, 2015 | By Jo Reed\nThe dam held.", "2015-03-02", 0, "set off by a bar"),
        ("Posted on 2 March 2015 by Jo Reed. The dam held.", "2015-03-02", 0, "posted"),
        (LONG + "Published 18:04 GMT, 2 March 2015", "2015-03-02", 0, "at the bottom"),
        ("Updated: 2 March 2015 08:11\nThe dam held.", "2015-03-02", 1, "no younger than that"),
        ("Published 2015-03-02\nThe dam held.", "2015-03-02", 0, "as numbers"),
        ("Sunday, March 1, 2015; 9:06 AM The dam held.", "2015-03-01=XXXX-WXX-7", 0, "semicolon"),
        ("2 March 2015 Last updated at 09:43 GMT\nThe dam held.", "2015-03-02", 0, "both"),
        ("Jo Reed | 16:45 UK time, 2 March 2015\nThe dam held.", "2015-03-02", 0, "time before"),
        (
            LONG + "This appeared in the first section of the Post on 17.02 GMT on 2 March 2015",
            "2015-03-02",
            0,
            "how a paper closes",
        ),
    ],
)
def test_stamps(text: str, value: str, lean: int, why: str) -> None:
    found = clues(text)
    assert [(c.kind, c.value, c.lean) for c in found] == [(ClueKind.STAMP, value, lean)], why
    assert found[0].span is not None
    assert found[0].span.of(text)[-4:] in {"2015", "3-02"}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The dam held on 2 March 2015 at dawn.", "a date of the report"),
        ("He was born in Riga, 2 March 1949.", "as above"),
        (LONG + "Jo, 2 March 2015 at 5:41 pm: I agree.", "a comment below the report"),
        ("The dam held on 30 February 2015 10:15 am.", "no such day"),
        ("5 May 2015 10:15\nOne.\n6 May 2015 11:15\nTwo.\n" + LONG, None),
    ],
)
def test_no_stamps(text: str, why: str | None) -> None:
    if why is None:  # of several days only one at the very beginning is believed
        assert [c.value for c in clues(text)] == ["2015-05-05"]
    else:
        assert clues(text) == [], why


def test_what_a_header_states_is_no_clue() -> None:
    text = "Published 2 March 2015\nThe dam held."
    stated = StatedDate(value="2015-03-02", span=find(text, "2 March 2015"))
    assert clues(text, stated_date=stated) == []


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://post.example/2022/02/20/niger-opens", "2022-02-20"),
        ("https://post.example/2022/02/niger-opens", "2022-02"),
        ("https://post.example/news-20220220-niger", "2022-02-20"),
        ("https://post.example/2022/02/30/niger-opens", None),
        ("https://post.example/item/379480", None),
        ("https://post.example/item/202202", None),
    ],
)
def test_addresses(url: str, value: str | None) -> None:
    found = clues("The dam held.", url=url)
    assert [(c.kind, c.value, c.span) for c in found] == (
        [] if value is None else [(ClueKind.ADDRESS, value, None)]
    )


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("NIAMEY, April 22 (Wire) -", "XXXX-04-22"),
        ("Niamey, 22 April 2022 -", "2022-04-22"),
        ("LONDON | Tue May 5, 2015 2:45 am EDT", "2015-05-05=XXXX-WXX-2"),
        ("NIAMEY, Feb. 30 (Wire) -", None),
        ("NIAMEY (Wire) -", None),
    ],
)
def test_datelines(words: str, value: str | None) -> None:
    text = f"{words} The dam held."
    item = Furniture(span=find(text, words), kind=FurnitureKind.DATELINE)
    found = clues(text, furniture=(item,))
    assert [(c.kind, c.value) for c in found] == (
        [] if value is None else [(ClueKind.DATELINE, value)]
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The dam held. ©2022 Example Post", "2022"),
        ("The dam held. Copyright (c) 2010-2023 Example Post", "2023"),
        ("Picture (c) 1999 J. Reed. The dam held. © 2023 Example Post", "2023"),
        ("The dam held in 2022.", None),
    ],
)
def test_copyright_lines(text: str, value: str | None) -> None:
    found = clues(text)
    assert [(c.kind, c.value) for c in found] == (
        [] if value is None else [(ClueKind.COPYRIGHT, value)]
    )
