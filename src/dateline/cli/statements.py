"""`dateline statements`: who said what, through whom, over all articles of a story.

What stands inside quotation marks in the source stands inside them here; words that are
reported are printed without. A wish, a plan or a mere subject is told apart from what was said.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from dateline.cli.dating_blocks import Line
from dateline.cli.listings import INDENT, Listed, country, days, members, scope_options
from dateline.cli.output import counted, print_json, visible
from dateline.codes import STANCES, EntityKind, SpeechAct, StatementType
from dateline.report.dating import published
from dateline.report.wording import SPEECH
from dateline.story.wordings import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.cli.listings import Days
    from dateline.records import Analysis, Entity, Statement

SIGNS: Final = {False: ("●", "bold"), True: ("○", "cyan")}
"""Sign and style by whether nothing is asserted: full for what was said, hollow for attitudes."""

OUTLET: Final = "outlet"
"""Stands for the article itself in a chain."""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with its article, its number there, and who the speaker and the chain are."""

    analysis: Analysis
    number: int
    statement: Statement
    entity: Entity | None
    words: str | None
    chain: tuple[str, ...]

    @property
    def name(self) -> str | None:
        """The speaker: the name that the article gives, else the words for him."""
        return self.words if self.entity is None else visible(self.entity.name)

    @property
    def unnamed(self) -> bool:
        """Whether the speaker is a source without a name."""
        return self.entity is not None and self.entity.kind is EntityKind.ANONYMOUS_SOURCE

    @property
    def content(self) -> str:
        """What was said, in the words of the article."""
        text = self.analysis.article.text
        return " … ".join(visible(span.of(text)) for span in self.statement.content)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which statements are listed."""

    speaker: str | None
    about: str | None
    country: str | None
    unnamed: bool
    types: frozenset[StatementType]
    acts: frozenset[SpeechAct]
    days: Days

    def passes(self, told: Told) -> bool:
        """Whether a statement is listed."""
        when = told.analysis.published
        return (
            (not self.types or told.statement.type in self.types)
            and (not self.acts or told.statement.act in self.acts)
            and (not self.unnamed or told.unnamed)
            and self._by_speaker(told)
            and (self.about is None or mentions(told.content, self.about))
            and self.days.hold(None if when is None else when.interval)
        )

    def _by_speaker(self, told: Told) -> bool:
        if self.country is not None and (
            told.entity is None or told.entity.country != self.country
        ):
            return False
        names = f"{told.name or ''} {told.words or ''} {' '.join(told.chain[1:])}"
        return self.speaker is None or mentions(names, self.speaker)


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@click.option("--speaker", "--by", metavar="WORDS", help="Speaker, or a source between.")
@click.option("--about", metavar="WORDS", help="All these words in what was said.")
@click.option("--type", "types", metavar="A,B", help=f"Only: {', '.join(StatementType)}.")
@click.option("--act", "acts", metavar="A,B", help=f"Only: {', '.join(SpeechAct)}.")
@click.option("--country", metavar="COUNTRY", help="The speaker's: code, name or adjective.")
@click.option("--unnamed", is_flag=True, help="Only sources without a name.")
@scope_options("Articles")
def statements(
    story: Path, as_json: bool, limit: int | None, unnamed: bool, **asked: str | None
) -> None:
    """Print who said what, through whom, in the words of the articles.

    ● said, ○ expected, planned or only spoken of. “A < B < C” runs from the article over those
    between to the speaker. Every line ends with its source as file:start-end.
    """
    chosen = Filter(
        speaker=asked["speaker"],
        about=asked["about"],
        country=country(asked["country"]),
        unnamed=unnamed,
        types=members(StatementType, "--type", asked["types"]),
        acts=members(SpeechAct, "--act", asked["acts"]),
        days=days(asked["since"], asked["until"]),
    )
    listed = Listed(story, ("statements", "entities"), asked["article"])
    every = [told for analysis in listed.chosen for told in _told(listed, analysis)]
    found = [told for told in every if chosen.passes(told)][:limit]
    if as_json:
        print_json([as_object(listed, told) for told in found])
        listed.say(_summary(found, every))
        return
    listed.show((block(listed, told) for told in found), _summary(found, every))


def _summary(found: list[Told], every: list[Told]) -> str:
    speakers = len({told.name for told in found if told.name is not None})
    return f"{len(found)} of {counted(len(every), 'statement')}, {counted(speakers, 'speaker')} by name or words"


def _told(listed: Listed, analysis: Analysis) -> Iterator[Told]:
    entities = {entity.id: entity for entity in analysis.entities}
    names = {key: visible(entity.name) for key, entity in entities.items()}
    names[OUTLET] = analysis.article.outlet or "the article"
    for number, statement in enumerate(analysis.statements):
        words = None
        if statement.speaker is not None:
            words = listed.text(analysis.article.id, statement.speaker)
        yield Told(
            analysis,
            number,
            statement,
            entities.get(statement.speaker_entity or ""),
            words,
            tuple(visible(names.get(step, step)) for step in statement.chain or (OUTLET,)),
        )


def block(listed: Listed, told: Told) -> list[Line]:
    """The lines of one statement."""
    statement, article = told.statement, told.analysis.article.id
    sign, style = SIGNS[statement.act in STANCES]
    tail = [" < ".join(told.chain), published(told.analysis.published) or "undated"]
    head = f"{_speaker(told)}  {SPEECH[statement.act]}, {statement.type}"
    if statement.cue is not None:
        head += f": “{listed.text(article, statement.cue)}”"
    if statement.addressee is not None:
        head += f" to “{listed.text(article, statement.addressee)}”"
    return [
        Line(f"{sign} ", head, style),
        Line(f"{INDENT}> ", told.content),
        Line(INDENT, f"{'; '.join(tail)}; {listed.cite(article, *statement.content)}"),
    ]


def _speaker(told: Told) -> str:
    """`Mina Doe (“she”)`, `a clerk (unnamed)`; a speaker who is not found is said to be so."""
    if told.name is None:
        return "speaker not found"
    other = told.words is not None and told.words.casefold() != told.name.casefold()
    told_as = [f"“{told.words}”"] if other else []
    marks = ["unnamed source"] if told.unnamed else []
    return told.name + (f" ({', '.join(marks + told_as)})" if marks or told_as else "")


def as_object(listed: Listed, told: Told) -> dict[str, object]:
    """A statement for `--json`."""
    article = told.analysis.article.id
    return listed.row("statements", article, told.number) | {
        "speaker_name": told.name,
        "speaker_country": None if told.entity is None else told.entity.country,
        "unnamed": told.unnamed,
        "asserts": told.statement.act not in STANCES,
        "chain_names": told.chain,
    }
