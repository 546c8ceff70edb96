"""What a name of one word is, where the article has it in full elsewhere.

The recogniser judges every name by its sentence: "Halden said" is a person to it and "Halden
Group Plc" a firm. A word that opens the name of a firm, told by its last word, and is nobody's
surname is that firm; the surname of a person named in full is no organisation.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records import Name

_FIRMS: Final = frozenset(
    {"plc", "asa", "inc", "corp", "corporation", "group", "ltd", "limited", "ag", "sa", "se", "nv"}
    | {"n.v.", "s.a.", "inc.", "corp.", "ltd.", "co", "co.", "company", "ab", "oyj", "llc", "spa"}
    | {"gmbh", "holdings", "holding", "bank", "airlines", "airways", "motors", "energy", "a/s"}
)
_BODY, _PERSON = "Organization", "Person"


def as_named_in_full(text: str, names: Sequence[Name]) -> list[Name]:
    """The names of an article in their order, those of one word labelled as in full."""
    firms, surnames = set[str](), set[str]()
    for name in names:
        words = name.span.of(text).split()
        if len(words) < 2:
            continue
        if name.label == _PERSON:
            surnames.add(words[-1])
        elif name.label == _BODY and words[-1].casefold() in _FIRMS:
            firms.add(words[0])
    return [_labelled(text, name, firms - surnames, surnames - firms) for name in names]


def _labelled(text: str, name: Name, firms: set[str], surnames: set[str]) -> Name:
    word = name.span.of(text)
    if name.label == _PERSON and word in firms:
        return replace(name, label=_BODY)
    if name.label == _BODY and word in surnames:
        return replace(name, label=_PERSON)
    return name
