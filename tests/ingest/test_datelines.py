import pytest

from dateline.ingest.datelines import datelines
from dateline.spans import Span

PARAGRAPH = " dockers walked out at the port on Tuesday and went to the gates, their union said in a long letter to the owners."


def found(text: str, number: int = 0) -> list[str]:
    return [span.of(text) for span in datelines(text, Span(0, len(text)), number).datelines]


@pytest.mark.parametrize(
    ("dateline", "behind"),
    [
        ("NIAMEY, April 22 (Reuters) -", " Troops left."),
        ("PARIS/BAMAKO (AFP) —", " Troops left."),
        ("(Bloomberg) --", ""),
        ("(Bloomberg) --", " Troops left."),
        ("Paris (AFP) -", " Troops left."),
        ("SILLTON, N.J. (AP) —", " Troops left."),
        ("N’DJAMENA, Chad (AP) —", " “Go,” he said."),
        ("PORT-AU-PRINCE, Haiti (AP) -", " Troops left."),
        ("ST. PETERSBURG, Russia (Reuters) -", " Troops left."),
        ("ABOARD THE USS NORTON (AP) —", " Troops left."),
        ("Addis Ababa, 18 February 2022 (ENA) –", " Troops left."),
        ("MADRID, Feb 18 (EFE).-", " Troops left."),
        ("NANJING , July 18 ( Xinhua ) - -", " Troops left ."),
        ("SILLTON -LRB- AP -RRB- --", " Troops left ."),
        ("VENICE , La\\/SILLTON , Fla -LRB- Reuters -RRB- -", " Troops left ."),
        ("New Delhi, Feb 18 (IANS)", " The minister left."),
        ("New Delhi [India], February 18 (ANI):", " The minister left."),
        ("ABUJA, Feb. 18, 2022 (NAN)", " The minister left."),
        ("Washington (CNN)", ""),
        ("Washington (CNN)", "The minister left."),
        ("SILLTON (AP)", " The minister left."),
        ("MOSCOW, February 18. /TASS/.", " The minister left."),
        ("MOSCOW. Feb 18 (Interfax) -", " The minister left."),
        ("TOKYO, Feb. 18, Kyodo -", " The minister left."),
        ("BAKU, Azerbaijan, Feb. 18. Trend:", " The minister left."),
        ("Tehran, IRNA –", " The minister left."),
        ("(ANSA) - ROME, FEB 18 -", " The minister left."),
        ("Geneva, Switzerland | AFP | Friday 20.05.2022", ""),
        ("LONDON | Tue May 5, 2009 2:45 am EDT", " Troops left."),
        ("BAMAKO, Mali —", " Troops left."),
        ("GAZA CITY, Gaza Strip —", " Troops left."),
        ("SILLTON, N.Y. ―", " Troops left."),
        ("ALDERMOUTH, April 12 -", " Troops left."),
        ("GENEVA (21 May 2020) –", " Troops left."),
        ("CAIRO - 13 July 2022 :", " Troops left."),
        ("ISLAMABAD:", " The minister left."),
        ("QUETTA/KARACHI:", " The minister left."),
        ("ALDERMOUTH —", " Troops left."),
        ("Bamako, Mali –", " When troops left, nobody spoke."),
        ("Srinagar -", " A boy was found."),
        ("WASHINGTON", " The minister left."),
        ("Doha:", " The" + PARAGRAPH),
    ],
)
def test_datelines_at_the_beginning(dateline: str, behind: str) -> None:
    assert found(dateline + behind) == [dateline]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Strike goes on SILLTON, May 2 (Reuters) - Dockers left.",
            ["SILLTON, May 2 (Reuters) -"],
        ),
        ("The mayor was absent Cairo, Egypt (CNN) -- Dockers left.", ["Cairo, Egypt (CNN) --"]),
        ("Strike goes on (CNN) -- Dockers left.", ["(CNN) --"]),
        ("The mayor was absent Zork, Egypt (CNN) -- Dockers left.", ["(CNN) --"]),
        ("Strike goes on May 2 (Reuters) - Dockers left.", ["May 2 (Reuters) -"]),
        ("Crane falls in the port. SILLTON, Ohio — Dockers left.", ["SILLTON, Ohio —"]),
        (
            "Strike LONDON | Tue May 5, 2009 2:45 am EDT LONDON (Reuters) - Dockers left.",
            ["LONDON | Tue May 5, 2009 2:45 am EDT", "LONDON (Reuters) -"],
        ),
        ("PARIS (AFP) - One left. BONN (dpa) - Two left.", ["PARIS (AFP) -", "BONN (dpa) -"]),
    ],
)
def test_datelines_glued_to_a_headline(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The minister told AFP (AFP) that it was over.", "a mention"),
        ("Agence France-Presse (AFP) said so.", "a name and its letters"),
        ("Jo Pitt (AFP)", "a photographer and the agency"),
        ("(AP Photo/Jo Pitt) - The gate", "a picture"),
        ("(the AP said) - It was over.", "a sentence in brackets"),
        ("A poll (NATO) - It was over.", "no agency"),
        ("The talks (Reuters) - were over", "in the middle of a sentence"),
        ("BREAKING - Troops left.", "no place"),
        ("UPDATE 1 - Troops left.", "no place"),
        ("UPDATE, May 5 - Troops left.", "no place"),
        ("AP, May 5 - Troops left.", "an agency is no place"),
        ("NATO — the alliance — said so.", "a subject"),
        ("BP -- which owns it -- said so.", "a subject"),
        ("LED BY IIT - Madras leads the list.", "a headline"),
        ("JO PITT: Why did you leave?", "an interview"),
        ("The Paris – London train was late.", "a sentence"),
        ("He saw Bamako, Mali — twice.", "in the middle of a sentence"),
        ("President Jo Pitt, Mali — the last", "small letters behind the dash"),
        ("Moscow: troops must leave", "a headline with a speaker"),
        ("Moscow: Troops Must Leave", "the same in capitals"),
        ("LONDON Bridge was closed.", "a name"),
        ("SILLTON The minister left.", "no known city"),
        ("BREAKING, Tass – The minister left.", "no place"),
    ],
)
def test_reports_are_left(text: str, why: str) -> None:
    assert found(text) == [], why


def test_without_an_agency_only_the_first_lines_count() -> None:
    assert found("BAMAKO, Mali — Troops left.", 2) == ["BAMAKO, Mali —"]
    assert found("BAMAKO, Mali — Troops left.", 3) == []
    assert found("BAMAKO, Mali (AP) — Troops left.", 30) == ["BAMAKO, Mali (AP) —"]
    assert found("WASHINGTON The minister left.", 1) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wed Jun 16 , 2010 2:12 pm EDT -LRB- Reuters -RRB- - It",
            ["Wed Jun 16 , 2010 2:12 pm EDT"],
        ),
        (
            "Strike spreads Thursday 4 August 2005 09.32 BST The",
            ["Thursday 4 August 2005 09.32 BST"],
        ),
        ("They left on Thursday 4 August 2005 09.32 BST from", []),
        ("It began 4 August 2005 09.32 and went on.", []),
    ],
)
def test_stamps_without_a_place(text: str, expected: list[str]) -> None:
    stamps = datelines(text, Span(0, len(text)), 0).stamps
    assert [span.of(text) for span in stamps] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LISMOUTH (Coast Radio) - The ferry sank.", "LISMOUTH (Coast Radio) -"),
        (
            "LISMOUTH, March 4 (Coast Radio) -- The ferry sank.",
            "LISMOUTH, March 4 (Coast Radio) --",
        ),
        ("NATO (North Atlantic Treaty) leaders met.", None),  # no dash
        ("LISMOUTH (population 4,000) - a port.", None),  # no name
    ],
)
def test_an_agency_that_no_list_knows(text: str, expected: str | None) -> None:
    found = datelines(text, Span(0, len(text)), 0).datelines
    assert [span.of(text) for span in found] == ([expected] if expected else [])
