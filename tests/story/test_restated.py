"""Statements that are tellings of one, on pairs made by hand: half of them are near misses."""

from __future__ import annotations

import re
from datetime import date
from itertools import permutations

import pytest

from dateline.codes import (
    EntityKind,
    FigureRole,
    HedgeKind,
    MentionKind,
    PlaceRole,
    SpeechAct,
    StatementType,
)
from dateline.records import (
    Analysis,
    Entity,
    Figure,
    Interval,
    Mention,
    Place,
    Published,
    Statement,
)
from dateline.spans import Span
from dateline.story.linking import link
from dateline.story.restated import restated
from tests.fakes import made
from tests.parses import article

NUMBER = re.compile(r"\b\d[\d,]*\b")
PLACE = re.compile(r"\{(\w+)\}")


def told(
    key: str,
    *contents: str,
    speaker: str = "Ilda Moren",
    act: SpeechAct = SpeechAct.SAY,
    day: int = 1,
) -> Analysis:
    """An article in which a speaker says this; quotation marks make it direct, {Words} a place."""
    parts, places, statements, figures = [], [], [], []
    position = 0
    for content in contents:
        head = f"{speaker} said "
        plain = PLACE.sub(r"\1", content)
        begin = position + len(head)
        span = Span(begin, begin + len(plain))
        places += [
            Place(
                span=Span(begin + plain.index(name), begin + plain.index(name) + len(name)),
                name=name,
                country=None,
                kind=None,
                latitude=None,
                longitude=None,
                role=PlaceRole.LITERAL,
            )
            for name in PLACE.findall(content)
        ]
        figures += [
            Figure(
                span=Span(begin + found.start(), begin + found.end()),
                hedge=None,
                hedge_kind=HedgeKind.EXACT,
                low=float(found[0].replace(",", "")),
                high=float(found[0].replace(",", "")),
                unit=None,
                thing=None,
                role=FigureRole.OTHER,
            )
            for found in NUMBER.finditer(plain)
        ]
        direct = plain.startswith("“")
        statements.append(
            Statement(
                type=StatementType.DIRECT if direct else StatementType.INDIRECT,
                content=(span,),
                cue=Span(begin - 5, begin - 1),
                speaker=Span(position, position + len(speaker)),
                speaker_entity="e1" if speaker[0].isupper() else None,
                act=act,
            )
        )
        parts.append(f"{head}{plain}. ")
        position += len(parts[-1])
    text = "".join(parts)
    mention = Mention(span=Span(0, len(speaker)), kind=MentionKind.NAME)
    person = Entity(
        id="e1", kind=EntityKind.PERSON, name=speaker, country=None, mentions=(mention,)
    )
    appeared = date(2031, 3, day)
    return made(
        article(text, id=key),
        published=Published(interval=Interval(appeared, appeared)),
        sentences=(Span(0, len(text) - 1),),
        statements=tuple(statements),
        figures=tuple(figures),
        places=tuple(places),
        entities=(person,) if speaker[0].isupper() else (),
    )


def groups(*analyses: Analysis) -> list[list[tuple[str, int]]]:
    found = restated(analyses, link(analyses))
    return [[(telling.article, telling.number) for telling in item.tellings] for item in found]


ONE = [
    (
        "“Our aim is to keep the strait open,”",
        "“Our goal is to keep the strait open,”",
        "a translation",
    ),
    (
        "“We shall defend our border, and guests will not decide for us,”",
        "“We will protect our frontier; visitors shall not choose in our place,”",
        "a translation with hardly a word in common but those that translators swap",
    ),
    (
        "“The fleet will leave the bank before winter, and no hull of ours will come back,”",
        "“The fleet will leave the bank before winter,”",
        "cut shorter",
    ),
    (
        "“I have never met the smugglers and I never took their money,”",
        "she had never met the smugglers and never took their money",
        "retold without its marks",
    ),
    (
        "the talks on the herring quota would resume after the holidays",
        "talks on the herring quota resume after the holidays",
        "an indirect statement cut shorter",
    ),
    (
        "the dockers had been promised new contracts",
        "dockers were promised a new contract",
        "plural and tense",
    ),
    (
        "the army would not fire on peaceful marchers",
        "it would not fire on the peaceful marchers",
        "a negation in both",
    ),
    (
        "42 sailors were rescued from the burning ferry",
        "42 sailors had been saved from the burning ferry",
        "the same number",
    ),
    (
        "about 1,500 soldiers would stay at the northern base",
        "1,480 soldiers would stay at the northern base",
        "numbers within a tenth",
    ),
    (
        "“It is a scandal that the ferry sailed without lifeboats,”",
        "it was a scandal that the ferry sailed without lifeboats",
        "direct and indirect",
    ),
    (
        "the court in {Torvik} would hear the smugglers in spring",
        "the court would hear the smugglers in spring",
        "a place that only one names",
    ),
    (
        "prices of herring had risen by 12 percent",
        "the price of herring rose by 12 percent",
        "nouns and verbs",
    ),
    (
        "the minister must resign over the ferry disaster",
        "the minister must quit over the ferry disaster",
        "a synonym",
    ),
    (
        "“Nobody on the quay was warned of the flood, nobody,”",
        "nobody on the quay was warned of the flood",
        "a repetition dropped",
    ),
    (
        "the investigation of the collision is closed",
        "the investigation into the collision has been closed",
        "small words",
    ),
    (
        "the withdrawal of the patrol boats is a betrayal",
        "withdrawing the patrol boats was a betrayal",
        "a noun and its verb",
    ),
    (
        "he would not run in the election",
        "he would not run in the election",
        "word for word",
    ),
]

TWO = [
    (
        "42 sailors were rescued from the burning ferry",
        "17 sailors were rescued from the burning ferry",
        "another number",
    ),
    (
        "the army would fire on peaceful marchers",
        "the army would not fire on peaceful marchers",
        "a negation in one",
    ),
    (
        "the court in {Torvik} would hear the smugglers in spring",
        "the court in {Reykjavik} would hear the smugglers in spring",
        "another place",
    ),
    (
        "prices of herring had risen sharply this year",
        "prices of herring had fallen sharply this year",
        "opposites",
    ),
    (
        "parliament supports the herring treaty",
        "parliament opposes the herring treaty",
        "opposites",
    ),
    (
        "“Our aim is to keep the strait open,”",
        "“The strait is no place for trawlers,”",
        "one word in common",
    ),
    (
        "the fleet would leave the bank before winter",
        "the crews of the bank would be paid before winter",
        "two words in common",
    ),
    (
        "the talks on the herring quota would resume",
        "the talks on the cod quota would collapse",
        "the same subject, another matter",
    ),
    ("the government would fall", "the ministry would fall", "too little is shared"),
    (
        "the treaty allows trawlers in the strait",
        "the treaty bans trawlers in the strait",
        "allowed and banned",
    ),
    (
        "the first ferry had sailed without lifeboats",
        "the last ferry had sailed without lifeboats",
        "first and last",
    ),
    (
        "the guilty captain had been drunk that night",
        "the innocent captain had been drunk that night",
        "guilty and innocent",
    ),
    (
        "the police had arrested the smugglers of Lowgate",
        "the police had released the smugglers of Lowgate",
        "arrested and released",
    ),
    (
        "the northern harbour would be closed to trawlers",
        "the southern harbour would be closed to trawlers",
        "north and south",
    ),
    (
        "300 dockers and 20 clerks would lose their work",
        "300 dockers and 90 clerks would lose their work",
        "one of two numbers",
    ),
    (
        "“We want peace,”",
        "“We want justice and peace for the dockers of this town,”",
        "a set phrase",
    ),
]


@pytest.mark.parametrize(("one", "other", "why"), ONE)
def test_tellings_of_one_statement(one: str, other: str, why: str) -> None:
    assert len(groups(told("a", one), told("b", other))) == 1, why


@pytest.mark.parametrize(("one", "other", "why"), TWO)
def test_statements_that_only_look_alike(one: str, other: str, why: str) -> None:
    assert groups(told("a", one), told("b", other)) == [], why


SAID = "the fleet would leave the bank before winter"


@pytest.mark.parametrize(
    ("one", "other", "linked", "why"),
    [
        ("Ilda Moren", "Ilda Moren", True, "one person"),
        ("Ilda Moren", "Jon Vik", False, "two persons in the same words"),
        ("Ilda Moren", "he", True, "a pronoun that is not resolved, in the same words"),
        ("a source in Torvik", "a source in Torvik", True, "one unnamed source"),
        ("the harbour workers", "the harbour workers", True, "one group"),
    ],
)
def test_who_speaks(one: str, other: str, linked: bool, why: str) -> None:
    longer = f"{SAID} storms set in off the Skerry bank"
    found = groups(told("a", longer, speaker=one), told("b", longer, speaker=other))
    assert bool(found) is linked, why


@pytest.mark.parametrize(
    ("one", "other", "linked"),
    [
        (SpeechAct.SAY, SpeechAct.DEMAND, True),
        (SpeechAct.EXPECT, SpeechAct.EXPECT, True),
        (SpeechAct.SAY, SpeechAct.EXPECT, False),
        (SpeechAct.TOPIC, SpeechAct.TOPIC, False),
        (SpeechAct.SAY, SpeechAct.DENY, False),
    ],
)
def test_what_the_speaker_does(one: SpeechAct, other: SpeechAct, linked: bool) -> None:
    found = groups(told("a", f"{SAID} comes", act=one), told("b", f"{SAID} came", act=other))
    assert bool(found) is linked


def test_a_denial_is_the_telling_of_a_negation() -> None:
    denied = told("a", "the crews had been paid in silver", act=SpeechAct.DENY)
    assert groups(denied, told("b", "the crews had not been paid in silver"))
    assert not groups(denied, told("b", "the crews had been paid in silver"))


def test_weeks_apart_a_speaker_may_say_again_what_he_said() -> None:
    one, other = "the quota must be shared by all crews", "crews must share the quota, all of them"
    assert groups(told("a", one), told("b", other, day=3))
    assert not groups(told("a", one), told("b", other, day=28))


def test_every_telling_is_linked_to_the_fullest() -> None:
    whole = "“The fleet will leave the bank before winter, and no trawler of ours returns to its waters,”"
    parts = (
        told("b", "the fleet will leave the bank before winter", day=2),
        told("c", "no trawler of ours returns to its waters", day=3),
    )
    (group,) = restated([told("a", whole, day=4), *parts], link([told("a", whole), *parts]))
    assert [telling.article for telling in group.tellings] == ["a", "b", "c"]
    assert group.fullest.why is None
    assert [telling.why for telling in group.tellings[1:]] == [
        "the same words, 8 in a row",
        "the same words, 8 in a row",
    ]


def test_members_that_contradict_each_other_are_not_brought_together() -> None:
    whole = told("a", "the ferry sank and sailors were rescued from the burning deck at dawn")
    one = told("b", "42 sailors were rescued from the burning deck at dawn")
    other = told("c", "17 sailors were rescued from the burning deck at dawn")
    found = groups(whole, one, other)
    assert not any({("b", 0), ("c", 0)} <= set(group) for group in found)


def test_the_order_of_the_articles_makes_no_difference() -> None:
    articles = [
        told("a", ONE[0][0], ONE[2][0], day=3),
        told("b", ONE[0][1], ONE[2][1], day=1),
        told("c", ONE[3][0], day=2),
        told("d", ONE[3][1], day=2),
    ]
    keys = link(articles)
    every = {repr(restated(order, keys)) for order in permutations(articles)}
    assert len(every) == 1


def test_an_id_stays_when_a_later_telling_comes() -> None:
    first, second = told("a", ONE[2][1], day=1), told("b", ONE[2][1], day=2)
    third = told("c", ONE[2][0], day=3)
    (before,) = restated([first, second], link([first, second]))
    (after,) = restated([first, second, third], link([first, second, third]))
    assert before.id == after.id
    assert before.fullest.article == "a"
    assert after.fullest.article == "c"


def test_shared_words_are_quoted_from_the_telling() -> None:
    one, other = told("a", ONE[2][0]), told("b", ONE[2][1])
    (group,) = restated([one, other], link([one, other]))
    (shared,) = group.tellings[1].shared
    assert shared.exact == "The fleet will leave the bank before winter"
    assert shared.span.of(other.article.text) == shared.exact


def test_the_tweet_in_two_translations() -> None:
    """The wording is invented; the pattern is that of a post in two outlets' translations."""
    one = told(
        "a",
        "“Once the coast guard has left, this strait will be even more crowded and the "
        "smugglers will build up their bases. It is plain to us that they mean to widen their reach,”",
    )
    other = told(
        "b",
        "“This strait will be even more crowded and the smugglers will grow stronger. It is plain "
        "that they are bound to widen their hold,”",
    )
    assert groups(one, other) == [[("a", 0), ("b", 0)]]
