"""Sentences of the tests of far roles and near places, parsed by hand; our own words.

The form is that of `event_sentences`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.parses import document

if TYPE_CHECKING:
    from dateline.records import Document

PARSES = {
    "called_off": (
        "The the DET DT 2 det / weavers weaver NOUN NNS 3 nsubj / called call VERB VBD 0 "
        "root / off off ADP RP 3 compound:prt / the the DET DT 6 det / strike strike NOUN NN "
        "3 xcomp / . . PUNCT . 3 punct"
    ),
    "farce": (
        "The the DET DT 2 det / singer singer NOUN NN 3 nsubj / called call VERB VBD 0 root "
        "/ the the DET DT 5 det / charge charge NOUN NN 3 obj / a a DET DT 7 det / farce "
        "farce NOUN NN 3 xcomp / . . PUNCT . 3 punct"
    ),
    "thanking": (
        "Villagers villager NOUN NNS 2 nsubj / freed free VERB VBD 8 ccomp / the the DET DT "
        "4 det / guards guard NOUN NNS 2 obj / , , PUNCT , 2 punct / the the DET DT 7 det / "
        "abbot abbot NOUN NN 8 nsubj / said say VERB VBD 0 root / , , PUNCT , 10 punct / "
        "thanking thank VERB VBG 2 advcl / the the DET DT 12 det / mediators mediator NOUN "
        "NNS 10 obj / . . PUNCT . 8 punct"
    ),
    "peru_it": (
        "Peru Peru PROPN NNP 2 nsubj / said say VERB VBD 0 root / it it PRON PRP 5 nsubj / "
        "had have AUX VBD 5 aux / expelled expel VERB VBN 2 ccomp / the the DET DT 7 det / "
        "envoys envoy NOUN NNS 5 obj / . . PUNCT . 2 punct"
    ),
    "tabled": (
        "Kenya Kenya PROPN NNP 2 nsubj / tabled table VERB VBD 0 root / a a DET DT 4 det / "
        "resolution resolution NOUN NN 2 obj / asking ask VERB VBG 4 acl / the the DET DT 7 "
        "det / council council NOUN NN 5 iobj / to to PART TO 9 mark / act act VERB VB 5 "
        "xcomp / . . PUNCT . 2 punct"
    ),
    "two_mayors": (
        "The the DET DT 2 det / unrest unrest NOUN NN 3 nsubj / followed follow VERB VBD 0 "
        "root / a a DET DT 6 det / phone phone NOUN NN 6 compound / call call NOUN NN 3 obj "
        "/ between between ADP IN 10 case / the the DET DT 10 det / two two NUM CD 10 nummod "
        "/ mayors mayor NOUN NNS 6 nmod / . . PUNCT . 3 punct"
    ),
    "wants_to": (
        "The the DET DT 2 det / bishop bishop NOUN NN 3 nsubj / wants want VERB VBZ 0 root / "
        "the the DET DT 5 det / guards guard NOUN NNS 3 obj / to to PART TO 7 mark / leave "
        "leave VERB VB 3 xcomp / . . PUNCT . 3 punct"
    ),
    "at_request": (
        "The the DET DT 2 det / army army NOUN NN 3 nsubj / halted halt VERB VBD 0 root / "
        "the the DET DT 5 det / raids raid NOUN NNS 3 obj / at at ADP IN 10 case / the the "
        "DET DT 8 det / bishop bishop NOUN NN 10 nmod:poss / 's 's PART POS 8 case / request "
        "request NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "turned_down": (
        "The the DET DT 2 det / sultan sultan NOUN NN 3 nsubj / turned turn VERB VBD 0 root "
        "/ down down ADP RP 3 compound:prt / a a DET DT 6 det / request request NOUN NN 3 "
        "obj / by by ADP IN 9 case / the the DET DT 9 det / weavers weaver NOUN NNS 6 nmod / "
        ". . PUNCT . 3 punct"
    ),
    "tear_gas": (
        "Police police NOUN NNS 2 nsubj / used use VERB VBD 0 root / tear tear NOUN NN 4 "
        "compound / gas gas NOUN NN 2 obj / to to PART TO 6 mark / disperse disperse VERB VB "
        "2 advcl / the the DET DT 8 det / weavers weaver NOUN NNS 6 obj / . . PUNCT . 2 "
        "punct"
    ),
    "hurled": (
        "A a DET DT 2 det / crowd crowd NOUN NN 3 nsubj / hurled hurl VERB VBD 0 root / "
        "stones stone NOUN NNS 3 obj / at at ADP IN 7 case / the the DET DT 7 det / guards "
        "guard NOUN NNS 3 obl / . . PUNCT . 3 punct"
    ),
    "put_under": (
        "The the DET DT 2 det / junta junta NOUN NN 3 nsubj / placed place VERB VBD 0 root / "
        "the the DET DT 5 det / bishop bishop NOUN NN 3 obj / under under ADP IN 8 case / "
        "house house NOUN NN 8 compound / arrest arrest NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "on_trial": (
        "Nine nine NUM CD 2 nummod / miners miner NOUN NNS 3 nsubj / went go VERB VBD 0 root "
        "/ on on ADP IN 5 case / trial trial NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "eased": (
        "The the DET DT 2 det / bloc bloc NOUN NN 3 nsubj / eased ease VERB VBD 0 root / "
        "sanctions sanction NOUN NNS 3 obj / against against ADP IN 7 case / the the DET DT "
        "7 det / island island NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "cut_power": (
        "The the DET DT 2 det / militia militia NOUN NN 3 nsubj / cut cut VERB VBD 0 root / "
        "power power NOUN NN 3 obj / to to ADP IN 7 case / the the DET DT 7 det / camp camp "
        "NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "seized_rice": (
        "Police police NOUN NN 2 nsubj / seized seize VERB VBD 0 root / nine nine NUM CD 4 "
        "nummod / tonnes tonne NOUN NNS 2 obj / of of ADP IN 6 case / rice rice NOUN NN 4 "
        "nmod / . . PUNCT . 2 punct"
    ),
    "died_in": (
        "Two two NUM CD 2 nummod / miners miner NOUN NNS 3 nsubj / died die VERB VBD 0 root "
        "/ in in ADP IN 6 case / an a DET DT 6 det / attack attack NOUN NN 3 obl / near near "
        "ADP IN 9 case / the the DET DT 9 det / ford ford PROPN NNP 6 nmod / . . PUNCT . 3 "
        "punct"
    ),
    "buried_part": (
        "A a DET DT 2 det / landslide landslide NOUN NN 3 nsubj / buried bury VERB VBD 0 "
        "root / the the DET DT 5 det / market market NOUN NN 3 obj / of of ADP IN 8 case / "
        "the the DET DT 8 det / village village NOUN NN 5 nmod / . . PUNCT . 3 punct"
    ),
    "overturned": (
        "Nine nine NUM CD 2 nummod / pilgrims pilgrim NOUN NNS 4 nsubj:pass / were be AUX "
        "VBD 4 aux:pass / killed kill VERB VBN 0 root / when when ADV WRB 8 advmod / a a DET "
        "DT 7 det / bus bus NOUN NN 8 nsubj:pass / overturned overturn VERB VBD 4 advcl / "
        "near near ADP IN 10 case / Velm Velm PROPN NNP 8 obl / . . PUNCT . 4 punct"
    ),
    "walkout": (
        "Doctors doctor NOUN NNS 4 nsubj / in in ADP IN 3 case / Velm Velm PROPN NNP 1 nmod "
        "/ buried bury VERB VBD 0 root / nine nine NUM CD 6 nummod / victims victim NOUN NNS "
        "4 obj / of of ADP IN 9 case / the the DET DT 9 det / landslide landslide NOUN NN 6 "
        "nmod / . . PUNCT . 4 punct"
    ),
    "speaker_of": (
        "The the DET DT 2 det / bishop bishop NOUN NN 5 nsubj / of of ADP IN 4 case / Velm "
        "Velm PROPN NNP 2 nmod / said say VERB VBD 0 root / gunmen gunman NOUN NNS 8 nsubj / "
        "had have AUX VBD 8 aux / killed kill VERB VBN 5 ccomp / two two NUM CD 10 nummod / "
        "monks monk NOUN NNS 8 obj / . . PUNCT . 5 punct"
    ),
    "four_huts": (
        "Gunmen gunman NOUN NNS 2 nsubj / burned burn VERB VBD 0 root / four four NUM CD 4 "
        "nummod / huts hut NOUN NNS 2 obj / . . PUNCT . 2 punct"
    ),
    "outside": (
        "A a DET DT 2 det / bomb bomb NOUN NN 3 nsubj / exploded explode VERB VBD 0 root / "
        "outside outside ADP IN 6 case / a a DET DT 6 det / court court NOUN NN 3 obl / in "
        "in ADP IN 8 case / Velm Velm PROPN NNP 6 nmod / . . PUNCT . 3 punct"
    ),
    "weavers_strike": (
        "Weavers Weavers PROPN NNP 2 nsubj / began begin VERB VBD 0 root / a a DET DT 4 det "
        "/ strike strike NOUN NN 2 obj / on on ADP IN 6 case / Monday Monday PROPN NNP 2 obl "
        "/ . . PUNCT . 2 punct"
    ),
    "the_strike": (
        "The the DET DT 2 det / strike strike NOUN NN 3 nsubj / cost cost VERB VBP 0 root / "
        "millions million NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
}


def parsed(name: str, *names: tuple[str, str]) -> Document:
    """The sentence of this name; `names` are (words, label) of named entities."""
    return document(PARSES[name].replace(" / ", "\n"), names=names)


def both(*given: str) -> Document:
    """Sentences of these names as one paragraph."""
    read = document(*(PARSES[name].replace(" / ", "\n") for name in given))
    sentences = tuple(replace(sentence, paragraph=0) for sentence in read.sentences)
    return replace(read, sentences=sentences)
