"""What one source tells and another expressly leaves out, and claims given to a wrong source.

"The source did not mention any withdrawal" beside "the withdrawal is under discussion,
several officials said": the second source tells what the first is silent on. Where another
article gives the claim to the very side that did not make it, the claim is ascribed to a
source whose own words say less. Leaves out silences that no sentence remarks on.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from dateline.codes import SpeechAct
from dateline.findings import Clash, Severity
from dateline.spans import Span
from dateline.story.conflicts_denials import is_denial
from dateline.story.conflicts_ground import conflict_words, stems_of
from dateline.story.conflicts_lines import phrases
from dateline.story.conflicts_records import Verdict, conflict, shortened, side
from dateline.story.conflicts_telling import telling, voices
from dateline.story.restated_words import stem
from dateline.story.wordings import folded

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from dateline.findings import Conflict
    from dateline.story.conflicts_ground import Ground
    from dateline.story.conflicts_lines import Line, Lines

TOLD: Final = 0.3
"""Part of what is left out that the sentence has which tells it."""

LONG_STORY: Final = 0.3
"""How much more of it a sentence of a long story must have."""

NEAR: Final = 15
"""Days between what is told and the silence on it."""

TELLERS: Final = 2
"""Those shown who tell what is left out."""

LEAST: Final = 20
"""Characters behind a semicolon that hold a clause."""

LONGEST: Final = 14
"""Words behind "did not mention" that say what; what follows is another matter."""

ASSERTING: Final = frozenset(
    {SpeechAct.SAY, SpeechAct.ANNOUNCE, SpeechAct.JUDGE, SpeechAct.DEMAND}
)


@cache
def _silences() -> re.Pattern[str]:
    return phrases(conflict_words().silences)


@cache
def _endings() -> re.Pattern[str]:
    return phrases(conflict_words().endings)


def silence_conflicts(ground: Ground, lines: Lines) -> Iterator[Conflict]:
    """A record for each silence on what another source tells, and for each wrong ascription."""
    for line in lines.all():
        left_out = _left_out(lines, line)
        if not left_out:
            continue
        told = [
            other
            for cover, other in lines.like(left_out, least=1)
            if cover >= TOLD + (0.0 if ground.short else LONG_STORY)
            and (ground.short or len(left_out & other.stems) > 1)
            and _tells(ground, line, other, left_out)
        ]
        inside = _inside(ground, line)
        if inside is not None:
            yield inside
            continue
        silent = _side_of(ground, line)
        same = [other for other in told if _is_side(silent, _side_of(ground, other))]
        others = [other for other in told if other not in same]
        if others:
            yield _silence(ground, line, others[:TELLERS])
        crossed = [other for other in same if other.article != line.article]
        if crossed:
            yield _ascribed(ground, line, crossed[0])


def is_silence(line: Line) -> bool:
    """Whether a sentence remarks that something is left out."""
    return _silences().search(line.text) is not None or _endings().search(line.text) is not None


def _left_out(lines: Lines, line: Line) -> frozenset[str]:
    """The stems of what a sentence says is left out; empty where it says nothing of the kind."""
    cue = _silences().search(line.text)
    if cue is not None:
        behind = " ".join(line.text[cue.end() :].split(";")[0].split()[:LONGEST])
        found = stems_of(behind)
        return found if len(found) > 1 else found.union(*_before(lines, line))
    cue = _endings().search(line.text)
    if cue is None:
        return frozenset()
    before = stems_of(line.text[: cue.start()])
    if before:
        return before
    return frozenset[str]().union(*_before(lines, line))


def _before(lines: Lines, line: Line) -> list[frozenset[str]]:
    """The stems of the sentence before one, which its pronouns take up."""
    return [other.stems for other in lines.around(line, 1, 0)]


def _tells(ground: Ground, line: Line, other: Line, left_out: frozenset[str]) -> bool:
    """Whether another sentence tells, as so, what this one says is left out."""
    if other.place == line.place or is_silence(other) or is_denial(other):
        return False
    if other.text.endswith("?") or left_out & other.turned:
        return False
    if any(s.act not in ASSERTING for s in other.statements) and other.statements:
        return False
    if other.article == line.article:
        return bool(other.statements) and not voices(ground, line) & voices(ground, other)
    return ground.near(line.article, other.article, NEAR)


def _side_of(ground: Ground, line: Line) -> frozenset[str]:
    """Stems of fields that all names of the speakers of a sentence name: "defence"."""
    fields = {stem(word) for word in conflict_words().fields}
    entities = {s.speaker_entity for s in line.statements if s.speaker_entity is not None}
    if not entities:
        entities = ground.entities_in(line.article, line.span)
    called = " ".join(ground.called(line.article, entity) for entity in sorted(entities))
    return frozenset(stem(word) for word in folded(called)) & fields


def _is_side(silent: frozenset[str], told: frozenset[str]) -> bool:
    return bool(silent & told)


def _silence(ground: Ground, line: Line, tellers: Sequence[Line]) -> Conflict:
    """High where a source tells what another leaves out, medium for the article's own voice."""
    told = tellers[0]
    verdict = Verdict(
        kind=Clash.SILENT_ON,
        severity=Severity.HIGH if told.statements else Severity.MEDIUM,
        about=shortened(ground.text(told.article)[told.span.start : told.span.end]),
        why="one source tells what the other expressly leaves out",
    )
    return conflict(verdict, [telling(ground, one) for one in (line, *tellers)])


def _inside(ground: Ground, line: Line) -> Conflict | None:
    """One half of a sentence tells what the other half says is left out."""
    cue = _silences().search(line.text)
    text = ground.text(line.article)[line.span.start : line.span.end]
    cut = text.rfind(";")
    if cue is None or cut < 0 or cut > len(text) - LEAST or len(stems_of(text[:cut])) < 3:
        return None
    verdict = Verdict(
        kind=Clash.SILENT_ON,
        severity=Severity.MEDIUM,
        about=shortened(text[:cut]),
        why="one source tells what the other expressly leaves out",
    )
    start, middle, end = line.span.start, line.span.start + cut, line.span.end
    halves = (Span(middle + 1, end), Span(start, middle))
    return conflict(verdict, [side(ground, line.article, (half,)) for half in halves])


def _ascribed(ground: Ground, line: Line, told: Line) -> Conflict:
    verdict = Verdict(
        kind=Clash.ATTRIBUTION,
        severity=Severity.MEDIUM,
        about=shortened(ground.text(told.article)[told.span.start : told.span.end]),
        why="ascribed to a source that by another report did not say it",
    )
    return conflict(verdict, [telling(ground, told), telling(ground, line)])
