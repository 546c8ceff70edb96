"""What one article tells of who is for or against what.

Three ways: a verb of standing with its subject and object ("the union rejects the offer"),
the same in the passive ("opposed by farmers"), and a judgement in what somebody says ("their
presence is illegal"). The holder is the actor of the act that the verb names, the nearest
actor before it in the clause, or the speaker. Leaves out irony, and standings that only a
whole paragraph shows.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dateline.codes import Code, EntityKind, MentionKind, SpeechAct, Status
from dateline.findings import Stance
from dateline.records import Evidence, quoted
from dateline.spans import Span
from dateline.story.plans_words import plain
from dateline.story.positions_words import (
    judgements,
    matter_behind,
    named_before,
    passives,
    position_words,
    stance_of,
    stems,
    unmade,
    verbs,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dateline.records import Analysis, Entity, Event, Interval, Statement

REACH: Final = 30
"""Characters between the holder and the verb: "the union has repeatedly"."""
REACH_OF_IT: Final = 300
"""Characters that "it" may stand behind the act it means: the sentence before, as a rule."""
MEANT: Final = frozenset(
    {Status.PLANNED, Status.PROPOSED, Status.REQUESTED, Status.CONDITIONAL, Status.POSSIBLE}
)
LONGEST_SUBJECT: Final = 90
"""Characters of a clause that as a whole can be the matter of what is said behind it."""
_PERSONS: Final = frozenset({"i", "you", "he", "she", "we", "they", "it", "who", "what", "there"})
NOT_HOLDERS: Final = frozenset(
    {EntityKind.ANONYMOUS_SOURCE, EntityKind.MEDIA, EntityKind.NEWS_AGENCY}
)
NO_STANDING: Final = frozenset(
    {Code.SANCTION, Code.ASSAULT, Code.COERCE, Code.MOBILIZE, Code.INCIDENT}
)
"""Deeds that a verb of standing can name, too: to "denounce" a treaty is to end it."""
_BREAKS: Final = (",", ";", ":", "—", "–", "(", ")", '"')
_ARTICLES: Final = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_GOVERNING: Final = frozenset(
    {"of", "in", "by", "for", "to", "against", "with", "from", "on", "at", "over", "which", "who"}
)
"""Before a name they make it part of another phrase: "the lawyer of the union"."""
_LINKS: Final = frozenset(
    {
        "that",
        "which",
        "who",
        "and",
        "but",
        "as",
        "when",
        "while",
        "of",
        "in",
        "by",
        "for",
        "to",
        "against",
        "with",
        "from",
        "on",
        "at",
        "over",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One telling of a position. `holder` is a key or words in lower case, `day` when it is told."""

    holder: str
    name: Evidence
    stance: Stance
    what: Evidence
    stems: frozenset[str]
    day: Interval | None
    words: Evidence


class Reading:
    """Reads the standings of one article; `links` as from `linking.link`."""

    def __init__(self, analysis: Analysis, links: Mapping[tuple[str, str], str]) -> None:
        self._analysis = analysis
        self._links = links
        self._text = analysis.article.text
        self._plain = plain(self._text)
        self._mentions = sorted(
            ((m.span, m.kind, entity) for entity in analysis.entities for m in entity.mentions),
            key=lambda item: (item[0], item[2].id),
        )
        self._starts = [span.start for span, _, _ in self._mentions]
        self._events = {event.anchor.start: event for event in analysis.events}
        self._anchors = sorted(self._events)

    def standings(self) -> Iterator[Standing]:
        """All standings that the article tells."""
        for sentence in self._analysis.sentences:
            for stance in Stance:
                yield from self._by_verb(sentence, stance)
                yield from self._by_passive(sentence, stance)
        for statement in self._analysis.statements:
            yield from self._by_judgement(statement)

    def _by_verb(self, sentence: Span, stance: Stance) -> Iterator[Standing]:
        """The actor before, the matter behind: "the union rejects the offer"."""
        for match in verbs(stance).finditer(self._plain, sentence.start, sentence.end):
            found = stance_of(self._plain, match.start(), match[0], stance)
            event = self._event(match.start(), match.end())
            if found is None or not _is_so(event):
                continue
            found, matter = self._matter(match.end(), sentence, found)
            asked = match[0].startswith(position_words().asked) and not match[0].endswith("for")
            if matter is None or (asked and " to " not in self._plain[slice(*matter)]):
                continue
            holder = self._subject(match.start(), sentence, event)
            if holder is not None:
                verb = Span(match.start(), match.end())
                yield from self._made(holder, found, Span(*matter), verb, event)

    def _matter(
        self, start: int, sentence: Span, stance: Stance
    ) -> tuple[Stance, tuple[int, int] | None]:
        """What stands behind a verb, with the stance towards it."""
        undone = unmade(self._plain, start + 1, sentence.end)
        if undone is not None and stance is Stance.SUPPORTS:
            return Stance.OPPOSES, matter_behind(self._plain, *undone)
        if named_before().match(self._plain, start, sentence.end):
            return stance, self._before(start)
        return stance, matter_behind(self._plain, start, sentence.end)

    def _before(self, start: int) -> tuple[int, int] | None:
        """The act that "it" can mean: the last that was planned or asked for shortly before."""
        last = bisect_left(self._anchors, start)
        for anchor in reversed(self._anchors[max(0, last - 6) : last]):
            event = self._events[anchor]
            if event.status in MEANT and start - anchor <= REACH_OF_IT:
                return matter_behind(self._plain, anchor, self._sentence_end(anchor, start))
        return None

    def _sentence_end(self, anchor: int, limit: int) -> int:
        sentences = self._analysis.sentences
        number = bisect_right(sentences, anchor, key=lambda span: span.start) - 1
        end = sentences[number].end if number >= 0 else limit
        return min(end, limit) if end > anchor else limit

    def _by_passive(self, sentence: Span, stance: Stance) -> Iterator[Standing]:
        """The matter before: "hosting more troops, a move opposed by some groups"."""
        for match in passives(stance).finditer(self._plain, sentence.start, sentence.end):
            event = self._event(match.start(), match.end())
            holder = self._first_behind(match.end(), event)
            start = sentence.start
            for sign in (";", ":", '"'):
                start = max(start, self._plain.rfind(sign, sentence.start, match.start()) + 1)
            matter = matter_behind(self._plain, start, match.start())
            if match.start() - start > LONGEST_SUBJECT:
                matter = None  # what is opposed is one thing of a long clause; which, is unsure
            if holder is not None and matter is not None and _is_so(event):
                verb = Span(match.start(), match.end())
                yield from self._made(holder, stance, Span(*matter), verb, event)

    def _by_judgement(self, statement: Statement) -> Iterator[Standing]:
        """What a speaker says of a matter: "their presence is illegal"."""
        holder = statement.speaker
        if holder is None or statement.act in {SpeechAct.DENY, SpeechAct.TOPIC}:
            return
        for content in statement.content:
            for stance in Stance:
                for side in ("before", "behind"):
                    yield from self._judged(statement, holder, content, stance, side)

    def _judged(
        self, statement: Statement, holder: Span, content: Span, stance: Stance, side: str
    ) -> Iterator[Standing]:
        for match in judgements(stance, side).finditer(self._plain, content.start, content.end):
            if stance_of(self._plain, match.start(), match[0], stance) is not stance:
                continue
            if self._plain.find("?", match.end(), content.end + 1) >= 0:
                continue
            if side == "before":
                matter = matter_behind(self._plain, match.end(), content.end)
            else:
                matter = self._subject_words(content.start, match.start())
            if matter is not None:
                day = statement.when or self._day(None)
                verb = Span(match.start(), match.end())
                yield from self._made(holder, stance, Span(*matter), verb, None, day)

    def _subject_words(self, start: int, end: int) -> tuple[int, int] | None:
        """The words of the clause before a judgement."""
        for sign in (". ", ", ", "; ", ": ", '" ', "! ", "? ", " that ", " but ", " and "):
            start = (
                max(start, self._plain.rfind(sign, start, end) + len(sign))
                if (self._plain.rfind(sign, start, end) >= 0)
                else start
            )
        opening = self._plain[start:end].split()[:1]
        if end - start > LONGEST_SUBJECT or not opening or opening[0] in _PERSONS:
            return None
        found = matter_behind(self._plain, start, end)
        return found if found is not None and found[1] >= end - 2 else None

    def _event(self, start: int, end: int) -> Event | None:
        """The act that a verb names."""
        first = bisect_left(self._anchors, start - 1)
        if first < len(self._anchors) and self._anchors[first] < end:
            return self._events[self._anchors[first]]
        return None

    def _subject(self, start: int, sentence: Span, event: Event | None) -> Span | None:
        """Who stands so: the actor of the act, or the nearest actor before the verb."""
        if event is not None and event.actor:
            return event.actor[0]
        last = bisect_right(self._starts, start - 1)
        for span, _, _ in reversed(self._mentions[max(0, last - 4) : last]):
            between = self._plain[span.end : start] if span.end <= start else ","
            near = sentence.start <= span.start and len(between) <= REACH
            broken = any(sign in between for sign in _BREAKS)
            if near and not broken and _LINKS.isdisjoint(between.split()):
                before = self._plain[sentence.start : span.start].split()[-2:]
                while before and before[-1] in _ARTICLES:
                    before.pop()
                if not before or before[-1] not in _GOVERNING:
                    return span
        return None

    def _first_behind(self, end: int, event: Event | None) -> Span | None:
        if event is not None and event.actor:
            return event.actor[0]
        first = bisect_left(self._starts, end)
        for span, _, _ in self._mentions[first : first + 1]:
            if span.start - end <= REACH // 2:
                return span
        return None

    def _made(
        self,
        holder: Span,
        stance: Stance,
        what: Span,
        verb: Span,
        event: Event | None,
        day: Interval | None = None,
    ) -> Iterator[Standing]:
        """The standing, if its holder can be named and is not the matter itself."""
        named = self._named(holder)
        if named is None or what.overlaps(holder):
            return
        key, name = named
        near = not what.overlaps(verb) and abs(what.start - verb.start) <= REACH_OF_IT // 2
        words = what.joined(verb) if near else verb.joined(holder)
        yield Standing(
            holder=key,
            name=quoted(self._analysis.article, name),
            stance=stance,
            what=quoted(self._analysis.article, what),
            stems=stems(what.of(self._text)),
            day=day or self._day(event),
            words=quoted(self._analysis.article, words),
        )

    def _day(self, event: Event | None) -> Interval | None:
        """The day of the act if it has one, else that of the article."""
        if event is not None and event.when is not None and event.when.precision == "day":
            return event.when
        published = self._analysis.published
        return None if published is None else published.interval

    def _named(self, span: Span) -> tuple[str, Span] | None:
        """The key or words of a holder, and the words that name him; `None` for nobody."""
        entity = self._entity(span)
        if entity is None:
            words = " ".join(plain(span.of(self._text)).split())
            plainly = words.split()
            empty = position_words().empty
            if not plainly or all(word in empty for word in plainly) or len(plainly) > 10:
                return None
            return words.removeprefix("the "), span
        if entity.kind in NOT_HOLDERS:
            return None
        key = self._links.get((self._analysis.article.id, entity.id))
        name = next((m.span for m in entity.mentions if m.kind is MentionKind.NAME), None)
        kind = next((m.kind for m in entity.mentions if m.span == span), None)
        if kind is MentionKind.PRONOUN or plain(span.of(self._text)) in position_words().empty:
            best = name or next(
                (m.span for m in entity.mentions if m.kind is not MentionKind.PRONOUN), None
            )
            if best is None:
                return None
            return key or plain(best.of(self._text)), best
        return key or " ".join(plain(span.of(self._text)).split()).removeprefix("the "), span

    def _entity(self, span: Span) -> Entity | None:
        """The entity of which a phrase is a mention, or which begins with one."""
        first = bisect_left(self._starts, span.start)
        inside = [
            (mention, entity)
            for mention, _, entity in self._mentions[first : first + 6]
            if span.contains(mention)
        ]
        exact = [entity for mention, entity in inside if mention == span]
        if exact:
            return exact[0]
        heads = [
            entity
            for mention, entity in inside
            if mention.end == span.end
            and _LINKS.isdisjoint(self._plain[span.start : mention.start].split())
        ]
        return heads[0] if heads else None


def _is_so(event: Event | None) -> bool:
    """Whether the act of the verb has happened, where it is one."""
    if event is None:
        return True
    return event.status is Status.ASSERTED and event.code not in NO_STANDING
