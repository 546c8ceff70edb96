"""A definite mention without a cue of its own is as sure as the mention before it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.codes import Code, Status
from dateline.extract.events_anaphora import carried
from dateline.records import Event
from dateline.spans import Span
from tests.parses import document, find

DOCUMENT = document(
    """
    Talks talk NOUN NNS 0 root
    on on ADP IN 4 case
    a a DET DT 4 det
    withdrawal withdrawal NOUN NN 1 nmod
    """,
    """
    The the DET DT 2 det
    withdrawal withdrawal NOUN NN 3 nsubj
    worries worry VERB VBZ 0 root
    neighbours neighbour NOUN NNS 3 obj
    """,
)
TEXT = DOCUMENT.text


def event(anchor: Span, status: Status, *reasons: str, code: Code = Code.RETREAT) -> Event:
    return Event(
        anchor=anchor,
        code=code,
        mode=None,
        actor=(),
        recipient=(),
        place=(),
        when=None,
        when_text=None,
        status=status,
        attributed_to=None,
        magnitude=(),
        confidence=0.5,
        reasons=reasons,
    )


FIRST = event(find(TEXT, "withdrawal"), Status.POSSIBLE, "status: topic of 'talks' -> possible")
SECOND = event(find(TEXT, "withdrawal", 1), Status.ASSERTED, "frame: withdrawal")


@pytest.mark.parametrize(
    ("before", "mention", "expected"),
    [
        (FIRST, SECOND, Status.POSSIBLE),
        # its own cue decides
        (FIRST, replace(SECOND, reasons=("status: 'begun' -> asserted",)), Status.ASSERTED),
        # so does its own time
        (FIRST, replace(SECOND, when_text=Span(0, 5)), Status.ASSERTED),
        # what was done stays done
        (replace(FIRST, status=Status.ASSERTED), SECOND, Status.ASSERTED),
        # a denial is of one speaker
        (replace(FIRST, status=Status.DENIED), SECOND, Status.ASSERTED),
        # another act
        (replace(FIRST, code=Code.CONSULT), SECOND, Status.ASSERTED),
        # violence is not announced
        (replace(FIRST, code=Code.ASSAULT), replace(SECOND, code=Code.ASSAULT), Status.ASSERTED),
    ],
)
def test_status_of_the_second_mention(before: Event, mention: Event, expected: Status) -> None:
    assert carried(DOCUMENT, [before, mention])[1].status is expected


def test_an_indefinite_mention_stands_for_itself() -> None:
    again = replace(SECOND, anchor=FIRST.anchor)
    assert carried(DOCUMENT, [FIRST, again])[1].status is Status.ASSERTED


def test_the_reason_is_given_and_the_bound_dropped() -> None:
    told = replace(SECOND, reasons=("frame: withdrawal", "when: told as done by the day"))
    reasons = carried(DOCUMENT, [FIRST, told])[1].reasons
    assert reasons == ("frame: withdrawal", "status: as of the mention before it -> possible")
