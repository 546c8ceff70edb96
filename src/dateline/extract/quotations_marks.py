"""Quotation marks of an article, paired.

What is read: curly, straight, low and angle marks, the pairs `` '' of corpora, single marks
where they enclose words, a quotation that runs over several paragraphs with a mark at the
head of each, marks of two kinds mixed up, a missing closing mark. What is left out:
apostrophes, inches and minutes, quotations inside a quotation.

A mark opens or closes by its form and by what stands beside it; a state per paragraph (the
open marks, outermost first) decides the rest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARK: Final = re.compile(r"``|''|[\"“”„‟«»‹›‘’']")
_FAMILIES: Final = {
    **dict.fromkeys("“”„‟", "curly"),
    **dict.fromkeys(("``", "''"), "corpus"),
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys("‹›", "small angle"),
    '"': "straight",
}
_OPENS: Final = frozenset("“„‟«‹") | {"``"}
_CLOSES: Final = frozenset("”»›")
_SINGLE: Final = frozenset("‘’'")
_BEFORE_OPENING: Final = frozenset('([{—–-/:“"«`')
_AFTER_CLOSING: Final = frozenset(".,;:?!)]}—–-/…”\"»'’")
_SENTENCE_END: Final = re.compile(r"[.?!…][\"”’']?\s+(?=[“\"A-Z])")
_ELISION: Final = re.compile(
    r"[‘’'](?:\d|em\b|til\b|tis\b|twas\b|cause\b|bout\b|n[‘’']|s\b)", re.IGNORECASE
)
MARKS: Final = "\"“”„‟«»‹›‘’'`"
"""Marks at the edges of a quotation."""
MIN_WORDS: Final = 4
"""Quotations of fewer words need a cue: they are titles, nicknames or scare quotes."""
LONGEST: Final = 400
"""Words after which an open mark inside one paragraph was a stray one."""
LONGEST_OPEN: Final = 120
"""Words to the end of a paragraph that a quotation without a closing mark may hold."""
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words inside quotation marks; `span` includes the marks.

    `follows`: it continues the quotation that the paragraph before left open.
    """

    span: Span
    single: bool = False
    closed: bool = True
    follows: bool = False

    def words(self, text: str) -> int:
        """How many words stand inside."""
        return len(_WORD.findall(self.span.of(text)))

    def is_name(self, text: str) -> bool:
        """Whether it is the name of a work or a slogan: “The Wind Over the River”."""
        words = [w for w in self.span.of(text).strip(MARKS + ",.!?").split() if len(w) > 3]
        return len(words) > 1 and all(word[0].isupper() for word in words)

    def is_title(self, text: str) -> bool:
        """Whether it looks like a title: few words, or all of them in capitals."""
        words = [w for w in self.span.of(text).strip(MARKS + ",").split() if len(w) > 3]
        return self.words(text) < MIN_WORDS or all(word[0].isupper() for word in words)


@dataclass(slots=True)
class _Open:
    start: int
    family: str


def find_quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """The outermost quotations of the paragraphs, in text order; they do not overlap."""
    found: list[Quotation] = []
    open_family: str | None = None
    for number, paragraph in enumerate(paragraphs):
        after = paragraphs[number + 1].start if number + 1 < len(paragraphs) else len(text)
        read = _Paragraph(text, paragraph, open_family, followed=_MARK.match(text, after))
        found += read.quotations()
        open_family = read.left_open
    return tuple(found)


class _Paragraph:
    """The state while one paragraph is read."""

    def __init__(
        self,
        text: str,
        span: Span,
        open_before: str | None,
        *,
        followed: re.Match[str] | None,
    ) -> None:
        self.text = text
        self.span = span
        self.open_before = open_before
        self.followed = followed
        self.left_open: str | None = None
        self.stack: list[_Open] = []
        self.found: list[Quotation] = []

    def quotations(self) -> list[Quotation]:
        """The outermost quotations of the paragraph; sets `left_open`."""
        position = self.span.start
        while mark := _MARK.search(self.text, position, self.span.end):
            position = mark.end()
            self._restart(mark.start())
            if mark[0] in _SINGLE:
                position = self._single(mark)
            else:
                self._double(mark)
        if self.stack:
            self._unclosed()
        return self.found

    def _double(self, mark: re.Match[str]) -> None:
        family = _FAMILIES[mark[0]]
        opening = self._opens(mark, family)
        if opening and any(item.family == family for item in self.stack):
            self._missing_close(mark.start())
        if opening:
            self.stack.append(_Open(mark.start(), family))
        elif self.stack:
            self._close(mark.end(), family)
        elif self.open_before == family and not self.found:
            # the paragraph before was left open and this one carries no mark of its own
            self._add(Quotation(Span(self.span.start, mark.end()), follows=True))

    def _opens(self, mark: re.Match[str], family: str) -> bool:
        before, after = self._beside(mark)
        free_left = not before or before.isspace() or before in _BEFORE_OPENING
        free_right = not after or after.isspace() or after in _AFTER_CLOSING
        if free_left != free_right and mark[0] not in _OPENS | _CLOSES:
            return free_left
        inside = any(item.family == family for item in self.stack)
        if mark[0] in _OPENS:  # “ written for ” where a quotation is open: “the best“
            return not (inside and free_right and not free_left)
        if mark[0] in _CLOSES:  # ” written for “: ”Stop”, as in Swedish
            return free_left and (not free_right or not before) and not self.stack
        return not inside and not before.isdigit()

    def _beside(self, mark: re.Match[str]) -> tuple[str, str]:
        before = self.text[mark.start() - 1] if mark.start() > self.span.start else ""
        after = self.text[mark.end()] if mark.end() < self.span.end else ""
        return before, after

    def _close(self, end: int, family: str) -> None:
        index = next((i for i, item in enumerate(self.stack) if item.family == family), None)
        if index is None:  # marks of two kinds: “so” they said "so”
            index = len(self.stack) - 1
        start = self.stack[index].start
        del self.stack[index:]
        if not self.stack:
            self._add(Quotation(Span(start, end)))

    def _restart(self, position: int) -> None:
        """Give up a mark that nothing has closed for long: it was a stray one."""
        if self.stack and len(self.text[self.stack[0].start : position].split()) > LONGEST:
            self.stack.clear()

    def _add(self, quotation: Quotation) -> None:
        first = not self.found and self.open_before is not None
        if first and quotation.span.start == self.span.start and not quotation.follows:
            quotation = Quotation(quotation.span, quotation.single, quotation.closed, follows=True)
        self.found.append(quotation)

    def _missing_close(self, position: int) -> None:
        """A mark opens inside an open quotation of its kind: the first was never closed."""
        start = self.stack[0].start
        self.stack.clear()
        self._cut(start, position)

    def _unclosed(self) -> None:
        bottom = self.stack[0]
        self.left_open = bottom.family
        followed = self.followed and _FAMILIES.get(self.followed[0]) == bottom.family
        rest = len(self.text[bottom.start : self.span.end].split())
        led = bottom.start == self.span.start or self._colon_before(bottom.start)
        if followed or (led and rest <= LONGEST_OPEN):
            self._add(Quotation(Span(bottom.start, self.span.end), closed=False))
        else:
            self._cut(bottom.start, self.span.end)

    def _colon_before(self, position: int) -> bool:
        return self.text[self.span.start : position].rstrip().endswith((":", ","))

    def _cut(self, start: int, limit: int) -> None:
        """An unclosed quotation ends with its sentence."""
        end = _SENTENCE_END.search(self.text, start + 1, limit)
        stop = end.start() + len(end[0].rstrip()) if end else limit
        stop = start + len(self.text[start:stop].rstrip())
        if stop > start + 1:
            self._add(Quotation(Span(start, stop), closed=False))

    def _single(self, mark: re.Match[str]) -> int:
        """Where reading goes on; a closed pair of single marks outside others is one quotation."""
        before, after = self._beside(mark)
        free_left = not before or before.isspace() or before in _BEFORE_OPENING
        opens = free_left and bool(after) and not after.isspace() and mark[0] != "’"
        elided = _ELISION.match(self.text, mark.start())
        if self.stack or not opens or elided:
            return mark.end()
        end = self._single_end(mark.end())
        if end is None:
            return mark.end()
        self._add(Quotation(Span(mark.start(), end), single=True))
        return end

    def _single_end(self, start: int) -> int | None:
        """The end of a single quotation: behind punctuation, else behind a word.

        "the ministers' plan" looks like an end; a better one further on is preferred.
        """
        possible = None
        for place in self._single_closings(start):
            before = self.text[place - 1]
            after = self.text[place + 1 : place + 2]
            if before in ".,?!…" or before.lower() != "s" or (after and not after.isspace()):
                return place + 1
            possible = possible or place + 1
        return possible

    def _single_closings(self, start: int) -> Iterator[int]:
        for mark in re.compile(r"[’']").finditer(self.text, start, self.span.end):
            before, after = self._beside(mark)
            if not before.isspace() and not after.isalnum():
                yield mark.start()
