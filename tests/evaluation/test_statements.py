from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.codes import StatementType
from dateline.records import Statement
from evaluation.statements import Attribution, Gold, articles, attribution, compared, evaluate
from tests.parses import document, find

SHARED = Path(__file__).parents[3] / "shared"
TEXT = "The minister said that the bridge was safe. Ali Sow, a diver, said it was not."


def item(source: str | None, cue: str, content: str, kind: str = "indirect") -> Attribution:
    """An attribution by its words in the text."""
    found: Attribution = {"type": kind}
    for role, words in (("source", source), ("cue", cue), ("content", content)):
        span = find(TEXT, words) if words else None
        found[role] = [[span.start, span.end]] if span else []
    return found


GOLD = [
    item("The minister", "said", "that the bridge was safe"),
    item("Ali Sow, a diver", "said", "it was not"),
]


def scores(found: list[Attribution], ignored: list[Attribution] | None = None) -> dict[str, float]:
    gold = Gold("a", TEXT, GOLD, ignored or [], widened=True)
    return {name: counts.f1 for name, counts in compared(gold, found).items()}


def test_gold_against_itself_is_perfect() -> None:
    whole = scores(GOLD)
    assert {whole[name] for name in ("source", "cue", "content", "content50", "triple")} == {100.0}
    assert whole["recall_indirect"] == 100
    assert whole["recall_direct"] == 0  # none there


@pytest.mark.parametrize(
    ("found", "measure", "expected", "why"),
    [
        ([item("The minister", "said", "the bridge was safe")], "content", 0, "not exact"),
        ([item("The minister", "said", "the bridge was safe")], "content50", 66.7, "near enough"),
        ([item("The minister", "said", "the bridge was safe")], "triple", 66.7, "right speaker"),
        ([item("Ali Sow", "said", "that the bridge was safe")], "triple", 0, "wrong speaker"),
        ([item(None, "said", "that the bridge was safe")], "triple", 0, "no speaker"),
        ([item("minister", "said", "that the bridge was safe")], "speaker", 100, "same last word"),
        ([item("The minister", "said", "safe")], "content50", 0, "less than half"),
    ],
)
def test_measures(found: list[Attribution], measure: str, expected: float, why: str) -> None:
    assert scores(found)[measure] == pytest.approx(expected, abs=0.1), why


def test_ignored_items_cost_nothing() -> None:
    extra = item("Ali Sow", "said", "a diver")
    assert scores([*GOLD, extra])["triple"] < 100
    assert scores([*GOLD, extra], ignored=[extra])["triple"] == 100


def test_predictions_are_widened_as_the_corpus_marks_them() -> None:
    parsed = document(
        """
        Ali Ali PROPN NNP 7 nsubj
        Sow Sow PROPN NNP 1 flat
        , , PUNCT , 5 punct
        a a DET DT 5 det
        diver diver NOUN NN 1 appos
        , , PUNCT , 1 punct
        said say VERB VBD 0 root
        that that SCONJ IN 10 mark
        it it PRON PRP 10 nsubj
        sank sink VERB VBD 7 ccomp
        """,
        text="Ali Sow, a diver, said that it sank",
    )
    statement = Statement(
        type=StatementType.INDIRECT,
        content=(find(parsed.text, "it sank"),),
        cue=find(parsed.text, "said"),
        speaker=find(parsed.text, "Ali Sow"),
        speaker_entity=None,
    )
    plain = attribution(statement, parsed, None)
    wide = attribution(statement, parsed, [find(parsed.text, "said")])
    assert plain["source"] == [[0, 7]]
    assert plain["content"] == [[28, 35]]
    assert wide["source"] == [[0, 16]]
    assert wide["content"] == [[23, 35]]


def test_files_are_read(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    record = {"id": "a", "text": TEXT, "attributions": GOLD}
    path.write_text(json.dumps(record) + "\n\n", encoding="utf-8")
    (gold,) = articles(path)
    assert (gold.id, gold.attributions, gold.ignored, gold.widened) == ("a", GOLD, [], True)


@pytest.mark.model
@pytest.mark.skipif(not SHARED.exists(), reason="development data are not there")
def test_the_worked_example_is_found_whole() -> None:
    figures = evaluate([SHARED / "reference/example-gold/statements.json"], None)
    assert figures["triple"]["f1"] == 100
    assert figures["content"]["f1"] == 100
