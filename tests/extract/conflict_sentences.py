"""Sentences of the conflict tests with their parses; our own words.

A token is `form lemma UPOS XPOS head relation`, tokens are set apart by `/`.
"""

from __future__ import annotations

PARSES = {
    "wants_army_out": (
        "The the DET DT 2 det / mayor mayor NOUN NN 3 nsubj / wants want VERB VBZ 0 root / "
        "the the DET DT 5 det / army army NOUN NN 3 obj / to to PART TO 7 mark / "
        "leave leave VERB VB 3 xcomp / the the DET DT 9 det / valley valley NOUN NN 7 obj / "
        ". . PUNCT . 3 punct"
    ),
    "wants_to_run": (
        "The the DET DT 2 det / mayor mayor NOUN NN 3 nsubj / wants want VERB VBZ 0 root / "
        "to to PART TO 5 mark / learn learn VERB VB 3 xcomp / Greek Greek PROPN NNP 5 obj / "
        ". . PUNCT . 3 punct"
    ),
    "orders_inquiry": (
        "The the DET DT 2 det / governor governor NOUN NN 3 nsubj / "
        "ordered order VERB VBD 0 root / an a DET DT 5 det / inquiry inquiry NOUN NN 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "orders_soup": (
        "The the DET DT 2 det / governor governor NOUN NN 3 nsubj / "
        "ordered order VERB VBD 0 root / a a DET DT 5 det / soup soup NOUN NN 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "claim_against": (
        "The the DET DT 2 det / bank bank NOUN NN 3 nsubj / dropped drop VERB VBD 0 root / "
        "its its PRON PRP$ 5 nmod:poss / claim claim NOUN NN 3 obj / "
        "against against ADP IN 8 case / the the DET DT 8 det / widow widow NOUN NN 3 obl / "
        ". . PUNCT . 3 punct"
    ),
    "jeers_owner": (
        "The the DET DT 2 det / fans fan NOUN NNS 3 nsubj / jeered jeer VERB VBD 0 root / "
        "the the DET DT 5 det / owner owner NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "under_fire_critics": (
        "The the DET DT 2 det / minister minister NOUN NN 3 nsubj / "
        "came come VERB VBD 0 root / under under ADP IN 5 case / fire fire NOUN NN 3 obl / "
        "for for ADP IN 8 case / the the DET DT 8 det / delay delay NOUN NN 3 obl / "
        ". . PUNCT . 3 punct"
    ),
    "under_fire_patrol": (
        "The the DET DT 2 det / patrol patrol NOUN NN 3 nsubj / came come VERB VBD 0 root / "
        "under under ADP IN 5 case / fire fire NOUN NN 3 obl / near near ADP IN 8 case / "
        "the the DET DT 8 det / ridge ridge NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "rejects_claim": (
        "The the DET DT 2 det / minister minister NOUN NN 3 nsubj / "
        "dismissed dismiss VERB VBD 0 root / the the DET DT 5 det / "
        "rumour rumour NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "rejects_offer": (
        "The the DET DT 2 det / union union NOUN NN 3 nsubj / "
        "dismissed dismiss VERB VBD 0 root / the the DET DT 5 det / idea idea NOUN NN 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "warning_flood": (
        "The the DET DT 2 det / office office NOUN NN 3 nsubj / issued issue VERB VBD 0 root / "
        "a a DET DT 6 det / flood flood NOUN NN 6 compound / warning warning NOUN NN 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "warns_traders": (
        "The the DET DT 2 det / junta junta NOUN NN 3 nsubj / warned warn VERB VBD 0 root / "
        "the the DET DT 5 det / traders trader NOUN NNS 3 iobj / to to PART TO 7 mark / "
        "reopen reopen VERB VB 3 xcomp / . . PUNCT . 3 punct"
    ),
    "parks_across": (
        "Farmers farmer NOUN NNS 2 nsubj / parked park VERB VBD 0 root / "
        "tractors tractor NOUN NNS 2 obj / across across ADP IN 6 case / "
        "the the DET DT 6 det / road road NOUN NN 2 obl / . . PUNCT . 2 punct"
    ),
    "lies_across": (
        "The the DET DT 3 det / fallen fall VERB VBN 3 amod / oak oak NOUN NN 4 nsubj / "
        "lay lay VERB VBP 0 root / across across ADP IN 7 case / the the DET DT 7 det / "
        "road road NOUN NN 4 obl / . . PUNCT . 4 punct"
    ),
    "blockade_road": (
        "The the DET DT 2 det / villagers villager NOUN NNS 3 nsubj / "
        "staged stage VERB VBD 0 root / a a DET DT 5 det / blockade blockade NOUN NN 3 obj / "
        "of of ADP IN 8 case / the the DET DT 8 det / mine mine NOUN NN 5 nmod / "
        ". . PUNCT . 3 punct"
    ),
    "blockade_fleet": (
        "The the DET DT 2 det / fleet fleet NOUN NN 3 nsubj / began begin VERB VBD 0 root / "
        "a a DET DT 6 det / naval naval ADJ JJ 6 amod / blockade blockade NOUN NN 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "storms_fans": (
        "Supporters supporter NOUN NNS 2 nsubj / stormed storm VERB VBD 0 root / "
        "the the DET DT 4 det / palace palace NOUN NN 2 obj / . . PUNCT . 2 punct"
    ),
    "storms_troops": (
        "Commandos commando NOUN NNS 2 nsubj / stormed storm VERB VBD 0 root / "
        "the the DET DT 4 det / palace palace NOUN NN 2 obj / . . PUNCT . 2 punct"
    ),
    "strike_lucky": (
        "A a DET DT 3 det / lucky lucky ADJ JJ 3 amod / strike strike NOUN NN 4 nsubj / "
        "made make VERB VBD 0 root / the the DET DT 6 det / miner miner NOUN NN 4 obj / "
        "rich rich ADJ JJ 4 xcomp / . . PUNCT . 4 punct"
    ),
    "closes_embassy": (
        "The the DET DT 2 det / ministry ministry NOUN NN 3 nsubj / "
        "closed close VERB VBD 0 root / its its PRON PRP$ 5 nmod:poss / "
        "embassy embassy NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "closes_shaft": (
        "The the DET DT 2 det / inspectors inspector NOUN NNS 3 nsubj / "
        "closed close VERB VBD 0 root / the the DET DT 5 det / shaft shaft NOUN NN 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "recalls_doctors": (
        "The the DET DT 2 det / island island NOUN NN 3 nsubj / "
        "recalled recall VERB VBD 0 root / its its PRON PRP$ 5 nmod:poss / "
        "doctors doctor NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "recalls_day": (
        "The the DET DT 2 det / island island NOUN NN 3 nsubj / "
        "recalled recall VERB VBD 0 root / the the DET DT 5 det / day day NOUN NN 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "drill_army": (
        "The the DET DT 2 det / cadets cadet NOUN NNS 3 nsubj / "
        "drilled drill VERB VBD 0 root / in in ADP IN 5 case / front front NOUN NN 3 obl / "
        "of of ADP IN 8 case / the the DET DT 8 det / palace palace NOUN NN 5 nmod / "
        ". . PUNCT . 3 punct"
    ),
    "alert_unit": (
        "The the DET DT 2 det / garrison garrison NOUN NN 6 nsubj / is be AUX VBZ 6 cop / "
        "on on ADP IN 6 case / high high ADJ JJ 6 amod / alert alert NOUN NN 0 root / "
        ". . PUNCT . 6 punct"
    ),
    "seizes_yacht": (
        "The the DET DT 2 det / coastguard coastguard NOUN NN 3 nsubj / "
        "seized seize VERB VBD 0 root / the the DET DT 5 det / yacht yacht NOUN NN 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "seizes_chance": (
        "The the DET DT 2 det / coastguard coastguard NOUN NN 3 nsubj / "
        "seized seize VERB VBD 0 root / the the DET DT 5 det / chance chance NOUN NN 3 obj / "
        ". . PUNCT . 3 punct"
    ),
    "on_plane": (
        "The the DET DT 2 det / agents agent NOUN NNS 3 nsubj / put put VERB VBP 0 root / "
        "the the DET DT 5 det / preacher preacher NOUN NN 3 obj / on on ADP IN 8 case / "
        "a a DET DT 8 det / plane plane NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "cargo_plane": (
        "The the DET DT 2 det / agents agent NOUN NNS 3 nsubj / put put VERB VBP 0 root / "
        "the the DET DT 5 det / parcel parcel NOUN NN 3 obj / on on ADP IN 8 case / "
        "a a DET DT 8 det / plane plane NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "revokes_permit": (
        "The the DET DT 2 det / ministry ministry NOUN NN 3 nsubj / "
        "revoked revoke VERB VBD 0 root / the the DET DT 5 det / "
        "permits permit NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "breach_data": (
        "The the DET DT 2 det / breach breach NOUN NN 6 nsubj / of of ADP IN 5 case / "
        "the the DET DT 5 det / database database NOUN NN 2 nmod / went go VERB VBD 0 root / "
        "unnoticed unnoticed ADJ JJ 6 xcomp / . . PUNCT . 6 punct"
    ),
    "genocide_named": (
        "The the DET DT 2 det / envoy envoy NOUN NN 3 nsubj / "
        "described describe VERB VBD 0 root / it it PRON PRP 3 obj / as as ADP IN 6 case / "
        "genocide genocide NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "retaliation": (
        "The the DET DT 2 det / envoy envoy NOUN NN 3 nsubj / left leave VERB VBD 0 root / "
        "in in ADP IN 5 case / retaliation retaliation NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "fridge_raid": (
        "The the DET DT 2 det / raid raid NOUN NN 8 nsubj / on on ADP IN 5 case / "
        "the the DET DT 5 det / fridge fridge NOUN NN 2 nmod / is be AUX VBZ 8 cop / "
        "a a DET DT 8 det / tradition tradition NOUN NN 0 root / . . PUNCT . 8 punct"
    ),
    "office_raid": (
        "The the DET DT 2 det / raid raid NOUN NN 6 nsubj / on on ADP IN 5 case / "
        "the the DET DT 5 det / newspaper newspaper NOUN NN 2 nmod / "
        "yielded yield VERB VBD 0 root / nothing nothing PRON NN 6 obj / . . PUNCT . 6 punct"
    ),
    "bomb_hits": (
        "A a DET DT 2 det / missile missile NOUN NN 3 nsubj / hit hi VERB VBZ 0 root / "
        "the the DET DT 5 det / clinic clinic NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "shells": (
        "The the DET DT 2 det / army army NOUN NN 3 nsubj / shelled shel VERB VBD 0 root / "
        "the the DET DT 5 det / suburb suburb NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "volley_tennis": (
        "The the DET DT 2 det / striker striker NOUN NN 4 nmod:poss / 's 's PART POS 2 case / "
        "volley volley NOUN NN 5 nsubj / hit hit VERB VBD 0 root / the the DET DT 7 det / "
        "post post NOUN NN 5 obj / . . PUNCT . 5 punct"
    ),
    "died_gun_battle": (
        "Two two NUM CD 2 nummod / guards guard NOUN NNS 3 nsubj / died die VERB VBD 0 root / "
        "in in ADP IN 7 case / a a DET DT 7 det / gun gun NOUN NN 7 compound / "
        "battle battle NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
}
