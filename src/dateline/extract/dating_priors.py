"""How far from the day of publication the days lie that articles tell of: all numbers of dating.

Each table is a probability, rounded. Those of weekdays, months and days were counted on dated
articles (TimeBank, AQUAINT, Timeline17 development topics, the `entities` topics: only counts
were kept); the others are judgements, said so.
"""

from __future__ import annotations

from typing import Final

from dateline.codes import ClueKind

WEEKDAY_BACK: Final = {
    (ClueKind.LEAD, -1): (0.635, 0.235, 0.05, 0.03, 0.02, 0.02, 0.01),
    (ClueKind.LEAD, 0): (0.4, 0.17, 0.13, 0.08, 0.07, 0.07, 0.08),
    (ClueKind.SPOKEN, -1): (0.38, 0.39, 0.1, 0.065, 0.035, 0.015, 0.015),
    (ClueKind.WEEKDAY, -1): (0.2, 0.32, 0.21, 0.12, 0.07, 0.04, 0.04),
    (ClueKind.WEEKDAY, 0): (0.18, 0.18, 0.11, 0.13, 0.13, 0.14, 0.13),
    (ClueKind.WEEKDAY, 1): (0.15, 0.055, 0.065, 0.06, 0.125, 0.22, 0.325),
}
"""By kind and lean: how many days, modulo a week, a bare weekday lies before the publication.

A weekday named several times counts once, as the first of these rows that it has.
"""

STRAYED: Final = 0.02
"""Share of articles that bear the day before the one they were written on: other time zones.

Without it, "said on Tuesday" would lie in the future of an article that is dated Monday.
"""

ON_MONDAY: Final = {
    (ClueKind.LEAD, -1): (0.64, 0.14, 0.05, 0.105, 0.045, 0.01, 0.01),
    (ClueKind.SPOKEN, -1): (0.38, 0.295, 0.04, 0.15, 0.1, 0.02, 0.015),
    (ClueKind.WEEKDAY, -1): (0.16, 0.21, 0.19, 0.22, 0.135, 0.04, 0.045),
}
"""The same for articles that appear on a Monday: they tell of Friday as others do of yesterday."""

Bins = tuple[tuple[int, int, float], ...]
"""First and last distance before the publication (below 0: after it), and the probability."""

DAY_TOLD: Final[dict[int, Bins]] = {
    -1: (
        (-366, -31, 0.02),
        (-30, -1, 0.045),
        (0, 0, 0.025),
        (1, 1, 0.018),
        (2, 6, 0.065),
        (7, 17, 0.2),
        (18, 30, 0.125),
        (31, 60, 0.215),
        (61, 90, 0.125),
        (91, 182, 0.117),
        (183, 366, 0.045),
    ),
    0: (
        (-366, -31, 0.05),
        (-30, -1, 0.115),
        (0, 0, 0.08),
        (1, 1, 0.04),
        (2, 6, 0.035),
        (7, 17, 0.123),
        (18, 30, 0.086),
        (31, 60, 0.177),
        (61, 120, 0.145),
        (121, 182, 0.075),
        (183, 366, 0.074),
    ),
    1: (
        (-366, -91, 0.05),
        (-90, -46, 0.12),
        (-45, -31, 0.092),
        (-30, -21, 0.082),
        (-20, -14, 0.103),
        (-13, -7, 0.167),
        (-6, -2, 0.08),
        (-1, -1, 0.01),
        (0, 0, 0.06),
        (1, 1, 0.027),
        (2, 30, 0.125),
        (31, 90, 0.06),
        (91, 366, 0.024),
    ),
}
"""A month and day without a year, by lean, in days."""

PAIR_TOLD: Final[dict[int, Bins]] = {
    -1: (
        (-30, -1, 0.1),
        (0, 0, 0.12),
        (1, 1, 0.04),
        (2, 6, 0.12),
        (7, 30, 0.37),
        (31, 90, 0.15),
        (91, 366, 0.1),
    ),
    0: (
        (-90, -31, 0.04),
        (-30, -8, 0.27),
        (-7, -1, 0.14),
        (0, 0, 0.31),
        (1, 1, 0.07),
        (2, 6, 0.08),
        (7, 30, 0.07),
        (31, 366, 0.02),
    ),
    1: (
        (-90, -31, 0.05),
        (-30, -8, 0.41),
        (-7, -1, 0.22),
        (0, 0, 0.17),
        (1, 1, 0.06),
        (2, 6, 0.05),
        (7, 366, 0.04),
    ),
}
"""A month and day with its weekday, by lean, in days: nearer than without."""

WHOLE_DAY: Final[dict[int, Bins]] = {
    -1: (
        (-366, -2, 0.05),
        (-1, 1, 0.16),
        (2, 30, 0.06),
        (31, 365, 0.09),
        (366, 730, 0.1),
        (731, 1830, 0.135),
        (1831, 3660, 0.08),
        (3661, 40_000, 0.325),
    ),
    0: (
        (-365, -31, 0.06),
        (-30, -2, 0.06),
        (-1, 1, 0.15),
        (2, 30, 0.1),
        (31, 365, 0.17),
        (366, 730, 0.1),
        (731, 1830, 0.12),
        (1831, 3660, 0.08),
        (3661, 40_000, 0.16),
    ),
    1: ((-366, -2, 0.8), (-1, 1, 0.1), (2, 366, 0.1)),
}
"""A day with its year, by lean, in days."""

MONTH_TOLD: Final[dict[int, Bins]] = {
    -1: (
        (-12, -1, 0.04),
        (0, 0, 0.06),
        (1, 1, 0.18),
        (2, 2, 0.2),
        (3, 3, 0.15),
        (4, 6, 0.22),
        (7, 12, 0.15),
    ),
    0: (
        (-12, -4, 0.08),
        (-3, -2, 0.09),
        (-1, -1, 0.1),
        (0, 0, 0.09),
        (1, 3, 0.29),
        (4, 6, 0.2),
        (7, 12, 0.15),
    ),
    1: (
        (-12, -6, 0.1),
        (-5, -4, 0.1),
        (-3, -3, 0.1),
        (-2, -2, 0.2),
        (-1, -1, 0.21),
        (0, 0, 0.09),
        (1, 12, 0.2),
    ),
}
"""A month without a year, by lean, in months."""

WHOLE_MONTH: Final[dict[int, Bins]] = {
    -1: (
        (-12, -1, 0.005),
        (0, 3, 0.03),
        (4, 6, 0.03),
        (7, 12, 0.12),
        (13, 24, 0.29),
        (25, 36, 0.18),
        (37, 60, 0.12),
        (61, 120, 0.085),
        (121, 1200, 0.14),
    ),
    0: (
        (-24, -1, 0.05),
        (0, 3, 0.045),
        (4, 6, 0.025),
        (7, 12, 0.09),
        (13, 24, 0.225),
        (25, 36, 0.19),
        (37, 60, 0.07),
        (61, 120, 0.09),
        (121, 1200, 0.215),
    ),
    1: ((-24, -1, 0.8), (0, 12, 0.2)),
}
"""A month with its year, by lean, in months: of the same year, the year is rarely printed."""

YEAR_TOLD: Final[dict[int, Bins]] = {
    -1: (
        (-30, -1, 0.003),
        (0, 0, 0.006),
        (1, 1, 0.05),
        (2, 4, 0.21),
        (5, 12, 0.261),
        (13, 110, 0.47),
    ),
    0: (
        (-30, -3, 0.025),
        (-2, -2, 0.02),
        (-1, -1, 0.03),
        (0, 0, 0.058),
        (1, 1, 0.046),
        (2, 4, 0.16),
        (5, 12, 0.2),
        (13, 110, 0.461),
    ),
    1: ((-30, -3, 0.1), (-2, -2, 0.15), (-1, -1, 0.45), (0, 0, 0.2), (1, 30, 0.1)),
}
"""A year, by lean, in years."""

STAMPED: Final[Bins] = ((-2, -2, 0.004), (-1, -1, 0.02), (0, 0, 0.93), (1, 1, 0.03), (2, 7, 0.016))
"""A time stamp, an address: another time zone, the day after (judged)."""

CHANGED: Final[Bins] = (
    (-366, -31, 0.15),
    (-30, -2, 0.15),
    (-1, -1, 0.08),
    (0, 0, 0.6),
    (1, 1, 0.02),
)
"""The last change of a page (judged)."""

SENT: Final[Bins] = ((-1, -1, 0.02), (0, 0, 0.72), (1, 1, 0.2), (2, 3, 0.06))
"""A dateline: papers print it a day or two later (judged)."""

RIGHTS: Final[Bins] = ((-15, -2, 0.02), (-1, -1, 0.02), (0, 0, 0.94), (1, 1, 0.02))
"""A copyright line, in years: pages fetched later show a later year (judged)."""

RAN_OUT: Final[Bins] = ((-1, -1, 0.02), (0, 6, 0.98))
"""The end of a deadline told by its weekday; how near it is, the weekday says as a clue of its own."""

FLOOR: Final = 0.01
"""Share of clues that mislead (a quoted text, a picture of old, a wrong reading), spread evenly."""

SPREAD: Final = 3660
"""Days over which a misleading clue is spread."""

MISPRINT: Final = 0.02
"""Share of weekdays printed with a date that is another weekday (judged)."""

TEMPER: Final = {"weekday": 0.8, "day": 0.4, "month": 0.5, "year": 0.6}
"""Weight of n clues of one sort is that of n to this power: they are not independent."""

NEARBY: Final = 120
"""Days around a stated date among which the likelier ones are looked for."""

DOUBT: Final = 2.1
"""`doubt` from which a stated date is flagged.

Set on the dated development articles for at most 2 % false alarms, and so that one weekday
alone (2.06 at most) flags nothing.
"""
