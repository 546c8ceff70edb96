"""Figures that a careful reader found wrong: place, day, thing and total."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.codes import FigureRole, TimexType
from dateline.extract.quantities import find_figures
from dateline.records import Document, Figure, Interval, Timex
from tests.extract import careful_sentences as careful
from tests.parses import document, find

YEAR = Interval(date(2017, 1, 1), date(2017, 12, 31))


def figures(parsed: Document, *times: str) -> list[Figure]:
    found = tuple(
        Timex(span=find(parsed.text, t), type=TimexType.DATE, value="2017", interval=YEAR, rule="")
        for t in times
    )
    return list(find_figures(parsed, found, (), ()))


def words(text: str, figure: Figure) -> tuple[str, str | None]:
    return figure.span.of(text), None if figure.thing is None else figure.thing.of(text)


def test_counts_in_brackets_are_of_the_name_before() -> None:
    text = "Ardale was the worst hit with 30 deaths, followed by Norport (23) and Eastwick (18)."
    parsed = document(
        careful.RIVALS, text=text, names=(("Norport", "Location"), ("Eastwick", "Location"))
    )
    found = [(f.low, f.role, f.place and f.place.of(text)) for f in figures(parsed)]
    assert found == [
        (30, FigureRole.KILLED, None),
        (23, FigureRole.KILLED, "Norport"),
        (18, FigureRole.KILLED, "Eastwick"),
    ]


def test_a_relative_clause_dates_no_figure_outside_it() -> None:
    parsed = document(careful.DISMISSED)
    counts = figures(parsed, "2017")[0]
    assert counts.when is None
    assert words(parsed.text, counts) == ("eleven", "counts of fraud")


def test_a_superlative_bounds_no_figure() -> None:
    (hundreds,) = figures(document(careful.KIND), "this year")
    assert hundreds.when is None


def test_a_part_keeps_its_place() -> None:
    parsed = document(careful.PARTS, names=(("Norway", "Location"),))
    found = [f.place and f.place.of(parsed.text) for f in figures(parsed)]
    assert found == [None, None, "Norway"]


def test_the_next_number_is_no_thing() -> None:
    text = "Donors have provided $98 million of the $148 million needed."
    parsed = document(careful.DONORS, text=text)
    assert words(text, figures(parsed)[0]) == ("$98 million", None)


def test_of_whom_counts_people_that_no_list_has() -> None:
    parsed = document(careful.ORDERLY)
    total, part = figures(parsed)
    assert part.part_of == total.span


def test_both_sides_of_a_vote_are_votes() -> None:
    found = figures(document(careful.VOTED))
    assert [(f.low, f.role) for f in found] == [(412, FigureRole.VOTES), (87, FigureRole.VOTES)]


def test_not_one_is_no_figure() -> None:
    assert figures(document(careful.KOBO)) == []


@pytest.mark.parametrize(
    ("first", "linked", "why"),
    [
        ('"There were 100 children in the hold," the doctor said.', False, "counted by another"),
        (None, True, "counted by the writer"),
    ],
)
def test_them_is_not_what_a_quotation_counts(first: str | None, linked: bool, why: str) -> None:
    text = "He treated about 30 of them."
    lead = "There were 100 children in the hold, the doctor said." if first is None else first
    block = careful.CHILDREN if first else careful.CHILDREN.replace('" " PUNCT `` 3 punct\n', "")
    parsed = document(*_blocks(block, first is None), text=f"{lead} {text}")
    part = figures(parsed)[-1]
    assert (part.part_of is not None) is linked, why


def _blocks(block: str, bare: bool) -> tuple[str, str]:
    """The two sentences; `bare`, the first without its marks."""
    rows = block.strip().splitlines()
    if not bare:
        return block, careful.TREATED
    kept = [row for row in rows if not row.startswith('"')]
    number = {
        old: new
        for new, old in enumerate(
            (
                n
                for n, r in enumerate(careful.CHILDREN.strip().splitlines(), 1)
                if not r.startswith('"')
            ),
            1,
        )
    }
    mended = []
    for row in kept:
        *head, above, relation = row.split()
        mended.append(" ".join([*head, str(number.get(int(above), 0)), relation]))
    return "\n".join(mended), careful.TREATED


def test_a_scaled_decimal_is_whole() -> None:
    block = "They they PRON PRP 2 nsubj\nlost lose VERB VBD 0 root\n$ $ SYM $ 2 obj\n4.1 4.1 NUM CD 5 compound\nbillion billion NUM CD 3 nummod\n. . PUNCT . 2 punct"
    (figure,) = figures(document(block, text="They lost $4.1 billion."))
    assert (figure.low, figure.high) == (4_100_000_000, 4_100_000_000)
