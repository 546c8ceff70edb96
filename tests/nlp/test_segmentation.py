from __future__ import annotations

import pytest

from dateline.codes import FurnitureKind
from dateline.nlp.segmentation import LIKELY, SURE, end_priors, paragraphs
from dateline.nlp.tokenization import tokenise
from dateline.records import Furniture
from dateline.spans import Span
from tests.parses import article, find

WRAPPED = (
    "The council met on Tuesday in the old harbour office and\n"
    "agreed that the new wall should be built before the winter\n"
    "storms arrive."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\nTwo.\n", ["One.", "Two."]),  # each line a paragraph, as the web prints them
        (WRAPPED, [WRAPPED]),  # hard-wrapped lines belong together
        ("  One.  \n \n\tTwo.", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.", ["One.", "Two."]),
        ("\ufeffOne.", ["One."]),  # a byte-order mark is no word
        ("\n\n", []),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in paragraphs(article(text))] == expected


def test_furniture_is_left_out_and_ends_a_paragraph() -> None:
    text = "First part. Advertising Second part."
    mark = Furniture(span=find(text, "Advertising"), kind=FurnitureKind.ADVERT)
    found = paragraphs(article(text, furniture=(mark,)))
    assert [span.of(text) for span in found] == ["First part.", "Second part."]


def test_tokenised_text_has_a_sentence_a_line() -> None:
    text = "The ships , he said ,\nwould sail .\n\nThey did ."
    found = paragraphs(article(text, tokenised=True))
    assert [span.of(text) for span in found] == [
        "The ships , he said ,",
        "would sail .",
        "They did .",
    ]


@pytest.mark.parametrize(
    ("text", "word", "sure"),
    [
        ("He left. She stayed.", ".", True),
        ("He left. she stayed.", ".", False),  # lower case follows
        ("“He left.” She stayed.", ".", False),  # the closing mark belongs to the sentence
        ("“He left.” She stayed.", "”", True),
        ("He met the U.S. President.", "U.S.", False),  # may end a sentence, is not sure to
        ("It rose by 3.5 points. Then it fell.", ".", True),
        ("They sell it Then they go.", "it", False),
    ],
)
def test_end_priors(text: str, word: str, *, sure: bool) -> None:
    tokens = tokenise(text, Span(0, len(text)))
    at = [span.of(text) for span in tokens].index(word)
    prior = end_priors(text, tokens)[at]
    assert (prior >= SURE) is sure
    assert prior <= SURE
    assert prior >= LIKELY or not sure


def test_the_last_word_always_ends() -> None:
    text = "No stop here"
    assert end_priors(text, tokenise(text, Span(0, len(text))))[-1] == SURE
