from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.nlp.model import LanguageModel
from dateline.nlp.predicates import openings
from tests.parses import article, document

if TYPE_CHECKING:
    from dateline.records import Attribution, Document

SENTENCE = "Go go VERB VB 0 root\n. . PUNCT . 1 punct"


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel.load()


def test_openings() -> None:
    assert openings(document(SENTENCE, SENTENCE).sentences) == [2, 0, 2, 0]


def words_labelled(parsed: Document, attribution: Attribution, label: int) -> str:
    tokens = [token for sentence in parsed.sentences for token in sentence.tokens]
    rows = enumerate(attribution.labels, attribution.first)
    return " ".join(tokens[n].text for n, row in rows if max(row) == row[label])


def test_a_cue_is_linked_to_its_own_source_and_content(model: LanguageModel) -> None:
    """Two statements of one sentence: each cue has its speaker and its words."""
    text = (
        "The mayor of Lindholm insisted that the bridge was safe, but engineers warned that it "
        "could collapse within weeks.\n\nThe bridge opened in 1964."
    )
    parsed = model.parse(article(text))
    by_cue = {a.cue.of(text): a for a in parsed.attributions if a.score > 0.5}
    assert set(by_cue) == {"insisted", "warned"}
    assert "mayor" in words_labelled(parsed, by_cue["insisted"], 1)
    assert "safe" in words_labelled(parsed, by_cue["insisted"], 2)
    assert words_labelled(parsed, by_cue["warned"], 1).endswith("engineers")
    assert "collapse" in words_labelled(parsed, by_cue["warned"], 2)
    assert "safe" not in words_labelled(parsed, by_cue["warned"], 2)


def test_labels_stay_inside_the_article(model: LanguageModel) -> None:
    parsed = model.parse(article("Officials said it rained."))
    (attribution,) = (a for a in parsed.attributions if a.score > 0.5)
    assert attribution.first == 0
    assert len(attribution.labels) == 5


def test_an_article_without_words_has_none(model: LanguageModel) -> None:
    assert model.parse(article("\n\n")).attributions == ()
