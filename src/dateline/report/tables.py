"""The tables of the report: statements by speaker, figures by role, names, offices, places."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.codes import EntityKind, MentionKind, OfficeStatus
from dateline.report.amounts import amount
from dateline.report.countries import country_name
from dateline.report.dating import spelled
from dateline.report.sources import called
from dateline.report.wording import ENTITY, ROLE, SPEECH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dateline.codes import FigureRole
    from dateline.records import Analysis, Entity, Figure, Office, Statement
    from dateline.report.sources import Cell, Citation, Sources
    from dateline.spans import Span

CONTENT: Final = 280
"""Characters of a statement in the table; the link leads to the whole."""

CONTEXT: Final = 45
"""Characters printed on either side of a figure."""


class StatementRow(NamedTuple):
    """What was said, with the way it took to the article."""

    act: str
    type: str
    content: Cell
    chain: str
    number: int


class Speaker(NamedTuple):
    """A speaker with all statements; `name` is `None` where none is named."""

    name: str | None
    rows: tuple[StatementRow, ...]


class FigureRow(NamedTuple):
    """A number with the words around it; `value` is the interval its hedge leaves."""

    value: str
    thing: str | None
    where: str | None
    when: str | None
    according_to: str | None
    before: str
    words: Cell
    after: str
    number: int


class FigureGroup(NamedTuple):
    """The figures that say the same of what they count."""

    label: str
    rows: tuple[FigureRow, ...]


class NameRow(NamedTuple):
    """A person or body under one name, with offices and the articles that name it."""

    name: str
    country: str | None
    offices: tuple[Cell, ...]
    articles: tuple[Citation, ...]


class NameGroup(NamedTuple):
    """The names of one kind."""

    label: str
    rows: tuple[NameRow, ...]


class PlaceRow(NamedTuple):
    """A place name, how often it is mentioned, and its first mention."""

    mentions: int
    first: Cell


class Country(NamedTuple):
    """The places of a country; `code` is `None` where the country is not known."""

    code: str | None
    mentions: int
    rows: tuple[PlaceRow, ...]


def speakers(sources: Sources) -> tuple[Speaker, ...]:
    """Statements by speaker, the one with most first; those without a speaker last.

    Only a named speaker is the same in several articles: "he" and "the minister" are not.
    """
    found: dict[tuple[str, str], list[tuple[str | None, StatementRow]]] = {}
    for analysis in sources.analyses:
        for statement in analysis.statements:
            entity = _entity(analysis, statement)
            name = entity.name if entity else _words(analysis, statement.speaker)
            key = _identity(analysis, entity, name or "")
            row = _statement_row(analysis, statement, sources)
            found.setdefault(key, []).append((name, row))
    groups = [Speaker(rows[0][0], tuple(row for _, row in rows)) for rows in found.values()]
    return tuple(sorted(groups, key=lambda g: (g.name is None, -len(g.rows), g.rows[0].number)))


def figures(sources: Sources) -> tuple[FigureGroup, ...]:
    """Figures by role, in the order of `wording.ROLE`; within one by thing, then by article."""
    found: dict[FigureRole, list[FigureRow]] = {}
    for analysis in sources.analyses:
        for figure in analysis.figures:
            row = _figure_row(analysis, figure, sources)
            found.setdefault(figure.role, []).append(row)
    return tuple(
        FigureGroup(label, tuple(sorted(found[role], key=lambda r: (r.thing or "~").casefold())))
        for role, label in ROLE.items()
        if role in found
    )


def names(sources: Sources) -> tuple[NameGroup, ...]:
    """People and bodies by kind, the most often reported first."""
    found: dict[EntityKind, dict[tuple[str, str], list[tuple[Analysis, Entity]]]] = {}
    for analysis in sources.analyses:
        for entity in analysis.entities:
            key = _identity(analysis, entity, entity.name)
            of_kind = found.setdefault(entity.kind, {})
            of_kind.setdefault(key, []).append((analysis, entity))
    return tuple(
        NameGroup(ENTITY[kind], _name_rows(found[kind].values(), sources))
        for kind in ENTITY
        if kind in found
    )


def places(sources: Sources) -> tuple[Country, ...]:
    """Places by country, the one with most mentions first; unresolved names last."""
    found: dict[str | None, dict[str, list[Cell]]] = {}
    for analysis in sources.analyses:
        for place in analysis.places:
            of_country = found.setdefault(place.country, {})
            cell = sources.cell(analysis.article.id, place.span, place.name)
            of_country.setdefault(place.name.casefold(), []).append(cell)
    countries = [
        Country(
            code,
            sum(map(len, by_name.values())),
            tuple(
                PlaceRow(len(cells), cells[0])
                for _, cells in sorted(by_name.items(), key=lambda p: (-len(p[1]), p[0]))
            ),
        )
        for code, by_name in found.items()
    ]
    return tuple(sorted(countries, key=lambda c: (c.code is None, -c.mentions, c.code or "")))


def _entity(analysis: Analysis, statement: Statement) -> Entity | None:
    """The speaker of a statement, where the article says who it is."""
    return next((e for e in analysis.entities if e.id == statement.speaker_entity), None)


def _identity(analysis: Analysis, entity: Entity | None, name: str) -> tuple[str, str]:
    """The name, and the article unless the name alone identifies."""
    named = entity is not None and any(m.kind is MentionKind.NAME for m in entity.mentions)
    return (name.casefold(), "" if named or not name else analysis.article.id)


def _words(analysis: Analysis, span: Span | None) -> str | None:
    """The words of a span in one line."""
    return None if span is None else " ".join(span.of(analysis.article.text).split())


def _statement_row(analysis: Analysis, statement: Statement, sources: Sources) -> StatementRow:
    article = analysis.article
    words = " … ".join(_words(analysis, span) or "" for span in statement.content)
    if len(words) > CONTENT:
        words = words[:CONTENT].rsplit(" ", 1)[0] + " …"
    first = statement.content[0]
    return StatementRow(
        SPEECH[statement.act],
        statement.type.value,
        sources.cell(article.id, first, words),
        _way(analysis, statement),
        sources.number(article.id),
    )


def _way(analysis: Analysis, statement: Statement) -> str:
    """The chain of a statement in names; the outlet and entities stand in it as their ids."""
    names = {entity.id: entity.name for entity in analysis.entities}
    names["outlet"] = called(analysis.article)
    return " › ".join(names.get(step, step) for step in statement.chain or ("outlet",))


def _figure_row(analysis: Analysis, figure: Figure, sources: Sources) -> FigureRow:
    article = analysis.article.id
    before, after = _context(analysis, figure.span)
    return FigureRow(
        amount(figure),
        _words(analysis, figure.thing),
        _words(analysis, figure.place),
        None if figure.when is None else spelled(figure.when),
        _words(analysis, figure.attributed_to),
        before,
        sources.cell(article, figure.span),
        after,
        sources.number(article),
    )


def _context(analysis: Analysis, span: Span) -> tuple[str, str]:
    """The words of the same sentence before and after a span, cut between words."""
    text = analysis.article.text
    position = bisect_right(analysis.sentences, span.start, key=lambda s: s.start) - 1
    around = analysis.sentences[position].joined(span) if position >= 0 else span
    before, after = text[around.start : span.start], text[span.end : around.end]
    if len(before) > CONTEXT:
        before = "…" + before[-CONTEXT:].partition(" ")[2]
    if len(after) > CONTEXT:
        after = after[:CONTEXT].rpartition(" ")[0] + " …"
    return _flat(before), _flat(after)


def _flat(text: str) -> str:
    """One line; the spaces at the ends stay, they part the words from the figure."""
    return "".join(" " if letter.isspace() else letter for letter in text)


def _name_rows(
    groups: Iterable[list[tuple[Analysis, Entity]]], sources: Sources
) -> tuple[NameRow, ...]:
    rows = [_name_row(group, sources) for group in groups]
    return tuple(sorted(rows, key=lambda r: (-len(r.articles), r.name.casefold())))


def _name_row(group: list[tuple[Analysis, Entity]], sources: Sources) -> NameRow:
    articles: dict[int, Citation] = {}
    for analysis, entity in group:
        number = sources.number(analysis.article.id)
        if entity.mentions and number not in articles:
            articles[number] = sources.citation(analysis.article.id, entity.mentions[0].span)
    return NameRow(
        group[0][1].name,
        next((entity.country for _, entity in group if entity.country), None),
        _offices(group, sources),
        tuple(articles.values()),
    )


def _offices(group: list[tuple[Analysis, Entity]], sources: Sources) -> tuple[Cell, ...]:
    """Every office once, with its first mention; "president" says less than "president, Niger"."""
    cells: dict[str, Cell] = {}
    for analysis, entity in group:
        for office in entity.offices:
            words = _office(office)
            cells.setdefault(words, sources.cell(analysis.article.id, office.span, words))
    said = [words.casefold() for words in cells]
    return tuple(
        cell
        for words, cell in cells.items()
        if not any(other.startswith(f"{words.casefold()},") for other in said)
    )


def _office(office: Office) -> str:
    """`former admiral`, `fisheries minister, Iceland`; states may come as their codes."""
    status = "" if office.status is OfficeStatus.HOLDS else f"{office.status.value} "
    of = f", {country_name(office.organization)}" if office.organization else ""
    return f"{status}{office.title}{of}"
