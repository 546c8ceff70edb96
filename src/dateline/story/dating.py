"""Dates of publication that the articles of a story support together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records import Analysis, Published


def date_story(analyses: Sequence[Analysis]) -> dict[str, Published]:
    """The date of each article by its id."""
    return {a.article.id: a.published for a in analyses if a.published is not None}
