import pytest

from dateline.ingest.headers import read_header
from tests.ingest.making import REPORT


@pytest.mark.parametrize(
    ("header", "spans", "value", "words"),
    [
        (" date 2022-02-18 ", ["date 2022-02-18"], "2022-02-18", "2022-02-18"),
        (" date 2023-09 ", ["date 2023-09"], "2023-09", "2023-09"),
        ("date 2023\n", ["date 2023"], "2023", "2023"),
        ("date 2022-02-30 ", ["date 2022-02-30"], None, None),
        ("date 2022-13 ", ["date 2022-13"], None, None),
        (
            "Date: 18 February 2022\n\n",
            ["Date: 18 February 2022"],
            "2022-02-18",
            "18 February 2022",
        ),
        ("Date: 2022\n", ["Date: 2022"], "2022", "2022"),
        ("Date: 2022-02-30\n", ["Date: 2022-02-30"], None, None),
        (
            "Updated: 19 Feb 2022\nPublished: 18 Feb 2022 10:15 GMT\n",
            ["Updated: 19 Feb 2022", "Published: 18 Feb 2022 10:15 GMT"],
            "2022-02-18",
            "18 Feb 2022",
        ),
        (
            "---\r\ntitle: Dockers\r\nkeywords: a, b\r\nno field here\r\ndate: 2022-02\r\n---\r\n",
            ["---\r\ntitle: Dockers\r\nkeywords: a, b\r\nno field here\r\ndate: 2022-02\r\n---"],
            "2022-02",
            "2022-02",
        ),
    ],
)
def test_a_header_is_marked_and_dated(
    header: str, spans: list[str], value: str | None, words: str | None
) -> None:
    text = header + REPORT
    found = read_header(text)
    assert [span.of(text) for span in found.spans] == spans
    date = found.date
    assert (date and date.value) == value
    assert (date and date.span and date.span.of(text)) == words
    assert text[found.body :].lstrip().startswith(REPORT)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("date 2022 was a year of strikes.", "a sentence"),
        ("date 2022-02-181 is no date", "a longer number"),
        ("Newspaper: minister to resign\nBody.", "a headline with a speaker"),
        ("Source: dockers to go on\nBody.", "a headline with a source"),
        ("Updated: 5 May 2020 The minister said that the strike went on.", "glued to a report"),
        ("Date: to be fixed by the court\nBody.", "a date still open, of a hearing"),
        ("Location: " + "x" * 90 + "\nBody.", "too long for a field"),
        ("---\n\n" + REPORT, "a ruled line"),
        ("", "nothing"),
        ("  \n ", "blank"),
    ],
)
def test_reports_have_no_header(text: str, why: str) -> None:
    found = read_header(text)
    assert (found.spans, found.date, found.title) == ((), None, None), why


def test_fields_of_a_block() -> None:
    text = (
        "Title: Dockers walk out\nAuthor: Jo Pitt\nSource: Reuters\nURL: https://sill.example/a\n"
        "Section:\nDate: unknown\nTitle: Another\n\n" + REPORT
    )
    found = read_header(text)
    assert found.fields == {
        "title": "Dockers walk out",
        "byline": "Jo Pitt",
        "outlet": "Reuters",
        "url": "https://sill.example/a",
    }
    assert [span.of(text).strip() for span in found.signed] == ["Jo Pitt", "Reuters"]
    assert text[found.body :].strip() == REPORT


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Dockers walk out #\n" + REPORT, "Dockers walk out"),
        ("Dockers walk out\n===\n" + REPORT, "Dockers walk out"),
        ("date 2022-02 # Dockers\n" + REPORT, "Dockers"),
        ("Title: Field\n# Heading\n", "Field"),
        ("## Second level only\n" + REPORT, None),
        ("# #\n" + REPORT, None),
        ("Dockers walk out\n\n" + REPORT, None),
    ],
)
def test_a_title_is_taken_only_where_it_is_marked(text: str, title: str | None) -> None:
    assert read_header(text).title == title
