"""Which cue a quotation belongs to, by where they stand.

In order: words that lead up to it ("She said: ..."); words that close it ("..., she said"); a
quotation that goes on from the paragraph before; a content that the tree has already found
around it; the statement just before it in the same paragraph; a signature or a colon. Nothing
fits: no statement.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dateline.extract.quotations_beside import (
    is_one_clause,
    is_relative,
    lead,
    only_speaker,
    only_worded,
    speaker_start,
)
from dateline.extract.quotations_cues import is_worded
from dateline.extract.quotations_drafts import Draft, without_cue
from dateline.extract.quotations_edges import without_punctuation
from dateline.extract.quotations_marks import MARKS, MIN_WORDS
from dateline.extract.quotations_speakers import named, phrase_of
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.extract.quotations_marks import Quotation
    from dateline.trees import Tree

MAX_LEAD: Final = 14
"""Words between a cue and the quotation it leads to: addressee, place, day."""
MAX_BETWEEN: Final = 40
"""Words of a cue between two parts of a quotation."""
MAX_CLOSING: Final = 12
"""Words of a sentence of its own that closes a quotation: "Mr. Doe said on Friday."."""
_DOUBLE: Final = frozenset('"“”')
_LEADS: Final = (":", ",")
_TRAILS: Final = (",", "?", "!", "—", "–", "-", "…", "...")
_JOINS: Final = frozenset({"but", "and", "while"})
_SIGNATURE: Final = re.compile(
    r"[ \u00a0\n]{0,3}([―—–-]{1,2})[ \u00a0]?([^\W\d_][^\n“”\".?!―—]{2,60}[^\W_])"
)


class Linker:
    """Links the quotations of one article to its drafts, which it changes.

    `found` holds the drafts of quotations that no cue word introduces.
    """

    def __init__(
        self, text: str, drafts: Sequence[Draft], trees: Sequence[Tree], persons: Sequence[Span]
    ) -> None:
        self.text = text
        self.found: list[Draft] = []
        self.drafts = sorted(drafts, key=lambda draft: draft.cue_span)
        self._trees = trees
        self._persons = persons
        self._sentences = [tree.sentence.span.start for tree in trees]
        self._starts = [draft.cue_span.start for draft in self.drafts]
        self._last: Draft | None = None
        self._previous: Quotation | None = None
        self._waiting: list[Span] = []

    def link(self, quotations: Sequence[Quotation]) -> None:
        """Give each quotation to its draft."""
        for quotation in quotations:
            if not quotation.follows:
                self._waiting.clear()
            draft = self._draft_of(quotation)
            if draft is None:
                self._waiting.append(quotation.span)
                continue
            draft.spans += self._waiting if quotation.follows else []
            self._waiting.clear()
            draft.quotations.append(quotation)
            self._last, self._previous = draft, quotation

    def _draft_of(self, quotation: Quotation) -> Draft | None:
        """The draft that a quotation belongs to, its content changed accordingly."""
        span = quotation.span
        leading = self._leading(span)
        if leading is not None:
            lead(leading, span)
            leading.spans += self._fronted(leading, quotation)
            return leading
        trails = self._trails(quotation)
        around = None if trails else self._around(span)
        closing = self._closing(quotation) if around is None else None
        if closing is not None:
            self._close(closing, span)
            return closing
        if around is None and quotation.follows and self._last is not None and not self._waiting:
            self._last.spans.append(span)
            return self._last
        return (
            around
            or self._around(span)
            or self._continued(quotation)
            or self._trailed(quotation)
            or self._uncued(quotation)
        )

    def _trailed(self, quotation: Quotation) -> Draft | None:
        """A further statement behind its cue: "...", she said, as the town was "running dry"."""
        draft, span = self._last, quotation.span
        if draft is None or quotation.words(self.text) < MIN_WORDS:
            return None
        tree = draft.tree
        if not tree.sentence.span.contains(span) or span.start < draft.cue_span.end:
            return None
        for clause in tree.children(draft.cue.head, "advcl"):
            first, last = tree.first[clause], tree.last[clause]
            reason = tree.child(clause, "mark") and tree.child(clause, "nsubj", "nsubj:pass")
            behind = first > draft.cue.last and tree.span(first, last).contains(span)
            if not behind or reason is None:
                continue
            while first < clause and tree.tokens[first].upos in {"PUNCT", "SCONJ", "ADP"}:
                first += 1
            content = tree.span(first, max(first, without_punctuation(tree, first, last)))
            further = replace(draft, spans=[content.joined(span)], content=None, quotations=[])
            self.found.append(further)
            return further
        return None

    def _leading(self, span: Span) -> Draft | None:
        """The cue of "She told them on Friday: ..." or "..., adding, ..."."""
        draft = next(self._before(span), None)
        if draft is None:
            return None
        between = self.text[draft.cue_span.end : span.start].rstrip(" \n")
        words = len(between.split())
        introduced = between.endswith(_LEADS) or self._is_next(draft, between, span)
        ended = "\n" in between or ". " in between or set(between) & _DOUBLE
        if not introduced or ended or words > MAX_LEAD:
            return None
        only_comma = words > 1 and between.endswith(",")
        return None if only_comma and not is_one_clause(draft, span) else draft

    def _fronted(self, draft: Draft, quotation: Quotation) -> list[Span]:
        """The part of a quoted sentence before its cue: In Rome, he said, "it will rain"."""
        start = draft.tree.sentence.span.start
        inside = quotation.span.of(self.text).lstrip(MARKS)
        own = min(draft.cue_span.start, draft.speaker.start if draft.speaker else start)
        before = self.text[start:own].rstrip()
        alone = self._starts[bisect_left(self._starts, start)] >= own
        open_ended = before.endswith(",") and inside[:1].islower()
        if not open_ended or not alone or set(before) & _DOUBLE or len(draft.quotations) > 0:
            return []
        return [Span(start, start + len(before) - 1)]

    def _before(self, span: Span) -> Iterator[Draft]:
        """Drafts whose cue stands before a quotation, the nearest first."""
        for index in range(bisect_left(self._starts, span.start) - 1, -1, -1):
            if self.drafts[index].takes_quotes:
                yield self.drafts[index]

    def _is_next(self, draft: Draft, between: str, span: Span) -> bool:
        """Whether the quotation is all that follows the cue: They chanted "Leave"."""
        further = any(piece.end > span.end + 1 for piece in draft.spans)
        spoken = "clause" in draft.cue.takes and draft.cue.takes.get("quote") == "say"
        return not between and not further and spoken

    def _closing(self, quotation: Quotation) -> Draft | None:
        """The cue of "...", she said."""
        for index in range(bisect_left(self._starts, quotation.span.end), len(self.drafts)):
            draft = self.drafts[index]
            if draft.takes_quotes and not is_relative(draft):
                return draft if self._closes(draft, quotation) else None
        return None

    def _closes(self, draft: Draft, quotation: Quotation) -> bool:
        sentence, end = draft.tree.sentence.span, quotation.span.end
        gap = self.text[end : sentence.start] if sentence.start >= end else ""
        if sentence.start > end + 2 or "\n" in gap or gap.strip():
            return False
        trails = self._trails(quotation)
        if not trails and quotation.words(self.text) < MIN_WORDS:
            return False
        if self._has_own(draft, quotation):
            if self.text[draft.cue_span.end : draft.spans[0].start].rstrip().endswith(" that"):
                return False  # One spoke of "a dozen", another said that it was ten
            if draft.tree.tokens[draft.cue.head].xpos == "VBG" and sentence.contains(
                quotation.span
            ):
                return False  # He promised them "bread", saying it would be free
            between = self.text[end : draft.cue_span.start].replace(",", " ").split()
            opens = self.text[draft.cue_span.end : draft.spans[0].start + 1]
            anew = quotation.span.start == sentence.start and not _DOUBLE.isdisjoint(opens)
            titled = quotation.is_title(self.text) and not anew  # "I am sad," he said, "that ..."
            if not trails or _JOINS & set(between) or titled:
                return False
        apart = not trails and sentence.start >= end and self.text[sentence.start].isupper()
        if apart and len(draft.tree.tokens) > MAX_CLOSING:
            return False
        return only_speaker(draft, end)

    def _has_own(self, draft: Draft, quotation: Quotation) -> bool:
        """Whether the tree gives the cue a content behind it that is not the quotation."""
        behind = draft.content is not None and draft.content.region is None
        return behind and not any(piece.overlaps(quotation.span) for piece in draft.spans)

    def _trails(self, quotation: Quotation) -> bool:
        """Whether a quotation ends as one does that is followed by its cue."""
        inside = quotation.span.of(self.text).rstrip(MARKS + " ")
        after = self.text[quotation.span.end : quotation.span.end + 2].strip()
        return inside.endswith(_TRAILS) or after.startswith(_TRAILS)

    def _close(self, draft: Draft, span: Span) -> None:
        """Give a closing cue the quotation and the rest of its sentence."""
        tokens = draft.tree.tokens
        rest = [p for p in range(speaker_start(draft)) if tokens[p].span.start >= span.end]
        while rest and tokens[rest[-1]].upos == "PUNCT":
            rest.pop()
        further = len(rest) > 1 and not only_worded(draft)
        end = tokens[rest[-1]].span.end if further else span.end
        earlier = [s for s in draft.spans if s.end <= span.start] if draft.quotations else []
        draft.spans = [*earlier, Span(self._sentence_start(draft, span), end)]

    def _sentence_start(self, draft: Draft, span: Span) -> int:
        """Where a content begins that ends with a quotation.

        With its sentence, where no other cue or quotation stands before it.
        """
        index = bisect_left(self._sentences, span.start + 1) - 1
        start = self._sentences[index] if index >= 0 else span.start
        if only_worded(draft):
            return span.start
        before = self.text[start : span.start]
        if not before or before.rstrip().endswith(_LEADS) or set(before) & _DOUBLE:
            return span.start
        cues = range(bisect_left(self._starts, start), bisect_left(self._starts, span.start))
        if all(self.drafts[i] is draft for i in cues):
            return start
        return min((s.start for s in draft.spans if s.overlaps(span)), default=span.start)

    def _around(self, span: Span) -> Draft | None:
        """The draft whose content overlaps the quotation, widened to hold it."""
        index = bisect_left(self._starts, span.start)
        near = [*reversed(self.drafts[max(0, index - 8) : index]), *self.drafts[index : index + 4]]
        for draft in near:
            over = [piece.overlaps(span) for piece in draft.spans]
            if any(over) and not span.overlaps(draft.cue_span):
                pieces = zip(draft.spans, over, strict=True)
                draft.spans = [p.joined(span) if overlaps else p for p, overlaps in pieces]
                return draft
        return None

    def _continued(self, quotation: Quotation) -> Draft | None:
        """The statement just before, where only its cue stands between."""
        draft, previous, span = self._last, self._previous, quotation.span
        if draft is None or previous is None or not self._opens(span):
            return None
        between = self.text[previous.span.end : span.start]
        sentence = draft.tree.sentence.span
        rest = self.text[max(sentence.end, previous.span.end) : span.start]
        cue_between = previous.span.end <= draft.cue_span.start < span.start
        apart = "\n\n" in between and not cue_between
        if rest.strip() or apart or len(between.split()) > MAX_BETWEEN:
            return None
        draft.spans.append(span)
        return draft

    def _opens(self, span: Span) -> bool:
        """Whether a quotation begins where a sentence or a part of one begins."""
        before = self.text[max(0, span.start - 4) : span.start]
        free = not before or before[-1].isspace()
        return free and (not before.strip() or before.rstrip()[-1] in '.?!,:;—–-…”"’')

    def _uncued(self, quotation: Quotation) -> Draft | None:
        """A statement without a cue word: a signature, or a sentence that ends with a colon."""
        draft = self._signed(quotation.span)
        if draft is None and quotation.words(self.text) >= MIN_WORDS:
            draft = self._announced(quotation.span)
        if draft is not None:
            self.found.append(draft)
        return draft

    def _signed(self, span: Span) -> Draft | None:
        """A quotation with a name behind a dash: "We had no choice." — Jane Doe."""
        sign = _SIGNATURE.match(self.text, span.end)
        if sign is None:
            return None
        name = Span(*sign.span(2))
        tree = next((t for t in self._trees if t.sentence.span.overlaps(name)), None)
        if tree is None or not any(n.contains(name) or name.contains(n) for n in self._persons):
            return None
        return without_cue(tree, Span(*sign.span(1)), name, span)

    def _words_of_names(self, tree: Tree) -> frozenset[int]:
        """Positions of the words of personal names in a sentence."""
        return frozenset(
            position
            for position, token in enumerate(tree.tokens)
            if any(name.overlaps(token.span) for name in self._persons)
        )

    def _announced(self, span: Span) -> Draft | None:
        """The subject of the sentence whose colon leads to the quotation."""
        index = bisect_left(self._sentences, span.start) - 1
        tree = self._trees[index] if index >= 0 else None
        subject = tree.child(tree.root, "nsubj") if tree is not None else None
        if tree is None or subject is None or tree.tokens[subject].span.start > span.start:
            return None
        before = self.text[tree.sentence.span.start : span.start].rstrip()
        owner = tree.child(subject, "nmod:poss")
        speaker = subject if owner is None else owner
        if owner is not None and not is_worded(tree.tokens[subject].lemma):
            speaker = named(tree, subject, self._words_of_names(tree))
            owner = None  # "Her neighbour Jane Doe was angry: ..."
        if not before.endswith(":") or tree.tokens[speaker].upos not in {"PROPN", "PRON"}:
            return None
        cue = tree.tokens[tree.root if owner is None else subject].span
        return without_cue(tree, cue, phrase_of(tree, speaker), span)
