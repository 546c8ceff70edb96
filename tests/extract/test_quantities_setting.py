"""Who a figure is attributed to: the speaker of the innermost statement around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.codes import StatementType
from dateline.extract.quantities_setting import speaker, voices
from dateline.records import Document, Statement
from tests.parses import document, find

if TYPE_CHECKING:
    from dateline.spans import Span

SENTENCE = "{} {} NUM CD 2 nummod\nmen man NOUN NNS 3 nsubj\ncame come VERB VBD 0 root"
PARSED = document(*(SENTENCE.format(n, n) for n in ("10", "20", "30")))


def said(*content: str, by: str | None) -> Statement:
    return Statement(
        type=StatementType.INDIRECT,
        content=tuple(find(PARSED.text, words) for words in content),
        cue=None,
        speaker=None if by is None else find(PARSED.text, by),
        speaker_entity=None,
    )


def speaker_of(parsed: Document, words: str, *statements: Statement) -> Span | None:
    span = find(parsed.text, words)
    number = next(i for i, s in enumerate(parsed.sentences) if s.span.contains(span))
    return speaker(span, voices(parsed, statements).get(number, ()))


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("10", None),  # no statement holds it
        ("20", "10"),  # one over two sentences
        ("30", "20"),  # the inner one
    ],
)
def test_the_innermost_statement_speaks(words: str, who: str | None) -> None:
    outer = said("20 men came 30 men came", by="10")
    inner = said("30 men", by="20")
    expected = None if who is None else find(PARSED.text, who)
    assert speaker_of(PARSED, words, outer, inner) == expected


def test_a_statement_in_pieces_holds_what_lies_in_them() -> None:
    broken = said("10 men", "30 men", by="20")
    assert speaker_of(PARSED, "30", broken) == find(PARSED.text, "20")
    assert speaker_of(PARSED, "20", broken) is None


def test_a_statement_without_speaker_gives_none() -> None:
    assert speaker_of(PARSED, "10", said("10 men", by=None)) is None
