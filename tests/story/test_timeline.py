"""Which mentions become one entry, and what the entry says."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.codes import Code, EntityKind, MentionKind, Status
from dateline.records import Analysis, Entity, Entry, Event, Interval, Mention, Published
from dateline.serialize import interval
from dateline.spans import Span
from dateline.story.linking import link
from dateline.story.timeline import build_timeline, in_order, is_complete
from dateline.story.timeline_reading import read_mentions
from tests.analyses import analyses as any_analyses
from tests.fakes import fake_analyze, made
from tests.parses import article, find


def story(*texts: str) -> tuple[Entry, ...]:
    """The entries of texts, read by the fake analyzer; ids follow the order of the texts."""
    found = [fake_analyze(article(text, id=f"a{n}")) for n, text in enumerate(texts)]
    return build_timeline(found, link(found))


LEFT = "French troops withdrew from Mali on 2022-08-15."
COPY = "The striking dockers and the harbour company met behind closed doors that evening."
PLANNED = "French troops will withdraw from Mali, it was said."


@pytest.mark.parametrize(
    ("texts", "entries", "why"),
    [
        ((LEFT, LEFT), 1, "the same sentence"),
        (
            (LEFT, "On 2022-08-15 France withdrew its force from Mali."),
            1,
            "a state and its troops",
        ),
        ((LEFT, "French troops withdrew from Mali on 2022-08-16."), 2, "another day"),
        ((LEFT, "French troops withdrew from Mali in 2022-08."), 1, "a month around the day"),
        ((LEFT, "French troops withdrew from Mali in 2021."), 2, "another year"),
        ((LEFT, "French troops withdrew from Niger on 2022-08-15."), 2, "another country"),
        ((LEFT, "Malian troops withdrew from Mali on 2022-08-15."), 2, "another army"),
        ((LEFT, "French troops will withdraw from Mali on 2022-08-15."), 2, "planned is not done"),
        ((LEFT, "France denied withdrawing from Mali on 2022-08-15."), 2, "denied is not done"),
        ((PLANNED, PLANNED), 1, "undated, but actor, place, code and mode agree"),
        (
            (PLANNED, "Some soldiers will withdraw from Mali after all."),
            1,
            "undated, actor unknown, but act, place and words are the same",
        ),
        (
            (
                "France met Mali in Bamako on 2022-03-01.",
                "France met Mali in Paris on 2022-03-01.",
            ),
            2,
            "another town",
        ),
        (
            (f"{PLANNED} 2022-02-17.", f"{PLANNED} 2022-06-17."),
            2,
            "undated, in articles four months apart",
        ),
        ((PLANNED, "Malian troops will withdraw, it was said."), 2, "undated, another actor"),
        ((f"{PLANNED} 2022-02-17.", f"{PLANNED} 2022-02-20."), 1, "undated, in the same week"),
        ((f"{LEFT} Later. {PLANNED} {LEFT}",), 2, "twice in one article"),
        ((COPY, COPY), 1, "a copied sentence, though nobody is named"),
        ((COPY, COPY.replace("evening", "morning")), 1, "an edited copy"),
        ((COPY, "The two sides met over fish."), 2, "another sentence"),
        ((COPY, COPY.replace("met", "met on 2022-01-01")), 1, "a copy that adds the day"),
        ((f"On 2022-01-01 {COPY}", f"On 2022-01-09 {COPY}"), 2, "a copy of another day"),
    ],
)
def test_merging(texts: tuple[str, ...], entries: int, why: str) -> None:
    assert len(story(*texts)) == entries, why


def test_what_lies_between_does_not_join_what_is_barred() -> None:
    """A month allows either day, but the two days exclude each other."""
    month = "French troops withdrew from Mali in 2022-08."
    later = "French troops withdrew from Mali on 2022-08-16."
    found = story(LEFT, later, month)
    assert len(found) == 2
    assert {str(entry.when) for entry in found} == {"2022-08-15", "2022-08-16"}


def test_the_entry_has_the_days_that_all_reports_allow() -> None:
    (entry,) = story("French troops withdrew from Mali in 2022-08.", LEFT)
    assert entry.when == Interval(date(2022, 8, 15), date(2022, 8, 15))
    assert [report.article for report in entry.reports] == ["a0", "a1"]


def test_dated_entries_come_by_day_and_undated_ones_last() -> None:
    texts = (PLANNED, LEFT, "France met Mali in 2021.", "France met Mali on 2021-01-01.")
    found = story(*texts)
    assert [str(entry.when) for entry in found] == ["2021-01-01", "2021", "2022-08-15", "None"]
    by_id = {f"a{n}": fake_analyze(article(text, id=f"a{n}")) for n, text in enumerate(texts)}
    assert in_order(reversed(found), by_id) == found


def test_undated_entries_come_as_they_were_first_reported() -> None:
    late = "It was 2022-03-01. France accused Mali."
    soon = "It was 2022-02-01. France met Niger."
    found = story(late, "Mali met Niger.", soon)
    assert [entry.reports[0].article for entry in found] == ["a2", "a0", "a1"]


@pytest.mark.parametrize(
    ("first", "last", "position"),
    [(None, date(2022, 1, 1), 0), (date(2022, 12, 1), None, 1)],
)
def test_an_open_end_stands_at_its_known_one(
    first: date | None, last: date | None, position: int
) -> None:
    text = "France met Mali."
    anchor = find(text, "met")
    event = act(anchor, when=Interval(first, last))
    found = [made(article(text, id="a"), events=(event,)), fake_analyze(article(LEFT, id="b"))]
    entries = build_timeline(found, {})
    assert entries[position].reports[0].article == "a"


def act(anchor: Span, **fields: object) -> Event:
    """An event of which only the anchor matters."""
    given: dict[str, object] = {
        "code": Code.CONSULT,
        "mode": None,
        "actor": (),
        "recipient": (),
        "place": (),
        "when": None,
        "when_text": None,
        "status": Status.ASSERTED,
        "attributed_to": None,
        "magnitude": (),
        "confidence": 0.5,
        "reasons": (),
    } | fields
    return Event(anchor=anchor, **given)  # type: ignore[arg-type]


def test_the_headline_is_the_fullest_complete_short_sentence() -> None:
    scrap = "French troops withdrew 2022-08-15."
    loose = "They say that French troops withdrew from Mali on 2022-08-15."
    longer = "As had been expected for weeks, French troops withdrew from Mali on 2022-08-15."
    (entry,) = story(scrap, loose, longer, LEFT)
    assert entry.headline.exact == LEFT


@pytest.mark.parametrize(
    ("sentence", "complete", "why"),
    [
        ("The dockers of the northern port have ended their strike.", True, "a sentence"),
        ("“The dockers of the northern port have ended their strike.”", True, "quoted"),
        ("The strike ended.", False, "a scrap"),
        ("He told the dockers of the northern port to end the strike.", False, "he?"),
        ("“They told the dockers of the northern port to end the strike.”", False, "they?"),
        ("the dockers of the northern port have ended their strike.", False, "cut off"),
        ("The dockers of the northern port have ended their strike", False, "a heading"),
        ("The dockers " + "of the northern port " * 20 + "went home.", False, "endless"),
        ("", False, "nothing"),
    ],
)
def test_complete_sentences(sentence: str, complete: bool, why: str) -> None:
    assert is_complete(sentence) is complete, why


def test_cells_name_each_actor_once_and_the_fullest_report_comes_first() -> None:
    (entry,) = story("French troops withdrew in 2022-08.", LEFT, "France withdrew on 2022-08-15.")
    assert [(cell.article, cell.exact) for cell in entry.actors] == [("a1", "French")]
    assert [cell.exact for cell in entry.places] == ["Mali"]
    assert entry.countries == ("ML",)


@pytest.mark.parametrize(
    ("kind", "cell", "why"),
    [
        (MentionKind.PRONOUN, "Amina Sow", "a pronoun gives way to the name"),
        (MentionKind.NOMINAL, "Amina Sow", "so does a bare noun"),
    ],
)
def test_a_cell_is_readable_by_itself(kind: MentionKind, cell: str, why: str) -> None:
    text = "Amina Sow arrived. She met the dockers."
    person = Entity(
        id="1",
        kind=EntityKind.PERSON,
        name="Amina Sow",
        country=None,
        mentions=(
            Mention(span=find(text, "Amina Sow"), kind=MentionKind.NAME),
            Mention(span=find(text, "She"), kind=kind),
        ),
    )
    event = act(find(text, "met"), actor=(find(text, "She"),))
    analysis = made(article(text), entities=(person,), events=(event,))
    (entry,) = build_timeline([analysis], link([analysis]))
    assert [evidence.exact for evidence in entry.actors] == [cell], why


@pytest.mark.parametrize(
    ("text", "actors", "why"),
    [
        ("Those met the dockers.", [], "a word that names nobody is no actor"),
        ("They met the dockers.", [], "nor is a pronoun that refers to nobody known"),
        ("Envoys met the dockers.", ["Envoys"], "a noun is"),
    ],
)
def test_an_actor_says_who_it_is(text: str, actors: list[str], why: str) -> None:
    event = act(find(text, "met"), actor=(Span(0, text.index(" ")),))
    (entry,) = build_timeline([made(article(text), events=(event,))], {})
    assert [cell.exact for cell in entry.actors] == actors, why


def test_an_anchor_outside_all_sentences_quotes_itself() -> None:
    text = "Talks. France met Mali."
    analysis = made(
        article(text), sentences=(Span(0, 6),), events=(act(find(text, "met")), act(Span(0, 5)))
    )
    found = build_timeline([analysis], {})
    assert {entry.headline.exact for entry in found} == {"met", "Talks."}


def test_figures_that_differ_in_one_article_are_two_events() -> None:
    text = "In Mali 5 met, in Mali 9 met."
    day = Interval(date(2022, 1, 1), date(2022, 1, 1))
    first = act(find(text, "met"), when=day, magnitude=(find(text, "5"),))
    second = act(find(text, "met", 1), when=day, magnitude=(find(text, "9"),))
    analysis = made(article(text), events=(first, second))
    assert len(build_timeline([analysis], {})) == 2


def test_outlets_are_counted_once() -> None:
    outlets = ["The Harbour Post", "The Harbour Post", "Coast Radio", None]
    found = [
        fake_analyze(article(LEFT, id=f"a{n}", outlet=outlet)) for n, outlet in enumerate(outlets)
    ]
    (entry,) = build_timeline(found, link(found))
    assert (len(entry.reports), entry.outlets) == (4, 2)
    (unnamed,) = story(LEFT, LEFT)
    assert unnamed.outlets == 0


def test_mentions_that_were_read_before_give_the_same_entries() -> None:
    found = [fake_analyze(article(text, id=f"a{n}")) for n, text in enumerate((LEFT, COPY, LEFT))]
    links = link(found)
    assert build_timeline(found, links, read_mentions(found, links)) == build_timeline(
        found, links
    )


def test_the_code_is_that_of_most_reports_and_else_of_the_fullest() -> None:
    text, day = "The dockers of Aldermouth met on the quay.", interval("2022-01-01")
    codes, found = (Code.AGREE, Code.CONSULT, Code.CONSULT), []
    for n, code in enumerate(codes):
        who = (find(text, "dockers"),) if code is Code.CONSULT else ()
        event = act(find(text, "met"), code=code, actor=who, when=day)
        found.append(made(article(text, id=f"a{n}"), events=(event,)))
    (entry,) = build_timeline(found, {})
    assert (entry.code, len(entry.reports)) == (Code.CONSULT, 3)
    (entry,) = build_timeline(found[:2], {})
    assert entry.code is Code.CONSULT


def test_the_id_of_an_entry_survives_later_articles() -> None:
    (entry,) = story(LEFT)
    (same,) = story(LEFT, LEFT, LEFT)
    assert same.id == entry.id


def test_two_events_with_one_anchor_have_two_ids() -> None:
    text = "Talks were held."
    twins = (act(Span(0, 5)), act(Span(0, 5), status=Status.PLANNED))
    found = build_timeline([made(article(text), events=twins)], {})
    assert len({entry.id for entry in found}) == 2


def test_the_order_of_articles_does_not_matter() -> None:
    texts = [LEFT, PLANNED, "French troops withdrew from Mali in 2022-08.", f"{LEFT} {PLANNED}"]
    found = [fake_analyze(article(text, id=f"a{n}")) for n, text in enumerate(texts)]
    expected = build_timeline(found, link(found))
    for order in permutations(found):
        assert build_timeline(order, link(order)) == expected


SENTENCES = st.builds(
    "{} {} {} {}.".format,
    st.sampled_from(["French troops", "France", "Mali", "Troops", "Niger and Mali"]),
    st.sampled_from(["withdrew", "will withdraw", "met", "denied withdrawing"]),
    st.sampled_from(["from Mali", "in Bamako", "in Paris", "from Niger", ""]),
    st.sampled_from(["on 2022-08-15", "on 2022-08-16", "in 2022-08", "in 2022", ""]),
)
TEXTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join), max_size=6)


@settings(deadline=None)
@given(TEXTS, st.randoms(use_true_random=False))
def test_any_story_is_independent_of_order_and_of_repeated_articles(
    texts: list[str], random: object
) -> None:
    found = [fake_analyze(article(text, id=f"a{n}")) for n, text in enumerate(texts)]
    expected = build_timeline(found, link(found))
    again = found + found
    random.shuffle(again)  # type: ignore[attr-defined]
    assert build_timeline(again, link(again)) == expected


@settings(deadline=None)
@given(TEXTS)
def test_every_mention_is_in_one_entry_that_it_fits(texts: list[str]) -> None:
    found = [fake_analyze(article(text, id=f"a{n}")) for n, text in enumerate(texts)]
    entries = build_timeline(found, link(found))
    reports = [(r.article, r.event.anchor) for entry in entries for r in entry.reports]
    assert sorted(reports) == sorted((a.article.id, e.anchor) for a in found for e in a.events)
    for entry in entries:
        for report in entry.reports:
            assert (report.event.code, report.event.status) == (entry.code, entry.status)
            assert report.event.mode in {None, entry.mode}
            if report.event.when is not None:
                assert entry.when is not None


@settings(max_examples=50, deadline=None)
@given(st.lists(any_analyses(), max_size=3, unique_by=lambda a: a.article.id))
def test_any_analysis_gives_entries_with_true_quotations(found: list[Analysis]) -> None:
    texts = {analysis.article.id: analysis.article.text for analysis in found}
    for entry in build_timeline(found, link(found)):
        for cell in (entry.headline, *entry.actors, *entry.recipients, *entry.places):
            assert cell.span.of(texts[cell.article]) == cell.exact


def death(number: int, published: str, day: str | None = None) -> Analysis:
    """An article that tells of the death of one person."""
    text = "Amina Sow died."
    person = Entity(
        id="1",
        kind=EntityKind.PERSON,
        name="Amina Sow",
        country=None,
        mentions=(Mention(span=find(text, "Amina Sow"), kind=MentionKind.NAME),),
    )
    event = act(
        find(text, "died"),
        code=Code.INCIDENT,
        mode="death",
        recipient=(find(text, "Amina Sow"),),
        when=interval(day) if day else None,
    )
    return made(
        article(text, id=f"a{number}"),
        published=Published(interval=interval(published)),
        entities=(person,),
        events=(event,),
    )


def test_nobody_dies_twice() -> None:
    """An undated mention two years later is of the same death; another day is not."""
    found = [death(1, "2020-03-02", "2020-03-01"), death(2, "2022-03-02"), death(3, "2024-01-01")]
    assert len(build_timeline(found, link(found))) == 1
    other = [found[0], death(4, "2020-03-02", "2020-02-01")]
    assert len(build_timeline(other, link(other))) == 2


def test_a_publication_without_a_day_is_unknown() -> None:
    analysis = made(
        article("Talks were held."),
        published=Published(interval=None, partial="XXXX-04-23"),
        events=(act(Span(0, 5)),),
    )
    assert len(build_timeline([analysis], {})) == 1
