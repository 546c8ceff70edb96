from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.nlp.tokenization import tokenise
from dateline.spans import Span


def words(text: str) -> list[str]:
    return [span.of(text) for span in tokenise(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. envoy left.", "The U.S. envoy left ."),  # letters with stops are one word
        ("Gen. Amadou and Col. Sow", "Gen. Amadou and Col. Sow"),
        ("He said no. They left.", "He said no . They left ."),  # "no." is not "No. 5"
        ("flight No. 5", "flight No. 5"),
        ("on Mar. 3 in the Mar. sea", "on Mar. 3 in the Mar . sea"),
        ("J. K. Mensah", "J. K. Mensah"),  # initials
        ("plan B. Then", "plan B. Then"),  # the price of initials: the tree copes
        ("Niger’s border isn't shut", "Niger ’s border is n't shut"),  # either apostrophe
        ("they’ve won’t cannot", "they ’ve wo n’t can not"),
        ("Côte d'Ivoire and O'Brien", "Côte d'Ivoire and O'Brien"),  # inner apostrophes stay
        ("al-Qaeda-linked", "al - Qaeda - linked"),  # hyphens part words as in UD
        ("828-kilometer (520 miles)", "828 - kilometer ( 520 miles )"),
        ("2,400 at 10:30 on 3/4 by 1.5%", "2,400 at 10:30 on 3/4 by 1.5 %"),
        ("in the 1990s, the 3rd", "in the 1990s , the 3rd"),
        ("2022-02-18", "2022-02-18"),  # an ISO date is one word
        ("$3.5m and €20", "$ 3.5 m and € 20"),
        ("See https://example.org/a_b?c=d.", "See https://example.org/a_b?c=d ."),
        ("write to a.b@example.org, #now", "write to a.b@example.org , #now"),
        ("wait ... what?! no--yes", "wait ... what ? ! no -- yes"),
        ("-LRB- `` quoted '' -RRB-", "-LRB- `` quoted '' -RRB-"),  # corpus spellings
        ("“Our goal,” he said", "“ Our goal , ” he said"),
        ("G5 Sahel, F-16s, Covid-19", "G5 Sahel , F - 16 s , Covid - 19"),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert words(text) == expected.split()


@given(st.text(max_size=200))
def test_every_visible_character_is_in_exactly_one_token(text: str) -> None:
    if not text:
        return
    tokens = tokenise(text, Span(0, len(text)))
    covered = [position for span in tokens for position in range(span.start, span.end)]
    assert covered == sorted(set(covered))
    left_out = set(range(len(text))) - set(covered)
    assert all(text[position].isspace() for position in left_out)


def test_only_the_given_stretch_is_read() -> None:
    text = "before inside after"
    assert [span.of(text) for span in tokenise(text, Span(7, 13))] == ["inside"]
