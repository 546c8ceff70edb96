"""Statements that a careful reader of many kinds of reports found wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.extract.quotations import find_statements
from tests.extract import careful_sentences as careful
from tests.extract.test_quotations_learned import labelled
from tests.parses import document

if TYPE_CHECKING:
    from dateline.records import Document

Row = tuple[str, str, str | None]
PERSONS = ("Ola Berg", "Rita Lund")


def read(parsed: Document) -> list[Row]:
    text = parsed.text
    return [
        (
            " … ".join(span.of(text) for span in statement.content),
            statement.cue.of(text) if statement.cue else "",
            statement.speaker.of(text) if statement.speaker else None,
        )
        for statement in find_statements(parsed, ())
    ]


def parsed(block: str, text: str | None = None) -> Document:
    words = block if text is None else text
    names = tuple(
        (name, "Person") for name in PERSONS if all(part in words for part in name.split())
    )
    return document(block, text=text, names=names)


@pytest.mark.parametrize(
    ("block", "expected", "why"),
    [
        (
            careful.NEVER,
            [("never to open the gates", "was told", "the warden")],
            "an order not to do it",
        ),
        (careful.TIMES, [], "to refuse to say is to say nothing"),
        (
            careful.AGAINST,
            [("the levy", "proposed", "who")],
            "what stands behind the comma is the reporter's",
        ),
        (careful.SEEKS, [], "an act that is tried is no word"),
        (
            careful.REASSURE,
            [("to reassure the farmers", "sought", "The mayor")],
            "words that are tried are",
        ),
        (
            careful.HEADLINE,
            [("all boats are safe", "says", "Mayor")],
            "the other part of a headline is its own",
        ),
        (
            careful.REPORTED,
            [
                (
                    "a diver had died in the lock",
                    "denied a report",
                    "The harbour office",
                )
            ],
            "where it was reported is no content",
        ),
        (
            careful.CHARITY,
            [
                ("it was in touch with the crew", "says", "which"),
                ("the number at 50", "put", "The charity Open Boat"),
            ],
            "the name belongs to its noun",
        ),
    ],
)
def test_what_is_said(block: str, expected: list[Row], why: str) -> None:
    assert read(parsed(block)) == expected, why


def test_who_is_cited_may_stand_before_the_words() -> None:
    found = {cue: content for content, cue, _ in read(parsed(careful.CITING))}
    assert found["was reported"] == "she had burned a letter last week"


def test_the_name_before_the_cue_speaks() -> None:
    text = (
        "The tide fell to two metres against three for the harbour clerk Ola Berg, "
        "port chairwoman Rita Lund told reporters."
    )
    ((_, cue, speaker),) = read(parsed(careful.APART, text))
    assert (cue, speaker) == ("told", "port chairwoman Rita Lund")


def test_a_participle_behind_a_quoted_end_begins_anew() -> None:
    text = (
        "The mayor urged farmers to review their habit of paying guards "
        '"with grain and goats", saying it might "end badly".'
    )
    assert read(parsed(careful.ADDED, text))[1] == (
        'it might "end badly"',
        "saying",
        "The mayor",
    )


@pytest.mark.parametrize(
    ("block", "text", "speaker", "why"),
    [
        (
            careful.NEIGHBOUR,
            'Her neighbour Ola Berg was furious: "The dyke was mended with sand and straw."',
            "Her neighbour Ola Berg",
            "not the one whose neighbour he is",
        ),
        (
            careful.ANSWER,
            'Her answer was short: "The dyke was mended with sand and straw."',
            "Her",
            "whose answer it is speaks",
        ),
    ],
)
def test_who_a_colon_lets_speak(block: str, text: str, speaker: str, why: str) -> None:
    found = read(parsed(block, text))
    assert [row[2] for row in found] == [speaker], why


@pytest.mark.parametrize(
    ("block", "cue", "labels", "expected", "why"),
    [
        (careful.SEEN, "seen", "SSSSSOQCCCCCO", [], "a town that sees thefts says nothing"),
        (careful.FORMULA, "asked", "SSSQCCCCOOOOOOOOO", ["the money was gone"], "not to be named"),
    ],
)
def test_what_the_network_takes_for_words(
    block: str, cue: str, labels: str, expected: list[str], why: str
) -> None:
    plain = parsed(block)
    found = read(labelled(plain, cue, labels))
    assert [content for content, _, _ in found] == expected, why


def test_a_quotation_that_ends_its_sentence_ends_the_content() -> None:
    block = """
    She she PRON PRP 2 nsubj
    called call VERB VBD 0 root
    it it PRON PRP 2 obj
    " " PUNCT `` 6 punct
    a a DET DT 6 det
    wreck wreck NOUN NN 2 xcomp
    of of ADP IN 8 case
    planks plank NOUN NNS 6 nmod
    " " PUNCT '' 6 punct
    . . PUNCT . 2 punct
    " " PUNCT `` 13 punct
    It it PRON PRP 13 nsubj
    sank sink VERB VBD 2 parataxis
    at at ADP IN 15 case
    once once ADV RB 13 advmod
    . . PUNCT . 2 punct
    " " PUNCT '' 13 punct
    """
    text = 'She called it "a wreck of planks". "It sank at once."'
    assert read(document(block, text=text))[0][0] == 'it "a wreck of planks" … "It sank at once."'


def test_a_short_quotation_opens_a_longer_one() -> None:
    block = """
    " " PUNCT `` 4 punct
    I I PRON PRP 4 nsubj
    am be AUX VBP 4 aux:pass
    amazed amaze VERB VBN 8 ccomp
    , , PUNCT , 4 punct
    " " PUNCT '' 4 punct
    she she PRON PRP 8 nsubj
    said say VERB VBD 0 root
    , , PUNCT , 8 punct
    " " PUNCT `` 14 punct
    that that SCONJ IN 14 mark
    the the DET DT 13 det
    dyke dyke NOUN NN 14 nsubj
    held hold VERB VBD 8 ccomp
    so so ADV RB 16 advmod
    long long ADV RB 14 advmod
    . . PUNCT . 4 punct
    " " PUNCT '' 4 punct
    """
    text = '"I am amazed," she said, "that the dyke held so long."'
    ((content, _, _),) = read(document(block, text=text))
    assert content == '"I am amazed," … "that the dyke held so long."'


def test_whose_budget_it_is_speaks() -> None:
    block = """
    Rita Rita PROPN NNP 9 nmod
    Lund Lund PROPN NNP 1 flat
    , , PUNCT , 6 punct
    whose whose PRON WP$ 5 nmod:poss
    budget budget NOUN NN 7 nsubj
    failed fail VERB VBD 7 acl:relcl
    tweeted tweet VERB VBD 0 root
    that that SCONJ IN 11 mark
    the the DET DT 10 det
    tax tax NOUN NN 11 nsubj
    fell fall VERB VBD 7 ccomp
    """
    assert read(parsed(block)) == [("the tax fell", "tweeted", "Rita Lund")]


@pytest.mark.parametrize(
    ("block", "why"),
    [
        (
            """
            She she PRON PRP 2 nsubj
            named name VERB VBD 0 root
            Ola Ola PROPN NNP 2 obj
            Berg Berg PROPN NNP 3 flat
            in in ADP IN 7 case
            his his PRON PRP$ 7 nmod:poss
            place place NOUN NN 2 obl
            """,
            "an appointment",
        ),
        (
            """
            Norport Norport PROPN NNP 2 nsubj
            sees see VERB VBZ 0 root
            off off ADP RP 2 compound:prt
            Ardale Ardale PROPN NNP 2 obj
            as as SCONJ IN 6 mark
            rain rain NOUN NN 7 nsubj
            falls fall VERB VBZ 2 advcl
            """,
            "a match that is won",
        ),
    ],
)
def test_deeds_are_no_words(block: str, why: str) -> None:
    assert read(parsed(block)) == [], why
