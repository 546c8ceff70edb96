"""Which articles hang together, how, and how many sources the reports of an event have."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes import Code, StatementType, Status
from dateline.findings import Reuse, Sources
from dateline.records import Entry, Event, EventReport, Statement, quoted
from dateline.story.copies import counted, find_sources
from dateline.story.restated import Restatement, Telling
from tests.story.reuse import (
    COURT,
    LEAD,
    OTHER,
    OWN,
    QUOTATION,
    ROUTE,
    STORE,
    WIRE,
    analyses,
    article,
    find,
    unread,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.records import Analysis

SAID = f"“{QUOTATION},” the harbour master said."

REWRITE = (
    "Forty boxes of ammunition have been found on a barge at Ombel, and its skipper is in custody. "
    "They lay beneath flour. The boat came from Kilwe, where it had set out four days before. A "
    "magistrate hears the skipper on Thursday."
)
SOURCE = (
    "OMBEL (Northgate Wire) - Forty crates of ammunition were found on Monday on a barge at Ombel. "
    "The skipper of the barge, Anton Oru, was arrested. The crates lay beneath sacks of flour. The "
    "barge had come from Kilwe, where it had set out four days before. A magistrate in Ombel will hear "
    "Oru on Thursday, said Lena Fisk of the Border Police."
)
RETOLD = (
    "A skipper is under arrest: Anton Oru's barge, found at Ombel, had forty boxes of ammunition "
    "beneath its flour. It had set out from Kilwe four days earlier, and on Thursday Oru must face "
    "the magistrate, Lena Fisk of the Border Police said. All crates and the barge were found Monday."
)


def kinds(sources: Sources) -> dict[tuple[str, str], Reuse]:
    """The kind of each relation by its two articles."""
    return {(r.first, r.second): r.kind for r in sources.relations}


@pytest.mark.parametrize(
    ("one", "other", "kind", "roots", "why"),
    [
        (WIRE, WIRE, Reuse.COPY, 1, "the same words"),
        (WIRE, f"{LEAD} {STORE} {ROUTE}", Reuse.COPY, 1, "cut at the end"),
        (WIRE, f"{OWN} {LEAD} {STORE} {COURT}", Reuse.PARTIAL, 1, "another top and a cut"),
        (
            WIRE,
            WIRE.replace("seized", "confiscated").replace("hidden under", "stacked below"),
            Reuse.COPY,
            1,
            "edited",
        ),
        (
            f"{LEAD} {STORE} {OTHER}",
            f"{OWN} {LEAD} {STORE}",
            Reuse.PARTIAL,
            1,
            "half of each is one report",
        ),
        (f"{WIRE} {OTHER}", f"{OWN} {STORE}", Reuse.PARTIAL, 2, "one sentence was lifted"),
        (f"{WIRE} {SAID}", f"{OWN} {SAID}", Reuse.QUOTATION, 2, "only a quotation is shared"),
        (WIRE, OWN, None, 2, "nothing is shared"),
        (
            f"{OWN} The two sides agreed to meet again at the end of the month.",
            f"{OTHER} The two sides agreed to meet again next week.",
            None,
            2,
            "a turn of phrase",
        ),
    ],
)
def test_relation(one: str, other: str, kind: Reuse | None, roots: int, why: str) -> None:
    sources = find_sources(analyses(one, other))
    assert kinds(sources).get(("a", "b")) is kind, why
    assert len(sources.roots) == roots, why


def test_runs_quote_both_articles() -> None:
    found = find_sources(analyses(f"{OWN} {LEAD}", f"{LEAD} {OTHER}"))
    texts = {"a": f"{OWN} {LEAD}", "b": f"{LEAD} {OTHER}"}
    runs = [run for relation in found.relations for run in relation.runs]
    assert runs
    for evidence in (evidence for run in runs for evidence in (run.first, run.second)):
        assert evidence.span.of(texts[evidence.article]) == evidence.exact
        assert evidence.exact == LEAD[:-1]


def test_the_earlier_one_is_the_origin() -> None:
    dated = analyses(WIRE, WIRE, days=("2030-05-08", "2030-05-06"))
    (relation,) = find_sources(dated).relations
    assert relation.origin == "b"
    (relation,) = find_sources(analyses(WIRE, WIRE)).relations
    assert relation.origin is None, "two texts without a date: nobody can tell"


def test_the_agencys_one_is_the_origin() -> None:
    wire = article("b", f"OMBEL (Northgate Wire) - {WIRE}", furniture=())
    (relation,) = find_sources([unread(article("a", WIRE)), unread(wire)]).relations
    assert relation.origin is None, (
        "brackets in the text are no dateline unless they were read as one"
    )


def test_stock_paragraph_of_an_outlet_is_no_reuse() -> None:
    notes = [
        f"{passage} {STORE}"
        for passage in (
            "The mayor of Hask opened a bridge and a band of pupils played three songs.",
            "Rain fell for nine hours on the hills, and two wells near Torv ran over.",
            "A cup match between the dockers and the firemen ended without a goal again.",
            "Bakers complain that rye from the southern farms has become too dear for them.",
            "An owl has moved into the bell tower, and the sexton climbs no more at night.",
            "The library lends skates since Tuesday, in all sizes but the one for grown men.",
        )
    ]
    days = [f"2030-0{month}-11" for month in range(1, 7)]
    known = [
        unread(article(f"n{number}", text, outlet="The Ombel Mail"), day)
        for number, (text, day) in enumerate(zip(notes, days, strict=True))
    ]
    assert not find_sources(known).relations
    assert find_sources(known[:2]).relations, "said twice it is reuse"


def test_rewrite_adds_nothing() -> None:
    found = find_sources(analyses(SOURCE, RETOLD))
    assert kinds(found) == {("a", "b"): Reuse.REWRITE}
    assert found.roots == (("a", "b"),)
    own = "Oru's wife told this newspaper that he cannot read."
    both = analyses(f"{SOURCE} {own.replace('wife', 'mother')}", f"{RETOLD} {own}")
    assert not find_sources(both).relations, "each has a source of its own"
    late = analyses(SOURCE, RETOLD, days=("2030-05-06", "2030-06-20"))
    assert not find_sources(late).relations, "no news to rewrite any more"


def test_no_rewrite_where_little_agrees() -> None:
    assert not find_sources(analyses(SOURCE, REWRITE)).relations


def test_cited_paper_is_the_source() -> None:
    paper = (
        "THE OMBEL MAIL\n\nThe letter exists. It asks the Border Police to look under the flour of Anton "
        "Oru's barge and is dated 14 April. Lena Fisk, who leads the Border Police in Ombel, signed for it. "
        "She would not say why forty crates then lay at Kilwe for 9 days."
    )
    report = (
        "A letter of 14 April asked the Border Police to look under the flour on Anton Oru's barge, The "
        "Ombel Mail reported. Lena Fisk of the Border Police in Ombel had signed for it."
    )
    found = find_sources(analyses(paper, report))
    assert kinds(found) == {("a", "b"): Reuse.REWRITE}
    assert found.relations[0].origin == "a"


def test_one_sentence_from_a_paper() -> None:
    paper = (
        f"THE OMBEL MAIL\n\n{OWN} The skipper owes money to a miller in Torv, two neighbours say."
    )
    report = f"{OTHER} The skipper owes money to somebody upstream, the Ombel Mail reported."
    (relation,) = find_sources(analyses(paper, report)).relations
    assert (relation.kind, relation.origin) == (Reuse.PRIMARY, "a")
    elsewhere = report.replace("owes money to somebody upstream", "sleeps badly in his cell")
    assert not find_sources(analyses(paper, elsewhere)).relations, "another issue of the paper"


def test_one_agency_in_both_sentences() -> None:
    one = f"{OWN} The crates were bought with money from a mine in Torv, the skipper's brother told Reuters."
    other = f"{OTHER} Money from a mine near Torv had bought the crates, a brother of the skipper told Reuters."
    (relation,) = find_sources(analyses(one, other)).relations
    assert (relation.kind, relation.source) == (Reuse.PRIMARY, "Reuters")


def test_one_quotation_in_two_translations() -> None:
    one = f"{OWN} “We shall guard every bridge and every ford until the last smuggler has gone,” he said."
    other = (
        f"{OTHER} “Every ford and every bridge we guard until the last smuggler is gone,” he said."
    )
    found = find_sources(analyses(one, other))
    assert kinds(found) == {("a", "b"): Reuse.QUOTATION}
    assert len(found.roots) == 2


@given(st.permutations(range(5)), st.integers(0, 5))
def test_order_makes_no_difference(order: Sequence[int], cut: int) -> None:
    known = analyses(WIRE, f"{OWN} {LEAD} {STORE}", f"{OTHER} {SAID}", f"{SAID} {OWN}", RETOLD)
    shuffled = [known[position] for position in order]
    assert find_sources(shuffled) == find_sources(known)
    fewer = find_sources(known[:cut])
    assert sorted(key for root in fewer.roots for key in root) == list("abcde"[:cut])


def test_empty_texts() -> None:
    assert find_sources([]) == Sources()
    assert find_sources(analyses("Short.", "...", "Short.")).roots == (("a",), ("b",), ("c",))


def report(analysis: Analysis, sentence: str, anchor: str) -> EventReport:
    """A report of an event by a sentence and the word that names the act."""
    text = analysis.article.text
    place = find(text, sentence)
    span = find(text[place.start :], anchor)
    event = Event(
        anchor=type(span)(place.start + span.start, place.start + span.end),
        code=Code.COERCE,
        mode=None,
        actor=(),
        recipient=(),
        place=(),
        when=None,
        when_text=None,
        status=Status.ASSERTED,
        attributed_to=None,
        magnitude=(),
        confidence=1.0,
        reasons=(),
    )
    return EventReport(
        article=analysis.article.id,
        event=event,
        anchor=quoted(analysis.article, event.anchor),
        sentence=quoted(analysis.article, place),
    )


def entry(*reports: EventReport) -> Entry:
    """An entry of reports."""
    return Entry(
        id="e",
        code=Code.COERCE,
        mode=None,
        status=Status.ASSERTED,
        when=None,
        headline=reports[0].sentence,
        actors=(),
        recipients=(),
        places=(),
        countries=(),
        reports=reports,
        outlets=0,
    )


def roots(known: Sequence[Analysis], *reports: EventReport) -> tuple[tuple[int, ...], ...]:
    """The groups of reports that are one source."""
    (result,) = counted([entry(*reports)], find_sources(known), known)
    return result.roots


def test_copies_count_once() -> None:
    known = analyses(
        WIRE, f"{OWN} {WIRE}", f"{OTHER} Officers at Ombel seized a load of ammunition."
    )
    found = roots(
        known,
        report(known[0], LEAD, "seized"),
        report(known[1], LEAD, "seized"),
        report(known[2], "Officers at Ombel seized a load of ammunition.", "seized"),
    )
    assert found == ((0, 1), (2,))


def test_a_lifted_sentence_counts_once_though_the_articles_are_independent() -> None:
    own = "In Kilwe soldiers searched the huts of the ferrymen."
    known = analyses(
        f"{OTHER} {LEAD} {own}", f"{OWN} {LEAD} Soldiers searched huts at Kilwe, too."
    )
    assert len(find_sources(known).roots) == 2
    lifted = roots(known, report(known[0], LEAD, "seized"), report(known[1], LEAD, "seized"))
    assert lifted == ((0, 1),)
    apart = roots(
        known,
        report(known[0], own, "searched"),
        report(known[1], "Soldiers searched huts at Kilwe, too.", "searched"),
    )
    assert apart == ((0,), (1,))


def test_an_act_that_is_only_the_shared_quotation() -> None:
    said = "“The barge was stopped on my order, and I shall stop every other one that comes without a light,” he said."
    seen = "Guards stopped the barge with a chain across the river."
    known = analyses(f"{OWN} {said}", f"{OTHER} {seen} {said}")
    first, second = report(known[0], said, "stopped"), report(known[1], said, "stopped")
    assert roots(known, first, second) == ((0, 1),)
    assert roots(known, first, report(known[1], seen, "stopped")) == ((0,), (1,))


def test_two_reports_by_one_agency() -> None:
    one, other = "The skipper was freed, AFP reported.", "He has been freed, his lawyer told AFP."
    third = "His lawyer said on the steps of the court that he had been freed."
    known = analyses(f"{OWN} {one}", f"{OTHER} {other}", f"{COURT} {third}")
    found = roots(
        known,
        report(known[0], one, "freed"),
        report(known[1], other, "freed"),
        report(known[2], third, "freed"),
    )
    assert found == ((0, 1), (2,))


def test_sharing_does_not_go_on() -> None:
    wire = "Soldiers freed nine ferrymen from a camp near the rapids at dawn, the agency's man there saw."
    speech = "“We freed nine ferrymen, and we shall not ask them what it was that they carried,” he said."
    known = analyses(f"{OWN} {wire}", f"{OTHER} {wire} {speech}", f"{COURT} {speech}")
    found = roots(
        known,
        report(known[0], wire, "freed"),
        report(known[1], wire, "freed"),
        report(known[1], speech, "freed"),
        report(known[2], speech, "freed"),
    )
    assert found == ((0, 1, 2), (3,)), "the agency and the speaker are two sources"


def test_a_statement_told_again_is_a_shared_quotation() -> None:
    texts = [f"{OWN} “No ship leaves.”", f"{OTHER} “Not one vessel will sail.”"]
    known = [
        replace(
            analysis,
            statements=(
                Statement(
                    type=StatementType.DIRECT,
                    content=(find(text, text[text.index("“") :]),),
                    cue=None,
                    speaker=None,
                    speaker_entity="person:oru",
                    chain=("outlet", *between, "person:oru"),
                ),
            ),
        )
        for analysis, text, between in zip(
            analyses(*texts), texts, ((), ("news_agency:afp",)), strict=True
        )
    ]
    again = told_again(known)
    (relation,) = find_sources(known, again).relations
    assert (relation.kind, relation.source) == (Reuse.QUOTATION, "person:oru")
    both = [
        replace(a, statements=(replace(a.statements[0], chain=known[1].statements[0].chain),))
        for a in known
    ]
    (relation,) = find_sources(both, again).relations
    assert (relation.kind, relation.source) == (Reuse.PRIMARY, "afp")
    retold = [
        replace(a, statements=(replace(a.statements[0], type=StatementType.INDIRECT),))
        for a in known
    ]
    assert not find_sources(retold, again).relations, "what he said, each may have heard"


def told_again(known: Sequence[Analysis]) -> list[Restatement]:
    """The first statements of all articles as tellings of one."""
    tellings = tuple(
        Telling(
            article=analysis.article.id,
            number=0,
            content=tuple(
                quoted(analysis.article, span) for span in analysis.statements[0].content
            ),
        )
        for analysis in known
    )
    return [Restatement(id="r", tellings=tellings)]


def test_one_article_is_one_source() -> None:
    known = analyses(f"{LEAD} {OWN} The ammunition was seized at noon.")
    found = roots(
        known,
        report(known[0], LEAD, "seized"),
        report(known[0], "The ammunition was seized at noon.", "seized"),
    )
    assert found == ((0, 1),)
