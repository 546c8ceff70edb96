"""The keys of the story packs hold what their README promises, and the measures count right."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from dateline.codes import Code, Status
from dateline.findings import Clash, Conflict, Outcome, Reuse, Severity, Side, Stance, Story
from dateline.records import Analysis, Article, Evidence
from dateline.serialize import interval
from dateline.spans import Span
from evaluation.metrics import Counts
from evaluation.packs import b_cubed, matched
from evaluation.packs_gold import KEY, Pack, Strain, Words, packs
from evaluation.packs_record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parents[2] / "evaluation" / "authored" / "packs"
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
KEYS = sorted(FOLDER.glob(f"*/{KEY}"))
RUN = 8
"""Words in a row that no text of ours shares with one of somebody else's."""


@pytest.fixture(params=KEYS, ids=lambda path: path.parent.name)
def path(request: pytest.FixtureRequest) -> Path:
    chosen: Path = request.param
    return chosen


@pytest.fixture
def key(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


@pytest.fixture
def pack(path: Path) -> Pack:
    """Reading it checks that all words of the key stand in their article, once or numbered."""
    (read,) = packs([path.parent])
    return read


def test_ten_packs_are_held_out() -> None:
    parts = Counter(json.loads(path.read_text(encoding="utf-8"))["part"] for path in KEYS)
    assert set(parts) == {"dev", "held"}
    assert parts["held"] == 10
    assert len(list(packs([FOLDER], "dev"))) == parts["dev"]


def test_every_article_has_one_root_and_a_date_or_none(key: dict[str, Any], path: Path) -> None:
    files = sorted(article.stem for article in path.parent.glob("*.txt"))
    assert sorted(name for group in key["roots"] for name in group) == files
    assert sorted(key["published"]) == files
    assert 4 <= len(files) <= 8


def test_values_are_those_of_the_record(key: dict[str, Any]) -> None:
    assert {kind for _, _, kind in key["relations"]} <= set(Reuse)
    strains = [*key["tensions"], *key["no_tensions"]]
    assert {strain["kind"] for strain in strains} <= set(Clash) - {Clash.FIGURE}
    assert {strain["severity"] for strain in key["tensions"]} <= set(Severity)
    assert {plan["outcome"] for plan in key["plans"]} <= set(Outcome)
    assert {position["stance"] for position in key["positions"]} <= set(Stance)
    assert {event["code"] for event in key["events"]} <= set(Code)
    assert {event["status"] for event in key["events"]} <= set(Status)
    days = [event["day"] for event in key["events"]] + list(key["published"].values())
    assert all(interval(day).first for day in days if day)


def test_what_only_looks_like_a_conflict_says_why(key: dict[str, Any]) -> None:
    calm = [*key["figure_agreements"], *key["no_tensions"]]
    assert calm
    assert all(row["why"] for row in calm)


def test_sources_of_an_event_are_at_most_its_groups_of_articles(pack: Pack) -> None:
    for event in pack.events:
        articles = {words.article for words in event.mentions}
        groups = sum(not articles.isdisjoint(group) for group in pack.roots)
        assert 1 <= event.roots <= groups, event.what


def test_sides_do_not_share_their_words(pack: Pack) -> None:
    for strain in (*pack.conflicts, *pack.agreements, *pack.tensions, *pack.calm):
        for number, side in enumerate(strain.sides):
            others = {words for other in strain.sides[number + 1 :] for words in other}
            assert others.isdisjoint(side), strain.what


def test_texts_are_our_own(pack: Pack, seeds: frozenset[str]) -> None:
    assert not {run for article in pack.articles for run in runs(article.text)} & seeds


@pytest.fixture(scope="module")
def seeds() -> frozenset[str]:
    if not SEEDS.exists():
        pytest.skip("the seed articles are not in this checkout")
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*"))]
    return frozenset(run for text in texts for run in runs(text))


def runs(text: str) -> Iterator[str]:
    words = re.findall(r"[a-z0-9']+", text.lower())
    for start in range(len(words) - RUN + 1):
        yield " ".join(words[start : start + RUN])


@pytest.mark.parametrize(
    ("pairs", "expected", "why"),
    [
        ([("a", "x"), ("a", "x")], (100.0, 100.0), "the key itself"),
        ([("a", "x"), ("b", "x")], (100.0, 50.0), "one event in two groups"),
        ([("a", "x"), ("a", "y")], (50.0, 100.0), "two events in one group"),
        ([], (0.0, 0.0), "nothing"),
    ],
)
def test_b_cubed(pairs: list[tuple[str, str]], expected: tuple[float, float], why: str) -> None:
    figures = b_cubed(pairs)
    assert (figures["precision"], figures["recall"]) == expected, why


TEXTS = {
    "a": "Nine men died, the army said. It denied that it had fired.",
    "b": "Eleven men died. The army fired first, a doctor said.",
}


@pytest.fixture
def record() -> Record:
    analyses = tuple(
        Analysis(
            article=Article(id=name, source=name, text=text, raw=""),
            published=None,
            sentences=tuple(
                Span(found.start(), found.end()) for found in re.finditer(r"[A-Z][^.]+\.", text)
            ),
            times=(),
            entities=(),
            places=(),
            figures=(),
            statements=(),
            events=(),
        )
        for name, text in TEXTS.items()
    )
    return Record(Story(name="", analyses=analyses, entries=(), failures=()))


def place(article: str, exact: str) -> Words:
    start = TEXTS[article].index(exact)
    return Words(article, Span(start, start + len(exact)))


def conflict(kind: Clash, *words: Words) -> Conflict:
    sides = tuple(
        Side(
            article=word.article,
            words=(
                Evidence(
                    article=word.article, span=word.span, exact=word.span.of(TEXTS[word.article])
                ),
            ),
        )
        for word in words
    )
    return Conflict(id="", kind=kind, severity=Severity.LOW, about="", sides=sides, why="")


NINE, ELEVEN = place("a", "Nine"), place("b", "Eleven")
DENIED, FIRED = place("a", "It denied"), place("b", "fired first")


@pytest.mark.parametrize(
    ("ours", "expected", "why"),
    [
        (conflict(Clash.FIGURE, NINE, ELEVEN), True, "both numbers"),
        (conflict(Clash.FIGURE, ELEVEN, NINE), True, "sides have no order"),
        (conflict(Clash.FIGURE, NINE, FIRED), False, "the other side is no number of gold"),
        (conflict(Clash.FIGURE, NINE, NINE), False, "one side of gold twice"),
    ],
)
def test_a_figure_conflict_needs_both_numbers(
    record: Record, ours: Conflict, expected: bool, why: str
) -> None:
    gold = Strain("figure", "dead", ((NINE,), (ELEVEN,)))
    assert record.on_figure(gold, ours) is expected, why


@pytest.mark.parametrize(
    ("kind", "ours", "expected", "why"),
    [
        ("negation", conflict(Clash.NEGATION, DENIED, FIRED), True, "both sentences"),
        ("negation", conflict(Clash.DATE, DENIED, FIRED), True, "the kind is not asked"),
        ("negation", conflict(Clash.NEGATION, DENIED), False, "one side alone"),
        ("silent-on", conflict(Clash.SILENT_ON, DENIED), True, "a silence is told of once"),
        ("silent-on", conflict(Clash.NEGATION, DENIED), False, "no silence"),
    ],
)
def test_a_tension_needs_both_sentences(
    record: Record, kind: str, ours: Conflict, expected: bool, why: str
) -> None:
    gold = Strain(kind, "fire", ((place("a", "had fired"),), (place("b", "a doctor"),)))
    assert record.on_tension(gold, ours) is expected, why


def test_what_fits_nothing_is_predicted_in_vain(record: Record) -> None:
    gold = [Strain("figure", "dead", ((NINE,), (ELEVEN,)))]
    ours = [conflict(Clash.FIGURE, NINE, ELEVEN), conflict(Clash.FIGURE, DENIED, FIRED)]
    assert matched(gold, ours, record.on_figure) == Counts(1, 2, 1)
