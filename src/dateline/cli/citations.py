"""Numbered sources under a listing: `[1]` and what it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.cli.output import visible
from dateline.report.dating import published

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dateline.records import Analysis, Entry


class Citations:
    """Articles in the order in which a listing first cites them."""

    def __init__(self, outlines: Mapping[str, Analysis]) -> None:
        self._outlines = outlines
        self._numbers: dict[str, int] = {}

    def cite(self, articles: Iterable[str]) -> str:
        """`[1][3]`, each article once, in the order of their numbers."""
        numbers = {self._numbers.setdefault(key, len(self._numbers) + 1) for key in articles}
        return "".join(f"[{number}]" for number in sorted(numbers))

    def of_entry(self, entry: Entry) -> str:
        """The articles that report an entry; the one that is quoted stands first."""
        first = self.cite([entry.headline.article])
        others = self.cite(r.article for r in entry.reports if r.article != entry.headline.article)
        return first + others

    def lines(self) -> list[str]:
        """`[1] outlet, day, “title”: input` for every article that was cited."""
        return [f"[{n}] {described(self._outlines[key])}" for key, n in self._numbers.items()]


def described(outline: Analysis) -> str:
    """Outlet, day, title and input of an article, as far as they are known."""
    article = outline.article
    day = published(outline.published)
    stated = article.stated_date
    if day is None and stated is not None:
        day = f"dated {stated.value}"
    elif outline.published and outline.published.conflict and stated is not None:
        day = f"{day} (its header says {stated.value})"
    title = f"“{article.title}”" if article.title else None
    parts = [part for part in (article.outlet, day or "undated", title) if part]
    return visible(f"{', '.join(parts)}: {article.source}")
