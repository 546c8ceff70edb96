"""Where a text names an agency or a paper as the source of something: "told Reuters", "AFP reported".

A name counts with a word before or behind it that says so. Names of agencies keep their case
("AP" is one, "ap" is not); those of papers are compared without, as mastheads are in capitals.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from dateline.resources import table
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

TOKEN: Final = re.compile(r"[^\W_]+")

WINDOW: Final = 60
"""Characters before a name in which the word that cites it stands."""


class _ReuseWords(msgspec.Struct, frozen=True):
    before: tuple[str, ...]
    behind: tuple[str, ...]
    called: tuple[str, ...]


class Named(NamedTuple):
    """A name as a source: where it stands, whose it is, whether "with" is all that says so."""

    span: Span
    key: str
    joined: bool


class Naming:
    """The names that are looked for: `exact` with their case, `folded` without."""

    def __init__(self, exact: Mapping[str, str], folded: Iterable[str]) -> None:
        self._names: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
        for spelling, key in exact.items():
            self._add(spelling, key, cased=True)
        for name in sorted(folded):
            self._add(name, name, cased=False)
        for names in self._names.values():
            names.sort(key=lambda entry: (-len(entry[0]), entry))

    def _add(self, spelling: str, key: str, *, cased: bool) -> None:
        first = TOKEN.search(spelling)
        if first is not None and first.start() == 0:
            self._names[first[0].casefold()].append((spelling, key, cased))

    def find(self, text: str) -> Iterator[Named]:
        """The names that something is told by, in text order."""
        reach = 0
        for match in TOKEN.finditer(text):
            if match.start() < reach or match[0].casefold() not in self._names:
                continue
            for spelling, key, cased in self._names[match[0].casefold()]:
                span = Span(match.start(), match.start() + len(spelling))
                if _is_there(text, span, spelling, cased=cased):
                    reach = span.end
                    cue = _cue(text, span)
                    if cue is not None:
                        yield Named(span, key, cue == "with")
                    break


def _is_there(text: str, span: Span, spelling: str, *, cased: bool) -> bool:
    """Whether a name stands at a place, and ends there."""
    words = text[span.start : span.end]
    same = words == spelling if cased else words.casefold() == spelling
    return same and not text[span.end : span.end + 1].isalnum()


def _cue(text: str, span: Span) -> str | None:
    """The word that makes a name a source, in lower case."""
    found = _before().search(text, max(0, span.start - WINDOW), span.start)
    if found is not None:
        return found["cue"].casefold()
    behind = _behind().match(text, span.end)
    return behind["cue"].casefold() if behind is not None else None


@cache
def _before() -> re.Pattern[str]:
    words = table("reuse_words", _ReuseWords)
    called = _either(words.called)
    return re.compile(
        rf"\b(?P<cue>{_either(words.before)})\s+(?:the\s+)?(?:{called}\s+)?\Z", re.IGNORECASE
    )


@cache
def _behind() -> re.Pattern[str]:
    words = table("reuse_words", _ReuseWords)
    return re.compile(
        rf"(?:\s+{_either(words.called)})?\s+(?P<cue>{_either(words.behind)})\b", re.IGNORECASE
    )


def _either(words: Iterable[str]) -> str:
    ranked = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, ranked)) + ")"
