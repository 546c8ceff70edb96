"""Parsed sentences from a careful reading of reports: what a rule once got wrong. Own words."""

from __future__ import annotations

APART = """
The the DET DT 2 det
tide tide NOUN NN 3 nsubj
fell fall VERB VBD 20 ccomp
to to ADP IN 6 case
two two NUM CD 6 nummod
metres metre NOUN NNS 3 obl
against against ADP IN 8 case
three three NUM CD 3 obl
for for ADP IN 12 case
the the DET DT 12 det
harbour harbour NOUN NN 12 compound
clerk clerk NOUN NN 3 obl
Ola Ola PROPN NNP 12 flat
Berg Berg PROPN NNP 13 flat
, , PUNCT , 12 punct
port port NOUN NN 17 compound
chairwoman chairwoman NOUN NN 18 nmod:desc
Rita Rita PROPN NNP 20 nsubj
Lund Lund PROPN NNP 18 flat
told tell VERB VBD 0 root
reporters reporter NOUN NNS 20 iobj
. . PUNCT . 20 punct
"""
NEVER = """
He he PRON PRP 3 nsubj:pass
was be AUX VBD 3 aux:pass
told tell VERB VBN 0 root
by by ADP IN 6 case
the the DET DT 6 det
warden warden NOUN NN 3 obl:agent
never never ADV RB 9 advmod
to to PART TO 9 mark
open open VERB VB 3 xcomp
the the DET DT 11 det
gates gate NOUN NNS 9 obj
. . PUNCT . 3 punct
"""
TIMES = """
The the DET DT 2 det
mayor mayor NOUN NN 3 nsubj
refused refuse VERB VBD 0 root
six six NUM CD 5 nummod
times time NOUN NNS 3 obl:unmarked
to to PART TO 7 mark
say say VERB VB 3 advcl
how how ADV WRB 7 obj
she she PRON PRP 11 nsubj
would would AUX MD 11 aux
pay pay VERB VB 8 advcl:relcl
for for ADP IN 14 case
the the DET DT 14 det
bridge bridge NOUN NN 11 obl
. . PUNCT . 3 punct
"""
AGAINST = """
Berg Berg PROPN NNP 17 nsubj
, , PUNCT , 4 punct
who who PRON WP 4 nsubj
proposed propose VERB VBD 1 acl:relcl
the the DET DT 6 det
levy levy NOUN NN 4 obj
, , PUNCT , 9 punct
against against ADP IN 9 case
rivals rival NOUN NNS 4 obl
and and CCONJ CC 12 cc
a a DET DT 12 det
union union NOUN NN 9 conj
weary weary ADJ JJ 12 amod
of of ADP IN 15 case
taxes tax NOUN NNS 13 obl
, , PUNCT , 1 punct
smiled smile VERB VBD 0 root
. . PUNCT . 17 punct
"""
ADDED = """
The the DET DT 2 det
mayor mayor NOUN NN 3 nsubj
urged urge VERB VBD 0 root
farmers farmer NOUN NNS 3 obj
to to PART TO 6 mark
review review VERB VB 3 xcomp
their their PRON PRP$ 8 nmod:poss
habit habit NOUN NN 6 obj
of of SCONJ IN 10 mark
paying pay VERB VBG 8 acl
guards guard NOUN NNS 10 obj
" " PUNCT `` 14 punct
with with ADP IN 14 case
grain grain NOUN NN 10 obl
and and CCONJ CC 16 cc
goats goat NOUN NNS 14 conj
" " PUNCT '' 14 punct
, , PUNCT , 19 punct
saying say VERB VBG 6 advcl
it it PRON PRP 23 nsubj
might might AUX MD 23 aux
" " PUNCT `` 23 punct
end end VERB VB 19 ccomp
badly badly ADV RB 23 advmod
" " PUNCT '' 23 punct
. . PUNCT . 3 punct
"""
SEEKS = """
The the DET DT 2 det
mayor mayor NOUN NN 3 nsubj
seeks seek VERB VBZ 0 root
to to PART TO 5 mark
prevent prevent VERB VB 3 xcomp
a a DET DT 7 det
flood flood NOUN NN 5 obj
after after ADP IN 10 case
the the DET DT 10 det
thaw thaw NOUN NN 5 obl
. . PUNCT . 3 punct
"""
REASSURE = """
The the DET DT 2 det
mayor mayor NOUN NN 3 nsubj
sought seek VERB VBD 0 root
to to PART TO 5 mark
reassure reassure VERB VB 3 xcomp
the the DET DT 7 det
farmers farmer NOUN NNS 5 iobj
. . PUNCT . 3 punct
"""
NEIGHBOUR = """
Her her PRON PRP$ 2 nmod:poss
neighbour neighbour NOUN NN 6 nsubj
Ola Ola PROPN NNP 2 appos
Berg Berg PROPN NNP 3 flat
was be AUX VBD 6 cop
furious furious ADJ JJ 0 root
: : PUNCT : 12 punct
" " PUNCT `` 12 punct
The the DET DT 10 det
dyke dyke NOUN NN 12 nsubj:pass
was be AUX VBD 12 aux:pass
mended mend VERB VBN 6 ccomp
with with ADP IN 14 case
sand sand NOUN NN 12 obl
and and CCONJ CC 16 cc
straw straw NOUN NN 14 conj
. . PUNCT . 12 punct
" " PUNCT '' 12 punct
"""
ANSWER = """
Her her PRON PRP$ 2 nmod:poss
answer answer NOUN NN 4 nsubj
was be AUX VBD 4 cop
short short ADJ JJ 0 root
: : PUNCT : 10 punct
" " PUNCT `` 10 punct
The the DET DT 8 det
dyke dyke NOUN NN 10 nsubj:pass
was be AUX VBD 10 aux:pass
mended mend VERB VBN 4 parataxis
with with ADP IN 12 case
sand sand NOUN NN 10 obl
and and CCONJ CC 14 cc
straw straw NOUN NN 12 conj
. . PUNCT . 10 punct
" " PUNCT '' 10 punct
"""
HEADLINE = """
Mayor mayor NOUN NN 2 nsubj
says say VERB VBZ 0 root
all all DET DT 4 det
boats boat NOUN NNS 6 nsubj
are be AUX VBP 6 cop
safe safe ADJ JJ 2 ccomp
; ; PUNCT : 9 punct
two two NUM CD 9 nsubj:pass
drowned drown VERB VBN 2 parataxis
"""
REPORTED = """
The the DET DT 3 det
harbour harbour NOUN NN 3 compound
office office NOUN NN 4 nsubj
denied deny VERB VBD 0 root
a a DET DT 6 det
report report NOUN NN 4 obj
in in ADP IN 10 case
the the DET DT 10 det
Shore Shore PROPN NNP 10 compound
Gazette Gazette PROPN NNP 6 nmod
that that SCONJ IN 15 mark
a a DET DT 13 det
diver diver NOUN NN 15 nsubj
had have AUX VBD 15 aux
died die VERB VBN 6 acl
in in ADP IN 18 case
the the DET DT 18 det
lock lock NOUN NN 15 obl
. . PUNCT . 4 punct
"""
SEEN = """
Norport Norport PROPN NNP 7 nsubj
and and CCONJ CC 5 cc
other other ADJ JJ 5 amod
coastal coastal ADJ JJ 5 amod
towns town NOUN NNS 1 conj
have have AUX VBP 7 aux
seen see VERB VBN 0 root
increased increase VERB VBN 9 amod
thefts theft NOUN NNS 7 obj
in in ADP IN 12 case
recent recent ADJ JJ 12 amod
weeks week NOUN NNS 7 obl
. . PUNCT . 7 punct
"""
FORMULA = """
A a DET DT 2 det
clerk clerk NOUN NN 9 nsubj
who who PRON WP 4 nsubj
asked ask VERB VBD 2 acl:relcl
not not PART RB 8 advmod
to to PART TO 8 mark
be be AUX VB 8 aux:pass
named name VERB VBN 4 xcomp
told tell VERB VBD 0 root
the the DET DT 11 det
paper paper NOUN NN 9 iobj
that that SCONJ IN 16 mark
the the DET DT 14 det
money money NOUN NN 16 nsubj
was be AUX VBD 16 cop
gone gone ADJ JJ 9 ccomp
. . PUNCT . 9 punct
"""
CHARITY = """
The the DET DT 4 det
charity charity NOUN NN 4 compound
Open Open ADJ NNP 4 amod
Boat Boat PROPN NNP 16 nsubj
, , PUNCT , 7 punct
which which PRON WDT 7 nsubj
says say VERB VBZ 4 acl:relcl
it it PRON PRP 11 nsubj
was be AUX VBD 11 cop
in in ADP IN 11 case
touch touch NOUN NN 7 ccomp
with with ADP IN 14 case
the the DET DT 14 det
crew crew NOUN NN 11 nmod
, , PUNCT , 4 punct
put put VERB VB 0 root
the the DET DT 18 det
number number NOUN NN 16 obj
at at ADP IN 20 case
50 50 NUM CD 16 obl
. . PUNCT . 16 punct
"""
DRIVER = """
The the DET DT 2 det
driver driver NOUN NN 7 nsubj
of of ADP IN 6 case
the the DET DT 6 det
health health NOUN NN 6 compound
minister minister NOUN NN 2 nmod
told tell VERB VBD 0 root
a a DET DT 9 det
court court NOUN NN 7 iobj
that that SCONJ IN 13 mark
he he PRON PRP 13 nsubj
had have AUX VBD 13 aux
carried carry VERB VBN 7 ccomp
boxes box NOUN NNS 13 obj
. . PUNCT . 7 punct
"""
HISMIN = """
Premier Premier PROPN NNP 2 nmod:desc
Nils Nils PROPN NNP 4 nsubj
Holm Holm PROPN NNP 2 flat
sacked sack VERB VBD 0 root
his his PRON PRP$ 7 nmod:poss
defence defence NOUN NN 7 compound
minister minister NOUN NN 4 obj
, , PUNCT , 9 punct
Ola Ola PROPN NNP 7 appos
Berg Berg PROPN NNP 9 flat
, , PUNCT , 13 punct
on on ADP IN 13 case
Monday Monday PROPN NNP 4 obl
. . PUNCT . 4 punct
"""
SPOKE = """
Russian Russian ADJ JJ 3 amod
Defence defence NOUN NN 3 compound
Minister Minister PROPN NNP 4 nmod:desc
Igor Igor PROPN NNP 6 nsubj
Sokol Sokol PROPN NNP 4 flat
spoke speak VERB VBD 0 root
by by ADP IN 8 case
telephone telephone NOUN NN 6 obl
. . PUNCT . 6 punct
"""
SHADOW = """
Ida Ida PROPN NNP 8 nsubj
Moss Moss PROPN NNP 1 flat
, , PUNCT , 6 punct
the the DET DT 6 det
shadow shadow NOUN NN 6 compound
chancellor chancellor NOUN NN 1 appos
, , PUNCT , 1 punct
laughed laugh VERB VBD 0 root
. . PUNCT . 8 punct
"""
CHANCE = """
The the DET DT 2 det
chancellor chancellor NOUN NN 3 nsubj
laughed laugh VERB VBD 0 root
. . PUNCT . 3 punct
"""
TERM = """
Nils Nils PROPN NNP 12 nsubj
Holm Holm PROPN NNP 1 flat
, , PUNCT , 4 punct
premier premier ADJ NN 1 appos
from from ADP IN 6 case
2015 2015 NUM CD 4 obl
to to ADP IN 8 case
2019 2019 NUM CD 6 nmod
, , PUNCT , 1 punct
was be AUX VBD 12 cop
on on ADP IN 12 case
board board NOUN NN 0 root
. . PUNCT . 12 punct
"""
WISHED = """
He he PRON PRP 3 nsubj
was be AUX VBD 3 cop
confident confident ADJ JJ 0 root
that that SCONJ IN 9 mark
Ida Ida PROPN NNP 9 nsubj
Moss Moss PROPN NNP 5 flat
would would AUX MD 9 aux
be be AUX VB 9 cop
there there ADV RB 3 ccomp
and and CCONJ CC 19 cc
that that SCONJ IN 19 mark
Rita Rita PROPN NNP 19 nsubj
Lund Lund PROPN NNP 12 flat
will will AUX MD 19 aux
be be AUX VB 19 cop
our our PRON PRP$ 19 nmod:poss
first first ADJ JJ 19 amod
woman woman NOUN NN 19 compound
president president NOUN NN 9 conj
. . PUNCT . 3 punct
"""
COMMITTEE = """
Ola Ola PROPN NNP 11 nsubj
Berg Berg PROPN NNP 1 flat
, , PUNCT , 4 punct
head head NOUN NN 1 appos
of of ADP IN 9 case
parliament parliament NOUN NN 9 nmod:poss
's 's PART POS 6 case
fisheries fishery NOUN NNS 9 compound
committee committee NOUN NN 4 nmod
, , PUNCT , 1 punct
left leave VERB VBD 0 root
. . PUNCT . 11 punct
"""
GREEN = """
Ola Ola PROPN NNP 10 nsubj
Berg Berg PROPN NNP 1 flat
, , PUNCT , 8 punct
the the DET DT 5 det
city city NOUN NN 8 nmod:poss
's 's PART POS 5 case
Socialist socialist ADJ JJ 8 amod
mayor mayor NOUN NN 1 appos
, , PUNCT , 1 punct
left leave VERB VBD 0 root
. . PUNCT . 10 punct
"""
TRADE = """
Trade trade NOUN NN 4 compound
and and CCONJ CC 3 cc
Industry industry NOUN NN 1 conj
Minister minister NOUN NN 5 nmod:desc
Ola Ola PROPN NNP 7 nsubj
Berg Berg PROPN NNP 5 flat
left leave VERB VBD 0 root
. . PUNCT . 7 punct
"""
CHIEFMIN = """
Chief Chief ADJ NNP 2 amod
Minister Minister PROPN NNP 3 nmod:desc
Rita Rita PROPN NNP 5 nsubj
Lund Lund PROPN NNP 3 flat
flew fly VERB VBD 0 root
over over ADP IN 8 case
the the DET DT 8 det
dykes dyke NOUN NNS 5 obl
. . PUNCT . 5 punct
"""
COUNCIL = """
Ola Ola PROPN NNP 10 nsubj
Berg Berg PROPN NNP 1 flat
, , PUNCT , 4 punct
secretary secretary NOUN NN 1 appos
of of ADP IN 8 case
the the DET DT 8 det
Security Security PROPN NNP 8 compound
Council Council PROPN NNP 4 nmod
, , PUNCT , 1 punct
left leave VERB VBD 0 root
. . PUNCT . 10 punct
"""
GUARD = """
Coast Coast PROPN NNP 2 compound
guard guard PROPN NNP 3 compound
spokesman spokesman NOUN NN 4 nmod:desc
Ola Ola PROPN NNP 6 nsubj
Berg Berg PROPN NNP 4 flat
left leave VERB VBD 0 root
. . PUNCT . 6 punct
"""
RIVALS = """
Ardale Ardale PROPN NNP 5 nsubj
was be AUX VBD 5 cop
the the DET DT 5 det
worst bad ADJ JJS 5 amod
hit hit NOUN NN 0 root
with with ADP IN 8 case
30 30 NUM CD 8 nummod
deaths death NOUN NNS 5 nmod
, , PUNCT , 10 punct
followed follow VERB VBN 5 acl
by by ADP IN 12 case
Norport Norport PROPN NNP 10 obl:agent
( ( PUNCT -LRB- 14 punct
23 23 NUM CD 12 nmod:unmarked
) ) PUNCT -RRB- 14 punct
and and CCONJ CC 17 cc
Eastwick Eastwick PROPN NNP 12 conj
( ( PUNCT -LRB- 19 punct
18 18 NUM CD 17 dep
) ) PUNCT -RRB- 19 punct
. . PUNCT . 5 punct
"""
DISMISSED = """
Berg Berg PROPN NNP 9 nsubj
, , PUNCT , 5 punct
who who PRON WP 5 nsubj:pass
was be AUX VBD 5 aux:pass
dismissed dismiss VERB VBN 1 acl:relcl
in in ADP IN 7 case
2017 2017 NUM CD 5 obl
, , PUNCT , 1 punct
denies deny VERB VBZ 0 root
eleven eleven NUM CD 11 nummod
counts count NOUN NNS 9 obj
of of ADP IN 13 case
fraud fraud NOUN NN 11 nmod
involving involve VERB VBG 13 acl
3 3 NUM CD 16 compound
million million NUM CD 17 nummod
crowns crown NOUN NNS 14 obj
. . PUNCT . 9 punct
"""
PARTS = """
The the DET DT 2 det
yard yard NOUN NN 3 nsubj
employs employ VERB VBZ 0 root
17,500 17500 NUM CD 5 nummod
people person NOUN NNS 3 obj
in in ADP IN 8 case
60 60 NUM CD 8 nummod
countries country NOUN NNS 5 nmod
, , PUNCT , 11 punct
about about ADV RB 11 advmod
3,100 3,100 NUM CD 5 nummod
of of ADP IN 13 case
them they PRON PRP 11 nmod
in in ADP IN 15 case
Norway Norway PROPN NNP 11 nmod
. . PUNCT . 3 punct
"""
DONORS = """
Donors donor NOUN NNS 3 nsubj
have have AUX VBP 3 aux
provided provide VERB VBN 0 root
$ $ SYM $ 3 obj
98 98 NUM CD 6 compound
million million NUM CD 4 nummod
of of ADP IN 9 case
the the DET DT 9 det
$ $ SYM $ 4 nmod
148 148 NUM CD 11 compound
million million NUM CD 9 nummod
needed need VERB VBN 9 acl
. . PUNCT . 3 punct
"""
ORDERLY = """
Some some DET DT 3 det
70 70 NUM CD 3 nummod
orderlies orderly NOUN NNS 6 nsubj:pass
have have AUX VBP 6 aux
been be AUX VBN 6 aux:pass
infected infect VERB VBN 0 root
, , PUNCT , 11 punct
25 25 NUM CD 11 nsubj
of of ADP IN 10 case
whom whom PRON WP 8 nmod
died die VERB VBD 6 parataxis
. . PUNCT . 6 punct
"""
VOTED = """
Members member NOUN NNS 2 nsubj:pass
voted vote VERB VBD 0 root
by by ADP IN 4 case
412 412 NUM CD 2 obl:agent
to to ADP IN 6 case
87 87 NUM CD 2 obl
to to PART TO 8 mark
extend extend VERB VB 2 advcl
the the DET DT 10 det
strike strike NOUN NN 8 obj
. . PUNCT . 2 punct
"""
KOBO = """
We we PRON PRP 2 nsubj
gave give VERB VBD 0 root
not not PART RB 2 advmod
one one NUM CD 5 nummod
coin coin NOUN NN 2 obj
. . PUNCT . 2 punct
"""
KIND = """
Hundreds hundred NOUN NNS 3 nsubj
are be AUX VBP 3 cop
missing missing ADJ JJ 0 root
in in ADP IN 7 case
the the DET DT 7 det
worst bad ADJ JJS 7 amod
disaster disaster NOUN NN 3 obl
of of ADP IN 10 case
its its PRON PRP$ 10 nmod:poss
kind kind NOUN NN 7 nmod
this this DET DT 12 det
year year NOUN NN 3 obl:unmarked
. . PUNCT . 3 punct
"""
CHILDREN = """
" " PUNCT `` 3 punct
There there PRON EX 3 expl
were be VERB VBD 13 ccomp
100 100 NUM CD 5 nummod
children child NOUN NNS 3 nsubj
in in ADP IN 8 case
the the DET DT 8 det
hold hold NOUN NN 3 obl
, , PUNCT , 3 punct
" " PUNCT '' 3 punct
the the DET DT 12 det
doctor doctor NOUN NN 13 nsubj
said say VERB VBD 0 root
. . PUNCT . 13 punct
"""
TREATED = """
He he PRON PRP 2 nsubj
treated treat VERB VBD 0 root
about about ADV RB 4 advmod
30 30 NUM CD 2 obj
of of ADP IN 6 case
them they PRON PRP 4 nmod
. . PUNCT . 2 punct
"""
NEIGHB = """
In in ADP IN 3 case
neighbouring neighbour VERB VBG 3 amod
Niger Niger PROPN NNP 6 obl
, , PUNCT , 3 punct
gunmen gunman NOUN NNS 6 nsubj
crossed cross VERB VBD 0 root
the the DET DT 8 det
border border NOUN NN 6 obj
. . PUNCT . 6 punct
"""
CITING = """
It it PRON PRP 3 nsubj:pass
was be AUX VBD 3 aux:pass
reported report VERB VBN 0 root
by by ADP IN 6 case
the the DET DT 6 det
Gazette Gazette PROPN NNP 3 obl:agent
, , PUNCT , 8 punct
citing cite VERB VBG 3 advcl
two two NUM CD 11 nummod
unnamed unnamed ADJ JJ 11 amod
clerks clerk NOUN NNS 8 obj
, , PUNCT , 16 punct
that that SCONJ IN 16 mark
she she PRON PRP 16 nsubj
had have AUX VBD 16 aux
burned burn VERB VBN 8 ccomp
a a DET DT 18 det
letter letter NOUN NN 16 obj
last last ADJ JJ 20 amod
week week NOUN NN 16 obl:unmarked
. . PUNCT . 3 punct
"""
