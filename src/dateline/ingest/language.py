"""Which language an article is written in (py3langid, all its languages).

Short texts get no answer: a headline of five names can be anything.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_LETTERS: Final = re.compile(r"[^\W\d_]")
_FEWEST_LETTERS: Final = 50
"""Below this the classifier names Latin or Norwegian for English headlines."""

PIDGIN: Final = "pcm"
_PIDGIN_WORDS: Final = re.compile(r"\b(?:dey|wey|wetin|una|abeg|dem)\b", re.IGNORECASE)
"""Function words without which no report is in Nigerian Pidgin: short English ones about Lagos are
taken for it.
"""

_CHARACTERS: Final = 6_000
"""More text no longer changes the answer, only the time."""


def language_of(text: str) -> str | None:
    """ISO 639-1 code of the language of a text, `None` below 50 letters."""
    head = text[:_CHARACTERS]
    if len(_LETTERS.findall(head)) < _FEWEST_LETTERS:
        return None
    code, _score = _classifier()(head)
    return "en" if code == PIDGIN and not _PIDGIN_WORDS.search(head) else code


def _classifier() -> Callable[[str], tuple[str, float]]:
    """py3langid, which loads numpy and its model when first called (about two seconds)."""
    from py3langid import classify  # noqa: PLC0415  the one place of this heavy dependency

    return classify  # type: ignore[no-any-return]
