"""Sentences of the tests of force, government and mishaps with their parses; our own words.

A token is `form lemma UPOS XPOS head relation`, tokens are set apart by `/`.
"""

from __future__ import annotations

PARSES = {
    "attack_fades": (
        "The the DET DT 2 det / rebels rebel NOUN NNS 4 nmod:poss / ' ' PART POS 2 case / "
        "attack attack NOUN NN 5 nsubj / faded fade VERB VBD 0 root / . . PUNCT . 5 punct"
    ),
    "attack_in_match": (
        "Rovers rovers NOUN NNS 2 nsubj / lost lose VERB VBD 0 root / the the DET DT 4 det / "
        "match match NOUN NN 2 obj / as as SCONJ IN 10 mark / their their PRON PRP$ 7 nmod:poss / "
        "rivals rival NOUN NNS 9 nmod:poss / ' ' PART POS 7 case / attack attack NOUN NN 10 nsubj / "
        "shone shine VERB VBD 2 advcl / . . PUNCT . 2 punct"
    ),
    "on_strike": (
        "Clerks clerk NOUN NNS 4 nsubj / have have AUX VBP 4 aux / been be AUX VBN 4 cop / "
        "on on ADP IN 5 case / strike strike NOUN NN 0 root / since since ADP IN 7 case / "
        "May May PROPN NNP 5 obl / . . PUNCT . 5 punct"
    ),
    "found_and_drowned": (
        "Two two NUM CD 3 nsubj:pass / were be AUX VBD 3 aux:pass / found find VERB VBN 0 root / "
        "in in ADP IN 6 case / the the DET DT 6 det / hall hall NOUN NN 3 obl / "
        "; ; PUNCT : 10 punct / a a DET DT 9 det / fireman fireman NOUN NN 10 nsubj / "
        "drowned drown VERB VBD 3 parataxis / . . PUNCT . 3 punct"
    ),
    "stands_by_army": (
        "The the DET DT 2 det / army army NOUN NN 3 nsubj / "
        "stood stand VERB VBD 0 root / by by ADP IN 3 obl / in in ADP IN 7 case / "
        "its its PRON PRP$ 7 nmod:poss / barracks barracks NOUN NN 3 obl / "
        ". . PUNCT . 3 punct"
    ),
    "stands_by_friend": (
        "The the DET DT 2 det / singer singer NOUN NN 3 nsubj / "
        "stood stand VERB VBD 0 root / by by ADP IN 6 case / "
        "her her PRON PRP$ 6 nmod:poss / friend friend NOUN NN 3 obl:agent / "
        ". . PUNCT . 3 punct"
    ),
    "sends_rangers": (
        "Guinea Guinea PROPN NNP 2 nsubj / sent send VERB VBD 0 root / "
        "a a DET DT 4 det / company company NOUN NN 2 obj / of of ADP IN 6 case / "
        "rangers ranger NOUN NNS 4 nmod / to to ADP IN 9 case / the the DET DT 9 det / "
        "delta delta NOUN NN 2 obl / . . PUNCT . 2 punct"
    ),
    "sends_letter": (
        "Guinea Guinea PROPN NNP 2 nsubj / sent send VERB VBD 0 root / "
        "a a DET DT 4 det / letter letter NOUN NN 2 obj / to to ADP IN 7 case / "
        "the the DET DT 7 det / club club NOUN NN 2 obl / . . PUNCT . 2 punct"
    ),
    "destroyer_docks": (
        "A a DET DT 2 det / destroyer destroyer NOUN NN 3 nsubj / "
        "docked dock VERB VBD 0 root / in in ADP IN 8 case / the the DET DT 6 det / "
        "island island NOUN NN 8 nmod:poss / 's 's PART POS 6 case / "
        "port port NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "ferry_docks": (
        "The the DET DT 2 det / ferry ferry NOUN NN 3 nsubj / "
        "docked dock VERB VBD 0 root / in in ADP IN 6 case / the the DET DT 6 det / "
        "evening evening NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "grounds_jets": (
        "The the DET DT 2 det / regulator regulator NOUN NN 3 nsubj / "
        "grounded ground VERB VBD 0 root / the the DET DT 5 det / "
        "airline airline NOUN NN 7 nmod:poss / 's 's PART POS 5 case / "
        "jets jet NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "breaks_up_ring": (
        "Police police NOUN NN 2 nsubj / dismantled dismantle VERB VBD 0 root / "
        "a a DET DT 4 det / network network NOUN NN 2 obj / of of ADP IN 6 case / "
        "spies spy NOUN NNS 4 nmod / . . PUNCT . 2 punct"
    ),
    "band_breaks_up": (
        "The the DET DT 2 det / band band NOUN NN 3 nsubj / "
        "broke break VERB VBD 0 root / up up ADP RP 3 compound:prt / "
        "in in ADP IN 6 case / 1998 1998 NUM CD 3 obl / . . PUNCT . 3 punct"
    ),
    "court_bans_party": (
        "The the DET DT 2 det / court court NOUN NN 3 nsubj / "
        "banned ban VERB VBD 0 root / the the DET DT 5 det / party party NOUN NN 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "town_falls": (
        "The the DET DT 2 det / town town NOUN NN 3 nsubj / fell fall VERB VBD 0 root / "
        "to to ADP IN 6 case / the the DET DT 6 det / rebels rebel NOUN NNS 3 obl / "
        ". . PUNCT . 3 punct"
    ),
    "demolishes_homes": (
        "Bulldozers bulldozer NOUN NNS 2 nsubj / demolished demolish VERB VBD 0 root / "
        "forty forty NUM CD 4 nummod / homes home NOUN NNS 2 obj / in in ADP IN 7 case / "
        "the the DET DT 7 det / settlement settlement NOUN NN 2 obl / . . PUNCT . 2 punct"
    ),
    "deregistration": (
        "The the DET DT 2 det / party party NOUN NN 3 nsubj / "
        "faces face VERB VBZ 0 root / deregistration deregistration NOUN NN 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "expels_inspectors": (
        "The the DET DT 2 det / regime regime NOUN NN 3 nsubj / "
        "expelled expel VERB VBD 0 root / the the DET DT 5 det / "
        "inspectors inspector NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "downs_drones": (
        "Air air NOUN NN 2 compound / defences defence NOUN NNS 3 nsubj / "
        "shot shet VERB VBD 0 root / down down ADP RP 3 compound:prt / "
        "nine nine NUM CD 6 nummod / drones drone NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "downs_beer": (
        "The the DET DT 2 det / miners miner NOUN NNS 3 nsubj / "
        "downed down VERB VBD 0 root / nine nine NUM CD 5 nummod / "
        "beers beer NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "neutralises": (
        "The the DET DT 2 det / army army NOUN NN 3 nsubj / "
        "neutralised neutralise VERB VBD 0 root / twelve twelve NUM CD 5 nummod / "
        "fighters fighter NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "shells_land": (
        "Shells shell NOUN NNS 2 nsubj / landed land VERB VBD 0 root / "
        "near near ADP IN 5 case / the the DET DT 5 det / "
        "hospital hospital NOUN NN 2 obl / . . PUNCT . 2 punct"
    ),
    "shells_on_beach": (
        "The the DET DT 2 det / boy boy NOUN NN 3 nsubj / "
        "collected collect VERB VBD 0 root / shells shell NOUN NNS 3 obj / "
        "on on ADP IN 7 case / the the DET DT 7 det / beach beach NOUN NN 3 obl / "
        ". . PUNCT . 3 punct"
    ),
    "blast_mosque": (
        "A a DET DT 2 det / blast blast NOUN NN 3 nsubj / tore tear VERB VBD 0 root / "
        "through through ADP IN 6 case / a a DET DT 6 det / "
        "mosque mosque NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "blast_gas": (
        "A a DET DT 3 det / gas gas NOUN NN 3 compound / blast blast NOUN NN 4 nsubj / "
        "wrecked wreck VERB VBD 0 root / the the DET DT 6 det / "
        "boiler boiler NOUN NN 4 obj / . . PUNCT . 4 punct"
    ),
    "breaks_truce": (
        "The the DET DT 2 det / army army NOUN NN 3 nsubj / "
        "broke break VERB VBD 0 root / the the DET DT 5 det / "
        "truce truce NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "breaks_record": (
        "The the DET DT 2 det / runner runner NOUN NN 3 nsubj / "
        "broke break VERB VBD 0 root / the the DET DT 5 det / "
        "record record NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "loses_men": (
        "The the DET DT 2 det / rebels rebel NOUN NNS 3 nsubj / "
        "lost lose VERB VBD 0 root / forty forty NUM CD 5 nummod / "
        "men man NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "loses_patience": (
        "He he PRON PRP 2 nsubj / lost lose VERB VBD 0 root / "
        "patience patience NOUN NN 2 obj / with with ADP IN 6 case / "
        "the the DET DT 6 det / plan plan NOUN NN 3 nmod / . . PUNCT . 2 punct"
    ),
    "burst_banks": (
        "The the DET DT 2 det / river river NOUN NN 3 nsubj / "
        "burst burst VERB VBD 0 root / its its PRON PRP$ 5 nmod:poss / "
        "banks bank NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "makes_off": (
        "Robbers robber NOUN NNS 2 nsubj / made make VERB VBD 0 root / "
        "off off ADP RP 2 compound:prt / with with ADP IN 6 case / "
        "the the DET DT 6 det / cash cash NOUN NN 2 obl / . . PUNCT . 2 punct"
    ),
    "short_medicine": (
        "Medicines medicine NOUN NNS 2 nsubj / ran run VERB VBD 0 root / "
        "short short ADV RB 2 advmod / in in ADP IN 6 case / the the DET DT 6 det / "
        "north north NOUN NN 2 obl / . . PUNCT . 2 punct"
    ),
    "runs_marathon": (
        "He he PRON PRP 2 nsubj / ran run VERB VBD 0 root / a a DET DT 4 det / "
        "marathon marathon NOUN NN 2 obj / . . PUNCT . 2 punct"
    ),
    "extends_mandate": (
        "Parliament Parliament PROPN NNP 2 nsubj / extended extend VERB VBD 0 root / "
        "the the DET DT 4 det / president president NOUN NN 6 nmod:poss / "
        "'s 's PART POS 4 case / mandate mandate NOUN NN 2 obj / . . PUNCT . 2 punct"
    ),
}
