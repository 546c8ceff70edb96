"""What many articles say together, from the texts of the examples and of the given articles to the record."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dateline.findings import Clash, Outcome, Reuse
from dateline.ingest.readers import read_inputs
from dateline.nlp.model import LanguageModel
from dateline.pipeline import Knowledge, analyze, build_story
from dateline.records import Article
from dateline.store.findings import evidence_in

if TYPE_CHECKING:
    from dateline.findings import Conflict, Story
    from dateline.records import Analysis, Published

ROOT = Path(__file__).parents[1]
GIVEN = ROOT.parent / "shared" / "seeds"


@dataclass(frozen=True)
class Told:
    """The record of a folder of articles; they are named by the numbers of their files."""

    story: Story

    def number(self, article: str) -> str:
        """The number that the file of an article begins with."""
        source = next(a.article.source for a in self.story.analyses if a.article.id == article)
        return Path(source).name.partition("_")[0].partition("-")[0]

    def pairs(self, *kinds: Reuse) -> set[tuple[str, ...]]:
        """The related articles, those of some kinds if any are named."""
        return {
            tuple(sorted((self.number(relation.first), self.number(relation.second))))
            for relation in self.story.findings.sources.relations
            if not kinds or relation.kind in kinds
        }

    def roots(self) -> set[tuple[str, ...]]:
        """Articles that count once, those that stand alone left out."""
        found = self.story.findings.sources.roots
        return {tuple(sorted(map(self.number, root))) for root in found if len(root) > 1}

    def conflicts(self, kind: Clash) -> list[Conflict]:
        """The conflicts of a kind."""
        return [c for c in self.story.findings.conflicts if c.kind is kind]

    def clashing(self, kind: Clash) -> set[frozenset[str]]:
        """The articles on the sides of each conflict of a kind."""
        return {
            frozenset(self.number(side.article) for side in conflict.sides)
            for conflict in self.conflicts(kind)
        }

    def words(self, conflict: Conflict) -> str:
        """All words on the sides of a conflict."""
        return " | ".join(words.exact for side in conflict.sides for words in side.words)

    def outcome(self, words: str) -> set[Outcome]:
        """The outcomes of the plans whose tellings have these words in one of their sentences."""
        entries = {entry.id: entry for entry in self.story.entries}
        return {
            plan.outcome
            for plan in self.story.findings.plans
            for key in (plan.entry, *plan.also)
            for report in entries[key].reports
            if words in report.sentence.exact
        }


@cache
def told(folder: Path) -> Told:
    """The record of a folder, made as a build makes it."""
    read = partial(analyze, model=LanguageModel.load(), knowledge=Knowledge.open())

    def again(article: Article, published: Published) -> Analysis:
        return read(article, published=published)

    articles = [item for item in read_inputs([str(folder)]) if isinstance(item, Article)]
    return Told(build_story(map(read, articles), name="s", again=again))


HARBOUR, SAHEL = ROOT / "examples" / "harbour", ROOT / "examples" / "sahel"


def test_one_wire_report_counts_once() -> None:
    assert told(HARBOUR).roots() == {("05", "06")}
    assert told(SAHEL).roots() == {("11", "12")}


def test_an_event_says_how_many_independent_sources_it_has() -> None:
    flood = [
        entry
        for entry in told(HARBOUR).story.entries
        if {"05", "06"} <= {told(HARBOUR).number(r.article) for r in entry.reports}
        and {r.article for r in entry.reports} <= set(_numbered(HARBOUR, "05", "06"))
    ]
    assert flood
    assert all(len(entry.roots) == 1 for entry in flood)


def _numbered(folder: Path, *numbers: str) -> list[str]:
    found = told(folder)
    ids = [analysis.article.id for analysis in found.story.analyses]
    return [key for key in ids if found.number(key) in numbers]


@pytest.mark.parametrize(
    ("folder", "kind", "words", "why"),
    [
        (HARBOUR, Clash.FIGURE, ("2,000", "900"), "the crowd at the gates, by union and company"),
        (HARBOUR, Clash.FIGURE, ("Nine", "seven"), "the dead, by hospitals and agency"),
        (SAHEL, Clash.DATE, ("2022-11-07",), "a header that the text excludes"),
        (SAHEL, Clash.NEGATION, ("denied",), "shots at the crowd"),
    ],
)
def test_a_contradiction_is_found(
    folder: Path, kind: Clash, words: tuple[str, ...], why: str
) -> None:
    found = [told(folder).words(conflict) for conflict in told(folder).conflicts(kind)]
    assert any(all(word in line for word in words) for line in found), why


@pytest.mark.parametrize(
    ("folder", "words", "outcome", "why"),
    [
        (HARBOUR, "unless the Aldermouth Port Company", Outcome.CAME_ABOUT, "the strike began"),
        (HARBOUR, "planned for today, was put off", Outcome.REVERSED, "put off"),
        (HARBOUR, "who will vote next week", Outcome.NOT_REPORTED, "after the last article"),
        (SAHEL, "French and European troops are to leave Mali", Outcome.CAME_ABOUT, "they left"),
    ],
)
def test_a_plan_is_followed(folder: Path, words: str, outcome: Outcome, why: str) -> None:
    assert outcome in told(folder).outcome(words), why


def test_every_quotation_stands_in_its_article() -> None:
    for folder in (HARBOUR, SAHEL):
        story = told(folder).story
        texts = {analysis.article.id: analysis.article.text for analysis in story.analyses}
        quotations = list(evidence_in((story.entries, story.findings)))
        assert quotations
        for words in quotations:
            assert words.span.of(texts[words.article]) == words.exact


needs_given = pytest.mark.skipif(not GIVEN.is_dir(), reason="../shared/seeds is not here")


@needs_given
def test_the_sources_of_the_given_articles() -> None:
    given = told(GIVEN)
    assert given.roots() == {("003", "004")}
    assert given.pairs(Reuse.REWRITE) == {("003", "004")}
    assert given.pairs(Reuse.QUOTATION) == {("001", "002")}
    assert given.pairs(Reuse.PRIMARY) == {("000", "001")}
    assert len(given.pairs()) == 3, "the others are independent"


@needs_given
@pytest.mark.parametrize(
    ("kind", "articles", "why"),
    [
        (Clash.SILENT_ON, {"004"}, "C1: the talks, and a source that mentions no withdrawal"),
        (Clash.NEGATION, {"004"}, "C2: with officials, and not with the junta"),
        (Clash.ATTRIBUTION, {"003", "004"}, "C3: ascribed to who did not say it"),
        (Clash.FIGURE, {"001", "002"}, "C4: 2,400, and almost half of 4,300"),
        (Clash.DATE, {"003"}, "C6: the header"),
    ],
)
def test_the_contradictions_of_the_given_articles(
    kind: Clash, articles: set[str], why: str
) -> None:
    assert any(articles <= sides for sides in told(GIVEN).clashing(kind)), why


@needs_given
def test_what_is_no_contradiction_in_the_given_articles() -> None:
    given = told(GIVEN)
    assert len(given.conflicts(Clash.FIGURE)) == 1, "2022 is not 2023, six months are some months"
    assert len(given.conflicts(Clash.DATE)) == 1, "a president in 2022, ousted in 2023"
    for conflict in (*given.conflicts(Clash.NEGATION), *given.conflicts(Clash.FIGURE)):
        sides = {given.number(side.article) for side in conflict.sides}
        assert sides != {"000", "001"}, "one agency in both"


@needs_given
@pytest.mark.parametrize(
    ("words", "outcome", "why"),
    [
        ("French soldiers are to leave Mali", Outcome.IN_PROGRESS, "P1"),
        ("instead support soldiers in Niger", Outcome.NOT_REPORTED, "P2"),
        ("redeployed to countries as far south", Outcome.PARTLY, "P3"),
        ("begun debating a bill", Outcome.IN_PROGRESS, "P4"),
        ("month-long notice period", Outcome.CAME_ABOUT, "P5"),
        ("be directly repatriated", Outcome.NOT_REPORTED, "P7"),
        ("has proposed hosting more troops", Outcome.REVERSED, "P8"),
    ],
)
def test_the_plans_of_the_given_articles(words: str, outcome: Outcome, why: str) -> None:
    assert outcome in told(GIVEN).outcome(words), why
