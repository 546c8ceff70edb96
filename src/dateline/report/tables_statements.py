"""The table of statements: by speaker, each once, with its other tellings and its way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.codes import StatementType
from dateline.report.dating import published
from dateline.report.tables_shared import one_line
from dateline.report.wording import SPEECH
from dateline.story.linking import words
from dateline.story.restated import restated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.records import Analysis, Statement
    from dateline.report.sources import Cell, Sources
    from dateline.report.tables_shared import Actors
    from dateline.spans import Span
    from dateline.story.restated import Restatement, Telling

CONTENT: Final = 280
"""Characters of a statement in the table; the link leads to the whole."""

QUOTED: Final = re.compile(
    r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|``.*?(?:''|$)|(?<!\w)[‘'][^’']{2,}[’'](?!\w)",
    re.DOTALL,
)
"""Words inside quotation marks; a mark that is not closed lasts to the end."""


class Piece(NamedTuple):
    """Words of a statement; `verbatim` is whether they stand inside quotation marks."""

    text: str
    verbatim: bool


class Wording(NamedTuple):
    """One stretch of a statement: its pieces, and the address of exactly these words."""

    href: str
    pieces: tuple[Piece, ...]


class Retold(NamedTuple):
    """Another telling of a statement and how it agrees."""

    content: tuple[Wording, ...]
    why: str
    number: int


class StatementRow(NamedTuple):
    """What was said. `told_as` are the article's words for the speaker, `renamed` if not the name.

    `through` are those between the article and the speaker.
    """

    act: str
    cue: Cell | None
    type: str
    content: tuple[Wording, ...]
    told_as: Cell | None
    renamed: bool
    addressee: Cell | None
    through: str
    date: str | None
    number: int
    retold: tuple[Retold, ...]


class Speaker(NamedTuple):
    """A speaker with all statements; `name` is `None` where none is named."""

    name: str | None
    rows: tuple[StatementRow, ...]


def speakers(sources: Sources, actors: Actors) -> tuple[Speaker, ...]:
    """Statements by speaker, the one with most first; those without a speaker last.

    Of several tellings of one statement the fullest has a row, and the others stand below it.
    """
    again = _again(sources, actors)
    found: dict[str, list[tuple[str | None, StatementRow]]] = {}
    for analysis in sources.analyses:
        article = analysis.article.id
        for number, statement in enumerate(analysis.statements):
            item = again.get((article, number))
            if item is not None and (item.fullest.article, item.fullest.number) != (
                article,
                number,
            ):
                continue
            entity = actors.entity(article, statement.speaker_entity)
            name = one_line(analysis, statement.speaker)
            if entity is not None:
                name = actors.name(article, entity)
            key = actors.key(article, entity) if entity else f"{article} {(name or '').casefold()}"
            retold = () if item is None else tuple(_retold(item, sources))
            row = _row(analysis, statement, sources, retold)
            if name is not None and row.told_as is not None:
                row = row._replace(renamed=words(row.told_as.text) != words(name))
            found.setdefault(key if name else "", []).append((name, row))
    groups = [Speaker(rows[0][0], tuple(row for _, row in rows)) for rows in found.values()]
    return tuple(sorted(groups, key=lambda g: (g.name is None, -len(g.rows), g.rows[0].number)))


def _again(sources: Sources, actors: Actors) -> dict[tuple[str, int], Restatement]:
    """The statements that are told more than once, by article and number."""
    return {
        (telling.article, telling.number): item
        for item in restated(sources.analyses, actors.keys)
        for telling in item.tellings
    }


def _row(
    analysis: Analysis,
    statement: Statement,
    sources: Sources,
    retold: tuple[Retold, ...],
) -> StatementRow:
    article = analysis.article.id
    return StatementRow(
        act=SPEECH[statement.act],
        cue=_cell(article, statement.cue, sources, SPEECH[statement.act]),
        type=statement.type.value,
        content=wordings(analysis, statement, sources),
        told_as=_cell(article, statement.speaker, sources),
        renamed=False,
        addressee=_cell(article, statement.addressee, sources),
        through=_through(analysis, statement),
        date=published(analysis.published),
        number=sources.number(article),
        retold=retold,
    )


def _cell(
    article: str, span: Span | None, sources: Sources, words: str | None = None
) -> Cell | None:
    return None if span is None else sources.cell(article, span, words)


def _retold(item: Restatement, sources: Sources) -> Iterator[Retold]:
    """The tellings but the fullest."""
    for telling in item.tellings[1:]:
        analysis = sources.analyses[sources.number(telling.article) - 1]
        statement = analysis.statements[telling.number]
        yield Retold(
            wordings(analysis, statement, sources),
            _why(telling),
            sources.number(telling.article),
        )


def _why(telling: Telling) -> str:
    return (telling.why or "").partition(":")[0].partition(",")[0]


def _through(analysis: Analysis, statement: Statement) -> str:
    """Those between the article and the speaker, from the article on: `Reuters › the ministry`."""
    names = {entity.id: entity.name for entity in analysis.entities}
    steps = [step for step in statement.chain if step != "outlet"]
    if steps and statement.speaker_entity in {steps[-1], None}:
        steps = steps[:-1]
    return " › ".join(names.get(step, step) for step in steps)


def wordings(analysis: Analysis, statement: Statement, sources: Sources) -> tuple[Wording, ...]:
    """The content of a statement, quoted words apart, cut where it is long."""
    left, found = CONTENT, []
    for span in statement.content:
        if left <= 0:
            break
        pieces = []
        for piece in _pieces(span.of(analysis.article.text), statement.type):
            text = piece.text if len(piece.text) <= left else _cut(piece.text, left)
            left -= len(piece.text)
            pieces.append(Piece(text, piece.verbatim))
            if left <= 0:
                break
        found.append(Wording(f"#{sources.address(analysis.article.id, span)}", tuple(pieces)))
    return tuple(found)


def _cut(text: str, length: int) -> str:
    return f"{text[:length].rpartition(' ')[0]} …"


def _pieces(text: str, kind: StatementType) -> Iterator[Piece]:
    """Verbatim and other words of a stretch by turns, each in one line."""
    if kind is not StatementType.MIXED:
        yield Piece(" ".join(text.split()), kind is StatementType.DIRECT)
        return
    position = 0
    for match in QUOTED.finditer(text):
        if match.start() > position:
            yield Piece(re.sub(r"\s+", " ", text[position : match.start()]), verbatim=False)
        yield Piece(re.sub(r"\s+", " ", match[0]), verbatim=True)
        position = match.end()
    if position < len(text):
        yield Piece(re.sub(r"\s+", " ", text[position:]), verbatim=False)
