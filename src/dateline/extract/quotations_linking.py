"""Which cue a quotation belongs to, by where they stand.

In order: words that lead up to it ("She said: ..."); words that close it ("..., she said"); a
quotation that goes on from the paragraph before; a content that the tree has already found
around it; the statement just before it in the same paragraph; a signature or a colon. Nothing
fits: no statement.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from dateline.extract.quotations_drafts import Draft, without_cue
from dateline.extract.quotations_edges import FINITE
from dateline.extract.quotations_speakers import phrase_of, quoter_of
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.extract.quotations_marks import Quotation
    from dateline.trees import Tree

MIN_WORDS: Final = 4
"""Quotations of fewer words need a cue: they are titles, nicknames or scare quotes."""
MAX_TAIL: Final = 12
"""Words between a quotation and its cue that may belong to the quoted sentence."""
MAX_LEAD: Final = 14
"""Words between a cue and the quotation it leads to: addressee, place, day."""
MAX_BETWEEN: Final = 40
"""Words of a cue between two parts of a quotation."""
MAX_CLOSING: Final = 12
"""Words of a sentence of its own that closes a quotation: "Mr. Doe said on Friday."."""
_MARKS: Final = "\"“”„‟«»‹›‘’'`"
_DOUBLE: Final = frozenset('"“”')
_LEADS: Final = (":", ",")
_TRAILS: Final = (",", "?", "!", "—", "–", "-", "…", "...")
_JOINS: Final = frozenset({"but", "and", "while"})
_BESIDE: Final = frozenset({"PUNCT", "ADV", "CCONJ"})
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
            _lead(leading, span)
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
            around or self._around(span) or self._continued(quotation) or self._uncued(quotation)
        )

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
        return None if only_comma and not _is_one_clause(draft, span) else draft

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
            if draft.takes_quotes:
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
            between = self.text[end : draft.cue_span.start].replace(",", " ").split()
            if not trails or _JOINS & set(between) or self._is_title(quotation):
                return False
        apart = not trails and sentence.start >= end and self.text[sentence.start].isupper()
        if apart and len(draft.tree.tokens) > MAX_CLOSING:
            return False
        return _only_speaker(draft, end)

    def _has_own(self, draft: Draft, quotation: Quotation) -> bool:
        """Whether the tree gives the cue a content behind it that is not the quotation."""
        behind = draft.content is not None and draft.content.region is None
        return behind and not any(piece.overlaps(quotation.span) for piece in draft.spans)

    def _is_title(self, quotation: Quotation) -> bool:
        """Whether a quotation looks like a title: few words, or all of them in capitals."""
        words = [w for w in quotation.span.of(self.text).strip(_MARKS + ",").split() if len(w) > 3]
        return quotation.words(self.text) < MIN_WORDS or all(w[0].isupper() for w in words)

    def _trails(self, quotation: Quotation) -> bool:
        """Whether a quotation ends as one does that is followed by its cue."""
        inside = quotation.span.of(self.text).rstrip(_MARKS + " ")
        after = self.text[quotation.span.end : quotation.span.end + 2].strip()
        return inside.endswith(_TRAILS) or after.startswith(_TRAILS)

    def _close(self, draft: Draft, span: Span) -> None:
        """Give a closing cue the quotation and the rest of its sentence."""
        tokens = draft.tree.tokens
        rest = [p for p in range(_speaker_start(draft)) if tokens[p].span.start >= span.end]
        while rest and tokens[rest[-1]].upos == "PUNCT":
            rest.pop()
        end = tokens[rest[-1]].span.end if len(rest) > 1 else span.end
        earlier = [s for s in draft.spans if s.end <= span.start] if draft.quotations else []
        draft.spans = [*earlier, Span(self._sentence_start(draft, span), end)]

    def _sentence_start(self, draft: Draft, span: Span) -> int:
        """Where a content begins that ends with a quotation.

        With its sentence, where no other cue or quotation stands before it.
        """
        index = bisect_left(self._sentences, span.start + 1) - 1
        start = self._sentences[index] if index >= 0 else span.start
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
        if not before.endswith(":") or tree.tokens[speaker].upos not in {"PROPN", "PRON"}:
            return None
        cue = tree.tokens[tree.root if owner is None else subject].span
        return without_cue(tree, cue, phrase_of(tree, speaker), span)


def _lead(draft: Draft, span: Span) -> None:
    """Give a quotation to the cue that leads to it; earlier parts of one stay."""
    earlier = [s for s in draft.spans if s.end <= span.start] if draft.quotations else []
    draft.spans = [*earlier, span]


def _is_one_clause(draft: Draft, span: Span) -> bool:
    """Whether no other clause stands between a cue and the quotation."""
    between = (
        token for token in draft.tree.tokens[draft.cue.last + 1 :] if token.span.start < span.start
    )
    return not any(token.xpos in FINITE for token in between)


def _only_speaker(draft: Draft, end: int) -> bool:
    """Whether nothing but the speaker, or a rest of the quoted sentence, stands before the cue."""
    tokens, first = draft.tree.tokens, draft.cue.first
    start = _speaker_start(draft)
    before = [p for p in range(start) if tokens[p].span.start >= end]
    rest = [p for p in before if tokens[p].upos not in _BESIDE]
    if not rest:
        return True
    verbs = any(tokens[p].upos in {"VERB", "AUX"} for p in rest)
    if verbs or len(rest) > MAX_TAIL:
        return False
    return len(rest) <= MAX_TAIL // 2 if start == first else tokens[start - 1].text == ","


def _speaker_start(draft: Draft) -> int:
    """Position where the words of the cue begin: at the speaker, where it stands in front."""
    tree, first = draft.tree, draft.cue.first
    if draft.subject is None or draft.subject > draft.cue.head or draft.speaker is None:
        return first
    quoter = quoter_of(tree, draft.cue.head)
    if quoter is not None and quoter < draft.subject:
        return tree.first[quoter]  # "Le Monde quoted him as saying"
    start = draft.speaker.start
    named = next((p for p in range(first) if tree.tokens[p].span.start >= start), first)
    return min(first, named, tree.first[draft.subject])
