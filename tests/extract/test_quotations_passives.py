from __future__ import annotations

import pytest

from dateline.codes import EntityKind, MentionKind
from dateline.extract.quotations import find_statements
from dateline.records import Entity, Mention
from tests.parses import document, find

Row = tuple[list[str], str, str | None, str]

CONDEMNED = """
The the DET DT 2 det
raid raid NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
condemned condemn VERB VBN 0 root
by by ADP IN 7 case
the the DET DT 7 det
union union NOUN NN 4 obl:agent
as as ADP IN 10 case
a a DET DT 10 det
mistake mistake NOUN NN 4 obl
. . PUNCT . 4 punct
"""
ACCUSED = """
The the DET DT 2 det
mayor mayor NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
accused accuse VERB VBN 0 root
of of SCONJ IN 6 mark
taking take VERB VBG 4 advcl
bribes bribe NOUN NNS 6 obj
. . PUNCT . 4 punct
"""
HIDING = """
Ministers minister NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
accused accuse VERB VBN 0 root
by by ADP IN 5 case
voters voter NOUN NNS 3 obl:agent
of of SCONJ IN 7 mark
hiding hide VERB VBG 5 acl
losses loss NOUN NNS 7 obj
. . PUNCT . 3 punct
"""
WELCOMED = """
It it PRON PRP 3 nsubj:pass
was be AUX VBD 3 aux:pass
welcomed welcome VERB VBN 0 root
by by ADP IN 5 case
investors investor NOUN NNS 3 obl:agent
. . PUNCT . 3 punct
"""
ARRESTED = """
Two two NUM CD 2 nummod
men man NOUN NNS 4 nsubj:pass
were be AUX VBD 4 aux:pass
arrested arrest VERB VBN 0 root
by by ADP IN 6 case
police police NOUN NN 4 obl:agent
. . PUNCT . 4 punct
"""
QUOTED = """
Reuters Reuters PROPN NNP 2 nsubj
quoted quote VERB VBD 0 root
the the DET DT 4 det
envoy envoy NOUN NN 2 obj
as as SCONJ IN 6 mark
saying say VERB VBG 2 advcl
that that SCONJ IN 10 mark
talks talk NOUN NNS 10 nsubj
would would AUX MD 10 aux
resume resume VERB VB 6 ccomp
. . PUNCT . 2 punct
"""
QUOTED_BY = """
The the DET DT 2 det
envoy envoy NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
quoted quote VERB VBN 0 root
by by ADP IN 6 case
Reuters Reuters PROPN NNP 4 obl:agent
as as SCONJ IN 8 mark
saying say VERB VBG 4 advcl
that that SCONJ IN 12 mark
talks talk NOUN NNS 12 nsubj
would would AUX MD 12 aux
resume resume VERB VB 8 ccomp
. . PUNCT . 4 punct
"""
VERBATIM = """
“ " PUNCT `` 5 punct
We we PRON PRP 5 nsubj
will will AUX MD 5 aux
not not PART RB 5 advmod
yield yield VERB VB 9 ccomp
, , PUNCT , 5 punct
” " PUNCT '' 5 punct
Reuters Reuters PROPN NNP 9 nsubj
quoted quote VERB VBD 0 root
the the DET DT 11 det
envoy envoy NOUN NN 9 obj
as as SCONJ IN 13 mark
saying say VERB VBG 9 advcl
. . PUNCT . 9 punct
"""
STRAY = """
The the DET DT 2 det
clerks clerk NOUN NNS 4 nsubj:pass
are be AUX VBP 4 aux:pass
suspected suspect VERB VBN 0 root
of of ADP IN 4 obl
regarding regard VERB VBG 4 advcl
her she PRON PRP 6 obj
as as ADP IN 10 case
a a DET DT 10 det
rival rival NOUN NN 6 obl
. . PUNCT . 4 punct
"""
INFERRED = """
The the DET DT 2 det
envoy envoy NOUN NN 3 nsubj
left leave VERB VBD 0 root
early early ADV RB 3 advmod
, , PUNCT , 6 punct
suggesting suggest VERB VBG 3 advcl
a a DET DT 8 det
rift rift NOUN NN 6 obj
. . PUNCT . 3 punct
"""
DENIED = """
The the DET DT 2 det
envoy envoy NOUN NN 3 nsubj
denied deny VERB VBD 0 root
it it PRON PRP 3 obj
. . PUNCT . 3 punct
"""


@pytest.mark.parametrize(
    ("block", "expected", "why"),
    [
        (
            CONDEMNED,
            [(["The raid", "as a mistake"], "was condemned by", "the union", "judge")],
            "who judges stands behind by",
        ),
        (
            ACCUSED,
            [(["The mayor", "taking bribes"], "was accused of", None, "judge")],
            "an accusation by nobody in particular",
        ),
        (
            HIDING,
            [(["Ministers", "of hiding losses"], "were accused by", "voters", "judge")],
            "the charge behind the accuser",
        ),
        (
            STRAY,
            [(["her as a rival"], "regarding", "The clerks", "judge")],
            "a preposition that the tree takes for a phrase has no words",
        ),
        (WELCOMED, [], "a pronoun alone says too little"),
        (ARRESTED, [], "an arrest is no speech"),
        (INFERRED, [], "the writer's conclusion, not the envoy's words"),
        (DENIED, [], "what was denied is not told"),
    ],
)
def test_passives_and_silence(block: str, expected: list[Row], why: str) -> None:
    parsed = document(block)
    found = [
        (
            [span.of(parsed.text) for span in s.content],
            s.cue.of(parsed.text) if s.cue else "",
            s.speaker.of(parsed.text) if s.speaker else None,
            s.act.value,
        )
        for s in find_statements(parsed, ())
    ]
    assert found == expected, why


@pytest.mark.parametrize(
    ("block", "text", "content", "speaker"),
    [
        (QUOTED, None, "talks would resume", "the envoy"),
        (QUOTED_BY, None, "talks would resume", "The envoy"),
        (
            VERBATIM,
            "“We will not yield,” Reuters quoted the envoy as saying.",
            "“We will not yield,”",
            "the envoy",
        ),
    ],
)
def test_the_one_quoted_speaks(block: str, text: str | None, content: str, speaker: str) -> None:
    parsed = document(block, text=text)
    entities = tuple(
        Entity(
            id=key,
            kind=kind,
            name=words,
            country=None,
            mentions=(Mention(span=find(parsed.text, words), kind=MentionKind.NAME),),
        )
        for key, kind, words in (
            ("envoy", EntityKind.PERSON, speaker),
            ("agency", EntityKind.NEWS_AGENCY, "Reuters"),
        )
    )
    (statement,) = find_statements(parsed, entities)
    assert [span.of(parsed.text) for span in statement.content] == [content]
    assert statement.speaker is not None
    assert statement.speaker.of(parsed.text) == speaker
    assert statement.chain == ("outlet", "agency", "envoy")
