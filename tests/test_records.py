from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import Code, Status
from dateline.errors import RecordError, SpanError
from dateline.records import Analysis, Event, Interval, Statement, quoted, spans_of
from dateline.spans import Span
from tests.parses import article, find


@pytest.mark.parametrize(
    ("first", "last", "text", "precision"),
    [
        (date(2022, 2, 18), date(2022, 2, 18), "2022-02-18", "day"),
        (date(2023, 9, 1), date(2023, 9, 30), "2023-09", "month"),
        (date(2024, 2, 1), date(2024, 2, 29), "2024-02", "month"),
        (date(2024, 2, 1), date(2024, 2, 28), "2024-02-01/2024-02-28", "range"),  # a day short
        (date(2020, 1, 1), date(2020, 12, 31), "2020", "year"),
        (date(2020, 1, 1), date(2021, 12, 31), "2020-01-01/2021-12-31", "range"),
        (date(2022, 2, 18), None, "2022-02-18/..", "open"),
        (None, date(2022, 2, 18), "../2022-02-18", "open"),
        (None, None, "../..", "open"),
    ],
)
def test_interval(first: date | None, last: date | None, text: str, precision: str) -> None:
    assert str(Interval(first, last)) == text
    assert Interval(first, last).precision == precision


def test_an_interval_does_not_run_backwards() -> None:
    with pytest.raises(RecordError, match="before it begins"):
        Interval(date(2022, 2, 2), date(2022, 2, 1))


def test_a_mode_belongs_to_its_code() -> None:
    with pytest.raises(RecordError, match="PROTEST has no mode 'withdraw'"):
        Event(
            anchor=Span(0, 1),
            code=Code.PROTEST,
            mode="withdraw",
            actor=(),
            recipient=(),
            place=(),
            when=None,
            when_text=None,
            status=Status.ASSERTED,
            attributed_to=None,
            magnitude=(),
            confidence=1.0,
            reasons=(),
        )


def test_a_statement_says_something() -> None:
    with pytest.raises(RecordError, match="content"):
        Statement(type=None, content=(), cue=None, speaker=None, speaker_entity=None)  # type: ignore[arg-type]


def test_an_analysis_refuses_spans_outside_its_text() -> None:
    with pytest.raises(SpanError, match="ends behind"):
        Analysis(
            article=article("short"),
            published=None,
            sentences=(Span(0, 9),),
            times=(),
            entities=(),
            places=(),
            figures=(),
            statements=(),
            events=(),
        )


@given(st.text(min_size=1), st.data())
def test_evidence_quotes_the_stored_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    evidence = quoted(article(text), Span(start, end))
    assert evidence.exact == text[start:end]


def test_spans_of_finds_every_span() -> None:
    text = "The envoy said it left."
    statement = Statement(
        type=None,  # type: ignore[arg-type]
        content=(find(text, "it left"),),
        cue=find(text, "said"),
        speaker=find(text, "The envoy"),
        speaker_entity=None,
    )
    assert [span.of(text) for span in spans_of(statement)] == ["it left", "said", "The envoy"]
