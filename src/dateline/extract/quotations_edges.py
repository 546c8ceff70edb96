"""Where reported words begin and end: commas, tails, what no longer belongs to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.extract.quotations_cues import looked_up, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.extract.quotations_cues import Cue
    from dateline.trees import Tree

COMMAS: Final = frozenset({",", "—", "–", "--", ";", ":", "-"})
TIMES: Final = frozenset(
    {
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("yesterday", "today", "tonight", "earlier", "later", "last", "this"),
        *("morning", "afternoon", "evening", "night", "week", "month", "year"),
    }
)
"""Words that tell when something was said: "said Friday the talks had begun"."""
FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_TAIL: Final = ("obj", "obl", "advcl", "xcomp", "ccomp", "advmod", "obl:unmarked")
_SET_OFF: Final = frozenset({"acl:relcl", "appos", "advcl", "parataxis", "acl", "advcl:relcl"})
_CIRCUMSTANTIAL: Final = frozenset(
    {"when", "while", "after", "before", "since", "because", "until", "although", "though", "if"}
)
_CONTRASTS: Final = frozenset({"while", "though", "although"})
_THIRD: Final = frozenset({"he", "she", "they", "it"})
_MARKS: Final = frozenset({"``", "''"})
_KEPT: Final = frozenset(")]%?!…")


def is_finite(tree: Tree, position: int) -> bool:
    """Whether a clause has a tense of its own: no bare infinitive, no participle alone."""
    if any(tree.tokens[c].text.lower() == "to" for c in tree.children(position, "mark", "aux")):
        return False
    if tree.child(position, "nsubj", "expl", "csubj", "cop", "aux") is not None:
        return True
    return tree.tokens[position].xpos in FINITE


def behind_comma(tree: Tree, position: int) -> bool:
    """Whether a phrase is set off by a comma or dash in front."""
    first = tree.first[position]
    edge = {tree.tokens[first].text, *(t.text for t in tree.tokens[max(0, first - 1) : first])}
    edge.update(token.text for token in tree.tokens[max(0, position - 1) : position])
    return not edge.isdisjoint(COMMAS)


def without_punctuation(tree: Tree, start: int, end: int) -> int:
    """`end` moved back over final punctuation, quotation marks and brackets kept."""
    while end > start:
        token = tree.tokens[end]
        if token.upos != "PUNCT" or token.xpos in _MARKS or token.text in _KEPT:
            break
        end -= 1
    return end


def end_of(tree: Tree, clause: int, cue: Cue, start: int) -> int:
    """Last word of a clause that begins at `start`."""
    inside = tree.subtree(clause, without=set(_shared(tree, clause, cue)))
    end = max(position for position in inside if position >= start)
    return without_punctuation(tree, start, _with_tail(tree, cue, cue.last, end))


def end_of_phrase(tree: Tree, head: int, cue: Cue, last_cue: int) -> int:
    """Last word of a noun phrase and of what follows it without a comma."""
    start = max(tree.first[head], last_cue + 1)
    end = max(tree.subtree(head, without=_loose(tree, head, cue)))
    return without_punctuation(tree, start, _with_tail(tree, cue, head, end, judged=True))


def _with_tail(tree: Tree, cue: Cue, after: int, end: int, *, judged: bool = False) -> int:
    """Where content runs on over further dependents of the cue, with no comma between."""
    for child in tree.children(cue.head, *_TAIL):
        crossed = judged and after < tree.first[child] <= end < tree.last[child]
        follows = tree.first[child] == end + 1 or crossed
        follows = follows and not behind_comma(tree, child)
        if child > after and follows and judged and _is_circumstance(tree, child):
            break
        if child > after and follows and not _is_frame(tree, child):
            end = tree.last[child]
    return end


def _is_circumstance(tree: Tree, head: int) -> bool:
    """Whether a clause tells when or why something was said: "praised him when they met"."""
    if tree.tokens[head].relation != "advcl":
        return False
    opens = tree.tokens[tree.first[head]].text.lower()
    if tree.tokens[tree.first[head]].xpos == "VBG":
        return True
    return opens in _CIRCUMSTANTIAL or (
        opens == "as" and tree.child(head, "nsubj", "nsubj:pass") is not None
    )


def _is_frame(tree: Tree, head: int) -> bool:
    """Whether a phrase tells when or by what means something was said."""
    lemma = tree.tokens[head].lemma.lower()
    return lemma in TIMES or lemma in words().media


def _shared(tree: Tree, clause: int, cue: Cue) -> Iterator[int]:
    """Heads below a clause that report more of the same speaker.

    Participles (", adding that ...") and verbs that share the tense of the cue and not that of
    the clause ("said he would wait and warned ...").
    """
    future = tree.child(clause, "aux") is not None
    for position in tree.subtree(clause):
        token = tree.tokens[position]
        if position <= clause or token.upos != "VERB":
            continue
        taken = looked_up(token.lemma) or {}
        adds = taken and token.xpos == "VBG" and behind_comma(tree, position)
        again = future and "clause" in taken and _goes_with(tree, position, clause, cue)
        again |= bool(taken) and _is_higher(tree, position, clause, cue)
        anew = taken and _reports_anew(tree, position, clause, cue)
        if adds or again or anew or _leaves(tree, position, clause):
            yield position


def _goes_with(tree: Tree, position: int, clause: int, cue: Cue) -> bool:
    token = tree.tokens[position]
    joined = token.relation == "conj" and token.head == clause
    same_tense = token.xpos in {"VBD", "VBZ"} and token.xpos == tree.tokens[cue.head].xpos
    return joined and same_tense and tree.child(position, "nsubj") is None


def _is_higher(tree: Tree, position: int, clause: int, cue: Cue) -> bool:
    """Whether a verb is joined to one without a tense: "accused him of lying and called for ..."."""
    token = tree.tokens[position]
    above = tree.tokens[token.head]
    bare = above.xpos in {"VBG", "VBN", "VB"}
    helped = any(tree.tokens[c].xpos in FINITE for c in tree.children(token.head, "aux", "cop"))
    same = token.xpos == "VBD" and tree.tokens[cue.head].xpos == "VBD"
    joined = token.relation == "conj" and tree.child(position, "nsubj") is None
    return joined and same and bare and not helped and position > clause


def _leaves(tree: Tree, position: int, clause: int) -> bool:
    """Whether a clause behind a comma is the reporter's own again.

    A contrast ("said she would go, while others stayed"), or what someone does beside what he
    wants to ("sought to rally them, shaking hands").
    """
    token = tree.tokens[position]
    if token.relation != "advcl" or not behind_comma(tree, position):
        return False
    opens = next(
        (p for p in range(tree.first[position], position) if tree.tokens[p].upos != "PUNCT"), 0
    )
    contrast = tree.tokens[opens].text.lower() in _CONTRASTS and opens < position
    return contrast or (token.xpos == "VBG" and tree.tokens[clause].xpos == "VB")


def _reports_anew(tree: Tree, position: int, clause: int, cue: Cue) -> bool:
    """Whether a clause behind a comma reports again: "said it was over, and he accused ..."."""
    token = tree.tokens[position]
    if token.relation != "conj" or token.xpos != tree.tokens[cue.head].xpos:
        return False
    subject = tree.child(position, "nsubj")
    own = subject is not None and tree.tokens[subject].text.lower() in _THIRD
    joined = own and token.head == clause
    return joined and behind_comma(tree, position)


def _loose(tree: Tree, head: int, cue: Cue) -> set[int]:
    """What a comma sets off from a noun phrase: it is no longer the content."""
    return (
        set(_shared(tree, head, cue))
        | {
            position
            for position in tree.subtree(head)
            if position > head
            and (tree.tokens[position].relation in _SET_OFF or _is_led_conjunct(tree, position))
            and behind_comma(tree, position)
        }
        | {c for c in tree.children(head, "conj") if _is_astray(tree, head, c, cue)}
    )


def _is_astray(tree: Tree, head: int, conjunct: int, cue: Cue) -> bool:
    """Whether a phrase of the cue stands between joined nouns: "a law, against rivals and union"."""
    between = (c for c in tree.children(cue.head, "obl") if head < c < conjunct)
    return any(behind_comma(tree, child) for child in between)


def _is_led_conjunct(tree: Tree, position: int) -> bool:
    """Whether a phrase with a preposition is read as joined to one without: "a law, against ..."."""
    token = tree.tokens[position]
    led = tree.child(position, "case") is not None and tree.child(position, "cc") is None
    return token.relation == "conj" and led and tree.child(token.head, "case") is None


def pieces_around(
    tree: Tree, inside: Iterable[int], region: tuple[int, int]
) -> list[tuple[int, int]]:
    """The stretches before and behind a region, without commas, conjunctions and "who" clauses."""
    pieces = []
    before = [p for p in inside if p < region[0]]
    behind = [p for p in inside if p > region[1]]
    for part in filter(None, (before, behind)):
        first, last = part[0], part[-1]
        if part is before:
            first = max((p + 1 for p in before if tree.tokens[p].text == ":"), default=first)
        while first < last and _joins(tree, first):
            first += 1
        last = without_punctuation(tree, first, last)
        words_too = any(tree.tokens[p].upos != "PUNCT" for p in range(first, last + 1))
        if words_too and not (part is behind and _is_no_content(tree, first, last)):
            pieces.append((first, last))
    return pieces


def _is_no_content(tree: Tree, first: int, last: int) -> bool:
    """Whether words behind an aside are none of its content: "who ...", "adding ...", a day."""
    opens = tree.tokens[first]
    taken = looked_up(opens.lemma) if opens.xpos == "VBG" else None
    times = all(tree.tokens[p].text.lower() in TIMES for p in range(first, last + 1))
    return opens.xpos in {"WDT", "WP"} or bool(taken) or times


def _joins(tree: Tree, position: int) -> bool:
    token = tree.tokens[position]
    return token.text in COMMAS or token.relation == "cc"
