"""Articles as JSON: one object a line, or one array or object in a file.

The fields are `id, text, title, date, url, outlet`; other names are given as a mapping of ours
to theirs. A record goes by `PATH#ID`, without an id by `PATH#LINE`. A line that cannot be read
is one failure; the lines behind it are read.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from dateline.errors import EmptyError, FormatError, ReadError, UsageError
from dateline.ingest.dates import stated
from dateline.ingest.decoding import decode, is_blank, storable
from dateline.ingest.drafts import Draft, digest, tidy
from dateline.ingest.failures import failed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.ingest.drafts import Received
    from dateline.ingest.limits import Limits
    from dateline.records import Failure

FIELDS: Final = ("id", "text", "title", "date", "url", "outlet")
"""What is read of a record."""

_BOM: Final = b"\xef\xbb\xbf"


def field_names(given: Mapping[str, str] | None) -> dict[str, str]:
    """Our names to theirs; raises `UsageError` for a name that is not ours."""
    unknown = sorted(set(given or {}) - set(FIELDS))
    if unknown:
        message = f"unknown field {unknown[0]!r}; the fields are {', '.join(FIELDS)}"
        raise UsageError(message)
    return {name: name for name in FIELDS} | dict(given or {})


def read_lines(
    received: Received, limits: Limits, names: Mapping[str, str]
) -> Iterator[Draft | Failure]:
    """A draft or a failure for each line that is not blank."""
    number = 0
    while True:
        number += 1
        source = f"{received.source}#{number}"
        try:
            line = received.stream.line()
            if line is None:
                return
            data = line.removeprefix(_BOM) if number == 1 else line
            if data.strip():
                limits.check("members", number, "the number of lines")
                yield _draft(_parsed(data), received.source, number, data, names)
        except ReadError as error:
            yield failed(source, error)
            if not received.stream.is_usable or number > limits.members:
                return


def read_whole(
    received: Received, limits: Limits, names: Mapping[str, str]
) -> Iterator[Draft | Failure]:
    """The same for a file that is one JSON value: an object, or an array of them."""
    data = received.stream.rest("the file")
    value = _parsed(decode(data).encode("utf-8", errors="replace"))
    records = value if isinstance(value, list) else [value]
    limits.check("members", len(records), "the number of records")
    for number, record in enumerate(records, start=1):
        try:
            yield _draft(record, received.source, number, data, names)
        except ReadError as error:
            yield failed(f"{received.source}#{number}", error)


def _parsed(data: bytes) -> Any:
    try:
        return json.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        message = "is not UTF-8, as JSON must be; convert the file"
        raise FormatError(message) from error
    except (ValueError, RecursionError) as error:
        why = getattr(error, "msg", "nested too deeply")
        message = f"is not JSON ({why}); write one object a line"
        raise FormatError(message) from error


def _draft(record: object, path: str, number: int, raw: bytes, names: Mapping[str, str]) -> Draft:
    if not isinstance(record, dict):
        message = 'is no JSON object; write {"text": ...}'
        raise FormatError(message)
    text = record.get(names["text"])
    if not isinstance(text, str):
        message = f"has no text in the field {names['text']!r}; name the field that holds it"
        raise FormatError(message)
    if is_blank(text):
        message = f"the field {names['text']!r} is blank; leave the record out"
        raise EmptyError(message)
    date = record.get(names["date"])
    return Draft(
        source=f"{path}#{_identifier(record.get(names['id']), number)}",
        text=storable(text),
        raw=digest(raw),
        title=_short(record.get(names["title"])),
        date=None if date is None else stated(str(date)),
        url=_short(record.get(names["url"])),
        outlet=_short(record.get(names["outlet"])),
    )


def _identifier(given: object, number: int) -> str:
    """The record's own id if it is a word or number, else its line."""
    usable = isinstance(given, str | int) and not isinstance(given, bool)
    return (tidy(storable(str(given))) if usable else None) or str(number)


def _short(field: object) -> str | None:
    return tidy(storable(field)) if isinstance(field, str) else None
