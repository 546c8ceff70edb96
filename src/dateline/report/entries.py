"""An entry of the chronology as the page prints it: cells with links, quotations with roles."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from dateline.report.dating import spelled
from dateline.report.markup import Stretch, Token, tokens
from dateline.report.sources import Cell
from dateline.report.wording import STATUS, act
from dateline.spans import Span, cover

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dateline.records import Entry, Event, EventReport, Evidence
    from dateline.report.sources import Citation, Sources

QUOTATIONS: Final = 3
"""Different wordings quoted in full; further reports are cited without their words."""

WORDINGS: Final = 4
"""Different wordings of one cell; more tell a reader nothing new."""

LONGEST: Final = 560
"""Characters of a quotation; a longer sentence is quoted around its anchor."""


class Quotation(NamedTuple):
    """The words of a report, and every article that has exactly these words.

    `at` leads to the entry under which the same words stand already; then they are left out.
    """

    at: Cell | None
    words: tuple[Token, ...]
    before: bool
    after: bool
    citations: tuple[Citation, ...]


class EntryView(NamedTuple):
    """One line of the chronology; cells hold only words of the sources.

    `act` names the deed in our words and leads to the anchor that the source names it with.
    """

    number: int
    id: str
    letter: str
    status: str
    act: Cell
    code: str
    countries: tuple[str, ...]
    when: str
    precision: str
    when_cell: Cell | None
    who: tuple[Cell, ...]
    whom: tuple[Cell, ...]
    where: tuple[Cell, ...]
    according_to: tuple[Cell, ...]
    magnitude: tuple[Cell, ...]
    reports: int
    outlets: int
    roots: int
    by_hand: tuple[str, ...]


class Passage(NamedTuple):
    """Entries that rest on the same sentences, which are quoted once under them."""

    entries: tuple[EntryView, ...]
    quotations: tuple[Quotation, ...]
    also: tuple[Citation, ...]


Numbered = tuple[int, "Entry"]


def passages(
    entries: Iterable[Numbered], sources: Sources, quoted: dict[str, Cell]
) -> tuple[Passage, ...]:
    """Neighbouring entries that quote the same sentences as one passage each.

    `quoted` has the words that are quoted already, with the entries under which they stand; what
    is quoted here is added.
    """
    return tuple(
        _passage(tuple(group), sources, quoted)
        for _, group in groupby(entries, key=lambda pair: _sentences(pair[1]))
    )


def _sentences(entry: Entry) -> frozenset[Evidence]:
    return frozenset(report.sentence for report in entry.reports)


def _passage(entries: Sequence[Numbered], sources: Sources, quoted: dict[str, Cell]) -> Passage:
    found, also = _quotations([entry for _, entry in entries], sources)
    number, entry = entries[0]
    here = Cell(f"No. {number}", f"#{entry.id}")
    quotations = tuple(_once(quotation, quoted, here) for quotation in found)
    views = tuple(_entry_view(number, entry, sources) for number, entry in entries)
    return Passage(views, quotations, also)


def _entry_view(number: int, entry: Entry, sources: Sources) -> EntryView:
    """The entry under the number by which the report cites it."""
    reports = _told_best_first(entry)
    when = None if entry.when is None else spelled(entry.when)
    return EntryView(
        number=number,
        id=entry.id,
        letter=STATUS[entry.status].letter,
        status=entry.status.value,
        act=sources.cell(reports[0].article, reports[0].anchor.span, act(entry.code, entry.mode)),
        code=entry.code.value if entry.mode is None else f"{entry.code.value}/{entry.mode}",
        countries=entry.countries,
        when=when or "",
        precision="" if entry.when is None else entry.when.precision,
        when_cell=_when(entry, sources),
        who=_cells(entry.actors, sources),
        whom=_cells(entry.recipients, sources),
        where=_cells(entry.places, sources),
        according_to=_from_reports(
            reports, sources, lambda e: () if e.attributed_to is None else (e.attributed_to,)
        ),
        magnitude=_from_reports(reports, sources, lambda e: e.magnitude),
        reports=len(entry.reports),
        outlets=entry.outlets,
        roots=len(entry.roots),
        by_hand=_by_hand(entry),
    )


def _by_hand(entry: Entry) -> tuple[str, ...]:
    """The cells that no report has so: a person has set them."""
    events = [report.event for report in entry.reports]
    cells = {
        "status": entry.status in {event.status for event in events},
        "code": entry.code in {event.code for event in events},
        "mode": entry.mode is None or entry.mode in {event.mode for event in events},
    }
    return tuple(name for name, found in cells.items() if not found)


def _told_best_first(entry: Entry) -> list[EventReport]:
    """The reports, those of the article whose sentence heads the entry first."""
    return sorted(entry.reports, key=lambda report: report.article != entry.headline.article)


def _when(entry: Entry, sources: Sources) -> Cell | None:
    """The words that date the event, in the first report that has them."""
    for report in entry.reports:
        if report.event.when_text is not None:
            return sources.cell(report.article, report.event.when_text)
    return None


def _cells(evidence: Sequence[Evidence], sources: Sources) -> tuple[Cell, ...]:
    return _distinct(sources.evidence(item) for item in evidence)


def _from_reports(
    reports: Sequence[EventReport], sources: Sources, role: Callable[[Event], tuple[Span, ...]]
) -> tuple[Cell, ...]:
    return _distinct(
        sources.cell(report.article, span) for report in reports for span in role(report.event)
    )


def _distinct(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    """The first of each wording; one that only shortens an earlier one is left out."""
    kept: list[Cell] = []
    for cell in cells:
        if not any(cell.text.casefold() in other.text.casefold() for other in kept):
            kept.append(cell)
    return tuple(kept[:WORDINGS])


def _quotations(
    entries: Sequence[Entry], sources: Sources
) -> tuple[tuple[Quotation, ...], tuple[Citation, ...]]:
    """The wordings to quote, each with all articles that share it, and the articles left over.

    The entries rest on the same sentences; the first of them says which comes first.
    """
    wordings: dict[str, dict[Evidence, list[EventReport]]] = {}
    for entry in entries:
        for report in _told_best_first(entry):
            same_words = wordings.setdefault(" ".join(report.sentence.exact.split()), {})
            same_words.setdefault(report.sentence, []).append(report)
    groups = [list(same_words.values()) for same_words in wordings.values()]
    quoted = tuple(_quotation(group, sources) for group in groups[:QUOTATIONS])
    left = (reports[0] for group in groups[QUOTATIONS:] for reports in group)
    return quoted, tuple(sources.citation(r.article, r.anchor.span) for r in left)


def _once(quotation: Quotation, quoted: dict[str, Cell], here: Cell) -> Quotation:
    """The quotation, or where its words stand already, the way there."""
    words = " ".join("".join(token.text for token in quotation.words).split())
    at = quoted.setdefault(words, here)
    return quotation if at is here else quotation._replace(at=at, words=())


def _quotation(group: Sequence[Sequence[EventReport]], sources: Sources) -> Quotation:
    """One wording; `group` has the reports of each sentence that reads so."""
    reports = group[0]
    sentence = reports[0].sentence
    shown = _window(
        sources.text(sentence.article), sentence.span, cover(r.anchor.span for r in reports)
    )
    stretches = (stretch for report in reports for stretch in _roles(report.event))
    return Quotation(
        None,
        tokens(sources.text(sentence.article), shown, stretches),
        before=shown.start > sentence.span.start,
        after=shown.end < sentence.span.end,
        citations=tuple(sources.citation(r[0].article, r[0].anchor.span) for r in group),
    )


def _window(text: str, sentence: Span, anchor: Span) -> Span:
    """The sentence, or of an overlong one the words around the anchor."""
    if len(sentence) <= LONGEST:
        return sentence
    start = max(sentence.start, anchor.start - LONGEST // 2)
    end = min(sentence.end, max(start + LONGEST, anchor.end))
    if start > sentence.start:
        start = text.find(" ", start, anchor.start) + 1 or anchor.start
    if end < sentence.end:
        space = text.rfind(" ", anchor.end, end)
        end = max(anchor.end, space)
    return Span(start, end)


def _roles(event: Event) -> list[Stretch]:
    """The words of an event by role; the styles are the reader's where a layer corresponds."""
    found = [Stretch(event.anchor, f"e{STATUS[event.status].letter}")]
    found += [Stretch(span, "w") for span in event.actor]
    found += [Stretch(span, "m") for span in event.recipient]
    found += [Stretch(span, "p") for span in event.place]
    found += [Stretch(span, "n") for span in event.magnitude]
    if event.when_text is not None:
        found.append(Stretch(event.when_text, "t"))
    if event.attributed_to is not None:
        found.append(Stretch(event.attributed_to, "q"))
    return found
