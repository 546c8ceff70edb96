"""Who did it and to whom, through passives, control, carriers and possessors."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.codes import TimexType
from dateline.extract.events import Context, find_events
from dateline.records import Interval, Timex
from tests.extract.event_sentences import parsed
from tests.parses import document, find


@pytest.mark.parametrize(
    ("name", "anchor", "actor", "recipient", "why"),
    [
        ("expelled", "expelled", ["Malta"], ["The envoys"], "a passive with its agent"),
        ("accused", "beating", ["the guards"], ["prisoners"], "'of' hands it the object"),
        ("mutinied", "attacked", ["The sailors"], ["the captain"], "'who' is its antecedent"),
        ("burned", "burned", ["The army"], ["the market"], "coordinated verbs share a subject"),
        ("gap", "bombed", ["they"], ["The town"], "a relative clause without pronoun"),
        ("headline", "host", ["Norway"], ["troops"], "the noun in front of an infinitive"),
        ("called_on", "leave", ["the rebels"], [], "'on' brings the subject"),
        ("urged", "leave", ["the troops"], [], "the object is the subject"),
        ("expulsion", "expulsion", ["Chad"], ["the envoy"], "of a noun"),
        ("attack", "attack", ["The rebels"], ["Kano"], "the carrier's subject acts"),
        ("suffered", "attacks", [], ["The city"], "the carrier's subject suffers"),
        ("behind", "coup", ["The generals"], [], "who stands behind it, without it"),
        ("tea", "talks", ["Peru", "Chile"], [], "all sides act"),
        ("accords", "denounced", ["The junta"], ["Peru"], "the partner in the object"),
        ("must", "must", ["The bishop"], ["the army"], "who says so, and who must"),
        ("control", "took control", ["Separatists"], ["the town"], "behind the unit's noun"),
        ("swore", "swore in", ["The judge"], ["a new cabinet"], "behind the particle"),
        ("criticised", "criticised", ["The union"], ["the government"], "of a thing its owner"),
        ("talks_on", "withdrawal", ["the troops"], [], "the mover stands behind 'of'"),
    ],
)
def test_roles(name: str, anchor: str, actor: list[str], recipient: list[str], why: str) -> None:
    labels = (("Chad", "Location"), ("Peru", "Location"), ("Chile", "Location"))
    text = parsed(name).text
    document = parsed(name, *(label for label in labels if label[0] in text))

    events = {e.anchor.of(text): e for e in find_events(document, Context())}

    assert [span.of(text) for span in events[anchor].actor] == actor, why
    assert [span.of(text) for span in events[anchor].recipient] == recipient, why


@pytest.mark.parametrize(
    ("case", "first", "last"),
    [
        ("in", date(2013, 1, 1), date(2013, 12, 31)),
        ("since", date(2013, 1, 1), None),  # it may go on
        ("until", None, date(2013, 12, 31)),  # it may have begun long before
    ],
)
def test_prepositions_open_the_days_of_an_act(
    case: str, first: date | None, last: date | None
) -> None:
    report = document(
        f"""
        Rebels rebel NOUN NNS 2 nsubj
        attacked attack VERB VBD 0 root
        villages village NOUN NNS 2 obj
        {case} {case} ADP IN 5 case
        2013 2013 NUM CD 2 obl
        """
    )
    year = Interval(date(2013, 1, 1), date(2013, 12, 31))
    span = find(report.text, "2013")
    time = Timex(span=span, type=TimexType.DATE, value="2013", interval=year, rule="year")
    (event,) = find_events(report, Context(times=(time,)))
    assert event.when == Interval(first, last)
