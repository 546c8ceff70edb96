"""Acts as times: "since the coup", "a day after France announced", "before the vote".

A link names the relation, the other act by its place in the tree, and the distance if the
text counts one. It is read here; which days the other act has, the article decides
(`events_times_article`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dateline.codes import TimexType
from dateline.extract.events_times_attach import conjunction
from dateline.extract.events_times_words import Relation, lists
from dateline.syntax import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.extract.events_times import Clock
    from dateline.spans import Span

COUNTED: Final = {"of": Relation.WITHIN, "into": Relation.AFTER, "from": Relation.AFTER}
DURING: Final = frozenset({"during", "amid", "throughout"})
HEDGES: Final = frozenset({"than", "least", "most", "nearly", "almost", "under", "over", "barely"})
LONGEST: Final = 6
"""Words behind a noun that are quoted with it; a longer phrase is cut at the noun."""
REACH: Final = 3
"""Heads between an act and the verb that a measured tie to it hangs on."""


@dataclass(frozen=True, slots=True)
class Link:
    """One act tied to another: its relation to the act at `node`, `length` apart.

    `length` is a TIMEX3 duration, `None` where nothing is counted or the count is hedged;
    `words` say it all ("a day after 'the vote'"), `span` are those of the other act.
    """

    relation: Relation
    node: int
    length: str | None
    words: str
    span: Span


def links(clock: Clock, verb: int) -> Iterator[Link]:
    """What the phrases and clauses of a verb or noun tie it to, in text order."""
    grammar = clock.grammar
    lengths = {t.head: t.value for t in clock.times if t.type is TimexType.DURATION}
    for position in grammar.kids(verb, "obl", "nmod", "advcl", "acl", "advmod"):
        if position in lengths:
            yield from _counted(clock, position, lengths)
        elif grammar.is_time(position):
            for length in grammar.kids(position, "appos"):
                if length in lengths:  # "on Tuesday, a day after the vote"
                    yield from _counted(clock, length, lengths)
        else:
            link = _direct(clock, position, lengths)
            if link is not None and not grammar.tokens[position].relation.endswith(":relcl"):
                yield link


def _counted(clock: Clock, length: int, lengths: dict[int, str]) -> Iterator[Link]:
    """As in "a day after Mali announced", "within two weeks of the attack"."""
    grammar = clock.grammar
    for node in grammar.kids(length, "nmod", "acl", "advcl", "obl"):
        case = grammar.case(node) or grammar.mark(node)
        relation = lists().cases.get(case) or COUNTED.get(case)
        if case == "of" and grammar.case(length) != "within":
            relation = None
        if relation in {Relation.AFTER, Relation.BEFORE, Relation.WITHIN, Relation.SINCE}:
            yield _link(clock, relation, node, length, lengths)


def _direct(clock: Clock, node: int, lengths: dict[int, str]) -> Link | None:
    """As in "since the coup", "two days after the coup", "before they voted"."""
    grammar = clock.grammar
    if grammar.base[node] in {"advcl", "acl"}:
        relation = lists().marks.get(conjunction(grammar, node))
    else:
        case = grammar.case(node)
        relation = lists().cases.get(case)
        if case in DURING:
            relation = Relation.ON
        elif relation not in {Relation.BEFORE, Relation.AFTER, Relation.SINCE, Relation.UNTIL}:
            relation = COUNTED.get(case) if case == "into" else None
    counted = [p for p in grammar.below[node] if p in lengths and p < node]
    if relation is None or (grammar.case(node) == "into" and not counted):
        return None
    return _link(clock, relation, node, counted[0] if counted else None, lengths)


def _link(
    clock: Clock, relation: Relation, node: int, length: int | None, lengths: dict[int, str]
) -> Link:
    grammar = clock.grammar
    first, last = _stretch(clock, node)
    opening = grammar.case(node) or conjunction(grammar, node)
    told = f"{opening} '{' '.join(t.text for t in grammar.tokens[first : last + 1])}'"
    span = grammar.span(first, last)
    if length is None:
        return Link(relation, node, None, told, span)
    counted = [p for p in grammar.subtree(length) if p <= length and grammar.base[p] != "punct"]
    told = f"{' '.join(grammar.tokens[p].text for p in counted)} {told}"
    hedged = any(grammar.low[p] in HEDGES for p in counted)
    return Link(relation, node, None if hedged else lengths[length], told, span)


def counted_from(clock: Clock, nodes: Iterable[int]) -> Iterator[tuple[Link, list[int]]]:
    """Links with a length that lead to one of these nodes, with the verbs they hang on, upward."""
    grammar = clock.grammar
    if not any(time.type is TimexType.DURATION for time in clock.times):
        return
    for node in nodes:
        for above in list(grammar.above(node))[:REACH]:
            for link in links(clock, above):
                if link.node == node and link.length is not None:
                    yield link, [above, *grammar.above(above)]


def reversed_of(link: Link) -> Link:
    """The same tie seen from the other act."""
    turned = {Relation.AFTER: Relation.BEFORE, Relation.BEFORE: Relation.AFTER}
    return replace(link, relation=turned.get(link.relation, link.relation))


def _stretch(clock: Clock, node: int) -> tuple[int, int]:
    """First and last word of the other act: the noun's phrase, or subject and verb."""
    grammar = clock.grammar
    if not grammar.is_verb(node):
        first, last = grammar.phrase(node)
        return first, last if last - node <= LONGEST else node
    subjects = grammar.kids(node, "nsubj")
    return min((grammar.first[p] for p in subjects if p < node), default=node), node


def governing(clock: Clock, position: int, top: int, carrier: int | None) -> list[int]:
    """Nodes whose links are those of an act: its own, its support verb's, its governor's."""
    grammar = clock.grammar
    nodes = [position, top] + ([] if carrier is None else [carrier])
    above = grammar.tokens[nodes[-1]].head
    shared = lists().words.shared
    if above != ROOT and grammar.base[nodes[-1]] == "xcomp" and grammar.lemmas[above] in shared:
        nodes.append(above)
    return list(dict.fromkeys(nodes))


def is_of_governor(clock: Clock, node: int, link: Link) -> bool:
    """As in "voted to leave, a week after he had asked": what was voted lies ahead, the tie back."""
    grammar = clock.grammar
    past = grammar.tokens[link.node].xpos == "VBD" or "had" in grammar.auxiliaries(link.node)
    return past and grammar.mark(node).endswith("to") and grammar.is_verb(link.node)
