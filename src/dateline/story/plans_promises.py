"""Promises, offers and appeals as plans: whether they were kept or met is the question.

Where what is promised or asked for has a code of its own in the sentence ("offered to send
observers"), that act is the plan; else the word given is ("promised 1,000 crowns for every
family"). Leaves out promises that something will not be done, and questions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dateline.codes import Code, Status
from dateline.story.plans_cues import is_open
from dateline.story.plans_words import families_of, outcome_words, pattern, plain

if TYPE_CHECKING:
    from dateline.records import Entry, Event
    from dateline.story.plans_tellings import Articles, Telling

TO_COME: Final = frozenset(
    {Status.PLANNED, Status.PROPOSED, Status.REQUESTED, Status.CONDITIONAL, Status.POSSIBLE}
)
WORDS_ONLY: Final = frozenset({Code.REQUEST, Code.AGREE})
"""Acts of words: a plan only by what they are about."""
REACH_OF_CONTENT: Final = 70
"""Characters behind a promise or an appeal in which the act stands that it is about."""
FEWEST_WORDS: Final = 1
"""Words of some length that must say what a promise is about."""
WORD_GIVEN: Final = "given"
WORD_ASKED: Final = "asked"
"""Families without acts: only words tell whether a promise was kept or an appeal met."""
_CLAUSE_END: Final = re.compile(r"[;:.!?\"()]|, (?:and|but|which|who|while|as|he|she|they|it)\b")
_WORDS: Final = re.compile(r"[^\W_]+")
_OF_NOUN: Final = re.compile(r" (?:to|of|for|that)\b")
_ASKED_FOR: Final = re.compile(
    r"^(?:(?!\b(?:how|what|why|whether|who|when|where|if|about)\b).)*?\b(?:for|to|that)\b"
)
_GOVERNED: Final = re.compile(r"governed by '([^']+)'")


def is_word_given(act: Entry | Event) -> bool:
    """A promise, an offer, an appeal: whether it was kept or met is the question."""
    return act.code in WORDS_ONLY and act.status is Status.ASSERTED


def is_refused(telling: Telling, articles: Articles) -> bool:
    """Whether the same sentence asks for an act and refuses it: "rejected a call to dismiss her".

    Who asks that something be not done ("should not close the border") refuses nothing.
    """
    if telling.event.code in {Code.ASSAULT, Code.INCIDENT}:
        return False  # "refused a request to mention the raid"
    if is_open(articles.clause(telling)):
        return False  # "until now they had rejected all requests"
    reasons = reasons_of(telling)
    asked = any("-> requested" in reason and "governed by" in reason for reason in reasons)
    verbs = [m[1] for r in reasons if "-> denied" in r and (m := _GOVERNED.search(r))]
    return asked and any(pattern("refused").fullmatch(verb) for verb in verbs)


def is_promise(telling: Telling, articles: Articles) -> bool:
    """Whether somebody gives or asks for a thing that no other act of the sentence names.

    "Promised 1,000 crowns for every family", "asked Chile for a drilling rig"; where what is
    promised or asked for has a code of its own, that act is the plan.
    """
    event, lists = telling.event, outcome_words()
    text = articles.analyses[telling.article].article.text
    given = event.code is Code.AGREE
    actors = {plain(span.of(text)) for span in event.actor}
    if actors <= lists.nobody or not (given or event.recipient):
        return False
    end = event.anchor.end
    noun = not articles.is_verb(telling) and not _OF_NOUN.match(plain(text[end : end + 8]))
    if noun or not names(telling, articles, "promise" if given else "appeal"):
        return False
    rest = plain(text[end : telling.sentence.end])
    if not given and not _ASKED_FOR.search(rest[:REACH_OF_CONTENT]):
        return False  # "asked the ministers how serious it was"
    return not _has_act_of_its_own(telling, articles) and _is_about_a_thing(rest)


def _has_act_of_its_own(telling: Telling, articles: Articles) -> bool:
    """Whether an act to come that has a code stands right behind: "offered to send observers"."""
    end = telling.event.anchor.end
    return any(
        end <= other.anchor.start <= min(end + REACH_OF_CONTENT, telling.sentence.end)
        and other.status in TO_COME
        and families_of(other)
        for other in articles.analyses[telling.article].events
    )


def _is_about_a_thing(rest: str) -> bool:
    """Whether the words behind a promise or an appeal say what it is for."""
    stop = _CLAUSE_END.search(rest)
    words = _WORDS.findall(rest[: stop.start() if stop else len(rest)])
    if not {"not", "never"}.isdisjoint(words):
        return False  # "promised that he will not be delivered": nothing is to happen
    return len([w for w in words if len(w) > 3 or w.isdigit()]) >= FEWEST_WORDS


def is_own_step(telling: Telling, articles: Articles) -> bool:
    """Whether an act of words is itself the step to come: "will ask the court for", "to accept"."""
    event = telling.event
    if not event.actor or event.status not in {Status.PLANNED, Status.REQUESTED}:
        return False
    if event.code is Code.REQUEST and event.status is Status.REQUESTED:
        return False
    return _is_about_a_thing(plain(_behind(telling, articles)))


def _behind(telling: Telling, articles: Articles) -> str:
    text = articles.analyses[telling.article].article.text
    return text[telling.event.anchor.end : telling.sentence.end]


def names(telling: Telling, articles: Articles, kind: str) -> bool:
    """Whether the anchor of a mention is one of the words that can name a plan of this kind."""
    text = articles.analyses[telling.article].article.text
    words = set(plain(telling.event.anchor.of(text)).split())
    return not outcome_words().only[kind].isdisjoint(words)


def reasons_of(telling: Telling) -> list[str]:
    """The grounds of the status of a mention."""
    return [reason for reason in telling.event.reasons if reason.startswith("status:")]
