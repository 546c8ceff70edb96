"""Web pages: the text that trafilatura finds is what is stored and what spans index.

Spans never index the page: the extraction joins, drops and unescapes, so that only its own
result can be pointed at; the hash of the raw bytes stands beside it. Outlet, author, title and
date are what the page states in its markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dateline.errors import EmptyError
from dateline.ingest.decoding import decode, storable
from dateline.ingest.drafts import Draft, digest, tidy
from dateline.ingest.failures import guarded, hushed
from dateline.ingest.markup import check_markup, declared_charset, without_declaration
from dateline.ingest.pagedates import page_date

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from dateline.ingest.limits import Limits

_FIXED_DATES: Final = {
    "extensive_search": False,
    "original_date": True,
    "outputformat": "%Y-%m-%d",
    "min_date": "1900-01-01",
    "max_date": "2999-12-31",
}
"""Keeps htmldate, which trafilatura calls, away from the clock; its answer is not used."""

_FEWEST_LETTERS: Final = 20
"""Less is the label of a button that was left of a page without an article."""

_NO_ARTICLE: Final = (
    "no article text found in the page (a menu, a script or a paywall only?); "
    "save the text of the article as .txt"
)


def read_page(
    data: bytes,
    source: str,
    limits: Limits,
    *,
    url: str | None = None,
    charset: str | None = None,
    latest: date | None = None,
) -> Draft:
    """The draft of a page; raises a `ReadError` if it holds no article.

    `url` and `charset` are what the carrier says; dates after `latest`, the day of the capture,
    are not believed.
    """
    limits.check("html_bytes", len(data), "the page")
    page = without_declaration(decode(data, charset or declared_charset(data)))
    check_markup(page, limits)
    found = _extracted(page)
    text = "" if found is None else found.text
    if sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
        raise EmptyError(_NO_ARTICLE)
    address = url or tidy(found.url)
    return Draft(
        source=source,
        text=storable(text),
        raw=digest(data),
        title=tidy(found.title),
        date=page_date(page, address, latest),
        url=address,
        outlet=tidy(found.sitename),
        byline=tidy(found.author),
    )


def _extracted(page: str) -> Any:
    """Trafilatura's document; with tables only if there is nothing without them.

    Old pages are laid out by tables; in others tables are lists of links and scores.
    """
    for tables in (False, True):
        with guarded("the page", "save the text of the article as .txt"):
            found = _extractor()(
                page,
                favor_precision=True,
                include_comments=False,
                include_tables=tables,
                with_metadata=True,
                date_extraction_params=dict(_FIXED_DATES),
            )
        if found is not None and found.text:
            return found
    return None


def _extractor() -> Callable[..., Any]:
    """Trafilatura, which takes half a second to load."""
    from trafilatura import bare_extraction  # noqa: PLC0415  the one place of this dependency

    hushed("trafilatura")
    hushed("htmldate")
    return bare_extraction
