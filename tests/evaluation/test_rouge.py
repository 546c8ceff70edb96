"""ROUGE of timelines on cases made by hand, and against the scorer it follows, where that is."""

from __future__ import annotations

import importlib.util
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from evaluation.rouge import Score, Words, aligned_score, date_score, likeness, mean, stem

if TYPE_CHECKING:
    from types import ModuleType

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
SCORER = SHARED / "scorers" / "score_timeline.py"
TIMELINES = SHARED / "data" / "story" / "timeline17"

PLAIN = Words()
ONE, TWO, NINE = date(2024, 3, 1), date(2024, 3, 2), date(2024, 3, 9)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("caresses", "caress"),
        ("ponies", "poni"),
        ("relational", "relat"),
        ("hopping", "hop"),
        ("falling", "fall"),  # a double l stays in step 1, and after one syllable
        ("controlling", "control"),
        ("agreed", "agre"),
        ("feed", "feed"),  # nothing is left before the ending
        ("filing", "file"),
        ("happy", "happi"),
        ("adjustment", "adjust"),
        ("adoption", "adopt"),
        ("goodness", "good"),
        ("sky", "sky"),
        ("yearly", "yearli"),
        ("is", "is"),
    ],
)
def test_stems(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_tokens_are_stems_without_stop_words_and_marks() -> None:
    words = Words(frozenset({"the"}), {"went": "go"})
    assert words.tokens(["The miners went on-strike , 12,000 of them ."]) == [
        *("miner", "go", "on", "strike", "12", "000", "of", "them"),
    ]


def test_words_of_three_letters_keep_their_form() -> None:
    assert PLAIN.tokens(["was used"]) == ["was", "us"]


def test_a_timeline_agrees_with_itself() -> None:
    timeline = {ONE: ["A dam broke ."], TWO: ["A bridge fell ."]}
    assert date_score(timeline, timeline) == Score(1, 1)
    assert aligned_score(timeline, timeline, PLAIN, 2) == Score(1, 1)


def test_words_on_the_next_day_count_half() -> None:
    here, there = {ONE: ["A dam broke ."]}, {TWO: ["A dam broke ."]}
    assert aligned_score(here, there, PLAIN, 1) == Score(0.5, 0.5)


def test_a_day_goes_to_like_words_rather_than_to_the_near_day() -> None:
    here = {ONE: ["A dam broke ."]}
    there = {TWO: ["A bridge fell ."], NINE: ["A dam broke ."]}
    assert aligned_score(here, there, PLAIN, 1).precision == pytest.approx(1 / 9)


def test_nothing_scores_nothing() -> None:
    some = {ONE: ["A dam broke ."]}
    assert aligned_score({}, some, PLAIN, 1) == Score(0, 0)
    assert aligned_score(some, {}, PLAIN, 1) == Score(0, 0)
    assert date_score({}, some) == Score(0, 0)
    assert Score(0, 0).f1 == 0


def test_likeness_leaves_out_single_marks_only() -> None:
    assert likeness(["a dam ."], ["a dam ,"]) == 1
    assert likeness(["''"], ["''"]) == 1
    assert likeness(["a dam"], ["the bridge"]) == 0


def test_the_mean_is_of_precision_and_of_recall() -> None:
    assert mean([Score(1, 0), Score(0, 1)]) == Score(0.5, 0.5)


@pytest.mark.skipif(
    not (SCORER.exists() and TIMELINES.exists()), reason="the shared scorer is not here"
)
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_it_equals_the_shared_scorer_to_the_last_digit() -> None:
    scorer, words = _scorer(), Words.read(SCORER.parent)
    timelines = [scorer.as_timeline(t) for t in _read("bpoil") + _read("h1n1")]
    for predicted in timelines[3:]:
        for gold in (timelines[0], timelines[4], timelines[-1]):
            expected = scorer.align_scores(predicted, gold)
            for n in (1, 2):
                found = aligned_score(predicted, gold, words, n)
                assert (found.precision, found.recall, found.f1) == tuple(
                    expected[f"AR{n}"][part] for part in "prf"
                )
            assert date_score(predicted, gold).f1 == expected["date"]["f"]


def _read(topic: str) -> list[Any]:
    content = json.loads((TIMELINES / topic / "reference.json").read_text(encoding="utf-8"))
    timelines: list[Any] = content["timelines"]
    return timelines


def _scorer() -> ModuleType:
    """The shared scorer, loaded from its file."""
    spec = importlib.util.spec_from_file_location("score_timeline", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
