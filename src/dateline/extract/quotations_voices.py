"""Through whom a statement came: the entity that speaks, who was spoken to, the source chain.

A chain runs from the outlet over those who carried the words (the agency that a source told)
to their origin. An attitude ("hopes to", "seeks to") is the outlet's own account: its chain is
the outlet alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from dateline.codes import STANCES, EntityKind, SpeechAct
from dateline.extract.quotations_cues import words
from dateline.extract.quotations_speakers import quoter_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.extract.quotations_drafts import Draft
    from dateline.records import Entity
    from dateline.spans import Span
    from dateline.trees import Tree

OUTLET: Final = "outlet"
_MEDIA: Final = frozenset({EntityKind.NEWS_AGENCY, EntityKind.MEDIA})
_PARTS: Final = frozenset(
    {"one", "some", "many", "several", "most", "none", "both", "two", "three", "few", "any", "all"}
)
_PAPERS: Final = frozenset(
    {"newspaper", "daily", "magazine", "broadcaster", "channel", "agency", "television", "radio"}
)


class Voices:
    """The entities of one article, by where they are mentioned."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._media = {entity.id for entity in entities if entity.kind in _MEDIA}
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
            found = self._headed(draft.tree, draft.subject)
            if found is not None:
                return found
        inside = [e for s, e in self._overlapping(draft.speaker) if s.end == draft.speaker.end]
        if len(inside) != 1 or draft.subject is None:
            return None
        written = draft.tree.tokens[draft.subject].lemma.casefold() in words().documents
        return inside[0] if written or inside[0] in self._persons else None

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

    def carrier(self, draft: Draft) -> str | None:
        """Who passes the words on: the medium of "AFP quoted him as saying"."""
        quoter = quoter_of(draft.tree, draft.cue.head) if draft.cue.kind == "verb" else None
        found = self._headed(draft.tree, quoter) if quoter is not None else None
        return draft.carrier or found

    def chain(
        self, act: SpeechAct, speaker: str | None, addressee: Span | None, carrier: str | None
    ) -> tuple[str, ...]:
        """The source chain of a statement."""
        if act in STANCES:
            return (OUTLET,)
        told = None
        if addressee is not None:
            told = next((e for _, e in self._overlapping(addressee) if e in self._media), None)
        parts = (OUTLET, carrier, told, speaker)
        return tuple(part for part in dict.fromkeys(parts) if part is not None)

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
    return None if span and any(span.overlaps(part) for part in draft.spans) else span


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
