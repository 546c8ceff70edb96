"""The table of people, bodies and offices: each once over all articles, by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.codes import EntityKind, OfficeStatus
from dateline.report.countries import country_name
from dateline.report.wording import ENTITY
from dateline.story.offices import Ground, ledger

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.report.sources import Cell, Sources
    from dateline.report.tables_shared import Actors
    from dateline.story.offices import Assertion
    from dateline.story.people import Person


class Holding(NamedTuple):
    """What articles say of an office of somebody: `former`, with the words in each article."""

    status: str
    cells: tuple[Cell, ...]


class OfficeRow(NamedTuple):
    """An office of somebody. `sure` is whether the text says of which body it is."""

    title: str
    body: str | None
    sure: bool
    holdings: tuple[Holding, ...]


class NameRow(NamedTuple):
    """A person or body under one name, with other spellings, offices and the articles."""

    name: str
    country: str | None
    variants: tuple[Cell, ...]
    offices: tuple[OfficeRow, ...]
    articles: tuple[Cell, ...]


class NameGroup(NamedTuple):
    """The names of one kind; `unnamed` are those whom no article names, with their articles.

    `passing` are those of whom one article knows the name and no other anything more: a row for
    each would hide the others.
    """

    label: str
    rows: tuple[NameRow, ...]
    passing: tuple[Cell, ...]
    unnamed: tuple[Cell, ...]


def names(sources: Sources, actors: Actors) -> tuple[NameGroup, ...]:
    """People and bodies by kind, the most often reported first."""
    offices: dict[str, list[Assertion]] = {}
    for assertion in ledger(sources.analyses, actors.keys):
        offices.setdefault(assertion.holder, []).append(assertion)
    found: dict[EntityKind, list[Person]] = {}
    for person in actors.people:
        found.setdefault(person.kind, []).append(person)
    groups = []
    for kind in (kind for kind in ENTITY if kind in found):
        rows: list[NameRow] = []
        passing: list[Cell] = []
        unnamed: list[Cell] = []
        for person in found[kind]:
            held = offices.get(person.key, ())
            if person.named or any(a.ground is Ground.SAID for a in held):
                row = _row(person, held, sources)
                if len(row.articles) == 1 and not (row.country or row.variants or row.offices):
                    passing.append(_alone(person, row.articles[0]))
                else:
                    rows.append(row)
            elif person.places:
                unnamed.append(_alone(person, _articles(person, sources)[0]))
        groups.append(NameGroup(ENTITY[kind], tuple(rows), tuple(passing), tuple(unnamed)))
    return tuple(groups)


def _alone(person: Person, article: Cell) -> Cell:
    return article._replace(text=f"{person.name} {article.text}")


def _row(person: Person, assertions: Iterable[Assertion], sources: Sources) -> NameRow:
    return NameRow(
        person.name,
        person.country,
        tuple(
            sources.cell(places[0][0], places[0][1], variant)
            for variant, places in person.variants
        ),
        tuple(_offices(assertions, sources)),
        _articles(person, sources),
    )


def _articles(person: Person, sources: Sources) -> tuple[Cell, ...]:
    """The first mention in each article, in the order of the articles."""
    first: dict[int, Cell] = {}
    for article, entity in person.entities:
        number = sources.number(article)
        if entity.mentions and number not in first:
            cell = sources.cell(article, entity.mentions[0].span, f"[{number}]")
            first[number] = cell
    return tuple(first[number] for number in sorted(first))


def _offices(assertions: Iterable[Assertion], sources: Sources) -> Iterator[OfficeRow]:
    """The offices of somebody, each with what is said of it; a title says less with no body."""
    found: dict[tuple[str, str | None], list[Assertion]] = {}
    for assertion in assertions:
        body = None if assertion.body is None else country_name(assertion.body)
        found.setdefault((assertion.title, body), []).append(assertion)
    for title, body in sorted(found, key=lambda office: (office[0].casefold(), office[1] or "")):
        said = found[title, body]
        yield OfficeRow(
            title,
            body,
            any(assertion.ground is Ground.SAID for assertion in said),
            tuple(_holdings(said, sources)),
        )


def _holdings(said: Iterable[Assertion], sources: Sources) -> Iterator[Holding]:
    by_status: dict[OfficeStatus, dict[int, Cell]] = {}
    for assertion in said:
        number = sources.number(assertion.article)
        cells = by_status.setdefault(assertion.status, {})
        if number not in cells:
            cells[number] = sources.cell(assertion.article, assertion.span, f"[{number}]")
    for status in OfficeStatus:
        if status in by_status:
            told = "" if status is OfficeStatus.HOLDS else status.value
            cells = by_status[status]
            yield Holding(told, tuple(cells[number] for number in sorted(cells)))
