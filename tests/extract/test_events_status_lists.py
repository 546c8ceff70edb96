"""Acts in a list below a sentence that demands or promises them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dateline.codes import Code, Status
from dateline.extract.events_status_lists import listed
from dateline.records import Document, Event, Sentence
from dateline.spans import Span
from tests.parses import article, find

LIST = "The pilots demand:\n- an inquiry,\n- the release of the captain.\nA strike began."


def act(text: str, words: str, code: Code, status: Status = Status.ASSERTED) -> Event:
    """An event at these words."""
    return Event(
        anchor=find(text, words),
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
        confidence=0.9,
        reasons=(),
    )


def statuses(text: str, *events: Event) -> list[Status]:
    """The statuses after the lists of a text, a line a sentence, are read."""
    starts = [0, *(n + 1 for n, letter in enumerate(text) if letter == "\n"), len(text) + 1]
    lines = [Span(a, b - 1) for a, b in pairwise(starts)]
    sentences = tuple(Sentence(span=s, paragraph=n, tokens=()) for n, s in enumerate(lines))
    document = Document(article=article(text), sentences=sentences, names=())
    return [event.status for event in listed(document, events)]


@pytest.mark.parametrize(
    ("code", "expected", "why"),
    [
        (Code.REQUEST, Status.REQUESTED, "what is demanded"),
        (Code.AGREE, Status.PLANNED, "what is promised or agreed"),
        (Code.ACCUSE, Status.ASSERTED, "what somebody is accused of may have happened"),
    ],
)
def test_items(code: Code, expected: Status, why: str) -> None:
    found = statuses(
        LIST,
        act(LIST, "demand", code),
        act(LIST, "inquiry", Code.ACCUSE),
        act(LIST, "release", Code.RETREAT),
        act(LIST, "strike", Code.PROTEST),
    )

    assert found == [Status.ASSERTED, expected, expected, Status.ASSERTED], why


def test_what_an_item_says_itself_stands() -> None:
    found = statuses(
        LIST,
        act(LIST, "demand", Code.REQUEST),
        act(LIST, "inquiry", Code.ACCUSE, Status.DENIED),
    )

    assert found == [Status.ASSERTED, Status.DENIED]


def test_no_list_without_a_colon() -> None:
    text = LIST.replace("demand:", "demand")

    assert statuses(
        text, act(text, "demand", Code.REQUEST), act(text, "inquiry", Code.ACCUSE)
    ) == [
        Status.ASSERTED,
        Status.ASSERTED,
    ]
