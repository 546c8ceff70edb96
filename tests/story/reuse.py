"""Articles and passages for the tests of copies: own words, long enough to be known again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dateline.records import Analysis, Article, Interval, Published
from dateline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAD = (
    "Customs officers in the river town of Ombel seized forty crates of ammunition on Monday and "
    "arrested the skipper of a barge, the border police said."
)
STORE = (
    "The crates were hidden under sacks of cassava flour and carried labels of a company that sells "
    "garden tools, according to the officer who opened them."
)
ROUTE = (
    "The barge had left the upstream port of Kilwe four days earlier and stopped twice at night "
    "without showing a light, fishermen told the investigators."
)
COURT = (
    "The skipper is to appear before a magistrate on Thursday; his lawyer says that he believed he "
    "was carrying seed and two broken pumps."
)
WIRE = f"{LEAD} {STORE} {ROUTE} {COURT}"

OWN = (
    "Nobody on the quay wants to have noticed anything unusual that evening. The ferryman was asleep, "
    "the women who sell fish had gone home, and the watchman counts only lorries. One of them laughs "
    "when asked about boats: there are too many of them, and all are in a hurry."
)
OTHER = (
    "School fees will rise in September, the council of the eastern district decided after a short "
    "debate. Parents' groups announced that they would collect signatures against the decision and "
    "hand them to the governor before the summer holidays begin."
)
QUOTATION = "I have seen many cargoes in thirty years, but never one that nobody wanted to own"


def article(key: str, text: str, **fields: object) -> Article:
    """An article of this id and text, other fields as given."""
    given = {"id": key, "source": f"{key}.txt", "raw": "0", "language": "en"} | fields
    return Article(text=text, **given)  # type: ignore[arg-type]


def unread(item: Article, day: str | None = None) -> Analysis:
    """An analysis that knows nothing but the article and, where given, its day."""
    appeared = None if day is None else date.fromisoformat(day)
    return Analysis(
        article=item,
        published=None if appeared is None else Published(interval=Interval(appeared, appeared)),
        sentences=(),
        times=(),
        entities=(),
        places=(),
        figures=(),
        statements=(),
        events=(),
    )


def analyses(*texts: str, days: Sequence[str | None] = ()) -> list[Analysis]:
    """Analyses of texts, with the ids a, b, c in order."""
    dates = (*days, *([None] * len(texts)))
    return [
        unread(article(chr(ord("a") + number), text), dates[number])
        for number, text in enumerate(texts)
    ]


def find(text: str, words: str) -> Span:
    """The span of words in a text."""
    return Span(text.index(words), text.index(words) + len(words))
