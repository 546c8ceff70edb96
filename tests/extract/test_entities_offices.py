"""Offices in sentences of the press: who holds what, of which body, and whether he still does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dateline.extract.entities import find_entities
from tests.extract.office_sentences import PARSES
from tests.parses import document

if TYPE_CHECKING:
    from dateline.records import Document

Office = tuple[str, str, str | None, str]

OFFICES: list[tuple[str, list[Office]]] = [
    (
        "French foreign minister Claire Morvan landed in Dakar on Monday.",
        [("Claire Morvan", "foreign minister", "FR", "holds")],
    ),
    (
        "Kenya's president, Daniel Wekesa, signed the bill into law.",
        [("Daniel Wekesa", "president", "KE", "holds")],
    ),
    (
        "Peru's newly appointed finance minister Rosa Quispe promised to cut spending.",
        [("Rosa Quispe", "finance minister", "PE", "appointed")],
    ),
    (
        "Former Brazilian president Otávio Prado will stand trial in March.",
        [("Otávio Prado", "president", "BR", "former")],
    ),
    (
        "The then defence minister, Erik Lindqvist, ordered the inquiry.",
        [("Erik Lindqvist", "defence minister", None, "former")],
    ),
    (
        "Then-chancellor Greta Hollmann opposed the plan.",
        [("Greta Hollmann", "chancellor", None, "former")],
    ),
    (
        "Ousted Malian president Ibrahim Traoré was flown abroad.",
        [("Ibrahim Traoré", "president", "ML", "ousted")],
    ),
    (
        "Acting interior minister Nino Beridze resigned herself to a long night.",
        [("Nino Beridze", "interior minister", None, "acting")],
    ),
    (
        "Ecuador's president-elect Marta Salazar met business leaders.",
        [("Marta Salazar", "president", "EC", "appointed")],
    ),
    (
        "Prime minister-designate Karim Haddad has a month to form a cabinet.",
        [("Karim Haddad", "prime minister", None, "appointed")],
    ),
    (
        "Deputy prime minister Anders Holm chaired the meeting.",
        [("Anders Holm", "deputy prime minister", None, "holds")],
    ),
    (
        "Indonesian Vice President Budi Santoso opened the fair.",
        [("Budi Santoso", "vice president", "ID", "holds")],
    ),
    (
        "UN special envoy for Yemen Hans Vogel briefed the council.",
        [("Hans Vogel", "special envoy", "United Nations", "holds")],
    ),
    (
        "The late president Joseph Mwale is still revered in the north.",
        [("Joseph Mwale", "president", None, "former")],
    ),
    (
        "Nordbank chief executive Liv Aasen said the bank would not pay.",
        [("Liv Aasen", "chief executive", "Nordbank", "holds")],
    ),
    (
        "Lyon mayor Paul Girard defended the tram line.",
        [("Paul Girard", "mayor", "Lyon", "holds")],
    ),
    (
        "Texas Governor Dale Hutchins declared a state of emergency.",
        [("Dale Hutchins", "governor", "Texas", "holds")],
    ),
    (
        "Ex-health minister Ana Kovač denied taking bribes.",
        [("Ana Kovač", "health minister", None, "former")],
    ),
    (
        "Outgoing Chilean president Luis Araya pardoned twelve prisoners.",
        [("Luis Araya", "president", "CL", "holds")],
    ),
    (
        "Incoming central bank governor Tomoko Arai gave no interview.",
        [("Tomoko Arai", "central bank governor", None, "appointed")],
    ),
    (
        "Niger's military-appointed Prime Minister, Salifou Garba, flew to Moscow.",
        [("Salifou Garba", "prime minister", "NE", "appointed")],
    ),
    (
        "EU foreign policy chief Katrin Maas urged restraint.",
        [("Katrin Maas", "foreign policy chief", "European Union", "holds")],
    ),
    (
        "Rovers coach Steve Barlow praised his keeper.",
        [("Steve Barlow", "coach", "Rovers", "holds")],
    ),
    (
        "South Korea's transport minister Kim Ha-neul visited the site.",
        [("Kim Ha-neul", "transport minister", "KR", "holds")],
    ),
    (
        "Jailed former Pakistani prime minister Asif Niazi called for protests.",
        [("Asif Niazi", "prime minister", "PK", "former")],
    ),
    (
        "Belgium's King Lambert opened parliament.",
        [("Lambert", "king", "BE", "holds")],
    ),
    (
        "Amadou Cissé, the mayor of Gao, fled the town.",
        [("Amadou Cissé", "mayor", "Gao", "holds")],
    ),
    (
        "Jelena Petrović, chief executive of Danubia Airlines, blamed the strike.",
        [("Jelena Petrović", "chief executive", "Danubia Airlines", "holds")],
    ),
    (
        "Peter Lang, bishop of Trier, blessed the bells.",
        [("Peter Lang", "bishop", "Trier", "holds")],
    ),
    (
        "Moussa Diallo, a former minister of mines, was arrested at the airport.",
        [("Moussa Diallo", "mines minister", None, "former")],
    ),
    (
        "Sara Lindgren, who was foreign minister until 2019, has written her memoirs.",
        [("Sara Lindgren", "foreign minister", None, "former")],
    ),
    (
        "Col. Idrissa Barry, head of the national guard, read the statement.",
        [("Idrissa Barry", "head", "national guard", "holds")],
    ),
    (
        "Maria Conti (deputy mayor of Bari) cut the ribbon.",
        [("Maria Conti", "deputy mayor", "Bari", "holds")],
    ),
    (
        "Omar Farouk, Egypt's ambassador to Kenya, was summoned.",
        [("Omar Farouk", "ambassador", "EG", "holds")],
    ),
    (
        "Yuki Tanabe, the Japanese trade minister, left the talks early.",
        [("Yuki Tanabe", "trade minister", "JP", "holds")],
    ),
    (
        "Helen Marsh, director general of the World Trade Institute, called the vote historic.",
        [("Helen Marsh", "director general", "World Trade Institute", "holds")],
    ),
    (
        "Viktor Orlov, the former head of Rosgaz, now lives in Dubai.",
        [("Viktor Orlov", "head", "Rosgaz", "former")],
    ),
    (
        "Nadia Benali, who heads the electoral commission, announced the result.",
        [("Nadia Benali", "head", "electoral commission", "holds")],
    ),
    (
        "Jonas Petrauskas was sworn in as president of Lithuania on Tuesday.",
        [("Jonas Petrauskas", "president", "LT", "holds")],
    ),
    (
        "Ingrid Dahl resigned as justice minister after the leak.",
        [("Ingrid Dahl", "justice minister", None, "former")],
    ),
    (
        "Carlos Medina stepped down as mayor of Cartagena.",
        [("Carlos Medina", "mayor", "Cartagena", "former")],
    ),
    (
        "Amira Saleh succeeded Hassan Nour as speaker of parliament.",
        [("Amira Saleh", "speaker", None, "holds"), ("Hassan Nour", "speaker", None, "former")],
    ),
    (
        "General Pierre Kodjo replaced Marc Ayité as chief of staff.",
        [
            ("Pierre Kodjo", "chief of staff", None, "holds"),
            ("Marc Ayité", "chief of staff", None, "former"),
        ],
    ),
    (
        "The president appointed Lucy Njoroge as health minister on Friday.",
        [("Lucy Njoroge", "health minister", None, "appointed")],
    ),
    (
        "Tom Reilly was named chief executive of Harland Shipping.",
        [("Tom Reilly", "chief executive", "Harland Shipping", "appointed")],
    ),
    (
        "Emil Novak was elected president of Slovakia in the second round.",
        [("Emil Novak", "president", "SK", "holds")],
    ),
    (
        "Parliament impeached President Pedro Cárdenas in a night sitting.",
        [("Pedro Cárdenas", "president", None, "holds")],
    ),
    (
        "The overthrow of President Alpha Keïta shocked the region.",
        [("Alpha Keïta", "president", None, "ousted")],
    ),
    (
        "The coup that toppled president Jean Okemba began before dawn.",
        [("Jean Okemba", "president", None, "ousted")],
    ),
    (
        "Police chief Dusan Ilić was sacked after the riot.",
        [("Dusan Ilić", "police chief", None, "ousted")],
    ),
    (
        "Wei Zhang, whom Li Na replaced as foreign minister in May, has not been seen since.",
        [
            ("Wei Zhang", "foreign minister", None, "former"),
            ("Li Na", "foreign minister", None, "holds"),
        ],
    ),
    (
        "Beatriz Rocha has served as Portugal's environment minister since 2022.",
        [("Beatriz Rocha", "environment minister", "PT", "holds")],
    ),
    (
        "Farid Amini became prime minister last week.",
        [("Farid Amini", "prime minister", None, "holds")],
    ),
    (
        "Ruth Cohen is the chief prosecutor of the tribunal.",
        [("Ruth Cohen", "chief prosecutor", "tribunal", "holds")],
    ),
    (
        "Hugo Brandt was interior minister when the wall was built.",
        [("Hugo Brandt", "interior minister", None, "former")],
    ),
    (
        "The king dismissed Prime Minister Said Tarek on Sunday.",
        [("Said Tarek", "prime minister", None, "ousted")],
    ),
    (
        "Soldiers removed President Anton Rusu from office.",
        [("Anton Rusu", "president", None, "ousted")],
    ),
    (
        "Kofi Boateng will take over as coach of the national team.",
        [("Kofi Boateng", "coach", "national team", "appointed")],
    ),
    (
        "Elena Marin wants to become president.",
        [],
    ),
    (
        "Harald Friis is running for mayor of Bergen.",
        [],
    ),
    (
        "Investors met at the President Hotel, said Ana Brook.",
        [],
    ),
    (
        "Dev Rao refused to serve as finance minister.",
        [],
    ),
    (
        "A former minister told Lena Voss that the plan was dead.",
        [],
    ),
]


def parsed(text: str) -> Document:
    rows, names = PARSES[text]
    block = "\n".join(rows.split(" / "))
    labels = tuple((words, label) for words, _, label in (n.rpartition("=") for n in names))
    return document(block, text=text, names=labels)


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_offices(text: str, expected: list[Office]) -> None:
    found = {
        (entity.name, office.title, office.organization, office.status.value)
        for entity in find_entities(parsed(text), ())
        if entity.id.startswith("person:")
        for office in entity.offices
        if office.title not in {"general", "colonel"}
    }
    assert found == set(expected)


def test_the_words_of_an_office_hold_its_owner() -> None:
    text = "Niger's military-appointed Prime Minister, Salifou Garba, flew to Moscow."
    (entity,) = (e for e in find_entities(parsed(text), ()) if e.offices)
    assert [o.span.of(text) for o in entity.offices] == [
        "Niger's military-appointed Prime Minister"
    ]
