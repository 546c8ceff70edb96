"""Relations through one speaker or one agency, where no run of words shows them.

A quotation in two translations is a shared quotation; told to the same agency in both, it is
the agency's. Sentences that name one agency and agree in their words tell one thing by it.
Leaves out statements that both tell in their own words: what a minister says in public, two
reporters may have heard.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from dateline.codes import StatementType
from dateline.findings import Relation, Reuse, Run
from dateline.story.copies_facts import Told, pairs_with_words
from dateline.story.restated_words import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dateline.records import Analysis, Statement
    from dateline.story.copies_agencies import Drawn
    from dateline.story.copies_rewrites import Tellings
    from dateline.story.restated import Restatement, Telling

CITED: Final = 2
"""Words that a sentence which cites a paper shares at least with one there, the paper's name apart."""

CROWD: Final = 20
"""Tellings of one quotation up to which each is related to each; beyond, to the fullest only. Also
articles of a paper in a few days beyond which nobody can tell which of them is cited."""

AGREE: Final = 0.45
"""Part of the words of one of two sentences that name one agency, by weight, that the other has."""

WORDS: Final = 4
"""Words, small ones and the agency left out, that two such sentences share at least."""


def retold(
    restatements: Iterable[Restatement], analyses: Mapping[str, Analysis]
) -> Iterator[Relation]:
    """Relations of articles that quote one statement, also in two translations."""
    for restatement in restatements:
        told = [t for t in restatement.tellings if _is_quoted(_statement(t, analyses))]
        pairs: Iterable[tuple[Telling, Telling]] = combinations(told, 2)
        if len(told) > CROWD:
            pairs = ((told[0], other) for other in told[1:])
        for one, other in pairs:
            if one.article != other.article:
                first, second = sorted((one, other), key=lambda telling: telling.article)
                yield _quotation(first, second, analyses)


def _statement(telling: Telling, analyses: Mapping[str, Analysis]) -> Statement:
    return analyses[telling.article].statements[telling.number]


def _is_quoted(statement: Statement) -> bool:
    return statement.type is not StatementType.INDIRECT


def _quotation(one: Telling, other: Telling, analyses: Mapping[str, Analysis]) -> Relation:
    chains = [_statement(telling, analyses).chain[1:-1] for telling in (one, other)]
    between = sorted(set(chains[0]) & set(chains[1]))
    source = between[0].split(":", 1)[-1] if between else None
    why = f"both have it from {source}" if source else "one quotation in both, in other words"
    return Relation(
        kind=Reuse.PRIMARY if source else Reuse.QUOTATION,
        first=one.article,
        second=other.article,
        share=0.0,
        runs=tuple(
            Run(first=mine, second=theirs)
            for mine, theirs in zip(one.content, other.content, strict=False)
        ),
        why=why,
        source=source or _statement(one, analyses).speaker_entity,
    )


def translated(tellings: Tellings) -> Iterator[Relation]:
    """Relations of articles with quotations that say the same in nearly the same words."""
    for one, other, mine, theirs in tellings.quoted_alike():
        yield Relation(
            kind=Reuse.QUOTATION,
            first=one,
            second=other,
            share=0.0,
            runs=(tellings.run(one, other, (mine.span, theirs.span)),),
            why="one quotation in both, in nearly the same words",
        )


def from_agencies(tellings: Tellings, drawn: Mapping[str, Drawn]) -> Iterator[Relation]:
    """Relations of articles with sentences that tell one thing by one agency."""
    naming = defaultdict(list)
    for article in sorted(drawn):
        for agency, words in drawn[article].told.items():
            for told in tellings.sentences(article):
                if any(told.span.contains(word.span) for word in words):
                    own = {stem(word) for word in agency.split()}
                    naming[agency].append((article, Told(told.span, told.stems - own)))
    for agency in sorted(naming):
        for (one, mine), (other, theirs) in _agreeing(naming[agency], tellings):
            yield Relation(
                kind=Reuse.PRIMARY,
                first=one,
                second=other,
                share=0.0,
                runs=(tellings.run(one, other, (mine.span, theirs.span)),),
                why=f"both have it from {agency}",
                source=agency,
            )


def from_papers(tellings: Tellings, drawn: Mapping[str, Drawn]) -> Iterator[Relation]:
    """Relations of an article with the one whose paper it names for what that one tells."""
    heads: dict[str, list[str]] = defaultdict(list)
    for article in sorted(drawn):
        for name in drawn[article].mastheads:
            heads[name].append(article)
    for article in sorted(drawn):
        for paper in sorted(drawn[article].told.keys() & heads.keys()):
            words = drawn[article].told[paper]
            told = [
                sentence
                for sentence in tellings.sentences(article)
                if any(sentence.span.contains(word.span) for word in words)
            ]
            near = [s for s in heads[paper] if s != article and tellings.are_near(article, s)]
            for source in near if len(near) <= CROWD else ():
                least = AGREE if len(near) > 1 else 0.0
                yield from _cited(tellings, (article, source), told, paper, least)


def _cited(
    tellings: Tellings, pair: tuple[str, str], told: Sequence[Told], paper: str, least: float
) -> Iterator[Relation]:
    """The relation of sentences that cite a paper to those that tell it there, if any do.

    They must agree by `least`, names apart: any two articles name the persons of their story. A
    paper with one article in those days is the one that is meant.
    """
    article, source = pair
    own = {stem(word) for word in paper.split()} | tellings.facts_of(article)
    runs = []
    for sentence in told:
        said = Told(sentence.span, sentence.stems - own)
        best = max(
            tellings.sentences(source),
            key=lambda other: (tellings.found(said, other), -other.span.start),
            default=None,
        )
        if best is None or tellings.found(said, best) < least:
            continue
        if len(said.stems & best.stems) >= CITED:
            runs.append(tellings.run(article, source, (sentence.span, best.span)))
    if runs:
        yield Relation(
            kind=Reuse.PRIMARY,
            first=min(article, source),
            second=max(article, source),
            share=0.0,
            runs=tuple(runs),
            why="one names the paper of the other as its source",
            origin=source,
            source=paper,
        )


def _agreeing(
    naming: Sequence[tuple[str, Told]], tellings: Tellings
) -> Iterator[tuple[tuple[str, Told], tuple[str, Told]]]:
    """Sentences of different articles that agree enough, each pair once."""
    for one, other in pairs_with_words([told.stems for _, told in naming], WORDS):
        mine, theirs = naming[one], naming[other]
        agree = max(tellings.found(mine[1], theirs[1]), tellings.found(theirs[1], mine[1]))
        if mine[0] != theirs[0] and agree >= AGREE and tellings.are_near(mine[0], theirs[0]):
            yield mine, theirs
