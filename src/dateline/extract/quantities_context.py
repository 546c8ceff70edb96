"""Which numbers count or measure something.

Digits and number words are also dates, clock times, scores, ranks, names ("G5", "Article 49"),
ages and pronouns ("one of them"). `is_amount` keeps what states an amount of anything;
`is_figure` keeps what the annotation guide calls a figure: no durations, no ages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import msgspec

from dateline.codes import TimexType
from dateline.resources import table
from dateline.spans import Span, touching
from dateline.syntax import child, tokens_in

if TYPE_CHECKING:
    from dateline.extract.quantities_scan import Quantity
    from dateline.records import Document, Sentence, Timex, Token


class FigureWords(msgspec.Struct, frozen=True):
    """The list `figure_words`."""

    verbs: dict[str, list[str]]
    nouns: dict[str, list[str]]
    forces: list[str]
    people: list[str]
    labels: list[str]
    age_after: list[str]
    including: list[str]
    valuing: list[str]


def figure_words() -> FigureWords:
    """The words of figures of the installation."""
    words: FigureWords = table("figure_words", FigureWords)
    return words


STRONG: Final = frozenset({"strong", "member", "seat", "man", "woman", "person"})
"""Behind a hyphen they keep a number a count: "a five-member panel"."""

_RANK: Final = re.compile(r"\b(?:top|bottom|last|final|number|ranked?|#|№)[\s-]*$", re.IGNORECASE)
_SCORE: Final = re.compile(
    r"(?:win|won|victory|defeat|lead|loss|draw|beat|up|down|score|tie)\w*\b", re.IGNORECASE
)
_PLURAL: Final = frozenset({"NNS", "NNPS"})


def is_amount(
    document: Document, sentence: Sentence, quantity: Quantity, times: tuple[Timex, ...]
) -> bool:
    """Whether a number states an amount, be it a duration or an age."""
    text = document.text
    if _dated(quantity, times) or _named(document, quantity) or _telephone(text, quantity):
        return False
    position = next(iter(tokens_in(sentence, quantity.number)), None)
    if position is None:
        return False
    if quantity.unit is None and (
        _labelled(sentence, position) or _addressed(sentence, position, quantity)
    ):
        return False
    if _word_one(sentence, position, quantity) or _compound(text, quantity):
        return False
    before = text[max(sentence.span.start, quantity.span.start - 12) : quantity.span.start]
    return not (quantity.unit is None and _RANK.search(before))


def is_figure(document: Document, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an amount is a figure: not a duration, not an age, not a score, not "one of"."""
    text = document.text
    if quantity.kind == "time" or _age(text, sentence, quantity):
        return False
    if _is_age(sentence, quantity) or _capital(text, sentence, quantity):
        return False
    after = text[quantity.span.end : quantity.span.end + 20]
    if (
        re.match(r"\s+of\b", after)
        and text[quantity.number.start : quantity.number.end].lower() == "one"
    ):
        return False
    return not _score(text, quantity)


def _dated(quantity: Quantity, times: tuple[Timex, ...]) -> bool:
    """Whether the number is part of a date or time of day; durations and sets are amounts."""
    return any(
        time.type in {TimexType.DATE, TimexType.TIME} for time in touching(times, quantity.number)
    )


def _telephone(text: str, quantity: Quantity) -> bool:
    """Whether digits are a telephone number: "+44 20 7946", "020 79 46 00"."""
    around = text[max(0, quantity.number.start - 16) : quantity.number.end + 16]
    return re.search(r"\+\d|(?:\d{2,4}[ .-]){3}\d{2,4}|\d{3}-\d{4}", around) is not None


def _named(document: Document, quantity: Quantity) -> bool:
    """Whether the number is part of a name: "S&P 500", "Boeing 737"."""
    return any(
        name.label not in {"Money", "Date", "NORP"}
        and not quantity.number.contains(name.span)
        and name.span.start < quantity.number.start
        for name in touching(document.names, quantity.number)
    )


def _labelled(sentence: Sentence, position: int) -> bool:
    """Whether a number follows the noun it belongs to: "Article 49", "Game 2", "Smith, 45"."""
    token = sentence.tokens[position]
    before = sentence.tokens[position - 1] if position else None
    if before is not None and before.text.lower() in figure_words().labels:
        return not _heads_plural(sentence, position)
    if token.head < 0 or token.head >= position:
        return False
    head = sentence.tokens[token.head]
    named = head.upos == "PROPN" or (head.upos == "NOUN" and token.head == position - 1)
    close = token.head == position - 1 or token.relation in {"appos", "flat", "nmod:unmarked"}
    return named and close and token.relation in LABELLING


LABELLING: Final = frozenset(
    {"nummod", "flat", "compound", "nmod:unmarked", "appos", "dep", "nmod", "nmod:desc"}
)


def _heads_plural(sentence: Sentence, position: int) -> bool:
    token = sentence.tokens[position]
    return token.head > position and sentence.tokens[token.head].xpos in _PLURAL


def _addressed(sentence: Sentence, position: int, quantity: Quantity) -> bool:
    """Whether digits stand before a name in the singular: "358 Palm Way", "737 Max jets"."""
    if position + 1 >= len(sentence.tokens) or quantity.words:
        return False
    following = sentence.tokens[position + 1]
    if following.xpos != "NNP" or quantity.low is None or quantity.low > 9999:
        return False
    return sentence.tokens[position].head == position + 1 and not _demonym(following)


def _demonym(token: Token) -> bool:
    return token.upos == "ADJ" or token.text.endswith(("ese", "ian", "ish", "i", "an"))


def _word_one(sentence: Sentence, position: int, quantity: Quantity) -> bool:
    """Whether "one" is a pronoun or part of a name, not a count."""
    token = sentence.tokens[position]
    if token.text.lower() != "one" or len(quantity.number) != 3:
        return False
    before = sentence.tokens[position - 1].text.lower() if position else ""
    after = (
        sentence.tokens[position + 1].text.lower() if position + 1 < len(sentence.tokens) else ""
    )
    if token.text == "One" and position and before not in {"“", '"', "``", "”"}:
        return True
    if before in {"no", "the", "this", "that", "any", "every", "which", "each", "another", "same"}:
        return after != "of" and token.relation != "nummod"
    if after in {"of", "in", "out"}:
        return False
    counts = token.relation == "nummod" and token.head > position
    return not counts or after in {"another", "day", "such"}


def _compound(text: str, quantity: Quantity) -> bool:
    """Whether a number without a unit is part of a hyphenated word: "a four-door car"."""
    if quantity.unit is not None:
        return False
    match = re.match(r"-([A-Za-z]+)", text[quantity.number.end : quantity.number.end + 20])
    before = text[max(0, quantity.number.start - 6) : quantity.number.start]
    hyphen = before.endswith("-") and before != "minus-"
    return (match is not None and match[1].lower() not in STRONG) or hyphen


def _age(text: str, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is an age: "aged 25", "Smith, 25,", "a 25-year-old", "over the age of 5"."""
    after = text[quantity.number.end : quantity.number.end + 24].lower()
    if any(after.lstrip(" -").startswith(words.lstrip("-")) for words in figure_words().age_after):
        return True
    before = text[max(sentence.span.start, quantity.span.start - 24) : quantity.span.start]
    if re.search(
        r"\b(?:aged?|ages|age of|turned|turns)\s+(?:between\s+)?$", before, re.IGNORECASE
    ):
        return True
    listed = re.search(r"[A-Z][\w'’-]+,\s*$", before) and re.match(r"\s*[,;)]", after)
    small = quantity.low is not None and quantity.low < 120 and not quantity.words
    return bool(listed) and small and quantity.unit is None


def _is_age(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a bare number is said of a person or a time of life: "he is 16", "left at 14"."""
    position = next(iter(tokens_in(sentence, quantity.number)), None)
    small = quantity.low is not None and quantity.low < 120 and quantity.unit is None
    if position is None or not small or sentence.tokens[position].relation == "nummod":
        return False
    case = child(sentence, position, "case")
    if case is not None and sentence.tokens[case].lemma.lower() == "at":
        return True
    subject = child(sentence, position, "nsubj")
    if child(sentence, position, "cop") is None or subject is None:
        return False
    return sentence.tokens[subject].upos in {"PROPN", "PRON"}


def _capital(text: str, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number word with a capital begins a name: "the Six Nations"."""
    word = text[quantity.number.start : quantity.number.end]
    position = next(iter(tokens_in(sentence, quantity.number)), 0)
    if not quantity.words or not word[0].isupper() or quantity.unit is not None:
        return False
    if position == 0 or sentence.tokens[position - 1].upos == "PUNCT":
        return False
    following = text[quantity.number.end : quantity.number.end + 3].strip(" -")
    return following[:1].isupper()


def _score(text: str, quantity: Quantity) -> bool:
    """Whether the number is half of a score: "a 2-1 win"."""
    around = Span(max(0, quantity.span.start - 5), min(len(text), quantity.span.end + 5)).of(text)
    if quantity.unit is not None or not re.search(r"\d\s?[-–]\s?\d", around):
        return False
    after = text[quantity.span.end : quantity.span.end + 30]
    falling = quantity.hedge_kind != "range"
    return (falling and not re.match(r"[\d\s–-]*\s+votes?\b", after)) or bool(
        _SCORE.match(after.lstrip())
    )
