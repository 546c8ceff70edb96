"""Which numbers count or measure something.

Digits and number words are also dates, clock times, scores, ranks, names ("G5", "Article 49"),
ages and pronouns ("one of them"). `is_amount` keeps what states an amount of anything;
`is_figure` keeps what the annotation guide calls a figure: no durations, no ages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.codes import TimexType
from dateline.extract.quantities_forms import (
    is_compound,
    is_decade,
    is_hyphened,
    is_race,
    is_score,
    is_street,
    is_telephone,
)
from dateline.extract.quantities_words import figure_words
from dateline.spans import touching
from dateline.syntax import child, tokens_in

if TYPE_CHECKING:
    from dateline.extract.quantities_scan import Quantity
    from dateline.records import Document, Sentence, Timex, Token


_RANK: Final = re.compile(
    r"(?:\b(?:top|bottom|number|ranked?|s&p|s & p)|#|№)[\s-]*$", re.IGNORECASE
)
_ROUND: Final = re.compile(r"\b(?:last|final)[\s-]*$", re.IGNORECASE)
"""Before a number that counts nothing named they make a round: "the last 16"."""

_PLURAL: Final = frozenset({"NNS", "NNPS"})


def is_amount(
    document: Document, sentence: Sentence, quantity: Quantity, times: tuple[Timex, ...]
) -> bool:
    """Whether a number states an amount, be it a duration or an age."""
    text = document.text
    if _dated(quantity, times) or _named(document, quantity) or is_telephone(text, quantity):
        return False
    position = next(iter(tokens_in(sentence, quantity.number)), None)
    if position is None:
        return False
    if quantity.unit is None and (
        _labelled(sentence, position) or _addressed(sentence, position, quantity)
    ):
        return False
    if quantity.kind in {"count", "time"} and _word_one(sentence, position, quantity):
        return False
    if _ordinal(sentence, quantity):
        return False
    if (
        is_decade(text, quantity)
        or is_score(text, quantity)
        or is_street(text, quantity)
        or is_hyphened(text, quantity)
    ):
        return False
    before = text[max(sentence.span.start, quantity.span.start - 12) : quantity.span.start]
    if quantity.unit is not None:
        return True
    bare = not _counts(sentence, position)
    return not (_RANK.search(before) or (bare and _ROUND.search(before)))


def _ordinal(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether "a fourth" ranks the noun behind it: "a fourth aircraft carrier"."""
    inside = tokens_in(sentence, quantity.number)
    if not quantity.fraction or not inside or sentence.tokens[inside[0]].lemma != "a":
        return False
    last = sentence.tokens[inside[-1]].text.lower()
    following = sentence.tokens[inside[-1] + 1 : inside[-1] + 2]
    noun = bool(following) and (
        following[0].upos in {"NOUN", "PROPN"} or following[0].xpos == "JJ"
    )
    return noun and last.endswith(("th", "rd"))


def _counts(sentence: Sentence, position: int) -> bool:
    """Whether a number modifies a plural behind it: "the last 300 soldiers"."""
    token = sentence.tokens[position]
    is_counting = token.relation == "nummod" and token.head > position
    return is_counting and sentence.tokens[token.head].xpos in _PLURAL


def is_figure(document: Document, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether an amount is a figure: not a duration, an age, part of a compound or a name."""
    text = document.text
    if quantity.kind in {"time", "age"} or _age(text, sentence, quantity):
        return False
    if is_compound(text, quantity) or is_race(text, quantity) or _idle(sentence, quantity):
        return False
    if _is_listed(sentence, quantity) or _is_limit_of_age(sentence, quantity):
        return False
    if PARTITIVE.match(text, quantity.number.end):
        return True
    return not (_is_age(sentence, quantity) or _capital(text, sentence, quantity))


PARTITIVE: Final = re.compile(
    r"\s+(?:out\s+)?of\s+(?:(?:the|its|their|his|her|our|these|those)\s+)?"
    r"(?:(?:last|first|past|other|remaining)\s+)?(?:\d|them\b|whom\b|(?:two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve)\b)"
)
"""Behind a number it says that this is counted out of others: "19 of the 26"."""


def _is_limit_of_age(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a small bare number behind people and "under" or "over" is an age: "children under 5"."""
    position = next(iter(tokens_in(sentence, quantity.number)), 0)
    if (
        position < 2
        or quantity.unit is not None
        or not 0 < (quantity.high or quantity.low or 0) < 100
    ):
        return False
    limit, noun = sentence.tokens[position - 1], sentence.tokens[position - 2]
    if limit.text.lower() not in AGE_LIMITS or noun.upos not in {"NOUN", "PRON"}:
        return False
    following = sentence.tokens[position + 1 : position + 2]
    if following and following[0].upos in {"NOUN", "ADJ", "PROPN", "NUM"}:
        return False
    return noun.lemma.lower() in figure_words().people or noun.upos == "PRON"


AGE_LIMITS: Final = frozenset({"under", "over", "below", "above"})


def _is_listed(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether digits stand before a name and count nothing: lines of a chart, a date's day."""
    inside = tokens_in(sentence, quantity.span)
    if quantity.words or quantity.unit is not None or not inside or quantity.scaled != 1:
        return False
    following = inside[-1] + 1
    if following >= len(sentence.tokens) or sentence.tokens[following].xpos != "NNP":
        return False
    head = sentence.tokens[inside[-1]].head
    return head < following and not _demonym(sentence.tokens[following])


def _idle(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number counts nothing: "one thing is certain", "he asked the two"."""
    inside = tokens_in(sentence, quantity.number)
    if len(inside) != 1 or not quantity.words or quantity.unit is not None:
        return False
    position = inside[0]
    token = sentence.tokens[position]
    if token.text.lower() == "one" and token.head > position:
        return sentence.tokens[token.head].lemma.lower() in figure_words().idle
    determined = child(sentence, position, "det")
    bare = token.relation in {"nsubj", "obj", "obl", "nmod", "iobj"}
    partitive = child(sentence, position, "nmod", "acl", "amod")
    return bare and determined is not None and partitive is None and (quantity.low or 0) < 11


def _dated(quantity: Quantity, times: tuple[Timex, ...]) -> bool:
    """Whether the number is part of a date or time of day; durations and sets are amounts."""
    return any(
        time.type in {TimexType.DATE, TimexType.TIME} for time in touching(times, quantity.number)
    )


def _named(document: Document, quantity: Quantity) -> bool:
    """Whether the number is part of a name: "S&P 500", "Boeing 737"."""
    return any(
        quantity.unit is None  # "Tylenol 500mg": what is measured is no part of the name
        and name.label not in {"Money", "Date", "NORP"}
        and not quantity.number.contains(name.span)
        and name.span.start < quantity.number.start
        for name in touching(document.names, quantity.number)
    )


def _labelled(sentence: Sentence, position: int) -> bool:
    """Whether a number follows the noun it belongs to: "Article 49", "Game 2", "Smith, 45"."""
    token = sentence.tokens[position]
    before = sentence.tokens[position - 1] if position else None
    if (
        before is not None
        and before.upos != "VERB"
        and before.text.lower() in figure_words().labels
    ):
        return not _heads_plural(sentence, position)
    if before is None or _opens_clause(sentence, position):
        return False
    if token.head < 0 or token.head >= position:
        return False
    head = sentence.tokens[token.head]
    named = head.upos == "PROPN" or (head.upos == "NOUN" and token.head == position - 1)
    close = token.head == position - 1 or token.relation in {"appos", "flat", "nmod:unmarked"}
    return named and close and token.relation in LABELLING


def _opens_clause(sentence: Sentence, position: int) -> bool:
    """Whether a name before a number only tells where or when: "in Beja 1,100 of", "by midnight 180 had".

    The number is counted out of others, or an auxiliary follows it.
    """
    if position < 2 or sentence.tokens[position - 2].upos != "ADP":
        return False
    following = sentence.tokens[position + 1 : position + 2]
    return bool(following) and (following[0].upos == "AUX" or following[0].lemma == "of")


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
    listed = re.search(r"(?:[A-Z][\w'’-]+|s)\s?,\s*(?:\d\d? and )?$", before) and re.match(
        r"\s*(?:[,;)]|and \d\d?,)", after
    )
    listed = listed or (  # "said Corporal Toomas, 23."
        re.search(r"[A-Z][\w'’-]+ [A-Z][\w'’-]+\s?,\s*$", before)
        and re.match(r"\s*\.(?:\s|$)", after)
    )
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
        verb = sentence.tokens[position].head
        return verb < 0 or sentence.tokens[verb].lemma.lower() not in figure_words().setting
    subject = child(sentence, position, "nsubj")
    if child(sentence, position, "cop") is None or subject is None:
        return False
    token = sentence.tokens[subject]
    return token.upos in {"PROPN", "PRON"} and token.lemma.lower() not in THINGS


THINGS: Final = frozenset({"it", "this", "that", "which", "these", "those", "what", "all"})
"""Pronouns of which a bare number tells no age: "it was about 105"."""


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
