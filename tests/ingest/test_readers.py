"""From paths to articles, duplicates and failures."""

import gzip
import io
import json
from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.ingest.drafts import digest
from dateline.ingest.limits import Limits
from dateline.ingest.readers import Duplicate, read_inputs
from dateline.records import Article, Failure
from tests.ingest.making import (
    REPORT,
    SECOND,
    epub,
    feed,
    only_article,
    only_failure,
    page,
    pdf,
    read_bytes,
    record,
)

TEXT = f" date 2022-02-18 {REPORT}\r\n\r\n{SECOND}\r\n"


def test_a_plain_text(tmp_path: Path) -> None:
    data = TEXT.encode()
    article = only_article(read_bytes(tmp_path, "a.txt", data))
    assert article.text.encode() == data
    assert article.source == str(tmp_path / "a.txt")
    assert (article.raw, article.language) == (digest(data), "en")
    assert article.stated_date is not None
    assert article.stated_date.span is not None
    assert article.stated_date.span.of(article.text) == "2022-02-18"


@pytest.mark.parametrize(
    ("name", "data", "source"),
    [
        ("a.txt", TEXT.encode(), ""),
        ("a.md", f"# Dockers\n\n{REPORT}".encode(), ""),
        ("a.html", page(), ""),
        ("a.json", json.dumps({"text": REPORT}, indent=1).encode(), "#1"),
        ("a.jsonl", json.dumps({"id": "x", "text": REPORT}).encode(), "#x"),
        ("a.xml", feed(f"<guid>g</guid><description>{REPORT}</description>"), "#g"),
        ("a.warc", record("https://s/", page()), "#https://s/"),
        ("a.epub", epub({"a": f"<p>{REPORT}</p>"}), ""),
        ("a.pdf", pdf(REPORT), ""),
    ],
)
def test_every_format_plain_and_packed(
    name: str, data: bytes, source: str, tmp_path: Path
) -> None:
    plain = only_article(read_bytes(tmp_path, name, data))
    assert plain.source == str(tmp_path / name) + source
    assert "400 dockers" in plain.text
    packed = only_article(read_bytes(tmp_path, f"{name}.gz", gzip.compress(data)))
    assert (packed.id, packed.text, packed.raw) == (plain.id, plain.text, plain.raw)
    piped = only_article(read_inputs(["-"], stdin=io.BytesIO(data)))
    assert (piped.source, piped.text) == (f"-{source}", plain.text)


def test_the_same_article_twice_is_one(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.txt"):
        (tmp_path / name).write_text(TEXT.replace("400", "500") if name == "c.txt" else TEXT)
    first, second, third = read_inputs([str(tmp_path)])
    assert isinstance(first, Article)
    assert first.source.endswith("a.txt")
    assert second == Duplicate(source=str(tmp_path / "b.txt"), article=first.id)
    assert isinstance(third, Article)


def test_one_broken_file_of_a_hundred(tmp_path: Path) -> None:
    for number in range(100):
        text = f"Report {number} of the strike: {REPORT}"
        (tmp_path / f"{number:03}.txt").write_text(text)
    (tmp_path / "050.txt").write_bytes(bytes(range(256)))
    results = list(read_inputs([str(path) for path in tmp_path.iterdir()]))
    assert sum(isinstance(result, Article) for result in results) == 99
    (failure,) = [result for result in results if isinstance(result, Failure)]
    assert (failure.source, failure.stage) == (str(tmp_path / "050.txt"), "decode")


def test_the_order_of_the_inputs_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": TEXT}) + "\nbroken\n")
    inputs = [str(tmp_path / "a.txt"), str(tmp_path / "b.jsonl"), str(tmp_path / "missing"), "-"]
    forth = list(read_inputs(inputs, stdin=io.BytesIO(TEXT.encode())))
    back = list(read_inputs(inputs[::-1], stdin=io.BytesIO(TEXT.encode())))
    assert forth == back
    assert [type(result) for result in forth] == [Article, Duplicate, Failure, Failure, Duplicate]


@pytest.mark.parametrize(
    ("name", "data", "stage", "words"),
    [
        ("a.txt", b"", "extract", "empty"),
        ("a.txt", b" \n\n", "extract", "empty"),
        ("a.txt.gz", gzip.compress(b""), "extract", "empty"),
        ("a.txt.gz", gzip.compress(TEXT.encode())[:40], "decode", "in the middle"),
        ("a.txt", "\u2003\u2003".encode(), "extract", "no text"),
        ("a.txt", b"PK\x03\x04 a document", "decode", "ZIP archive"),
        ("a.html", b"<html><body></body></html>", "extract", "no article text"),
        ("a.jsonl", b"{", "decode", "is not JSON"),
        ("a.rss", b"<rss/>", "extract", "no entries"),
        ("a.warc", b"WARC/1.0\r\nrubbish", "extract", "no page in the archive"),
        ("a.pdf", b"%PDF-1.4", "decode", "PDF"),
    ],
)
def test_what_cannot_be_read_is_one_failure(
    name: str, data: bytes, stage: str, words: str, tmp_path: Path
) -> None:
    failure = only_failure(read_bytes(tmp_path, name, data))
    assert failure.source.startswith(str(tmp_path / name))
    assert failure.stage == stage
    assert words in failure.reason


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)

    def refused(*_args: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refused)
    failure = only_failure(read_inputs([str(path)]))
    assert failure == Failure(
        source=str(path),
        stage="open",
        reason="could not be opened (permission denied); check the path and its permissions",
    )


def test_a_disk_that_fails_while_reading(tmp_path: Path) -> None:
    class Failing(io.BytesIO):
        """A stream whose second piece is not there."""

        def read(self, size: int | None = -1) -> bytes:
            if self.tell():
                raise OSError
            return super().read(size)

    results = read_inputs(["-"], stdin=Failing(b'{"text": "first"}\n' * 5000))
    *read, last = list(results)
    assert any(isinstance(result, Article) for result in read)
    assert last == Failure(
        source="-",
        stage="open",
        reason="could not be opened (oserror); check the path and its permissions",
    )


def test_standard_input_must_be_there() -> None:
    failure = only_failure(read_inputs(["-"]))
    assert (failure.source, failure.stage) == ("-", "open")


def test_fields_by_other_names(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"body": TEXT}))
    assert only_article(read_inputs([str(path)], fields={"text": "body"})).text == TEXT
    with pytest.raises(UsageError, match="unknown field"):
        read_inputs([str(path)], fields={"words": "body"})


def test_a_text_over_the_cap_of_characters_fails_alone(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"text": "long " * 100}) + "\n" + json.dumps({"text": "short"})
    )
    results = list(read_inputs([str(tmp_path)], limits=Limits(characters=100)))
    assert [getattr(result, "stage", None) for result in results] == ["limits", None]


def test_results_come_one_by_one() -> None:
    """A collection is not read to its end before its first article is handed on."""

    class Endless(io.RawIOBase):
        """Lines without end."""

        count = 0

        def read(self, size: int = -1) -> bytes:
            self.count += 1
            return (b'{"text": "Report %d of the strike."}\n' % self.count) * (size // 100)

    stream = Endless()
    results = read_inputs(["-"], stdin=stream)  # type: ignore[arg-type]
    assert isinstance(next(results), Article)
    assert stream.count < 5
