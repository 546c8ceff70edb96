import pytest

from dateline.errors import FormatError, TooLargeError
from dateline.ingest import markup
from dateline.ingest.limits import Limits
from dateline.ingest.markup import check_markup, declared_charset, fragment_text


@pytest.mark.parametrize(
    ("html", "expected", "why"),
    [
        ("<p>One <b>two</b>\n three.</p><p>Four</p>", "One two three.\nFour", "blocks are lines"),
        ("One<br>two<br/>three", "One\ntwo\nthree", "breaks are lines"),
        ("<ul><li>One<li>Two</ul>after", "One\nTwo\nafter", "unclosed items"),
        ("a<script>x()</script>b<style>y</style>c", "abc", "nothing hidden"),
        ("<noscript>no</noscript><svg><text>x</text></svg>a", "a", "the same"),
        ("a<!-- b --> c<?php d ?> e", "a c e", "comments leave what follows"),
        ("&lt;b&gt; &amp; &eacute; &nonsense;", "<b> & é &nonsense;", "entities"),
        ("plain words", "plain words", "no markup"),
        ("<div><div>deep</div></div> tail", "deep\ntail", "nested blocks"),
        ('<?xml version="1.0" encoding="utf-8"?><p>é</p>', "é", "a declaration of an encoding"),
        ("", "", "nothing"),
    ],
)
def test_fragments_become_lines(html: str, expected: str, why: str) -> None:
    assert fragment_text(html, Limits()) == expected, why


def test_an_accident_in_the_parser_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_html: str) -> list[str]:
        raise RecursionError

    monkeypatch.setattr(markup, "_pieces", broken)
    with pytest.raises(FormatError, match=r"the HTML is broken \(RecursionError\)"):
        fragment_text("<p>x</p>", Limits())


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b'<html><meta charset="windows-1251">', "windows-1251"),
        (b'<META http-equiv=Content-Type content="text/html; CHARSET=koi8-r">', "koi8-r"),
        (b"<?xml version='1.0' encoding='iso-8859-1'?><html>", "iso-8859-1"),
        (b"<html>" + b" " * 5000 + b'<meta charset="utf-8">', None),
        (b"<p>charset=utf-8</p>", None),
    ],
)
def test_declared_charset(head: bytes, expected: str | None) -> None:
    assert declared_charset(head) == expected


LOW = Limits(html_depth=3, html_tags=10)


@pytest.mark.parametrize(
    "html",
    [
        "<div><div><div></div></div></div>",
        "<div></div>" * 5,
        "<p>" * 10,
        "</div>" * 5 + "<div>" * 3,
        "<!-- " + "<div>" * 50 + " --><div>",
        "<script>" + "<div>" * 50 + "</SCRIPT><div>",
        "<style>" + "<div>" * 50,
        "<title><div><div><div><div></title>",
        "1 < 2 and < 3",
    ],
)
def test_markup_within_the_caps(html: str) -> None:
    check_markup(html, LOW)


@pytest.mark.parametrize(
    ("html", "cap"),
    [
        ("<div>" * 4, "html_depth"),
        ("<b>" * 4, "html_depth"),
        ("<br>" * 11, "html_tags"),
        ("</div>" * 11, "html_tags"),
        ("<!-- x --><script></script>" * 11, "html_tags"),
    ],
)
def test_markup_over_the_caps(html: str, cap: str) -> None:
    with pytest.raises(TooLargeError, match=cap):
        check_markup(html, LOW)
