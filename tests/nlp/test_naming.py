from __future__ import annotations

import pytest

from dateline.nlp.naming import repaired, voted
from dateline.nlp.tokenization import tokenise
from dateline.records import Name
from dateline.spans import Span
from tests.parses import document, find


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        # Parts on both sides of a hyphen are one name, of the longer part's class.
        ("near al-Qaeda bases", [(3, 4, "Organization")], [("al-Qaeda", "Organization")]),
        ("Jean-Yves Roux", [(0, 1, "Person"), (2, 4, "Person")], [("Jean-Yves Roux", "Person")]),
        # but two countries stay two
        (
            "Iran-Iraq border",
            [(0, 1, "Location"), (2, 3, "Location")],
            [("Iran", "Location"), ("Iraq", "Location")],
        ),
        ("French-led force", [(0, 1, "NORP")], [("French", "NORP")]),  # lower case follows
        ("the Senate ’s vote", [(0, 3, "Organization")], [("Senate", "Organization")]),
    ],
)
def test_repaired(
    text: str, found: list[tuple[int, int, str]], expected: list[tuple[str, str]]
) -> None:
    spans = tokenise(text, Span(0, len(text)))
    got = repaired(found, spans, text)
    assert [(text[spans[a].start : spans[b - 1].end], label) for a, b, label in got] == expected


DOCUMENT = document(
    """
    Barkhane Barkhane PROPN NNP 2 nsubj
    left leave VERB VBD 0 root
    Mali Mali PROPN NNP 2 obj
    """,
    """
    Barkhane Barkhane PROPN NNP 2 nsubj
    fought fight VERB VBD 0 root
    in in ADP IN 4 case
    Mali Mali PROPN NNP 2 obl
    """,
)


def test_one_name_has_one_class_and_repetitions_are_found() -> None:
    text = DOCUMENT.text
    names = [
        Name(span=find(text, "Barkhane"), label="Organization"),
        Name(span=find(text, "Mali"), label="Location"),
    ]
    result = voted(text, DOCUMENT.sentences, names)
    assert [(n.span.of(text), n.label) for n in result] == [
        ("Barkhane", "Organization"),
        ("Mali", "Location"),
        ("Barkhane", "Organization"),
        ("Mali", "Location"),
    ]


def test_ties_do_not_depend_on_order() -> None:
    text = DOCUMENT.text
    names = [
        Name(span=find(text, "Barkhane"), label="Person"),
        Name(span=find(text, "Barkhane", 1), label="Organization"),
    ]
    forward = voted(text, DOCUMENT.sentences, names)
    backward = voted(text, DOCUMENT.sentences, names[::-1])
    assert forward == backward
    assert {name.label for name in forward} == {"Organization"}
