"""Contradictions between small articles made by hand: half of the pairs only look like one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from dateline.codes import (
    Code,
    EntityKind,
    FigureRole,
    HedgeKind,
    MentionKind,
    PlaceRole,
    SpeechAct,
    StatementType,
    Status,
)
from dateline.findings import Clash, Position, Severity, Sources, Stance
from dateline.records import (
    Analysis,
    Entity,
    Event,
    Figure,
    Interval,
    Mention,
    Place,
    Published,
    Reason,
    StatedDate,
    Statement,
    quoted,
)
from dateline.spans import Span
from dateline.story.conflicts import Material, find_conflicts
from dateline.story.figures import readings
from dateline.story.linking import link
from tests.fakes import made
from tests.parses import article, find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.findings import Conflict

SENTENCE = re.compile(r"[^.!?]+[.!?]")
NUMBER = re.compile(
    r"\b(?:about |more than |at least )?(\d[\d,]*)(?: (dead|wounded|people|ships|marchers))?"
)
SPEAKERS = ("Ada Lorn", "Ben Moss", "the harbour police", "the clinic", "the union", "the company")
ROLES = {
    "dead": FigureRole.KILLED,
    "wounded": FigureRole.WOUNDED,
    "marchers": FigureRole.PROTESTERS,
}
HEDGES = {
    "about": HedgeKind.APPROX,
    "more than": HedgeKind.MORE_THAN,
    "at least": HedgeKind.AT_LEAST,
}
TOWNS = ("Arnfeld", "Brode")


def told(key: str, text: str, day: int | None = 3, **parts: object) -> Analysis:
    """An article whose sentences end in full stops.

    Numbers are figures of what follows them, "X said Y" and "Y, said X" statements of the
    speakers above, towns places. It appeared on a day of March 2031.
    """
    sentences = tuple(_trimmed(m) for m in SENTENCE.finditer(text))
    when = None if day is None else Interval(date(2031, 3, day), date(2031, 3, day))
    given: dict[str, object] = {
        "published": None if when is None else Published(interval=when),
        "sentences": sentences,
        "figures": tuple(_figure(text, m, sentences) for m in NUMBER.finditer(text)),
        "statements": tuple(_statements(text, sentences)),
        "entities": tuple(_entities(text)),
        "places": tuple(_places(text)),
    }
    return made(article(text, id=key), **(given | parts))


def _trimmed(match: re.Match[str]) -> Span:
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return Span(start, match.end())


def _speaker(text: str, sentence: Span) -> Span | None:
    for name in SPEAKERS:
        start = text.casefold().find(name.casefold(), sentence.start, sentence.end)
        if start >= 0:
            return Span(start, start + len(name))
    return None


def _statements(text: str, sentences: Sequence[Span]) -> list[Statement]:
    found = []
    for sentence in sentences:
        speaker = _speaker(text, sentence)
        cue = re.search(r"\b(?:said|says|denied|denies|demanded|put)\b", sentence.of(text))
        if speaker is None or cue is None:
            continue
        start, end = sentence.start + cue.start(), sentence.start + cue.end()
        behind = Span(end + 1, sentence.end - 1) if end + 2 < sentence.end else None
        content = behind if speaker.start < start else Span(sentence.start, start - 2)
        act = {"denied": SpeechAct.DENY, "denies": SpeechAct.DENY, "demanded": SpeechAct.DEMAND}
        found.append(
            Statement(
                type=StatementType.INDIRECT,
                content=(content or sentence,),
                cue=Span(start, end),
                speaker=speaker,
                speaker_entity=text[speaker.start : speaker.end].casefold(),
                act=act.get(cue[0], SpeechAct.SAY),
            )
        )
    return found


def _entities(text: str) -> list[Entity]:
    found = []
    for name in SPEAKERS:
        spans = [Span(*m.span()) for m in re.finditer(re.escape(name), text, re.IGNORECASE)]
        if spans:
            person = name[0].isupper()
            found.append(
                Entity(
                    id=name.casefold(),
                    kind=EntityKind.PERSON if person else EntityKind.ORGANIZATION,
                    name=name,
                    country=None,
                    mentions=tuple(Mention(span=span, kind=MentionKind.NAME) for span in spans),
                )
            )
    return found


def _places(text: str) -> list[Place]:
    return [
        Place(
            span=Span(*m.span()),
            name=m[0],
            country=None,
            kind="city",
            latitude=None,
            longitude=None,
            role=PlaceRole.LITERAL,
        )
        for m in re.finditer("|".join(TOWNS), text)
    ]


def _figure(text: str, match: re.Match[str], sentences: Sequence[Span]) -> Figure:
    number = float(match[1].replace(",", ""))
    hedge = next((kind for words, kind in HEDGES.items() if match[0].startswith(words)), None)
    sentence = next(span for span in sentences if span.contains(Span(*match.span(1))))
    thing = None if match[2] is None else Span(*match.span(2))
    return Figure(
        span=Span(*match.span(1)),
        hedge=None,
        hedge_kind=hedge or HedgeKind.EXACT,
        low=number,
        high=None if hedge in {HedgeKind.MORE_THAN, HedgeKind.AT_LEAST} else number,
        unit=None if match[2] is None else "ship" if match[2] == "ships" else "person",
        thing=thing,
        role=ROLES.get(match[2] or "", FigureRole.OTHER),
        attributed_to=_speaker(text, sentence),
    )


def conflicts(
    *analyses: Analysis,
    roots: tuple[tuple[str, ...], ...] | None = None,
    positions: tuple[Position, ...] = (),
) -> tuple[Conflict, ...]:
    alone = tuple((analysis.article.id,) for analysis in analyses)
    material = Material(
        readings=readings(analyses),
        links=link(analyses),
        sources=Sources(relations=(), roots=alone if roots is None else roots),
        positions=positions,
    )
    return find_conflicts(analyses, (), material)


def kinds(found: Sequence[Conflict]) -> list[str]:
    return [conflict.kind.value for conflict in found]


def words(conflict: Conflict) -> list[str]:
    return [side.words[0].exact for side in conflict.sides]


FIRST = "The flood left 7 dead, the harbour police said."
CLASHING = [
    ("The flood left 12 dead, the clinic said.", 3, ["7", "12"], "two sources, one day"),
    ("The flood left about 12 dead, the clinic said.", 3, ["7", "12"], "about is no licence"),
    ("The flood left 5 dead, the clinic said.", 4, ["7", "5"], "fewer a day later"),
]
AGREEING = [
    ("The flood left 7 dead, the clinic said.", 3, "the same number"),
    ("The flood left at least 5 dead, the clinic said.", 3, "open upwards"),
    ("The flood left more than 6 dead, the clinic said.", 3, "open upwards"),
    ("The flood left 12 dead, the clinic said.", 5, "a later toll"),
    ("The flood has now left 5 dead, the clinic said.", 4, "another count since"),
    ("The flood left 12 wounded, the clinic said.", 3, "another role"),
    ("The flood left 12 ships, the clinic said.", 3, "another thing"),
    ("The flood left 400 dead, the clinic said.", 3, "too far apart to be one thing"),
]


@pytest.mark.parametrize(("text", "day", "expected", "why"), CLASHING)
def test_numbers_of_two_sources_clash(text: str, day: int, expected: list[str], why: str) -> None:
    found = conflicts(told("a", FIRST), told("b", text, day))
    assert kinds(found) == ["figure"], why
    assert [word.removeprefix("about ") for word in words(found[0])] == expected


@pytest.mark.parametrize(("text", "day", "why"), AGREEING)
def test_numbers_that_may_both_be_right(text: str, day: int, why: str) -> None:
    assert not conflicts(told("a", FIRST), told("b", text, day)), why


def test_copies_do_not_clash_with_each_other() -> None:
    one, other = told("a", FIRST), told("b", "The flood left 12 dead, the clinic said.")
    assert not conflicts(one, other, roots=(("a", "b"),))


def test_two_towns_are_two_events() -> None:
    one = told("a", "The blast at Arnfeld left 7 dead, the harbour police said.")
    other = told("b", "The blast at Brode left 12 dead, the clinic said.")
    assert not conflicts(one, other)
    assert conflicts(one, told("b", "The blast at Arnfeld left 12 dead, the clinic said."))


def test_a_later_number_of_the_same_source_is_a_revision() -> None:
    later = told("b", "The flood left 12 dead, the harbour police said.", 5)
    (found,) = conflicts(told("a", FIRST), later)
    assert (found.kind, found.severity) == (Clash.REVISED, Severity.INFO)
    assert words(found) == ["7", "12"]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            "The union put it at 2,000 marchers. The company put it at 900 marchers.",
            1,
            "two voices",
        ),
        ("The union put it at 2,000 marchers. The company counted 900.", 1, "no thing of its own"),
        ("The union put it at 2,000 marchers. It rained, and 900 was enough.", 0, "nobody counts"),
        ("The union put it at 2,000 marchers. The union counted 1,950.", 0, "near enough"),
    ],
)
def test_one_article_sets_two_sources_against_each_other(
    text: str, expected: int, why: str
) -> None:
    text = text.replace("put it at 2,000", "put it at about 2,000")
    assert kinds(conflicts(told("a", text))) == ["figure"] * expected, why


def test_the_number_that_a_correction_names_is_found_in_the_earlier_report() -> None:
    first = told("a", "There were 214 ships, the harbour police said.", 1)
    later = told(
        "b", "There were 247 ships, not 214 as it said last week, the harbour police said.", 9
    )
    (found,) = conflicts(first, later)
    assert found.kind is Clash.REVISED
    assert [side.article for side in found.sides] == ["a", "b", "b"]


CLAIM = "Guards fired at the strikers in Arnfeld, Ada Lorn said."
DENIALS = [
    ("Ben Moss denied that guards had fired at the strikers.", True, "the same act"),
    ("It is not true that guards fired at the strikers, Ben Moss said.", True, "not true"),
    ("Ben Moss denied that the harbour tax had been raised.", False, "another matter"),
    ("Ada Lorn denied that guards had fired at the strikers.", False, "who said it herself"),
    ("Guards were denied entry to the strikers, Ben Moss said.", False, "refused, not denied"),
    ("Ben Moss said that guards had fired at the strikers.", False, "says the same"),
]


@pytest.mark.parametrize(("text", "expected", "why"), DENIALS)
def test_a_denial_meets_the_claim(text: str, expected: bool, why: str) -> None:
    found = conflicts(told("a", CLAIM), told("b", text))
    assert ("negation" in kinds(found)) is expected, why


def test_a_denial_of_a_copy_is_none_of_another_source() -> None:
    denial = told("b", "Ben Moss denied that guards had fired at the strikers.")
    assert not conflicts(told("a", CLAIM), denial, roots=(("a", "b"),))


def test_who_rules_out_what_another_asks_for_takes_a_position() -> None:
    text = "The union called on the company to reopen the dock, Ada Lorn said. Ben Moss ruled that out, he said."
    found = conflicts(told("a", text))
    assert all(conflict.severity is Severity.INFO for conflict in found)
    assert Clash.POSITION in {conflict.kind for conflict in found}


def test_a_denial_without_words_of_its_own_takes_up_the_accusation_before_it() -> None:
    text = "Ada Lorn said that the company had known of the leak. Ben Moss denied it."
    (found,) = conflicts(told("a", text))
    assert (found.kind, found.severity) == (Clash.NEGATION, Severity.HIGH)
    assert found.sides[0].words[0].exact == "Ben Moss denied it."


SILENCES = [
    ("Ben Moss did not mention the dismissal of the pilots.", True, "says so"),
    ("The report is long; the dismissal of the pilots is not mentioned in it.", True, "behind it"),
    ("Ben Moss did not mention the price of bread.", False, "another matter"),
    ("Ben Moss spoke of the dismissal of the pilots.", False, "no silence"),
]


@pytest.mark.parametrize(("text", "expected", "why"), SILENCES)
def test_what_one_tells_another_leaves_out(text: str, expected: bool, why: str) -> None:
    claim = told("a", "The dismissal of the pilots is agreed, Ada Lorn said.")
    found = conflicts(claim, told("b", text, 4))
    assert ("silent-on" in kinds(found)) is expected, why


def test_the_two_halves_of_a_sentence_tell_and_are_silent() -> None:
    text = "The pilots keep half of their pay, the union said; the company is silent on the point."
    (found,) = conflicts(told("a", text))
    assert found.kind is Clash.SILENT_ON
    assert len(found.sides) == 2


POSITIONS = [
    ("The governor has asked for soldiers. The bishop is against it.", True, "taken up"),
    ("The union wants a new dyke. The company rejected a new dyke.", True, "the same words"),
    ("The governor has asked for soldiers. The cup match was cancelled.", False, "no position"),
    ("The bishop is against it. The cup match was cancelled.", False, "nobody for it"),
]


@pytest.mark.parametrize(("text", "expected", "why"), POSITIONS)
def test_who_is_for_and_who_against(text: str, expected: bool, why: str) -> None:
    found = conflicts(told("a", text))
    assert ("position" in kinds(found)) is expected, why
    assert all(conflict.severity is Severity.INFO for conflict in found)


def position(analysis: Analysis, holder: str, stance: Stance, what: str) -> Position:
    text = analysis.article.text
    return Position(
        holder=holder,
        name=quoted(analysis.article, find(text, holder)),
        stance=stance,
        what=quoted(analysis.article, find(text, what)),
        since=None,
        words=(quoted(analysis.article, find(text, what)),),
    )


def test_positions_of_two_holders_on_one_matter_are_paired() -> None:
    one = told("a", "Lorn likes the new harbour toll.")
    other = told("b", "Moss fights a new harbour toll and the bread price.")
    found = conflicts(
        one,
        other,
        positions=(
            position(one, "Lorn", Stance.SUPPORTS, "the new harbour toll"),
            position(other, "Moss", Stance.OPPOSES, "a new harbour toll"),
            position(other, "Moss", Stance.OPPOSES, "the bread price"),
        ),
    )
    assert [words(conflict) for conflict in found] == [
        ["a new harbour toll", "the new harbour toll"]
    ]


def dated(key: str, text: str, anchor: str, words_: str, day: int, **more: object) -> Analysis:
    event = Event(
        anchor=find(text, anchor),
        code=Code.INCIDENT,
        mode="accident",
        actor=(),
        recipient=(),
        place=(),
        when=Interval(date(2031, 3, day), date(2031, 3, day)),
        when_text=find(text, words_),
        status=Status.ASSERTED,
        attributed_to=None,
        magnitude=(),
        confidence=1.0,
        reasons=(),
    )
    return told(key, text, 9, events=(replace(event, **more),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "more", "expected", "why"),
    [
        (4, {}, True, "another day"),
        (3, {}, False, "the same day"),
        (9, {}, False, "too far apart for one"),
        (4, {"code": Code.PROTEST, "mode": "demo"}, False, "another act"),
        (4, {"status": Status.PLANNED}, False, "not yet happened"),
        (4, {"when": Interval(date(2031, 3, 4), date(2031, 3, 6))}, False, "no sure day"),
    ],
)
def test_one_act_on_two_days(day: int, more: dict[str, object], expected: bool, why: str) -> None:
    one = dated("a", "The ferry collision at the pier was on Monday.", "collision", "Monday", 3)
    text = "The ferry collision at the pier was on Tuesday."
    other = dated("b", text, "collision", "Tuesday", day, **more)
    assert kinds(conflicts(one, other)) == ["date"] * expected, why


def test_a_stated_date_that_the_text_refutes() -> None:
    text = "It rained this Monday."
    published = Published(
        interval=None, conflict=(Reason(why="is dated Monday", span=find(text, "this Monday")),)
    )
    base = told("a", text, published=published)
    stated = replace(base.article, stated_date=StatedDate(value="2031-03-09", span=None))
    (found,) = conflicts(replace(base, article=stated))
    assert (found.kind, found.severity) == (Clash.DATE, Severity.HIGH)
    assert found.about == "the stated date 2031-03-09"


def test_a_source_takes_back_what_it_said() -> None:
    first = told("a", "The refinery is running without loss, the company said.", 1)
    later = told(
        "b",
        "The company admitted that its refinery was not running without loss, Ben Moss said.",
        4,
    )
    assert "revised" in kinds(conflicts(first, later))
    assert "revised" not in kinds(conflicts(replace(first, published=later.published), later))


def test_exclusion_of_a_partner_contradicts_talks_with_him() -> None:
    text = (
        "The army began talks with ministers, Ada Lorn said. "
        "Talks are only held between soldiers, not with the government, Ben Moss said."
    )
    talks = [Span(m.start(), m.end()) for m in re.finditer("talks", text, re.IGNORECASE)]
    base = dated("a", text, "talks", "talks", 3).events[0]
    events = tuple(
        replace(base, anchor=span, code=Code.CONSULT, mode=None, when=None, when_text=None)
        for span in talks
    )
    found = conflicts(told("a", text, events=events))
    assert kinds(found) == ["negation"]
    assert found[0].severity is Severity.HIGH


def test_the_order_of_the_articles_does_not_matter() -> None:
    analyses = [
        told("a", FIRST),
        told("b", "The flood left 12 dead, the clinic said. " + CLAIM),
        told("c", "Ben Moss denied that guards had fired at the strikers."),
    ]
    results = {conflicts(*order) for order in permutations(analyses)}
    assert len(results) == 1
    assert len(results.pop()) == 2


def test_an_id_stays_when_another_article_comes() -> None:
    first = (told("a", FIRST), told("b", "The flood left 12 dead, the clinic said."))
    more = told("c", "The flood left 20 dead, the union said.")
    (before,), (after,) = conflicts(*first), conflicts(*first, more)
    assert before.id == after.id
    assert len(after.sides) == 3


SAID_TWICE = [
    (
        "Traders called the police twice, Ada Lorn said. There was no such call, Ben Moss said.",
        ["negation"],
        "the answer takes up the sentence before",
    ),
    (
        "Traders called the police twice, Ada Lorn said. There was no such rain in May.",
        [],
        "nobody answers",
    ),
    (
        "Ada Lorn denied that she had thought of leaving, as the weekly had written.",
        ["negation"],
        "one sentence names the claim and its source",
    ),
    (
        "The union said 900 marchers came. The clinic said there were twice as many.",
        ["figure"],
        "a multiple of the number before",
    ),
    (
        "The union said 900 marchers came. The clinic said twice as many as in May came.",
        [],
        "a multiple of another number",
    ),
    ("The bishops back it, and the farmers are against it.", ["position"], "two clauses"),
    ("The bishops back it.", [], "one side only"),
    ("The union said not 2 dead but 6 dead were found.", ["figure"], "not two but six"),
]


@pytest.mark.parametrize(("text", "expected", "why"), SAID_TWICE)
def test_one_article_holds_both_sides(text: str, expected: list[str], why: str) -> None:
    assert kinds(conflicts(told("a", text))) == expected, why


TWO_ARTICLES = [
    (
        "Nobody was beaten in the camp, the company said.",
        "Guards had beaten prisoners in the camp, Ada Lorn said.",
        3,
        ["negation"],
        "nobody was",
    ),
    (
        "The troops have not entered the camp, the company said.",
        "The troops entered the camp at dawn, Ada Lorn said.",
        5,
        [],
        "it had not happened by then",
    ),
    (
        "The company said on Monday that nobody had been hurt.",
        "The company admitted that nobody had looked for the hurt.",
        6,
        ["revised"],
        "the same source takes it back",
    ),
    (
        "The toll passes 7 dead, the harbour police said.",
        "The flood left 12 dead, the clinic said.",
        3,
        [],
        "more than seven",
    ),
]


@pytest.mark.parametrize(("first", "second", "day", "expected", "why"), TWO_ARTICLES)
def test_two_articles(first: str, second: str, day: int, expected: list[str], why: str) -> None:
    found = conflicts(told("a", first), told("b", second, day))
    assert [kind for kind in kinds(found) if kind != "position"] == expected, why


def test_undated_numbers_clash_only_if_both_name_their_source() -> None:
    dated = told("a", FIRST)
    assert conflicts(dated, told("b", "The flood left 12 dead, the clinic said.", None))
    assert not conflicts(dated, told("b", "The flood left 12 dead.", None))
