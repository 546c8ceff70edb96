"""How the stated date of an article stands to the one that was concluded, in words.

The stated date is never replaced: it is printed beside the conclusion, with the reasons where
the two cannot both be right. Leaves out the days in words, which are `dateline.report.dating`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from dateline.codes import DateBasis
from dateline.report.wording import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.records import Analysis, Article, Published, Reason, Timex


class Standing(StrEnum):
    """What is known of the date of an article, from the surest down."""

    CONFIRMED = "stated and confirmed"
    STATED = "only stated"
    DOUBTED = "in doubt"
    CONTRADICTED = "contradicted"
    INFERRED = "inferred"
    PARTLY = "known in part"
    UNDATED = "undated"


CONFLICT: Final = "the stated date cannot be right because"
DOUBT: Final = "the stated date is in doubt because"
DISCORD: Final = "its own words do not agree"
"""What stands before the reasons of a conflict."""

IMPOSSIBLE: Final = "dates in its text that cannot be right"
"""What stands before the times with an issue."""


def standing(analysis: Analysis) -> Standing:
    """What is known of the date of an article."""
    article, when = analysis.article, analysis.published
    if article.stated_date is not None and (
        when is None or when.conflict or when.basis is DateBasis.STATED
    ):
        return _of_stated(article, when)
    if when is None or (when.interval is None and when.partial is None):
        return Standing.UNDATED
    if when.interval is None or when.interval.precision == "open":
        return Standing.PARTLY
    return Standing.INFERRED


def _of_stated(article: Article, when: Published | None) -> Standing:
    if when is None:
        return Standing.STATED
    if when.conflict:
        kept = when.basis is DateBasis.STATED
        return Standing.DOUBTED if kept else Standing.CONTRADICTED
    return Standing.CONFIRMED if confirmed(article, when) else Standing.STATED


def confirmed(article: Article, when: Published) -> bool:
    """Whether anything but the stated date itself is given as evidence."""
    return any(not _states(reason, article) for reason in when.evidence)


def supporting(article: Article, when: Published) -> tuple[Reason, ...]:
    """The reasons for the conclusion; a stated date that was not kept is none of them."""
    if when.basis is DateBasis.STATED:
        return when.evidence
    return tuple(reason for reason in when.evidence if not _states(reason, article))


def _states(reason: Reason, article: Article) -> bool:
    """Whether a reason is that the article states its date."""
    date = article.stated_date
    if date is None or reason.cited is not None:
        return False
    return reason.span == date.span and (date.span is not None or date.value in reason.why)


def objection(article: Article, when: Published) -> str:
    """What stands before the reasons of its conflict."""
    if article.stated_date is None:
        return DISCORD
    return DOUBT if when.basis is DateBasis.STATED else CONFLICT


def grounds(article: Article, when: Published) -> str:
    """What a date rests on: `its own words and 2 other articles`; the articles are `rests_on`."""
    told = "its own words"
    if when.basis is DateBasis.STATED:
        told = "the stated date"
        if confirmed(article, when):
            told += ", confirmed by its own words"
    others = len(when.rests_on)
    if others:
        return f"{told} and {count(others, 'other article')}"
    return f"{told} and other articles" if when.basis is DateBasis.STORY else told


def impossible(analysis: Analysis) -> Iterator[tuple[Timex, str]]:
    """The times that no calendar allows, with what is wrong, in text order."""
    for time in analysis.times:
        if time.issue is not None:
            yield time, time.issue


def summed(found: Iterable[Standing]) -> str:
    """`5 articles: 2 stated and confirmed, 1 inferred, 1 contradicted, 1 undated`."""
    every = list(found)
    parts = [f"{every.count(kind)} {kind}" for kind in Standing if kind in every]
    told = count(len(every), "article")
    return f"{told}: {', '.join(parts)}" if parts else told
