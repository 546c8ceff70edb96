"""The main path: an article to what it says, many articles to one chronology.

Every step is a pure function of its arguments; nothing flows upward and nothing is filled in
later. The same articles give the same record in any order and on any number of processes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Self

from dateline.extract.dating import date_by_clues, dateline_day, find_clues
from dateline.extract.entities import find_entities
from dateline.extract.events import Context, find_events
from dateline.extract.places import find_places
from dateline.extract.quantities import find_figures
from dateline.extract.quotations import find_statements
from dateline.extract.temporal import recognise, resolve
from dateline.findings import Findings, Story
from dateline.gazetteer import Gazetteer
from dateline.records import Analysis
from dateline.story.anchoring import anchored
from dateline.story.conflicts import Material, find_conflicts
from dateline.story.copies import counted, find_sources
from dateline.story.dating import date_story
from dateline.story.decisions import apply
from dateline.story.figures import readings
from dateline.story.linking import link
from dateline.story.plans import follow_plans
from dateline.story.positions import find_positions
from dateline.story.restated import restated
from dateline.story.timeline import build_timeline, in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dateline.extract.entities_lexicon import Known
    from dateline.gazetteer import Site
    from dateline.nlp.model import Parser
    from dateline.records import Article, Failure, Published
    from dateline.story.decisions import Decision, Review

ANALYSED: Final = frozenset({"en", None})
"""Languages that are analysed; of a text too short to tell, English is assumed."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the steps know of the world beside their word lists."""

    gazetteer: Gazetteer
    bodies: tuple[Known, ...] = ()

    @classmethod
    def open(cls, places: Iterable[Site] = (), bodies: Iterable[Known] = ()) -> Self:
        """The knowledge of the installation, with places and bodies of one's own before it."""
        return cls(gazetteer=Gazetteer.open(places), bodies=tuple(bodies))


def analyze(
    article: Article, model: Parser, knowledge: Knowledge, *, published: Published | None = None
) -> Analysis:
    """All that one article says; of an article in another language, only the article itself.

    `published` is what other articles say of its date (`dated_together`); without it, the
    article's own words decide.
    """
    if article.language not in ANALYSED:
        return unread(article)
    document = model.parse(article)

    # 1. When the article appeared, by its own words; then every time in it as days.
    spoken = recognise(document)
    clues = find_clues(document, resolve(spoken, None))
    published = published or date_by_clues(article.stated_date, clues)
    days = published.interval if published else None
    times = resolve(spoken, days, dateline_day(clues, published))

    # 2. Where, and who.
    places = find_places(document, knowledge.gazetteer)
    entities = find_entities(document, places, knowledge.bodies)

    # 3. Who says what, and how many.
    statements = find_statements(document, entities, times)
    figures = find_figures(document, times, places, statements)

    # 4. Who did what to whom, and whether it is so.
    context = Context(
        times=times,
        places=places,
        entities=entities,
        statements=statements,
        figures=figures,
        published=published.interval if published else None,
    )
    events = find_events(document, context)

    return Analysis(
        article=article,
        published=published,
        sentences=tuple(sentence.span for sentence in document.sentences),
        times=times,
        entities=entities,
        places=places,
        figures=figures,
        statements=statements,
        events=events,
        clues=clues,
    )


def unread(article: Article) -> Analysis:
    """An article that is kept and listed but not analysed."""
    return Analysis(
        article=article,
        published=None,
        sentences=(),
        times=(),
        entities=(),
        places=(),
        figures=(),
        statements=(),
        events=(),
    )


def dated_together(analyses: Sequence[Analysis]) -> dict[str, Published]:
    """Dates of publication, by article id, to which the story adds something."""
    dates = date_story(analyses)
    own = {analysis.article.id: analysis.published for analysis in analyses}
    return {key: dates[key] for key in sorted(dates) if dates[key] != own[key]}


def is_moved(analysis: Analysis, published: Published) -> bool:
    """Whether an article has other days by this date, so that it must be analysed again."""
    own = analysis.published
    return (None if own is None else own.interval) != published.interval


@dataclass(frozen=True, slots=True)
class Chronicle:
    """The entries of a story with what people decided about them, and what follows from them.

    `analyses` have the days that the articles give to each other's events.
    """

    analyses: tuple[Analysis, ...]
    review: Review
    findings: Findings


def chronicle(analyses: Sequence[Analysis], decisions: Sequence[Decision] = ()) -> Chronicle:
    """What the articles of a story say together, entries in order of time."""
    # 1. Who is who, and the days that the articles give to each other's events.
    links = link(analyses)
    analyses = anchored(analyses, links)
    by_id = {analysis.article.id: analysis for analysis in analyses}
    articles = {key: analysis.article for key, analysis in by_id.items()}

    # 2. Which statements are tellings of one, and copies before counting.
    tellings = restated(analyses, links)
    sources = find_sources(analyses, tellings)

    # 3. Mentions to events, and what people decided about them.
    entries = counted(build_timeline(analyses, links), sources, analyses)
    review = apply(entries, decisions, articles)
    review = replace(review, decided=in_order(review.decided, by_id))

    # 4. What became of plans, who stands where, and what cannot be true together.
    plans = follow_plans(analyses, review.entries, links)
    positions = find_positions(analyses, links)
    material = Material(
        readings=readings(analyses),
        restated=tellings,
        links=links,
        sources=sources,
        positions=positions,
    )
    conflicts = find_conflicts(analyses, review.entries, material)
    findings = Findings(sources=sources, conflicts=conflicts, plans=plans, positions=positions)
    return Chronicle(analyses=analyses, review=review, findings=findings)


def build_story(
    analyses: Iterable[Analysis],
    failures: Iterable[Failure] = (),
    *,
    name: str,
    decisions: Sequence[Decision] = (),
    again: Callable[[Article, Published], Analysis] | None = None,
) -> Story:
    """The record of many articles, each once.

    `again` analyses an article with the date that the story gives it; without it every
    article keeps the days that its own words support.
    """
    by_id = {analysis.article.id: analysis for analysis in analyses}
    if again is not None:
        for key, date in dated_together(list(by_id.values())).items():
            moved = is_moved(by_id[key], date)
            by_id[key] = (
                again(by_id[key].article, date) if moved else replace(by_id[key], published=date)
            )
    told = chronicle([by_id[key] for key in sorted(by_id)], decisions)
    return Story(
        name=name,
        analyses=told.analyses,
        entries=told.review.entries,
        failures=tuple(sorted(set(failures), key=lambda f: (f.source, f.stage, f.reason))),
        findings=told.findings,
    )
