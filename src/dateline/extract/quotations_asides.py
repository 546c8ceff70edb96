"""Cues that stand behind or inside the words they report: "It rained, he said".

Three forms: the reported clause hangs on the cue and stands before it; the cue hangs on the
clause as an insertion; the cue stands between commas. "According to X" is an aside as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.extract.quotations_edges import (
    COMMAS,
    behind_comma,
    is_finite,
    pieces_around,
    without_punctuation,
)
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.extract.quotations_cues import Cue
    from dateline.extract.quotations_drafts import Draft
    from dateline.trees import Tree

_CLAUSAL: Final = frozenset({"root", "ccomp", "advcl", "conj", "acl", "parataxis", "csubj"})
_LOOSE: Final = frozenset({"conj", "acl", "discourse", "parataxis", "appos", "acl:relcl", "dep"})
_QUOTED: Final = frozenset({"”", '"', "''", "“", "``"})
_QUOTES: Final = frozenset({"”", '"', "''", "’"})


@dataclass(frozen=True, slots=True)
class Content:
    """Pieces of the content as first and last positions; `last_cue` is where the cue now ends.

    `region` holds the first and last position of the words around the cue that are not content,
    where the cue stands behind or inside the content.
    """

    pieces: tuple[tuple[int, int], ...]
    act: str
    last_cue: int
    region: tuple[int, int] | None = None


def find_aside(tree: Tree, cue: Cue, takes: dict[str, str], subject: int) -> Content | None:
    """The clause before or around a cue whose speaker is known."""
    if not {"clause", "quote"} <= takes.keys() or cue.kind != "verb" or cue.noun is not None:
        return None
    host = _host(tree, cue, subject)
    if host is None:
        return None
    astray = _astray(tree, cue, subject)
    region = _region(tree, cue, host, subject, astray)
    if tree.tokens[max(0, region[0] - 1)].text == ";":
        return None  # "It rained; she said that it did"
    inside = {p for p in tree.subtree(host) if not region[0] <= p <= region[1]}
    if tree.root == cue.head:
        inside |= set(range(region[0])) | astray
    pieces = pieces_around(tree, sorted(inside), region)
    return Content(tuple(pieces), takes["clause"], cue.last, region) if pieces else None


def _host(tree: Tree, cue: Cue, subject: int) -> int | None:
    """Root of the clause that an aside interrupts or closes."""
    behind = [c for c in tree.children(cue.head, "ccomp", "xcomp", "obj") if c > cue.last]
    clause = next((c for c in behind if is_finite(tree, c)), None)
    if clause is not None:
        return clause if _is_flanked(tree, cue, subject) else None
    for child in tree.children(cue.head, "ccomp", "parataxis", "csubj", "dep"):
        if child < cue.first:
            return child
    if behind:
        return None
    if _is_inserted(tree, cue.head):
        host = tree.tokens[cue.head].head
        return host if tree.first[host] < cue.first else None
    return tree.root if _is_set_off(tree, cue, subject) else None


def _is_inserted(tree: Tree, head: int) -> bool:
    """Whether a cue hangs on what it reports: "..., he said, ..." or "as he said"."""
    token = tree.tokens[head]
    if token.relation == "advcl":
        marks = [tree.tokens[mark].text.lower() for mark in tree.children(head, "mark")]
        finite = token.xpos in {"VBD", "VBZ", "VBP"} and not marks
        subject = tree.child(head, "nsubj")
        apart = behind_comma(tree, head) or (subject is not None and behind_comma(tree, subject))
        return "as" in marks or (finite and apart)
    return token.relation == "parataxis"


def _is_flanked(tree: Tree, cue: Cue, subject: int) -> bool:
    """Whether commas stand on both sides of the cue and its speaker: "In May, she said, it ..."."""
    before = min(cue.first, tree.first[subject]) - 1
    behind = max(cue.last, tree.last[subject]) + 1
    if before < 1 or behind >= len(tree.tokens):
        return False
    return tree.tokens[before].text == "," and tree.tokens[behind].text == ","


def _is_set_off(tree: Tree, cue: Cue, subject: int) -> bool:
    """Whether a comma, speaker and cue alone close a sentence or stand between its commas.

    Trees read them as a conjunct ("..., several friends said") or an apposition ("The plan, an
    official said, is ...").
    """
    first, last = tree.phrase(subject)
    while first < subject and tree.tokens[first].text in COMMAS:
        first += 1
    if subject < cue.head:
        beside, before, behind = tree.last[subject] + 1 >= cue.first, first - 1, cue.last + 1
    else:
        beside, before, behind = first == cue.last + 1, cue.first - 1, last + 1
    if tree.root == cue.head or not beside or before < 1 or tree.tokens[before].text != ",":
        return False
    if tree.tokens[cue.head].relation == "conj" and tree.child(cue.head, "cc") is not None:
        return False
    ends = behind >= len(tree.tokens) or tree.tokens[behind].text in {",", "."}
    return ends and tree.tokens[cue.head].relation in _LOOSE


def _astray(tree: Tree, cue: Cue, subject: int) -> set[int]:
    """What goes on behind an inserted cue, read as a second subject: "They show, it says, men"."""
    for child in tree.children(cue.head, "nsubj"):
        opens = tree.first[child]
        behind = subject < cue.head < child and opens > cue.last
        if behind and "," in {tree.tokens[opens - 1].text, tree.tokens[opens].text}:
            return set(tree.subtree(child))
        if child < subject < cue.head and tree.last[subject] + 1 == cue.first:
            return set(tree.subtree(child))  # "Doe, a nurse, fell ill, mayor Jane Roe said"
    return set()


def _region(tree: Tree, cue: Cue, host: int, subject: int, astray: set[int]) -> tuple[int, int]:
    """First and last position of the words beside the content: speaker, cue, adverbials."""
    own = set(tree.subtree(cue.head)) - astray
    if tree.tokens[host].head == cue.head:
        own -= set(tree.subtree(host))
    first, last = cue.first, cue.last
    while first - 1 in own and tree.tokens[first - 1].text not in COMMAS | _QUOTES:
        first -= 1
    if subject < cue.head and tree.last[subject] < cue.first:
        first = min(first, tree.first[subject])
    elif subject > cue.head:
        last = max(last, tree.last[subject])
    while last + 1 in own:
        last += 1
    return first, last


def around_source(tree: Tree, first: int, last: int, head: int) -> list[tuple[int, int]]:
    """The clause around "according to X"; at an edge of the sentence the whole sentence.

    `first` to `last` is the cue, `head` the head of X.
    """
    phrase = set(tree.subtree(head)) | set(range(first, last + 1))
    at_end = without_punctuation(tree, 0, len(tree.tokens) - 1) <= max(phrase)
    host = None if at_end or first == 0 else _clause_above(tree, head)
    whole = range(len(tree.tokens)) if host is None else tree.subtree(host)
    stops = [p for p, token in enumerate(tree.tokens) if token.text == ";"]
    floor = max((p + 1 for p in stops if p < first), default=0)
    limit = min((p for p in stops if p > last), default=len(tree.tokens))
    inside = [p for p in whole if p not in phrase and floor <= p < limit]
    return pieces_around(tree, inside, (min(phrase), max(phrase)))


def _clause_above(tree: Tree, position: int) -> int | None:
    """Head of the clause that a noun phrase belongs to."""
    for above in tree.above(position):
        if tree.tokens[above].relation.partition(":")[0] in _CLAUSAL:
            return above
    return None


def within_part(draft: Draft) -> Iterator[Span]:
    """What a draft says in a headline, as far as the semicolons around its cue.

    In "Boats sink; survivors say 750 were aboard" and "Mayor says all safe; two killed" the other
    part is the headline's own. A sentence with its full stop may go on in the speaker's words.
    """
    tokens = draft.tree.tokens
    stops = [token.span.start for token in tokens if token.text == ";"]
    quoted = any(
        token.text in _QUOTED for token in tokens if token.span.start > min(stops, default=0)
    )
    if not stops or quoted or tokens[-1].upos == "PUNCT":
        yield from draft.spans
        return
    cue = draft.cue_span.start
    floor = max((stop + 1 for stop in stops if stop < cue), default=tokens[0].span.start)
    limit = min((stop for stop in stops if stop > cue), default=tokens[-1].span.end)
    for span in draft.spans:
        start, end = max(span.start, floor), min(span.end, limit)
        if start < end:
            yield Span(start, end)
