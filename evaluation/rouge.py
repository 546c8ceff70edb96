"""ROUGE of timelines, aligned by day: the measures AR1, AR2 and Date-F1 of the literature.

Each day of one timeline goes to the day of the other of least cost: far in time costs, like
words spare. Hits of n-grams count 1/(days apart + 1) and are summed over days (Martschat and
Markert 2017, "align+ m:1"); precision goes from prediction to reference, recall the other way
round. Counts follow ROUGE-1.5.5 with stemming and stop words (-m -s): the stemmer of Porter
(1980) with that program's one change, its exception list of irregular forms and its stop
words. Both lists are read from the folder given, as their terms are not known; without them
figures cannot be compared with published ones.

Sentences are expected as tokens separated by blanks.
"""

from __future__ import annotations

import re
import string
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    Timeline = Mapping[date, Sequence[str]]
    """Sentences by day."""

    Grams = Counter[tuple[str, ...]]

STOPPED = "data_rouge_stopwords.txt"
IRREGULAR = "data_wordnet_exceptions.tsv"

VOWELS = frozenset("aeiou")
RENAMED = (
    *(("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful")),
    *(("ousness", "ous"), ("tional", "tion"), ("biliti", "ble"), ("entli", "ent")),
    *(("ousli", "ous"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("iviti", "ive")),
    *(("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("alli", "al"), ("ator", "ate")),
    *(("logi", "log"), ("bli", "ble"), ("eli", "e")),
)
"""Step 2 of Porter: double endings."""
SHORTENED = (
    *(("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic")),
    *(("ness", ""), ("ful", "")),
)
"""Step 3."""
DROPPED = (
    *("ement", "ance", "ence", "able", "ible", "ant", "ism", "ate", "iti", "ous", "ive", "ize"),
    *("al", "er", "ic", "ou"),
)
"""Step 4, without the two endings that have conditions of their own."""


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of ROUGE: words that do not count, and stems of irregular forms."""

    stopped: frozenset[str] = frozenset()
    irregular: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> Words:
        """The lists of a folder that holds both files."""
        stopped = (folder / STOPPED).read_text(encoding="utf-8", errors="replace").split()
        lines = (folder / IRREGULAR).read_text(encoding="utf-8", errors="replace").split("\n")
        pairs = (line.partition("\t") for line in lines if line)
        return cls(frozenset(stopped), {form: stem for form, _, stem in pairs})

    def tokens(self, sentences: Sequence[str]) -> list[str]:
        """The words that count, as stems; words of three letters and less stay as they are."""
        text = " ".join(sentences).lower().replace("-", " - ")
        found = re.sub(r"[^a-z0-9\-]", " ", text).split()
        kept = (word for word in found if word not in self.stopped and word[0] != "-")
        return [self._stem(word) if len(word) > 3 else word for word in kept]

    def _stem(self, word: str) -> str:
        return self.irregular[word] if word in self.irregular else stem(word)


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall, 0..1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean; 0 if both are."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def mean(scores: Sequence[Score]) -> Score:
    """Mean precision and mean recall over timelines; its F is that of the means."""
    return Score(
        sum(score.precision for score in scores) / len(scores),
        sum(score.recall for score in scores) / len(scores),
    )


def date_score(predicted: Timeline, gold: Timeline) -> Score:
    """How far the sets of days agree."""
    shared = len(set(predicted) & set(gold))
    return Score(
        shared / len(predicted) if predicted else 0.0, shared / len(gold) if gold else 0.0
    )


def aligned_score(predicted: Timeline, gold: Timeline, words: Words, n: int) -> Score:
    """AR of n-grams: words found on the day that fits best, less the further it is off."""
    here = {day: grams(words.tokens(predicted[day]), n) for day in predicted}
    there = {day: grams(words.tokens(gold[day]), n) for day in gold}
    pairs = {(a, b): likeness(predicted[a], gold[b]) for a in predicted for b in gold}
    return Score(
        _share(here, there, pairs),
        _share(there, here, {(b, a): value for (a, b), value in pairs.items()}),
    )


def _share(
    here: Mapping[date, Grams],
    there: Mapping[date, Grams],
    pairs: Mapping[tuple[date, date], float],
) -> float:
    """The part of the n-grams of one side that the other has on the days aligned with it."""
    total = sum(sum(counts.values()) for counts in here.values())
    if not total or not there:
        return 0.0
    found = 0.0
    for day in sorted(here):
        best = min(
            sorted(there),
            key=lambda other: (1 - 1 / (apart(day, other) + 1)) * (1 - pairs[day, other]),
        )
        found += sum((here[day] & there[best]).values()) / (apart(day, best) + 1)
    return found / total


def apart(one: date, other: date) -> int:
    """Days between two days."""
    return abs((one - other).days)


def grams(tokens: Sequence[str], n: int) -> Grams:
    """The n-grams of a text with their numbers."""
    return Counter(tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1))


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """F1 of the words of two days as they are spelt, punctuation marks left out.

    Two marks in one token ("''") count as a word: so does the program that set the measure.
    """
    ours, theirs = (
        Counter(
            token for line in lines for token in line.split() if token not in string.punctuation
        )
        for lines in (one, other)
    )
    hits = sum((ours & theirs).values())
    if not hits:
        return 0.0
    return Score(hits / sum(ours.values()), hits / sum(theirs.values())).f1


@cache
def stem(word: str) -> str:
    """The stem of a word in lower case after Porter (1980), as ROUGE-1.5.5 has it."""
    if len(word) < 3:
        return word
    word = _past(_plural(word))
    if word.endswith("y") and _has_vowel(word[:-1]):
        word = word[:-1] + "i"
    word = _derived(_derived(word, RENAMED), SHORTENED)
    return _end(_stripped(word))


def _plural(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _past(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) > 0 else word
    ending = next((ending for ending in ("ed", "ing") if word.endswith(ending)), "")
    left = word.removesuffix(ending)
    if not ending or not _has_vowel(left):
        return word
    if left.endswith(("at", "bl", "iz")):
        return left + "e"
    if len(left) > 1 and left[-1] == left[-2] and left[-1] not in "aeiouylsz":
        return left[:-1]
    return left + "e" if _is_short(left) else left


def _derived(word: str, endings: Sequence[tuple[str, str]]) -> str:
    """The word with the first ending that it has in its other form, if enough is left."""
    for ending, other in endings:
        if word.endswith(ending):
            left = word.removesuffix(ending)
            return left + other if _measure(left) > 0 else word
    return word


def _stripped(word: str) -> str:
    """The word without what step 4 drops; "ment" and "ent" are looked at after the others."""
    ending = next((ending for ending in DROPPED if word.endswith(ending)), None)
    if ending is not None and _measure(word.removesuffix(ending)) > 1:
        word = word.removesuffix(ending)
    if word.endswith("ment") and _measure(word[:-4]) > 1:
        word = word[:-4]
    if word.endswith("ent"):
        return word[:-3] if _measure(word[:-3]) > 1 else word
    if word.endswith(("sion", "tion")) and _measure(word[:-3]) > 1:
        return word[:-3]
    return word


def _end(word: str) -> str:
    """Step 5: a last "e", a double "l"."""
    if word.endswith("e"):
        left = word[:-1]
        if _measure(left) > 1 or (_measure(left) == 1 and not _is_short(left)):
            word = left
    return word[:-1] if word.endswith("ll") and _measure(word) > 1 else word


def _shape(word: str) -> str:
    """Vowels and consonants as letters v and c; y after a consonant is a vowel."""
    shape = ""
    for place, letter in enumerate(word):
        vowel = letter in VOWELS or (letter == "y" and place > 0 and shape[-1] == "c")
        shape += "v" if vowel else "c"
    return shape


def _measure(word: str) -> int:
    return len(re.findall("v+c+", _shape(word)))


def _has_vowel(word: str) -> bool:
    return "v" in _shape(word)


def _is_short(word: str) -> bool:
    """Porter's *o, which ROUGE asks of the whole word: consonants, one vowel, one consonant."""
    return bool(re.fullmatch("c+vc", _shape(word))) and word[-1] not in "aeiouwxy"
