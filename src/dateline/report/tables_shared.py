"""What the tables of the report share: words around a number, names of mentions, who is one."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from dateline.story.linking import link
from dateline.story.offices import alone
from dateline.story.people import people

if TYPE_CHECKING:
    from dateline.records import Analysis, Entity
    from dateline.report.sources import Sources
    from dateline.spans import Span

CONTEXT: Final = 45
"""Characters printed on either side of a figure."""


class Actors:
    """Who is who over all articles of a report."""

    def __init__(self, sources: Sources) -> None:
        self.keys = link(sources.analyses)
        self._entities = {(a.article.id, e.id): e for a in sources.analyses for e in a.entities}
        self.people = people(sources.analyses, self.keys)
        self._names = {person.key: person.name for person in self.people}
        self._named = {
            (analysis.article.id, mention.span): entity
            for analysis in sources.analyses
            for entity in analysis.entities
            for mention in entity.mentions
        }

    def entity(self, article: str, local: str | None) -> Entity | None:
        """The entity of an article by its id there."""
        return None if local is None else self._entities.get((article, local))

    def key(self, article: str, entity: Entity) -> str:
        """The same for one person or body in all articles."""
        return self.keys.get((article, entity.id), alone(article, entity.id))

    def name(self, article: str, entity: Entity) -> str:
        """What stands for a person or body in all articles."""
        return self._names.get(self.key(article, entity), entity.name)

    def mentioned(self, article: str, span: Span) -> Entity | None:
        """The entity that exactly these words mention."""
        return self._named.get((article, span))


def one_line(analysis: Analysis, span: Span | None) -> str | None:
    """The words of a span in one line."""
    return None if span is None else " ".join(span.of(analysis.article.text).split())


def context(analysis: Analysis, span: Span) -> tuple[str, str]:
    """The words of the same sentence before and after a span, cut between words."""
    text = analysis.article.text
    position = bisect_right(analysis.sentences, span.start, key=lambda s: s.start) - 1
    around = analysis.sentences[position].joined(span) if position >= 0 else span
    before, after = text[around.start : span.start], text[span.end : around.end]
    if len(before) > CONTEXT:
        before = "… " + before[-CONTEXT:].partition(" ")[2]
    if len(after) > CONTEXT:
        after = after[:CONTEXT].rpartition(" ")[0] + " …"
    return flat(before), flat(after)


def flat(text: str) -> str:
    """One line; the spaces at the ends stay, they part the words from the figure."""
    return "".join(" " if letter.isspace() else letter for letter in text)
