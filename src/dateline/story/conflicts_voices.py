"""Who gives a number, where two sources share a sentence or a verb is left out.

"The unions counted 50,000 and the prefecture 12,000", "while organisers claimed 20,000", "35
per cent, replied the Chamber", "less than the 2.1 billion named by the treasury": read from
the words beside the number, for there a statement of the sentence is often one source's only.
Leaves out pronouns, which say nothing without their sentence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.spans import Span
from dateline.story.conflicts_ground import conflict_words

if TYPE_CHECKING:
    from dateline.records import Statement
    from dateline.story.conflicts_ground import Ground
    from dateline.story.figures import Reading

WHO: Final = (
    r"(?P<who>(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Ss]ome) )?"
    r"[\w'’.&-]+(?: (?!and\b|but\b|which\b|that\b|who\b)[\w'’.&-]+){0,5}?)"
)
"""One to seven words for a source."""

BREAK: Final = r"(?:\b(?:and|but|while|whereas|although|though|yet|when) |^|[;:,“\"(] ?)\W*"
"""Before the words for a second source: a clause begins."""

REACH: Final = 60
"""Characters between a verb of counting and its number."""

PRONOUNS: Final = frozenset(
    {"it", "he", "she", "they", "we", "i", "you", "who", "which", "that", "this", "there", "one"}
    | {"and", "but", "while", "whereas", "although", "though", "yet", "when"}
    | {"what", "both", "these", "those", "all", "another", "others", "of", "in", "as", "to"}
)

GAPPED: Final = re.compile(
    r"(?:[;,] |, ?(?:and|but) |\b(?:and|but|while|against) )(?P<who>(?:the|its|his|their|a) "
    r"(?:[\w'’-]+ ){1,4}?|(?:[A-Z][\w'’-]+ ){1,3}|[a-z]+s )(?:as |at |of |only |some |about |just )*$"
)
"""Before a number whose verb is left out: "and the prefecture 12,000"."""

BEHIND: Final = re.compile(
    r"^[^.;:!?]{0,40}?(?:, ?|\b)(?:according to|(?:replied|said|says|say|counted|claimed|claims|"
    r"countered|answered|insisted|reported|cheered|acknowledged)|(?:named|given|claimed|announced|"
    r"cited|reported|quoted|mentioned|estimated|counted|acknowledged|admitted|published) by|"
    r"in the (?:count|view|words|estimate) of|by the (?:count|reckoning|estimate) of) "
    r"(?P<who>(?:the |its |a |an |his |their )?[\w'’&-]+(?: [\w'’&-]+){0,4})"
)
"""Behind a number who gives it."""

GIVEN_BY: Final = re.compile(
    r"(?: \w+){0,2} (?:named|given|claimed|announced|cited|reported|quoted|mentioned|estimated|"
    r"counted|acknowledged|admitted|published|put forward) by "
    r"(?P<who>(?:the |its |a |an |his |their )?[\w'’&-]+(?: (?!in\b|on\b|for\b)[\w'’&-]+){0,3})"
)
"""Right behind a number: who gave it."""

OWN_COUNT: Final = re.compile(
    r"^[^.;:!?]{0,30}?\bby (?P<who>[\w'’ ]{3,30}?)['’]s? (?:own )?(?:count|estimate|reckoning|figures)"
)
"""Behind a number: "6,000 supporters by his party's count"."""


@cache
def _counting() -> re.Pattern[str]:
    verbs = "|".join(sorted(conflict_words().voicing, key=lambda verb: (-len(verb), verb)))
    return re.compile(
        rf"{BREAK}{WHO} (?:(?:(?:has|have|had|now|later|still|only|also) )*(?:{verbs})\b"
        rf"[^;:.!?]{{0,{REACH}}}|(?:has|have|had) (?:only |just |about |some )?)$"
    )


def voice_before(text: str, sentence: Span, number: Span) -> Span | None:
    """The words before a number in its sentence that say who gives it, those next to it."""
    lead = text[sentence.start : number.start]
    found = None
    for cut in _clauses(lead):
        match = _counting().search(lead[cut:])
        if match is not None and _names(match["who"]):
            found = Span(
                sentence.start + cut + match.start("who"), sentence.start + cut + match.end("who")
            )
    gapped = GAPPED.search(lead)
    if gapped is not None and _names(gapped["who"]) and any(c.isdigit() for c in lead):
        who = gapped["who"].rstrip()
        start = sentence.start + gapped.start("who")
        gap = Span(start, start + len(who))
        found = gap if found is None or gap.start > found.end else found
    return found


def _clauses(lead: str) -> list[int]:
    """Where the clauses of what stands before a number begin."""
    return [0, *(match.start() for match in CLAUSES.finditer(lead))]


CLAUSES: Final = re.compile(r"[;,:“\"(]|\b(?:and|but|while|whereas|although|though|yet)\b")


def voice_behind(text: str, sentence: Span, end: int) -> Span | None:
    """The words behind a number in its sentence that say who gives it."""
    rest = text[end : sentence.end]
    match = OWN_COUNT.search(rest) or BEHIND.search(rest)
    if match is None or not _names(match["who"]):
        return None
    if any(c.isdigit() for c in rest[: match.start("who")]):
        return None
    return Span(end + match.start("who"), end + match.end("who"))


def voice_by(text: str, sentence: Span, end: int) -> Span | None:
    """The words right behind a number for who gives it: "the 2.1 billion named by the treasury"."""
    match = GIVEN_BY.match(text[end : sentence.end])
    if match is None or not _names(match["who"]):
        return None
    return Span(end + match.start("who"), end + match.end("who"))


def _names(words: str) -> bool:
    """Whether words name a source: they do not begin with a pronoun, nor hold a number."""
    first = words.split()[:1]
    return (
        bool(first) and first[0].casefold() not in PRONOUNS and not any(c.isdigit() for c in words)
    )


def spoken_by(
    ground: Ground, reading: Reading, sentence: Span, statement: Statement | None
) -> Span | None:
    """The words for who gives a number: those next to it before those of the whole statement."""
    figure, text = reading.figure, ground.text(reading.article)
    start = (
        figure.span.start if figure.hedge is None else min(figure.hedge.start, figure.span.start)
    )
    if not ground.short:
        return statement.speaker if statement and statement.speaker else figure.attributed_to
    given = voice_by(text, sentence, figure.span.end)
    if given is not None:
        return given
    before = voice_before(text, sentence, Span(start, figure.span.end))
    if before is not None:
        return before
    behind = voice_behind(text, sentence, figure.span.end)
    if behind is not None:
        return behind
    if statement is not None and statement.speaker is not None:
        return statement.speaker
    return figure.attributed_to


def source_of(
    ground: Ground, reading: Reading, statement: Statement | None, spoken: Span | None
) -> str | None:
    """The key of who gives a number, the words for him where he has none."""
    if spoken is None:
        return None
    if statement is not None and statement.speaker == spoken:
        key = ground.speaker(reading.article, statement)
        if key is not None:
            return key
    keys = sorted(k for k in ground.keys(reading.article, spoken) if "/" not in k)
    if keys:
        return keys[0]
    return " ".join(sorted(ground.words(reading.article, spoken))) or None
