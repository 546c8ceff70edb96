"""Sentences that tell what became of a plan without naming its act by a code.

"The observers will not come", "the families got their money, most of them", "the dam was
drained": later sentences that share the matter of a plan (the words of its act and of what it
is done to) and say by a word of `resources/outcome_words.yaml` that it was done, done in part,
or not. Words count by how few sentences of the story hold them, so that the town that every
article names says nothing. Leaves out what a sentence says only together with the one before.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, Final

from dateline.findings import Outcome
from dateline.spans import Span
from dateline.story.plans_matter import CLAUSE_END, did_not, outcome_of, stems_of
from dateline.story.plans_words import outcome_words, pattern, plain
from dateline.story.restated_words import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from dateline.records import Interval
    from dateline.story.plans_candidates import Candidate
    from dateline.story.plans_matter import Matter
    from dateline.story.plans_tellings import Articles

ENOUGH: Final = 1.3
"""Weight of the shared words from which a sentence speaks of a plan; a word that stands in one
sentence of the story weighs almost 1, one in every tenth about a half."""
ENOUGH_LONG: Final = 2.1
"""The same in a story of many articles, where two words meet by chance."""
SMALL: Final = 15
"""Articles up to which a story is small."""
MOST: Final = 60
"""Sentences that may hold a word by which a long story is searched."""
LEAST_MATTER: Final = 0.45
"""Weight that a word of the matter itself must have."""
LIKE: Final = 0.7
COMMON: Final = 0.35
"""What it counts that another word tells of the act ("hand over" for an extradition), and less
where such words are told of everything ("came", "began")."""
ON_DAY: Final = 0.5
"""What it counts that a sentence tells of the day for which something was planned."""
SAME: Final = 0.6
"""Share of the words of a sentence from which it is a copy of one that holds them."""
SHORTEST: Final = 8
"""Words of a sentence that can be known as a copy."""
AS_SAID: Final = 0.5
"""The same of "as announced", "sooner than promised"."""
NARROW: Final = 3
"""Days up to which a time names a day."""

_ASIDE: Final = re.compile(r", (?:which|who|whose|whom|where)\b[^,;:.]{1,80},")


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What a sentence says of a plan, and where; `weight` is that of the words they share."""

    outcome: Outcome
    article: str
    span: Span
    weight: float
    linked: bool
    """Whether the sentence itself calls it a thing that was announced."""


class Sentences:
    """The sentences of a story by the words of its plans."""

    def __init__(self, articles: Articles, wanted: frozenset[str]) -> None:
        self._articles = articles
        self.small = len(articles.analyses) <= SMALL
        self._postings: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        self._total = 1
        for key in sorted(articles.analyses):
            analysis = articles.analyses[key]
            for number, span in enumerate(analysis.sentences):
                self._total += 1
                for word in wanted & stems_of(WORD.findall(plain(span.of(analysis.article.text)))):
                    self._postings[word].append((key, number))

    def weight(self, word: str) -> float:
        """How much a word tells: 1 in the limit of no sentence, 0 in all."""
        held = len(self._postings.get(word, ()))
        return log(self._total / (held or 1)) / log(self._total + 1)

    def near(self, found: Matter) -> Iterator[tuple[str, int]]:
        """The sentences that share two words with a plan, in the order of the articles."""
        hits: Counter[tuple[str, int]] = Counter()
        for word in sorted(found.words):
            postings = self._postings.get(word, ())
            if self.small or len(postings) <= MOST:
                hits.update(postings)
        found_here = {place for place, count in hits.items() if count > 1 or self.small}
        # the sentence behind may go on about it: "It got through, with six of its lorries"
        behind = {(article, number + 1) for article, number in found_here}
        yield from sorted(place for place in found_here | behind if self._is_there(place))

    def _is_there(self, place: tuple[str, int]) -> bool:
        return place[1] < len(self._articles.analyses[place[0]].sentences)

    def sayings(self, group: Sequence[Candidate], found: Matter, told: date) -> Iterator[Saying]:
        """What sentences of articles that appeared later say of a plan."""
        homes = {t.article for candidate in group for t in candidate.tellings}
        for article, number in self.near(found):
            if article in homes or not self._is_later(article, told):
                continue
            if self._is_before(article, number, told):
                continue
            saying = self._read(article, number, found)
            if saying is not None:
                yield saying

    def _is_later(self, article: str, told: date) -> bool:
        published = self._articles.analyses[article].published
        days = published.interval if published is not None else None
        if days is None:
            return False
        last = days.last or days.first
        return last is not None and last >= told

    def _is_before(self, article: str, number: int, told: date) -> bool:
        """Whether a sentence speaks of days before the plan was told."""
        sentence = self._articles.analyses[article].sentences[number]
        for time in self._articles.analyses[article].times:
            if sentence.contains(time.span):
                days = time.interval
                if days is not None and days.last is not None and days.last < told:
                    return True
        return False

    def _read(self, article: str, number: int, found: Matter) -> Saying | None:
        analysis = self._articles.analyses[article]
        sentence = analysis.sentences[number]
        whole = plain(sentence.of(analysis.article.text))
        text = _ASIDE.sub(lambda match: " " * len(match[0]), whole)
        here = self._articles.countries_in(analysis, sentence)
        if here and found.countries and here.isdisjoint(found.countries):
            return None  # the troops of another state left another country
        if _is_again(stems_of(WORD.findall(text)), found):
            return None
        before = self._named_before(article, number, text)
        if pattern("until").search(text) is not None:
            return None
        on_day = any(
            sentence.contains(time.span) and _is_on_day(time.interval, found.days)
            for time in analysis.times
        )
        as_said = pattern("known", "anywhere").search(text) is not None
        for start, end in _parts(text):
            outcome = outcome_of(text, start, end, found)
            if outcome is None:
                continue
            hints = (ON_DAY if on_day else 0.0) + (AS_SAID if as_said else 0.0)
            undone = outcome is Outcome.REVERSED and did_not(text[start:end], found.deeds)
            words = whole if undone else whole[start:end]  # "did not strike: the tax was dropped"
            weight = self._shared(words, before, found, (outcome, hints))
            if weight is not None:
                span = Span(sentence.start + start, sentence.start + end)
                return Saying(
                    outcome=outcome, article=article, span=span, weight=weight, linked=as_said
                )
        return None

    def _named_before(self, article: str, number: int, text: str) -> frozenset[str]:
        """The stems of the sentence before, if this one opens with "it" or "they"."""
        opening = next(iter(WORD.findall(text)[:1]), "")
        if number == 0 or opening not in outcome_words().again:
            return frozenset()
        analysis = self._articles.analyses[article]
        last = analysis.sentences[number - 1].of(analysis.article.text)
        return frozenset(stems_of(WORD.findall(plain(last))))

    def _shared(
        self, words: str, before: frozenset[str], found: Matter, said: tuple[Outcome, float]
    ) -> float | None:
        """The weight of the words that a part of a sentence shares with a plan, if enough.

        `said` is what it says of the plan, and what else speaks for its being meant.
        """
        outcome, hints = said
        forms = WORD.findall(words)
        stems = stems_of(forms) | before
        shared = stems & found.words
        core = shared if hints else shared & (found.act | found.theme)
        if max(map(self.weight, core), default=0.0) < LEAST_MATTER:
            return None
        weight = sum(self.weight(word) for word in shared) + hints
        count = len(shared) + (bool(hints) and not shared.isdisjoint(found.act))
        count += hints >= AS_SAID + ON_DAY or (bool(hints) and len(shared) > 1)
        if shared.isdisjoint(found.act):
            told = found.deeds.done is not None and found.deeds.done.search(words)
            like = not stems.isdisjoint(found.deeds.like)
            if told or like or (outcome is Outcome.REVERSED and _is_asked(found, forms)):
                weight += LIKE if not found.deeds.common else COMMON if self.small else 0.0
                count += not found.deeds.common or self.small
        enough = ENOUGH if self.small else ENOUGH_LONG
        return weight if weight >= enough and count > 1 else None


def _is_again(stems: set[str], found: Matter) -> bool:
    """Whether a sentence tells the plan itself again, as a copy of its article does."""
    return any(
        len(stems & told) >= SAME * len(stems) and len(stems) >= SHORTEST for told in found.told
    )


def _is_asked(found: Matter, forms: Sequence[str]) -> bool:
    """Whether words speak of a request, where the plan is one."""
    return found.wanted and not outcome_words().asked.isdisjoint(forms)


def _is_on_day(days: Interval | None, term: Interval | None) -> bool:
    """Whether a time is the day of the plan, which must have one."""
    if days is None or term is None or None in {days.first, days.last, term.first, term.last}:
        return False
    assert days.first and days.last and term.first and term.last  # noqa: PT018
    narrow = (term.last - term.first).days <= NARROW and (days.last - days.first).days <= NARROW
    return narrow and days.first <= term.last and term.first <= days.last


def _parts(text: str) -> list[tuple[int, int]]:
    """The stretches of a sentence that are about one thing, as offsets."""
    cuts = [0, *(match.start() for match in CLAUSE_END.finditer(text)), len(text)]
    return [(a, b) for a, b in pairwise(cuts) if b - a > 3]
