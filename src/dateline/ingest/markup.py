"""Markup before and without an article's layout around it.

What makes a page slow or deep is counted in one pass before anything parses it. A piece of
markup that is all article (an entry of a feed, a chapter) becomes text line by line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from dateline.ingest.failures import guarded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.ingest.limits import Limits

_DECLARED: Final = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)
_XML_DECLARED: Final = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)")
_XML_DECLARATION: Final = re.compile(r"\s*<\?xml[^>]*\?>")
_DECLARATION_WINDOW: Final = 4096
_MARKUP: Final = re.compile(r"<(?:(?P<comment>!--)|(?P<close>/)?(?P<name>[a-zA-Z][a-zA-Z0-9:-]*))")


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_NO_DEPTH: Final = _names(
    "area base br col embed hr img input link meta param source track wbr "
    "p li dt dd option tr td th thead tbody tfoot"
)
"""Elements that hold nothing, or that the next of their kind closes."""

_CLOSINGS: Final = {
    name: re.compile(f"</{name}", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title")
}
"""Elements whose content is no markup."""
_COMMENT_END: Final = re.compile("-->")
_BLOCKS: Final = _names(
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 "
    "header hr li main nav ol p pre section table td th tr ul body title"
)
_HIDDEN: Final = _names("script style template noscript iframe object svg")


def without_declaration(markup: str) -> str:
    """The markup without `<?xml ... ?>`, which would contradict text that is decoded already."""
    return _XML_DECLARATION.sub("", markup, count=1)


def declared_charset(data: bytes) -> str | None:
    """The encoding that a page names in its first bytes."""
    head = data[:_DECLARATION_WINDOW]
    found = _XML_DECLARED.match(head) or _DECLARED.search(head)
    return None if found is None else found[1].decode("ascii")


def check_markup(page: str, limits: Limits) -> None:
    """Raises `TooLargeError` for more tags, or more elements inside each other, than are read.

    One pass over the page; comments and scripts are skipped, not parsed.
    """
    position = tags = depth = 0
    while match := _MARKUP.search(page, position):
        position = match.end()
        if match["comment"]:
            position = _behind(page, _COMMENT_END, position)
            continue
        tags += 1
        name = match["name"].lower()
        if match["close"]:
            depth -= (name not in _NO_DEPTH) * (depth > 0)
        elif name in _CLOSINGS:
            position = _behind(page, _CLOSINGS[name], position)
        else:
            depth += name not in _NO_DEPTH
        limits.check("html_tags", tags, "the number of tags in the page")
        limits.check("html_depth", depth, "the depth of the page")


def _behind(page: str, end: re.Pattern[str], position: int) -> int:
    """The place behind the next `end`, or the end of the page."""
    found = end.search(page, position)
    return len(page) if found is None else found.end()


def fragment_text(markup: str, limits: Limits) -> str:
    """The text of a piece of HTML that is all article: a line for each block, as it stands."""
    check_markup(markup, limits)
    with guarded("the HTML", "save the text of the article as .txt"):
        pieces = list(_pieces(markup))
    lines = "".join(pieces).split("\n")
    return "\n".join(line for line in (" ".join(raw.split()) for raw in lines) if line)


def _pieces(markup: str) -> Iterator[str]:
    """Text and line feeds in the order of the document."""
    library = _lxml()
    root = library.html.fromstring(f"<div>{without_declaration(markup)}</div>")
    hidden = 0
    for event, element in library.etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        name = element.tag if isinstance(element.tag, str) else ""
        hidden += (event == "start") * (name in _HIDDEN) - (event == "end") * (name in _HIDDEN)
        if name in _BLOCKS:
            yield "\n"
        words = element.text if event == "start" else element.tail
        if words and not hidden and not (event == "end" and element is root):
            yield words.replace("\n", " ").replace("\r", " ")


def _lxml() -> Any:
    """The parser of HTML that comes with trafilatura."""
    import lxml.etree  # noqa: PLC0415  the one place of this dependency
    import lxml.html  # noqa: PLC0415

    return lxml
