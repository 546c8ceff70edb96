import pytest

from dateline.ingest.agencies import agencies_in, canonical, plain
from dateline.spans import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Reuters)", [("Reuters", "Reuters")]),
        ("REUTERS - JO PITT", [("REUTERS", "Reuters")]),
        ("Jo Pitt/AFP\\/Getty Images", [("AFP", "AFP"), ("Getty Images", "Getty Images")]),
        ("The Associated  Press", [("The Associated  Press", "AP")]),
        ("©2022 Bloomberg L.P.", [("Bloomberg L.P.", "Bloomberg")]),
        ("agence france presse", []),
        ("an apple", []),
        ("APPLE", []),
        ("Editing by Rex Hall", []),
        ("Editing by Jo Petra", []),
        ("Editing by J. Magnum", []),
        ("Rex/Shutterstock", [("Rex", "Rex Features"), ("Shutterstock", "Shutterstock")]),
    ],
)
def test_agencies_are_found_by_their_spellings(text: str, expected: list[tuple[str, str]]) -> None:
    found = agencies_in(text, Span(0, len(text)))
    assert [(credit.span.of(text), credit.agency) for credit in found] == expected


def test_only_the_span_is_searched() -> None:
    text = "AFP, Reuters, AP"
    assert [c.span.of(text) for c in agencies_in(text, Span(5, 12))] == ["Reuters"]


def test_the_list_is_one_to_one_and_world_wide() -> None:
    names = set(canonical().values())
    assert len(names) >= 40
    assert all(canonical()[name] == name for name in names)
    assert plain() <= canonical().keys()
