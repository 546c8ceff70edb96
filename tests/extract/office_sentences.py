"""Sentences that give offices, with their parses; our own words.

A token is `form lemma UPOS XPOS head relation`, tokens are set apart by `/`; names are
`words=label`. Trees are those of the language model, faults among them, as the rules meet them.
"""

from __future__ import annotations

PARSES = {
    "French foreign minister Claire Morvan landed in Dakar on Monday.": (
        (
            "French French ADJ JJ 3 amod / foreign foreign ADJ JJ 3 amod / "
            "minister minister NOUN NN 4 nmod:desc / Claire Claire PROPN NNP 6 nsubj / "
            "Morvan Morvan PROPN NNP 4 flat / landed land VERB VBD 0 root / "
            "in in ADP IN 8 case / Dakar Dakar PROPN NNP 6 obl / on on ADP IN 10 case / "
            "Monday Monday PROPN NNP 6 obl / . . PUNCT . 6 punct"
        ),
        ("French=NORP", "Claire Morvan=Person", "Dakar=Location", "Monday=Date"),
    ),
    "Kenya's president, Daniel Wekesa, signed the bill into law.": (
        (
            "Kenya Kenya PROPN NNP 3 nmod:poss / 's 's PART POS 1 case / "
            "president president NOUN NN 8 nsubj / , , PUNCT , 5 punct / "
            "Daniel Daniel PROPN NNP 3 appos / Wekesa Wekesa PROPN NNP 5 flat / "
            ", , PUNCT , 3 punct / signed sign VERB VBD 0 root / the the DET DT 10 det / "
            "bill bill NOUN NN 8 obj / into into ADP IN 12 case / law law NOUN NN 8 obl / "
            ". . PUNCT . 8 punct"
        ),
        ("Kenya=Location", "Daniel Wekesa=Person"),
    ),
    "Peru's newly appointed finance minister Rosa Quispe promised to cut spending.": (
        (
            "Peru Peru PROPN NNP 6 nmod:poss / 's 's PART POS 1 case / "
            "newly newly ADV RB 4 advmod / appointed appoint VERB VBN 6 amod / "
            "finance finance NOUN NN 6 compound / minister minister NOUN NN 9 nsubj / "
            "Rosa Rosa PROPN NNP 6 appos / Quispe Quispe PROPN NNP 7 flat / "
            "promised promise VERB VBD 0 root / to to PART TO 11 mark / "
            "cut cut VERB VB 9 xcomp / spending spending NOUN NN 11 obj / . . PUNCT . 9 punct"
        ),
        ("Peru=Location", "Rosa Quispe=Person"),
    ),
    "Former Brazilian president Otávio Prado will stand trial in March.": (
        (
            "Former former ADJ JJ 3 amod / Brazilian Brazilian ADJ JJ 3 amod / "
            "president president NOUN NN 7 nsubj / Otávio Otávio PROPN NNP 3 flat / "
            "Prado Prado PROPN NNP 4 flat / will will AUX MD 7 aux / "
            "stand stand VERB VB 0 root / trial trial NOUN NN 7 xcomp / in in ADP IN 10 case / "
            "March March PROPN NNP 7 obl / . . PUNCT . 7 punct"
        ),
        ("Brazilian=NORP", "Otávio Prado=Person", "March=Date"),
    ),
    "The then defence minister, Erik Lindqvist, ordered the inquiry.": (
        (
            "The the DET DT 4 det / then then ADV RB 4 advmod / "
            "defence defence NOUN NN 4 compound / minister minister NOUN NN 9 nsubj / "
            ", , PUNCT , 6 punct / Erik Erik PROPN NNP 4 appos / "
            "Lindqvist Lindqvist PROPN NNP 6 flat / , , PUNCT , 4 punct / "
            "ordered order VERB VBD 0 root / the the DET DT 11 det / "
            "inquiry inquiry NOUN NN 9 obj / . . PUNCT . 9 punct"
        ),
        ("Erik Lindqvist=Person",),
    ),
    "Then-chancellor Greta Hollmann opposed the plan.": (
        (
            "Then then ADV RB 3 compound / - - PUNCT HYPH 1 punct / "
            "chancellor chancellor NOUN NN 4 nmod:desc / Greta Greta PROPN NNP 6 nsubj / "
            "Hollmann Hollmann PROPN NNP 4 flat / opposed oppose VERB VBD 0 root / "
            "the the DET DT 8 det / plan plan NOUN NN 6 obj / . . PUNCT . 6 punct"
        ),
        ("Greta Hollmann=Person",),
    ),
    "Ousted Malian president Ibrahim Traoré was flown abroad.": (
        (
            "Ousted ousted ADJ JJ 3 amod / Malian Malian ADJ JJ 3 amod / "
            "president president NOUN NN 4 nmod:desc / Ibrahim Ibrahim PROPN NNP 7 nsubj:pass / "
            "Traoré Traoré PROPN NNP 4 flat / was be AUX VBD 7 aux:pass / "
            "flown flow VERB VBN 0 root / abroad abroad ADV RB 7 advmod / . . PUNCT . 7 punct"
        ),
        ("Malian=NORP", "Ibrahim Traoré=Person"),
    ),
    "Acting interior minister Nino Beridze resigned herself to a long night.": (
        (
            "Acting act VERB VBG 3 amod / interior interior ADJ JJ 3 amod / "
            "minister minister NOUN NN 4 nmod:desc / Nino Nino PROPN NNP 6 nsubj / "
            "Beridze Beridze PROPN NNP 4 flat / resigned resign VERB VBD 0 root / "
            "herself herself PRON PRP 6 obj / to to ADP IN 11 case / a a DET DT 11 det / "
            "long long ADJ JJ 11 amod / night night NOUN NN 6 obl / . . PUNCT . 6 punct"
        ),
        ("Nino Beridze=Person",),
    ),
    "Ecuador's president-elect Marta Salazar met business leaders.": (
        (
            "Ecuador Ecuador PROPN NNP 5 nmod:poss / 's 's PART POS 1 case / "
            "president president NOUN NN 5 compound / - - PUNCT HYPH 3 punct / "
            "elect elect NOUN NN 6 nmod:desc / Marta Marta PROPN NNP 8 nsubj / "
            "Salazar Salazar PROPN NNP 6 flat / met meet VERB VBD 0 root / "
            "business business NOUN NN 10 compound / leaders leader NOUN NNS 8 obj / "
            ". . PUNCT . 8 punct"
        ),
        ("Ecuador=Location", "Marta Salazar=Person"),
    ),
    "Prime minister-designate Karim Haddad has a month to form a cabinet.": (
        (
            "Prime prime ADJ JJ 2 amod / minister minister NOUN NN 4 compound / "
            "- - PUNCT HYPH 2 punct / designate designate NOUN NN 7 nsubj / "
            "Karim Karim PROPN NNP 4 flat / Haddad Haddad PROPN NNP 5 flat / "
            "has have VERB VBZ 0 root / a a DET DT 9 det / month month NOUN NN 7 obj / "
            "to to PART TO 11 mark / form form VERB VB 9 acl / a a DET DT 13 det / "
            "cabinet cabinet NOUN NN 11 obj / . . PUNCT . 7 punct"
        ),
        ("Karim Haddad=Person",),
    ),
    "Deputy prime minister Anders Holm chaired the meeting.": (
        (
            "Deputy deputy ADJ JJ 3 amod / prime prime ADJ NNP 3 amod / "
            "minister minister NOUN NN 4 nmod:desc / Anders Anders PROPN NNP 6 nsubj / "
            "Holm Holm PROPN NNP 4 flat / chaired chaire VERB VBD 0 root / "
            "the the DET DT 8 det / meeting meeting NOUN NN 6 obj / . . PUNCT . 6 punct"
        ),
        ("Anders Holm=Person",),
    ),
    "Indonesian Vice President Budi Santoso opened the fair.": (
        (
            "Indonesian Indonesian ADJ JJ 3 amod / Vice Vice PROPN NNP 3 compound / "
            "President President PROPN NNP 4 nmod:desc / Budi Budi PROPN NNP 6 nsubj / "
            "Santoso Santoso PROPN NNP 4 flat / opened open VERB VBD 0 root / "
            "the the DET DT 8 det / fair fair NOUN NN 6 obj / . . PUNCT . 6 punct"
        ),
        ("Indonesian=NORP", "Budi Santoso=Person"),
    ),
    "UN special envoy for Yemen Hans Vogel briefed the council.": (
        (
            "UN UN PROPN NNP 3 compound / special special ADJ JJ 3 amod / "
            "envoy envoy NOUN NN 8 nsubj / for for ADP IN 5 case / "
            "Yemen Yemen PROPN NNP 3 nmod / Hans Hans PROPN NNP 3 appos / "
            "Vogel Vogel PROPN NNP 6 flat / briefed brief VERB VBD 0 root / "
            "the the DET DT 10 det / council council NOUN NN 8 obj / . . PUNCT . 8 punct"
        ),
        ("UN=Organization", "Yemen=Location", "Hans Vogel=Person"),
    ),
    "The late president Joseph Mwale is still revered in the north.": (
        (
            "The the DET DT 3 det / late late ADJ JJ 3 amod / "
            "president president NOUN NN 8 nsubj:pass / Joseph Joseph PROPN NNP 3 appos / "
            "Mwale Mwale PROPN NNP 4 flat / is be AUX VBZ 8 aux:pass / "
            "still still ADV RB 8 advmod / revered rever VERB VBN 0 root / "
            "in in ADP IN 11 case / the the DET DT 11 det / north north NOUN NN 8 obl / "
            ". . PUNCT . 8 punct"
        ),
        ("Joseph Mwale=Person",),
    ),
    "Nordbank chief executive Liv Aasen said the bank would not pay.": (
        (
            "Nordbank Nordbank PROPN NNP 3 compound / chief chief ADJ JJ 3 amod / "
            "executive executive NOUN NN 4 nmod:desc / Liv Liv PROPN NNP 6 nsubj / "
            "Aasen Aasen PROPN NNP 4 flat / said say VERB VBD 0 root / the the DET DT 8 det / "
            "bank bank NOUN NN 11 nsubj / would would AUX MD 11 aux / "
            "not not PART RB 11 advmod / pay pay VERB VB 6 ccomp / . . PUNCT . 6 punct"
        ),
        ("Nordbank=Organization", "Liv Aasen=Person"),
    ),
    "Lyon mayor Paul Girard defended the tram line.": (
        (
            "Lyon Lyon PROPN NNP 2 compound / mayor mayor NOUN NN 3 nmod:desc / "
            "Paul Paul PROPN NNP 5 nsubj / Girard Girard PROPN NNP 3 flat / "
            "defended defend VERB VBD 0 root / the the DET DT 8 det / "
            "tram tram NOUN NN 8 compound / line line NOUN NN 5 obj / . . PUNCT . 5 punct"
        ),
        ("Lyon=Location", "Paul Girard=Person"),
    ),
    "Texas Governor Dale Hutchins declared a state of emergency.": (
        (
            "Texas Texas PROPN NNP 2 compound / Governor Governor PROPN NNP 3 nmod:desc / "
            "Dale Dale PROPN NNP 5 nsubj / Hutchins Hutchins PROPN NNP 3 flat / "
            "declared declare VERB VBD 0 root / a a DET DT 7 det / state state NOUN NN 5 obj / "
            "of of ADP IN 9 case / emergency emergency NOUN NN 7 nmod / . . PUNCT . 5 punct"
        ),
        ("Texas=Location", "Dale Hutchins=Person"),
    ),
    "Ex-health minister Ana Kovač denied taking bribes.": (
        (
            "Ex ex ADJ NN 3 compound / - - PUNCT HYPH 1 punct / "
            "health health NOUN NN 4 compound / minister minister NOUN NN 5 nmod:desc / "
            "Ana Ana PROPN NNP 7 nsubj / Kovač Kovač PROPN NNP 5 flat / "
            "denied deny VERB VBD 0 root / taking take VERB VBG 7 xcomp / "
            "bribes bribe NOUN NNS 8 obj / . . PUNCT . 7 punct"
        ),
        ("Ana Kovač=Person",),
    ),
    "Outgoing Chilean president Luis Araya pardoned twelve prisoners.": (
        (
            "Outgoing outgoing ADJ JJ 3 amod / Chilean chilean ADJ JJ 3 amod / "
            "president president NOUN NN 4 nmod:desc / Luis Luis PROPN NNP 6 nsubj / "
            "Araya Araya PROPN NNP 4 flat / pardoned pardon VERB VBD 0 root / "
            "twelve twelve NUM CD 8 nummod / prisoners prisoner NOUN NNS 6 obj / "
            ". . PUNCT . 6 punct"
        ),
        ("Chilean=NORP", "Luis Araya=Person"),
    ),
    "Incoming central bank governor Tomoko Arai gave no interview.": (
        (
            "Incoming incoming ADJ JJ 4 amod / central central ADJ JJ 3 amod / "
            "bank bank NOUN NN 4 compound / governor governor NOUN NN 5 nmod:desc / "
            "Tomoko Tomoko PROPN NNP 7 nsubj / Arai Arai PROPN NNP 5 flat / "
            "gave give VERB VBD 0 root / no no DET DT 9 det / "
            "interview interview NOUN NN 7 obj / . . PUNCT . 7 punct"
        ),
        ("Tomoko Arai=Person",),
    ),
    "Niger's military-appointed Prime Minister, Salifou Garba, flew to Moscow.": (
        (
            "Niger Niger PROPN NNP 7 nmod:poss / 's 's PART POS 1 case / "
            "military military ADJ JJ 5 compound / - - PUNCT HYPH 3 punct / "
            "appointed appoint VERB VBN 7 amod / Prime Prime PROPN NNP 7 compound / "
            "Minister Minister PROPN NNP 12 nsubj / , , PUNCT , 9 punct / "
            "Salifou Salifou PROPN NNP 7 appos / Garba Garba PROPN NNP 9 flat / "
            ", , PUNCT , 7 punct / flew fly VERB VBD 0 root / to to ADP IN 14 case / "
            "Moscow Moscow PROPN NNP 12 obl / . . PUNCT . 12 punct"
        ),
        ("Niger=Location", "Salifou Garba=Person", "Moscow=Location"),
    ),
    "EU foreign policy chief Katrin Maas urged restraint.": (
        (
            "EU EU PROPN NNP 4 compound / foreign foreign ADJ JJ 3 amod / "
            "policy policy NOUN NN 4 compound / chief chief NOUN NN 5 nmod:desc / "
            "Katrin Katrin PROPN NNP 7 nsubj / Maas Maas PROPN NNP 5 flat / "
            "urged urge VERB VBD 0 root / restraint restraint NOUN NN 7 obj / . . PUNCT . 7 punct"
        ),
        ("EU=Organization", "Katrin Maas=Person"),
    ),
    "Rovers coach Steve Barlow praised his keeper.": (
        (
            "Rovers Rovers PROPN NNP 2 compound / coach coach NOUN NN 5 nsubj / "
            "Steve Steve PROPN NNP 2 flat / Barlow Barlow PROPN NNP 3 flat / "
            "praised praise VERB VBD 0 root / his his PRON PRP$ 7 nmod:poss / "
            "keeper keeper NOUN NN 5 obj / . . PUNCT . 5 punct"
        ),
        ("Rovers=Organization", "Steve Barlow=Person"),
    ),
    "South Korea's transport minister Kim Ha-neul visited the site.": (
        (
            "South South PROPN NNP 2 compound / Korea Korea PROPN NNP 5 nmod:poss / "
            "'s 's PART POS 2 case / transport transport NOUN NN 5 compound / "
            "minister minister NOUN NN 10 nsubj / Kim Kim PROPN NNP 5 appos / "
            "Ha Ha PROPN NNP 6 flat / - - PUNCT HYPH 9 punct / neul neul PROPN NNP 7 flat / "
            "visited visit VERB VBD 0 root / the the DET DT 12 det / site site NOUN NN 10 obj / "
            ". . PUNCT . 10 punct"
        ),
        ("South Korea=Location", "Kim Ha-neul=Person"),
    ),
    "Jailed former Pakistani prime minister Asif Niazi called for protests.": (
        (
            "Jailed jail VERB VBN 8 advcl / former former ADJ JJ 5 amod / "
            "Pakistani Pakistani ADJ JJ 5 amod / prime prime ADJ JJ 5 amod / "
            "minister minister NOUN NN 8 nsubj / Asif Asif PROPN NNP 5 appos / "
            "Niazi Niazi PROPN NNP 6 flat / called call VERB VBD 0 root / "
            "for for ADP IN 10 case / protests protest NOUN NNS 8 obl / . . PUNCT . 8 punct"
        ),
        ("Pakistani=NORP", "Asif Niazi=Person"),
    ),
    "Belgium's King Lambert opened parliament.": (
        (
            "Belgium Belgium PROPN NNP 3 nmod:poss / 's 's PART POS 1 case / "
            "King King PROPN NNP 4 nmod:desc / Lambert Lambert PROPN NNP 5 nsubj / "
            "opened open VERB VBD 0 root / parliament parliament NOUN NN 5 obj / "
            ". . PUNCT . 5 punct"
        ),
        ("Belgium=Location", "Lambert=Person"),
    ),
    "Amadou Cissé, the mayor of Gao, fled the town.": (
        (
            "Amadou Amadou PROPN NNP 9 nsubj / Cissé Cissé PROPN NNP 1 flat / "
            ", , PUNCT , 5 punct / the the DET DT 5 det / mayor mayor NOUN NN 1 appos / "
            "of of ADP IN 7 case / Gao Gao PROPN NNP 5 nmod / , , PUNCT , 1 punct / "
            "fled flead VERB VBD 0 root / the the DET DT 11 det / town town NOUN NN 9 obj / "
            ". . PUNCT . 9 punct"
        ),
        ("Amadou Cissé=Person", "Gao=Location"),
    ),
    "Jelena Petrović, chief executive of Danubia Airlines, blamed the strike.": (
        (
            "Jelena Jelena PROPN NNP 10 nsubj / Petrović Petrović PROPN NNP 1 flat / "
            ", , PUNCT , 5 punct / chief chief ADJ JJ 5 amod / "
            "executive executive NOUN NN 1 appos / of of ADP IN 8 case / "
            "Danubia Danubia PROPN NNP 8 compound / Airlines Airlines PROPN NNP 5 nmod / "
            ", , PUNCT , 1 punct / blamed blame VERB VBD 0 root / the the DET DT 12 det / "
            "strike strike NOUN NN 10 obj / . . PUNCT . 10 punct"
        ),
        ("Jelena Petrović=Person", "Danubia Airlines=Organization"),
    ),
    "Peter Lang, bishop of Trier, blessed the bells.": (
        (
            "Peter Peter PROPN NNP 8 nsubj / Lang Lang PROPN NNP 1 flat / , , PUNCT , 4 punct / "
            "bishop bishop NOUN NN 1 appos / of of ADP IN 6 case / "
            "Trier Trier PROPN NNP 4 nmod / , , PUNCT , 1 punct / "
            "blessed bless VERB VBD 0 root / the the DET DT 10 det / bells bell NOUN NNS 8 obj / "
            ". . PUNCT . 8 punct"
        ),
        ("Peter Lang=Person", "Trier=Location"),
    ),
    "Moussa Diallo, a former minister of mines, was arrested at the airport.": (
        (
            "Moussa Moussa PROPN NNP 11 nsubj:pass / Diallo Diallo PROPN NNP 1 flat / "
            ", , PUNCT , 6 punct / a a DET DT 6 det / former former ADJ JJ 6 amod / "
            "minister minister NOUN NN 1 appos / of of ADP IN 8 case / "
            "mines mine NOUN NNS 6 nmod / , , PUNCT , 1 punct / was be AUX VBD 11 aux:pass / "
            "arrested arrest VERB VBN 0 root / at at ADP IN 14 case / the the DET DT 14 det / "
            "airport airport NOUN NN 11 obl / . . PUNCT . 11 punct"
        ),
        ("Moussa Diallo=Person",),
    ),
    "Sara Lindgren, who was foreign minister until 2019, has written her memoirs.": (
        (
            "Sara Sara PROPN NNP 12 nsubj / Lindgren Lindgren PROPN NNP 1 flat / "
            ", , PUNCT , 7 punct / who who PRON WP 7 nsubj / was be AUX VBD 7 cop / "
            "foreign foreign ADJ JJ 7 amod / minister minister NOUN NN 1 acl:relcl / "
            "until until ADP IN 9 case / 2019 2019 NUM CD 7 nmod / , , PUNCT , 1 punct / "
            "has have AUX VBZ 12 aux / written write VERB VBN 0 root / "
            "her her PRON PRP$ 14 nmod:poss / memoirs memoir NOUN NNS 12 obj / "
            ". . PUNCT . 12 punct"
        ),
        ("Sara Lindgren=Person", "2019=Date"),
    ),
    "Col. Idrissa Barry, head of the national guard, read the statement.": (
        (
            "Col. Col. PROPN NNP 2 nmod:desc / Idrissa Idrissa PROPN NNP 11 nsubj / "
            "Barry Barry PROPN NNP 2 flat / , , PUNCT , 5 punct / head head NOUN NN 2 appos / "
            "of of ADP IN 9 case / the the DET DT 9 det / national national ADJ NNP 9 amod / "
            "guard guard PROPN NNP 5 nmod / , , PUNCT , 2 punct / read read VERB VBD 0 root / "
            "the the DET DT 13 det / statement statement NOUN NN 11 obj / . . PUNCT . 11 punct"
        ),
        ("Idrissa Barry=Person",),
    ),
    "Maria Conti (deputy mayor of Bari) cut the ribbon.": (
        (
            "Maria Maria PROPN NNP 9 nsubj / Conti Conti PROPN NNP 1 flat / "
            "( ( PUNCT -LRB- 5 punct / deputy deputy ADJ JJ 5 amod / "
            "mayor mayor NOUN NN 1 appos / of of ADP IN 7 case / Bari Bari PROPN NNP 5 nmod / "
            ") ) PUNCT -RRB- 5 punct / cut cut VERB VB 0 root / the the DET DT 11 det / "
            "ribbon ribbon NOUN NN 9 obj / . . PUNCT . 9 punct"
        ),
        ("Maria Conti=Person", "Bari=Location"),
    ),
    "Omar Farouk, Egypt's ambassador to Kenya, was summoned.": (
        (
            "Omar Omar PROPN NNP 11 nsubj:pass / Farouk Farouk PROPN NNP 1 flat / "
            ", , PUNCT , 6 punct / Egypt Egypt PROPN NNP 6 nmod:poss / 's 's PART POS 4 case / "
            "ambassador ambassador NOUN NN 1 appos / to to ADP IN 8 case / "
            "Kenya Kenya PROPN NNP 6 nmod / , , PUNCT , 1 punct / was be AUX VBD 11 aux:pass / "
            "summoned summon VERB VBN 0 root / . . PUNCT . 11 punct"
        ),
        ("Omar Farouk=Person", "Egypt=Location", "Kenya=Location"),
    ),
    "Yuki Tanabe, the Japanese trade minister, left the talks early.": (
        (
            "Yuki Yuki PROPN NNP 9 nsubj / Tanabe Tanabe PROPN NNP 1 flat / "
            ", , PUNCT , 7 punct / the the DET DT 7 det / Japanese Japanese ADJ JJ 7 amod / "
            "trade trade NOUN NN 7 compound / minister minister NOUN NN 1 appos / "
            ", , PUNCT , 1 punct / left leave VERB VBD 0 root / the the DET DT 11 det / "
            "talks talk NOUN NNS 9 obj / early early ADV RB 9 advmod / . . PUNCT . 9 punct"
        ),
        ("Yuki Tanabe=Person", "Japanese=NORP"),
    ),
    "Helen Marsh, director general of the World Trade Institute, called the vote historic.": (
        (
            "Helen Helen PROPN NNP 12 nsubj / Marsh Marsh PROPN NNP 1 flat / "
            ", , PUNCT , 4 punct / director director NOUN NN 5 compound / "
            "general general NOUN NN 1 appos / of of ADP IN 10 case / the the DET DT 10 det / "
            "World World PROPN NNP 10 compound / Trade Trade PROPN NNP 10 compound / "
            "Institute Institute PROPN NNP 5 nmod / , , PUNCT , 1 punct / "
            "called call VERB VBD 0 root / the the DET DT 14 det / vote vote NOUN NN 12 obj / "
            "historic historic ADJ JJ 12 xcomp / . . PUNCT . 12 punct"
        ),
        ("Helen Marsh=Person", "World Trade Institute=Organization"),
    ),
    "Viktor Orlov, the former head of Rosgaz, now lives in Dubai.": (
        (
            "Viktor Viktor PROPN NNP 11 nsubj / Orlov Orlov PROPN NNP 1 flat / "
            ", , PUNCT , 6 punct / the the DET DT 6 det / former former ADJ JJ 6 amod / "
            "head head NOUN NN 1 appos / of of ADP IN 8 case / Rosgaz Rosgaz PROPN NNP 6 nmod / "
            ", , PUNCT , 1 punct / now now ADV RB 11 advmod / lives live VERB VBZ 0 root / "
            "in in ADP IN 13 case / Dubai Dubai PROPN NNP 11 obl / . . PUNCT . 11 punct"
        ),
        ("Viktor Orlov=Person", "Rosgaz=Organization", "Dubai=Location"),
    ),
    "Nadia Benali, who heads the electoral commission, announced the result.": (
        (
            "Nadia Nadia PROPN NNP 10 nsubj / Benali Benali PROPN NNP 1 flat / "
            ", , PUNCT , 5 punct / who who PRON WP 5 nsubj / heads head VERB VBZ 1 acl:relcl / "
            "the the DET DT 8 det / electoral electoral ADJ JJ 8 amod / "
            "commission commission NOUN NN 5 obj / , , PUNCT , 1 punct / "
            "announced announce VERB VBD 0 root / the the DET DT 12 det / "
            "result result NOUN NN 10 obj / . . PUNCT . 10 punct"
        ),
        ("Nadia Benali=Person",),
    ),
    "Jonas Petrauskas was sworn in as president of Lithuania on Tuesday.": (
        (
            "Jonas Jonas PROPN NNP 4 nsubj:pass / Petrauskas Petrauskas PROPN NNP 1 flat / "
            "was be AUX VBD 4 aux:pass / sworn swear VERB VBN 0 root / "
            "in in ADP RP 4 compound:prt / as as ADP IN 7 case / "
            "president president NOUN NN 4 obl / of of ADP IN 9 case / "
            "Lithuania Lithuania PROPN NNP 7 nmod / on on ADP IN 11 case / "
            "Tuesday Tuesday PROPN NNP 4 obl / . . PUNCT . 4 punct"
        ),
        ("Jonas Petrauskas=Person", "Lithuania=Location", "Tuesday=Date"),
    ),
    "Ingrid Dahl resigned as justice minister after the leak.": (
        (
            "Ingrid Ingrid PROPN NNP 3 nsubj / Dahl Dahl PROPN NNP 1 flat / "
            "resigned resign VERB VBD 0 root / as as ADP IN 6 case / "
            "justice justice NOUN NN 6 compound / minister minister NOUN NN 3 obl / "
            "after after ADP IN 9 case / the the DET DT 9 det / leak leak NOUN NN 3 obl / "
            ". . PUNCT . 3 punct"
        ),
        ("Ingrid Dahl=Person",),
    ),
    "Carlos Medina stepped down as mayor of Cartagena.": (
        (
            "Carlos Carlos PROPN NNP 3 nsubj / Medina Medina PROPN NNP 1 flat / "
            "stepped step VERB VBD 0 root / down down ADP RP 3 compound:prt / "
            "as as ADP IN 6 case / mayor mayor NOUN NN 3 obl / of of ADP IN 8 case / "
            "Cartagena Cartagena PROPN NNP 6 nmod / . . PUNCT . 3 punct"
        ),
        ("Carlos Medina=Person", "Cartagena=Location"),
    ),
    "Amira Saleh succeeded Hassan Nour as speaker of parliament.": (
        (
            "Amira Amira PROPN NNP 3 nsubj / Saleh Saleh PROPN NNP 1 flat / "
            "succeeded succeed VERB VBD 0 root / Hassan Hassan PROPN NNP 3 obj / "
            "Nour Nour PROPN NNP 4 flat / as as ADP IN 7 case / speaker speaker NOUN NN 3 obl / "
            "of of ADP IN 9 case / parliament parliament NOUN NN 7 nmod / . . PUNCT . 3 punct"
        ),
        ("Amira Saleh=Person", "Hassan Nour=Person"),
    ),
    "General Pierre Kodjo replaced Marc Ayité as chief of staff.": (
        (
            "General General PROPN NNP 2 nmod:desc / Pierre Pierre PROPN NNP 4 nsubj / "
            "Kodjo Kodjo PROPN NNP 2 flat / replaced replace VERB VBD 0 root / "
            "Marc Marc PROPN NNP 4 obj / Ayité Ayité PROPN NNP 5 flat / as as ADP IN 8 case / "
            "chief chief NOUN NN 4 obl / of of ADP IN 10 case / staff staff NOUN NN 8 nmod / "
            ". . PUNCT . 4 punct"
        ),
        ("Pierre Kodjo=Person", "Marc Ayité=Person"),
    ),
    "The president appointed Lucy Njoroge as health minister on Friday.": (
        (
            "The the DET DT 2 det / president president NOUN NN 3 nsubj / "
            "appointed appoint VERB VBD 0 root / Lucy Lucy PROPN NNP 3 obj / "
            "Njoroge Njoroge PROPN NNP 4 flat / as as ADP IN 8 case / "
            "health health NOUN NN 8 compound / minister minister NOUN NN 3 obl / "
            "on on ADP IN 10 case / Friday Friday PROPN NNP 3 obl / . . PUNCT . 3 punct"
        ),
        ("Lucy Njoroge=Person", "Friday=Date"),
    ),
    "Tom Reilly was named chief executive of Harland Shipping.": (
        (
            "Tom Tom PROPN NNP 4 nsubj:pass / Reilly Reilly PROPN NNP 1 flat / "
            "was be AUX VBD 4 aux:pass / named name VERB VBN 0 root / "
            "chief chief ADJ JJ 6 amod / executive executive NOUN NN 4 xcomp / "
            "of of ADP IN 9 case / Harland Harland PROPN NNP 9 compound / "
            "Shipping Shipping PROPN NNP 6 nmod / . . PUNCT . 4 punct"
        ),
        ("Tom Reilly=Person", "Harland Shipping=Organization"),
    ),
    "Emil Novak was elected president of Slovakia in the second round.": (
        (
            "Emil Emil PROPN NNP 4 nsubj:pass / Novak Novak PROPN NNP 1 flat / "
            "was be AUX VBD 4 aux:pass / elected elect VERB VBN 0 root / "
            "president president PROPN NNP 4 xcomp / of of ADP IN 7 case / "
            "Slovakia Slovakia PROPN NNP 5 nmod / in in ADP IN 11 case / the the DET DT 11 det / "
            "second second ADJ JJ 11 amod / round round NOUN NN 4 obl / . . PUNCT . 4 punct"
        ),
        ("Emil Novak=Person", "Slovakia=Location"),
    ),
    "Parliament impeached President Pedro Cárdenas in a night sitting.": (
        (
            "Parliament Parliament PROPN NNP 2 nsubj / impeached impeach VERB VBD 0 root / "
            "President President PROPN NNP 4 nmod:desc / Pedro Pedro PROPN NNP 2 obj / "
            "Cárdenas Cárdenas PROPN NNP 4 flat / in in ADP IN 8 case / a a DET DT 8 det / "
            "night night NOUN NN 2 obl / sitting sitting NOUN NN 2 obl / . . PUNCT . 2 punct"
        ),
        ("Parliament=Organization", "Pedro Cárdenas=Person"),
    ),
    "The overthrow of President Alpha Keïta shocked the region.": (
        (
            "The the DET DT 2 det / overthrow overthrow NOUN NN 7 nsubj / of of ADP IN 5 case / "
            "President President PROPN NNP 5 nmod:desc / Alpha Alpha PROPN NNP 2 nmod / "
            "Keïta Keïta PROPN NNP 5 flat / shocked shock VERB VBD 0 root / "
            "the the DET DT 9 det / region region NOUN NN 7 obj / . . PUNCT . 7 punct"
        ),
        ("Alpha Keïta=Person",),
    ),
    "The coup that toppled president Jean Okemba began before dawn.": (
        (
            "The the DET DT 2 det / coup coup NOUN NN 8 nsubj / that that PRON WDT 4 nsubj / "
            "toppled toppl VERB VBD 2 acl:relcl / president president NOUN NN 6 nmod:desc / "
            "Jean Jean PROPN NNP 4 obj / Okemba Okemba PROPN NNP 6 flat / "
            "began begin VERB VBD 0 root / before before ADP IN 10 case / "
            "dawn dawn NOUN NN 8 obl / . . PUNCT . 8 punct"
        ),
        ("Jean Okemba=Person",),
    ),
    "Police chief Dusan Ilić was sacked after the riot.": (
        (
            "Police police NOUN NN 2 compound / chief chief NOUN NN 3 nmod:desc / "
            "Dusan Dusan PROPN NNP 6 nsubj:pass / Ilić Ilić PROPN NNP 3 flat / "
            "was be AUX VBD 6 aux:pass / sacked sack VERB VBN 0 root / "
            "after after ADP IN 9 case / the the DET DT 9 det / riot riot NOUN NN 6 obl / "
            ". . PUNCT . 6 punct"
        ),
        ("Dusan Ilić=Person",),
    ),
    "Wei Zhang, whom Li Na replaced as foreign minister in May, has not been seen since.": (
        (
            "Wei Wei PROPN NNP 17 nsubj:pass / Zhang Zhang PROPN NNP 1 flat / "
            ", , PUNCT , 7 punct / whom whom PRON WP 7 obj / Li Li PROPN NNP 7 nsubj / "
            "Na Na PROPN NNP 5 flat / replaced replace VERB VBD 1 acl:relcl / "
            "as as ADP IN 10 case / foreign foreign ADJ JJ 10 amod / "
            "minister minister NOUN NN 7 obl / in in ADP IN 12 case / May May PROPN NNP 7 obl / "
            ", , PUNCT , 1 punct / has have AUX VBZ 17 aux / not not PART RB 17 advmod / "
            "been be AUX VBN 17 aux:pass / seen see VERB VBN 0 root / "
            "since since ADP IN 17 obl / . . PUNCT . 17 punct"
        ),
        ("Wei Zhang=Person", "Li Na=Person", "May=Date"),
    ),
    "Beatriz Rocha has served as Portugal's environment minister since 2022.": (
        (
            "Beatriz Beatriz PROPN NNP 4 nsubj / Rocha Rocha PROPN NNP 1 flat / "
            "has have AUX VBZ 4 aux / served serve VERB VBN 0 root / as as ADP IN 9 case / "
            "Portugal Portugal PROPN NNP 9 nmod:poss / 's 's PART POS 6 case / "
            "environment environment NOUN NN 9 compound / minister minister NOUN NN 4 obl / "
            "since since ADP IN 11 case / 2022 2022 NUM CD 4 obl / . . PUNCT . 4 punct"
        ),
        ("Beatriz Rocha=Person", "Portugal=Location", "2022=Date"),
    ),
    "Farid Amini became prime minister last week.": (
        (
            "Farid Farid PROPN NNP 3 nsubj / Amini Amini PROPN NNP 1 flat / "
            "became become VERB VBD 0 root / prime prime ADJ NNP 5 amod / "
            "minister minister NOUN NN 3 xcomp / last last ADJ JJ 7 amod / "
            "week week NOUN NN 3 obl:unmarked / . . PUNCT . 3 punct"
        ),
        ("Farid Amini=Person",),
    ),
    "Ruth Cohen is the chief prosecutor of the tribunal.": (
        (
            "Ruth Ruth PROPN NNP 6 nsubj / Cohen Cohen PROPN NNP 1 flat / is be AUX VBZ 6 cop / "
            "the the DET DT 6 det / chief chief ADJ JJ 6 amod / "
            "prosecutor prosecutor NOUN NN 0 root / of of ADP IN 9 case / the the DET DT 9 det / "
            "tribunal tribunal NOUN NN 6 nmod / . . PUNCT . 6 punct"
        ),
        ("Ruth Cohen=Person",),
    ),
    "Hugo Brandt was interior minister when the wall was built.": (
        (
            "Hugo Hugo PROPN NNP 5 nsubj / Brandt Brandt PROPN NNP 1 flat / "
            "was be AUX VBD 5 cop / interior interior ADJ JJ 5 amod / "
            "minister minister NOUN NN 0 root / when when ADV WRB 10 advmod / "
            "the the DET DT 8 det / wall wall NOUN NN 10 nsubj:pass / "
            "was be AUX VBD 10 aux:pass / built build VERB VBN 5 advcl / . . PUNCT . 5 punct"
        ),
        ("Hugo Brandt=Person",),
    ),
    "The king dismissed Prime Minister Said Tarek on Sunday.": (
        (
            "The the DET DT 2 det / king king NOUN NN 3 nsubj / "
            "dismissed dismiss VERB VBD 0 root / Prime Prime ADJ NNP 5 amod / "
            "Minister Minister PROPN NNP 6 nmod:desc / Said Said PROPN NNP 3 appos / "
            "Tarek Tarek PROPN NNP 6 flat / on on ADP IN 9 case / "
            "Sunday Sunday PROPN NNP 3 obl / . . PUNCT . 3 punct"
        ),
        ("Said Tarek=Person", "Sunday=Date"),
    ),
    "Soldiers removed President Anton Rusu from office.": (
        (
            "Soldiers soldier NOUN NNS 2 nsubj / removed remove VERB VBD 0 root / "
            "President President PROPN NNP 4 nmod:desc / Anton Anton PROPN NNP 2 obj / "
            "Rusu Rusu PROPN NNP 4 flat / from from ADP IN 7 case / "
            "office office NOUN NN 2 obl / . . PUNCT . 2 punct"
        ),
        ("Anton Rusu=Person",),
    ),
    "Kofi Boateng will take over as coach of the national team.": (
        (
            "Kofi Kofi PROPN NNP 4 nsubj / Boateng Boateng PROPN NNP 1 flat / "
            "will will AUX MD 4 aux / take take VERB VB 0 root / "
            "over over ADP RP 4 compound:prt / as as ADP IN 7 case / coach coach NOUN NN 4 obl / "
            "of of ADP IN 11 case / the the DET DT 11 det / national national ADJ JJ 11 amod / "
            "team team NOUN NN 7 nmod / . . PUNCT . 4 punct"
        ),
        ("Kofi Boateng=Person",),
    ),
    "Elena Marin wants to become president.": (
        (
            "Elena Elena PROPN NNP 3 nsubj / Marin Marin PROPN NNP 1 flat / "
            "wants want VERB VBZ 0 root / to to PART TO 5 mark / become become VERB VB 3 xcomp / "
            "president president NOUN NN 5 xcomp / . . PUNCT . 3 punct"
        ),
        ("Elena Marin=Person",),
    ),
    "Harald Friis is running for mayor of Bergen.": (
        (
            "Harald Harald PROPN NNP 4 nsubj / Friis Friis PROPN NNP 1 flat / "
            "is be AUX VBZ 4 aux / running run VERB VBG 0 root / for for ADP IN 6 case / "
            "mayor mayor NOUN NN 4 obl / of of ADP IN 8 case / Bergen Bergen PROPN NNP 6 nmod / "
            ". . PUNCT . 4 punct"
        ),
        ("Harald Friis=Person", "Bergen=Location"),
    ),
    "Investors met at the President Hotel, said Ana Brook.": (
        (
            "Investors investor NOUN NNS 2 nsubj / met meet VERB VBD 8 ccomp / "
            "at at ADP IN 6 case / the the DET DT 6 det / "
            "President President PROPN NNP 6 compound / Hotel Hotel PROPN NNP 2 obl / "
            ", , PUNCT , 2 punct / said say VERB VBD 0 root / Ana Ana PROPN NNP 8 nsubj / "
            "Brook Brook PROPN NNP 9 flat / . . PUNCT . 8 punct"
        ),
        ("President Hotel=Facility", "Ana Brook=Person"),
    ),
    "Dev Rao refused to serve as finance minister.": (
        (
            "Dev Dev PROPN NNP 3 nsubj / Rao Rao PROPN NNP 1 flat / "
            "refused refuse VERB VBD 0 root / to to PART TO 5 mark / "
            "serve serve VERB VB 3 xcomp / as as ADP IN 8 case / "
            "finance finance NOUN NN 8 compound / minister minister NOUN NN 5 obl / "
            ". . PUNCT . 3 punct"
        ),
        ("Dev Rao=Person",),
    ),
    "A former minister told Lena Voss that the plan was dead.": (
        (
            "A a DET DT 3 det / former former ADJ JJ 3 amod / "
            "minister minister NOUN NN 4 nsubj / told tell VERB VBD 0 root / "
            "Lena Lena PROPN NNP 4 iobj / Voss Voss PROPN NNP 5 flat / "
            "that that SCONJ IN 11 mark / the the DET DT 9 det / plan plan NOUN NN 11 nsubj / "
            "was be AUX VBD 11 cop / dead dead ADJ JJ 4 ccomp / . . PUNCT . 4 punct"
        ),
        ("Lena Voss=Person",),
    ),
}
