"""Story packs and their keys: `evaluation/authored/packs/README.md` explains every field.

A pack is a folder with articles `01.txt`, `02.txt`, ... and `key.json`. Words of a key are
found in the stored text of their article; a word that is not there, or that stands there more
than once without an occurrence, is an error of the key.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.ingest.readers import read_inputs
from dateline.records import Article
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

KEY = "key.json"
AROUND = 20
"""Letters before and after words by which they are known again in a copy."""


@dataclass(frozen=True, slots=True, order=True)
class Words:
    """Words of an article, by the id of the article."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Happening:
    """A main event of the story with its mentions and the number of its independent sources."""

    what: str
    day: str | None
    status: str
    mentions: tuple[Words, ...]
    roots: int


@dataclass(frozen=True, slots=True)
class Strain:
    """A conflict or tension, or a pair that only looks like one (`why` says it).

    Each side has one or more places that tell it: later reports of one source, and copies.
    """

    kind: str
    what: str
    sides: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True, slots=True)
class Intent:
    """A plan, proposal, request or threat, and what the articles tell of it."""

    anchors: tuple[Words, ...]
    outcome: str


@dataclass(frozen=True, slots=True)
class Attitude:
    """Words that show somebody for or against something."""

    who: str
    stance: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A story with its key; articles are named by their ids."""

    name: str
    part: str
    articles: tuple[Article, ...]
    names: dict[str, str]
    """File of each article, without its ending, by id."""

    published: dict[str, str]
    roots: tuple[frozenset[str], ...]
    relations: tuple[tuple[frozenset[str], str], ...]
    events: tuple[Happening, ...]
    conflicts: tuple[Strain, ...]
    agreements: tuple[Strain, ...]
    tensions: tuple[Strain, ...]
    calm: tuple[Strain, ...]
    """Pairs that no tension holds between."""

    plans: tuple[Intent, ...]
    positions: tuple[Attitude, ...]


def packs(paths: Iterable[Path], part: str | None = None) -> Iterator[Pack]:
    """The packs below the folders, by name; only those of a part (`dev`, `held`) if one is given."""
    folders = {key.parent for path in paths for key in path.rglob(KEY)}
    for folder in sorted(folders, key=lambda folder: folder.name):
        key = json.loads((folder / KEY).read_text(encoding="utf-8"))
        if part in {None, key["part"]}:
            yield _pack(folder, key)


def _pack(folder: Path, key: dict[str, Any]) -> Pack:
    by_name = {Path(article.source).stem: article for article in _articles(folder)}

    def words(rows: Sequence[Sequence[Any]]) -> tuple[Words, ...]:
        return tuple(_words(folder.name, by_name, row) for row in rows)

    def told(rows: Sequence[Sequence[Any]]) -> tuple[Words, ...]:
        found = words(rows)
        groups = [{by_name[name].id: by_name[name].text for name in g} for g in key["roots"]]
        return (*found, *(echo for place in found for echo in _echoes(place, groups)))

    def strains(name: str, kind: str) -> tuple[Strain, ...]:
        return tuple(
            Strain(
                row.get("kind", kind),
                row["what"],
                tuple(told([side] if isinstance(side[0], str) else side) for side in row["sides"]),
            )
            for row in key.get(name, ())
        )

    ids = {name: article.id for name, article in by_name.items()}
    return Pack(
        name=folder.name,
        part=key["part"],
        articles=tuple(by_name.values()),
        names={article: name for name, article in ids.items()},
        published={ids[name]: day for name, day in key["published"].items() if day},
        roots=tuple(frozenset(ids[name] for name in group) for group in key["roots"]),
        relations=tuple(
            (frozenset({ids[first], ids[second]}), kind)
            for first, second, kind in key["relations"]
        ),
        events=tuple(
            Happening(row["what"], row["day"], row["status"], words(row["mentions"]), row["roots"])
            for row in key["events"]
        ),
        conflicts=strains("figure_conflicts", "figure"),
        agreements=strains("figure_agreements", "figure"),
        tensions=strains("tensions", ""),
        calm=strains("no_tensions", ""),
        plans=tuple(
            Intent(
                words([[row["file"], row["exact"], *_nth(row)], *row.get("also", ())]),
                row["outcome"],
            )
            for row in key["plans"]
        ),
        positions=tuple(
            Attitude(row["who"], row["stance"], told([row["words"]])) for row in key["positions"]
        ),
    )


def _nth(row: dict[str, Any]) -> list[int]:
    return [row["occurrence"]] if "occurrence" in row else []


def _echoes(words: Words, groups: Iterable[dict[str, str]]) -> Iterator[Words]:
    """The same words in copies of their article: those with the same letters around them."""
    for group in groups:
        text = group.get(words.article, "")
        begin = max(0, words.span.start - AROUND)
        context = text[begin : words.span.end + AROUND]
        for article, other in group.items() if context else ():
            start = other.find(context) + words.span.start - begin
            if article != words.article and context in other:
                yield Words(article, Span(start, start + len(words.span)))


def _articles(folder: Path) -> Iterator[Article]:
    for item in read_inputs([str(path) for path in sorted(folder.glob("*.txt"))]):
        if not isinstance(item, Article):
            message = f"an article of a pack cannot be read: {item}"
            raise TypeError(message)
        yield item


def _words(pack: str, articles: dict[str, Article], row: Sequence[Any]) -> Words:
    """The words of `[file, exact]` or `[file, exact, occurrence]`; raises `ValueError`."""
    name, exact, *nth = row
    text = articles[name].text
    if not nth and text.count(exact) != 1:
        message = f"{pack}/{name}: {exact!r} stands there {text.count(exact)} times"
        raise ValueError(message)
    start = -1
    for _ in range((nth[0] if nth else 0) + 1):
        start = text.index(exact, start + 1)
    return Words(articles[name].id, Span(start, start + len(exact)))
