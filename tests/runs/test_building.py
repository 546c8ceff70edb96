"""A story folder brought up to date: same bytes always, nothing lost, nothing done twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest

from dateline.codes import DateBasis
from dateline.errors import ModelError, StoryError, UsageError
from dateline.records import Analysis, Article, Failure, Interval, Published
from dateline.runs import building, processes
from dateline.runs.building import Built, build_folder
from dateline.runs.processes import analyze_all, useful_workers
from dateline.store.failures import read_failures
from dateline.store.folder import StoryFolder, create_story, locked
from dateline.store.index import is_current, search
from dateline.store.intake import read_into
from dateline.store.kept import Versions
from dateline.store.manifest import damaged, digest
from tests.fakes import fake_analyze
from tests.parses import article
from tests.story.test_timeline import LEFT, PLANNED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.extract.entities_lexicon import Known
    from dateline.gazetteer import Site

TEXTS = (LEFT, PLANNED, f"{LEFT} {PLANNED}", "Niger accused France in Niamey on 2022-01-02.")
ARTICLES = tuple(article(text, id=f"a{n}", source=f"{n}.txt") for n, text in enumerate(TEXTS))
BROKEN = Failure(source="b.pdf", stage="read", reason="binary")


@dataclass(frozen=True)
class Copy:
    """A second copy of an article, as the readers report it."""

    source: str
    article: str


def filled(path: Path, items: Iterable[Any] = ARTICLES, *, workers: int = 1) -> StoryFolder:
    """A story with these items, built with the fake analyzer by a version that never changes."""
    folder = create_story(path, "s")
    with (
        locked(folder),
        mock.patch.object(building, "versions", return_value=Versions("code", "data", "model")),
    ):
        read_into(folder, items)
        build_folder(folder, workers=workers, analyzer=fake_analyze)
    return folder


def contents(folder: StoryFolder) -> dict[str, bytes]:
    """Every file that must have the same bytes, by path: all but the index and `.work/`."""
    return {
        path.relative_to(folder.root).as_posix(): path.read_bytes()
        for path in sorted(folder.root.rglob("*"))
        if path.is_file() and path != folder.index and folder.work not in path.parents
    }


def test_a_build_writes_the_whole_folder(tmp_path: Path) -> None:
    folder = filled(tmp_path / "s", [*ARTICLES, BROKEN])
    names = set(contents(folder))
    assert {"dateline.toml", "run.json", "manifest.sha256", "failed.jsonl"} <= names
    assert {"sources/a0.txt", "sources/a0.json", "record/entries.jsonl"} <= names
    assert damaged(folder) == ()
    assert is_current(folder)
    assert read_failures(folder) == (BROKEN,)


@pytest.mark.parametrize("workers", [1, 2])
def test_order_and_processes_do_not_change_a_byte(tmp_path: Path, workers: int) -> None:
    expected = contents(filled(tmp_path / "one"))
    other = [BROKEN, *ARTICLES[::-1]] if workers == 1 else ARTICLES[::-1]
    found = contents(filled(tmp_path / "two", other, workers=workers))
    if BROKEN in other:
        expected = contents(filled(tmp_path / "three", [*ARTICLES, BROKEN]))
    assert found == expected


def test_the_report_of_a_reading(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    first = read_into(folder, ARTICLES[:2])
    assert (first.new, first.known, first.duplicates, first.failures) == (2, 0, 0, ())
    second = read_into(folder, [*ARTICLES[:3], Copy("z.txt", "a0"), BROKEN])  # type: ignore[list-item]
    assert (second.new, second.known, second.duplicates) == (1, 2, 1)
    assert second.failures == (BROKEN,)


def test_a_failure_lasts_until_its_input_is_read(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    read_into(folder, [BROKEN, Failure(source="c.pdf", stage="read", reason="empty")])
    read_into(folder, ARTICLES[:1])
    assert len(read_failures(folder)) == 2
    read_into(folder, [replace(ARTICLES[1], source="b.pdf")])
    assert [failure.source for failure in read_failures(folder)] == ["c.pdf"]


def test_raw_bytes_are_kept_where_the_text_is_not_the_file(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(b"<p>Talks.</p>")
    folder = create_story(tmp_path / "s")
    item = article("Talks.", id="a1", source=str(page), raw="0")
    read_into(folder, [item])
    assert not (folder.sources / "a1.raw").exists()
    true = replace(item, raw=digest(page.read_bytes()))
    read_into(folder, [true])
    assert (folder.sources / "a1.raw").read_bytes() == page.read_bytes()


class Counting:
    """An analyzer that notes what it was asked for."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def __call__(self, item: Article, published: Published | None = None) -> Analysis:
        self.seen.append(item.id)
        return fake_analyze(item, published)


@pytest.fixture
def undated(monkeypatch: pytest.MonkeyPatch) -> None:
    """A story that dates none of its articles."""
    monkeypatch.setattr(building, "dated_together", lambda _: {})


@pytest.mark.usefixtures("undated")
def test_only_what_changed_is_computed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = create_story(tmp_path / "s")
    analyzer = Counting()

    def build() -> Built:
        analyzer.seen.clear()
        return build_folder(folder, analyzer=analyzer)

    read_into(folder, ARTICLES[:2])
    assert build().computed == 2
    before = contents(folder)
    assert build().computed == 0
    assert contents(folder) == before
    read_into(folder, ARTICLES[:3])
    assert build().computed == 1
    assert analyzer.seen == ["a2"]
    monkeypatch.setattr(building, "versions", lambda *_: Versions("other", "data", "model"))
    assert build().computed == 3
    assert len(list(folder.analyses.iterdir())) == 3


PLACES = "name,lat,lon,country,kind\n"
BODIES = "name,kind,country,aliases\n"


class Knowing(Counting):
    """An analyzer that notes which places and bodies of the user's it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.given: list[tuple[list[str], list[str]]] = []

    def __call__(
        self,
        item: Article,
        published: Published | None = None,
        *,
        places: tuple[Site, ...] = (),
        bodies: tuple[Known, ...] = (),
    ) -> Analysis:
        self.given.append(([site.name for site in places], [body.name for body in bodies]))
        return super().__call__(item, published)


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Knowing:
    """What stands for the analyzer of the installation, for builds that name none."""
    analyzer = Knowing()
    for module in (building, processes):
        monkeypatch.setattr(module, "installed_analyzer", analyzer)
    return analyzer


@pytest.mark.usefixtures("undated")
@pytest.mark.parametrize(
    ("name", "first", "second", "given"),
    [
        (
            "places.csv",
            f"{PLACES}Gossi,15.8,-1.3,ML,village\n",
            f"{PLACES}Gossi,15.8,-1.3,ML,village\nLere,15.7,-4.9,ML,\n",
            [([], []), (["Gossi"], []), (["Gossi", "Lere"], []), ([], [])],
        ),
        (
            "bodies.csv",
            f"{BODIES}Harbour Wardens,armed_group,NO,Wardens\n",
            f"{BODIES}Harbour Guard,military,NO,Wardens\n",
            [([], []), ([], ["Harbour Wardens"]), ([], ["Harbour Guard"]), ([], [])],
        ),
    ],
)
def test_lists_of_ones_own_are_read_and_what_they_change_is_computed(
    tmp_path: Path,
    installed: Knowing,
    name: str,
    first: str,
    second: str,
    given: list[tuple[list[str], list[str]]],
) -> None:
    folder = create_story(tmp_path / "s")
    read_into(folder, ARTICLES[:1])
    assert build_folder(folder).computed == 1
    for content in (first, second):
        (folder.root / name).write_text(content, encoding="utf-8")
        assert build_folder(folder).computed == 1
        assert build_folder(folder).computed == 0
    assert damaged(folder) == ()
    (folder.root / name).unlink()
    assert build_folder(folder).computed == 1
    assert installed.given == given


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("places.csv", "name,lat\nGossi,1\n", r"places\.csv: no column country, kind, lon"),
        ("places.csv", f"{PLACES}Gossi,95,1,ML,\n", r"places\.csv, line 2: .*no point"),
        ("bodies.csv", "name;kind\nWardens;party\n", r"bodies\.csv: no column aliases"),
        ("bodies.csv", f"{BODIES}Wardens,club,,\n", r"bodies\.csv, line 2: 'club' is no kind"),
    ],
)
def test_a_list_of_another_form_stops_the_build_and_nothing_is_lost(
    tmp_path: Path, installed: Knowing, name: str, content: str, message: str
) -> None:
    folder = filled(tmp_path / "s")
    (folder.root / name).write_text(content, encoding="utf-8")
    before = contents(folder)
    with pytest.raises(UsageError, match=message):
        build_folder(folder)
    assert contents(folder) == before
    assert installed.seen == []


@pytest.mark.model
def test_places_and_bodies_of_ones_own_are_found_in_the_text(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    text = "The Harbour Wardens left the village of Little Torvik on Sunday."
    read_into(folder, [article(text, id="a1")])
    (unknown,) = build_folder(folder).analyses
    assert [place.country for place in unknown.places] == [None]
    assert "armed_group" not in {entity.kind for entity in unknown.entities}
    folder.places.write_text(f"{PLACES}Little Torvik,61.5,7.5,NO,village\n", encoding="utf-8")
    folder.bodies.write_text(f"{BODIES}Harbour Wardens,armed_group,no,\n", encoding="utf-8")
    (known,) = build_folder(folder).analyses
    (place,) = known.places
    assert (place.kind, place.country, place.latitude) == ("village", "NO", 61.5)
    found = {entity.id: (entity.kind, entity.country) for entity in known.entities}
    assert found["armed_group:harbour-wardens"] == ("armed_group", "NO")


def test_an_article_that_the_story_dates_is_analysed_with_that_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = create_story(tmp_path / "s")
    day = date(2031, 3, 4)
    found = Published(interval=Interval(day, day), basis=DateBasis.STORY, rests_on=("a1",))
    monkeypatch.setattr(building, "dated_together", lambda _: {"a2": found})
    seen: list[tuple[str, Published | None]] = []

    def analyzer(item: Article, published: Published | None = None) -> Analysis:
        seen.append((item.id, published))
        own = fake_analyze(item)
        return own if published is None else replace(own, published=published)

    read_into(folder, ARTICLES[:3])
    built = build_folder(folder, analyzer=analyzer)
    assert seen == [("a0", None), ("a1", None), ("a2", None), ("a2", found)]
    assert built.computed == 3
    assert {a.article.id: a.published for a in built.analyses}["a2"] == found
    before = contents(folder)
    assert build_folder(folder, analyzer=analyzer).computed == 0
    assert contents(folder) == before


def test_an_article_that_fails_with_its_new_date_supports_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = create_story(tmp_path / "s")
    day = date(2031, 3, 4)
    found = Published(interval=Interval(day, day), basis=DateBasis.STORY)

    def dates(analyses: list[Analysis]) -> dict[str, Published]:
        ids = {analysis.article.id for analysis in analyses}
        return {"a2": found} if "a2" in ids else {}

    def analyzer(item: Article, published: Published | None = None) -> Analysis:
        if published is not None:
            raise KeyError(item.id)
        return fake_analyze(item)

    monkeypatch.setattr(building, "dated_together", dates)
    read_into(folder, ARTICLES[:3])
    built = build_folder(folder, analyzer=analyzer)
    assert [a.article.id for a in built.analyses] == ["a0", "a1"]
    assert [failure.source for failure in built.failures] == ["2.txt"]


def test_a_damaged_kept_analysis_is_computed_again(tmp_path: Path) -> None:
    folder = filled(tmp_path / "s")
    expected = contents(folder)
    for path in folder.analyses.iterdir():
        path.write_bytes(path.read_bytes()[:50])
    filled(tmp_path / "s", [])
    assert contents(folder) == expected
    assert all(path.stat().st_size > 50 for path in folder.analyses.iterdir())


def test_a_fault_in_one_article_fails_that_article(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    read_into(folder, [*ARTICLES, article("CRASH", id="a9", source="9.txt")])
    built = build_folder(folder, analyzer=fake_analyze)
    assert len(built.analyses) == len(ARTICLES)
    assert built.failures == (Failure(source="9.txt", stage="analyse", reason="KeyError: 'a9'"),)
    assert build_folder(folder, analyzer=fake_analyze).failures == built.failures


def test_other_languages_are_kept_and_listed(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    read_into(folder, [article("Les dockers ont voté.", id="f1", language="fr")])
    (found,) = build_folder(folder, analyzer=fake_analyze).analyses
    assert found.sentences == ()
    assert b'"analysed":false' in (folder.record / "articles.jsonl").read_bytes()


@pytest.mark.usefixtures("undated")
def test_progress_counts_characters(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    read_into(folder, ARTICLES)
    seen: list[tuple[int, int]] = []
    build_folder(folder, analyzer=fake_analyze, progress=lambda *step: seen.append(step))
    total = sum(map(len, TEXTS))
    assert len(seen) == len(TEXTS)
    assert seen[-1] == (total, total)


def test_the_index_finds_sentences(tmp_path: Path) -> None:
    folder = filled(tmp_path / "s")
    hits = search(folder, ["accused", "niger"], 10)
    assert [(hit.article, hit.text) for hit in hits] == [("a3", TEXTS[3])]
    assert [hit.article for hit in search(folder, ["withdrew from"], 1)] == ["a0"]
    assert search(folder, ["from withdrew"], 9) == []
    assert search(folder, ["NEAR(", '"', "* AND"], 9) == []
    assert search(folder, [" "], 9) == []
    for hit in search(folder, ["mali"], 10):
        assert hit.span.of(TEXTS[int(hit.article[1])]) == hit.text


def test_a_stale_or_broken_index_is_noticed(tmp_path: Path) -> None:
    folder = filled(tmp_path / "s")
    (folder.manifest).write_bytes(folder.manifest.read_bytes() + b"\n")
    assert not is_current(folder)
    folder.index.write_bytes(b"no database, but long enough to be read as one" * 20)
    assert not is_current(folder)
    folder.index.unlink()
    assert not is_current(folder)


class KilledError(BaseException):
    """What stands for the end of the process at a file operation."""


def test_a_run_stopped_before_any_write_is_completed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = [*ARTICLES[:2], BROKEN]
    expected = contents(filled(tmp_path / "whole", items))
    move = Path.replace
    count = 0

    def counted(self: Path, target: Path) -> Path:
        nonlocal count
        count -= 1
        if count == 0:
            raise KilledError
        return move(self, target)

    monkeypatch.setattr(Path, "replace", counted)
    stopped = 0
    for number in range(1, 200):
        folder = tmp_path / f"stopped{number}"
        count = number
        try:
            filled(folder, items)
        except KilledError:
            stopped += 1
        else:
            break
        count = 0
        assert contents(filled(folder, items)) == expected
    assert stopped > 15


CHILD = """
import pathlib, sys, os, signal
from tests.runs.test_building import ARTICLES, BROKEN, filled
target, number = pathlib.Path(sys.argv[1]), int(sys.argv[2])
begin = pathlib.Path.open
def dying(self, mode="r", *arguments, **named):
    global number
    number -= mode == "wb"
    if number == 0:
        with begin(self, "wb") as half:
            half.write(b"{")
        os.kill(os.getpid(), signal.SIGKILL)
    return begin(self, mode, *arguments, **named)
pathlib.Path.open = dying
filled(target, [*ARTICLES, BROKEN])
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize("number", [1, 2, 5, 8, 9, 12, 14, 17, 21, 24])
def test_a_killed_run_is_completed_to_the_same_bytes(tmp_path: Path, number: int) -> None:
    expected = contents(filled(tmp_path / "whole", [*ARTICLES, BROKEN]))
    path = tmp_path / "killed"
    root = Path(__file__).resolve().parents[2]
    run = subprocess.run(
        [sys.executable, "-c", CHILD, str(path), str(number)],
        cwd=root,
        env=os.environ
        | {"PYTHONPATH": os.pathsep.join(["src", os.environ.get("PYTHONPATH", "")])},
        check=False,
    )
    assert run.returncode == -signal.SIGKILL
    assert contents(filled(path, [*ARTICLES, BROKEN])) == expected


def die(item: Article) -> Analysis:
    """An analyzer whose process ends."""
    os._exit(9)


def test_the_end_of_a_process_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoryError, match="a process ended"):
        list(analyze_all(ARTICLES, workers=2, analyzer=die))


def without_model(item: Article) -> Analysis:
    """An analyzer whose installation is damaged."""
    message = f"no model for {item.id}"
    raise ModelError(message)


def test_a_damaged_installation_is_no_fault_of_an_article() -> None:
    with pytest.raises(ModelError, match="no model"):
        list(analyze_all(ARTICLES, analyzer=without_model))


def test_results_come_in_order_and_a_reader_may_stop_early() -> None:
    results = analyze_all(ARTICLES, workers=2, analyzer=fake_analyze)
    assert next(results) == fake_analyze(ARTICLES[0])
    results.close()
    found = list(analyze_all(ARTICLES, analyzer=fake_analyze))
    assert found == [fake_analyze(item) for item in ARTICLES]


@pytest.mark.parametrize(
    ("characters", "workers"), [(0, 1), (100_000, 1), (10**9, os.cpu_count())]
)
def test_workers_for_the_amount_of_text(characters: int, workers: int) -> None:
    assert useful_workers(characters) == workers
