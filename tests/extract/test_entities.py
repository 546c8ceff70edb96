from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.codes import PlaceRole
from dateline.extract.entities import find_entities
from dateline.records import Document, Name, Place
from dateline.spans import Span
from tests.parses import document, find

Names = tuple[tuple[str, str], ...]

PRIME_MINISTER = """
Niger Niger PROPN NNP 6 nmod:poss
's 's PART POS 1 case
newly newly ADV RB 4 advmod
appointed appoint VERB VBN 6 amod
prime prime ADJ JJ 6 amod
minister minister NOUN NN 11 nsubj
, , PUNCT , 8 punct
Amina Amina PROPN NNP 6 appos
Sow Sow PROPN NNP 8 flat
, , PUNCT , 6 punct
met meet VERB VBD 0 root
French French ADJ JJ 14 amod
foreign foreign ADJ JJ 14 amod
minister minister NOUN NN 15 nmod:desc
Paul Paul PROPN NNP 11 obj
Martin Martin PROPN NNP 15 flat
. . PUNCT . 11 punct
"""
THANKED = """
Sow Sow PROPN NNP 2 nsubj
thanked thank VERB VBD 0 root
Martin Martin PROPN NNP 2 obj
. . PUNCT . 2 punct
"""
KONARE = """
President President PROPN NNP 2 nmod:desc
Mohamad Mohamad PROPN NNP 4 nsubj
Konare Konare PROPN NNP 2 flat
spoke speak VERB VBD 0 root
. . PUNCT . 4 punct
"""
PRESIDENT = """
The the DET DT 2 det
president president NOUN NN 3 nsubj
said say VERB VBD 0 root
that that SCONJ IN 6 mark
he he PRON PRP 6 nsubj
agreed agree VERB VBD 3 ccomp
. . PUNCT . 3 punct
"""
MISSPELT = """
Mohamed Mohamed PROPN NNP 3 nsubj
Konare Konare PROPN NNP 1 flat
left leave VERB VBD 0 root
. . PUNCT . 3 punct
"""
AUTHORITY = """
The the DET DT 4 det
Kivu Kivu PROPN NNP 3 compound
River River PROPN NNP 4 compound
Authority Authority PROPN NNP 8 nsubj
( ( PUNCT -LRB- 6 punct
KRA KRA PROPN NNP 4 appos
) ) PUNCT -RRB- 6 punct
raised raise VERB VBD 0 root
fees fee NOUN NNS 8 obj
. . PUNCT . 8 punct
"""
KRA = """
The the DET DT 2 det
KRA KRA PROPN NNP 3 nsubj
waited wait VERB VBD 0 root
. . PUNCT . 3 punct
"""
TAKUBA = """
The the DET DT 3 det
Takuba Takuba PROPN NNP 3 compound
force force NOUN NN 4 nsubj
left leave VERB VBD 0 root
. . PUNCT . 4 punct
"""
FORCE = """
The the DET DT 2 det
force force NOUN NN 4 nsubj
had have AUX VBD 4 aux
trained train VERB VBN 0 root
soldiers soldier NOUN NNS 4 obj
. . PUNCT . 4 punct
"""
COUPLE = """
Paul Paul PROPN NNP 6 nsubj
Doe Doe PROPN NNP 1 flat
and and CCONJ CC 4 cc
Mary Mary PROPN NNP 1 conj
Doe Doe PROPN NNP 4 flat
arrived arrive VERB VBD 0 root
. . PUNCT . 6 punct
"""
MRS_DOE = """
Mrs Mrs PROPN NNP 2 nmod:desc
Doe Doe PROPN NNP 3 nsubj
said say VERB VBD 0 root
she she PRON PRP 6 nsubj
was be AUX VBD 6 cop
tired tired ADJ JJ 3 ccomp
. . PUNCT . 3 punct
"""
FRENCH_ARMY = """
The the DET DT 3 det
French French ADJ JJ 3 amod
army army NOUN NN 4 nsubj
withdrew withdraw VERB VBD 0 root
. . PUNCT . 4 punct
"""
ARMY = """
The the DET DT 2 det
army army NOUN NN 3 nsubj
said say VERB VBD 0 root
that that SCONJ IN 7 mark
it it PRON PRP 7 nsubj
had have AUX VBD 7 aux
left leave VERB VBN 3 ccomp
. . PUNCT . 3 punct
"""
BOTH_ARMIES = """
The the DET DT 5 det
French French ADJ JJ 5 amod
and and CCONJ CC 4 cc
Nigerien Nigerien ADJ JJ 2 conj
army army NOUN NN 6 nsubj
met meet VERB VBD 0 root
. . PUNCT . 6 punct
"""
OUSTED = """
Ousted oust VERB VBN 2 amod
president president NOUN NN 3 nmod:desc
Jean Jean PROPN NNP 6 nsubj
Mballa Mballa PROPN NNP 3 flat
was be AUX VBD 6 cop
home home ADV RB 0 root
. . PUNCT . 6 punct
"""
SOLDIERS = """
Soldiers soldier NOUN NNS 2 nsubj
ousted oust VERB VBD 0 root
president president NOUN NN 4 nmod:desc
Jean Jean PROPN NNP 2 obj
Mballa Mballa PROPN NNP 4 flat
. . PUNCT . 2 punct
"""
OFFICIAL = """
A a DET DT 3 det
French French ADJ JJ 3 amod
official official NOUN NN 4 nsubj
said say VERB VBD 0 root
that that SCONJ IN 8 mark
talks talk NOUN NNS 8 nsubj
were be AUX VBD 8 cop
over over ADJ JJ 4 ccomp
. . PUNCT . 4 punct
"""
THE_OFFICIAL = """
The the DET DT 2 det
official official NOUN NN 3 nsubj
gave give VERB VBD 0 root
names name NOUN NNS 3 obj
. . PUNCT . 3 punct
"""
CONTRACTOR = """
A a DET DT 4 det
private private ADJ JJ 4 amod
Russian Russian ADJ JJ 4 amod
contractor contractor NOUN NN 5 nsubj
came come VERB VBD 0 root
. . PUNCT . 5 punct
"""
JUNTA = """
Paris Paris PROPN NNP 2 nsubj
denounced denounce VERB VBD 0 root
the the DET DT 4 det
junta junta NOUN NN 2 obj
. . PUNCT . 2 punct
"""
TWO_MEN = """
Paul Paul PROPN NNP 3 nsubj
Doe Doe PROPN NNP 1 flat
met meet VERB VBD 0 root
John John PROPN NNP 3 obj
Roe Roe PROPN NNP 4 flat
. . PUNCT . 3 punct
"""
HE_LEFT = """
He he PRON PRP 2 nsubj
left leave VERB VBD 0 root
. . PUNCT . 2 punct
"""
WITHDREW = """
Ali Ali PROPN NNP 9 nsubj
Diop Diop PROPN NNP 1 flat
, , PUNCT , 5 punct
former former ADJ JJ 5 amod
governor governor NOUN NN 1 appos
of of ADP IN 7 case
Lagos Lagos PROPN NNP 5 nmod
, , PUNCT , 1 punct
won win VERB VBD 0 root
. . PUNCT . 9 punct
"""


def mentions(parsed: Document, places: tuple[Place, ...] = ()) -> dict[str, list[str]]:
    return {
        entity.id: [mention.span.of(parsed.text) for mention in entity.mentions]
        for entity in find_entities(parsed, places)
    }


@pytest.mark.parametrize(
    ("blocks", "names", "expected", "why"),
    [
        (
            (PRIME_MINISTER, THANKED),
            (("Niger", "Location"), ("Amina Sow", "Person"), ("Paul Martin", "Person")),
            {
                "person:amina-sow": ["Niger 's newly appointed prime minister", "Amina Sow"],
                "person:paul-martin": ["Paul Martin"],
            },
            "a title with its name in apposition is one person",
        ),
        (
            (KONARE, PRESIDENT, MISSPELT),
            (("Mohamad Konare", "Person"), ("Mohamed Konare", "Person")),
            {
                "person:mohamed-konare": [
                    "Mohamad Konare",
                    "The president",
                    "he",
                    "Mohamed Konare",
                ]
            },
            "title, pronoun and misspelling; the id has the usual spelling",
        ),
        (
            (AUTHORITY, KRA),
            (("Kivu River Authority", "Organization"), ("KRA", "Organization")),
            {"organization:kivu-river-authority": ["Kivu River Authority", "KRA"]},
            "an acronym in brackets",
        ),
        (
            (TAKUBA, FORCE),
            (("Takuba", "Location"),),
            {"force:task-force-takuba": ["Takuba force", "The force"]},
            "a listed force with its noun, then the noun alone",
        ),
        (
            (COUPLE, MRS_DOE),
            (("Paul Doe", "Person"), ("Mary Doe", "Person")),
            {"person:paul-doe": ["Paul Doe"], "person:mary-doe": ["Mary Doe", "she"]},
            "she is Mary, not Paul",
        ),
        (
            (FRENCH_ARMY, ARMY),
            (("French", "NORP"),),
            {"military:FR": ["The French army", "The army", "it"]},
            "a part of a state by its country",
        ),
        ((BOTH_ARMIES,), (("French", "NORP"),), {}, "two armies are not one"),
        (
            (OFFICIAL, THE_OFFICIAL),
            (("French", "NORP"),),
            {"anonymous:1": ["A French official", "The official"]},
            "a source without a name",
        ),
        (
            (CONTRACTOR,),
            (("Russian", "NORP"),),
            {
                "private_military_company:private-russian-contractor": [
                    "A private Russian contractor"
                ]
            },
            "an unnamed body, described in the words of the text",
        ),
        (
            (JUNTA,),
            (("Paris", "Location"),),
            {"junta:unknown": ["the junta"]},
            "the state that denounces a junta is not ruled by it",
        ),
    ],
)
def test_entities(
    blocks: tuple[str, ...], names: Names, expected: dict[str, list[str]], why: str
) -> None:
    assert mentions(document(*blocks, names=names)) == expected, why


def test_surnames_join_the_full_names() -> None:
    parsed = document(
        PRIME_MINISTER,
        THANKED,
        names=(("Amina Sow", "Person"), ("Paul Martin", "Person")),
    )
    second = parsed.sentences[1].span.start
    later = tuple(
        type(name)(span=type(name.span)(second + start, second + end), label="Person")
        for name, (start, end) in zip(parsed.names, ((0, 3), (12, 18)), strict=True)
    )
    again = Document(
        article=parsed.article, sentences=parsed.sentences, names=(*parsed.names, *later)
    )
    found = mentions(again)
    assert found["person:amina-sow"][-1] == "Sow"
    assert found["person:paul-martin"] == ["Paul Martin", "Martin"]


@pytest.mark.parametrize(
    ("block", "names", "expected", "why"),
    [
        (
            PRIME_MINISTER,
            (("Amina Sow", "Person"),),
            ("prime minister", "NE", "appointed", "Niger 's newly appointed prime minister"),
            "owner, status and title",
        ),
        (
            OUSTED,
            (("Jean Mballa", "Person"),),
            ("president", None, "ousted", "Ousted president"),
            "a status before the title",
        ),
        (
            SOLDIERS,
            (("Jean Mballa", "Person"),),
            ("president", None, "ousted", "president"),
            "the verb takes the office away",
        ),
        (
            WITHDREW,
            (("Ali Diop", "Person"),),
            ("governor", "Lagos", "former", "former governor of Lagos"),
            "in apposition, of a place that is no country",
        ),
    ],
)
def test_offices(
    block: str, names: Names, expected: tuple[str, str | None, str, str], why: str
) -> None:
    parsed = document(block, names=names)
    person = next(e for e in find_entities(parsed, ()) if e.kind.value == "person")
    office = person.offices[0]
    found = (office.title, office.organization, office.status.value, office.span.of(parsed.text))
    assert found == expected, why


def test_a_country_that_acts_is_its_government() -> None:
    parsed = document(JUNTA, names=(("Paris", "Location"),))
    place = Place(
        span=find(parsed.text, "Paris"),
        name="Paris",
        country="FR",
        kind="city",
        latitude=None,
        longitude=None,
        role=PlaceRole.ACTOR,
    )
    assert mentions(parsed, (place,)) == {
        "government:FR": ["Paris"],
        "junta:unknown": ["the junta"],
    }


def test_he_is_left_open_between_two_men() -> None:
    together = """
    Paul Paul PROPN NNP 6 nsubj
    Doe Doe PROPN NNP 1 flat
    and and CCONJ CC 4 cc
    John John PROPN NNP 1 conj
    Roe Roe PROPN NNP 4 flat
    arrived arrive VERB VBD 0 root
    . . PUNCT . 6 punct
    """
    names = (("Paul Doe", "Person"), ("John Roe", "Person"))
    apart = mentions(document(TWO_MEN, HE_LEFT, HE_LEFT, names=names[:1]))
    assert apart == {"person:paul-doe": ["Paul Doe", "He", "He"]}
    beside = mentions(document(together, HE_LEFT, names=names))
    assert beside == {"person:paul-doe": ["Paul Doe"], "person:john-roe": ["John Roe"]}


def test_a_title_that_heads_a_name_is_no_rival_for_he() -> None:
    leader = """
    Club club NOUN NN 2 compound
    leader leader NOUN NN 5 nsubj
    Paul Paul PROPN NNP 2 flat
    Doe Doe PROPN NNP 3 flat
    spoke speak VERB VBD 0 root
    . . PUNCT . 5 punct
    """
    found = mentions(document(leader, HE_LEFT, names=(("Paul Doe", "Person"),)))
    assert found == {"person:paul-doe": ["Paul Doe", "He"]}


def test_who_behind_a_name_is_its_bearer() -> None:
    block = """
    The the DET DT 2 det
    party party NOUN NN 9 nsubj
    of of ADP IN 4 case
    Paul Paul PROPN NNP 2 nmod
    Doe Doe PROPN NNP 4 flat
    , , PUNCT , 8 punct
    who who PRON WP 8 nsubj
    resigned resign VERB VBD 2 acl:relcl
    lost lose VERB VBD 0 root
    . . PUNCT . 9 punct
    """
    found = mentions(document(block, names=(("Paul Doe", "Person"),)))
    assert found["person:paul-doe"] == ["Paul Doe", "who"]


def test_the_authorities_are_the_government_of_their_country() -> None:
    block = """
    The the DET DT 3 det
    French French ADJ JJ 3 amod
    authorities authority NOUN NNS 4 nsubj
    agreed agree VERB VBD 0 root
    . . PUNCT . 4 punct
    """
    found = mentions(document(block, names=(("French", "NORP"),)))
    assert found == {"government:FR": ["The French authorities"]}


def test_the_order_of_names_does_not_matter() -> None:
    names = (("Amina Sow", "Person"), ("Paul Martin", "Person"))
    one = document(PRIME_MINISTER, THANKED, names=names)
    other = document(PRIME_MINISTER, THANKED, names=names[::-1])
    assert find_entities(one, ()) == find_entities(other, ())


ALPHA_LEFT = """
Alpha Alpha PROPN NNP 2 nsubj
left leave VERB VBD 0 root
. . PUNCT . 2 punct
"""
ALPHA_SOW = """
Alpha Alpha PROPN NNP 3 nsubj
Sow Sow PROPN NNP 1 flat
spoke speak VERB VBD 0 root
. . PUNCT . 3 punct
"""
ALPHA_KONARE = ALPHA_SOW.replace("Sow Sow", "Konare Konare")


@pytest.mark.parametrize(
    ("blocks", "expected", "why"),
    [
        ([ALPHA_SOW, ALPHA_LEFT], [["Alpha Sow", "Alpha"]], "one bears the given name"),
        (
            [ALPHA_SOW, ALPHA_KONARE, ALPHA_LEFT],
            [["Alpha Sow"], ["Alpha Konare"], ["Alpha"]],
            "two do: left open",
        ),
    ],
)
def test_a_given_name_alone(blocks: list[str], expected: list[list[str]], why: str) -> None:
    parsed = document(*blocks)
    people = [s.tokens[0].span.start for s in parsed.sentences]
    ends = [s.tokens[1 if s.tokens[1].upos == "PROPN" else 0].span.end for s in parsed.sentences]
    spans = [Span(start, end) for start, end in zip(people, ends, strict=True)]
    named = replace(parsed, names=tuple(Name(span=span, label="Person") for span in spans))
    found = [[m.span.of(named.text) for m in e.mentions] for e in find_entities(named, ())]
    assert found == expected, why
