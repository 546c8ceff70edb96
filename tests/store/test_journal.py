"""The journal: every decision reads back, and none is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.codes import Code, Status
from dateline.errors import DamagedError
from dateline.spans import Span
from dateline.store.folder import create_story
from dateline.store.journal import append_decision, read_journal
from dateline.story.decisions import Act, Decision, Edit
from tests.analyses import MAYBE_WORDS, WORDS, intervals

if TYPE_CHECKING:
    from pathlib import Path

EDITS = st.builds(
    Edit,
    status=st.none() | st.sampled_from(Status),
    when=intervals(),
    code=st.none() | st.sampled_from(Code),
    mode=MAYBE_WORDS,
)
DECISIONS = st.builds(
    Decision,
    act=st.just(Act.EDIT),
    entry=WORDS,
    article=WORDS,
    anchor=st.just(Span(3, 9)),
    why=WORDS,
    by=MAYBE_WORDS,
    at=MAYBE_WORDS,
    edit=EDITS,
) | st.builds(
    Decision,
    act=st.sampled_from([Act.ACCEPT, Act.REJECT]),
    entry=WORDS,
    article=WORDS,
    anchor=st.just(Span(0, 1)),
)


@settings(deadline=None)
@given(st.lists(DECISIONS, max_size=4))
def test_decisions_read_back(
    tmp_path_factory: pytest.TempPathFactory, decisions: list[Decision]
) -> None:
    folder = create_story(tmp_path_factory.mktemp("j") / "s")
    for decision in decisions:
        append_decision(folder, decision)
    assert read_journal(folder) == tuple(decisions)


def test_a_line_cut_short_does_not_swallow_the_next(tmp_path: Path) -> None:
    folder = create_story(tmp_path / "s")
    folder.journal.write_bytes(b'{"act":"acc')
    append_decision(folder, Decision(act=Act.ACCEPT, entry="e", article="a", anchor=Span(0, 1)))
    assert folder.journal.read_bytes().count(b"\n") == 2
    with pytest.raises(DamagedError, match="line 1"):
        read_journal(folder)


@pytest.mark.parametrize(
    "line",
    [
        '{"act":"approve","entry":"e","article":"a","anchor":[0,1]}',
        '{"act":"accept","entry":"e","article":"a","anchor":[1,1]}',
        '{"act":"accept","entry":"e","article":"a","anchor":[0,1],"notes":"x"}',
        '{"act":"edit","entry":"e","article":"a","anchor":[0,1]}',
        '{"act":"edit","entry":"e","article":"a","anchor":[0,1],"edit":{"when":"soon"}}',
        "accept e",
    ],
)
def test_a_line_that_says_nothing_clear_stops_the_run(tmp_path: Path, line: str) -> None:
    folder = create_story(tmp_path / "s")
    folder.journal.write_text(f"\n{line}\n")
    with pytest.raises(DamagedError, match="line 2"):
        read_journal(folder)
