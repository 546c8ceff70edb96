from __future__ import annotations

from dataclasses import replace

from dateline.report import tables
from dateline.report.sources import Sources
from dateline.spans import Span
from tests.report.fake_story import story


def test_statements_by_speaker() -> None:
    found = tables.speakers(Sources(story()))
    assert [speaker.name for speaker in found][-1] is None
    assert {speaker.name for speaker in found} >= {"Signe Aalberg", "Jon Vik", "Oddur Steinsson"}
    (vik,) = (speaker for speaker in found if speaker.name == "Jon Vik")
    assert vik.rows[0].content.text == '"We were promised help. We got a leaflet,"'
    assert vik.rows[0].chain == "Harbour Ledger › Jon Vik"


def test_a_long_statement_is_cut_between_words() -> None:
    told = story()
    first = told.analyses[0]
    text = first.article.text
    whole = replace(first.statements[0], content=(Span(0, len(text)),))
    turned = replace(first, statements=(whole,))
    sources = Sources(replace(told, analyses=(turned,)))
    (speaker,) = tables.speakers(sources)
    words = speaker.rows[0].content.text
    assert words.endswith(" …")
    assert " ".join(text.split()).startswith(words.removesuffix(" …") + " ")


def test_figures_by_role_with_the_words_around_them() -> None:
    found = {group.label: group.rows for group in tables.figures(Sources(story()))}
    assert list(found) == ["Arrested", "Leaving", "Protesters", "Money", "Shares", "Other figures"]
    (leaving,) = found["Leaving"]
    assert (leaving.value, leaving.thing, leaving.words.text) == ("14", "patrol boats", "14")
    assert leaving.before.endswith("withdrew its ")
    assert leaving.after.startswith(" patrol boats")


def test_people_once_with_every_office_and_article() -> None:
    people = tables.names(Sources(story()))[0]
    assert people.label == "People"
    aalberg = people.rows[0]
    assert (aalberg.name, aalberg.country) == ("Signe Aalberg", "NO")
    assert [cell.text for cell in aalberg.offices] == [
        "Rear Admiral, Norwegian coast guard",
        "former admiral",
    ]
    assert [citation.number for citation in aalberg.articles] == [1, 5]


def test_places_by_country_unknown_last() -> None:
    found = tables.places(Sources(story()))
    assert [country.code for country in found] == ["NO", "FO", "IS", None]
    assert [(row.first.text, row.mentions) for row in found[1].rows] == [("Torshavn", 2)]


def test_only_a_name_is_the_same_speaker_in_two_articles() -> None:
    told = story()
    other = replace(told.analyses[0].article, id="other", text=told.analyses[0].article.text)
    twice = replace(told, analyses=(told.analyses[0], replace(told.analyses[0], article=other)))
    found = tables.speakers(Sources(twice))
    assert [speaker.name for speaker in found] == [
        "Signe Aalberg",
        "Oddur Steinsson",
        "He",
        "He",
    ]
    assert [len(speaker.rows) for speaker in found] == [2, 2, 1, 1]
