"""The present tense for what is scheduled: "the council meets on Friday", "they fly out tonight".

A verb in the present (or "is meeting") with a time that lies ahead is planned. A day of the week
counts as ahead, since what happened on Friday is told in the past; "on Fridays" and "every
Friday" are habits. Left out: the historical present of chronicles, which has no such times.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dateline.extract.events_grammar import Grammar

WEEKDAYS: Final = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
AHEAD: Final = frozenset({"tomorrow", "tonight"})
UNITS: Final = frozenset({"hour", "day", "week", "month", "year", "minute", "weekend"})
MONTHS: Final = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august"}
    | {"september", "october", "november", "december"}
)
HABITS: Final = frozenset(
    {"every", "each", "last", "most", "since", "until", "previous", "usually"}
)
UNCHANGED: Final = frozenset(
    {"beat", "bet", "bid", "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit"}
    | {"set", "shed", "shut", "split", "spread", "thrust"}
)
"""Verbs whose past looks like their present: "Uruguay beat Ghana on Saturday"."""
STATES: Final = frozenset({"be", "have", "say", "know", "think", "believe", "remain", "want"})
"""Verbs whose present tells what is so, whatever the day."""


def is_scheduled(grammar: Grammar, verb: int) -> bool:
    """Whether a verb in the present tense has a time that lies ahead."""
    if not _is_present(grammar, verb) or grammar.lemmas[verb] in STATES:
        return False
    return any(_is_ahead(grammar, p) for p in _times(grammar, verb))


def is_dated_ahead(grammar: Grammar, noun: int) -> bool:
    """As in "The vote next month", "a conference later this year"."""
    for position in grammar.kids(noun, "nmod", "obl"):
        near = {grammar.low[p] for p in grammar.below[position]}
        known = grammar.lemmas[position] in UNITS and grammar.tokens[position].xpos != "POS"
        if position > noun and known and not grammar.case(position):
            return "next" in near or {"later", "this"} <= near
    return False


def is_set_day(grammar: Grammar, position: int) -> bool:
    """As in "for Saturday", "for 15 July", "for tomorrow", not "for two days"."""
    near = {grammar.low[p] for p in (*grammar.below[position], position)}
    if grammar.case(position) != "for" or near & HABITS:
        return False
    dated = bool(near & MONTHS) and any(word.isdigit() for word in near)
    return bool(near & (WEEKDAYS | AHEAD)) or dated


def _is_present(grammar: Grammar, verb: int) -> bool:
    """Whether a verb is in the present, simple or with "is ...ing"."""
    xpos, auxiliaries = grammar.tokens[verb].xpos, grammar.auxiliaries(verb)
    if xpos in {"VBP", "VBZ"}:
        low = grammar.low[verb]
        tensed = xpos == "VBZ" or (low == grammar.lemmas[verb] and low not in UNCHANGED)
        return tensed and not auxiliaries
    return xpos == "VBG" and bool({"is", "are", "am", "'m", "'re", "’re"} & set(auxiliaries))


def _times(grammar: Grammar, verb: int) -> list[int]:
    """Nominals and adverbs that say when, hung on the verb or on its object behind it."""
    found = grammar.kids(verb, "obl", "advmod", "nmod")
    for nominal in grammar.kids(verb, "obj", "obl"):
        below = grammar.below[nominal]
        found += [p for p in grammar.kids(nominal, "nmod") if p == max(below) and p > nominal]
    return found


def _is_ahead(grammar: Grammar, position: int) -> bool:
    """As in "tomorrow", "on Friday", "next week", "on 14 December", "in two weeks"."""
    low, lemma = grammar.low[position], grammar.lemmas[position]
    if low in AHEAD:
        return True
    near = {grammar.low[p] for p in (*grammar.below[position], position)}
    if near & HABITS or low.endswith("days"):
        return False
    case = grammar.case(position)
    if low in WEEKDAYS:
        return case in {"on", "from", ""}
    if lemma in UNITS:
        counted = bool(grammar.kids(position, "nummod")) or bool(near & {"a", "few", "couple"})
        return "next" in near or (case == "in" and counted and not near & {"the", "past"})
    year = any(len(word) == 4 and word.isdigit() for word in near)
    numbered = any(word.isdigit() for word in near)
    if near & MONTHS:
        return case == "on" and numbered and not year
    return case == "on" and low[:-2].isdigit() and low[-2:] in {"st", "nd", "rd", "th"}
