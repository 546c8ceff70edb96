"""Who did it and to whom, through passives, control, carriers and possessors."""

from __future__ import annotations

import pytest

from dateline.extract.events import Context, find_events
from tests.extract.event_sentences import parsed


@pytest.mark.parametrize(
    ("name", "anchor", "actor", "recipient", "why"),
    [
        ("expelled", "expelled", ["Malta"], ["The envoys"], "a passive with its agent"),
        ("accused", "beating", ["the guards"], ["prisoners"], "'of' hands it the object"),
        ("mutinied", "attacked", ["The sailors"], ["the captain"], "'who' is its antecedent"),
        ("burned", "burned", ["The army"], ["the market"], "coordinated verbs share a subject"),
        ("gap", "bombed", ["they"], ["The town"], "a relative clause without pronoun"),
        ("headline", "host", ["Norway"], ["troops"], "the noun in front of an infinitive"),
        ("called_on", "leave", ["the rebels"], [], "'on' brings the subject"),
        ("urged", "leave", ["the troops"], [], "the object is the subject"),
        ("expulsion", "expulsion", ["Chad"], ["the envoy"], "of a noun"),
        ("attack", "attack", ["The rebels"], ["Kano"], "the carrier's subject acts"),
        ("suffered", "attacks", [], ["The city"], "the carrier's subject suffers"),
        ("behind", "coup", ["The generals"], [], "who stands behind it, without it"),
        ("tea", "talks", ["Peru", "Chile"], [], "all sides act"),
        ("accords", "denounced", ["The junta"], ["Peru"], "the partner in the object"),
        ("must", "must", ["The bishop"], ["the army"], "who says so, and who must"),
        ("control", "took control", ["Separatists"], ["the town"], "behind the unit's noun"),
        ("swore", "swore in", ["The judge"], ["a new cabinet"], "behind the particle"),
        ("criticised", "criticised", ["The union"], ["the government"], "of a thing its owner"),
        ("talks_on", "withdrawal", ["the troops"], [], "the mover stands behind 'of'"),
    ],
)
def test_roles(name: str, anchor: str, actor: list[str], recipient: list[str], why: str) -> None:
    labels = (("Chad", "Location"), ("Peru", "Location"), ("Chile", "Location"))
    text = parsed(name).text
    document = parsed(name, *(label for label in labels if label[0] in text))

    events = {e.anchor.of(text): e for e in find_events(document, Context())}

    assert [span.of(text) for span in events[anchor].actor] == actor, why
    assert [span.of(text) for span in events[anchor].recipient] == recipient, why
