"""The ledger of offices in `dateline people`: lines and objects of what articles say of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.cli.dating_blocks import Line
from dateline.cli.listings import INDENT
from dateline.cli.output import visible
from dateline.codes import OfficeStatus
from dateline.records import Interval
from dateline.report.countries import country_name
from dateline.report.dating import published, spelled
from dateline.serialize.writing import days_to_wire
from dateline.story.offices import Ground, holders_on, is_known_by, terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from dateline.cli.listings import Listed
    from dateline.story.offices import Assertion, Term
    from dateline.story.people import Person

STATUS: Final = {
    OfficeStatus.HOLDS: "holds it",
    OfficeStatus.ACTING: "acting",
    OfficeStatus.APPOINTED: "appointed",
    OfficeStatus.FORMER: "former",
    OfficeStatus.OUSTED: "ousted",
    OfficeStatus.CLAIMED: "claimed by the holder",
}
"""What a text says of the holding of an office, in words."""

GROUND: Final = {
    Ground.SAID: "",
    Ground.ARTICLE: " (of what: by the same article, {})",
    Ground.ELSEWHERE: " (of what: by another article, {})",
    Ground.COUNTRY: " (of what: by the country of the person)",
    Ground.UNKNOWN: "",
}
"""What stands behind an assertion that does not say of which body the office is."""


class Office(NamedTuple):
    """An office of a body with all that is said of it, by as-of date."""

    title: str
    assertions: tuple[Assertion, ...]


def described(assertion: Assertion) -> str:
    """`president, Niger`; the body as its code, too, for those who search."""
    body = assertion.body
    return f"{assertion.title} {country_name(body)} {body}" if body else assertion.title


def offices_of(assertions: Sequence[Assertion]) -> list[Office]:
    """The assertions by office; one whose body is not known stands apart."""
    found: defaultdict[tuple[str, str], list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        found[assertion.title, assertion.body or ""].append(assertion)
    return [
        Office(visible(f"{title}, {country_name(body)}" if body else title), tuple(group))
        for (title, body), group in sorted(found.items())
    ]


def as_of(listed: Listed, office: Office) -> Iterator[str]:
    """`ousted, as of 5 September 2023 [1] file:3-9` for each article and status."""
    for status, told in _by_article(listed, office):
        yield f"{STATUS[status]}, as of {told}"


def _by_article(listed: Listed, office: Office) -> Iterator[tuple[OfficeStatus, str]]:
    """Status, and day and words, for each article and status."""
    groups: defaultdict[tuple[str, OfficeStatus, Ground], list[Assertion]] = defaultdict(list)
    for a in office.assertions:
        groups[a.article, a.status, a.ground].append(a)
    for (article, status, ground), told in groups.items():
        day = published(listed.by_id[article].published) or "a day that is not known"
        cited = listed.cite(article, *(a.span for a in told))
        basis = told[0].rests_on
        why = GROUND[ground].format(listed.cite(*basis) if basis is not None else "")
        yield status, f"{day} {cited}{why}"


def in_short(listed: Listed, office: Office) -> Iterator[str]:
    """`holds it, as of 18 February 2022 [1] file:3-9; 5 May 2022 [2] file:7-16` for each status."""
    groups: defaultdict[OfficeStatus, list[str]] = defaultdict(list)
    for status, told in _by_article(listed, office):
        groups[status].append(told)
    for status, days in groups.items():
        yield f"{STATUS[status]}, as of {'; '.join(days)}"


def ledger_block(
    listed: Listed, office: Office, names: Mapping[str, Person], on: date | None
) -> list[Line]:
    """The lines of one office: who on the day that is asked for, then holder by holder."""
    lines = [Line("● ", office.title, "bold")]
    if on is not None:
        lines.append(Line(INDENT, _answer(office, names, on), "cyan"))
    by_holder: defaultdict[str, list[Assertion]] = defaultdict(list)
    for assertion in office.assertions:
        by_holder[assertion.holder].append(assertion)
    for holder, group in by_holder.items():
        lines.append(Line(INDENT, _name(names[holder])))
        told = as_of(listed, Office(office.title, tuple(group)))
        lines += [Line(f"{INDENT}· ", line) for line in told]
        lines += [Line(f"{INDENT}  ", in_words(term), "cyan") for term in terms(group)]
    return lines


def in_words(term: Term) -> str:
    """`in office by 18 February 2022, gone within 18 February 2022 – 27 July 2023`."""
    first = term.begins.last
    if term.contested:
        return "contested: said to hold it when it was also said to be over"
    if term.ends is None:
        return f"in office by {_day(first)}" if first else "on days that are not known"
    if term.ends.first is None:
        return f"no longer in office by {_day(term.ends.last)}"
    return f"in office by {_day(first)}, gone within {spelled(term.ends)}"


def _day(day: date | None) -> str:
    """A day in words; empty where there is none."""
    return "" if day is None else spelled(Interval(day, day))


def _name(person: Person) -> str:
    name = visible(person.name)
    return name if person.named else f"{name} (no name given)"


def _answer(office: Office, names: Mapping[str, Person], on: date) -> str:
    """Who held an office on a day, or that the articles do not say or do not decide it."""
    day = spelled(Interval(on, on))
    tenures = holders_on(office.assertions, on)
    if not tenures:
        before = any(is_known_by(assertion, on) for assertion in office.assertions)
        nobody = "nobody, by what articles had said until then"
        return f"on {day}: {nobody if before else 'no article from before says who'}"
    told = [f"{_name(names[t.holder])}{' (contested)' if t.contested else ''}" for t in tenures]
    if len(tenures) == 1 and not tenures[0].contested:
        last = tenures[0].grounds[-1].as_of
        until = "" if last is None else f" (the last of {spelled(last)})"
        return f"on {day}: {told[0]}, by what articles had said until then{until}"
    unsaid = all(a.body is None for a in office.assertions)
    why = ", the words do not say of what" if unsaid else ""
    return f"on {day}: not decided{why}: {', '.join(told)}"


def assertion_object(listed: Listed, assertion: Assertion, person: Person) -> dict[str, object]:
    """A line of the ledger for `--json`."""
    basis = assertion.rests_on
    return listed.quotation(assertion.article, assertion.span) | {
        "holder": assertion.holder,
        "name": person.name,
        "named": person.named,
        "title": assertion.title,
        "org": assertion.body,
        "org_basis": assertion.ground,
        "org_rests_on": None if basis is None else listed.quotation(*basis),
        "status": assertion.status,
        "as_of": days_to_wire(assertion.as_of),
    }
