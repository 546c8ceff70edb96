"""Lemmas by rule: a table of exceptions, then the longest known suffix.

Learned from treebanks by `training/lemmas.py`: an edit script is (lower-case?, characters cut,
characters added). A form with its tag is looked up first, then its lower-cased form unless
the word is a proper noun, then its longest suffix, down to none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_SUFFIX: Final = 5
PROPER: Final = frozenset({"NNP", "NNPS"})


class Lemmatiser:
    """The compiled table: lines `kind TAB form-or-suffix TAB tag TAB answer`."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: dict[tuple[str, str], str] = {}
        self._rules: dict[tuple[str, str], tuple[bool, int, str]] = {}
        self._cache: dict[tuple[str, str], str] = {}
        for line in lines:
            kind, key, tag, answer = line.split("\t")
            if kind == "w":
                self._words[key, tag] = answer
            else:
                lower, cut, added = answer.split(" ", 2)
                self._rules[key, tag] = (lower == "1", int(cut), added)

    def lemma(self, form: str, tag: str) -> str:
        """The lemma of a word with its Penn tag; the word itself where nothing is known."""
        known = self._cache.get((form, tag))
        if known is None:
            known = self._cache[form, tag] = self._find(form.replace("’", "'"), tag)
        return known

    def _find(self, form: str, tag: str) -> str:
        exact = self._words.get((form, tag))
        if exact is None and tag not in PROPER:
            exact = self._words.get((form.lower(), tag))
        if exact is not None:
            return exact
        for key in suffix_keys(form):
            rule = self._rules.get((key, tag))
            if rule is not None:
                return edited(form, rule)
        return form


def suffix_keys(form: str) -> list[str]:
    """Keys from the longest suffix to none; `^` marks a word that begins with a capital."""
    mark = "^" if form[:1].isupper() else ""
    length = min(MAX_SUFFIX, len(form) - 1)
    return [mark + form[len(form) - n :].lower() for n in range(length, -1, -1)]


def edited(form: str, rule: tuple[bool, int, str]) -> str:
    """The form after an edit script; the form itself if the script would leave nothing."""
    lower, cut, added = rule
    base = form.lower() if lower else form
    return (base[: len(base) - cut] + added) or form
