"""Statements: who is reported to have said what, through whom.

Steps: quotation marks are paired; the cues of every sentence outside quotations are found;
each cue gets its content and speaker from the tree; quotations are linked to the cues beside
them; what lies inside another statement is dropped. Left out: what was not said ("declined to
comment"), statements of the reader ("as you know"), scare quotes and titles.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.codes import SpeechAct, StatementType
from dateline.extract.quotations_asides import Content, around_source, within_part
from dateline.extract.quotations_attitudes import find_attitudes
from dateline.extract.quotations_carriers import is_citation
from dateline.extract.quotations_chains import Chains
from dateline.extract.quotations_content import content_of
from dateline.extract.quotations_cues import Cue, find_cues, is_negated, uncarried
from dateline.extract.quotations_drafts import (
    Draft,
    is_passed_on,
    is_said,
    is_within,
    outermost,
)
from dateline.extract.quotations_labels import find_labelled
from dateline.extract.quotations_learned import Words, judged
from dateline.extract.quotations_linking import Linker
from dateline.extract.quotations_marks import MIN_WORDS, Quotation, find_quotations
from dateline.extract.quotations_nested import find_nested
from dateline.extract.quotations_occasion import find_day, find_medium, is_occasion
from dateline.extract.quotations_sources import find_sources
from dateline.extract.quotations_speakers import find_speaker, is_addressed, named, phrase_of
from dateline.extract.quotations_voices import Voices, find_addressee
from dateline.records import Statement
from dateline.spans import Span, cover, merged
from dateline.trees import Tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records import Document, Entity, Timex

BESIDE: Final = 2
"""Characters beside the marks, such as a comma, that leave a quotation direct."""
_HEADING: Final = re.compile(r"#{1,6} ")
_ENDED: Final = re.compile(r"[\"”’']\.\s+[\"“‘']")
_MARKS: Final = frozenset('"“”„«»`')


def find_statements(
    document: Document, entities: tuple[Entity, ...], times: tuple[Timex, ...] = ()
) -> tuple[Statement, ...]:
    """The statements of an article in text order of their content.

    `times` are its temporal expressions: without them no statement has a day.
    """
    reader = Reader(document)
    voices = Voices(document.text, entities)
    found = [draft for draft in reader.drafts() if not _tells_how(draft, voices)]
    drafts = [draft for draft in carried(found, voices) if not _only_asked(draft)]
    drafts += find_nested(found, drafts)
    context = _Context(reader, voices, Chains(drafts, voices), sorted(times, key=lambda t: t.span))
    return tuple(sorted((_statement(context, d) for d in drafts), key=lambda s: s.content))


def _tells_how(draft: Draft, voices: Voices) -> bool:
    """Whether a draft only tells of other words whose they were or where they were said."""
    cited = is_citation(draft) and voices.is_cited(draft)
    return cited or is_occasion(draft) or voices.is_channel(draft)


def _only_asked(draft: Draft) -> bool:
    """Whether a draft tells what nobody in particular asked: "Asked whether it rained, she ..."."""
    return draft.speaker is None and is_addressed(draft.tree, draft.cue.head)


class _Context(NamedTuple):
    """What the statements of one article are made with."""

    reader: Reader
    voices: Voices
    chains: Chains
    times: list[Timex]


def carried(drafts: list[Draft], voices: Voices) -> list[Draft]:
    """The outermost drafts; of "He added that ..., the agency said" the words are his.

    The medium that passes the words on becomes the inner statement's carrier.
    """
    kept: list[Draft] = []
    outer = outermost(drafts)
    for draft in outer:
        medium = voices.medium(draft)
        passed = [d for d in drafts if medium and d is not draft and is_passed_on(draft, d)]
        within = [d for d in outer if medium and d is not draft and is_within(draft, d)]
        if len(passed or within) != 1:
            kept.append(draft)
            continue
        (passed or within)[0].carrier = medium
        kept += passed
    return kept


def _statement(context: _Context, draft: Draft) -> Statement:
    reader, day = context.reader, find_day(draft, context.times)
    return Statement(
        type=_type(reader, draft),
        content=_content(reader, draft),
        cue=draft.cue_span,
        speaker=draft.speaker,
        speaker_entity=context.chains.speaker_of(draft),
        addressee=find_addressee(draft),
        chain=context.chains.of(draft),
        act=SpeechAct(draft.act),
        medium=find_medium(draft),
        when=None if day is None else day.interval,
        when_text=None if day is None else day.span,
        within=None if draft.within is None else draft.within.cue_span,
    )


def _content(reader: Reader, draft: Draft) -> tuple[Span, ...]:
    """The spans of a draft without stray marks; those with only blanks between become one."""
    result: list[Span] = []
    for span in merged(draft.spans):
        if result and not reader.text[result[-1].end : span.start].strip():
            result[-1] = result[-1].joined(span)
        else:
            result.append(span)
    return tuple(_unmarked(reader, span) for span in result)


def _within_sentence(text: str, span: Span) -> Span:
    """A span cut where a quotation ends a sentence that the trees run on: called it "a joke". "We ..."."""
    ended = _ENDED.search(text, span.start, span.end)
    return span if ended is None else Span(span.start, ended.start() + 1)


def _unmarked(reader: Reader, span: Span) -> Span:
    """A span without a mark at its edge that belongs to a quotation before or behind it."""
    text, start, end = reader.text, span.start, span.end
    starts = {quotation.span.start for quotation in reader.quotations_in(span)}
    ends = {quotation.span.end for quotation in reader.quotations_in(span)}
    while end - 1 > start and end not in ends and text[end - 1] in _MARKS:
        end = start + len(text[start : end - 1].rstrip())
    while start + 1 < end and start not in starts and text[start] in _MARKS:
        start += 1
    return Span(start, end)


def _type(reader: Reader, draft: Draft) -> StatementType:
    """Direct where all the words stand in quotation marks, mixed where some do.

    Marks around the cue as well are another's: "He told me that it rained," she said.
    """
    whole = draft.spans[0] if len(draft.spans) == 1 else None
    quoted = sum(
        min(quotation.span.end, span.end) - max(quotation.span.start, span.start)
        for span in draft.spans
        for quotation in reader.quotations_in(span)
        if not quotation.span.contains(draft.cue_span)
        and (quotation.span == whole or not quotation.is_name(reader.text))
    )
    if not quoted:
        return StatementType.INDIRECT
    return StatementType.DIRECT if draft.length - quoted <= BESIDE else StatementType.MIXED


class Reader:
    """One article: its trees, its quotations and the drafts that they give."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.trees = [Tree(sentence) for sentence in document.sentences]
        self.quotations = find_quotations(self.text, list(_paragraphs(document)))
        self._ends = [quotation.span.end for quotation in self.quotations]
        self._persons = sorted(n.span for n in document.names if n.label == "Person")
        bodies = (n.span for n in document.names if n.label == "Organization")
        self._speakers = [*self._persons, *bodies]
        self._attributions = document.attributions
        self._named = [span.start for span in self._persons]

    def drafts(self) -> list[Draft]:
        """The drafts of all statements."""
        drafts = [draft for tree in self.trees for draft in self._in_sentence(tree)]
        linker = Linker(self.text, drafts, self.trees, self._persons)
        linker.link(self.quotations)
        labelled = find_labelled(self.trees, self._speakers)
        for draft in drafts:
            draft.spans = [_within_sentence(self.text, span) for span in draft.spans]
        said = [draft for draft in (*drafts, *linker.found, *labelled) if is_said(draft)]
        words = Words.of(self.text, self.trees)
        found = judged(said, words, self._attributions, self._quoted_words())
        for draft in found:
            draft.spans = list(within_part(draft)) or draft.spans
        return found

    def _quoted_words(self) -> set[int]:
        """Numbers of the words of the article that stand in quotations."""
        quoted = (inside for tree in self.trees for inside in self._quoted(tree))
        return {number for number, inside in enumerate(quoted) if inside}

    def quotations_in(self, span: Span) -> Iterator[Quotation]:
        """The quotations that overlap a span."""
        for index in range(bisect_right(self._ends, span.start), len(self.quotations)):
            if self.quotations[index].span.start >= span.end:
                return
            yield self.quotations[index]

    def _in_sentence(self, tree: Tree) -> Iterator[Draft]:
        if _HEADING.match(self.text, tree.sentence.span.start):
            return
        quoted = self._quoted(tree)
        persons = self._persons_in(tree)
        for found in find_cues(tree):
            if quoted[found.head]:
                continue
            cue, subject = found, find_speaker(tree, found, quoted)
            content = content_of(tree, cue, subject, persons)
            if content is None and cue.noun is not None:
                cue = uncarried(tree, cue)  # "rejected criticism from them": the verb alone
                content = content_of(tree, cue, subject, persons)
                content = None if content is None or content.act == "topic" else content
            if cue.kind != "noun" or (content is not None and subject is not None):
                name = None if subject is None else named(tree, subject, persons)
                yield _draft(tree, cue, name, content)
        for cue, holder in find_attitudes(tree):
            content = content_of(tree, cue, None, persons) if not quoted[cue.head] else None
            if content is not None:
                yield _draft(tree, cue, holder, content)
        for first, last, head in find_sources(tree):
            if not quoted[first]:
                yield _sourced(tree, first, last, head)

    def _quoted(self, tree: Tree) -> list[bool]:
        """Whether each word stands in a quotation long enough to be speech."""
        mask = [False] * len(tree.tokens)
        for quotation in self.quotations_in(tree.sentence.span):
            if quotation.words(self.text) >= MIN_WORDS:
                for position, token in enumerate(tree.tokens):
                    mask[position] |= quotation.span.overlaps(token.span)
        return mask

    def _persons_in(self, tree: Tree) -> frozenset[int]:
        """Positions of the words of personal names."""
        span = tree.sentence.span
        first, last = bisect_left(self._named, span.start), bisect_left(self._named, span.end)
        names = self._persons[first:last]
        if not names:
            return frozenset()
        return frozenset(
            position
            for position, token in enumerate(tree.tokens)
            if any(name.overlaps(token.span) for name in names)
        )


def _draft(tree: Tree, cue: Cue, subject: int | None, content: Content | None) -> Draft:
    last = content.last_cue if content else cue.last
    act = content.act if content else cue.takes.get("quote", "say")
    if act == "deny" and is_negated(tree, cue.head):
        act = "say"  # "did not rule out that ..."
    outside = range(cue.first, cue.last + 1)
    return Draft(
        tree=tree,
        cue=cue,
        act=act,
        cue_span=tree.span(cue.first, last),
        subject=subject,
        content=content,
        spans=[tree.span(a, b) for a, b in content.pieces if a <= b] if content else [],
        speaker=phrase_of(tree, subject, outside) if subject is not None else None,
    )


def _sourced(tree: Tree, first: int, last: int, head: int) -> Draft:
    """The draft of "according to X"."""
    pieces = around_source(tree, first, last, head)
    return Draft(
        tree=tree,
        cue=Cue(first, first, last, "preposition", {"quote": "say"}),
        act="say",
        cue_span=tree.span(first, last),
        subject=head,
        content=None,
        spans=[tree.span(*piece) for piece in pieces],
        speaker=phrase_of(tree, head, range(first, last + 1)),
    )


def _paragraphs(document: Document) -> Iterator[Span]:
    """The paragraphs of the body; of a corpus text, a sentence a line, the whole."""
    if not document.sentences:
        return
    if document.article.tokenised:
        yield cover(sentence.span for sentence in document.sentences)
        return
    start = None
    for this, following in zip(document.sentences, [*document.sentences[1:], None], strict=True):
        start = this.span.start if start is None else start
        if following is None or following.paragraph != this.paragraph:
            yield Span(start, this.span.end)
            start = None
