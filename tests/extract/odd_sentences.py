"""Parsed sentences that only look like reported speech, or whose trees go astray. Own words."""

from __future__ import annotations

EARLY = """
It it PRON PRP 4 nsubj
was be AUX VBD 4 cop
too too ADV RB 4 advmod
early early ADJ JJ 0 root
to to PART TO 6 mark
tell tell VERB VB 4 advcl
how how ADV WRB 8 advmod
many many ADJ JJ 10 nsubj
had have AUX VBD 10 aux
drowned drown VERB VBN 6 ccomp
. . PUNCT . 4 punct
"""
AIM = """
To to PART TO 2 mark
highlight highlight VERB VB 8 advcl
the the DET DT 4 det
danger danger NOUN NN 2 obj
, , PUNCT , 2 punct
the the DET DT 7 det
pilots pilot NOUN NNS 8 nsubj
marched march VERB VBD 0 root
. . PUNCT . 8 punct
"""
CALLED = """
The the DET DT 2 det
nurse nurse NOUN NN 3 nsubj
called call VERB VBD 0 root
the the DET DT 5 det
hospital hospital NOUN NN 3 obj
. . PUNCT . 3 punct
"""
NAMED = """
The the DET DT 2 det
nurse nurse NOUN NN 3 nsubj
called call VERB VBD 0 root
the the DET DT 5 det
hospital hospital NOUN NN 3 obj
a a DET DT 7 det
ruin ruin NOUN NN 3 xcomp
. . PUNCT . 3 punct
"""
BODILY = """
The the DET DT 2 det
rebels rebel NOUN NNS 4 nmod:poss
' 's PART POS 2 case
attack attack NOUN NN 8 nsubj
on on ADP IN 7 case
the the DET DT 7 det
bridge bridge NOUN NN 4 nmod
failed fail VERB VBD 0 root
. . PUNCT . 8 punct
"""
HOUR = """
In in ADP IN 2 case
Paris Paris PROPN NNP 3 nmod
officials official NOUN NNS 4 nsubj
say say VERB VBP 0 root
the the DET DT 6 det
road road NOUN NN 8 nsubj
is be AUX VBZ 8 cop
open open ADJ JJ 4 ccomp
. . PUNCT . 4 punct
"""
FIRM = """
Jane Jane PROPN NNP 8 nsubj
Doe Doe PROPN NNP 1 flat
, , PUNCT , 6 punct
for for ADP IN 6 case
the the DET DT 6 det
company company NOUN NN 8 obl
, , PUNCT , 6 punct
said say VERB VBD 0 root
the the DET DT 10 det
road road NOUN NN 12 nsubj
was be AUX VBD 12 cop
open open ADJ JJ 8 ccomp
. . PUNCT . 8 punct
"""
PUT = """
The the DET DT 2 det
toll toll NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
put put VERB VBN 0 root
at at ADP IN 6 case
nine nine NUM CD 4 obl
by by ADP IN 9 case
the the DET DT 9 det
police police NOUN NNS 4 obl:agent
. . PUNCT . 4 punct
"""
OPEN = """
The the DET DT 2 det
envoy envoy NOUN NN 5 nsubj
did do AUX VBD 5 aux
not not PART RB 5 advmod
rule rule VERB VB 0 root
out out ADP RP 5 compound:prt
that that SCONJ IN 11 mark
the the DET DT 9 det
port port NOUN NN 11 nsubj
might might AUX MD 11 aux
close close VERB VB 5 ccomp
. . PUNCT . 5 punct
"""
TRAILED = """
" " PUNCT `` 5 punct
The the DET DT 3 det
wells well NOUN NNS 5 nsubj
are be AUX VBP 5 cop
dry dry ADJ JJ 9 ccomp
, , PUNCT , 5 punct
" " PUNCT '' 5 punct
she she PRON PRP 9 nsubj
said say VERB VBD 0 root
, , PUNCT , 17 punct
as as SCONJ IN 17 mark
the the DET DT 13 det
village village NOUN NN 17 nsubj:pass
has have AUX VBZ 17 aux
been be AUX VBN 17 aux:pass
" " PUNCT `` 17 punct
cut cut VERB VBN 9 advcl
off off ADP RP 17 compound:prt
from from ADP IN 22 case
its its PRON PRP$ 22 nmod:poss
only only ADJ JJ 22 amod
river river NOUN NN 17 obl
" " PUNCT '' 17 punct
since since ADP IN 25 case
June June PROPN NNP 17 obl
. . PUNCT . 9 punct
"""
BEGAN = """
The the DET DT 2 det
strike strike NOUN NN 3 nsubj
began begin VERB VBD 0 root
when when ADV WRB 7 advmod
the the DET DT 6 det
owners owner NOUN NNS 7 nsubj
cut cut VERB VBP 3 advcl
the the DET DT 9 det
wages wage NOUN NNS 7 obj
. . PUNCT . 3 punct
"""
WOULD = """
The the DET DT 2 det
firm firm NOUN NN 5 nsubj:pass
would would AUX MD 5 aux
be be AUX VB 5 aux:pass
accused accuse VERB VBN 0 root
of of ADP IN 7 case
theft theft NOUN NN 5 obl
. . PUNCT . 5 punct
"""
IMPERATIVE = """
Call call VERB VB 0 root
the the DET DT 3 det
office office NOUN NN 1 obj
for for ADP IN 5 case
advice advice NOUN NN 1 obl
. . PUNCT . 1 punct
"""
TALKED = """
The the DET DT 2 det
envoy envoy NOUN NN 3 nsubj
spoke speak VERB VBD 0 root
about about ADP IN 5 case
it it PRON PRP 3 obl
on on ADP IN 7 case
Monday Monday PROPN NNP 3 obl
. . PUNCT . 3 punct
"""
INSERTED = """
They they PRON PRP 2 nsubj
show show VERB VBP 5 parataxis
, , PUNCT , 2 punct
it it PRON PRP 5 nsubj
says say VERB VBZ 0 root
, , PUNCT , 7 punct
dockers docker NOUN NNS 5 nsubj
loading load VERB VBG 7 acl
crates crate NOUN NNS 8 obj
. . PUNCT . 5 punct
"""
BEHIND = """
The the DET DT 2 det
offer offer NOUN NN 7 nsubj
appeals appeal VERB VBZ 7 ccomp
to to ADP IN 5 case
many many ADJ JJ 3 obl
, , PUNCT , 7 punct
said say VERB VBD 0 root
Jane Jane PROPN NNP 7 nsubj
Doe Doe PROPN NNP 8 flat
. . PUNCT . 7 punct
"""
HOURLY = """
3 3 NUM CD 2 nummod
p.m. p.m. NOUN NN 3 compound
Ecowas Ecowas PROPN NNP 4 nsubj
condemns condemn VERB VBZ 0 root
the the DET DT 6 det
coup coup NOUN NN 4 obj
. . PUNCT . 4 punct
"""
DATELINE = """
LAGOS Lagos PROPN NNP 5 compound
— — PUNCT : 5 punct
Gov. Gov. NOUN NNP 5 nmod:desc
Jane Jane PROPN NNP 5 compound
Doe Doe PROPN NNP 6 nsubj
denied deny VERB VBD 0 root
the the DET DT 8 det
report report NOUN NN 6 obj
. . PUNCT . 6 punct
"""
WORDED = """
The the DET DT 2 det
step step NOUN NN 6 nsubj
was be AUX VBD 6 cop
" " PUNCT `` 6 punct
a a DET DT 6 det
leap leap NOUN NN 0 root
in in ADP IN 9 case
the the DET DT 9 det
dark dark NOUN NN 6 nmod
" " PUNCT '' 6 punct
, , PUNCT , 15 punct
as as SCONJ IN 15 mark
the the DET DT 14 det
envoy envoy NOUN NN 15 nsubj
put put VERB VBD 6 advcl
it it PRON PRP 15 obj
. . PUNCT . 6 punct
"""
MEANS = """
The the DET DT 2 det
premier premier NOUN NN 3 nsubj
denied deny VERB VBD 0 root
in in ADP IN 6 case
a a DET DT 6 det
speech speech NOUN NN 3 obl
that that SCONJ IN 10 mark
he he PRON PRP 10 nsubj
would would AUX MD 10 aux
resign resign VERB VB 3 ccomp
. . PUNCT . 3 punct
"""
SPOKEN = """
" " PUNCT `` 4 punct
The the DET DT 3 det
pilot pilot NOUN NN 4 nsubj
told tell VERB VBD 14 ccomp
us we PRON PRP 4 iobj
that that SCONJ IN 10 mark
the the DET DT 8 det
engine engine NOUN NN 10 nsubj
had have AUX VBD 10 aux
failed fail VERB VBN 4 ccomp
, , PUNCT , 4 punct
" " PUNCT '' 4 punct
she she PRON PRP 14 nsubj
said say VERB VBD 0 root
. . PUNCT . 14 punct
"""
TITLE = """
The the DET DT 2 det
novel novel NOUN NN 11 nsubj:pass
" " PUNCT `` 5 punct
The the DET DT 5 det
Wind Wind PROPN NNP 2 appos
Over over ADP IN 8 case
the the DET DT 8 det
River River PROPN NNP 5 nmod
" " PUNCT '' 5 punct
was be AUX VBD 11 aux:pass
praised praise VERB VBN 0 root
by by ADP IN 14 case
the the DET DT 14 det
critics critic NOUN NNS 11 obl:agent
. . PUNCT . 11 punct
"""
TRAIT = """
The the DET DT 2 det
rash rash NOUN NN 4 nsubj:pass
is be AUX VBZ 4 aux:pass
characterised characterise VERB VBN 0 root
by by ADP IN 7 case
red red ADJ JJ 7 amod
spots spot NOUN NNS 4 obl:agent
. . PUNCT . 4 punct
"""
