"""The day on which a web page says it was published.

Read from the markup alone: a date guessed from the words of the page is the business of later
steps, and one that is checked against today would change with the clock.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.ingest.dates import is_after, stated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_META: Final = re.compile(r"<meta\s(?P<attributes>[^>]{1,2000})>", re.IGNORECASE)
_TIME: Final = re.compile(r"<time\s(?P<attributes>[^>]{1,2000})>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(
    r"(?P<name>[\w:.-]+)\s*=\s*(?:\"(?P<double>[^\"]{0,500})\"|'(?P<single>[^']{0,500})')"
)
_LINKED_DATE: Final = re.compile(
    r"\"(?:datePublished|dateCreated)\"\s*:\s*\"(?P<value>[^\"]{4,40})\""
)
_META_DATES: Final = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "article.published",
    "publish_date",
    "publish-date",
    "publishdate",
    "publication_date",
    "publication-date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.created",
    "dcterms.date",
    "citation_publication_date",
    "citation_date",
    "originalpublicationdate",
    "cxenseparse:recs:publishtime",
    "date",
)
"""Names under which pages state when they were published, the plainest first."""

_URL_DATE: Final = re.compile(
    r"[/_-](?P<y>(?:19|20)\d\d)(?P<sep>[/_-]?)(?P<m>0[1-9]|1[0-2])(?:(?P=sep)(?P<d>0[1-9]|[12]\d|3[01]))?(?=[/_.-]|\D|\Z)"
)


def page_date(page: str, url: str | None, latest: date | None) -> str | None:
    """The day on which a page says it was published (EDTF), `None` if it says nothing usable.

    In order: meta elements, linked data (schema.org), `time` elements marked as the date of
    publication, the address.
    """
    for claim in _claims(page, url):
        value = stated(claim)
        if value is not None and (latest is None or not is_after(value, latest)):
            return value
    return None


def _claims(page: str, url: str | None) -> Iterator[str]:
    metas = [_attributes(match["attributes"]) for match in _META.finditer(page)]
    named = {
        (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower(): meta.get(
            "content", ""
        )
        for meta in reversed(metas)
    }
    yield from (named[name] for name in _META_DATES if name in named)
    yield from (match["value"] for match in _LINKED_DATE.finditer(page))
    for match in _TIME.finditer(page):
        attributes = _attributes(match["attributes"])
        marked = f"{attributes.get('itemprop')} {attributes.get('class')}".lower()
        if (
            "pubdate" in match["attributes"].lower()
            or "publish" in marked
            or "entry-date" in marked
        ):
            yield attributes.get("datetime", "")
    dated = _URL_DATE.search(url or "")
    if dated is not None and (dated["sep"] or dated["d"]):
        yield "-".join(dated[part] for part in ("y", "m", "d") if dated[part])


def _attributes(markup: str) -> dict[str, str]:
    return {
        match["name"].lower(): match["double"] if match["double"] is not None else match["single"]
        for match in _ATTRIBUTE.finditer(markup)
    }
