"""By what means and on what day something was said: "said on television on Tuesday".

Only words of the cue's own are read, in its sentence: phrases that hang on the verb of speech
("in an interview", "on Twitter") and on the noun of such a phrase ("at a press conference held
on Monday"), and a day beside the cue that the tree has elsewhere ("told the agency Tuesday").
What the content tells of days is not when it was said.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from dateline.codes import TimexType
from dateline.extract.quotations_cues import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.extract.quotations_drafts import Draft
    from dateline.records import Timex
    from dateline.spans import Span
    from dateline.trees import Tree

_MEANS: Final = frozenset({"in", "on", "via", "through", "during", "at", "by", "over"})
_SPEAKING: Final = frozenset({"speak", "talk", "write", "appear", "post", "testify"})
_TERMS: Final = frozenset({"condition", "behalf", "record", "background"})
_OF_VERB: Final = ("obl", "obl:unmarked", "advmod", "nmod", "nmod:unmarked", "obl:agent", "iobj")
_OF_NOUN: Final = ("acl", "nmod", "nmod:unmarked", "obl", "obl:unmarked", "acl:relcl", "compound")
_TIMED: Final = frozenset({TimexType.DATE, TimexType.TIME})
BESIDE: Final = 3
"""Words behind a cue among which a day is the cue's own: "told the agency Tuesday"."""


def occasions(draft: Draft) -> Iterator[int]:
    """Heads of the phrases that tell where something was said, the verb's own first.

    Of "Speaking on the radio, she said" the phrases of the participle are among them.
    """
    if draft.cue.kind != "verb":
        return
    tree, head = draft.tree, draft.cue.head
    verbs = [head]
    verbs += [
        child
        for child in tree.children(head, "advcl")
        if tree.tokens[child].xpos == "VBG" and tree.tokens[child].lemma in _SPEAKING
    ]
    for verb in verbs:
        for child in tree.children(verb, "obl", "obl:unmarked", "nmod"):
            if not _is_told(draft, tree.tokens[child].span):
                yield child


def find_medium(draft: Draft) -> Span | None:
    """The words for the means of a statement, without preposition: "Twitter", "an interview"."""
    tree = draft.tree
    for head in occasions(draft):
        if not case_of(tree, head) & _MEANS:
            continue
        lemma = tree.tokens[head].lemma.casefold()
        if lemma in words().media or lemma in words().channels:
            first, last = tree.phrase(head)[0], head
            while first < head and tree.tokens[first].upos in {"ADP", "PUNCT"}:
                first += 1
            while last + 1 in tree.subtree(head) and tree.tokens[last + 1].relation == "flat":
                last += 1
            return tree.span(first, last)
    return None


def is_occasion(draft: Draft) -> bool:
    """Whether what a draft speaks "on" is where or how: "Speaking on condition of anonymity"."""
    tree, cue = draft.tree, draft.cue
    if draft.act != "topic" or cue.kind != "verb" or tree.tokens[cue.head].lemma not in _SPEAKING:
        return False
    heads = (c for c in tree.children(cue.head, "obl") if "on" in case_of(tree, c))
    lemmas = {tree.tokens[head].lemma.casefold() for head in heads}
    return bool(lemmas & (words().channels | _TERMS))


def case_of(tree: Tree, head: int) -> frozenset[str]:
    """The prepositions of a phrase."""
    return frozenset(tree.tokens[c].text.casefold() for c in tree.children(head, "case"))


def find_day(draft: Draft, times: Sequence[Timex]) -> Timex | None:
    """The temporal expression that tells when something was said; `times` are sorted by span."""
    sentence = draft.tree.sentence.span
    first = bisect_left(times, sentence.start, key=lambda time: time.span.start)
    last = bisect_left(times, sentence.end, lo=first, key=lambda time: time.span.start)
    fitting = [time for time in times[first:last] if time.type in _TIMED]
    fitting = [time for time in fitting if not _is_told(draft, time.span) and _is_own(draft, time)]
    return min(fitting, key=lambda time: _distance(draft, time.span), default=None)


def _is_told(draft: Draft, span: Span) -> bool:
    """Whether words belong to the content or to the speaker."""
    taken = [*draft.spans, *([draft.speaker] if draft.speaker is not None else [])]
    return any(part.overlaps(span) for part in taken)


def _is_own(draft: Draft, time: Timex) -> bool:
    """Whether a time hangs on the cue, over nouns for the occasion only, or stands beside it."""
    tree, cue = draft.tree, draft.cue
    if cue.kind not in {"verb", "attitude"}:
        return False
    inside = [p for p, t in enumerate(tree.tokens) if time.span.overlaps(t.span)]
    if not inside:
        return False
    top = next((p for p in inside if tree.tokens[p].head not in inside), inside[0])
    if cue.last < inside[0] <= cue.last + BESIDE and not _verb_between(tree, cue.last, inside[0]):
        return True
    while top != cue.head:
        token = tree.tokens[top]
        above = token.head
        if above in {cue.head, cue.last}:
            return token.relation in _OF_VERB
        occasion = above >= 0 and (
            tree.tokens[above].lemma.casefold() in words().media or token.relation == "acl"
        )
        if above < 0 or token.relation not in _OF_NOUN or not (occasion or _is_acl(tree, above)):
            return False
        top = above
    return False


def _is_acl(tree: Tree, position: int) -> bool:
    """Whether a word is a participle that hangs on a noun for an occasion: "held on Monday"."""
    token = tree.tokens[position]
    noun = tree.tokens[token.head].lemma.casefold() if token.head >= 0 else ""
    return token.relation == "acl" and noun in words().media


def _verb_between(tree: Tree, after: int, before: int) -> bool:
    return any(
        tree.tokens[p].upos in {"VERB", "AUX", "PUNCT", "SCONJ"} for p in range(after + 1, before)
    )


def _distance(draft: Draft, span: Span) -> int:
    cue = draft.cue_span
    return span.start - cue.end if span.start >= cue.end else cue.start - span.end
