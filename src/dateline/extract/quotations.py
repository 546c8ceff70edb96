"""Statements: who is reported to have said what, through whom.

Steps: quotation marks are paired; the cues of every sentence outside quotations are found;
each cue gets its content and speaker from the tree; quotations are linked to the cues beside
them; what lies inside another statement is dropped. Left out: what was not said ("declined to
comment"), statements of the reader ("as you know"), scare quotes and titles.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from dateline.codes import SpeechAct, StatementType
from dateline.extract.quotations_asides import Content, around_source
from dateline.extract.quotations_attitudes import find_attitudes
from dateline.extract.quotations_content import content_of
from dateline.extract.quotations_cues import Cue, find_cues, find_sources, uncarried
from dateline.extract.quotations_drafts import (
    Draft,
    is_passed_on,
    is_said,
    is_within,
    outermost,
)
from dateline.extract.quotations_labels import find_labelled
from dateline.extract.quotations_linking import MIN_WORDS, Linker
from dateline.extract.quotations_marks import Quotation, find_quotations
from dateline.extract.quotations_speakers import find_speaker, named, phrase_of
from dateline.extract.quotations_voices import Voices, find_addressee
from dateline.records import Statement
from dateline.spans import Span, cover, merged
from dateline.trees import Tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records import Document, Entity

BESIDE: Final = 2
"""Characters beside the marks, such as a comma, that leave a quotation direct."""
_MARKS: Final = frozenset('"“”„«»`')


def find_statements(document: Document, entities: tuple[Entity, ...]) -> tuple[Statement, ...]:
    """The statements of an article in text order of their content."""
    reader = Reader(document)
    voices = Voices(entities)
    drafts = carried(reader.drafts(), voices)
    return tuple(sorted((_statement(reader, voices, d) for d in drafts), key=lambda s: s.content))


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


def _statement(reader: Reader, voices: Voices, draft: Draft) -> Statement:
    speaker, addressee = voices.speaker(draft), find_addressee(draft)
    act = SpeechAct(draft.act)
    return Statement(
        type=_type(reader, draft),
        content=_content(reader, draft),
        cue=draft.cue_span,
        speaker=draft.speaker,
        speaker_entity=speaker,
        addressee=addressee,
        chain=voices.chain(act, speaker, addressee, voices.carrier(draft)),
        act=act,
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
    """Direct where all the words stand in quotation marks, mixed where some do."""
    quoted = sum(
        min(quotation.span.end, span.end) - max(quotation.span.start, span.start)
        for span in draft.spans
        for quotation in reader.quotations_in(span)
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
        self._named = [span.start for span in self._persons]

    def drafts(self) -> list[Draft]:
        """The drafts of all statements."""
        drafts = [draft for tree in self.trees for draft in self._in_sentence(tree)]
        linker = Linker(self.text, drafts, self.trees, self._persons)
        linker.link(self.quotations)
        labelled = find_labelled(self.trees, self._speakers)
        return [draft for draft in (*drafts, *linker.found, *labelled) if is_said(draft)]

    def quotations_in(self, span: Span) -> Iterator[Quotation]:
        """The quotations that overlap a span."""
        for index in range(bisect_right(self._ends, span.start), len(self.quotations)):
            if self.quotations[index].span.start >= span.end:
                return
            yield self.quotations[index]

    def _in_sentence(self, tree: Tree) -> Iterator[Draft]:
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
    outside = range(cue.first, cue.last + 1)
    return Draft(
        tree=tree,
        cue=cue,
        act=content.act if content else cue.takes.get("quote", "say"),
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
