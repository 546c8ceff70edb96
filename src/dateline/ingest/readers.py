"""Files, folders, patterns and standard input become articles, duplicates and failures.

    paths of all inputs, sorted        `paths`
    bytes, unpacked under the caps        `streams`
    the format        `sniffing`
    drafts        `plaintext`, `html`, `jsonl`, `feeds`, `warc`, `documents`
    articles        `assembly`

Each input, or record of a collection, gives exactly one of an `Article`, a `Duplicate` or a
`Failure`, so that a run can account for all of them. The order depends on the paths alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.errors import EmptyError, ReadError
from dateline.ingest.assembly import assembled
from dateline.ingest.documents import read_epub, read_pdf
from dateline.ingest.drafts import Received
from dateline.ingest.failures import failed, unopened
from dateline.ingest.feeds import read_feed
from dateline.ingest.html import read_page
from dateline.ingest.jsonl import field_names, read_lines, read_whole
from dateline.ingest.limits import Limits
from dateline.ingest.paths import STDIN, expanded, shown
from dateline.ingest.plaintext import read_markdown, read_text
from dateline.ingest.sniffing import HEAD, Format, format_of
from dateline.ingest.streams import Bytes
from dateline.ingest.warc import read_archive
from dateline.records import Article, Failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import BinaryIO

    from dateline.ingest.drafts import Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """An input that is the same article as an earlier one of the run.

    `article` is the id that both have.
    """

    source: str
    article: str


def read_inputs(
    inputs: Sequence[str],
    *,
    limits: Limits = Limits(),  # noqa: B008  frozen
    fields: Mapping[str, str] | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Article | Duplicate | Failure]:
    """What the inputs hold, in the order of their paths; nothing is raised for a bad input.

    `inputs` are files, folders, glob patterns or `-`, which is read from `stdin`. `fields` maps
    our names of JSON fields to others. Raises `UsageError` for a field that is not ours.
    """
    return _read_all(inputs, limits, field_names(fields), stdin)


def _read_all(
    inputs: Sequence[str], limits: Limits, names: Mapping[str, str], stdin: BinaryIO | None
) -> Iterator[Article | Duplicate | Failure]:
    seen: set[str] = set()
    for path in expanded(inputs):
        read = [path] if isinstance(path, Failure) else _read_path(path, limits, names, stdin)
        for result in read:
            if not isinstance(result, Article):
                yield result
            elif result.id in seen:
                yield Duplicate(source=result.source, article=result.id)
            else:
                seen.add(result.id)
                yield result


def _read_path(
    path: str, limits: Limits, names: Mapping[str, str], stdin: BinaryIO | None
) -> Iterator[Article | Failure]:
    source = shown(path)
    if path == STDIN and stdin is None:
        reason = "standard input was asked for but is not there; give a path"
        yield Failure(source=source, stage="open", reason=reason)
        return
    try:
        if stdin is not None and path == STDIN:
            yield from _read_stream(source, stdin, limits, names)
        else:
            with open(path, "rb") as stream:  # noqa: PTH123  a Path would drop "./" from the source
                yield from _read_stream(source, stream, limits, names)
    except OSError as error:
        yield unopened(source, error)


def _read_stream(
    source: str, stream: BinaryIO, limits: Limits, names: Mapping[str, str]
) -> Iterator[Article | Failure]:
    try:
        received = Received(source, Bytes(stream, limits))
        for draft in _drafts(received, limits, names):
            yield draft if isinstance(draft, Failure) else _article(draft, limits)
    except ReadError as error:
        yield failed(source, error)


def _article(draft: Draft, limits: Limits) -> Article | Failure:
    try:
        return assembled(draft, limits)
    except ReadError as error:
        return failed(draft.source, error)


def _drafts(
    received: Received, limits: Limits, names: Mapping[str, str]
) -> Iterable[Draft | Failure]:
    """Hands the stream to the reader of its format."""
    head = received.stream.peek(HEAD)
    if not head.strip():
        message = "the file is empty; check how it was made"
        raise EmptyError(message)
    found = format_of(head, received.source)
    single = _SINGLE.get(found)
    if single is not None:
        return [single(received, limits)]
    if found is Format.FEED:
        return read_feed(received, limits)
    if found is Format.WARC:
        return read_archive(received, limits)
    return (read_whole if found is Format.JSON else read_lines)(received, limits, names)


def _read_html(received: Received, limits: Limits) -> Draft:
    return read_page(received.stream.rest("the page"), received.source, limits)


_SINGLE: Final[Mapping[Format, Callable[[Received, Limits], Draft]]] = {
    Format.TEXT: read_text,
    Format.MARKDOWN: read_markdown,
    Format.HTML: _read_html,
    Format.PDF: read_pdf,
    Format.EPUB: read_epub,
}
"""Formats that hold one article; the others are collections."""
