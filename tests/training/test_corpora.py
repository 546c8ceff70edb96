from __future__ import annotations

from random import Random

from training.corpora import WINDOW, Unit, label_sets, varied, windows

SENTENCE = Unit(
    words=("He", "said", '"', "no", '"', "."),
    paragraph=True,
    upos=("PRON", "VERB", "PUNCT", "INTJ", "PUNCT", "PUNCT"),
    xpos=("PRP", "VBD", "``", "UH", "''", "."),
    heads=(2, 0, 4, 2, 4, 2),
    relations=("nsubj", "root", "punct", "obj", "punct", "punct"),
)
PARAGRAPH = Unit(words=("Ada",) * 250, paragraph=True, names=("B-Person",) * 250)


def test_windows_keep_all_words_and_the_limit() -> None:
    found = windows([[SENTENCE] * 40, [PARAGRAPH]], Random(1))
    assert sum(len(unit.words) for window in found for unit in window) == 40 * 6 + 250
    assert all(sum(len(unit.words) for unit in window) <= WINDOW for window in found)
    assert sum(unit.paragraph for window in found for unit in window if unit.names) == 1


def test_variation_keeps_labels_beside_their_words() -> None:
    for seed in range(200):
        for unit in varied([SENTENCE], Random(seed)):
            lengths = {len(unit.words), len(unit.upos), len(unit.heads), len(unit.relations)}
            assert len(lengths) == 1
            assert all(head <= len(unit.words) for head in unit.heads)


def test_variation_repeats_with_its_seed() -> None:
    assert varied([SENTENCE], Random(7)) == varied([SENTENCE], Random(7))


def test_rare_labels_are_left_out() -> None:
    labels = label_sets([[SENTENCE]], [[PARAGRAPH]])
    assert labels.upos == ("PUNCT",)
    assert labels.names == ("O", "B-Person", "I-Person")
