"""`record/relations.jsonl`, `conflicts`, `plans`, `positions`: what the articles say together.

Every quotation is compared with its stored text when a line is written and when it is read.
Roots, which belong to the articles, stand in `record/articles.jsonl`.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from dateline.errors import DamagedError, DatelineError
from dateline.findings import Findings, Sources
from dateline.records import Evidence
from dateline.serialize.findings import FINDINGS
from dateline.store.manifest import checked, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.store.folder import StoryFolder


class _Rooted(msgspec.Struct):
    """The one key that is read of a line of `articles.jsonl`."""

    root: tuple[str, ...]


def lines_of(findings: Findings, texts: Mapping[str, str]) -> dict[str, Iterator[bytes]]:
    """The lines of each file by its name; making one raises `DamagedError` for a false quotation."""
    return {name: _lines(name, findings, texts) for name in FINDINGS}


def _lines(name: str, findings: Findings, texts: Mapping[str, str]) -> Iterator[bytes]:
    home = findings.sources if name == "relations" else findings
    for record in getattr(home, name):
        check_quoted(name, record, texts)
        yield FINDINGS[name].line(record)


def read_findings(folder: StoryFolder, texts: Mapping[str, str]) -> Findings:
    """What was written; raises `DamagedError` for lines that cannot be read or quote falsely."""
    found: dict[str, tuple[Any, ...]] = {}
    for name, kind in FINDINGS.items():
        lines = checked(folder, folder.record / f"{name}.jsonl")
        try:
            found[name] = tuple(kind.read(line) for line in lines)
        except (msgspec.DecodeError, DatelineError) as error:
            raise unreadable(name, error) from error
        for record in found[name]:
            check_quoted(name, record, texts)
    sources = Sources(relations=found["relations"], roots=_roots(folder))
    return Findings(
        sources=sources,
        conflicts=found["conflicts"],
        plans=found["plans"],
        positions=found["positions"],
    )


def root_of(findings: Findings) -> dict[str, tuple[str, ...]]:
    """The articles that count once with each article, itself among them."""
    return {article: root for root in findings.sources.roots for article in root}


def _roots(folder: StoryFolder) -> tuple[tuple[str, ...], ...]:
    lines = checked(folder, folder.record / "articles.jsonl")
    rows = (msgspec.json.decode(line, type=_Rooted) for line in lines)
    return tuple(sorted({row.root for row in rows}))


def check_quoted(what: str, record: object, texts: Mapping[str, str]) -> None:
    """Raise `DamagedError` unless every quotation inside a record stands where it says."""
    for evidence in evidence_in(record):
        start, end = evidence.span.start, evidence.span.end
        found = texts.get(evidence.article, "")[start:end]
        if found != evidence.exact or len(found) != end - start:
            message = (
                f"{what} quotes {evidence.exact!r}, which article {evidence.article} "
                f"does not have at {start}-{end}"
            )
            raise DamagedError(message)


def evidence_in(record: object) -> Iterator[Evidence]:
    """Every quotation inside a record or tuple of records, in field order."""
    if isinstance(record, Evidence):
        yield record
    elif isinstance(record, tuple):
        for item in record:
            yield from evidence_in(item)
    elif is_dataclass(record):
        for field in fields(record):
            yield from evidence_in(getattr(record, field.name))
