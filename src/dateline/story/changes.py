"""What became of each entry between two states of a record.

Entries are compared by id, and where an id is gone or new by the mentions they hold: an entry
whose mentions all stand in another one was merged into it, one whose mentions stand in several
was split. Leaves out entries that are as they were.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from dateline.story.decisions_shape import mention_of, mentions_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from dateline.records import Entry, Evidence
    from dateline.story.decisions_shape import Mention


class Fate(StrEnum):
    """What became of an entry."""

    ADDED = "added"
    CHANGED = "changed"
    MERGED = "merged"
    SPLIT = "split"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of one entry; `others` are those it was merged into, split into or split from.

    `cells` holds, of what changed, its name, and the old and the new words.
    """

    fate: Fate
    entry: str
    others: tuple[str, ...] = ()
    cells: tuple[tuple[str, str, str], ...] = ()


CELLS: Final[tuple[tuple[str, Callable[[Entry], str]], ...]] = (
    ("code", lambda entry: str(entry.code)),
    ("mode", lambda entry: entry.mode or ""),
    ("status", lambda entry: str(entry.status)),
    ("when", lambda entry: "" if entry.when is None else str(entry.when)),
    ("actors", lambda entry: _words(entry.actors)),
    ("recipients", lambda entry: _words(entry.recipients)),
    ("places", lambda entry: _words(entry.places)),
    ("headline", lambda entry: entry.headline.exact),
    ("reports", lambda entry: str(len(entry.reports))),
    ("outlets", lambda entry: str(entry.outlets)),
    ("independent sources", lambda entry: str(len(entry.roots))),
)
"""The cells that are compared, each as words."""


def compare(old: Sequence[Entry], new: Sequence[Entry]) -> tuple[Change, ...]:
    """The changes from one state to another: old entries in their order, then what is new."""
    before, after = {entry.id: entry for entry in old}, {entry.id: entry for entry in new}
    homes, origins = dict(mentions_of(new)), dict(mentions_of(old))
    found = [change for entry in old for change in _fate(entry, after, homes)]
    for entry in new:
        if entry.id in before:
            continue
        came = _most({origins.get(mention_of(r), "") for r in entry.reports} - {""}, entry.id)
        fate = Fate.SPLIT if came and set(came) <= after.keys() else Fate.ADDED
        found.append(Change(fate=fate, entry=entry.id, others=came))
    return tuple(found)


def _fate(
    entry: Entry, after: Mapping[str, Entry], homes: Mapping[Mention, str]
) -> Iterator[Change]:
    if entry.id in after:
        cells = tuple(_changed(entry, after[entry.id]))
        if cells:
            yield Change(fate=Fate.CHANGED, entry=entry.id, cells=cells)
        return
    went = Counter(homes.get(mention_of(report), "") for report in entry.reports)
    others = _most(set(went) - {""}, entry.id)
    fate = (Fate.DELETED, Fate.MERGED)[len(others)] if len(others) < 2 else Fate.SPLIT
    yield Change(fate=fate, entry=entry.id, others=others)


def _most(keys: Iterable[str], entry: str) -> tuple[str, ...]:
    return tuple(sorted(key for key in keys if key != entry))


def _changed(old: Entry, new: Entry) -> Iterator[tuple[str, str, str]]:
    for name, told in CELLS:
        was, now = told(old), told(new)
        if was != now:
            yield name, was, now


def _words(cells: Iterable[Evidence]) -> str:
    return "; ".join(" ".join(cell.exact.split()) for cell in cells)
