"""Sentences of the tests of event times with their parses; our own words.

A token is `form lemma UPOS XPOS head relation`, tokens are set apart by ` / `.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.parses import document

if TYPE_CHECKING:
    from dateline.records import Document

PARSES = {
    "late_on": (
        "Crowds crowd NOUN NNS 2 nsubj / looted loot VERB VBD 0 root / shops shop NOUN NNS 2 obj / "
        "late late ADV RB 2 advmod / on on ADP IN 6 case / Monday Monday PROPN NNP 4 obl / "
        ". . PUNCT . 2 punct"
    ),
    "before_teller": (
        "Bombs bomb NOUN NNS 2 nsubj / killed kill VERB VBD 8 ccomp / six six NUM CD 2 obj / "
        "on on ADP IN 5 case / Monday Monday PROPN NNP 8 obl / , , PUNCT , 8 punct / "
        "police police NOUN NN 8 nsubj / said say VERB VBD 0 root / . . PUNCT . 8 punct"
    ),
    "from_monday": (
        "Drivers driver NOUN NNS 2 nsubj / threatened threaten VERB VBD 0 root / "
        "a a DET DT 4 det / strike strike NOUN NN 2 obj / from from ADP IN 6 case / "
        "Monday Monday PROPN NNP 2 obl / . . PUNCT . 2 punct"
    ),
    "within": (
        "Troops troops NOUN NNS 2 nsubj / retook retake VERB VBD 0 root / the the DET DT 4 det / "
        "port port NOUN NN 2 obj / within within ADP IN 7 case / two two NUM CD 7 nummod / "
        "days day NOUN NNS 2 obl / . . PUNCT . 2 punct"
    ),
    "turned_down": (
        "Oslo Oslo PROPN NNP 2 nsubj / turned turn VERB VBD 0 root / the the DET DT 4 det / "
        "offer offer NOUN NN 2 obj / down down ADP RP 2 compound:prt / on on ADP IN 7 case / "
        "Monday Monday PROPN NNP 2 obl / . . PUNCT . 2 punct"
    ),
    "arrested": (
        "Guards guard NOUN NNS 2 nsubj / arrested arrest VERB VBD 0 root / "
        "the the DET DT 4 det / clerk clerk NOUN NN 2 obj / on on ADP IN 6 case / "
        "Monday Monday PROPN NNP 2 obl / and and CCONJ CC 8 cc / "
        "released release VERB VBD 2 conj / him he PRON PRP 8 obj / on on ADP IN 11 case / "
        "Thursday Thursday PROPN NNP 8 obl / . . PUNCT . 2 punct"
    ),
    "union": (
        "The the DET DT 2 det / union union NOUN NN 13 nsubj / , , PUNCT , 8 punct / "
        "which which PRON WDT 8 nsubj / has have AUX VBZ 8 aux / been be AUX VBN 8 cop / "
        "on on ADP IN 8 case / strike strike NOUN NN 2 acl:relcl / "
        "since since ADP IN 11 case / May May PROPN NNP 11 nmod:unmarked / 3 3 NUM CD 8 obl / "
        ", , PUNCT , 2 punct / suspended suspend VERB VBD 0 root / "
        "its its PRON PRP$ 15 nmod:poss / march march NOUN NN 13 obj / on on ADP IN 17 case / "
        "Sunday Sunday PROPN NNP 13 obl / . . PUNCT . 13 punct"
    ),
    "season": (
        "From from ADP IN 3 case / the the DET DT 3 det / 2014/15 2014/15 NUM CD 6 obl / "
        ", , PUNCT , 3 punct / clubs club NOUN NNS 6 nsubj / paid pay VERB VBD 0 root / "
        "levies levy NOUN NNS 6 obj / . . PUNCT . 6 punct"
    ),
    "told": (
        "Miners miner NOUN NNS 2 nsubj / said say VERB VBD 0 root / "
        "Monday Monday PROPN NNP 6 obl:unmarked / troops troops NOUN NNS 6 nsubj / "
        "had have AUX VBD 6 aux / entered enter VERB VBN 2 ccomp / the the DET DT 8 det / "
        "pit pit NOUN NN 6 obj / . . PUNCT . 2 punct"
    ),
    "blast": (
        "Monday Monday PROPN NNP 3 nmod:poss / 's 's PART POS 1 case / "
        "blast blast NOUN NN 4 nsubj / killed kill VERB VBD 0 root / six six NUM CD 6 nummod / "
        "miners miner NOUN NNS 4 obj / . . PUNCT . 4 punct"
    ),
    "vote": (
        "The the DET DT 2 det / vote vote NOUN NN 12 nsubj / on on ADP IN 4 case / "
        "Tuesday Tuesday PROPN NNP 2 nmod / , , PUNCT , 8 punct / "
        "which which PRON WDT 8 nsubj:pass / was be AUX VBD 8 aux:pass / "
        "postponed postpone VERB VBN 2 acl:relcl / in in ADP IN 10 case / "
        "May May PROPN NNP 8 obl / , , PUNCT , 2 punct / ended end VERB VBD 0 root / "
        "quietly quietly ADV RB 12 advmod / . . PUNCT . 12 punct"
    ),
    "ceremony": (
        "In in ADP IN 3 case / a a DET DT 3 det / ceremony ceremony NOUN NN 8 obl / "
        "held hold VERB VBN 3 acl / Friday Friday PROPN NNP 4 obl:unmarked / "
        "the the DET DT 7 det / queen queen NOUN NN 8 nsubj / signed sign VERB VBD 0 root / "
        "the the DET DT 10 det / law law NOUN NN 8 obj / . . PUNCT . 8 punct"
    ),
    "talks": (
        "The the DET DT 2 det / talks talk NOUN NNS 3 nsubj / lasted last VERB VBD 0 root / "
        "from from ADP IN 5 case / Monday Monday PROPN NNP 3 obl / to to ADP IN 7 case / "
        "Thursday Thursday PROPN NNP 5 nmod / . . PUNCT . 3 punct"
    ),
    "by": (
        "Troops troops NOUN NNS 3 nsubj / will will AUX MD 3 aux / "
        "leave leave VERB VB 0 root / by by ADP IN 6 case / "
        "June June PROPN NNP 6 nmod:unmarked / 30 30 NUM CD 3 obl / . . PUNCT . 3 punct"
    ),
    "raided": (
        "The the DET DT 2 det / farmer farmer NOUN NN 4 nsubj:pass / "
        "was be AUX VBD 4 aux:pass / shot shoot VERB VBN 0 root / when when ADV WRB 7 advmod / "
        "rebels rebel NOUN NNS 7 nsubj / raided raid VERB VBD 4 advcl / "
        "his his PRON PRP$ 9 nmod:poss / farm farm NOUN NN 7 obj / on on ADP IN 11 case / "
        "Monday Monday PROPN NNP 7 obl / . . PUNCT . 4 punct"
    ),
    "closing": (
        "The the DET DT 2 det / council council NOUN NN 3 nsubj / voted vote VERB VBD 0 root / "
        "in in ADP IN 5 case / May May PROPN NNP 3 obl / to to PART TO 7 mark / "
        "close close VERB VB 3 advcl / the the DET DT 9 det / camp camp NOUN NN 7 obj / "
        ". . PUNCT . 3 punct"
    ),
    "began": (
        "The the DET DT 2 det / crew crew NOUN NN 3 nsubj / began begin VERB VBD 0 root / "
        "to to PART TO 5 mark / shell shell VERB VB 3 xcomp / the the DET DT 7 det / "
        "port port NOUN NN 5 obj / on on ADP IN 9 case / Monday Monday PROPN NNP 5 obl / "
        ". . PUNCT . 3 punct"
    ),
    "exploded": (
        "A a DET DT 2 det / mine mine NOUN NN 3 nsubj / exploded explode VERB VBD 0 root / "
        "on on ADP IN 5 case / Monday Monday PROPN NNP 3 obl / , , PUNCT , 7 punct / "
        "killing kill VERB VBG 3 advcl / two two NUM CD 9 nummod / "
        "nurses nurse NOUN NNS 7 obj / . . PUNCT . 3 punct"
    ),
    "treaty": (
        "The the DET DT 2 det / senate senate PROPN NNP 3 nsubj / "
        "renounced renounce VERB VBD 0 root / the the DET DT 5 det / "
        "treaty treaty NOUN NN 3 obj / of of ADP IN 7 case / 2014 2014 NUM CD 5 nmod / "
        ". . PUNCT . 3 punct"
    ),
    "since": (
        "Soldiers soldier NOUN NNS 3 nsubj / have have AUX VBP 3 aux / "
        "arrested arrest VERB VBN 0 root / forty forty NUM CD 5 nummod / "
        "judges judge NOUN NNS 3 obj / since since ADP IN 8 case / the the DET DT 8 det / "
        "coup coup NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "coup": (
        "The the DET DT 2 det / coup coup NOUN NN 6 nsubj / of of ADP IN 5 case / "
        "May May PROPN NNP 5 nmod:unmarked / 3 3 NUM CD 2 nmod / "
        "surprised surprise VERB VBD 0 root / the the DET DT 8 det / "
        "judges judge NOUN NNS 6 obj / . . PUNCT . 6 punct"
    ),
    "takeover": (
        "The the DET DT 3 det / military military ADJ JJ 3 amod / "
        "takeover takeover NOUN NN 4 nsubj / changed change VERB VBD 0 root / "
        "little little ADJ JJ 4 obj / . . PUNCT . 4 punct"
    ),
    "putsch": (
        "The the DET DT 2 det / putsch putsch NOUN NNS 3 nsubj / "
        "changed change VERB VBD 0 root / little little ADJ JJ 3 obj / . . PUNCT . 3 punct"
    ),
    "days_after": (
        "The the DET DT 2 det / envoy envoy NOUN NN 4 nsubj:pass / was be AUX VBD 4 aux:pass / "
        "expelled expel VERB VBN 0 root / two two NUM CD 6 nummod / "
        "days day NOUN NNS 9 nmod:unmarked / after after ADP IN 9 case / "
        "the the DET DT 9 det / coup coup NOUN NN 4 obl / . . PUNCT . 4 punct"
    ),
    "proposed": (
        "The the DET DT 2 det / senate senate PROPN NNP 3 nsubj / "
        "passed pass VERB VBD 0 root / the the DET DT 5 det / law law NOUN NN 3 obj / "
        "on on ADP IN 7 case / Friday Friday PROPN NNP 3 obl / , , PUNCT , 10 punct / "
        "a a DET DT 10 det / week week NOUN NN 7 appos / after after SCONJ IN 13 mark / "
        "ministers minister NOUN NNS 13 nsubj / proposed propose VERB VBD 10 acl / "
        "the the DET DT 15 det / summit summit NOUN NN 13 obj / . . PUNCT . 3 punct"
    ),
    "label": (
        "Monday Monday PROPN NNP 6 obl:unmarked / , , PUNCT , 3 punct / "
        "7 7 NUM CD 5 nmod:unmarked / a.m. a.m. NOUN NN 3 nmod:unmarked / "
        "Gunmen gunman NOUN NNS 6 nsubj / seize seize VERB VBP 0 root / the the DET DT 8 det / "
        "mine mine NOUN NN 6 obj / . . PUNCT . 6 punct"
    ),
    "clock": (
        "6 6 NUM CD 4 obl:unmarked / p.m. p.m. NOUN NN 1 nmod:unmarked / "
        "Soldiers Soldier PROPN NNPS 4 nsubj / storm storm VERB VBP 0 root / "
        "the the DET DT 6 det / mine mine NOUN NN 4 obj / . . PUNCT . 4 punct"
    ),
    "raid": (
        "On on ADP IN 2 case / Monday Monday PROPN NNP 4 obl / "
        "police police NOUN NNS 4 nsubj / raided raid VERB VBD 0 root / "
        "the the DET DT 6 det / mill mill NOUN NN 4 obj / . . PUNCT . 4 punct"
    ),
    "they": (
        "They they PRON PRP 2 nsubj / arrested arrest VERB VBD 0 root / "
        "two two NUM CD 4 nummod / clerks clerk NOUN NNS 2 obj / . . PUNCT . 2 punct"
    ),
    "mayor_said": (
        "The the DET DT 2 det / mayor mayor NOUN NN 3 nsubj / said say VERB VBD 0 root / "
        "they they PRON PRP 5 nsubj / arrested arrest VERB VBD 3 ccomp / "
        "two two NUM CD 7 nummod / clerks clerk NOUN NNS 5 obj / . . PUNCT . 3 punct"
    ),
    "killed_earlier": (
        "Gunmen gunman NOUN NNS 3 nsubj / had have AUX VBD 3 aux / "
        "killed kill VERB VBN 0 root / a a DET DT 5 det / clerk clerk NOUN NN 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "announced": (
        "The the DET DT 2 det / army army NOUN NN 3 nsubj / said say VERB VBD 0 root / "
        "on on ADP IN 5 case / Friday Friday PROPN NNP 3 obl / that that SCONJ IN 9 mark / "
        "troops troops NOUN NNS 9 nsubj / would would AUX MD 9 aux / "
        "leave leave VERB VB 3 ccomp / the the DET DT 11 det / "
        "island island NOUN NN 9 obj / . . PUNCT . 3 punct"
    ),
    "prepare": (
        "The the DET DT 2 det / troops troops NOUN NNS 3 nsubj / agreed agree VERB VBD 0 root / "
        "on on ADP IN 5 case / Friday Friday PROPN NNP 3 obl / to to PART TO 7 mark / "
        "leave leave VERB VB 3 xcomp / the the DET DT 9 det / town town NOUN NN 7 obj / "
        ". . PUNCT . 3 punct"
    ),
}


def told(*names: str, paragraphs: tuple[int, ...] = ()) -> Document:
    """A document of these sentences, each in a paragraph of its own unless they are given."""
    whole = document(*(PARSES[name].replace(" / ", "\n") for name in names))
    if not paragraphs:
        return whole
    sentences = zip(whole.sentences, paragraphs, strict=True)
    return replace(whole, sentences=tuple(replace(s, paragraph=p) for s, p in sentences))
