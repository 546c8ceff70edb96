"""Findings as lines: what is written reads back, whatever it holds."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import Status
from dateline.findings import (
    Clash,
    Conflict,
    Outcome,
    Plan,
    Position,
    Relation,
    Reuse,
    Run,
    Severity,
    Side,
    Stance,
)
from dateline.records import Evidence, Interval
from dateline.serialize.findings import FINDINGS
from dateline.spans import Span

KEYS = st.text("abcdef0123456789", min_size=1, max_size=6)
WORDS = st.builds(
    lambda article, start, exact: Evidence(
        article=article, span=Span(start, start + len(exact)), exact=exact
    ),
    KEYS,
    st.integers(0, 99),
    st.text(min_size=1, max_size=9),
)
DAYS = st.dates(date(1990, 1, 1), date(2040, 1, 1))
INTERVALS = st.none() | st.tuples(DAYS, DAYS).map(lambda days: Interval(*sorted(days)))
SEVERAL = st.lists(WORDS, max_size=3).map(tuple)
IDS = st.lists(KEYS, max_size=3).map(tuple)
RECORDS: dict[str, st.SearchStrategy[Any]] = {
    "relations": st.builds(
        Relation,
        kind=st.sampled_from(Reuse),
        first=KEYS.map(lambda key: f"a{key}"),
        second=KEYS.map(lambda key: f"b{key}"),
        share=st.floats(0, 1),
        runs=st.lists(st.builds(Run, first=WORDS, second=WORDS), max_size=2).map(tuple),
        why=st.text(),
        origin=st.none() | KEYS,
        source=st.none() | st.text(),
    ),
    "conflicts": st.builds(
        Conflict,
        id=KEYS,
        kind=st.sampled_from(Clash),
        severity=st.sampled_from(Severity),
        about=st.text(),
        sides=st.lists(
            st.builds(Side, article=KEYS, words=SEVERAL, source=st.none() | WORDS),
            min_size=1,
            max_size=3,
        ).map(tuple),
        why=st.text(),
        entries=IDS,
    ),
    "plans": st.builds(
        Plan,
        entry=KEYS,
        status=st.sampled_from(Status),
        horizon=INTERVALS,
        outcome=st.sampled_from(Outcome),
        met_by=IDS,
        evidence=SEVERAL,
        told=st.booleans(),
        why=st.text(),
        also=IDS,
    ),
    "positions": st.builds(
        Position,
        holder=st.text(),
        name=WORDS,
        stance=st.sampled_from(Stance),
        what=WORDS,
        since=INTERVALS,
        words=SEVERAL,
    ),
}


@pytest.mark.parametrize("name", FINDINGS)
@given(data=st.data())
def test_every_finding_reads_back(name: str, data: st.DataObject) -> None:
    record = data.draw(RECORDS[name])
    line = FINDINGS[name].line(record)
    assert b"\n" not in line
    assert FINDINGS[name].read(line) == record
