from __future__ import annotations

import pytest

from dateline.codes import EntityKind, MentionKind, SpeechAct
from dateline.extract.quotations import find_statements
from dateline.extract.quotations_cues import lexicon, looked_up, words
from dateline.records import Document, Entity, Mention
from tests.parses import document, find

HARBOUR = """
" " PUNCT `` 5 punct
The the DET DT 3 det
harbour harbour NOUN NN 5 nsubj
will will AUX MD 5 aux
reopen reopen VERB VB 12 ccomp
on on ADP IN 7 case
Monday Monday PROPN NNP 5 obl
, , PUNCT , 5 punct
" " PUNCT '' 5 punct
the the DET DT 11 det
mayor mayor NOUN NN 12 nsubj
told tell VERB VBD 0 root
reporters reporter NOUN NNS 12 iobj
. . PUNCT . 12 punct
"""
BRIDGE = """
The the DET DT 2 det
minister minister NOUN NN 3 nsubj
said say VERB VBD 0 root
that that SCONJ IN 8 mark
the the DET DT 6 det
bridge bridge NOUN NN 8 nsubj
was be AUX VBD 8 cop
safe safe ADJ JJ 3 ccomp
. . PUNCT . 3 punct
"""
CLOSED = """
The the DET DT 2 det
bridge bridge NOUN NN 9 nsubj:pass
, , PUNCT , 2 punct
she she PRON PRP 5 nsubj
said say VERB VBD 0 root
, , PUNCT , 5 punct
will will AUX MD 9 aux
be be AUX VB 9 aux:pass
closed close VERB VBN 5 ccomp
. . PUNCT . 9 punct
"""
BOATS = """
But but CCONJ CC 4 cc
two two NUM CD 3 nummod
boats boat NOUN NNS 4 nsubj
sank sink VERB VBD 0 root
, , PUNCT , 4 punct
according accord VERB VBG 10 case
to to ADP IN 6 fixed
the the DET DT 10 det
coast coast NOUN NN 10 compound
guard guard NOUN NN 4 obl
. . PUNCT . 4 punct
"""
RECKLESS = """
He he PRON PRP 2 nsubj
called call VERB VBD 0 root
the the DET DT 4 det
plan plan NOUN NN 2 obj
“ " PUNCT `` 6 punct
reckless reckless ADJ JJ 2 xcomp
” " PUNCT '' 6 punct
. . PUNCT . 2 punct
"""
LEAK = """
The the DET DT 2 det
company company NOUN NN 3 nsubj
declined decline VERB VBD 0 root
to to PART TO 5 mark
comment comment VERB VB 3 xcomp
on on ADP IN 8 case
the the DET DT 8 det
leak leak NOUN NN 5 obl
. . PUNCT . 3 punct
"""
STRIKE = """
The the DET DT 2 det
union union NOUN NN 5 nsubj
did do AUX VBD 5 aux
not not PART RB 5 advmod
say say VERB VB 0 root
when when ADV WRB 10 advmod
the the DET DT 8 det
strike strike NOUN NN 10 nsubj
would would AUX MD 10 aux
end end VERB VB 5 advcl
. . PUNCT . 5 punct
"""
SURVEY = """
The the DET DT 2 det
survey survey NOUN NN 3 nsubj
shows show VERB VBZ 0 root
that that SCONJ IN 6 mark
prices price NOUN NNS 6 nsubj
fell fall VERB VBD 3 ccomp
. . PUNCT . 3 punct
"""
GATE = """
The the DET DT 2 det
guide guide NOUN NN 3 nsubj
showed show VERB VBD 0 root
them they PRON PRP 3 iobj
the the DET DT 6 det
gate gate NOUN NN 3 obj
. . PUNCT . 3 punct
"""
COUNT = """
“ " PUNCT `` 4 punct
We we PRON PRP 4 nsubj
have have AUX VBP 4 aux
won win VERB VBN 7 ccomp
, , PUNCT , 4 punct
” " PUNCT '' 4 punct
said say VERB VBD 0 root
Jane Jane PROPN NNP 7 nsubj
Doe Doe PROPN NNP 8 flat
, , PUNCT , 11 punct
adding add VERB VBG 7 advcl
that that SCONJ IN 16 mark
the the DET DT 14 det
count count NOUN NN 16 nsubj
was be AUX VBD 16 cop
fair fair ADJ JJ 11 ccomp
. . PUNCT . 7 punct
"""
SCARE = """
They they PRON PRP 3 nsubj
“ " PUNCT `` 3 punct
won win VERB VBD 0 root
” " PUNCT '' 3 punct
the the DET DT 6 det
vote vote NOUN NN 3 obj
. . PUNCT . 3 punct
"""
VOW = """
She she PRON PRP 2 nsubj
vowed vow VERB VBD 0 root
to to PART TO 4 mark
stay stay VERB VB 2 xcomp
in in ADP IN 6 case
office office NOUN NN 4 obl
. . PUNCT . 2 punct
"""
FRAUD = """
Ministers minister NOUN NNS 2 nsubj
accused accuse VERB VBD 0 root
the the DET DT 4 det
firm firm NOUN NN 2 obj
of of ADP IN 6 case
fraud fraud NOUN NN 4 nmod
. . PUNCT . 2 punct
"""
TREASURER = """
The the DET DT 2 det
treasurer treasurer NOUN NN 4 nsubj:pass
is be AUX VBZ 4 aux:pass
said say VERB VBN 0 root
to to PART TO 7 mark
have have AUX VB 7 aux
left leave VERB VBN 4 xcomp
. . PUNCT . 4 punct
"""
CLAIM = """
Her her PRON PRP$ 2 nmod:poss
claim claim NOUN NN 9 nsubj:pass
that that SCONJ IN 7 mark
the the DET DT 5 det
vote vote NOUN NN 7 nsubj:pass
was be AUX VBD 7 aux:pass
stolen steal VERB VBN 2 acl
was be AUX VBD 9 aux:pass
rejected reject VERB VBN 0 root
. . PUNCT . 9 punct
"""
BRIDGEHEAD = """
The the DET DT 2 det
army army NOUN NN 3 nsubj
defended defend VERB VBD 0 root
the the DET DT 5 det
bridge bridge NOUN NN 3 obj
. . PUNCT . 3 punct
"""
KNOW = """
You you PRON PRP 2 nsubj
know know VERB VBP 0 root
the the DET DT 4 det
ferry ferry NOUN NN 5 nsubj
sank sink VERB VBD 2 ccomp
. . PUNCT . 2 punct
"""
HEADLINE = """
Talks talk NOUN NNS 3 nsubj
have have AUX VBP 3 aux
failed fail VERB VBN 0 root
: : PUNCT : 5 punct
minister minister NOUN NN 3 appos
"""

Row = tuple[str, list[str], str | None, str | None, str, str]


def read(parsed: Document, entities: tuple[Entity, ...] = ()) -> list[Row]:
    text = parsed.text
    return [
        (
            s.type.value,
            [span.of(text) for span in s.content],
            s.cue.of(text) if s.cue else None,
            s.speaker.of(text) if s.speaker else None,
            s.act.value,
            s.addressee.of(text) if s.addressee else "",
        )
        for s in find_statements(parsed, entities)
    ]


@pytest.mark.parametrize(
    ("block", "text", "expected", "why"),
    [
        (
            HARBOUR,
            '"The harbour will reopen on Monday," the mayor told reporters.',
            [
                (
                    "direct",
                    ['"The harbour will reopen on Monday,"'],
                    "told",
                    "the mayor",
                    "say",
                    "reporters",
                )
            ],
            "a quotation before its cue keeps its marks",
        ),
        (
            BRIDGE,
            None,
            [("indirect", ["the bridge was safe"], "said", "The minister", "say", "")],
            "the content stands without its that",
        ),
        (
            CLOSED,
            "The bridge, she said, will be closed.",
            [("indirect", ["The bridge", "will be closed"], "said", "she", "say", "")],
            "a cue inside its content breaks it in two",
        ),
        (
            BOATS,
            "But two boats sank, according to the coast guard.",
            [("indirect", ["two boats sank"], "according to", "the coast guard", "say", "")],
            "a source phrase; the conjunction is not the source's",
        ),
        (
            RECKLESS,
            "He called the plan “reckless”.",
            [("mixed", ["the plan “reckless”"], "called", "He", "judge", "")],
            "a judgement, one word of it verbatim",
        ),
        (LEAK, None, [], "nothing was said"),
        (STRIKE, None, [], "nothing was said"),
        (
            SURVEY,
            None,
            [("indirect", ["prices fell"], "shows", "The survey", "say", "")],
            "a document can show that",
        ),
        (GATE, None, [], "a person who shows says nothing"),
        (
            COUNT,
            "“We have won,” said Jane Doe, adding that the count was fair.",
            [
                ("direct", ["“We have won,”"], "said", "Jane Doe", "say", ""),
                ("indirect", ["the count was fair"], "adding", "Jane Doe", "say", ""),
            ],
            "a participle shares the speaker",
        ),
        (SCARE, "They “won” the vote.", [], "scare quotes"),
        (
            VOW,
            None,
            [("indirect", ["to stay in office"], "vowed", "She", "plan", "")],
            "what one commits oneself to",
        ),
        (
            FRAUD,
            None,
            [("indirect", ["the firm of fraud"], "accused", "Ministers", "judge", "")],
            "an accusation is a statement",
        ),
        (
            TREASURER,
            None,
            [("indirect", ["The treasurer", "to have left"], "is said", None, "say", "")],
            "reported by nobody in particular",
        ),
        (
            CLAIM,
            None,
            [("indirect", ["the vote was stolen"], "claim", "Her", "say", "")],
            "a noun can report",
        ),
        (BRIDGEHEAD, None, [], "an army defends with arms"),
        (KNOW, None, [], "the reader has said nothing"),
        (
            HEADLINE,
            "Talks have failed: minister",
            [("indirect", ["Talks have failed"], ":", "minister", "say", "")],
            "a headline ends with its speaker",
        ),
    ],
)
def test_one_sentence(block: str, text: str | None, expected: list[Row], why: str) -> None:
    assert read(document(block, text=text)) == expected, why


def test_a_quotation_goes_on_behind_its_cue() -> None:
    first = """
    “ " PUNCT `` 4 punct
    We we PRON PRP 4 nsubj
    were be AUX VBD 4 cop
    ready ready ADJ JJ 8 ccomp
    , , PUNCT , 4 punct
    ” " PUNCT '' 4 punct
    he he PRON PRP 8 nsubj
    said say VERB VBD 0 root
    . . PUNCT . 8 punct
    """
    second = """
    “ " PUNCT `` 3 punct
    Nobody nobody PRON NN 3 nsubj
    came come VERB VBD 0 root
    . . PUNCT . 3 punct
    ” " PUNCT '' 3 punct
    """
    parsed = document(first, second, text="“We were ready,” he said. “Nobody came.”")
    assert read(parsed) == [
        ("direct", ["“We were ready,”", "“Nobody came.”"], "said", "he", "say", "")
    ]


def test_a_quotation_far_from_any_cue_is_none() -> None:
    second = """
    “ " PUNCT `` 5 punct
    The the DET DT 3 det
    Long Long PROPN NNP 4 compound
    Road Road PROPN NNP 5 nsubj
    Home Home PROPN NNP 0 root
    ” " PUNCT '' 5 punct
    """
    parsed = document(
        BRIDGEHEAD, second, text="The army defended the bridge. “The Long Road Home”"
    )
    assert read(parsed) == []


DEAL = """
A a DET DT 2 det
source source NOUN NN 7 nsubj
close close ADJ JJ 2 amod
to to ADP IN 6 case
the the DET DT 6 det
board board NOUN NN 3 obl
told tell VERB VBD 0 root
Reuters Reuters PROPN NNP 7 iobj
that that SCONJ IN 13 mark
the the DET DT 11 det
deal deal NOUN NN 13 nsubj
had have AUX VBD 13 aux
failed fail VERB VBN 7 ccomp
. . PUNCT . 7 punct
"""
PORT = """
The the DET DT 2 det
mayor mayor NOUN NN 3 nsubj
added add VERB VBD 11 ccomp
that that SCONJ IN 8 mark
the the DET DT 6 det
port port NOUN NN 8 nsubj:pass
was be AUX VBD 8 aux:pass
closed close VERB VBN 3 ccomp
, , PUNCT , 3 punct
Reuters Reuters PROPN NNP 11 nsubj
reported report VERB VBD 0 root
. . PUNCT . 11 punct
"""


def entity(text: str, key: str, kind: EntityKind, words: str) -> Entity:
    mention = Mention(span=find(text, words), kind=MentionKind.NAME)
    return Entity(id=key, kind=kind, name=words, country=None, mentions=(mention,))


@pytest.mark.parametrize(
    ("block", "text", "source", "chain", "why"),
    [
        (
            DEAL,
            None,
            "A source close to the board",
            ("outlet", "agency", "source"),
            "the agency that was told",
        ),
        (
            PORT,
            "The mayor added that the port was closed, Reuters reported.",
            "The mayor",
            ("outlet", "agency", "source"),
            "the agency that passes it on",
        ),
        (VOW, None, "She", ("outlet",), "an attitude is the outlet's own account"),
    ],
)
def test_source_chain(
    block: str, text: str | None, source: str, chain: tuple[str, ...], why: str
) -> None:
    parsed = document(block, text=text)
    entities = [entity(parsed.text, "source", EntityKind.ANONYMOUS_SOURCE, source)]
    if "Reuters" in parsed.text:
        entities.append(entity(parsed.text, "agency", EntityKind.NEWS_AGENCY, "Reuters"))
    (statement,) = find_statements(parsed, tuple(entities))
    assert statement.speaker_entity == "source"
    assert statement.chain == chain, why


def test_every_cue_has_an_act_of_the_record() -> None:
    acts = {
        act
        for kind in ("verbs", "nouns")
        for taken in lexicon(kind).values()
        for act in taken.values()
    }
    assert acts <= set(SpeechAct)


def test_what_only_some_subjects_take_is_not_free_to_all() -> None:
    assert looked_up("show") == {"document": "say"}
    assert "object" not in (looked_up("defend") or {})


def test_cues_refer_to_listed_words() -> None:
    unsaid = words().unsaid
    assert all(looked_up(verb) for verb in unsaid.verbs - {"give", "provide", "respond", "reply"})
    assert all("clause" in (looked_up(verb) or {}) for verb in words().bound)


def test_a_comma_before_the_speaker_is_not_his() -> None:
    parsed = document(
        """
        Troops troop NOUN NNS 3 nsubj
        will will AUX MD 3 aux
        leave leave VERB VB 0 root
        , , PUNCT , 5 punct
        Peru Peru PROPN NNP 6 nsubj
        announced announce VERB VBD 3 parataxis
        """
    )
    (statement,) = find_statements(parsed, ())
    assert statement.speaker is not None
    assert statement.speaker.of(parsed.text) == "Peru"
