"""Rules of quarters, halves and what reports of results compare them with.

"The third quarter of 1990", "Q3 2022", "the first half of May", "the year-earlier period".
"""

from __future__ import annotations

from typing import Final

from dateline.extract.temporal_expressions import Base, Expression, Grain, Part, Partial, Shift
from dateline.extract.temporal_fields import WITHIN, month_of, year_of, year_within
from dateline.extract.temporal_grammar import Built, Match, Rule, part_of, side_of


def quarter(match: Match) -> Built:
    """The third quarter of 1990, third-quarter, the first half of 2021."""
    rank = match.whole("o") if match.has("o") else None
    if match.has("l"):
        rank = -1
    halves = match.word("u") in {"half", "halves"}
    if rank == -1:
        rank = 2 if halves else 4
    if rank is None or not 1 <= rank <= (2 if halves else 4):
        return None
    body = Partial(
        year=year_of(match) or year_of(match, "y0"),
        quarter=None if halves else rank,
        half=rank if halves else None,
        side=side_of(match),
        within=_whole_year(match) or year_within(match),
    )
    return Expression(body=body, part=part_of(match))


def _whole_year(match: Match) -> Shift | None:
    """The year of "the first half of the year"."""
    return Shift(amount=0, unit=Grain.YEAR) if match.has("whole") else None


def half_of_month(match: Match) -> Built:
    """The first half of May, the second half of March 2022."""
    rank = match.whole("o")
    if rank not in {1, 2}:
        return None
    body = Partial(year=year_of(match), month=month_of(match), within=year_within(match))
    return Expression(body=body, part=Part.EARLY if rank == 1 else Part.LATE)


def short_quarter(match: Match) -> Built:
    """Q3, H1 2022."""
    start = match.found.start()
    rank = match.whole("o")
    halves = match.word("u") == "h"
    lexemes = match.lexemes
    together = lexemes.ends[start] == lexemes.starts[start + 1]
    if start + 2 < len(lexemes.starts) and lexemes.ends[start + 1] == lexemes.starts[start + 2]:
        together = lexemes.words[start + 2] in {".", ",", ")", "'s", "’s"}  # not "H1N1"
    if halves and not match.has("y"):
        return None  # a strain of influenza: "this H1 virus"
    if rank is None or not together or not 1 <= rank <= (2 if halves else 4):
        return None
    body = Partial(
        year=year_of(match), quarter=None if halves else rank, half=rank if halves else None
    )
    return Expression(body=body)


def year_ago(match: Match) -> Built:
    """Year-ago, the year-earlier quarter, the year-ago third quarter."""
    rank = match.whole("o")
    if rank is not None:
        within = Shift(amount=-1, unit=Grain.YEAR)
        return Expression(body=Partial(quarter=rank, within=within)) if rank <= 4 else None
    return Expression(body=Shift(amount=-1, unit=Grain.YEAR, base=Base.REFERENCE, echo=True))


def latest_quarter(_match: Match) -> Built:
    """The latest period, in reports of results: the quarter they are about."""
    return Expression(body=Shift(amount=0, unit=Grain.QUARTER, base=Base.REFERENCE))


_RANK: Final = "comparable? y0:year? fiscal? dash? (o:ordinal|l:last)"

RULES: Final = (
    # "Its fourth quarter" is matched without the possessive: whose it is, is no part of the time.
    Rule(
        "date.quarter",
        f"PRE the? {_RANK} fiscal? u:(quarter_word|half)"
        f" (comma? of? (y:YEAR|{WITHIN})|whole:(of the fiscal? year_word))? not:(of (the|a|poss)|possessive|unit)",
        quarter,
    ),
    Rule(
        "date.quarter",
        f"PRE the? {_RANK} fiscal? u:(quarter_word|half) see:(possessive)",
        quarter,
    ),
    # "The third-quarter loss": the article belongs to the loss.
    Rule("date.quarter", f"{_RANK} dash u:(quarter_word|half)", quarter),
    Rule(
        "date.quarter",
        "PRE within:((last|this|next|that) year_word) possessive fiscal?"
        " o:ordinal dash? u:(quarter_word|half)",
        quarter,
    ),
    Rule(
        "date.quarter",
        f"the o:ordinal half of m:MONTH (comma? of? (y:YEAR|{WITHIN}))?",
        half_of_month,
    ),
    Rule("date.quarter", "u:quarter_letter o:small (of? y:YEAR)?", short_quarter),
    Rule(
        "shift.year_ago",
        "(the|poss)? comparable? year_word dash (ago|earlier) (o:ordinal? dash? quarter_word|period)",
        year_ago,
    ),
    Rule("shift.year_ago", "the comparable (quarter_word|period) last year_word", year_ago),
    Rule("shift.year_ago", "last year_word possessive (quarter_word|period)", year_ago),
    Rule("shift.year_ago", "year_word dash (ago|earlier)", year_ago),
    Rule("shift.year_ago", "the quarter_word a year_word (ago|earlier)", year_ago),
    Rule("shift.definite", "the latest period", latest_quarter),
)
