"""The files of a record: what is written reads back, and no false quotation passes."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import DamagedError
from dateline.records import Analysis, Evidence
from dateline.serialize.findings import FINDINGS
from dateline.serialize.wire import WireEntry
from dateline.spans import Span
from dateline.store.findings import check_quoted
from dateline.store.folder import StoryFolder, create_story
from dateline.store.journal import append_decision
from dateline.store.manifest import digest, record_digests
from dateline.store.record import (
    read_analyses,
    read_outlines,
    read_records,
    read_review,
    write_record,
)
from dateline.store.rows import KINDS
from dateline.store.sources import add_article
from dateline.story.decisions import Act, Edit, Review, apply
from dateline.story.linking import link
from dateline.story.timeline import build_timeline, in_order
from tests.analyses import analyses as any_analyses
from tests.analyses import day
from tests.fakes import fake_analyze
from tests.parses import article
from tests.story.test_decisions import decide
from tests.story.test_timeline import LEFT, PLANNED

if TYPE_CHECKING:
    from pathlib import Path


def stored(folder: StoryFolder, found: list[Analysis], *decisions: object) -> Review:
    """The record of analyses, written with its manifest."""
    files: dict[Path, str] = {}
    for analysis in found:
        files |= add_article(folder, analysis.article, None)
    review = apply(build_timeline(found, link(found)), decisions)  # type: ignore[arg-type]
    by_id = {analysis.article.id: analysis for analysis in found}
    review = replace(review, decided=in_order(review.decided, by_id))
    record_digests(folder, files | write_record(folder, found, review))
    return review


def read_all(folder: StoryFolder) -> None:
    """Read every file of the record."""
    outlines = read_outlines(folder)
    read_review(folder, outlines)
    read_analyses(folder, outlines)


def read(*texts: str) -> list[Analysis]:
    """Analyses by the fake analyzer."""
    return [fake_analyze(article(text, id=f"a{n}")) for n, text in enumerate(texts)]


@settings(max_examples=50, deadline=None)
@given(st.lists(any_analyses(), max_size=3))
def test_any_record_reads_back(
    tmp_path_factory: pytest.TempPathFactory, found: list[Analysis]
) -> None:
    folder = create_story(tmp_path_factory.mktemp("any") / "s")
    found = [
        replace(a, article=replace(a.article, id=f"a{number}")) for number, a in enumerate(found)
    ]
    review = stored(folder, found)
    outlines = read_outlines(folder)
    assert read_analyses(folder, outlines) == tuple(found)
    assert read_review(folder, outlines) == review


def test_lines_show_words_beside_spans(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    stored(folder, read(LEFT))
    (line,) = (folder.record / "events.jsonl").read_text().splitlines()
    row = json.loads(line)
    assert row["article"] == "a0"
    assert row["anchor"] == [14, 22]
    assert row["words"] == {"anchor": "withdrew", "actor": ["French"], "place": ["Mali"]}


def test_the_record_does_not_depend_on_the_order_of_articles(tmp_path: Path) -> None:
    found = read(LEFT, PLANNED, LEFT)
    contents = []
    for number, order in enumerate((found, found[::-1])):
        folder = create_story(tmp_path / str(number), "s")
        stored(folder, order)
        contents.append({p.name: p.read_bytes() for p in sorted(folder.record.iterdir())})
    assert contents[0] == contents[1]
    names = ("articles", "entries", "machine", *KINDS, *FINDINGS)
    assert set(contents[0]) == {f"{name}.jsonl" for name in names}


def test_ids_are_unique_even_where_records_share_a_place(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    (found,) = read(LEFT)
    twins = replace(found, events=found.events * 2, entities=(*found.entities,) * 2)
    stored(folder, [twins])
    outlines = read_outlines(folder)
    for kind in KINDS:
        ids = [key for key, _, _ in read_records(folder, kind, outlines)]
        assert len(set(ids)) == len(ids)


def test_a_false_quotation_cannot_be_written() -> None:
    (found,) = read(LEFT)
    (entry,) = build_timeline([found], {})
    false = Evidence(article="a0", span=Span(0, 6), exact="Malian")
    texts = {"a0": LEFT}
    check_quoted("entry", entry, texts)
    for bad in (
        replace(entry, headline=false),
        replace(entry, actors=(false,)),
        replace(entry, reports=(replace(entry.reports[0], anchor=false),)),
        replace(entry, places=(Evidence(article="gone", span=Span(0, 6), exact="French"),)),
        replace(entry, places=(Evidence(article="a0", span=Span(40, 99), exact=LEFT[40:]),)),
    ):
        with pytest.raises(DamagedError, match="quotes"):
            check_quoted("entry", bad, texts)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("events", '"words":{"anchor":"withdrew"', '"words":{"anchor":"advanced"'),
        ("events", '"anchor":[14,22]', '"anchor":[14,23]'),
        ("events", '"anchor":[14,22]', '"anchor":[14,2200]'),
        ("events", '"article":"a0"', '"article":"a9"'),
        ("events", '"mode":"withdraw"', '"mode":"visit"'),
        ("entries", '"exact":"French"', '"exact":"Malian"'),
        ("entries", '"code":"RETREAT"', '"code":"VICTORY"'),
        ("articles", '"raw":"0"', '"raw":0'),
        ("articles", '"sentences":[[0,47]]', '"sentences":[[0,4700]]'),
    ],
)
def test_a_line_changed_behind_the_manifest_is_damage(
    tmp_path: Path, name: str, old: str, new: str
) -> None:
    folder = create_story(tmp_path / "s")
    stored(folder, read(LEFT))
    path = folder.record / f"{name}.jsonl"
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))
    record_digests(folder, {path: digest(path.read_bytes())})
    with pytest.raises(DamagedError):
        read_all(folder)


def test_a_stopped_run_is_noticed(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    stored(folder, read(LEFT))
    (folder.record / "entries.jsonl").write_bytes(b"")
    with pytest.raises(DamagedError, match="dateline build"):
        read_review(folder, read_outlines(folder))


def test_decisions_show_in_the_record_and_apply_when_it_is_read(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    found = read(LEFT, PLANNED)
    first, second = build_timeline(found, link(found))
    edit = decide(second, Act.EDIT, edit=Edit(when=day("2021-01-01")), why="the speech")
    append_decision(folder, edit)
    review = stored(folder, found, edit)
    rows = [
        msgspec.json.decode(line, type=WireEntry)
        for line in (folder.record / "entries.jsonl").read_bytes().splitlines()
    ]
    assert [row.id for row in rows] == [second.id, first.id]
    assert (rows[0].when, rows[0].edited, rows[0].notes) == (
        "2021-01-01",
        ("when",),
        ("the speech",),
    )
    assert rows[0].machine is not None
    assert rows[0].machine.when is None
    assert rows[1].machine is None
    outlines = read_outlines(folder)
    assert read_review(folder, outlines) == review

    append_decision(folder, decide(second, Act.REJECT))
    assert read_review(folder, outlines).rejected == (review.decided[0],)
