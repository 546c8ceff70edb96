"""Sentences of the tests of rarer words of accord and dispute, parsed by hand; our own words.

A token is `form lemma UPOS XPOS head relation`, tokens are set apart by `/`.
"""

from __future__ import annotations

PARSES = {
    "fight_ruling": (
        "The the DET DT 2 det / lawyers lawyer NOUN NNS 4 nsubj / will will AUX MD 4 aux / "
        "contest contest VERB VB 0 root / the the DET DT 6 det / verdict verdict NOUN NN 4 "
        "obj / . . PUNCT . 4 punct"
    ),
    "fight_election": (
        "The the DET DT 2 det / general general NOUN NN 4 nsubj / will will AUX MD 4 aux / "
        "contest contest VERB VB 0 root / the the DET DT 6 det / election election NOUN NN 4 "
        "obj / . . PUNCT . 4 punct"
    ),
    "appeal_bare": (
        "The the DET DT 2 det / defendants defendant NOUN NNS 4 nsubj / will will AUX MD 4 "
        "aux / appeal appeal VERB VB 0 root / . . PUNCT . 4 punct"
    ),
    "appeal_help": (
        "The the DET DT 2 det / bishops bishop NOUN NNS 3 nsubj / appealed appeal VERB VBD 0 "
        "root / for for ADP IN 5 case / calm calm NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "not_ruled_out": (
        "The the DET DT 2 det / premier premier NOUN NN 5 nsubj / has have AUX VBZ 5 aux / "
        "not not PART RB 5 advmod / ruled rule VERB VBN 0 root / out out ADP RP 5 "
        "compound:prt / a a DET DT 8 det / truce truce NOUN NN 5 obj / . . PUNCT . 5 punct"
    ),
    "ruled_out": (
        "The the DET DT 2 det / premier premier NOUN NN 3 nsubj / ruled rul VERB VBD 0 root / "
        "out out ADP RP 3 compound:prt / a a DET DT 6 det / truce truce NOUN NN 3 obj / . . "
        "PUNCT . 3 punct"
    ),
    "called_political": (
        "The the DET DT 2 det / lawyers lawyer NOUN NNS 3 nsubj / called call VERB VBD 0 root "
        "/ the the DET DT 5 det / arrests arrest NOUN NNS 3 obj / political political ADJ JJ "
        "3 xcomp / . . PUNCT . 3 punct"
    ),
    "called_false": (
        "The the DET DT 2 det / navy navy NOUN NN 3 nsubj / called call VERB VBD 0 root / the "
        "the DET DT 5 det / report report NOUN NN 3 obj / a a DET DT 7 det / fabrication "
        "fabrication NOUN NN 3 xcomp / . . PUNCT . 3 punct"
    ),
    "warn_would": (
        "The the DET DT 2 det / bloc bloc NOUN NN 3 nsubj / warned warn VERB VBD 0 root / "
        "that that SCONJ IN 7 mark / it it PRON PRP 7 nsubj / would would AUX MD 7 aux / send "
        "send VERB VB 3 ccomp / troops troops NOUN NNS 7 obj / . . PUNCT . 3 punct"
    ),
    "warn_shortage": (
        "The the DET DT 2 det / bloc bloc NOUN NN 3 nsubj / warned warn VERB VBD 0 root / "
        "that that SCONJ IN 7 mark / it it PRON PRP 7 nsubj / would would AUX MD 7 aux / run "
        "run VERB VB 3 ccomp / short short ADJ JJ 7 advmod / of of ADP IN 10 case / flour "
        "flour NOUN NN 7 obl / . . PUNCT . 3 punct"
    ),
    "given_until": (
        "The the DET DT 2 det / rebels rebel NOUN NNS 3 nsubj / gave give VERB VBD 0 root / "
        "the the DET DT 5 det / garrison garrison NOUN NN 3 iobj / two two NUM CD 7 nummod / "
        "days day NOUN NNS 3 obj / to to PART TO 9 mark / surrender surrender VERB VB 3 advcl "
        "/ . . PUNCT . 3 punct"
    ),
    "threaten_storm": (
        "The the DET DT 2 det / storm storm NOUN NN 3 nsubj / threatened threaten VERB VBD 0 "
        "root / to to PART TO 5 mark / flood flood VERB VB 3 xcomp / the the DET DT 7 det / "
        "port port NOUN NN 5 obj / . . PUNCT . 3 punct"
    ),
    "threaten_leave": (
        "Ten ten NUM CD 2 nummod / players player NOUN NNS 3 nsubj / threatened threaten VERB "
        "VBD 0 root / to to PART TO 5 mark / leave leave VERB VB 3 xcomp / . . PUNCT . 3 "
        "punct"
    ),
    "regret_closure": (
        "The the DET DT 2 det / ministry ministry NOUN NN 3 nsubj / regretted regret VERB VBD "
        "0 root / the the DET DT 5 det / closure closure NOUN NN 3 obj / of of ADP IN 8 case "
        "/ the the DET DT 8 det / bridge bridge NOUN NN 5 nmod / . . PUNCT . 3 punct"
    ),
    "asked_to": (
        "The the DET DT 2 det / museum museum NOUN NN 4 nsubj:pass / was be AUX VBD 4 "
        "aux:pass / asked ask VERB VBN 0 root / to to PART TO 6 mark / return return VERB VB "
        "4 xcomp / the the DET DT 8 det / mask mask NOUN NN 6 obj / . . PUNCT . 4 punct"
    ),
    "thrown": (
        "Bottles bottle NOUN NNS 3 nsubj:pass / were be AUX VBD 3 aux:pass / thrown throw "
        "VERB VBN 0 root / outside outside ADP IN 6 case / the the DET DT 6 det / mosque "
        "mosque NOUN NN 3 obl / . . PUNCT . 3 punct"
    ),
    "thrown_ball": (
        "The the DET DT 2 det / keeper keeper NOUN NN 3 nsubj / threw throw VERB VBD 0 root / "
        "the the DET DT 5 det / ball ball NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "smashed": (
        "The the DET DT 2 det / depositors depositor NOUN NNS 3 nsubj / smashed smash VERB "
        "VBD 0 root / the the DET DT 5 det / windows window NOUN NNS 3 obj / . . PUNCT . 3 "
        "punct"
    ),
    "expel_member": (
        "The the DET DT 2 det / party party NOUN NN 3 nsubj / expelled expel VERB VBD 0 root "
        "/ the the DET DT 5 det / mayor mayor NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "expel_country": (
        "Angola Angola PROPN NNP 2 nsubj / expelled expel VERB VBD 0 root / the the DET DT 4 "
        "det / miners miner NOUN NNS 2 obj / . . PUNCT . 2 punct"
    ),
    "froze_aid": (
        "The the DET DT 2 det / bank bank NOUN NN 3 nsubj / froze froze VERB VBD 0 root / the "
        "the DET DT 5 det / loan loan NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "end_truce": (
        "The the DET DT 2 det / rebels rebel NOUN NNS 3 nsubj / ended end VERB VBD 0 root / "
        "the the DET DT 5 det / truce truce NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "quit_coalition": (
        "The the DET DT 2 det / party party NOUN NN 3 nsubj / quit quit VERB VBP 0 root / the "
        "the DET DT 5 det / coalition coalition NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "quit_post": (
        "The the DET DT 2 det / minister minister NOUN NN 3 nsubj / quit quit VERB VBD 0 root "
        "/ the the DET DT 5 det / post post NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "ban_imports": (
        "The the DET DT 2 det / ministry ministry NOUN NN 3 nsubj / banned ban VERB VBD 0 "
        "root / imports import NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "ratified": (
        "Lima Lima PROPN NNP 2 nsubj / ratified ratify VERB VBD 0 root / the the DET DT 4 det "
        "/ result result NOUN NN 2 obj / . . PUNCT . 2 punct"
    ),
    "consent": (
        "The the DET DT 2 det / king king NOUN NN 3 nsubj / gave give VERB VBD 0 root / his "
        "his PRON PRP$ 5 nmod:poss / consent consent NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "offer_him": (
        "The the DET DT 2 det / club club NOUN NN 3 nsubj / offered offer VERB VBD 0 root / "
        "him he PRON PRP 3 iobj / a a DET DT 6 det / post post NOUN NN 3 obj / . . PUNCT . 3 "
        "punct"
    ),
    "offer_view": (
        "The the DET DT 2 det / hotel hotel NOUN NN 3 nsubj / offered offer VERB VBD 0 root / "
        "him he PRON PRP 3 iobj / a a DET DT 6 det / view view NOUN NN 3 obj / . . PUNCT . 3 "
        "punct"
    ),
    "handed_wanted": (
        "The the DET DT 2 det / police police NOUN NN 3 nsubj / handed hand VERB VBD 0 root / "
        "over over ADP RP 3 compound:prt / the the DET DT 6 det / suspect suspect NOUN NN 3 "
        "obj / . . PUNCT . 3 punct"
    ),
    "handed_hostage": (
        "The the DET DT 2 det / police police NOUN NN 3 nsubj / handed hand VERB VBD 0 root / "
        "over over ADP RP 3 compound:prt / the the DET DT 6 det / hostage hostage NOUN NN 3 "
        "obj / . . PUNCT . 3 punct"
    ),
    "swap_people": (
        "The the DET DT 3 det / two two NUM CD 3 nummod / states state NOUN NNS 4 nsubj / "
        "exchanged exchange VERB VBD 0 root / prisoners prisoner NOUN NNS 4 obj / . . PUNCT . "
        "4 punct"
    ),
    "swap_lists": (
        "The the DET DT 3 det / two two NUM CD 3 nummod / states state NOUN NNS 4 nsubj / "
        "exchanged exchange VERB VBD 0 root / lists list NOUN NNS 4 obj / . . PUNCT . 4 punct"
    ),
    "bail_denied": (
        "The the DET DT 2 det / court court NOUN NN 3 nsubj / denied deny VERB VBN 0 root / "
        "bail bail NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "concession": (
        "The the DET DT 2 det / ministry ministry NOUN NN 3 nsubj / renewed renew VERB VBD 0 "
        "root / the the DET DT 6 det / mine mine NOUN NN 6 compound / concession concession "
        "NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "reopened_schools": (
        "The the DET DT 2 det / ministry ministry NOUN NN 3 nsubj / reopened reopen VERB VBD "
        "0 root / the the DET DT 5 det / schools school NOUN NNS 3 obj / . . PUNCT . 3 punct"
    ),
    "cancelled_rally": (
        "The the DET DT 2 det / union union NOUN NN 3 nsubj / cancelled cancel VERB VBD 0 "
        "root / the the DET DT 5 det / rally rally NOUN NN 3 obj / . . PUNCT . 3 punct"
    ),
    "arrive_official": (
        "The the DET DT 2 det / minister minister NOUN NN 3 nsubj / arrived arrive VERB VBD 0 "
        "root / on on ADP IN 5 case / Sunday Sunday PROPN NNP 3 obl / . . PUNCT . 3 punct"
    ),
    "arrive_train": (
        "The the DET DT 2 det / train train NOUN NN 3 nsubj / arrived arrive VERB VBD 0 root "
        "/ on on ADP IN 5 case / Sunday Sunday PROPN NNP 3 obl / . . PUNCT . 3 punct"
    ),
    "helped_search": (
        "Volunteers volunteer NOUN NNS 2 nsubj / helped help VERB VBD 0 root / with with ADP "
        "IN 5 case / the the DET DT 5 det / search search NOUN NN 2 obl / . . PUNCT . 2 punct"
    ),
    "recall_consul": (
        "Oslo Oslo PROPN NNP 2 nsubj / recalled recall VERB VBD 0 root / the the DET DT 4 det "
        "/ consul consul NOUN NN 2 obj / for for ADP IN 6 case / consultations consultation "
        "NOUN NNS 2 obl / . . PUNCT . 2 punct"
    ),
}
