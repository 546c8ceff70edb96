"""Acts as the network reads them: words that may name one, with its code.

What becomes an event is decided with the frames and rules of `extract.events`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from dateline.nlp.predicates import DECIMALS
from dateline.records import Predicate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.nlp.predicates import Reading, Setting
    from dateline.records import Token

REACH: Final = 40
ASKED: Final = 0.3
"""Probability of naming an act from which a word is asked about."""


def predicates(
    reading: Reading, setting: Setting, tokens: Sequence[Token]
) -> tuple[Predicate, ...]:
    """The words of the article that may name an act, in text order."""
    kinds = reading.kinds()
    scores = 1 - kinds[:, 0]
    asked = [int(at) for at in np.flatnonzero(scores >= ASKED)]
    if not asked:
        return ()
    _, codes, _ = reading.roles(setting, asked)
    first = kinds[asked][:, 1:]
    mixed = (np.exp(codes) + first / first.sum(axis=1, keepdims=True)) / 2
    return tuple(
        Predicate(
            span=tokens[at].span,
            score=round(float(scores[at]), DECIMALS),
            codes=tuple(np.round(mixed[row].astype(np.float64), DECIMALS).tolist()),
        )
        for row, at in enumerate(asked)
    )
