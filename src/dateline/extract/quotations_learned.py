"""Statements that the network reads and the rules do not, and how far it agrees with theirs.

The network labels the words around every possible cue as source, content and cue
(`nlp.attributions`). Here its labels are read off as spans; a draft of the rules whose words it
reads otherwise with good reason is mended, and an attribution that no rule has found becomes
a draft. Words in quotation marks are left to the rules, which are nearly always right about
them. No draft is dropped: on other press than it was trained on the network overlooks more
than the rules invent.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from dateline.extract.quotations_cues import Cue, is_negated, looked_up, quoted_by
from dateline.extract.quotations_cues import words as lists
from dateline.extract.quotations_drafts import Draft
from dateline.extract.quotations_speakers import is_passive, phrase_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from dateline.records import Attribution, Token
    from dateline.spans import Span
    from dateline.trees import Tree

OUTSIDE, SOURCE, CONTENT, CUE = range(4)
SURE: Final = 0.7
"""Probability of being a cue from which an attribution that no rule finds becomes a draft."""
CHANGE: Final = 1.0
"""Log-probability that a change of label costs, so that single words do not break a span."""
GAIN: Final = 6.0
"""Log-likelihood by which the network must prefer its own reading to that of the rules."""
_EDGES: Final = frozenset(".,;:–—-")
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM"})
_MARKS: Final = frozenset('"“”')
_OWN_VOICE: Final = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})
_ACT: Final = "judge"
"""What a cue does that the list of cues does not know: words of saying are all there."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of an article in one row, with the trees they stand in."""

    text: str
    tokens: Sequence[Token]
    trees: Sequence[Tree]
    firsts: Sequence[int]

    @classmethod
    def of(cls, text: str, trees: Sequence[Tree]) -> Words:
        """The words of these trees of a text."""
        tokens = [token for tree in trees for token in tree.tokens]
        return cls(text, tokens, trees, [0, *accumulate(len(tree.tokens) for tree in trees)])

    def number(self, start: int) -> int:
        """Number of the first word that ends behind a character."""
        return bisect_left(self.tokens, start + 1, key=lambda token: token.span.end)

    def tree_of(self, number: int) -> tuple[Tree, int]:
        """The tree of a word and its position there."""
        at = bisect_left(self.firsts, number + 1) - 1
        return self.trees[at], number - self.firsts[at]


@dataclass(frozen=True, slots=True)
class Read:
    """An attribution read off: ranges of words."""

    attribution: Attribution
    head: int
    cue: range
    source: range | None
    content: tuple[range, ...]

    def gain(self, words: Words, role: int, spans: Sequence[Span]) -> float:
        """By how much the network prefers its own words of a role to those of the rules."""
        own = self.content if role == CONTENT else ((self.source,) if self.source else ())
        mine = {number for part in own for number in part}
        theirs = {
            number
            for span in spans
            for number in range(words.number(span.start), words.number(span.end - 1) + 1)
        }
        labels, first = self.attribution.labels, self.attribution.first
        total = 0.0
        for number in mine ^ theirs:
            if first <= number < first + len(labels):
                row = labels[number - first]
                other = max(row[label] for label in range(4) if label != role)
                total += (row[role] - other) * (1 if number in mine else -1)
        return total


def read(words: Words, attributions: Sequence[Attribution]) -> list[Read]:
    """The attributions as ranges of words, those without content left out."""
    found = (_read(words, attribution) for attribution in attributions)
    return [reading for reading in found if reading.content]


def _read(words: Words, attribution: Attribution) -> Read:
    first = attribution.first
    path = best_path(attribution.labels)
    head = words.number(attribution.cue.start)
    cue = next((r for r in _runs(path, CUE, first) if head in r), range(head, head + 1))
    sources = list(_runs(path, SOURCE, first))
    source = max(sources, key=lambda r: _mass(attribution, r), default=None)
    content: list[range] = []
    for run in _runs(path, CONTENT, first):
        part = _trimmed(words, run)
        gap = words.tokens[content[-1].stop : part.start] if content else ()
        if content and part and all(token.upos == "PUNCT" for token in gap):
            content[-1] = range(content[-1].start, part.stop)
        elif part:
            content.append(part)
    return Read(attribution, head, cue, source, tuple(content))


def _trimmed(words: Words, run: range) -> range:
    """A run without marks at its edges and without its "that"."""
    start, end = run.start, run.stop
    while start < end and words.tokens[start].text in _EDGES:
        start += 1
    if start < end and words.tokens[start].text.casefold() == "that":
        start += words.tokens[start].relation == "mark"
    while start < end and words.tokens[end - 1].text in _EDGES:
        end -= 1
    return range(start, end)


def _mass(attribution: Attribution, run: range) -> float:
    rows = attribution.labels[run.start - attribution.first : run.stop - attribution.first]
    return sum(row[SOURCE] - row[OUTSIDE] for row in rows)


def best_path(labels: Sequence[Sequence[float]]) -> list[int]:
    """The best label of each word where every change costs `CHANGE` (Viterbi 1967)."""
    best = list(labels[0])
    back: list[list[int]] = []
    for row in labels[1:]:
        highest = max(best)
        top, floor = best.index(highest), highest - CHANGE
        back.append([label if own >= floor else top for label, own in enumerate(best)])
        best = [max(own, floor) + score for own, score in zip(best, row, strict=True)]
    path = [max(range(len(best)), key=best.__getitem__)]
    for pointers in reversed(back):
        path.append(pointers[path[-1]])
    return path[::-1]


def _runs(path: Sequence[int], label: int, first: int) -> Iterator[range]:
    start = None
    for place, own in enumerate([*path, -1]):
        if own == label and start is None:
            start = place
        elif own != label and start is not None:
            yield range(first + start, first + place)
            start = None


def judged(
    drafts: Sequence[Draft],
    words: Words,
    attributions: Sequence[Attribution],
    quoted: AbstractSet[int],
) -> list[Draft]:
    """The drafts, mended where the network reads otherwise, and those that it adds.

    `quoted` are the numbers of words in quotations: what is reported there is the speaker's.
    """
    free = [draft for draft in drafts if not draft.quotations and draft.cue.kind != "none"]
    asked = [
        attribution
        for attribution in attributions
        if attribution.score >= SURE or any(d.cue_span.overlaps(attribution.cue) for d in free)
    ]
    readings = read(words, asked)
    added: list[Draft] = []
    for draft in free:
        own = [r for r in readings if draft.cue_span.overlaps(r.attribution.cue)]
        if own:
            _mend(draft, max(own, key=lambda r: r.attribution.score), words, quoted)
    for reading in readings:
        taken = any(draft.cue_span.overlaps(_span(words, reading.cue)) for draft in drafts)
        if reading.attribution.score >= SURE and not taken and reading.head not in quoted:
            added += (d for d in _drafts(reading, words) if not _is_doubled(d, drafts))
    return [*drafts, *added]


def _mend(draft: Draft, reading: Read, words: Words, quoted: AbstractSet[int]) -> None:
    """Give a draft the words and the speaker that the network reads, where it is sure."""
    kept = _is_led(draft, words) or _takes_in(draft, reading, words, quoted)
    kept = kept or _goes_past(draft, reading, words) or _has_hole(draft, reading, words)
    kept = kept or _says_it(reading, words)
    if draft.spans and not kept and reading.gain(words, CONTENT, draft.spans) > GAIN:
        draft.spans = list(_contents(reading, words, draft.cue_span)) or draft.spans
    speakers = [draft.speaker] if draft.speaker else []
    if is_passive(draft.tree, draft.cue.head) or quoted_by(draft.tree, draft.cue.head) is not None:
        return  # "I was told by the mayor", "quoted him as saying": the network takes the other
    if reading.source is not None and reading.gain(words, SOURCE, speakers) > GAIN:
        found = _speaker(reading, words)
        if found is not None:
            draft.subject, draft.speaker = found


def _takes_in(draft: Draft, reading: Read, words: Words, quoted: AbstractSet[int]) -> bool:
    """Whether the network adds a quotation behind a colon to a draft that ends before it."""
    if not draft.spans:
        return False
    end = words.number(draft.spans[-1].end - 1) + 1
    colon = end < len(words.tokens) and words.tokens[end].text == ":"
    return colon and any(n in quoted for part in reading.content for n in part if n > end)


def _goes_past(draft: Draft, reading: Read, words: Words) -> bool:
    """Whether the network adds a phrase behind a comma to an object: "a law, against all advice"."""
    if len(draft.spans) != 1 or len(reading.content) != 1:
        return False
    start, end = words.number(draft.spans[0].start), words.number(draft.spans[0].end - 1) + 1
    part = reading.content[0]
    if part.start != start or part.stop <= end + 1 or words.tokens[end - 1].relation != "obj":
        return False
    return words.tokens[end].text == "," and words.tokens[end + 1].upos == "ADP"


def _has_hole(draft: Draft, reading: Read, words: Words) -> bool:
    """Whether the network leaves words out of the middle of what the rules have in one piece."""
    if draft.content is None or draft.content.region is None:
        return False
    pieces = [_span(words, part) for part in reading.content]
    return len(pieces) > 1 and len(draft.spans) == 1 and all(map(draft.spans[0].contains, pieces))


def _says_it(reading: Read, words: Words) -> bool:
    """Whether the network only reads what stands for the words: "It was reported that ..."."""
    told = [words.tokens[n].text.casefold() for part in reading.content for n in part]
    return told == ["it"]


def _is_led(draft: Draft, words: Words) -> bool:
    """Whether a noun's words begin behind its "that": "denied a report in the Post that it rained"."""
    number = words.number(draft.spans[0].start)
    that = number > 0 and words.tokens[number - 1].text.casefold() == "that"
    return that and draft.cue.noun is not None and draft.cue.noun < draft.cue.last + 1


def _speaker(reading: Read, words: Words) -> tuple[int | None, Span] | None:
    """Position in the cue's sentence, if it stands there, and span of the speaker's phrase."""
    if reading.source is None:
        return None
    cue_tree, _ = words.tree_of(reading.head)
    tree, first = words.tree_of(reading.source.start)
    inside = range(first, min(first + len(reading.source), len(tree.tokens)))
    head = next((p for p in inside if tree.tokens[p].head not in inside), first)
    if tree.tokens[head].upos not in _NOMINAL or tree.tokens[first].xpos == "WP$":
        return None
    barred = () if tree is not cue_tree else range(reading.cue.start, reading.cue.stop)
    own = words.firsts[words.trees.index(tree)] if barred else 0
    span = phrase_of(tree, head, frozenset(number - own for number in barred))
    if not _MARKS.isdisjoint(span.of(words.text)):
        return None
    return (head if tree is cue_tree else None), span


def _drafts(reading: Read, words: Words) -> Iterator[Draft]:
    """The draft of an attribution that no rule has found, if it names its speaker."""
    tree, head = words.tree_of(reading.head)
    speaker = _speaker(reading, words)
    token = tree.tokens[head]
    if speaker is None or is_negated(tree, head) or token.lemma in lists().unsaid.refusals:
        return
    if speaker[1].of(words.text).casefold() in _OWN_VOICE:
        return  # outside quotations they are the writer's
    if _is_deed(reading, words, token) or _is_quoter(tree, head) or _is_formula(reading, words):
        return
    offset = reading.head - head
    first = max(0, reading.cue.start - offset)
    last = min(reading.cue.stop - 1 - offset, len(tree.tokens) - 1)
    noun = token.upos == "NOUN"
    takes = looked_up(token.lemma, "nouns" if noun else "verbs") or {"clause": _ACT}
    content = list(_contents(reading, words, tree.span(first, last)))
    if not content:
        return
    yield Draft(
        tree=tree,
        cue=Cue(head, first, last, "noun" if noun else "verb", takes),
        act=takes.get("clause") or next(iter(takes.values())),
        cue_span=tree.span(first, last),
        subject=speaker[0],
        content=None,
        spans=content,
        speaker=speaker[1],
    )


def _is_doubled(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether another cue leaves the same words to the same speaker: "objected, saying it was ..."."""
    return any(
        other.tree is draft.tree
        and other.speaker == draft.speaker
        and all(any(whole.contains(part) for whole in other.spans) for part in draft.spans)
        for other in drafts
    )


def _is_quoter(tree: Tree, head: int) -> bool:
    """Whether a verb only passes on the words of another: "The radio quoted the mayor as saying"."""
    if any(quoted_by(tree, child) == head for child in tree.children(head, "advcl")):
        return True
    token = tree.tokens[head]
    cites = token.lemma in lists().quoting and token.xpos == "VBG" and token.head >= 0
    return cites and looked_up(tree.tokens[token.head].lemma) is not None


def _is_deed(reading: Read, words: Words, cue: Token) -> bool:
    """Whether a verb of seeing or doing has no words behind it: not "sees 'an insult'"."""
    opens = words.tokens[reading.content[0].start].upos
    return cue.lemma in lists().deeds and opens != "PUNCT"


def _is_formula(reading: Read, words: Words) -> bool:
    """Whether it is asked only not to be named."""
    said = words.tokens[reading.content[-1].stop - 1]
    opens = words.tokens[reading.content[0].start].text.casefold()
    return said.lemma in lists().unnamed and opens in {"not", "to", "that"}


def _contents(reading: Read, words: Words, cue: Span) -> Iterator[Span]:
    """The content as spans, without words of the cue."""
    for part in reading.content:
        outside = [n for n in part if not words.tokens[n].span.overlaps(cue)]
        if outside and outside[-1] - outside[0] == len(outside) - 1:
            yield _span(words, range(outside[0], outside[-1] + 1))


def _span(words: Words, part: range) -> Span:
    return words.tokens[part.start].span.joined(words.tokens[part.stop - 1].span)
