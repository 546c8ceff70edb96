"""Cue phrases of furniture: the word lists of `resources/furniture.yaml` as tests on a line.

A line is compared as a whole, so that a report that says "the newsletter" or "read more" inside
a sentence is safe. The notation is explained at the top of the list; it is compiled to regular
expressions over lines in lower case, with one blank behind each word and no punctuation.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from msgspec import Struct

from dateline.codes import FurnitureKind
from dateline.errors import UsageError
from dateline.resources import table

LONGEST_LINE: Final = 600
"""Characters of a line that can be furniture as a whole; no cue list has more."""

_LONGEST_LABELLED: Final = 240
"""A line behind a label ("Read more: ...") is a headline, not a paragraph."""

_LONGEST_CAPTION: Final = 350
_LONGEST_SENTENCE: Final = 90
_MOST_WORDS_OF_CREDIT: Final = 7
_NOTATION: Final = re.compile(r"\(|\)(?:\{2\})?|\[|\](?:\{2\})?|\||[^\s()\[\]|]+")
_WORDS: Final = re.compile(r"(?:[^\W_]|['’@&])+", re.UNICODE)
_CLITIC: Final = re.compile(r"\s('(?:s|ve|re|ll|d|m)|n't)\b")
_HYPHEN: Final = re.compile(r"(?<=[a-z])-(?=[a-z])")
"""Compounds become one word, so that "e-mail" is "email" and "follow-up" is not "follow"."""

_GLUED: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NO_FURNITURE: Final = '"“”«»„‘`|'
"""Speech, and rows of a table in Markdown."""

_PLACEHOLDERS: Final = {
    "9": r"\d+ ",
    "~": r"(?:\S+ ){0,3}",
    "*": r"(?:\S+ ){0,12}",
    "**": r"(?:\S+ )*",
}


class FurnitureWords(Struct):
    """`resources/furniture.yaml`; places are lists of lists only to keep lines short there."""

    header_fields: dict[str, list[str]]
    published_labels: list[str]
    changed_labels: list[str]
    lines: dict[FurnitureKind, list[str]]
    labels: dict[FurnitureKind, list[str]]
    reporting_words: list[str]
    byline_words: list[str]
    no_places: list[str]
    cities: list[list[str]]
    regions: list[list[str]]


@cache
def words() -> FurnitureWords:
    """The list, read once."""
    known: FurnitureWords = table("furniture", FurnitureWords)
    return known


def kind_of_line(line: str) -> FurnitureKind | None:
    """The kind of a line that is furniture as a whole, `None` for any other.

    A line that opens with a quotation mark is speech, whatever it says.
    """
    stripped = line.strip()
    if len(stripped) > LONGEST_LINE or not stripped or stripped[0] in _NO_FURNITURE:
        return None
    label = _label().match(stripped)
    if label is not None and _is_label(stripped, label):
        return FurnitureKind(str(label.lastgroup))
    normal = normalised(stripped)
    glued = normalised(_GLUED.sub(" ", stripped))
    for kind, pattern in _lines().items():
        if pattern.fullmatch(normal) or (glued != normal and pattern.fullmatch(glued)):
            return kind
    return None


def _is_label(line: str, label: re.Match[str]) -> bool:
    """Whether what follows a label is a headline, a name or a caption, not a report.

    "Gallery: Crowds cheer. 'It is over,' said ..." has a sentence of the report glued to it.
    """
    if label.lastgroup == FurnitureKind.CREDIT:
        return len(line[label.end() :].split()) <= _MOST_WORDS_OF_CREDIT
    if label.lastgroup == FurnitureKind.CAPTION:
        return len(line) <= _LONGEST_CAPTION
    is_sentence = line.endswith((".", "''", "”", '"')) and len(line) > _LONGEST_SENTENCE
    return len(line) <= _LONGEST_LABELLED and not is_sentence


def normalised(line: str) -> str:
    """Lower-case words with one blank behind each, punctuation and decoration left out."""
    joined = _CLITIC.sub(r"\1", _HYPHEN.sub("", line.replace("’", "'").lower()))
    return "".join(f"{word} " for word in _WORDS.findall(joined))


@cache
def _lines() -> dict[FurnitureKind, re.Pattern[str]]:
    return {
        kind: re.compile("|".join(expression(phrase) for phrase in phrases))
        for kind, phrases in words().lines.items()
    }


@cache
def _label() -> re.Pattern[str]:
    groups = (
        f"(?P<{kind}>{alternatives(labels)})" for kind, labels in sorted(words().labels.items())
    )
    return re.compile(rf"\W*(?:{'|'.join(groups)})\s*[:|»]\s*(?=\S)", re.IGNORECASE)


def alternatives(phrases: list[str]) -> str:
    """A group of literal phrases, the longest first, blanks as wide as they come."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(r"\s+".join(map(re.escape, p.split())) for p in ordered) + ")"


def expression(phrase: str) -> str:
    """The regular expression of a phrase; raises `UsageError` on brackets that do not close."""
    items = _NOTATION.findall(phrase)
    pattern, rest = _sequence(items, 0, top=True)
    if rest != len(items):
        message = f"furniture.yaml: a bracket too many in {phrase!r}"
        raise UsageError(message)
    return f"(?:{pattern})"


def _sequence(items: list[str], at: int, *, top: bool) -> tuple[str, int]:
    """Items up to a closing bracket. A bar joins two words at the top, two phrases in brackets."""
    parts = [""]
    while at < len(items) and items[at][0] not in ")]":
        item = items[at]
        if item == "|" and top:
            parts[-1] = f"(?:{parts[-1]}|{_word(items[at + 1])})"
            at += 1
        elif item == "|":
            parts = [f"{''.join(parts)}|", ""]
        elif item in "([":
            inner, end = _sequence(items, at + 1, top=False)
            if end == len(items):
                message = f"furniture.yaml: a bracket is not closed in {' '.join(items)!r}"
                raise UsageError(message)
            parts.append(f"(?:{inner}){_quantity(items[end])}")
            at = end
        else:
            parts.append(_word(item))
        at += 1
    return "".join(parts), at


def _word(item: str) -> str:
    return _PLACEHOLDERS.get(item, re.escape(normalised(item)))


def _quantity(closing: str) -> str:
    if closing.endswith("{2}"):
        return "{2,30}"
    return "?" if closing == ")" else ""
