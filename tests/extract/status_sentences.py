"""Parses of short sentences about whether an act happened, one for each rule."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from tests.parses import document

if TYPE_CHECKING:
    from dateline.records import Document

SENTENCES: Final = {
    "unless": """
Miners miner NOUN NNS 3 nsubj
will will AUX MD 3 aux
march march VERB VB 0 root
unless unless SCONJ IN 8 mark
their their PRON PRP$ 6 nmod:poss
wages wage NOUN NNS 8 nsubj:pass
are be AUX VBP 8 aux:pass
paid pay VERB VBN 3 advcl
. . PUNCT . 3 punct
""",
    "if_no": """
Peru Peru PROPN NNP 3 nsubj
will will AUX MD 3 aux
act act VERB VB 0 root
if if SCONJ IN 8 mark
no no DET DT 6 det
deal deal NOUN NN 8 nsubj:pass
is be AUX VBZ 8 aux:pass
signed sign VERB VBN 3 advcl
. . PUNCT . 3 punct
""",
    "until_freed": """
They they PRON PRP 2 nsubj
refused refuse VERB VBD 0 root
to to PART TO 4 mark
move move VERB VB 2 xcomp
until until SCONJ IN 9 mark
the the DET DT 7 det
captain captain NOUN NN 9 nsubj:pass
was be AUX VBD 9 aux:pass
freed fre VERB VBN 4 advcl
. . PUNCT . 2 punct
""",
    "until_past": """
They they PRON PRP 2 nsubj
danced dance VERB VBD 0 root
until until SCONJ IN 7 mark
the the DET DT 5 det
captain captain NOUN NN 7 nsubj:pass
was be AUX VBD 7 aux:pass
freed fre VERB VBN 2 advcl
. . PUNCT . 2 punct
""",
    "once": """
The the DET DT 2 det
camp camp NOUN NN 4 nsubj
will will AUX MD 4 aux
close close VERB VB 0 root
once once SCONJ IN 9 mark
the the DET DT 7 det
rebels rebel NOUN NNS 9 nsubj
have have AUX VBP 9 aux
left leave VERB VBN 4 advcl
. . PUNCT . 4 punct
""",
    "subject_to": """
The the DET DT 2 det
loan loan NOUN NN 4 nsubj
is be AUX VBZ 4 cop
subject subject ADJ JJ 0 root
to to ADP IN 6 case
approval approval NOUN NN 4 obl
by by ADP IN 8 case
Lima Lima PROPN NNP 6 nmod
. . PUNCT . 4 punct
""",
    "only_after": """
Lima Lima PROPN NNP 3 nsubj
will will AUX MD 3 aux
recognise recognise VERB VB 0 root
it it PRON PRP 3 obj
only only ADV RB 8 advmod
after after ADP IN 8 case
a a DET DT 8 det
vote vote NOUN NN 3 obl
. . PUNCT . 3 punct
""",
    "any_who": """
Any any DET DT 2 det
official official NOUN NN 7 nsubj:pass
who who PRON WP 4 nsubj
leaves leave VERB VBZ 2 acl:relcl
will will AUX MD 7 aux
be be AUX VB 7 aux:pass
dismissed dismiss VERB VBN 0 root
. . PUNCT . 7 punct
""",
    "in_event": """
In in ADP IN 3 case
the the DET DT 3 det
event event NOUN NN 11 obl
of of ADP IN 6 case
an a DET DT 6 det
attack attack NOUN NN 3 nmod
, , PUNCT , 3 punct
the the DET DT 9 det
convoy convoy NOUN NN 11 nsubj
will will AUX MD 11 aux
turn turn VERB VB 0 root
back back ADV RB 11 advmod
. . PUNCT . 11 punct
""",
    "friday": """
The the DET DT 2 det
council council NOUN NN 3 nsubj
meets meet VERB VBZ 0 root
on on ADP IN 5 case
Friday Friday PROPN NNP 3 obl
. . PUNCT . 3 punct
""",
    "every_friday": """
The the DET DT 2 det
council council NOUN NN 3 nsubj
meets meet VERB VBZ 0 root
every every DET DT 5 det
Friday Friday PROPN NNP 3 obl:unmarked
. . PUNCT . 3 punct
""",
    "met_friday": """
The the DET DT 2 det
council council NOUN NN 3 nsubj
met meet VERB VBD 0 root
on on ADP IN 5 case
Friday Friday PROPN NNP 3 obl
. . PUNCT . 3 punct
""",
    "whether": """
Prosecutors prosecutor NOUN NNS 3 nsubj
will will AUX MD 3 aux
decide decide VERB VB 0 root
in in ADP IN 5 case
May May PROPN NNP 3 obl
whether whether SCONJ IN 8 mark
to to PART TO 8 mark
charge charge VERB VB 3 ccomp
him he PRON PRP 8 iobj
. . PUNCT . 3 punct
""",
    "was_to_have": """
The the DET DT 2 det
envoy envoy NOUN NN 6 nsubj
was be AUX VBD 6 aux
to to PART TO 6 mark
have have AUX VB 6 aux
visited visit VERB VBN 0 root
Lima Lima PROPN NNP 6 obj
. . PUNCT . 6 punct
""",
    "going_to": """
The the DET DT 2 det
troops troops NOUN NNS 4 nsubj
are be AUX VBP 4 aux
going go VERB VBG 0 root
to to PART TO 6 mark
leave leave VERB VB 4 xcomp
. . PUNCT . 4 punct
""",
    "accuses": """
Lima Lima PROPN NNP 2 nsubj
accuses accuse VERB VBZ 0 root
the the DET DT 4 det
army army NOUN NN 2 obj
of of SCONJ IN 6 mark
shelling shell VERB VBG 4 acl
the the DET DT 8 det
town town NOUN NN 6 obj
. . PUNCT . 2 punct
""",
    "is_accused": """
The the DET DT 2 det
army army NOUN NN 4 nsubj:pass
is be AUX VBZ 4 aux:pass
accused accuse VERB VBN 0 root
of of SCONJ IN 6 mark
shelling shell VERB VBG 4 advcl
the the DET DT 8 det
town town NOUN NN 6 obj
. . PUNCT . 4 punct
""",
    "eased": """
The the DET DT 2 det
envoy envoy NOUN NN 3 nsubj
hinted hint VERB VBD 0 root
that that SCONJ IN 9 mark
the the DET DT 6 det
embargo embargo NOUN NN 9 nsubj:pass
could could AUX MD 9 aux
be be AUX VB 9 aux:pass
eased ease VERB VBN 3 ccomp
. . PUNCT . 3 punct
""",
    "asked_cancel": """
Lima Lima PROPN NNP 2 nsubj
asked ask VERB VBD 0 root
the the DET DT 4 det
union union NOUN NN 2 iobj
to to PART TO 6 mark
cancel cancel VERB VB 2 xcomp
the the DET DT 8 det
march march NOUN NN 6 obj
. . PUNCT . 2 punct
""",
    "cancelled": """
The the DET DT 2 det
union union NOUN NN 3 nsubj
cancelled cancel VERB VBD 0 root
the the DET DT 5 det
march march NOUN NN 3 obj
. . PUNCT . 3 punct
""",
    "asked_postpone": """
Lima Lima PROPN NNP 2 nsubj
asked ask VERB VBD 0 root
the the DET DT 4 det
mayor mayor NOUN NN 2 iobj
to to PART TO 6 mark
postpone postpone VERB VB 2 xcomp
the the DET DT 8 det
vote vote NOUN NN 6 obj
. . PUNCT . 2 punct
""",
    "vigil": """
A a DET DT 2 det
vigil vigil NOUN NN 7 nsubj:pass
planned plan VERB VBN 2 acl
for for ADP IN 5 case
Monday Monday PROPN NNP 3 obl
was be AUX VBD 7 aux:pass
cancelled cancel VERB VBN 0 root
. . PUNCT . 7 punct
""",
    "trial": """
A a DET DT 2 det
trial trial NOUN NN 8 nsubj
expected expect VERB VBN 2 acl
to to PART TO 5 mark
open open VERB VB 3 xcomp
in in ADP IN 7 case
May May PROPN NNP 5 obl
worries worry VERB VBZ 0 root
him he PRON PRP 8 obj
. . PUNCT . 8 punct
""",
    "days_to": """
Lima Lima PROPN NNP 2 nsubj
gave give VERB VBD 0 root
the the DET DT 4 det
troops troops NOUN NNS 2 iobj
two two NUM CD 6 nummod
days day NOUN NNS 2 obj
to to PART TO 8 mark
leave leave VERB VB 2 advcl
. . PUNCT . 2 punct
""",
    "has_until": """
The the DET DT 2 det
mayor mayor NOUN NN 3 nsubj
has have VERB VBZ 0 root
until until ADP IN 5 case
Friday Friday PROPN NNP 3 obl
to to PART TO 7 mark
sign sign VERB VB 3 xcomp
it it PRON PRP 7 obj
. . PUNCT . 3 punct
""",
    "wants_deported": """
Lima Lima PROPN NNP 2 nsubj
wants want VERB VBZ 0 root
the the DET DT 4 det
men man NOUN NNS 2 obj
deported deport VERB VBN 2 xcomp
. . PUNCT . 2 punct
""",
    "pushed_back": """
The the DET DT 2 det
crowd crowd NOUN NN 3 nsubj
tried try VERB VBD 0 root
to to PART TO 5 mark
enter enter VERB VB 3 xcomp
and and CCONJ CC 8 cc
was be AUX VBD 8 aux:pass
pushed push VERB VBN 3 conj
back back ADV RB 8 advmod
. . PUNCT . 3 punct
""",
    "stop_shelling": """
The the DET DT 2 det
army army NOUN NN 4 nsubj
should should AUX MD 4 aux
stop stop VERB VB 0 root
shelling shell VERB VBG 4 xcomp
the the DET DT 7 det
town town NOUN NN 5 obj
. . PUNCT . 4 punct
""",
    "able": """
The the DET DT 2 det
pilots pilot NOUN NNS 4 nsubj
were be AUX VBD 4 cop
able able ADJ JJ 0 root
to to PART TO 6 mark
flee flee VERB VB 4 xcomp
. . PUNCT . 4 punct
""",
    "may_be_able": """
The the DET DT 2 det
pilots pilot NOUN NNS 5 nsubj
may may AUX MD 5 aux
be be AUX VB 5 cop
able able ADJ JJ 0 root
to to PART TO 7 mark
flee flee VERB VB 5 xcomp
. . PUNCT . 5 punct
""",
    "bill_banning": """
A a DET DT 2 det
bill bill NOUN NN 6 nsubj:pass
banning ban VERB VBG 2 acl
marches march NOUN NNS 3 obj
was be AUX VBD 6 aux:pass
read read VERB VBN 0 root
. . PUNCT . 6 punct
""",
    "under_plan": """
Under under ADP IN 3 case
the the DET DT 3 det
plan plan NOUN NN 7 obl
, , PUNCT , 3 punct
troops troops NOUN NNS 7 nsubj
would would AUX MD 7 aux
leave leave VERB VB 0 root
. . PUNCT . 7 punct
""",
    "annoyed": """
They they PRON PRP 4 nsubj
were be AUX VBD 4 cop
not not PART RB 4 advmod
annoyed annoyed ADJ JJ 0 root
that that SCONJ IN 7 mark
he he PRON PRP 7 nsubj
left leave VERB VBD 4 ccomp
. . PUNCT . 4 punct
""",
    "found_to": """
The the DET DT 2 det
firm firm NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
found find VERB VBN 0 root
to to PART TO 6 mark
have have AUX VB 7 aux
bribed bribe VERB VBN 8 amod
officials official NOUN NNS 4 obj
. . PUNCT . 4 punct
""",
    "accusing_her": """
They they PRON PRP 2 nsubj
ousted oust VERB VBD 0 root
her she PRON PRP 2 obj
, , PUNCT , 5 punct
accusing accuse VERB VBG 2 advcl
her she PRON PRP 5 iobj
of of ADP IN 8 case
theft theft NOUN NN 5 obl
, , PUNCT , 12 punct
which which PRON WDT 12 obj
she she PRON PRP 12 nsubj
denies deny VERB VBZ 8 acl:relcl
. . PUNCT . 2 punct
""",
    "next_month": """
The the DET DT 2 det
vote vote NOUN NN 6 nsubj
next next ADJ JJ 4 amod
month month NOUN NN 6 obl:unmarked
will will AUX MD 6 aux
decide decide VERB VB 0 root
it it PRON PRP 6 obj
. . PUNCT . 6 punct
""",
    "matter_of_time": """
A a DET DT 2 det
strike strike NOUN NN 5 nsubj
is be AUX VBZ 5 cop
a a DET DT 5 det
matter matter NOUN NN 0 root
of of ADP IN 7 case
time time NOUN NN 5 nmod
. . PUNCT . 5 punct
""",
    "on_the_table": """
A a DET DT 2 det
ceasefire ceasefire NOUN NN 6 nsubj
is be AUX VBZ 6 cop
on on ADP IN 6 case
the the DET DT 6 det
table table NOUN NN 0 root
. . PUNCT . 6 punct
""",
    "reveal_where": """
They they PRON PRP 2 nsubj
demanded demand VERB VBD 0 root
that that SCONJ IN 5 mark
Lima Lima PROPN NNP 5 nsubj
reveal reveal VERB VB 2 ccomp
where where ADV WRB 9 advmod
he he PRON PRP 9 nsubj:pass
is be AUX VBZ 9 aux:pass
held hold VERB VBN 5 ccomp
. . PUNCT . 2 punct
""",
    "asked_lifted": """
Egypt Egypt PROPN NNP 2 nsubj
called call VERB VBD 0 root
for for ADP IN 5 case
the the DET DT 5 det
blockade blockade NOUN NN 2 obl
to to PART TO 8 mark
be be AUX VB 8 aux:pass
lifted lift VERB VBN 5 acl
. . PUNCT . 2 punct
""",
    "admit_having": """
Two two NUM CD 2 nummod
officers officer NOUN NNS 3 nsubj
admit admit VERB VBP 0 root
to to SCONJ IN 6 mark
having have AUX VBG 6 aux
bugged bug VERB VBN 3 advcl
the the DET DT 8 det
embassy embassy NOUN NN 6 obj
. . PUNCT . 3 punct
""",
    "whatever": """
Whatever whatever PRON WP 6 nsubj
you you PRON PRP 3 nsubj
order order VERB VBP 1 acl:relcl
will will AUX MD 6 aux
be be AUX VB 6 cop
good good ADJ JJ 0 root
. . PUNCT . 6 punct
""",
    "truce_and_to": """
Serbia Serbia PROPN NNP 2 nsubj
agreed agree VERB VBD 0 root
to to ADP IN 5 case
a a DET DT 5 det
truce truce NOUN NN 2 obl
and and CCONJ CC 8 cc
to to PART TO 8 mark
withdraw withdraw VERB VB 2 conj
. . PUNCT . 2 punct
""",
    "would_and_spoke": """
She she PRON PRP 2 nsubj
promised promise VERB VBD 0 root
that that SCONJ IN 6 mark
it it PRON PRP 6 nsubj
would would AUX MD 6 aux
open open VERB VB 2 ccomp
and and CCONJ CC 8 cc
spoke speak VERB VBD 6 conj
. . PUNCT . 2 punct
""",
    "court_of_inquiry": """
Miners miner NOUN NNS 2 nsubj
want want VERB VBP 0 root
a a DET DT 4 det
commission commission NOUN NN 2 obj
of of ADP IN 6 case
inquiry inquiry NOUN NN 4 nmod
. . PUNCT . 2 punct
""",
    "rejected_calls": """
Peru Peru PROPN NNP 2 nsubj
rejected reject VERB VBD 0 root
calls call NOUN NNS 2 obj
to to PART TO 5 mark
resign resign VERB VB 2 advcl
. . PUNCT . 2 punct
""",
    "called_for_sunday": """
Unions union NOUN NNS 2 nsubj
declared declare VERB VBD 0 root
a a DET DT 4 det
shutdown shutdown NOUN NN 2 obj
for for ADP IN 6 case
Sunday Sunday PROPN NNP 2 obl
. . PUNCT . 2 punct
""",
    "threatened_strike": """
Miners miner NOUN NNS 2 nsubj
threatened threaten VERB VBD 0 root
a a DET DT 4 det
strike strike NOUN NN 2 obj
. . PUNCT . 2 punct
""",
    "provides_for": """
The the DET DT 2 det
pact pact NOUN NN 3 nsubj
provides provide VERB VBZ 0 root
for for ADP IN 5 case
talks talk NOUN NNS 3 obl
. . PUNCT . 3 punct
""",
}


@cache
def parsed(name: str) -> Document:
    """The document of one sentence."""
    return document(SENTENCES[name])
