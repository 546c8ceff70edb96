"""Reported speech as the network reads it: cues, and the words that belong to each.

For every word that may be the head of a cue, log-probabilities that the words around it are
its source, its content, part of the cue, or none of these. What becomes a statement is
decided with the rules of `extract.quotations`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from dateline.nlp.predicates import DECIMALS
from dateline.records import Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.nlp.predicates import Reading, Setting
    from dateline.records import Token

REACH: Final = 80
ASKED: Final = 0.2
"""Probability of being a cue from which the words around it are asked about."""


def attributions(
    reading: Reading, setting: Setting, tokens: Sequence[Token]
) -> tuple[Attribution, ...]:
    """The attributions of the article, by cue in text order."""
    scores = 1 - reading.kinds()[:, 0]
    asked = [int(at) for at in np.flatnonzero(scores >= ASKED)]
    if not asked:
        return ()
    (found,) = reading.roles(setting, asked)
    rounded = np.round(found.astype(np.float64), DECIMALS)
    result = []
    for at, own in zip(asked, rounded, strict=True):
        first, end = max(0, at - REACH), min(len(tokens), at + REACH + 1)
        rows = own[first - at + REACH : end - at + REACH].tolist()
        result.append(
            Attribution(
                cue=tokens[at].span,
                score=round(float(scores[at]), DECIMALS),
                first=first,
                labels=tuple(map(tuple, rows)),
            )
        )
    return tuple(result)
