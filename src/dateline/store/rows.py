"""Lines of `record/*.jsonl`: the wire format of one record, with its words beside its spans.

Each line has `id`, `article`, the keys of the wire format, and `words`: what the spans of
each key cover. The words are made from the spans when a line is written and compared when it
is read; a line whose words differ is damage, not data. An entity's `id` in its article is
called `local` here. Ids are hashes of article and position: they stay when other articles come.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from dateline.errors import DamagedError, DatelineError
from dateline.records import spans_of
from dateline.serialize import reading, wire, writing
from dateline.spans import Span
from dateline.store.manifest import unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from dateline.records import Article

Words = dict[str, str | list[str]]


class Kind(NamedTuple):
    """How one kind of record is written, read and told apart from its neighbours."""

    letter: str
    to_wire: Callable[[Any], msgspec.Struct]
    decoder: msgspec.json.Decoder[Any]
    from_wire: Callable[[Any], Any]
    key: Callable[[Any], Span | None]


KINDS: Final[dict[str, Kind]] = {
    "events": Kind(
        "v",
        writing.event_to_wire,
        msgspec.json.Decoder(wire.WireEvent),
        reading.event_from_wire,
        lambda event: event.anchor,
    ),
    "statements": Kind(
        "s",
        writing.statement_to_wire,
        msgspec.json.Decoder(wire.WireStatement),
        reading.statement_from_wire,
        lambda statement: statement.content[0],
    ),
    "figures": Kind(
        "f",
        writing.figure_to_wire,
        msgspec.json.Decoder(wire.WireFigure),
        reading.figure_from_wire,
        lambda figure: figure.span,
    ),
    "entities": Kind(
        "n",
        writing.entity_to_wire,
        msgspec.json.Decoder(wire.WireEntity),
        reading.entity_from_wire,
        lambda entity: entity.mentions[0].span if entity.mentions else None,
    ),
    "places": Kind(
        "p",
        writing.place_to_wire,
        msgspec.json.Decoder(wire.WirePlace),
        reading.place_from_wire,
        lambda place: place.span,
    ),
    "times": Kind(
        "t",
        writing.time_to_wire,
        msgspec.json.Decoder(wire.WireTime),
        reading.time_from_wire,
        lambda time: time.span,
    ),
}
"""The kinds of records that have a file each, by its name."""


class Head(msgspec.Struct, frozen=True):
    """The keys that every line has; `local` is an entity's id in its article."""

    id: str
    article: str
    words: Words
    local: str | None = None


_HEAD: Final = msgspec.json.Decoder(Head)


def to_rows(kind: str, article: Article, records: Sequence[object]) -> Iterator[bytes]:
    """The lines of all records of one kind that an article holds."""
    for name, record in identified(kind, article, records):
        cells = msgspec.to_builtins(KINDS[kind].to_wire(record))
        if "id" in cells:
            cells = {"local": cells.pop("id")} | cells
        row = {"id": name, "article": article.id}
        yield msgspec.json.encode(row | cells | {"words": words(record, article.text)})


def identified(
    kind: str, article: Article, records: Sequence[object]
) -> Iterator[tuple[str, object]]:
    """Each record of one kind that an article holds, with its id."""
    letter, key = KINDS[kind].letter, KINDS[kind].key
    twins: Counter[Span | None] = Counter()
    for record in records:
        span = key(record)
        yield identity(letter, article.id, span, twins[span]), record
        twins[span] += 1


def identity(letter: str, article: str, span: Span | None, twin: int) -> str:
    """The id of a record: where it stands, and which it is of those that stand there."""
    place = "none" if span is None else f"{span.start} {span.end}"
    key = f"{article} {letter} {place} {twin}"
    return letter + hashlib.sha256(key.encode()).hexdigest()[:12]


def from_row(kind: str, line: bytes, texts: Mapping[str, str]) -> tuple[Head, Any]:
    """The head and the record of a line; raises `DamagedError` if words and spans disagree."""
    try:
        head = _HEAD.decode(line)
        record = KINDS[kind].from_wire(KINDS[kind].decoder.decode(line))
        quoted = words(record, texts[head.article])
    except (msgspec.DecodeError, DatelineError, KeyError) as error:
        raise unreadable(kind, error) from error
    if quoted != head.words:
        message = (
            f"record/{kind}.jsonl: {head.id} does not quote its article; build the story again"
        )
        raise DamagedError(message)
    return head, replace(record, id=head.local) if head.local is not None else record


def words(record: Any, text: str) -> Words:
    """What the spans of each field cover; raises `SpanError` where one leaves the text."""
    found: Words = {}
    for name in record.__dataclass_fields__:
        value = getattr(record, name)
        if isinstance(value, Span):
            found[name] = value.of(text)
        elif isinstance(value, tuple) and (spans := spans_of(value)):
            found[name] = [span.of(text) for span in spans]
    return found
