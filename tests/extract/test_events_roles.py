"""Who did it and to whom, through passives, control, carriers and possessors."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.codes import PlaceRole, SpeechAct, StatementType, TimexType
from dateline.extract.events import Context, find_events
from dateline.records import Interval, Statement, Timex
from tests.extract.event_sentences import parsed
from tests.extract.test_events import place
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
        ("refused_to", "refused", ["Fiji"], ["the inspectors"], "whom the infinitive is done to"),
        ("findings_of", "rejected", ["Lima"], ["the commission"], "of a thing its owner"),
        ("shot_dead", "shot dead", ["Guards"], ["a smuggler"], "the object hangs on the result"),
        ("buried_hamlet", "landslide", [], ["the hamlet"], "what its verb strikes"),
        ("ferry_sank", "sank", [], ["The ferry"], "what sinks is hit"),
        ("mines_laid", "killed", ["rebels"], ["two farmers"], "who laid them, not the mines"),
        ("by_fax", "sacked", [], ["The envoy"], "a fax is a means"),
        ("inquiry", "inquiry", ["Prosecutors"], [], "'their' is the subject's"),
        ("jailed_for", "bombing", ["two men"], [], "who is jailed for it did it"),
        ("dismissal", "dismissal", ["the king"], ["the judge"], "'of' below the 'by' phrase"),
        ("froze_talks", "talks", ["The union", "the owners"], [], "'with' has another side"),
        ("gave_month", "free", ["the clan"], ["the hostages"], "who was given time for it"),
        ("pardon_for", "pardon", [], ["the officers"], "a pardon is 'for' somebody"),
        ("took_place", "demanding", ["residents"], [], "'place' is part of the verb"),
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


@pytest.mark.parametrize(
    ("name", "anchor", "places", "why"),
    [
        ("quit_islands", "quit", ["the islands"], "what is left is where it happens"),
        ("opened_fire", "opened fire", ["Zaria"], "a name that the gazetteer does not know"),
        ("opened_fire", "killing", ["Zaria"], "a participle shares the place of its clause"),
        ("suva_talks", "talks", ["Suva"], "where they meet stands in front"),
        ("jailed_for", "bombing", [], "nothing says where"),
    ],
)
def test_places(name: str, anchor: str, places: list[str], why: str) -> None:
    text = parsed(name).text
    names = [(word, "Location") for word in ("Zaria", "Suva") if word in text]
    known = [place(text, "Suva", PlaceRole.MODIFIER)] if "Suva" in text else []

    events = find_events(parsed(name, *names), Context(places=tuple(known)))

    (event,) = [e for e in events if e.anchor.of(text) == anchor]
    assert [span.of(text) for span in event.place] == places, why


@pytest.mark.parametrize(
    ("act", "source", "why"),
    [
        (SpeechAct.SAY, "A court", "who says so is the source"),
        (SpeechAct.JUDGE, None, "a verdict on it takes it as given"),
        (SpeechAct.DEMAND, None, "a demand about it does too"),
    ],
)
def test_only_claims_are_sources(act: SpeechAct, source: str | None, why: str) -> None:
    report = parsed("jailed_for")
    statement = Statement(
        type=StatementType.INDIRECT,
        content=(find(report.text, "the bombing"),),
        cue=find(report.text, "jailed"),
        speaker=find(report.text, "A court"),
        speaker_entity=None,
        act=act,
    )

    events = find_events(report, Context(statements=(statement,)))

    (bombing,) = [e for e in events if e.anchor.of(report.text) == "bombing"]
    found = bombing.attributed_to
    assert (found.of(report.text) if found else None) == source, why
