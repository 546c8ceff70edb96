from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from dateline.errors import ModelError
from dateline.nlp.heads import Head, load, windows
from dateline.nlp.model import LanguageModel
from tests.parses import article

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.records import Token

STATES = np.array([[1, 0], [0, 2], [3, 3]], dtype=np.float32)


def head(weights: list[list[float]], reach: int = 0) -> Head:
    return Head(
        labels=("time",),
        reach=reach,
        weights=np.array(weights, dtype=np.float32),
        words=frozenset({"may", "second"}),
    )


@pytest.mark.parametrize(
    ("word", "expected"), [("May", True), ("SECOND", True), ("June", False), ("", False)]
)
def test_a_head_is_asked_about_its_words_in_any_case(word: str, expected: bool) -> None:
    assert head([[0, 0, 0]]).concerns(word) is expected


def test_logits_are_bias_and_product_rounded() -> None:
    found = head([[0.5, 1, 0.00049]]).logits(STATES, [2, 0])
    assert found.tolist() == [[np.float32(3.501)], [np.float32(1.5)]]


def test_neighbours_are_seen_in_text_order_and_zero_beyond_the_ends() -> None:
    assert windows(STATES, [0, 2], 1).tolist() == [[0, 0, 1, 0, 0, 2], [0, 2, 3, 3, 0, 0]]
    before_alone = head([[0, 1, 1, 0, 0, 0, 0]], reach=1)
    assert before_alone.logits(STATES, [0, 1, 2])[:, 0].tolist() == [0, 1, 2]


def test_no_words_give_no_rows() -> None:
    assert head([[0, 0, 0]]).logits(STATES, []).shape == (0, 1)


def test_a_word_does_not_depend_on_which_others_are_asked_about() -> None:
    weights = head([[0.1, -1.7, 0.3]])
    assert weights.logits(STATES, [0, 1, 2])[1] == weights.logits(STATES, [1])[0]


def written(folder: Path, **changes: Any) -> Path:
    described = {
        "name": "timely",
        "file": "w.npy",
        "labels": ["time"],
        "reach": 1,
        "words": ["may"],
    }
    (folder / "heads.json").write_text(json.dumps([described | changes]), encoding="utf-8")
    np.save(folder / "w.npy", np.zeros((1, 7), dtype=np.float32))
    return folder


def test_heads_are_read_by_name(tmp_path: Path) -> None:
    found = load(written(tmp_path))
    assert list(found) == ["timely"]
    assert found["timely"].reach == 1
    assert found["timely"].concerns("May")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"labels": ["a", "b"]}, "one row for each label"),
        ({"reach": 2}, "does not fit a reach of 2"),
        ({"reach": "far"}, "Expected `int`"),
        ({"file": "absent.npy"}, "No such file"),
        ({"colour": "red"}, "unknown field"),
    ],
)
def test_weights_that_do_not_fit_are_refused(
    tmp_path: Path, changes: dict[str, object], message: str
) -> None:
    with pytest.raises(ModelError, match=message):
        load(written(tmp_path, **changes))


def named(model: LanguageModel, text: str, word: str) -> Token:
    sentences = model.parse(article(text)).sentences
    return next(t for sentence in sentences for t in sentence.tokens if t.text == word)


@pytest.mark.model
def test_the_model_tells_times_from_other_words() -> None:
    model = LanguageModel.load()
    rows = [
        ("The council was elected in May and has not met.", "May", True),
        ("Ms May told the council that it had not met.", "May", False),
        ("Farmers sow the barley in the spring.", "spring", True),
        ("Bottled spring water was handed out at the gate.", "spring", False),
        ("The school is now a hospital.", "now", True),
        ("The owners hope to sell in the second quarter of next year.", "quarter", True),
        ("A quarter of the owners hope to sell.", "quarter", False),
    ]
    for text, word, expected in rows:
        timely = named(model, text, word).timely
        assert timely is not None
        assert (timely > 0) is expected, (text, word, timely)
        assert timely == round(timely, 3)


@pytest.mark.model
def test_other_words_have_no_odds() -> None:
    model = LanguageModel.load()
    text = "The council was elected on Tuesday and has not met."
    tokens = [t for s in model.parse(article(text)).sentences for t in s.tokens]
    assert all(token.timely is None for token in tokens)
