"""The tables of the report: statements, figures, people and offices, places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dateline.codes import PlaceRole, StatementType
from dateline.records import Derived
from dateline.report.sources import Sources
from dateline.report.tables_figures import figures
from dateline.report.tables_people import names
from dateline.report.tables_places import places
from dateline.report.tables_shared import Actors
from dateline.report.tables_statements import Speaker, speakers, wordings
from dateline.spans import Span
from tests.report.fake_story import story

if TYPE_CHECKING:
    from dateline.findings import Story


def told(whole: Story) -> tuple[Speaker, ...]:
    sources = Sources(whole)
    return speakers(sources, Actors(sources))


def test_statements_by_speaker() -> None:
    found = told(story())
    assert [speaker.name for speaker in found][-1] is None
    assert {speaker.name for speaker in found} >= {"Signe Aalberg", "Jon Vik", "Oddur Steinsson"}
    (vik,) = (speaker for speaker in found if speaker.name == "Jon Vik")
    (piece,) = vik.rows[0].content[0].pieces
    assert piece == ('"We were promised help. We got a leaflet,"', True)
    assert vik.rows[0].through == ""
    assert vik.rows[0].told_as is not None
    assert (vik.rows[0].told_as.text, vik.rows[0].renamed) == ("Jon Vik", False)


def test_other_words_for_a_speaker_are_shown() -> None:
    first = story().analyses[0]
    start = first.article.text.index("Rear Admiral Signe Aalberg")
    span = Span(start, start + len("Rear Admiral Signe Aalberg"))
    titled = tuple(
        replace(s, speaker=span) if s.speaker_entity is not None else s for s in first.statements
    )
    found = told(replace(story(), analyses=(replace(first, statements=titled),)))
    (aalberg,) = (speaker for speaker in found if speaker.name == "Signe Aalberg")
    row = aalberg.rows[0]
    assert row.told_as is not None
    assert (row.told_as.text, row.renamed) == ("Rear Admiral Signe Aalberg", True)


def test_a_long_statement_is_cut_between_words() -> None:
    first = story().analyses[0]
    text = first.article.text
    whole = replace(first.statements[0], content=(Span(0, len(text)),))
    turned = replace(first, statements=(whole,))
    sources = Sources(replace(story(), analyses=(turned,)))
    (content,) = wordings(turned, whole, sources)
    words = content.pieces[-1].text
    assert words.endswith(" …")
    assert " ".join(text.split()).startswith(words.removesuffix(" …") + " ")


@pytest.mark.parametrize(
    ("kind", "pieces"),
    [
        (StatementType.DIRECT, [('Ships "under <b>no</b> flag" & worse', True)]),
        (StatementType.INDIRECT, [('Ships "under <b>no</b> flag" & worse', False)]),
        (
            StatementType.MIXED,
            [("Ships ", False), ('"under <b>no</b> flag"', True), (" & worse", False)],
        ),
    ],
)
def test_quoted_words_are_told_from_the_others(
    kind: StatementType, pieces: list[tuple[str, bool]]
) -> None:
    whole = story()
    analysis = next(a for a in whole.analyses if "flag" in a.article.text)
    start = analysis.article.text.index("Ships")
    span = Span(start, analysis.article.text.index("worse") + 5)
    statement = replace(
        next(s for a in whole.analyses for s in a.statements), type=kind, content=(span,)
    )
    (content,) = wordings(analysis, statement, Sources(whole))
    assert list(content.pieces) == pieces


def test_another_telling_stands_below_the_fullest() -> None:
    first = story().analyses[0]
    other = replace(first.article, id="other", outlet="The Echo")
    twice = replace(story(), analyses=(first, replace(first, article=other)))
    (aalberg,) = (speaker for speaker in told(twice) if speaker.name == "Signe Aalberg")
    direct = next(row for row in aalberg.rows if row.type == "direct")
    (again,) = direct.retold
    assert again.why == "word for word"
    assert {direct.number, again.number} == {1, 2}


def test_figures_by_role_with_the_words_around_them() -> None:
    sources = Sources(story())
    found = {group.label: group.rows for group in figures(sources, Actors(sources))}
    assert list(found) == ["Arrested", "Leaving", "Protesters", "Money", "Shares", "Other figures"]
    (leaving,) = found["Leaving"]
    assert leaving.thing is not None
    assert (leaving.value, leaving.thing.text, leaving.words.text) == ("14", "patrol boats", "14")
    assert leaving.before.endswith("withdrew its ")
    assert leaving.after.startswith(" patrol boats")


def test_what_follows_from_a_figure_and_what_contradicts_it() -> None:
    whole = story()
    first = whole.analyses[0]
    boats = next(f for f in first.figures if f.span.of(first.article.text) == "14")
    derived = Derived(
        low=7, high=7, unit=None, thing=None, why="half of 14", rests_on=(boats.span,)
    )
    halved = replace(boats, derived=derived, issue="14 is not 15")
    turned = replace(first, figures=(halved,))
    sources = Sources(replace(whole, analyses=(turned,)))
    ((row,),) = (group.rows for group in figures(sources, Actors(sources)))
    sums, wrong = row.remarks
    assert sums.cell is not None
    assert (sums.cell.text, sums.cell.href) == ("half of 14: 7", row.words.href)
    assert (wrong.words, wrong.warns) == ("14 is not 15", True)


def test_figures_that_cannot_both_be_right_name_each_other() -> None:
    first = story().analyses[0]
    boats = next(f for f in first.figures if f.span.of(first.article.text) == "14")
    other = replace(first.article, id="other")
    more = replace(first, article=other, figures=(replace(boats, low=40.0, high=40.0),))
    sources = Sources(replace(story(), analyses=(replace(first, figures=(boats,)), more)))
    (group,) = figures(sources, Actors(sources))
    one, two = group.rows
    assert [r.words for r in one.remarks] == ["differs from"] == [r.words for r in two.remarks]
    assert one.remarks[0].cell is not None
    assert one.remarks[0].cell.text == f"{two.value} [{two.number}]"


def test_people_once_with_every_office_and_article() -> None:
    sources = Sources(story())
    people = names(sources, Actors(sources))[0]
    assert people.label == "People"
    aalberg = people.rows[0]
    assert (aalberg.name, aalberg.country) == ("Signe Aalberg", "NO")
    offices = [(o.title, o.body, [h.status for h in o.holdings]) for o in aalberg.offices]
    assert ("Rear Admiral", "Norwegian coast guard", [""]) in offices
    assert any(title == "admiral" and "former" in held for title, _, held in offices)
    assert [cell.text for cell in aalberg.articles] == ["[1]", "[5]"]


def test_places_by_country_unknown_last() -> None:
    found = places(Sources(story()))
    assert [country.code for country in found] == ["NO", "FO", "IS", None]
    assert [(row.first.text, row.mentions) for row in found[1].rows] == [("Torshavn", 2)]


def test_a_state_that_acts_is_counted_apart() -> None:
    first = story().analyses[0]
    acting = tuple(replace(place, role=PlaceRole.ACTOR) for place in first.places)
    found = places(Sources(replace(story(), analyses=(replace(first, places=acting),))))
    assert all(row.acting == row.mentions for country in found for row in country.rows)


def test_only_a_name_is_the_same_speaker_in_two_articles() -> None:
    first = story().analyses[0]
    other = replace(first.article, id="other", text=first.article.text)
    short = tuple(s for s in first.statements if s.speaker_entity is None)
    twice = replace(
        story(), analyses=(first, replace(first, article=other, statements=short or ()))
    )
    assert [speaker.name for speaker in told(twice)].count("Signe Aalberg") == 1
