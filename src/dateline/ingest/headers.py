"""What stands above the report: prefixes, blocks of fields, front matter, the first heading.

Read in this order, each only at the very beginning of what is left:

    date 2022-02-18            a prefix of exported texts, on the line of the report itself
    --- / title: ... / ---     front matter of Markdown
    Title: ...                 lines of known fields, up to the first other line
    # Heading                  the title, which stays part of the text

Everything but the heading is furniture of the kind `header`. Lines such as "Published on
18 Feb 2022" or a lone date further down are found by `furniture`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final

from dateline.ingest.dates import DATE, edtf, stated
from dateline.ingest.phrases import alternatives, words
from dateline.records import StatedDate
from dateline.spans import Span

_PREFIX: Final = re.compile(
    r"\s*(?P<header>date[ \t]+(?P<date>(?P<y>\d{4})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?))"
    r"(?=[ \t]*(?P<end>[\r\n]|\Z)|[ \t])"
)
_FRONT: Final = re.compile(
    r"\s*---[ \t]*\r?\n(?P<fields>(?:[^\r\n]*\r?\n){1,60}?)---[ \t]*(?=\r?\n|\Z)"
)
_INK: Final = re.compile(r"\S")
_LINE: Final = re.compile(r"[^\r\n]+")
_HEADING: Final = re.compile(r"[ \t]{0,3}#[ \t]+(?P<title>[^\r\n]+)")
_UNDERLINED: Final = re.compile(r"(?P<title>[^\r\n#>*-][^\r\n]{0,200})\r?\n=+[ \t]*(?=\r?\n|\Z)")
_LONGEST_TITLE: Final = 300
_LONGEST_FIELD: Final = 80


@dataclass(frozen=True, slots=True)
class Header:
    """Fields of the header, its spans, and where the report begins."""

    spans: tuple[Span, ...] = ()
    body: int = 0
    date: StatedDate | None = None
    fields: dict[str, str] = field(default_factory=dict)
    """Content by role: title, url, outlet, byline, other."""

    signed: tuple[Span, ...] = ()
    """Lines that name the outlet or the author."""

    @property
    def title(self) -> str | None:
        """Title from a field or the first heading."""
        return self.fields.get("title")


def read_header(text: str) -> Header:
    """The header of a text; an empty one where the report begins at once."""
    header = _read_fields(text, _read_front_matter(text, _read_prefix(text)))
    title = None if header.title else _heading(text, header.body)
    if title is None:
        return header
    return replace(header, fields=header.fields | {"title": title})


def _read_prefix(text: str) -> Header:
    match = _PREFIX.match(text)
    if match is None or (match["m"] is None and match["end"] is None):
        return Header()  # "date 2022 was ..." is a sentence, "date 2022" on its own line is not
    span = Span(*match.span("header"))
    known = edtf(*(int(match[name]) for name in "ymd" if match[name]))
    date = None if known is None else StatedDate(value=known, span=Span(*match.span("date")))
    return Header(spans=(span,), body=span.end, date=date)


def _read_front_matter(text: str, header: Header) -> Header:
    match = _FRONT.match(text, header.body)
    if match is None:
        return header
    first = match.start("fields")
    for line in _LINE.finditer(match["fields"]):
        field_ = _field().fullmatch(line[0])
        if field_ is not None:
            header = _with_field(header, field_, first + line.start()) or header
    span = Span(_past_blank(text, match.start()), match.end())
    return replace(header, spans=(*header.spans, span), body=match.end())


def _read_fields(text: str, header: Header) -> Header:
    """Lines "Key: value" of known keys; the block ends at the first other line."""
    read, lines, clear = header, 0, False
    position = _past_blank(text, header.body)
    while line := _LINE.match(text, position):
        match = _field().fullmatch(line[0])
        longer = None if match is None else _with_field(read, match, position)
        if match is None or longer is None:
            break
        lines += 1
        clear = clear or _is_clear(match)
        span = Span(position, position + len(line[0].rstrip()))
        read = replace(longer, spans=(*longer.spans, span), body=span.end)
        position = _past_blank(text, span.end)
    # One line "Newspaper: minister to resign" is a headline.
    return read if clear or lines > 1 else header


def _is_clear(match: re.Match[str]) -> bool:
    """Whether a single line is a field beyond doubt."""
    groups = match.groupdict()
    is_dated = groups["date"] and re.match(
        rf"\s*(?:{DATE}|\d{{4}})", groups["value"], re.IGNORECASE
    )
    return bool(groups["title"] or groups["url"] or groups["byline"] or is_dated)


def _with_field(header: Header, match: re.Match[str], start: int) -> Header | None:
    """The header with the field of a line that begins at `start`, the first of its kind.

    `None` where the line is a report after all.
    """
    role = next(name for name, key in match.groupdict().items() if key and name != "value")
    content = match["value"].strip("\"' \t")
    if role not in {"title", "url"} and len(content) > _LONGEST_FIELD:
        return None  # "Updated: 5 May 2020 The minister said ...", a report glued to a label
    if role == "changed":
        return header if stated(content) else None
    if role == "date":
        date = header.date or _stated_in(match["value"], start + match.start("value"))
        return replace(header, date=date)
    if not content:
        return header
    signed = header.signed
    if role in {"outlet", "byline"}:
        signed = (*signed, Span(start + match.start("value"), start + len(match[0].rstrip())))
    return replace(header, fields={role: content} | header.fields, signed=signed)


def _stated_in(claim: str, start: int) -> StatedDate | None:
    """The date of a field, its span without the time of day."""
    known = stated(claim.strip("\"' \t"))
    found = re.search(rf"{DATE}|\d{{4}}", claim, re.IGNORECASE)
    if known is None or found is None:
        return None
    return StatedDate(value=known, span=Span(start + found.start(), start + found.end()))


@cache
def _field() -> re.Pattern[str]:
    groups = "|".join(
        f"(?P<{role}>{alternatives(keys)})" for role, keys in words().header_fields.items()
    )
    return re.compile(
        rf"[ \t]*(?:{groups})[ \t]*:(?P<value>[ \t]+[^\r\n]{{1,{_LONGEST_TITLE}}}|[ \t]*)",
        re.IGNORECASE,
    )


def _past_blank(text: str, at: int) -> int:
    ink = _INK.search(text, at)
    return len(text) if ink is None else ink.start()


def _heading(text: str, body: int) -> str | None:
    """The first line of the report if it is marked as a heading."""
    start = _past_blank(text, body)
    match = _HEADING.match(text, start) or _UNDERLINED.match(text, start)
    if match is None:
        return None
    return match["title"].rstrip(" \t#") or None
