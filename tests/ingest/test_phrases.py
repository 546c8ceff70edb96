import re

import pytest

from dateline.codes import FurnitureKind
from dateline.errors import UsageError
from dateline.ingest.phrases import LONGEST_LINE, expression, kind_of_line, normalised, words


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Advertising Read more", FurnitureKind.ADVERT),
        ("ADVERTISEMENT", FurnitureKind.ADVERT),
        ("- Advertisement -", FurnitureKind.ADVERT),
        ("Article continues below this ad", FurnitureKind.ADVERT),
        ("Sponsored content", FurnitureKind.ADVERT),
        (
            "Daily newsletterReceive the day's essential news every morning Subscribe",
            FurnitureKind.NEWSLETTER,
        ),
        ("Sign up for our free morning newsletter here.", FurnitureKind.NEWSLETTER),
        ("Get our top stories delivered to your inbox", FurnitureKind.NEWSLETTER),
        ("Subscribe", FurnitureKind.NEWSLETTER),
        ("Enter your e-mail address", FurnitureKind.NEWSLETTER),
        ("This article is for subscribers only.", FurnitureKind.NEWSLETTER),
        ("The Sill Courier. All rights reserved.", FurnitureKind.COPYRIGHT),
        ("Read more: Ships turn away", FurnitureKind.NAVIGATION),
        ("Read moreShips turn away from the port", FurnitureKind.NAVIGATION),
        ("READ ALSO | Ships turn away", FurnitureKind.NAVIGATION),
        ("Also read » Ships turn away", FurnitureKind.NAVIGATION),
        ("Follow us on Facebook and Twitter!", FurnitureKind.NAVIGATION),
        ("Follow Jo Pitt on Twitter: @jopitt", FurnitureKind.NAVIGATION),
        ("Facebook Twitter WhatsApp", FurnitureKind.NAVIGATION),
        ("3 min read", FurnitureKind.NAVIGATION),
        ("27 comments", FurnitureKind.NAVIGATION),
        ("Related stories", FurnitureKind.NAVIGATION),
        ("We use cookies to improve this site. By going on you agree.", FurnitureKind.NAVIGATION),
        ("This story has been updated to add the union's answer.", FurnitureKind.NAVIGATION),
        ("You 've selected the U.S. Edition .", FurnitureKind.NAVIGATION),
        ("Image caption, The gate of the port", FurnitureKind.CAPTION),
        ("FILE PHOTO: The gate of the port on May 1", FurnitureKind.CAPTION),
        ("File photo of the port", FurnitureKind.CAPTION),
        ("Image source, Getty Images", FurnitureKind.CREDIT),
        ("(With inputs from agencies)", FurnitureKind.CREDIT),
        ("Photo credit: Jo Pitt", FurnitureKind.CREDIT),
        ("By our correspondent", FurnitureKind.BYLINE),
    ],
)
def test_lines_that_are_furniture(line: str, kind: FurnitureKind) -> None:
    assert kind_of_line(line) is kind


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("The newsletter said the talks were off.", "a newsletter that is news"),
        ("He had read more about it in the paper.", "the words inside a sentence"),
        ("“Follow us on Twitter,” the poster said.", "speech"),
        ("Share prices fell in London.", "begins like a button"),
        ("More troops were sent on Friday.", "the same"),
        ("Follow-up talks are planned on Telegram.", "a compound"),
        ("Join the army, they were told on Facebook.", "an order that is news"),
        ("Copyright law was changed in 2020.", "a law"),
        ("No part of the country is without power.", "a report"),
        ("Sources: minister to resign", "a headline"),
        ("Comments by the minister angered the union.", "begins like a button"),
        ("Advertising revenue fell at the paper.", "begins like an advert"),
        ("Handout for farmers doubles", "a headline"),
        ("Support for the strike is growing.", "begins like an appeal"),
        ("This report was handed to the minister.", "begins like a correction"),
        ("Become a member of NATO, he urged", "begins like an appeal"),
        (
            "Gallery: Crowds cheer in the port and sing all night. 'It is over,' said Jo Pitt, who led them.",
            "a report glued to a label",
        ),
        (
            "Photograph : Jo Pitt Of all the dockers in Port Sill none waits for the talks more than he",
            "the same",
        ),
        ("Caption: " + "word " * 80, "too long for a caption"),
        ("Source : Reuters What will the dockers do when the talks fail ?", "the same"),
        ("The views expressed are his own -- So you would like to be a docker ?", "the same"),
        ("| file | header |", "a row of a table"),
        ("", "nothing"),
        ("  ", "blank"),
        ("Read more " + "about this and that " * 40, "too long for any cue"),
    ],
)
def test_lines_of_the_report_are_left(line: str, why: str) -> None:
    assert kind_of_line(line) is None, why


def test_labels_and_phrases_have_no_line_longer_than_they_look_at() -> None:
    longest = max(len(phrase) for phrases in words().lines.values() for phrase in phrases)
    assert longest < 2 * LONGEST_LINE


@pytest.mark.parametrize(
    ("phrase", "line", "matches"),
    [
        ("read more", "read more", True),
        ("read more", "read more now", False),
        ("a|b c", "b c", True),
        ("a|b c", "c", False),
        ("(x y|z) c", "x y c", True),
        ("(x y|z) c", "z c", True),
        ("(x y|z) c", "c", True),
        ("(x y|z) c", "x c", False),
        ("[x|y] c", "c", False),
        ("[x|y (w)] c", "y w c", True),
        ("[x|y]{2}", "x", False),
        ("[x|y]{2}", "x y x", True),
        ("9 min", "12 min", True),
        ("9 min", "a min", False),
        ("a ~ b", "a 1 2 3 b", True),
        ("a ~ b", "a 1 2 3 4 b", False),
        ("a * b", "a 1 2 3 4 b", True),
        ("a * b", "a " + "x " * 13 + "b", False),
        ("a **", "a " + "x " * 40, True),
        ("e-mail", "email", True),
    ],
)
def test_notation(phrase: str, line: str, matches: bool) -> None:
    assert bool(re.fullmatch(expression(phrase), normalised(line))) is matches


@pytest.mark.parametrize("phrase", ["a )", "[a|b", "(a [b)"])
def test_brackets_must_fit(phrase: str) -> None:
    with pytest.raises(UsageError, match="bracket"):
        expression(phrase)
