from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.nlp.segmentation import SURE, UNLIKELY
from dateline.nlp.windows import LONGEST, WINDOW, Piece, packed

paragraph = st.lists(st.integers(1, 12), min_size=1, max_size=400)


@given(st.lists(paragraph, max_size=4), st.randoms(use_true_random=False))
def test_every_word_is_in_one_window_in_order(sizes: list[list[int]], rng: object) -> None:
    priors = [[rng.choice([SURE, UNLIKELY]) for _ in p] for p in sizes]  # type: ignore[attr-defined]
    windows = packed(sizes, priors, room=510)
    words = [(p.paragraph, i) for window in windows for p in window for i in range(p.start, p.end)]
    assert words == [(n, i) for n, p in enumerate(sizes) for i in range(len(p))]
    for window in windows:
        assert sum(sum(sizes[p.paragraph][p.start : p.end]) for p in window) <= 510
        assert sum(p.end - p.start for p in window) <= LONGEST


def test_a_long_paragraph_is_cut_at_its_last_sure_end() -> None:
    priors = [UNLIKELY] * 150
    priors[39] = priors[99] = SURE
    assert packed([[1] * 150], [priors], room=510) == [[Piece(0, 0, 100)], [Piece(0, 100, 150)]]


def test_a_sentence_longer_than_a_window_stays_whole() -> None:
    priors = [UNLIKELY] * 150
    priors[139] = SURE
    assert packed([[1] * 150], [priors], room=510)[0] == [Piece(0, 0, 140)]


def test_short_paragraphs_share_a_window() -> None:
    sizes = [[1] * 50, [1] * 50, [1] * 50]
    windows = packed(sizes, [[UNLIKELY] * 50] * 3, room=510)
    assert [len(window) for window in windows] == [2, 1]
    assert WINDOW == 110
