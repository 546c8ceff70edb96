"""What the words around an act say became of it."""

from __future__ import annotations

import pytest

from dateline.findings import Outcome
from dateline.story.plans_cues import clause, is_known, is_open, is_part, read_cue
from tests.parses import find

CAME, GOING = Outcome.CAME_ABOUT, Outcome.IN_PROGRESS
OFF, LAPSED = Outcome.REVERSED, Outcome.LAPSED


@pytest.mark.parametrize(
    ("text", "act", "others", "expected", "why"),
    [
        ("The talks broke down on Friday.", "talks", (), CAME, "they were held"),
        ("The strike has begun.", "strike", (), CAME, "an act of a moment"),
        ("The match was called off.", "match", (), OFF, "passive"),
        ("The club called off the match.", "match", (), OFF, "object"),
        ("The vote, planned for today, was put off by a week.", "vote", (), OFF, "an aside"),
        ("The crews had threatened to strike, decided against it.", "strike", (), None, "comma"),
        ("The vote may be put off.", "vote", (), None, "a possibility"),
        ("The strike has not begun.", "strike", (), None, "a negation"),
        ("The union agreed to call off the strike.", "strike", (), None, "still to come"),
        ("The march was long and the vote was put off.", "march", (), None, "another clause"),
        ("Talks on the march have begun.", "march", ("Talks",), None, "the talks have begun"),
        ("Talks on the march have begun.", "Talks", ("march",), CAME, "the head of the phrase"),
        ("The minister has so far rejected a vote.", "vote", (), None, "not the last word"),
        ("The group would not negotiate.", "negotiate", (), OFF, "a refusal"),
        ("He would not run in the vote.", "vote", (), None, "he refuses to run, not to vote"),
        ("Nobody talks any more of the march.", "march", (), LAPSED, "forgotten"),
        ("The march passed the town hall.", "march", (), None, "nothing said"),
    ],
)
def test_cues(
    text: str, act: str, others: tuple[str, ...], expected: Outcome | None, why: str
) -> None:
    found = clause(text, 0, [find(text, words) for words in (act, *others)])
    cue = read_cue(found, find(text, act), gradual=False)
    assert (None if cue is None else cue.outcome) is expected, why


def test_an_act_that_takes_weeks_has_only_begun() -> None:
    text = "The withdrawal has begun."
    cue = read_cue(clause(text, 0, []), find(text, "withdrawal"), gradual=True)
    assert cue is not None
    assert (cue.outcome, cue.span.of(text)) == (GOING, "begun")


def test_who_debates_a_bill_has_begun_with_it() -> None:
    text = "Deputies have begun debating a bill."
    found = clause(text, 0, [find(text, "debating"), find(text, "bill")])
    through = read_cue(found, find(text, "bill"), gradual=True, through=True)
    assert through is not None
    assert through.outcome is GOING
    assert read_cue(found, find(text, "bill"), gradual=True) is None


def test_offsets_count_from_the_start_of_the_article() -> None:
    text = "Rain. The match was called off."
    start = text.index("The")
    cue = read_cue(clause(text[start:], start, []), find(text, "match"), gradual=False)
    assert cue is not None
    assert cue.span.of(text) == "was called off"


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        ("The planned march drew few.", "march", True),
        ("The march announced ten days ago drew few.", "march", True),
        ("They left as promised.", "left", True),
        ("The planned march drew few to the talks.", "talks", False),
        ("The march drew few.", "march", False),
    ],
)
def test_what_is_told_as_planned(text: str, act: str, expected: bool) -> None:
    assert is_known(clause(text, 0, []), find(text, act)) is expected


def test_parts_and_open_ends() -> None:
    text = "Half of the troops left."
    assert is_part(clause(text, 0, []), find(text, "left"))
    text = "The troops left."
    assert not is_part(clause(text, 0, []), find(text, "left"))
    assert is_open(clause("It has so far refused.", 0, []))
    assert not is_open(clause("It has refused.", 0, []))
