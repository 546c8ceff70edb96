"""Figures that parsers and words hide: things, units and roles by what stands around a number.

Trees as the parser gives them for sentences of our own, so that its habits are in the rows.
"""

from __future__ import annotations

import pytest

from dateline.codes import FigureRole
from dateline.extract.quantities import find_figures
from tests.parses import document


@pytest.mark.parametrize(
    ("text", "rows", "words", "thing", "unit", "role"),
    [
        (
            "Lawyers for about 900 of them sued",
            """
            Lawyers lawyer NOUN NNS 7 nsubj:pass
            for for ADP IN 4 case
            about about ADV RB 4 advmod
            900 900 NUM CD 1 nmod
            of of ADP IN 6 case
            them they PRON PRP 4 nmod
            sued sue VERB VBN 0 root
            """,
            "900",
            "them",
            None,
            FigureRole.OTHER,  # a pronoun that the parser hangs on the lawyers
        ),
        (
            "Up to 30 more dockers may come",
            """
            Up up ADV RB 5 advmod
            to to ADP IN 1 fixed
            30 30 NUM CD 1 obl
            more more ADJ JJR 5 amod
            dockers docker NOUN NNS 7 nsubj
            may may AUX MD 7 aux
            come come VERB VB 0 root
            """,
            "30",
            "dockers",
            "person",
            FigureRole.OTHER,  # a plural that follows the number
        ),
        (
            "The rouble slid to 90 to the dollar",
            """
            The the DET DT 2 det
            rouble rouble NOUN NN 3 nsubj
            slid sly VERB VBD 0 root
            to to ADP IN 5 case
            90 90 NUM CD 3 obl
            to to ADP IN 8 case
            the the DET DT 8 det
            dollar dollar NOUN NN 3 obl
            """,
            "90",
            None,
            None,
            FigureRole.OTHER,  # parted by a preposition
        ),
        (
            "Spain has about 700 soldiers there and Sweden 120",
            """
            Spain Spain PROPN NNP 2 nsubj
            has have VERB VBZ 0 root
            about about ADV RB 4 advmod
            700 700 NUM CD 5 nummod
            soldiers soldier NOUN NNS 2 obj
            there there ADV RB 2 advmod
            and and CCONJ CC 8 cc
            Sweden Sweden PROPN NNP 9 nsubj
            120 120 NUM CD 2 conj
            """,
            "120",
            "soldiers",
            "person",
            FigureRole.DEPLOYED,  # the verb and the noun are left out
        ),
        (
            "The storm brought the toll to 31",
            """
            The the DET DT 2 det
            storm storm NOUN NN 3 nsubj
            brought bring VERB VBD 0 root
            the the DET DT 5 det
            toll toll NOUN NN 3 obj
            to to ADP IN 7 case
            31 31 NUM CD 3 obl
            """,
            "31",
            "toll",
            "person",
            FigureRole.KILLED,  # a verb that sets its object to a value
        ),
        (
            "Rovers pulled nine survivors out",
            """
            Rovers Rovers PROPN NNP 2 nsubj
            pulled pull VERB VBD 0 root
            nine nine NUM CD 4 nummod
            survivors survivor NOUN NNS 2 obj
            out out ADV RB 2 compound:prt
            """,
            "nine",
            "survivors",
            "person",
            FigureRole.OTHER,  # no departure
        ),
        (
            "He ordered 800 troops out of Oman",
            """
            He he PRON PRP 2 nsubj
            ordered order VERB VBD 0 root
            800 800 NUM CD 4 nummod
            troops troops NOUN NNS 2 obj
            out out ADP IN 7 case
            of of ADP IN 7 case
            Oman Oman PROPN NNP 2 obl
            """,
            "800",
            "troops",
            "person",
            FigureRole.LEAVING,  # a departure
        ),
        (
            "The raid killed 20 people and infected 110",
            """
            The the DET DT 2 det
            raid raid NOUN NN 3 nsubj
            killed kill VERB VBD 0 root
            20 20 NUM CD 5 nummod
            people person NOUN NNS 3 obj
            and and CCONJ CC 7 cc
            infected infect VERB VBD 3 conj
            110 110 NUM CD 7 obj
            """,
            "110",
            None,
            None,
            FigureRole.OTHER,  # the verb of its own decides
        ),
        (
            "A village of 250 burned",
            """
            A a DET DT 2 det
            village village NOUN NN 5 nsubj:pass
            of of ADP IN 4 case
            250 250 NUM CD 2 nmod
            burned burn VERB VBN 0 root
            """,
            "250",
            None,
            "person",
            FigureRole.POPULATION,  # how many live there
        ),
        (
            "Police seized 12 cars",
            """
            Police police NOUN NNS 2 nsubj
            seized seize VERB VBD 0 root
            12 12 NUM CD 4 nummod
            cars car NOUN NNS 2 obj
            """,
            "12",
            "cars",
            "car",
            FigureRole.OTHER,  # cars are not arrested
        ),
        (
            "On the island 70 people live in tents",
            """
            On on ADP IN 3 case
            the the DET DT 3 det
            island island NOUN NN 6 obl
            70 70 NUM CD 5 nummod
            people person NOUN NNS 6 nsubj
            live live VERB VBP 0 root
            in in ADP IN 8 case
            tents tent NOUN NNS 6 obl
            """,
            "70",
            "people",
            "person",
            FigureRole.POPULATION,  # many enough to be a population
        ),
        (
            "Gangs drove 300 people from their homes",
            """
            Gangs gang NOUN NNS 2 nsubj
            drove drive VERB VBD 0 root
            300 300 NUM CD 4 nummod
            people person NOUN NNS 2 obj
            from from ADP IN 7 case
            their their PRON PRP$ 7 nmod:poss
            homes home NOUN NNS 2 obl
            """,
            "300",
            "people",
            "person",
            FigureRole.DISPLACED,  # from their homes
        ),
        (
            "He paid 1 pound for it",
            """
            He he PRON PRP 2 nsubj
            paid pay VERB VBD 0 root
            1 1 NUM CD 4 nummod
            pound poun NOUN NNS 2 obj
            for for ADP IN 6 case
            it it PRON PRP 2 obl
            """,
            "1 pound",
            None,
            "GBP",
            FigureRole.MONEY,  # pounds that are paid
        ),
        (
            "Some 90 men remain behind bars",
            """
            Some some DET DT 3 det
            90 90 NUM CD 3 nummod
            men man NOUN NNS 4 nsubj
            remain remain VERB VBP 0 root
            behind behind ADP IN 6 case
            bars bar NOUN NNS 4 obl
            """,
            "90",
            "men",
            "person",
            FigureRole.ARRESTED,  # behind bars
        ),
    ],
)
def test_thing_unit_and_role(
    text: str, rows: str, words: str, thing: str | None, unit: str | None, role: FigureRole
) -> None:
    parsed = document(rows, text=text)
    (found,) = [f for f in find_figures(parsed, (), (), ()) if f.span.of(text) == words]
    told = None if found.thing is None else found.thing.of(text)
    assert (told, found.unit, found.role) == (thing, unit, role)


@pytest.mark.parametrize(
    ("text", "rows", "numbers"),
    [
        (
            "Children under 5 stayed away",
            """
            Children child NOUN NNS 4 nsubj
            under under ADP IN 3 case
            5 5 NUM CD 1 nmod
            stayed stay VERB VBD 0 root
            away away ADV RB 4 advmod
            """,
            [],  # an age
        ),
        (
            "She won the women's 5,000 metres",
            """
            She she PRON PRP 2 nsubj
            won win VERB VBD 0 root
            the the DET DT 4 det
            women women NOUN NN 7 nmod:poss
            's 's PART POS 4 case
            5,000 5000 NUM CD 7 nummod
            metres metre NOUN NNS 2 obj
            """,
            [],  # a race
        ),
        (
            "A fourth carrier sailed",
            """
            A a DET DT 3 det
            fourth fourth ADJ JJ 3 amod
            carrier carrier NOUN NN 4 nsubj
            sailed sail VERB VBD 0 root
            """,
            [],  # a rank
        ),
        (
            "Up to a fourth of the men left",
            """
            Up up ADV RB 4 advmod
            to to ADP IN 1 fixed
            a a DET DT 4 det
            fourth fourth NOUN NN 8 obl
            of of ADP IN 7 case
            the the DET DT 7 det
            men man NOUN NNS 4 nmod
            left leave VERB VBD 0 root
            """,
            ["a fourth"],  # a share
        ),
    ],
)
def test_what_is_a_figure(text: str, rows: str, numbers: list[str]) -> None:
    parsed = document(rows, text=text)
    assert [f.span.of(text) for f in find_figures(parsed, (), (), ())] == numbers
