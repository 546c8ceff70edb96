"""Outcomes that only words tell: sentences that share the matter of a plan."""

from __future__ import annotations

import pytest

from dateline.codes import Code, Status
from dateline.findings import Outcome
from tests.story.planning import plans, told

PLANNED, ASSERTED = Status.PLANNED, Status.ASSERTED


FILLER = "The river rose. Prices fell at the market. A school in the hills got a roof. " * 2
"""Sentences among which a word that stands in one of them tells something."""


def outcome(text: str, act: tuple[str, Code, str | None, Status], later: str, who: str) -> str:
    """What a later article says of the only plan of an earlier one."""
    first = told("a", text, "2024-03-01", act, who={act[0]: who})
    second = told("b", f"{FILLER}{later}", "2024-03-20")
    (plan,) = plans(first, second)
    return plan.outcome


SEND = ("send", Code.AID, None, PLANNED)
OFFER = "Arvia will send observers to the polling stations."


@pytest.mark.parametrize(
    ("later", "expected", "why"),
    [
        ("The observers from Arvia will not come.", Outcome.REVERSED, "it says so"),
        ("Arvia's observers arrived at the polling stations.", Outcome.CAME_ABOUT, "other verb"),
        ("Half of the observers from Arvia arrived.", Outcome.PARTLY, "only some"),
        ("Only two of its observers arrived from Arvia.", Outcome.PARTLY, "counted"),
        ("The town wants observers sent from Arvia.", Outcome.NOT_REPORTED, "still wanted"),
        ("Observers from Arvia may arrive soon.", Outcome.NOT_REPORTED, "still to come"),
        ("The observers have not come from Arvia so far.", Outcome.NOT_REPORTED, "not yet"),
        ("Observers from Borduria arrived.", Outcome.NOT_REPORTED, "those of another state"),
        ("The mayor of Lund resigned.", Outcome.NOT_REPORTED, "another matter"),
        ("The bus for observers in Arvia broke down.", Outcome.NOT_REPORTED, "no word of outcome"),
    ],
)
def test_sentences(later: str, expected: Outcome, why: str) -> None:
    assert outcome(OFFER, SEND, later, "Arvia") == expected, why


@pytest.mark.parametrize(
    ("text", "later", "expected", "why"),
    [
        (
            "The Port Company promised 500 crowns for each stranded family.",
            "The stranded families received their 500 crowns from the Port Company.",
            Outcome.CAME_ABOUT,
            "a promise that was kept",
        ),
        (
            "The Port Company promised 500 crowns for each stranded family.",
            "The Port Company had promised 500 crowns for each stranded family.",
            Outcome.NOT_REPORTED,
            "the promise told again",
        ),
    ],
)
def test_promises(text: str, later: str, expected: Outcome, why: str) -> None:
    act = ("promised", Code.AGREE, None, ASSERTED)

    assert outcome(text, act, later, "Port Company") == expected, why


def test_promise_that_nothing_will_be_done_is_no_plan() -> None:
    text = "The Port Company promised that no pilot would lose his licence."
    negated = "The Port Company promised that it would not close the northern dock."
    act = ("promised", Code.AGREE, None, ASSERTED)

    assert plans(told("a", negated, "2024-03-01", act, who={"promised": "Port Company"})) == ()
    assert plans(told("b", text, "2024-03-01", act, who={"promised": "Port Company"})) != ()


def test_sentence_that_goes_on_about_the_one_before() -> None:
    later = "The convoy of Arvia was on the road for days. It got through, with six of its ten lorries."
    act = ("send", Code.AID, None, PLANNED)

    found = outcome("Arvia will send a convoy of ten lorries.", act, later, "Arvia")

    assert found == Outcome.PARTLY


def test_demand_that_its_sentence_tells_as_refused() -> None:
    reasons = "status: governed by 'call' -> requested; status: governed by 'rejected' -> denied"
    text = "Ada Lorn rejected a call to dismiss Ben Moss."
    act = ("dismiss", Code.GOVERN, "dismiss", Status.DENIED)

    (plan,) = plans(
        told(
            "a",
            text,
            "2024-03-01",
            act,
            who={"dismiss": "Ada Lorn"},
            whom={"dismiss": "Ben Moss"},
            reasons={"dismiss": reasons},
        )
    )

    assert (plan.outcome, plan.told) == (Outcome.REVERSED, True)


def test_linked_in_so_many_words() -> None:
    later = "The observers of Arvia arrived at the polling stations, as announced."
    first = told("a", OFFER, "2024-03-01", SEND, who={"send": "Arvia"})

    (plan,) = plans(first, told("b", f"{FILLER}{later}", "2024-03-20"))

    assert plan.told
    assert plan.met_by == ()
