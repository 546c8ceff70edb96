"""Sentences of the event tests, parsed by hand; our own words.

A token is `form lemma UPOS XPOS head relation`, tokens are set apart by `/`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.parses import document

if TYPE_CHECKING:
    from dateline.records import Document

PARSES = {
    "expelled": (
        "The the DET DT 2 det / envoys envoy NOUN NNS 4 nsubj:pass / "
        "were be AUX VBD 4 aux:pass / expelled expel VERB VBN 0 root / by by ADP IN 6 case / "
        "Malta Malta PROPN NNP 4 obl:agent / . . PUNCT . 4 punct"
    ),
    "accused": (
        "Miners miner NOUN NNS 2 nsubj / accused accuse VERB VBD 0 root / the the DET DT 4 det / "
        "guards guard NOUN NNS 2 obj / of of SCONJ IN 6 mark / beating beat VERB VBG 2 advcl / "
        "prisoners prisoner NOUN NNS 6 obj / . . PUNCT . 2 punct"
    ),
    "mutinied": (
        "The the DET DT 2 det / sailors sailor NOUN NNS 7 nsubj / who who PRON WP 4 nsubj / "
        "attacked attack VERB VBD 2 acl:relcl / the the DET DT 6 det / "
        "captain captain NOUN NN 4 obj / fled flee VERB VBD 0 root / . . PUNCT . 7 punct"
    ),
    "called_on": (
        "The the DET DT 2 det / bishop bishop NOUN NN 3 nsubj / called call VERB VBD 0 root / "
        "on on ADP IN 6 case / the the DET DT 6 det / rebels rebel NOUN NNS 3 obl / "
        "to to PART TO 8 mark / leave leave VERB VB 3 advcl / . . PUNCT . 3 punct"
    ),
    "headline": (
        "Norway Norway PROPN NNP 0 root / to to PART TO 3 mark / host host VERB VB 1 acl / "
        "troops troops NOUN NNS 3 obj"
    ),
    "burned": (
        "The the DET DT 2 det / army army NOUN NN 3 nsubj / entered enter VERB VBD 0 root / "
        "Kano Kano PROPN NNP 3 obj / and and CCONJ CC 6 cc / burned burn VERB VBD 3 conj / "
        "the the DET DT 8 det / market market NOUN NN 6 obj / . . PUNCT . 3 punct"
    ),
    "gap": (
        "The the DET DT 2 det / town town NOUN NN 6 nsubj / they they PRON PRP 4 nsubj / "
        "bombed bomb VERB VBD 2 acl:relcl / was be AUX VBD 6 cop / empty empty ADJ JJ 0 root / "
        ". . PUNCT . 6 punct"
    ),
    "left": (
        "The the DET DT 2 det / troops troops NOUN NNS 3 nsubj / left leave VERB VBD 0 root / "
        "the the DET DT 5 det / island island NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "will": (
        "The the DET DT 2 det / troops troops NOUN NNS 4 nsubj / will will AUX MD 4 aux / "
        "leave leave VERB VB 0 root / the the DET DT 6 det / island island NOUN NN 4 obj / "
        ". . PUNCT . 4 punct"
    ),
    "may": (
        "The the DET DT 2 det / troops troops NOUN NNS 4 nsubj / may may AUX MD 4 aux / "
        "leave leave VERB VB 0 root / the the DET DT 6 det / island island NOUN NN 4 obj / "
        ". . PUNCT . 4 punct"
    ),
    "not": (
        "The the DET DT 2 det / troops troops NOUN NNS 5 nsubj / did do AUX VBD 5 aux / "
        "not not PART RB 5 advmod / leave leave VERB VB 0 root / the the DET DT 7 det / "
        "island island NOUN NN 5 obj / . . PUNCT . 5 punct"
    ),
    "refused": (
        "The the DET DT 2 det / troops troops NOUN NNS 3 nsubj / "
        "refused refuse VERB VBD 0 root / to to PART TO 5 mark / leave leave VERB VB 3 xcomp / "
        "the the DET DT 7 det / island island NOUN NN 5 obj / . . PUNCT . 3 punct"
    ),
    "urged": (
        "The the DET DT 2 det / mayor mayor NOUN NN 3 nsubj / urged urge VERB VBD 0 root / "
        "the the DET DT 5 det / troops troops NOUN NNS 3 obj / to to PART TO 7 mark / "
        "leave leave VERB VB 3 xcomp / the the DET DT 9 det / island island NOUN NN 7 obj / "
        ". . PUNCT . 3 punct"
    ),
    "if": (
        "The the DET DT 2 det / troops troops NOUN NNS 4 nsubj / will will AUX MD 4 aux / "
        "leave leave VERB VB 0 root / the the DET DT 6 det / island island NOUN NN 4 obj / "
        "if if SCONJ IN 10 mark / the the DET DT 9 det / river river NOUN NN 10 nsubj / "
        "rises rise VERB VBZ 4 advcl / . . PUNCT . 4 punct"
    ),
    "threatened": (
        "The the DET DT 2 det / troops troops NOUN NNS 3 nsubj / "
        "threatened threaten VERB VBD 0 root / to to PART TO 5 mark / "
        "leave leave VERB VB 3 xcomp / the the DET DT 7 det / island island NOUN NN 5 obj / "
        ". . PUNCT . 3 punct"
    ),
    "expected": (
        "The the DET DT 2 det / troops troops NOUN NNS 4 nsubj:pass / "
        "are be AUX VBP 4 aux:pass / expected expect VERB VBN 0 root / to to PART TO 6 mark / "
        "leave leave VERB VB 4 xcomp / the the DET DT 8 det / island island NOUN NN 6 obj / "
        ". . PUNCT . 4 punct"
    ),
    "denied": (
        "The the DET DT 2 det / minister minister NOUN NN 3 nsubj / "
        "denied deny VERB VBD 0 root / that that SCONJ IN 8 mark / the the DET DT 6 det / "
        "troops troops NOUN NNS 8 nsubj / had have AUX VBD 8 aux / left leave VERB VBN 3 ccomp / "
        "the the DET DT 10 det / island island NOUN NN 8 obj / . . PUNCT . 3 punct"
    ),
    "announced": (
        "The the DET DT 2 det / minister minister NOUN NN 3 nsubj / "
        "announced announce VERB VBD 0 root / that that SCONJ IN 8 mark / the the DET DT 6 det / "
        "troops troops NOUN NNS 8 nsubj / had have AUX VBD 8 aux / left leave VERB VBN 3 ccomp / "
        "the the DET DT 10 det / island island NOUN NN 8 obj / . . PUNCT . 3 punct"
    ),
    "ruled_out": (
        "He he PRON PRP 4 nsubj / did do AUX VBD 4 aux / not not PART RB 4 advmod / "
        "rule rule VERB VB 0 root / out out ADP RP 4 compound:prt / a a DET DT 7 det / "
        "withdrawal withdrawal NOUN NN 4 obj / of of ADP IN 9 case / "
        "troops troops NOUN NNS 7 nmod / . . PUNCT . 4 punct"
    ),
    "talks_on": (
        "Talks talk NOUN NNS 8 nsubj / on on ADP IN 4 case / the the DET DT 4 det / "
        "withdrawal withdrawal NOUN NN 1 nmod / of of ADP IN 7 case / the the DET DT 7 det / "
        "troops troops NOUN NNS 4 nmod / began begin VERB VBD 0 root / . . PUNCT . 8 punct"
    ),
    "proposed": (
        "The the DET DT 2 det / party party NOUN NN 3 nsubj / proposed propose VERB VBD 0 root / "
        "hosting host VERB VBG 3 xcomp / foreign foreign ADJ JJ 6 amod / "
        "troops troops NOUN NNS 4 obj / . . PUNCT . 3 punct"
    ),
    "yet": (
        "Kenya Kenya PROPN NNP 2 nsubj / has have VERB VBZ 0 root / yet yet ADV RB 2 advmod / "
        "to to PART TO 5 mark / withdraw withdraw VERB VB 2 xcomp / "
        "its its PRON PRP$ 7 nmod:poss / troops troops NOUN NNS 5 obj / . . PUNCT . 2 punct"
    ),
    "had_to": (
        "The the DET DT 2 det / troops troops NOUN NNS 3 nsubj / had have VERB VBD 0 root / "
        "to to PART TO 5 mark / leave leave VERB VB 3 xcomp / the the DET DT 7 det / "
        "island island NOUN NN 5 obj / . . PUNCT . 3 punct"
    ),
    "nobody": (
        "No no DET DT 2 det / soldiers soldier NOUN NNS 4 nsubj:pass / "
        "were be AUX VBD 4 aux:pass / killed kill VERB VBN 0 root / . . PUNCT . 4 punct"
    ),
    "prevent": (
        "Police police NOUN NN 2 nsubj / prevented prevent VERB VBD 0 root / an a DET DT 4 det / "
        "attack attack NOUN NN 2 obj / on on ADP IN 7 case / the the DET DT 7 det / "
        "bank bank NOUN NN 4 nmod / . . PUNCT . 2 punct"
    ),
    "plan": (
        "The the DET DT 2 det / plan plan NOUN NN 6 nsubj / to to PART TO 4 mark / "
        "deploy deploy VERB VB 2 acl / troops troops NOUN NNS 4 obj / "
        "failed fail VERB VBD 0 root / . . PUNCT . 6 punct"
    ),
    "can_see": (
        "You you PRON PRP 3 nsubj / could could AUX MD 3 aux / see see VERB VB 0 root / "
        "the the DET DT 5 det / protests protest NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "should": (
        "Should should AUX MD 4 aux / the the DET DT 3 det / troops troops NOUN NNS 4 nsubj / "
        "leave leave VERB VB 9 advcl / , , PUNCT , 4 punct / the the DET DT 7 det / "
        "mayor mayor NOUN NN 9 nsubj / will will AUX MD 9 aux / resign resign VERB VB 0 root / "
        ". . PUNCT . 9 punct"
    ),
    "must": (
        "The the DET DT 2 det / bishop bishop NOUN NN 3 nsubj / said say VERB VBD 0 root / "
        "the the DET DT 5 det / army army NOUN NN 7 nsubj / must must AUX MD 7 aux / "
        "leave leave VERB VB 3 ccomp / . . PUNCT . 3 punct"
    ),
    "press": (
        "The the DET DT 2 det / minister minister NOUN NN 3 nsubj / held hold VERB VBD 0 root / "
        "a a DET DT 6 det / press press NOUN NN 6 compound / "
        "conference conference NOUN NN 3 obj / in in ADP IN 8 case / Lima Lima PROPN NNP 3 obl / "
        ". . PUNCT . 3 punct"
    ),
    "suspended": (
        "Malta Malta PROPN NNP 2 nsubj / suspended suspend VERB VBD 0 root / "
        "cooperation cooperation NOUN NN 2 obj / with with ADP IN 5 case / "
        "Libya Libya PROPN NNP 2 obl / . . PUNCT . 2 punct"
    ),
    "office": (
        "The the DET DT 2 det / mayor mayor NOUN NN 3 nsubj / took take VERB VBD 0 root / "
        "office office NOUN NN 3 obj / in in ADP IN 6 case / March March PROPN NNP 3 obl / "
        ". . PUNCT . 3 punct"
    ),
    "staged": (
        "Dockers docker NOUN NNS 2 nsubj / staged stage VERB VBD 0 root / a a DET DT 4 det / "
        "protest protest NOUN NN 2 obj / in in ADP IN 6 case / Antwerp Antwerp PROPN NNP 2 obl / "
        ". . PUNCT . 2 punct"
    ),
    "supporters": (
        "The the DET DT 2 det / mobilisation mobilisation NOUN NN 5 nsubj / "
        "of of ADP IN 4 case / supporters supporter NOUN NNS 2 nmod / "
        "began begin VERB VBD 0 root / . . PUNCT . 5 punct"
    ),
    "soldiers": (
        "The the DET DT 2 det / mobilisation mobilisation NOUN NN 5 nsubj / "
        "of of ADP IN 4 case / soldiers soldier NOUN NNS 2 nmod / began begin VERB VBD 0 root / "
        ". . PUNCT . 5 punct"
    ),
    "accords": (
        "The the DET DT 2 det / junta junta NOUN NN 3 nsubj / "
        "denounced denounce VERB VBD 0 root / the the DET DT 5 det / "
        "accords accord NOUN NNS 3 obj / with with ADP IN 7 case / Peru Peru PROPN NNP 5 nmod / "
        ". . PUNCT . 3 punct"
    ),
    "bishop": (
        "The the DET DT 2 det / bishop bishop NOUN NN 3 nsubj / "
        "denounced denounce VERB VBD 0 root / the the DET DT 5 det / junta junta NOUN NN 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "committee": (
        "The the DET DT 3 det / strike strike NOUN NN 3 compound / "
        "committee committee NOUN NN 4 nsubj / drank drink VERB VBD 0 root / "
        "tea tea NOUN NN 4 obj / . . PUNCT . 4 punct"
    ),
    "hopes": (
        "The the DET DT 2 det / firm firm NOUN NN 3 nsubj / met meet VERB VBD 0 root / "
        "expectations expectation NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "tea": (
        "The the DET DT 3 det / peace peace NOUN NN 3 compound / talks talk NOUN NNS 8 nsubj / "
        "between between ADP IN 5 case / Peru Peru PROPN NNP 3 nmod / and and CCONJ CC 7 cc / "
        "Chile Chile PROPN NNP 5 conj / collapsed collapse VERB VBD 0 root / . . PUNCT . 8 punct"
    ),
    "expulsion": (
        "The the DET DT 2 det / expulsion expulsion NOUN NN 8 nsubj / of of ADP IN 5 case / "
        "the the DET DT 5 det / envoy envoy NOUN NN 2 nmod / by by ADP IN 7 case / "
        "Chad Chad PROPN NNP 2 nmod / angered anger VERB VBD 0 root / "
        "Rome Rome PROPN NNP 8 obj / . . PUNCT . 8 punct"
    ),
    "attack": (
        "The the DET DT 2 det / rebels rebel NOUN NNS 3 nsubj / "
        "launched launch VERB VBD 0 root / an a DET DT 5 det / attack attack NOUN NN 3 obj / "
        "on on ADP IN 7 case / Kano Kano PROPN NNP 5 nmod / . . PUNCT . 3 punct"
    ),
    "suffered": (
        "The the DET DT 2 det / city city NOUN NN 3 nsubj / suffered suffer VERB VBD 0 root / "
        "a a DET DT 5 det / series series NOUN NN 3 obj / of of ADP IN 7 case / "
        "attacks attack NOUN NNS 5 nmod / . . PUNCT . 3 punct"
    ),
    "behind": (
        "The the DET DT 2 det / generals general NOUN NNS 6 nsubj / "
        "behind behind ADP IN 5 case / the the DET DT 5 det / coup coup NOUN NN 2 nmod / "
        "fled flee VERB VBD 0 root / . . PUNCT . 6 punct"
    ),
    "coups": (
        "Coups coup NOUN NNS 10 nsubj / in in ADP IN 3 case / Peru Peru PROPN NNP 1 nmod / "
        "in in ADP IN 5 case / 1968 1968 NUM CD 1 nmod / and and CCONJ CC 7 cc / "
        "Chile Chile PROPN NNP 3 conj / in in ADP IN 9 case / 1973 1973 NUM CD 7 nmod / "
        "shocked shock VERB VBD 0 root / the the DET DT 12 det / region region NOUN NN 10 obj / "
        ". . PUNCT . 10 punct"
    ),
    "quoted": (
        '" " PUNCT `` 2 punct / Release release VERB VB 0 root / the the DET DT 4 det / '
        "prisoners prisoner NOUN NNS 2 obj / of of ADP IN 6 case / Peru Peru PROPN NNP 4 nmod / "
        "\" \" PUNCT '' 2 punct"
    ),
    "mayor_said": (
        "Rebels rebel NOUN NNS 3 nsubj / will will AUX MD 3 aux / "
        "attack attack VERB VB 9 ccomp / the the DET DT 5 det / port port NOUN NN 3 obj / "
        ", , PUNCT , 3 punct / the the DET DT 8 det / mayor mayor NOUN NN 9 nsubj / "
        "said say VERB VBD 0 root / . . PUNCT . 9 punct"
    ),
    "soldiers_ten": (
        "Chad Chad PROPN NNP 2 nsubj / sent send VERB VBD 0 root / 300 300 NUM CD 4 nummod / "
        "soldiers soldier NOUN NNS 2 obj / to to ADP IN 6 case / Kidal Kidal PROPN NNP 2 obl / "
        "on on ADP IN 8 case / Friday Friday PROPN NNP 2 obl / . . PUNCT . 2 punct"
    ),
    "control": (
        "Separatists separatist NOUN NNS 2 nsubj / took take VERB VBD 0 root / "
        "control control NOUN NN 2 obj / of of ADP IN 6 case / the the DET DT 6 det / "
        "town town NOUN NN 3 nmod / . . PUNCT . 2 punct"
    ),
    "swore": (
        "The the DET DT 2 det / judge judge NOUN NN 3 nsubj / swore swear VERB VBD 0 root / "
        "in in ADP IN 7 case / a a DET DT 7 det / new new ADJ JJ 7 amod / "
        "cabinet cabinet NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "criticised": (
        "The the DET DT 2 det / union union NOUN NN 3 nsubj / "
        "criticised criticise VERB VBD 0 root / the the DET DT 5 det / "
        "government government NOUN NN 7 nmod:poss / 's 's PART POS 5 case / "
        "plan plan NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "crash": (
        "Nine nine NUM CD 2 nummod / people person NOUN NNS 4 nsubj:pass / "
        "were be AUX VBD 4 aux:pass / killed kill VERB VBN 0 root / in in ADP IN 7 case / "
        "a a DET DT 7 det / crash crash NOUN NN 4 obl / near near ADP IN 9 case / "
        "Lima Lima PROPN NNP 7 nmod / . . PUNCT . 4 punct"
    ),
    "refused_to": (
        "Fiji Fiji PROPN NNP 2 nsubj / refused refuse VERB VBD 0 root / "
        "to to PART TO 4 mark / admit admit VERB VB 2 xcomp / the the DET DT 6 det / "
        "inspectors inspector NOUN NNS 4 obj / . . PUNCT . 2 punct"
    ),
    "findings_of": (
        "Lima Lima PROPN NNP 2 nsubj / rejected reject VERB VBD 0 root / "
        "the the DET DT 4 det / commission commission NOUN NN 6 nmod:poss / "
        "'s 's PART POS 4 case / findings finding NOUN NNS 2 obj / . . PUNCT . 2 punct"
    ),
    "neither": (
        "Lima Lima PROPN NNP 3 nsubj / neither neither CCONJ CC 3 cc:preconj / "
        "accepted accept VERB VBD 0 root / nor nor CCONJ CC 5 cc / "
        "rejected reject VERB VBD 3 conj / the the DET DT 7 det / "
        "offer offer NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "shot_dead": (
        "Guards guard NOUN NNS 2 nsubj / shot shoot VERB VBD 0 root / "
        "dead dead ADJ JJ 2 xcomp / a a DET DT 5 det / smuggler smuggler NOUN NN 2 obj / "
        ". . PUNCT . 2 punct"
    ),
    "buried_hamlet": (
        "A a DET DT 2 det / landslide landslide NOUN NN 3 nsubj / "
        "buried bury VERB VBD 0 root / the the DET DT 5 det / "
        "hamlet hamlet NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "ferry_sank": (
        "The the DET DT 2 det / ferry ferry NOUN NN 3 nsubj / sank sink VERB VBD 0 root / "
        "off off ADP IN 5 case / Samoa Samoa PROPN NNP 3 obl / . . PUNCT . 3 punct"
    ),
    "mines_laid": (
        "Mines mine NOUN NNS 5 nsubj / laid lay VERB VBN 1 acl / by by ADP IN 4 case / "
        "rebels rebel NOUN NNS 2 obl:agent / killed kill VERB VBD 0 root / "
        "two two NUM CD 7 nummod / farmers farmer NOUN NNS 5 obj / . . PUNCT . 5 punct"
    ),
    "by_fax": (
        "The the DET DT 2 det / envoy envoy NOUN NN 4 nsubj:pass / "
        "was be AUX VBD 4 aux:pass / sacked sack VERB VBN 0 root / by by ADP IN 6 case / "
        "fax fax NOUN NN 4 obl:agent / . . PUNCT . 4 punct"
    ),
    "inquiry": (
        "Prosecutors prosecutor NOUN NNS 2 nsubj / dropped drop VERB VBD 0 root / "
        "their their PRON PRP$ 4 nmod:poss / inquiry inquiry NOUN NN 2 obj / "
        ". . PUNCT . 2 punct"
    ),
    "jailed_for": (
        "A a DET DT 2 det / court court NOUN NN 3 nsubj / jailed jail VERB VBD 0 root / "
        "two two NUM CD 5 nummod / men man NOUN NNS 3 obj / for for ADP IN 8 case / "
        "the the DET DT 8 det / bombing bombing NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "dismissal": (
        "The the DET DT 2 det / dismissal dismissal NOUN NN 10 nsubj / "
        "by by ADP IN 5 case / the the DET DT 5 det / king king NOUN NN 2 nmod / "
        "of of ADP IN 8 case / the the DET DT 8 det / judge judge NOUN NN 5 nmod / "
        "was be AUX VBD 10 cop / sudden sudden ADJ JJ 0 root / . . PUNCT . 10 punct"
    ),
    "froze_talks": (
        "The the DET DT 2 det / union union NOUN NN 3 nsubj / "
        "froze freeze VERB VBD 0 root / talks talk NOUN NNS 3 obj / "
        "with with ADP IN 7 case / the the DET DT 7 det / owners owner NOUN NNS 4 nmod / "
        ". . PUNCT . 3 punct"
    ),
    "suva_talks": (
        "The the DET DT 2 det / Suva Suva PROPN NNP 3 compound / "
        "talks talk NOUN NNS 4 nsubj / failed fail VERB VBD 0 root / . . PUNCT . 4 punct"
    ),
    "quit_islands": (
        "The the DET DT 2 det / army army NOUN NN 3 nsubj / quit quit VERB VBP 0 root / "
        "the the DET DT 5 det / islands island NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "opened_fire": (
        "Gunmen gunman NOUN NNS 2 nsubj / opened open VERB VBD 0 root / "
        "fire fire NOUN NN 2 obj / in in ADP IN 5 case / Zaria Zaria PROPN NNP 2 obl / "
        ", , PUNCT , 7 punct / killing kill VERB VBG 2 advcl / two two NUM CD 7 obj / "
        ". . PUNCT . 2 punct"
    ),
    "gave_month": (
        "Iraq Iraq PROPN NNP 2 nsubj / gave give VERB VBD 0 root / the the DET DT 4 det / "
        "clan clan NOUN NN 2 iobj / a a DET DT 6 det / month month NOUN NN 2 obj / "
        "to to PART TO 8 mark / free free VERB VB 2 advcl / the the DET DT 10 det / "
        "hostages hostage NOUN NNS 8 obj / . . PUNCT . 2 punct"
    ),
    "took_place": (
        "The the DET DT 2 det / march march NOUN NN 3 nsubj / took take VERB VBD 0 root / place "
        "place NOUN NN 3 obj / with with SCONJ IN 7 mark / residents resident NOUN NNS 3 obl / "
        "demanding demand VERB VBG 3 advcl / an a DET DT 9 det / apology apology NOUN NN 7 obj "
        "/ . . PUNCT . 3 punct"
    ),
    "pardon_for": (
        "Oslo Oslo PROPN NNP 2 nsubj / ruled rul VERB VBD 0 root / "
        "out out ADP RP 2 compound:prt / a a DET DT 5 det / pardon pardon NOUN NN 2 obj / "
        "for for ADP IN 8 case / the the DET DT 8 det / officers officer NOUN NNS 5 nmod / "
        ". . PUNCT . 2 punct"
    ),
    "votes_counted": (
        "The the DET DT 2 det / assembly assembly NOUN NN 3 nsubj / "
        "elected elect VERB VBD 0 root / a a DET DT 5 det / judge judge NOUN NN 3 obj / "
        "by by ADP IN 8 case / 61 61 NUM CD 8 nummod / votes vote NOUN NNS 3 obl / . . PUNCT . 3 punct"
    ),
    "jailed_poet": (
        "The the DET DT 3 det / jailed jail VERB VBN 3 amod / poet poet NOUN NN 4 nsubj / "
        "wrote write VERB VBD 0 root / . . PUNCT . 4 punct"
    ),
    "elected_mayor": (
        "The the DET DT 3 det / elected elect VERB VBN 3 amod / mayor mayor NOUN NN 4 nsubj / "
        "wrote write VERB VBD 0 root / . . PUNCT . 4 punct"
    ),
    "by_storm": (
        "The the DET DT 2 det / band band NOUN NN 3 nsubj / took take VERB VBD 0 root / "
        "Ghent Ghent PROPN NNP 3 obj / by by ADP IN 6 case / storm storm NOUN NN 3 obl / "
        ". . PUNCT . 3 punct"
    ),
    "share_of_seats": (
        "The the DET DT 2 det / party party NOUN NN 3 nsubj / won win VERB VBD 0 root / "
        "14 14 NUM CD 7 nummod / of of ADP IN 7 case / 25 25 NUM CD 7 nummod / "
        "seats seat NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "tasters": (
        "The the DET DT 2 det / tasters taster NOUN NNS 4 nmod:poss / 's 's PART POS 2 case / "
        "verdict verdict NOUN NN 5 nsubj / pleased please VERB VBD 0 root / him he PRON PRP 5 obj / "
        ". . PUNCT . 5 punct"
    ),
    "rather_than": (
        "Rather rather ADV RB 3 mark / than than ADP IN 1 fixed / resign resign VERB VB 6 advcl / "
        ", , PUNCT , 3 punct / he he PRON PRP 6 nsubj / slept sleep VERB VBD 0 root / . . PUNCT . 6 punct"
    ),
    "no_one": (
        "Guards guard NOUN NNS 2 nsubj / arrested arrest VERB VBD 0 root / no no DET DT 4 det / "
        "one one NOUN NN 2 obj / . . PUNCT . 2 punct"
    ),
    "neither_nor": (
        "Neither neither CCONJ CC 2 cc / Peru Peru PROPN NNP 5 nsubj / nor nor CCONJ CC 4 cc / "
        "Chile Chile PROPN NNP 2 conj / expelled expel VERB VBD 0 root / the the DET DT 7 det / "
        "envoy envoy NOUN NN 5 obj / . . PUNCT . 5 punct"
    ),
    "called_farce": (
        "She she PRON PRP 2 nsubj / called call VERB VBD 0 root / the the DET DT 4 det / "
        "ruling ruling NOUN NN 2 obj / a a DET DT 6 det / farce farce NOUN NN 2 xcomp / "
        ". . PUNCT . 2 punct"
    ),
    "disputed": (
        "Guards guard NOUN NNS 2 nsubj / beat beat VERB VBD 0 root / prisoners prisoner NOUN NNS 2 obj / "
        ", , PUNCT , 6 punct / a a DET DT 6 det / claim claim NOUN NN 2 parataxis / "
        "the the DET DT 8 det / warden warden NOUN NN 9 nsubj / denied deny VERB VBD 6 acl:relcl / "
        ". . PUNCT . 2 punct"
    ),
    "tried_but": (
        "They they PRON PRP 2 nsubj / tried try VERB VBD 0 root / to to PART TO 4 mark / "
        "kidnap kidnap VERB VB 2 xcomp / him he PRON PRP 4 obj / but but CCONJ CC 8 cc / "
        "were be AUX VBD 8 aux:pass / stopped stop VERB VBN 2 conj / . . PUNCT . 2 punct"
    ),
    "condemn_raid": (
        "He he PRON PRP 2 nsubj / refused refuse VERB VBD 0 root / to to PART TO 4 mark / "
        "condemn condemn VERB VB 2 xcomp / the the DET DT 6 det / raid raid NOUN NN 4 obj / "
        ". . PUNCT . 2 punct"
    ),
    "who_bombed": (
        "Nobody nobody PRON NN 2 nsubj / knows know VERB VBZ 0 root / who who PRON WP 4 nsubj / "
        "bombed bomb VERB VBD 2 ccomp / the the DET DT 6 det / cinema cinema NOUN NN 4 obj / "
        ". . PUNCT . 2 punct"
    ),
    "ordered_arrest": (
        "The the DET DT 2 det / minister minister NOUN NN 3 nsubj / ordered order VERB VBD 0 root / "
        "the the DET DT 5 det / arrest arrest NOUN NN 3 obj / of of ADP IN 8 case / "
        "two two NUM CD 8 nummod / editors editor NOUN NNS 5 nmod / . . PUNCT . 3 punct"
    ),
}


def parsed(name: str, *names: tuple[str, str]) -> Document:
    """The sentence of this name; `names` are (words, label) of named entities."""
    rows = PARSES[name].replace(" / ", "\n")
    return document(rows, names=names)
