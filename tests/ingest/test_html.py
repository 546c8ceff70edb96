import pytest

from dateline.errors import EmptyError, FormatError, TooLargeError
from dateline.ingest import html
from dateline.ingest.drafts import digest
from dateline.ingest.html import read_page
from dateline.ingest.limits import Limits
from tests.ingest.making import REPORT, SECOND, page

HEAD = (
    "<title>Dockers walk out | The Sill Courier</title>"
    '<meta property="og:site_name" content="The Sill Courier"><meta name="author" content="Jo Pitt">'
    '<meta property="article:published_time" content="2023-05-02T08:00:00Z">'
    '<link rel="canonical" href="https://sill.example/dockers">'
)


def test_what_a_page_says() -> None:
    data = page(head=HEAD, body="<footer>© 2023 The Sill Courier</footer>")
    draft = read_page(data, "a.html", Limits())
    assert draft.text.split("\n") == ["Dockers walk out", REPORT, SECOND]
    assert draft.title == "Dockers walk out"
    assert (draft.outlet, draft.byline) == ("The Sill Courier", "Jo Pitt")
    assert (draft.date, draft.url) == ("2023-05-02", "https://sill.example/dockers")
    assert (draft.source, draft.raw) == ("a.html", digest(data))


def test_what_the_carrier_says_goes_first() -> None:
    draft = read_page(page(head=HEAD), "a", Limits(), url="https://archive.example/x")
    assert draft.url == "https://archive.example/x"


def test_a_page_that_states_nothing_leaves_it_unknown() -> None:
    draft = read_page(page(), "a.html", Limits())
    assert (draft.date, draft.url, draft.byline) == (None, None, None)


@pytest.mark.parametrize(
    ("data", "words", "why"),
    [
        (
            page("Le président <b>a quitté</b> Niamey lundi, dit son cabinet.")
            .decode()
            .replace("utf-8", "cp1252")
            .encode("cp1252"),
            "président a quitté",
            "declared",
        ),
        (b'<?xml version="1.0" encoding="utf-8"?>' + page(), "400 dockers", "a declaration"),
        (
            page("The crowd sang &#x1F1F3;&#x1F1EA; &#0;&#xD800; all night long at the gate."),
            "🇳🇪",
            "references",
        ),
        (
            b"<p>" + REPORT.encode() + b"<p>" + SECOND.encode() + b"</div></b>",
            "400 dockers",
            "broken",
        ),
        (
            f"<html><body><table><tr><td>{REPORT}<br><br>{SECOND}</td></tr></table>".encode(),
            "400 dockers",
            "laid out by a table",
        ),
        (
            page("&lt;script&gt;alert(1)&lt;/script&gt; stood on a wall of the port, they said."),
            "<script>",
            "text stays text",
        ),
    ],
)
def test_pages_of_all_sorts(data: bytes, words: str, why: str) -> None:
    text = read_page(data, "a.html", Limits()).text
    assert words in text, why
    assert "\0" not in text
    text.encode()


@pytest.mark.parametrize(
    "data",
    [
        b"<html><head><title>x</title></head><body></body></html>",
        b"<html><body><nav><a href='/'>Home</a></nav><script>x()</script></body></html>",
        b"<",
    ],
)
def test_a_page_without_an_article_is_said_to_be_one(data: bytes) -> None:
    with pytest.raises(EmptyError, match="no article text found"):
        read_page(data, "a.html", Limits())


def test_an_accident_in_the_extractor_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object, **_kwargs: object) -> None:
        raise AttributeError

    monkeypatch.setattr(html, "_extractor", lambda: broken)
    with pytest.raises(FormatError, match=r"the page is broken \(AttributeError\)"):
        read_page(page(), "a.html", Limits())


def test_caps_of_pages() -> None:
    with pytest.raises(TooLargeError, match="html_bytes"):
        read_page(page(), "a.html", Limits(html_bytes=100))
    with pytest.raises(TooLargeError, match="html_depth"):
        read_page(b"<div>" * 300 + page(), "a.html", Limits())
