"""`dateline people`: people, bodies and their offices, each once over all articles of a story.

What else somebody is called, misspelt or in another spelling, stands under the name. `--office`
turns to the ledger: who is said to hold or to have held an office, as of when, by which source.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.dating_blocks import Line
from dateline.cli.listings import INDENT, Listed, country, days, members, scope_options
from dateline.cli.output import counted, print_json, visible
from dateline.cli.people_offices import (
    Office,
    assertion_object,
    described,
    in_short,
    ledger_block,
    offices_of,
)
from dateline.codes import EntityKind
from dateline.errors import UsageError
from dateline.report.countries import country_name
from dateline.serialize import interval
from dateline.story.linking import link
from dateline.story.offices import ledger
from dateline.story.people import people as everyone
from dateline.story.wordings import mentions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from dateline.story.offices import Assertion
    from dateline.story.people import Person


@dataclass(frozen=True, slots=True)
class Filter:
    """Who is listed; those without a name only where they are asked for."""

    name: str | None
    kinds: frozenset[EntityKind]
    country: str | None
    unnamed: bool

    def passes(self, person: Person) -> bool:
        """Whether somebody is listed."""
        names = " ".join((person.name, *(name for name, _ in person.variants)))
        return (
            (person.named or self.unnamed)
            and (self.name is None or mentions(names, self.name))
            and (not self.kinds or person.kind in self.kinds)
            and (self.country is None or person.country == self.country)
        )


@click.command()
@click.argument("story", type=click.Path(path_type=Path))
@click.argument("name", metavar="[NAME]", required=False)
@click.option("--type", "kinds", metavar="A,B", help=f"Only: {', '.join(EntityKind)}.")
@click.option("--country", metavar="COUNTRY", help="Code, name or adjective.")
@click.option("--office", metavar="WORDS", help="The ledger of an office: “president Niger”.")
@click.option("--on", metavar="DAY", help="With --office: who held it on a day.")
@click.option("--all", "unnamed", is_flag=True, help="Also those without a name.")
@scope_options("Articles")
def people(
    story: Path, as_json: bool, limit: int | None, unnamed: bool, **asked: str | None
) -> None:
    """Print people and bodies, those in most articles first, with their names and offices.

    --office prints who is said to hold an office, as of the day of each article; with --on who
    held it on that day, or that the articles do not decide.

    Forces, groups, agencies and others that are missing or of another kind: write them into
    STORY/bodies.csv, one a line under the headings name,kind,country,aliases (only the name must
    be filled; kind is one of --type, organization if empty; aliases with | between them), and
    run dateline build STORY. They come before all others of that name.
    """
    office, on = asked["office"], _day(asked["on"], asked["office"])
    chosen = Filter(
        name=asked["name"],
        kinds=members(EntityKind, "--type", asked["kinds"]),
        country=country(asked["country"]),
        unnamed=unnamed or office is not None or asked["kinds"] is not None,
    )
    listed = Listed(story, ("entities", "places"), asked["article"], asked["as_of"])
    wanted = days(asked["since"], asked["until"])
    analyses = [a for a in listed.chosen if wanted.hold(listed.published(a.article.id))]
    keys = link(listed.every)
    every = everyone(analyses, keys)
    found = [person for person in every if chosen.passes(person)]
    kept = {a.article.id for a in analyses}
    assertions = [a for a in ledger(listed.every, keys) if a.article in kept]
    if office is None:
        hidden = sum(replace(chosen, unnamed=True).passes(p) for p in every) - len(found)
        told = (
            f"{len(found[:limit])} of {counted(len(every), 'person or body', 'people and bodies')}"
        )
        told += f"; {hidden} without a name not shown, --all lists them" if hidden else ""
        _print(listed, found[:limit], assertions, told, as_json=as_json)
    else:
        names = {person.key: person for person in found}
        rows = [a for a in assertions if a.holder in names and mentions(described(a), office)]
        _print_ledger(listed, offices_of(rows)[:limit], names, on, as_json=as_json)


def _day(text: str | None, office: str | None) -> date | None:
    """The day of --on; raises `UsageError` for a month, a year or without an office."""
    if text is None:
        return None
    when = interval(text)
    if when.precision != "day" or office is None:
        message = f"--on {text}: give a day (2022-02-18), and the office with --office"
        raise UsageError(message)
    return when.first


def _print(
    listed: Listed,
    found: Sequence[Person],
    assertions: Sequence[Assertion],
    told: str,
    *,
    as_json: bool,
) -> None:
    held: defaultdict[str, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        held[assertion.holder].append(assertion)
    if as_json:
        print_json([as_object(listed, person, held[person.key]) for person in found])
        listed.say(told)
    else:
        listed.show((block(listed, person, held[person.key]) for person in found), told)


def _print_ledger(
    listed: Listed,
    offices: Sequence[Office],
    names: Mapping[str, Person],
    on: date | None,
    *,
    as_json: bool,
) -> None:
    told = counted(len(offices), "office")
    if as_json:
        print_json(
            [
                assertion_object(listed, assertion, names[assertion.holder])
                for office in offices
                for assertion in office.assertions
            ]
        )
        listed.say(told)
    else:
        listed.show((ledger_block(listed, office, names, on) for office in offices), told)


def block(listed: Listed, person: Person, held: Sequence[Assertion]) -> list[Line]:
    """The lines of one person, body or group."""
    articles = counted(len({article for article, _ in person.entities}), "article")
    facts = [person.kind.replace("_", " ")]
    facts += [country_name(person.country)] if person.country is not None else []
    facts += [] if person.named else ["no name given"]
    lines = [Line("● ", f"{visible(person.name)}  {', '.join(facts)}", "bold")]
    lines += [
        Line(f"{INDENT}· ", f"also “{visible(name)}”: {listed.cite_all(places)}")
        for name, places in person.variants
    ]
    for office in offices_of(held):
        lines += [
            Line(f"{INDENT}· ", f"{office.title}: {told}") for told in in_short(listed, office)
        ]
    where = listed.cite_all(person.places)
    lines.append(Line(INDENT, f"{counted(len(person.places), 'mention')} in {articles}: {where}"))
    return lines


def as_object(listed: Listed, person: Person, held: Sequence[Assertion]) -> dict[str, object]:
    """A person, body or group for `--json`, with all mentions and offices."""
    return {
        "key": person.key,
        "name": person.name,
        "kind": person.kind,
        "country": person.country,
        "named": person.named,
        "variants": [
            {"name": name, "mentions": [listed.quotation(*place) for place in places]}
            for name, places in person.variants
        ],
        "offices": [assertion_object(listed, assertion, person) for assertion in held],
        "mention_kinds": dict(
            Counter(m.kind.value for _, e in person.entities for m in e.mentions).most_common()
        ),
        "mentions": [
            listed.quotation(article, mention.span) | {"local": entity.id, "kind": mention.kind}
            for article, entity in person.entities
            for mention in entity.mentions
        ],
    }
