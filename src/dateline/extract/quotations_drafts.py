"""Statements in the making, and which of two that overlap is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from dateline.extract.quotations_cues import Cue, is_negated, words
from dateline.extract.quotations_speakers import is_passive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.extract.quotations_asides import Content
    from dateline.extract.quotations_marks import Quotation
    from dateline.spans import Span
    from dateline.trees import Tree

PASSED_ON: Final = 0.75
"""Share of an aside's content that must be another's statement for it to pass that on."""
NEIGHBOURS: Final = 60
"""Cues before and behind that may lie inside one statement."""


_IMPERSONAL: Final = frozenset({"say", "judge", "expect"})
"""Acts of which a passive may leave the speaker unsaid: "is expected to rise"."""


@dataclass(slots=True, eq=False, kw_only=True)
class Draft:
    """A statement in the making.

    `subject` is the head of the speaker in the cue's sentence, `content` what the tree gives,
    `spans` the content as it stands; `carrier` is the medium that passes it on, `within` the
    draft that reports this one.
    """

    tree: Tree
    cue: Cue
    act: str
    cue_span: Span
    subject: int | None
    content: Content | None
    spans: list[Span]
    speaker: Span | None
    quotations: list[Quotation] = field(default_factory=list)
    carrier: str | None = None
    within: Draft | None = None

    @property
    def takes_quotes(self) -> bool:
        """Whether the cue can introduce words in quotation marks."""
        return "quote" in self.cue.takes

    @property
    def length(self) -> int:
        """Characters of content."""
        return sum(map(len, self.spans))

    def holds(self, other: Draft) -> bool:
        """Whether the cue of another lies in this content."""
        return any(span.contains(other.cue_span) for span in self.spans)


def without_cue(tree: Tree, cue: Span, speaker: Span, content: Span) -> Draft:
    """A draft that no word of speech introduces; `cue` is what stands for one."""
    return Draft(
        tree=tree,
        cue=Cue(0, 0, 0, "none", {"quote": "say"}),
        act="say",
        cue_span=cue,
        subject=None,
        content=None,
        spans=[content],
        speaker=speaker,
    )


def is_said(draft: Draft) -> bool:
    """Whether a draft is a statement: it has content and, mostly, a speaker.

    Without one, a passive is left: "It was announced that ...". The reader ("as you know") has
    said nothing, nor has "That said, ...".
    """
    tokens = draft.tree.tokens
    if not draft.spans:
        return False
    if draft.subject is not None and draft.speaker is not None:
        speaker = tokens[draft.subject].text.casefold()
        idiom = speaker == "that" and draft.subject == 0 and draft.cue.head == 1
        return speaker != "you" and not idiom
    if draft.speaker is not None:
        return True
    reported = tokens[draft.cue.head].lemma in words().reported
    unknown = tokens[draft.cue.head].lemma == "know" and is_negated(draft.tree, draft.cue.head)
    unreal = any(
        tokens[c].xpos == "MD" for c in draft.tree.children(draft.cue.head, "aux", "aux:pass")
    )
    passive = is_passive(draft.tree, draft.cue.head) and reported and not unknown
    passive &= not unreal or draft.act == "expect"
    if not draft.quotations and _is_time(draft):
        return False
    return draft.act in _IMPERSONAL and (passive or bool(draft.quotations))


def _is_time(draft: Draft) -> bool:
    """Whether what follows an impersonal cue tells when: "were revealed when a court ..."."""
    if draft.content is None:
        return False
    first = draft.content.pieces[0][0]
    return draft.tree.tokens[first].text.casefold() == "when"


def outermost(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts whose cue lies in no other draft's content, in text order.

    Of two that hold each other's cue the one behind its content is the outer: in "They plan to
    leave, he said" the plan is his words.
    """
    ordered = sorted(drafts, key=lambda draft: draft.cue_span)
    places = {id(draft): place for place, draft in enumerate(ordered)}
    dropped: set[int] = set()
    for draft in sorted(ordered, key=lambda d: -d.length):
        place = places[id(draft)]
        for other in ordered[max(0, place - NEIGHBOURS) : place + NEIGHBOURS]:
            if other is draft or id(draft) in dropped or not draft.holds(other):
                continue
            if other.quotations and not is_within(other, draft):
                continue  # "She repeated what she had said: ..."
            if not other.holds(draft) or draft.cue_span > other.cue_span:
                dropped.add(id(other))
    return [draft for draft in ordered if id(draft) not in dropped]


def is_passed_on(outer: Draft, inner: Draft) -> bool:
    """Whether an aside only passes on what another says: "He added that ..., the agency said"."""
    aside = outer.content is None or outer.content.region is not None
    if not aside or inner.speaker is None or inner.act != "say" or not outer.holds(inner):
        return False
    own = inner.length + len(inner.cue_span) + len(inner.speaker)
    return own > PASSED_ON * outer.length


def is_within(inner: Draft, outer: Draft) -> bool:
    """Whether all that one draft says is part of what the other says."""
    return all(any(whole.contains(part) for whole in outer.spans) for part in inner.spans)
