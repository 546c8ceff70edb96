"""Reports that date one act to different days, and dates that an article contradicts itself.

Two reports of one act: the same code, nobody and nowhere apart, a common actor, victim or town,
alike sentences, and each dates it to a day of its own with words beside it. An act that is often
repeated, or that a third report sets on both days, is two. Leaves out hours, and days that rest
on a publication date which is not sure.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from dateline.codes import Code, Status
from dateline.findings import Clash, Severity
from dateline.story.conflicts_records import Verdict, conflict, grouped, shortened, side
from dateline.story.conflicts_telling import telling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.findings import Conflict
    from dateline.story.conflicts_ground import Act, Ground
    from dateline.story.conflicts_lines import Lines
    from dateline.story.timeline_features import Features

ONCE: Final = frozenset(
    {"death", "resign", "coup", "elect", "appoint", "swear_in", "dismiss", "convict"}
    | {"accident", "disaster", "arrest"}
)
"""Modes of acts that happen to somebody or somewhere once in a while."""

CONTRAST: Final = re.compile(
    r"\b(?:not|nor)\b[^.;:]{0,30}?\bon (?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
"""Says on which day something was not."""

CALENDAR: Final = 31
"""The same where both are dated by day and month."""

MONTH: Final = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)

BEGINS: Final = re.compile(r"\b(?:began|begins?|begun|start(?:s|ed)?|broke out|opened|erupted)\b")
"""Tells of a beginning."""

ENDS: Final = re.compile(
    r"\b(?:end(?:s|ed|ing)?|finished|concluded|collapsed|(?:is|was|are|were) over|continu\w+|resum\w+|still|"
    r"(?:second|third|fourth|fifth|last) day)\b"
)
"""Tells of an end, or that something goes on."""

REACH: Final = 90
"""Characters between an act and the words that date it; further off they date another."""

VAGUE: Final = re.compile(r"\b(?:ago|about|almost|around|later|earlier|after|before)\b")
"""In words for a time: it is reckoned, and may be a day out."""

APART: Final = 4
"""Days by which reports of one act are wrong; further apart they are two acts."""

LARGEST_BLOCK: Final = 200
"""Acts of one code and party that are compared."""


def stated_conflicts(ground: Ground) -> Iterator[Conflict]:
    """A record for each article whose stated date its own words or other articles refute."""
    for article in sorted(ground.by_id):
        analysis = ground.by_id[article]
        published = analysis.published
        if published is None or not published.conflict:
            continue
        stated = analysis.article.stated_date
        spans = [] if stated is None or stated.span is None else [stated.span]
        spans += [reason.span for reason in published.conflict if reason.span is not None][:2]
        if not spans:
            spans = [clue.span for clue in analysis.clues if clue.span is not None][:1]
        if not spans and not analysis.sentences:
            continue
        sides = [side(ground, article, (span,)) for span in spans or analysis.sentences[:1]]
        value = "its stated date" if stated is None else f"the stated date {stated.value}"
        verdict = Verdict(
            kind=Clash.DATE,
            severity=Severity.HIGH,
            about=value,
            why=f"the article cannot be of that day: it {published.conflict[0].why}",
        )
        yield conflict(verdict, sides)


def date_conflicts(ground: Ground) -> Iterator[Conflict]:
    """A record for each act that two independent reports date to different days."""
    blocks: defaultdict[tuple[object, ...], list[Act]] = defaultdict(list)
    days: defaultdict[tuple[object, ...], set[int]] = defaultdict(set)
    for article in sorted(ground.by_id):
        for act in ground.acts[article]:
            if act.event.status is not Status.ASSERTED or not _is_sure(ground, act):
                continue
            for key in _keys(ground, act):
                blocks[key].append(act)
                first = ground.features(act).first
                if first is not None:
                    days[key].add(first)
    seen: set[tuple[str, int]] = set()
    for key in sorted(blocks, key=str):
        block = blocks[key]
        if len(block) > LARGEST_BLOCK or len(days[key]) > 2:
            continue
        pairs = [
            (n, m)
            for (n, one), (m, other) in combinations(enumerate(block), 2)
            if _clash(ground, one, other)
        ]
        for group in grouped(pairs):
            acts = [block[n] for n in group]
            if seen.isdisjoint(act.place for act in acts):
                seen.update(act.place for act in acts)
                yield _record(ground, acts)


def _keys(ground: Ground, act: Act) -> Iterator[tuple[object, ...]]:
    """Blocks: the code, and who it befalls, who does it or where."""
    features = ground.features(act)
    who = features.recipients.keys | features.recipients.countries
    for key in who:
        yield (act.event.code, "whom", key)
    for town in features.towns:
        yield (act.event.code, "where", town)
    for key in features.actors.keys:
        yield (act.event.code, "who", key)
    if ground.short:
        yield (act.event.code, act.event.mode)


def _is_sure(ground: Ground, act: Act) -> bool:
    """Whether words in its own sentence date an act to one day."""
    event = act.event
    if event.when is None or event.when.precision != "day" or event.when_text is None:
        return False
    if VAGUE.search(event.when_text.of(ground.text(act.article)).casefold()):
        return False
    if (
        max(event.when_text.start - event.anchor.end, event.anchor.start - event.when_text.end)
        > REACH
    ):
        return False
    return ground.sentence(act.article, event.anchor).overlaps(event.when_text)


def _clash(ground: Ground, one: Act, other: Act) -> bool:
    """Whether two acts are one that is dated to two days."""
    if one.article == other.article or not ground.independent(one.article, other.article):
        return False
    mine, theirs = ground.features(one), ground.features(other)
    if mine.first is None or theirs.first is None:
        return False
    apart = abs(mine.first - theirs.first)
    if not 0 < apart <= (CALENDAR if _by_calendar(ground, one, other) else APART) or (
        mine.mode and theirs.mode and mine.mode != theirs.mode
    ):
        return False
    if mine.towns and theirs.towns and mine.towns.isdisjoint(theirs.towns):
        return False
    if _are_phases(ground, one, other):
        return False
    words = ground.words(one.article, ground.sentence(one.article, one.event.anchor))
    others = ground.words(other.article, ground.sentence(other.article, other.event.anchor))
    shared = len(words & others)
    stems = not mine.stems.isdisjoint(theirs.stems)
    once = mine.mode in ONCE or theirs.mode in ONCE or one.event.code is Code.INCIDENT
    if not ground.short:
        whom = mine.recipients.keys & theirs.recipients.keys
        return once and bool(whom) and shared >= 4
    if (stems and shared >= 3) or (once and shared >= 2):
        return True
    return shared >= 2 and _share_party(mine, theirs) and not _knows_both(ground, one, other)


def _are_phases(ground: Ground, one: Act, other: Act) -> bool:
    """Whether one sentence tells of the beginning of something, the other of its end or middle."""
    said = [ground.sentence_text(act.article, act.event.anchor).casefold() for act in (one, other)]
    begins = [BEGINS.search(text) is not None for text in said]
    ends = [ENDS.search(text) is not None for text in said]
    return (begins[0] and ends[1]) or (begins[1] and ends[0])


def _by_calendar(ground: Ground, one: Act, other: Act) -> bool:
    """Whether both acts are dated by day and month, so that neither day is reckoned."""
    return ground.short and all(
        act.event.when_text is not None
        and MONTH.search(act.event.when_text.of(ground.text(act.article))) is not None
        for act in (one, other)
    )


def _share_party(one: Features, other: Features) -> bool:
    """Whether two acts have somebody in common in one role, or a town."""
    return bool(
        one.recipients.keys & other.recipients.keys
        or one.actors.keys & other.actors.keys
        or one.towns & other.towns
        or one.recipients.words & other.recipients.words
    )


def _knows_both(ground: Ground, one: Act, other: Act) -> bool:
    """Whether an article tells of an act of this code on the other's day, too: they are two."""
    for near, far in ((one, other), (other, one)):
        day = ground.features(far).first
        for act in ground.acts[near.article]:
            same = act.event.code is far.event.code and act.place != near.place
            if same and ground.features(act).first == ground.features(act).last == day:
                return True
    return False


def contrast_conflicts(ground: Ground, lines: Lines) -> Iterator[Conflict]:
    """A record for each day that a sentence says it was not: "on Friday night, not on Saturday"."""
    for line in lines.all() if ground.short else ():
        cue = CONTRAST.search(line.text)
        if cue is None:
            continue
        named = [
            time.interval.first.toordinal()
            for time in ground.times_in(line.article, line.span)
            if time.interval is not None
            and time.interval.first is not None
            and cue["day"] in time.span.of(ground.text(line.article)).casefold()
        ]
        for _, other in lines.like(line.stems, least=1):
            days = ground.days(other.article, other.span)
            apart = ground.independent(line.article, other.article)
            if apart and named and named[-1] in days and CONTRAST.search(other.text) is None:
                verdict = Verdict(
                    kind=Clash.DATE,
                    severity=Severity.MEDIUM,
                    about=shortened(other.span.of(ground.text(other.article))),
                    why=f"one says that it was not on {cue['day'].capitalize()}",
                )
                yield conflict(verdict, [telling(ground, line), telling(ground, other)])
                break


def _is_night(ground: Ground, act: Act) -> bool:
    when = act.event.when_text
    return when is not None and "night" in when.of(ground.text(act.article)).casefold()


def _record(ground: Ground, acts: Sequence[Act]) -> Conflict:
    """Medium for what happens once; low for what may be two acts, or of the night between."""
    ordered = sorted(acts, key=lambda a: (ground.order(a.article), a.place))
    once = any(act.event.mode in ONCE for act in ordered)
    once = once and not any(_is_night(ground, act) for act in ordered)
    first = ordered[0]
    verdict = Verdict(
        kind=Clash.DATE,
        severity=Severity.MEDIUM if once else Severity.LOW,
        about=shortened(ground.sentence_text(first.article, first.event.anchor)),
        why=" against ".join(dict.fromkeys(str(act.event.when) for act in ordered)),
    )
    sides = []
    for act in ordered:
        when = act.event.when_text
        words = [act.event.anchor] if when is None else [act.event.anchor, when]
        sides.append(side(ground, act.article, words, act.event.attributed_to))
    return conflict(verdict, sides, [act.entry for act in ordered])
