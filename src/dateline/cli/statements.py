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
from dateline.cli.statements_tellings import KINDS, Tellings
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
    def place(self) -> tuple[str, int]:
        """Article and number of the statement in it."""
        return (self.analysis.article.id, self.number)

    @property
    def name(self) -> str | None:
        """The speaker: the name that the article gives, else the words for him."""
        return self.words if self.entity is None else visible(self.entity.name)

    @property
    def outer(self) -> int | None:
        """The number of the statement that reports this one."""
        cue = self.statement.within
        numbers = (n for n, other in enumerate(self.analysis.statements) if other.cue == cue)
        return None if cue is None else next(numbers, None)

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
    between to the speaker; “reported by” names who tells it inside another statement. Every
    line ends with its source as file:start-end. What several articles tell stands once, in the
    fullest words, with the other tellings (=) below.
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
    listed = Listed(story, KINDS, asked["article"], asked["as_of"])
    tellings = Tellings(listed)
    every = [told for analysis in listed.chosen for told in _told(listed, analysis)]
    found = [told for told in every if chosen.passes(told)]
    if as_json:
        found = found[:limit]
        print_json([as_object(listed, told, tellings) for told in found])
        listed.say(_summary(found, every))
        return
    by_place = {told.place: told for told in found}
    once = [by_place[place] for place in tellings.once(by_place)][:limit]
    shown = ([*block(listed, told), *tellings.lines(told.place)] for told in once)
    listed.show(shown, _summary(found if limit is None else once, every, len(once)))


def _summary(found: list[Told], every: list[Told], once: int | None = None) -> str:
    speakers = len({told.name for told in found if told.name is not None})
    again = "" if once in {None, len(found)} else f", {once} different"
    return (
        f"{len(found)} of {counted(len(every), 'statement')}{again}, "
        f"{counted(speakers, 'speaker')} by name or words"
    )


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
    if statement.medium is not None:
        head += f", by “{listed.text(article, statement.medium)}”"
    if statement.when_text is not None:
        day = "" if statement.when is None else f" ({statement.when})"
        head += f", “{listed.text(article, statement.when_text)}”{day}"
    outer = [] if told.outer is None else [Line(INDENT, _reported(listed, told, told.outer))]
    return [
        Line(f"{sign} ", head, style),
        Line(f"{INDENT}> ", told.content),
        *outer,
        Line(INDENT, f"{'; '.join(tail)}; {listed.cite(article, *statement.content)}"),
    ]


def _reported(listed: Listed, told: Told, number: int) -> str:
    """`reported by the source: “told”`: whose words a statement inside another is part of."""
    outer = told.analysis.statements[number]
    article, names = told.analysis.article.id, told.analysis.entities
    name = next((visible(e.name) for e in names if e.id == outer.speaker_entity), None)
    if name is None and outer.speaker is not None:
        name = f"“{listed.text(article, outer.speaker)}”"
    cue = "" if outer.cue is None else f": “{listed.text(article, outer.cue)}”"
    return f"reported by {name or 'a speaker who is not found'}{cue}"


def _speaker(told: Told) -> str:
    """`Mina Doe (“she”)`, `a clerk (unnamed)`; a speaker who is not found is said to be so."""
    if told.name is None:
        return "speaker not found"
    other = told.words is not None and told.words.casefold() != told.name.casefold()
    told_as = [f"“{told.words}”"] if other else []
    marks = ["unnamed source"] if told.unnamed else []
    return told.name + (f" ({', '.join(marks + told_as)})" if marks or told_as else "")


def as_object(listed: Listed, told: Told, tellings: Tellings) -> dict[str, object]:
    """A statement for `--json`."""
    article = told.analysis.article.id
    return listed.row("statements", article, told.number) | {
        "speaker_name": told.name,
        "speaker_country": None if told.entity is None else told.entity.country,
        "unnamed": told.unnamed,
        "asserts": told.statement.act not in STANCES,
        "chain_names": told.chain,
        "within_number": told.outer,
        "restated": tellings.as_object(told.place),
    }
