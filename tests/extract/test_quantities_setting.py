"""Where, when and according to whom: by the clause and the statement around a figure."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dateline.codes import StatementType, TimexType
from dateline.extract.quantities import find_figures
from dateline.extract.quantities_setting import speaker, voices
from dateline.records import Document, Interval, Statement, Timex
from tests.parses import document, find

if TYPE_CHECKING:
    from dateline.spans import Span

SENTENCE = "{} {} NUM CD 2 nummod\nmen man NOUN NNS 3 nsubj\ncame come VERB VBD 0 root"
PARSED = document(*(SENTENCE.format(n, n) for n in ("10", "20", "30")))


def said(*content: str, by: str | None) -> Statement:
    return Statement(
        type=StatementType.INDIRECT,
        content=tuple(find(PARSED.text, words) for words in content),
        cue=None,
        speaker=None if by is None else find(PARSED.text, by),
        speaker_entity=None,
    )


def speaker_of(parsed: Document, words: str, *statements: Statement) -> Span | None:
    span = find(parsed.text, words)
    number = next(i for i, s in enumerate(parsed.sentences) if s.span.contains(span))
    return speaker(span, voices(parsed, statements).get(number, ()))


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("10", None),  # no statement holds it
        ("20", "10"),  # one over two sentences
        ("30", "20"),  # the inner one
    ],
)
def test_the_innermost_statement_speaks(words: str, who: str | None) -> None:
    outer = said("20 men came 30 men came", by="10")
    inner = said("30 men", by="20")
    expected = None if who is None else find(PARSED.text, who)
    assert speaker_of(PARSED, words, outer, inner) == expected


def test_a_statement_in_pieces_holds_what_lies_in_them() -> None:
    broken = said("10 men", "30 men", by="20")
    assert speaker_of(PARSED, "30", broken) == find(PARSED.text, "20")
    assert speaker_of(PARSED, "20", broken) is None


def test_a_statement_without_speaker_gives_none() -> None:
    assert speaker_of(PARSED, "10", said("10 men", by=None)) is None


MAY = Interval(date(2022, 5, 1), date(2022, 5, 31))


@pytest.mark.parametrize(
    ("rows", "place", "when"),
    [
        (
            """
            He he PRON PRP 2 nsubj
            fled flead VERB VBD 0 root
            to to ADP IN 5 case
            the the DET DT 5 det
            camps camp NOUN NNS 2 obl
            , , PUNCT , 10 punct
            where where ADV WRB 10 advmod
            900 900 NUM CD 9 nummod
            people person NOUN NNS 10 nsubj
            live live VERB VBP 5 acl:relcl
            """,
            "the camps",
            False,  # where
        ),
        (
            """
            It it PRON PRP 2 nsubj
            stood stand VERB VBD 0 root
            empty empty ADJ JJ 2 xcomp
            since since ADP IN 5 case
            May May PROPN NNP 2 obl
            , , PUNCT , 10 punct
            when when ADV WRB 10 advmod
            40 40 NUM CD 9 nummod
            men man NOUN NNS 10 nsubj
            left leave VERB VBD 2 advcl
            """,
            None,
            True,  # when
        ),
        (
            """
            On on ADP IN 3 case
            the the DET DT 3 det
            island island NOUN NN 6 obl
            40 40 NUM CD 5 nummod
            men man NOUN NNS 6 nsubj
            slept sleep VERB VBD 0 root
            """,
            "the island",
            False,  # a common noun
        ),
        (
            """
            Since since ADP IN 5 mark
            May May PROPN NNP 3 nmod:unmarked
            40 40 NUM CD 4 nummod
            men man NOUN NNS 5 nsubj
            left leave VERB VBD 0 root
            """,
            None,
            False,  # it only bounds
        ),
        (
            """
            In in ADP IN 3 case
            May May PROPN NNP 3 nmod:unmarked
            40 40 NUM CD 4 nummod
            men man NOUN NNS 5 nsubj
            left leave VERB VBD 0 root
            """,
            None,
            True,  # a day
        ),
        (
            """
            Sales sale NOUN NNS 5 nsubj
            were be AUX VBD 5 cop
            5 5 NUM CD 4 nummod
            percent percent NOUN NN 5 obl:unmarked
            lower low ADJ JJR 0 root
            than than ADP IN 8 mark
            in in ADP IN 8 case
            May May PROPN NNP 5 obl
            """,
            None,
            False,  # compared with it
        ),
    ],
)
def test_where_and_when(rows: str, place: str | None, when: bool) -> None:
    parsed = document(rows)
    text = parsed.text
    times: tuple[Timex, ...] = ()
    if "May" in text:
        times = (
            Timex(
                span=find(text, "May"), type=TimexType.DATE, value="2022-05", interval=MAY, rule=""
            ),
        )
    figure = find_figures(parsed, times, (), ())[-1]
    assert (figure.place.of(text) if figure.place else None) == place
    assert figure.when == (MAY if when else None)


def test_names_in_no_gazetteer_are_places_too() -> None:
    rows = """
        Fires fire NOUN NNS 2 nsubj
        destroyed destroy VERB VBD 0 root
        40 40 NUM CD 4 nummod
        homes home NOUN NNS 2 obj
        in in ADP IN 6 case
        Aldermouth Aldermouth PROPN NNP 2 obl
    """
    parsed = document(rows, names=(("Aldermouth", "Location"),))
    (figure,) = find_figures(parsed, (), (), ())
    assert figure.place == find(parsed.text, "Aldermouth")
