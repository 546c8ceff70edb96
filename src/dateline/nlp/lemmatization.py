"""Lemmas by rule: a table of exceptions, then known verbs, then the longest known suffix.

Learned from treebanks by `training/lemmas.py`: an edit script is (lower-case?, characters cut,
characters added). A form with its tag is looked up first, then its lower-cased form unless
the word is a proper noun; a regular form of a known verb is that verb's; what is left goes by
its longest suffix, down to none. (Suffixes alone make "loote" of "looting".)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

MAX_SUFFIX: Final = 5
PROPER: Final = frozenset({"NNP", "NNPS"})
_DOUBLING: Final = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""Short verbs that double their consonant: "taped" is not of "tap"."""
ENDINGS: Final = {"VBD": "ed", "VBN": "ed", "VBG": "ing", "VBZ": "s"}


class Verbs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The base forms in `resources/verbs.yaml`."""

    verbs: frozenset[str]


class Lemmatiser:
    """The compiled table: lines `kind TAB form-or-suffix TAB tag TAB answer`."""

    def __init__(self, lines: Iterable[str], verbs: Container[str] = frozenset()) -> None:
        self._verbs = verbs
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
        for verb in base_forms(form.lower(), ENDINGS.get(tag, "")):
            if verb in self._verbs:
                return verb
        for key in suffix_keys(form):
            rule = self._rules.get((key, tag))
            if rule is not None:
                return edited(form, rule)
        return form


def base_forms(form: str, ending: str) -> tuple[str, ...]:
    """What a regular verb form with this ending may come from, the likeliest first.

    A doubled consonant is the verb's own or was doubled ("killed", "banned"), any other may have
    lost an e ("fined"); "barred" is of "bar", "bared" of "bare".
    """
    if not ending or not form.endswith(ending):
        return ()
    stem = form.removesuffix(ending)
    if form.endswith(("ied", "ies")):
        return (f"{form[:-3]}y", f"{form[:-3]}ie")
    if form.endswith("ying"):
        return (stem, f"{form[:-4]}ie")
    if ending == "s":
        return (stem, form.removesuffix("es"))
    if stem[-1:] == stem[-2:-1]:
        return (stem, stem[:-1], f"{stem}e")
    return (f"{stem}e",) if _DOUBLING.fullmatch(stem) else (f"{stem}e", stem)


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
