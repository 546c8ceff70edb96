"""Names and nouns of bodies in a sentence, as offices need them.

Left out: which body a noun such as "the commission" takes up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.extract.entities_lexicon import country_of, known_names, organisations
from dateline.extract.entities_offices_words import office_words

if TYPE_CHECKING:
    from dateline.records import Token
    from dateline.trees import Tree

MAX_COUNTRY: Final = 5
"""Words in the name of a country, hyphens among them."""
NOMINAL: Final = frozenset({"NOUN", "PROPN", "ADJ"})


def country_ending(tree: Tree, position: int) -> tuple[str, int] | None:
    """The country whose name or adjective ends at a position, and where it begins."""
    for size in range(MAX_COUNTRY, 0, -1):
        first = position - size + 1
        if first >= 0 and tree.tokens[first].text[:1].isupper():
            code = country_of(words(tree, first, position))
            if code is not None:
                return code, first
    return None


def words(tree: Tree, first: int, last: int) -> str:
    """The words of a body as they are written: hyphens, possessives and points close up."""
    text = " ".join(token.text for token in tree.tokens[first : last + 1])
    for mark in ("-", "‑", "&"):
        text = text.replace(f" {mark} ", mark)
    return text.replace(" '", "'").replace(" ’", "’")


def canonical_body(name: str) -> str:
    """The usual name of a body of the lists ("U.N."), else the name itself."""
    return next(
        (item.name for form, item in known_names().get(name[:2], ()) if form == name), name
    )


def is_named(token: Token) -> bool:
    """Whether a word is part of a name, by its capital."""
    named = token.upos in NOMINAL | {"NUM", "X"} or token.xpos in {"NNP", "NNPS"}
    return token.text[:1].isupper() and named


def is_body(token: Token) -> bool:
    """Whether a noun is one for a body: "commission", "union"."""
    lemma = token.lemma.casefold()
    return lemma in organisations().groups or lemma in office_words().bodies
