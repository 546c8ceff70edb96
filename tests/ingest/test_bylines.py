import pytest

from dateline.ingest.bylines import byline, stamp
from dateline.spans import Span


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("By Jo Pitt", "Jo Pitt"),
        ("By JO PITT and AL RUEL", "JO PITT and AL RUEL"),
        ("By Jo Pitt, Al Ruel and Mara van Teel", "Jo Pitt, Al Ruel and Mara van Teel"),
        ("By Jo Pitt in Port Sill", "Jo Pitt in Port Sill"),
        ("by Jo Pitt |", "Jo Pitt"),
        ("By Jo Pitt, senior correspondent", "Jo Pitt, senior correspondent"),
        ("By Jo Pitt, Associated Press", "Jo Pitt, Associated Press"),
        ("By ANN RUEL Associated Press", "ANN RUEL Associated Press"),
        ("By The Associated Press", "The Associated Press"),
        ("By AFP", "AFP"),
        ("By Staff Reporter", "Staff Reporter"),
        ("Jo Pitt, Associated Press", "Jo Pitt, Associated Press"),
        ("Jo Pitt and Al Ruel | Reuters", "Jo Pitt and Al Ruel | Reuters"),
    ],
)
def test_bylines(line: str, who: str) -> None:
    assert byline(line) == who


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("By Monday, the strike had spread.", "a day"),
        ("By Monday Night", "a day"),
        ("By land and sea, goods were stuck.", "small letters"),
        ("By Land and Sea", "a headline"),
        ("By then Jo Pitt had left", "a sentence"),
        ("By Jo Pitt standards it was late", "a sentence"),
        ("By Jo Pitt " + "and Al Ruel " * 20, "too long"),
        ("Jo Pitt, the mayor", "no agency"),
        ("Jo Pitt left for " + "Port Sill and " * 20 + ", AFP", "too long"),
        ("By", "nobody"),
    ],
)
def test_what_is_no_byline(line: str, why: str) -> None:
    assert byline(line) is None, why


@pytest.mark.parametrize(
    ("line", "value", "words"),
    [
        ("Published On 2 May 2023", "2023-05-02", "2 May 2023"),
        ("Published: May 2, 2023 10:15 GMT", "2023-05-02", "May 2, 2023"),
        ("Published in Dawn, May 2nd, 2023", "2023-05-02", "May 2nd, 2023"),
        ("Posted at 10:15 am, 2 May 2023", "2023-05-02", "2 May 2023"),
        ("2 May 2023", "2023-05-02", "2 May 2023"),
        ("Tuesday, 2 May 2023", "2023-05-02", "Tuesday, 2 May 2023"),
        ("May 2, 2023 GMT", "2023-05-02", "May 2, 2023"),
        ("2023-05-02 | 10:15", "2023-05-02", "2023-05-02"),
        ("Issued on: 22/05/2023 - 10:21 Modified: 23/05/2023 - 11:02", "2023-05-22", "22/05/2023"),
        ("Updated: 3 May 2023 Published: 2 May 2023", "2023-05-02", "2 May 2023"),
        ("Last updated 2 May 2023", None, None),
        ("Issued on: 02/05/2023 - 10:21", None, None),
        ("2 May 2023 Last updated at 10:15 GMT", None, None),
    ],
)
def test_lines_that_date_the_article(line: str, value: str | None, words: str | None) -> None:
    found = stamp(line, Span(0, len(line)), is_first=False)
    assert found is not None
    assert found.span == Span(0, len(line))
    date = found.stated
    assert (date and date.value) == value
    assert (date and date.span and date.span.of(line)) == words


@pytest.mark.parametrize(
    ("line", "is_first", "expected"),
    [
        (
            "Page last updated at 11:14 GMT , Tuesday , 2 May 2023 Dockers left .",
            True,
            "Page last updated at 11:14 GMT , Tuesday , 2 May 2023",
        ),
        ("Page last updated at 11:14 GMT , Tuesday , 2 May 2023 Dockers left .", False, None),
        ("2 May 2023 was a Tuesday.", True, None),
        ("2 May 2023 10:15 GMT Dockers left.", True, None),
        ("Dockers left on 2 May 2023.", True, None),
        ("Published reports say so.", True, None),
        (", Tuesday , 2 May 2023 .", True, None),
        ("Published May 2, 2023 5:50 pm in Port Sill", True, "Published May 2, 2023 5:50 pm"),
    ],
)
def test_the_beginning_of_the_first_line(line: str, is_first: bool, expected: str | None) -> None:
    found = stamp(line, Span(0, len(line)), is_first=is_first)
    assert (found and found.span.of(line)) == expected
