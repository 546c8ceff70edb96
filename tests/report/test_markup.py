from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.report.markup import UNSEEN, Stretch, Token, label, tokens, visible
from dateline.spans import Span


def shown(found: tuple[Token, ...]) -> str:
    """Tokens in a notation for reading: `(s:words)` for a stretch of style s."""
    forms = {"text": "{t.text}", "open": "({t.style}{t.address}:", "close": ")",
             "mark": "[{t.text}]", "note": "^{t.text}"}  # fmt: skip
    return "".join(forms[t.kind].format(t=t) for t in found)


@pytest.mark.parametrize(
    ("stretches", "expected", "why"),
    [
        ([], "the army left Gao", "plain"),
        ([Stretch(Span(4, 8), "h")], "the (h:army) left Gao", "one"),
        (
            [Stretch(Span(0, 17), "s"), Stretch(Span(9, 13), "e")],
            "(s:the army (e:left) Gao)",
            "nested",
        ),
        (
            [Stretch(Span(0, 8), "a"), Stretch(Span(4, 13), "b")],
            "(a:the (b:army))(b: left) Gao",
            "crossing: the later one is cut",
        ),
        (
            [Stretch(Span(0, 8), "a"), Stretch(Span(4, 13), "b", address="1.4")],
            "(a:the (b1.4:army))(b: left) Gao",
            "only the first piece has the address",
        ),
        (
            [Stretch(Span(4, 8), "h"), Stretch(Span(4, 8), "w"), Stretch(Span(4, 8), "", "1.4")],
            "the (h w1.4:army) left Gao",
            "the same words are one element",
        ),
        (
            [Stretch(Span(9, 13), "e", notes=((3, "#e3"), (7, "#e7")))],
            "the army (e:left)^3^7 Gao",
            "two events on one anchor",
        ),
        (
            [
                Stretch(Span(0, 8), "a"),
                Stretch(Span(2, 12), "b"),
                Stretch(Span(4, 17), "c"),
            ],
            "(a:th(b:e (c:army)))(c:(b: lef)t Gao)",
            "three that cross",
        ),
    ],
)
def test_stretches(stretches: list[Stretch], expected: str, why: str) -> None:
    assert shown(tokens("the army left Gao", Span(0, 17), stretches)) == expected, why


def test_only_what_touches_the_part_is_shown() -> None:
    text = "the army left Gao"
    around = [Stretch(Span(0, 8), "a", address="1.0"), Stretch(Span(14, 17), "p")]
    assert shown(tokens(text, Span(4, 13), around)) == "(a:army) left"


def test_unseen_characters_are_marks() -> None:
    found = tokens("a\u202eb\x07", Span(0, 4), [])
    assert shown(found) == "a[RLO]b[U+0007]"
    assert found[1].hint == "U+202E right-to-left override"
    assert visible("a\u202eb\ud800") == "a⟦RLO⟧b⟦U+D800⟧"


def test_joiners_are_left_alone() -> None:
    # Persian and Hindi spelling, and families of emoji, need them.
    assert visible("می\u200cخواهم \u200d") == "می\u200cخواهم \u200d"


SPANS = st.builds(
    lambda a, b: Span(min(a, b), max(a, b) + 1), st.integers(0, 29), st.integers(0, 29)
)


@given(
    text=st.text(min_size=30, max_size=30),
    within=SPANS,
    spans=st.lists(SPANS, max_size=8),
)
def test_no_character_is_lost_and_every_stretch_closes(
    text: str, within: Span, spans: list[Span]
) -> None:
    stretches = [Stretch(s, "x", f"{s.start}-{s.end}", notes=((1, "#e"),)) for s in spans]
    found = tokens(text, within, stretches)
    written = "".join(t.text for t in found if t.kind in {"text", "mark"})
    assert written == UNSEEN.sub(lambda m: label(m[0]), within.of(text))
    depth = 0
    for token in found:
        depth += {"open": 1, "close": -1}.get(token.kind, 0)
        assert depth >= 0
    assert depth == 0
    begun = {s for s in spans if within.start <= s.start < within.end}
    addresses = [t.address for t in found if t.kind == "open" and t.address]
    assert sorted(addresses) == sorted(f"{s.start}-{s.end}" for s in begun)
    ended = {s for s in spans if within.start < s.end <= within.end}
    assert sum(t.kind == "note" for t in found) == len(ended)
