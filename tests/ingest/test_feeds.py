import io

import pytest

from dateline.errors import EmptyError, FormatError, ReadError, TooLargeError
from dateline.ingest import feeds
from dateline.ingest.drafts import Draft, Received, digest
from dateline.ingest.feeds import read_feed, without_doctype
from dateline.ingest.limits import Limits
from dateline.ingest.streams import Bytes
from dateline.records import Failure
from tests.ingest.making import REPORT, SECOND, feed

FULL = f"""<title>Dockers &amp;amp; ships</title><link>https://sill.example/1</link><guid>g1</guid>
<pubDate>Tue, 02 May 2023 23:30:00 +0100</pubDate><author>jo@sill.example (Jo Pitt)</author>
<description>Short</description>
<content:encoded><![CDATA[<p>{REPORT}</p><p>{SECOND}<script>x()</script></p>
<img src=x onerror="x()">]]></content:encoded>"""
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Planet</title>
<entry><id>e1</id><title type="html">&lt;b&gt;Dockers&lt;/b&gt; leave</title>
<link href="https://sill.example/e1"/><published>2023-05-02T23:30:00Z</published>
<source><title>Sill Courier</title></source><summary>{REPORT}</summary></entry></feed>"""


def read(data: bytes, limits: Limits | None = None) -> list[Draft | Failure]:
    caps = limits or Limits()
    return list(read_feed(Received("f.xml", Bytes(io.BytesIO(data), caps)), caps))


def test_an_entry_of_rss() -> None:
    data = feed(FULL)
    assert read(data) == [
        Draft(
            source="f.xml#g1",
            text=f"{REPORT}\n{SECOND}",
            raw=digest(data),
            title="Dockers & ships",
            date="2023-05-02",
            url="https://sill.example/1",
            outlet="Sill Courier",
            byline="Jo Pitt",
        )
    ]


def test_an_entry_of_atom() -> None:
    data = ATOM.encode()
    assert read(data) == [
        Draft(
            source="f.xml#e1",
            text=REPORT,
            raw=digest(data),
            title="Dockers leave",
            date="2023-05-02",
            url="https://sill.example/e1",
            outlet="Sill Courier",
        )
    ]


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("jo@sill.example (Jo Pitt)", "Jo Pitt"),
        ("Jo Pitt &lt;jo@sill.example&gt;", "Jo Pitt"),
        ("Jo Pitt", "Jo Pitt"),
        ("jo@sill.example", None),
    ],
)
def test_authors(author: str, byline: str | None) -> None:
    (draft,) = read(feed(f"<author>{author}</author><description>{REPORT}</description>"))
    assert isinstance(draft, Draft)
    assert draft.byline == byline


def test_entries_without_text_fail_alone() -> None:
    found = read(
        feed(
            "<title>Nothing</title>",
            f"<link>https://s/2</link><description>{REPORT}</description>",
        )
    )
    assert [item.source for item in found] == ["f.xml#1", "f.xml#https://s/2"]
    failure, draft = found
    assert isinstance(failure, Failure)
    assert (failure.stage, "neither content" in failure.reason) == ("extract", True)
    assert isinstance(draft, Draft)


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (feed(), EmptyError, "no entries"),
        (b"<rss>", EmptyError, "no entries"),
        (feed("x", doctype="<!DOCTYPE rss [ <!ENTITY a 'b'> "), FormatError, "not closed"),
        (b"\x00\x01\x02", FormatError, "not a text"),
    ],
)
def test_what_is_no_feed_is_refused(data: bytes, error: type[ReadError], words: str) -> None:
    with pytest.raises(error, match=words):
        read(data)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<?xml?><!DOCTYPE rss><rss/>", "<?xml?><rss/>"),
        ('<!DOCTYPE rss PUBLIC "-//N//DTD" "http://n.example/rss.dtd"><rss/>', "<rss/>"),
        ('<!DOCTYPE rss SYSTEM "file:///etc/passwd" [<!ENTITY a "]b"> ]  ><rss/>', "<rss/>"),
        ("<!doctype rss><rss>[x]</rss>", "<rss>[x]</rss>"),
        ("<rss/>", "<rss/>"),
    ],
)
def test_document_types_are_taken_out(markup: str, expected: str) -> None:
    assert without_doctype(markup) == expected


def test_a_document_type_without_an_end_is_refused() -> None:
    with pytest.raises(FormatError, match="not closed"):
        without_doctype("<!DOCTYPE rss")


def test_an_entity_bomb_is_never_filled() -> None:
    names = [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "x" * 100}">' for n in range(12)]
    doctype = f"<!DOCTYPE rss [{''.join(names)}<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
    (draft,) = read(feed(f"<description>{REPORT} &e11; &f;</description>", doctype=doctype))
    assert isinstance(draft, Draft)
    assert draft.text.startswith(REPORT)
    assert len(draft.text) < len(REPORT) + 20


def test_caps_of_feeds() -> None:
    with pytest.raises(TooLargeError, match="members"):
        read(feed("<title>a</title>", "<title>b</title>"), Limits(members=1))
    long = feed(f"<description>{REPORT * 20}</description>", FULL)
    found = read(long, Limits(html_bytes=900))
    assert [getattr(item, "stage", None) for item in found] == ["limits", None]


def test_an_accident_in_the_parser_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object, **_kwargs: object) -> None:
        raise KeyError

    monkeypatch.setattr(feeds, "_parser", lambda: broken)
    with pytest.raises(FormatError, match=r"the feed is broken \(KeyError\)"):
        read(feed(FULL))


def test_other_encodings() -> None:
    text = feed(f"<description>Été à Niamey. {REPORT}</description>").decode()
    for encoding in ("utf-16", "iso-8859-1"):
        data = text.replace("utf-8", encoding).encode(encoding)
        (draft,) = read(data)
        assert isinstance(draft, Draft)
        assert draft.text.startswith("Été à Niamey.")
