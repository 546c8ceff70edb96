"""Inputs made to hurt: each must end soon, in a failure that says why, or in an honest article."""

import gzip
import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.ingest.limits import Limits
from dateline.records import Article, Failure
from tests.ingest.making import REPORT, bomb, epub, feed, page, read_bytes, record

SECONDS = 8.0
"""Far above what any of them takes (under one), far below what the unguarded input would."""


def gigabyte(prefix: bytes = b"") -> bytes:
    """A gibibyte of zeros in a few kilobytes of gzip: one packed piece, many members."""
    member = bomb(16_777_216, bytes(16_777_216))
    return gzip.compress(prefix) + member * 64 if prefix else member * 64


NESTED = b"<html><body>" + b"<div>" * 20_000 + REPORT.encode()
ENTITIES = "".join(
    f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "bomb" * 30}">' for n in range(10)
)
ARCHIVE = (
    b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 1073741824\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"
)


@pytest.mark.parametrize(
    ("name", "make", "stage"),
    [
        ("zeros.txt.gz", gigabyte, "limits"),
        ("zeros.jsonl.gz", lambda: gigabyte(b'{"text": "'), "limits"),
        ("zeros.warc.gz", lambda: gigabyte(ARCHIVE), "limits"),
        ("twice.txt.gz", lambda: gzip.compress(gzip.compress(b"x")), "decode"),
        ("zeros.txt", lambda: bytes(1_000_000), "decode"),
        ("nested.html", lambda: NESTED, "limits"),
        ("spans.html", lambda: b"<p>" + b"<span>a</span>" * 100_000, "limits"),
        ("lists.html", lambda: b"<ul><li>" * 5_000, "limits"),
        ("long.html", lambda: b"<p>" + b"word " * 1_200_000, "limits"),
        ("comments.html", lambda: b"<!--" * 500_000, "extract"),
        ("angles.html", lambda: b"<html>" + b"<" * 400_000, "extract"),
        ("metas.html", lambda: b"<html>" + b"<meta " * 400_000, "limits"),
        ("scripts.html", lambda: b"<html>" + b"<script></SCRIPT>" * 100_000, "limits"),
        ("nested.xml", lambda: feed(f"<description>{'&lt;b&gt;' * 5000}</description>"), "limits"),
        ("bomb.epub", lambda: epub({"a": "x" * 40_000_000}), "limits"),
        ("nested.json", lambda: b"[" * 1_000_000, "decode"),
        ("nested.jsonl", lambda: b'{"text":' * 100_000, "decode"),
        ("number.jsonl", lambda: b'{"text": ' + b"9" * 1_000_000 + b"}", "decode"),
        ("line.txt", lambda: b"word " * 600_000, "limits"),
        ("record.warc", lambda: record("https://s/", b"<p>" + b"x" * 6_000_000), "limits"),
        ("liar.warc", lambda: ARCHIVE + b"<p>short", "extract"),
    ],
)
def test_ends_in_a_failure(
    name: str, make: Callable[[], bytes], stage: str, tmp_path: Path
) -> None:
    data = make()
    started = time.perf_counter()
    results = read_bytes(tmp_path, name, data)
    assert time.perf_counter() - started < SECONDS
    failures = [result for result in results if isinstance(result, Failure)]
    assert [failure.stage for failure in failures] == [stage], results
    assert not any(isinstance(result, Article) for result in results)
    assert len(failures[0].reason) < 300


@pytest.mark.parametrize(
    ("name", "make", "words"),
    [
        ("line.txt", lambda: b"A word of the report, " * 80_000, "word"),
        ("capitals.txt", lambda: b"AB " * 100_000, "AB"),
        ("dashes.txt", lambda: b"AB-" * 100_000, "AB-"),
        ("brackets.txt", lambda: b"(AP) " * 100_000, "(AP)"),
        ("slashes.txt", lambda: b"PARIS/" * 100_000, "PARIS"),
        ("lines.txt", lambda: b"(AP)\n" * 60_000, "(AP)"),
        ("dates.txt", lambda: b"May 5, 2020 10:15 am EST " * 20_000, "May"),
        ("names.txt", lambda: b"Jo Pitt/" * 50_000, "Jo"),
        ("shares.txt", lambda: b"share this share on " * 25 + b"port\n", "share"),
        ("quotes.txt", lambda: b'"' * 500_000 + b"a", '"'),
        ("emoji.txt", lambda: "🇳🇪🧑‍🤝‍🧑".encode() * 50_000, "🇳🇪"),
        ("direction.txt", f"\u202e{REPORT}\u202c\u200f".encode, "\u202e"),
        ("returns.txt", f"{REPORT}\r\r\n\n\u2028\x0c{REPORT}".encode, "\r\r\n"),
        ("utf16.txt", lambda: REPORT.encode("utf-16"), REPORT),
        ("entities.html", lambda: page(REPORT, REPORT + "&amp;lt;" * 50_000), "400 dockers"),
        (
            "bomb.xml",
            lambda: feed(
                f"<description>{REPORT} &e9;</description>", doctype=f"<!DOCTYPE r [{ENTITIES}]>"
            ),
            "400 dockers",
        ),
        ("nul.jsonl", lambda: json.dumps({"text": f"\0 {REPORT}"}).encode(), "\ufffd"),
    ],
)
def test_ends_in_an_article(
    name: str, make: Callable[[], bytes], words: str, tmp_path: Path
) -> None:
    data = make()
    started = time.perf_counter()
    (article,) = read_bytes(tmp_path, name, data)
    assert time.perf_counter() - started < SECONDS
    assert isinstance(article, Article)
    assert words in article.text
    assert all(mark.span.of(article.text).strip() for mark in article.furniture)


def test_a_bomb_among_records_costs_one_record(tmp_path: Path) -> None:
    """Within the ratio of the whole file, a huge record is passed over and the next is read."""
    zeros = b"<p>" + bytes(3_000_000)
    data = b"".join(
        gzip.compress(record(f"https://s/{n}", body)) for n, body in enumerate([zeros, page()])
    )
    failure, article = read_bytes(
        tmp_path, "n.warc.gz", data, Limits(document_bytes=2_000_000, ratio=5000)
    )
    assert isinstance(failure, Failure)
    assert (failure.stage, isinstance(article, Article)) == ("limits", True)
