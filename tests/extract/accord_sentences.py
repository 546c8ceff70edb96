"""Sentences of the accord tests, parsed by hand; our own words.

A token is `form lemma UPOS XPOS head relation`, tokens are set apart by `/`.
"""

from __future__ import annotations

PARSES = {
    "tunnels": (
        "The the DET DT 3 det / two two NUM CD 3 nummod / tunnels tunnel NOUN NNS 4 nsubj / "
        "met meet VERB VBD 0 root / in in ADP IN 6 case / June June PROPN NNP 4 obl / "
        ". . PUNCT . 4 punct"
    ),
    "ministers_met": (
        "The the DET DT 3 det / two two NUM CD 3 nummod / "
        "ministers minister NOUN NNS 4 nsubj / met meet VERB VBD 0 root / "
        "in in ADP IN 6 case / June June PROPN NNP 4 obl / . . PUNCT . 4 punct"
    ),
    "met_marches": (
        "The the DET DT 2 det / closure closure NOUN NN 4 nsubj:pass / "
        "was be AUX VBD 4 aux:pass / met meet VERB VBN 0 root / with with ADP IN 6 case / "
        "marches march NOUN NNS 4 obl / . . PUNCT . 4 punct"
    ),
    "hairpin": (
        "Lorries lorry NOUN NNS 2 nsubj / negotiate negotiate VERB VBP 0 root / "
        "the the DET DT 4 det / hairpin hairpin NOUN NN 2 obj / . . PUNCT . 2 punct"
    ),
    "photo_session": (
        "The the DET DT 2 det / band band NOUN NN 3 nsubj / held hold VERB VBD 0 root / "
        "a a DET DT 6 det / photo photo NOUN NN 6 compound / session session NOUN NN 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "accepts_cards": (
        "The the DET DT 2 det / museum museum NOUN NN 3 nsubj / "
        "accepts accept VERB VBZ 0 root / cards card NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "accepted_terms": (
        "The the DET DT 2 det / owners owner NOUN NNS 3 nsubj / "
        "accepted accept VERB VBD 0 root / the the DET DT 5 det / terms term NOUN NNS 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "open_to_public": (
        "The the DET DT 2 det / palace palace NOUN NN 4 nsubj / is be AUX VBZ 4 cop / "
        "open open ADJ JJ 0 root / to to ADP IN 7 case / the the DET DT 7 det / "
        "public public NOUN NN 4 obl / . . PUNCT . 4 punct"
    ),
    "open_to_idea": (
        "Tokyo Tokyo PROPN NNP 3 nsubj / is be AUX VBZ 3 cop / open open ADJ JJ 0 root / "
        "to to ADP IN 6 case / the the DET DT 6 det / idea idea NOUN NN 3 obl / "
        ". . PUNCT . 3 punct"
    ),
    "pillars": (
        "Four four NUM CD 2 nummod / pillars pillar NOUN NNS 3 nsubj / "
        "support support VERB VBP 0 root / the the DET DT 5 det / dome dome NOUN NN 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "backed_by_tanks": (
        "The the DET DT 2 det / column column NOUN NN 8 nsubj / , , PUNCT , 4 punct / "
        "backed back VERB VBN 2 acl / by by ADP IN 6 case / tanks tank NOUN NNS 4 obl:agent / "
        ", , PUNCT , 2 punct / entered enter VERB VBD 0 root / the the DET DT 10 det / "
        "town town NOUN NN 8 obj / . . PUNCT . 8 punct"
    ),
    "honour_pledge": (
        "The the DET DT 2 det / junta junta NOUN NN 4 nsubj / must must AUX MD 4 aux / "
        "honour honour VERB VB 0 root / its its PRON PRP$ 6 nmod:poss / "
        "pledge pledge NOUN NN 4 obj / . . PUNCT . 4 punct"
    ),
    "lifted_kilos": (
        "The the DET DT 2 det / weightlifter weightlifter NOUN NN 3 nsubj / "
        "lifted lift VERB VBD 0 root / 210 210 NUM CD 5 nummod / kilos kilo NOUN NNS 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "lifted_order": (
        "The the DET DT 2 det / mayor mayor NOUN NN 3 nsubj / lifted lift VERB VBD 0 root / "
        "the the DET DT 6 det / mask mask NOUN NN 6 compound / "
        "rule rule NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "treaty_right": (
        "The the DET DT 2 det / treaty treaty NOUN NN 3 nsubj / gives give VERB VBZ 0 root / "
        "each each DET DT 5 det / state state NOUN NN 3 iobj / the the DET DT 7 det / "
        "right right NOUN NN 3 obj / to to PART TO 9 mark / inspect inspect VERB VB 7 acl / "
        ". . PUNCT . 3 punct"
    ),
    "resigned_itself": (
        "The the DET DT 2 det / orchestra orchestra NOUN NN 3 nsubj / "
        "resigned resign VERB VBD 0 root / itself itself PRON PRP 3 obj / "
        "to to ADP IN 8 case / a a DET DT 8 det / cold cold ADJ JJ 8 amod / "
        "winter winter NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "weather": (
        "The the DET DT 2 det / weather weather NOUN NN 5 nsubj / did do AUX VBD 5 aux / "
        "not not PART RB 5 advmod / cooperate cooperate VERB VB 0 root / . . PUNCT . 5 punct"
    ),
    "knives": (
        "Attackers attacker NOUN NNS 5 nsubj / armed arm VERB VBN 1 acl / "
        "with with ADP IN 4 case / knives knife NOUN NNS 2 obl / burned burn VERB VBD 0 root / "
        "the the DET DT 7 det / huts hut NOUN NNS 5 obj / . . PUNCT . 5 punct"
    ),
    "ear": (
        "The the DET DT 2 det / judge judge NOUN NN 3 nsubj / lent lend VERB VBD 0 root / "
        "him he PRON PRP 3 iobj / an a DET DT 6 det / ear ear NOUN NN 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "lent_boats": (
        "Oman Oman PROPN NNP 2 nsubj / lent lend VERB VBD 0 root / the the DET DT 4 det / "
        "islanders islander NOUN NNS 2 iobj / two two NUM CD 6 nummod / "
        "boats boat NOUN NNS 2 obj / . . PUNCT . 2 punct"
    ),
    "departures": (
        "The the DET DT 2 det / strike strike NOUN NN 3 nsubj / held hold VERB VBD 0 root / "
        "up up ADP RP 3 compound:prt / 60 60 NUM CD 6 nummod / "
        "departures departure NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "released_film": (
        "The the DET DT 2 det / junta junta NOUN NN 3 nsubj / "
        "released release VERB VBD 0 root / a a DET DT 5 det / film film NOUN NN 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "released_guards": (
        "The the DET DT 2 det / rebels rebel NOUN NNS 3 nsubj / "
        "released release VERB VBD 0 root / two two NUM CD 6 nummod / "
        "home home NOUN NN 6 compound / guards guard NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "helped": (
        "The the DET DT 2 det / neighbours neighbour NOUN NNS 4 nsubj / "
        "never never ADV RB 4 advmod / helped help VERB VBD 0 root / . . PUNCT . 4 punct"
    ),
    "drill": (
        "The the DET DT 3 det / two two NUM CD 3 nummod / "
        "coastguards coastguard NOUN NNS 4 nsubj / drilled drill VERB VBD 0 root / "
        "together together ADV RB 4 advmod / . . PUNCT . 4 punct"
    ),
    "asked_help": (
        "Fiji Fiji PROPN NNP 2 nsubj / asked ask VERB VBD 0 root / "
        "Samoa Samoa PROPN NNP 2 iobj / for for ADP IN 5 case / help help NOUN NN 2 obl / "
        ". . PUNCT . 2 punct"
    ),
    "let_through": (
        "The the DET DT 2 det / army army NOUN NN 3 nsubj / let let VERB VBD 0 root / "
        "the the DET DT 5 det / lorries lorry NOUN NNS 3 obj / "
        "through through ADP RP 3 compound:prt / . . PUNCT . 3 punct"
    ),
    "rifles": (
        "The the DET DT 2 det / mutineers mutineer NOUN NNS 3 nsubj / "
        "laid lay VERB VBD 0 root / down down ADP RP 3 compound:prt / "
        "their their PRON PRP$ 6 nmod:poss / rifles rifle NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "end_ban": (
        "The the DET DT 2 det / traders trader NOUN NNS 3 nsubj / want want VERB VBP 0 root / "
        "an a DET DT 5 det / end end NOUN NN 3 obj / to to ADP IN 8 case / "
        "the the DET DT 8 det / ban ban NOUN NN 5 nmod / . . PUNCT . 3 punct"
    ),
    "back_to_work": (
        "The the DET DT 2 det / dockers docker NOUN NNS 3 nsubj / "
        "returned return VERB VBD 0 root / to to ADP IN 5 case / work work NOUN NN 3 obl / "
        ". . PUNCT . 3 punct"
    ),
}
