"""Statements of a story that are tellings of one.

A tweet in two translations, a quotation cut shorter, a quotation retold without its marks:
linked are statements of one speaker, or of speakers who may be one, that may be of one day and
whose words agree; what tells two statements apart forbids the link (`restated_matching`). Every
telling is linked to the fullest one directly, so that no chain of half-likenesses joins what
has nothing in common. The order of the articles makes no difference. Leaves out statements
that agree in meaning only.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dateline.codes import StatementType
from dateline.records import quoted
from dateline.spans import Span, merged
from dateline.story.restated_conflicts import contradict
from dateline.story.restated_matching import Match, Weights, candidates, matched
from dateline.story.restated_reading import Reader
from dateline.story.restated_sayings import How
from dateline.story.restated_words import places_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.records import Analysis, Evidence
    from dateline.story.restated_sayings import Saying

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One statement as a telling of the fullest: `number` is its position in its article.

    `why` says how it agrees, `likeness` how far (0..1), `shared` are its words that agree. The
    fullest telling has no `why` and shares nothing with itself.
    """

    article: str
    number: int
    content: tuple[Evidence, ...]
    why: str | None = None
    likeness: float = 1.0
    shared: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Restatement:
    """Tellings of one statement, the fullest first, the others in order of publication.

    `id` is a hash of the telling that appeared first: it stays when later ones come.
    """

    id: str
    tellings: tuple[Telling, ...]

    @property
    def fullest(self) -> Telling:
        """The telling that leaves least out."""
        return self.tellings[0]


def restated(
    analyses: Sequence[Analysis], keys: Mapping[tuple[str, str], str]
) -> tuple[Restatement, ...]:
    """Statements told more than once, by the first telling; `keys` are those of `linking.link`."""
    by_id = {analysis.article.id: analysis for analysis in analyses}
    sayings = [
        reader.saying(number)
        for key in sorted(by_id)
        for reader in (Reader(by_id[key], keys),)
        for number in range(len(by_id[key].statements))
    ]
    weights = Weights(sayings)
    matches = {
        pair: match
        for pair in candidates(sayings)
        if (match := matched(sayings[pair[0]], sayings[pair[1]], weights)) is not None
    }
    groups = _groups(sayings, matches, weights)
    found = [_restatement(group, sayings, matches, by_id) for group in groups]
    return tuple(sorted(found, key=lambda item: _first_place(item, by_id)))


def _groups(
    sayings: Sequence[Saying], matches: Mapping[Pair, Match], weights: Weights
) -> list[list[int]]:
    """Groups of positions, each with its fullest first; no two members of one forbid each other."""
    linked: dict[int, dict[int, Match]] = {}
    for (one, other), match in matches.items():
        linked.setdefault(one, {})[other] = match
        linked.setdefault(other, {})[one] = match
    order = sorted(linked, key=lambda n: _fullness(sayings[n], weights))
    centres: dict[int, list[int]] = {}
    for position in order:
        near = [n for n in linked[position] if n in centres]
        near.sort(key=lambda n: (-linked[position][n].likeness, n))
        home = next((n for n in near if _fits(position, centres[n], sayings)), None)
        if home is None:
            centres[position] = [position]
        else:
            centres[home].append(position)
    return [group for group in centres.values() if len(group) > 1]


def _fits(position: int, group: Sequence[int], sayings: Sequence[Saying]) -> bool:
    """Whether nothing in a statement contradicts those that are in a group beside its fullest."""
    own = sayings[position]
    return not any(contradict(own, sayings[member]) for member in group[1:])


def _fullness(saying: Saying, weights: Weights) -> tuple[object, ...]:
    """Sorts the fullest first: most told, then most of it in the speaker's own words."""
    types = list(StatementType)
    return (
        -round(weights.total(saying) + len(saying.figures), 6),
        types.index(saying.statement.type),
        _day(saying.known),
        saying.place,
    )


def _restatement(
    group: Sequence[int],
    sayings: Sequence[Saying],
    matches: Mapping[Pair, Match],
    by_id: Mapping[str, Analysis],
) -> Restatement:
    fullest, *others = group
    others.sort(key=lambda n: (_day(sayings[n].known), sayings[n].place))
    tellings = [_telling(sayings[fullest], None, by_id)]
    for other in others:
        pair = (min(fullest, other), max(fullest, other))
        link = _Link(matches[pair], second=pair[1] == other)
        tellings.append(_telling(sayings[other], link, by_id))
    first = min(group, key=lambda n: (_day(sayings[n].known), sayings[n].place))
    return Restatement(id=_identity(sayings[first]), tellings=tuple(tellings))


@dataclass(frozen=True, slots=True)
class _Link:
    """A match with the side on which a telling stands."""

    match: Match
    second: bool

    def spans(self, saying: Saying, text: str) -> tuple[Span, ...]:
        """The words of a telling that agree, those in one row as one span."""
        places = places_of(saying.statement.content, text)
        start, length = self.match.run[1 if self.second else 0], self.match.run[2]
        whole = self.match.how in {How.IDENTICAL, How.VERBATIM}
        row = places[start : start + length] if whole else ()
        shared = (pair[1 if self.second else 0] for pair in self.match.shared)
        words = [places[saying.positions[number]] for number in shared]
        rows = [row[0].joined(row[-1])] if row else []
        return merged([*rows, *words])


def _telling(saying: Saying, link: _Link | None, by_id: Mapping[str, Analysis]) -> Telling:
    article = by_id[saying.article].article
    content = tuple(quoted(article, span) for span in saying.statement.content)
    if link is None:
        return Telling(article=saying.article, number=saying.number, content=content)
    return Telling(
        article=saying.article,
        number=saying.number,
        content=content,
        why=_why(link.match),
        likeness=round(link.match.likeness, 3),
        shared=tuple(quoted(article, span) for span in link.spans(saying, article.text)),
    )


def _why(match: Match) -> str:
    """`the same words, 7 in a row`; `cut shorter: 5 words agree`."""
    if match.how is How.IDENTICAL:
        return match.how.value
    if match.how is How.VERBATIM:
        return f"{match.how}, {match.run[2]} in a row"
    return f"{match.how}: {len(match.shared)} words agree"


def _identity(saying: Saying) -> str:
    spans = " ".join(f"{span.start} {span.end}" for span in saying.statement.content)
    key = f"{saying.article} restated {spans} {saying.number}"
    return "r" + hashlib.sha256(key.encode()).hexdigest()[:12]


def _day(when: object) -> date:
    first = getattr(when, "first", None) or getattr(when, "last", None)
    return first if isinstance(first, date) else date.max


def _first_place(item: Restatement, by_id: Mapping[str, Analysis]) -> tuple[object, ...]:
    def of(telling: Telling) -> tuple[date, str, int]:
        published = by_id[telling.article].published
        when = None if published is None else published.interval
        return (_day(when), telling.article, telling.number)

    return (*min(of(telling) for telling in item.tellings), item.id)
