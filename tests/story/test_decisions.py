"""Human decisions over machine entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.codes import Code, Status
from dateline.errors import RecordError
from dateline.serialize import interval
from dateline.story.decisions import Act, Decision, Edit, apply
from tests.story.test_timeline import LEFT, PLANNED, story

if TYPE_CHECKING:
    from dateline.records import Entry

ENTRIES = story(LEFT, PLANNED)
FIRST, SECOND = ENTRIES


def decide(entry: Entry, act: Act, **fields: object) -> Decision:
    """A decision about an entry."""
    report = entry.reports[0]
    return Decision(
        act=act,
        entry=entry.id,
        article=report.article,
        anchor=report.event.anchor,
        **fields,  # type: ignore[arg-type]
    )


def test_without_decisions_nothing_changes() -> None:
    review = apply(ENTRIES, ())
    assert (review.entries, review.rejected, review.marks) == (ENTRIES, (), {})


def test_a_rejected_entry_is_left_out_and_listed() -> None:
    review = apply(ENTRIES, [decide(FIRST, Act.REJECT, why="another country")])
    assert review.entries == (SECOND,)
    assert review.rejected == (FIRST,)
    assert review.marks[FIRST.id].notes == ("another country",)


def test_the_last_verdict_holds() -> None:
    review = apply(ENTRIES, [decide(FIRST, Act.REJECT), decide(FIRST, Act.ACCEPT)])
    assert review.entries == ENTRIES
    assert review.marks[FIRST.id].verdict is Act.ACCEPT


def test_an_edit_sets_cells_and_keeps_what_the_machine_found() -> None:
    edits = [
        decide(SECOND, Act.EDIT, edit=Edit(when=interval("2022-02"))),
        decide(SECOND, Act.EDIT, edit=Edit(status=Status.ASSERTED)),
    ]
    review = apply(ENTRIES, edits)
    edited = review.entries[1]
    assert (str(edited.when), edited.status, edited.mode) == ("2022-02", "asserted", "withdraw")
    assert review.marks[SECOND.id].machine == SECOND
    assert review.marks[SECOND.id].edited == ("status", "when")


@pytest.mark.parametrize(
    ("edit", "code", "mode", "why"),
    [
        (Edit(code=Code.AID), Code.AID, None, "a mode goes with its code"),
        (Edit(code=Code.CONSULT, mode="visit"), Code.CONSULT, "visit", "both"),
        (Edit(mode="ceasefire"), Code.RETREAT, "ceasefire", "the mode alone"),
    ],
)
def test_modes_belong_to_codes(edit: Edit, code: Code, mode: str | None, why: str) -> None:
    entry = apply(ENTRIES, [decide(FIRST, Act.EDIT, edit=edit)]).entries[0]
    assert (entry.code, entry.mode) == (code, mode), why


def test_a_mode_that_the_code_lacks_is_refused() -> None:
    with pytest.raises(RecordError, match="no mode"):
        apply(ENTRIES, [decide(FIRST, Act.EDIT, edit=Edit(mode="visit"))])


def test_a_decision_finds_its_entry_by_the_mention_when_the_id_has_changed() -> None:
    decision = decide(FIRST, Act.REJECT)
    moved = Decision(
        act=Act.REJECT, entry="egone", article=decision.article, anchor=decision.anchor
    )
    assert apply(ENTRIES, [moved]).rejected == (FIRST,)


def test_what_finds_no_entry_is_an_orphan_and_listed() -> None:
    decision = decide(FIRST, Act.REJECT)
    review = apply((SECOND,), [decision])
    assert review.orphans == (decision,)
    assert review.entries == (SECOND,)


@pytest.mark.parametrize(
    ("act", "fields"), [(Act.EDIT, {}), (Act.NOTE, {}), (Act.NOTE, {"why": "  "})]
)
def test_empty_decisions_are_refused(act: Act, fields: dict[str, object]) -> None:
    with pytest.raises(RecordError):
        decide(FIRST, act, **fields)
