"""Acts as the network reads them: words that may name one, with code, status and roles.

What becomes an event is decided with the frames and rules of `extract.events`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from dateline.nlp.predicates import DECIMALS
from dateline.records import Predicate, RoleWord

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from dateline.nlp.predicates import Reading, Setting
    from dateline.records import Token

    Shares = NDArray[np.float64]

REACH: Final = 40
ASKED: Final = 0.15
"""Probability of naming an act from which a word is asked about."""
ROLES: Final = {2: "actor", 3: "recipient", 4: "place", 6: "attributed_to"}
"""Labels of words that are kept; 0 is none, 1 the act itself, 5 its time, 7 a number."""
KEPT: Final = 0.1
"""Probability of a role from which a word is kept for it."""


def predicates(
    reading: Reading, setting: Setting, tokens: Sequence[Token]
) -> tuple[Predicate, ...]:
    """The words of the article that may name an act, in text order."""
    kinds = reading.kinds()
    scores = 1 - kinds[:, 0]
    asked = [int(at) for at in np.flatnonzero(scores >= ASKED)]
    if not asked:
        return ()
    labels, codes, statuses = (
        np.exp(part.astype(np.float64)) for part in reading.roles(setting, asked)
    )
    first = kinds[asked][:, 1:]
    mixed = (codes + first / first.sum(axis=1, keepdims=True)) / 2
    return tuple(
        Predicate(
            span=tokens[at].span,
            score=round(float(scores[at]), DECIMALS),
            codes=_rounded(mixed[row]),
            statuses=_rounded(statuses[row]),
            words=_words(labels[row], at, tokens),
        )
        for row, at in enumerate(asked)
    )


def happened(reading: Reading) -> tuple[float, ...]:
    """For each word whether what it names happened, about -1 to 1."""
    return tuple(round(value, DECIMALS) for value in reading.values())


def _words(labels: Shares, at: int, tokens: Sequence[Token]) -> tuple[RoleWord, ...]:
    """The words of the roles of the predicate `at`, by role and place in the text."""
    found = []
    for label, role in ROLES.items():
        for row in np.flatnonzero(labels[:, label] >= KEPT).tolist():
            position = at - REACH + row
            if 0 <= position < len(tokens):
                score = round(float(labels[row, label]), DECIMALS)
                found.append(RoleWord(role=role, span=tokens[position].span, score=score))
    return tuple(found)


def _rounded(shares: Shares) -> tuple[float, ...]:
    return tuple(np.round(shares, DECIMALS).tolist())
