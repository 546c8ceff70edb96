from datetime import date

import pytest

from dateline.ingest.pagedates import page_date

CAPTURED = date(2023, 5, 3)


def meta(name: str, value: str) -> str:
    return f'<meta property="{name}" content="{value}">'


@pytest.mark.parametrize(
    ("page", "url", "expected", "why"),
    [
        (meta("article:published_time", "2023-05-02T08:00:00Z"), None, "2023-05-02", "meta"),
        (
            "<meta content='2 May 2023' name='DC.date.issued' />",
            None,
            "2023-05-02",
            "other quotes",
        ),
        ('<META itemprop="datePublished" content="2023-05">', None, "2023-05", "a month"),
        (
            meta("date", "2023-05-01") + meta("article:published_time", "2023-05-02"),
            None,
            "2023-05-02",
            "the plainest name first",
        ),
        (
            meta("pubdate", "2023-05-02") + meta("pubdate", "2023-05-01"),
            None,
            "2023-05-02",
            "the first of two",
        ),
        (meta("article:modified_time", "2023-05-02"), None, None, "a change is no publication"),
        (
            '{"@type": "NewsArticle", "datePublished" : "2023-05-02T08:00"}',
            None,
            "2023-05-02",
            "linked data",
        ),
        (
            '<time datetime="2023-05-02" itemprop="datePublished">',
            None,
            "2023-05-02",
            "a marked time",
        ),
        ("<time pubdate datetime='2023-05-02'>", None, "2023-05-02", "the old mark"),
        (
            '<time class="entry-date published" datetime="2023-05-02">',
            None,
            "2023-05-02",
            "a class",
        ),
        ('<time datetime="2023-05-02">', None, None, "some time in the text"),
        ('<time pubdate class="x">', None, None, "without a value"),
        ("", "https://sill.example/2023/05/02/dockers", "2023-05-02", "the address"),
        ("", "https://sill.example/news/2023-05-02-dockers", "2023-05-02", "with hyphens"),
        ("", "https://sill.example/20230502-dockers", "2023-05-02", "without separators"),
        ("", "https://sill.example/2023/05/dockers", "2023-05", "a month"),
        ("", "https://sill.example/202305-dockers", None, "perhaps a number"),
        ("", "https://sill.example/article-2023050212", None, "a number"),
        ("", "https://sill.example/2023/31/02/", None, "no date"),
        ("", None, None, "nothing"),
        (meta("date", "2023-05-04"), None, None, "after the capture"),
        (
            meta("date", "2030-01-01") + meta("pubdate", "02/03/2022"),
            "/2023/05/01/",
            "2023-05-01",
            "the next claim",
        ),
    ],
)
def test_page_date(page: str, url: str | None, expected: str | None, why: str) -> None:
    assert page_date(page, url, CAPTURED) == expected, why


def test_without_a_capture_any_day_is_believed() -> None:
    assert page_date(meta("date", "2123-05-04"), None, None) == "2123-05-04"
