"""Parsed sentences of reported speech: nested, passed on, dated. Own words."""

from __future__ import annotations

NESTED = """
A a DET DT 2 det
source source NOUN NN 7 nsubj
close close ADJ JJ 2 amod
to to ADP IN 6 case
the the DET DT 6 det
mayor mayor NOUN NN 3 obl
told tell VERB VBD 0 root
Reuters Reuters PROPN NNP 7 iobj
that that SCONJ IN 13 mark
the the DET DT 11 det
council council NOUN NN 13 nsubj
had have AUX VBD 13 aux
said say VERB VBN 7 ccomp
it it PRON PRP 16 nsubj
would would AUX MD 16 aux
vote vote VERB VB 13 ccomp
. . PUNCT . 7 punct
"""
ADDED = (
    """
A a DET DT 3 det
harbour harbour NOUN NN 3 compound
official official NOUN NN 4 nsubj
told tell VERB VBD 0 root
Reuters Reuters PROPN NNP 4 iobj
that that SCONJ IN 10 mark
two two NUM CD 8 nummod
ships ship NOUN NNS 10 nsubj
had have AUX VBD 10 aux
sunk sink VERB VBN 4 ccomp
. . PUNCT . 4 punct
""",
    """
The the DET DT 2 det
official official NOUN NN 3 nsubj
added add VERB VBD 0 root
that that SCONJ IN 8 mark
a a DET DT 6 det
third third NOUN NN 8 nsubj
was be AUX VBD 8 cop
missing missing VERB JJ 3 ccomp
. . PUNCT . 3 punct
""",
)
MEMBERS = (
    """
Several several ADJ JJ 2 amod
envoys envoy NOUN NNS 3 nsubj
told tell VERB VBD 0 root
Reuters Reuters PROPN NNP 3 iobj
the the DET DT 6 det
office office NOUN NN 8 nsubj
would would AUX MD 8 aux
close close VERB VB 3 ccomp
. . PUNCT . 3 punct
""",
    """
One one NUM CD 4 nsubj
of of ADP IN 3 case
them they PRON PRP 1 nmod
said say VERB VBD 0 root
the the DET DT 6 det
flag flag NOUN NN 8 nsubj
was be AUX VBD 8 cop
down down ADV RB 4 ccomp
. . PUNCT . 4 punct
""",
)
WENT_ON = (
    """
The the DET DT 2 det
mayor mayor NOUN NN 3 nsubj
told tell VERB VBD 0 root
Reuters Reuters PROPN NNP 8 obl:agent
the the DET DT 6 det
bridge bridge NOUN NN 8 nsubj:pass
was be AUX VBD 8 aux:pass
shut shut VERB VBN 3 ccomp
. . PUNCT . 3 punct
""",
    """
She she PRON PRP 2 nsubj
said say VERB VBD 0 root
the the DET DT 4 det
tunnel tunnel NOUN NN 6 nsubj
was be AUX VBD 6 cop
open open ADJ JJ 2 ccomp
. . PUNCT . 2 punct
""",
)
ELSEWHERE = (
    """
The the DET DT 2 det
mayor mayor NOUN NN 3 nsubj
told tell VERB VBD 0 root
Reuters Reuters PROPN NNP 8 obl:agent
the the DET DT 6 det
bridge bridge NOUN NN 8 nsubj:pass
was be AUX VBD 8 aux:pass
shut shut VERB VBN 3 ccomp
. . PUNCT . 3 punct
""",
    """
She she PRON PRP 2 nsubj
told tell VERB VBD 0 root
voters voter NOUN NNS 2 iobj
the the DET DT 5 det
tunnel tunnel NOUN NN 7 nsubj
was be AUX VBD 7 cop
open open ADJ JJ 2 ccomp
. . PUNCT . 2 punct
""",
)
CITED = """
The the DET DT 2 det
talks talk NOUN NNS 3 nsubj
failed fail VERB VBD 6 ccomp
, , PUNCT , 6 punct
Reuters Reuters PROPN NNP 6 nsubj
reported report VERB VBD 0 root
on on ADP IN 8 case
Monday Monday PROPN NNP 6 obl
, , PUNCT , 10 punct
citing cite VERB VBG 6 advcl
two two NUM CD 12 nummod
clerks clerk NOUN NNS 10 obj
. . PUNCT . 6 punct
"""
REASON = """
The the DET DT 2 det
bank bank NOUN NN 3 nsubj
closed close VERB VBD 0 root
the the DET DT 5 det
branch branch NOUN NN 3 obj
, , PUNCT , 7 punct
citing cite VERB VBG 3 advcl
the the DET DT 9 det
cost cost NOUN NN 7 obj
of of ADP IN 11 case
rent rent NOUN NN 9 nmod
. . PUNCT . 3 punct
"""
SEEN = """
The the DET DT 2 det
bridge bridge NOUN NN 4 nsubj
will will AUX MD 4 aux
stay stay VERB VB 0 root
shut shut ADJ JJ 4 xcomp
, , PUNCT , 10 punct
according accord VERB VBG 10 case
to to ADP IN 7 fixed
a a DET DT 10 det
note note NOUN NN 4 obl
seen see VERB VBN 10 acl
by by ADP IN 13 case
Reuters Reuters PROPN NNP 11 obl:agent
. . PUNCT . 4 punct
"""
QUOTED = """
According accord VERB VBG 4 case
to to ADP IN 1 fixed
the the DET DT 4 det
mayor mayor NOUN NN 13 obl
, , PUNCT , 6 punct
quoted quote VERB VBN 4 acl
by by ADP IN 8 case
Reuters Reuters PROPN NNP 6 obl:agent
, , PUNCT , 4 punct
the the DET DT 11 det
bridge bridge NOUN NN 13 nsubj:pass
is be AUX VBZ 13 aux:pass
shut shut VERB VBN 0 root
. . PUNCT . 13 punct
"""
INTERVIEW = """
In in ADP IN 3 case
an a DET DT 3 det
interview interview NOUN NN 11 obl
with with ADP IN 5 case
Reuters Reuters PROPN NNP 3 nmod
on on ADP IN 7 case
Tuesday Tuesday PROPN NNP 3 nmod
, , PUNCT , 3 punct
the the DET DT 10 det
mayor mayor NOUN NN 11 nsubj
said say VERB VBD 0 root
she she PRON PRP 15 nsubj
would would AUX MD 15 aux
not not PART RB 15 advmod
resign resign VERB VB 11 ccomp
. . PUNCT . 11 punct
"""
OWNED = """
Reuters Reuters PROPN NNP 3 nmod:poss
's 's PART POS 1 case
source source NOUN NN 4 nsubj
said say VERB VBD 0 root
the the DET DT 6 det
talks talk NOUN NNS 8 nsubj
were be AUX VBD 8 cop
over over ADV RB 4 ccomp
. . PUNCT . 4 punct
"""
POSTED = """
The the DET DT 2 det
mayor mayor NOUN NN 3 nsubj
said say VERB VBD 0 root
on on ADP IN 5 case
Twitter Twitter PROPN NNP 3 obl
on on ADP IN 7 case
Friday Friday PROPN NNP 3 obl
that that SCONJ IN 12 mark
the the DET DT 10 det
bridge bridge NOUN NN 12 nsubj:pass
was be AUX VBD 12 aux:pass
shut shut VERB VBN 3 ccomp
on on ADP IN 14 case
Monday Monday PROPN NNP 12 obl
. . PUNCT . 3 punct
"""
PAPER = """
The the DET DT 2 det
mayor mayor NOUN NN 3 nsubj
told tell VERB VBD 0 root
the the DET DT 7 det
Kori Kori PROPN NNP 7 compound
Post Post PROPN NNP 7 compound
newspaper newspaper NOUN NN 3 iobj
that that SCONJ IN 12 mark
the the DET DT 10 det
bridge bridge NOUN NN 12 nsubj:pass
was be AUX VBD 12 aux:pass
shut shut VERB VBN 3 ccomp
. . PUNCT . 3 punct
"""
NOTED = """
He he PRON PRP 2 nsubj
told tell VERB VBD 0 root
police police NOUN NN 2 iobj
he he PRON PRP 6 nsubj
had have AUX VBD 6 aux
lost lose VERB VBN 2 ccomp
the the DET DT 8 det
key key NOUN NN 6 obj
, , PUNCT , 13 punct
according accord VERB VBG 13 case
to to ADP IN 10 fixed
a a DET DT 13 det
note note NOUN NN 2 obl
. . PUNCT . 2 punct
"""
PLANNED = """
She she PRON PRP 2 nsubj
said say VERB VBD 0 root
the the DET DT 4 det
firm firm NOUN NN 6 nsubj
would would AUX MD 6 aux
announce announce VERB VB 2 ccomp
a a DET DT 8 det
deal deal NOUN NN 6 obj
. . PUNCT . 2 punct
"""
PASSED_ON = """
The the DET DT 2 det
agency agency NOUN NN 3 nsubj
reported report VERB VBD 0 root
that that SCONJ IN 8 mark
the the DET DT 6 det
premier premier NOUN NN 8 nsubj
had have AUX VBD 8 aux
told tell VERB VBN 3 ccomp
parliament parliament NOUN NN 8 iobj
that that SCONJ IN 14 mark
the the DET DT 12 det
law law NOUN NN 14 nsubj
was be AUX VBD 14 cop
dead dead ADJ JJ 8 ccomp
. . PUNCT . 3 punct
"""
ANON = """
An a DET DT 2 det
aide aide NOUN NN 10 nsubj
, , PUNCT , 4 punct
speaking speak VERB VBG 2 acl
on on ADP IN 6 case
condition condition NOUN NN 4 obl
of of ADP IN 8 case
anonymity anonymity NOUN NN 6 nmod
, , PUNCT , 2 punct
said say VERB VBD 0 root
the the DET DT 12 det
raid raid NOUN NN 14 nsubj
had have AUX VBD 14 aux
failed fail VERB VBN 10 ccomp
. . PUNCT . 10 punct
"""
