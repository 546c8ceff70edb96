from __future__ import annotations

import pytest

from dateline.codes import PlaceRole
from dateline.extract.entities import find_chains, find_entities, read_mentions
from dateline.records import Document, Place
from tests.parses import document, find

PASSED = """
The the DET DT 2 det
council council NOUN NN 3 nsubj
passed pass VERB VBD 0 root
a a DET DT 5 det
bill bill NOUN NN 3 obj
. . PUNCT . 3 punct
"""
BILL = """
The the DET DT 2 det
bill bill NOUN NN 3 nsubj
bans ban VERB VBZ 0 root
guns gun NOUN NNS 3 obj
. . PUNCT . 3 punct
"""
ANOTHER_BILL = """
A a DET DT 2 det
bill bill NOUN NN 3 nsubj
bans ban VERB VBZ 0 root
guns gun NOUN NNS 3 obj
. . PUNCT . 3 punct
"""
OLD_BRIDGE = """
The the DET DT 3 det
old old ADJ JJ 3 amod
bridge bridge NOUN NN 4 nsubj
fell fall VERB VBD 0 root
. . PUNCT . 4 punct
"""
BRIDGE = """
The the DET DT 2 det
bridge bridge NOUN NN 3 nsubj
closed close VERB VBD 0 root
. . PUNCT . 3 punct
"""
NEW_BRIDGE = """
The the DET DT 3 det
new new ADJ JJ 3 amod
bridge bridge NOUN NN 4 nsubj
opened open VERB VBD 0 root
. . PUNCT . 4 punct
"""
BRIDGES = """
The the DET DT 2 det
bridges bridge NOUN NNS 3 nsubj
closed close VERB VBD 0 root
. . PUNCT . 3 punct
"""
DENTIST = """
Ana Ana PROPN NNP 8 nsubj
Reyes Reyes PROPN NNP 1 flat
, , PUNCT , 5 punct
a a DET DT 5 det
dentist dentist NOUN NN 1 appos
, , PUNCT , 1 punct
then then ADV RB 8 advmod
left leave VERB VBD 0 root
. . PUNCT . 8 punct
"""
WINNER = """
Ana Ana PROPN NNP 5 nsubj
Reyes Reyes PROPN NNP 1 flat
was be AUX VBD 5 cop
the the DET DT 5 det
winner winner NOUN NN 0 root
. . PUNCT . 5 punct
"""
CHURCH = """
The the DET DT 2 det
Church Church PROPN NNP 5 nsubj
of of ADP IN 4 case
Dawn Dawn PROPN NNP 2 nmod
met meet VERB VBD 0 root
. . PUNCT . 5 punct
"""
THE_CHURCH = """
The the DET DT 2 det
church church NOUN NN 3 nsubj
agreed agree VERB VBD 0 root
. . PUNCT . 3 punct
"""
CASES = [
    ((PASSED, BILL), {"a bill", "The bill"}, "a definite noun takes its head up"),
    ((PASSED, ANOTHER_BILL), None, "an indefinite one is new"),
    ((OLD_BRIDGE, BRIDGE), {"The old bridge", "The bridge"}, "fewer modifiers"),
    ((OLD_BRIDGE, NEW_BRIDGE), None, "the new bridge is not the old one"),
    ((OLD_BRIDGE, BRIDGES), None, "one bridge is not several"),
    ((DENTIST,), {"Ana Reyes", "a dentist"}, "an apposition"),
    ((WINNER,), {"Ana Reyes", "the winner"}, "a predicate, whose phrase has no subject in it"),
    ((CHURCH, THE_CHURCH), {"The Church of Dawn", "The church"}, "the noun in a name"),
]
NAMES = (("Ana Reyes", "Person"), ("Church of Dawn", "Organization"))


def chains(parsed: Document, places: tuple[Place, ...] = ()) -> list[set[str]]:
    """Chains of two mentions or more, as words."""
    found = find_chains(parsed, places)
    return [{span.of(parsed.text) for span in chain} for chain in found if len(chain) > 1]


def parsed(*blocks: str, names: tuple[tuple[str, str], ...] = NAMES) -> Document:
    made = document(*blocks)
    return document(*blocks, names=tuple(name for name in names if name[0] in made.text))


@pytest.mark.parametrize(("blocks", "expected", "why"), CASES)
def test_noun_phrases(blocks: tuple[str, ...], expected: set[str] | None, why: str) -> None:
    assert chains(parsed(*blocks)) == ([expected] if expected else []), why


def test_what_is_no_actor_is_never_shown() -> None:
    found = find_entities(parsed(PASSED, BILL, OLD_BRIDGE, BRIDGE), ())
    words = {mention.span.start for entity in found for mention in entity.mentions}
    made = parsed(PASSED, BILL, OLD_BRIDGE, BRIDGE)
    assert not {find(made.text, "bill").start, find(made.text, "The bridge").start} & words


A_BILL = """
A a DET DT 2 det
bill bill NOUN NN 3 nsubj
came come VERB VBD 0 root
. . PUNCT . 3 punct
"""
IT_COSTS = """
It it PRON PRP 2 nsubj
costs cost VERB VBZ 0 root
lives life NOUN NNS 2 obj
. . PUNCT . 2 punct
"""
IT_SAID = IT_COSTS.replace("costs cost", "said say")


def test_it_is_the_bill_unless_it_speaks() -> None:
    assert chains(parsed(A_BILL, IT_COSTS)) == [{"A bill", "It"}]
    assert chains(parsed(A_BILL, IT_SAID)) == []


MALI = """
Mali Mali PROPN NNP 2 nsubj
voted vote VERB VBD 0 root
. . PUNCT . 2 punct
"""
COUNTRY = """
The the DET DT 2 det
country country NOUN NN 3 nsubj
waited wait VERB VBD 0 root
. . PUNCT . 3 punct
"""


def test_the_country_is_the_last_one_named() -> None:
    made = parsed(MALI, COUNTRY, names=(("Mali", "Location"),))
    place = Place(
        span=find(made.text, "Mali"),
        name="Mali",
        country="ML",
        kind="country",
        latitude=None,
        longitude=None,
        role=PlaceRole.LITERAL,
    )
    assert chains(made, (place,)) == [{"Mali", "The country"}]


SAID = """
“ “ PUNCT `` 3 punct
I I PRON PRP 3 nsubj
resign resign VERB VBP 7 ccomp
, , PUNCT , 3 punct
” ” PUNCT '' 3 punct
she she PRON PRP 7 nsubj
said say VERB VBD 0 root
. . PUNCT . 7 punct
"""
SPOKE = """
Mary Mary PROPN NNP 3 nsubj
Reyes Reyes PROPN NNP 1 flat
spoke speak VERB VBD 0 root
. . PUNCT . 3 punct
"""


def test_i_in_quotation_marks_is_the_speaker() -> None:
    made = parsed(SPOKE, SAID, names=(("Mary Reyes", "Person"),))
    (entity,) = find_entities(made, ())
    assert [m.span.of(made.text) for m in entity.mentions] == ["Mary Reyes", "I", "she"]


def test_i_outside_quotation_marks_is_nobody_in_the_record() -> None:
    quiet = SAID.replace("“ “ PUNCT `` 3 punct", ", , PUNCT , 3 punct")
    made = parsed(SPOKE, quiet, names=(("Mary Reyes", "Person"),))
    (entity,) = find_entities(made, ())
    assert [m.span.of(made.text) for m in entity.mentions] == ["Mary Reyes", "she"]


@pytest.mark.parametrize(
    ("blocks", "why"),
    [
        ((OLD_BRIDGE, OLD_BRIDGE), "same words"),
        ((DENTIST,), "apposition"),
        ((WINNER,), "predicate"),
        ((A_BILL, IT_COSTS), "agrees, not sure"),
    ],
)
def test_every_link_has_its_reason(blocks: tuple[str, ...], why: str) -> None:
    made = parsed(*blocks)
    links = [found.why for chain in read_mentions(made, ()).chains for found in chain.found]
    assert why in links
