"""Parsed sentences written by hand, so that tests of rules need no model."""

from __future__ import annotations

from dateline.records import Article, Document, Name, Sentence, Token
from dateline.spans import Span, cover


def document(
    *sentences: str, text: str | None = None, names: tuple[tuple[str, str], ...] = ()
) -> Document:
    """A document from sentences of rows `form lemma UPOS XPOS head relation`, head from 1, 0 = root.

    Without `text`, words are joined by one space; with it they are found in order. `names`
    are (words, label) and are found at their first occurrence.
    """
    rows = [[line.split() for line in block.strip().splitlines()] for block in sentences]
    whole = text or " ".join(row[0] for block in rows for row in block)
    position = 0
    parsed = []
    for number, block in enumerate(rows):
        tokens = []
        for form, lemma, upos, xpos, head, relation in block:
            start = whole.index(form, position)
            position = start + len(form)
            tokens.append(
                Token(
                    span=Span(start, position),
                    text=form,
                    lemma=lemma,
                    upos=upos,
                    xpos=xpos,
                    head=int(head) - 1,
                    relation=relation,
                )
            )
        parsed.append(
            Sentence(span=cover(t.span for t in tokens), paragraph=number, tokens=tuple(tokens))
        )
    return Document(
        article=article(whole),
        sentences=tuple(parsed),
        names=tuple(Name(span=find(whole, words), label=label) for words, label in names),
    )


def article(text: str, **fields: object) -> Article:
    """An article of this text, other fields as given."""
    given = {"id": "a", "source": "test.txt", "raw": "0", "language": "en"} | fields
    return Article(text=text, **given)  # type: ignore[arg-type]


def find(text: str, words: str, occurrence: int = 0) -> Span:
    """The span of words in a text."""
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))
