import pytest

from dateline.ingest.credits import is_glued, signatures
from dateline.spans import Span

CAPTION = "Dockers stand at the gate of the port."
SAID = "The strike would go on, she said."
LONG = " ".join([SAID] * 12)


def marks(text: str, *, is_last: bool = False) -> list[tuple[str, str]]:
    found = signatures(text, Span(0, len(text)), is_last=is_last)
    return [(mark.kind.value, mark.span.of(text)) for mark in found]


@pytest.mark.parametrize(
    "line",
    [
        "(with Reuters)",
        "(FRANCE 24 with AFP and AP)",
        "With AFP",
        "Source: AP",
        "(AFP)",
        "(Reuters, AFP)",
        "AFP",
        "— AFP",
        "Reuters/AP",
        "AFP, AP",
        "PTI KND RC",
        "Reporting by Jo Pitt; Editing by Al Ruel",
        "(Reporting by Jo Pitt.",
        "With reporting by our correspondents",
        "Compiled by Jo Pitt",
        "The Associated Press contributed to this report.",
        "Associated Press writers Jo Pitt in Sillton, N.J., and J. Ruel contributed to this story.",
        "Jo Pitt contributed reporting.",
    ],
)
def test_whole_lines_of_credit(line: str) -> None:
    assert marks(line) == [("credit", line)]


@pytest.mark.parametrize(
    "credit",
    [
        "(AFP)",
        "(with Reuters)",
        "(with agencies)",
        "[Reuters]",
        "( KUNA )",
        "— AFP",
        "- Reuters/AP",
        "PTI",
        "PTI KND RC",
        "(Reporting by Jo Pitt; Editing by Al Ruel)",
        "Reporting by Jo Pitt; Editing by Al Ruel",
        "Associated Press writer Jo Pitt contributed to this report.",
    ],
)
def test_a_credit_behind_a_report(credit: str) -> None:
    assert marks(f"{SAID} {credit}") == [("credit", credit)]
    assert marks(f"{LONG} {credit}") == [("credit", credit)]


@pytest.mark.parametrize(
    "credit",
    [
        "REUTERS - JO PITT",
        "REUTERS/Jo Pitt",
        "AFP PHOTO / JO PITT",
        "Jo Pitt/AFP",
        "Jo Pitt / Sill Press/AFP/Getty Images",
        "© Jo Pitt, AFP",
        "© AFP",
        "© 2022 AFP",
        "Photo: Jo Pitt/Reuters",
        "Photo: Jo Pitt",
        "Photograph: Reuters",
        "Picture by Jo Pitt/AP",
        "Handout via REUTERS",
        "(AP Photo/Jo Pitt)",
        "(Photo by Jo Pitt / AFP)",
        "[File: Jo Pitt/Reuters]",
        "(Jo Pitt - AP)",
        "(File Photo)",
    ],
)
def test_a_photo_credit_has_its_caption(credit: str) -> None:
    found = marks(f"{CAPTION} {credit}")
    assert {("caption", CAPTION), ("credit", credit)} <= set(found)
    assert all(words in credit for kind, words in found if kind == "credit")


@pytest.mark.parametrize(
    ("line", "expected", "why"),
    [
        (f"{LONG} REUTERS/Jo Pitt", [("credit", "REUTERS/Jo Pitt")], "a paragraph is no caption"),
        ("Jo Pitt/AFP", [("credit", "Jo Pitt/AFP")], "a credit alone"),
        (
            "Dockers at the gate [Jo Pitt/Reuters]",
            [
                ("credit", "[Jo Pitt/Reuters]"),
                ("caption", "Dockers at the gate"),
                ("credit", "[Jo Pitt/Reuters]"),
            ],
            "brackets end a caption without a full stop",
        ),
        (
            "Strike goes on Photo: Jo Pitt/AP",
            [("credit", "Photo: Jo Pitt/AP"), ("credit", "Photo: Jo Pitt/AP")],
            "no full stop: it may be a headline",
        ),
        (
            "Photograph : Jo Pitt\\/AP Dockers left the port on Tuesday .",
            [("credit", "Photograph : Jo Pitt\\/AP")],
            "a report glued to the credit",
        ),
        (
            "Editing by Al Ruel -RRB- The strike goes on .",
            [("credit", "Editing by Al Ruel -RRB-")],
            "the bracket was opened in the line before",
        ),
        (
            f"{SAID} (Reporting by Jo Pitt) More news here.",
            [("credit", "(Reporting by Jo Pitt)")],
            "brackets inside a line",
        ),
    ],
)
def test_what_stands_beside_a_credit(line: str, expected: list[tuple[str, str]], why: str) -> None:
    assert marks(line) == expected, why


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("The union told AFP that the strike would go on.", "a witness"),
        ("The AP reported the strike.", "a subject"),
        ("She works for The Associated Press", "no credit without an end of a sentence"),
        ("He leads the Pakistan party (PTI).", "letters behind a name"),
        ("A poll by Reuters/Ipsos", "a survey"),
        ("according to a poll by Reuters/Ipsos.", "a survey"),
        ("The talks, a source close to Reuters - Jo Pitt - said.", "an insertion"),
        (
            "Reported by police as missing, the boy was found on Monday in a boat near the port, where he had been hidden by his uncle for a week or more.",
            "a participle",
        ),
        ("reporting by the media was poor.", "no name behind it"),
        ("The strike (reported by the Post, citing officials) went on.", "a clause in brackets"),
        ("“Jo contributed to this report,” she said.", "speech"),
        ("She also contributed to this report. It was long.", "a sentence of the report follows"),
        (f"{SAID} (see page two)", "brackets that name nobody"),
        (f"{SAID} (She spoke to the AP)", "a sentence in brackets"),
        ("Jo Pitt reported from Sillton", "not at the end of an article"),
        ("x" * 400 + " went on Jo Pitt/AFP", "no sentence ends before it"),
        ("said " + "A" + "b" * 235 + "/AFP", "the part that is looked at begins in a sentence"),
        (f"{SAID} ( )", "brackets without anything"),
    ],
)
def test_reports_are_left(line: str, why: str) -> None:
    assert marks(line) == [], why


def test_who_reported_from_where_is_a_last_line() -> None:
    line = "Jo Pitt reported from Sillton, and Al Ruel from Port Sill."
    assert marks(line, is_last=True) == [("credit", line)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Photograph : Jo Pitt/AP Dockers left.", True),
        ("Photograph : Jo Pitt/AP.", False),
        ("Dockers left.", False),
    ],
)
def test_is_glued(line: str, expected: bool) -> None:
    assert is_glued(line) is expected
