import pytest

from dateline.errors import FormatError
from dateline.ingest.sniffing import Format, format_of
from tests.ingest.making import epub, feed, page

ATOM = b'<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>S</title></feed>'
XHTML = (
    b'<?xml version="1.0"?><!-- a --><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">'
    b"<html><body>x</body></html>"
)


@pytest.mark.parametrize(
    ("head", "name", "expected", "why"),
    [
        (b"Dockers left.", "a.txt", Format.TEXT, "by name"),
        (b"Dockers left.", "-", Format.TEXT, "nothing else fits"),
        (b"Dockers left.", "a.unknown", Format.TEXT, "unknown name"),
        (b"# Dockers", "a.md", Format.MARKDOWN, "by name"),
        (b"<p>raw</p> Dockers", "a.md", Format.MARKDOWN, "Markdown may hold HTML"),
        (b"Dockers left.", "a.html", Format.HTML, "by name"),
        (page(), "a.txt", Format.HTML, "the bytes know better"),
        (page(), "-", Format.HTML, "by its bytes"),
        (XHTML, "-", Format.HTML, "behind declarations"),
        ("\ufeff<html>".encode("utf-16-le"), "-", Format.HTML, "in UTF-16"),
        ("\ufeff<html>".encode("utf-16-be"), "-", Format.HTML, "in UTF-16, big-endian"),
        ("\ufeff<html>".encode(), "-", Format.HTML, "behind a mark"),
        (feed("x"), "a.xml", Format.FEED, "by its bytes"),
        (feed("x", doctype='<!DOCTYPE rss [<!ENTITY a "b">]>'), "-", Format.FEED, "behind a type"),
        (ATOM, "a.html", Format.FEED, "the bytes know better"),
        (b"Dockers", "a.rss", Format.FEED, "by name"),
        (b"<note>Dockers left.</note>", "a.xml", Format.TEXT, "some other markup"),
        (b'{"text": "x"}\n{"text": "y"}', "a.jsonl", Format.JSONL, "by name"),
        (b'{"text": "x"}\n{"text": "y"}', "-", Format.JSONL, "by its lines"),
        (b'{"text": "x"}', "a.json", Format.JSONL, "one object on one line"),
        (b'{"text": "x' + b"x" * 5000, "-", Format.JSONL, "a first line that goes on"),
        (b'{\n "text": "x"\n}', "-", Format.JSON, "one object on many lines"),
        (b'[{"text": "x"}]', "-", Format.JSON, "an array"),
        (b"[Reuters] said", "-", Format.TEXT, "brackets of a text"),
        (b"[1, 2]", "a.json", Format.JSON, "by name"),
        (b"WARC/1.0\r\n", "-", Format.WARC, "by its bytes"),
        (b"%PDF-1.4", "a.txt", Format.PDF, "by its bytes"),
        (b"The file began with %PDF-1.4", "-", Format.TEXT, "a text about PDF"),
        (epub({"a": "x"})[:4096], "-", Format.EPUB, "by its first member"),
        (b"Dockers left.", "a.txt.gz", Format.TEXT, "the name before .gz"),
        (b"x", "A.HTML.GZ", Format.HTML, "capitals"),
        (b"RIFF was the word of the day.", "a.txt", Format.TEXT, "letters that also sign sounds"),
        (b"MZ Sport writes", "-", Format.TEXT, "letters that also sign programs"),
    ],
)
def test_formats(head: bytes, name: str, expected: Format, why: str) -> None:
    assert format_of(head, name) is expected, why


@pytest.mark.parametrize(
    ("head", "what"),
    [
        (b"PK\x03\x04\x14\x00\x00\x00word/document.xml", "ZIP archive or an Office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old Office"),
        (b"{\\rtf1\\ansi Dockers left.}", "RTF"),
        (b"\x89PNG\r\n\x1a\n\x00", "picture"),
        (b"RIFF\x24\x00\x00\x00WAVE", "picture, sound or film"),
        (b"SQLite format 3\x00", "database"),
        (b"BZh91AY&SY\xaa\xbb", "bzip2"),
        (b"\x28\xb5\x2f\xfd\x04", "Zstandard"),
    ],
)
def test_what_is_none_of_ours_is_named(head: bytes, what: str) -> None:
    with pytest.raises(FormatError, match=what):
        format_of(head, "a.txt")
