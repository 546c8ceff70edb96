"""The entities behind a statement: who speaks, who was spoken to, who passed it on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from dateline.codes import EntityKind
from dateline.extract.quotations_carriers import cited_by, find_carriers
from dateline.extract.quotations_cues import words
from dateline.extract.quotations_occasion import find_medium

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.extract.quotations_drafts import Draft
    from dateline.records import Entity
    from dateline.spans import Span
    from dateline.trees import Tree

_MEDIA: Final = frozenset({EntityKind.NEWS_AGENCY, EntityKind.MEDIA})
_PARTS: Final = frozenset(
    {"one", "some", "many", "several", "most", "none", "both", "two", "three", "few", "any", "all"}
)
_PAPERS: Final = frozenset(
    {"newspaper", "daily", "magazine", "broadcaster", "channel", "agency", "television", "radio"}
)


class Voices:
    """The entities of one article, by where they are mentioned."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._text = text
        self._media = {entity.id for entity in entities if entity.kind in _MEDIA}
        self._unnamed = {e.id for e in entities if e.kind is EntityKind.ANONYMOUS_SOURCE}
        self._persons = {e.id for e in entities if e.kind is EntityKind.PERSON}
        self._mentions = sorted((m.span, e.id) for e in entities for m in e.mentions)
        self._starts = [span.start for span, _ in self._mentions]
        self._longest = max((len(span) for span, _ in self._mentions), default=0)

    def entity_at(self, span: Span) -> str | None:
        """The entity of the shortest mention that holds a span."""
        holding = [(len(s), e) for s, e in self._overlapping(span) if s.contains(span)]
        return min(holding)[1] if holding else None

    def speaker(self, draft: Draft) -> str | None:
        """The entity that a draft's speaker means."""
        if draft.speaker is None:
            return None
        if draft.subject is not None:
            found = self._joined(draft, draft.speaker)
            found = found or self._headed(draft.tree, draft.subject)
            if found is not None:
                return found
        else:  # "Doe: We had no choice"
            over = list(self._overlapping(draft.speaker))
            whole = (e for s, e in over if s == draft.speaker)
            named = (e for s, e in over if s.end == draft.speaker.end and e in self._persons)
            return next(whole, next(named, None))
        inside = [
            e
            for s, e in self._overlapping(draft.speaker)
            if s.end == draft.speaker.end and (s == draft.speaker or not self._is_of(draft, s))
        ]
        if len(inside) != 1:
            return None
        written = draft.tree.tokens[draft.subject].lemma.casefold() in words().documents
        return inside[0] if written or inside[0] in self._persons else None

    def _is_of(self, draft: Draft, span: Span) -> bool:
        """Whether a mention only tells whose the speaker is: "the driver of the minister"."""
        tree = draft.tree
        if (
            draft.subject is None
            or tree.tokens[draft.subject].lemma.casefold() in words().documents
        ):
            return False
        first = next((p for p, t in enumerate(tree.tokens) if t.span.start >= span.start), 0)
        return first > 0 and tree.tokens[first - 1].upos == "ADP"

    def _joined(self, draft: Draft, speaker: Span) -> str | None:
        """The first of several who speak, where the tree takes another for the head."""
        if draft.subject is None or draft.tree.tokens[draft.subject].span.start == speaker.start:
            return None
        start, head = speaker.start, draft.tree.tokens[draft.subject].span
        first = [
            s for s, _ in self._overlapping(speaker) if s.start == start and s.end < head.start
        ]
        between = [
            t.text
            for t in draft.tree.tokens
            if first and first[0].end <= t.span.start < head.start
        ]
        return self.entity_at(first[0]) if between[:1] == ["and"] else None

    def _headed(self, tree: Tree, head: int) -> str | None:
        found = self.entity_at(tree.tokens[head].span)
        if found is not None:
            return found
        lemma, other = tree.tokens[head].lemma.casefold(), None
        if lemma in _PARTS:
            other = tree.child(head, "nmod")  # "one of them"
        elif lemma in _PAPERS:
            other = tree.child(head, "compound")  # "the Le Monde newspaper"
        return self.entity_at(tree.tokens[other].span) if other is not None else None

    def medium(self, draft: Draft) -> str | None:
        """The agency, paper or broadcaster that a draft's speaker is."""
        speaker = self.speaker(draft)
        return speaker if speaker in self._media else None

    def is_unnamed(self, entity: str) -> bool:
        """Whether an entity is a source without a name."""
        return entity in self._unnamed

    def through(self, draft: Draft) -> tuple[str, ...]:
        """Who passes the words of a draft on, in the order of the chain.

        A medium spoken to that is no entity of the article ("the Harbour Post newspaper") is
        given by its words.
        """
        found = [draft.carrier, *(self._media_at(draft.tree, h) for h in find_carriers(draft))]
        carrier = next((entity for entity in found if entity is not None), None)
        told, addressee = None, find_addressee(draft)
        if addressee is not None:
            told = next((e for _, e in self._overlapping(addressee) if e in self._media), None)
            told = told or _paper(self._text, draft.tree, addressee)
        return tuple(dict.fromkeys(part for part in (carrier, told) if part is not None))

    def has_occasion(self, draft: Draft) -> bool:
        """Whether a draft tells by what means or to whom its words came."""
        return find_addressee(draft) is not None or find_medium(draft) is not None

    def cited(self, draft: Draft) -> str | None:
        """X of "the agency reported, citing X": its entity, else its words."""
        head = cited_by(draft)
        if head is None or draft.tree.tokens[head].upos == "PRON":
            return None
        found = self._headed(draft.tree, head)
        return found or draft.tree.span(*draft.tree.phrase(head)).of(self._text)

    def is_channel(self, draft: Draft) -> bool:
        """Whether what a draft speaks on is a medium: "Speaking on LCI"."""
        if draft.act != "topic" or len(draft.spans) != 1:
            return False
        return any(s == draft.spans[0] and e in self._media for s, e in self._mentions)

    def is_cited(self, draft: Draft) -> bool:
        """Whether a medium cites somebody or a document: "the agency reported, citing X"."""
        told = draft.tree.child(draft.cue.head, "obj")
        return told is not None and self.medium(draft) is not None

    def _media_at(self, tree: Tree, head: int) -> str | None:
        found = self._headed(tree, head)
        return found if found in self._media else None

    def _overlapping(self, span: Span) -> Iterator[tuple[Span, str]]:
        first = bisect_left(self._starts, span.start - self._longest)
        for index in range(first, bisect_right(self._starts, span.end)):
            if self._mentions[index][0].overlaps(span):
                yield self._mentions[index]


def find_addressee(draft: Draft) -> Span | None:
    """Whom a statement was made to: "told Reuters", "confirmed to Le Monde"."""
    if draft.cue.kind != "verb":
        return None
    span = _by_tree(draft) or _by_place(draft)
    taken = [*draft.spans, *([draft.speaker] if draft.speaker is not None else [])]
    return None if span and any(span.overlaps(part) for part in taken) else span


def _paper(text: str, tree: Tree, addressee: Span) -> str | None:
    """The words for a newspaper or broadcaster that was spoken to."""
    inside = [token for token in tree.tokens if addressee.overlaps(token.span)]
    papers = any(token.lemma.casefold() in _PAPERS for token in inside)
    named = any(token.upos == "PROPN" for token in inside)
    return addressee.of(text).removeprefix("the ") if papers and named else None


def _by_tree(draft: Draft) -> Span | None:
    tree, verb = draft.tree, draft.cue.head
    told = tree.tokens[verb].lemma in words().addressed
    found = [*(tree.children(verb, "iobj", "obj") if told else ())]
    found += [child for child in tree.children(verb, "obl") if _spoken_to(tree, verb, child)]
    interviewer = _interviewer(tree, verb)
    found += [interviewer] if interviewer is not None else []
    head = next((child for child in found if child > verb), None)
    return tree.span(*tree.phrase(head, joined=True)) if head is not None else None


def _by_place(draft: Draft) -> Span | None:
    """A name right behind the cue, though the tree has it elsewhere: "told Reuters that ..."."""
    tokens, first = draft.tree.tokens, draft.cue.last + 1
    to = first < len(tokens) and tokens[first].text == "to"
    told = tokens[draft.cue.head].lemma in words().addressed
    first += to
    last = first
    while last < len(tokens) and tokens[last].upos == "PROPN":
        last += 1
    if not (to or told) or last == first:
        return None
    return draft.tree.span(first, last - 1)


def _spoken_to(tree: Tree, verb: int, child: int) -> bool:
    """Whether an oblique names the one spoken to: "to X", "in an interview with X"."""
    cases = {tree.tokens[c].text.casefold() for c in tree.children(child, "case")}
    return child > verb and "to" in cases


def _interviewer(tree: Tree, verb: int) -> int | None:
    """Head of X in "said in an interview with X"."""
    for child in tree.children(verb, "obl"):
        if tree.tokens[child].lemma in {"interview", "conversation", "call"}:
            for part in tree.children(child, "nmod"):
                if any(tree.tokens[c].text == "with" for c in tree.children(part, "case")):
                    return part
    return None
