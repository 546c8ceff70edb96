"""Figures: what is counted, in which role, where, when, by whom, of which total."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.codes import FigureRole, HedgeKind, PlaceRole, StatementType, TimexType
from dateline.extract.quantities import find_figures
from dateline.extract.quantities_amounts import amounts
from dateline.records import Document, Figure, Interval, Place, Statement, Timex
from tests.parses import document, find

LEAVING = """
    About about ADV RB 2 advmod
    2,400 2,400 NUM CD 4 nummod
    French French ADJ JJ 4 amod
    troops troops NOUN NNS 9 nsubj:pass
    and and CCONJ CC 7 cc
    900 900 NUM CD 7 nummod
    commandos commando NOUN NNS 4 conj
    are be AUX VBP 9 aux:pass
    expected expect VERB VBN 0 root
    to to PART TO 11 mark
    leave leave VERB VB 9 xcomp
    Mali Mali PROPN NNP 11 obj
    in in ADP IN 14 case
    March March PROPN NNP 11 obl
"""
TOTAL = """
    A a DET DT 2 det
    total total NOUN NN 9 nsubj
    of of ADP IN 5 case
    31,000 31000 NUM CD 5 nummod
    soldiers soldier NOUN NNS 2 nmod
    are be AUX VBP 9 cop
    on on ADP IN 9 case
    the the DET DT 9 det
    ground ground NOUN NN 0 root
"""
PARTS = """
    They they PRON PRP 2 nsubj
    include include VERB VBP 0 root
    about about ADV RB 4 advmod
    5,100 5,100 NUM CD 6 nummod
    Danish Danish ADJ JJ 6 amod
    troops troops NOUN NNS 2 obj
    , , PUNCT , 9 punct
    almost almost ADV RB 9 advmod
    half half NOUN NN 6 appos
    of of ADP IN 11 case
    which which PRON WDT 9 nmod
    are be AUX VBP 14 cop
    in in ADP IN 14 case
    Oman Oman PROPN NNP 6 acl:relcl
"""
KILLED = """
    At at ADP IN 2 case
    least least ADJ JJS 3 nmod
    12 12 NUM CD 4 nummod
    people person NOUN NNS 11 nsubj:pass
    , , PUNCT , 8 punct
    including include VERB VBG 8 case
    three three NUM CD 8 nummod
    children child NOUN NNS 4 nmod
    , , PUNCT , 4 punct
    were be AUX VBD 11 aux:pass
    killed kill VERB VBN 0 root
"""
RAID = """
    The the DET DT 2 det
    raid raid NOUN NN 3 nsubj
    killed kill VERB VBD 0 root
    hundreds hundred NOUN NNS 3 obj
"""
SEATS = """
    The the DET DT 2 det
    party party NOUN NN 3 nsubj
    holds hold VERB VBZ 0 root
    135 135 NUM CD 8 nummod
    out out ADP IN 8 case
    of of ADP IN 5 fixed
    166 166 NUM CD 8 nummod
    seats seat NOUN NNS 3 obj
"""
BORDER = """
    The the DET DT 2 det
    river river NOUN NN 3 nsubj
    has have VERB VBZ 0 root
    an a DET DT 12 det
    828 828 NUM CD 7 compound
    - - PUNCT HYPH 5 punct
    kilometer kilometer NOUN NN 12 compound
    ( ( PUNCT -LRB- 10 punct
    520 520 NUM CD 10 nummod
    miles mile NOUN NNS 12 appos
    ) ) PUNCT -RRB- 10 punct
    border border NOUN NN 3 obj
    with with ADP IN 14 case
    Chad Chad PROPN NNP 12 nmod
"""
MARCH = """
    Thousands thousand NOUN NNS 4 nsubj
    of of ADP IN 3 case
    demonstrators demonstrator NOUN NNS 1 nmod
    marched march VERB VBD 0 root
    in in ADP IN 6 case
    Dakar Dakar PROPN NNP 4 obl
"""
TOLL = """
    The the DET DT 3 det
    death death NOUN NN 3 compound
    toll toll NOUN NN 4 nsubj
    rose rise VERB VBD 0 root
    to to ADP IN 6 case
    53 53 NUM CD 4 obl
"""
REST = """
    The the DET DT 4 det
    last last ADJ JJ 4 amod
    300 300 NUM CD 4 nummod
    soldiers soldier NOUN NNS 5 nsubj
    left leave VERB VBD 0 root
"""
GUNMEN = """
    Five five NUM CD 2 nummod
    gunmen gunman NOUN NNS 3 nsubj
    killed kill VERB VBD 0 root
    the the DET DT 5 det
    guard guard NOUN NN 3 obj
"""
DEBT = """
    The the DET DT 2 det
    debt debt NOUN NN 3 nsubj
    reached reach VERB VBD 0 root
    $ $ SYM $ 5 compound
    3 3 NUM CD 3 obj
    billion billion NUM CD 5 flat
"""


def figures(parsed: Document, **known: tuple[object, ...]) -> list[Figure]:
    given = {"times": (), "places": (), "statements": ()} | known
    return list(find_figures(parsed, **given))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rows", "words", "thing", "unit", "role"),
    [
        (LEAVING, "2,400", "French troops", "person", FigureRole.LEAVING),
        (LEAVING, "900", "commandos", "person", FigureRole.LEAVING),
        (TOTAL, "31,000", "soldiers", "person", FigureRole.DEPLOYED),
        (PARTS, "5,100", "Danish troops", "person", FigureRole.DEPLOYED),
        (PARTS, "half", "which", "1", FigureRole.SHARE),
        (KILLED, "12", "people", "person", FigureRole.KILLED),
        (KILLED, "three", "children", "person", FigureRole.KILLED),
        (RAID, "hundreds", None, "person", FigureRole.KILLED),
        (SEATS, "135", "seats", "seat", FigureRole.SEATS),
        (SEATS, "166", "seats", "seat", FigureRole.SEATS),
        (BORDER, "828-kilometer", "border with Chad", "kilometre", FigureRole.DISTANCE),
        (BORDER, "520 miles", "border with Chad", "mile", FigureRole.DISTANCE),
        (MARCH, "Thousands", "demonstrators", "person", FigureRole.PROTESTERS),
        (TOLL, "53", "death toll", "person", FigureRole.KILLED),
        (REST, "300", "soldiers", "person", FigureRole.LEAVING),
        (GUNMEN, "Five", "gunmen", "person", FigureRole.OTHER),  # they killed, they did not die
        (DEBT, "$ 3 billion", "debt", "USD", FigureRole.MONEY),
    ],
)
def test_thing_unit_and_role(
    rows: str, words: str, thing: str | None, unit: str, role: FigureRole
) -> None:
    text = {
        PARTS: "They include about 5,100 Danish troops, almost half of which are in Oman",
        BORDER: "The river has an 828-kilometer (520 miles) border with Chad",
        KILLED: "At least 12 people, including three children, were killed",
    }.get(rows)
    parsed = document(rows, text=text)
    (found,) = [f for f in figures(parsed) if f.span.of(parsed.text) == words]
    assert (found.thing.of(parsed.text) if found.thing else None) == thing
    assert (found.unit, found.role) == (unit, role)


@pytest.mark.parametrize(
    ("rows", "parts"),
    [
        ((TOTAL, PARTS), {"5,100": "31,000", "half": "5,100"}),
        ((KILLED,), {"three": "12"}),
        ((SEATS,), {"135": "166"}),
        ((LEAVING,), {}),
    ],
)
def test_parts_know_their_total(rows: tuple[str, ...], parts: dict[str, str]) -> None:
    parsed = document(*rows)
    found = {
        f.span.of(parsed.text): f.part_of.of(parsed.text)
        for f in figures(parsed)
        if f.part_of is not None
    }
    assert found == parts


def test_place_time_and_speaker_of_a_figure() -> None:
    parsed = document(LEAVING)
    mali = Place(
        span=find(parsed.text, "Mali"),
        name="Mali",
        country="ML",
        kind="country",
        latitude=None,
        longitude=None,
        role=PlaceRole.LITERAL,
    )
    month = Interval(date(2022, 3, 1), date(2022, 3, 31))
    march = Timex(
        span=find(parsed.text, "March"),
        type=TimexType.DATE,
        value="2022-03",
        interval=month,
        rule="date.month",
    )
    said = Statement(
        type=StatementType.INDIRECT,
        content=(find(parsed.text, parsed.text),),
        cue=None,
        speaker=find(parsed.text, "commandos"),
        speaker_entity=None,
    )
    troops, commandos = figures(parsed, times=(march,), places=(mali,), statements=(said,))
    assert (troops.place, troops.when) == (mali.span, month)
    assert (commandos.place, commandos.attributed_to) == (mali.span, said.speaker)


def test_hedge_and_interval_are_kept() -> None:
    parsed = document(LEAVING)
    troops, commandos = figures(parsed)
    assert troops.hedge == find(parsed.text, "About")
    assert (troops.hedge_kind, troops.low, troops.high) == (HedgeKind.APPROX, 2400, 2400)
    assert (commandos.hedge, commandos.hedge_kind) == (None, HedgeKind.EXACT)


@pytest.mark.parametrize(
    "rows",
    [
        """
        He he PRON PRP 3 nsubj
        is be AUX VBZ 3 cop
        45 45 NUM CD 0 root
        """,
        """
        He he PRON PRP 2 nsubj
        waited wait VERB VBD 0 root
        six six NUM CD 4 nummod
        months month NOUN NNS 2 obl
        """,
        """
        Article Article PROPN NNP 3 nsubj
        49 49 NUM CD 1 nummod
        applies apply VERB VBZ 0 root
        """,
        """
        One one NUM CD 4 nsubj
        of of ADP IN 3 case
        them they PRON PRP 1 nmod
        spoke speak VERB VBD 0 root
        """,
        """
        No no DET DT 2 det
        one one PRON NN 3 nsubj
        spoke speak VERB VBD 0 root
        """,
        """
        They they PRON PRP 2 nsubj
        won win VERB VBD 0 root
        2 2 NUM CD 2 obj
        - - SYM SYM 5 case
        1 1 NUM CD 3 nmod
        """,
        """
        Teams team NOUN NNS 4 nsubj
        of of ADP IN 3 case
        the the DET DT 1 det
        played play VERB VBD 0 root
        Six Six NUM CD 6 nummod
        Nations Nations PROPN NNPS 4 obj
        """,
        """
        One one NUM CD 2 nummod
        thing thing NOUN NN 4 nsubj
        is be AUX VBZ 4 cop
        certain certain ADJ JJ 0 root
        """,
        """
        Chad Chad PROPN NNP 2 nsubj
        reached reach VERB VBD 0 root
        the the DET DT 5 det
        last last ADJ JJ 5 amod
        16 16 NUM CD 2 obj
        """,
        """
        He he PRON PRP 2 nsubj
        asked ask VERB VBD 0 root
        the the DET DT 4 det
        two two NUM CD 2 obj
        """,
        """
        Call call VERB VB 0 root
        +223 +223 NUM CD 1 obj
        20 20 NUM CD 2 flat
        22 22 NUM CD 2 flat
        33 33 NUM CD 2 flat
        44 44 NUM CD 2 flat
        """,
    ],
)
def test_ages_durations_names_scores_and_pronouns_are_no_figures(rows: str) -> None:
    assert figures(document(rows)) == []


@pytest.mark.parametrize(
    ("rows", "words", "unit", "role"),
    [
        (
            """
            It it PRON PRP 2 nsubj
            killed kill VERB VBD 0 root
            11 11 NUM CD 4 nummod
            people person NOUN NNS 2 obj
            and and CCONJ CC 6 cc
            injured injure VERB VBD 2 conj
            17 17 NUM CD 8 nummod
            others other NOUN NNS 4 conj
            """,
            "17",
            "person",
            FigureRole.WOUNDED,  # the parser hangs the second object on the first
        ),
        (
            """
            Two two NUM CD 2 nummod
            protesters protester NOUN NNS 4 nsubj:pass
            were be AUX VBD 4 aux:pass
            killed kill VERB VBN 0 root
            """,
            "Two",
            "person",
            FigureRole.KILLED,
        ),
        (
            """
            Floods flood NOUN NNS 2 nsubj
            claimed claim VERB VBD 0 root
            35 35 NUM CD 4 nummod
            lives life NOUN NNS 2 obj
            """,
            "35",
            "person",
            FigureRole.KILLED,
        ),
        (
            """
            Floods flood NOUN NNS 2 nsubj
            left leave VERB VBD 0 root
            thousands thousand NOUN NNS 2 obj
            homeless homeless ADJ JJ 2 xcomp
            """,
            "thousands",
            "person",
            FigureRole.DISPLACED,  # they did not leave
        ),
        (
            """
            Thousands thousand NOUN NNS 2 nsubj
            braved brave VERB VBD 0 root
            gas gas NOUN NN 2 obj
            """,
            "Thousands",
            "person",
            FigureRole.OTHER,
        ),
        (
            """
            It it PRON PRP 2 nsubj
            keeps keep VERB VBZ 0 root
            three three NUM CD 4 nummod
            bases basis NOUN NNS 2 obj
            """,
            "three",
            "base",  # not "basis"
            FigureRole.OTHER,
        ),
        (
            """
            It it PRON PRP 2 nsubj
            won win VERB VBD 0 root
            12 12 NUM CD 5 nummod
            Star Star PROPN NNP 5 compound
            Awards Awards PROPN NNPS 2 obj
            """,
            "12",
            "awards",  # a name in the plural that is no people
            FigureRole.OTHER,
        ),
        (
            """
            The the DET DT 2 det
            toll toll NOUN NN 4 nsubj:pass
            was be AUX VBD 4 aux:pass
            put put VERB VBN 0 root
            at at ADP IN 6 case
            eight eight NUM CD 4 obl
            """,
            "eight",
            "person",
            FigureRole.KILLED,  # no age; a toll is of the dead
        ),
        (
            """
            One one NUM CD 5 nsubj:pass
            of of ADP IN 3 case
            them they PRON PRP 1 nmod
            was be AUX VBD 5 aux:pass
            killed kill VERB VBN 0 root
            """,
            "One",
            "person",
            FigureRole.KILLED,  # "one of" counts only what befalls people
        ),
    ],
)
def test_roles_and_units_by_their_words(
    rows: str, words: str, unit: str | None, role: FigureRole
) -> None:
    parsed = document(rows)
    (found,) = [f for f in figures(parsed) if f.span.of(parsed.text) == words]
    assert (found.unit, found.role) == (unit, role)


@pytest.mark.parametrize("words", ["half-brother", "four-door"])
def test_compounds_are_no_figures(words: str) -> None:
    first, second = words.split("-")
    rows = f"""
        He he PRON PRP 2 nsubj
        has have VERB VBZ 0 root
        a a DET DT 6 det
        {first} {first} NUM CD 6 compound
        - - PUNCT HYPH 4 punct
        {second} {second} NOUN NN 2 obj
        """
    assert figures(document(rows, text=f"He has a {words}")) == []


def test_what_a_share_of_a_total_comes_to() -> None:
    parsed = document(
        TOTAL,
        PARTS,
        text="A total of 31,000 soldiers are on the ground. They include about "
        "5,100 Danish troops, almost half of which are in Oman",
    )
    half = figures(parsed)[-1]
    assert half.thing == find(parsed.text, "which")
    assert half.derived is not None
    assert (half.derived.low, half.derived.high, half.derived.unit) == (None, 2550, "person")
    assert half.derived.thing == find(parsed.text, "Danish troops")
    assert half.derived.why == "almost half of about 5,100"
    assert half.derived.rests_on == (half.span, find(parsed.text, "5,100"))


def test_a_count_out_of_a_total_is_a_share_of_it() -> None:
    part, total = figures(document(SEATS))
    assert part.derived is not None
    assert part.derived.low == pytest.approx(100 * 135 / 166)
    assert (part.derived.unit, total.derived) == ("percent", None)


def test_of_a_handful_nothing_is_reckoned() -> None:
    rows = SEATS.replace("135 135", "3 3").replace("166 166", "7 7")
    part, total = figures(document(rows))
    assert (part.part_of, part.derived) == (total.span, None)


def test_the_same_length_in_two_units() -> None:
    parsed = document(BORDER, text="The river has an 828-kilometer (520 miles) border with Chad")
    first, second = figures(parsed)
    assert (first.same_as, second.same_as) == (None, first.span)
    assert second.issue is None  # 514.5 miles, printed as 520


def test_two_units_that_do_not_agree() -> None:
    rows = BORDER.replace("520 520", "620 620")
    parsed = document(rows, text="The river has an 828-kilometer (620 miles) border with Chad")
    assert figures(parsed)[1].issue == "828-kilometer is 514.5 mile, not 620 miles"


@pytest.mark.parametrize(
    ("countries", "unit"),
    [(("CL",), "CLP"), (("AR", "CL"), "peso"), (("FR",), "peso"), ((), "peso")],
)
def test_a_currency_of_several_countries_needs_one_of_them(
    countries: tuple[str, ...], unit: str
) -> None:
    parsed = document(
        """
        It it PRON PRP 2 nsubj
        costs cost VERB VBZ 0 root
        300 300 NUM CD 4 nummod
        pesos peso NOUN NNS 2 obj
        a a DET DT 6 det
        month month NOUN NN 4 nmod:unmarked
        """
    )
    places = tuple(
        Place(
            span=find(parsed.text, "It"),
            name=country,
            country=country,
            kind="country",
            latitude=None,
            longitude=None,
            role=PlaceRole.ACTOR,
        )
        for country in countries
    )
    (found,) = figures(parsed, places=places)
    assert (found.unit, found.role, found.per) == (unit, FigureRole.MONEY, "month")


def test_a_noun_left_out_is_that_of_the_number_before() -> None:
    parsed = document(
        """
        Police police NOUN NNS 2 nsubj
        made make VERB VBD 0 root
        40 40 NUM CD 4 nummod
        arrests arrest NOUN NNS 2 obj
        , , PUNCT , 7 punct
        against against ADP IN 7 case
        25 25 NUM CD 2 obl
        on on ADP IN 9 case
        Sunday Sunday PROPN NNP 7 nmod
        """
    )
    first, second = figures(parsed)
    assert (second.thing, second.unit, second.role) == (first.thing, "arrest", FigureRole.ARRESTED)


def test_durations_are_amounts_all_the_same() -> None:
    parsed = document(
        """
        He he PRON PRP 2 nsubj
        waited wait VERB VBD 0 root
        six six NUM CD 4 nummod
        months month NOUN NNS 2 obl
        """
    )
    assert [a.quantity.unit for a in amounts(parsed, ())] == ["month"]


def test_digits_inside_a_date_are_no_amount() -> None:
    parsed = document(
        """
        They they PRON PRP 2 nsubj
        left leave VERB VBD 0 root
        on on ADP IN 4 case
        3 3 NUM CD 2 obl
        May May PROPN NNP 4 nmod
        """
    )
    day = Timex(
        span=find(parsed.text, "3 May"),
        type=TimexType.DATE,
        value="XXXX-05-03",
        interval=None,
        rule="date.day",
    )
    assert amounts(parsed, (day,)) == ()
    assert len(amounts(parsed, ())) == 1
