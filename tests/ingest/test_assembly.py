import hashlib
import json

import pytest

from dateline.errors import EmptyError, TooLargeError
from dateline.ingest.assembly import article_id, assembled, is_tokenised
from dateline.ingest.drafts import Draft
from dateline.ingest.limits import Limits
from dateline.records import StatedDate
from dateline.spans import Span
from tests.ingest.making import REPORT, SECOND


def draft(text: str, **fields: str) -> Draft:
    return Draft(source="a.txt", text=text, raw="0", **fields)


def test_an_id_is_the_hash_of_what_identifies() -> None:
    date = StatedDate(value="2023-05-02", span=Span(1, 2))
    fields = ["Ünion 🇳🇪", "Title", "2023-05-02", None, "Courier"]
    canonical = json.dumps(fields, separators=(",", ":"))
    expected = hashlib.sha256(canonical.encode()).hexdigest()[:16]
    assert article_id("Ünion 🇳🇪", "Title", date, None, "Courier") == expected
    assert article_id("Ünion 🇳🇪", "Title", None, None, "Courier") != expected


def test_fields_of_the_carrier_go_before_those_of_the_text() -> None:
    text = (
        f"Title: In the text\nDate: 2 May 2023\nSource: Reuters\nURL: u\nBy: Jo Pitt\n\n{REPORT}"
    )
    article = assembled(draft(text), Limits())
    assert (article.title, article.outlet, article.url) == ("In the text", "Reuters", "u")
    assert (article.byline, article.language) == ("Jo Pitt", "en")
    assert article.stated_date is not None
    assert article.stated_date.span is not None
    given = assembled(
        draft(text, title="Given", date="2023-05", outlet="O", url="v", byline="B"), Limits()
    )
    assert (given.title, given.outlet, given.url, given.byline) == ("Given", "O", "v", "B")
    assert given.stated_date == StatedDate(value="2023-05", span=None)
    assert given.furniture == article.furniture


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_a_blank_text_is_no_article(text: str) -> None:
    with pytest.raises(EmptyError, match="no text"):
        assembled(draft(text), Limits())


def test_the_length_of_a_text_is_bounded() -> None:
    assert assembled(draft(REPORT), Limits(characters=len(REPORT))).text == REPORT
    with pytest.raises(TooLargeError, match="characters"):
        assembled(draft(REPORT + "!"), Limits(characters=len(REPORT)))


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Dockers left , their union said .", True, "blanks before both"),
        ("`` We go on , '' the union said .", True, "signs of a treebank"),
        (
            "The U.S. Army -LRB- Corps -RRB- came , saw , left . It went , they said .",
            True,
            "abbreviations",
        ),
        ("Dockers left . They went .", True, "full stops apart"),
        (f"{REPORT} {SECOND}", False, "printed text"),
        ("Dockers left , he said. Nobody came. It was late.", False, "one slip"),
        ("``We go on,'' the union said.", False, "quotation marks of old agencies"),
        ("Dockers left", False, "no marks at all"),
    ],
)
def test_tokenised(text: str, expected: bool, why: str) -> None:
    assert is_tokenised(text) is expected, why
    assert assembled(draft(text), Limits()).tokenised is expected
