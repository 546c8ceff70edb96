from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import DateBasis, Status
from dateline.report.reader import article_view, article_views, date_view, notes, paragraphs
from dateline.report.sources import Sources
from dateline.spans import Span
from tests.report.fake_story import story

LONG = "word " * 30


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("One.\n\nTwo.", ["One.\n\n", "Two."], "empty line"),
        ("One\nline.\n\nTwo.", ["One\nline.\n\n", "Two."], "wrapped by a machine"),
        (f"{LONG}\nTwo.\nThree.", [f"{LONG}\n", "Two.\n", "Three."], "a line is a paragraph"),
        ("One .\nTwo .\n", ["One .\n", "Two .\n"], "one sentence a line"),
        ("\n\n One.\n \nTwo.", ["\n\n One.\n \n", "Two."], "space before the first"),
        (" \n\n ", [" \n\n "], "nothing to read"),
        ("", [], "nothing"),
    ],
)
def test_paragraphs(text: str, expected: list[str], why: str) -> None:
    assert [span.of(text) for span in paragraphs(text)] == expected, why


@given(st.text(st.sampled_from("a \n\t\r\u2028\x1c"), max_size=30))
def test_paragraphs_leave_nothing_out(text: str) -> None:
    assert "".join(span.of(text) for span in paragraphs(text)) == text


def test_notes_lead_from_words_to_entries() -> None:
    told = story()
    numbers = {entry.id: number for number, entry in enumerate(told.entries, start=1)}
    found = notes(told, numbers)
    merged = next(entry for entry in told.entries if len(entry.reports) > 1)
    for report in merged.reports:
        back = found[report.article, report.anchor.span]
        assert back == ((numbers[merged.id], f"#{merged.id}"),)


def test_two_entries_on_one_anchor_are_both_noted() -> None:
    told = story()
    twin = replace(told.entries[0], id="twin", status=Status.PLANNED)
    both = replace(told, entries=(*told.entries, twin))
    numbers = {entry.id: number for number, entry in enumerate(both.entries, start=1)}
    report = twin.reports[0]
    assert [n for n, _ in notes(both, numbers)[report.article, report.anchor.span]] == [1, 21]


def test_language_codes_that_are_no_codes_are_dropped() -> None:
    first = story().analyses[0]
    article = replace(first.article, language='en" onload="x')
    told = replace(story(), analyses=(replace(first, article=article),), entries=())
    sources = Sources(told)
    assert article_view(told.analyses[0], sources, {}).language is None


def test_a_quotation_over_two_paragraphs_is_coloured_in_both() -> None:
    first = story().analyses[0]
    text = first.article.text
    crossing = Span(text.index("crews."), text.index("will send"))
    statement = replace(first.statements[0], content=(crossing,))
    told = replace(story(), analyses=(replace(first, statements=(statement,)),), entries=())
    sources = Sources(told)
    address = sources.address(first.article.id, crossing)
    view = article_view(told.analyses[0], sources, {})
    opened = [t for p in view.paragraphs for t in p if t.kind == "open" and "s" in t.style.split()]
    assert [t.address for t in opened] == [address, ""]


def test_cited_words_link_to_the_reader_of_the_other_article() -> None:
    """Of articles that cite each other, too, whichever is drawn first."""
    sources = Sources(story())
    dawn, ledger, *_ = article_views(sources, {})
    there = dawn.date.conflict[1].elsewhere
    assert there is not None
    assert (there.number, there.name) == (2, "Harbour Ledger")
    assert there.words == "pulled its boats out of the bank on 3 March"
    back = ledger.date.evidence[1].elsewhere
    assert back is not None
    assert back.number == 1
    for view, address in ((ledger, there.href), (dawn, back.href)):
        addresses = {f"#{t.address}" for p in view.paragraphs for t in p if t.address}
        assert address in addresses


def test_words_of_an_article_that_is_not_in_the_story_have_no_link() -> None:
    ledger = story().analyses[1]
    sources = Sources(replace(story(), analyses=(ledger,), entries=()))
    (view,) = article_views(sources, {})
    there = view.date.evidence[1].elsewhere
    assert there is not None
    assert (there.number, there.href) == (None, None)
    assert there.words == "withdrew its 14 patrol boats from the Skerry bank"
    assert view.date.helped == ()


@pytest.mark.parametrize(
    ("outlet", "brief", "published", "stated", "mark"),
    [
        (
            "The Dawn",
            "3 March 2031",
            "3 March 2031",
            "4 March 2031",
            "contradicted: stated 4 March 2031",
        ),
        (
            "Harbour Ledger",
            "12–18 March 2031",
            "between 12 and 18 March 2031, most likely 12 March, even odds for 12–13 March",
            None,
            "inferred",
        ),
        (None, None, None, None, "undated"),
    ],
)
def test_both_dates_of_an_article(
    outlet: str | None,
    brief: str | None,
    published: str | None,
    stated: str | None,
    mark: str,
) -> None:
    found = next(a for a in story().analyses if a.article.outlet == outlet)
    view = date_view(found, Sources(story()))
    assert (view.brief, view.published, view.stated, view.mark) == (
        brief,
        published,
        stated,
        mark,
    )


def test_a_date_that_stands_as_stated_has_no_mark() -> None:
    dawn = story().analyses[0]
    assert dawn.published is not None
    held = replace(dawn.published, conflict=(), basis=DateBasis.STATED)
    told = replace(story(), analyses=(replace(dawn, published=held),), entries=())
    assert date_view(told.analyses[0], Sources(told)).mark is None


def test_a_time_that_no_calendar_allows_says_so_in_the_text() -> None:
    sources = Sources(story())
    view = article_views(sources, {})[-1]
    (issue,) = view.date.issues
    assert issue.cell is not None
    assert (issue.why, issue.cell.text) == ("the calendar has no 30 February", "30 February")
    hints = {t.hint for p in view.paragraphs for t in p if "t" in t.style.split()}
    assert "XXXX-02-30: the calendar has no 30 February" in hints
