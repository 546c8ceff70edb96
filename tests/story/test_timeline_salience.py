"""Which accounts of a short story are of the event that it tells of."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from dateline.codes import Code, Status
from dateline.story.timeline_corpus import Corpus
from dateline.story.timeline_features import Features, Party, Telling
from dateline.story.timeline_salience import CROWD, LONGEST, REACH, resolved
from dateline.story.timeline_words import root

NOBODY = Party(frozenset(), frozenset(), frozenset())
DAY = 740_000
TOPIC = {"harbour": 3, "ferry": 2, "dock": 2}
"""Words that all articles of these stories share."""


def told(article: str, word: str, **fields: object) -> Features:
    """A mention of an act in an article of the day after, with nothing known but its word."""
    telling = Telling(
        anchor=(root(word),),
        left=(),
        right=(),
        around=(),
        names=frozenset(),
        numbers=frozenset(),
        sentence=int(fields.pop("sentence", 0)),  # type: ignore[call-overload]
        given=bool(fields.pop("given", False)),
        renewed=bool(fields.pop("renewed", False)),
    )
    known: dict[str, object] = {
        "number": 0,
        "code": Code.PROTEST,
        "mode": None,
        "status": Status.ASSERTED,
        "first": None,
        "last": None,
        "known": DAY + 1,
        "told": DAY + 1,
        "latest": DAY + 1,
        "actors": NOBODY,
        "recipients": NOBODY,
        "towns": frozenset(),
        "countries": frozenset(),
        "stems": frozenset(),
        "magnitudes": frozenset(),
        "sentence": (),
    } | fields
    return Features(article=article, telling=telling, **known)  # type: ignore[arg-type]


def groups(*mentions: Features, others: int = 0) -> list[set[str]]:
    """The articles of each group; `others` articles appeared in the same days."""
    articles = [m.article for m in mentions] + [f"other {n}" for n in range(others)]
    corpus = Corpus({article: TOPIC | {article: 1} for article in articles})
    knowns = dict.fromkeys(articles, DAY + 1) | {m.article: m.known for m in mentions}
    found = resolved([(mention,) for mention in mentions], corpus, knowns)
    return sorted(({m.article for m in group} for group in found), key=sorted)


def party(*heads: str, key: str | None = None) -> Party:
    keys = frozenset() if key is None else frozenset({key})
    return Party(keys, frozenset(), frozenset(heads), frozenset(map(root, heads)))


def dated(mention: Features, first: int, last: int | None = None) -> Features:
    last = first if last is None else last
    return replace(mention, first=first, last=last, latest=last)


MARCH = dated(told("a", "march", recipients=party("dockers")), DAY)
BARE = told("b", "march", given=True)

CASES = [
    (MARCH, BARE, True, "the march, in a story of one march"),
    (MARCH, told("b", "parade", code=Code.CONSULT), False, "an act of another kind"),
    (MARCH, replace(BARE, past=True), False, "beside days long past"),
    (MARCH, told("b", "march", renewed=True), False, "a second march"),
    (MARCH, replace(BARE, known=DAY - 3, told=DAY - 3, latest=DAY - 3), False, "told before it"),
    (MARCH, replace(BARE, known=DAY + 90, told=DAY + 90, latest=DAY + 90), False, "stale"),
    (MARCH, dated(BARE, DAY - 1), False, "another day"),
    (MARCH, dated(BARE, DAY, DAY + 1), True, "a day and the next"),
    (MARCH, dated(replace(BARE, recipients=party("dockers")), DAY - 200, DAY + 165), False, "year"),
    (replace(MARCH, located=frozenset({"Oporto"})), replace(BARE, located=frozenset({"Bergen"})),
     False, "two towns that are known"),
    (replace(MARCH, countries=frozenset({"PT"})), replace(BARE, countries=frozenset({"NO"})),
     False, "two countries"),
    (replace(MARCH, actors=party("Berg", key="person:berg")),
     replace(BARE, actors=party("Sow", key="person:sow")), False, "other persons"),
    (replace(MARCH, actors=party("Berg", key="person:berg")),
     replace(BARE, actors=party("government", key="government:NO")), True, "for her government"),
    (replace(MARCH, magnitudes=frozenset({"40"})), told("b", "march", magnitudes=frozenset({"900"})),
     False, "numbers far apart"),
    (MARCH, told("a", "march", number=1, sentence=80, given=True), True, "further down in the same article"),
    (told("a", "putsch", code=Code.COERCE, mode="coup"),
     told("b", "takeover", code=Code.COERCE, mode="coup"), True, "one kind in two words"),
    (told("a", "shell", code=Code.ASSAULT, mode="heavy-weapons", given=True),
     told("b", "shell", code=Code.ASSAULT, mode="aerial", given=True), True, "modes confused"),
    (told("a", "capture", code=Code.COERCE, mode="arrest", recipients=party("lieutenant")),
     told("b", "prisoner", code=Code.ASSAULT, mode="abduct", recipients=party("lieutenant")),
     True, "codes confused"),
    (told("a", "arrest", code=Code.COERCE, mode="arrest", recipients=party("Berg", key="person:berg")),
     told("b", "arrest", code=Code.COERCE, mode="arrest", recipients=party("Sow", key="person:sow")),
     False, "done to others"),
    (told("a", "urge", code=Code.REQUEST, actors=party("mayor")),
     told("b", "urge", code=Code.REQUEST, actors=party("bishop")), False, "words of others"),
    (told("a", "urge", code=Code.REQUEST, actors=party("mayor")),
     told("b", "urge", code=Code.REQUEST, actors=party("mayor")), True, "words of one"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "joined", "why"), CASES)
def test_pairs(one: Features, other: Features, joined: bool, why: str) -> None:
    assert len(groups(one, other)) == (1 if joined else 2), why


def test_what_may_be_of_two_events_stays_alone() -> None:
    later = replace(dated(MARCH, DAY + 1), article="c")
    assert groups(MARCH, BARE, later) == [{"a"}, {"b"}, {"c"}]


def test_the_event_of_more_articles_is_meant() -> None:
    again = replace(MARCH, article="d")
    later = replace(dated(MARCH, DAY + 1), article="c")
    assert groups(MARCH, again, BARE, later) == [{"a", "b", "d"}, {"c"}]


def test_in_a_long_story_nothing_is_taken_for_granted() -> None:
    assert groups(MARCH, BARE, others=CROWD) == [{"a"}, {"b"}]
    assert groups(MARCH, BARE, others=CROWD - 2) == [{"a", "b"}]


def test_a_part_of_a_long_story_is_none_of_its_own() -> None:
    known: dict[str, int | None] = {"a": DAY, "b": DAY}
    far = {f"other {n}": DAY + 2 * REACH + n for n in range(LONGEST)}
    corpus = Corpus(dict.fromkeys(known | far, TOPIC))
    assert len(resolved([(MARCH,), (BARE,)], corpus, known)) == 1
    assert len(resolved([(MARCH,), (BARE,)], corpus, known | far)) == 2


def test_articles_about_other_things_are_not_joined() -> None:
    corpus = Corpus({"a": {"harbour": 3}, "b": {"election": 2}})
    found = resolved([(MARCH,), (BARE,)], corpus, {"a": DAY, "b": DAY})
    assert len(found) == 2


def test_acts_of_one_sentence_are_two() -> None:
    other = replace(BARE, article="a", number=1)
    assert len(groups(MARCH, other)) == 2


def test_the_order_does_not_matter() -> None:
    mentions = [MARCH, BARE, told("c", "rally", given=True), replace(MARCH, article="d")]
    expected = groups(*mentions)
    assert all(groups(*order) == expected for order in permutations(mentions))
