"""A draft becomes an article: furniture, fields, language and identity.

Fields of the carrier (a JSON field, the meta data of a page) go before those that the text
itself states, which go before nothing: what neither says stays `None`.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Final

from dateline.errors import EmptyError
from dateline.ingest.decoding import is_blank
from dateline.ingest.furniture import mark
from dateline.ingest.language import language_of
from dateline.records import Article, StatedDate

if TYPE_CHECKING:
    from dateline.ingest.drafts import Draft
    from dateline.ingest.limits import Limits

_ID_LENGTH: Final = 16
_TREEBANK_SIGNS: Final = re.compile(
    r"-[LR][RSC]B-|(?<!\S)(?:``|'')(?!\S)|(?<=\s)(?:n't|'s|'re|'ve|'ll)(?=\s)"
)
_MARK: Final = re.compile(r"[,.;?!](?=\s|\Z)")
_APART: Final = re.compile(r"(?<=[ \t])[,.;?!](?=\s|\Z)")
_APART_SHARE, _APART_SHARE_SIGNED = 0.5, 0.25
"""Printed text has no blank before its commas and full stops; corpora have it before all but
those of abbreviations. Signs of a treebank (-LRB-, ``) lower the share that is asked for."""


def assembled(draft: Draft, limits: Limits) -> Article:
    """The article of a draft; raises `EmptyError` or `TooLargeError`."""
    if is_blank(draft.text):
        message = "no text in it; check the file"
        raise EmptyError(message)
    limits.check("characters", len(draft.text), "the text")
    marks = mark(draft.text)
    fields = marks.header.fields
    date = marks.date if draft.date is None else StatedDate(value=draft.date, span=None)
    title = draft.title or marks.header.title
    url = draft.url or fields.get("url")
    outlet = draft.outlet or fields.get("outlet")
    return Article(
        id=article_id(draft.text, title, date, url, outlet),
        source=draft.source,
        text=draft.text,
        raw=draft.raw,
        title=title,
        language=language_of(marks.body(draft.text)),
        url=url,
        outlet=outlet,
        byline=draft.byline or marks.byline,
        stated_date=date,
        furniture=marks.furniture,
        credits=marks.credits,
        tokenised=is_tokenised(draft.text),
    )


def article_id(
    text: str, title: str | None, date: StatedDate | None, url: str | None, outlet: str | None
) -> str:
    """16 hexadecimal digits of the SHA-256 of `[text, title, date, url, outlet]` as JSON.

    The JSON has no blanks and escapes everything beyond ASCII, so that it can be made anywhere.
    """
    fields = [text, title, None if date is None else date.value, url, outlet]
    canonical = json.dumps(fields, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()[:_ID_LENGTH]


def is_tokenised(text: str) -> bool:
    """Whether blanks stand around every token, as in treebanks (`` He left , '' he said .)."""
    marks = len(_MARK.findall(text))
    apart = len(_APART.findall(text))
    if _TREEBANK_SIGNS.search(text) is not None:
        return apart >= max(1, _APART_SHARE_SIGNED * marks)
    return apart >= max(2, _APART_SHARE * marks)
