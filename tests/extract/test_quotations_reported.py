from __future__ import annotations

import pytest

from dateline.extract.quotations import find_statements
from dateline.records import Document
from tests.parses import document

CONFIDENT = """
The the DET DT 2 det
envoy envoy NOUN NN 4 nsubj
was be AUX VBD 4 cop
confident confident ADJ JJ 0 root
that that SCONJ IN 9 mark
the the DET DT 7 det
bridge bridge NOUN NN 9 nsubj
would would AUX MD 9 aux
hold hold VERB VB 4 ccomp
. . PUNCT . 4 punct
"""
CLEAR = """
It it PRON PRP 3 nsubj
is be AUX VBZ 3 cop
certain certain ADJ JJ 0 root
that that SCONJ IN 6 mark
prices price NOUN NNS 6 nsubj
fell fall VERB VBD 3 ccomp
. . PUNCT . 3 punct
"""
SHOCKED = """
The the DET DT 2 det
pilots pilot NOUN NNS 4 nsubj:pass
were be AUX VBD 4 aux:pass
shocked shock VERB VBN 0 root
by by ADP IN 7 case
the the DET DT 7 det
verdict verdict NOUN NN 4 obl:agent
. . PUNCT . 4 punct
"""
UNKNOWN = """
It it PRON PRP 4 nsubj:pass
is be AUX VBZ 4 aux:pass
not not PART RB 4 advmod
known know VERB VBN 0 root
whether whether SCONJ IN 7 mark
he he PRON PRP 7 nsubj
left leave VERB VBD 4 ccomp
. . PUNCT . 4 punct
"""
EXPECTED = """
The the DET DT 2 det
ferry ferry NOUN NN 4 nsubj:pass
is be AUX VBZ 4 aux:pass
expected expect VERB VBN 0 root
to to PART TO 6 mark
sail sail VERB VB 4 xcomp
. . PUNCT . 4 punct
"""
ASKED = """
Asked ask VERB VBN 8 advcl
whether whether SCONJ IN 4 mark
taxes tax NOUN NNS 4 nsubj
rose rise VERB VBD 1 ccomp
, , PUNCT , 1 punct
the the DET DT 7 det
mayor mayor NOUN NN 8 nsubj
left leave VERB VBD 0 root
. . PUNCT . 8 punct
"""
CRIME = """
It it PRON PRP 5 nsubj
was be AUX VBD 5 cop
in in ADP IN 5 case
fact fact NOUN NN 5 nmod
what what PRON WP 0 root
monks monk NOUN NNS 7 nsubj
called call VERB VBD 5 acl:relcl
a a DET DT 9 det
crime crime NOUN NN 7 xcomp
. . PUNCT . 5 punct
"""
WHICH = """
Trains train NOUN NNS 0 root
which which PRON WDT 6 nsubj
she she PRON PRP 4 nsubj
said say VERB VBD 1 acl:relcl
had have AUX VBD 6 aux
left leave VERB VBN 4 ccomp
. . PUNCT . 1 punct
"""
TOLL = """
Police police NOUN NNS 2 nsubj
put put VERB VBD 0 root
the the DET DT 4 det
toll toll NOUN NN 2 obj
at at ADP IN 6 case
nine nine NUM CD 2 obl
. . PUNCT . 2 punct
"""
GATEPOST = """
Workers worker NOUN NNS 2 nsubj
put put VERB VBD 0 root
the the DET DT 4 det
sign sign NOUN NN 2 obj
at at ADP IN 7 case
the the DET DT 7 det
gate gate NOUN NN 2 obl
. . PUNCT . 2 punct
"""
HIMSELF = """
He he PRON PRP 2 nsubj
called call VERB VBD 0 root
himself himself PRON PRP 2 obj
a a DET DT 5 det
friend friend NOUN NN 2 xcomp
. . PUNCT . 2 punct
"""
FRIENDS = """
Rents rent NOUN NNS 2 nsubj
rose rise VERB VBD 0 root
, , PUNCT , 6 punct
several several ADJ JJ 5 amod
tenants tenant NOUN NNS 6 nsubj
said say VERB VBD 2 conj
. . PUNCT . 6 punct
"""
TIME = """
Time time NOUN NN 9 nsubj
, , PUNCT , 4 punct
the the DET DT 4 det
coach coach NOUN NN 5 nsubj
added add VERB VBN 1 acl
, , PUNCT , 1 punct
was be AUX VBD 9 cop
too too ADV RB 9 advmod
short short ADJ JJ 0 root
. . PUNCT . 9 punct
"""
NOR = """
Nor nor CCONJ CC 6 cc
is be AUX VBZ 4 cop
it it PRON PRP 4 nsubj
late late ADJ JJ 6 ccomp
, , PUNCT , 6 punct
said say VERB VBD 0 root
Doe Doe PROPN NNP 6 nsubj
. . PUNCT . 6 punct
"""
WHILE = """
She she PRON PRP 2 nsubj
said say VERB VBD 0 root
rents rent NOUN NNS 4 nsubj
fell fall VERB VBD 2 ccomp
, , PUNCT , 8 punct
while while SCONJ IN 8 mark
others other NOUN NNS 8 nsubj
disagreed disagree VERB VBD 4 advcl
. . PUNCT . 2 punct
"""
ANEW = """
He he PRON PRP 2 nsubj
said say VERB VBD 0 root
rents rent NOUN NNS 4 nsubj
fell fall VERB VBD 2 ccomp
, , PUNCT , 8 punct
and and CCONJ CC 8 cc
he he PRON PRP 8 nsubj
blamed blame VERB VBD 4 conj
banks bank NOUN NNS 8 obj
. . PUNCT . 2 punct
"""
ISSUED = """
The the DET DT 2 det
town town NOUN NN 3 nsubj
released release VERB VBD 0 root
a a DET DT 5 det
statement statement NOUN NN 3 obj
saying say VERB VBG 5 acl
taxes tax NOUN NNS 8 nsubj
fell fall VERB VBD 6 ccomp
. . PUNCT . 3 punct
"""
TITLED = """
The the DET DT 2 det
mayor mayor NOUN NN 7 nsubj
, , PUNCT , 4 punct
Jane Jane PROPN NNP 2 appos
Doe Doe PROPN NNP 4 flat
, , PUNCT , 2 punct
said say VERB VBD 0 root
taxes tax NOUN NNS 9 nsubj
fell fall VERB VBD 7 ccomp
. . PUNCT . 7 punct
"""
REBUFFED = """
Doe Doe PROPN NNP 2 nsubj
rejected reject VERB VBD 0 root
criticism criticism NOUN NN 2 obj
from from ADP IN 5 case
farmers farmer NOUN NNS 3 nmod
. . PUNCT . 2 punct
"""
CONTINUED = """
She she PRON PRP 2 nsubj
continued continue VERB VBD 0 root
to to PART TO 4 mark
deny deny VERB VB 2 xcomp
the the DET DT 6 det
theft theft NOUN NN 4 obj
. . PUNCT . 2 punct
"""
SOFAR = """
It it PRON PRP 5 nsubj
has have AUX VBZ 5 aux
so so ADV RB 4 advmod
far far ADV RB 5 advmod
denied deny VERB VBN 0 root
the the DET DT 7 det
theft theft NOUN NN 5 obj
. . PUNCT . 5 punct
"""
MADE = """
She she PRON PRP 2 nsubj
made make VERB VBD 0 root
clear clear ADJ JJ 2 xcomp
that that SCONJ IN 6 mark
taxes tax NOUN NNS 6 nsubj
fell fall VERB VBD 3 ccomp
. . PUNCT . 2 punct
"""
SPLIT = """
According accord VERB VBG 4 case
to to ADP IN 1 fixed
the the DET DT 4 det
firm firm NOUN NN 6 obl
rents rent NOUN NNS 6 nsubj
fell fall VERB VBD 0 root
; ; PUNCT , 9 punct
costs cost NOUN NNS 9 nsubj
rose rise VERB VBD 6 parataxis
. . PUNCT . 6 punct
"""
ARTICLE = """
Doe Doe PROPN NNP 2 nsubj
said say VERB VBD 0 root
in in ADP IN 5 case
a a DET DT 5 det
talk talk NOUN NN 2 obl
aired air VERB VBN 5 acl
late late ADV RB 6 advmod
that that PRON WDT 11 obj
the the DET DT 10 det
tax tax NOUN NN 11 nsubj
fell fall VERB VBD 5 acl:relcl
. . PUNCT . 2 punct
"""

Row = tuple[list[str], str, str | None, str]


def read(parsed: Document) -> list[Row]:
    text = parsed.text
    return [
        (
            [span.of(text) for span in s.content],
            s.cue.of(text) if s.cue else "",
            s.speaker.of(text) if s.speaker else None,
            s.act.value,
        )
        for s in find_statements(parsed, ())
    ]


@pytest.mark.parametrize(
    ("block", "expected", "why"),
    [
        (
            CONFIDENT,
            [(["the bridge would hold"], "was confident", "The envoy", "expect")],
            "adjective",
        ),
        (CLEAR, [], "a clause that feels nothing"),
        (SHOCKED, [(["the verdict"], "were shocked by", "The pilots", "expect")], "participle"),
        (UNKNOWN, [], "nobody knows"),
        (EXPECTED, [(["The ferry", "to sail"], "is expected", None, "expect")], "by nobody named"),
        (ASKED, [], "nobody in particular asked"),
        (CRIME, [(["what", "a crime"], "called", "monks", "judge")], "a free relative"),
        (WHICH, [(["which", "had left"], "said", "she", "say")], "the relative is the subject"),
        (TOLL, [(["the toll at nine"], "put", "Police", "say")], "an estimate"),
        (GATEPOST, [], "a sign is no estimate"),
        (HIMSELF, [(["himself a friend"], "called", "He", "judge")], "of oneself"),
        (FRIENDS, [(["Rents rose"], "said", "several tenants", "say")], "read as a conjunct"),
        (TIME, [(["Time", "was too short"], "added", "the coach", "say")], "read as a participle"),
        (NOR, [(["is it late"], "said", "Doe", "say")], "the nor is the quoted clause's"),
        (WHILE, [(["rents fell"], "said", "She", "say")], "the contrast is the reporter's"),
        (
            ANEW,
            [(["rents fell"], "said", "He", "say"), (["banks"], "blamed", "he", "judge")],
            "a second report",
        ),
        (ISSUED, [(["taxes fell"], "saying", "The town", "say")], "who issues a statement speaks"),
        (TITLED, [(["taxes fell"], "said", "Jane Doe", "say")], "the name, not the office"),
        (
            REBUFFED,
            [(["criticism from farmers"], "rejected", "Doe", "deny")],
            "no content of its own",
        ),
        (CONTINUED, [(["the theft"], "continued to deny", "She", "deny")], "the whole verb group"),
        (SOFAR, [(["the theft"], "has so far denied", "It", "deny")], "an adverb of two words"),
        (MADE, [(["taxes fell"], "made clear", "She", "say")], "verb and adjective"),
        (
            SPLIT,
            [(["rents fell"], "According to", "the firm", "say")],
            "a semicolon ends the scope",
        ),
        (ARTICLE, [(["the tax fell"], "said", "Doe", "say")], "a that read as a relative"),
    ],
)
def test_what_is_reported(block: str, expected: list[Row], why: str) -> None:
    parsed = document(block, names=(("Jane Doe", "Person"),) if "Jane" in block else ())
    assert read(parsed) == expected, why


def test_a_quoted_sentence_begins_before_its_cue() -> None:
    block = """
    In in ADP IN 2 case
    Rome Rome PROPN NNP 11 obl
    , , PUNCT , 2 punct
    she she PRON PRP 5 nsubj
    said say VERB VBD 0 root
    , , PUNCT , 5 punct
    “ " PUNCT `` 11 punct
    the the DET DT 9 det
    rain rain NOUN NN 11 nsubj
    never never ADV RB 11 advmod
    stops stop VERB VBZ 5 ccomp
    . . PUNCT . 11 punct
    ” " PUNCT '' 11 punct
    """
    parsed = document(block, text="In Rome, she said, “the rain never stops.”")
    assert read(parsed) == [(["In Rome", "“the rain never stops.”"], "said", "she", "say")]


def test_a_document_without_sentences_says_nothing() -> None:
    parsed = document(BARE, text="Rain")
    empty = Document(article=parsed.article, sentences=(), names=())
    assert find_statements(empty, ()) == ()


BARE = """
Rain rain NOUN NN 0 root
"""
