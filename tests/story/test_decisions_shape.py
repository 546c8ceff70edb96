"""Entries as people join and divide them: nothing is lost, and what is gone is an orphan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import RecordError
from dateline.story.changes import Fate, compare
from dateline.story.decisions import Act, apply
from dateline.story.decisions_shape import mention_of
from dateline.story.linking import link
from dateline.story.timeline import build_timeline
from tests.fakes import fake_analyze
from tests.parses import article
from tests.story.test_decisions import decide

if TYPE_CHECKING:
    from dateline.records import Entry
    from dateline.story.decisions import Decision
    from dateline.story.decisions_shape import Mention

TEXTS = (
    "French troops withdrew from Mali on 2022-08-15.",
    "French troops withdrew from Mali on 2022-08-15. France met Niger in Niamey on 2022-03-02.",
    "French troops withdrew from Mali on 2022-08-16.",
    "French troops will withdraw from Mali, it was said.",
)
FOUND = [fake_analyze(article(text, id=f"a{n}")) for n, text in enumerate(TEXTS)]
ARTICLES = {analysis.article.id: analysis.article for analysis in FOUND}
ENTRIES = build_timeline(FOUND, link(FOUND))
BOTH = next(entry for entry in ENTRIES if len(entry.reports) == 2)
LATER = next(e for e in ENTRIES if str(e.when) == "2022-08-16")
MERGE = decide(BOTH, Act.MERGE, mentions=(mention_of(LATER.reports[0]),))
SPLIT = decide(BOTH, Act.SPLIT, mentions=(mention_of(BOTH.reports[1]),))
UNDO = decide(BOTH, Act.UNDO)


def reports(entries: tuple[Entry, ...]) -> list[Mention]:
    """All mentions of entries, sorted."""
    return sorted(mention_of(report) for entry in entries for report in entry.reports)


def test_a_merged_entry_has_all_reports_and_the_first_days() -> None:
    review = apply(ENTRIES, [MERGE], ARTICLES)
    joined = next(entry for entry in review.entries if entry.id == BOTH.id)
    assert len(review.entries) == len(ENTRIES) - 1
    assert len(joined.reports) == 3
    assert joined.when == BOTH.when, "15 and 16 August have no day in common"
    mark = review.marks[BOTH.id]
    assert (mark.shaped, mark.made_of) == (Act.MERGE, (LATER.id,))
    assert set(review.machine) == {BOTH, LATER}


def test_a_split_entry_leaves_its_id_to_the_rest() -> None:
    review = apply(ENTRIES, [SPLIT], ARTICLES)
    (part,) = {entry.id for entry in review.entries} - {entry.id for entry in ENTRIES}
    rest = next(entry for entry in review.entries if entry.id == BOTH.id)
    assert rest.reports == BOTH.reports[:1]
    assert review.marks[part].made_of == (BOTH.id,)


def test_undo_takes_back_the_last_decision_that_stands() -> None:
    assert apply(ENTRIES, [MERGE, UNDO], ARTICLES).decided == ENTRIES
    kept = apply(ENTRIES, [MERGE, SPLIT, UNDO], ARTICLES)
    assert kept.decided == apply(ENTRIES, [MERGE], ARTICLES).decided
    assert apply(ENTRIES, [UNDO], ARTICLES).orphans == (UNDO,)


@pytest.mark.parametrize("decision", [MERGE, SPLIT])
def test_what_is_gone_makes_the_whole_decision_an_orphan(decision: Decision) -> None:
    gone = [entry for entry in ENTRIES if entry.id not in {BOTH.id, LATER.id}]
    assert apply(gone, [decision], ARTICLES).orphans == (decision,)


def test_what_the_machine_has_joined_or_divided_by_itself_needs_no_decision() -> None:
    joined = apply(ENTRIES, [MERGE], ARTICLES).decided
    assert apply(joined, [MERGE], ARTICLES).decided == joined
    divided = apply(ENTRIES, [SPLIT], ARTICLES).decided
    again = apply(divided, [SPLIT], ARTICLES)
    assert (again.decided, again.orphans) == (divided, ())


@given(st.lists(st.sampled_from([MERGE, SPLIT, UNDO]), max_size=6))
def test_every_report_is_in_one_entry_whatever_is_decided(decisions: list[Decision]) -> None:
    review = apply(ENTRIES, decisions, ARTICLES)
    assert reports(review.decided) == reports(ENTRIES)
    assert len({entry.id for entry in review.decided}) == len(review.decided)
    for entry in review.decided:
        positions = sorted(position for root in entry.roots for position in root)
        assert positions in ([], list(range(len(entry.reports))))


@pytest.mark.parametrize("act", [Act.MERGE, Act.SPLIT])
def test_a_merge_or_split_names_something(act: Act) -> None:
    with pytest.raises(RecordError, match="at least one other mention"):
        decide(BOTH, act)


def test_changes_are_told_with_where_things_went() -> None:
    joined = apply(ENTRIES, [MERGE], ARTICLES).decided
    told = {change.entry: change for change in compare(ENTRIES, joined)}
    assert told[LATER.id].fate is Fate.MERGED
    assert told[LATER.id].others == (BOTH.id,)
    assert ("reports", "2", "3") in told[BOTH.id].cells
    back = {change.entry: change for change in compare(joined, ENTRIES)}
    assert (back[LATER.id].fate, back[LATER.id].others) == (Fate.SPLIT, (BOTH.id,))
    gone = {change.fate for change in compare(ENTRIES, ENTRIES[:0])}
    assert gone == {Fate.DELETED}
    assert {change.fate for change in compare(ENTRIES[:1], ENTRIES)} == {Fate.ADDED}
    assert compare(ENTRIES, ENTRIES) == ()
