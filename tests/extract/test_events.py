"""Events as records: place, time, numbers, source, confidence, and laws for any tree."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import (
    FigureRole,
    HedgeKind,
    PlaceRole,
    StatementType,
    Status,
    TimexType,
)
from dateline.extract.events import Context, find_events
from dateline.records import Document, Event, Figure, Interval, Place, Statement, Timex
from tests.extract.event_sentences import parsed
from tests.parses import document, find


def place(text: str, words: str, role: PlaceRole = PlaceRole.LITERAL) -> Place:
    return Place(
        span=find(text, words),
        name=words,
        country=None,
        kind=None,
        latitude=None,
        longitude=None,
        role=role,
    )


def time(text: str, words: str, first: date, last: date | None = None) -> Timex:
    return Timex(
        span=find(text, words),
        type=TimexType.DATE,
        value=str(first),
        interval=Interval(first, last or first),
        rule="test",
    )


def said(text: str, content: str, speaker: str, cue: str) -> Statement:
    return Statement(
        type=StatementType.INDIRECT,
        content=(find(text, content),),
        cue=find(text, cue),
        speaker=find(text, speaker),
        speaker_entity=None,
    )


def only(events: tuple[Event, ...]) -> Event:
    (event,) = events
    return event


def test_place_time_and_number_come_from_the_clause() -> None:
    sent = parsed("soldiers_ten")
    text = sent.text
    friday = time(text, "Friday", date(2024, 3, 8))
    figure = Figure(
        span=find(text, "300"),
        hedge=None,
        hedge_kind=HedgeKind.EXACT,
        low=300,
        high=300,
        unit=None,
        thing=find(text, "soldiers"),
        role=FigureRole.DEPLOYED,
    )
    context = Context(times=(friday,), places=(place(text, "Kidal"),), figures=(figure,))

    event = only(find_events(sent, context))

    assert [span.of(text) for span in event.place] == ["Kidal"]
    assert event.when == friday.interval
    assert event.when_text == friday.span
    assert [span.of(text) for span in event.magnitude] == ["300"]
    assert [span.of(text) for span in event.actor] == ["Chad"]


def test_number_inside_a_role_measures_the_act() -> None:
    killed = parsed("crash")
    text = killed.text
    nine = Figure(
        span=find(text, "Nine"),
        hedge=None,
        hedge_kind=HedgeKind.EXACT,
        low=9,
        high=9,
        unit=None,
        thing=find(text, "people"),
        role=FigureRole.KILLED,
    )

    event = find_events(killed, Context(figures=(nine,)))[0]

    assert event.magnitude == (nine.span,)


def test_places_that_act_are_no_place_of_the_act() -> None:
    sent = parsed("soldiers_ten")
    actor = place(sent.text, "Chad", PlaceRole.ACTOR)

    assert only(find_events(sent, Context(places=(actor,)))).place == ()


def test_distributed_places_and_times_give_two_events() -> None:
    coups = parsed("coups")
    text = coups.text
    context = Context(
        places=(place(text, "Peru"), place(text, "Chile")),
        times=(
            time(text, "1968", date(1968, 1, 1), date(1968, 12, 31)),
            time(text, "1973", date(1973, 1, 1), date(1973, 12, 31)),
        ),
    )

    events = find_events(coups, context)

    assert [(e.place[0].of(text), str(e.when)) for e in events] == [
        ("Peru", "1968"),
        ("Chile", "1973"),
    ]
    assert events[0].anchor == events[1].anchor


def test_the_narrowest_statement_names_the_source() -> None:
    denied = parsed("denied")
    text = denied.text
    statement = said(text, "the troops had left the island", "The minister", "denied")

    event = only(find_events(denied, Context(statements=(statement,))))

    assert event.attributed_to == find(text, "The minister")


def test_what_somebody_refuses_is_not_his_claim() -> None:
    refused = parsed("refused")
    text = refused.text
    statement = said(text, "to leave the island", "The troops", "refused")

    events = find_events(refused, Context(statements=(statement,)))

    assert [event.attributed_to for event in events] == [None, None]


def test_what_others_foretell_of_fighters_is_only_possible() -> None:
    foretold = parsed("mayor_said")
    text = foretold.text
    statement = said(text, "Rebels will attack the port", "the mayor", "said")

    assert only(find_events(foretold, Context())).status is Status.PLANNED
    event = only(find_events(foretold, Context(statements=(statement,))))
    assert event.status is Status.POSSIBLE


def test_what_is_dated_after_publication_is_planned() -> None:
    coups = parsed("coups")
    times = (
        time(coups.text, "1968", date(1968, 1, 1), date(1968, 12, 31)),
        time(coups.text, "1973", date(1973, 1, 1), date(1973, 12, 31)),
    )
    places = (place(coups.text, "Peru"), place(coups.text, "Chile"))
    published = Interval(date(1970, 3, 6), date(1970, 3, 6))

    events = find_events(coups, Context(times=times, places=places, published=published))

    assert [event.status for event in events] == [Status.ASSERTED, Status.PLANNED]
    assert "status: dated after publication -> planned" in events[1].reasons


def test_a_past_verb_is_not_dated_after_publication() -> None:
    sent = parsed("soldiers_ten")
    friday = time(sent.text, "Friday", date(2024, 3, 8))
    published = Interval(date(2024, 3, 6), date(2024, 3, 6))

    event = only(find_events(sent, Context(times=(friday,), published=published)))

    assert event.status is Status.ASSERTED
    assert event.when == Interval(None, date(2024, 3, 6))
    assert event.when_text == friday.span


def test_more_roles_make_an_event_surer() -> None:
    expelled = find_events(parsed("expelled"), Context())[0]
    nobody = find_events(parsed("coups"), Context())[0]

    assert expelled.confidence > nobody.confidence


WORDS = [
    "troops troops NOUN NNS",
    "attack attack VERB VBD",
    "attack attack NOUN NN",
    "on on ADP IN",
    "to to PART TO",
    "leave leave VERB VB",
    "refused refuse VERB VBD",
    "not not PART RB",
    "will will AUX MD",
    "if if SCONJ IN",
    "talks talk NOUN NNS",
    "Peru Peru PROPN NNP",
    "series series NOUN NN",
    "who who PRON WP",
    "were be AUX VBD",
    "killed kill VERB VBN",
    "and and CCONJ CC",
    "must must AUX MD",
    "said say VERB VBD",
    "ready ready ADJ JJ",
    "out out ADP RP",
    "300 300 NUM CD",
]
RELATIONS = [
    "nsubj",
    "nsubj:pass",
    "obj",
    "iobj",
    "obl",
    "nmod",
    "nmod:poss",
    "advcl",
    "acl",
    "acl:relcl",
    "xcomp",
    "ccomp",
    "csubj",
    "conj",
    "case",
    "mark",
    "aux",
    "cop",
    "amod",
    "compound",
    "compound:prt",
    "advmod",
    "det",
    "appos",
    "parataxis",
]


@st.composite
def trees(draw: st.DrawFn) -> Document:
    """Any tree over words that the frames and cues know, sense or none."""
    size = draw(st.integers(1, 12))
    order = draw(st.permutations(range(1, size + 1)))
    rows = {order[0]: f"{draw(st.sampled_from(WORDS))} 0 root"}
    for number, position in enumerate(order[1:], 1):
        head = order[draw(st.integers(0, number - 1))]
        rows[position] = (
            f"{draw(st.sampled_from(WORDS))} {head} {draw(st.sampled_from(RELATIONS))}"
        )
    return document("\n".join(rows[position] for position in sorted(rows)))


@given(trees())
def test_any_tree_gives_lawful_events(tree: Document) -> None:
    """Whatever the parser makes of a text, spans lie in it and roles do not overlap as such."""
    (sentence,) = tree.sentences

    events = find_events(tree, Context())

    assert events == find_events(tree, Context())
    assert [e.anchor for e in events] == sorted(e.anchor for e in events)
    for event in events:
        spans = (event.anchor, *event.actor, *event.recipient, *event.place)
        assert all(sentence.span.contains(span) for span in spans)
        assert not set(event.actor) & set(event.recipient)
        assert 0 < event.confidence <= 1
        assert event.reasons[0].startswith("frame: ")
