"""The other tellings of a statement in the listing: each statement once, its tellings below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.cli.dating_blocks import Line
from dateline.cli.listings import INDENT
from dateline.cli.output import visible
from dateline.report.dating import published
from dateline.story.linking import link
from dateline.story.restated import restated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.cli.listings import Listed
    from dateline.story.restated import Restatement, Telling

KINDS = ("statements", "entities", "figures", "places", "times")
"""The records that tellings are compared by."""

Place = tuple[str, int]
"""An article and the number of a statement in it."""


class Tellings:
    """The statements of a story that are told more than once."""

    def __init__(self, listed: Listed) -> None:
        self._listed = listed
        self._by_place: dict[Place, Restatement] = {
            (telling.article, telling.number): item
            for item in restated(listed.every, link(listed.every))
            for telling in item.tellings
        }

    def once(self, places: Iterable[Place]) -> Iterator[Place]:
        """The places in their order without tellings of what is among them already.

        Of several the fullest stands where the first does.
        """
        every = dict.fromkeys(places)
        seen: set[str] = set()
        for place in every:
            item = self._by_place.get(place)
            if item is None:
                yield place
            elif item.id not in seen:
                seen.add(item.id)
                own = [(telling.article, telling.number) for telling in item.tellings]
                yield next(telling for telling in own if telling in every)

    def lines(self, place: Place) -> Iterator[Line]:
        """A line for each other telling of a statement."""
        item = self._by_place.get(place)
        if item is None:
            return
        for telling in item.tellings:
            if (telling.article, telling.number) != place:
                yield Line(f"{INDENT}= ", self._told(telling), "dim")

    def _told(self, telling: Telling) -> str:
        words = " … ".join(visible(part.exact) for part in telling.content)
        when = published(self._listed.by_id[telling.article].published) or "undated"
        cited = self._listed.cite(telling.article, *(part.span for part in telling.content))
        return f"{words} ({telling.why or 'the fullest'}; {when}; {cited})"

    def as_object(self, place: Place) -> dict[str, object] | None:
        """What `--json` says of a statement that is told more than once."""
        item = self._by_place.get(place)
        if item is None:
            return None
        own = next(t for t in item.tellings if (t.article, t.number) == place)
        return {
            "id": item.id,
            "fullest": self._key(item.fullest),
            "tellings": [self._key(telling) for telling in item.tellings],
            "why": own.why,
            "likeness": own.likeness,
            "shared": [(part.span.start, part.span.end) for part in own.shared],
        }

    def _key(self, telling: Telling) -> str:
        return self._listed.ids["statements", telling.article][telling.number]
