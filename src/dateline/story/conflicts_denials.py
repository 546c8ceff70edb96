"""What one says happened and another denies.

A denial is a sentence with a word for it ("denied", "is not true", "an invention"), or one of
a speaker that says "not one", "never", "no". What it denies is sought in other sentences: by
other voices in the same article, and in articles that count as another source. Who only
refuses to do something denies nothing: that is a position. Leaves out what is denied in words
that share nothing with those of the claim.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.codes import Code, SpeechAct, Status
from dateline.findings import Clash, Severity
from dateline.story.conflicts_answers import BEFORE, answered, holds_both, is_refusal
from dateline.story.conflicts_ground import conflict_words, generic, stems_of
from dateline.story.conflicts_lines import phrases, turned
from dateline.story.conflicts_records import Verdict, conflict, shortened
from dateline.story.conflicts_telling import denying, one_voice, telling, voices
from dateline.story.restated_words import stem
from dateline.story.wordings import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.findings import Conflict
    from dateline.story.conflicts_ground import Act, Ground
    from dateline.story.conflicts_lines import Line, Lines

STRONG: Final = 0.34
"""Part of what is expressly denied that the sentence has which claims it."""

WEAK: Final = 0.45
"""The same where a speaker only says "not" or "no"."""

LONG_STORY: Final = 0.6
"""The same in a long story, in which many sentences share words; there, who only says "not"
denies nothing that is to be found: read on a thousand articles, four in five were of other things."""

ALONE: Final = 0.6
"""Part of a claim that a single word must make up to stand for it."""

ONE_ACT: Final = 0.2
"""What an act of one code in both sentences adds to the words that they share."""

TALK: Final = frozenset({Code.ACCUSE, Code.REJECT, Code.CONSULT, Code.REQUEST, Code.THREATEN})

EXCLUSION: Final = re.compile(
    r"\bonly\b(?P<whom>[^.;]*?),? (?:and )?not (?P<with>with|to|by|from|for|against)\b"
)
"""Says with whom something was, and with whom it was not."""

REACH: Final = 60
"""Characters behind an act in which it is said with whom it was."""

PARTNER: Final = 4
"""Words behind "with" that say with whom."""

REJECTION: Final = re.compile(
    r"\b(?:reject|dismiss)(?:s|ed|es|ing)? (?:\S+ ){0,3}?"
    r"(?:accusation|allegation|claim|suggestion|report|charge)s?\b"
)
"""Denies what it rejects: "rejected the president's suggestion that she knew"."""

BOUND: Final = re.compile(
    r"\bno (?:more|less|fewer|longer|later|one left|doubt|matter)\b|\bnot only\b"
    r"|\b(?:never|not|n't) (?:\w+ ){0,3}more than\b|\bnot the (?:first|last|only)\b"
)
"""Says no where nothing is denied."""

RELATIVE: Final = re.compile(r"\b(?:which|that|what) \w+ (?:(?:had|has|have) )?(?:\w+ )?$")
"""Before "denied" it says that what stands before is denied."""

PENDING: Final = re.compile(
    r"\b(?:has|have|had) (?:not|no|never)\b|\b(?:not|never) yet\b|\byet to\b|\bso far\b"
)
"""Says that something has not happened so far."""

ASKING: Final = re.compile(r"\W*(?:why|whether|if|asked|who|how)\b")
"""Begins a sentence that only speaks of a denial."""

REFUSED: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|being) denied\b|\bden(?:y|ies|ied|ying) (?:him|her|them|\w+ )?"
    r"(?:bail|access|entry|permission|visas?|asylum)\b"
)
"""Denies somebody something, not that something is so."""

AHEAD: Final = re.compile(
    r"\b(?:will|would(?! not)|could(?! not)|promised|promises|vowed|hopes?|hoped|(?<!in )(?<!of )(?<!since )(?<!\d )may(?! \d)|might|threaten(?:s|ed)|unless|"
    r"plan(?:s|ned)? to|intends? to|(?:call|calls|called|asked|asks) for|wants? to)\b"
)
"""What is to come or may be is no claim that something is so."""

PLAINLY: Final = re.compile(
    r"\b(?:never|nobody|no one|not one|not a single|nowhere|neither|did not|there (?:was|were) no|"
    r"(?:received|had|has) no|no (?:\w+ ){1,6}(?:had|has|have|was|were|ever|took))\b"
)
"""Says plainly that something did not happen, where nobody is quoted."""

MERELY: Final = re.compile(r"\bdid not\b|\b(?:received|had|has) no\b|\bno \w+")

SAYING: Final = frozenset({SpeechAct.SAY, SpeechAct.ANNOUNCE, SpeechAct.DENY})

ENDING: Final = frozenset({"true", "untrue", "false", "invention", "inventions", "fabricated"}) | {
    *("fabrication", "baseless", "unfounded", "groundless", "lie", "propaganda", "facts", "case")
}
"""What they call untrue stands before them."""

FEWEST: Final = 2
"""Words that say what is denied: of "denied it" nothing can be sought."""

NEAR: Final = 45
"""Days between a claim and its denial."""

KNOWN: Final = 8
"""Sentences that use a word which alone says what is expressly denied: "that it was a coup"."""

RARE: Final = 3
"""Sentences that use a word which alone ties two of them."""

MATTER: Final = 2
"""Words that a denial shares with what it denies by which its repetition is known."""

SIDES: Final = 3
"""Claims that are shown beside a denial."""


@cache
def _strong() -> re.Pattern[str]:
    return phrases(conflict_words().denials)


@cache
def _weak() -> re.Pattern[str]:
    return phrases(conflict_words().negations)


@cache
def _accusing() -> re.Pattern[str]:
    return phrases(conflict_words().accusations)


def denial_conflicts(ground: Ground, lines: Lines) -> Iterator[Conflict]:
    """A record for each denial that contradicts a claim; one that is repeated counts once."""
    seen: set[tuple[frozenset[str], frozenset[str]]] = set()
    for line in sorted(lines.all(), key=lambda line: (ground.order(line.article), line.number)):
        cue = _expressly(line)
        claim = _negated(ground, line) if cue is None else _denied(line.text, cue)
        found = _claims(ground, lines, line, claim)
        if cue is not None:
            found = [*_accusation(ground, lines, line, claim), *found]
        excluded = _exclusions(ground, lines, line)
        before = answered(ground, lines, line) if ground.short else None
        if before is not None and is_refusal(line, before):
            yield _refusal(ground, lines, line, before)
            found = [one for one in found if one.place != before.place]
            before = None
        found = [*excluded, *([] if before is None else [before]), *found]
        unique = list({one.place: one for one in found}.values())
        if not unique and ground.short and holds_both(line):
            yield _negation(ground, lines, line, [], expressly=True)
        if not unique:
            continue
        matter = sorted(claim & unique[0].stems, key=lambda word: (-lines.weight(word), word))
        told = (voices(ground, line), frozenset(matter[:MATTER]))
        if told not in seen:
            seen.add(told)
            yield _negation(
                ground, lines, line, unique[:SIDES], expressly=cue is not None or bool(excluded)
            )


def _expressly(line: Line) -> re.Match[str] | None:
    if REFUSED.search(line.text) is not None or "unclear" in line.text:
        return None
    if ASKING.match(line.text) is not None:
        return None
    return _strong().search(line.text) or REJECTION.search(line.text)


def _denied(text: str, cue: re.Match[str]) -> frozenset[str]:
    """The stems of what is denied: behind the word for it, before it for "is not true"."""
    backward = cue[0].split()[-1] in ENDING or RELATIVE.search(text[: cue.start()]) is not None
    before = stems_of(text[: cue.start()]) if backward else frozenset[str]()
    if "contradict" in cue[0]:
        return stems_of(text) - generic()
    found = before or stems_of(text[cue.end() :])
    return found - generic() if len(found - generic()) >= FEWEST else found


def _negated(ground: Ground, line: Line) -> frozenset[str]:
    """The stems of what a speaker says is not so."""
    if BEFORE.search(line.text) is not None:
        return frozenset()
    for statement in line.statements:
        content = " ".join(span.of(ground.text(line.article)) for span in statement.content)
        words = " ".join(plain(content).split())
        cue = _weak().search(words) or PLAINLY.search(words)
        if statement.act in SAYING and cue and not BOUND.search(words):
            denied = turned(content) - ground.naming(line.article, line.span)
            return (denied or stems_of(content)) - generic()
    if (
        not ground.short
        or line.statements
        or _is_headline(line)
        or AHEAD.search(line.text)
        or BOUND.search(line.text)
    ):
        return frozenset()
    if PLAINLY.search(line.text) is None:
        return frozenset()
    return line.turned - ground.naming(line.article, line.span) - generic()


def _claims(ground: Ground, lines: Lines, line: Line, claim: frozenset[str]) -> list[Line]:
    """Sentences that say what is denied, the likest first, one of each article."""
    single = all(lines.count(word) <= KNOWN for word in claim) and _expressly(line) is not None
    if not claim or (len(claim) < FEWEST and not line.turned & claim and not single):
        return []
    cue = _expressly(line)
    expressly = cue is not None
    if not ground.short and not expressly:
        return []
    enough = (STRONG if ground.short else LONG_STORY) if expressly else WEAK
    double = frozenset[str]() if cue is None else turned(line.text[cue.end() :])
    codes = _codes(ground, line)
    scored = [
        (round(cover + ONE_ACT * bool(codes & _codes(ground, other)), 6), other)
        for cover, other in lines.like(claim, least=1)
        if cover >= enough - ONE_ACT
        and ((cover >= ALONE and not claim & generic()) or len(claim & other.stems) >= FEWEST)
        and (expressly or not _is_headline(other))
        and (expressly or _is_tied(ground, lines, line, other, claim))
        and _opposes(ground, line, other, claim, double)
        and (expressly or claim & other.stems & line.turned)
    ]
    found: dict[str, Line] = {}
    order = sorted(scored, key=lambda item: (_is_headline(item[1]), -item[0], item[1].place))
    for score, other in order:
        if score >= enough and other.article not in found:
            found[other.article] = other
    return list(found.values())


def _is_headline(line: Line) -> bool:
    """Whether a line has no full stop: its article says the same more fully."""
    return line.text[-1:] not in {".", "!", '"', "”", "'"}


def _is_tied(ground: Ground, lines: Lines, line: Line, other: Line, claim: frozenset[str]) -> bool:
    """Whether more than one word ties two sentences; of quoted ones a rare one is enough.

    What an article merely says did not happen must be of the same persons or places.
    """
    shared = line.stems & other.stems - generic()
    if not line.statements and MERELY.search(line.text) is not None:
        named = ground.naming(line.article, line.span) & other.stems
        return len(claim & shared) >= FEWEST or bool(named and claim & shared)
    if len(shared) >= FEWEST:
        return True
    rare = all(lines.count(word) <= RARE for word in claim & shared)
    return rare and bool(line.statements) and bool(other.statements)


def _codes(ground: Ground, line: Line) -> frozenset[str]:
    """The codes of the acts in a sentence, those of talk and of claims left out."""
    return frozenset(
        act.event.code.value
        for act in ground.acts_in(line.article, line.span)
        if act.event.code not in TALK
    )


def _opposes(
    ground: Ground, line: Line, other: Line, claim: frozenset[str], double: frozenset[str]
) -> bool:
    """Whether another sentence claims what this one denies; `double` are stems denied twice."""
    if other.place == line.place or _expressly(other) is not None or other.text.endswith("?"):
        return False
    ahead = {stem(match[0]) for match in AHEAD.finditer(other.text)} - claim
    if ahead and AHEAD.search(line.text) is None:
        return False
    shared = claim & other.stems
    if bool(shared & other.turned) != bool(shared & double):
        return False
    if not shared - generic() - ground.naming(other.article, other.span):
        return False
    if _was_pending(ground, line, other):
        return False
    if other.article == line.article:
        return abs(other.number - line.number) <= 12 and not one_voice(ground, line, other)
    if not ground.independent(line.article, other.article):
        return False
    return ground.near(line.article, other.article, NEAR) and not one_voice(ground, line, other)


def _was_pending(ground: Ground, line: Line, other: Line) -> bool:
    """Whether one says that something has not happened so far, and a later report that it has."""
    mine, theirs = ground.known_day(line.article), ground.known_day(other.article)
    later = mine is not None and theirs is not None and theirs > mine
    return later and PENDING.search(line.text) is not None and _expressly(line) is None


def is_denial(line: Line) -> bool:
    """Whether a sentence itself denies something."""
    return _expressly(line) is not None or (
        bool(line.statements) and bool(line.turned) and _weak().search(line.text) is not None
    )


def _accusation(ground: Ground, lines: Lines, line: Line, claim: frozenset[str]) -> list[Line]:
    """The claim beside a denial that repeats few of its words: "He denied it"."""
    for other in lines.around(line, 2, 3):
        if is_denial(other) or one_voice(ground, line, other):
            continue
        shared = (claim & other.stems) - generic() - ground.naming(other.article, other.span)
        alike = len(shared) >= FEWEST or (
            ground.short and bool(shared or _codes(ground, line) & _codes(ground, other))
        )
        pointed = (
            (not claim or bool(shared))
            and claim <= other.stems
            and other.number == line.number - 1
        )
        accused = _accusing().search(other.text) is not None
        if (accused and (alike or pointed)) or (pointed and other.statements):
            return [other]
        if other.statements and lines.cover(claim, other) >= STRONG and shared:
            return [other]
    return []


def _exclusions(ground: Ground, lines: Lines, line: Line) -> list[Line]:
    """What contradicts "only between soldiers, not with the junta": the same act with others."""
    cue = EXCLUSION.search(line.text)
    if cue is None or not line.statements:
        return []
    only, acts = stems_of(cue["whom"]), ground.acts_in(line.article, line.span)
    codes = {act.event.code for act in acts}
    found = [
        other
        for other in lines.of[line.article]
        if other.place != line.place
        and not is_denial(other)
        and not one_voice(ground, line, other)
        and any(
            act.event.code in codes and _has_partner(ground, act, cue["with"], only)
            for act in _happened(ground, other)
        )
    ]
    return sorted(found, key=lambda other: (not other.statements, other.number))


def _has_partner(ground: Ground, act: Act, mark: str, only: frozenset[str]) -> bool:
    """Whether an act is told with somebody beyond those with whom alone it is said to be."""
    words = ground.text(act.article)[act.event.anchor.end :][:REACH].split()
    if mark not in words:
        return False
    partner = words[words.index(mark) + 1 :][:PARTNER]
    return bool(partner) and not only & stems_of(" ".join(partner))


def _happened(ground: Ground, line: Line) -> list[Act]:
    """The acts of a sentence that are told as so."""
    acts = ground.acts_in(line.article, line.span)
    return [act for act in acts if act.event.status is Status.ASSERTED]


def _refusal(ground: Ground, lines: Lines, line: Line, asked: Line) -> Conflict:
    """A position, for information: one asks for what the other rules out."""
    verdict = Verdict(
        kind=Clash.POSITION,
        severity=Severity.INFO,
        about=shortened(ground.text(asked.article)[asked.span.start : asked.span.end]),
        why="one asks for what the other refuses",
    )
    return conflict(verdict, [denying(ground, lines, line), telling(ground, asked)], [])


def _negation(
    ground: Ground, lines: Lines, line: Line, claims: list[Line], *, expressly: bool
) -> Conflict:
    """High for an express denial, medium where a speaker only says "not" or "no"."""
    verdict = Verdict(
        kind=Clash.NEGATION,
        severity=Severity.HIGH if expressly else Severity.MEDIUM,
        about=shortened(ground.text(line.article)[line.span.start : line.span.end]),
        why="one denies what the other says",
    )
    sides = [denying(ground, lines, line), *(telling(ground, one) for one in claims)]
    entries = [
        act.entry for one in (line, *claims) for act in ground.acts_in(one.article, one.span)
    ]
    return conflict(verdict, sides, entries)
