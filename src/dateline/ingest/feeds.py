"""RSS and Atom: an article for each entry that carries text.

The feed is decoded here and its document type taken out before feedparser sees it: no entity is
defined, no file or address is opened. The markup of an entry becomes lines of text.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, Final

from dateline.errors import EmptyError, FormatError, ReadError
from dateline.ingest.dates import stated
from dateline.ingest.decoding import decode, storable
from dateline.ingest.drafts import Draft, digest, tidy
from dateline.ingest.failures import failed, guarded
from dateline.ingest.markup import declared_charset, fragment_text, without_declaration

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dateline.ingest.drafts import Received
    from dateline.ingest.limits import Limits
    from dateline.records import Failure

_DOCTYPE: Final = re.compile(r"<!DOCTYPE", re.IGNORECASE)
_ADDRESS_AND_NAME: Final = re.compile(r"\S+@\S+\s*\((?P<name>[^()]+)\)")
_ADDRESS: Final = re.compile(r"<?\S+@\S+>?")
_MARKUP: Final = re.compile(r"<[a-zA-Z/!]|&[#\w]{1,12};")


def read_feed(received: Received, limits: Limits) -> Iterator[Draft | Failure]:
    """A draft or a failure for each entry; raises a `ReadError` for what is no feed."""
    data = received.stream.rest("the feed")
    markup = without_doctype(decode(data, declared_charset(data)))
    feed = _parsed(without_declaration(markup).lstrip())
    limits.check("members", len(feed.entries), "the number of entries")
    if not feed.entries:
        message = "no entries in the feed; check the file"
        raise EmptyError(message)
    outlet = tidy(feed.feed.get("title"))
    raw = digest(data)
    for number, entry in enumerate(feed.entries, start=1):
        name = tidy(entry.get("id")) or tidy(entry.get("link")) or str(number)
        source = f"{received.source}#{name}"
        try:
            yield _draft(entry, source, raw, outlet, limits)
        except ReadError as error:
            yield failed(source, error)


def without_doctype(markup: str) -> str:
    """The document without its type declaration, inner definitions of entities included."""
    found = _DOCTYPE.search(markup)
    if found is None:
        return markup
    end = markup.find(">", found.end())
    inner = markup.find("[", found.end())
    if 0 <= inner < end:
        closing = re.compile(r"\]\s*>").search(markup, inner)
        end = -1 if closing is None else closing.end() - 1
    if end < 0:
        message = "the document type of the feed is not closed; fetch the feed again"
        raise FormatError(message)
    return markup[: found.start()] + markup[end + 1 :]


def _parsed(markup: str) -> Any:
    with guarded("the feed", "fetch it again"):
        return _parser()(
            io.BytesIO(markup.encode("utf-8")),  # a string might be taken for an address
            response_headers={"content-type": "application/xml; charset=utf-8"},
            resolve_relative_uris=False,
            sanitize_html=True,
        )


def _draft(
    entry: Any,
    source: str,
    raw: str,
    outlet: str | None,
    limits: Limits,
) -> Draft:
    markup = max((part.get("value", "") for part in entry.get("content", ())), key=len, default="")
    markup = markup or entry.get("summary", "")
    limits.check("html_bytes", len(markup), "the entry")
    text = fragment_text(markup, limits) if _MARKUP.search(markup) else markup.strip()
    if not text:
        message = "the entry has neither content nor a summary; fetch the page it links to"
        raise EmptyError(message)
    publisher = entry.get("source", {}).get("title")
    return Draft(
        source=source,
        text=storable(text),
        raw=raw,
        title=_title(entry.get("title"), limits),
        date=stated(entry.get("published") or entry.get("dc_date") or ""),
        url=tidy(entry.get("link")),
        outlet=tidy(publisher) or outlet,
        byline=_name(entry.get("author")),
    )


def _name(author: object) -> str | None:
    """The name of an author, without the address that RSS asks for."""
    if not isinstance(author, str):
        return None
    bracketed = _ADDRESS_AND_NAME.fullmatch(author.strip())
    return tidy(bracketed["name"] if bracketed else _ADDRESS.sub("", author))


def _title(title: object, limits: Limits) -> str | None:
    if isinstance(title, str) and _MARKUP.search(title):
        return tidy(storable(fragment_text(title, limits)))
    return tidy(title)


def _parser() -> Callable[..., Any]:
    """feedparser, which loads half of the standard library's network code."""
    import feedparser  # noqa: PLC0415  the one place of this dependency

    parse: Callable[..., Any] = feedparser.parse
    return parse
