from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import EntityKind, MentionKind, PlaceRole
from dateline.records import Entity, Mention, Place
from dateline.spans import Span
from evaluation.coreference import MEASURES, compared, gold, paired, recorded, row

KEY = ["abc", "defg"]
CASES = [
    (
        ["ab", "cd", "fghi"],
        {"muc": 40.0, "b_cubed": 45.45, "ceaf_e": 52.0, "mentions": 80.0},
        "the worked example of Pradhan et al. 2014",
    ),
    (["abc", "defg"], dict.fromkeys(MEASURES, 100.0), "the key itself"),
    (["xy"], dict.fromkeys(MEASURES, 0.0), "nothing in common"),
    (
        ["abcdefg"],
        {"muc": 90.91, "b_cubed": 67.57, "ceaf_e": 48.48, "mentions": 100.0},
        "one chain of all: five links of five, one of six is wrong",
    ),
    (["abc", "d", "e", "f", "g"], {"muc": 57.14, "mentions": 60.0}, "chains of one do not count"),
]


def chains(words: list[str]) -> list[frozenset[str]]:
    return [frozenset(word) for word in words]


@pytest.mark.parametrize(("response", "expected", "why"), CASES)
def test_the_measures_have_their_known_values(
    response: list[str], expected: dict[str, float], why: str
) -> None:
    figures = row([compared(chains(response), chains(KEY))])
    assert {name: figures[name] for name in expected} == expected, why


def test_precision_and_recall_of_the_worked_example() -> None:
    figures = row([compared(chains(["ab", "cd", "fghi"]), chains(KEY))])
    assert (figures["b_cubed_p"], figures["b_cubed_r"]) == (50.0, 41.67)
    assert (figures["ceaf_e_p"], figures["ceaf_e_r"]) == (43.33, 65.0)
    assert figures["conll"] == pytest.approx((40 + 45.45 + 52) / 3, abs=0.01)


PARTITIONS = st.lists(st.integers(0, 4), min_size=2, max_size=9)


def _partition(labels: list[int]) -> list[frozenset[int]]:
    return [frozenset(i for i, x in enumerate(labels) if x == n) for n in sorted(set(labels))]


@given(PARTITIONS, PARTITIONS)
def test_swapping_key_and_response_swaps_precision_and_recall(
    one: list[int], other: list[int]
) -> None:
    there = row([compared(_partition(one), _partition(other))])
    back = row([compared(_partition(other), _partition(one))])
    for name in MEASURES:
        assert there[f"{name}_p"] == back[f"{name}_r"]


def test_documents_are_summed_before_they_are_divided() -> None:
    small = compared(chains(["ab"]), chains(["ab"]))
    large = compared(chains(["vwxyz"]), chains(["abcde"]))
    assert row([small, large])["mentions"] == pytest.approx(100 * 2 / 7, abs=0.01)


def test_the_treebank_column_is_read_with_heads_and_without_single_mentions() -> None:
    record = {
        "sents": [
            {
                "par": True,
                "w": ["The", "mayor", "of", "Ouro", "said", "she", "left"],
                "h": [2, 5, 4, 2, 0, 7, 5],
                "e": ["(1-person-new", "", "", "(2-place-new)1)", "", "(1-person-giv)", ""],
            }
        ]
    }
    heads, found = gold(record)
    assert found == [("person", frozenset({Span(0, 17), Span(23, 26)}))]
    assert heads[Span(0, 17)] == 4, "mayor, not the first word"


def test_a_mention_stands_for_the_gold_mention_of_its_head_once() -> None:
    ours = {Span(4, 9): 4, Span(0, 9): 4, Span(20, 23): 20}
    wanted = {Span(0, 17): 4, Span(20, 23): 20}
    pairs = paired(ours, wanted)
    assert pairs[Span(20, 23)] == Span(20, 23)
    assert list(pairs.values()).count(Span(0, 17)) == 1


def test_a_record_shows_entities_and_the_places_that_they_do_not_cover() -> None:
    entity = Entity(
        id="government:ML",
        kind=EntityKind.GOVERNMENT,
        name="Mali",
        country="ML",
        mentions=(Mention(span=Span(0, 4), kind=MentionKind.NAME),),
    )
    places = [
        Place(
            span=span,
            name="Mali",
            country="ML",
            kind="country",
            latitude=None,
            longitude=None,
            role=PlaceRole.LITERAL,
        )
        for span in (Span(0, 4), Span(10, 14), Span(20, 24))
    ]
    assert recorded([entity], places) == [[Span(0, 4)], [Span(10, 14), Span(20, 24)]]
