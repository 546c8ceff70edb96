"""Whether it happened: one row for each construction, judged for any word of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.codes import Code, Status
from dateline.extract.events_carriers import Carriers
from dateline.extract.events_grammar import Grammar
from dateline.extract.events_lexicon import Frame
from dateline.extract.events_slots import Anchor
from dateline.extract.events_status import Judge
from dateline.extract.events_status_forms import forms
from tests.extract.status_sentences import parsed

if TYPE_CHECKING:
    from dateline.extract.events_cues import Verdict

ASSERTED, POSSIBLE, PLANNED = Status.ASSERTED, Status.POSSIBLE, Status.PLANNED
REQUESTED, PROPOSED = Status.REQUESTED, Status.PROPOSED
CONDITIONAL, DENIED = Status.CONDITIONAL, Status.DENIED


def judged(name: str, word: str, code: Code) -> Verdict:
    """The verdict on the act that a word names, were it one of this code."""
    (sentence,) = parsed(name).sentences
    grammar = Grammar(sentence, {})
    at = grammar.low.index(word)
    kind = "verb" if grammar.is_verb(at) else "noun"
    carrier, top = Carriers(grammar).of(at) if kind == "noun" else (None, at)
    return Judge(grammar).verdict(Anchor(at, (), Frame(id="any", code=code), kind, carrier, top))


@pytest.mark.parametrize(
    ("name", "word", "code", "status", "why"),
    [
        ("unless", "paid", Code.CONCEDE, REQUESTED, "what the march is to bring about"),
        ("unless", "march", Code.PROTEST, CONDITIONAL, "and it depends on that"),
        ("if_no", "signed", Code.SUPPORT, CONDITIONAL, "a negated condition denies nothing"),
        ("until_freed", "freed", Code.RETREAT, REQUESTED, "they hold out for it"),
        ("until_past", "freed", Code.RETREAT, ASSERTED, "a mere point in time"),
        ("once", "left", Code.RETREAT, CONDITIONAL, "a condition of something to come"),
        ("once", "close", Code.COERCE, CONDITIONAL, "and what comes after it"),
        ("subject_to", "approval", Code.SUPPORT, CONDITIONAL, "a predicate of dependence"),
        ("only_after", "vote", Code.GOVERN, CONDITIONAL, "only after"),
        ("only_after", "recognise", Code.SUPPORT, CONDITIONAL, "what comes only after"),
        ("any_who", "leaves", Code.RETREAT, CONDITIONAL, "nobody in particular"),
        ("any_who", "dismissed", Code.GOVERN, CONDITIONAL, "what befalls him"),
        ("in_event", "attack", Code.ASSAULT, CONDITIONAL, "a condition in a phrase"),
        ("in_event", "turn", Code.RETREAT, CONDITIONAL, "what it brings about"),
        ("whatever", "order", Code.REQUEST, CONDITIONAL, "a free relative"),
        ("friday", "meets", Code.CONSULT, PLANNED, "the present of a timetable"),
        ("every_friday", "meets", Code.CONSULT, ASSERTED, "a habit"),
        ("met_friday", "met", Code.CONSULT, ASSERTED, "the past"),
        ("next_month", "vote", Code.GOVERN, PLANNED, "dated by the noun itself"),
        ("going_to", "leave", Code.RETREAT, PLANNED, "the other future"),
        ("was_to_have", "visited", Code.CONSULT, DENIED, "it did not come about"),
        ("whether", "charge", Code.ACCUSE, POSSIBLE, "to be decided is not decided"),
        ("accuses", "shelling", Code.ASSAULT, ASSERTED, "the claim of a source that is named"),
        ("is_accused", "shelling", Code.ASSAULT, POSSIBLE, "nobody says so"),
        ("accusing_her", "ousted", Code.GOVERN, ASSERTED, "she does not deny that"),
        ("accusing_her", "theft", Code.INCIDENT, DENIED, "she denies this"),
        ("eased", "embargo", Code.COERCE, ASSERTED, "only what there is can be eased"),
        ("eased", "eased", Code.CONCEDE, POSSIBLE, "the easing is open"),
        ("cancelled", "march", Code.PROTEST, DENIED, "done with"),
        ("asked_cancel", "march", Code.PROTEST, PLANNED, "not yet cancelled"),
        ("asked_postpone", "vote", Code.GOVERN, PLANNED, "whoever wants it later"),
        ("vigil", "vigil", Code.PROTEST, DENIED, "its clause says more than its participle"),
        ("trial", "trial", Code.ACCUSE, PLANNED, "a participle behind the noun"),
        ("days_to", "leave", Code.RETREAT, REQUESTED, "an ultimatum"),
        ("has_until", "sign", Code.SUPPORT, POSSIBLE, "a term in which one may"),
        ("wants_deported", "deported", Code.COERCE, REQUESTED, "wanted done"),
        ("asked_lifted", "lifted", Code.CONCEDE, REQUESTED, "hung on the noun by the parser"),
        ("pushed_back", "enter", Code.COERCE, DENIED, "an attempt that was beaten"),
        ("stop_shelling", "shelling", Code.ASSAULT, ASSERTED, "what is to stop goes on"),
        ("reveal_where", "held", Code.COERCE, ASSERTED, "only the place is asked for"),
        ("able", "flee", Code.RETREAT, ASSERTED, "they were able to, and did"),
        ("may_be_able", "flee", Code.RETREAT, None, "a mere ability"),
        ("found_to", "bribed", Code.INCIDENT, ASSERTED, "found out"),
        ("annoyed", "left", Code.RETREAT, ASSERTED, "no feeling about it undoes it"),
        ("admit_having", "bugged", Code.COERCE, ASSERTED, "a gerund of the past is no purpose"),
        ("bill_banning", "banning", Code.COERCE, PROPOSED, "the content of a bill"),
        ("under_plan", "leave", Code.RETREAT, PROPOSED, "under a plan"),
        ("matter_of_time", "strike", Code.PROTEST, POSSIBLE, "foretold"),
        ("on_the_table", "ceasefire", Code.RETREAT, POSSIBLE, "talked about"),
        ("truce_and_to", "withdraw", Code.RETREAT, PLANNED, "agreed on as well"),
        ("would_and_spoke", "spoke", Code.CONSULT, ASSERTED, "no verb in the past is to come"),
        ("would_and_spoke", "open", Code.RETREAT, PLANNED, "what was promised is"),
        ("court_of_inquiry", "inquiry", Code.ACCUSE, REQUESTED, "wanted with its body"),
        ("rejected_calls", "resign", Code.RETREAT, DENIED, "what was called for is refused"),
        ("called_for_sunday", "shutdown", Code.PROTEST, PLANNED, "with its day ahead"),
        ("threatened_strike", "strike", Code.PROTEST, None, "the mode of the threat"),
        ("provides_for", "talks", Code.CONSULT, PLANNED, "the content of an accord"),
    ],
)
def test_constructions(name: str, word: str, code: Code, status: Status | None, why: str) -> None:
    assert judged(name, word, code).status is status, why


def test_every_status_but_the_plain_one_has_a_reason() -> None:
    verdict = judged("unless", "paid", Code.CONCEDE)

    assert "status: wanted: 'unless' -> requested" in verdict.reasons


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        ("rule out", "ruled out"),
        ("forbid", "forbidden"),
        ("deny", "denied"),
        ("plan", "planned"),
        ("push", "pushes"),
        ("delay", "delayed"),
    ],
)
def test_forms(verb: str, form: str) -> None:
    assert form in forms(verb)
